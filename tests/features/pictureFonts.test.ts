import { afterEach, expect, it, vi } from 'vitest'
import { embedFonts } from '../../src/features/export/picture/pictureFonts.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The fonts' addresses that are asked for, with an answer of as many bytes as the address has. */
function stubFonts(): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return new Response(url)
  })
  return asked
}

const facesOf = async (words: { sans: string; serif: string }): Promise<string[]> => {
  stubFonts()
  const rules = await embedFonts(words)
  return [...rules.matchAll(/base64,([^)]+)\)/g)].map(([, data = '']) => atob(data).replace(/.*\/|\.woff2.*/g, ''))
}

it('embeds only the files that the words need', async () => {
  expect(await facesOf({ sans: 'Nvidia −17%', serif: '' })).toEqual(['inter-core'])
  expect(await facesOf({ sans: '', serif: 'Một cú sốc' })).toEqual([
    'source-serif-4-600-core',
    'source-serif-4-600-vietnamese',
  ])
  expect(await facesOf({ sans: 'Škoda, Zürich', serif: 'A' })).toEqual([
    'inter-core',
    'inter-latin-wght-normal',
    'inter-latin-ext-wght-normal',
    'source-serif-4-600-core',
  ])
})

it('finds letters that are written with separate marks', async () => {
  expect(await facesOf({ sans: 'ệ'.normalize('NFD'), serif: '' })).toEqual(['inter-vietnamese'])
})

it('asks again for a font that failed', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }))
  await expect(embedFonts({ sans: 'ſ', serif: 'ſ' })).rejects.toThrow('404')
  expect(await facesOf({ sans: 'ſ', serif: '' })).toEqual(['inter-latin-ext-wght-normal'])
})
