// The marks of the scatter: dots in the plot, dots in the gutters, and the bracket of a combined figure. Pixels.

import { subjectName } from '../domain/card.ts'
import { isOpenEnded, type ScatterPoint } from '../domain/points.ts'
import type { Status } from '../domain/schema.ts'
import type { Selection } from '../domain/select.ts'
import type { I18n } from '../i18n/i18n.ts'
import { scatterTexts } from '../i18n/scatterTexts.ts'
import type { Box } from '../ui/spatial.ts'
import { collectStatuses, describeFigure, isDimmed, type LensLink, lensLink, type TipContent } from './chart.ts'
import { chooseCandidate, isFree, spreadAlongLine } from './labels.ts'
import {
  DOT,
  type LabelPlace,
  labelCandidates,
  labelFrame,
  nameLines,
  RING,
  type ScatterLayout,
  textOf,
  xOf,
  yOf,
} from './scatterLayout.ts'
import { estimateTextWidth, wrapText } from './textWidth.ts'

export type Zone = 'plot' | 'no-x' | 'no-y'

export interface ScatterMark {
  readonly key: string
  readonly companyId: string
  readonly zone: Zone
  /** Data values; null where the company has none. */
  readonly xValue: number | null
  readonly yValue: number | null
  /** The change that colours the dot; null where what is measured down is no change. */
  readonly change: number | null
  /** Which values are only bounds, that the true one lies beyond. */
  readonly beyond: { readonly x: boolean; readonly y: boolean }
  /** Centre of the mark. */
  readonly x: number
  readonly y: number
  readonly text: LabelPlace
  readonly label: string
  readonly marks: readonly Status[]
  readonly dimmed: boolean
  readonly link: LensLink
  readonly open: boolean
  readonly tip: TipContent
}

/** A combined figure beside the gutter: it joins the members that stand there, and has no place on the axis. */
export interface ScatterBracket {
  readonly figureId: string
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly memberYs: readonly number[]
  readonly text: { readonly x: number; readonly y: number; readonly lines: readonly string[] }
  readonly label: string
  readonly open: boolean
  readonly tip: TipContent
}

/** All marks of a selection, and the bracket where a member of the combined figure stands in the gutter. */
export function placeMarks(
  selection: Selection,
  i18n: I18n,
  layout: ScatterLayout,
): { readonly marks: readonly ScatterMark[]; readonly bracket: ScatterBracket | null } {
  const { gutterMarks, bracket } = placeXGutter(selection, i18n, layout, planBracket(selection, i18n, layout))
  const marks = [...placePlot(selection, i18n, layout), ...gutterMarks, ...placeYGutter(selection, i18n, layout)]
  return { marks, bracket }
}

function describePoint(selection: Selection, point: ScatterPoint, i18n: I18n) {
  const { t, format } = i18n
  const words = scatterTexts[i18n.language]
  const { company } = point.row
  const { x, y } = selection.points
  const yText = point.yFigure && point.yValue !== null ? format.figure(point.yFigure) : null
  const xText = point.xFigure && format.figure(point.xFigure)
  const values = [yText, xText].filter((part) => part !== null)
  const value = values.join(', ')
  const marks = collectStatuses([...(point.yValue === null ? [] : [point.yMarks]), point.xMarks])
  const lines = [
    ...(point.yFigure ? describeFigure(point.yFigure, point.yMarks, i18n) : [words.down[y].missing]),
    ...(point.xFigure ? describeFigure(point.xFigure, point.xMarks, i18n) : [words.axes[x].missing]),
  ]
  return {
    key: company.id,
    companyId: company.id,
    xValue: point.xValue,
    yValue: point.yValue,
    change: selection.points.y === 'regain' ? null : point.yValue,
    beyond: { x: isOpenEnded(point.xFigure), y: isOpenEnded(point.yFigure) },
    label: t.controls.openEvidence(`${company.name}: ${value}`),
    marks,
    dimmed: isDimmed(selection, company.id),
    link: lensLink(selection, company.id),
    open: selection.card?.kind === 'company' && selection.card.row.company.id === company.id,
    tip: { heading: company.name, value, lines },
    name: company.name,
    value,
    values,
  }
}

function placePlot(selection: Selection, i18n: I18n, layout: ScatterLayout): ScatterMark[] {
  const em = layout.fontSize
  const frame = labelFrame(layout.plot, layout)
  const places = selection.points.both.map((point) => ({
    point,
    x: xOf(layout, point.xValue ?? 0),
    y: yOf(layout, point.yValue ?? 0),
  }))
  const taken: Box[] = places.map(({ x, y }) => ({ left: x - DOT, top: y - DOT, width: 2 * DOT, height: 2 * DOT }))
  const isCrowded = places.length > MOST_FULL_LABELS
  return places.map(({ point, x, y }) => {
    const { name, value, values, ...mark } = describePoint(selection, point, i18n)
    const full = layout.stacked ? [name, ...values].flatMap((line) => wrapText(line, frame.width, em)) : [name, value]
    const lines = isCrowded ? [name] : full
    const candidates = labelCandidates(x, y, lines, em, frame)
    const free = isCrowded ? candidates.find((box) => isFree(box, taken, frame)) : undefined
    const chosen = isCrowded ? free : (chooseCandidate(candidates, taken, frame) ?? candidates[0])
    if (chosen) taken.push(chosen)
    return { ...mark, zone: 'plot', x, y, text: textOf(chosen, chosen ? lines : [], em) }
  })
}

