// The figures of the companies that pass the filters, and of the groups and benchmarks that are shown with them.

import type { Figure, Measure } from '../dataset/schema.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import { detailFigures, type FigureDetail } from '../selection/card.ts'
import type { Shown } from '../selection/select.ts'

// The measures worked out from closes that other views draw. Comparisons with benchmarks are on the cards instead.
const TABLED_MEASURES: readonly Measure[] = [
  'sharePriceChange',
  'marketValueLost',
  'abnormalReturn',
  'valueChange',
  'runUp',
  'volumeRatio',
  'drawdown',
  'sessionsToRegain',
]

/** True where closes, and what was reported beside them, are among the figures that show. */
export function showsMarket({ basis, scope }: Pick<Shown, 'basis' | 'scope'>): boolean {
  return basis !== 'at-writing' || scope === 'wider'
}

/**
 * A listed group's figures show where a member passes; those of unnamed or partial groups, and what was reported of
 * benchmarks, only while nothing is filtered. Closes, what is worked out from them and what was reported beside them
 * show on the close, on both bases, and for the wider market.
 */
export function passingFigures(layers: Layers, selection: Shown): readonly FigureDetail[] {
  const { rows, scope, activeFilters } = selection
  const lookup = lookupOf(layers)
  const passingIds = new Set(rows.map((row) => row.company.id))
  const isUnfiltered = activeFilters.length === 0
  const groups = layers.dataset.groups.filter((group) =>
    group.membership === 'listed' ? group.members.some((id) => passingIds.has(id)) : isUnfiltered,
  )
  const withMarket = showsMarket(selection)
  const marketOf = (id: string): readonly Figure[] =>
    scope === 'index'
      ? lookup.memberFiguresOf(id)
      : withMarket
        ? lookup
            .marketOf(id)
            .filter(({ kind, figure: { measure } }) => kind === 'reported' || TABLED_MEASURES.includes(measure))
            .map(({ figure }) => figure)
        : []
  const benchmarks = withMarket && isUnfiltered ? (layers.market?.benchmarks ?? []) : []
  return detailFigures(lookup, [
    ...rows.flatMap(({ company }) => [...lookup.figuresOf(company.id), ...marketOf(company.id)]),
    ...groups.flatMap(({ id }) => lookup.figuresOf(id)),
    ...benchmarks
      .flatMap(({ id }) => lookup.marketOf(id).filter(({ kind }) => kind === 'reported'))
      .map(({ figure }) => figure),
  ])
}
