// A table as it stands in a picture: columns as wide as their words need, rules between rows.
import type { TableCell, TableColumn, TableModel, TableRow } from '../../../charts/frame/chart.ts'
import { cellAt, entriesAt, entriesNeed, linesAt, type Needs, type Place, SWATCH_EM } from './pictureCells.ts'
import { type Block, LINE_HEIGHT, type Shape } from './pictureShapes.ts'
import { type Measure, type TextStyle, widestWord, wrapWords } from './pictureText.ts'

/** A table with more rows than this is better read in a spreadsheet than in a picture. */
export const MANY_ROWS = 40

const GAP_EM = 1.3
const PAD_EM = 0.4
// A cell wider than this breaks, even where there would be room.
const WIDEST_EM = 34

interface Styles {
  readonly plain: TextStyle
  readonly bold: TextStyle
}

/** A table of the given width, or wider where its words need more. */
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

/** The heads of the columns. Their last lines stand at the same height. */
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

/** The cells of a row. Their first lines stand at the same height, at `top`. */
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

/**
 * The widths of the columns. Where there is room, each gets the most it can use and an equal share of what is left
 * over. Else each gets the least it needs and a share of the rest.
 */
function shareWidth(needs: readonly Needs[], room: number): number[] {
  const sum = (key: keyof Needs): number => needs.reduce((total, need) => total + need[key], 0)
  const [least, most] = [sum('least'), sum('most')]
  if (most <= room) return needs.map((need) => need.most + (room - most) / needs.length)
  if (least >= room) return needs.map((need) => need.least)
  const part = (room - least) / (most - least)
  return needs.map((need) => need.least + (need.most - need.least) * part)
}
