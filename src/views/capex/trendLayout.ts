// Where the parts of a trend go, for a given width: columns or points, axes, and the names at the right end. Pixels.

import type { AxisTick } from '../../charts/plot/axis.ts'
import { fitPlotHeight } from '../../charts/plot/fit.ts'
import { spreadAlongLine } from '../../charts/plot/labels.ts'
import { niceScale, project } from '../../charts/plot/scale.ts'
import { cutText, estimateTextWidth } from '../../charts/plot/textWidth.ts'
import type { Box } from '../../ui/keys/spatial.ts'
import type { TrendMark, TrendModel, TrendSeries } from './trendModel.ts'

/** A figure as a column. */
export interface Column extends Box {
  readonly mark: TrendMark
  readonly tone: number | null
}

/** A figure as a point of a line. */
export interface Point {
  readonly mark: TrendMark
  readonly tone: number | null
  readonly x: number
  readonly y: number
}

/**
 * The latest value of a series in words. `joined` stands at the right end with the name, and a line joins it to its
 * mark. `keyed` has a swatch of the tone instead, where a line would cross other columns. `above` stands over its
 * column, where columns are grouped by company.
 */
export interface EndLabel {
  readonly kind: 'joined' | 'keyed' | 'above'
  readonly series: TrendSeries
  readonly mark: TrendMark
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  /** Where the mark is. */
  readonly fromX: number
  readonly fromY: number
}

export interface TotalLabel extends Box {
  readonly mark: TrendMark
  readonly x: number
}

export interface TrendLayout {
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly plot: Box
  readonly yAxisWidth: number
  readonly xAxisHeight: number
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
  readonly xTicks: readonly AxisTick[]
  readonly yTicks: readonly AxisTick[]
  readonly columns: readonly Column[]
  readonly points: readonly Point[]
  readonly totals: readonly TotalLabel[]
  readonly ends: readonly EndLabel[]
}

export const LINE_HEIGHT = 1.3
const NARROW_EM = 40
// Names at the ends of lines take no more of the width; the marks have the whole name.
const NAMES_SHARE = 0.35
const TICK_COUNT = 5
const TOP_EM = 1.4
const AXIS_EM = 2
// How far names may reach over the ends of the plot.
const ENDS_OVER_EM = 0.5
// Where height is limited: the least height of the plot, and the least distance between its ticks.
const LEAST_LIMITED_EM = 9
const LEAST_TICK_EM = 1.3
// The share of its year or company that a group of columns fills.
const FILL = 0.78

interface Frame {
  readonly em: number
  readonly plot: Box
  readonly xOf: (value: number) => number
  readonly yOf: (value: number) => number
  readonly slot: number
}

