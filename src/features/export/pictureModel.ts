// A picture, laid out: the words of a chart's frame around the room that its drawing gets, or around its table. Pure.
import type { TableModel } from '../../charts/chart.ts'
import type { Status } from '../../domain/schema.ts'
import {
  type Block,
  baselineOf,
  type FlowItem,
  flowBlock,
  moveShapes,
  type Shape,
  stack,
  textBlock,
} from './pictureShapes.ts'
import { effectMarkAt, linkLineAt, swatchAt, tableBlock } from './pictureTable.ts'
import { type Measure, type TextStyle, wrapWords } from './pictureText.ts'

/** What a picture says, in the order in which it says it. */
export interface PictureContent {
  readonly title: string
  readonly subtitle: string
  /** What a lens highlights, and how that is to be read. */
  readonly lens: { readonly note: string; readonly hint: string } | null
  readonly statuses: readonly { readonly status: Status; readonly text: string }[]
  /** How marks and lines of links are to be read; empty where there are none. */
  readonly links: readonly LinkSign[]
  /** In place of a drawing, where the chart is words. */
  readonly table: TableModel | null
  /** Said where there is nothing to draw. */
  readonly nothing: string | null
  readonly unmarked: {
    readonly heading: string
    readonly names: readonly { readonly text: string; readonly isMuted: boolean }[]
  } | null
  /** Source, notes, coverage. */
  readonly caption: readonly string[]
  readonly brand: string
  readonly imprint: string
  readonly link: string
}

export interface LinkSign {
  readonly effect: 'relief' | 'pressure' | null
  readonly link: 'stated' | 'inferred' | null
  /** A line before words, and not a mark of its own. */
  readonly isLine: boolean
  readonly text: string
}

/** The size that a picture is laid out for. Pixels. */
export interface PictureSize {
  readonly width: number
  /** Null is as tall as it takes. */
  readonly height: number | null
  /** What type sizes are multiples of, as on a page. */
  readonly rem: number
  /** No word is smaller. */
  readonly leastType: number
}

export interface PictureModel {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  /** Where the chart's own drawing goes. */
  readonly drawing: { readonly x: number; readonly y: number } | null
}

/** Everything but the drawing, and the room that is left to it. */
interface Frame {
  readonly margin: number
  readonly gap: number
  readonly innerWidth: number
  readonly top: Block
  readonly below: Block
  readonly foot: Block
}

const MARGIN_REM = 1.5
// Wider than this many ems, small print stands in two columns: longer lines lose the eye.
const COLUMN_EMS = 70
const FEW_LINES = 3
const WORD_SPACE_EM = 0.3
const SHARE_ABOVE = 0.4
// Sums of widths come out a hair above what they add up to.
const ROUNDING = 0.01

/** The width that a chart is drawn at, and the height that it should keep to; null where it may be as tall as it likes. */
export function roomForDrawing(
  content: PictureContent,
  size: PictureSize,
  measure: Measure,
): { readonly width: number; readonly height: number | null } {
  const frame = frameOf(content, size, size.width, measure)
  return { width: frame.innerWidth, height: size.height === null ? null : size.height - heightAround(frame) }
}

/** Lays a picture out around a drawing of a given height; with what it would need where that is more than was asked for. */
export function layOutPicture(
  content: PictureContent,
  size: PictureSize,
  drawingHeight: number,
  measure: Measure,
): PictureModel {
  const bodySize = typeSize(size, 0.75)
  const wanted = size.width - 2 * MARGIN_REM * size.rem
  const table = content.table && tableBlock(content.table, wanted, bodySize, measure)
  const width = table ? Math.max(size.width, Math.ceil(table.width + 2 * MARGIN_REM * size.rem - ROUNDING)) : size.width
  const frame = frameOf(content, size, width, measure)
  const { margin, gap, top, below, foot } = frame
  const bodyHeight = table ? table.height : drawingHeight
  const height = Math.ceil(Math.max(size.height ?? 0, heightAround(frame) + bodyHeight))
  // What room is left over stands above and below a short chart, and not in one piece under it.
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

function heightAround({ margin, gap, top, below, foot }: Frame): number {
  return 2 * margin + top.height + gap + (below.height > 0 ? gap + below.height : 0) + gap + foot.height
}

function typeSize({ rem, leastType }: PictureSize, factor: number): number {
  return Math.max(leastType, factor * rem)
}

function frameOf(content: PictureContent, size: PictureSize, width: number, measure: Measure): Frame {
  const { rem } = size
  const margin = MARGIN_REM * rem
  const innerWidth = width - 2 * margin
  const sans = (factor: number, weight: 400 | 600 = 400): TextStyle => ({
    size: typeSize(size, factor),
    weight,
    family: 'sans',
  })
  const title: TextStyle = { size: typeSize(size, 1.5), weight: 600, family: 'serif' }
  const lines = (text: string, style: TextStyle): string[] => wrapWords(text, innerWidth, style, measure)
  const top = stack([
    [0, textBlock(lines(content.title, title), title, 'ink', 1.28)],
    [0.3 * rem, textBlock(lines(content.subtitle, sans(0.85)), sans(0.85), 'muted')],
    [0.5 * rem, lensBlock(content, innerWidth, sans(0.8), measure)],
    [0.6 * rem, flowBlock(keyItems(content), innerWidth, sans(0.7), rem, measure)],
  ])
  const below = stack([
    [0, textBlock(content.nothing ? lines(content.nothing, sans(0.85)) : [], sans(0.85), 'muted')],
    [0.5 * rem, flowBlock(unmarkedItems(content), innerWidth, sans(0.8), WORD_SPACE_EM * sans(0.8).size, measure)],
  ])
  return { margin, gap: 0.75 * rem, innerWidth, top, below, foot: footBlock(content, innerWidth, size, measure) }
}

function lensBlock({ lens }: PictureContent, width: number, style: TextStyle, measure: Measure): Block {
  if (!lens) return { shapes: [], height: 0 }
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
    [0.2 * style.size, textBlock(wrapWords(lens.hint, width, style, measure), style, 'muted')],
  ])
}

