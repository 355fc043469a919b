// The page's fonts, embedded in a picture: only the files that its words need.
import { fontFaces } from 'virtual:font-faces'
import { SANS } from './pictureText.ts'

/**
 * `@font-face` rules that hold the fonts for the words in sans and those in serif. Throws where a font cannot be
 * loaded.
 */
export async function embedFonts(words: Readonly<Record<'sans' | 'serif', string>>): Promise<string> {
  const needed = fontFaces.filter(({ family, range }) => hasLetterOf(family === SANS ? words.sans : words.serif, range))
  const rules = await Promise.all(
    needed.map(async ({ family, weight, range, url }) => {
      const data = await readAsData(url)
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${data}) format("woff2");unicode-range:${range}}`
    }),
  )
  return rules.join('')
}

function hasLetterOf(words: string, range: string): boolean {
  return [...new Set(words.normalize('NFC'))].some((letter) => isInRange(letter, range))
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
