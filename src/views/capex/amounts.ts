// Rows of amounts of money, as data: bars, ranges, bounds, and what is missing. USD billions, zero or more.

import {
  type CardTarget,
  describeFigure,
  type FrameModel,
  isDimmed,
  type LensLink,
  lensLink,
  type TableModel,
  type TipContent,
} from '../../charts/frame/chart.ts'
import { type StatusKey, tellStatuses } from '../../charts/frame/statusKey.ts'
import type { Precision, Status } from '../../domain/dataset/schema.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import type { FigureDetail } from '../../domain/selection/card.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'

/** A row that heads those below it, one with an amount, or one that says that there is none. */
export type AmountRow =
  | { readonly kind: 'heading'; readonly key: string; readonly label: string }
  | AmountMissing
  | AmountMark

export interface AmountMissing {
  readonly kind: 'missing'
  readonly key: string
  readonly label: string
  readonly text: string
  /** The company whose card says more; null where there is none. */
  readonly company: { readonly id: string; readonly label: string } | null
  readonly dimmed: boolean
}

export interface AmountMark {
  readonly kind: 'mark'
  readonly key: string
  readonly figureId: string
  readonly label: string
  readonly value: string
  /** A bar from zero to `high`; a range from `low`; or a bound, on the side of `high` that the wording leaves open. */
  readonly shape: 'bar' | 'range' | 'below' | 'above'
  readonly low: number
  readonly high: number
  readonly marks: readonly Status[]
  /** True for an amount that cannot be held against the rest, and is shown so that the two are told apart. */
  readonly isAside: boolean
  readonly dimmed: boolean
  readonly link: LensLink
  /** The row with its heading, in words. */
  readonly said: string
  readonly spoken: string
  readonly tip: TipContent
  /** A second figure that stands beside the first, such as its growth: a control of its own. */
  readonly addition: AmountAddition | null
}

export interface AmountAddition {
  readonly figureId: string
  readonly text: string
  readonly spoken: string
  readonly tip: TipContent
}

export interface AmountsModel {
  readonly frame: FrameModel
  readonly rows: readonly AmountRow[]
  readonly table: TableModel
}

/** A figure as a row. Its value has to be a number or a range. */
export function buildAmount(
  selection: Shown,
  detail: FigureDetail,
  label: string,
  i18n: I18n,
  extras: { readonly heading?: string; readonly isAside?: boolean; readonly addition?: AmountAddition } = {},
): AmountMark {
  const { t, format } = i18n
  const { figure, marks, subject, subjectKind } = detail
  const isCompany = subjectKind === 'company'
  const value = format.figure(figure)
  const said = `${[extras.heading, label].filter(Boolean).join(', ')}: ${value}`
  const range = typeof figure.value === 'object' ? figure.value : null
  return {
    kind: 'mark',
    key: figure.id,
    figureId: figure.id,
    label,
    value,
    shape: range ? 'range' : shapeOf(figure.precision),
    low: range?.low ?? 0,
    high: range?.high ?? magnitude(figure) ?? 0,
    marks,
    isAside: extras.isAside ?? false,
    dimmed: isCompany && isDimmed(selection, subject.id),
    link: isCompany ? lensLink(selection, subject.id) : null,
    said,
    spoken: t.controls.openEvidence(said),
    tip: {
      heading: [extras.heading, label].filter(Boolean).join(', '),
      value,
      lines: describeFigure(figure, marks, i18n),
    },
    addition: extras.addition ?? null,
  }
}

/** The rows with the looks of their marks, and what the key says of them. */
export function tellRows(rows: readonly AmountRow[]): { readonly rows: AmountRow[]; readonly key: StatusKey } {
  // An amount that stands apart has a look of its own.
  const marks = rows.filter((row) => row.kind === 'mark' && !row.isAside) as AmountMark[]
  const { key, look } = tellStatuses(marks.map(({ label, marks }) => ({ name: label, marks })))
  return { rows: rows.map((row) => (row.kind === 'mark' ? { ...row, marks: look(row.marks) } : row)), key }
}

/** A figure to stand beside another, in the words given. */
export function buildAddition(detail: FigureDetail, text: string, i18n: I18n): AmountAddition {
  const { figure, marks } = detail
  const heading = i18n.t.label.measure[figure.measure]
  return {
    figureId: figure.id,
    text,
    spoken: i18n.t.controls.openEvidence(text),
    tip: { heading, value: i18n.format.figure(figure), lines: describeFigure(figure, marks, i18n) },
  }
}

function shapeOf(precision: Precision): AmountMark['shape'] {
  if (precision === 'less-than' || precision === 'nearly') return 'below'
  return precision === 'more-than' || precision === 'at-least' ? 'above' : 'bar'
}

/** What a missing row opens, if anything. */
export function opensOf(row: AmountMissing): CardTarget | null {
  return row.company && { company: row.company.id }
}
