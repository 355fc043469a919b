// Where the parts of the scatter go, for a given size: plot, gutters, axes, and the places that a label may take.
// Pixels.

import type { AxisTick } from '../../charts/plot/axis.ts'
import { fitPlotHeight, markScale, thinTicks } from '../../charts/plot/fit.ts'
import type { Candidate } from '../../charts/plot/labels.ts'
import { niceScale, project } from '../../charts/plot/scale.ts'
import { estimateTextWidth, wrapText } from '../../charts/plot/textWidth.ts'
import type { ScatterSelection } from '../../domain/analysis/scatterPoints.ts'
import { extentOf } from '../../domain/figures/extent.ts'
import type { ScatterAxis } from '../../domain/view/view.ts'
import type { I18n } from '../../i18n/i18n.ts'
import type { Box } from '../../ui/keys/spatial.ts'
import { scatterTexts } from './scatterTexts.ts'

/** Past so many marks, a canvas draws the dots, and only some of them are named. */
const MAX_MARKS = 150

/** True where there are more marks than can each be an element of the page. */
export function isDense({ both, yOnly, xOnly }: ScatterSelection['points']): boolean {
  return both.length + yOnly.length + xOnly.length > MAX_MARKS
}

/** Radius of a dot at a font size of 13 pixels. */
const DOT = 6
const RING_GAP = 4
// Of thousands, dots of the usual size would cover each other and the plot. From here on they shrink, but stay dots.
const USUAL_MARKS = 500
const LEAST_DOT = 2.5

function radiusOf({ both, yOnly, xOnly }: ScatterSelection['points']): number {
  const count = Math.max(USUAL_MARKS, both.length + yOnly.length + xOnly.length)
  return Math.max(LEAST_DOT, DOT * (USUAL_MARKS / count) ** 0.25)
}

/**
 * Room for the chart: its width in CSS pixels, the font size of its labels, and its greatest height, if it is limited.
 */
export interface ChartRoom {
  readonly width: number
  readonly fontSize: number
  readonly maxHeight?: number | null
}

export interface ScatterLayout {
  /** Room that the axes take beside and below the plot. */
  readonly yAxisWidth: number
  readonly xAxisHeight: number
  readonly width: number
  readonly height: number
  readonly fontSize: number
  /** Radius of a dot, and of the ring that a lens puts around it. */
  readonly dot: number
  readonly ring: number
  /** Whether the plot is so narrow that the parts of a label stand one below the other. */
  readonly stacked: boolean
  /** The plot between the axes, and the gutters beside it. */
  readonly plot: Box
  readonly xGutter: Box & { readonly lines: readonly string[] }
  /** `dotY` is the height at which its dots stand. */
  readonly yGutter: Box & { readonly lines: readonly string[]; readonly dotY: number }
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
  readonly xTicks: readonly AxisTick[]
  readonly yTicks: readonly AxisTick[]
  readonly xLabel: readonly string[]
  readonly yLabel: string
  readonly yLabelX: number
}

/** A label's place: the baseline of its first line, and which part of the line stands at `x`. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly anchor: Candidate['anchor']
  readonly lines: readonly string[]
}

const NARROW_EM = 36
// In a plot narrower than this, the parts of a label stand one below the other.
const NARROW_PLOT_EM = 15

/**
 * Lays plot, gutters and axes out for the companies of a selection. Where the picture would be taller than `maxHeight`,
 * the plot shrinks, but not below `leastPlot`, which the words in it and beside it need.
 */
