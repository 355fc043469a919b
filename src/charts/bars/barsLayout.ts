// Where the parts of the bar chart go, for a given width. Pixels.
import type { Box } from '../../ui/keys/spatial.ts'
import { CHART_LABEL_REM } from '../frame/chart.ts'
import type { AxisTick } from '../plot/axis.ts'
import { fitRowHeight } from '../plot/fit.ts'
import { estimateTextWidth } from '../plot/textWidth.ts'
import type { BarMark, BarsModel } from './bars.ts'

export interface BarsLayout {
  readonly fontSize: number
  readonly rowHeight: number
  readonly axisHeight: number
  readonly height: number
  readonly plot: Box
  /** Room for the names at the left. */
  readonly nameWidth: number
  /** The model's domain, widened so that the words beside the bars fit into the plot. */
  readonly domain: readonly [number, number]
  /** Those of the model's ticks whose labels have room; zero is always among them. */
  readonly ticks: readonly AxisTick[]
  /** Where the words of a direction without a size stand. */
  readonly arrowWords: ArrowWords
}

/** Beside the arrow; opposite to it, on the free side of zero; or shortened and beside the arrow. */
export type ArrowWords = 'beside' | 'opposite' | 'short'

export const ARROW_EM = 1.3
export const LABEL_GAP_EM = 0.5
// Where bars would get a smaller part of the plot than this, the words of the arrows make way.
const LEAST_BARS = 0.5
// Names that would take more of the width than this are cut.
const MOST_NAMES = 0.5

/** What a chart asks for on one side of zero, in pixels. */
interface SideNeeds {
  /** Beyond the end of the axis: room for the widest words beside a bar. */
  readonly beyond: number
  /** From zero, whatever the scale: room for arrows and their words. */
  readonly fromZero: number
}

interface Scale {
  readonly arrowWords: ArrowWords
  /** Pixels per percent; zero where the words alone fill the plot. */
  readonly perPercent: number
  /** What each side asks for at that scale, in pixels. The sides share any spare room in proportion. */
  readonly left: number
  readonly right: number
}

/**
 * Lays the chart out in `width` pixels at a root font size of `rem`. Where it would be taller than `maxHeight`, the
 * rows close up, as far as their words stay apart.
 */
export function layOutBars(model: BarsModel, width: number, rem: number, maxHeight: number | null = null): BarsLayout {
  const fontSize = CHART_LABEL_REM * rem
  const axisHeight = 2 * rem
  const rowHeight = fitRowHeight(2 * rem, model.rows.length, fontSize, maxHeight && maxHeight - axisHeight)
  const marks = model.rows.filter((row) => row.kind === 'mark')
  const widest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, estimateTextWidth(text, fontSize)), 0)
  const nameWidth = Math.ceil(Math.min(widest(marks.map(({ name }) => name)) + 0.75 * rem, MOST_NAMES * width))
  const plotWidth = Math.max(1, width - nameWidth)
  const scale = chooseScale(model.domain, plotWidth, (side, arrowWords) =>
    needsOf(marks, side, arrowWords, widest, fontSize),
  )
  // Where the words leave no room for bars, a percent still gets one pixel: lengths must stay comparable.
  const perPercent = scale.perPercent > 0 ? scale.perPercent : 1
  const height = model.rows.length * rowHeight
  return {
    fontSize,
    rowHeight,
    axisHeight,
    height: height + axisHeight,
    plot: { left: nameWidth, top: 0, width: width - nameWidth, height },
    nameWidth,
    domain: [-scale.left / perPercent, scale.right / perPercent],
    ticks: thinTicks(model.ticks, perPercent, widest(model.ticks.map(({ label }) => label)) + fontSize),
    arrowWords: scale.arrowWords,
  }
}

