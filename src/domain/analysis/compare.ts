// Pinned companies side by side, and how far each is from the one they are compared with. Only like is subtracted from
// like.

import type { Company, Figure, Precision, Sector, Source, Status } from '../dataset/schema.ts'
import { combinePrecision, roundTo } from '../figures/derive.ts'
import { marksOf } from '../figures/figures.ts'
import { decimalsOf } from '../figures/precision.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import type { Recovery } from '../layers/market.ts'
import { plannedCapexOf, planYearOf } from '../selection/capex.ts'
import { listSources } from '../selection/card.ts'
import type { View } from '../view/view.ts'

const OPEN: readonly Precision[] = ['at-least', 'more-than', 'less-than', 'nearly']

/** What pinned companies are compared by, in the order in which it is shown. */
export const COMPARED = ['at-writing', 'close', 'abnormal', 'drawdown', 'regain', 'versus', 'plan'] as const
export type Compared = (typeof COMPARED)[number]

/** A difference from the baseline: two percentages differ in percentage points, other figures in their own unit. */
export interface Difference {
  readonly value: number
  readonly decimals: number
  readonly unit: 'points' | 'sessions' | 'usd-bn'
  readonly precision: Precision
}

/** `difference` is null for the baseline itself, where one of the two has no value, and where `differ` gives none. */
export interface ComparedCell {
  readonly figure: Figure | null
  readonly marks: readonly Status[]
  readonly difference: Difference | null
  /** In the row of the recovery: why there is no figure. Null in other rows, and for a company without closes. */
  readonly why: 'did-not-fall' | 'not-computed' | null
}

export interface PinnedCompany {
  readonly company: Company
  readonly sector: Sector
}

export interface PinnedComparison {
  readonly companies: readonly PinnedCompany[]
  /** The one that the others are compared with: the reader's choice, else the first. */
  readonly baseline: Company
  readonly rows: readonly { readonly compared: Compared; readonly cells: readonly ComparedCell[] }[]
  readonly planYear: number
  /** The id of the benchmark in the row `versus`; null where there is none. */
  readonly benchmarkId: string | null
  readonly sources: readonly Source[]
}

/** The View's pinned companies, whether they pass the filters or not. Null where none is pinned. */
export function selectPinned(
  layers: Layers,
  view: Pick<View, 'pin' | 'baseline' | 'benchmark'>,
): PinnedComparison | null {
  const { dataset, market = null } = layers
  const lookup = lookupOf(layers)
  const companies = view.pin.flatMap((id): PinnedCompany[] => {
    const company = lookup.companyById.get(id)
    const sector = company && lookup.sectorById.get(company.sector)
    return company && sector ? [{ company, sector }] : []
  })
  const baseline = (companies.find(({ company }) => company.id === view.baseline) ?? companies[0])?.company
  if (!baseline) return null
  const planYear = planYearOf(dataset)
  const benchmarkId = view.benchmark ?? market?.benchmarks[0]?.id ?? null
  const figureOf = (compared: Compared, id: string): Figure | null => {
    const record = market?.recordOf(id)
    switch (compared) {
      case 'at-writing':
      case 'close':
      case 'abnormal':
        return lookup.moveFigureOf(id, compared) ?? null
      case 'drawdown':
        return record?.drawdowns.at(-1) ?? null
      case 'regain':
        return record?.recovery.figure ?? null
      case 'versus':
        return (benchmarkId !== null && record?.relative.get(benchmarkId)) || null
      case 'plan':
        return plannedCapexOf(lookup, id, planYear) ?? null
    }
  }
  const rows = COMPARED.map((compared) => {
    const base = figureOf(compared, baseline.id)
    const cells = companies.map(({ company }): ComparedCell => {
      const figure = figureOf(compared, company.id)
      return {
        figure,
        marks: figure ? marksOf(figure, false, (id) => lookup.figureById.get(id)) : [],
        difference: base && figure && company !== baseline ? differ(figure, base) : null,
        why: compared === 'regain' ? whyNot(market?.recordOf(company.id)?.recovery.kind) : null,
      }
    })
    return { compared, cells }
  }).filter(({ cells }) => cells.some(({ figure }) => figure !== null))
  const figures = rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => figure ?? []))
  return { companies, baseline, rows, planYear, benchmarkId, sources: listSources(lookup, figures) }
}

/**
 * `figure` less `base`, no finer than the coarser of the two; an exact figure limits nothing. Null where they differ in
 * measure, unit or scope, where one has no single size or is a bound, and for indices.
 */
export function differ(figure: Figure, base: Figure): Difference | null {
  const { value: own } = figure
  const { value: other } = base
  if (typeof own !== 'number' || typeof other !== 'number') return null
  if (figure.measure !== base.measure || figure.unit !== base.unit || figure.scope !== base.scope) return null
  // The difference of a bound could only be a range, and the wording of neither figure would describe it.
  if (isOpen(figure) || isOpen(base)) return null
  const unit = figure.unit === 'percent' ? 'points' : figure.unit
  if (unit === 'index' || unit === 'number') return null
  const coarse = [figure, base].filter(({ precision }) => precision !== 'exact').map(decimalsOf)
  const decimals = coarse.length > 0 ? Math.min(...coarse) : Math.max(decimalsOf(figure), decimalsOf(base))
  return {
    value: roundTo(own - other, decimals),
    decimals,
    unit,
    precision: combinePrecision([figure.precision], [base.precision]),
  }
}

function whyNot(kind: Recovery['kind'] | undefined): ComparedCell['why'] {
  return kind === 'did-not-fall' || kind === 'not-computed' ? kind : null
}

function isOpen({ precision }: Figure): boolean {
  return OPEN.includes(precision)
}
