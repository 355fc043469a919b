// The marks of a scatter of very many companies: dots without names, but for those that were chosen and those that lie
// furthest out. Pixels.

import type { StatusLook } from '../../charts/frame/statusKey.ts'
import { type Candidate, isFree } from '../../charts/plot/labels.ts'
import type { ScatterPoint, ScatterSelection } from '../../domain/analysis/scatterPoints.ts'
import type { I18n } from '../../i18n/i18n.ts'
import type { Box } from '../../ui/keys/spatial.ts'
import { type BracketPlan, bracketAt, heightOfBracket, planBracket, type ScatterBracket } from './scatterGutter.ts'
import { type LabelPlace, labelCandidates, labelFrame, type ScatterLayout, textOf, xOf, yOf } from './scatterLayout.ts'
import { describePoint, markAt, type ScatterMark, type Zone } from './scatterPoint.ts'

const UNNAMED: LabelPlace = { x: 0, y: 0, anchor: 'start', lines: [] }

/**
 * All marks of a selection, and the bracket where a member of the combined figure stands in the gutter. The companies
 * of `chosen` are named wherever they lie.
 */
export function placeDenseMarks(
  selection: ScatterSelection,
  i18n: I18n,
  layout: ScatterLayout,
  chosen: ReadonlySet<string>,
  look: StatusLook,
): { readonly marks: readonly ScatterMark[]; readonly bracket: ScatterBracket | null } {
  const { xGutter, yGutter, plot } = layout
  const { both, yOnly, xOnly } = selection.points
  const plan = planBracket(selection, i18n, layout)
  const across = spreadOver(
    xGutter.left + (plan ? xGutter.width * BRACKET_SHARE : 0),
    xGutter.left + xGutter.width,
    layout,
  )
  const down = spreadOver(yGutter.top, yGutter.top + yGutter.height, layout)
  const xPlace = ({ xValue }: ScatterPoint): number => xOf(layout, xValue ?? 0)
  const yPlace = ({ yValue }: ScatterPoint): number => yOf(layout, yValue ?? 0)
  const dots: readonly Dot[] = [
    ...both.map((point) => ({ point, zone: 'plot' as const, x: xPlace(point), y: yPlace(point) })),
    ...yOnly.map((point, index) => ({ point, zone: 'no-x' as const, x: across(index), y: yPlace(point) })),
    ...xOnly.map((point, index) => ({ point, zone: 'no-y' as const, x: xPlace(point), y: down(index) })),
  ]
  const names = placeNames(selection, chosen, dots, labelFrame(plot, layout), layout)
  const marks = dots.map(({ point, zone, x, y }, index) =>
    markAt(selection, point, { zone, x, y, radius: layout.dot, text: names.get(index) ?? UNNAMED }, look, () =>
      describePoint(selection, point, i18n),
    ),
  )
  return { marks, bracket: plan && placeBracket(selection, i18n, layout, plan) }
}

interface Dot {
  readonly point: ScatterPoint
  readonly zone: Zone
  readonly x: number
  readonly y: number
}

// The part of the gutter that is left to the words of a bracket.
const BRACKET_SHARE = 0.6
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2

/**
 * Places over the width of a gutter. A gutter has no scale in that direction: in one line, thousands of dots would hide
 * how many they are. Steps of the golden ratio spread any number of dots evenly, and the same way each time.
 */
function spreadOver(low: number, high: number, { dot }: ScatterLayout): (index: number) => number {
  const [first, last] = [low + 1.5 * dot, high - 1.5 * dot]
  return (index) => first + (((index + 0.5) * GOLDEN_RATIO) % 1) * (last - first)
}

function placeBracket(selection: ScatterSelection, i18n: I18n, layout: ScatterLayout, plan: BracketPlan) {
  const { xGutter, fontSize: em } = layout
  const memberIds = new Set(plan.memberIds)
  const memberYs = selection.points.yOnly.flatMap(({ row, yValue }) =>
    memberIds.has(row.company.id) ? [yOf(layout, yValue ?? 0)] : [],
  )
  const half = heightOfBracket(plan, em) / 2
  const lowest = xGutter.top + xGutter.height - half
  return bracketAt(selection, i18n, layout, plan, memberYs, Math.min(lowest, Math.max(...memberYs) + half))
}

