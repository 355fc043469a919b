// Reads what a reader pasted, or a broker exported, into holdings that count and rows that do not, each with its
// reason. Nothing is guessed without being said: where a file leaves something open, the reading holds a question.
import { groupBy } from '../../dataset/grouping.ts'
import { foldText } from '../../dataset/text.ts'
import {
  type Amount,
  type DecimalMark,
  findMark,
  isAmbiguous,
  type MarkFound,
  mayBeThousands,
  numberIn,
  readAmount,
  readCurrency,
  tidyText,
} from './amounts.ts'
import { type Columns, type FoundColumns, findColumns, isProduct } from './columns.ts'
import { findDay, type NamedDay } from './days.ts'
import { ROLES, type Role } from './headings.ts'
import { type LineFault, type ReadLine, readLines } from './lines.ts'
import { isBond, isFund, isMoney, isOption, isTotal, isTotalOf, speaksOfCash } from './rowKinds.ts'
import { findTables, type GridRow, isDash, type Table, type Tables } from './tables.ts'

/** The most characters that are read: a list of holdings has far fewer, and more would hold up the page. */
export const MAX_CHARACTERS = 200_000

/** A holding that counts. `line` counts from 1; `value` is in the currency of the reading, above zero. */
export interface HoldingRow {
  readonly line: number
  /** Ticker or name, as it was written. */
  readonly name: string
  /** All that the row says of who it is: ticker, ISIN, name; as they were written. */
  readonly names: readonly string[]
  readonly value: number
  readonly isFund: boolean
}

/** Why a row does not count. */
export type RowFault =
  | LineFault
  | 'not-a-number'
  | 'not-positive'
  | 'no-price'
  | 'no-quantity'
  | 'bond'
  | 'total'
  | 'cash'
  | 'option'
  | 'lot'
  | 'other-currency'
  | 'other-table'

export interface LeftOutRow {
  readonly line: number
  /** What stood there, cut short. */
  readonly found: string
  readonly fault: RowFault
  /** Its currency, where that is why it does not count. */
  readonly currency?: string
}

/** How a row was understood, for a look at it before anything counts. */
export interface UnderstoodRow {
  readonly line: number
  readonly names: readonly string[]
  readonly quantity: number | null
  readonly price: number | null
  readonly value: number
  readonly currency: string | null
}

/** A comma or point that was read as the decimal sign for the reader's language only; thousands may have been meant. */
export interface MarkNote {
  readonly line: number
  readonly found: string
  readonly value: number
}

/** What one unit of a currency is worth in the one that counts. */
export interface Rate {
  readonly code: string
  readonly rate: number
}

/** What a reader changes in how a file is read. */
export interface Choices {
  /** The line of the header of the table that counts. The other choices are for that table. */
  readonly table?: number | undefined
  /** Places of columns, from 0; null for a column that the file does not have. */
  readonly columns?: Readonly<Partial<Record<Role, number | null | undefined>>> | undefined
  readonly mark?: DecimalMark | undefined
  /** The currency of values that the file names none for; '' leaves it open. */
  readonly currency?: string | undefined
  /** The currency that counts, where there are several. */
  readonly counted?: string | undefined
  readonly rates?: readonly Rate[] | undefined
}

/** The choices for a header, by its key; '' stands for a text without one. */
export type ChoicesOf = (headerKey: string) => Choices | undefined

interface Counted {
  readonly rows: readonly HoldingRow[]
  readonly leftOut: readonly LeftOutRow[]
  readonly notes: readonly MarkNote[]
  readonly mark: MarkFound
  /** The currency of the values that count; null where none is named. */
  readonly currency: string | null
  /** All currencies of its rows, and how many rows each has, the one that counts first. */
  readonly currencies: readonly { readonly code: string; readonly rows: number }[]
  readonly rates: readonly Rate[]
}

export interface LinesReading extends Counted {
  readonly kind: 'lines'
}

/** Something that a file leaves open, and that has to be answered before it counts. */
export type Question = 'shares-or-money' | 'worth' | 'currency'

