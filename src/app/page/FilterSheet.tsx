import { ListFilter } from 'lucide'
import { useRef, useState } from 'react'
import type { Selection } from '../../domain/selection/select.ts'
import { FilterRail } from '../../features/filters/FilterRail.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { LazySheet } from '../../ui/sheet/LazySheet.ts'

/** The filters where there is no room for a rail: a button with the number of active filters, and a sheet. */
export function FilterSheet({ selection }: { readonly selection: Selection }) {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  const byKey = useRef(false)
  const active = selection.activeFilters.length + (selection.lens && !selection.view.only ? 1 : 0)
  return (
    <>
      <button
        type="button"
        className="button"
        data-open-filters=""
        aria-haspopup="dialog"
        onClick={({ detail }) => {
          // A key (such as `/`) opens the sheet with the focus in the search. After a touch, no on-screen keyboard
          // should pop up.
          byKey.current = detail === 0
          setOpen(true)
        }}
      >
        <Icon icon={ListFilter} />
        {t.filters.openSheet(active)}
      </button>
      {isOpen && (
        <LazySheet
          label={t.filters.heading}
          kind="sheet"
          showTitle
          initialFocus={() => (byKey.current ? document.querySelector<HTMLElement>('[data-search]') : null)}
          onClose={() => setOpen(false)}
        >
          <FilterRail selection={selection} />
          <button
            type="button"
            className="button button-strong mt-4 w-full justify-center"
            onClick={() => setOpen(false)}
          >
            {selection.isWaiting ? t.controls.close : t.filters.showResults(selection.rows.length)}
          </button>
        </LazySheet>
      )}
    </>
  )
}
