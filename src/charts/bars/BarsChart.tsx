import type { ReactNode } from 'react'
import type { Direction } from '../../domain/dataset/schema.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { useElementSize } from '../../ui/size/useElementSize.ts'
import { ChartMark } from '../frame/ChartMark.tsx'
import type { CardTarget } from '../frame/chart.ts'
import { useTooltip } from '../frame/useTooltip.tsx'
import { BarPlot, type BarShapeProps } from '../plot/BarPlot.tsx'
import { project } from '../plot/scale.ts'
import { cutText } from '../plot/textWidth.ts'
import { BAR_COLOURS, BarPatterns, barFill } from './barFill.tsx'
import type { BarMark, BarRow, BarsModel } from './bars.ts'
import { ARROW_EM, type BarsLayout, LABEL_GAP_EM, layOutBars } from './barsLayout.ts'

export interface BarsChartProps {
  readonly model: BarsModel
  readonly onOpen: (opens: CardTarget) => void
  /** Draws into the rows that are left free for it. */
  readonly drawRoom?: (layout: BarsLayout) => ReactNode
}

/** Horizontal diverging bars; a direction without a size is an arrow at zero. */
export function BarsChart({ model, onOpen, drawRoom }: BarsChartProps) {
  const { tipFor, hideTip, tooltip } = useTooltip()
  const [ref, size] = useElementSize<HTMLDivElement>()
  const layout = layOutBars(model, size.width, size.rem, size.maxHeight)
  const { fontSize, rowHeight, axisHeight, nameWidth, height, plot } = layout
  // The width is known from the first layout on, before anything is painted.
  if (size.width === 0) return <div ref={ref} />
  return (
    <div ref={ref}>
      <RovingGroup role="group" aria-label={model.frame.title}>
        <BarPlot
          frame={{ width: size.width, height, plot, yAxisWidth: nameWidth, xAxisHeight: axisHeight }}
          fontSize={fontSize}
          x={layout}
          rows={model.rows}
          keyOf={({ key }) => key}
          readValue={readChange}
          barHeight={rowHeight * 0.62}
          bar={BarShape}
          defs={<BarPatterns />}
        >
          <MarkLayer
            model={model}
            layout={layout}
            tipFor={tipFor}
            onOpen={(mark) => {
              hideTip()
              onOpen({ company: mark.companyId })
            }}
          />
          {drawRoom?.(layout)}
        </BarPlot>
        {tooltip}
      </RovingGroup>
    </div>
  )
}

function readChange(row: BarRow): number | null {
  return row.kind === 'mark' ? row.changePct : null
}

function BarShape({ x = 0, y = 0, width = 0, height = 0, payload }: BarShapeProps<BarRow>) {
  if (payload?.kind !== 'mark') return <g />
  return (
    <rect
      className="chart-bar"
      data-shape={payload.companyId}
      data-dimmed={payload.dimmed || undefined}
      x={Math.min(x, x + width)}
      y={y}
      width={Math.abs(width)}
      height={height}
      {...barFill(payload.direction, payload.marks)}
    />
  )
}

interface MarkLayerProps {
  readonly model: BarsModel
  readonly layout: BarsLayout
  readonly tipFor: ReturnType<typeof useTooltip>['tipFor']
  readonly onOpen: (mark: BarMark) => void
}

/** Names, values, arrows and the controls that open the cards, over the whole width of each row. */
function MarkLayer({ model, layout, tipFor, onOpen }: MarkLayerProps) {
  const { rowHeight, fontSize, nameWidth, domain, plot } = layout
  const right = plot.left + plot.width
  const zero = project(0, domain, [plot.left, right])
  return (
    <>
      {model.rows.map((row, index) => {
        const top = plot.top + index * rowHeight
        const middle = top + rowHeight / 2
        if (row.kind === 'room') return null
        if (row.kind === 'heading') {
          return (
            <text key={row.key} x={0} y={middle + fontSize * 0.5} fontSize={fontSize} className="chart-heading">
              {row.label}
            </text>
          )
        }
        const end = row.changePct === null ? zero : project(row.changePct, domain, [plot.left, right])
        return (
          <ChartMark
            key={row.key}
            markId={row.companyId}
            label={row.label}
            dimmed={row.dimmed}
            link={row.link}
            tip={tipFor(row.tip)}
            onOpen={() => onOpen(row)}
          >
            <rect className="chart-hit" x={1} y={top + 1} width={right - 2} height={rowHeight - 2} rx={2} />
            {row.usualPct && (
              <rect
                fill="var(--ink)"
                fillOpacity={0.1}
                x={project(-row.usualPct, domain, [plot.left, right])}
                y={top + rowHeight * 0.1}
                width={project(row.usualPct, domain, [0, plot.width]) - project(-row.usualPct, domain, [0, plot.width])}
                height={rowHeight * 0.8}
              />
            )}
            {row.link && <path className="chart-link" d={`M 2 ${top + 4} V ${top + rowHeight - 4}`} />}
            <text
              x={nameWidth - fontSize * 0.6}
              y={middle}
              dy="0.35em"
              textAnchor="end"
              fontSize={fontSize}
              className="chart-name"
            >
              {cutText(row.name, nameWidth - fontSize * 0.6, fontSize)}
            </text>
            {row.changePct === null && (
              <DirectionArrow direction={row.direction} zero={zero} middle={middle} size={fontSize} />
            )}
            <ValueLabel mark={row} end={end} middle={middle} layout={layout} />
          </ChartMark>
        )
      })}
    </>
  )
}

interface ArrowProps {
  readonly direction: Direction
  readonly zero: number
  readonly middle: number
  readonly size: number
}

/** An arrow of one fixed length, so that it cannot be read as a size. */
function DirectionArrow({ direction, zero, middle, size }: ArrowProps) {
  const sign = direction === 'fell' ? -1 : 1
  const tip = zero + sign * size * ARROW_EM
  const head = size * 0.4
  if (direction === 'flat') return <circle cx={zero} cy={middle} r={size * 0.3} fill={BAR_COLOURS.flat} />
  return (
    <path
      d={`M ${zero} ${middle} H ${tip} M ${tip - sign * head} ${middle - head} L ${tip} ${middle} L ${tip - sign * head} ${middle + head}`}
      fill="none"
      stroke={BAR_COLOURS[direction]}
      strokeWidth={2}
    />
  )
}

interface ValueLabelProps {
  readonly mark: BarMark
  readonly end: number
  readonly middle: number
  readonly layout: BarsLayout
}

function ValueLabel({ mark, end, middle, layout }: ValueLabelProps) {
  const { fontSize, arrowWords } = layout
  const away = mark.direction === 'fell' ? -1 : 1
  const isArrow = mark.changePct === null
  const isOpposite = isArrow && arrowWords === 'opposite'
  const side = isOpposite ? -away : away
  const gap = (isArrow && !isOpposite ? ARROW_EM + LABEL_GAP_EM : LABEL_GAP_EM) * fontSize
  return (
    <text
      x={end + side * gap}
      y={middle}
      dy="0.35em"
      textAnchor={side < 0 ? 'end' : 'start'}
      fontSize={fontSize}
      className="chart-value"
    >
      {isArrow && arrowWords === 'short' ? mark.shortValue : mark.value}
    </text>
  )
}