export interface TableReading extends Counted {
  readonly kind: 'table'
  /** The line of its header. */
  readonly line: number
  readonly headings: readonly string[]
  /** The header that is read where no other table is chosen: the same for all files with it. */
  readonly headerKey: string
  readonly columns: Columns
  /** The place of the column that a question is about. */
  readonly undecided: number | null
  readonly questions: readonly Question[]
  /** True where the file names no currency for any of its values. */
  readonly isUnnamed: boolean
  /** How many of the rows that count have a value that is not quantity × price. */
  readonly offSums: number
  readonly understood: readonly UnderstoodRow[]
  /** All tables of holdings in the file: the line of the header and its first headings. */
  readonly tables: readonly { readonly line: number; readonly headings: readonly string[] }[]
  /** How many tables of transactions were passed over. */
  readonly transactions: number
  /** The day that the values are of; null where the file names none. */
  readonly day: NamedDay | null
}

/** A file that says what was bought and sold, and not what was held. */
export interface TransactionsReading {
  readonly kind: 'transactions'
  readonly line: number
  readonly headings: readonly string[]
}

/** A file with cells, and no header that names who and how much. */
export interface NoTableReading {
  readonly kind: 'no-table'
  /** The headings, or what stands in their place. */
  readonly headings: readonly string[]
}

export type Reading = LinesReading | TableReading | TransactionsReading | NoTableReading

/** A text as a table reader splits it with one delimiter. */
export interface Grid {
  readonly rows: readonly GridRow[]
  /** True where a quotation mark is never closed. */
  readonly hasOpenQuotes: boolean
}

export interface ReadingSource {
  readonly text: string
  /** One for each delimiter, the likeliest first. */
  readonly grids: readonly Grid[]
}

/**
 * Reads holdings. A header that names a company and a value or a quantity makes the input a table. Without one, each
 * line is a ticker or name and an amount. Takes time in proportion to the input.
 */
export function readHoldingsText(source: ReadingSource, ofLanguage: DecimalMark, choicesOf: ChoicesOf): Reading {
  const found = source.grids
    .map((grid) => ({ ...findTables(grid.rows), grid }))
    .map((grid) => ({ ...grid, scored: grid.tables.map((table) => scoreTable(table)) }))
  const best = found.reduce<(typeof found)[number] | undefined>(
    (most, one) => (!most || bestScore(one.scored) > bestScore(most.scored) ? one : most),
    undefined,
  )
  const positions = best?.scored.filter(({ table }) => table.kind === 'positions') ?? []
  if (best && positions.length > 0) return readPositions(best, positions, ofLanguage, choicesOf)
  const [transactions] = best?.tables ?? []
  if (transactions) return { kind: 'transactions', line: transactions.row, headings: shownHeadings(transactions.cells) }
  return readPlainLines(source, ofLanguage, choicesOf('') ?? {})
}

interface Scored {
  readonly table: Table
  readonly columns: FoundColumns
  readonly score: number
}

const WORTH: Readonly<Record<Role, number>> = {
  value: 4,
  quantity: 3,
  price: 2,
  symbol: 2,
  isin: 2,
  name: 1,
  currency: 1,
}

function scoreTable(table: Table): Scored {
  const columns = findColumns(table)
  const score = ROLES.reduce((sum, role) => sum + (columns.columns[role] === undefined ? 0 : WORTH[role]), 1)
  return { table, columns, score }
}

function bestScore(scored: readonly Scored[]): number {
  return Math.max(0, ...scored.map(({ score, table }) => (table.kind === 'positions' ? score + 100 : score)))
}

const MAX_FOUND = 60

/** The first sixty letters of what stood somewhere. */
function shorten(text: string): string {
  const letters = [...text.slice(0, MAX_FOUND * 2)]
  return text.length > MAX_FOUND * 2 || letters.length > MAX_FOUND
    ? `${letters.slice(0, MAX_FOUND - 1).join('')}…`
    : text
}

function showCells(cells: readonly string[]): string {
  return shorten(cells.filter((cell) => cell !== '').join(', '))
}

const MAX_HEADINGS = 20

function shownHeadings(cells: readonly string[]): readonly string[] {
  return cells
    .map(tidyText)
    .filter((cell) => cell !== '')
    .slice(0, MAX_HEADINGS)
    .map(shorten)
}

