// The bounds and the decimal places that a figure's wording gives it, for comparing it with others.

import type { Figure } from '../dataset/schema.ts'
import { magnitude } from './figures.ts'

/**
 * The least and the greatest value that a figure may stand for, in its unit and with its sign. A rounded value may be
 * off by half a unit in its last place: −3% stands for −3.5 to −2.5, and a derived value is good to the decimals of its
 * derivation. A bound fixes one end only: the other is infinite, or zero for "less than" and "nearly". Null for "about"
 * and for a figure without a size: nothing is known of their ends.
 */
export function changeBounds(figure: Figure): readonly [number, number] | null {
  const { precision } = figure
  if (figure.value === null || precision === 'about') return null
  const ends = typeof figure.value === 'number' ? [figure.value] : [figure.value.low, figure.value.high]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  // Bounds limit the size: a fall of more than 20 lies below −20.
  const isDown = (magnitude(figure) ?? 0) < 0
  switch (precision) {
    case 'exact':
      return [low, high]
    case 'rounded': {
      const half = 0.5 * 10 ** -decimalsOf(figure)
      return [low - half, high + half]
    }
    case 'at-least':
    case 'more-than':
      return isDown ? [Number.NEGATIVE_INFINITY, high] : [low, Number.POSITIVE_INFINITY]
    case 'less-than':
    case 'nearly':
      return isDown ? [low, 0] : [0, high]
  }
}

/**
 * The decimal places that a figure is given to: those of its derivation, even where the last digit is a zero, else
 * those that its number is written with.
 */
export function decimalsOf({ derivation, value }: Figure): number {
  if (derivation) return derivation.decimals
  const ends = value === null ? [] : typeof value === 'number' ? [value] : [value.low, value.high]
  return Math.max(0, ...ends.map((end) => String(end).split('.')[1]?.length ?? 0))
}
