// Rows of a price file, `symbol,date,close,adj_close`: daily closes by symbol, oldest first. A fault names its row, and
// its column where one cell is at fault.
import type { Table, TableRow } from '../data/readTable.ts'
import { isCalendarDate } from '../domain/dataset/calendar.ts'

const CLOSE_COLUMNS = ['close', 'adj_close'] as const
const COLUMNS = ['symbol', 'date', ...CLOSE_COLUMNS] as const

type Column = (typeof COLUMNS)[number]
export type CloseColumn = (typeof CLOSE_COLUMNS)[number]

/** The closes of one day; null where the cell is empty. `adj_close` is adjusted for splits and dividends. */
export interface PriceRow {
  readonly row: number
  readonly date: string
  readonly close: number | null
  readonly adj_close: number | null
}

/** A fault at a place in one of the two files; `row` gives the order of those in the price file. */
export interface BuildFault {
  readonly file: 'prices' | 'symbols'
  readonly row: number
  readonly place: string
  readonly found: string
  readonly expected: string
  readonly mend: string
}

/** A fault of the price file at a row and column. */
export function priceFault(row: number, column: Column, found: string, expected: string, mend: string): BuildFault {
  return { file: 'prices', row, place: `row ${row}, column ${column}`, found, expected, mend }
}

export interface Prices {
  /** False where the table lacks a column, so that nothing is known about symbols. */
  readonly hasColumns: boolean
  readonly bySymbol: ReadonlyMap<string, readonly PriceRow[]>
  readonly faults: readonly BuildFault[]
  /** Symbols with a faulty row. Their other rows prove nothing about gaps. */
  readonly faulty: ReadonlySet<string>
}

/**
 * The rows by symbol. Only the four columns are read, in any order. The rows of a symbol have to be sorted by date,
 * with each day once.
 */
export function readPrices({ header, rows }: Table, knownSymbols: readonly string[]): Prices {
  const faults = checkHeader(header)
  const bySymbol = new Map<string, PriceRow[]>()
  const faulty = new Set<string>()
  if (faults.length > 0) return { hasColumns: false, bySymbol, faults, faulty }
  const unknown = new Set<string>()
  const dayBefore = new Map<string, DatedRow>()
  for (const tableRow of rows) {
    const cell = cellReader(header, tableRow)
    const symbol = cell('symbol')
    if (!knownSymbols.includes(symbol)) {
      if (!unknown.has(symbol)) faults.push(unknownSymbol(tableRow.row, symbol))
      unknown.add(symbol)
      continue
    }
    const read = readRow(tableRow, header.length, cell, dayBefore.get(symbol))
    if (isCalendarDate(cell('date'))) dayBefore.set(symbol, { row: tableRow.row, date: cell('date') })
    if ('row' in read) {
      const earlier = bySymbol.get(symbol) ?? []
      earlier.push(read)
      bySymbol.set(symbol, earlier)
    } else {
      faults.push(...read.faults)
      faulty.add(symbol)
    }
  }
  return { hasColumns: true, bySymbol, faults, faulty }
}

function checkHeader(header: readonly string[]): BuildFault[] {
  return COLUMNS.flatMap((column) => {
    const count = header.filter((name) => name === column).length
    if (count === 1) return []
    const found = count === 0 ? `the columns ${header.join(', ')}` : `${count} columns "${column}"`
    const mend = count === 0 ? 'add the column' : 'remove all but one'
    return [{ file: 'prices', row: 0, place: 'header', found, expected: `one column "${column}"`, mend }]
  })
}

type DatedRow = Pick<PriceRow, 'row' | 'date'>
type CellReader = (column: Column) => string

function cellReader(header: readonly string[], { cells }: TableRow): CellReader {
  return (column) => cells[header.indexOf(column)] ?? ''
}

function unknownSymbol(row: number, symbol: string): BuildFault {
  if (symbol === '') return priceFault(row, 'symbol', 'nothing', 'a symbol', 'fill it in, or remove the row')
  const expected = 'a symbol of the symbols file'
  return priceFault(row, 'symbol', `"${symbol}"`, expected, 'add it there, as "unused" where it is not wanted')
}

function readRow(
  { row, cells }: TableRow,
  width: number,
  cell: CellReader,
  before: DatedRow | undefined,
): PriceRow | { readonly faults: readonly BuildFault[] } {
  if (cells.length !== width) {
    const place = { file: 'prices', row, place: `row ${row}` } as const
    return {
      faults: [
        { ...place, found: `${cells.length} cells`, expected: `${width}, as in the header`, mend: 'mend the row' },
      ],
    }
  }
  const faults: BuildFault[] = []
  const date = cell('date')
  if (!isCalendarDate(date)) {
    const expected = 'a date that exists, YYYY-MM-DD'
    faults.push(priceFault(row, 'date', quoteCell(date), expected, 'check year, month and day'))
  } else if (before && date <= before.date) {
    const mend = date === before.date ? 'remove one of the two rows' : 'sort the rows of each symbol by date'
    const expected = `a day after ${before.date}, which stands in row ${before.row}`
    faults.push(priceFault(row, 'date', quoteCell(date), expected, mend))
  }
  const [close = null, adjusted = null] = CLOSE_COLUMNS.map((column) => {
    const text = cell(column)
    const price = text === '' ? null : readPrice(text)
    if (!Number.isNaN(price)) return price
    const expected = 'a number greater than 0, with a point for decimals, or nothing'
    faults.push(priceFault(row, column, quoteCell(text), expected, 'correct it, or leave the cell empty'))
    return null
  })
  return faults.length > 0 ? { faults } : { row, date, close, adj_close: adjusted }
}

/** NaN for a text that is no price. */
function readPrice(text: string): number {
  const price = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  return price > 0 ? price : Number.NaN
}

function quoteCell(text: string): string {
  return text === '' ? 'nothing' : `"${text}"`
}
