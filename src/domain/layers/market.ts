// What is worked out from the closes of the market layer: the move on the day, the lowest close after it, the recovery,
// and the comparison with each benchmark. It is worked out at load from the rebased windows; nothing of it is stored,
// and nothing is interpolated.

import { unitOfMeasure } from '../dataset/measures.ts'
import type { Dataset, Derivation, Figure, Measure, Precision } from '../dataset/schema.ts'
import { computeDerived } from '../figures/derive.ts'
import { mergeEvidence } from '../figures/evidence.ts'
import { magnitude } from '../figures/figures.ts'
import { DRAWDOWN_WINDOW, DRAWDOWN_WINDOWS } from './drawdownWindows.ts'
import type { Benchmark } from './lookupShape.ts'
import type { MarketLayer, Series } from './marketLayer.ts'
import { type StudyRecord, studyMaker } from './studyFigures.ts'

/** Whether, and after how many sessions, a close was at or above the last one before the event. */
export type Recovery =
  | { readonly kind: 'recovered' | 'not-recovered'; readonly figure: Figure }
  | { readonly kind: 'did-not-fall' | 'not-computed' | 'too-soon'; readonly figure: null }

export type { Benchmark } from './lookupShape.ts'

/** What one series shows. Percent; a fall is negative. */
export interface MarketRecord {
  readonly subject: string
  readonly series: Series
  /** The index at each session, in the layer's order; null where there is no close. */
  readonly points: readonly (Figure | null)[]
  /** The move, close to close, or as reported where there is no close before; null where neither is known. */
  readonly move: Figure | null
  /**
   * (lowest close from the day to N sessions after it ÷ last close before − 1) × 100, for each N of `DRAWDOWN_WINDOWS`;
   * null where the series ends sooner. It is above zero where every close was above the last one before.
   */
  readonly drawdowns: readonly (Figure | null)[]
  readonly recovery: Recovery
  /** The move less that of each benchmark, in percentage points, by benchmark id; companies only. */
  readonly relative: ReadonlyMap<string, Figure>
  /** The index at the last session ÷ each benchmark's × 100, by benchmark id; 100 at the baseline; companies only. */
  readonly relativeEnd: ReadonlyMap<string, Figure>
  /** Whether the move was unusual; null for a benchmark, and where the layer has no study. */
  readonly study: StudyRecord | null
}

/** The market layer as the page uses it: its own figures, and those that are worked out from its windows here. */
export interface Market {
  readonly layer: MarketLayer
  /** Days of trading, oldest first; the same for every series. */
  readonly sessions: readonly string[]
  /** Place of the event's day among the sessions. */
  readonly eventPlace: number
  readonly benchmarks: readonly Benchmark[]
  /** The markets of the study: subjects of figures that can be opened, and never a choice to compare with. */
  readonly studied: readonly Benchmark[]
  readonly recordOf: (subjectId: string) => MarketRecord | undefined
  /** Companies with a series, in the order of the file. */
  readonly records: readonly MarketRecord[]
  /** Every figure: reported, then worked out, the points of the paths last. */
  readonly figures: readonly Figure[]
}

/**
 * The figures of every series. Ids are those of the subject with an ending: `-close` the move on the day,
 * `-drawdown-20`, `-regain`, `-versus-BENCHMARK`, `-relative-BENCHMARK` and `-index-DATE`.
 */
export function deriveMarket(layer: MarketLayer, { event }: Pick<Dataset, 'event'>): Market {
  const sessions = layer.series[0]?.points.map(([date]) => date) ?? []
  const eventPlace = sessions.indexOf(event.date)
  const context: Context = {
    layer,
    sessions,
    eventPlace,
    figureById: byId(layer.reported),
    reportedById: byId(layer.reported),
  }
  const benchmarkRecords = layer.series
    .filter(({ kind }) => kind === 'benchmark')
    .map((series) => readSeries(series, [], context))
  const study = layer.study && studyMaker({ ...context, study: layer.study, keep: keepIn(context) })
  const records = layer.series
    .filter(({ kind }) => kind === 'company')
    .map((series) => {
      const record = readSeries(series, benchmarkRecords, context)
      const { subject, points, move } = record
      return study ? { ...record, study: study.recordOf({ id: subject, ...series, points, move }) } : record
    })
  const all = [...records, ...benchmarkRecords]
  const bySubject = new Map(all.map((record) => [record.subject, record]))
  return {
    layer,
    sessions,
    eventPlace,
    studied: layer.study?.markets ?? [],
    benchmarks: layer.series.flatMap((series) =>
      series.kind === 'benchmark' ? [{ id: series.subject, name: series.name, symbol: series.symbol }] : [],
    ),
    recordOf: (subjectId) => bySubject.get(subjectId),
    records,
    figures: pointsLast([...context.figureById.values()]),
  }
}

