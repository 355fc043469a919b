// Sectors side by side, as data: a row a sector, a mark a company, the median and the range, and the table that says
// the same.

import {
  companyCell,
  describeCoverage,
  describeFigure,
  describeLens,
  emptyCell,
  type FrameModel,
  figureCell,
  isDimmed,
  type LensLink,
  lensLink,
  type NamedCompany,
  nameCompanies,
  type TableCell,
  type TableModel,
  type TableRow,
  type TipContent,
  textCell,
} from '../../charts/frame/chart.ts'
import { beyondMarket, describeMeasure } from '../../charts/frame/measure.ts'
import { type StatusLook, tellStatuses } from '../../charts/frame/statusKey.ts'
import {
  LEAST_FOR_MEDIAN,
  type Median,
  type SectorComparison,
  type SectorMember,
  type SectorResult,
  type Together,
  type ValueChange,
} from '../../domain/analysis/sectors.ts'
import type { Figure, Status } from '../../domain/dataset/schema.ts'
import { decimalsOf } from '../../domain/figures/precision.ts'
import { shareOf } from '../../domain/figures/share.ts'
import { DRAWDOWN_WINDOW } from '../../domain/layers/drawdownWindows.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { MINUS } from '../../i18n/format.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { sectorTexts } from './sectorTexts.ts'

export interface SectorMark {
  readonly companyId: string
  readonly figureId: string
  readonly name: string
  readonly value: number
  readonly text: string
  readonly marks: readonly Status[]
  readonly label: string
  readonly dimmed: boolean
  readonly link: LensLink
  readonly tip: TipContent
}

/** The median of a row; its control shows the values of which it is the middle. */
export interface MedianMark {
  readonly value: number
  readonly text: string
  readonly label: string
}

export interface SectorRowModel {
  readonly id: string
  readonly name: string
  /** The median and the count; for abnormal returns, what the companies did together stands between them. */
  readonly cells: readonly string[]
  /** The lowest first. */
  readonly members: readonly SectorMark[]
  readonly median: MedianMark | null
}

export interface SectorsModel {
  readonly frame: FrameModel
  readonly headers: readonly string[]
  readonly rows: readonly SectorRowModel[]
  readonly without: readonly NamedCompany[]
  /** All companies as one portfolio, in a sentence; null on any basis but the abnormal return. */
  readonly together: string | null
  readonly table: TableModel
}

/** The chart of the sectors. */
export function buildSectorsModel(comparison: SectorComparison, selection: Shown, i18n: I18n): SectorsModel {
  const { format } = i18n
  const words = sectorTexts[i18n.language]
  const { outcome, sectors } = comparison
  const hasTogether = isAbnormal(comparison, selection) && comparison.together !== null
  const told = tellStatuses(
    sectors.flatMap(({ members }) => members.map(({ row, marks }) => ({ name: row.company.name, marks }))),
  )
  const rows = sectors
    .filter(({ members }) => members.length > 0)
    .map((result) => buildRow(result, told.look, selection, i18n, hasTogether))
  const valued = rows.reduce((sum, { members }) => sum + members.length, 0)
  const day = format.date(selection.facts.event.date)
  return {
    frame: {
      ...titleOfMoves(comparison, selection, i18n),
      subtitle: outcome === 'move' ? describeMeasure(selection, i18n) : words.subtitleDrawdown(day, DRAWDOWN_WINDOW),
      summary: sectors.map((result) => summarise(result, i18n)).join('. '),
      notes: [
        words.noteOrder,
        words.noteMedian(LEAST_FOR_MEDIAN),
        ...(outcome === 'drawdown' ? [words.noteDrawdown(DRAWDOWN_WINDOW)] : []),
        ...(hasTogether ? [words.noteTogether] : []),
      ],
      coverage: describeCoverage(selection, i18n, [words.coverage(valued, selection.rows.length, rows.length)]),
      sources: comparison.sources,
      statuses: told.key,
      lens: describeLens(selection, i18n),
    },
    headers: hasTogether ? [words.median, words.together, words.counted] : [words.median, words.counted],
    together:
      isAbnormal(comparison, selection) && comparison.together
        ? words.allTogether(comparison.together.members.length, formatTogether(comparison.together, i18n))
        : null,
    rows,
    without: nameCompanies(
      selection,
      sectors.flatMap(({ without }) => without),
    ),
    table: buildTable(comparison, selection, i18n),
  }
}

