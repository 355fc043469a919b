import { useMemo } from 'react'
import { ChartFrame } from '../../charts/ChartFrame.tsx'
import type { Opens } from '../../charts/chart.ts'
import { buildFiguresTableModel } from '../../charts/figuresTableModel.ts'
import { LazyDataTable } from '../../charts/LazyDataTable.ts'
import type { Selection } from '../../domain/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'

interface TablePanelProps {
  readonly selection: Selection
  readonly onOpen: (opens: Opens) => void
}

/** Every figure that shows, a row each. */
export function TablePanel({ selection, onOpen }: TablePanelProps) {
  const i18n = useI18n()
  const model = useMemo(() => buildFiguresTableModel(selection, i18n), [selection, i18n])
  return (
    <ChartFrame chart="table" frame={model.frame} table={model.table}>
      <LazyDataTable model={model.table} onOpen={onOpen} fallback={<Skeleton lines={8} />} />
    </ChartFrame>
  )
}
