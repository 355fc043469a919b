// What the crosshair of the paths says: the named lines on a session, or between two.

import type { TipContent } from '../../charts/frame/chart.ts'
import { type LineReading, measureSpan, type ReadableLine, readSession } from '../../domain/analysis/pathReading.ts'
import type { Paths } from '../../domain/analysis/paths.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { sessionText } from './pathMarks.ts'
import { pathTexts } from './pathTexts.ts'

/** Reads sessions by their place among those of the layer. */
export interface PathReader {
  readonly sessionCount: number
  /** The event's day, where reading by keys begins. */
  readonly eventPlace: number
  readonly at: (place: number) => TipContent
  readonly between: (from: number, to: number) => TipContent
}

type NamedLine = ReadableLine & { readonly weight: string }

/** A reader of the lines that have names: those picked out, and the benchmark. */
export function buildReader(
  { sessions, eventPlace }: Paths,
  lines: readonly NamedLine[],
  i18n: I18n,
  write: (value: number) => string = i18n.format.compactLevel,
): PathReader {
  const { format, t } = i18n
  const named = lines.filter(({ weight }) => weight === 'picked' || weight === 'benchmark')
  const dayOf = (place: number): string => format.date(sessions[place] ?? '')
  const say = (readings: readonly LineReading[], write: (value: number) => string): string[] =>
    readings.length > 0 ? readings.map(({ name, value }) => `${name} ${write(value)}`) : [t.table.none]
  return {
    sessionCount: sessions.length,
    eventPlace,
    at: (place) => ({
      heading: dayOf(place),
      value: pathTexts[i18n.language].reader.session(sessionText(place - eventPlace, format)),
      lines: say(readSession(named, place), write),
    }),
    between: (from, to) => ({
      heading: t.value.days(dayOf(from), dayOf(to)),
      value: t.value.sessions(to - from),
      lines: say(measureSpan(named, from, to), format.change),
    }),
  }
}