function needsOf(
  marks: readonly BarMark[],
  side: 'fell' | 'rose',
  arrowWords: ArrowWords,
  widest: (texts: readonly string[]) => number,
  fontSize: number,
): SideNeeds {
  const gap = 2 * LABEL_GAP_EM * fontSize
  const room = (texts: readonly string[]): number => (texts.length > 0 ? widest(texts) + gap : 0)
  // A flat move stands at zero, with its words on the right.
  const isHere = ({ direction }: BarMark): boolean => (direction === 'fell') === (side === 'fell')
  const arrows = marks.filter(({ changePct }) => changePct === null)
  const here = arrows.filter(isHere)
  const speaking = arrowWords === 'opposite' ? arrows.filter((mark) => !isHere(mark)) : here
  const words = room(speaking.map(({ value, shortValue }) => (arrowWords === 'short' ? shortValue : value)))
  const arrow = here.length > 0 ? (ARROW_EM + LABEL_GAP_EM) * fontSize : 0
  return {
    beyond: Math.max(
      // What is usual goes beyond the bars, and the label of its tick beyond that.
      marks.some(({ usualPct }) => usualPct !== undefined) ? 1.5 * fontSize : fontSize,
      room(marks.filter((mark) => mark.changePct !== null && isHere(mark)).map(({ value }) => value)),
    ),
    fromZero: arrowWords === 'opposite' ? Math.max(arrow, words) : arrow + words,
  }
}

/** The first placement of the words that leaves the bars their part of the plot; else the one that leaves them most. */
function chooseScale(
  domain: readonly [number, number],
  plotWidth: number,
  needs: (side: 'fell' | 'rose', arrowWords: ArrowWords) => SideNeeds,
): Scale {
  const scales = (['beside', 'opposite', 'short'] as const).map((arrowWords) =>
    fitScale(domain, plotWidth, needs('fell', arrowWords), needs('rose', arrowWords), arrowWords),
  )
  const share = ({ perPercent }: Scale): number => ((domain[1] - domain[0] || 1) * perPercent) / plotWidth
  const enough = domain[0] === domain[1] ? Number.MIN_VALUE : LEAST_BARS
  const wanted = Math.min(enough, Math.max(...scales.map(share)))
  const chosen = scales.find((scale) => share(scale) >= wanted)
  if (!chosen) throw new RangeError('No scale for a plot without a width')
  return chosen
}

/**
 * The largest scale at which both sides have what they ask for. A side takes the greater of two lengths, and only one
 * of the two grows with the scale. Both sides together therefore take one of four sums. Three of these grow, and the
 * scale is the least that any of the three allows.
 */
function fitScale(
  [low, high]: readonly [number, number],
  plotWidth: number,
  fell: SideNeeds,
  rose: SideNeeds,
  arrowWords: ArrowWords,
): Scale {
  const growing = [
    { percent: high - low, taken: fell.beyond + rose.beyond },
    { percent: high, taken: fell.fromZero + rose.beyond },
    { percent: -low, taken: fell.beyond + rose.fromZero },
  ]
  const limits = growing.flatMap(({ percent, taken }) => (percent > 0 ? [(plotWidth - taken) / percent] : []))
  const spare = plotWidth - Math.max(fell.beyond, fell.fromZero) - Math.max(rose.beyond, rose.fromZero)
  // Without bars nothing limits the scale; the spare room then says how well the words fit.
  const fitting = limits.length > 0 ? Math.min(...limits) : Math.max(0, spare)
  const perPercent = spare < 0 || fitting < 0 ? 0 : fitting
  return {
    arrowWords,
    perPercent,
    left: Math.max(-low * perPercent + fell.beyond, fell.fromZero),
    right: Math.max(high * perPercent + rose.beyond, rose.fromZero),
  }
}

/** Every nth tick, counted from zero, so that labels of `width` pixels keep apart. */
function thinTicks(ticks: readonly AxisTick[], perPercent: number, width: number): readonly AxisTick[] {
  const [first, second] = ticks
  if (!first || !second) return ticks
  const spacing = (second.value - first.value) * perPercent
  const every = Math.max(1, Math.ceil(width / spacing))
  const zero = ticks.findIndex(({ value }) => value === 0)
  return ticks.filter((_, index) => (index - zero) % every === 0)
}
