// How far two orders of the same things agree.

/**
 * Spearman's rank correlation of pairs, from −1 to 1: the correlation of their ranks, equal values sharing the mean of
 * their ranks. Null for fewer than two pairs, or where all values of one side are equal. (C. Spearman, "The Proof and
 * Measurement of Association between Two Things", 1904.)
 */
export function rankCorrelation(pairs: readonly (readonly [x: number, y: number])[]): number | null {
  const [xs, ys] = [ranksOf(pairs.map(([x]) => x)), ranksOf(pairs.map(([, y]) => y))]
  // The mean of any ranks, shared or not.
  const mean = (pairs.length + 1) / 2
  const sumOf = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, rank, index) => sum + (rank - mean) * ((b[index] ?? mean) - mean), 0)
  const spread = Math.sqrt(sumOf(xs, xs) * sumOf(ys, ys))
  return spread > 0 ? sumOf(xs, ys) / spread : null
}

function ranksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index)
    last.set(value, index)
  })
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2 + 1)
}
