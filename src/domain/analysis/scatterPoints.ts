// The points of the scatter: what a company spends, plans or went through (across), and its outcome (down). A missing
// coordinate is null, never zero.

import type { Basis, Dataset, Figure, Measure, Period, Source, Status } from '../dataset/schema.ts'
import { magnitude, marksOf, yearOf } from '../figures/figures.ts'
import { rankCorrelation } from '../figures/rankCorrelation.ts'
import type { Filings } from '../layers/filings.ts'
import type { Layers } from '../layers/layers.ts'
import { type Lookup, lookupOf } from '../layers/lookup.ts'
import type { Market, MarketRecord } from '../layers/market.ts'
import { combinedCapexOf, plannedCapexOf, planYearOf } from '../selection/capex.ts'
import { detailFigure, type FigureDetail, listSources } from '../selection/card.ts'
import type { CompanyRow } from '../selection/moves.ts'
import type { Shown } from '../selection/select.ts'
import { type Outcome, type ScatterAxis, STUDY_AXES } from '../view/view.ts'
import { axisOf } from '../view/views.ts'

/** A company on the scatter: a value across and one down, each in the unit of its figure and with all its marks. */
export interface ScatterPoint {
  readonly row: CompanyRow
  readonly xFigure: Figure | null
  readonly xMarks: readonly Status[]
  readonly xValue: number | null
  readonly yFigure: Figure | null
  readonly yMarks: readonly Status[]
  readonly yValue: number | null
}

/** Companies by which of the two coordinates they have, and the combined figure that covers some of them. */
export interface ScatterPoints {
  readonly x: ScatterAxis
  readonly y: Outcome
  /** The year that plans or filed values are for. */
  readonly year: number
  readonly both: readonly ScatterPoint[]
  readonly yOnly: readonly ScatterPoint[]
  readonly xOnly: readonly ScatterPoint[]
  readonly neither: readonly ScatterPoint[]
  /**
   * How the companies that have both rank on one and on the other, from −1 to 1: see `rankCorrelation`. A fall has the
   * lower rank. "More than so many sessions" ranks above every number of sessions, because the window ended first.
   */
  readonly correlation: number | null
  /**
   * With plans across: the latest combined capex figure of a listed group with a passing member. It has no place on
   * either axis.
   */
  readonly combined: { readonly detail: FigureDetail; readonly memberIds: readonly string[] } | null
}

/** A selection with its companies as points. */
export interface ScatterSelection extends Shown {
  readonly points: ScatterPoints
  /** The sources behind what the scatter draws, the article first. */
  readonly pointSources: readonly Source[]
}

/**
 * Turns the companies of a selection into points. Without the layer that an axis needs, no company has a value on it.
 */
export function selectScatter(layers: Layers, selection: Shown): ScatterSelection {
  const points = computePoints(layers, selection)
  const { both, yOnly, xOnly, combined } = points
  const plotted = [...both, ...yOnly, ...xOnly]
  const pointSources = listSources(lookupOf(layers), [
    ...plotted.flatMap(({ yFigure }) => yFigure ?? []),
    ...plotted.flatMap(({ xFigure }) => xFigure ?? []),
    ...(combined ? [combined.detail.figure] : []),
  ])
  return { ...selection, points, pointSources }
}

function computePoints(layers: Layers, { rows, view, moveBasis }: Shown): ScatterPoints {
  const { dataset, filings = null, market = null } = layers
  const { outcome: y } = view
  const asked = heldAxis(axisOf(view), market)
  const x = isOutcome(asked, y, moveBasis) ? insteadOf(asked) : asked
  const lookup = lookupOf(layers)
  const year = x === 'plan' ? planYearOf(dataset) : lastFiledYear(dataset, filings)
  const marks = (figure: Figure | null): Status[] =>
    figure ? marksOf(figure, false, (id) => lookup.figureById.get(id)) : []
  const filed = filedIn(filings, x, year)
  const points = rows.map((row): ScatterPoint => {
    const record = market?.recordOf(row.company.id)
    const xFigure = xFigureOf(lookup, filed, record, row.company.id, x, year) ?? null
    const yFigure = outcomeOf(record, row.move.figure, y)
    return {
      row,
      xFigure,
      xMarks: marks(xFigure),
      xValue: xFigure && magnitude(xFigure),
      yFigure,
      yMarks: marks(yFigure),
      yValue: yFigure && magnitude(yFigure),
    }
  })
  const has = (down: boolean, across: boolean) => (point: ScatterPoint) =>
    (point.yValue !== null) === down && (point.xValue !== null) === across
  const both = points.filter(has(true, true))
  const rankOf = (figure: Figure | null, value: number | null): number =>
    isOpenEnded(figure) ? Number.POSITIVE_INFINITY : (value ?? Number.NaN)
  return {
    x,
    y,
    year,
    both,
    correlation: rankCorrelation(
      both.map(({ xFigure, xValue, yFigure, yValue }) => [rankOf(xFigure, xValue), rankOf(yFigure, yValue)]),
    ),
    yOnly: points.filter(has(true, false)),
    xOnly: points.filter(has(false, true)),
    neither: points.filter(has(false, false)),
    combined: x === 'plan' ? latestCombined(dataset, lookup, rows) : null,
  }
}

