import { memo, type ReactNode, useId, useMemo } from 'react'
import { CartesianGrid, LineChart, ReferenceLine, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import type { Axis, PlotFrame } from './axis.ts'
import { marginAround, useAxis, useFrame, useNumberAxis } from './axisProps.ts'
import { PlotLayer, PlotLayersContext } from './PlotLayers.tsx'
import { useSame } from './useSame.ts'

export interface PlotLine {
  readonly key: string
  /** A value for each place across; null breaks the line. */
  readonly values: readonly (number | null)[]
  readonly stroke: string
  readonly strokeWidth: number
  readonly strokeOpacity?: number
  readonly strokeDasharray?: string
  readonly strokeLinejoin?: 'round'
}

/** A line across the whole plot. */
export interface PlotRule {
  readonly y: number
  readonly stroke: string
  readonly strokeWidth?: number
  readonly strokeDasharray?: string
}

interface LineAxesProps {
  readonly frame: PlotFrame
  readonly fontSize: number
  readonly x: Axis
  readonly y: Axis
  readonly yScale: 'linear' | 'log'
  readonly rules: readonly PlotRule[]
  /** The places across, on the axis. */
  readonly places: readonly number[]
  /** Which way the grid's lines run. */
  readonly grid: 'across' | 'both'
}

interface LinePlotProps extends Omit<LineAxesProps, 'yScale' | 'rules'> {
  readonly yScale?: 'linear' | 'log'
  readonly rules?: readonly PlotRule[]
  readonly lines: readonly PlotLine[]
  readonly defs?: ReactNode
  /** Marks and words, over the lines. */
  readonly children: ReactNode
}

const NO_RULES: readonly PlotRule[] = []

/** Lines over a number axis, with grid and ticks. */
export function LinePlot(props: LinePlotProps) {
  const {
    frame,
    fontSize,
    x,
    y,
    yScale = 'linear',
    rules = NO_RULES,
    grid,
    places,
    lines,
    defs = null,
    children,
  } = props
  const marks = (
    <>
      <Lines plot={frame.plot} places={places} lines={lines} />
      {children}
    </>
  )
  return (
    <PlotLayersContext value={{ defs, marks }}>
      <LineAxes
        frame={useFrame(frame)}
        fontSize={fontSize}
        x={useAxis(x)}
        y={useAxis(y)}
        yScale={yScale}
        rules={useSame(rules)}
        places={useSame(places)}
        grid={grid}
      />
    </PlotLayersContext>
  )
}

const LineAxes = memo(function LineAxes(props: LineAxesProps) {
  const { frame, fontSize, x, y, yScale, rules, places, grid } = props
  // The library lays no axis out for a chart without data.
  const data = useMemo(() => places.map((place) => ({ place })), [places])
  return (
    <LineChart
      className="plot"
      width={frame.width}
      height={frame.height}
      data={data}
      margin={marginAround(frame)}
      accessibilityLayer={false}
    >
      <PlotLayer layer="defs" />
      <CartesianGrid vertical={grid === 'both'} stroke="var(--rule)" />
      <XAxis {...useNumberAxis(x, fontSize)} dataKey="place" height={frame.xAxisHeight} />
      <YAxis {...useNumberAxis(y, fontSize)} scale={yScale} width={frame.yAxisWidth} />
      {rules.map((rule) => (
        <ReferenceLine key={rule.y} {...rule} />
      ))}
      <PlotLayer layer="marks" />
    </LineChart>
  )
})

/**
 * The lines by the scales of the axes. The library's own series enter each line in the chart's store, which then asks
 * every part of the chart whether it has changed: with thirty lines, a hundred questions to hundreds of parts.
 */
function Lines({ plot, places, lines }: Pick<LinePlotProps, 'places' | 'lines'> & Pick<PlotFrame, 'plot'>) {
  const clipId = useId()
  const toX = useXAxisScale()
  const toY = useYAxisScale()
  const xs = useMemo(() => (toX ? places.map((place) => toX(place) ?? 0) : []), [places, toX])
  if (!toX || !toY) return null
  return (
    // What lies beyond the axis is cut off: grey lines have no say in how far it reaches.
    <g clipPath={`url(#${clipId})`} style={{ pointerEvents: 'none' }}>
      <clipPath id={clipId}>
        <rect x={plot.left} y={plot.top} width={plot.width} height={plot.height} />
      </clipPath>
      {lines.map(({ key, ...line }) => (
        <LineCurve key={key} xs={xs} toY={toY} {...line} />
      ))}
    </g>
  )
}

type Scale = (value: number) => number | undefined

interface LineCurveProps extends Omit<PlotLine, 'key'> {
  readonly xs: readonly number[]
  readonly toY: Scale
}

const LineCurve = memo(function LineCurve({ xs, values, toY, ...look }: LineCurveProps) {
  const path = useMemo(() => pathThrough(xs, values, toY), [xs, values, toY])
  return <path className="recharts-line-curve" fill="none" d={path} {...look} />
}, isSameLine)

// Models make their values anew more often than they change.
function isSameLine({ values, ...before }: LineCurveProps, { values: next, ...now }: LineCurveProps): boolean {
  const isSame = values === next || (values.length === next.length && values.every((value, at) => value === next[at]))
  const keys = Object.keys({ ...before, ...now }) as (keyof typeof now)[]
  return isSame && keys.every((key) => before[key] === now[key])
}

function pathThrough(xs: readonly number[], values: LineCurveProps['values'], toY: Scale): string {
  let isBroken = true
  let path = ''
  xs.forEach((x, at) => {
    const value = values[at] ?? null
    // For one turn, a scale that becomes logarithmic still has the domain of the linear one, and no place for a value.
    const y = value === null ? Number.NaN : (toY(value) ?? Number.NaN)
    if (Number.isFinite(y)) path += `${isBroken ? 'M' : 'L'}${x},${y}`
    isBroken = !Number.isFinite(y)
  })
  return path
}
