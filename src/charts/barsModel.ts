// The bar chart of moves, as data: rows from top to bottom, axis, words and table. Percent; a fall is negative.

import type { CompanyRow } from '../domain/moves.ts'
import type { Direction, Status } from '../domain/schema.ts'
import type { Selection } from '../domain/select.ts'
import type { I18n } from '../i18n/i18n.ts'
import type { AxisTick } from './axis.ts'
import {
  collectStatuses,
  companyCell,
  describeCoverage,
  describeFigure,
  describeLens,
  type FrameModel,
  figureCell,
  isDimmed,
  type LensLink,
  lensLink,
  measureCell,
  type NamedCompany,
  nameCompanies,
  type TableModel,
  type TipContent,
  textCell,
} from './chart.ts'
import { describeMeasure } from './measure.ts'
import { niceScale } from './scale.ts'

/** A row of the chart: a sector's heading, or a company's mark. `changePct` is null for an arrow without length. */
export type BarRow = { readonly kind: 'heading'; readonly key: string; readonly label: string } | BarMark

export interface BarMark {
  readonly kind: 'mark'
  readonly key: string
  readonly companyId: string
  readonly name: string
  readonly changePct: number | null
  readonly direction: Direction
  readonly value: string
  readonly label: string
  readonly marks: readonly Status[]
  readonly dimmed: boolean
  readonly link: LensLink
  readonly open: boolean
  readonly tip: TipContent
}

export interface BarsModel {
  readonly frame: FrameModel
  readonly rows: readonly BarRow[]
  /** From the first tick to the last; zero is always in it. */
  readonly domain: readonly [number, number]
  readonly ticks: readonly AxisTick[]
  readonly withoutMove: readonly NamedCompany[]
  readonly table: TableModel
}

const TICK_COUNT = 6
const EMPTY_SCALE = { domain: [0, 0], ticks: [0] } as const

/** The whole bar chart for a selection. */
export function buildBarsModel(selection: Selection, i18n: I18n): BarsModel {
  const { t, format } = i18n
  const rows = buildRows(selection, i18n)
  const marks = rows.filter((row) => row.kind === 'mark')
  const changes = marks.flatMap(({ changePct }) => changePct ?? [])
  const scale =
    changes.length > 0 ? niceScale(Math.min(0, ...changes), Math.max(0, ...changes), TICK_COUNT) : EMPTY_SCALE
  const statuses = collectStatuses(marks.map((mark) => mark.marks))
  return {
    frame: {
      title: findTitle(selection, i18n),
      subtitle: describeMeasure(selection, i18n),
      summary: summarise(selection, i18n),
      notes: statuses.includes('direction-only') ? [t.bars.note] : [],
      coverage: describeCoverage(selection, i18n, [
        t.bars.coverage(selection.sized.length, selection.rows.length),
        selection.directionOnly.length > 0 ? t.bars.coverageDirection(selection.directionOnly.length) : null,
      ]),
      sources: selection.sources.moves,
      statuses,
      lens: describeLens(selection, i18n),
    },
    rows,
    domain: scale.domain,
    ticks: scale.ticks.map((value) => ({ value, label: format.change(value) })),
    withoutMove: nameCompanies(selection, selection.withoutMove),
    table: buildTable(selection, i18n),
  }
}

function buildRows(selection: Selection, i18n: I18n): BarRow[] {
  if (selection.view.group !== 'sector') return selection.rows.flatMap((row) => buildMark(selection, row, i18n) ?? [])
  return selection.bySector.flatMap(({ sector, rows }) => {
    const marks = rows.flatMap((row) => buildMark(selection, row, i18n) ?? [])
    if (marks.length === 0) return []
    return [{ kind: 'heading', key: `sector:${sector.id}`, label: i18n.text(sector.name) } as const, ...marks]
  })
}

