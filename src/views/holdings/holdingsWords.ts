// The numbers of the reader's holdings in words: percent, points and money, each as precise as it may claim to be.

import type { Direction, Figure, Precision } from '../../domain/dataset/schema.ts'
import { roundTo } from '../../domain/figures/derive.ts'
import type { CoveredHolding, Estimate } from '../../domain/holdings/holdings.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { holdingsTexts } from './holdingsTexts.ts'

const BOUNDS: readonly Precision[] = ['at-least', 'more-than', 'less-than', 'nearly']
const NOISE = 1e-9

/** A move in percent, worded as the moves that it comes from: −9.56%, a fall of more than 12%. */
export function describeMove({ value, precision, decimals }: Estimate, like: Figure, { format }: I18n): string {
  // The decimals are those of the result, not those of the figure whose wording it takes.
  const derivation = like.derivation && { ...like.derivation, decimals }
  return format.figure({ ...like, unit: 'percent', measure: 'sharePriceChange', value, precision, derivation })
}

/**
 * Percentage points with their sign. A fall that is only bounded is put in words without a sign, because "more than
 * −0.5" could be read either way.
 */
export function describePoints(estimate: Estimate, { t, format, language }: I18n): string {
  const { value, unrounded, decimals, precision } = estimate
  const points = (number: number): string => t.value.points(format.change(number).slice(0, -1))
  // What rounds to zero is not zero: it is less than one step.
  if (value === 0 && unrounded !== 0)
    return t.value.precise(t.value.points(format.number(10 ** -decimals)), 'less-than')
  if (value >= 0 || !BOUNDS.includes(precision)) return t.value.precise(points(value), precision)
  const size = t.value.points(format.number(-value))
  return holdingsTexts[language].result.fallOf(t.value.precise(size, precision))
}

/** Money of the reader's own: a loss of 1,911. */
export function describeChange({ value, precision }: Estimate, { t, format, language }: I18n): string {
  const words = holdingsTexts[language].result
  const size = t.value.precise(format.number(Math.abs(value)), precision)
  return value === 0 ? size : value < 0 ? words.lost(size) : words.gained(size)
}

/**
 * A share, 0 to 1, in percent with one decimal. A little is never written as 0%, and nearly all is never written as
 * 100%.
 */
export function describeShare(share: number, { format, language }: I18n): string {
  const words = holdingsTexts[language].result
  const percent = roundTo(share * 100, 1)
  if (percent === 0 && share > 0) return words.lessThan
  if (percent === 100 && share < 1 - NOISE) return words.moreThan
  return `${format.number(percent)}%`
}

/** The name under which a holding shows: its company's. */
export function nameOf({ row }: CoveredHolding): string {
  return row.company.name
}

export function directionOfValue(value: number): Direction {
  if (value === 0) return 'flat'
  return value < 0 ? 'fell' : 'rose'
}
