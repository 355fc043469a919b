// What every plain chart is given, and what it looks like.
import type { Point } from '../dataset.ts'

export interface Chart {
  /** Draws these points, in place of those before. */
  readonly draw: (points: readonly Point[]) => void
}

export type ChartKind = 'bars' | 'scatter'

export type MakeChart = (place: HTMLElement, kind: ChartKind) => Chart

export const WIDTH = 800
export const HEIGHT = 500
export const COLOUR = '#c0392b'
export const RADIUS = 3
