// Writes a table as the text of a CSV file: RFC 4180, with Papa Parse, and safe to open in a spreadsheet.
import Papa from 'papaparse'
import type { CellTable } from '../domain/export/exportRows.ts'

// A spreadsheet takes text that begins like this for a formula and runs it. As OWASP advises ("CSV Injection"), such
// text gets an apostrophe before it. The wide forms are for the spreadsheets of East Asia. Numbers are not text, so
// they keep their minus.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * CSV with a header and CRLF after every row. Numbers have a decimal point and an ASCII minus in every language, and a
 * missing value is an empty cell. `forExcel` puts a byte order mark first, without which Excel does not see that the
 * text is UTF-8.
 */
export function writeTable({ header, rows }: CellTable, { forExcel }: { readonly forExcel: boolean }): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)))
  const text = Papa.unparse([[...header], ...cells], { newline: '\r\n', escapeFormulae: FORMULA })
  return `${forExcel ? BYTE_ORDER_MARK : ''}${text}\r\n`
}
