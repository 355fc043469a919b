// Which capex figure stands for a company on a chart, and for which year. USD billions.

import type { Dataset, Figure, Group } from '../dataset/schema.ts'
import { isCapexMeasure, yearOf } from '../figures/figures.ts'
import type { Lookup } from '../layers/lookup.ts'

/** The year in which the event falls: the year that plans are read for. */
export function planYearOf(dataset: Dataset): number {
  return Number(dataset.event.date.slice(0, 4))
}

/**
 * A company's own announced capex for `year`; the preferred figure where several are stated. Never a share of a group's
 * plan.
 */
export function plannedCapexOf(lookup: Lookup, companyId: string, year: number): Figure | undefined {
  const plans = lookup
    .figuresOf(companyId)
    .filter((figure) => figure.measure === 'capex' && figure.status === 'planned' && yearOf(figure.period) === year)
  return plans.find((figure) => figure.preferred) ?? plans[0]
}

/** Capex levels that one number gives for several named firms, as the source states them: not derived, never split. */
export function combinedCapexOf(lookup: Lookup, group: Group): readonly Figure[] {
  if (group.membership !== 'listed') return []
  return lookup.figuresOf(group.id).filter((figure) => figure.measure === 'capex' && figure.status === 'combined')
}

/** True where any capex figure is stated for the company itself. */
export function hasOwnCapex(lookup: Lookup, companyId: string): boolean {
  return lookup.figuresOf(companyId).some((figure) => isCapexMeasure(figure.measure))
}