/** Lays a trend out in `width` pixels, and no taller than `maxHeight` as far as names and ticks allow. */
export function layOutTrend(
  model: TrendModel,
  width: number,
  fontSize: number,
  maxHeight: number | null = null,
): TrendLayout {
  const em = fontSize
  const isNarrow = width < NARROW_EM * em
  const isByCompany = model.form === 'by-company'
  const isColumns = isByCompany || model.form === 'stacked' || model.form === 'by-year'
  const endLines = ({ name, marks }: TrendSeries): string[] => {
    const value = marks.at(-1)?.short ?? ''
    const label = cutText(name, NAMES_SHARE * width, em)
    return isNarrow ? [label, value] : [`${label} ${value}`]
  }
  const widest = Math.max(0, ...model.series.flatMap(endLines).map((line) => estimateTextWidth(line, em)))
  const endWidth = isByCompany ? 0.5 * em : widest + 1.6 * em
  const y = scaleOf(model)
  const yTicks = y.ticks.map((value) => ({ value, label: model.formatTick(value) }))
  const yAxisWidth = Math.max(0, ...yTicks.map(({ label }) => estimateTextWidth(label, em))) + 0.8 * em
  const namesHeight = isByCompany
    ? 0
    : model.series.reduce((sum, series) => sum + heightOfEnd(endLines(series), em), 0) - 2 * ENDS_OVER_EM * em
  const least = Math.max(LEAST_LIMITED_EM * em, namesHeight, (LEAST_TICK_EM * em) / leastStep(y))
  const plot: Box = {
    left: yAxisWidth,
    top: TOP_EM * em,
    width: Math.max(8 * em, width - yAxisWidth - endWidth),
    height: fitPlotHeight(
      Math.max(16 * em, Math.min(24 * em, width * 0.5)),
      least,
      maxHeight === null ? null : maxHeight - (TOP_EM + AXIS_EM) * em,
    ),
  }
  const slots = isByCompany ? model.series.map((_, index) => index) : model.years
  const [first = 0, last = 0] = [slots[0], slots.at(-1)]
  // Columns need half a slot on either side of their place; lines may begin nearer to the axis.
  const room = isColumns ? 0.5 : 0.25
  const xDomain = [first - room, last + room] as const
  const right = plot.left + plot.width
  const frame: Frame = {
    em,
    plot,
    xOf: (value) => project(value, xDomain, [plot.left, right]),
    yOf: (value) =>
      project(
        y.isLog ? Math.log10(value) : value,
        y.isLog ? [Math.log10(y.domain[0]), Math.log10(y.domain[1])] : y.domain,
        [plot.top + plot.height, plot.top],
      ),
    slot: plot.width / (xDomain[1] - xDomain[0]),
  }
  const columns = isColumns ? placeColumns(model, frame) : []
  const points = isColumns ? [] : placePoints(model, frame)
  return {
    width,
    height: plot.top + plot.height + AXIS_EM * em,
    fontSize,
    plot,
    yAxisWidth,
    xAxisHeight: AXIS_EM * em,
    xDomain,
    yDomain: y.domain,
    xTicks: isByCompany
      ? model.series.map(({ name }, index) => ({ value: index, label: name }))
      : thinYears(model.years, frame.slot, em),
    yTicks,
    columns,
    points,
    totals: placeTotals(model, columns, frame),
    ends: isByCompany ? placeAbove(model, columns, frame) : placeEnds(model, columns, points, endLines, frame),
  }
}

function scaleOf({ form, scale, series, totals }: TrendModel) {
  const values = series.flatMap(({ marks }) => marks.map(({ value }) => value))
  if (scale === 'log') {
    const positive = values.filter((value) => value > 0)
    return logScale(Math.min(...positive), Math.max(...positive))
  }
  const stacks = form === 'stacked' ? stackSums(series) : []
  const top = Math.max(1, ...values, ...stacks, ...totals.map(({ value }) => value))
  return { ...niceScale(Math.min(0, ...values), top * 1.02, TICK_COUNT), isLog: false }
}

function stackSums(series: readonly TrendSeries[]): number[] {
  const sums = new Map<number, number>()
  for (const { year, value } of series.flatMap(({ marks }) => marks)) sums.set(year, (sums.get(year) ?? 0) + value)
  return [...sums.values()]
}

/**
 * A log scale with ticks at 1, 2 and 5 times powers of ten. Its ends are the last tick not above the least value and
 * the first tick not below the greatest.
 */
function logScale(least: number, greatest: number) {
  const steps = Array.from({ length: 12 }, (_, power) => [1, 2, 5].map((factor) => factor * 10 ** (power - 4))).flat()
  const low = steps.findLast((step) => step <= least) ?? least
  const high = steps.find((step) => step >= greatest) ?? greatest
  return { domain: [low, high] as const, ticks: steps.filter((step) => step >= low && step <= high), isLog: true }
}

function heightOfEnd(lines: readonly string[], em: number): number {
  return (lines.length * LINE_HEIGHT + 0.2) * em
}

/** The share of the axis between the two ticks that lie nearest to each other. */
function leastStep({ domain, ticks, isLog }: ReturnType<typeof scaleOf>): number {
  const place = (value: number): number => (isLog ? Math.log10(value) : value)
  const steps = ticks.slice(1).map((tick, index) => place(tick) - place(ticks[index] ?? tick))
  return Math.min(1, ...steps.map((step) => step / (place(domain[1]) - place(domain[0]))))
}

/** Every nth year, counted back from the last, so that labels keep apart. */
function thinYears(years: readonly number[], slot: number, em: number): AxisTick[] {
  const every = Math.max(1, Math.ceil((estimateTextWidth('2000', em) + 0.6 * em) / slot))
  return years
    .filter((_, index) => (years.length - 1 - index) % every === 0)
    .map((year) => ({ value: year, label: String(year) }))
}

