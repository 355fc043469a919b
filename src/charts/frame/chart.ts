// What every chart model has: the words around it, what its marks say, and the table that says the same.

import type { Company, CompanyLink, Figure, Source, Status } from '../../domain/dataset/schema.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import type { CompanyRow } from '../../domain/selection/moves.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import type { StatusKey } from './statusKey.ts'

/** Type size of the words in charts, in root em. */
export const CHART_LABEL_REM = 0.8125

/** What a mark, a number or a cell opens when it is chosen. */
export type CardTarget =
  | { readonly company: string; readonly force?: string }
  | { readonly figure: string }
  | { readonly force: string }

/** The id by which the page finds the mark that opened a card, to give the focus back to it. */
export function markIdOf(opens: CardTarget): string {
  if ('figure' in opens) return opens.figure
  if (!('company' in opens)) return opens.force
  return opens.force === undefined ? opens.company : `${opens.force}:${opens.company}`
}

/** What a tooltip says of a mark: a heading, the value, and a few short lines. */
export interface TipContent {
  readonly heading: string
  readonly value: string
  readonly lines: readonly string[]
  /** The company that it speaks of, where that one can be compared with others. */
  readonly company?: string
}

export interface TableColumn {
  readonly id: string
  readonly label: string
  readonly numeric?: boolean
  /** True for short values that should stay on one line. */
  readonly oneLine?: boolean
}

/** A cell: what it shows, what it sorts by (null sorts last), and what it opens, if anything. */
export interface TableCell {
  readonly text: string
  readonly sort: string | number | null
  readonly opens?: CardTarget
  readonly marks?: readonly Status[]
  /** What `text` says, item by item, where a picture can show it better than in a sentence. */
  readonly entries?: readonly CellEntry[]
}

/** One of several items in a cell: how it is linked, and the effect where a mark shows it instead of words. */
export interface CellEntry {
  readonly text: string
  readonly link: LensLink
  readonly effect?: CompanyLink['effect']
}

export interface TableRow {
  readonly id: string
  readonly cells: Readonly<Record<string, TableCell>>
  readonly dimmed: boolean
}

export interface TableModel {
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

/** A row whose cells are worked out when they are first asked for: few rows of a whole market are ever looked at. */
export function lazyRow(id: string, dimmed: boolean, build: () => TableRow['cells']): TableRow {
  let cells: TableRow['cells'] | null = null
  return {
    id,
    dimmed,
    get cells() {
      cells ??= build()
      return cells
    },
  }
}

/** A number in a title: its text there, and the id of the figure, or of what it was worked out from. */
export interface TitleFigure {
  readonly text: string
  readonly id: string
}

/** The frame around a chart: finding, measure, sources, notes, coverage, and the same in prose. */
export interface FrameModel {
  /** The finding. */
  readonly title: string
  /** The numbers in the title, as it writes them: each opens its evidence. */
  readonly titleFigures?: readonly TitleFigure[]
  readonly subtitle: string
  readonly summary: string
  readonly notes: readonly string[]
  readonly coverage: string
  readonly sources: readonly Source[]
  /** What the looks of the marks say, for the key. */
  readonly statuses: StatusKey
  /** Says what a chosen lens highlights or leaves, and how to read the links; null without a lens. */
  readonly lens: { readonly note: string; readonly hint: string } | null
}

/** A company named without a mark of its own. */
export interface NamedCompany {
  readonly id: string
  readonly name: string
  readonly dimmed: boolean
  readonly link: LensLink
}

/** The companies that a chart has no mark for, under one heading. */
export interface UnmarkedCompanies {
  readonly heading: string
  readonly companies: readonly NamedCompany[]
}

/** How a chosen lens touches a company: by the source's word, by the editor's inference, or (null) not at all. */
export type LensLink = CompanyLink['status'] | null

export function lensLink(selection: Shown, companyId: string): LensLink {
  return selection.lens?.links.get(companyId) ?? null
}

/** True where a lens is chosen that does not touch the company. */
export function isDimmed(selection: Shown, companyId: string): boolean {
  return selection.lens !== null && !selection.lens.links.has(companyId)
}

export function nameCompanies(selection: Shown, rows: readonly CompanyRow[]): NamedCompany[] {
  return rows.map(({ company }) => ({
    id: company.id,
    name: company.name,
    dimmed: isDimmed(selection, company.id),
    link: lensLink(selection, company.id),
  }))
}

/** How much of the selection a view shows, and how many companies the size range left out because they have no size. */
export function describeCoverage({ withoutSize }: Shown, { t }: I18n, parts: readonly (string | null)[]): string {
  const leftOut = withoutSize.length > 0 ? t.filters.leftOut(withoutSize.length) : null
  return [...parts, leftOut].filter((part) => part !== null).join('; ')
}

/** What a chosen lens adds to a chart; null without a lens. */
export function describeLens({ lens, view }: Shown, { t, text }: I18n): FrameModel['lens'] {
  if (!lens) return null
  const { passingCount, inferredCount, unassessedCount } = lens
  const say = view.only ? t.frame.only : t.frame.dimmed
  const note = say(text(lens.uncertainty.title), passingCount, inferredCount)
  return {
    note: unassessedCount > 0 ? `${note}; ${t.frame.unassessed(unassessedCount)}` : note,
    hint: view.only ? t.frame.onlyHint : t.frame.lensHint,
  }
}

// A longer title is no headline any more.
const MAX_TITLE_WORDS = 15

export function isHeadline(title: string): boolean {
  return title.split(/\s+/u).length <= MAX_TITLE_WORDS
}

// Nobody reads or hears out a sentence of more names.
const MOST_LISTED = 40

/** Items as part of a sentence. Of very many, the first ones and how many more there are. */
export function listSome<T>(
  items: readonly T[],
  name: (item: T) => string,
  { t, format }: I18n,
  most = MOST_LISTED,
): string {
  const named = items.slice(0, most).map(name)
  return format.list(items.length > most ? [...named, t.frame.more(items.length - most)] : named)
}

/** A cell that shows plain words. */
export function textCell(text: string): TableCell {
  return { text, sort: text }
}

/** A cell that names a company and opens its card. */
export function companyCell({ id, name }: Company): TableCell {
  return { ...textCell(name), opens: { company: id } }
}

/** A cell with nothing to say. */
export function emptyCell({ t }: I18n): TableCell {
  return { text: t.table.none, sort: null }
}

/** A cell that says what a figure measures. */
export function measureCell(figure: Figure | null, i18n: I18n): TableCell {
  return figure ? textCell(i18n.t.label.measure[figure.measure]) : emptyCell(i18n)
}

/** A cell that shows a figure and opens its evidence; without a figure, it says that none is stated. */
export function figureCell(figure: Figure | null, marks: readonly Status[], { t, format }: I18n): TableCell {
  if (!figure) return { text: t.table.notStated, sort: null }
  return { text: format.figure(figure), sort: magnitude(figure), opens: { figure: figure.id }, marks }
}

/** The lines of a tooltip about a figure: measure and scope, period and basis, status and precision. */
export function describeFigure(figure: Figure, marks: readonly Status[], { t, format }: I18n): string[] {
  const when = figure.basis
    ? `${format.period(figure.period)}, ${t.label.basis[figure.basis]}`
    : format.period(figure.period)
  const scope = figure.scope ? ` (${t.label.scope[figure.scope]})` : ''
  const statuses = marks.map((mark) => t.label.status[mark]).join(', ')
  const precision = figure.value === null ? '' : `; ${t.label.precision[figure.precision]}`
  return [`${t.label.measure[figure.measure]}${scope}`, when, `${statuses}${precision}`]
}
