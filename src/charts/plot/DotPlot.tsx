import { type ComponentType, createContext, memo, type ReactNode, useContext } from 'react'
import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { Axis, PlotFrame } from './axis.ts'
import { marginAround, useAxis, useFrame, useNumberAxis } from './axisProps.ts'
import { PlotLayer, PlotLayersContext } from './PlotLayers.tsx'
import { useSame } from './useSame.ts'

/** Where the axes put a dot. */
interface DotPlace {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
}

/** Props of the component that draws a dot. */
export interface DotProps<Datum> extends DotPlace {
  readonly payload?: Datum | undefined
}

/** All that the axes need to know of a datum. */
interface Entry {
  readonly key: string
  readonly x: number | null
  readonly y: number | null
}

interface DotAxesProps {
  readonly frame: PlotFrame
  readonly fontSize: number
  readonly x: Axis
  readonly y: Axis
  readonly entries: readonly Entry[]
}

interface DotPlotProps<Datum> extends Omit<DotAxesProps, 'entries'> {
  readonly data: readonly Datum[]
  readonly keyOf: (datum: Datum) => string
  readonly xOf: (datum: Datum) => number | null
  readonly yOf: (datum: Datum) => number | null
  readonly dot: ComponentType<DotProps<Datum>>
  readonly defs: ReactNode
  /** Drawn under the grid. */
  readonly ground: ReactNode
  /** Marks and words, over the dots. */
  readonly children: ReactNode
}

/** Draws the dot of a datum, by its key. */
type DrawDot = (key: string, place: DotPlace) => ReactNode

const DrawDotContext = createContext<DrawDot>(() => null)

/** One number against another, with grid and ticks, and a horizontal rule at zero. */
export function DotPlot<Datum extends object>(props: DotPlotProps<Datum>) {
  const { frame, fontSize, x, y, data, keyOf, xOf, yOf, dot: Dot, defs, ground, children } = props
  const entries = useSame(data.map((datum): Entry => ({ key: keyOf(datum), x: xOf(datum), y: yOf(datum) })))
  const datumByKey = new Map(data.map((datum) => [keyOf(datum), datum]))
  const draw: DrawDot = (key, place) => {
    const datum = datumByKey.get(key)
    return datum ? <Dot {...place} payload={datum} /> : <g />
  }
  return (
    <PlotLayersContext value={{ defs, ground, marks: children }}>
      <DrawDotContext value={draw}>
        <DotAxes frame={useFrame(frame)} fontSize={fontSize} x={useAxis(x)} y={useAxis(y)} entries={entries} />
      </DrawDotContext>
    </PlotLayersContext>
  )
}

const DotAxes = memo(function DotAxes({ frame, fontSize, x, y, entries }: DotAxesProps) {
  return (
    <ScatterChart
      className="plot"
      width={frame.width}
      height={frame.height}
      margin={marginAround(frame)}
      accessibilityLayer={false}
    >
      <PlotLayer layer="defs" />
      <PlotLayer layer="ground" />
      <CartesianGrid stroke="var(--rule)" />
      <XAxis {...useNumberAxis(x, fontSize)} dataKey="x" height={frame.xAxisHeight} />
      <YAxis {...useNumberAxis(y, fontSize)} dataKey="y" width={frame.yAxisWidth} />
      <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1.5} />
      <Scatter data={entries} isAnimationActive={false} shape={drawDotAt} style={{ pointerEvents: 'none' }} />
      <PlotLayer layer="marks" />
    </ScatterChart>
  )
})

function drawDotAt(props: DotProps<Entry>): ReactNode {
  return <DotAt {...props} />
}

// The look of a dot comes through the context: a colour is no reason to lay the axes out anew.
function DotAt({ cx, cy, payload }: DotProps<Entry>) {
  const draw = useContext(DrawDotContext)
  return payload ? draw(payload.key, { cx, cy }) : <g />
}
