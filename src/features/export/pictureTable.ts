// A table as it stands in a picture: columns as wide as their words need, rules between rows.
import type { CellEntry, TableCell, TableColumn, TableModel, TableRow } from '../../charts/chart.ts'
import { STATUS_SHAPES, SWATCH_SIZE } from '../../charts/statusShapes.ts'
import type { Status } from '../../domain/schema.ts'
import { type Block, baselineOf, type Ink, LINE_HEIGHT, type Shape } from './pictureShapes.ts'
import { type Measure, type TextStyle, widestWord, wrapWords } from './pictureText.ts'

/** More rows than this are read in a spreadsheet, not in a picture. */
export const MANY_ROWS = 40

const GAP_EM = 1.3
const PAD_EM = 0.4
const SWATCH_EM = 1.3
const MARK_EM = 1.7
const ENTRY_INDENT_EM = 0.7
// Longer than this a cell breaks, even where there would be room.
const WIDEST_EM = 34

interface Styles {
  readonly plain: TextStyle
  readonly bold: TextStyle
}

/** A column where it stands. */
interface Place {
  readonly left: number
  readonly width: number
  readonly isRight: boolean
}

/** A table in the given width, or in the least that its words need where that is more. */
export function tableBlock(
  { columns, rows }: TableModel,
  room: number,
  size: number,
  measure: Measure,
): Block & { readonly width: number } {
  const styles: Styles = {
    plain: { size, weight: 400, family: 'sans' },
    bold: { size, weight: 600, family: 'sans' },
  }
  const places = placeColumns(columns, rows, room, styles, measure)
  const end = places.at(-1)
  const width = end ? end.left + end.width : 0
  const head = headBlock(columns, places, styles, measure)
  const pad = PAD_EM * size
  let top = head.height + pad
  const shapes: Shape[] = [
    ...head.shapes,
    { kind: 'box', x: 0, y: top, width, height: Math.max(1, size / 12), ink: 'ink' },
  ]
  for (const row of rows) {
    const drawn = rowBlock(columns, row, places, top + pad, styles, measure)
    top += drawn.height + 2 * pad
    shapes.push(...drawn.shapes, { kind: 'box', x: 0, y: top, width, height: 1, ink: 'rule' })
  }
  return { shapes, height: top + 1, width }
}

function placeColumns(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  room: number,
  { plain, bold }: Styles,
  measure: Measure,
): Place[] {
  const gap = GAP_EM * plain.size
  const needs = columns.map((column, index) => {
    const cells = rows.map(({ cells }) => cells[column.id])
    return columnNeeds(column, cells, index === 0 ? bold : plain, bold, measure)
  })
  const widths = shareWidth(needs, room - gap * (columns.length - 1))
  return columns.map(({ numeric }, index) => ({
    left: widths.slice(0, index).reduce((sum, one) => sum + one + gap, 0),
    width: widths[index] ?? 0,
    isRight: numeric ?? false,
  }))
}

/** The heads of the columns, with their last lines level. */
function headBlock(
  columns: readonly TableColumn[],
  places: readonly Place[],
  { bold }: Styles,
  measure: Measure,
): Block {
  const step = LINE_HEIGHT * bold.size
  const heads = places.map((place, index) => ({
    place,
    lines: wrapWords(columns[index]?.label ?? '', place.width, bold, measure),
  }))
  const most = Math.max(1, ...heads.map(({ lines }) => lines.length))
  return {
    height: most * step,
    shapes: heads.flatMap(({ place, lines }) => linesAt(lines, place, (most - lines.length) * step, bold, 'ink')),
  }
}

/** The cells of a row, their first lines level at `top`. */
function rowBlock(
  columns: readonly TableColumn[],
  { cells, dimmed }: TableRow,
  places: readonly Place[],
  top: number,
  { plain, bold }: Styles,
  measure: Measure,
): Block {
  const ink = dimmed ? 'muted' : 'ink'
  const drawn = places.map((place, index): Block => {
    const cell = cells[columns[index]?.id ?? '']
    const style = index === 0 && !dimmed ? bold : plain
    if (!cell) return { shapes: [], height: 0 }
    if (cell.entries) return entriesAt(cell.entries, place, top, style, ink, measure)
    return cellAt(cell, place, top, style, ink, measure)
  })
  return {
    height: Math.max(LINE_HEIGHT * plain.size, ...drawn.map(({ height }) => height)),
    shapes: drawn.flatMap(({ shapes }) => shapes),
  }
}

interface Needs {
  readonly least: number
  readonly most: number
}

function columnNeeds(
  { label, numeric, oneLine }: TableColumn,
  cells: readonly (TableCell | undefined)[],
  style: TextStyle,
  head: TextStyle,
  measure: Measure,
): Needs {
  const isWhole = (numeric ?? false) || (oneLine ?? false)
  const of = (cell: TableCell | undefined): Needs => {
    if (!cell) return { least: 0, most: 0 }
    if (cell.entries) return entriesNeed(cell.entries, style, measure)
    const swatches = (cell.marks?.length ?? 0) * SWATCH_EM * style.size
    const most = swatches + measure(cell.text, style)
    return { least: isWhole ? most : swatches + widestWord(cell.text, style, measure), most }
  }
  const all = [...cells.map(of), { least: widestWord(label, head, measure), most: widestWord(label, head, measure) }]
  const least = Math.max(...all.map((need) => need.least))
  const most = Math.max(...all.map((need) => need.most))
  return { least, most: Math.max(least, Math.min(most, WIDEST_EM * style.size)) }
}

/** What columns get: all they would like and a share of what is left over; else the least they need, and a share of the rest. */
function shareWidth(needs: readonly Needs[], room: number): number[] {
  const sum = (key: keyof Needs): number => needs.reduce((total, need) => total + need[key], 0)
  const [least, most] = [sum('least'), sum('most')]
  if (most <= room) return needs.map((need) => need.most + (room - most) / needs.length)
  if (least >= room) return needs.map((need) => need.least)
  const part = (room - least) / (most - least)
  return needs.map((need) => need.least + (need.most - need.least) * part)
}

function linesAt(lines: readonly string[], place: Place, top: number, style: TextStyle, ink: Ink): Shape[] {
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

function cellAt(cell: TableCell, place: Place, top: number, style: TextStyle, ink: Ink, measure: Measure): Block {
  const marks = cell.marks ?? []
  const indent = marks.length * SWATCH_EM * style.size
  const lines = wrapWords(cell.text, place.width - indent, style, measure)
  const baseline = top + baselineOf(style.size)
  // Of a number at the right of its column, the swatch stands before the number.
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

function entriesNeed(entries: readonly CellEntry[], style: TextStyle, measure: Measure): Needs {
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

/** Things side by side as marks, or one below the other with a line before each: solid where the source says so, else dashed. */
function entriesAt(
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
