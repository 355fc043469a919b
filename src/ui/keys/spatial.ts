// Which of several boxes lies next in a direction, as a reader sees them. Pixels, y downwards.

export type Step = 'left' | 'right' | 'up' | 'down'

/** A box in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

// A step stays in its row or column where anything lies there. Else the distance to the side counts double.
const OFF_THE_LINE = 1e6
const SIDEWAYS_WEIGHT = 2
const SAME_PLACE = 0.5
// This many boxes are the cells of a table or the areas of a map, whose rows and columns lead nearly everywhere. To
// make sure of that would keep the reader waiting.
const MANY = 300

const STEPS: readonly Step[] = ['left', 'right', 'up', 'down']

/**
 * Index of the box that a `step` from one leads to, or null at the edge. It is the nearest box whose centre lies in
 * that direction, with those in the same row or column first. Wherever the boxes lie, steps lead from the first to all
 * of them. Boxes of no size (not laid out) are walked in order instead.
 */
export function nearestInDirection(boxes: readonly Box[], from: number, step: Step): number | null {
  if (!(from in boxes)) return null
  if (boxes.every((box) => box.width === 0 && box.height === 0)) {
    const next = from + (isForward(step) ? 1 : -1)
    return next in boxes ? next : null
  }
  const nearest: Next = (index, towards) => findNearest(boxes, index, towards)
  return (boxes.length > MANY ? nearest : connectAll(boxes, nearest))(from, step)
}

type Next = (from: number, step: Step) => number | null

function findNearest(boxes: readonly Box[], from: number, step: Step): number | null {
  const origin = boxes[from]
  if (!origin) return null
  const costs = boxes.map((box, index) =>
    index === from ? Number.POSITIVE_INFINITY : costOf(box, origin, step, index > from),
  )
  const least = Math.min(...costs)
  return Number.isFinite(least) ? costs.indexOf(least) : null
}

/**
 * Steps that keep to rows and columns may pass a box by on every side. Such a box is inserted into a chain of steps.
 * The chain starts at the nearest box that can be reached, and runs in the direction in which the missed box lies from
 * there. The missed box is inserted at its place along that direction.
 */
function connectAll(boxes: readonly Box[], nearest: Next): Next {
  const inserted = new Map<string, number | null>()
  const known = new Map<string, number | null>()
  const next: Next = (from, step) => {
    const key = `${from} ${step}`
    const detour = inserted.get(key)
    if (detour !== undefined) return detour
    if (!known.has(key)) known.set(key, nearest(from, step))
    return known.get(key) ?? null
  }
  const reached = new Set<number>()
  reach(0, reached, next)
  while (reached.size < boxes.length) {
    const { start, passedBy, step } = closestPair(boxes, reached)
    const goal = placeAlong(boxes[passedBy], step)
    let before = start
    let after = next(before, step)
    while (after !== null && placeAlong(boxes[after], step) <= goal) {
      before = after
      after = next(before, step)
    }
    inserted.set(`${before} ${step}`, passedBy)
    inserted.set(`${passedBy} ${step}`, after)
    reach(passedBy, reached, next)
  }
  return next
}

function reach(from: number, reached: Set<number>, next: Next): void {
  reached.add(from)
  const queue = [from]
  for (const index of queue) {
    for (const step of STEPS) {
      const to = next(index, step)
      if (to === null || reached.has(to)) continue
      reached.add(to)
      queue.push(to)
    }
  }
}

/** The missed box that is closest to a reached one, that reached box, and the direction from it to the missed box. */
function closestPair(boxes: readonly Box[], reached: ReadonlySet<number>) {
  let closest = { start: 0, passedBy: 0, step: 'right' as Step, distance: Number.POSITIVE_INFINITY }
  for (const start of reached) {
    boxes.forEach((box, passedBy) => {
      const origin = boxes[start]
      if (!origin || reached.has(passedBy)) return
      const [dx, dy] = [centreX(box) - centreX(origin), centreY(box) - centreY(origin)]
      const distance = Math.hypot(dx, dy)
      if (distance >= closest.distance) return
      const step: Step = Math.abs(dx) >= Math.abs(dy) ? (dx < 0 ? 'left' : 'right') : dy < 0 ? 'up' : 'down'
      closest = { start, passedBy, step, distance }
    })
  }
  return closest
}

/** How far along a step's direction a box stands: greater is further on. */
function placeAlong(box: Box | undefined, step: Step): number {
  if (!box) return Number.NaN
  const centre = step === 'left' || step === 'right' ? centreX(box) : centreY(box)
  return isForward(step) ? centre : -centre
}

function isForward(step: Step): boolean {
  return step === 'right' || step === 'down'
}

/** The cost of a step to a box: its distance in that direction, infinite where it does not lie there at all. */
function costOf(box: Box, origin: Box, step: Step, comesLater: boolean): number {
  const forward = isForward(step)
  const horizontal = step === 'left' || step === 'right'
  const [dx, dy] = [centreX(box) - centreX(origin), centreY(box) - centreY(origin)]
  // Marks at the same place are told apart by their order, or none could be reached from the other.
  if (Math.abs(dx) < SAME_PLACE && Math.abs(dy) < SAME_PLACE)
    return forward === comesLater ? 0 : Number.POSITIVE_INFINITY
  const along = (horizontal ? dx : dy) * (forward ? 1 : -1)
  if (along < SAME_PLACE) return Number.POSITIVE_INFINITY
  const aside = Math.abs(horizontal ? dy : dx)
  const reach = horizontal ? (box.height + origin.height) / 2 : (box.width + origin.width) / 2
  return aside < reach ? along : OFF_THE_LINE + along + SIDEWAYS_WEIGHT * aside
}

function centreX({ left, width }: Box): number {
  return left + width / 2
}

function centreY({ top, height }: Box): number {
  return top + height / 2
}
