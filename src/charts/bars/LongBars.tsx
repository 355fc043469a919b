import { useId, useMemo, useState } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { useIsStill } from '../../ui/size/useElementSize.ts'
import type { CardTarget } from '../frame/chart.ts'
import { project } from '../plot/scale.ts'
import { BarsChart } from './BarsChart.tsx'
import type { BarsModel } from './bars.ts'
import type { BarsLayout } from './barsLayout.ts'
import { foldBars, type Spread } from './foldBars.ts'
import { LongMoves } from './LongMoves.tsx'
import { longBarsTexts } from './longBarsTexts.ts'

export interface LongBarsProps {
  /** With all of its rows. */
  readonly model: BarsModel
  /** True where the rows run by size. Else their order is what the reader asked for, and only a list can show it. */
  readonly isBySize: boolean
  readonly onOpen: (opens: CardTarget) => void
}

/**
 * The bars of very many companies: the largest falls and rises, with the others counted between them, and all of them
 * in a list that scrolls. A picture and paper show the first, in whatever order the list is.
 */
export function LongBars({ model, isBySize, onOpen }: LongBarsProps) {
  const { language } = useI18n()
  const words = longBarsTexts[language]
  const isStill = useIsStill()
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  const folded = useMemo(() => foldBars(model), [model])
  const count = model.rows.filter(({ kind }) => kind === 'mark').length
  const hasChart = folded !== null && (isBySize || isStill)
  const hasList = !isStill && (isOpen || !hasChart)
  return (
    <>
      {hasChart && (
        <>
          <BarsChart
            model={folded.model}
            onOpen={onOpen}
            drawRoom={(layout) => <SpreadColumns spread={folded.spread} layout={layout} />}
          />
          <p className="mt-1 text-xs text-muted">{describeFold(folded, words)}</p>
        </>
      )}
      {hasChart && !isStill && (
        <button
          type="button"
          className="button mt-3"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.hideAll : words.showAll(count)}
        </button>
      )}
      {hasList && (
        <div id={listId} className="mt-3">
          <LongMoves
            label={words.all(count)}
            rows={model.rows}
            domain={model.domain}
            ticks={model.ticks}
            onOpen={onOpen}
          />
        </div>
      )}
    </>
  )
}

function describeFold(
  { spread, hiddenArrows }: NonNullable<ReturnType<typeof foldBars>>,
  words: (typeof longBarsTexts)['en'],
): string {
  const most = mostOf(spread)
  return [words.classes(most, `${spread.step}%`), ...(hiddenArrows > 0 ? [words.hiddenArrows(hiddenArrows)] : [])].join(
    ' ',
  )
}

function mostOf({ classes }: Spread): number {
  return classes.reduce((most, { count }) => Math.max(most, count), 0)
}

// Columns keep off the bars above and below.
const MARGIN = 0.12

/** How many moves have which size, on the axis of the bars. */
function SpreadColumns({ spread, layout }: { readonly spread: Spread; readonly layout: BarsLayout }) {
  const { language, format } = useI18n()
  const words = longBarsTexts[language]
  const { plot, domain, rowHeight, nameWidth, fontSize } = layout
  const toX = (value: number): number => project(value, domain, [plot.left, plot.left + plot.width])
  const whole = spread.rowCount * rowHeight
  const top = plot.top + spread.row * rowHeight + MARGIN * whole
  const bottom = top + (1 - 2 * MARGIN) * whole
  const most = mostOf(spread)
  const middle = (top + bottom) / 2
  const nameX = nameWidth - fontSize * 0.6
  const range = words.range(format.change(spread.low), format.change(spread.high))
  return (
    <g className="chart-spread">
      <title>{`${format.number(spread.count)} ${words.between}, ${range}`}</title>
      {spread.classes.map(({ from, count }) => {
        const height = ((bottom - top) * count) / most
        return (
          <rect
            key={from}
            className="chart-bar"
            x={toX(from) + 0.5}
            y={bottom - height}
            width={Math.max(1, toX(from + spread.step) - toX(from) - 1)}
            height={height}
            fill="var(--muted)"
          />
        )
      })}
      <text x={nameX} y={middle} textAnchor="end" fontSize={fontSize} className="chart-heading">
        <tspan x={nameX} dy="-0.3em">
          {format.number(spread.count)}
        </tspan>
        <tspan x={nameX} dy="1.3em">
          {words.between}
        </tspan>
      </text>
    </g>
  )
}