function placeColumns({ form, series, years }: TrendModel, { xOf, yOf, slot }: Frame): Column[] {
  const base = yOf(0)
  const bars = form === 'stacked' ? 1 : form === 'by-year' ? series.length : years.length
  const barWidth = (slot * FILL) / bars
  const below = new Map<number, number>()
  return series.flatMap(({ marks, tone }, index) =>
    marks.map((mark): Column => {
      const { year, value } = mark
      const start = form === 'stacked' ? (below.get(year) ?? 0) : 0
      below.set(year, start + value)
      const place = form === 'by-company' ? index : year
      const step = form === 'stacked' ? 0 : form === 'by-year' ? index : years.indexOf(year)
      const [low, high] = form === 'stacked' ? [yOf(start), yOf(start + value)] : [base, yOf(value)]
      return {
        mark,
        tone,
        left: xOf(place) - (slot * FILL) / 2 + step * barWidth,
        top: Math.min(low, high),
        width: barWidth,
        height: Math.abs(high - low),
      }
    }),
  )
}

function placePoints({ series }: TrendModel, { xOf, yOf }: Frame): Point[] {
  return series.flatMap(({ marks, tone }) =>
    marks.map((mark) => ({ mark, tone, x: xOf(mark.year), y: yOf(mark.value) })),
  )
}

/** The totals over their columns: every nth, counted back from the last, so that they keep apart. */
function placeTotals({ totals }: TrendModel, columns: readonly Column[], { em, xOf, slot }: Frame): TotalLabel[] {
  const widest = Math.max(0, ...totals.map(({ short }) => estimateTextWidth(short, em)))
  const every = Math.max(1, Math.ceil((widest + 0.3 * em) / slot))
  return totals
    .filter((_, index) => (totals.length - 1 - index) % every === 0)
    .map((mark) => {
      const tops = columns.filter((column) => column.mark.year === mark.year).map(({ top }) => top)
      const width = Math.max(slot * FILL, estimateTextWidth(mark.short, em))
      const height = 1.5 * em
      return {
        mark,
        x: xOf(mark.year),
        left: xOf(mark.year) - width / 2,
        top: Math.min(...tops) - height,
        width,
        height,
      }
    })
}

/** Year and value over the last column of each company; the value alone where a company has less room. */
function placeAbove({ series }: TrendModel, columns: readonly Column[], { em, slot }: Frame): EndLabel[] {
  return series.flatMap((one): EndLabel[] => {
    const mark = one.marks.at(-1)
    const column = columns.find((candidate) => candidate.mark === mark)
    if (!mark || !column) return []
    const x = column.left + column.width
    const y = column.top - 0.4 * em
    const long = `${mark.year}: ${mark.short}`
    const lines = [estimateTextWidth(long, em) < slot ? long : mark.short]
    return [{ kind: 'above', series: one, mark, lines, x, y, fromX: x, fromY: column.top }]
  })
}

/** Names at the right, each as near to its last mark as the others allow. */
function placeEnds(
  { form, series }: TrendModel,
  columns: readonly Column[],
  points: readonly Point[],
  linesOf: (series: TrendSeries) => string[],
  { em, plot }: Frame,
): EndLabel[] {
  const anchors = series.flatMap((one) => {
    const mark = one.marks.at(-1)
    const column = columns.find((candidate) => candidate.mark === mark)
    const point = points.find((candidate) => candidate.mark === mark)
    if (!mark) return []
    // Where columns stand side by side, the middle of one may lie behind its neighbour.
    const middle = form === 'by-year' ? 0 : 0.5
    if (column) return [{ one, mark, x: column.left + column.width, y: column.top + column.height * middle }]
    return point ? [{ one, mark, x: point.x, y: point.y }] : []
  })
  const labels = anchors.map(({ one }) => linesOf(one))
  const places = spreadAlongLine(
    anchors.map(({ y }) => y),
    labels.map((lines) => heightOfEnd(lines, em)),
    plot.top - ENDS_OVER_EM * em,
    plot.top + plot.height + ENDS_OVER_EM * em,
  )
  return anchors.map(({ one, mark, x, y }, index) => ({
    kind: form === 'by-year' ? 'keyed' : 'joined',
    series: one,
    mark,
    lines: labels[index] ?? [],
    x: plot.left + plot.width + 0.9 * em,
    y: places[index] ?? y,
    fromX: x,
    fromY: y,
  }))
}
