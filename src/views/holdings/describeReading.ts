// What was read, in words.
import type { Language } from '../../domain/dataset/text.ts'
import type { Match } from '../../domain/holdings/holdingMatch.ts'
import type { NamedDay } from '../../domain/holdings/reading/days.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { holdingsTexts } from './holdingsTexts.ts'
import { previewTexts } from './previewTexts.ts'

export type WhoIs = (names: readonly string[]) => Match

/** The company that a row stands for, or why it stands for none. */
export function nameCompany(match: Match, language: Language): string {
  if (match.company) return match.company.name
  const known = 'known' in match ? [match.known.name, match.known.exchange].filter(Boolean).join(', ') : ''
  return holdingsTexts[language].uncovered.reason[match.reason](known)
}

/** The day that values are of, against the last close before the event. */
export function describeDay(
  day: NamedDay | null,
  lastClose: string | null,
  language: Language,
  format: I18n['format'],
): string {
  const words = previewTexts[language].day
  if (day === null) return words.none
  if (day.date === null) return words.unclear(day.found)
  if (day.date === lastClose) return words.same(format.date(day.date))
  return words.other(format.date(day.date), lastClose && format.date(lastClose))
}
