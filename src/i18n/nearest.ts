// "Did you mean …": the closest of a set of known words.
import { closest, distance } from 'fastest-levenshtein'

/** The candidate closest to `word` by edit distance, or null where none is close enough to be what was meant. */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0) return null
  const best = closest(word, [...candidates])
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : null
}
