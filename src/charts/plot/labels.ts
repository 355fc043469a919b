// Keeping labels apart. Pixels, y downwards.
import type { Box } from '../../ui/keys/spatial.ts'

export interface Candidate extends Box {
  readonly anchor: 'start' | 'middle' | 'end'
}

/**
 * Moves centres on one line apart until none overlaps another. They keep their order, stay as close to `wanted` as a
 * chain of pushes allows, and stay between `low` and `high` where they all fit.
 */
export function spreadAlongLine(
  wanted: readonly number[],
  sizes: readonly number[],
  low: number,
  high: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const placed = [...wanted]
  const size = (index: number | undefined): number => (index === undefined ? 0 : (sizes[index] ?? 0))
  let edge = low
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, edge + size(index) / 2)
    edge = (placed[index] ?? 0) + size(index) / 2
  }
  edge = high
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, edge - size(index) / 2)
    edge = (placed[index] ?? 0) - size(index) / 2
  }
  return placed
}

// A label outside its frame can still be read; labels that overlap cannot.
const OVERLAP_WEIGHT = 10

/** The first candidate with the least cost: area that overlaps `taken`, which weighs more, and area outside `frame`. */
export function chooseCandidate(
  candidates: readonly Candidate[],
  taken: readonly Box[],
  frame: Box,
): Candidate | undefined {
  const costs = candidates.map(
    (candidate) =>
      OVERLAP_WEIGHT * taken.reduce((total, box) => total + overlap(candidate, box), 0) + outside(candidate, frame),
  )
  const best = costs.indexOf(Math.min(...costs))
  return candidates[best]
}

/** True where a box lies inside `frame` and overlaps nothing in `taken`. */
export function isFree(box: Box, taken: readonly Box[], frame: Box): boolean {
  return outside(box, frame) <= 1e-6 && taken.every((other) => overlap(box, other) === 0)
}

/** The area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

function outside(box: Box, frame: Box): number {
  return box.width * box.height - overlap(box, frame)
}
