// Finds the tables of a file, wherever they start: an export has titles above its table, sentences below it, and at
// times several tables one after the other.
import { foldText } from '../../dataset/text.ts'
import { numberIn, readAmount, readCurrency } from './amounts.ts'
import { findDay } from './days.ts'
import { type Heading, isOfNow, isSharesOrMoney, type Role, readHeading, type Sign } from './headings.ts'

/** A row of a file, split into cells. `row` counts from 1 as an editor does. */
export interface GridRow {
  readonly row: number
  readonly cells: readonly string[]
  /** True where the row above is blank. */
  readonly isAfterBlank: boolean
  /** True where a quotation mark in it is not closed, or closed too soon. */
  readonly hasBadQuotes: boolean
}

export interface Table {
  readonly row: number
  readonly cells: readonly string[]
  readonly headings: readonly Heading[]
  readonly rows: readonly GridRow[]
  /** `transactions` says what was bought and sold, and not what was held. */
  readonly kind: 'positions' | 'transactions'
}

export interface Tables {
  readonly tables: readonly Table[]
  /** Rows above, between and below the tables. */
  readonly outside: readonly GridRow[]
  /** The currency that a line of its own names for the rows below it, by row. */
  readonly sections: ReadonlyMap<number, string>
}

// Real exports have up to about forty columns.
const MAX_COLUMNS = 100
const IDENTITY: readonly (Role | Sign)[] = ['symbol', 'isin', 'name', 'action', 'trade-date']
const SIZE: readonly (Role | Sign)[] = ['quantity', 'value']

export function findTables(grid: readonly GridRow[]): Tables {
  const tables: (Omit<Table, 'kind' | 'rows'> & { readonly rows: GridRow[] })[] = []
  const outside: GridRow[] = []
  let open: (typeof tables)[number] | null = null
  // The same words stand in many rows.
  const known = new Map<string, Heading>()
  const headingOf = (cell: string): Heading => {
    const heading = known.get(cell) ?? readHeading(cell)
    known.set(cell, heading)
    return heading
  }
  const sections = new Map<number, string>()
  let section: string | null = null
  for (const row of grid) {
    section = sectionOf(row) ?? section
    if (section !== null) sections.set(row.row, section)
    const headings = row.cells.length > MAX_COLUMNS ? [] : row.cells.map(headingOf)
    if (isHeader(headings) && !row.cells.some(isNumeric)) {
      open = { row: row.row, cells: row.cells, headings, rows: [] }
      tables.push(open)
      continue
    }
    if (open && endsTable(open.cells, row)) open = null
    if (open) open.rows.push(row)
    else outside.push(row)
  }
  return { tables: tables.map((table) => ({ ...table, kind: kindOf(table) })), outside, sections }
}

// A heading has no number, and a row of a company called like a heading has: "MA", Mastercard's ticker, is one.
function isNumeric(cell: string): boolean {
  const amount = readAmount(cell)
  return amount !== null && (['.', ','] as const).some((mark) => numberIn(amount.digits, mark) !== null)
}

/** The currency that a row names, and nothing else: "USD", "Currency: USD". */
function sectionOf({ cells }: GridRow): string | null {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0 || filled.length > 2) return null
  const words = foldText(filled.join(' ').slice(0, 60)).split(/[\s:]+/u)
  const [last = '', ...rest] = words.filter(Boolean).reverse()
  const isNamed = rest.every((word) => CURRENCY_WORDS.has(word))
  return isNamed && last.length === 3 ? readCurrency(last) : null
}

const CURRENCY_WORDS = new Set('currency|base|account|wahrung|devise|divisa|moneda|valuta|loai|tien'.split('|'))

/** A header names who, and how much, in two columns of their own. */
function isHeader(headings: readonly Heading[]): boolean {
  if (headings.every(({ meanings }) => meanings.length === 0)) return false
  const places = (wanted: readonly (Role | Sign)[]): number[] =>
    headings.flatMap(({ meanings }, place) => (meanings.some((one) => wanted.includes(one)) ? [place] : []))
  const [who, size] = [places(IDENTITY), places(SIZE)]
  return new Set([...who, ...size]).size > 1 && who.length > 0 && size.length > 0
}

/** Where the second cell of a header says that it is one, the first names its section, and so it does in each row. */
function isSectioned(header: readonly string[]): boolean {
  return header[1] === 'Header'
}

function endsTable(header: readonly string[], { cells, isAfterBlank }: GridRow): boolean {
  if (isSectioned(header)) return cells[0] !== header[0]
  return isAfterBlank && cells.length !== header.length
}

const TRADES = new Set(
  [
    'buy|bought|sell|sold|purchase|sale|buys|sells|dividend|reinvestment|reinvest|kauf|verkauf|kaufen|verkaufen',
    'dividende|achat|vente|compra|venta|dividendo|koop|verkoop|aankoop|mua|ban|buytoopen|selltoclose|bot|sld',
  ].flatMap((line) => line.split('|')),
)

function kindOf({ headings, rows }: Omit<Table, 'kind'>): Table['kind'] {
  const placesOf = (sign: Role | Sign): number[] =>
    headings.flatMap(({ meanings }, place) => (meanings.includes(sign) ? [place] : []))
  const cellsOf = (place: number): string[] => rows.map(({ cells }) => foldText((cells[place] ?? '').slice(0, 200)))
  const actions = placesOf('action').flatMap(cellsOf)
  const days = placesOf('day')
  const fees = placesOf('fee').length
  const isDated = placesOf('trade-date').some((place) => cellsOf(place).some((cell) => /\d/.test(cell)))
  const hasDays = days.some((place) => new Set(cellsOf(place).flatMap((cell) => findDay(cell)?.found ?? [])).size > 1)
  // Some lists of holdings say what was bought when, on which side, and for which fee.
  const hasNow = headings.some(isOfNow)
  const isOpen = hasNow && !isDated && actions.every((cell) => /^(?:buy|long|b|l|kauf|)$/.test(cell.trim()))
  const trades = actions.some(isTrade) && !isOpen
  const isAction = headings.some(({ meanings }) => meanings[0] === 'action')
  const isBooked = (isDated && (fees > 0 || isAction)) || (fees > 0 && fees + days.length > 2)
  const isPast = placesOf('past').some((place) => cellsOf(place).some((cell) => cell !== '' && !isDash(cell)))
  const isSigned = hasDays && placesOf('quantity').some((place) => cellsOf(place).some((cell) => /^[-−(]/.test(cell)))
  // A statement of an account: days, what for, and how much.
  const isStatement =
    hasDays &&
    headings.every((heading) => !heading.meanings.includes('quantity') || isSharesOrMoney(heading)) &&
    placesOf('symbol').length + placesOf('isin').length + placesOf('price').length === 0
  return trades || isStatement || (!hasNow && (isBooked || isPast || isSigned)) ? 'transactions' : 'positions'
}

/** True for a cell that names a purchase, a sale or a dividend. */
function isTrade(cell: string): boolean {
  if (/^(?:b|s|k|v)$/.test(cell.trim())) return true
  return cell.split(/[^\p{L}]+/u).some((word) => TRADES.has(word) || /\p{L}(?:kauf|verkauf)$/u.test(word))
}

/** True for a cell that says that it is empty. */
export function isDash(cell: string): boolean {
  return /^(?:[-–—]+|n\/?a\.?|n\.a\.|null|none)$/i.test(cell.trim())
}
