// What the build does so that type comes early: it cuts small files out of the published fonts, and writes the
// `@font-face` rules for them. Ranges of letters are disjoint, so no letter asks for two files.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import interRanges from '@fontsource-variable/inter/unicode.json' with { type: 'json' }
import serifRanges from '@fontsource-variable/source-serif-4/unicode.json' with { type: 'json' }
import subsetFont from 'subset-font'
import { normalizePath, type Plugin } from 'vite'
import { FALLBACKS, toFallbackRules } from './vite.fallbackFonts.ts'

type Part = 'core' | 'vietnamese' | 'latin' | 'latin-ext'
type Published = Exclude<Part, 'core'>

interface Cut {
  /** Of the file's name. */
  readonly name: string
  readonly family: string
  readonly source: string
  readonly ranges: Readonly<Record<Published, string>>
  /** As the descriptor `font-weight` has it. */
  readonly weight: string
  readonly axis: number | { readonly min: number; readonly max: number }
  /** Whether the first paint shows it. */
  readonly isFirst: boolean
}

/** One `@font-face` rule of the page. */
export interface Face {
  readonly family: string
  readonly weight: string
  /** As the descriptor `unicode-range` has it. */
  readonly range: string
  /** The published file, of which it is all or a part. */
  readonly published: string
  /** The name of the smaller file that is cut out of it. */
  readonly cut?: string
}

const SERIF = { family: 'Source Serif 4 Variable', source: 'source-serif-4', ranges: serifRanges }
// A serif with an axis of weights would be half as large again as one of a fixed weight.
const CUTS: readonly Cut[] = [
  {
    name: 'inter',
    family: 'Inter Variable',
    source: 'inter',
    ranges: interRanges,
    weight: '400 700',
    axis: { min: 400, max: 700 },
    isFirst: true,
  },
  { ...SERIF, name: 'source-serif-4-600', weight: '600', axis: 600, isFirst: true },
  { ...SERIF, name: 'source-serif-4-400', weight: '400', axis: 400, isFirst: false },
]

// Vietnamese needs some letters that the published files count as western European. They are composed of others, so
// they are small, and stay with what they are kerned with.
const VIETNAMESE_IN_LATIN = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý'
const MARKS = '\u00a0±²¶·×ö÷‘’“”–—…•€−↑↓\u2009'
/** What English needs, and Vietnamese besides its own letters. */
export const CORE_RANGE = `U+0000-007F,${toRange([...VIETNAMESE_IN_LATIN, ...MARKS].map(codeOf))}`

const PARTS: readonly Part[] = ['core', 'vietnamese', 'latin', 'latin-ext']
// What the page's text can show: pairs, digits of one width, and what fonts do unasked.
const FEATURES = ['kern', 'tnum', 'calt', 'liga']

/** The page's faces. Those of one family and weight have no letter in common. */
export const FACES: readonly Face[] = CUTS.flatMap((cut) => {
  const taken = new Set<number>()
  return PARTS.map((part): Face => {
    const codes = codesOf(part === 'core' ? CORE_RANGE : cut.ranges[part]).filter((code) => !taken.has(code))
    for (const code of codes) taken.add(code)
    const published = `@fontsource-variable/${cut.source}/files/${cut.source}-${part === 'core' ? 'latin' : part}-wght-normal.woff2`
    const face = { family: cut.family, weight: cut.weight, range: toRange(codes), published }
    return part === 'core' || part === 'vietnamese' ? { ...face, cut: `${cut.name}-${part}.woff2` } : face
  })
})

const { resolve } = createRequire(import.meta.url)

/** The bytes of a face: cut to its letters, its weights and the features in use, or as published. */
export async function makeFont(face: Face): Promise<Buffer> {
  const published = await readFile(resolve(face.published))
  const cut = cutOf(face)
  if (!cut || face.cut === undefined) return published
  const options = { targetFormat: 'woff2', keepFeatures: FEATURES, variationAxes: { wght: cut.axis } } as const
  return subsetFont(published, String.fromCodePoint(...codesOf(face.range)), options)
}

const FACES_MODULE = 'virtual:font-faces'
const STYLES_MODULE = 'virtual:font-faces.css'

/**
 * Gives the page `virtual:font-faces.css`, the `@font-face` rules, and `virtual:font-faces`, a list of those that text
 * and headings use.
 */
export function subsetFonts(): Plugin {
  let folder = ''
  let made: Promise<readonly (Face & { readonly file: string })[]> | undefined
  return {
    name: 'subset-fonts',
    configResolved: ({ root }) => {
      folder = join(root, 'node_modules', '.fonts')
    },
    resolveId: (id) => (id === FACES_MODULE || id === STYLES_MODULE ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0${FACES_MODULE}` && id !== `\0${STYLES_MODULE}`) return null
      made ??= makeFiles(folder)
      const faces = await made
      return id === `\0${STYLES_MODULE}`
        ? [...faces.map(toRule), ...FALLBACKS.map(toFallbackRules)].join('\n')
        : toModule(faces)
    },
  }
}

type Bundle = Readonly<Record<string, { readonly type: string; readonly names?: readonly string[] }>>

/** The files that type of the first paint needs in a language, relative to the built folder. */
export function firstFonts(language: 'en' | 'vi', bundle: Bundle): string[] {
  const parts = language === 'en' ? ['core'] : ['core', 'vietnamese']
  const wanted = CUTS.filter(({ isFirst }) => isFirst).flatMap(({ name }) =>
    parts.map((part) => `${name}-${part}.woff2`),
  )
  return wanted.map((name) => {
    const found = Object.entries(bundle).find(([, { names }]) => names?.includes(name))
    if (!found) throw new Error(`The build has no font ${name}.`)
    return found[0]
  })
}

const cutOf = (face: Face): Cut | undefined =>
  CUTS.find(({ family, weight }) => family === face.family && weight === face.weight)

async function makeFiles(folder: string) {
  await mkdir(folder, { recursive: true })
  return Promise.all(
    FACES.map(async (face) => {
      if (face.cut === undefined) return { ...face, file: normalizePath(resolve(face.published)) }
      const file = join(folder, face.cut)
      await writeFile(file, await makeFont(face))
      return { ...face, file: normalizePath(file) }
    }),
  )
}

const toRule = ({ family, weight, range, file }: Face & { readonly file: string }): string =>
  `@font-face{font-family:"${family}";font-display:swap;font-weight:${weight};src:url("${file}");unicode-range:${range}}`

function toModule(faces: readonly (Face & { readonly file: string })[]): string {
  const listed = faces.filter((face) => cutOf(face)?.isFirst)
  const imports = listed.map(({ file }, index) => `import url${index} from ${JSON.stringify(`${file}?url`)}`)
  const entries = listed.map(
    ({ family, weight, range }, index) => `{...${JSON.stringify({ family, weight, range })},url:url${index}}`,
  )
  return `${imports.join('\n')}\nexport const fontFaces = [${entries.join(',')}]`
}

/** The code points of a `unicode-range`, upwards. */
export function codesOf(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .slice('U+'.length)
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
}

function toRange(codes: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.last === code - 1) run.last = code
    else runs.push({ first: code, last: code })
  }
  const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')
  return runs.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',')
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0
}
