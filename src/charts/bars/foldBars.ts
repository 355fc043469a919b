// A bar chart of very many moves: the largest falls and rises as bars, and how the moves between them are spread.
import { extentOf } from '../../domain/figures/extent.ts'
import { niceStep } from '../plot/scale.ts'
import type { BarMark, BarRow, BarsModel } from './bars.ts'

/** The moves that have no bar of their own, counted by size. */
export interface Spread {
  readonly count: number
  readonly low: number
  readonly high: number
  /** The width of a class in percent. */
  readonly step: number
  /** The classes from the lowest; each starts at its `from`. */
  readonly classes: readonly { readonly from: number; readonly count: number }[]
  /** The index of the first of the rows that the chart keeps free for them, and the number of these. */
  readonly row: number
  readonly rowCount: number
}

export interface FoldedBars {
  /** With rows by size, whatever the order of all. */
  readonly model: BarsModel
  readonly spread: Spread
  /** How many moves with a direction only have no arrow. */
  readonly hiddenArrows: number
}

const BARS_AT_END = 20
const MAX_ARROWS = 10
const ROOM_ROWS = 4
const MAX_CLASSES = 40
const LEAST_STEP = 1

/** Folds the rows of a model. It needs more marks with a size than the ends take. */
export function foldBars(model: BarsModel): FoldedBars | null {
  const marks = model.rows.filter((row) => row.kind === 'mark')
  const sized = marks.filter(({ changePct }) => changePct !== null).sort((a, b) => sizeOf(a) - sizeOf(b))
  const arrows = marks.filter(({ changePct }) => changePct === null)
  const middle = sized.slice(BARS_AT_END, -BARS_AT_END)
  const [first] = middle
  if (!first) return null
  const room = Array.from({ length: ROOM_ROWS }, (_, index): BarRow => ({ kind: 'room', key: `room:${index}` }))
  const drawnArrows = arrows.slice(0, MAX_ARROWS)
  const rows = [...sized.slice(0, BARS_AT_END), ...room, ...sized.slice(-BARS_AT_END), ...drawnArrows]
  return {
    model: { ...model, rows },
    spread: { ...countClasses(middle.map(sizeOf)), row: BARS_AT_END, rowCount: ROOM_ROWS },
    hiddenArrows: arrows.length - drawnArrows.length,
  }
}

function sizeOf({ changePct }: BarMark): number {
  return changePct ?? 0
}

/** Counts values in classes of a round width, one of which starts at zero. A value on a bound is in the upper class. */
function countClasses(values: readonly number[]): Omit<Spread, 'row' | 'rowCount'> {
  const start = values[0] ?? 0
  const [low, high] = extentOf(values, start)
  const step = Math.max(LEAST_STEP, niceStep(high - low, MAX_CLASSES))
  const first = Math.floor(low / step)
  const counts = Array.from({ length: Math.floor(high / step) - first + 1 }, () => 0)
  for (const value of values) {
    const place = Math.floor(value / step) - first
    counts[place] = (counts[place] ?? 0) + 1
  }
  return {
    count: values.length,
    low,
    high,
    step,
    classes: counts.map((count, index) => ({ from: (first + index) * step, count })),
  }
}
