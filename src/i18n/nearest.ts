// "Did you mean …": the closest of a set of known words.
import { closestMatch } from 'leven'

/** The candidate closest to `word` by edit distance, or null where none is close enough to be what was meant. */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  return closestMatch(word, candidates, { maxDistance: Math.max(2, Math.floor(word.length / 3)) }) ?? null
}
