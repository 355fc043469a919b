import { afterEach, describe, expect, test, vi } from 'vitest'
import { resolveLanguage, resolveTheme } from '../../src/state/preferences.ts'

const KEY = 'shockwave.preferences'
const NOTHING = { lang: null, theme: null, palette: 'safe', singleKeys: true }

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The preferences of a page that finds this in storage. */
async function openWith(stored: string | null) {
  if (stored !== null) localStorage.setItem(KEY, stored)
  vi.resetModules()
  const { usePreferences } = await import('../../src/state/preferences.ts')
  return usePreferences
}

describe('what is remembered', () => {
  test('comes back as it was left', async () => {
    const first = await openWith(null)
    expect(first.getState()).toMatchObject(NOTHING)
    first.getState().remember({ lang: 'vi', theme: 'dark' })
    first.getState().remember({ palette: 'eastern', singleKeys: false })
    const next = await openWith(null)
    expect(next.getState()).toMatchObject({ lang: 'vi', theme: 'dark', palette: 'eastern', singleKeys: false })
  })

  test.each([
    ['not JSON', '{lang:'],
    ['another kind of thing', '"vi"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('%s in storage counts for nothing', async (_, stored) => {
    expect((await openWith(stored)).getState()).toMatchObject(NOTHING)
  })

  test('a broken part does not take the sound ones with it', async () => {
    const stored = { lang: 'fr', theme: 'dark', palette: 3, singleKeys: false, more: 1 }
    expect((await openWith(JSON.stringify(stored))).getState()).toMatchObject({
      ...NOTHING,
      theme: 'dark',
      singleKeys: false,
    })
  })

  test('without storage the page works, and forgets', async () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, clear: () => {} })
    const preferences = await openWith(null)
    expect(preferences.getState()).toMatchObject(NOTHING)
    preferences.getState().remember({ theme: 'dark' })
    expect(preferences.getState().theme).toBe('dark')
  })
})

describe('resolveLanguage', () => {
  const browserSpeaks = (...languages: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)

  test('the View’s, else the device’s, else the browser’s', () => {
    browserSpeaks('vi-VN', 'en')
    expect(resolveLanguage('en', 'vi')).toBe('en')
    expect(resolveLanguage(null, 'en')).toBe('en')
    expect(resolveLanguage(null, null)).toBe('vi')
  })

  test('the first of the browser’s that there are texts for', () => {
    browserSpeaks('fr-FR', 'VI', 'en')
    expect(resolveLanguage(null, null)).toBe('vi')
    browserSpeaks('enm', 'vie', 'vi')
    expect(resolveLanguage(null, null)).toBe('vi')
    browserSpeaks('de', 'fr')
    expect(resolveLanguage(null, null)).toBe('en')
    browserSpeaks()
    expect(resolveLanguage(null, null)).toBe('en')
  })
})

test('resolveTheme: the View’s, else the device’s, else the system’s', () => {
  expect(resolveTheme('light', 'dark')).toBe('light')
  expect(resolveTheme(null, 'dark')).toBe('dark')
  expect(resolveTheme(null, null)).toBe('system')
})