/** A row before it is known whether it counts. */
interface Entry {
  readonly line: number
  readonly found: string
  readonly names: readonly string[]
  readonly isFund: boolean
  readonly isLot: boolean
  readonly isSure: boolean
  readonly account: string
  readonly quantity: number | null
  readonly price: number | null
  readonly value: number
  readonly currency: string | null
}

type ReadRow = Entry | LeftOutRow

function readPositions(
  { tables, outside, sections }: Tables,
  positions: readonly Scored[],
  ofLanguage: DecimalMark,
  choicesOf: ChoicesOf,
): TableReading {
  const ranked = [...positions].sort((a, b) => b.score - a.score)
  const [likeliest] = ranked
  if (!likeliest) throw new Error('There is no table to read.')
  const headerKey = keyOf(likeliest.table.cells)
  const choices = choicesOf(headerKey) ?? {}
  const chosen = positions.find(({ table }) => table.row === choices.table) ?? likeliest
  const chosenKey = keyOf(chosen.table.cells)
  const same = positions.filter(({ table }) => keyOf(table.cells) === chosenKey)
  const others = positions.filter(({ table }) => keyOf(table.cells) !== chosenKey)
  const table = { ...chosen.table, rows: same.flatMap(({ table }) => table.rows) }
  const found = findColumns(table)
  const columns = chooseColumns(found.columns, choices)
  const parts = table.rows.map((row) => takeRowApart(row, { table, found, columns }))
  const mark = choices.mark
    ? { mark: choices.mark, from: 'choice' as const }
    : findMark(parts.flatMap(digitsOf), (mark) => parts.filter((one) => sumOf(one, mark) === true).length, ofLanguage)
  const sheet = describeSheet({ table, found, columns, sections }, parts, mark.mark)
  const isUnnamed = !parts.some((one) => currencyOf(sheet, one, mark.mark) !== null)
  const read = parts.map((one): ReadRow => readTableRow(one, sheet, mark.mark))
  const counted = count(read, choices, sheet.isStrict)
  const counting = new Set(counted.rows.map(({ line }) => line))
  const { undecided } = found
  const isDecided = undecided === null || choices.columns?.value !== undefined
  return {
    kind: 'table',
    ...counted,
    leftOut: [
      ...counted.leftOut,
      ...others.map(({ table: { row, cells } }) => ({
        line: row,
        found: showCells(cells),
        fault: 'other-table' as const,
      })),
    ].sort((a, b) => a.line - b.line),
    notes: noteMarks(parts, mark, counting),
    mark,
    line: chosen.table.row,
    headings: chosen.table.cells.map((cell) => shorten(tidyText(cell))),
    headerKey,
    columns,
    undecided: undecided?.place ?? null,
    questions: [
      ...(isDecided || undecided === null ? [] : [undecided.question]),
      ...(isUnnamed && sheet.isPriced && choices.currency === undefined ? ['currency' as const] : []),
    ],
    isUnnamed,
    offSums: parts.filter((one) => counting.has(one.row.row) && sumOf(one, mark.mark) === false).length,
    tables: positions.map(({ table: { row, cells } }) => ({ line: row, headings: shownHeadings(cells) })),
    transactions: tables.filter(({ kind }) => kind === 'transactions').length,
    day: dayOf(sheet, outside),
  }
}

function keyOf(cells: readonly string[]): string {
  return cells.map((cell) => foldText(tidyText(cell.slice(0, 200)))).join('\t')
}

/** The columns found, with those that the reader assigned. A column has one meaning: the last one given to it. */
function chooseColumns(found: Columns, { columns: chosen = {} }: Choices): Columns {
  const taken = new Set(Object.values(chosen))
  const kept = ROLES.flatMap((role) => {
    const place = chosen[role] === undefined ? found[role] : (chosen[role] ?? undefined)
    const isTaken = chosen[role] === undefined && place !== undefined && taken.has(place)
    return place === undefined || isTaken ? [] : [[role, place] as const]
  })
  return Object.fromEntries(kept)
}

interface FoundTable {
  readonly table: Table
  readonly found: FoundColumns
  readonly columns: Columns
}

