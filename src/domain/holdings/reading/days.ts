// Days as exports write them.
import { isCalendarDate } from '../../dataset/calendar.ts'

const MONTH_NAMES = [
  'jan|january|januar|janvier|enero|januari|ene|janv',
  'feb|february|februar|fevrier|febrero|februari|fevr|fev',
  'mar|march|marz|mars|marzo|maart|mrt|mrz',
  'apr|april|avril|abril|abr|avr',
  'may|mai|mayo|mei',
  'jun|june|juni|juin|junio',
  'jul|july|juli|juillet|julio|juil',
  'aug|august|aout|agosto|augustus|ago',
  'sep|september|septembre|septiembre|sept',
  'oct|october|oktober|octobre|octubre|okt',
  'nov|november|novembre|noviembre',
  'dec|december|dezember|decembre|diciembre|dez|dic',
]
const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  MONTH_NAMES.flatMap((names, index) => names.split('|').map((name) => [name, index + 1])),
)

/** A day that a cell names. `date` is null where day and month could be either way round. */
export interface NamedDay {
  readonly date: string | null
  /** As it stood there. */
  readonly found: string
}

const MAX_LENGTH = 200
const YEAR_FIRST = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,9})\.?[ -](\d{1,2}),?[ -](\d{4})(?!\d)/u
const DAY_FIRST = /(?<!\d)(\d{1,2})\.?(?: de)?[ -](\p{L}{3,10})\.?(?: de)?,?[ -](\d{4})(?!\d)/u
const VIETNAMESE = /(?<!\d)(\d{1,2}) (?:thang|thg) (\d{1,2})(?: nam|,)? (\d{4})(?!\d)/

/**
 * The first day that a folded text names; null for none. A text of eight digits alone counts only where a day is
 * expected.
 */
export function findDay(folded: string, isExpected = false): NamedDay | null {
  const text = folded.slice(0, MAX_LENGTH)
  for (const [pattern, read] of [...FORMS, ...(isExpected ? [COMPACT] : [])]) {
    const match = pattern.exec(text)
    const date = match && read(match)
    if (match && date !== null && date !== undefined) return { date: date || null, found: match[0] }
  }
  return null
}

/** ISO 8601; '' where day and month could be either way round, null where it is no day. */
type ReadForm = (match: readonly (string | undefined)[]) => string | null

const FORMS: readonly (readonly [RegExp, ReadForm])[] = [
  [YEAR_FIRST, ([, year, , month, day]) => dateOf(year, month, day)],
  [YEAR_LAST, readYearLast],
  [VIETNAMESE, ([, day, month, year]) => dateOf(year, month, day)],
  [MONTH_FIRST, ([, month, day, year]) => dateOf(year, monthOf(month), day)],
  [DAY_FIRST, ([, day, month, year]) => dateOf(year, monthOf(month), day)],
]
const COMPACT = [
  /^ *(\d{4})(\d{2})(\d{2}) *$/,
  ([, year, month, day]: Parameters<ReadForm>[0]) => dateOf(year, month, day),
] as const

/** With points between them, the day stands first. With others, one above twelve is the day. */
function readYearLast([, first, sign, second, last]: Parameters<ReadForm>[0]): string | null {
  const year = last?.length === 2 ? `20${last}` : last
  if (sign === '.' || Number(first) > 12) return dateOf(year, second, first)
  const date = dateOf(year, first, second)
  return date === null || Number(second) > 12 || first === second ? date : ''
}

function monthOf(name: string | undefined): string {
  return String(MONTHS[name ?? ''] ?? '')
}

type Part = string | undefined

const YEARS = /^(?:19[5-9]|20)\d/

/** ISO 8601; null where there is no such day, or none that a broker could mean. */
function dateOf(year: Part, month: Part = '', day: Part = ''): string | null {
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return YEARS.test(date) && isCalendarDate(date) ? date : null
}
