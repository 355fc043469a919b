// The tables of bench/README.md. What stands around them is kept.
import { CATEGORIES, type FirstLoad, type Interaction, type PageLoad, type Results, type ScaleCell } from './results.ts'
import { ratioTo, type Sample } from './statistics.ts'

const NONE = '–'
const SECTIONS = ['run', 'first-load', 'lighthouse', 'interaction', 'scale', 'scale-filter'] as const
type Section = (typeof SECTIONS)[number]

/** The tables of a run, by the section that they stand in. */
export function writeTables(results: Results): Readonly<Record<Section, string>> {
  return {
    run: writeRun(results),
    'first-load': writeFirstLoad(results.firstLoad),
    lighthouse: writeScores(results.firstLoad),
    interaction: writeInteractions(results.interactions),
    scale: writeScale(results.scale, ({ firstDrawMs }) => firstDrawMs, writeMs, true),
    'scale-filter': writeScale(results.scale, ({ filterRatio }) => filterRatio, writeRatio, false),
  }
}

/** Puts the tables between the markers of a text. Throws where a pair of markers is missing. */
export function replaceTables(text: string, tables: Readonly<Record<Section, string>>): string {
  return SECTIONS.reduce((before, section) => {
    const [start, end] = [`<!-- ${section} -->`, `<!-- /${section} -->`]
    const [from, to] = [before.indexOf(start), before.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`the text has no place for "${section}"`)
    return `${before.slice(0, from + start.length)}\n\n${tables[section]}\n\n${before.slice(to)}`
  }, text)
}

function writeRun({ date, mode, machine }: Results): string {
  const { processors, node, browser } = machine
  return `Run of ${date} (${mode}): ${processors} processors, Node ${node}, Chromium ${browser}.`
}

function writeFirstLoad(loads: readonly FirstLoad[]): string {
  const rows = loads.flatMap(({ address, ours, plain }) =>
    FIRST_LOAD_ROWS.map(({ name, read, write }) => {
      const [a, b] = [read(ours), read(plain)]
      const ratio = ratioTo(b.median, a.median)
      return [
        code(address),
        name,
        withSpread(a, write),
        withSpread(b, write),
        ratio === null ? NONE : writeRatio(ratio),
      ]
    }),
  )
  return writeTable(['address', 'figure', 'ours', 'plain page', 'ratio'], rows)
}

interface FirstLoadRow {
  readonly name: string
  readonly read: (load: PageLoad) => Sample
  readonly write: (value: number) => string
}

const FIRST_LOAD_ROWS: readonly FirstLoadRow[] = [
  { name: 'first contentful paint, ms', read: ({ fcpMs }) => fcpMs, write: writeMs },
  { name: 'largest contentful paint, ms', read: ({ lcpMs }) => lcpMs, write: writeMs },
  { name: 'blocking time, ms', read: ({ tbtMs }) => tbtMs, write: writeMs },
  { name: 'layout shift', read: ({ cls }) => cls, write: (value) => value.toFixed(3) },
  { name: 'transferred, kB', read: ({ bytes }) => bytes, write: (value) => (value / 1000).toFixed(1) },
]

function writeScores(loads: readonly FirstLoad[]): string {
  const rows = loads.flatMap(({ address, ours, plain }) =>
    [['ours', ours] as const, ['plain page', plain] as const].map(([name, { scores }]) => [
      code(address),
      name,
      ...CATEGORIES.map((category) => withSpread(scores[category], (score) => score.toFixed(0))),
    ]),
  )
  return writeTable(['address', 'page', ...CATEGORIES], rows)
}

function writeInteractions(interactions: readonly Interaction[]): string {
  const rows = interactions.map(({ view, action, ratio, paintedMs, longestTaskMs, eventMs, emptyFramesMs }) => [
    view,
    action,
    withSpread(ratio, writeRatio),
    withSpread(paintedMs, writeMs),
    writeMs(emptyFramesMs),
    longestTaskMs.max === 0 ? NONE : withSpread(longestTaskMs, writeMs),
    eventMs.max === 0 ? NONE : withSpread(eventMs, writeMs),
  ])
  const heads = [
    'view',
    'action',
    'ratio',
    'painted, ms',
    'two empty frames, ms',
    'longest task, ms',
    'event timing, ms',
  ]
  return writeTable(heads, rows)
}

function writeScale(
  cells: readonly ScaleCell[],
  read: (cell: ScaleCell) => Sample | null,
  write: (value: number) => string,
  isWithPixels: boolean,
): string {
  const sizes = [...new Set(cells.map(({ companies }) => companies))]
  const kinds = [...new Set(cells.map(({ library, chart }) => `${chart} ${library}`))].toSorted()
  const rows = kinds.map((kind) => {
    const own = cells.filter(({ library, chart }) => `${chart} ${library}` === kind)
    const [chart = '', library = ''] = kind.split(' ')
    const written = sizes.map((size) => {
      const cell = own.find(({ companies }) => companies === size)
      if (!cell) return NONE
      const sample = read(cell)
      return sample ? withSpread(sample, write) : `over ${cell.limitMs / 1000} s`
    })
    const pixels = sizes.map((size) => own.find(({ companies }) => companies === size)?.paintedPixels ?? NONE)
    return [chart, library, ...written, ...(isWithPixels ? [pixels.join(' / ')] : [])]
  })
  const heads = ['chart', 'library', ...sizes.map((size) => size.toLocaleString('en'))]
  return writeTable(isWithPixels ? [...heads, 'painted pixels'] : heads, rows)
}

function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The median, with the spread in brackets where there is one to see. */
function withSpread({ median, min, max }: Sample, write: (value: number) => string): string {
  const [least, most] = [write(min), write(max)]
  return least === most ? write(median) : `${write(median)} (${least}–${most})`
}

function writeMs(value: number): string {
  return value.toFixed(0)
}

function writeRatio(value: number): string {
  return `${value.toFixed(1)}×`
}

function code(address: string): string {
  return `\`${address}\``
}
