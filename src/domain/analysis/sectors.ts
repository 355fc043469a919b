// Sectors side by side: the outcome of each company in them, the median and the range. Every company has the same
// weight. Percent; a fall is negative.

import { groupBy } from '../dataset/grouping.ts'
import type { Figure, Precision, Sector, Source, Status } from '../dataset/schema.ts'
import { combinePrecision, roundTo } from '../figures/derive.ts'
import { magnitude, marksOf } from '../figures/figures.ts'
import { changeBounds, decimalsOf } from '../figures/precision.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import type { Market } from '../layers/market.ts'
import type { Abnormal } from '../layers/studyFigures.ts'
import { listSources } from '../selection/card.ts'
import type { CompanyRow } from '../selection/moves.ts'
import type { Shown } from '../selection/select.ts'
import { type PortfolioReturn, portfolioReturn } from '../study/portfolio.ts'
import { outcomeOf } from './scatterPoints.ts'

/** The least number of values that are given a median: fewer would not have a meaningful one. */
export const LEAST_FOR_MEDIAN = 3

/** What sectors are compared by. */
export type SectorOutcome = 'move' | 'drawdown'

/** A company with its value. */
export interface SectorMember {
  readonly row: CompanyRow
  readonly figure: Figure
  readonly marks: readonly Status[]
  readonly value: number
}

/** The middle value, or half-way between the middle two, of values that weigh the same. */
export interface Median {
  readonly value: number
  readonly precision: Precision
  /** The one or two members in the middle. */
  readonly middle: readonly SectorMember[]
}

/** Companies as one portfolio of equal weights, over the sessions that all companies of the study have in common. */
export interface Together {
  readonly portfolio: PortfolioReturn
  readonly members: readonly { readonly row: CompanyRow; readonly abnormal: Abnormal }[]
  /** How many companies there are, with and without a model. */
  readonly of: number
  /** How many sessions the models were fitted on. */
  readonly sessions: number
  readonly market: Abnormal['market']
  readonly marketReturn: Figure
}

/** What the companies gained or lost in market value, about, USD billions. */
export interface ValueChange {
  readonly change: number
  /** How many of the companies have a value, of how many. */
  readonly count: number
  readonly of: number
}

export interface SectorResult {
  readonly sector: Sector
  /** Companies with a value, the lowest first. */
  readonly members: readonly SectorMember[]
  /** Passing companies without a value: private, not priced, or without a size. */
  readonly without: readonly CompanyRow[]
  /** Null where fewer than `LEAST_FOR_MEDIAN` have a value. */
  readonly median: Median | null
  /** Null where the event has no study, or it has no model for any of them. */
  readonly together: Together | null
  /** Null where no value is known. */
  readonly valueChange: ValueChange | null
}

export interface SectorComparison {
  readonly outcome: SectorOutcome
  /** All passing companies together. */
  readonly together: Together | null
  /** By median, the lowest first; then those without a median, by their lowest value; then those without any value. */
  readonly sectors: readonly SectorResult[]
  /** The sector whose median is lowest beyond what rounding could change; null where none is. */
  readonly lowest: SectorResult | null
  readonly sources: readonly Source[]
}

/** The passing companies by sector. */
export function selectSectors(layers: Layers, selection: Shown): SectorComparison {
  const { market = null } = layers
  const lookup = lookupOf(layers)
  const outcome: SectorOutcome = selection.view.outcome === 'drawdown' ? 'drawdown' : 'move'
  const memberOf = (row: CompanyRow): SectorMember | null => {
    const figure = outcomeOf(market?.recordOf(row.company.id), row.move.figure, outcome)
    const value = figure && magnitude(figure)
    if (!figure || value === null) return null
    return { row, figure, marks: marksOf(figure, false, (id) => lookup.figureById.get(id)), value }
  }
  // A study of a few of an index's members says nothing of a sector of it.
  const studied = selection.scope === 'index' ? null : market
  const results = [...groupBy(selection.rows, ({ sector }) => sector)].map(([sector, rows]): SectorResult => {
    const members = rows.flatMap((row) => memberOf(row) ?? []).sort((a, b) => a.value - b.value)
    const valued = new Set(members.map(({ row }) => row))
    return {
      sector,
      members,
      without: rows.filter((row) => !valued.has(row)),
      median: medianOf(members),
      together: selectTogether(studied, rows),
      valueChange: addValues(studied, rows),
    }
  })
  const place = ({ median, members }: SectorResult): readonly [number, number] =>
    median ? [0, median.value] : members[0] ? [1, members[0].value] : [2, 0]
  const sectors = results.sort((a, b) => {
    const [first, second] = [place(a), place(b)]
    return first[0] - second[0] || first[1] - second[1]
  })
  return {
    outcome,
    together: selectTogether(studied, selection.rows),
    sectors,
    lowest: findLowest(sectors),
    sources: listSources(
      lookup,
      sectors.flatMap(({ members }) => members.map(({ figure }) => figure)),
    ),
  }
}

