// How far a figure's wording lets it be compared with another.

import type { Figure } from '../dataset/schema.ts'
import { magnitude } from './figures.ts'

/**
 * The least and the greatest value that a figure may stand for, in its unit and with its sign. A rounded one may be off
 * by half of its last place: −3% is −3.5 to −2.5, and what was worked out to two places is good to the second. A bound
 * leaves one end open. Null for "about" and for what has no size: nothing can be said of its ends.
 */
export function changeBounds(figure: Figure): readonly [number, number] | null {
  const { precision } = figure
  if (figure.value === null || precision === 'about') return null
  const ends = typeof figure.value === 'number' ? [figure.value] : [figure.value.low, figure.value.high]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  // Bounds are of the size: more than a fall of 20 is further down.
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
 * The decimal places that a figure is given to: those it was worked out to, though the last be a zero, else those it is
 * written with.
 */
export function decimalsOf({ derivation, value }: Figure): number {
  if (derivation) return derivation.decimals
  const ends = value === null ? [] : typeof value === 'number' ? [value] : [value.low, value.high]
  return Math.max(0, ...ends.map((end) => String(end).split('.')[1]?.length ?? 0))
}
