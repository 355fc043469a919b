// Amounts as people and brokers write them. Which sign stands before decimals is a matter of the whole file, so a cell
// is first taken apart and only then read as a number.

/** The sign before decimals. */
export type DecimalMark = '.' | ','

/** A cell taken apart. Nothing is known yet of which of its signs stands before decimals. */
export interface Amount {
  /** Digits with the signs between them, without currency and minus. */
  readonly digits: string
  readonly isNegative: boolean
  /** An ISO 4217 code, or a sign that several currencies use, such as $; null where none stands there. */
  readonly currency: string | null
}

// Zero-width characters, marks of direction, soft hyphens: copied along from web pages, and never seen.
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is taken away by itself
const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g
const NO_BREAK = '\u00A0'

/**
 * A text without invisible marks, with single spaces and none around it. A run of spaces that do not break, which part
 * thousands, stays one that does not.
 */
export function tidyText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, (spaces) => (/^[\u00A0\u2007\u2009\u202F]+$/.test(spaces) ? NO_BREAK : ' '))
    .trim()
}

/** A text without the letters of `ends` at its end. An expression would take a square of the time over many of them. */
export function trimEnd(text: string, ends: string): string {
  let { length } = text
  while (length > 0 && ends.includes(text.charAt(length - 1))) length -= 1
  return text.slice(0, length)
}

/** Codes of ISO 4217 that exports name, the most used first. */
export const CURRENCIES: readonly string[] = [
  'USD EUR GBP CHF JPY CNY CNH HKD KRW TWD INR SGD AUD CAD NZD SEK NOK DKK PLN CZK HUF RON TRY ILS ZAR BRL MXN CLP THB',
  'MYR IDR PHP AED SAR VND GBX',
].flatMap((line) => line.split(' '))
const CODE_SET = new Set(CURRENCIES)
const SIGNS: Readonly<Record<string, string>> = {
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  hk$: 'HKD',
  nt$: 'TWD',
  s$: 'SGD',
  r$: 'BRL',
  $: '$',
  '€': 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  '¥': '¥',
  '₫': 'VND',
  đ: 'VND',
  vnđ: 'VND',
  đồng: 'VND',
  '₩': 'KRW',
  '₹': 'INR',
  zł: 'PLN',
}

/** The currency that a text names, whole: an ISO 4217 code or a sign; else null. */
export function readCurrency(text: string): string | null {
  const trimmed = text.trim()
  // A hundredth of a pound, which data of London are quoted in.
  if (trimmed === 'GBp' || /^(?:gb ?)?pence$/i.test(trimmed)) return 'GBX'
  const code = trimmed.toUpperCase()
  return CODE_SET.has(code) ? code : (SIGNS[trimmed.toLowerCase()] ?? null)
}

/** Longer cells are no amounts: without the limit, one cell could hold up the page. */
const MAX_LENGTH = 60
// The hyphen stands last, as these stand in character classes.
const MINUS = '−–-'
const BEFORE = new RegExp(`^([+${MINUS}]?) ?([^\\d.,()+${MINUS}]{1,4}) ?([+${MINUS}]?)(?=[\\d.,])`, 'u')
const AFTER = /^([\d.,'’ \u00A0]*\d[.,]?) ?([−–-]?) ?([^\d.,'’ +−–-]{1,4}) ?([−–-]?)$/u

/**
 * Takes an amount apart: `($1,234.50)`, `-€ 5`, `1.234,5- EUR`, `USD 142,62`. Brackets, and a minus before or behind,
 * are a minus. Null where the text is no amount: a percentage, a dash, words.
 */
export function readAmount(cell: string): Amount | null {
  const text = tidyText(cell)
  if (text === '' || text.length > MAX_LENGTH || !/\d/.test(text)) return null
  const bracketed = /^([^()]*)\((.+)\)([^()]*)$/u.exec(text)
  const inner = bracketed ? `${bracketed[1]}${bracketed[2]}${bracketed[3]}`.trim() : text
  const { rest, signs, currencies } = takeSigns(inner)
  if (rest === null || signs.length > 1 || (bracketed && signs.some((sign) => sign !== '+'))) return null
  const [currency = null, ...others] = new Set(currencies)
  if (others.length > 0) return null
  return { digits: rest, isNegative: bracketed !== null || signs.some((sign) => sign !== '+'), currency }
}

