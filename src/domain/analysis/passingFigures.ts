// The figures of the companies that pass the filters, and of the groups that are shown with them.

import type { Figure, Measure } from '../dataset/schema.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import { detailFigures, type FigureDetail } from '../selection/card.ts'
import type { Shown } from '../selection/select.ts'

// The measures of the market layer that other views draw. Comparisons with benchmarks are on the cards instead.
const TABLED_MEASURES: readonly Measure[] = ['sharePriceChange', 'marketValueLost', 'drawdown', 'sessionsToRegain']

/**
 * A listed group's figures show where a member passes; those of unnamed or partial groups only while nothing is
 * filtered. Closes and what is worked out from them show on the close, on both bases, and for the wider market.
 */
export function passingFigures(layers: Layers, selection: Shown): readonly FigureDetail[] {
  const { rows, basis, scope, activeFilters } = selection
  const lookup = lookupOf(layers)
  const passingIds = new Set(rows.map((row) => row.company.id))
  const groups = layers.dataset.groups.filter((group) =>
    group.membership === 'listed' ? group.members.some((id) => passingIds.has(id)) : activeFilters.length === 0,
  )
  const withMarket = basis !== 'at-writing' || scope === 'wider'
  const marketOf = (id: string): readonly Figure[] =>
    scope === 'index'
      ? lookup.memberFiguresOf(id)
      : withMarket
        ? lookup
            .marketOf(id)
            .map(({ figure }) => figure)
            .filter(({ measure }) => TABLED_MEASURES.includes(measure))
        : []
  return detailFigures(lookup, [
    ...rows.flatMap(({ company }) => [...lookup.figuresOf(company.id), ...marketOf(company.id)]),
    ...groups.flatMap(({ id }) => lookup.figuresOf(id)),
  ])
}
