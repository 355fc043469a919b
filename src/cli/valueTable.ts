// Tables of one value a symbol and day, or a symbol: closes over years, volumes, values of companies. Other columns and
// symbols are ignored, so that a table of a whole market will do.
import type { Table } from '../data/readTable.ts'

/** A fault of a table, for one line of output. */
export interface TableFault {
  readonly place: string
  readonly found: string
  readonly expected: string
  readonly mend: string
}

export interface ValueTable {
  /** The value of a symbol on a day; undefined where there is none. */
  readonly of: (symbol: string, date: string) => number | undefined
  /** The days of a symbol in order. */
  readonly daysOf: (symbol: string) => readonly string[]
  readonly faults: readonly TableFault[]
}

/**
 * Reads the column `column` by `symbol` and `date`; without a column of dates, every value is of the day `date`. A
 * cell is a number of zero or more, or empty.
 */
export function readValues({ header, rows }: Table, column: string, symbols: readonly string[], date = ''): ValueTable {
  const wanted = new Set(symbols)
  const [symbolAt = -1, dateAt = -1, valueAt = -1] = ['symbol', 'date', column].map((name) => header.indexOf(name))
  const missing = checkHeader(header, ['symbol', column, ...(date === '' ? ['date'] : [])])
  const faults: TableFault[] = [...missing]
  const bySymbol = new Map<string, Map<string, number>>()
  for (const { row, cells } of missing.length > 0 ? [] : rows) {
    const [symbol = '', text = ''] = [cells[symbolAt], cells[valueAt]]
    if (!wanted.has(symbol) || text === '') continue
    const values = bySymbol.get(symbol) ?? new Map<string, number>()
    bySymbol.set(symbol, values)
    if (IS_NUMBER.test(text)) values.set(dateAt < 0 ? date : (cells[dateAt] ?? ''), Number(text))
    else faults.push(badNumber(row, column, text))
  }
  return {
    of: (symbol, day) => bySymbol.get(symbol)?.get(day),
    daysOf: (symbol) => [...(bySymbol.get(symbol)?.keys() ?? [])].sort(),
    faults,
  }
}

const IS_NUMBER = /^\d+(\.\d+)?$/

function badNumber(row: number, column: string, text: string): TableFault {
  const expected = 'a number of zero or more, with a point for decimals, or nothing'
  return { place: `row ${row}, column ${column}`, found: `"${text}"`, expected, mend: 'correct it' }
}

function checkHeader(header: readonly string[], names: readonly string[]): TableFault[] {
  const found = `the columns ${header.join(', ')}`
  return names
    .filter((name) => !header.includes(name))
    .map((name) => ({ place: 'header', found, expected: `a column "${name}"`, mend: 'add it' }))
}