interface Parts {
  /** What is left: digits and what stands between them; null where something else is left too. */
  readonly rest: string | null
  readonly signs: readonly string[]
  readonly currencies: readonly string[]
}

function takeSigns(text: string): Parts {
  let rest = text
  const signs: string[] = []
  const currencies: string[] = []
  const take = (currency: string | undefined, found: readonly (string | undefined)[]): boolean => {
    const known = currency === undefined ? null : readCurrency(currency)
    if (currency !== undefined && known === null) return false
    if (known !== null) currencies.push(known)
    signs.push(...found.flatMap((sign) => sign || []))
    return true
  }
  const before = BEFORE.exec(rest)
  if (before && take(before[2], [before[1], before[3]])) rest = rest.slice(before[0].length)
  const first = rest[0] ?? ''
  if (`+${MINUS}`.includes(first)) {
    signs.push(first)
    rest = rest.slice(1).trimStart()
  }
  const after = AFTER.exec(rest)
  if (after && take(after[3], [after[2], after[4]])) rest = after[1] ?? ''
  const last = rest.at(-1) ?? ''
  if (MINUS.includes(last)) {
    signs.push(last)
    rest = rest.slice(0, -1).trimEnd()
  }
  return { rest: /^[.,]?\d[\d.,'’ \u00A0]*$/.test(rest) ? rest : null, signs, currencies }
}

const GROUPS: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^(?:\d+|[1-9]\d{0,2}(?:[,'’ \u00A0]\d{2,3})*[,'’ \u00A0]\d{3}|(?=\.))(?:\.(\d+))?$/,
  ',': /^(?:\d+|[1-9]\d{0,2}(?:[.'’ \u00A0]\d{3})*[.'’ \u00A0]\d{3}|(?=,))(?:,(\d+))?$/,
}

/**
 * The number that digits stand for where `mark` stands before decimals; null where they are none: thousands have to
 * stand in groups. A group of two, as India writes it, goes with a point.
 */
export function numberIn(digits: string, mark: DecimalMark): number | null {
  const read = GROUPS[mark].exec(digits)
  if (!read) return null
  const whole = (read[1] === undefined ? digits : digits.slice(0, -read[1].length - 1)).replace(/\D/g, '')
  return Number(`${whole || '0'}.${read[1] ?? '0'}`)
}

/** Which mark a file's amounts are written with, and what says so. */
export interface MarkFound {
  readonly mark: DecimalMark
  /** `file`: some amounts can be read one way only. `sums`: quantity × price = value one way only. */
  readonly from: 'file' | 'sums' | 'language' | 'choice'
}

/** True where an amount means one thing with a point for decimals and another with a comma. */
export function isAmbiguous(digits: string): boolean {
  return mayBeThousands(digits, '.') || mayBeThousands(digits, ',')
}

/** True where what is read as decimals would be thousands with the other mark. */
export function mayBeThousands(digits: string, mark: DecimalMark): boolean {
  const [read, other] = [numberIn(digits, mark), numberIn(digits, mark === '.' ? ',' : '.')]
  return read !== null && other !== null && other > read
}

/**
 * Decides the mark from all amounts of a file: those that can be read one way only; where they are none, or as many for
 * either, `sums` says which way quantity × price = value more often; else the reader's language.
 */
export function findMark(
  digits: readonly string[],
  sums: (mark: DecimalMark) => number,
  ofLanguage: DecimalMark,
): MarkFound {
  const only = (mark: DecimalMark, other: DecimalMark): number =>
    digits.filter((one) => numberIn(one, mark) !== null && numberIn(one, other) === null).length
  const [points, commas] = [only('.', ','), only(',', '.')]
  if (points !== commas) return { mark: points > commas ? '.' : ',', from: 'file' }
  const [byPoint, byComma] = [sums('.'), sums(',')]
  if (byPoint !== byComma) return { mark: byPoint > byComma ? '.' : ',', from: 'sums' }
  return { mark: ofLanguage, from: 'language' }
}
