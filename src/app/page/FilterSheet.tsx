import { ListFilter } from 'lucide'
import { type ButtonHTMLAttributes, useState } from 'react'
import type { Selection } from '../../domain/selection/select.ts'
import { FilterRail } from '../../features/filters/FilterRail.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { LazySheet } from '../../ui/sheet/LazySheet.ts'

interface FilterButtonProps extends Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-haspopup' | 'aria-expanded'> {
  readonly selection: Selection
  /** After a touch, no on-screen keyboard should pop up; a key (such as `/`) puts the focus in the search. */
  readonly onPress: (byKey: boolean) => void
}

/** Opens the filters. It names how many are active. */
export function FilterButton({ selection, onPress, ...aria }: FilterButtonProps) {
  const { t } = useI18n()
  const active = selection.activeFilters.length + (selection.lens && !selection.view.only ? 1 : 0)
  return (
    <button
      type="button"
      className="button"
      data-open-filters=""
      {...aria}
      onClick={({ detail }) => onPress(detail === 0)}
    >
      <Icon icon={ListFilter} />
      {t.filters.openSheet(active)}
    </button>
  )
}

/** The filters where there is no room for a rail: a button with the number of active filters, and a sheet. */
export function FilterSheet({ selection }: { readonly selection: Selection }) {
  const { t } = useI18n()
  // Null while it is closed.
  const [byKey, setByKey] = useState<boolean | null>(null)
  const close = (): void => setByKey(null)
  return (
    <>
      <FilterButton selection={selection} aria-haspopup="dialog" onPress={setByKey} />
      {byKey !== null && (
        <LazySheet
          label={t.filters.heading}
          kind="sheet"
          showTitle
          initialFocus={() => (byKey ? document.querySelector<HTMLElement>('[data-search]') : null)}
          onClose={close}
        >
          <FilterRail selection={selection} />
          <button type="button" className="button button-strong mt-4 w-full justify-center" onClick={close}>
            {selection.isWaiting ? t.controls.close : t.filters.showResults(selection.rows.length)}
          </button>
        </LazySheet>
      )}
    </>
  )
}
