// npm run data:market: reads a file of closes and a symbols file, and writes the market layer of an event.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTable, type Table } from '../data/readTable.ts'
import type { CatalogueEvent, Dataset } from '../domain/dataset/schema.ts'
import { type MarketLayer, parseMarketLayer } from '../domain/layers/marketLayer.ts'
import { type Parsed, parseCatalogue, parseDataset } from '../domain/parsing/parse.ts'
import type { DatasetProblem } from '../domain/parsing/problems.ts'
import { CATALOGUE_NAME, DATA_FOLDER, formatProblem, isFile, readJsonFile } from './dataFiles.ts'
import { buildMarket, usedSymbols } from './marketBuild.ts'
import { parseSymbols, type SymbolsFile } from './marketSymbols.ts'
import { WINDOW, type WindowSpan } from './priceWindow.ts'
import { buildStudy } from './studyBuild.ts'

export const USAGE = [
  'npm run data:market -- --prices FILE.csv --symbols FILE.json --event ID [--out FILE]',
  '  [--history FILE.csv [--volumes FILE.csv] [--values FILE.csv]]',
  '  --prices FILE   closes: symbol,date,close,adj_close; sorted by date within a symbol; other columns are ignored',
  '  --symbols FILE  which symbol stands for whom, format shockwave-symbols/1',
  '  --event ID      an event of the catalogue in public/data',
  "  --out FILE      where to write; without it, the event's market layer in public/data",
  '  --history FILE  adjusted closes over the year before: symbol,date,adj_close; with it, the study is written',
  '  --volumes FILE  shares traded: symbol,date,volume; without it, no volume is compared',
  '  --values FILE   market values: symbol and the column that the symbols file names; without it, no change in USD',
  `  Windows run from ${WINDOW.before} sessions before the event to ${WINDOW.after} after. Only indices are written, no price.`,
] as const

export interface MarketOptions {
  readonly prices: string
  readonly symbols: string
  readonly event: string
  readonly out?: string
  readonly history?: string
  readonly volumes?: string
  readonly values?: string
  /** Where the catalogue is. */
  readonly folder?: string
  readonly span?: WindowSpan
}

export interface MarketResult {
  readonly ok: boolean
  readonly lines: readonly string[]
}

// Further faults are listed at the next run, once these have been mended.
const FAULTS_LISTED = 50

/**
 * Builds and writes the layer. Returns one line of summary; or one line for each fault, and then nothing is written.
 */
export async function writeMarket(options: MarketOptions): Promise<MarketResult> {
  const { folder = DATA_FOLDER, span = WINDOW } = options
  const event = await findEvent(folder, options.event)
  if ('lines' in event) return refuse(event.lines)
  const [prices, symbols] = [await readPriceTable(options.prices), await readSymbols(options.symbols)]
  if ('lines' in prices || 'lines' in symbols) return refuse([...linesOf(prices), ...linesOf(symbols)])

  const built = buildMarket({ prices: prices.table, symbols: symbols.file, event: event.dataset.event, span })
  if (!built.ok) {
    const lines = built.faults.map(
      ({ file, place, found, expected, mend }) =>
        `${options[file]}: ${place}: found ${found}; expected ${expected}; ${mend}`,
    )
    return refuse(lines)
  }
  const studied = await addStudy(built.layer, symbols.file, event.dataset.event.date, options)
  if ('lines' in studied) return refuse(studied.lines)
  const text = formatMarketLayer(studied.layer)
  const parsed = parseMarketLayer(JSON.parse(text), event.dataset)
  if (!parsed.ok) return refuse(linesOfProblems(options.symbols, inSymbolsFile(parsed.problems, symbols.file)))
  const out = options.out ?? join(folder, event.entry.layers?.market ?? `${event.entry.id}.market.json`)
  writeFileSync(out, text)
  return { ok: true, lines: [`wrote ${out}: ${summarise(studied.layer)}`] }
}

/** The layer with its study, where there is a file of the year before. */
async function addStudy(
  layer: MarketLayer,
  { study: settings }: SymbolsFile,
  eventDate: string,
  options: MarketOptions,
): Promise<{ readonly layer: MarketLayer } | Refused> {
  if (!options.history) return { layer }
  if (!settings) return { lines: [`${options.symbols}: found no "study"; expected its settings; add them`] }
  const read = async (file: string | undefined) => (file ? await readPriceTable(file) : null)
  const [history, volumes, values] = [
    await readPriceTable(options.history),
    await read(options.volumes),
    await read(options.values),
  ]
  if ('lines' in history) return history
  if (volumes && 'lines' in volumes) return volumes
  if (values && 'lines' in values) return values
  const tables = { history: history.table, volumes: volumes?.table ?? null, values: values?.table ?? null }
  const built = buildStudy({ settings, layer, eventDate, ...tables })
  if (built.ok) return { layer: { ...layer, study: built.study } }
  return {
    lines: built.faults.map(
      ({ file, place, found, expected, mend }) =>
        `${options[file]}: ${place}: found ${found}; expected ${expected}; ${mend}`,
    ),
  }
}

interface Refused {
  readonly lines: readonly string[]
}

function linesOf(part: Refused | object): readonly string[] {
  return 'lines' in part ? part.lines : []
}

function refuse(lines: readonly string[]): MarketResult {
  const rest = lines.length - FAULTS_LISTED
  return {
    ok: false,
    lines: [...lines.slice(0, FAULTS_LISTED), ...(rest > 0 ? [`and ${rest} more; mend these first`] : [])],
  }
}

