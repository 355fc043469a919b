import { memo, type ReactNode, useMemo } from 'react'
import { CartesianGrid, Curve, LineChart, ReferenceLine, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
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
      <Lines places={places} lines={lines} />
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
function Lines({ places, lines }: Pick<LinePlotProps, 'places' | 'lines'>) {
  const toX = useXAxisScale()
  const toY = useYAxisScale()
  if (!toX || !toY) return null
  return (
    <g style={{ pointerEvents: 'none' }}>
      {lines.map(({ key, ...line }) => (
        <LineCurve key={key} places={places} toX={toX} toY={toY} {...line} />
      ))}
    </g>
  )
}

interface LineCurveProps extends Omit<PlotLine, 'key'> {
  readonly places: readonly number[]
  readonly toX: (value: number) => number | undefined
  readonly toY: (value: number) => number | undefined
}

const LineCurve = memo(function LineCurve({ places, values, toX, toY, ...look }: LineCurveProps) {
  const points = places.map((place, index) => {
    const value = values[index] ?? null
    return { x: toX(place) ?? null, y: value === null ? null : (toY(value) ?? null) }
  })
  return <Curve className="recharts-line-curve" type="linear" fill="none" points={points} {...look} />
})
