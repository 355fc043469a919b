// What is remembered on this device and never shared: language, theme, colours, shortcuts. A View's choice outranks it.
import * as z from 'zod/mini'
import { create } from 'zustand'
import { LANGUAGES, type Language } from '../domain/dataset/text.ts'
import { oneOf, THEMES, type Theme } from '../domain/view/view.ts'
import { readStored, store } from './storage.ts'

export const PALETTES = ['safe', 'western', 'eastern'] as const

const STORAGE_KEY = 'shockwave.preferences'

const preferencesSchema = z.object({
  lang: z.catch(z.nullable(z.enum(LANGUAGES)), null),
  theme: z.catch(z.nullable(z.enum(THEMES)), null),
  palette: z.catch(z.enum(PALETTES), 'safe'),
  singleKeys: z.catch(z.boolean(), true),
})

export type Preferences = Readonly<z.infer<typeof preferencesSchema>>

interface PreferencesStore extends Preferences {
  readonly remember: (patch: Partial<Preferences>) => void
}

export const usePreferences = create<PreferencesStore>((set, get) => ({
  ...readPreferences(),
  remember: (patch) => {
    set(patch)
    const { lang, theme, palette, singleKeys } = get()
    store('device', STORAGE_KEY, { lang, theme, palette, singleKeys })
  },
}))

function readPreferences(): Preferences {
  const stored = preferencesSchema.safeParse(readStored('device', STORAGE_KEY))
  return stored.success ? stored.data : { lang: null, theme: null, palette: 'safe', singleKeys: true }
}

/** The language that applies: the View's, else the device's, else the browser's first that has texts, else English. */
export function resolveLanguage(chosen: Language | null, remembered: Language | null): Language {
  const own = chosen ?? remembered
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
