// The ends of many numbers. A call with each number as an argument would overflow for a whole market.

/** The least and the greatest of the values and `around`. */
export function extentOf(values: Iterable<number>, around: number): readonly [least: number, greatest: number] {
  let [least, greatest] = [around, around]
  for (const value of values) {
    least = Math.min(least, value)
    greatest = Math.max(greatest, value)
  }
  return [least, greatest]
}
