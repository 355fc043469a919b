// Where the parts of the bar chart go, for a given width. Pixels.
import type { AxisTick } from './axis.ts'
import type { BarMark, BarsModel } from './barsModel.ts'
import { estimateTextWidth } from './textWidth.ts'

export interface BarsLayout {
  readonly fontSize: number
  readonly rowHeight: number
  readonly axisHeight: number
  readonly height: number
  /** Room for the names at the left. */
  readonly nameWidth: number
  /** The model's domain, widened so that the words beside the bars fit into the plot. */
  readonly domain: readonly [number, number]
  /** The model's ticks, as many as have room for their labels; zero among them. */
  readonly ticks: readonly AxisTick[]
  /** Whether a riser's "size not stated" fits beside its arrow; else it stands on the free side of zero. */
  readonly wordsBesideArrows: boolean
}

export const ARROW_EM = 1.3
export const LABEL_GAP_EM = 0.5
// The part of the plot that bars keep, however long the words beside them are.
const LEAST_BARS = 0.5

/** Lays the chart out in `width` pixels at a root font size of `rem`. */
export function layOutBars(model: BarsModel, width: number, rem: number): BarsLayout {
  const fontSize = 0.8125 * rem
  const rowHeight = 2 * rem
  const axisHeight = 2 * rem
  const marks = model.rows.filter((row) => row.kind === 'mark')
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => estimateTextWidth(text, fontSize)))
  const nameWidth = Math.ceil(widest(marks.map(({ name }) => name)) + 0.75 * rem)
  const plotWidth = Math.max(1, width - nameWidth)
  const gap = 2 * LABEL_GAP_EM * fontSize
  const wordsOf = (side: BarMark['direction'], sized: boolean): string[] =>
    marks.filter((mark) => mark.direction === side && (mark.changePct !== null) === sized).map(({ value }) => value)
  const arrow = (ARROW_EM + LABEL_GAP_EM) * fontSize
  const room = (side: BarMark['direction'], words: boolean): number => {
    const sized = wordsOf(side, true)
    const arrows = wordsOf(side, false)
    const forSized = sized.length > 0 ? widest(sized) + gap : 0
    const forArrows = arrows.length > 0 ? arrow + (words ? widest(arrows) + gap : 0) : 0
    return Math.max(forSized, forArrows, fontSize)
  }
  const wordsBesideArrows = plotWidth - room('fell', true) - room('rose', true) >= plotWidth * LEAST_BARS
  const [below, above] = [room('fell', wordsBesideArrows), room('rose', wordsBesideArrows)]
  const [low, high] = model.domain
  const perPixel = (high - low || 1) / Math.max(1, plotWidth - below - above)
  return {
    fontSize,
    rowHeight,
    axisHeight,
    height: model.rows.length * rowHeight + axisHeight,
    nameWidth,
    domain: [low - below * perPixel, high + above * perPixel],
    ticks: thinTicks(model.ticks, perPixel, widest(model.ticks.map(({ label }) => label)) + gap),
    wordsBesideArrows,
  }
}

/** Every nth tick, counted from zero, so that labels of `width` pixels keep apart. */
function thinTicks(ticks: readonly AxisTick[], perPixel: number, width: number): readonly AxisTick[] {
  const [first, second] = ticks
  if (!first || !second) return ticks
  const spacing = (second.value - first.value) / perPixel
  const every = Math.max(1, Math.ceil(width / spacing))
  const zero = ticks.findIndex(({ value }) => value === 0)
  return ticks.filter((_, index) => (index - zero) % every === 0)
}