export function layOutScatter(
  selection: ScatterSelection,
  { language, format }: I18n,
  { width, fontSize, maxHeight = null }: ChartRoom,
  leastPlot = 0,
): ScatterLayout {
  const { points } = selection
  const words = scatterTexts[language]
  const axis = words.axes[points.x]
  const em = fontSize
  const narrow = width < NARROW_EM * em
  const { hasX, hasY, x, y } = scaleAxes(points, narrow)
  const allTicks = hasX ? x.ticks.map((value) => ({ value, label: format.number(value) })) : []
  const formatY = points.y === 'regain' ? format.number : format.change
  const yTicks = hasY ? y.ticks.map((value) => ({ value, label: formatY(value) })) : []
  const yAxisWidth = hasY ? widthOfYAxis(points, yTicks, em) : 8 * em
  const gutterWidth = points.yOnly.length > 0 ? widthOfGutter(width, yAxisWidth, hasX, em) : 0
  const left = gutterWidth + yAxisWidth
  const headingLines = gutterWidth > 0 ? wrapText(axis.missing, gutterWidth - em, em) : []
  const top = hasY ? Math.max(2.6 * em, (headingLines.length + 0.8) * 1.25 * em) : 0.5 * em
  const plotWidth = hasX ? Math.max(4 * em, width - left - 1.5 * em) : NOTHING
  const tickWidth = Math.max(0, ...allTicks.map(({ label }) => estimateTextWidth(label, em)))
  const xTicks = thinTicks(allTicks, plotWidth, tickWidth + em)
  const stacked = plotWidth < NARROW_PLOT_EM * em
  const xLabel = hasX ? wrapText(axis.axis(points.year), width, em) : []
  const xAxisBlock = (hasX ? 2.3 + 1.3 * xLabel.length : 0) * em
  const yLines = points.xOnly.length > 0 ? wrapText(words.down[points.y].missing, left - 1.5 * em, em) : []
  const gutterHeight = points.xOnly.length > 0 ? heightOfYGutter(yLines, stacked, em) : 0
  const foot = 0.5 * em
  const yLabel = hasY ? words.down[points.y].axis : ''
  const around = top + xAxisBlock + gutterHeight + foot
  const least = Math.max(LEAST_LIMITED_EM * em, leastPlot)
  const plotRoom = maxHeight === null ? null : maxHeight - around
  const plotHeight = hasY ? fitPlotHeight(heightOfPlot(points, width, em), least, plotRoom) : NOTHING
  const plot = { left, top, width: plotWidth, height: plotHeight }
  const dot = radiusOf(points) * markScale(em)
  const gutterTop = top + plotHeight + xAxisBlock
  return {
    yAxisWidth,
    xAxisHeight: hasX ? 1.8 * em : 0,
    width,
    height: gutterTop + gutterHeight + foot,
    fontSize,
    dot,
    ring: dot + RING_GAP * markScale(em),
    stacked,
    plot,
    xGutter: { left: 0, top, width: gutterWidth, height: plotHeight, lines: headingLines },
    yGutter: {
      left,
      top: gutterTop,
      width: plot.width,
      height: gutterHeight,
      lines: yLines,
      dotY: gutterTop + (stacked ? 1.1 * em : gutterHeight / 2),
    },
    xDomain: x.domain,
    yDomain: padDomain(y.domain),
    xTicks,
    yTicks,
    xLabel,
    yLabel,
    // Over the axis; where there is too little picture to its right, as far to the left as its words need.
    yLabelX: Math.max(0, Math.min(left, width - estimateTextWidth(yLabel, em))),
  }
}

/**
 * The scales of both axes, and whether there is a value on each. An axis without a value would be made up, and a gutter
 * without a company would be an empty box: neither takes any room.
 */
function scaleAxes({ both, yOnly, xOnly, x, y }: ScatterSelection['points'], narrow: boolean) {
  const yValues = [...both, ...yOnly].flatMap(({ yValue }) => yValue ?? [])
  const xValues = [...both, ...xOnly].flatMap(({ xValue }) => xValue ?? [])
  const hasY = yValues.length > 0
  const [least, most] = extentOf(xValues, 0)
  const greatest = LARGE.includes(x) ? Math.max(10, most) : most
  const [low, high] = extentOf(yValues, 0)
  return {
    hasX: xValues.length > 0,
    hasY,
    x: niceScale(least * 1.08, greatest * 1.08, narrow ? 4 : 6),
    // An arrow that says "more than" needs room above it.
    y: niceScale(hasY ? low : Math.min(-1, low), high * (y === 'regain' ? 1.08 : 1), 5),
  }
}

// Amounts and counts, of which a few would fill a scale of their own.
const LARGE: readonly ScatterAxis[] = ['plan', 'filed', 'growth', 'regain']

function heightOfPlot(points: ScatterSelection['points'], width: number, em: number): number {
  // Among very many, the companies in the gutter have no names there.
  const names = isDense(points) ? 0 : points.yOnly.length
  return Math.max(17 * em, Math.min(26 * em, width * 0.42), names * GUTTER_LINE_EM * em)
}

function heightOfYGutter(lines: readonly string[], stacked: boolean, em: number): number {
  return Math.max((stacked ? 4.6 : 3.2) * em, (lines.length * 1.3 + 1) * em)
}

