// Paints dots on a canvas. Each look is painted once, and then copied to every dot that has it.
import { arrowPath, type DotLook, type LookedDot, outlineOf } from './dotLook.ts'

/** Resolves a colour of a style sheet, such as `var(--falls)`, where the canvas stands. */
export type ReadColour = (colour: string) => string

export interface DotPainting {
  /** Dots that look alike share one look. */
  readonly dots: readonly LookedDot[]
  readonly radius: number
  /** Of the ring that a lens puts around a dot. */
  readonly ring: number
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Pixels of the canvas for each CSS pixel. */
  readonly scale: number
  readonly dimmedOpacity: number
}

const LINK_WIDTH = 2.5
const LINK_DASHES = [4, 3]
// As `HatchPattern` has it.
const HATCH = { step: 6, width: 2.5 }

/** Paints all dots, those that a lens dims below the others. */
export function paintDots(canvas: HTMLCanvasElement, painting: DotPainting, readColour: ReadColour): void {
  const { dots, width, height, scale } = painting
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) return
  const looks = new Map<DotLook, HTMLCanvasElement>()
  for (const { look } of dots) if (!looks.has(look)) looks.set(look, paintStamp(look, painting, readColour))
  for (const isDimmed of [true, false]) {
    for (const { x, y, look } of dots) {
      const stamp = look.isDimmed === isDimmed ? looks.get(look) : undefined
      if (!stamp) continue
      // At whole pixels a stamp is copied as it is; between them it would be blurred.
      context.drawImage(stamp, Math.round(x * scale - stamp.width / 2), Math.round(y * scale - stamp.height / 2))
    }
  }
}

function paintStamp(look: DotLook, painting: DotPainting, readColour: ReadColour): HTMLCanvasElement {
  const { radius, ring, scale, dimmedOpacity } = painting
  const reach = Math.max(ring + LINK_WIDTH, 2 * radius + 2)
  const stamp = document.createElement('canvas')
  stamp.width = 2 * Math.ceil(reach * scale)
  stamp.height = stamp.width
  const context = stamp.getContext('2d')
  if (!context) return stamp
  context.translate(stamp.width / 2, stamp.height / 2)
  context.scale(scale, scale)
  if (look.link) {
    context.strokeStyle = readColour('var(--accent)')
    context.lineWidth = LINK_WIDTH
    context.setLineDash(look.link === 'inferred' ? LINK_DASHES : [])
    context.stroke(circle(ring))
    context.setLineDash([])
  }
  context.globalAlpha = look.isDimmed ? dimmedOpacity : 1
  const colour = readColour(look.colour)
  context.strokeStyle = colour
  context.lineWidth = outlineOf(radius)
  if (look.beyond) {
    context.stroke(new Path2D(arrowPath(0, 0, radius, look.beyond)))
    return stamp
  }
  const disc = circle(radius)
  context.fillStyle = look.fill === 'solid' ? colour : readColour('var(--paper)')
  context.fill(disc)
  if (look.fill === 'hatched') paintHatching(context, disc, radius, colour)
  context.stroke(disc)
  return stamp
}

function circle(radius: number): Path2D {
  const path = new Path2D()
  path.arc(0, 0, radius, 0, 2 * Math.PI)
  return path
}

function paintHatching(context: CanvasRenderingContext2D, disc: Path2D, radius: number, colour: string): void {
  context.save()
  context.clip(disc)
  context.rotate(Math.PI / 4)
  context.fillStyle = colour
  const { step, width } = HATCH
  for (let x = -Math.ceil(radius / step) * step; x < radius; x += step) {
    context.fillRect(x, -radius, width, 2 * radius)
  }
  context.restore()
}
