// Paths of closes around the event: whose they are, which are picked out, and how each compares with a benchmark.
// Index, 100 at the last close before the event; sessions are counted from the event's day, which is 0. Nothing is
// interpolated.

import type { Figure, Source } from '../dataset/schema.ts'
import { directionOf, magnitude } from '../figures/figures.ts'
import { DRAWDOWN_WINDOW } from '../layers/drawdownWindows.ts'
import type { Layers } from '../layers/layers.ts'
import { type Lookup, lookupOf } from '../layers/lookup.ts'
import type { Benchmark, Market, MarketRecord } from '../layers/market.ts'
import type { Shock } from '../layers/marketLayer.ts'
import { type Citation, citationsOf, listSources } from '../selection/card.ts'
import { type CompanyRow, rowOf } from '../selection/moves.ts'
import type { Selection, Shown } from '../selection/select.ts'

/** As many lines as can be told apart; where more pass, this many are picked out. */
export const MAX_PICKED = 6

/**
 * How a company stood after `DRAWDOWN_WINDOW` sessions: whether a close was at or above the last one before the event,
 * whether there was no fall to recover from, or `unclear` where that is not computed.
 */
export type WayBack = 'recovered' | 'not-recovered' | 'did-not-fall' | 'unclear'

/** A company with closes: a passing one, or one that the reader asked for by name. */
export interface CompanyPath {
  readonly row: CompanyRow
  readonly record: MarketRecord
  /**
   * Place among those picked out: the reader's pins in their order, else the highest last close first; then the company
   * of the open card. Null for others.
   */
  readonly pick: number | null
  /** The last close of the window, and its place among the sessions. */
  readonly end: PlacedPoint
  readonly wayBack: WayBack
  /**
   * The first close at or above the last one before the event, with the figure that says so; null where there is none.
   */
  readonly recovery: (PlacedPoint & { readonly sessions: Figure }) | null
  /**
   * The company's index ÷ the benchmark's × 100 at each session; null where either has no close. Empty without a
   * benchmark.
   */
  readonly relative: readonly (number | null)[]
}

/** A point of a path: its figure, and its place among the sessions. */
export interface PlacedPoint {
  readonly figure: Figure
  readonly place: number
}

/** A later shock within the window, at its place among the sessions. */
export interface PathShock {
  readonly shock: Shock
  readonly place: number
  readonly citations: readonly Citation[]
}

export interface Paths {
  /** Days of trading, oldest first, and the place of the event's day among them. */
  readonly sessions: readonly string[]
  readonly eventPlace: number
  /** The day whose close is 100. */
  readonly baseline: string
  readonly benchmarks: readonly Benchmark[]
  /** The benchmark that the View asks for, else the first; null where the layer has none. */
  readonly benchmark: { readonly benchmark: Benchmark; readonly record: MarketRecord } | null
  /** Passing companies with closes, in the View's order, then companies that are pinned or open without passing. */
  readonly companies: readonly CompanyPath[]
  /** Every other company with closes, of the article or the wider market. */
  readonly rest: readonly MarketRecord[]
  /** Passing companies without a close, such as private firms. */
  readonly without: readonly CompanyRow[]
  /**
   * How companies were picked out: all of them, the reader's pins, or those with the highest and lowest last closes.
   */
  readonly pickedBy: 'all' | 'pins' | 'ends'
  readonly shocks: readonly PathShock[]
  readonly sources: readonly Source[]
}

/** The companies that the reader asked for by name: those pinned, and the one whose card is open. */
export interface AskedCompanies {
  readonly pins: readonly string[]
  readonly open: string | null
}

export function askedCompanies({ view, card }: Pick<Selection, 'view' | 'card'>): AskedCompanies {
  return { pins: view.pin, open: card?.kind === 'company' ? card.row.company.id : null }
}

/** The paths of a selection. Pure; null where the market layer is not loaded. */
export function selectPaths(layers: Layers, selection: Shown, asked: AskedCompanies): Paths | null {
  const { market = null } = layers
  if (!market) return null
  const { sessions, eventPlace, benchmarks, layer } = market
  const lookup = lookupOf(layers)
  const benchmark = findBenchmark(market, selection.view.benchmark)
  const found = [...selection.rows, ...askedFor(lookup, selection, asked)].flatMap(
    (row) => readPath(market, row, benchmark?.record) ?? [],
  )
  const { pickedBy, picked } = pickOut(found, asked)
  const passing = new Set(found.map(({ record }) => record.subject))
  const shown = [...found.map(({ record }) => record), ...(benchmark ? [benchmark.record] : [])]
  return {
    sessions,
    eventPlace,
    baseline: layer.baseline,
    benchmarks,
    benchmark,
    companies: found.map((path) => ({ ...path, pick: picked.get(path.record.subject) ?? null })),
    rest: market.records.filter(({ subject, points }) => !passing.has(subject) && points.some(Boolean)),
    without: selection.rows.filter(({ company }) => !passing.has(company.id)),
    pickedBy,
    shocks: layer.shocks.map((shock) => ({
      shock,
      place: sessions.indexOf(shock.date),
      citations: citationsOf(lookup, shock.evidence),
    })),
    sources: listSources(
      lookup,
      shown.flatMap(({ points }) => points.filter((point) => point !== null)),
    ),
  }
}

