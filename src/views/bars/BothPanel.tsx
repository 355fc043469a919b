import { useMemo } from 'react'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import { CHART_LABEL_REM, type Opens } from '../../charts/frame/chart.ts'
import { selectBothBases } from '../../domain/analysis/bothBases.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { lazyComponent } from '../../ui/lazyComponent.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useElementSize } from '../../ui/useElementSize.ts'
import type { BothChartProps } from './BothChart.tsx'
import { buildBothModel } from './bothModel.ts'

const BothChart = lazyComponent<BothChartProps>(async () => (await import('./BothChart.tsx')).BothChart)

export interface BothPanelProps {
  readonly layers: Layers
  readonly selection: Selection
  readonly onOpen: (opens: Opens) => void
}

/** What was known at the time of writing, and what the day came to. */
export function BothPanel({ layers, selection, onOpen }: BothPanelProps) {
  const i18n = useI18n()
  const model = useMemo(
    () => buildBothModel(selectBothBases(layers, selection), selection, i18n),
    [layers, selection, i18n],
  )
  const [ref, size] = useElementSize<HTMLDivElement>()
  return (
    <div ref={ref}>
      <ChartPanel
        chart="both"
        frame={model.frame}
        table={model.table}
        unmarked={{ heading: i18n.t.bars.withoutMove(model.neither.length), companies: model.neither }}
        onOpen={onOpen}
      >
        {size.width > 0 && model.rows.length > 0 && (
          <BothChart
            model={model}
            width={size.width}
            fontSize={CHART_LABEL_REM * size.rem}
            maxHeight={size.maxHeight}
            onOpen={onOpen}
            fallback={<Skeleton lines={9} />}
          />
        )}
      </ChartPanel>
    </div>
  )
}