/** True where the values are abnormal returns. */
function isAbnormal({ outcome }: SectorComparison, { moveBasis }: Shown): boolean {
  return outcome === 'move' && moveBasis === 'abnormal'
}

/** The abnormal return of companies as one portfolio, with its t. */
export function formatTogether({ portfolio, members: [first] }: Together, { format }: I18n): string {
  if (!first) return ''
  const { abnormal, t } = first.abnormal
  const written = (like: Figure, value: number): string => format.figure({ ...like, value })
  return `${written(abnormal, portfolio.abnormal)} (t\u00a0${written(t, portfolio.t)})`
}

function titleOfMoves(
  comparison: SectorComparison,
  selection: Shown,
  i18n: I18n,
): Pick<FrameModel, 'title' | 'titleFigures'> {
  const found = titleOf(comparison, i18n)
  return { ...found, title: beyondMarket(found.title, selection, i18n, comparison.outcome === 'move') }
}

/** The lowest median, or the only one; else how many companies fell. */
function titleOf(
  { outcome, sectors, lowest }: SectorComparison,
  i18n: I18n,
): Pick<FrameModel, 'title' | 'titleFigures'> {
  const words = sectorTexts[i18n.language]
  const valued = sectors.filter(({ members }) => members.length > 0)
  const named = lowest ?? (valued.length === 1 ? valued[0] : undefined)
  if (named?.median) {
    const text = formatMedian(named.median, i18n)
    const say = lowest ? words.lowest[outcome] : words.alone
    return { title: say(i18n.text(named.sector.name), text), titleFigures: [{ text, id: named.sector.id }] }
  }
  const values = valued.flatMap(({ members }) => members.map(({ value }) => value))
  const fallen = values.filter((value) => value < 0).length
  if (values.length === 0) return { title: words.none }
  const share = shareOf(fallen, values.length) ?? shareOf(values.length - fallen, values.length)
  return { title: share ? words.share(share, 2 * fallen > values.length, outcome) : words.even[outcome] }
}

function buildRow(
  { sector, members, without, median, together }: SectorResult,
  look: StatusLook,
  selection: Shown,
  i18n: I18n,
  hasTogether: boolean,
): SectorRowModel {
  const words = sectorTexts[i18n.language]
  const name = i18n.text(sector.name)
  const total = members.length + without.length
  const medianText = median ? formatMedian(median, i18n) : words.noMedian
  return {
    id: sector.id,
    name,
    cells: [
      medianText,
      ...(hasTogether ? [together ? formatTogether(together, i18n) : words.noMedian] : []),
      words.count(members.length, total),
    ],
    members: members.map((member) => buildMark(member, name, look, selection, i18n)),
    median: median && { value: median.value, text: medianText, label: words.medianSaid(name, medianText) },
  }
}

function buildMark(
  { row, figure, marks, value }: SectorMember,
  sectorName: string,
  look: StatusLook,
  selection: Shown,
  i18n: I18n,
): SectorMark {
  const { id, name } = row.company
  const text = i18n.format.figure(figure)
  return {
    companyId: id,
    figureId: figure.id,
    name,
    value,
    text,
    marks: look(marks),
    label: i18n.t.controls.openEvidence(sectorTexts[i18n.language].memberSaid(name, sectorName, text)),
    dimmed: isDimmed(selection, id),
    link: lensLink(selection, id),
    tip: { heading: name, value: text, lines: describeFigure(figure, marks, i18n), company: id },
  }
}