interface Sheet extends FoundTable {
  readonly sections: ReadonlyMap<number, string>
  /** True where the column of currencies is that of the prices, and the values are in another. */
  readonly isOfPrices: boolean
  /** True where prices name a currency. */
  readonly isPriced: boolean
  /** True where each row should name its currency, so that one without has none that is known. */
  readonly isStrict: boolean
}

function describeSheet(
  sheet: FoundTable & Pick<Sheet, 'sections'>,
  parts: readonly RowParts[],
  mark: DecimalMark,
): Sheet {
  const { table, columns } = sheet
  const sums = parts.flatMap((one) =>
    one.currency === null || isOption(one.ids, one.kind) ? [] : (sumOf(one, mark) ?? []),
  )
  const isOfPrices = sums.filter((sum) => !sum).length * 2 > sums.length
  const headingOf = (role: Role): string | null => table.headings[columns[role] ?? -1]?.currency ?? null
  return {
    ...sheet,
    isOfPrices,
    isPriced:
      isOfPrices || headingOf('price') !== null || parts.some(({ price }) => price !== null && price.currency !== null),
    isStrict: columns.currency !== undefined || headingOf('value') !== null,
  }
}

/** A row taken apart, once. */
interface RowParts {
  readonly row: GridRow
  /** What it says of who it is: ticker, ISIN, name. */
  readonly ids: readonly string[]
  readonly kind: string
  readonly isLot: boolean
  /** True where the file says itself what is a lot, and not only when it was bought. */
  readonly isSure: boolean
  readonly account: string
  readonly isShort: boolean
  readonly quantity: Amount | null
  readonly price: Amount | null
  readonly value: Amount | null
  /** The currency that its own column names. */
  readonly currency: string | null
  /** What is filled, whether or not it can be read. */
  readonly has: Readonly<Record<'quantity' | 'price' | 'value' | 'code', boolean>>
}

function takeRowApart(row: GridRow, { found, columns }: FoundTable): RowParts {
  const cellAt = (place: number | null | undefined): string => {
    const cell = typeof place === 'number' ? tidyText(row.cells[place] ?? '') : ''
    return isDash(cell) ? '' : cell
  }
  const [symbol, isin, name] = [cellAt(columns.symbol), cellAt(columns.isin), cellAt(columns.name)]
  const [quantity, price, value] = [cellAt(columns.quantity), cellAt(columns.price), cellAt(columns.value)]
  return {
    row,
    ids: [symbol, isin, name].filter(Boolean),
    kind: cellAt(found.kind),
    isLot: /^lot/i.test(cellAt(found.level)) || cellAt(found.lotDate) !== '',
    isSure: found.level !== null,
    account: cellAt(found.account),
    isShort: /^short\b/i.test(cellAt(found.direction)),
    quantity: readAmount(quantity),
    price: readAmount(price),
    value: readAmount(value),
    currency: readCurrency(cellAt(columns.currency)),
    has: { quantity: quantity !== '', price: price !== '', value: value !== '', code: symbol !== '' || isin !== '' },
  }
}

function digitsOf({ quantity, price, value }: RowParts): string[] {
  return [quantity, price, value].flatMap((amount) => amount?.digits ?? [])
}

/** Whether quantity × price is the value; null where one of them is missing. */
function sumOf({ quantity, price, value }: RowParts, mark: DecimalMark): boolean | null {
  const [number = null, each = null, whole = null] = [quantity, price, value].map(
    (amount) => amount && numberIn(amount.digits, mark),
  )
  return number && each && whole ? isProduct(number, each, whole) : null
}

/**
 * The currency of a row's value: that of the heading, of the cell, of the row's currency column; that of the price
 * where quantity × price is the value, or where the row has no value; else that of its section.
 */
function currencyOf(sheet: Sheet, parts: RowParts, mark: DecimalMark): string | null {
  const { columns, table, isOfPrices, sections } = sheet
  const headingOf = (role: Role): string | null => table.headings[columns[role] ?? -1]?.currency ?? null
  const { value, price, currency, has, row } = parts
  const section = sections.get(row.row) ?? null
  const ofPrice = (): string | null => price?.currency ?? headingOf('price')
  if (!has.value) return ofPrice() ?? currency ?? section
  const ofColumn = isOfPrices ? null : currency
  return headingOf('value') ?? value?.currency ?? ofColumn ?? (sumOf(parts, mark) ? ofPrice() : null) ?? section
}

