import type { ComponentType, ReactNode } from 'react'
import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { Axis, PlotFrame } from './axis.ts'
import { marginAround, numberAxis } from './axisProps.ts'

/** Props of the component that draws a dot, at the place that the axes give it. */
export interface DotProps<Datum> {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
  readonly payload?: Datum | undefined
}

interface DotPlotProps<Datum> {
  readonly frame: PlotFrame
  readonly fontSize: number
  readonly x: Axis
  readonly y: Axis
  readonly data: readonly Datum[]
  readonly xOf: (datum: Datum) => number | null
  readonly yOf: (datum: Datum) => number | null
  readonly dot: ComponentType<DotProps<Datum>>
  readonly defs: ReactNode
  /** Drawn under the grid. */
  readonly ground: ReactNode
  /** Marks and words, over the dots. */
  readonly children: ReactNode
}

/** One number against another, with grid and ticks, and a horizontal rule at zero. */
export function DotPlot<Datum extends object>(props: DotPlotProps<Datum>) {
  const { frame, fontSize, x, y, data, xOf, yOf, dot: Dot, defs, ground, children } = props
  return (
    <ScatterChart
      className="plot"
      width={frame.width}
      height={frame.height}
      margin={marginAround(frame)}
      accessibilityLayer={false}
    >
      <defs>{defs}</defs>
      {ground}
      <CartesianGrid stroke="var(--rule)" />
      <XAxis {...numberAxis(x, fontSize)} dataKey={xOf} height={frame.xAxisHeight} />
      <YAxis {...numberAxis(y, fontSize)} dataKey={yOf} width={frame.yAxisWidth} />
      <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1.5} />
      <Scatter
        data={[...data]}
        isAnimationActive={false}
        shape={(props: DotProps<Datum>) => <Dot {...props} />}
        style={{ pointerEvents: 'none' }}
      />
      <g>{children}</g>
    </ScatterChart>
  )
}
