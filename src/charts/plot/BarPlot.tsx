import type { ComponentType, ReactNode } from 'react'
import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Axis, PlotFrame } from './axis.ts'
import { marginAround, numberAxis, plainAxis } from './axisProps.ts'

/**
 * Props of the component that draws a row's bar, at the place that the axes give it. A negative value has a negative
 * `width`.
 */
export interface BarShapeProps<Row> {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly payload?: Row
}

interface BarPlotProps<Row> {
  readonly frame: PlotFrame
  readonly fontSize: number
  readonly x: Axis
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** null draws no bar. */
  readonly readValue: (row: Row) => number | null
  readonly barHeight: number
  readonly bar: ComponentType<BarShapeProps<Row>>
  readonly defs: ReactNode
  /** Marks and words, over the bars. */
  readonly children: ReactNode
}

/** Bars to the left and right of zero, one a row, with grid and ticks. */
export function BarPlot<Row extends object>(props: BarPlotProps<Row>) {
  const { frame, fontSize, x, rows, keyOf, readValue, barHeight, bar: Shape, defs, children } = props
  return (
    <BarChart
      className="plot"
      layout="vertical"
      width={frame.width}
      height={frame.height}
      data={[...rows]}
      margin={marginAround(frame)}
      barSize={barHeight}
      accessibilityLayer={false}
    >
      <defs>{defs}</defs>
      <CartesianGrid horizontal={false} stroke="var(--rule)" verticalValues={x.ticks.map(({ value }) => value)} />
      <XAxis {...numberAxis(x, fontSize)} height={frame.xAxisHeight} />
      <YAxis {...plainAxis} type="category" dataKey={keyOf} width={frame.yAxisWidth} tick={false} />
      <Bar
        dataKey={readValue}
        isAnimationActive={false}
        shape={(props: BarShapeProps<Row>) => <Shape {...props} />}
        style={{ pointerEvents: 'none' }}
      />
      <ReferenceLine x={0} stroke="var(--ink)" strokeWidth={1.5} />
      <g>{children}</g>
    </BarChart>
  )
}
