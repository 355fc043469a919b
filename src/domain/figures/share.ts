// Shares of a whole in words that hold, for sentences about many companies.

/** `most` from two thirds up, `half` for more than half. */
export type Share = 'all' | 'most' | 'half'

/** What share `part` is of `whole`, both counts; null for half or less, and for a part of nothing. */
export function shareOf(part: number, whole: number): Share | null {
  if (2 * part <= whole) return null
  if (part === whole) return 'all'
  return 3 * part >= 2 * whole ? 'most' : 'half'
}
