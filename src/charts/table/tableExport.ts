// The table of a chart as rows of a file: what its cells show, with the number behind each beside the words.
import type { Cell, CellTable } from '../../domain/export/exportRows.ts'
import type { SelectionFile } from '../../domain/export/selectionFile.ts'
import type { I18n } from '../../i18n/i18n.ts'
import type { TableCell, TableColumn, TableModel, TableRow } from '../frame/chart.ts'

type TableFile = Extract<SelectionFile, { content: 'table' }>

/** Headings of the columns that only the file has. */
export interface TableWords {
  readonly shown: (column: string) => string
  readonly marks: (column: string) => string
  readonly dimmed: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

function numberOf(cell: TableCell | undefined): number | null {
  return typeof cell?.sort === 'number' && Number.isFinite(cell.sort) ? cell.sort : null
}

function textOf(cell: TableCell | undefined): string {
  return cell?.text ?? ''
}

/** The columns and rows of a chart's table, for JSON. */
export function tableOf({ columns, rows }: TableModel): Pick<TableFile, 'columns' | 'rows'> {
  return {
    columns: columns.map(({ id, label, numeric = false }) => ({ id, label, numeric })),
    rows: rows.map(({ id, dimmed, cells }) => ({
      id,
      dimmed,
      cells: Object.fromEntries(
        columns.map((column) => {
          const cell = cells[column.id]
          const figure = cell?.opens && 'figure' in cell.opens ? cell.opens.figure : null
          return [
            column.id,
            {
              text: textOf(cell),
              value: column.numeric ? numberOf(cell) : null,
              marks: [...(cell?.marks ?? [])],
              figure,
            },
          ]
        }),
      ),
    })),
  }
}

/**
 * The columns and rows of a chart's table, for CSV, under the headings of the page. A numeric column holds plain
 * numbers. A second column holds its words wherever they say more: without "more than", a bound would pass for a value.
 * Statuses have a column of their own, and so do the companies that a lens dims.
 */
export function tableCells(table: TableModel, words: TableWords, { t }: I18n): CellTable {
  const parts = table.columns.flatMap((column) => splitColumn(column, table.rows, words, t))
  const dimmed: readonly Part[] = table.rows.some((row) => row.dimmed)
    ? [{ heading: words.dimmed, read: (row) => row.dimmed }]
    : []
  const all = [...parts, ...dimmed]
  return { header: all.map(({ heading }) => heading), rows: table.rows.map((row) => all.map(({ read }) => read(row))) }
}

interface Part {
  readonly heading: string
  readonly read: (row: TableRow) => Cell
}

function splitColumn(
  { id, label, numeric = false }: TableColumn,
  rows: readonly TableRow[],
  words: TableWords,
  t: I18n['t'],
): readonly Part[] {
  const cells = rows.map((row) => row.cells[id])
  const shown: Part = { heading: numeric ? words.shown(label) : label, read: ({ cells: own }) => wordsOf(own[id], t) }
  const value: Part = { heading: label, read: ({ cells: own }) => numberOf(own[id]) }
  const marks: Part = {
    heading: words.marks(label),
    read: ({ cells: own }) => own[id]?.marks?.map((mark) => t.label.status[mark]).join(', ') ?? null,
  }
  const saysMore = cells.some((cell) => cell && textOf(cell) !== String(numberOf(cell)) && wordsOf(cell, t) !== null)
  return [
    ...(numeric ? [value] : []),
    ...(!numeric || saysMore ? [shown] : []),
    ...(cells.some((cell) => (cell?.marks?.length ?? 0) > 0) ? [marks] : []),
  ]
}

/** The words of a cell: a day in the form that sorts, and null for the dash that stands for nothing. */
function wordsOf(cell: TableCell | undefined, t: I18n['t']): string | null {
  if (!cell || (cell.sort === null && cell.text === t.table.none)) return null
  return typeof cell.sort === 'string' && DAY.test(cell.sort) ? cell.sort : cell.text
}
