// What the moves of a selection measure, in words.
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'

/** Measure, unit, day and basis. Names the companies whose figure is a market value among share prices. */
export function describeMeasure({ sized, directionOnly, moveBasis, facts }: Shown, { t, format }: I18n): string {
  const moved = [...sized, ...directionOnly]
  const byValue = moved.filter(({ move }) => move.figure?.measure === 'marketValueChange')
  const measure =
    byValue.length === 0
      ? t.bars.subtitleShare
      : byValue.length === moved.length
        ? t.bars.subtitleValue
        : t.bars.subtitleMixed(format.list(byValue.map(({ company }) => company.name)))
  return t.bars.subtitle(measure, format.date(facts.event.date), t.label.basis[moveBasis])
}
