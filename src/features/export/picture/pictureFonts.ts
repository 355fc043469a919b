// The page's fonts, embedded in a picture: only the subsets that its words need.
import interLatinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import interVietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url'
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url'
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import serifVietnamese from '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2?url'
import { SANS, SERIF } from './pictureText.ts'

interface Subset {
  /** In the form of the CSS descriptor `unicode-range`. */
  readonly range: string
  readonly files: Readonly<Record<'sans' | 'serif', string>>
}

// Letters are looked for in this order. The small Vietnamese file comes before the larger one, which shares some
// letters.
const SUBSETS: readonly Subset[] = [
  {
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
    files: { sans: interLatin, serif: serifLatin },
  },
  {
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303,U+0309,U+0323,U+1EA0-1EF9,U+20AB',
    files: { sans: interVietnamese, serif: serifVietnamese },
  },
  {
    range: 'U+0100-02BA,U+02BD-02FF,U+1D00-1E9F,U+2020,U+20A0-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    files: { sans: interLatinExt, serif: serifLatinExt },
  },
]

/**
 * `@font-face` rules that hold the fonts for the words in sans and those in serif. Throws where a font cannot be
 * loaded.
 */
export async function embedFonts(words: Readonly<Record<'sans' | 'serif', string>>): Promise<string> {
  const faces = (['sans', 'serif'] as const).flatMap((family) =>
    subsetsOf(words[family]).map((subset) => ({ family, subset })),
  )
  const rules = await Promise.all(
    faces.map(async ({ family, subset }) => {
      const data = await readAsData(subset.files[family])
      return `@font-face{font-family:"${family === 'sans' ? SANS : SERIF}";font-weight:100 900;src:url(${data}) format("woff2");unicode-range:${subset.range}}`
    }),
  )
  // Where ranges overlap, the later rule counts.
  return rules.reverse().join('')
}

function subsetsOf(words: string): Subset[] {
  const left = new Set(words.normalize('NFC'))
  return SUBSETS.filter(({ range }) => {
    const held = [...left].filter((letter) => isInRange(letter, range))
    for (const letter of held) left.delete(letter)
    return held.length > 0
  })
}

function isInRange(letter: string, range: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.slice('U+'.length).split('-')
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16)
  })
}

const files = new Map<string, Promise<string>>()

function readAsData(url: string): Promise<string> {
  const known = files.get(url)
  if (known) return known
  const reading = fetchAsData(url)
  files.set(url, reading)
  // What failed once may succeed the next time.
  reading.catch(() => files.delete(url))
  return reading
}

async function fetchAsData(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(binary)}`
}
