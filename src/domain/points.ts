// The points of the scatter: what a company spends or plans (across) and its move (down). A missing coordinate is null, never zero.
import { combinedCapexOf, plannedCapexOf, planYearOf } from './capex.ts'
import { detailFigure, type FigureDetail } from './card.ts'
import { magnitude, marksOf, yearOf } from './figures.ts'
import type { Filings } from './filings.ts'
import { type Lookup, lookupOf } from './lookup.ts'
import type { CompanyRow } from './moves.ts'
import type { Dataset, Figure, Period, Status } from './schema.ts'
import type { ScatterAxis } from './view.ts'

/** A company on the scatter. `xValue` is in USD billions, or in percent for growth. */
export interface ScatterPoint {
  readonly row: CompanyRow
  readonly xFigure: Figure | null
  readonly xMarks: readonly Status[]
  readonly xValue: number | null
  readonly changePct: number | null
}

/** Companies by which of the two coordinates they have, and the combined figure that covers some of them. */
export interface ScatterPoints {
  readonly x: ScatterAxis
  /** The year that the x values are for. */
  readonly year: number
  readonly both: readonly ScatterPoint[]
  readonly moveOnly: readonly ScatterPoint[]
  readonly xOnly: readonly ScatterPoint[]
  readonly neither: readonly ScatterPoint[]
  /** Beside plans: the latest combined capex figure of a listed group with a passing member; it has no place on either axis. */
  readonly combined: { readonly detail: FigureDetail; readonly memberIds: readonly string[] } | null
}

/** The rows of a selection as points. Without the filings layer, nobody has a filed value. */
export function selectPoints(
  dataset: Dataset,
  filings: Filings | null,
  rows: readonly CompanyRow[],
  x: ScatterAxis,
): ScatterPoints {
  const lookup = lookupOf(dataset, filings)
  const year = x === 'plan' ? planYearOf(dataset) : lastFiledYear(dataset, filings)
  const points = rows.map((row): ScatterPoint => {
    const xFigure = xFigureOf(lookup, filings, row.company.id, x, year) ?? null
    const xMarks = xFigure ? marksOf(xFigure, false, (id) => lookup.figureById.get(id)) : []
    return { row, xFigure, xMarks, xValue: xFigure && magnitude(xFigure), changePct: row.move.changePct }
  })
  const has = (move: boolean, value: boolean) => (point: ScatterPoint) =>
    (point.changePct !== null) === move && (point.xValue !== null) === value
  return {
    x,
    year,
    both: points.filter(has(true, true)),
    moveOnly: points.filter(has(true, false)),
    xOnly: points.filter(has(false, true)),
    neither: points.filter(has(false, false)),
    combined: x === 'plan' ? latestCombined(dataset, lookup, rows) : null,
  }
}

/** The last fiscal year that had ended by the day of the event: what came after could not have moved anything. */
export function lastFiledYear(dataset: Dataset, filings: Filings | null): number {
  const ended = (filings?.levels ?? []).filter(({ period }) => lastDayOf(period) <= dataset.event.date)
  return Math.max(...ended.map(({ period }) => yearOf(period)), planYearOf(dataset) - 1)
}

function lastDayOf(period: Period): string {
  return 'year' in period ? (period.fiscalYearEnd ?? `${period.year}-12-31`) : period.end
}

function xFigureOf(
  lookup: Lookup,
  filings: Filings | null,
  companyId: string,
  x: ScatterAxis,
  year: number,
): Figure | undefined {
  if (x === 'plan') return plannedCapexOf(lookup, companyId, year)
  const figures = x === 'filed' ? filings?.levels : filings?.figures.filter(({ measure }) => measure === 'capexGrowth')
  return figures?.find(({ subject, period }) => subject === companyId && yearOf(period) === year)
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
