import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { HatchPattern } from '../../charts/frame/HatchPattern.tsx'
import { useIsOpen } from '../../charts/frame/openMarks.ts'
import { TONES } from '../../charts/frame/tones.ts'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { markScale } from '../../charts/plot/fit.ts'
import { LinePlot, type PlotLine, type PlotRule } from '../../charts/plot/LinePlot.tsx'
import { estimateTextWidth } from '../../charts/plot/textWidth.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { type Column, type EndLabel, LINE_HEIGHT, layOutTrend, type Point, type TrendLayout } from './trendLayout.ts'
import { runsOf, type TrendMark, type TrendModel } from './trendModel.ts'

export interface TrendChartProps {
  readonly model: TrendModel
  readonly width: number
  readonly fontSize: number
  readonly maxHeight?: number | null
  readonly onOpen: (opens: CardTarget) => void
}

const TOTAL = 'var(--ink)'
// The radius of a point at a font size of 13 pixels.
const RADIUS = 4.5

function colourOf(tone: number | null): string {
  return tone === null ? TOTAL : (TONES[tone % TONES.length] ?? TOTAL)
}

/**
 * Years across, in columns or lines; names at the right end; every column and point opens its evidence or its working.
 */
export function TrendChart({ model, width, fontSize, maxHeight = null, onOpen }: TrendChartProps) {
  const { tipFor, hideTip, tooltip } = useTooltip()
  const layout = layOutTrend(model, width, fontSize, maxHeight)
  const { fontSize: em } = layout
  const markProps = (mark: TrendMark) => ({
    markId: mark.figureId,
    label: mark.spoken,
    dimmed: mark.dimmed,
    link: mark.link,
    tip: tipFor(mark.tip),
    onOpen: () => {
      hideTip()
      onOpen({ figure: mark.figureId })
    },
  })
  const endOf = new Map(layout.ends.map((end) => [end.mark.figureId, end]))
  return (
    <RovingGroup role="group" aria-label={model.frame.title}>
      <LinePlot
        frame={layout}
        fontSize={em}
        x={{ ticks: layout.xTicks, domain: layout.xDomain }}
        y={{ ticks: layout.yTicks, domain: layout.yDomain }}
        yScale={model.scale}
        grid="across"
        places={model.years}
        rules={rulesOf(model)}
        lines={layout.points.length > 0 ? linesOf(model, em) : []}
        defs={[...TONES, TOTAL].map((colour, index) => (
          <HatchPattern key={colour} id={`trend-hatch-${index}`} colour={colour} />
        ))}
      >
        <Years model={model} layout={layout} />
        {layout.columns.map((column) => (
          <ChartMark key={column.mark.figureId} {...markProps(column.mark)}>
            <ColumnShape column={column} />
            <End end={endOf.get(column.mark.figureId)} em={em} />
          </ChartMark>
        ))}
        {layout.totals.map(({ mark, x, left, top, width: labelWidth, height: labelHeight }) => (
          <ChartMark key={mark.figureId} {...markProps(mark)}>
            <rect className="chart-hit" x={left} y={top} width={labelWidth} height={labelHeight - 2} rx={2} />
            <text x={x} y={top + em} textAnchor="middle" fontSize={em} className="chart-value">
              {mark.short}
            </text>
          </ChartMark>
        ))}
        {layout.points.map((point) => (
          <ChartMark key={point.mark.figureId} {...markProps(point.mark)}>
            <PointShape point={point} em={em} />
            <End end={endOf.get(point.mark.figureId)} em={em} />
          </ChartMark>
        ))}
      </LinePlot>
      {tooltip}
    </RovingGroup>
  )
}

function rulesOf({ scale, form }: TrendModel): PlotRule[] {
  return [
    ...(scale === 'linear' ? [{ y: 0, stroke: 'var(--ink)', strokeWidth: 1.5 }] : []),
    ...(form === 'index' || form === 'of-cash-flow' ? [{ y: 100, stroke: 'var(--line)', strokeDasharray: '3 3' }] : []),
  ]
}