function readTableRow(parts: RowParts, sheet: Sheet, mark: DecimalMark): ReadRow {
  const { row, ids, kind, isLot, isSure, account, quantity, price } = parts
  const shown = { line: row.row, found: showCells(row.cells) }
  const fault = findRowFault(parts, sheet, mark)
  if (fault) return { ...shown, fault }
  const worth = worthOf(parts, mark)
  if (typeof worth !== 'number') return { ...shown, fault: worth }
  return {
    ...shown,
    names: ids,
    isFund: isFund(ids, kind),
    isLot,
    isSure,
    account,
    quantity: quantity && numberIn(quantity.digits, mark),
    price: price && numberIn(price.digits, mark),
    value: worth,
    currency: currencyOf(sheet, parts, mark),
  }
}

/** Why a row is no position, by what it says and what it has; null where it may be one. */
function findRowFault(parts: RowParts, sheet: Sheet, mark: DecimalMark): RowFault | null {
  const { row, ids, kind, has } = parts
  const { table, columns } = sheet
  if (row.hasBadQuotes) return 'quotes'
  if (isTotalRow(parts, sheet)) return 'total'
  if (row.cells.slice(table.cells.length).some((cell) => cell.trim() !== '')) return 'too-many'
  if (ids.length === 0) return 'no-name'
  if (isOption(ids, kind)) return 'option'
  if (isCash(parts, sheet, mark)) return 'cash'
  // Below a position, some files list its lots under the days of their purchase.
  if (findDay(foldText(ids[0] ?? ''))?.found === ids[0]) return 'lot'
  if (!has.value && !has.quantity) return 'no-amount'
  if (has.value) return !has.quantity && !has.price && columns.quantity !== undefined ? 'no-quantity' : null
  if (!has.price) return 'no-price'
  return isBond(ids, kind) ? 'bond' : null
}

function isTotalRow({ row, ids, has }: RowParts, { table, columns }: Sheet): boolean {
  const first = tidyText(row.cells.find((cell) => cell !== '') ?? '')
  // Where sections are named in each row, the second cell says which rows are data.
  if (table.cells[1] === 'Header' && row.cells[1] !== 'Data') return true
  const names = [first, ...ids]
  return names.some(isTotal) || (!has.quantity && names.some((name) => isTotalOf(name, columns.quantity !== undefined)))
}

/**
 * Cash has a value without a quantity, or a price of 1, and says so or has no ticker where others have one; or it is a
 * currency in the place of a company. In a table without quantities, only what is called cash is.
 */
function isCash(parts: RowParts, { columns, found }: Sheet, mark: DecimalMark): boolean {
  const { ids, kind, quantity, price, value, has } = parts
  const says = speaksOfCash(ids) || (found.isKindSure && speaksOfCash([kind]))
  if (isMoney(ids)) return true
  if (columns.quantity === undefined) return says
  const [each, number, worth] = [price, quantity, value].map((amount) => amount && numberIn(amount.digits, mark))
  const isAtOne = each === 1 && (!number || !worth || number === worth)
  const isFundOfMoney = /^[a-z]{3}xx\**$/i.test(ids[0] ?? '')
  if (isAtOne) return says || !has.code || isFundOfMoney
  if (has.quantity && (has.price || number !== worth)) return false
  const hasCodes = columns.symbol !== undefined || columns.isin !== undefined
  return says || (has.value && !has.quantity && ((hasCodes && !has.code) || speaksOfCash([kind])))
}

/** The value of a row, above zero: what stands there, else quantity × price; or why there is none. */
function worthOf({ quantity, price, value, has, isShort }: RowParts, mark: DecimalMark): number | RowFault {
  const factors = has.value ? [value] : [quantity, price]
  const numbers = factors.map((amount) => (amount ? numberIn(amount.digits, mark) : null))
  const product = numbers.reduce<number>((result, number) => result * (number ?? Number.NaN), 1)
  if (!Number.isFinite(product)) return 'not-a-number'
  const isNegative = [quantity, price, value].some((amount) => amount?.isNegative)
  return isShort || isNegative || product <= 0 ? 'not-positive' : product
}

