// What is said of repeated measurements: the median, and from where to where they lie.

/** Repeated measurements of one thing, in the unit of its column. */
export interface Sample {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly runs: number
}

/** The middle value; of an even number of values, the mean of the two in the middle. Throws where there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new Error('no values have no median')
  return (lower + upper) / 2
}

/** Median and spread of some measurements. Throws where there is none. */
export function sampleOf(values: readonly number[]): Sample {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), runs: values.length }
}

/** How many times `base` a value is; null where the base is zero. */
export function ratioTo(base: number, value: number): number | null {
  return base === 0 ? null : value / base
}
