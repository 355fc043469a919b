// What paths stood at on a session, and what they did between two. Sessions are places among those of the layer.

import { roundTo } from '../figures/derive.ts'

/** A line by the values that it has, one a session; null where it has none. */
export interface ReadableLine {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/** A line's value on a session, or its change, in percent, between two. */
export interface LineReading {
  readonly name: string
  readonly value: number
}

// Of levels to one decimal, a change has no more.
const DECIMALS = 1

/** The values of some lines on a session, the highest first. Lines without one are left out. */
export function readSession(lines: readonly ReadableLine[], place: number): LineReading[] {
  return highestFirst(lines, ({ values }) => values[place] ?? null)
}

/**
 * What some lines did between two sessions: (later value ÷ earlier value − 1) × 100, to one decimal, the highest first.
 * Lines that lack one of the two are left out.
 */
export function measureSpan(lines: readonly ReadableLine[], from: number, to: number): LineReading[] {
  return highestFirst(lines, ({ values }) => {
    const [before, after] = [values[from] ?? null, values[to] ?? null]
    return before === null || after === null || before === 0 ? null : roundTo((after / before - 1) * 100, DECIMALS)
  })
}

function highestFirst(lines: readonly ReadableLine[], read: (line: ReadableLine) => number | null): LineReading[] {
  return lines
    .flatMap((line) => {
      const value = read(line)
      return value === null ? [] : [{ name: line.name, value }]
    })
    .sort((a, b) => b.value - a.value)
}