function keyItems({ statuses, links }: PictureContent): FlowItem[] {
  return [
    ...statuses.map(
      ({ status, text }): FlowItem => ({
        text,
        ink: 'muted',
        sign: (x, y, size) => swatchAt(status, x, y, size, 'muted'),
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

/** A rule, the small print, and whose picture it is, with the address that reopens the view. */
function footBlock(content: PictureContent, width: number, size: PictureSize, measure: Measure): Block {
  const small: TextStyle = { size: typeSize(size, 0.65), weight: 400, family: 'sans' }
  const brand: TextStyle = { size: typeSize(size, 0.8), weight: 600, family: 'serif' }
  const rule: Block = { height: 1, shapes: [{ kind: 'box', x: 0, y: 0, width, height: 1, ink: 'rule' }] }
  return stack([
    [0, rule],
    [0.5 * size.rem, captionBlock(content.caption, width, small, measure)],
    [0.6 * size.rem, rule],
    [0.5 * size.rem, imprintBlock(content, width, brand, small, measure)],
  ])
}

function captionBlock(caption: readonly string[], width: number, style: TextStyle, measure: Measure): Block {
  const wrap = (room: number): string[][] => caption.map((text) => wrapWords(text, room, style, measure))
  const whole = wrap(width).flat()
  if (width < COLUMN_EMS * style.size || whole.length <= FEW_LINES) return textBlock(whole, style, 'muted')
  const gap = 2 * style.size
  const columnWidth = (width - gap) / 2
  const paragraphs = wrap(columnWidth)
  const lines = paragraphs.flat()
  const split = splitColumns(paragraphs.map(({ length }) => length))
  const left = textBlock(lines.slice(0, split), style, 'muted')
  const right = textBlock(lines.slice(split), style, 'muted')
  return {
    height: Math.max(left.height, right.height),
    shapes: [...left.shapes, ...moveShapes(right.shapes, columnWidth + gap, 0)],
  }
}

/** How many lines stand in the first of two columns: whole paragraphs, where that costs no more than a line. */
function splitColumns(lengths: readonly number[]): number {
  const ends = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0))
  const total = ends.at(-1) ?? 0
  const half = Math.ceil(total / 2)
  const taller = (end: number): number => Math.max(end, total - end)
  const best = [...ends].sort((a, b) => taller(a) - taller(b))[0] ?? half
  return taller(best) <= half + 1 ? best : half
}

function imprintBlock(
  { brand, imprint, link }: PictureContent,
  width: number,
  brandStyle: TextStyle,
  style: TextStyle,
  measure: Measure,
): Block {
  const named = measure(brand, brandStyle) + style.size
  const isOneLine = named + measure(imprint, style) + 2 * style.size + measure(link, style) <= width
  const step = baselineOf(brandStyle.size)
  const words = textBlock(wrapWords(imprint, width - named, style, measure), style, 'muted')
  const first: Block = {
    height: Math.max(words.height, textBlock([brand], brandStyle, 'ink').height),
    shapes: [
      ...textBlock([brand], brandStyle, 'ink').shapes,
      ...moveShapes(words.shapes, named, step - baselineOf(style.size)),
    ],
  }
  if (isOneLine) {
    const address: Shape = { kind: 'text', x: width, y: step, text: link, style, ink: 'accent', anchor: 'end' }
    return { height: first.height, shapes: [...first.shapes, address] }
  }
  return stack([
    [0, first],
    [0.2 * style.size, textBlock(wrapWords(link, width, style, measure), style, 'accent')],
  ])
}