/** Decides which of the sound rows count, in one currency. */
function count(
  read: readonly ReadRow[],
  { counted, rates = [], currency: chosen = '' }: Choices,
  isStrict: boolean,
): Omit<Counted, 'notes' | 'mark'> & { readonly understood: readonly UnderstoodRow[] } {
  const entries = read.filter((row) => 'value' in row)
  const lots = findLots(entries)
  const whole = entries
    .filter((entry) => !lots.has(entry))
    .map((entry) => ({ ...entry, currency: entry.currency ?? (chosen || null) }))
  const plain = mergeDollars(whole)
  const groups = [
    ...groupBy(
      plain.filter(({ currency }) => currency !== null),
      ({ currency }) => currency ?? '',
    ),
  ]
  const codes = groups.map(([code, { length }]) => ({ code, rows: length })).sort((a, b) => b.rows - a.rows)
  const main = codes.find(({ code }) => code === counted)?.code ?? codes[0]?.code ?? null
  const rateOf = (currency: string | null): number | null =>
    currency === main || (currency === null && !(isStrict && main !== null))
      ? 1
      : (rates.find(({ code }) => code === currency)?.rate ?? null)
  const sound = plain.flatMap((entry) => {
    const rate = rateOf(entry.currency)
    return rate === null ? [] : [{ ...entry, value: entry.value * rate }]
  })
  const foreign = plain.filter(({ currency }) => rateOf(currency) === null)
  const refuse = ({ line, found }: Entry, fault: RowFault): LeftOutRow => ({ line, found, fault })
  return {
    rows: sound.map(({ line, names, value, isFund }) => ({ line, name: names[0] ?? '', names, value, isFund })),
    understood: plain.map(({ line, names, quantity, price, value, currency }) => ({
      line,
      names,
      quantity,
      price,
      value,
      currency,
    })),
    leftOut: [
      ...read.filter((row) => 'fault' in row),
      ...entries.filter((entry) => lots.has(entry)).map((entry) => refuse(entry, 'lot')),
      ...foreign.map((entry) => ({ ...refuse(entry, 'other-currency'), currency: entry.currency ?? '' })),
    ].sort((a, b) => a.line - b.line),
    currency: main,
    rates,
    currencies: codes.sort((a, b) => Number(b.code === main) - Number(a.code === main)),
  }
}

/** A bare $ is the US dollar where the file says so elsewhere; alone, it stays a sign that several currencies use. */
function mergeDollars(entries: readonly Entry[]): readonly Entry[] {
  const named = new Set(entries.flatMap(({ currency }) => currency ?? []))
  if (!named.has('$') || !named.has('USD')) return entries
  return entries.map((entry) => (entry.currency === '$' ? { ...entry, currency: 'USD' } : entry))
}

const CENTS = 0.011

/**
 * The lots that stand beside their total. A row is a lot where the file says so; where it only says when it was bought,
 * rows of other days have to add up to one without a day. Else, where one of three or more rows of a name and an
 * account is the sum of the others, the others are.
 */
function findLots(entries: readonly Entry[]): ReadonlySet<Entry> {
  const groups = groupBy(entries, ({ names, account }) => `${foldText(names[0] ?? '')}\t${account}`)
  return new Set([...groups.values()].flatMap(lotsOf))
}

function lotsOf(same: readonly Entry[]): readonly Entry[] {
  const marked = same.filter(({ isLot }) => isLot)
  const unmarked = same.filter(({ isLot }) => !isLot)
  if (marked.length > 0) {
    const isTotal = same.some(({ isSure }) => isSure) || isSum(marked, sumUp(unmarked))
    return unmarked.length > 0 && isTotal ? marked : []
  }
  const [first] = same
  if (!first || same.length < 3) return []
  const total = same.reduce((largest, one) => (one.value > largest.value ? one : largest), first)
  const rest = same.filter((one) => one !== total)
  return isSum(rest, total.value) ? rest : []
}

