// Where the parts of the paths go, for a given width: points, names at the right end, and rules with their names.
// Pixels.

import type { AxisTick } from '../../charts/plot/axis.ts'
import { fitPlotHeight } from '../../charts/plot/fit.ts'
import { spreadAlongLine } from '../../charts/plot/labels.ts'
import { project } from '../../charts/plot/scale.ts'
import { cutText, estimateTextWidth, wrapText } from '../../charts/plot/textWidth.ts'
import type { Box } from '../../ui/keys/spatial.ts'
import type { PathMark } from './pathMarks.ts'
import type { PathLine, PathModel, PathTick } from './pathModel.ts'

export interface PlacedMark {
  readonly line: PathLine
  readonly mark: PathMark
  readonly x: number
  readonly y: number
  /** The name and value at the right end; null for other points, and where there is no room for a name. */
  readonly label: EndName | null
}

export interface EndName extends Box {
  readonly lines: readonly string[]
  /** Where the words begin, and the height of their middle. */
  readonly x: number
  readonly y: number
}

/** A vertical rule through the plot, from its name down. */
export interface PlacedRule {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly label: string
  readonly labelX: number
  readonly labelY: number
  readonly isEvent: boolean
}

/** A close with none on either side: no line reaches it. */
interface LonePoint {
  readonly line: PathLine
  readonly x: number
  readonly y: number
}

export interface PathLayout {
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
  readonly marks: readonly PlacedMark[]
  readonly lone: readonly LonePoint[]
  readonly rules: readonly PlacedRule[]
  /** The name of the rule at 100, and where the rule ends. */
  readonly base: { readonly label: EndName; readonly ruleY: number }
}

export const LINE_HEIGHT = 1.25
const NARROW_EM = 40
const NARROW_NAME_EM = 7
const NARROW_NAME_LINES = 4
// Names take no more of the width; the marks have the whole name.
const NAMES_SHARE = 0.3
const BASE_NAME_EM = 11
const LEAST_HEIGHT_EM = 22
// The gap between the last session and the names; it is wider where crowded names stand far from their lines.
const LABEL_GAP_EM = 1.1
const CROWDED_GAP_EM = { narrow: 1.8, wide: 3 } as const
const CROWDED = 0.6
// Where height is limited: the least height of the plot, and the least distance between its ticks.
const LEAST_LIMITED_EM = 9
const LEAST_TICK_EM = 1.3
const AXIS_EM = 2
const NAMES_OVER_EM = 0.5

/**
 * Lays paths out in `width` pixels, at most `maxHeight` high; the names of the lines may need more height than that.
 */
