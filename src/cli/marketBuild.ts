// From closes to the market layer: a window round the event for each symbol, rebased to 100 at the last session before
// it. Prices go in, and none comes out. Nothing is interpolated. Whatever does not fit is refused, with its place in
// the file.
import type { Table } from '../data/readTable.ts'
import type { Dataset, LocalText } from '../domain/dataset/schema.ts'
import { roundTo } from '../domain/figures/derive.ts'
import type { MarketLayer, Series } from '../domain/layers/marketLayer.ts'
import { jsonPath } from '../domain/parsing/problems.ts'
import { findCalendar, type SymbolsFile, type UsedSymbol } from './marketSymbols.ts'
import { type BuildFault, type PriceRow, type Prices, readPrices } from './prices.ts'
import {
  type Closes,
  checkAnchored,
  findGaps,
  findWindow,
  readCloses,
  type Window,
  type WindowSpan,
} from './priceWindow.ts'

export interface BuildInput {
  readonly prices: Table
  readonly symbols: SymbolsFile
  readonly event: Pick<Dataset['event'], 'id' | 'date'>
  readonly span: WindowSpan
}

export type Built =
  | { readonly ok: true; readonly layer: MarketLayer }
  | { readonly ok: false; readonly faults: readonly BuildFault[] }

const INDEX_DECIMALS = 4

/**
 * The market layer of an event from a table of closes. The sessions are the days of the symbol marked as calendar. The
 * index is close ÷ last close before the event × 100, to four decimals, and null on a session without a close. Closes
 * on other days are left out. A symbol with an anchor has no close before the event: its path is 100 plus the reported
 * move on the day, and the other closes are in proportion to that day's. Returns the faults of both files where there
 * are any.
 */
export function buildMarket({ prices: table, symbols, event, span }: BuildInput): Built {
  const names = symbols.symbols.map(({ symbol }) => symbol)
  const prices = readPrices(table, names)
  const calendar = findCalendar(symbols)
  const days = calendar && soundRows(prices, calendar.symbol)
  const found = calendar && days ? findWindow(calendar.symbol, days, event.date, span) : []
  const window = 'sessions' in found ? found : null
  const faults = [...prices.faults, ...checkSymbols(symbols, event.id, prices), ...('sessions' in found ? [] : found)]
  const series: Series[] = []
  for (const { entry, index } of window ? usedSymbols(symbols) : []) {
    const rows = soundRows(prices, entry.symbol)
    if (!window || !rows) continue
    const built = buildSeries(entry, index, rows, window, symbols)
    if (built.ok) series.push(built.series)
    else faults.push(...built.faults)
  }
  if (!window || faults.length > 0) return { ok: false, faults: inOrder(faults) }
  const { revision, revised, asOf, sources, companies, isins, shocks, reported } = symbols
  return {
    ok: true,
    layer: {
      $schema: './market.schema.json',
      format: 'shockwave-market/1',
      event: event.id,
      revision,
      revised,
      asOf,
      baseline: window.sessions[window.eventPlace - 1] ?? '',
      sources,
      companies,
      ...(isins && { isins }),
      shocks,
      reported,
      series,
    },
  }
}

/** The rows of a symbol; undefined where there are none, or where a faulty row may be the one that seems missing. */
function soundRows({ bySymbol, faulty }: Prices, symbol: string): readonly PriceRow[] | undefined {
  return faulty.has(symbol) ? undefined : bySymbol.get(symbol)
}

/** The faults of the symbols file itself, and the symbols that it names and the prices lack. */
function checkSymbols(symbols: SymbolsFile, eventId: string, prices: Prices): readonly BuildFault[] {
  const faults: BuildFault[] = []
  if (symbols.event !== eventId) {
    const mend = 'take the file of the event, or name the event that it is for'
    faults.push(symbolsFault('$.event', `"${symbols.event}"`, `"${eventId}"`, mend))
  }
  if (!findCalendar(symbols)) {
    const mend = 'mark the one whose days are the sessions'
    faults.push(symbolsFault('$.symbols', 'none or several', 'one benchmark with "calendar": true', mend))
  }
  for (const { entry, index } of prices.hasColumns ? usedSymbols(symbols) : []) {
    if (prices.bySymbol.has(entry.symbol) || prices.faulty.has(entry.symbol)) continue
    const mend = 'add its closes, or mark it as "unused" with the reason'
    faults.push(symbolsFault(pathOf(index, 'symbol'), `"${entry.symbol}"`, 'a symbol of the price file', mend))
  }
  return faults
}

/** The symbols that become series, in the order of the series, each with its place in the file. */
export function usedSymbols({
  symbols,
}: SymbolsFile): readonly { readonly entry: UsedSymbol; readonly index: number }[] {
  return symbols.flatMap((entry, index) => (entry.kind === 'unused' ? [] : [{ entry, index }]))
}

function pathOf(index: number, key: string): string {
  return jsonPath(['symbols', index, key])
}

function symbolsFault(place: string, found: string, expected: string, mend: string): BuildFault {
  return { file: 'symbols', row: 0, place, found, expected, mend }
}

function inOrder(faults: readonly BuildFault[]): readonly BuildFault[] {
  return [...faults].sort((a, b) => a.file.localeCompare(b.file) || a.row - b.row)
}

type BuiltSeries =
  | { readonly ok: true; readonly series: Series }
  | { readonly ok: false; readonly faults: readonly BuildFault[] }

function buildSeries(
  entry: UsedSymbol,
  index: number,
  rows: readonly PriceRow[],
  window: Window,
  symbols: SymbolsFile,
): BuiltSeries {
  const anchor = entry.kind === 'company' ? entry.anchor : undefined
  const closes = readCloses(entry.symbol, rows, window)
  const move = symbols.reported.find(({ id }) => id === anchor)?.value
  if (anchor !== undefined && typeof move !== 'number') {
    const expected = 'the id of a reported figure that is one number'
    const fault = symbolsFault(pathOf(index, 'anchor'), `"${anchor}"`, expected, 'add it, or correct the id')
    return { ok: false, faults: [...closes.faults, fault] }
  }
  const faults = [...closes.faults, ...(anchor === undefined ? findGaps(closes) : checkAnchored(closes))]
  const [place, level] = typeof move === 'number' ? [window.eventPlace, 100 + move] : [window.eventPlace - 1, 100]
  const base = closes.values[place] ?? null
  if (faults.length > 0 || base === null) return { ok: false, faults }
  const paraphrase = symbols.paraphrases[anchor === undefined ? PARAPHRASE_OF[closes.column] : 'anchored']
  return { ok: true, series: describeSeries(entry, rebase(closes, base, level), paraphrase) }
}

const PARAPHRASE_OF = { adj_close: 'adjusted', close: 'close' } as const

/** Close ÷ base × level at each session. */
function rebase({ window, values }: Closes, base: number, level: number): Series['points'] {
  return window.sessions.map((date, place) => {
    const close = values[place] ?? null
    return [date, close === null ? null : roundTo((close / base) * level, INDEX_DECIMALS)]
  })
}

function describeSeries(entry: UsedSymbol, points: Series['points'], paraphrase: LocalText): Series {
  const { subject, symbol, currency, note } = entry
  const rest = {
    currency,
    ...(note ? { note } : {}),
    evidence: [{ source: entry.source, paraphrase }],
    points,
  }
  if (entry.kind === 'benchmark') return { kind: 'benchmark', subject, symbol, name: entry.name, ...rest }
  return { kind: 'company', subject, symbol, ...(entry.anchor ? { anchor: entry.anchor } : {}), ...rest }
}
