// A little bar beside a name, on one scale with its neighbours.
import { project } from '../plot/scale.ts'

/** A bar as shares of the room it has, from 0 to 1. `zero` is where the axis stands. */
export interface MoveBar {
  readonly zero: number
  readonly start: number
  readonly length: number
}

/** A value as a bar between the least and the greatest of a range that holds zero. */
export function barOf(value: number, range: readonly [number, number]): MoveBar {
  const place = (one: number): number => project(one, range, [0, 1])
  const [zero, end] = [place(0), place(value)]
  return { zero, start: Math.min(zero, end), length: Math.abs(end - zero) }
}
