import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import serifRanges from '@fontsource-variable/source-serif-4/unicode.json' with { type: 'json' }
import { Blob, Face as Font } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { FALLBACKS, toFallbackRules } from '../../vite.fallbackFonts.ts'
import { CORE_RANGE, codesOf, FACES, firstFonts, makeFont } from '../../vite.fonts.ts'
import { dataTexts, writtenTexts } from './texts.ts'
import { lineOf, readTypeface, widthOf } from './typeWidths.ts'

const typefaces = [...new Set(FACES.map(({ family, weight }) => `${family} ${weight}`))]
const facesOf = (typeface: string) => FACES.filter(({ family, weight }) => `${family} ${weight}` === typeface)
const require = createRequire(import.meta.url)

/** The files of a published typeface, given its package. */
const filesOf = (manifest: string, variant = 'wght'): string[] => {
  const folder = dirname(manifest)
  return ['latin', 'vietnamese', 'latin-ext'].map((part) =>
    join(folder, 'files', `${basename(folder)}-${part}-${variant}-normal.woff2`),
  )
}

describe.each(typefaces)('%s', (typeface) => {
  const faces = facesOf(typeface)

  it('has each letter in one face', () => {
    const codes = faces.flatMap(({ range }) => codesOf(range))
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('has every letter that is published for Latin', () => {
    const codes = new Set(faces.flatMap(({ range }) => codesOf(range)))
    const { latin, vietnamese } = serifRanges
    const lacking = [latin, vietnamese, 'U+0100-02BA,U+1D00-1DBF,U+1E00-1EFF,U+20A0-20C0,U+2C60-2C7F,U+A720-A7FF']
      .flatMap(codesOf)
      .filter((code) => !codes.has(code))
    expect(lacking).toEqual([])
  })

  it('shows all texts of the page with the files that are cut, in each language', async () => {
    const held = new Set<number>()
    for (const face of faces.filter(({ cut }) => cut)) {
      const font = new Font(new Blob(await subsetFont(await makeFont(face), '', { targetFormat: 'sfnt', ...ALL })))
      for (const code of font.collectUnicodes()) if (codesOf(face.range).includes(code)) held.add(code)
    }
    const lacking = writtenTexts().flatMap(({ file, text }) =>
      [...new Set(text)].filter((letter) => letter > ' ' && !held.has(codeOf(letter))).map((letter) => [file, letter]),
    )
    expect(lacking).toEqual([])
    const english = new Set(codesOf(CORE_RANGE))
    expect([...new Set(dataTexts('en').join(''))].filter((letter) => !english.has(codeOf(letter)))).toEqual([])
  })
})

const INTER = filesOf(require.resolve('@fontsource-variable/inter/package.json'))
const SERIF = filesOf(require.resolve('@fontsource-variable/source-serif-4/package.json'))
// Published fonts of the same widths as those of the systems: Arimo as Arial, Tinos as Times New Roman.
const ARIMO = filesOf(require.resolve('@fontsource-variable/arimo/package.json'))
const ROBOTO = filesOf(require.resolve('@fontsource-variable/roboto/package.json'))
const NOTO_SERIF = filesOf(require.resolve('@fontsource-variable/noto-serif/package.json'))
const TINOS = require.resolve('@fontsource/tinos/package.json')
const STAND_INS: Readonly<Record<string, readonly [files: string[], weight: number | null]>> = {
  'Inter Fallback 400': [ARIMO, 400],
  'Inter Fallback 600 900': [ARIMO, 700],
  'Inter Fallback Android 400': [ROBOTO, 400],
  'Inter Fallback Android 600 900': [ROBOTO, 700],
  'Source Serif Fallback 400': [filesOf(TINOS, '400'), null],
  'Source Serif Fallback 600 900': [filesOf(TINOS, '700'), null],
  'Source Serif Fallback Android 400': [NOTO_SERIF, 400],
  'Source Serif Fallback Android 600 900': [NOTO_SERIF, 700],
}

describe.each(FALLBACKS)('$family at $weight', ({ family, weight, sizeAdjust, line }) => {
  const isSerif = family.startsWith('Source')
  const own = isSerif ? SERIF : INTER
  const ownWeight = weight === '400' ? 400 : 600

  it('is as wide as our own type in the texts of each language', async () => {
    const ours = await readTypeface(own, ownWeight)
    const [files, standInWeight] = STAND_INS[`${family} ${weight}`] ?? [[], null]
    const theirs = await readTypeface(files, standInWeight)
    for (const language of ['en', 'vi'] as const) {
      // Serif at its heavier weight is for headings, which are short.
      const texts = dataTexts(language).filter((text) => !isSerif || ownWeight === 400 || text.length < 90)
      const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)
      const ratio = sum(texts.map((text) => widthOf(text, ours))) / sum(texts.map((text) => widthOf(text, theirs)))
      const set = typeof sizeAdjust === 'number' ? sizeAdjust : sizeAdjust[language]
      expect(Math.abs(ratio * 100 - set), `${language}: ${ratio}`).toBeLessThan(0.5)
    }
  })

  it('takes the line of our own type', async () => {
    const { ascent, descent, gap } = lineOf(await readTypeface(own, ownWeight))
    expect(line.ascent).toBeCloseTo(ascent, 4)
    expect(line.descent).toBeCloseTo(descent, 4)
    expect(gap).toBe(0)
  })
})

it('gives the line of a stand-in before it is scaled', () => {
  const fallback = { family: 'Stand-in', weight: '400', locals: ['A', 'A Regular'] } as const
  const line = { ascent: 1, descent: 0.25 }
  const [en, vi] = toFallbackRules({ ...fallback, line, sizeAdjust: { en: 125, vi: 80 } }).split('\n')
  expect(en).toContain('font-family:"Stand-in en";font-weight:400;src:local("A"),local("A Regular");size-adjust:125%;')
  expect(en).toContain('ascent-override:80.0%;descent-override:20.0%;line-gap-override:0%')
  expect(vi).toContain('font-family:"Stand-in vi"')
  expect(vi).toContain('size-adjust:80%;ascent-override:125.0%;descent-override:31.3%')
  expect(toFallbackRules({ ...fallback, line, sizeAdjust: 100 })).toContain('font-family:"Stand-in";')
})

describe('firstFonts', () => {
  const bundle = Object.fromEntries(
    FACES.map(({ cut = 'whole.woff2' }) => [`assets/${cut.replace('.', '-hash.')}`, { type: 'asset', names: [cut] }]),
  )

  it('names the core of what English shows first, and the letters of Vietnamese', () => {
    const english = ['assets/inter-core-hash.woff2', 'assets/source-serif-4-600-core-hash.woff2']
    expect(firstFonts('en', bundle)).toEqual(english)
    expect(firstFonts('vi', bundle).sort()).toEqual(
      [...english, 'assets/inter-vietnamese-hash.woff2', 'assets/source-serif-4-600-vietnamese-hash.woff2'].sort(),
    )
  })

  it('fails where the build lacks a font', () => {
    expect(() => firstFonts('en', {})).toThrow('inter-core.woff2')
  })
})

const ALL = { keepAllGlyphs: true } as const

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0
}
