import type { Selection } from '../../domain/selection/select.ts'
import { factsOf } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import type { FilterChipsProps } from './FilterChips.tsx'

const FilterChips = lazyComponent<FilterChipsProps>(async () => (await import('./FilterChips.tsx')).FilterChips)

/** The count of what the filters leave, and the active filters, each of which can be lifted. */
export function ActiveFilters({ selection }: { readonly selection: Selection }) {
  const { t } = useI18n()
  const { rows, totalCount, activeFilters, lens, isWaiting, view } = selection
  return (
    <div className="matches mb-3 flex min-h-8 flex-wrap items-center gap-2 text-sm">
      {!isWaiting && !factsOf(view.view).isOwn && (
        <span className="text-muted tabular">{t.filters.matches(rows.length, totalCount)}</span>
      )}
      {(activeFilters.length > 0 || lens !== null) && <FilterChips selection={selection} />}
    </div>
  )
}
