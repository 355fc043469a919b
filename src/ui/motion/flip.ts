// Moves what is drawn again from its old place to its new one (First, Last, Invert, Play).
import type { Box } from '../keys/spatial.ts'

/** How far a mark's words have moved, or how a shape was moved and stretched. */
export interface Shift {
  readonly x: number
  readonly y: number
  readonly scaleX: number
  readonly scaleY: number
}

const DURATION_MS = 280
const FADE_MS = 200
const EASING = 'cubic-bezier(0.2, 0, 0, 1)'

/** The shift that puts `now` where `before` was. `origin` is the corner of the drawing, from which SVG counts. */
export function shiftShape(before: Box, now: Box, origin: Pick<Box, 'left' | 'top'>): Shift {
  const scaleX = ratio(before.width, now.width)
  const scaleY = ratio(before.height, now.height)
  return {
    x: before.left - origin.left - scaleX * (now.left - origin.left),
    y: before.top - origin.top - scaleY * (now.top - origin.top),
    scaleX,
    scaleY,
  }
}

/** The shift between the middles of two boxes. Words keep their size. */
export function shiftWords(before: Box, now: Box): Shift {
  return {
    x: before.left + before.width / 2 - (now.left + now.width / 2),
    y: before.top + before.height / 2 - (now.top + now.height / 2),
    scaleX: 1,
    scaleY: 1,
  }
}

/** True where a shift is too small to be seen. */
export function isStill({ x, y, scaleX, scaleY }: Shift): boolean {
  return Math.abs(x) < 0.5 && Math.abs(y) < 0.5 && Math.abs(scaleX - 1) < 0.01 && Math.abs(scaleY - 1) < 0.01
}

// A line has no height and is not stretched.
function ratio(before: number, now: number): number {
  return now > 0 && before > 0 ? before / now : 1
}

const MARK = 'svg [data-mark]'
const SHAPE = 'svg [data-shape]'

export interface Places {
  readonly marks: ReadonlyMap<string, Box>
  readonly shapes: ReadonlyMap<string, Box>
}

/** Where the marks and shapes of a drawing are, by the ids of what they stand for. */
export function placesIn(drawing: Element): Places {
  return {
    marks: collect(drawing, '[data-mark]', 'mark', wordsOf),
    shapes: collect(drawing, SHAPE, 'shape', (shape) => shape),
  }
}

function collect(
  drawing: Element,
  selector: string,
  key: 'mark' | 'shape',
  measured: (element: Element) => Element,
): Map<string, Box> {
  const boxes = new Map<string, Box>()
  for (const element of drawing.querySelectorAll<HTMLElement | SVGElement>(selector)) {
    const id = element.dataset[key]
    if (id !== undefined && !boxes.has(id)) boxes.set(id, measured(element).getBoundingClientRect())
  }
  return boxes
}

/** The words of a mark. The mark's own box may be as wide as the chart, so that it is easy to point at. */
function wordsOf(mark: Element): Element {
  return mark.querySelector('.chart-name') ?? mark
}

/**
 * Plays the motion from `before` to what is drawn now. `played` holds the elements that have been set in motion: a
 * chart may be drawn in several turns, and each mark moves once. Everything is measured before anything moves, and no
 * style stays on the elements.
 */
export function playFrom(before: Places, drawing: Element, played: Set<Element>): void {
  const moves = [...drawing.querySelectorAll<HTMLElement | SVGElement>(`${MARK}, ${SHAPE}`)].flatMap((element) => {
    if (played.has(element)) return []
    const { mark, shape } = element.dataset
    if (mark !== undefined) {
      const place = before.marks.get(mark) ?? before.shapes.get(mark)
      return [{ element, shift: place ? shiftWords(place, wordsOf(element).getBoundingClientRect()) : null }]
    }
    const place = before.shapes.get(shape ?? '')
    const origin = element.closest('svg')?.getBoundingClientRect()
    if (!origin) return []
    return [{ element, shift: place ? shiftShape(place, element.getBoundingClientRect(), origin) : null }]
  })
  for (const { element, shift } of moves) {
    // A mark that has not moved yet may still move in the chart's next turn.
    if (shift && isStill(shift)) continue
    played.add(element)
    if (!shift) element.animate([{ opacity: 0 }, {}], { duration: FADE_MS, easing: EASING })
    else element.animate([{ transform: toTransform(shift) }, {}], { duration: DURATION_MS, easing: EASING })
  }
}

function toTransform({ x, y, scaleX, scaleY }: Shift): string {
  return `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`
}
