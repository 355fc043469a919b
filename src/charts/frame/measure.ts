// What the moves of a selection measure, in words.
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { isHeadline, listSome } from './chart.ts'

// A subtitle is one or two lines.
const MOST_NAMED = 8

/** Measure, unit, day and basis. Names the companies whose figure is a market value among share prices. */
export function describeMeasure({ sized, directionOnly, moveBasis, facts }: Shown, i18n: I18n): string {
  const { t, format } = i18n
  const moved = [...sized, ...directionOnly]
  const byValue = moved.filter(({ move }) => move.figure?.measure === 'marketValueChange')
  const measure =
    moveBasis === 'abnormal'
      ? t.label.measure.abnormalReturn
      : byValue.length === 0
        ? t.bars.subtitleShare
        : byValue.length === moved.length
          ? t.bars.subtitleValue
          : t.bars.subtitleMixed(listSome(byValue, ({ company }) => company.name, i18n, MOST_NAMED))
  return t.bars.subtitle(measure, format.date(facts.event.date), t.label.basis[moveBasis])
}

/**
 * A title about moves, with the words that an abnormal return needs: it fell or rose beyond what the market did. Left
 * as it is on any other basis, and where it would be too long for a headline.
 */
export function beyondMarket(title: string, { moveBasis }: Shown, { t }: I18n, isOfMoves = true): string {
  const whole = t.bars.beyond(title)
  return isOfMoves && moveBasis === 'abnormal' && isHeadline(whole) ? whole : title
}
