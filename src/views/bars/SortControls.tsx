import { SORTS, type Sort } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'

interface SortControlsProps {
  readonly sort: Sort
  readonly grouped: boolean
  readonly onSort: (sort: Sort) => void
  readonly onGroup: (grouped: boolean) => void
}

/** How the bars are ordered. */
export function SortControls({ sort, grouped, onSort, onGroup }: SortControlsProps) {
  const { t } = useI18n()
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <Segmented
        legend={t.controls.sortBy}
        options={SORTS.map((value) => ({ value, label: t.label.sort[value] }))}
        value={sort}
        onChange={onSort}
      />
      <label className="check">
        <input type="checkbox" checked={grouped} onChange={(event) => onGroup(event.target.checked)} />
        {t.controls.groupBySector}
      </label>
    </div>
  )
}
