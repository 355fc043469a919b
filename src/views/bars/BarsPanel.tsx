import { useMemo } from 'react'
import type { BarsChartProps } from '../../charts/bars/BarsChart.tsx'
import { MAX_BARS } from '../../charts/bars/bars.ts'
import type { LongBarsProps } from '../../charts/bars/LongBars.tsx'
import { MovesTable } from '../../charts/bars/MovesTable.tsx'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import type { ViewPanelProps } from '../manifest.ts'
import { buildBarsModel } from './barsModel.ts'
import type { DumbbellPanelProps } from './DumbbellPanel.tsx'
import { SortControls } from './SortControls.tsx'

const BarsChart = lazyComponent<BarsChartProps>(
  async () => (await import('../../charts/bars/BarsChart.tsx')).BarsChart,
  {
    isPatient: true,
  },
)

const LongBars = lazyComponent<LongBarsProps>(async () => (await import('../../charts/bars/LongBars.tsx')).LongBars)

const DumbbellPanel = lazyComponent<DumbbellPanelProps>(async () => (await import('./DumbbellPanel.tsx')).DumbbellPanel)

/** Who fell, who rose, how far: on one basis, or on both. */
export function BarsPanel({ selection, onOpen }: ViewPanelProps) {
  return selection.basis === 'both' ? (
    <DumbbellPanel shown={selection.shown} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
  ) : (
    <MovesPanel selection={selection} onOpen={onOpen} />
  )
}

BarsPanel.parts = [BarsChart]

function MovesPanel({ selection: { shown, view }, onOpen }: Pick<ViewPanelProps, 'selection' | 'onOpen'>) {
  const i18n = useI18n()
  const model = useMemo(() => buildBarsModel(shown, i18n), [shown, i18n])
  const { sort, group } = view
  const hasMarks = model.rows.some(({ kind }) => kind === 'mark')
  const isLong = model.rows.length > MAX_BARS
  return (
    <ChartPanel
      chart="bars"
      frame={model.frame}
      table={model.table}
      unmarked={{ heading: i18n.t.bars.withoutMove(model.withoutMove.length), companies: model.withoutMove }}
      controls={
        <SortControls
          sort={sort}
          grouped={group === 'sector'}
          onSort={(sort) => patchView({ sort })}
          onGroup={(grouped) => patchView({ group: grouped ? 'sector' : 'none' })}
        />
      }
      onOpen={onOpen}
    >
      {isLong ? (
        <LongBars
          model={model}
          isBySize={sort === 'size' && group === 'none'}
          onOpen={onOpen}
          fallback={<Skeleton lines={9} />}
        />
      ) : (
        hasMarks && <BarsChart model={model} onOpen={onOpen} fallback={<MovesTable model={model} onOpen={onOpen} />} />
      )}
    </ChartPanel>
  )
}
