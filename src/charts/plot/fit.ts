// How charts shrink where their height is limited, and how marks grow with words: on a stage, in a picture. Pixels.

import type { AxisTick } from './axis.ts'

// The font size for which the radii of marks are given.
const MARKS_FONT_SIZE = 13

/**
 * How much larger marks are than at a font size of 13 pixels: beside the words of a stage, dots of a page's size would
 * be lost. Marks grow more slowly than words: they can be seen from afar all the same, and they take room from names.
 */
export function markScale(fontSize: number): number {
  return Math.max(1, Math.sqrt(fontSize / MARKS_FONT_SIZE))
}

/** The least height of a row, in ems of its words: below it they would touch. */
export const LEAST_ROW_EM = 1.4

// Where a chart fills a slide, a picture or a sheet of paper, its rows grow. Thicker bars would only be thicker.
const MOST_GROWTH = 1.75

/**
 * The height of each of `count` rows: `wanted`, or what `room` gives, but never less than their words need.
 */
export function fitRowHeight(wanted: number, count: number, fontSize: number, room: number | null): number {
  if (room === null || count === 0) return wanted
  const each = room / count
  return each > wanted
    ? Math.min(MOST_GROWTH * wanted, each)
    : Math.min(wanted, Math.max(LEAST_ROW_EM * fontSize, each))
}

/**
 * The heights of rows that are not alike: `wanted`, or nearer to `least` where `room` is short. Every row then gives up
 * the same share of what it can spare; a row whose least is not below what it wants gives up nothing.
 */
export function fitHeights(
  wanted: readonly number[],
  least: readonly number[],
  room: number | null,
): readonly number[] {
  const leastOf = (height: number, index: number): number => Math.min(height, least[index] ?? height)
  const asked = sumOf(wanted)
  const needed = sumOf(wanted.map(leastOf))
  if (room === null || asked <= room || asked === needed) return wanted
  const share = Math.max(0, Math.min(1, (room - needed) / (asked - needed)))
  return wanted.map((height, index) => leastOf(height, index) + share * (height - leastOf(height, index)))
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** A plot's height: `wanted`; where height is limited, all of `room`, but never less than `least`. */
export function fitPlotHeight(wanted: number, least: number, room: number | null): number {
  return room === null ? wanted : Math.max(Math.min(least, wanted), room)
}

/** Every nth tick, counted from zero, so that labels of `room` pixels keep apart. */
export function thinTicks(ticks: readonly AxisTick[], plotWidth: number, room: number): readonly AxisTick[] {
  const spacing = plotWidth / Math.max(1, ticks.length - 1)
  const every = Math.max(1, Math.ceil(room / spacing))
  const zero = ticks.findIndex(({ value }) => value === 0)
  return ticks.filter((_, index) => (index - zero) % every === 0)
}
