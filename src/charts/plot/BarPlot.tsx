import { type ComponentType, createContext, memo, type ReactNode, useContext } from 'react'
import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Axis, PlotFrame } from './axis.ts'
import { marginAround, plainAxis, useAxis, useFrame, useNumberAxis } from './axisProps.ts'
import { PlotLayer, PlotLayersContext } from './PlotLayers.tsx'
import { useSame } from './useSame.ts'

/** Where the axes put a row's bar. A negative value has a negative `width`. */
interface BarPlace {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
}

/** Props of the component that draws a row's bar. */
export interface BarShapeProps<Row> extends BarPlace {
  readonly payload?: Row
}

/** All that the axes need to know of a row. */
interface Entry {
  readonly key: string
  /** null draws no bar. */
  readonly value: number | null
}

interface BarAxesProps {
  readonly frame: PlotFrame
  readonly fontSize: number
  readonly x: Axis
  readonly entries: readonly Entry[]
  readonly barHeight: number
}

interface BarPlotProps<Row> extends Omit<BarAxesProps, 'entries'> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** null draws no bar. */
  readonly readValue: (row: Row) => number | null
  readonly bar: ComponentType<BarShapeProps<Row>>
  readonly defs: ReactNode
  /** Marks and words, over the bars. */
  readonly children: ReactNode
}

/** Draws the bar of a row, by its key. */
type DrawBar = (key: string, place: BarPlace) => ReactNode

const DrawBarContext = createContext<DrawBar>(() => null)

/** Bars to the left and right of zero, one a row, with grid and ticks. */
export function BarPlot<Row extends object>(props: BarPlotProps<Row>) {
  const { frame, fontSize, x, rows, keyOf, readValue, barHeight, bar: Shape, defs, children } = props
  const entries = useSame(rows.map((row): Entry => ({ key: keyOf(row), value: readValue(row) })))
  const rowByKey = new Map(rows.map((row) => [keyOf(row), row]))
  const draw: DrawBar = (key, place) => {
    const row = rowByKey.get(key)
    return row ? <Shape {...place} payload={row} /> : <g />
  }
  return (
    <PlotLayersContext value={{ defs, marks: children }}>
      <DrawBarContext value={draw}>
        <BarAxes frame={useFrame(frame)} fontSize={fontSize} x={useAxis(x)} entries={entries} barHeight={barHeight} />
      </DrawBarContext>
    </PlotLayersContext>
  )
}

const BarAxes = memo(function BarAxes({ frame, fontSize, x, entries, barHeight }: BarAxesProps) {
  const ticks = useNumberAxis(x, fontSize)
  return (
    <BarChart
      className="plot"
      layout="vertical"
      width={frame.width}
      height={frame.height}
      data={entries}
      margin={marginAround(frame)}
      barSize={barHeight}
      accessibilityLayer={false}
    >
      <PlotLayer layer="defs" />
      <CartesianGrid horizontal={false} stroke="var(--rule)" verticalValues={ticks.ticks} />
      <XAxis {...ticks} height={frame.xAxisHeight} />
      <YAxis {...plainAxis} type="category" dataKey="key" width={frame.yAxisWidth} tick={false} />
      <Bar dataKey="value" isAnimationActive={false} shape={drawBarAt} style={{ pointerEvents: 'none' }} />
      <ReferenceLine x={0} stroke="var(--ink)" strokeWidth={1.5} />
      <PlotLayer layer="marks" />
    </BarChart>
  )
})

function drawBarAt(props: BarShapeProps<Entry>): ReactNode {
  return <BarAt {...props} />
}

// The look of a bar comes through the context: a colour is no reason to lay the axes out anew.
function BarAt({ x, y, width, height, payload }: BarShapeProps<Entry>) {
  const draw = useContext(DrawBarContext)
  return payload ? draw(payload.key, { x, y, width, height } as BarPlace) : <g />
}
