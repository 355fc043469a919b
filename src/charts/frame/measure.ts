// What the moves of a selection measure, in words.
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { listSome } from './chart.ts'

// A subtitle is one or two lines.
const MOST_NAMED = 8

/** Measure, unit, day and basis. Names the companies whose figure is a market value among share prices. */
export function describeMeasure({ sized, directionOnly, moveBasis, facts }: Shown, i18n: I18n): string {
  const { t, format } = i18n
  const moved = [...sized, ...directionOnly]
  const byValue = moved.filter(({ move }) => move.figure?.measure === 'marketValueChange')
  const measure =
    byValue.length === 0
      ? t.bars.subtitleShare
      : byValue.length === moved.length
        ? t.bars.subtitleValue
        : t.bars.subtitleMixed(listSome(byValue, ({ company }) => company.name, i18n, MOST_NAMED))
  return t.bars.subtitle(measure, format.date(facts.event.date), t.label.basis[moveBasis])
}