// More points than this keep their names only, and those without room for one leave it to the tooltip and the table.
const MOST_FULL_LABELS = 8

interface BracketPlan {
  readonly lines: readonly string[]
  readonly memberIds: readonly string[]
}

function planBracket(
  { points }: Selection,
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

function placeXGutter(
  selection: Selection,
  i18n: I18n,
  layout: ScatterLayout,
  plan: BracketPlan | null,
): { gutterMarks: ScatterMark[]; bracket: ScatterBracket | null } {
  const em = layout.fontSize
  const { xGutter: gutter } = layout
  const dotX = gutter.left + gutter.width - 1.2 * em
  const lineHeight = 1.3 * em
  const places = selection.points.yOnly.map((point) => {
    const described = describePoint(selection, point, i18n)
    const lines = nameLines(described, gutter.width - 2.3 * em, em)
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
  const bracketHeight = (plan?.lines.length ?? 0) * lineHeight + 0.5 * em
  // The bracket's words want to stand just under its lowest member; they are spread with the names, so nothing overlaps.
  const wanted = [
    ...places.map(({ y }) => y),
    ...(plan ? [Math.max(...memberYs) + lineHeight / 2 + bracketHeight / 2] : []),
  ]
  const sizes = [...places.map((_, index) => linesOf(index).length * lineHeight), ...(plan ? [bracketHeight] : [])]
  const centres = spreadAlongLine(wanted, sizes, gutter.top - lineHeight / 2, gutter.top + gutter.height + lineHeight)
  const bracketLeft = gutter.left + 0.6 * em
  const gutterMarks = places.map(({ described, y }, index): ScatterMark => {
    const lines = linesOf(index)
    const { name: _name, value: _value, values: _values, ...mark } = described
    const textY = (centres[index] ?? y) + 0.35 * em - ((lines.length - 1) * lineHeight) / 2
    const text = { x: dotX - RING - 0.4 * em, y: textY, anchor: 'end' as const, lines }
    return { ...mark, zone: 'no-x', x: dotX, y, text }
  })
  const { combined } = selection.points
  if (!plan || !combined) return { gutterMarks, bracket: null }
  const centre = centres.at(-1) ?? 0
  const { figure, marks } = combined.detail
  const value = i18n.format.figure(figure)
  const name = subjectName(combined.detail.subject, i18n.language)
  const textTop = centre - bracketHeight / 2 + 0.5 * em
  return {
    gutterMarks,
    bracket: {
      figureId: figure.id,
      x: bracketLeft,
      top: Math.min(...memberYs),
      bottom: textTop + plan.lines.length * lineHeight,
      memberYs,
      text: { x: bracketLeft + 0.7 * em, y: textTop + 0.9 * em, lines: plan.lines },
      label: i18n.t.controls.openEvidence(`${name}: ${value}`),
      open: selection.card?.kind === 'group' && selection.card.focusFigureId === figure.id,
      tip: { heading: name, value, lines: describeFigure(figure, marks, i18n) },
    },
  }
}

/** Places on one line that stand at least so far apart, each as it comes. */
function keepApart(ys: readonly number[], distance: number): ReadonlySet<number> {
  const kept = new Set<number>()
  for (const [index, y] of ys.entries()) {
    if ([...kept].every((other) => Math.abs((ys[other] ?? 0) - y) >= distance)) kept.add(index)
  }
  return kept
}

function placeYGutter(selection: Selection, i18n: I18n, layout: ScatterLayout): ScatterMark[] {
  const em = layout.fontSize
  const { yGutter: gutter } = layout
  const { dotY } = gutter
  const frame = labelFrame(gutter, layout)
  const places = selection.points.xOnly.map((point) => ({ point, x: xOf(layout, point.xValue ?? 0) }))
  const isCrowded = places.length > MOST_FULL_LABELS
  const taken: Box[] = places.map(({ x }) => ({ left: x - DOT, top: dotY - DOT, width: 2 * DOT, height: 2 * DOT }))
  return places.map(({ point, x }) => {
    const { name, value, values: _values, ...mark } = describePoint(selection, point, i18n)
    const lines = isCrowded ? [name] : nameLines({ name, value }, frame.width, em)
    const candidates = labelCandidates(x, dotY, lines, em, frame)
    const free = isCrowded ? candidates.find((box) => isFree(box, taken, frame)) : undefined
    const chosen = isCrowded ? free : (chooseCandidate(candidates, taken, frame) ?? candidates[0])
    if (chosen) taken.push(chosen)
    return { ...mark, zone: 'no-y', x, y: dotY, text: textOf(chosen, chosen ? lines : [], em) }
  })
}
