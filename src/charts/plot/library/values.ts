// What the chart library asks of its library of helpers, for data as it gets them here: flat, with plain names. The
// build gives it this instead of paths into nested data and a comparison of everything. See vite.chartLibrary.ts.

type Data = Readonly<Record<string, unknown>>

/** The value of a datum under a name. */
export function get(datum: Data | null | undefined, name: string, otherwise?: unknown): unknown {
  const value = datum?.[name]
  return value === undefined ? otherwise : value
}

/** Whether ticks are those that the library has entered in its store already. Nobody asks for them there. */
export function isEqual(): boolean {
  return true
}

/** The whole numbers from `start` up to `end`. */
export function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at)
}

/** A copy in the order of what `read` gives. */
export function sortBy<T>(items: readonly T[], read: (item: T) => number): T[] {
  return [...items].sort((a, b) => read(a) - read(b))
}
