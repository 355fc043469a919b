// One company of the scatter: the values that it has, in words.

import { describeFigure, isDimmed, type LensLink, lensLink, type TipContent } from '../../charts/frame/chart.ts'
import { collectStatuses, type StatusLook } from '../../charts/frame/statusKey.ts'
import { isOpenEnded, type ScatterPoint, type ScatterSelection } from '../../domain/analysis/scatterPoints.ts'
import type { Status } from '../../domain/dataset/schema.ts'
import type { I18n } from '../../i18n/i18n.ts'
import type { LabelPlace } from './scatterLayout.ts'
import { scatterTexts } from './scatterTexts.ts'

export type Zone = 'plot' | 'no-x' | 'no-y'

export interface ScatterMark {
  readonly key: string
  readonly companyId: string
  readonly zone: Zone
  /** Data values; null where the company has none. */
  readonly xValue: number | null
  readonly yValue: number | null
  /** The change that colours the dot; null where the value down is missing or is no change. */
  readonly change: number | null
  /** Which of the values is only a bound that the true value lies beyond. */
  readonly beyond: { readonly x: boolean; readonly y: boolean }
  /** Centre of the mark. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly text: LabelPlace
  readonly label: string
  /** The statuses that its look shows. */
  readonly marks: readonly Status[]
  readonly dimmed: boolean
  readonly link: LensLink
  readonly tip: TipContent
}

/** What a company's mark says, wherever it stands. */
export interface PointWords {
  readonly name: string
  readonly value: string
  readonly values: readonly string[]
  readonly label: string
  readonly tip: TipContent
}

export function describePoint(selection: ScatterSelection, point: ScatterPoint, i18n: I18n): PointWords {
  const { t, format } = i18n
  const words = scatterTexts[i18n.language]
  const { name } = point.row.company
  const { x, y } = selection.points
  const yText = point.yFigure && point.yValue !== null ? format.figure(point.yFigure) : null
  const xText = point.xFigure && format.figure(point.xFigure)
  const values = [yText, xText].filter((part) => part !== null)
  const value = values.join(', ')
  const lines = [
    ...(point.yFigure ? describeFigure(point.yFigure, point.yMarks, i18n) : [words.down[y].missing]),
    ...(point.xFigure ? describeFigure(point.xFigure, point.xMarks, i18n) : [words.axes[x].missing]),
  ]
  return {
    name,
    value,
    values,
    label: t.controls.openEvidence(`${name}: ${value}`),
    tip: { heading: name, value, lines, company: point.row.company.id },
  }
}

/** The statuses of the values that a company has. */
export function statusesOf({ yValue, yMarks, xMarks }: ScatterPoint): readonly Status[] {
  return collectStatuses([...(yValue === null ? [] : [yMarks]), xMarks])
}

type MarkPlace = Pick<ScatterMark, 'zone' | 'x' | 'y' | 'radius' | 'text'>

/** The mark of a company at a place. Its words are worked out when they are first asked for. */
export function markAt(
  selection: ScatterSelection,
  point: ScatterPoint,
  { zone, x, y, radius, text }: MarkPlace,
  look: StatusLook,
  readWords: () => PointWords,
): ScatterMark {
  const { id } = point.row.company
  let words: PointWords | null = null
  const read = (): PointWords => {
    words ??= readWords()
    return words
  }
  return {
    key: id,
    companyId: id,
    zone,
    xValue: point.xValue,
    yValue: point.yValue,
    change: selection.points.y === 'regain' ? null : point.yValue,
    beyond: { x: isOpenEnded(point.xFigure), y: isOpenEnded(point.yFigure) },
    x,
    y,
    radius,
    text,
    get label() {
      return read().label
    },
    marks: look(statusesOf(point)),
    dimmed: isDimmed(selection, id),
    link: lensLink(selection, id),
    get tip() {
      return read().tip
    },
  }
}