/** A sum of changes in market value, which is about right, and how many companies it is of. */
export function formatValueChange({ change, count, of }: ValueChange, i18n: I18n): string {
  const { t, format, language } = i18n
  const sign = change > 0 ? '+' : change < 0 ? MINUS : ''
  return `${t.value.precise(`${sign}${format.money(Math.abs(Math.round(change)))}`, 'about')}, ${sectorTexts[language].count(count, of)}`
}

/** A median, written as the coarser of its middle figures would be. */
export function formatMedian({ value, precision, middle }: Median, { format }: I18n): string {
  const [member] = [...middle].sort((a, b) => decimalsOf(a.figure) - decimalsOf(b.figure))
  return member ? format.figure({ ...member.figure, value, precision }) : ''
}

function summarise({ sector, members, without, median }: SectorResult, i18n: I18n): string {
  const words = sectorTexts[i18n.language]
  const name = i18n.text(sector.name)
  const total = members.length + without.length
  const [low, high] = [members[0], members.at(-1)]
  if (!median || !low || !high) return words.summaryNone(name, members.length, total)
  const written = ({ figure }: SectorMember): string => i18n.format.figure(figure)
  return words.summary(name, formatMedian(median, i18n), written(low), written(high), members.length, total)
}

/** A row a company, each with its sector's range, median and count: the same numbers as the chart. */
function buildTable(comparison: SectorComparison, selection: Shown, i18n: I18n): TableModel {
  const { sectors, outcome } = comparison
  const { t } = i18n
  const words = sectorTexts[i18n.language]
  return {
    caption: words.table,
    columns: [
      { id: 'sector', label: t.table.sector },
      { id: 'company', label: t.table.company },
      { id: 'value', label: words.outcome[outcome], numeric: true },
      { id: 'range', label: words.range, oneLine: true },
      { id: 'median', label: words.median, numeric: true },
      ...(comparison.together ? [{ id: 'together', label: words.togetherLong, oneLine: true }] : []),
      ...(sectors.some(({ valueChange }) => valueChange)
        ? [{ id: 'value-change', label: i18n.t.label.measure.valueChange, numeric: true }]
        : []),
      { id: 'count', label: words.counted, numeric: true, oneLine: true },
    ],
    rows: sectors.flatMap((result) => tableRows(result, selection, i18n)),
  }
}

function tableRows(
  { sector, members, without, median, together, valueChange }: SectorResult,
  selection: Shown,
  i18n: I18n,
): TableRow[] {
  const words = sectorTexts[i18n.language]
  const total = members.length + without.length
  const [first, second] = median?.middle ?? []
  const [low, high] = [members[0], members.at(-1)]
  const only = second ? undefined : first
  const shared: Readonly<Record<string, TableCell>> = {
    sector: textCell(i18n.text(sector.name)),
    range:
      low && high
        ? textCell(`${i18n.format.figure(low.figure)} – ${i18n.format.figure(high.figure)}`)
        : emptyCell(i18n),
    median: median
      ? {
          text: formatMedian(median, i18n),
          sort: median.value,
          // With an odd number of values, the median is one company's figure.
          ...(only ? { opens: { figure: only.figure.id } } : {}),
        }
      : { text: words.tooFew(LEAST_FOR_MEDIAN), sort: null },
    together: together ? { text: formatTogether(together, i18n), sort: together.portfolio.abnormal } : emptyCell(i18n),
    'value-change': valueChange
      ? { text: formatValueChange(valueChange, i18n), sort: valueChange.change }
      : emptyCell(i18n),
    count: { text: words.count(members.length, total), sort: members.length },
  }
  const rows = members.map(({ row, figure, marks }) => ({ row, value: figureCell(figure, marks, i18n) }))
  const bare = without.map((row) => ({ row, value: emptyCell(i18n) }))
  return [...rows, ...bare].map(({ row, value }) => ({
    id: row.company.id,
    dimmed: isDimmed(selection, row.company.id),
    cells: { ...shared, company: companyCell(row.company), value },
  }))
}
