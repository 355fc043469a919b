// The gutter beside the scatter: companies without a value across, and the bracket of a combined figure. Pixels.

import { describeFigure, type TipContent } from '../../charts/frame/chart.ts'
import type { StatusLook } from '../../charts/frame/statusKey.ts'
import { spreadAlongLine } from '../../charts/plot/labels.ts'
import { estimateTextWidth, wrapText } from '../../charts/plot/textWidth.ts'
import type { ScatterSelection } from '../../domain/analysis/scatterPoints.ts'
import { subjectName } from '../../domain/selection/card.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { nameLines, type ScatterLayout, yOf } from './scatterLayout.ts'
import { describePoint, markAt, type ScatterMark } from './scatterPoint.ts'
import { scatterTexts } from './scatterTexts.ts'

/** A combined figure as a bracket in the gutter: it joins the members that stand there and has no place on the axis. */
export interface ScatterBracket {
  readonly figureId: string
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly memberYs: readonly number[]
  readonly text: { readonly x: number; readonly y: number; readonly lines: readonly string[] }
  readonly label: string
  readonly tip: TipContent
}

export interface BracketPlan {
  readonly lines: readonly string[]
  readonly memberIds: readonly string[]
}

export function planBracket(
  { points }: ScatterSelection,
  { language, format }: I18n,
  { xGutter, fontSize }: ScatterLayout,
): BracketPlan | null {
  const { combined } = points
  if (!combined) return null
  const inGutter = points.yOnly.filter(({ row }) => combined.memberIds.includes(row.company.id))
  if (inGutter.length === 0) return null
  const { figure } = combined.detail
  const width = xGutter.width - 2.5 * fontSize
  const words = scatterTexts[language]
  const value = words.bracketValue(format.figure(figure), format.period(figure.period))
  return {
    lines: [
      ...wrapText(words.together(combined.memberIds.length), width, fontSize),
      ...wrapText(value, width, fontSize),
    ],
    memberIds: inGutter.map(({ row }) => row.company.id),
  }
}

const LINE_EM = 1.3

export function heightOfBracket({ lines }: BracketPlan, em: number): number {
  return (lines.length * LINE_EM + 0.5) * em
}

function gutterLines(named: { readonly name: string; readonly value: string }, layout: ScatterLayout): string[] {
  const { xGutter, fontSize: em } = layout
  return nameLines(named, xGutter.width - 2.3 * em, em)
}

/** How far words may reach below the gutter: one line, or less where the picture ends sooner. */
function roomBelow({ xGutter, height, fontSize: em }: ScatterLayout): number {
  return Math.min(LINE_EM * em, height - xGutter.top - xGutter.height)
}

/**
 * The height that the words in the gutter beside the plot need: each name with its value, and the words of the bracket.
 */
export function heightOfGutterWords(selection: ScatterSelection, i18n: I18n, layout: ScatterLayout): number {
  const { fontSize: em } = layout
  const lines = selection.points.yOnly.flatMap((point) => gutterLines(describePoint(selection, point, i18n), layout))
  const names = lines.length * LINE_EM * em
  const plan = planBracket(selection, i18n, layout)
  // With a bracket, the words may reach half a line above the gutter, and below it as far as there is room.
  return plan ? Math.max(names, names + heightOfBracket(plan, em) - 0.5 * LINE_EM * em - roomBelow(layout)) : names
}

export function placeXGutter(
  selection: ScatterSelection,
  i18n: I18n,
  layout: ScatterLayout,
  look: StatusLook,
): { gutterMarks: ScatterMark[]; bracket: ScatterBracket | null } {
  const em = layout.fontSize
  const plan = planBracket(selection, i18n, layout)
  const { xGutter: gutter } = layout
  const dotX = gutter.left + gutter.width - 1.2 * em
  const lineHeight = LINE_EM * em
  const places = selection.points.yOnly.map((point) => {
    const described = describePoint(selection, point, i18n)
    const lines = gutterLines(described, layout)
    return { point, described, lines, y: yOf(layout, point.yValue ?? 0) }
  })
  const isTight = places.reduce((sum, { lines }) => sum + lines.length * lineHeight, 0) > gutter.height
  const kept = isTight
    ? keepApart(
        places.map(({ y }) => y),
        lineHeight,
      )
    : null
  const linesOf = (index: number): readonly string[] => {
    if (kept === null) return places[index]?.lines ?? []
    const name = places[index]?.described.name ?? ''
    const fits = estimateTextWidth(name, em) <= gutter.width - 2.3 * em
    return kept.has(index) && fits ? [name] : []
  }
  const memberYs = places.filter(({ point }) => plan?.memberIds.includes(point.row.company.id)).map(({ y }) => y)
  const bracketHeight = plan ? heightOfBracket(plan, em) : 0
  // The bracket's words want to stand just under its lowest member; they are spread with the names, so nothing
  // overlaps.
  const wanted = [
    ...places.map(({ y }) => y),
    ...(plan ? [Math.max(...memberYs) + lineHeight / 2 + bracketHeight / 2] : []),
  ]
  const sizes = [...places.map((_, index) => linesOf(index).length * lineHeight), ...(plan ? [bracketHeight] : [])]
  const centres = spreadAlongLine(
    wanted,
    sizes,
    gutter.top - lineHeight / 2,
    gutter.top + gutter.height + roomBelow(layout),
  )
  const gutterMarks = places.map(({ point, described, y }, index): ScatterMark => {
    const lines = linesOf(index)
    const textY = (centres[index] ?? y) + 0.35 * em - ((lines.length - 1) * lineHeight) / 2
    const text = { x: dotX - layout.ring - 0.4 * em, y: textY, anchor: 'end' as const, lines }
    return markAt(selection, point, { zone: 'no-x', x: dotX, y, radius: layout.dot, text }, look, () => described)
  })
  const bracket = plan && bracketAt(selection, i18n, layout, plan, memberYs, centres.at(-1) ?? 0)
  return { gutterMarks, bracket }
}

/** The bracket of a combined figure, with its words around `centre`. */
export function bracketAt(
  selection: ScatterSelection,
  i18n: I18n,
  { xGutter, fontSize: em }: ScatterLayout,
  plan: BracketPlan,
  memberYs: readonly number[],
  centre: number,
): ScatterBracket | null {
  const { combined } = selection.points
  if (!combined) return null
  const left = xGutter.left + 0.6 * em
  const { figure, marks } = combined.detail
  const value = i18n.format.figure(figure)
  const name = subjectName(combined.detail.subject, i18n.language)
  const textTop = centre - heightOfBracket(plan, em) / 2 + 0.5 * em
  return {
    figureId: figure.id,
    x: left,
    top: Math.min(...memberYs),
    bottom: textTop + plan.lines.length * LINE_EM * em,
    memberYs,
    text: { x: left + 0.7 * em, y: textTop + 0.9 * em, lines: plan.lines },
    label: i18n.t.controls.openEvidence(`${name}: ${value}`),
    tip: { heading: name, value, lines: describeFigure(figure, marks, i18n) },
  }
}

/** The indexes of places at least `distance` apart. An earlier place wins over a later one that is too near. */
function keepApart(ys: readonly number[], distance: number): ReadonlySet<number> {
  const kept = new Set<number>()
  for (const [index, y] of ys.entries()) {
    if ([...kept].every((other) => Math.abs((ys[other] ?? 0) - y) >= distance)) kept.add(index)
  }
  return kept
}
