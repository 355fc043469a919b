// What is remembered on this device and never shared: language, theme, colours, shortcuts. A View's choice outranks it.
import { create } from 'zustand'
import { LANGUAGES, type Language } from '../domain/dataset/text.ts'
import { oneOf, THEMES, type Theme } from '../domain/view/view.ts'
import { readStored, store } from './storage.ts'

export const PALETTES = ['safe', 'western', 'eastern'] as const

const STORAGE_KEY = 'shockwave.preferences'

export interface Preferences {
  readonly lang: Language | null
  readonly theme: Theme | null
  readonly palette: (typeof PALETTES)[number]
  /** True where single keys are shortcuts. */
  readonly singleKeys: boolean
}

interface PreferencesStore extends Preferences {
  readonly remember: (patch: Partial<Preferences>) => void
}

export const usePreferences = create<PreferencesStore>((set) => ({
  ...readPreferences(),
  remember: (patch) => {
    set(patch)
    // What another window chose meanwhile stays chosen.
    store('device', STORAGE_KEY, { ...readPreferences(), ...patch })
  },
}))

function readPreferences(): Preferences {
  const stored = readStored('device', STORAGE_KEY)
  const entry = (key: keyof Preferences): unknown =>
    typeof stored === 'object' && stored !== null ? Reflect.get(stored, key) : undefined
  return {
    lang: oneOf(LANGUAGES, entry('lang')),
    theme: oneOf(THEMES, entry('theme')),
    palette: oneOf(PALETTES, entry('palette')) ?? 'safe',
    singleKeys: entry('singleKeys') !== false,
  }
}

/**
 * The language that applies: the View's, else that of the folder that the page stands in, else the device's, else the
 * browser's first that has texts, else English.
 */
export function resolveLanguage(chosen: Language | null, remembered: Language | null): Language {
  const own = chosen ?? oneOf(LANGUAGES, document.documentElement.dataset['folder']) ?? remembered
  if (own) return own
  for (const tag of navigator.languages) {
    const language = oneOf(LANGUAGES, tag.split('-', 1).join().toLowerCase())
    if (language) return language
  }
  return 'en'
}

/** The theme that applies: the View's, else the device's, else the system's. */
export function resolveTheme(chosen: Theme | null, remembered: Theme | null): Theme {
  return chosen ?? remembered ?? 'system'
}