/**
 * True for a count of sessions that is "more than" so many, because the window ended before the recovery. It must not
 * be counted among values.
 */
export function isOpenEnded(figure: Figure | null): boolean {
  return figure?.measure === 'sessionsToRegain' && figure.precision === 'more-than'
}

/** True where the axis across would show the same values as the axis down. */
export function isOutcome(x: ScatterAxis, y: Outcome, moveBasis: Basis): boolean {
  return x === (y === 'move' ? moveBasis : y)
}

/** The axis, or where the event has no study that it could be drawn from, the lowest closes. */
function heldAxis(x: ScatterAxis, market: Market | null): ScatterAxis {
  return market && !market.layer.study && STUDY_AXES.includes(x) ? 'drawdown' : x
}

/**
 * The axis across that replaces one already shown down: for the close the time of writing, for all others the close.
 */
function insteadOf(x: ScatterAxis): ScatterAxis {
  return x === 'close' ? 'at-writing' : 'close'
}

/**
 * The outcome of a company as one figure: its move, its lowest close in the longest drawdown window, or its recovery.
 */
export function outcomeOf(record: MarketRecord | undefined, move: Figure | null, outcome: Outcome): Figure | null {
  if (outcome === 'move') return move
  return (outcome === 'drawdown' ? record?.drawdowns.at(-1) : record?.recovery.figure) ?? null
}

/**
 * The last fiscal year that had ended by the day of the event, as what came after could not have moved anything; at
 * least the calendar year before the event.
 */
export function lastFiledYear(dataset: Dataset, filings: Filings | null): number {
  const ended = (filings?.levels ?? []).filter(({ period }) => lastDayOf(period) <= dataset.event.date)
  return ended.reduce((last, { period }) => Math.max(last, yearOf(period)), planYearOf(dataset) - 1)
}

function lastDayOf(period: Period): string {
  return 'year' in period ? (period.fiscalYearEnd ?? `${period.year}-12-31`) : period.end
}

/** What was filed for a year, or its growth, by subject: the first figure of each. */
function filedIn(filings: Filings | null, x: ScatterAxis, year: number): ReadonlyMap<string, Figure> {
  const figures = x === 'growth' ? filings?.figures.filter(({ measure }) => measure === 'capexGrowth') : filings?.levels
  const ofYear = (figures ?? []).filter(({ period }) => yearOf(period) === year)
  return new Map(ofYear.reverse().map((figure) => [figure.subject, figure]))
}

function xFigureOf(
  lookup: Lookup,
  filed: ReadonlyMap<string, Figure>,
  record: MarketRecord | undefined,
  companyId: string,
  x: ScatterAxis,
  year: number,
): Figure | null | undefined {
  const ofMember = (measure: Measure) => lookup.memberFiguresOf(companyId).find((figure) => figure.measure === measure)
  switch (x) {
    case 'plan':
      return plannedCapexOf(lookup, companyId, year)
    case 'at-writing':
    case 'close':
    case 'abnormal':
      return lookup.moveFigureOf(companyId, x)
    case 'run-up':
      return record?.study?.runUp
    case 'beta':
      return record?.study?.against[0]?.beta ?? ofMember('beta')
    case 'volume':
      return record?.study?.volumeRatio ?? ofMember('volumeRatio')
    case 'value':
      return record?.study?.value ?? ofMember('marketValue')
    case 'value-change':
      return record?.study?.valueChange ?? ofMember('valueChange')
    case 'drawdown':
    case 'regain':
      return outcomeOf(record, null, x)
    case 'filed':
    case 'growth':
      return filed.get(companyId)
  }
}

function latestCombined(dataset: Dataset, lookup: Lookup, rows: readonly CompanyRow[]): ScatterPoints['combined'] {
  const passing = new Set(rows.map((row) => row.company.id))
  const [latest] = dataset.groups
    .filter((group) => group.members.some((id) => passing.has(id)))
    .flatMap((group) => combinedCapexOf(lookup, group).map((figure) => ({ group, figure })))
    .sort((a, b) => lastDayOf(b.figure.period).localeCompare(lastDayOf(a.figure.period)))
  const detail = latest ? detailFigure(lookup, latest.figure) : null
  return latest && detail ? { detail, memberIds: latest.group.members } : null
}
