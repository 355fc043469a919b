import { useMemo } from 'react'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import { type ListedMove, MovesList } from '../../charts/frame/MovesList.tsx'
import { openMarksOf } from '../../charts/frame/openMarks.ts'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import { isOutcome, selectScatter } from '../../domain/analysis/scatterPoints.ts'
import { OUTCOMES, SCATTER_AXES } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Choice } from '../../ui/controls/Choice.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import type { ViewPanelProps } from '../manifest.ts'
import { MARKET_AXES } from './axes.ts'
import type { ScatterChartProps } from './ScatterChart.tsx'
import { isDense } from './scatterLayout.ts'
import { buildScatterModel, nameAxes } from './scatterModel.ts'
import { scatterTexts } from './scatterTexts.ts'

const ScatterChart = lazyComponent<ScatterChartProps>(async () => (await import('./ScatterChart.tsx')).ScatterChart)

const DenseScatterChart = lazyComponent<ScatterChartProps>(
  async () => (await import('./DenseScatterChart.tsx')).DenseScatterChart,
)

const UNMEASURED = 720
const NONE_CHOSEN = [[], null] as const

/** The scatter with the choice of its axes, and gutters for the companies that have only one of the two values. */
export function ScatterPanel({ selection: { shown, view, card }, onOpen, filingsPlaceholder }: ViewPanelProps) {
  const i18n = useI18n()
  const words = scatterTexts[i18n.language]
  const selection = useMemo(() => selectScatter(shown.layers, shown), [shown])
  const hasMarket = shown.layers.hasMarket ?? false
  const [ref, room] = useChartRoom()
  // Among few companies all are named, so that choosing one changes no model.
  const [pins, opened] = isDense(selection.points) ? [view.pin, card] : NONE_CHOSEN
  const chosen = useMemo(() => new Set([...pins, ...openMarksOf(opened)]), [pins, opened])
  const model = useMemo(
    () => buildScatterModel(selection, i18n, { ...room, width: room.width || UNMEASURED }, chosen),
    [selection, i18n, room, chosen],
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
  if (filingsPlaceholder) {
    return (
      <div ref={ref}>
        {controls}
        {filingsPlaceholder}
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
        {room.width > 0 &&
          model.marks.length > 0 &&
          (model.isDense ? (
            <DenseScatterChart model={model} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
          ) : (
            <ScatterChart model={model} onOpen={onOpen} fallback={<PointsList model={model} onOpen={onOpen} />} />
          ))}
      </ChartPanel>
    </div>
  )
}

ScatterPanel.parts = [ScatterChart]

function PointsList({ model, onOpen }: ScatterChartProps) {
  const moves = model.marks.map(
    ({ companyId, tip, label, dimmed }): ListedMove => ({
      id: companyId,
      name: tip.heading,
      value: tip.value,
      label,
      dimmed,
    }),
  )
  return <MovesList label={model.frame.title} moves={moves} onOpen={onOpen} />
}
