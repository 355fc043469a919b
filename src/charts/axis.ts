// How every axis is drawn: small muted ticks, no lines of its own. Recharts takes these as properties.
import type { Box } from '../ui/spatial.ts'

const LEAST_FONT_SIZE = 12
const TICK_SCALE = 0.93
// Recharts keeps pixels between plot and labels; with large type, those of both axes would touch where the axes meet.
const TICK_GAP_EM = 0.6
const TICK_SIZE = 6
const LEAST_TICK_MARGIN = 2

export interface AxisTick {
  readonly value: number
  readonly label: string
}

/** Properties that all axes share. */
export const plainAxis = { tickLine: false, axisLine: false, interval: 0 } as const

/** Properties of a number axis with given ticks, whose domain is the model's and not the data's. */
export function numberAxis(ticks: readonly AxisTick[], domain: readonly [number, number], fontSize: number) {
  const labels = new Map(ticks.map(({ value, label }) => [value, label]))
  return {
    ...plainAxis,
    type: 'number' as const,
    domain: [...domain],
    ticks: ticks.map(({ value }) => value),
    tickFormatter: (value: number) => labels.get(value) ?? '',
    tickSize: TICK_SIZE,
    tickMargin: Math.max(LEAST_TICK_MARGIN, TICK_GAP_EM * fontSize - TICK_SIZE),
    tick: { fontSize: Math.max(LEAST_FONT_SIZE, fontSize * TICK_SCALE), fill: 'var(--muted)' },
    allowDataOverflow: true,
  }
}

/** A picture with a plot in it, and the room that the axes take beside and below the plot. Pixels. */
interface PlotFrame {
  readonly width: number
  readonly height: number
  readonly plot: Box
  readonly yAxisWidth: number
  readonly xAxisHeight: number
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
