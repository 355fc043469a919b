// The foot of a picture: source, notes and coverage, and below them the brand, the event and the link.
import { type PictureContent, type PictureSize, typeSize } from './pictureParts.ts'
import { type Block, baselineOf, moveShapes, type Shape, stack, textBlock } from './pictureShapes.ts'
import { type Measure, type TextStyle, wrapWords } from './pictureText.ts'

// Small print wider than this many ems stands in two columns: longer lines are hard to follow.
const COLUMN_EMS = 70
const FEW_LINES = 3

/** A rule, the small print, the brand and the event, and the address that reopens the view. */
export function footBlock(content: PictureContent, width: number, size: PictureSize, measure: Measure): Block {
  const small: TextStyle = { size: typeSize(size, 0.65), weight: 400, family: 'sans' }
  const brand: TextStyle = { size: typeSize(size, 0.8), weight: 600, family: 'serif' }
  const rule: Block = { height: 1, shapes: [{ kind: 'box', x: 0, y: 0, width, height: 1, ink: 'rule' }] }
  const rem = size.rem * size.spacing
  const source = textBlock(fitLine(content.sourceLines, width, small, measure), small, 'muted')
  const hasLine = source.height > 0
  return stack([
    [0, rule],
    [0.5 * rem, source],
    [hasLine ? 0 : 0.5 * rem, captionBlock(content.caption, width, small, measure)],
    ...(hasLine ? [] : [[0.6 * rem, rule] as const]),
    [(hasLine ? 0.3 : 0.5) * rem, imprintBlock(content, width, brand, small, measure)],
  ])
}

/** The first of the lines that fits; where none does, the last one, broken. */
function fitLine(lines: readonly string[], width: number, style: TextStyle, measure: Measure): readonly string[] {
  const fitting = lines.find((line) => measure(line, style) <= width)
  return fitting === undefined ? wrapWords(lines.at(-1) ?? '', width, style, measure) : [fitting]
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

/** How many lines go into the first of two columns. Paragraphs stay whole where that costs no more than one line. */
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