function keepIn({ figureById }: Context): (figure: Figure) => Figure {
  return (figure) => {
    figureById.set(figure.id, figure)
    return figure
  }
}

function byId(figures: readonly Figure[]): Map<string, Figure> {
  return new Map(figures.map((figure) => [figure.id, figure]))
}

function pointsLast(figures: readonly Figure[]): readonly Figure[] {
  const isPoint = ({ measure }: Figure): boolean => measure === 'priceIndex'
  return [...figures.filter((figure) => !isPoint(figure)), ...figures.filter(isPoint)]
}

interface Context {
  readonly layer: MarketLayer
  readonly sessions: readonly string[]
  readonly eventPlace: number
  /** Grows with every figure that is worked out, so that later ones can be computed from earlier ones. */
  readonly figureById: Map<string, Figure>
  readonly reportedById: ReadonlyMap<string, Figure>
}

function readSeries(series: Series, benchmarks: readonly MarketRecord[], context: Context): MarketRecord {
  const { eventPlace, layer, reportedById } = context
  const anchor = series.kind === 'company' ? reportedById.get(series.anchor ?? '') : undefined
  const make = figureMaker(series, anchor, context)
  const points = series.points.map(([date, value]) => (value === null ? null : make.index(date, value)))
  const base = points[eventPlace - 1] ?? make.index(layer.baseline, 100)
  const day = points[eventPlace] ?? null
  const move =
    anchor ??
    (day && make.change(series.kind === 'company' ? 'sharePriceChange' : 'benchmarkChange', 'close', day, base))
  return {
    subject: series.subject,
    series,
    points,
    move,
    drawdowns: DRAWDOWN_WINDOWS.map((span) => {
      if (eventPlace + span >= points.length) return null
      const lowest = lowestOf(points.slice(eventPlace, eventPlace + span + 1))
      return lowest && make.change('drawdown', `drawdown-${span}`, lowest, base, span)
    }),
    recovery: anchor ? NOT_COMPUTED : findRecovery(points, eventPlace, make),
    // Both indices are 100 at the baseline, so their difference is that of the moves before either is rounded.
    relative: keyed(benchmarks, (other) => {
      const theirs = other.points[eventPlace]
      return day && theirs ? make.versus(day, other.subject, theirs) : null
    }),
    relativeEnd: keyed(benchmarks, (other) => {
      const [own, others] = [points.at(-1), other.points.at(-1)]
      return own && others ? make.relativeIndex(own, other.subject, others) : null
    }),
    study: null,
  }
}

const NOT_COMPUTED: Recovery = { kind: 'not-computed', figure: null }

function keyed(
  benchmarks: readonly MarketRecord[],
  figureOf: (benchmark: MarketRecord) => Figure | null,
): ReadonlyMap<string, Figure> {
  return new Map(
    benchmarks.flatMap((benchmark) => {
      const figure = figureOf(benchmark)
      return figure ? [[benchmark.subject, figure] as const] : []
    }),
  )
}

function lowestOf(points: readonly (Figure | null)[]): Figure | null {
  return points.reduce(
    (lowest, point) => (point && (!lowest || levelOf(point) < levelOf(lowest)) ? point : lowest),
    null,
  )
}

function levelOf(figure: Figure): number {
  return magnitude(figure) ?? Number.NaN
}

/**
 * Counts the sessions after the day until a close of 100 or more. While too few have come, a share without one has not
 * failed to recover. A session without a close may have been the recovery,
 * so it leaves the count without a result.
 */
