// Periods of the table of all figures: loaded with it, and not with the page.
import type { Period } from '../domain/dataset/schema.ts'
import type { Language } from '../domain/dataset/text.ts'
import { LOCALES } from './format.ts'
import type { I18n } from './i18n.ts'
import { once } from './once.ts'

const rangeOf = (language: Language, month: 'short' | 'numeric') =>
  once(() => new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }))

const ranges = { en: rangeOf('en', 'short'), vi: rangeOf('vi', 'numeric') }

/** A period in one line: days by their short names, and what they share said once. */
export function formatShortPeriod(period: Period, { language, format }: I18n): string {
  if (!('start' in period)) return format.period(period)
  // A day alone is midnight in UTC.
  return ranges[language]().formatRange(new Date(period.start), new Date(period.end))
}
