// Reads the text of a table, as a spreadsheet saves or pastes it, into a header and rows. A thin wrapper of Papa Parse.

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
  const { default: Papa } = await import('papaparse')
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const rows: TableRow[] = []
  const faults: TableFault[] = []
  let row = 1
  let start = 0
  // The fast mode would take quotation marks for text.
  Papa.parse<string[]>(lines, {
    newline: '\n',
    delimiter: findDelimiter(lines),
    fastMode: false,
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => cell.trim())
      if (errors.some(({ type }) => type === 'Quotes')) faults.push({ kind: 'quotes', row })
      if (cells.some((cell) => cell !== '')) rows.push({ row, cells })
      row += lines.slice(start, meta.cursor).split('\n').length - 1
      start = meta.cursor
    },
  })
  const [fault] = faults
  if (fault) return { ok: false, fault }
  const [header, ...rest] = rows
  return header ? { ok: true, table: { header: header.cells, rows: rest } } : { ok: false, fault: { kind: 'empty' } }
}

// Papa Parse would guess from all rows, and take decimal commas for delimiters.
function findDelimiter(text: string): string {
  const header = text.split('\n').find((line) => /[^\s,;|]/.test(line)) ?? ''
  const unquoted = header.replace(/"[^"]*"?/g, '')
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
