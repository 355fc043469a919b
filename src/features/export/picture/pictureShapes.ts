// What a picture is made of, and how blocks of it are put together. Pixels, y downwards; a text stands on its baseline.
import { type Measure, type TextStyle, wrapWords } from './pictureText.ts'

/** Colours by their role. The theme says what they are. */
export const INKS = ['paper', 'ink', 'muted', 'rule', 'accent', 'highlight'] as const
export type Ink = (typeof INKS)[number]

export type Shape =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly style: TextStyle
      readonly ink: Ink
      readonly anchor: 'start' | 'end'
      /** True where all digits have the same width, for numbers that stand below one another. */
      readonly isTabular?: boolean
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly ink: Ink
    }
  | {
      readonly kind: 'path'
      readonly x: number
      readonly y: number
      /** How many pixels stand for one unit of the path. */
      readonly scale: number
      readonly d: string
      readonly fill: Ink | null
      readonly stroke: Ink | null
      readonly strokeWidth: number
      readonly dash: string | null
    }

/** A part of a picture, from its own top left corner. */
export interface Block {
  readonly shapes: readonly Shape[]
  readonly height: number
}

const ASCENT = 0.8

export const LINE_HEIGHT = 1.4

export function moveShapes(shapes: readonly Shape[], x: number, y: number): Shape[] {
  return shapes.map((shape) => ({ ...shape, x: shape.x + x, y: shape.y + y }))
}

/** The distance from the top of a line to its baseline. */
export function baselineOf(size: number, lineHeight = LINE_HEIGHT): number {
  return (lineHeight * size) / 2 + (ASCENT - 0.5) * size * 0.95
}

/** Lines of text, one below the other. */
export function textBlock(lines: readonly string[], style: TextStyle, ink: Ink, lineHeight = LINE_HEIGHT): Block {
  const step = lineHeight * style.size
  return {
    height: lines.length * step,
    shapes: lines.map((text, index) => ({
      kind: 'text',
      x: 0,
      y: index * step + baselineOf(style.size, lineHeight),
      text,
      style,
      ink,
      anchor: 'start',
    })),
  }
}

/** Blocks one below the other, each with the gap above it. Empty blocks take no room. */
export function stack(parts: readonly (readonly [gap: number, block: Block])[]): Block {
  let height = 0
  const shapes: Shape[] = []
  for (const [gap, block] of parts) {
    if (block.height === 0) continue
    height += height === 0 ? 0 : gap
    shapes.push(...moveShapes(block.shapes, 0, height))
    height += block.height
  }
  return { shapes, height }
}

/** A piece of running text, with its colour and the sign that may stand before it. */
export interface FlowItem {
  readonly text: string
  readonly ink: Ink
  readonly sign?: (x: number, y: number, size: number) => Shape[]
}

// Room for a sign before its words, in ems.
const SIGN_EM = 1.6

/** Pieces one after the other, on as many lines as they need; a piece that is wider than a line breaks. */
export function flowBlock(
  items: readonly FlowItem[],
  width: number,
  style: TextStyle,
  gap: number,
  measure: Measure,
): Block {
  const step = LINE_HEIGHT * style.size
  const shapes: Shape[] = []
  let x = 0
  let line = 0
  for (const { text, ink, sign } of items) {
    const indent = sign ? SIGN_EM * style.size : 0
    if (x > 0 && x + indent + measure(text, style) > width) {
      x = 0
      line += 1
    }
    const lines = wrapWords(text, width - indent, style, measure)
    shapes.push(...(sign?.(x, line * step + baselineOf(style.size), style.size) ?? []))
    for (const [place, words] of lines.entries()) {
      const y = (line + place) * step + baselineOf(style.size)
      shapes.push({ kind: 'text', x: x + indent, y, text: words, style, ink, anchor: 'start' })
    }
    line += Math.max(0, lines.length - 1)
    x += indent + measure(lines.at(-1) ?? '', style) + gap
  }
  return { shapes, height: items.length === 0 ? 0 : (line + 1) * step }
}
