// A picture, laid out: the words of a chart's frame around the room that its drawing gets, or around its table. Pure.

import { effectMarkAt, linkLineAt, swatchAt } from './pictureCells.ts'
import { footBlock } from './pictureFoot.ts'
import { type PictureContent, type PictureSize, typeSize } from './pictureParts.ts'
import {
  type Block,
  baselineOf,
  type FlowItem,
  flowBlock,
  LINE_HEIGHT,
  moveShapes,
  type Shape,
  stack,
  textBlock,
} from './pictureShapes.ts'
import { tableBlock } from './pictureTable.ts'
import { type Measure, type TextStyle, wrapWords } from './pictureText.ts'

export interface PictureModel {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  /** Where the chart's own drawing goes. */
  readonly drawing: { readonly x: number; readonly y: number } | null
}

const EMPTY: Block = { shapes: [], height: 0 }

/** Everything around the drawing, with its measurements. */
interface Frame {
  readonly margin: number
  readonly gap: number
  readonly innerWidth: number
  readonly top: Block
  readonly below: Block
  readonly foot: Block
}

const MARGIN_REM = 1.5
const TITLE_REM = 1.5
// Most titles then take one line, and the chart has the room of the second.
const SLIDE_TITLE_REM = 1.3
const WORD_SPACE_EM = 0.3
const SHARE_ABOVE = 0.4
// A sum of widths may exceed the true sum by a rounding error.
const ROUNDING = 0.01

/**
 * The width that a chart is drawn at, and the height that it should keep to; null where it may be as tall as it likes.
 */
export function roomForDrawing(
  content: PictureContent,
  size: PictureSize,
  measure: Measure,
): { readonly width: number; readonly height: number | null } {
  const frame = frameOf(content, size, size.width, measure)
  return { width: frame.innerWidth, height: size.height === null ? null : size.height - heightAround(frame) }
}

/**
 * Lays a picture out around a drawing of a given height. The picture grows where that needs more room than was asked
 * for.
 */
export function layOutPicture(
  content: PictureContent,
  size: PictureSize,
  drawingHeight: number,
  measure: Measure,
): PictureModel {
  const bodySize = typeSize(size, 0.75)
  const wanted = size.width - 2 * marginOf(size)
  const table = content.table && tableBlock(content.table, wanted, bodySize, measure)
  const width = table ? Math.max(size.width, Math.ceil(table.width + 2 * marginOf(size) - ROUNDING)) : size.width
  const frame = frameOf(content, size, width, measure)
  const { margin, gap, top, below, foot } = frame
  const bodyHeight = table ? table.height : drawingHeight
  const height = Math.ceil(Math.max(size.height ?? 0, heightAround(frame) + bodyHeight))
  // Room that is left over goes above and below a short chart, and not all below it.
  const bodyTop = margin + top.height + gap + (height - heightAround(frame) - bodyHeight) * (table ? 0 : SHARE_ABOVE)
  return {
    width,
    height,
    drawing: table || drawingHeight === 0 ? null : { x: margin, y: bodyTop },
    shapes: [
      ...moveShapes(top.shapes, margin, margin),
      ...moveShapes(table?.shapes ?? [], margin, bodyTop),
      ...moveShapes(below.shapes, margin, bodyTop + bodyHeight + (below.height > 0 ? gap : 0)),
      ...moveShapes(foot.shapes, margin, height - margin - foot.height),
    ],
  }
}

function marginOf({ rem, spacing }: PictureSize): number {
  return MARGIN_REM * rem * spacing
}

function heightAround({ margin, gap, top, below, foot }: Frame): number {
  return 2 * margin + top.height + gap + (below.height > 0 ? gap + below.height : 0) + gap + foot.height
}