function linesOfProblems(file: string, problems: readonly DatasetProblem[]): readonly string[] {
  return problems.map((problem) => `${file}: ${formatProblem(problem)}`)
}

async function readParsed<T>(
  file: string,
  expected: string,
  parse: (value: unknown) => Parsed<T>,
): Promise<{ readonly value: T } | Refused> {
  const read = await readJsonFile(file, expected)
  if (!read.ok) return { lines: [read.line] }
  const parsed = parse(read.value)
  return parsed.ok ? { value: parsed.value } : { lines: linesOfProblems(file, parsed.problems) }
}

async function findEvent(
  folder: string,
  id: string,
): Promise<{ readonly entry: CatalogueEvent; readonly dataset: Dataset } | Refused> {
  const file = join(folder, CATALOGUE_NAME)
  const catalogue = await readParsed(file, 'the catalogue of events', parseCatalogue)
  if ('lines' in catalogue) return catalogue
  const { events } = catalogue.value
  const entry = events.find((event) => event.id === id)
  if (!entry) {
    const known = events.map((event) => event.id).join(', ')
    return { lines: [`--event: found "${id}"; expected an event of ${file}: ${known}; correct the id`] }
  }
  const dataset = await readParsed(join(folder, entry.file), 'the dataset of the event', parseDataset)
  return 'lines' in dataset ? dataset : { entry, dataset: dataset.value }
}

async function readPriceTable(file: string): Promise<{ readonly table: Table } | Refused> {
  const fault = (found: string, expected: string, mend: string): Refused => ({
    lines: [`${file}: found ${found}; expected ${expected}; ${mend}`],
  })
  if (!isFile(file)) return fault('no file', 'a table of closes', 'check the path')
  const text = decode(readFileSync(file))
  if (text === null) return fault('bytes that are not UTF-8', 'UTF-8', 'save the file as UTF-8')
  const read = await readTable(text)
  if (read.ok) return read
  if (read.fault.kind === 'empty') return fault('an empty file', 'a table of closes', 'check that it was saved')
  return fault(`a stray quotation mark in row ${read.fault.row}`, 'cells quoted as a whole', 'mend the row')
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

async function readSymbols(file: string): Promise<{ readonly file: SymbolsFile } | Refused> {
  const read = await readParsed(file, 'a symbols file', parseSymbols)
  return 'lines' in read ? read : { file: read.value }
}

/** Faults of the layer, each at the place in the symbols file that it comes from. */
function inSymbolsFile(problems: readonly DatasetProblem[], symbols: SymbolsFile): readonly DatasetProblem[] {
  const places = usedSymbols(symbols).map(({ index }) => index)
  return problems.map((problem) => ({
    ...problem,
    path: problem.path
      .replace(/^\$\.series\[(\d+)\]/, (_, place: string) => `$.symbols[${places[Number(place)]}]`)
      .replace(/^(\$\.symbols\[\d+\])\.evidence\[0\]\.source$/, '$1.source'),
  }))
}

const POINTS_A_LINE = 5

/**
 * The layer as the text of its file: JSON with five points, a trading week, on a line. The same layer gives the same
 * bytes.
 */
export function formatMarketLayer(layer: MarketLayer): string {
  return `${write(layer, '')}\n`
}

function write(value: unknown, indent: string): string {
  const inner = `${indent}  `
  const wrap = (open: string, lines: readonly string[], close: string): string =>
    lines.length === 0 ? open + close : `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close}`
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number') return JSON.stringify(value)
    if (!Array.isArray(value[0]))
      return wrap(
        '[',
        value.map((item) => write(item, inner)),
        ']',
      )
    const points = value.map((point) => JSON.stringify(point))
    const weeks = Array.from({ length: Math.ceil(points.length / POINTS_A_LINE) }, (_, week) =>
      points.slice(week * POINTS_A_LINE, (week + 1) * POINTS_A_LINE).join(','),
    )
    return wrap('[', weeks, ']')
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return wrap(
    '{',
    entries.map(([key, item]) => `${JSON.stringify(key)}: ${write(item, inner)}`),
    '}',
  )
}

function summarise({ event, companies, series, shocks, reported, baseline, study }: MarketLayer): string {
  const count = (kind: string): number => series.filter((one) => one.kind === kind).length
  const days = series[0]?.points.map(([date]) => date) ?? []
  return [
    `market layer of ${event}`,
    `${count('company')} companies (${companies.length} beyond the event's), ${count('benchmark')} benchmarks`,
    `${days.length} sessions from ${days[0]} to ${days.at(-1)}, 100 on ${baseline}`,
    `${shocks.length} later shocks`,
    `${reported.length} reported figures`,
    ...(study ? [`${study.markets[0]?.models.length} companies studied from ${study.window.start} on`] : []),
  ].join('; ')
}

/** Reads the command line. Throws an Error with one sentence where it makes no sense. */
export function readArguments(args: readonly string[]): MarketOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      prices: { type: 'string' },
      symbols: { type: 'string' },
      event: { type: 'string' },
      out: { type: 'string' },
      history: { type: 'string' },
      volumes: { type: 'string' },
      values: { type: 'string' },
    },
  })
  const { prices, symbols, event, ...rest } = values
  if (!prices || !symbols || !event) throw new Error('--prices, --symbols and --event are all needed; see --help')
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value))
  return { prices, symbols, event, ...given }
}