function buildMark(selection: Selection, { company, sector, move }: CompanyRow, i18n: I18n): BarMark | null {
  if (move.kind === 'not-stated') return null
  const { t, format, text } = i18n
  const value = format.figure(move.figure)
  const { marks } = move
  const rank = selection.ranks.get(company.id)
  const lines = [...describeFigure(move.figure, marks, i18n), text(sector.name), ...(rank ? [t.card.rank(rank)] : [])]
  return {
    kind: 'mark',
    key: company.id,
    companyId: company.id,
    name: company.name,
    changePct: move.changePct,
    direction: move.direction,
    value,
    label: t.controls.openEvidence(`${company.name}: ${value}`),
    marks,
    dimmed: isDimmed(selection, company.id),
    link: lensLink(selection, company.id),
    open: selection.card?.kind === 'company' && selection.card.row.company.id === company.id,
    tip: { heading: company.name, value, lines },
  }
}

/** The finding of a selection, claimed only where the figures carry it; else a neutral title. At most 15 words. */
function findTitle({ sized, directionOnly, falls, rises }: Selection, { t, format }: I18n): string {
  const [only] = sized
  if (!only) return titleOfDirections(directionOnly, t, format)
  if (sized.length === 1 && only.move.kind === 'sized') return t.bars.only(only.company.name, only.move.direction)
  const [firstFall, secondFall] = falls
  const [firstRise, secondRise] = rises
  if (firstFall && secondFall) {
    const leaders = falls.filter(({ move }) => move.changePct === firstFall.move.changePct)
    if (leaders.length === 1) return t.bars.fellFurther(firstFall.company.name, secondFall.company.name)
    if (leaders.length > 3) return t.bars.neutralTitle
    return t.bars.fellAlike(format.list(leaders.map(({ company }) => company.name)))
  }
  if (firstFall && firstRise && !secondRise) return t.bars.fellAndRose(firstFall.company.name, firstRise.company.name)
  if (!firstFall && firstRise && secondRise && firstRise.move.changePct !== secondRise.move.changePct) {
    return t.bars.roseFurther(firstRise.company.name, secondRise.company.name)
  }
  return t.bars.neutralTitle
}

function titleOfDirections(rows: readonly CompanyRow[], t: I18n['t'], format: I18n['format']): string {
  const [direction, other] = new Set(rows.map(({ move }) => move.direction))
  if (direction === undefined) return t.bars.none
  if (other !== undefined || direction === 'not-stated') return t.bars.neutralTitle
  return t.bars.onlyDirections(format.list(rows.map(({ company }) => company.name)), direction)
}

function summarise({ sized, directionOnly, withoutMove }: Selection, { t, format }: I18n): string {
  const valued = ({ company, move }: CompanyRow): string =>
    move.figure ? `${company.name} ${format.figure(move.figure)}` : company.name
  return t.bars.summary(
    sized.length > 0 ? t.bars.summarySized(sized.length, format.list(sized.map(valued))) : '',
    directionOnly.length > 0 ? t.bars.summaryDirections(format.list(directionOnly.map(valued))) : '',
    withoutMove.length > 0
      ? t.bars.summaryWithout(withoutMove.length, format.list(withoutMove.map(({ company }) => company.name)))
      : '',
  )
}

function buildTable(selection: Selection, i18n: I18n): TableModel {
  const { t, text } = i18n
  return {
    caption: t.bars.table,
    columns: [
      { id: 'company', label: t.table.company },
      { id: 'sector', label: t.table.sector },
      { id: 'move', label: t.table.move, numeric: true },
      { id: 'measure', label: t.table.measure },
      { id: 'direction', label: t.table.direction },
    ],
    rows: selection.rows.map(({ company, sector, move }) => ({
      id: company.id,
      dimmed: isDimmed(selection, company.id),
      cells: {
        company: companyCell(company),
        sector: textCell(text(sector.name)),
        move: figureCell(move.figure, move.marks, i18n),
        measure: measureCell(move.figure, i18n),
        direction: textCell(t.label.direction[move.direction]),
      },
    })),
  }
}
