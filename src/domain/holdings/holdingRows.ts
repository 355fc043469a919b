// Reads holdings as people write them into rows of a name and an amount. Pure: the number readers are passed in.
import { foldText } from '../dataset/text.ts'

/** The most characters that are read: a list of holdings has far fewer, and more would hold up the page. */
export const MAX_CHARACTERS = 200_000

/** A sound row. `line` counts from 1, as in the input; `value` is in the reader's own currency, above zero. */
export interface HoldingRow {
  readonly line: number
  /** Ticker or name, as it was written. */
  readonly name: string
  readonly value: number
}

/** Why a row does not count. */
export type RowFault =
  | 'no-name'
  | 'no-amount'
  | 'not-a-number'
  | 'not-positive'
  | 'too-many'
  | 'no-price'
  | 'a-total'
  | 'quotes'

export interface BadRow {
  readonly line: number
  /** What stood there, cut short. */
  readonly found: string
  readonly fault: RowFault
}

/** Something that a reader should know of rows that do count. */
export type RowNote =
  /** A comma or point was read as the decimal sign, but may have been meant to part thousands. */
  | { readonly kind: 'decimals'; readonly line: number; readonly found: string; readonly value: number }
  /** Amounts with different currency signs were added up as they stand. */
  | { readonly kind: 'currencies'; readonly signs: readonly string[] }

export interface ReadRows {
  readonly rows: readonly HoldingRow[]
  readonly bad: readonly BadRow[]
  readonly notes: readonly RowNote[]
}

/**
 * The input: its text, and its header and rows as the table reader splits it. `quotesAt` is the line of a quotation
 * mark that is not closed.
 */
export interface RowSource {
  readonly text: string
  readonly header: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly quotesAt: number | null
}

/**
 * Functions that read a number without a currency sign, in the reader's language and in the other; null where the text
 * is no number.
 */
export interface NumberReaders {
  readonly own: (text: string) => number | null
  readonly other: (text: string) => number | null
}

type Role = 'name' | 'value' | 'quantity' | 'price'

// Folded by `foldText`. "giá" and "giá trị" are told apart because a heading is compared as a whole.
const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  name: ['ticker', 'tickers', 'symbol', 'code', 'ma', 'ma ck', 'ma cp', 'ma chung khoan', 'ma co phieu'],
  value: ['value', 'amount', 'market value', 'current value', 'gia tri', 'so tien', 'gia tri thi truong'],
  quantity: ['quantity', 'qty', 'shares', 'so luong', 'so co phieu', 'khoi luong'],
  price: ['price', 'last price', 'gia', 'gia dong cua'],
}
const ROLES: readonly Role[] = ['name', 'value', 'quantity', 'price']
const TOTALS = ['total', 'totals', 'subtotal', 'grand total', 'sum', 'tong', 'tong cong']
const MAX_FOUND = 60
const LONGEST_LINE = 500

/**
 * Reads holdings, one a line. A header that names a ticker (`ticker`, `symbol`, `mã`) and a value or a quantity makes
 * the input a table, whose other columns are ignored; where a row has no value, value = quantity × price. Without such
 * a header, each line is a ticker or name and an amount, with spaces, a comma, a semicolon, a bar or a tab between
 * them. Good rows count beside bad ones.
 */
export function readRows(source: RowSource, numbers: NumberReaders): ReadRows {
  const columns = findColumns(source.header)
  const read = columns
    ? source.rows.map(({ row, cells }) => readTableRow(row, cells, columns, source.header.length, numbers))
    : readLines(source, numbers)
  const sound = read.filter((row) => 'value' in row)
  const signs = [...new Set(sound.flatMap(({ sign }) => sign ?? []))]
  return {
    rows: sound.map(({ line, name, value }) => ({ line, name, value })),
    bad: read.filter((row) => 'fault' in row),
    notes: [
      ...(signs.length > 1 ? [{ kind: 'currencies', signs } as const] : []),
      ...sound.flatMap(({ line, doubtful, value }): RowNote[] =>
        doubtful === null ? [] : [{ kind: 'decimals', line, found: doubtful, value }],
      ),
    ],
  }
}

