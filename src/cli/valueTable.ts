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
  const places = ['symbol', 'date', column].map((name) => header.indexOf(name))
  const [symbolAt = -1, dateAt = -1, valueAt = -1] = places
  const faults: TableFault[] = []
  const bySymbol = new Map<string, Map<string, number>>()
  for (const [name, at] of [['symbol', symbolAt] as const, [column, valueAt] as const]) {
    if (at >= 0) continue
    const found = `the columns ${header.join(', ')}`
    faults.push({ place: 'header', found, expected: `a column "${name}"`, mend: 'add it' })
  }
  if (dateAt < 0 && date === '') {
    faults.push({ place: 'header', found: 'no dates', expected: 'a column "date"', mend: 'add it' })
  }
  for (const { row, cells } of faults.length === 0 ? rows : []) {
    const symbol = cells[symbolAt] ?? ''
    const text = cells[valueAt] ?? ''
    if (!wanted.has(symbol) || text === '') continue
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (Number.isNaN(value)) {
      const expected = 'a number of zero or more, with a point for decimals, or nothing'
      faults.push({ place: `row ${row}, column ${column}`, found: `"${text}"`, expected, mend: 'correct it' })
      continue
    }
    const values = bySymbol.get(symbol) ?? new Map<string, number>()
    bySymbol.set(symbol, values.set(dateAt < 0 ? date : (cells[dateAt] ?? ''), value))
  }
  return {
    of: (symbol, day) => bySymbol.get(symbol)?.get(day),
    daysOf: (symbol) => [...(bySymbol.get(symbol)?.keys() ?? [])].sort(),
    faults,
  }
}