// So many companies on each side of the plot are named.
const OUTERMOST = 2
const MAX_NAMES = 24
const NAME_GAP_EM = 0.3
// A name may cover few dots; those that lie furthest out mostly stand apart.
const MOST_COVERED = 2

/** The places of names, by the index of the dot: what the reader chose always has one, others where there is room. */
function placeNames(
  { lens }: ScatterSelection,
  chosenIds: ReadonlySet<string>,
  dots: readonly Dot[],
  frame: Box,
  layout: ScatterLayout,
): ReadonlyMap<number, LabelPlace> {
  const em = layout.fontSize
  const isChosen = ({ point }: Dot): boolean => chosenIds.has(point.row.company.id)
  const isStated = ({ point }: Dot): boolean => lens?.links.get(point.row.company.id) === 'stated'
  const indexes = (passes: (dot: Dot) => boolean): number[] =>
    dots.flatMap((dot, index) => (passes(dot) ? [index] : []))
  const chosen = indexes(isChosen)
  const stated = lens ? indexes(isStated) : []
  const wanted = [...new Set([...chosen, ...outermost(dots), ...stated])].slice(0, MAX_NAMES)
  const crowd = wanted.length > 0 ? countIn(dots) : () => 0
  const whole = { left: 0, top: 0, width: layout.width, height: layout.height }
  const taken: Box[] = []
  const placed = new Map<number, LabelPlace>()
  for (const index of wanted) {
    const dot = dots[index]
    if (!dot) continue
    const lines = [dot.point.row.company.name]
    const free = labelCandidates(dot.x, dot.y, lines, layout, frame).filter((box) =>
      isFree(box, taken, dot.zone === 'plot' ? frame : whole),
    )
    const best = leastCrowded(free, crowd)
    if (!best || (!chosen.includes(index) && best.covered > MOST_COVERED)) continue
    const { box } = best
    // Two names side by side would read as one.
    taken.push({ ...box, left: box.left - NAME_GAP_EM * em, width: box.width + 2 * NAME_GAP_EM * em })
    placed.set(index, textOf(box, lines, em))
  }
  return placed
}

function leastCrowded(boxes: readonly Candidate[], crowd: (box: Box) => number) {
  let best: { readonly box: Candidate; readonly covered: number } | null = null
  for (const box of boxes) {
    const covered = crowd(box)
    if (best === null || covered < best.covered) best = { box, covered }
    if (covered === 0) break
  }
  return best
}

/** The dots in the plot that lie furthest left, right, up and down. */
function outermost(dots: readonly Dot[]): number[] {
  const inPlot = dots.flatMap(({ zone }, index) => (zone === 'plot' ? [index] : []))
  const far = (distance: (dot: Dot) => number): number[] => {
    const first: number[] = []
    const of = (index: number): number => {
      const dot = dots[index]
      return dot ? distance(dot) : Number.NEGATIVE_INFINITY
    }
    for (const index of inPlot) {
      if (first.length === OUTERMOST && of(index) <= of(first[OUTERMOST - 1] ?? -1)) continue
      first.push(index)
      first.sort((a, b) => of(b) - of(a))
      first.length = Math.min(first.length, OUTERMOST)
    }
    return first
  }
  return [...far(({ y }) => y), ...far(({ y }) => -y), ...far(({ x }) => x), ...far(({ x }) => -x)]
}

/** Counts the dots with their centre in a box. */
function countIn(dots: readonly Dot[]): (box: Box) => number {
  return ({ left, top, width, height }) => {
    let count = 0
    for (const { x, y } of dots) if (x >= left && x <= left + width && y >= top && y <= top + height) count += 1
    return count
  }
}
