import { useMemo } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import type { Opens } from '../../charts/frame/chart.ts'
import { LazyDataTable } from '../../charts/table/LazyDataTable.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { buildFiguresTableModel } from './figuresTableModel.ts'

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
