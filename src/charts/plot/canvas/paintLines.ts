// Paints lines on a canvas, one over the other: where many run, their colour is deeper.
import type { Box } from '../../../ui/keys/spatial.ts'

export interface PaintedLine {
  /** CSS pixels; null breaks the line. */
  readonly points: readonly (readonly [x: number, y: number] | null)[]
  readonly opacity: number
}

export interface LinePainting {
  readonly lines: readonly PaintedLine[]
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** What lies beyond it is cut off. */
  readonly plot: Box
  /** Pixels of the canvas for each CSS pixel. */
  readonly scale: number
  readonly colour: string
  readonly lineWidth: number
}

export function paintLines(canvas: HTMLCanvasElement, painting: LinePainting): void {
  const { lines, width, height, plot, scale, colour, lineWidth } = painting
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(scale, scale)
  context.beginPath()
  context.rect(plot.left, plot.top, plot.width, plot.height)
  context.clip()
  context.strokeStyle = colour
  context.lineWidth = lineWidth
  context.lineJoin = 'round'
  for (const { points, opacity } of lines) {
    context.globalAlpha = opacity
    context.beginPath()
    let isBroken = true
    for (const point of points) {
      if (point && isBroken) context.moveTo(...point)
      else if (point) context.lineTo(...point)
      isBroken = point === null
    }
    context.stroke()
  }
}
