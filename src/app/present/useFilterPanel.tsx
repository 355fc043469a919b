import { X } from 'lucide'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Selection } from '../../domain/selection/select.ts'
import { FilterRail } from '../../features/filters/FilterRail.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { useEscape } from '../../ui/keys/keys.ts'
import { FilterButton } from '../page/FilterSheet.tsx'

interface FilterPanel {
  readonly button: ReactNode
  /** Null while it is closed. */
  readonly panel: ReactNode
}

/** The filters beside the chart of a slide. They stay open until they are closed or the page is turned. */
export function useFilterPanel(selection: Selection, step: number): FilterPanel {
  const { t } = useI18n()
  const [openedAt, setOpenedAt] = useState<number | null>(null)
  const byKey = useRef(false)
  const isOpen = openedAt === step
  useEffect(() => {
    if (isOpen && byKey.current) document.querySelector<HTMLElement>('[data-search]')?.focus()
  }, [isOpen])
  const close = (): void => {
    setOpenedAt(null)
    document.querySelector<HTMLElement>('[data-open-filters]')?.focus()
  }
  useEscape(close, isOpen)
  const press = (isByKey: boolean): void => {
    byKey.current = isByKey
    if (isOpen) close()
    else setOpenedAt(step)
  }
  return {
    button: <FilterButton selection={selection} aria-expanded={isOpen} onPress={press} />,
    panel: isOpen ? (
      <>
        <div className="card-head">
          <h2 className="card-title">{t.filters.heading}</h2>
          <button type="button" className="icon-button ml-auto" aria-label={t.controls.close} onClick={close}>
            <Icon icon={X} size="1.25em" />
          </button>
        </div>
        <FilterRail selection={selection} />
      </>
    ) : null,
  }
}
