// The break-even line of a scenario with the reader's point on it, as data. x: fall in the cost of training, 0 to 1; y:
// computing for answers, r · u, today = 1.

import { type FrameModel, type TableModel, textCell } from '../../charts/frame/chart.ts'
import { NO_STATUSES } from '../../charts/frame/fixedKeys.ts'
import type { AxisTick } from '../../charts/plot/axis.ts'
import { fitPlotHeight } from '../../charts/plot/fit.ts'
import { niceScale, project } from '../../charts/plot/scale.ts'
import { estimateTextWidth } from '../../charts/plot/textWidth.ts'
import {
  type BreakEven,
  breakEvenCurve,
  type CurvePoint,
  computeSpending,
  type Spending,
} from '../../domain/analysis/spending.ts'
import { roundTo } from '../../domain/figures/derive.ts'
import type { Scenario } from '../../domain/view/scenario.ts'
import type { I18n } from '../../i18n/i18n.ts'
import type { Box } from '../../ui/keys/spatial.ts'
import { scenarioTexts, type WorkingStep } from './scenarioTexts.ts'

export interface BreakEvenModel {
  readonly frame: FrameModel
  readonly spending: Spending
  /** R as a sentence. */
  readonly result: string
  readonly verdict: string
  /** Every assumption with its value. */
  readonly assumptions: readonly string[]
  /** The working, a line each: what it is, the formula, the numbers filled in, the result. */
  readonly steps: readonly {
    readonly step: WorkingStep
    readonly name: string
    readonly formula: string
    readonly filled: string
  }[]
  readonly table: TableModel
}

export interface BreakEvenLayout {
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly plot: Box
  readonly yAxisWidth: number
  readonly xAxisHeight: number
  readonly yDomain: readonly [number, number]
  readonly xTicks: readonly AxisTick[]
  readonly yTicks: readonly AxisTick[]
  /** The part of the line that the picture holds. */
  readonly curve: readonly CurvePoint[]
  readonly point: {
    readonly x: number
    readonly y: number
    /** Where its word stands: on the side of the point that the line does not cross. */
    readonly wordY: number
    readonly label: string
    readonly leansLeft: boolean
  }
  /** Where the line's name stands, inside the plot. */
  readonly name: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' } | null
}

const STEPS = 100
const TABLE_STEPS = 10
const TICK_COUNT = 5
const TOP_EM = 3.2
const BOTTOM_EM = 3.6
// The least height of the plot where height is limited.
const LEAST_LIMITED_EM = 9
const SHOWN_DECIMALS = 2
// Uses this close to each other read as the same.
const SAME = 0.005

const UNITS: Readonly<Record<keyof Scenario, 'percent' | 'times' | 'years'>> = {
  trainingShare: 'percent',
  trainingFall: 'percent',
  computingPerAnswer: 'times',
  answers: 'times',
  blockedShare: 'percent',
  limitYears: 'years',
}
const STEPS_IN_ORDER = [
  'training',
  'answering',
  'reach',
  'total',
  'breakEven',
] as const satisfies readonly WorkingStep[]
const ASSUMPTIONS = [
  'trainingShare',
  'trainingFall',
  'computingPerAnswer',
  'answers',
  'blockedShare',
  'limitYears',
] as const satisfies readonly (keyof Scenario)[]

/** The value of an assumption, in its unit. */
export function describeAssumption(key: keyof Scenario, value: number, { language, format }: I18n): string {
  return scenarioTexts[language][UNITS[key]](format.number(UNITS[key] === 'percent' ? value * 100 : value))
}

/** A scenario worked out, with its words. */
export function buildBreakEvenModel(scenario: Scenario, i18n: I18n): BreakEvenModel {
  const words = scenarioTexts[i18n.language]
  const spending = computeSpending(scenario)
  const { total } = spending
  // Compared as it is written: a total that reads as today's spending counts as the same.
  const written = roundTo(total, SHOWN_DECIMALS)
  const lean = written === 1 ? 'same' : written > 1 ? 'more' : 'less'
  const verdict = describeBreakEven(spending.breakEven, spending.uses, i18n)
  const result = words.result(i18n.format.number(written))
  return {
    frame: {
      title: words.title[lean],
      subtitle: words.subtitle,
      summary: `${result} ${verdict}`,
      notes: [words.note, words.placeholders],
      coverage: words.coverage,
      sources: [],
      statuses: NO_STATUSES,
      lens: null,
    },
    spending,
    result,
    verdict,
    assumptions: ASSUMPTIONS.map((key) => `${words.assumption[key]}: ${describeAssumption(key, scenario[key], i18n)}`),
    steps: listSteps(scenario, spending, i18n),
    table: buildTable(scenario, i18n),
  }
}

function describeBreakEven(breakEven: BreakEven, uses: number, { language, format }: I18n): string {
  const words = scenarioTexts[language].breakEven
  if (breakEven.kind === 'any') return words.any
  if (breakEven.kind === 'none') return breakEven.because === 'blocked' ? words.blocked : words.allTraining
  const gap = uses - breakEven.uses
  const verdict = Math.abs(gap) < SAME ? words.equal : gap > 0 ? words.above : words.below
  return words.uses(format.number(breakEven.uses), format.number(uses), verdict)
}