interface SoundRow extends HoldingRow {
  readonly sign: string | null
  readonly doubtful: string | null
}

type Columns = Readonly<Partial<Record<Role, number>>> & { readonly name: number }

/** The place of each column in a header; null where the line is no header. */
function findColumns(header: readonly string[]): Columns | null {
  const headings = header.map((cell) =>
    foldText(cell)
      .replace(/\([^)]*\)/g, '')
      .trim(),
  )
  const places = ROLES.map((role) => [role, headings.findIndex((one) => HEADINGS[role].includes(one))] as const)
  const found: Partial<Record<Role, number>> = Object.fromEntries(places.filter(([, place]) => place >= 0))
  const { name, value, quantity } = found
  return name !== undefined && (value !== undefined || quantity !== undefined) ? { ...found, name } : null
}

function readTableRow(
  line: number,
  cells: readonly string[],
  columns: Columns,
  width: number,
  numbers: NumberReaders,
): SoundRow | BadRow {
  const refuse = (fault: RowFault): BadRow => ({ line, found: shorten(cells.join(', ')), fault })
  const cellOf = (role: Role): string => cells[columns[role] ?? -1] ?? ''
  const [name, value, quantity, price] = ROLES.map(cellOf)
  if (cells.slice(width).some((cell) => cell !== '')) return refuse('too-many')
  if (!name) return refuse('no-name')
  if (isTotal(name)) return refuse('a-total')
  if (value) return concludeRow(line, name, [value], numbers, refuse)
  if (!quantity) return refuse('no-amount')
  return price ? concludeRow(line, name, [quantity, price], numbers, refuse) : refuse('no-price')
}

function readLines({ text, header, rows, quotesAt }: RowSource, numbers: NumberReaders): (SoundRow | BadRow)[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  // The table reader takes the first line for a header, whatever it says.
  const headerLine = lines.findIndex((line) => line.trim() !== '') + 1
  const cellsAt = new Map([[headerLine, header], ...rows.map(({ row, cells }) => [row, cells] as const)])
  return lines.flatMap((text, index) => {
    const line = index + 1
    if (text.trim() === '') return []
    const refuse = (fault: RowFault): BadRow => ({ line, found: shorten(text.trim()), fault })
    if (text.length > LONGEST_LINE) return [refuse('too-many')]
    const isQuoted = text.includes('"')
    const cells = isQuoted ? (cellsAt.get(line) ?? []) : splitLine(text.trim())
    // A quotation mark within a cell quotes nothing, so the text that it was meant to hold together has been split.
    if (isQuoted && (quotesAt !== null || cells.some((cell) => cell.includes('"')))) return [refuse('quotes')]
    return [readCells(line, dropEmptyEnd(cells), numbers, refuse)]
  })
}

function readCells(
  line: number,
  cells: readonly string[],
  numbers: NumberReaders,
  refuse: (fault: RowFault) => BadRow,
): SoundRow | BadRow {
  const [name = '', amount = ''] = cells
  if (cells.length > 2) return refuse('too-many')
  if (name === '' || (amount === '' && stripAmount(name).isNumeric)) return refuse('no-name')
  if (amount === '') return refuse('no-amount')
  if (isTotal(name)) return refuse('a-total')
  return concludeRow(line, name, [amount], numbers, refuse)
}

const STRONG = ['\t', ';', '|']

/**
 * The cells of a line: split at its tabs, semicolons or bars where it has any, else before the last part that looks
 * like an amount.
 */
function splitLine(line: string): readonly string[] {
  const delimiter = STRONG.find((one) => line.includes(one))
  if (delimiter) return line.split(delimiter).map((cell) => cell.trim())
  if (stripAmount(line).isNumeric) return ['', line]
  const found = AMOUNT_AT_END.exec(line)
  const [, name, amount] = found ?? []
  if (name === undefined || amount === undefined) {
    const [last] = line.match(/[^\s,]*$/u) ?? ['']
    const before = line.slice(0, line.length - last.length).replace(/[\s,:]+$/u, '')
    return /\d/.test(last) && before !== '' ? [before, last] : [line]
  }
  // A number before the amount is a quantity, or half of a number with a space in it. The code does not guess which:
  // three cells or more are a fault.
  const words = name.split(/[\s,]+/u)
  const isDoubled = words.length > 1 && stripAmount(words.at(-1) ?? '').isNumeric
  return isDoubled ? [...words, amount] : [name, amount]
}

