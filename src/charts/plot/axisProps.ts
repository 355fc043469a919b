// Axes and margins as Recharts takes them.
import { useMemo } from 'react'
import { drawTick, type TickPlace } from './AxisTick.tsx'
import { type Axis, type PlotFrame, tickFontSize, tickGap } from './axis.ts'
import { useSame } from './useSame.ts'

// Recharts keeps this many pixels between plot and words, even where it draws no tick line there.
const TICK_SIZE = 6

/** Properties that all axes share. The ticks are given: the library need not look for round ones of its own. */
export const plainAxis = { tickLine: false, axisLine: false, interval: 0, niceTicks: 'none' } as const

/** An axis without anything else that a layout holds, and the same one as long as it says the same. */
export function useAxis({ ticks, domain }: Axis): Axis {
  return useSame({ ticks, domain })
}

/** A frame without anything else that a layout holds, and the same one as long as it says the same. */
export function useFrame({ width, height, plot, yAxisWidth, xAxisHeight }: PlotFrame): PlotFrame {
  return useSame({ width, height, plot, yAxisWidth, xAxisHeight })
}

/** Properties of a number axis, the same ones for the same axis. */
export function useNumberAxis(axis: Axis, fontSize: number) {
  return useMemo(() => numberAxis(axis, fontSize), [axis, fontSize])
}

/** Properties of a number axis. */
export function numberAxis({ ticks, domain }: Axis, fontSize: number) {
  const labels = new Map(ticks.map(({ value, label }) => [value, label]))
  return {
    ...plainAxis,
    type: 'number' as const,
    domain: [...domain],
    ticks: ticks.map(({ value }) => value),
    tickSize: TICK_SIZE,
    tickMargin: tickGap(fontSize) - TICK_SIZE,
    tick: (place: TickPlace) => drawTick(place, labels, tickFontSize(fontSize)),
    allowDataOverflow: true,
  }
}

/** The margin that makes Recharts draw its plot where a layout has put it. */
export function marginAround({ width, height, plot, yAxisWidth, xAxisHeight }: PlotFrame) {
  return {
    top: plot.top,
    right: width - plot.left - plot.width,
    bottom: height - plot.top - plot.height - xAxisHeight,
    left: plot.left - yAxisWidth,
  }
}
