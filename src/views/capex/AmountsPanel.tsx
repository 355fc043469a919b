import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import type { AmountsChartProps } from './AmountsChart.tsx'
import type { AmountMark, AmountsModel } from './amounts.ts'

const AmountsChart = lazyComponent<AmountsChartProps>(async () => (await import('./AmountsChart.tsx')).AmountsChart)

interface PanelProps {
  readonly chart: 'stated' | 'plans' | 'totals'
  readonly model: AmountsModel
  /** Said in place of the chart where no row has an amount. */
  readonly nothing: string
  readonly onOpen: (opens: CardTarget) => void
}

/** Rows of amounts in their frame. */
export function AmountsPanel({ chart, model, nothing, onOpen }: PanelProps) {
  const [ref, room] = useChartRoom()
  const hasMarks = model.rows.some((row): row is AmountMark => row.kind === 'mark')
  return (
    <div ref={ref}>
      <ChartPanel
        chart={chart}
        frame={model.frame}
        table={model.table}
        nothing={hasMarks ? null : nothing}
        onOpen={onOpen}
      >
        {room.width > 0 && <AmountsChart model={model} {...room} onOpen={onOpen} fallback={<Skeleton lines={8} />} />}
      </ChartPanel>
    </div>
  )
}

AmountsPanel.parts = [AmountsChart]