function sumUp(entries: readonly Entry[]): number {
  return entries.reduce((sum, { value }) => sum + value, 0)
}

// Sums of rounded amounts are off by a cent for each.
function isSum(entries: readonly Entry[], total: number): boolean {
  return Math.abs(sumUp(entries) - total) <= CENTS * (entries.length + 1)
}

function noteMarks(parts: readonly RowParts[], { mark, from }: MarkFound, counting: ReadonlySet<number>): MarkNote[] {
  if (from !== 'language') return []
  return parts
    .filter(({ row }) => counting.has(row.row))
    .flatMap((one) => {
      const doubtful = digitsOf(one).find(isAmbiguous)
      return doubtful ? [{ line: one.row.row, found: doubtful, value: numberIn(doubtful, mark) ?? 0 }] : []
    })
}

const MAX_OUTSIDE = 60

function dayOf({ table, found }: FoundTable, outside: readonly GridRow[]): NamedDay | null {
  for (const place of found.days) {
    const days = table.rows.flatMap(({ cells }) => findDay(foldText(tidyText(cells[place] ?? '')), true) ?? [])
    const [first] = days
    if (first) return first
  }
  for (const { cells } of outside.slice(0, MAX_OUTSIDE)) {
    // Of a span of time, the end is the day that the values are of.
    const spans = cells.flatMap((cell) => foldText(tidyText(cell.slice(0, 300))).split(/ (?:-|–|to|bis|until) /u))
    const days = spans.flatMap((span) => findDay(span) ?? [])
    const last = days.at(-1)
    if (last) return last
  }
  return null
}

function readPlainLines(
  source: ReadingSource,
  ofLanguage: DecimalMark,
  choices: Choices,
): LinesReading | NoTableReading {
  const [grid = { rows: [], hasOpenQuotes: false }] = source.grids
  const lines = readLines(source.text, grid.rows, grid.hasOpenQuotes).map((line) => ({
    ...line,
    read: 'amount' in line ? readAmount(line.amount) : null,
  }))
  const widest = grid.rows.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 2)
  const mark = choices.mark
    ? { mark: choices.mark, from: 'choice' as const }
    : findMark(
        lines.flatMap(({ read }) => read?.digits ?? []),
        () => 0,
        ofLanguage,
      )
  const { understood: _, ...counted } = count(
    lines.map((line) => concludeLine(line, line.read, mark.mark)),
    choices,
    false,
  )
  const tooWide = lines.filter((line) => 'fault' in line && line.fault === 'too-many').length
  if (widest && lines.length > 1 && (counted.rows.length === 0 || tooWide * 2 > lines.length))
    return { kind: 'no-table', headings: shownHeadings(widest.cells) }
  const counting = new Set(counted.rows.map(({ line }) => line))
  const doubtful = mark.from === 'language' ? lines.filter(({ line }) => counting.has(line)) : []
  const notes = doubtful.flatMap(({ line, read }) =>
    read && mayBeThousands(read.digits, mark.mark)
      ? [{ line, found: read.digits, value: numberIn(read.digits, mark.mark) ?? 0 }]
      : [],
  )
  return { kind: 'lines', ...counted, notes, mark }
}

function concludeLine(line: ReadLine, amount: Amount | null, mark: DecimalMark): ReadRow {
  const shown = { line: line.line, found: shorten(line.found) }
  if ('fault' in line) return { ...shown, fault: line.fault }
  const names = [line.name]
  if (isTotal(line.name) || isTotalOf(line.name, false)) return { ...shown, fault: 'total' }
  if (speaksOfCash(names)) return { ...shown, fault: 'cash' }
  if (isOption(names)) return { ...shown, fault: 'option' }
  const value = amount && numberIn(amount.digits, mark)
  if (!amount || value === null || !Number.isFinite(value)) return { ...shown, fault: 'not-a-number' }
  if (amount.isNegative || value === 0) return { ...shown, fault: 'not-positive' }
  return {
    ...shown,
    names,
    isFund: isFund(names),
    isLot: false,
    isSure: false,
    account: '',
    quantity: null,
    price: null,
    value,
    currency: amount.currency,
  }
}
