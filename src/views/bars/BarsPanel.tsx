import { useMemo } from 'react'
import type { BarsChartProps } from '../../charts/bars/BarsChart.tsx'
import type { BarsModel } from '../../charts/bars/bars.ts'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import { type ListedMove, MovesList } from '../../charts/frame/MovesList.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import { useElementSize } from '../../ui/size/useElementSize.ts'
import type { ViewPanelProps } from '../manifest.ts'
import { buildBarsModel } from './barsModel.ts'
import type { DumbbellPanelProps } from './DumbbellPanel.tsx'
import { SortControls } from './SortControls.tsx'

const BarsChart = lazyComponent<BarsChartProps>(async () => (await import('../../charts/bars/BarsChart.tsx')).BarsChart)

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
  const [ref, size] = useElementSize<HTMLDivElement>()
  const moves = listMoves(model)
  return (
    <div ref={ref}>
      <ChartPanel
        chart="bars"
        frame={model.frame}
        table={model.table}
        unmarked={{ heading: i18n.t.bars.withoutMove(model.withoutMove.length), companies: model.withoutMove }}
        controls={
          <SortControls
            sort={view.sort}
            grouped={view.group === 'sector'}
            onSort={(sort) => patchView({ sort })}
            onGroup={(grouped) => patchView({ group: grouped ? 'sector' : 'none' })}
          />
        }
        onOpen={onOpen}
      >
        {moves.length > 0 && (
          <BarsChart
            model={model}
            size={size}
            onOpen={onOpen}
            fallback={<MovesList label={model.frame.title} moves={moves} onOpen={onOpen} />}
          />
        )}
      </ChartPanel>
    </div>
  )
}

function listMoves({ rows }: BarsModel): ListedMove[] {
  return rows.flatMap((row) =>
    row.kind === 'mark'
      ? [{ id: row.companyId, name: row.name, value: row.value, label: row.label, dimmed: row.dimmed }]
      : [],
  )
}