/** The companies as one portfolio, against the first market of the study. */
export function selectTogether(market: Market | null, rows: readonly CompanyRow[]): Together | null {
  const portfolio = market?.layer.study?.portfolio
  const members = rows.flatMap((row) => {
    const abnormal = market?.recordOf(row.company.id)?.study?.against[0]
    return abnormal && portfolio?.subjects.includes(row.company.id) ? [{ row, abnormal }] : []
  })
  const [first] = members
  if (!portfolio || !first) return null
  const { market: against, marketReturn } = first.abnormal
  const returns = members.map(({ row, abnormal }) => ({ subject: row.company.id, own: numberOf(abnormal.own) }))
  const result = portfolioReturn(portfolio, returns, numberOf(marketReturn))
  return (
    result && {
      portfolio: result,
      members,
      of: rows.length,
      sessions: portfolio.returns,
      market: against,
      marketReturn,
    }
  )
}

function addValues(market: Market | null, rows: readonly CompanyRow[]): ValueChange | null {
  const changes = rows.flatMap(({ company }) => {
    const figure = market?.recordOf(company.id)?.study?.valueChange
    return figure ? [numberOf(figure)] : []
  })
  if (changes.length === 0) return null
  return {
    change: roundTo(
      changes.reduce((sum, change) => sum + change, 0),
      1,
    ),
    count: changes.length,
    of: rows.length,
  }
}

function numberOf(figure: Figure): number {
  return magnitude(figure) ?? Number.NaN
}

/** The median of members in order of value; of an even number, the mean of the middle two. */
export function medianOf(members: readonly SectorMember[]): Median | null {
  const count = members.length
  if (count < LEAST_FOR_MEDIAN) return null
  const middle = members.slice(Math.ceil(count / 2) - 1, Math.floor(count / 2) + 1)
  const values = middle.map(({ value }) => value)
  const decimals = Math.min(...middle.map(({ figure }) => decimalsOf(figure)))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const precisions = middle.map(({ figure }) => figure.precision)
  // No finer than the coarser of the two: a mean of whole percents is not good to a tenth. A single middle value stays
  // as it is given.
  const value = roundTo(mean, decimals)
  return { value, precision: combinePrecision(value === mean ? precisions : [...precisions, 'rounded']), middle }
}

/** The first sector, where its median is a fall and no other sector's median could be as low; else null. */
function findLowest(sectors: readonly SectorResult[]): SectorResult | null {
  const [first, ...others] = sectors.filter(({ median }) => median !== null)
  if (!first?.median || others.length === 0 || first.median.value >= 0) return null
  const [, highest] = medianBounds(first)
  return others.every((other) => highest < medianBounds(other)[0]) ? first : null
}

/**
 * The least and the greatest value that a median may stand for: the median of the members' least values, and that of
 * their greatest. All members count, because a coarse value beside the middle one may change places with it.
 */
function medianBounds({ members }: SectorResult): readonly [number, number] {
  const bounds = members.map(({ figure }) => changeBounds(figure) ?? UNKNOWN)
  return [middleOf(bounds.map(([low]) => low)), middleOf(bounds.map(([, high]) => high))]
}

const UNKNOWN = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}
