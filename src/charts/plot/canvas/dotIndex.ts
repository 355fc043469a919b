// Finds dots by their place: the nearest to a pointer, and the neighbour in a direction. Pixels, y downwards.
import type { Step } from '../../../ui/keys/spatial.ts'

export interface Place {
  readonly x: number
  readonly y: number
}

export interface DotIndex {
  /** The index of the dot nearest to a place and at most `reach` away from it; of equally near ones the last drawn. */
  readonly nearest: (x: number, y: number, reach: number) => number | null
  /** The index of the neighbour in a direction; null at the edge. */
  readonly neighbour: (from: number, step: Step) => number | null
}

// Large enough that a pointer looks into few cells, small enough that a cell of 50,000 dots holds few of them.
const CELL = 16
// Dots nearer than this to each other along an axis are at the same place on it.
const SAME_PLACE = 0.5
const SIDEWAYS_WEIGHT = 2

/** An index of dots. Built once for a drawing, in a time proportional to their number. */
export function indexDots(dots: readonly Place[]): DotIndex {
  const cells = new Map<number, number[]>()
  dots.forEach(({ x, y }, index) => {
    const key = keyOf(Math.floor(x / CELL), Math.floor(y / CELL))
    const cell = cells.get(key)
    if (cell) cell.push(index)
    else cells.set(key, [index])
  })
  const nearest: DotIndex['nearest'] = (x, y, reach) => {
    let found: number | null = null
    let least = reach
    for (const index of around(cells, x, y, reach)) {
      const dot = dots[index]
      const distance = dot ? Math.hypot(dot.x - x, dot.y - y) : Number.POSITIVE_INFINITY
      if (distance < least || (distance === least && index > (found ?? -1))) {
        found = index
        least = distance
      }
    }
    return found
  }
  return { nearest, neighbour: (from, step) => findNeighbour(dots, from, step) }
}

// Rows beyond any drawing, so that no two cells share a key.
const MOST_ROWS = 65_536

function keyOf(column: number, row: number): number {
  return column * MOST_ROWS + row
}

/** The dots of all cells that a circle may touch. */
function* around(cells: ReadonlyMap<number, readonly number[]>, x: number, y: number, reach: number) {
  for (let column = Math.floor((x - reach) / CELL); column <= Math.floor((x + reach) / CELL); column += 1) {
    for (let row = Math.floor((y - reach) / CELL); row <= Math.floor((y + reach) / CELL); row += 1) {
      yield* cells.get(keyOf(column, row)) ?? []
    }
  }
}

/**
 * The nearest dot that lies more along the step than aside of it. Dots at the very same place are walked in order, so
 * that none hides another.
 */
function findNeighbour(dots: readonly Place[], from: number, step: Step): number | null {
  const origin = dots[from]
  if (!origin) return null
  let found: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [index, dot] of dots.entries()) {
    const cost = index === from ? Number.POSITIVE_INFINITY : costOf(origin, dot, step, index - from)
    if (cost < least) {
      found = index
      least = cost
    }
  }
  return found
}

/** The cost of a step to a dot that comes `places` after in order; infinite where it does not lie in that direction. */
function costOf(origin: Place, dot: Place, step: Step, places: number): number {
  const sign = step === 'right' || step === 'down' ? 1 : -1
  const isAcross = step === 'left' || step === 'right'
  const [dx, dy] = [dot.x - origin.x, dot.y - origin.y]
  if (Math.abs(dx) < SAME_PLACE && Math.abs(dy) < SAME_PLACE) {
    // Less than any distance, and the next in order first.
    return sign * places > 0 ? Math.abs(places) * 1e-9 : Number.POSITIVE_INFINITY
  }
  const along = sign * (isAcross ? dx : dy)
  const aside = Math.abs(isAcross ? dy : dx)
  return along < SAME_PLACE || aside > along ? Number.POSITIVE_INFINITY : along + SIDEWAYS_WEIGHT * aside
}
