// What stands in the cells of a table in a picture: words, swatches, and the marks and lines of links.
import type { CellEntry, TableCell } from '../../../charts/frame/chart.ts'
import { STATUS_SHAPES, SWATCH_SIZE } from '../../../charts/frame/statusShapes.ts'
import type { Status } from '../../../domain/dataset/schema.ts'
import { type Block, baselineOf, type Ink, LINE_HEIGHT, type Shape } from './pictureShapes.ts'
import { type Measure, type TextStyle, widestWord, wrapWords } from './pictureText.ts'

export const SWATCH_EM = 1.3
const MARK_EM = 1.7
const ENTRY_INDENT_EM = 0.7

/** The place of a column. */
export interface Place {
  readonly left: number
  readonly width: number
  readonly isRight: boolean
}

/** The widths of a cell or column, in pixels. */
export interface Needs {
  readonly least: number
  readonly most: number
}

/** Lines of words in a column, from `top`. */
export function linesAt(lines: readonly string[], place: Place, top: number, style: TextStyle, ink: Ink): Shape[] {
  return lines.map((text, index) => ({
    kind: 'text',
    x: place.isRight ? place.left + place.width : place.left,
    y: top + index * LINE_HEIGHT * style.size + baselineOf(style.size),
    text,
    style,
    ink,
    anchor: place.isRight ? 'end' : 'start',
    isTabular: place.isRight,
  }))
}

/** A cell of plain words, after the swatches of its statuses. */
export function cellAt(
  cell: TableCell,
  place: Place,
  top: number,
  style: TextStyle,
  ink: Ink,
  measure: Measure,
): Block {
  const marks = cell.marks ?? []
  const indent = marks.length * SWATCH_EM * style.size
  const lines = wrapWords(cell.text, place.width - indent, style, measure)
  const baseline = top + baselineOf(style.size)
  // In a right-aligned column, the swatch stands just before the number.
  const first = place.isRight ? place.left + place.width - indent - measure(lines[0] ?? '', style) : place.left
  return {
    height: lines.length * LINE_HEIGHT * style.size,
    shapes: [
      ...marks.flatMap((mark, index) =>
        swatchAt(mark, first + index * SWATCH_EM * style.size, baseline, style.size, ink),
      ),
      ...linesAt(lines, place.isRight ? place : { ...place, left: place.left + indent }, top, style, ink),
    ],
  }
}

/** The swatch of a status, on the baseline of the words that follow. */
export function swatchAt(status: Status, x: number, baseline: number, size: number, ink: Ink): Shape[] {
  const { d, isFilled, strokeWidth } = STATUS_SHAPES[status]
  const scale = size / SWATCH_SIZE
  return [
    {
      kind: 'path',
      x,
      y: baseline - 0.9 * size,
      scale,
      d,
      fill: isFilled ? ink : null,
      stroke: isFilled ? null : ink,
      strokeWidth,
      dash: null,
    },
  ]
}

/** The least and the greatest width of a cell that holds several entries. */
export function entriesNeed(entries: readonly CellEntry[], style: TextStyle, measure: Measure): Needs {
  const widths = entries.map(({ text }) => ({
    least: ENTRY_INDENT_EM * style.size + widestWord(text, style, measure),
    most: ENTRY_INDENT_EM * style.size + measure(text, style),
  }))
  if (entries.some(({ effect }) => effect)) {
    const marks = entries.length * MARK_EM * style.size
    return { least: marks, most: marks }
  }
  return {
    least: Math.max(0, ...widths.map(({ least }) => least)),
    most: Math.max(0, ...widths.map(({ most }) => most)),
  }
}

/**
 * Entries side by side as marks, or one below the other with a line before each. The line is solid where the source
 * says so, else dashed.
 */
export function entriesAt(
  entries: readonly CellEntry[],
  place: Place,
  top: number,
  style: TextStyle,
  ink: Ink,
  measure: Measure,
): Block {
  const { size } = style
  const step = LINE_HEIGHT * size
  const shapes: Shape[] = []
  let y = top
  let x = place.left
  for (const { text, link, effect } of entries) {
    if (effect) {
      shapes.push(...effectMarkAt(effect, link, x, y + baselineOf(size), size))
      x += MARK_EM * size
      continue
    }
    const lines = wrapWords(text, place.width - ENTRY_INDENT_EM * size, style, measure)
    if (link) shapes.push(linkLineAt(link, place.left, y + 0.15 * size, lines.length * step - 0.3 * size, size))
    shapes.push(
      ...linesAt(lines, { ...place, left: place.left + ENTRY_INDENT_EM * size, isRight: false }, y, style, ink),
    )
    y += lines.length * step
  }
  return { shapes, height: Math.max(y - top, step) }
}

/** The line of a link: solid where the source makes it, else dashed. */
export function linkLineAt(link: 'stated' | 'inferred', x: number, y: number, length: number, size: number): Shape {
  return {
    kind: 'path',
    x: x + 1.5,
    y,
    scale: 1,
    d: `M0 0 V${length.toFixed(1)}`,
    fill: null,
    stroke: 'accent',
    strokeWidth: Math.max(1.5, size / 9),
    dash: link === 'inferred' ? `${(size * 0.28).toFixed(1)} ${(size * 0.2).toFixed(1)}` : null,
  }
}

const MARK_BOX = 'M1 1 H19 V19 H1 Z'
const TRIANGLES = { relief: 'M10 5 L15 14 H5 Z', pressure: 'M10 15 L15 6 H5 Z' } as const

/** The mark of a link, as it stands in the matrix; without an effect, its outline alone. */
export function effectMarkAt(
  effect: keyof typeof TRIANGLES | null,
  link: 'stated' | 'inferred' | null,
  x: number,
  baseline: number,
  size: number,
): Shape[] {
  const base = { kind: 'path', x, y: baseline - 0.97 * size, scale: (size * 1.25) / 20 } as const
  const shapes: Shape[] = []
  if (link) {
    shapes.push({
      ...base,
      d: MARK_BOX,
      fill: null,
      stroke: 'accent',
      strokeWidth: 1.6,
      dash: link === 'inferred' ? '4 2.4' : null,
    })
  }
  if (effect) {
    shapes.push({ ...base, d: TRIANGLES[effect], fill: 'ink', stroke: null, strokeWidth: 0, dash: null })
  }
  return shapes
}
