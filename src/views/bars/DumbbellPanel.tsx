import { useMemo } from 'react'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import { selectBothBases } from '../../domain/analysis/bothBases.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import type { DumbbellChartProps } from './DumbbellChart.tsx'
import { buildDumbbellModel } from './dumbbellModel.ts'

const DumbbellChart = lazyComponent<DumbbellChartProps>(async () => (await import('./DumbbellChart.tsx')).DumbbellChart)

export interface DumbbellPanelProps {
  readonly shown: Shown
  readonly onOpen: (opens: CardTarget) => void
}

/** What was known at the time of writing, and what the day came to. */
export function DumbbellPanel({ shown, onOpen }: DumbbellPanelProps) {
  const i18n = useI18n()
  const model = useMemo(() => buildDumbbellModel(selectBothBases(shown.layers, shown), shown, i18n), [shown, i18n])
  const [ref, room] = useChartRoom()
  return (
    <div ref={ref}>
      <ChartPanel
        chart="both"
        frame={model.frame}
        table={model.table}
        unmarked={{ heading: i18n.t.bars.withoutMove(model.neither.length), companies: model.neither }}
        onOpen={onOpen}
      >
        {room.width > 0 && model.rows.length > 0 && (
          <DumbbellChart model={model} {...room} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
        )}
      </ChartPanel>
    </div>
  )
}
