// Which of several boxes lies next in a direction, as a reader sees them. Pixels, y downwards.

export type Step = 'left' | 'right' | 'up' | 'down'

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

// A step stays in its row or column where anything lies there; else what lies off to the side counts double.
const OFF_THE_LINE = 1e6
const SIDEWAYS_WEIGHT = 2
const SAME_PLACE = 0.5

/**
 * Index of the nearest box whose centre lies in the direction of `step`, or null at the edge. Boxes of no size (not laid out)
 * are walked in order instead.
 */
export function nearestInDirection(boxes: readonly Box[], from: number, step: Step): number | null {
  const origin = boxes[from]
  if (!origin) return null
  const forward = step === 'right' || step === 'down'
  if (boxes.every((box) => box.width === 0 && box.height === 0)) {
    const next = from + (forward ? 1 : -1)
    return next in boxes ? next : null
  }
  const costs = boxes.map((box, index) =>
    index === from ? Number.POSITIVE_INFINITY : costOf(box, origin, step, index > from),
  )
  const least = Math.min(...costs)
  return Number.isFinite(least) ? costs.indexOf(least) : null
}

/** How far off a box is in a direction; infinite where it does not lie there at all. */
function costOf(box: Box, origin: Box, step: Step, comesLater: boolean): number {
  const forward = step === 'right' || step === 'down'
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