const CODES = 'USD|EUR|GBP|CHF|JPY|CNY|HKD|KRW|TWD|INR|SGD|AUD|CAD|SEK|NOK|DKK|VND'
const SIGN = `(?:US\\$|[$€£¥₫₩₹]|đồng|đ|(?:${CODES})(?![a-z]))`
const NUMBER = "\\(?[-−+]?\\d[\\d.,'’\\u00A0\\u2009\\u202F]*\\)?"
const AMOUNT_AT_END = new RegExp(`^(.*?)(?:\\s*[,:]\\s*|\\s+)((?:[-−+]?${SIGN}\\s*)?${NUMBER}(?:\\s*${SIGN})?)$`, 'iu')
const SIGN_FIRST = new RegExp(`^([-−+]?)(${SIGN})\\s*`, 'iu')
const SIGN_LAST = new RegExp(`\\s*(${SIGN})$`, 'iu')

interface Stripped {
  /** The number as its language writes it, with its minus sign. */
  readonly number: string
  readonly sign: string | null
  readonly isNumeric: boolean
}

/**
 * An amount without its currency sign and without spaces or apostrophes between thousands. Brackets become a minus
 * sign.
 */
function stripAmount(text: string): Stripped {
  const bare = text.trim()
  const sign = SIGN_FIRST.exec(bare)?.[2] ?? SIGN_LAST.exec(bare)?.[1] ?? null
  const unsigned = bare.replace(SIGN_FIRST, '$1').replace(SIGN_LAST, '').trim()
  const number = unsigned
    .replace(/^\((.*)\)$/u, '-$1')
    .replace(/^\+/, '')
    .replace(/^([-−]?\d{1,3})((?:[\u00A0\u2009\u202F'’]\d{3})+)(?!\d)/u, (_, first: string, rest: string) =>
      [first, rest.replace(/\D/g, '')].join(''),
    )
  return { number, sign: sign && nameSign(sign), isNumeric: /^[-−]?\d[\d.,]*$/.test(number) }
}

const SIGN_NAMES: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₫': 'VND',
  Đ: 'VND',
  ĐỒNG: 'VND',
}

function nameSign(sign: string): string {
  const upper = sign.toUpperCase()
  return SIGN_NAMES[upper] ?? upper
}

/** A row whose amount is the product of its factors: a value alone, or a quantity and a price. */
function concludeRow(
  line: number,
  name: string,
  factors: readonly string[],
  { own, other }: NumberReaders,
  refuse: (fault: RowFault) => BadRow,
): SoundRow | BadRow {
  const stripped = factors.map(stripAmount)
  const read = stripped.map(({ number }) => own(number))
  const known = read.filter((number) => number !== null)
  const value = known.reduce((product, number) => product * number, 1)
  if (known.length < read.length || !Number.isFinite(value)) return refuse('not-a-number')
  if (known.some((number) => number <= 0) || value <= 0) return refuse('not-positive')
  // In the other language the number would be a thousand times as large, so its separator may have meant thousands.
  const doubtful = stripped.find(({ number }, place) => (other(number) ?? 0) === (read[place] ?? 0) * 1000)
  return {
    line,
    name,
    value,
    sign: stripped.find(({ sign }) => sign !== null)?.sign ?? null,
    doubtful: doubtful?.number ?? null,
  }
}

function isTotal(name: string): boolean {
  return TOTALS.includes(foldText(name).replace(/[:.]+$/u, ''))
}

function dropEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}

function shorten(text: string): string {
  const letters = [...text]
  return letters.length > MAX_FOUND ? `${letters.slice(0, MAX_FOUND - 1).join('')}…` : text
}
