// Which column is what: by headings, and where a heading has several meanings, by what stands below it.
import { type DecimalMark, numberIn, readAmount, readCurrency, tidyText } from './amounts.ts'
import { type Heading, isSharesOrMoney, type Role, type Sign } from './headings.ts'
import { type GridRow, isDash, type Table } from './tables.ts'

/** Where each column stands that was found or chosen, from 0. */
export type Columns = Readonly<Partial<Record<Role, number>>>

/** Columns as they were found, and what decides what a row is. */
export interface FoundColumns {
  readonly columns: Columns
  /** A column that nothing in the file decides: shares or money, or whether it is what shares are worth. */
  readonly undecided: { readonly place: number; readonly question: 'shares-or-money' | 'worth' } | null
  readonly kind: number | null
  /** True where the heading of `kind` can mean nothing else. */
  readonly isKindSure: boolean
  readonly level: number | null
  readonly lotDate: number | null
  readonly account: number | null
  readonly direction: number | null
  readonly days: readonly number[]
}

export function findColumns(table: Table): FoundColumns {
  const { headings, rows } = table
  const content = headings.map((_, place) => describeContent(rows, place))
  const placesOf = (meaning: Role | Sign, fits: (content: Content) => boolean): number[] =>
    headings.flatMap(({ meanings }, place) => {
      const known = content[place]
      return meanings.includes(meaning) && known && fits(known) ? [place] : []
    })
  const beside = placesOf('value', ({ kind }) => kind === 'currency').filter(
    (place) => headings[place + 1]?.meanings.length === 0 && content[place + 1]?.kind === 'number',
  )
  const sized = findSizes(table, placesOf, beside)
  const { value } = sized
  const isBare = (place: number): boolean =>
    headings[place]?.meanings.length === 0 && content[place]?.kind === 'currency'
  const named = placesOf('currency', ({ currencies }) => currencies > 0)
  // Of several columns of currencies, that beside the value is the value's.
  const next = value === undefined ? [] : [value + 1].filter((place) => named.includes(place) || isBare(place))
  const before = value === undefined ? [] : [value - 1].filter((place) => named.includes(place))
  const [ofNumber] = beside.filter((place) => place + 1 === value)
  const currency = ofNumber ?? next[0] ?? before[0] ?? named[0] ?? beside[0]
  const taken = new Set([sized.quantity, sized.price, value, currency])
  const free = (places: readonly number[]): number[] => places.filter((place) => !taken.has(place))
  const [symbol] = free(placesOf('symbol', isFilled))
  const [isin] = free(placesOf('isin', isFilled))
  const names = free(placesOf('name', isText))
  const name = names.reduce<number | undefined>(
    (most, place) => (most === undefined || distinctAt(content, place) > distinctAt(content, most) ? place : most),
    undefined,
  )
  const first = (sign: Sign): number | null => placesOf(sign, isFilled)[0] ?? null
  const found: Record<Role, number | undefined> = {
    symbol,
    isin,
    name,
    quantity: sized.quantity,
    price: sized.price,
    value,
    currency,
  }
  const kind = first('kind')
  return {
    columns: Object.fromEntries(Object.entries(found).filter(([, place]) => place !== undefined)),
    undecided: sized.undecided,
    kind,
    isKindSure: kind !== null && headings[kind]?.meanings.length === 1,
    level: first('level'),
    lotDate: first('lot-date'),
    account: first('account'),
    direction: first('direction'),
    days: placesOf('day', isFilled),
  }
}

interface Sizes {
  readonly quantity: number | undefined
  readonly price: number | undefined
  readonly value: number | undefined
  readonly undecided: FoundColumns['undecided']
}

type PlacesOf = (meaning: Role | Sign, fits: (content: Content) => boolean) => number[]