/** Room for the ticks; where no gutter stands beside them, also for the name of the gutter below. */
function widthOfYAxis({ xOnly, yOnly }: ScatterSelection['points'], ticks: readonly AxisTick[], em: number): number {
  const widest = Math.max(0, ...ticks.map(({ label }) => estimateTextWidth(label, em)))
  const isNameBeside = xOnly.length > 0 && yOnly.length === 0
  return Math.max(widest + 1.4 * em, isNameBeside ? LEAST_GUTTER_NAME_EM * em : 0)
}

// The least height of the plot where height is limited.
const LEAST_LIMITED_EM = 9
// The height of a name in the gutter, with some room for names of two lines.
const GUTTER_LINE_EM = 1.6
const LEAST_GUTTER_NAME_EM = 7

// A plot of no width would have no scale.
const NOTHING = 1

/** Without values across, the gutter may fill the picture, but only as far as the eye can follow a name to its dot. */
function widthOfGutter(width: number, yAxisWidth: number, hasX: boolean, em: number): number {
  if (!hasX) return Math.min(30 * em, width - yAxisWidth - 1.5 * em)
  return width < NARROW_EM * em ? 11.5 * em : Math.min(17 * em, width * 0.3)
}

/** Where the labels of a plot or gutter may stand: inside it, and over its right edge as far as the picture goes. */
export function labelFrame(box: Box, { width }: ScatterLayout): Box {
  return { ...box, width: width - box.left }
}

/**
 * A little room beyond the last tick on the sides where values lie, so that no mark sits on the edge. A domain that
 * ends at zero still ends there.
 */
function padDomain([low, high]: readonly [number, number]): readonly [number, number] {
  const pad = (high - low) * 0.05
  return [low < 0 ? low - pad : low, high > 0 ? high + pad : high]
}

/** The pixel of a value across. */
export function xOf(layout: ScatterLayout, xValue: number): number {
  return project(xValue, layout.xDomain, [layout.plot.left, layout.plot.left + layout.plot.width])
}

/** The pixel of a value down. */
export function yOf(layout: ScatterLayout, yValue: number): number {
  return project(yValue, layout.yDomain, [layout.plot.top + layout.plot.height, layout.plot.top])
}

// How many of its own heights a label may move away from its dot, where others are in the way; a line then joins the
// two.
const FURTHER_STEPS = [1, -1, 2, -2, 3, -3, 4, -4]

/**
 * Places for a label around a dot, the preferred first. Those above and below are moved sideways into `frame` where
 * they would reach over its edges.
 */
export function labelCandidates(
  x: number,
  y: number,
  lines: readonly string[],
  { fontSize: em, ring }: ScatterLayout,
  frame: Box,
): Candidate[] {
  const width = Math.max(...lines.map((line) => estimateTextWidth(line, em)))
  const height = lines.length * 1.25 * em
  const gap = ring + 0.35 * em
  const right = (top: number): Candidate => ({ left: x + gap, top, width, height, anchor: 'start' })
  const left = (top: number): Candidate => ({ left: x - gap - width, top, width, height, anchor: 'end' })
  const furthest = Math.max(frame.left, frame.left + frame.width - width)
  const centred = Math.min(furthest, Math.max(frame.left, x - width / 2))
  const middle = (top: number): Candidate => ({ left: centred, top, width, height, anchor: 'middle' })
  const beside = y - height / 2
  return [
    right(beside),
    left(beside),
    middle(y + gap),
    middle(y - gap - height),
    ...FURTHER_STEPS.flatMap((step) => [right(beside + step * height), left(beside + step * height)]),
  ]
}

/** The words of a label at the place chosen for them. */
export function textOf(box: Candidate | undefined, lines: readonly string[], em: number): LabelPlace {
  const { left = 0, top = 0, width = 0, anchor = 'start' } = box ?? {}
  const x = anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2
  return { x, y: top + em, anchor, lines }
}

/** Name and value on one line where it fits, else the value below; what is too long by itself is wrapped. */
export function nameLines(
  { name, value }: { readonly name: string; readonly value: string },
  width: number,
  em: number,
): string[] {
  const together = `${name} ${value}`
  return estimateTextWidth(together, em) <= width
    ? [together]
    : [...wrapText(name, width, em), ...wrapText(value, width, em)]
}
