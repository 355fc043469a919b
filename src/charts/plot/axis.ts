// What every axis is made of: ticks with words, small and muted, without a line of their own. Pixels.
import type { Box } from '../../ui/keys/spatial.ts'

const LEAST_FONT_SIZE = 12
const TICK_SCALE = 0.93
// With large type, the words of both axes would touch where the axes meet.
const TICK_GAP_EM = 0.6
const LEAST_TICK_GAP = 8

export interface AxisTick {
  readonly value: number
  readonly label: string
}

/** A number axis: its ends and its ticks. The model sets both; the plot does not derive them from the data. */
export interface Axis {
  readonly ticks: readonly AxisTick[]
  readonly domain: readonly [number, number]
}

/** A picture with a plot in it, and the room that the axes take beside and below the plot. */
export interface PlotFrame {
  readonly width: number
  readonly height: number
  readonly plot: Box
  readonly yAxisWidth: number
  readonly xAxisHeight: number
}

/** The size of the words of ticks, in a chart with type of `fontSize`. */
export function tickFontSize(fontSize: number): number {
  return Math.max(LEAST_FONT_SIZE, fontSize * TICK_SCALE)
}

/** How far the words of ticks stand off the plot. */
export function tickGap(fontSize: number): number {
  return Math.max(LEAST_TICK_GAP, TICK_GAP_EM * fontSize)
}