/**
 * Companies that the reader pinned or opened, but that the scope or the filters leave out. They are shown because they
 * were asked for by name.
 */
function askedFor(lookup: Lookup, { rows, moveBasis }: Shown, { pins, open }: AskedCompanies): readonly CompanyRow[] {
  const passing = new Set(rows.map(({ company }) => company.id))
  return [...new Set([...pins, ...(open === null ? [] : [open])])].flatMap((id) =>
    passing.has(id) ? [] : (rowOf(lookup, id, moveBasis) ?? []),
  )
}

function findBenchmark(market: Market, id: string | null): Paths['benchmark'] {
  const benchmark = market.benchmarks.find((other) => other.id === id) ?? market.benchmarks[0]
  const record = benchmark && market.recordOf(benchmark.id)
  return benchmark && record ? { benchmark, record } : null
}

type UnpickedPath = Omit<CompanyPath, 'pick'>

function readPath(market: Market, row: CompanyRow, benchmark: MarketRecord | undefined): UnpickedPath | null {
  const record = market.recordOf(row.company.id)
  const end = record && lastPoint(record)
  if (!record || !end) return null
  return {
    row,
    record,
    end,
    wayBack: wayBackOf(record),
    recovery: findRecovery(record, market.eventPlace),
    relative: benchmark ? relativeTo(record, benchmark) : [],
  }
}

function lastPoint({ points }: MarketRecord): PlacedPoint | null {
  const place = points.findLastIndex((point) => point !== null)
  const figure = points[place]
  return figure ? { figure, place } : null
}

function findRecovery({ recovery, points }: MarketRecord, eventPlace: number): CompanyPath['recovery'] {
  if (recovery.kind !== 'recovered') return null
  const place = eventPlace + levelOf(recovery.figure)
  const figure = points[place]
  return figure ? { figure, place, sessions: recovery.figure } : null
}

function wayBackOf({ recovery, move }: MarketRecord): WayBack {
  switch (recovery.kind) {
    case 'recovered':
      return levelOf(recovery.figure) <= DRAWDOWN_WINDOW ? 'recovered' : 'not-recovered'
    // "More than" fewer sessions says nothing about the whole drawdown window.
    case 'not-recovered':
      return levelOf(recovery.figure) >= DRAWDOWN_WINDOW ? 'not-recovered' : 'unclear'
    case 'did-not-fall':
      return 'did-not-fall'
    case 'too-soon':
      return 'unclear'
    case 'not-computed':
      return move && directionOf(move) !== 'fell' ? 'did-not-fall' : 'unclear'
  }
}

/**
 * Index ÷ index × 100, session by session: relative performance, 100 where the two have moved alike since the baseline.
 */
function relativeTo({ points }: MarketRecord, benchmark: MarketRecord): (number | null)[] {
  return points.map((point, place) => {
    const other = benchmark.points[place]
    return point && other ? (100 * levelOf(point)) / levelOf(other) : null
  })
}

function levelOf(figure: Figure): number {
  return magnitude(figure) ?? Number.NaN
}

/**
 * Picks out all companies where they can be told apart; else those that the reader pinned; without a pin, those with
 * the lowest and the highest last closes in equal number. The company whose card is open comes last, so that the others
 * keep their places.
 */
function pickOut(
  paths: readonly UnpickedPath[],
  { pins, open }: AskedCompanies,
): { readonly pickedBy: Paths['pickedBy']; readonly picked: ReadonlyMap<string, number> } {
  const byEnd = [...paths]
    .sort((a, b) => levelOf(b.end.figure) - levelOf(a.end.figure))
    .map(({ record }) => record.subject)
  // In the order in which they were chosen: a company keeps its place, and so its colour, whatever is added.
  const pinned = pins.filter((id) => byEnd.includes(id))
  const half = MAX_PICKED / 2
  const pickedBy = byEnd.length <= MAX_PICKED ? 'all' : pinned.length > 0 ? 'pins' : 'ends'
  const ids = { all: byEnd, pins: pinned, ends: [...byEnd.slice(0, half), ...byEnd.slice(-half)] }[pickedBy]
  const last = byEnd.filter((id) => id === open)
  return { pickedBy, picked: new Map([...new Set([...ids, ...last])].map((id, pick) => [id, pick])) }
}