function listSteps(scenario: Scenario, spending: Spending, { language, format }: I18n): BreakEvenModel['steps'] {
  const words = scenarioTexts[language].steps
  const n = (value: number): string => format.number(roundTo(value, SHOWN_DECIMALS))
  const { trainingShare, trainingFall, computingPerAnswer, answers, blockedShare, limitYears } = scenario
  const { reach, training, answering, total, breakEven } = spending
  const uses = breakEven.kind === 'uses' ? breakEven.uses : null
  const filled = {
    training: `${n(trainingShare)} × (1 − ${n(trainingFall)}) = ${n(training)}`,
    answering: `(1 − ${n(trainingShare)}) × ${n(computingPerAnswer)} × ${n(answers)} = ${n(answering)}`,
    reach: `1 − ${n(blockedShare)} × ${n(Math.min(limitYears, 1))} = ${n(reach)}`,
    total: `(${n(training)} + ${n(answering)}) × ${n(reach)} = ${n(total)}`,
    breakEven: uses === null ? null : `(1 ÷ ${n(reach)} − ${n(training)}) ÷ (1 − ${n(trainingShare)}) = ${n(uses)}`,
  }
  return STEPS_IN_ORDER.flatMap((step) => {
    const { name, formula } = words[step]
    const numbers = filled[step]
    return numbers === null ? [] : { step, name, formula, filled: numbers }
  })
}

function buildTable(scenario: Scenario, { language, format }: I18n): TableModel {
  const words = scenarioTexts[language]
  return {
    caption: words.chart.table,
    columns: [
      { id: 'fall', label: words.chart.x, numeric: true },
      { id: 'uses', label: words.chart.y, numeric: true },
    ],
    rows: breakEvenCurve(scenario, TABLE_STEPS).map(({ trainingFall, uses }) => ({
      id: String(trainingFall),
      dimmed: false,
      cells: {
        fall: { ...textCell(words.percent(format.number(trainingFall * 100))), sort: trainingFall },
        uses: { ...textCell(format.number(uses)), sort: uses },
      },
    })),
  }
}

/**
 * Lays the chart out in `width` pixels, and no taller than `maxHeight` as far as its words allow. Null where the
 * scenario has no break-even line.
 */
export function layOutBreakEven(
  scenario: Scenario,
  i18n: I18n,
  width: number,
  fontSize: number,
  maxHeight: number | null = null,
): BreakEvenLayout | null {
  const curve = breakEvenCurve(scenario, STEPS)
  if (curve.length === 0) return null
  const { language, format } = i18n
  const words = scenarioTexts[language]
  const { uses } = computeSpending(scenario)
  const em = fontSize
  const lowest = Math.min(...curve.map((point) => point.uses))
  const top = Math.max(...curve.map((point) => point.uses))
  // The scale follows the point, not a line that rises steeply, which would press the point into the axis. Such a line
  // may leave the picture, but it begins inside.
  const y = niceScale(0, Math.max(2, uses * 1.15, lowest * 1.15, Math.min(top, Math.max(4, uses * 2))), TICK_COUNT)
  const yTicks = y.ticks.map((value) => ({ value, label: format.number(value) }))
  const yAxisWidth = Math.max(...yTicks.map(({ label }) => estimateTextWidth(label, em))) + em
  const plot: Box = {
    left: yAxisWidth,
    // Room for the title of the axis and, below it, the name of a line that ends at the very top.
    top: TOP_EM * em,
    width: Math.max(6 * em, width - yAxisWidth - 1.5 * em),
    height: fitPlotHeight(
      Math.max(13 * em, Math.min(20 * em, width * 0.5)),
      LEAST_LIMITED_EM * em,
      maxHeight === null ? null : maxHeight - (TOP_EM + BOTTOM_EM) * em,
    ),
  }
  const high = y.domain[1]
  const step = width < 30 * em ? 0.5 : 0.25
  const x = project(scenario.trainingFall, [0, 1], [plot.left, plot.left + plot.width])
  const pointY = project(uses, y.domain, [plot.top + plot.height, plot.top])
  const shown = curve.filter((point) => point.uses <= high)
  return {
    width,
    height: plot.top + plot.height + BOTTOM_EM * em,
    fontSize,
    plot,
    yAxisWidth,
    xAxisHeight: 2 * em,
    yDomain: y.domain,
    xTicks: Array.from({ length: 1 / step + 1 }, (_, index) => ({
      value: index * step,
      label: words.percent(format.number(index * step * 100)),
    })),
    yTicks,
    curve: shown,
    name: placeName(shown.at(-1), y.domain, plot, words.chart.line, em),
    point: {
      x,
      y: pointY,
      wordY: placeWord(scenario, uses, pointY, plot, em),
      label: words.chart.point(
        words.percent(format.number(scenario.trainingFall * 100)),
        words.times(format.number(uses)),
      ),
      leansLeft: x > plot.left + plot.width / 2,
    },
  }
}

/**
 * Puts the word above a point that lies above the line, else below the point, where the rising line does not go. At the
 * edge of the plot, it goes to the other side.
 */
function placeWord(scenario: Scenario, uses: number, pointY: number, plot: Box, em: number): number {
  const { breakEven } = computeSpending(scenario)
  const isAbove = breakEven.kind === 'uses' && uses > breakEven.uses + SAME
  const [over, under] = [pointY - em, pointY + 1.7 * em]
  if (isAbove) return over - em > plot.top ? over : under
  return under < plot.top + plot.height ? under : over
}

/** The name at the end of the line: before it where there is room, else after it. */
function placeName(
  end: CurvePoint | undefined,
  domain: readonly [number, number],
  plot: Box,
  name: string,
  em: number,
): BreakEvenLayout['name'] {
  if (!end) return null
  const x = project(end.trainingFall, [0, 1], [plot.left, plot.left + plot.width])
  const y = project(end.uses, domain, [plot.top + plot.height, plot.top]) - 0.6 * em
  return { x, y, anchor: x - estimateTextWidth(name, em) < plot.left ? 'start' : 'end' }
}