function findRecovery(points: readonly (Figure | null)[], eventPlace: number, make: FigureMaker): Recovery {
  const day = points[eventPlace]
  if (!day) return NOT_COMPUTED
  if (levelOf(day) >= 100) return { kind: 'did-not-fall', figure: null }
  const after = points.slice(eventPlace + 1)
  const place = after.findIndex((point) => !point || levelOf(point) >= 100)
  const found = after[place]
  if (found) return { kind: 'recovered', figure: make.sessions(place + 1, 'exact', day, found) }
  const last = after.at(-1)
  if (place < 0 && after.length < DRAWDOWN_WINDOW) return { kind: 'too-soon', figure: null }
  return place < 0 && last
    ? { kind: 'not-recovered', figure: make.sessions(after.length, 'more-than', day, last) }
    : NOT_COMPUTED
}

interface FigureMaker {
  readonly index: (date: string, value: number) => Figure
  readonly change: (measure: Measure, ending: string, level: Figure, prior: Figure, span?: number) => Figure | null
  readonly versus: (day: Figure, benchmarkId: string, other: Figure) => Figure | null
  readonly relativeIndex: (own: Figure, benchmarkId: string, other: Figure) => Figure | null
  readonly sessions: (count: number, precision: Precision, day: Figure, end: Figure) => Figure
}

// A path that starts from a reported move in whole percent is no finer than that move.
const DECIMALS = 2
const ANCHORED_DECIMALS = 0

function figureMaker(
  series: Series,
  anchor: Figure | undefined,
  { layer, sessions, eventPlace, figureById }: Context,
): FigureMaker {
  const evidence = mergeEvidence([series.evidence, anchor?.evidence ?? []])
  const decimals = anchor ? ANCHORED_DECIMALS : DECIMALS
  const eventDay = sessions[eventPlace] ?? layer.baseline
  const keep = (ending: string, own: Omit<Figure, 'id' | 'subject' | 'unit' | 'status'>): Figure => {
    const figure: Figure = {
      id: `${series.subject}-${ending}`,
      subject: series.subject,
      unit: unitOfMeasure[own.measure],
      status: 'derived',
      ...own,
      ...(series.note ? { note: series.note } : {}),
    }
    figureById.set(figure.id, figure)
    return figure
  }
  const derive = (
    ending: string,
    derivation: Derivation,
    own: Omit<Figure, 'id' | 'subject' | 'unit' | 'status' | 'value' | 'precision' | 'derivation'>,
  ): Figure | null => {
    const derived = computeDerived(derivation, (id) => figureById.get(id))
    return 'fault' in derived
      ? null
      : keep(ending, { ...own, value: derived.value, precision: derived.precision, derivation })
  }
  return {
    index: (date, value) =>
      keep(`index-${date}`, {
        measure: 'priceIndex',
        value,
        precision: date === layer.baseline ? 'exact' : anchor ? 'about' : 'rounded',
        period: { start: date, end: date },
        evidence,
      }),
    change: (measure, ending, level, prior, span = 0) =>
      derive(
        ending,
        { kind: 'growth', inputs: { level: level.id, prior: prior.id }, decimals },
        {
          measure,
          ...(measure === 'drawdown' ? {} : { basis: 'close' as const }),
          period: { start: eventDay, end: sessions[eventPlace + span] ?? eventDay },
          evidence,
        },
      ),
    versus: (day, benchmarkId, other) =>
      derive(
        `versus-${benchmarkId}`,
        { kind: 'difference', inputs: { minuend: day.id, subtrahend: other.id }, decimals },
        {
          measure: 'relativeChange',
          basis: 'close',
          period: { start: eventDay, end: eventDay },
          evidence: mergeEvidence([day.evidence, other.evidence]),
        },
      ),
    relativeIndex: (own, benchmarkId, other) =>
      derive(
        `relative-${benchmarkId}`,
        { kind: 'index', inputs: { level: own.id, base: other.id }, decimals: anchor ? 0 : 1 },
        { measure: 'relativeIndex', period: own.period, evidence: mergeEvidence([own.evidence, other.evidence]) },
      ),
    sessions: (count, precision, day, end) =>
      keep('regain', {
        measure: 'sessionsToRegain',
        value: count,
        precision,
        period: { start: firstDay(day), end: firstDay(end) },
        evidence,
      }),
  }
}

function firstDay({ period }: Figure): string {
  return 'start' in period ? period.start : `${period.year}-01-01`
}
