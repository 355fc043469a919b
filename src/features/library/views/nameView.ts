// The name of a View until its reader gives it one: the kind of view, and what was chosen in it.

import type { Dataset } from '../../../domain/dataset/schema.ts'
import { MAX_NAME_CHARACTERS } from '../../../domain/story/savedViews.ts'
import type { View } from '../../../domain/view/view.ts'
import { factsOf, scopeOf } from '../../../domain/view/views.ts'
import { describeRange } from '../../../i18n/describeRange.ts'
import type { I18n } from '../../../i18n/i18n.ts'

/**
 * A name for a View. The dataset names its sectors, companies and uncertainties; without a dataset, their ids are used.
 */
export function nameView(view: View, dataset: Dataset | null, i18n: I18n): string {
  const { t, text } = i18n
  const sectorName = (id: string): string => {
    const sector = dataset?.sectors.find((other) => other.id === id)
    return sector ? text(sector.name) : id
  }
  const companyName = (id: string): string => dataset?.companies.find((other) => other.id === id)?.name ?? id
  const lens = dataset?.uncertainties.find(({ id }) => id === view.lens)
  const nameLens = (name: string): string => (view.only ? t.filters.onlyChip(name) : name)
  const parts = [
    text(factsOf(view.view).label),
    view.basis && t.label.viewBasis[view.basis],
    view.scope && t.label.companyScope[scopeOf(view)],
    view.q && t.filters.searchChip(view.q),
    ...view.sector.map(sectorName),
    ...view.direction.map((direction) => t.label.direction[direction]),
    describeRange(view, i18n),
    ...view.listing.map((listing) => t.label.listing[listing]),
    ...view.status.map((status) => t.label.status[status]),
    view.lens && nameLens(lens ? text(lens.title) : view.lens),
    view.company && companyName(view.company),
    ...view.pin.map(companyName),
  ]
  return [...new Set(parts.filter(Boolean))].join(' · ').slice(0, MAX_NAME_CHARACTERS).toWellFormed().trim()
}
