import { ChartNoAxesColumn, Table } from 'lucide'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'

interface TableToggleProps {
  readonly asTable: boolean
  readonly onChange: (asTable: boolean) => void
}

/** Switches a chart to the table that says the same, and back. */
export function TableToggle({ asTable, onChange }: TableToggleProps) {
  const { t } = useI18n()
  const icon = asTable ? ChartNoAxesColumn : Table
  return (
    <button type="button" className="button shrink-0" onClick={() => onChange(!asTable)}>
      <Icon icon={icon} />
      <span className="sr-only sm:not-sr-only">{asTable ? t.controls.hideTable : t.controls.showTable}</span>
    </button>
  )
}
