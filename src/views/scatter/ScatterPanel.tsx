import { type ReactNode, useMemo } from 'react'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import { CHART_LABEL_REM, type Opens } from '../../charts/frame/chart.ts'
import { type ListedMove, MovesList } from '../../charts/frame/MovesList.tsx'
import { isOutcome } from '../../domain/selection/points.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { OUTCOMES, SCATTER_AXES, type ScatterAxis } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Choice } from '../../ui/Choice.tsx'
import { lazyComponent } from '../../ui/lazyComponent.tsx'
import { useElementSize } from '../../ui/useElementSize.ts'
import type { ScatterChartProps } from './ScatterChart.tsx'
import { buildScatterModel, nameAxes, type ScatterModel } from './scatterModel.ts'
import { scatterTexts } from './scatterTexts.ts'

const ScatterChart = lazyComponent<ScatterChartProps>(async () => (await import('./ScatterChart.tsx')).ScatterChart)

export interface ScatterPanelProps {
  readonly selection: Selection
  readonly onOpen: (opens: Opens) => void
  /** Stands in the chart's place while the layer that it needs is not there. */
  readonly standIn: ReactNode
  /** Whether the event has closes to choose from. */
  readonly hasMarket: boolean
}

const MARKET_AXES: readonly ScatterAxis[] = ['at-writing', 'close', 'drawdown', 'regain']

const UNMEASURED = 720

/** Capital spending against moves, with gutters for the companies that have only one of the two. */
export function ScatterPanel({ selection, onOpen, standIn, hasMarket }: ScatterPanelProps) {
  const i18n = useI18n()
  const words = scatterTexts[i18n.language]
  const [ref, size] = useElementSize<HTMLDivElement>()
  const width = size.width || UNMEASURED
  const fontSize = CHART_LABEL_REM * size.rem
  const model = useMemo(
    () => buildScatterModel(selection, i18n, { width, fontSize, maxHeight: size.maxHeight }),
    [selection, i18n, width, fontSize, size.maxHeight],
  )
  const { combinedNote } = model
  const { points } = selection
  const note = combinedNote && (
    <p>
      <button
        type="button"
        className="figure-button text-left"
        data-mark={combinedNote.figureId}
        onClick={() => onOpen({ figure: combinedNote.figureId })}
      >
        {combinedNote.text}
      </button>
    </p>
  )
  const controls = (
    <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <Choice
        legend={words.across}
        options={SCATTER_AXES.filter(
          (x) => (hasMarket || !MARKET_AXES.includes(x)) && !isOutcome(x, points.y, selection.moveBasis),
        ).map((value) => ({
          value,
          label: words.axes[value].choice,
        }))}
        value={points.x}
        onChange={(x) => patchView({ x })}
      />
      {hasMarket && (
        <Choice
          legend={words.downward}
          options={OUTCOMES.map((value) => ({ value, label: words.down[value].choice }))}
          value={selection.view.outcome}
          onChange={(outcome) => patchView({ outcome })}
        />
      )}
    </div>
  )
  if (standIn) {
    return (
      <div ref={ref}>
        {controls}
        {standIn}
      </div>
    )
  }
  return (
    <div ref={ref}>
      <ChartPanel
        chart="scatter"
        frame={model.frame}
        table={model.table}
        unmarked={{
          heading: words.neither(model.neither.length, ...nameAxes(selection, i18n)),
          companies: model.neither,
        }}
        controls={controls}
        extraNote={note}
        extraNotes={combinedNote ? [combinedNote.text] : []}
        onOpen={onOpen}
      >
        {size.width > 0 && model.marks.length > 0 && (
          <ScatterChart
            model={model}
            onOpen={onOpen}
            fallback={<MovesList label={model.frame.title} moves={listPoints(model)} onOpen={onOpen} />}
          />
        )}
      </ChartPanel>
    </div>
  )
}

function listPoints({ marks }: ScatterModel): ListedMove[] {
  return marks.map(({ companyId, tip, label, dimmed }) => ({
    id: companyId,
    name: tip.heading,
    value: tip.value,
    label,
    dimmed,
  }))
}