export function layOutPath(
  model: PathModel,
  width: number,
  fontSize: number,
  maxHeight: number | null = null,
): PathLayout {
  const em = fontSize
  const isNarrow = width < NARROW_EM * em
  const base = isNarrow
    ? wrapText(model.base.short, NARROW_NAME_EM * em, em)
    : wrapText(model.base.long, BASE_NAME_EM * em, em)
  const named = chooseNamed(model.lines, (line) => endLines(line, isNarrow ? null : width, em))
  const labels = [base, ...named.values()]
  const widest = Math.max(0, ...labels.flat().map((text) => estimateTextWidth(text, em)))
  const yTicks = model.scale.ticks.map((value) => ({ value, label: model.formatTick(value) }))
  const tickWidth = Math.max(0, ...yTicks.map(({ label }) => estimateTextWidth(label, em))) + 1.2 * em
  // The first session's label is centred on the axis.
  const yAxisWidth = Math.max(tickWidth, isNarrow ? 0 : estimateTextWidth(model.ticks[0]?.long ?? '', em) / 2)
  const namesHeight = sumOf(labels.map(heightInEm))
  const wantedEm = Math.max(LEAST_HEIGHT_EM, Math.min(28, (0.5 * width) / em), namesHeight)
  // Names may reach a little over both ends of the plot.
  const leastEm = Math.max(LEAST_LIMITED_EM, namesHeight - 2 * NAMES_OVER_EM, (yTicks.length - 1) * LEAST_TICK_EM)
  const heightWithin = (above: number): number =>
    fitPlotHeight(wantedEm, leastEm, maxHeight === null ? null : maxHeight / em - above - AXIS_EM)
  const gap =
    namesHeight < CROWDED * heightWithin(aboveOf(1)) ? LABEL_GAP_EM : CROWDED_GAP_EM[isNarrow ? 'narrow' : 'wide']
  const plotWidth = Math.max(8 * em, width - yAxisWidth - widest - (gap + 0.5) * em)
  const xDomain = [model.sessions[0] ?? 0, model.sessions.at(-1) ?? 0] as const
  const xOf = (session: number): number => project(session, xDomain, [yAxisWidth, yAxisWidth + plotWidth])
  const { placed: rulePlaces, rows } = placeRuleLabels(model.rules, xOf, width, em)
  const plot: Box = {
    left: yAxisWidth,
    top: aboveOf(rows) * em,
    width: plotWidth,
    height: em * heightWithin(aboveOf(rows)),
  }
  const bottom = plot.top + plot.height
  const yOf = (value: number): number => project(value, model.scale.domain, [bottom, plot.top])
  return {
    width,
    height: bottom + AXIS_EM * em,
    fontSize,
    plot,
    yAxisWidth,
    xAxisHeight: AXIS_EM * em,
    xDomain,
    yDomain: model.scale.domain,
    xTicks: fitTicks(model.ticks, xOf, width, em),
    yTicks,
    ...placeMarks(model.lines, named, [base, model.base.value], { em, plot, gap: gap * em, xOf, yOf }),
    lone: placeLone(model, xOf, yOf),
    rules: rulePlaces.map((rule) => ({ ...rule, bottom })),
  }
}

interface Frame {
  readonly em: number
  readonly plot: Box
  /** The gap between the plot and the names. */
  readonly gap: number
  readonly xOf: (session: number) => number
  readonly yOf: (value: number) => number
}

