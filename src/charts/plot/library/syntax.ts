// The chart library is built for browsers of 2015. Each of its files brings functions along for what every browser of
// today writes as a sign; the build gives all of them these. See vite.chartLibrary.ts.

type Fields = Record<PropertyKey, unknown>

/** `{ ...target, ...sources }`: the target is always a new object of the library's. */
export const spread: (target: Fields, ...sources: (Fields | null | undefined)[]) => Fields = Object.assign

/** `rest` in `{ a, b, ...rest } = source`. */
export function rest(source: Fields, taken: readonly string[]): Fields {
  const left: Fields = {}
  for (const key in source) if (!taken.includes(key)) left[key] = source[key]
  return left
}

/** The items of `[a, b] = items`. */
export function items<T>(list: readonly T[]): readonly T[] {
  return list
}
