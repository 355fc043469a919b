// Reads the text of a table, as a spreadsheet saves or pastes it, into a header and rows. A thin wrapper of Papa Parse.
import type { Grid } from '../domain/holdings/reading/reading.ts'
import type { GridRow } from '../domain/holdings/reading/tables.ts'

/**
 * A row below the header. `row` counts from 1 as an editor or a spreadsheet does, the header and blank lines included.
 */
export interface TableRow {
  readonly row: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

/** No row at all, or a quotation mark that is not closed or stands inside a cell. */
export type TableFault = { readonly kind: 'empty' } | { readonly kind: 'quotes'; readonly row: number }

export type TableResult =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly fault: TableFault }

const DELIMITERS = [',', ';', '\t', '|']

/**
 * Reads a table with commas, semicolons, tabs or bars between its cells, whichever its header has most of. Cells are
 * trimmed; a byte order mark, any kind of line ending, blank lines and quoted cells are allowed. Nothing is converted,
 * and rows may be of any length.
 */
export async function readTable(text: string): Promise<TableResult> {
  const lines = joinLines(text)
  const { rows } = await split(lines, findDelimiter(lines))
  const fault = rows.find(({ hasBadQuotes }) => hasBadQuotes)
  if (fault) return { ok: false, fault: { kind: 'quotes', row: fault.row } }
  const [header, ...rest] = rows.map(({ row, cells }) => ({ row, cells }))
  return header ? { ok: true, table: { header: header.cells, rows: rest } } : { ok: false, fault: { kind: 'empty' } }
}

/** Splits a text at each delimiter that it has, the likeliest first. Blank rows are left out. */
export async function splitText(text: string): Promise<readonly Grid[]> {
  const lines = joinLines(text)
  const likeliest = findDelimiter(lines)
  const others = DELIMITERS.filter((delimiter) => delimiter !== likeliest && lines.includes(delimiter))
  return Promise.all([likeliest, ...others].map((delimiter) => split(lines, delimiter)))
}

function joinLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

async function split(lines: string, delimiter: string): Promise<Grid> {
  const { default: Papa } = await import('papaparse')
  const rows: GridRow[] = []
  let row = 1
  let start = 0
  let isAfterBlank = false
  let hasOpenQuotes = false
  // The fast mode would take quotation marks for text.
  Papa.parse<string[]>(lines, {
    newline: '\n',
    delimiter,
    fastMode: false,
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => cell.trim())
      const faults = errors.filter(({ type }) => type === 'Quotes')
      if (faults.some(({ code }) => code === 'MissingQuotes')) hasOpenQuotes = true
      const isBlank = cells.every((cell) => cell === '')
      if (!isBlank || faults.length > 0) rows.push({ row, cells, isAfterBlank, hasBadQuotes: faults.length > 0 })
      isAfterBlank = isBlank
      row += lines.slice(start, meta.cursor).split('\n').length - 1
      start = meta.cursor
    },
  })
  return { rows, hasOpenQuotes }
}

// Papa Parse would guess from all rows, and take decimal commas for delimiters.
function findDelimiter(text: string): string {
  const header = text.split('\n').find((line) => /[^\s,;|]/.test(line)) ?? ''
  const unquoted = header.replace(/"[^"]*"?/g, '')
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
