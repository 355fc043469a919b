import type { ReactNode } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Axis, PlotFrame } from './axis.ts'
import { marginAround, numberAxis } from './axisProps.ts'

export interface PlotLine<Datum> {
  readonly key: string
  /** null breaks the line. */
  readonly readValue: (datum: Datum) => number | null
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

interface LinePlotProps<Datum> {
  readonly frame: PlotFrame
  readonly fontSize: number
  readonly x: Axis
  readonly y: Axis & { readonly scale?: 'linear' | 'log' }
  readonly data: readonly Datum[]
  readonly xOf: (datum: Datum) => number
  readonly lines: readonly PlotLine<Datum>[]
  readonly rules?: readonly PlotRule[]
  /** Which way the grid's lines run. */
  readonly grid: 'across' | 'both'
  readonly defs?: ReactNode
  /** Marks and words, over the lines. */
  readonly children: ReactNode
}

/** Lines over a number axis, with grid and ticks. */
export function LinePlot<Datum extends object>(props: LinePlotProps<Datum>) {
  const { frame, fontSize, x, y, data, xOf, lines, rules = [], grid, defs, children } = props
  return (
    <LineChart
      className="plot"
      width={frame.width}
      height={frame.height}
      data={[...data]}
      margin={marginAround(frame)}
      accessibilityLayer={false}
    >
      {defs && <defs>{defs}</defs>}
      <CartesianGrid vertical={grid === 'both'} stroke="var(--rule)" />
      <XAxis {...numberAxis(x, fontSize)} dataKey={xOf} height={frame.xAxisHeight} />
      <YAxis {...numberAxis(y, fontSize)} scale={y.scale ?? 'linear'} width={frame.yAxisWidth} />
      {rules.map((rule) => (
        <ReferenceLine key={rule.y} {...rule} />
      ))}
      {lines.map(({ key, readValue, ...look }) => (
        <Line
          key={key}
          dataKey={readValue}
          type="linear"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          style={{ pointerEvents: 'none' }}
          {...look}
        />
      ))}
      <g>{children}</g>
    </LineChart>
  )
}
