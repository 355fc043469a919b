import { useMemo } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import { LazyDataTable } from '../../charts/table/LazyDataTable.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import type { ViewPanelProps } from '../manifest.ts'
import { buildFiguresTableModel } from './figuresTableModel.ts'

/** Every figure that shows, a row each. */
export function TablePanel({ selection: { shown }, onOpen }: ViewPanelProps) {
  const i18n = useI18n()
  const model = useMemo(() => buildFiguresTableModel(shown.layers, shown, i18n), [shown, i18n])
  return (
    <ChartFrame chart="table" isTable frame={model.frame} table={model.table}>
      <LazyDataTable model={model.table} onOpen={onOpen} fallback={<Skeleton lines={8} />} />
    </ChartFrame>
  )
}

TablePanel.parts = [LazyDataTable]