function linesOf({ series, years }: TrendModel, em: number): PlotLine[] {
  return series.flatMap((one) =>
    runsOf(one).map((run) => ({
      key: run[0]?.figureId ?? one.id,
      values: years.map((year) => run.find((mark) => mark.year === year)?.value ?? null),
      stroke: colourOf(one.tone),
      strokeWidth: (one.tone === null ? 3 : 2) * markScale(em),
      strokeOpacity: one.dimmed ? 0.35 : 1,
    })),
  )
}

function hatchOf(tone: number | null): string {
  return `url(#trend-hatch-${tone === null ? TONES.length : tone % TONES.length})`
}

function ColumnShape({ column }: { readonly column: Column }) {
  const { mark, tone, left, top, width, height } = column
  const isOpen = useIsOpen(mark.figureId)
  const colour = colourOf(tone)
  return (
    <>
      <rect className="chart-hit" data-roving-box="" x={left} y={top - 1} width={width} height={height + 2} />
      <rect
        className="chart-bar"
        data-dimmed={mark.dimmed || undefined}
        x={left + 0.5}
        y={top + 0.5}
        width={Math.max(1, width - 1)}
        height={Math.max(1, height - 1)}
        fill={mark.marks.includes('derived') ? hatchOf(tone) : colour}
        stroke={isOpen ? 'var(--ink)' : 'none'}
        strokeWidth={2}
      />
    </>
  )
}

function PointShape({ point, em }: { readonly point: Point; readonly em: number }) {
  const { mark, tone, x, y } = point
  const radius = RADIUS * markScale(em)
  return (
    <>
      <circle className="chart-hit" data-roving-box="" cx={x} cy={y} r={radius + 6} />
      {mark.link && <circle className="chart-link" cx={x} cy={y} r={radius + 4} />}
      <circle
        className="chart-bar"
        data-dimmed={mark.dimmed || undefined}
        cx={x}
        cy={y}
        r={radius}
        fill={mark.marks.includes('derived') ? hatchOf(tone) : colourOf(tone)}
        stroke={colourOf(tone)}
        strokeWidth={1.5}
      />
    </>
  )
}

/** The latest value of a series: with its name at the right end, or over its column. */
function End({ end, em }: { readonly end: EndLabel | undefined; readonly em: number }) {
  if (!end) return null
  const { kind, series, mark, lines, x, y, fromX, fromY } = end
  if (kind === 'above') {
    return (
      <text x={x} y={y} textAnchor="end" fontSize={em} className="chart-value">
        {lines[0]}
      </text>
    )
  }
  const colour = colourOf(series.tone)
  return (
    <>
      {kind === 'joined' ? (
        <path d={`M ${fromX + 2} ${fromY} L ${x - 0.3 * em} ${y}`} fill="none" stroke={colour} strokeWidth={1} />
      ) : (
        <rect x={x - 0.75 * em} y={y - 0.3 * em} width={0.6 * em} height={0.6 * em} fill={colour} />
      )}
      {mark.link && <path className="chart-link" d={`M ${x - 0.25 * em} ${y - 0.7 * em} v ${1.4 * em}`} />}
      <text fontSize={em} className="chart-name">
        {lines.map((line, index) => (
          <tspan
            key={line}
            x={x}
            y={y + 0.35 * em + (index - (lines.length - 1) / 2) * LINE_HEIGHT * em}
            fontWeight={index === 0 ? 600 : 400}
          >
            {line}
          </tspan>
        ))}
      </text>
    </>
  )
}

/**
 * Grouped by company, the years run inside each group: this names the first, and the label at the end names the last.
 */
function Years({ model, layout }: { readonly model: TrendModel; readonly layout: TrendLayout }) {
  if (model.form !== 'by-company') return null
  const { columns, fontSize: em } = layout
  return (
    <g fontSize={em} className="chart-note">
      {model.series.map(({ id }) => {
        const own = columns.filter(({ mark }) => mark.seriesId === id)
        const [first] = own
        if (!first || own.length < 2) return null
        // Above every column that the label reaches over.
        const reach = first.left + estimateTextWidth(String(first.mark.year), em)
        const top = Math.min(...own.filter(({ left }) => left < reach).map((column) => column.top))
        return (
          <text key={id} x={first.left} y={top - 0.4 * em}>
            {first.mark.year}
          </text>
        )
      })}
    </g>
  )
}