/** The room over the plot for the names of rules, in `rows` rows. In em. */
function aboveOf(rows: number): number {
  return (rows + 0.5) * LINE_HEIGHT
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function heightInEm(lines: readonly string[]): number {
  return lines.length * LINE_HEIGHT + 0.15
}

function endOf({ marks }: PathLine): PathMark | undefined {
  return marks.find(({ kind }) => kind === 'end')
}

/** Name and value: in one line in a plot as wide as that, else in several. */
function endLines(line: PathLine, width: number | null, em: number): string[] {
  const short = endOf(line)?.short ?? ''
  if (width !== null) return [`${cutText(line.name, NAMES_SHARE * width, em)} ${short}`]
  const name = cutText(line.name, NARROW_NAME_LINES * NARROW_NAME_EM * em, em)
  return [...wrapText(name, NARROW_NAME_EM * em, em), short]
}

/** The names that stand at the right end, by line: those of the lines that are picked out, and of the benchmark. */
function chooseNamed(
  lines: readonly PathLine[],
  wordsOf: (line: PathLine) => string[],
): ReadonlyMap<string, readonly string[]> {
  const named = lines.filter((line) => line.weight !== 'passing' && endOf(line) !== undefined)
  return new Map(named.map((line) => [line.id, wordsOf(line)]))
}

/**
 * Every point, with its name if it has one, and the name of the rule. Names stand at the right, each as near to
 * the end of its line or rule as the others allow.
 */
function placeMarks(
  lines: readonly PathLine[],
  named: ReadonlyMap<string, readonly string[]>,
  [base, level]: readonly [words: readonly string[], level: number],
  { em, plot, gap, xOf, yOf }: Frame,
): Pick<PathLayout, 'marks' | 'base'> {
  const ends = lines.flatMap((line) => {
    const mark = endOf(line)
    const words = named.get(line.id)
    return mark && words ? [{ mark, words, wanted: yOf(mark.value) }] : []
  })
  const ruleY = yOf(level)
  const names = [...ends, { mark: null, words: base, wanted: ruleY }]
  const places = spreadAlongLine(
    names.map(({ wanted }) => wanted),
    names.map(({ words }) => heightInEm(words) * em),
    plot.top - NAMES_OVER_EM * em,
    plot.top + plot.height + NAMES_OVER_EM * em,
  )
  const x = plot.left + plot.width + gap
  const labels = names.map(({ words, wanted }, index): EndName => {
    const y = places[index] ?? wanted
    const height = heightInEm(words) * em
    const width = Math.max(...words.map((text) => estimateTextWidth(text, em)))
    return { lines: words, x, y, left: x - 0.2 * em, top: y - height / 2, width, height }
  })
  const labelOf = new Map(ends.map(({ mark }, index) => [mark, labels[index]]))
  const [baseLabel = { lines: base, x, y: ruleY, left: x, top: ruleY, width: 0, height: 0 }] = labels.slice(-1)
  return {
    base: { label: baseLabel, ruleY },
    marks: lines.flatMap((line) =>
      line.marks.map((mark) => ({
        line,
        mark,
        x: xOf(mark.session),
        y: yOf(mark.value),
        label: labelOf.get(mark) ?? null,
      })),
    ),
  }
}

function placeLone({ lines, sessions }: PathModel, xOf: Frame['xOf'], yOf: Frame['yOf']): LonePoint[] {
  return lines.flatMap((line) =>
    line.values.flatMap((value, place) => {
      const isLone = (line.values[place - 1] ?? null) === null && (line.values[place + 1] ?? null) === null
      return value !== null && isLone ? [{ line, x: xOf(sessions[place] ?? 0), y: yOf(value) }] : []
    }),
  )
}

/**
 * The longest labels that keep apart: long ones, which hold the day, at all ticks; at the first, the event and the
 * last; at the event and the last; at the event alone; or at none.
 */
function fitTicks(ticks: readonly PathTick[], xOf: Frame['xOf'], width: number, em: number): AxisTick[] {
  const last = ticks.length - 1
  const choices = [
    () => true,
    ({ value }: PathTick, index: number) => value === 0 || index === 0 || index === last,
    ({ value }: PathTick, index: number) => value === 0 || index === last,
    ({ value }: PathTick) => value === 0,
    () => false,
  ]
  const labelled = choices.map((isLong) =>
    ticks.map((tick, index) => ({ value: tick.value, label: isLong(tick, index) ? tick.long : tick.short })),
  )
  const fits = (candidate: readonly AxisTick[]): boolean =>
    candidate.every(({ value, label }, index) => {
      const next = candidate[index + 1]
      const right = xOf(value) + estimateTextWidth(label, em) / 2
      const limit = next ? xOf(next.value) - estimateTextWidth(next.label, em) / 2 - 0.5 * em : width
      return right <= limit
    })
  return labelled.find(fits) ?? labelled.at(-1) ?? []
}

/** Names of the rules over the plot, each in the lowest row in which it does not touch another. */
function placeRuleLabels(rules: PathModel['rules'], xOf: Frame['xOf'], width: number, em: number) {
  const taken: { readonly row: number; readonly left: number; readonly right: number }[] = []
  const rowed = rules.map(({ session, label, isEvent }) => {
    const x = xOf(session)
    const half = estimateTextWidth(label, em) / 2
    const labelX = Math.max(half, Math.min(width - half, x))
    const [left, right] = [labelX - half - 0.5 * em, labelX + half + 0.5 * em]
    let row = 0
    while (taken.some((other) => other.row === row && other.left < right && left < other.right)) row += 1
    taken.push({ row, left, right })
    return { x, label, labelX, isEvent, row }
  })
  const rows = Math.max(0, ...rowed.map(({ row }) => row + 1))
  return {
    rows,
    placed: rowed.map(({ row, ...rule }) => {
      const labelY = (rows - row - 0.25) * LINE_HEIGHT * em
      return { ...rule, labelY, top: labelY + 0.3 * em }
    }),
  }
}
