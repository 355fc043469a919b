// The marks of the scatter: dots in the plot, dots in the gutters, and the bracket of a combined figure. Pixels.

import type { StatusLook } from '../../charts/frame/statusKey.ts'
import { chooseCandidate, isFree } from '../../charts/plot/labels.ts'
import { wrapText } from '../../charts/plot/textWidth.ts'
import type { ScatterSelection } from '../../domain/analysis/scatterPoints.ts'
import type { I18n } from '../../i18n/i18n.ts'
import type { Box } from '../../ui/keys/spatial.ts'
import { placeXGutter, type ScatterBracket } from './scatterGutter.ts'
import {
  type LabelPlace,
  labelCandidates,
  labelFrame,
  nameLines,
  type ScatterLayout,
  textOf,
  xOf,
  yOf,
} from './scatterLayout.ts'
import { describePoint, markAt, type ScatterMark } from './scatterPoint.ts'

/** All marks of a selection, and the bracket where a member of the combined figure stands in the gutter. */
export function placeMarks(
  selection: ScatterSelection,
  i18n: I18n,
  layout: ScatterLayout,
  look: StatusLook,
): { readonly marks: readonly ScatterMark[]; readonly bracket: ScatterBracket | null } {
  const { gutterMarks, bracket } = placeXGutter(selection, i18n, layout, look)
  const marks = [
    ...placePlot(selection, i18n, layout, look),
    ...gutterMarks,
    ...placeYGutter(selection, i18n, layout, look),
  ]
  return { marks, bracket }
}

function boxOfDot(x: number, y: number, { dot }: ScatterLayout): Box {
  return { left: x - dot, top: y - dot, width: 2 * dot, height: 2 * dot }
}

function placePlot(selection: ScatterSelection, i18n: I18n, layout: ScatterLayout, look: StatusLook): ScatterMark[] {
  const em = layout.fontSize
  const frame = labelFrame(layout.plot, layout)
  const places = selection.points.both.map((point) => ({
    point,
    x: xOf(layout, point.xValue ?? 0),
    y: yOf(layout, point.yValue ?? 0),
  }))
  const described = places.map(({ point, x, y }) => ({ point, words: describePoint(selection, point, i18n), x, y }))
  const labels = placeLabels(
    described.map(({ x, y, words: { name, value, values } }) => ({
      x,
      y,
      name,
      lines: layout.stacked ? [name, ...values].flatMap((line) => wrapText(line, frame.width, em)) : [name, value],
    })),
    frame,
    layout,
  )
  return described.map(({ point, words, x, y }, index) => {
    const text = labels[index] ?? textOf(undefined, [], em)
    return markAt(selection, point, { zone: 'plot', x, y, radius: layout.dot, text }, look, () => words)
  })
}

// With more points than this, labels hold names only; a name without room is left to the tooltip and the table.
const MAX_FULL_LABELS = 8
const NAME_GAP_EM = 0.3

interface Labelled {
  readonly x: number
  readonly y: number
  readonly name: string
  readonly lines: readonly string[]
}

/**
 * Labels beside their dots: names with values where the dots are few and every label finds a place, else names that
 * have room.
 */
function placeLabels(dots: readonly Labelled[], frame: Box, layout: ScatterLayout): LabelPlace[] {
  const em = layout.fontSize
  const marks = dots.map(({ x, y }) => boxOfDot(x, y, layout))
  // Words may leave the frame up and down as far as the picture goes, but not to the left, where the ticks stand.
  const bounds = { ...frame, top: 0, height: layout.height }
  if (dots.length <= MAX_FULL_LABELS) {
    const taken: Box[] = [...marks]
    const chosen = dots.map(({ x, y, lines }) => {
      const candidates = labelCandidates(x, y, lines, layout, frame)
      const box = chooseCandidate(candidates, taken, frame) ?? candidates[0]
      const isPlaced = box !== undefined && isFree(box, taken, bounds)
      if (box) taken.push(box)
      return { isPlaced, text: textOf(box, lines, em) }
    })
    if (chosen.every(({ isPlaced }) => isPlaced)) return chosen.map(({ text }) => text)
  }
  const taken: Box[] = [...marks]
  return dots.map(({ x, y, name }) => {
    const free = labelCandidates(x, y, [name], layout, frame).find((box) => isFree(box, taken, frame))
    // Two names side by side would read as one.
    if (free) taken.push({ ...free, left: free.left - NAME_GAP_EM * em, width: free.width + 2 * NAME_GAP_EM * em })
    return textOf(free, free ? [name] : [], em)
  })
}

function placeYGutter(selection: ScatterSelection, i18n: I18n, layout: ScatterLayout, look: StatusLook): ScatterMark[] {
  const em = layout.fontSize
  const { yGutter: gutter } = layout
  const { dotY } = gutter
  const frame = labelFrame(gutter, layout)
  const places = selection.points.xOnly.map((point) => ({ point, x: xOf(layout, point.xValue ?? 0) }))
  const described = places.map(({ point, x }) => ({ point, words: describePoint(selection, point, i18n), x }))
  const labels = placeLabels(
    described.map(({ x, words }) => ({ x, y: dotY, name: words.name, lines: nameLines(words, frame.width, em) })),
    frame,
    layout,
  )
  return described.map(({ point, words, x }, index) => {
    const text = labels[index] ?? textOf(undefined, [], em)
    return markAt(selection, point, { zone: 'no-y', x, y: dotY, radius: layout.dot, text }, look, () => words)
  })
}