/** The columns of quantity, price and value. `beside` are those that hold the currency of the number behind them. */
function findSizes({ headings, rows }: Table, placesOf: PlacesOf, beside: readonly number[]): Sizes {
  const headingAt = (place: number): Heading => headings[place] ?? NO_HEADING
  const rankAt = (place: number): number =>
    beside.includes(place - 1) ? -1 : headingAt(place).rank * 2 + (headingAt(place).currency ? 1 : 0)
  const byRank = (places: readonly number[]): number[] => [...places].sort((a, b) => rankAt(b) - rankAt(a))
  const isPlain = (place: number): boolean => !isSharesOrMoney(headingAt(place))
  const numbers = [...placesOf('value', isNumber), ...beside.map((place) => place + 1)]
  // Where no cell is a number, each row says so.
  const values = byRank(
    numbers.length > 0 ? numbers : placesOf('value', isText).filter((place) => hasOneMeaning(headingAt(place))),
  )
  const quantities = placesOf('quantity', isNumber)
  const [price] = byRank(placesOf('price', isNumber).filter((place) => !values.includes(place)))
  const plainValue = values.find(isPlain)
  const plainQuantity = quantities.filter(isPlain).sort((a, b) => vagueness(headingAt(a)) - vagueness(headingAt(b)))[0]
  const amount = values.find((place) => !isPlain(place))
  if (amount !== undefined && plainValue === undefined && plainQuantity === undefined)
    return { quantity: undefined, price, value: undefined, undecided: { place: amount, question: 'shares-or-money' } }
  const value = plainValue ?? amount
  const quantity = plainQuantity ?? quantities.find((place) => place !== value)
  const isSure = value === undefined || rankAt(value) !== 0
  if (isSure || (quantity === undefined && price === undefined)) return { quantity, price, value, undecided: null }
  if (quantity !== undefined && price !== undefined)
    return { quantity, price, value: sumsAgree(rows, quantity, price, value) ? value : undefined, undecided: null }
  return { quantity, price, value: undefined, undecided: { place: value, question: 'worth' } }
}

const NO_HEADING: Heading = { meanings: [], currency: null, rank: 0 }

/** "Position" and "volume" are at times the number of an order, and the volume of trading. */
function vagueness({ meanings, isVague = false }: Heading): number {
  return (isVague ? 1 : 0) + (meanings.length > 1 ? 1 : 0)
}

// Values are rounded to cents, prices at times to four digits.
const SUM_TOLERANCE = 0.005

/** True where quantity × price is the value. */
export function isProduct(quantity: number | null, price: number | null, value: number | null): boolean {
  return !!quantity && !!price && !!value && Math.abs(quantity * price - value) <= SUM_TOLERANCE * value
}

/** True where quantity × price is the value in most rows that have all three. */
function sumsAgree(
  rows: readonly GridRow[],
  ...places: readonly [quantity: number, price: number, value: number]
): boolean {
  const full = rows.slice(0, MAX_LOOKED_AT).flatMap(({ cells }) => {
    const amounts = places.flatMap((place) => readAmount(cells[place] ?? '')?.digits ?? [])
    return amounts.length === places.length ? [amounts] : []
  })
  const agree = (mark: DecimalMark): number =>
    full.filter((amounts) => {
      const [quantity = null, price = null, value = null] = amounts.map((digits) => numberIn(digits, mark))
      return isProduct(quantity, price, value)
    }).length
  return Math.max(agree('.'), agree(',')) * 2 > full.length
}

interface Content {
  readonly kind: 'empty' | 'number' | 'currency' | 'text'
  /** How many cells name a currency and nothing else. */
  readonly currencies: number
  /** How many different cells there are. */
  readonly distinct: number
}

// Enough to know a column by.
const MAX_LOOKED_AT = 200

function describeContent(rows: readonly GridRow[], place: number): Content {
  const filled = rows
    .slice(0, MAX_LOOKED_AT)
    .map(({ cells }) => tidyText(cells[place] ?? ''))
    .filter((cell) => cell !== '' && !isDash(cell))
  const currencies = filled.filter((cell) => readCurrency(cell) !== null).length
  const numbers = filled.filter((cell) => readAmount(cell) !== null).length
  const distinct = new Set(filled).size
  if (filled.length === 0) return { kind: 'empty', currencies, distinct }
  if (currencies * 2 > filled.length) return { kind: 'currency', currencies, distinct }
  return { kind: numbers * 2 >= filled.length ? 'number' : 'text', currencies, distinct }
}

function distinctAt(content: readonly Content[], place: number): number {
  return content[place]?.distinct ?? 0
}

function isNumber({ kind }: Content): boolean {
  return kind === 'number'
}

function isText({ kind }: Content): boolean {
  return kind === 'text'
}

function isFilled({ kind }: Content): boolean {
  return kind !== 'empty'
}

function hasOneMeaning({ meanings }: Heading): boolean {
  return meanings.length === 1
}