function frameOf(content: PictureContent, size: PictureSize, width: number, measure: Measure): Frame {
  const rem = size.rem * size.spacing
  const margin = marginOf(size)
  const innerWidth = width - 2 * margin
  const sans = (factor: number, weight: 400 | 600 = 400): TextStyle => ({
    size: typeSize(size, factor),
    weight,
    family: 'sans',
  })
  const title: TextStyle = {
    size: typeSize(size, size.height === null ? TITLE_REM : SLIDE_TITLE_REM),
    weight: 600,
    family: 'serif',
  }
  const lines = (text: string, style: TextStyle): string[] => wrapWords(text, innerWidth, style, measure)
  const subtitle = lines(content.subtitle, sans(0.85))
  const isSlide = size.height !== null
  const lens = lensBlock(content, innerWidth, sans(0.8), !isSlide, measure)
  // On a slide, how to read the lens is part of the key.
  const hint = isSlide && content.lens ? [{ text: content.lens.hint, ink: 'muted' } as const] : []
  const items = [...hint, ...keyItems(content)]
  const key = (room: number): Block => flowBlock(items, room, sans(0.7), size.rem, measure)
  const oneLine = isSlide && !content.lens ? joinSubtitleAndKey(subtitle, key, innerWidth, size, sans, measure) : null
  const top = stack([
    [0, textBlock(lines(content.title, title), title, 'ink', 1.28)],
    [0.3 * rem, oneLine ?? textBlock(subtitle, sans(0.85), 'muted')],
    [0.5 * rem, lens],
    [0.6 * rem, oneLine ? EMPTY : key(innerWidth)],
  ])
  const below = stack([
    [0, textBlock(content.nothing ? lines(content.nothing, sans(0.85)) : [], sans(0.85), 'muted')],
    [0.5 * rem, flowBlock(unmarkedItems(content), innerWidth, sans(0.8), WORD_SPACE_EM * sans(0.8).size, measure)],
  ])
  return { margin, gap: 0.75 * rem, innerWidth, top, below, foot: footBlock(content, innerWidth, size, measure) }
}

/** Subtitle and key in one line, so that the chart has the room of the other; null where they do not fit. */
function joinSubtitleAndKey(
  subtitle: readonly string[],
  key: (room: number) => Block,
  width: number,
  size: PictureSize,
  sans: (factor: number) => TextStyle,
  measure: Measure,
): Block | null {
  const [style, keyStyle] = [sans(0.85), sans(0.7)]
  const left = measure(subtitle[0] ?? '', style) + size.rem
  const beside = key(width - left)
  if (subtitle.length !== 1 || beside.height === 0 || beside.height > 1.5 * LINE_HEIGHT * keyStyle.size) return null
  const words = textBlock(subtitle, style, 'muted')
  const drop = baselineOf(style.size) - baselineOf(keyStyle.size)
  return { height: words.height, shapes: [...words.shapes, ...moveShapes(beside.shapes, left, drop)] }
}

function lensBlock(
  { lens }: PictureContent,
  width: number,
  style: TextStyle,
  withHint: boolean,
  measure: Measure,
): Block {
  if (!lens) return EMPTY
  const pad = 0.3 * style.size
  const note = wrapWords(lens.note, width - 2 * pad, style, measure)
  const words = textBlock(note, style, 'ink')
  const wide = Math.max(...note.map((line) => measure(line, style)))
  const marked: Block = {
    height: words.height,
    shapes: [
      { kind: 'box', x: 0, y: 0, width: wide + 2 * pad, height: words.height, ink: 'highlight' },
      ...moveShapes(words.shapes, pad, 0),
    ],
  }
  return stack([
    [0, marked],
    [0.2 * style.size, withHint ? textBlock(wrapWords(lens.hint, width, style, measure), style, 'muted') : EMPTY],
  ])
}

function keyItems({ statuses, links }: PictureContent): FlowItem[] {
  return [
    ...statuses.map(
      ({ status, text }): FlowItem => ({
        text,
        ink: 'muted',
        ...(status && { sign: (x, y, size) => swatchAt(status, x, y, size, 'muted') }),
      }),
    ),
    ...links.map(
      ({ effect, link, isLine, text }): FlowItem => ({
        text,
        ink: 'muted',
        sign: (x, y, size) =>
          isLine && link
            ? [linkLineAt(link, x + size, y - 0.9 * size, 1.1 * size, size)]
            : effectMarkAt(effect, link, x, y, size),
      }),
    ),
  ]
}

function unmarkedItems({ unmarked }: PictureContent): FlowItem[] {
  if (!unmarked || unmarked.names.length === 0) return []
  const last = unmarked.names.length - 1
  return [
    { text: `${unmarked.heading}:`, ink: 'muted' },
    ...unmarked.names.map(
      ({ text, isMuted }, index): FlowItem => ({
        text: index === last ? text : `${text},`,
        ink: isMuted ? 'muted' : 'ink',
      }),
    ),
  ]
}
