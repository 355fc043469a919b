// The bar chart of moves, as data: rows from top to bottom, axis, words and table. Percent; a fall is negative.

import type { BarMark, BarRow, BarsModel } from '../../charts/bars/bars.ts'
import {
  companyCell,
  describeCoverage,
  describeFigure,
  describeLens,
  emptyCell,
  figureCell,
  isDimmed,
  isHeadline,
  lazyRow,
  lensLink,
  listSome,
  measureCell,
  nameCompanies,
  type TableCell,
  type TableModel,
  textCell,
} from '../../charts/frame/chart.ts'
import { beyondMarket, describeMeasure } from '../../charts/frame/measure.ts'
import { type StatusLook, tellStatuses } from '../../charts/frame/statusKey.ts'
import { niceScale } from '../../charts/plot/scale.ts'
import type { Direction } from '../../domain/dataset/schema.ts'
import { extentOf } from '../../domain/figures/extent.ts'
import { magnitude, sizeBounds } from '../../domain/figures/figures.ts'
import { shareOf } from '../../domain/figures/share.ts'
import type { Abnormal } from '../../domain/layers/studyFigures.ts'
import type { CompanyRow } from '../../domain/selection/moves.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { USUAL_ERRORS } from '../../domain/study/limits.ts'
import type { I18n } from '../../i18n/i18n.ts'

const TICK_COUNT = 6
const EMPTY_SCALE = { domain: [0, 0], ticks: [0] } as const

/** The whole bar chart for a selection. */
export function buildBarsModel(selection: Shown, i18n: I18n): BarsModel {
  const { t, format } = i18n
  const told = tellStatuses(
    [...selection.sized, ...selection.directionOnly].map(({ company, move }) => ({
      name: company.name,
      marks: move.marks,
    })),
  )
  const rows = buildRows(selection, told.look, i18n)
  const marks = rows.filter((row) => row.kind === 'mark')
  const changes = marks.flatMap(({ changePct, usualPct = 0 }) => [changePct ?? [], usualPct, -usualPct].flat())
  const scale = changes.length > 0 ? niceScale(...extentOf(changes, 0), TICK_COUNT) : EMPTY_SCALE
  return {
    frame: {
      title: beyondMarket(titleOf(selection, i18n), selection, i18n, selection.sized.length > 0),
      subtitle: describeMeasure(selection, i18n),
      summary: summarise(selection, i18n),
      notes: [
        ...(told.key.marked.includes('direction-only') ? [t.bars.note] : []),
        ...(selection.moveBasis === 'abnormal' ? [t.bars.noteUsual] : []),
      ],
      coverage: describeCoverage(selection, i18n, [
        t.bars.coverage(selection.sized.length, selection.rows.length),
        selection.directionOnly.length > 0 ? t.bars.coverageDirection(selection.directionOnly.length) : null,
      ]),
      sources: selection.moveSources,
      statuses: told.key,
      lens: describeLens(selection, i18n),
    },
    rows,
    domain: scale.domain,
    ticks: scale.ticks.map((value) => ({ value, label: format.change(value) })),
    withoutMove: nameCompanies(selection, selection.withoutMove),
    table: buildTable(selection, i18n),
  }
}

function buildRows(selection: Shown, look: StatusLook, i18n: I18n): BarRow[] {
  const marksOf = (rows: readonly CompanyRow[]): BarMark[] =>
    rows.flatMap((row) => buildMark(selection, row, look, i18n) ?? [])
  if (selection.view.group !== 'sector') return marksOf(selection.rows)
  return selection.bySector.flatMap(({ sector, rows }) => {
    const marks = marksOf(rows)
    if (marks.length === 0) return []
    return [{ kind: 'heading', key: `sector:${sector.id}`, label: i18n.text(sector.name) } as const, ...marks]
  })
}

function buildMark(
  selection: Shown,
  { company, sector, move }: CompanyRow,
  look: StatusLook,
  i18n: I18n,
): BarMark | null {
  if (move.kind === 'not-stated') return null
  const { t, format, text } = i18n
  const { marks } = move
  // Words are worked out for the bars that are looked at: of a whole market, few are.
  const readValue = (): string => format.figure(move.figure)
  const abnormal = abnormalOf(selection, company.id)
  const usualPct = abnormal && usualOf(abnormal)
  return {
    kind: 'mark',
    key: company.id,
    companyId: company.id,
    name: company.name,
    changePct: move.changePct,
    direction: move.direction,
    ...(usualPct === null ? {} : { usualPct }),
    get value() {
      return readValue()
    },
    get shortValue() {
      return move.kind === 'direction-only' ? t.value.directionShort[move.direction] : readValue()
    },
    get label() {
      return t.controls.openEvidence(`${company.name}: ${readValue()}`)
    },
    marks: look(marks),
    dimmed: isDimmed(selection, company.id),
    link: lensLink(selection, company.id),
    get tip() {
      const rank = move.changePct === null ? undefined : selection.ranks.get(move.changePct)
      const lines = [...describeFigure(move.figure, marks, i18n), text(sector.name)]
      if (abnormal && usualPct !== null) {
        lines.push(t.bars.usual(`±${format.number(usualPct)}%`, countAsLarge(abnormal)))
      }
      return {
        heading: company.name,
        value: readValue(),
        lines: rank ? [...lines, t.card.rank(rank)] : lines,
        company: company.id,
      }
    },
  }
}

/** What the study says of the move, where that is what is drawn. */
function abnormalOf({ moveBasis, layers: { market } }: Shown, companyId: string): Abnormal | null {
  return (moveBasis === 'abnormal' && market?.recordOf(companyId)?.study?.against[0]) || null
}

function usualOf({ error }: Abnormal): number {
  return USUAL_ERRORS * (magnitude(error) ?? Number.NaN)
}

function countAsLarge({ asLarge, returns }: Abnormal): string {
  return `${magnitude(asLarge)}/${magnitude(returns)}`
}

const MAX_NAMES = 3

/** The finding of a selection, claimed only where the figures carry it; else how many fell. */
function titleOf(selection: Shown, i18n: I18n): string {
  const finding = findTitle(selection, i18n)
  return finding && isHeadline(finding) ? finding : countDirections(selection, i18n)
}

function findTitle({ rows, sized, directionOnly, falls, rises, view }: Shown, { t, format }: I18n): string | null {
  const namesOf = (named: readonly CompanyRow[]): string => format.list(named.map(({ company }) => company.name))
  if (view.status.join() === 'planned' && rows.length > 0 && rows.length <= MAX_NAMES)
    return t.bars.planned(namesOf(rows))
  const [only] = sized
  if (!only) return titleOfDirections(directionOnly, namesOf, t)
  if (sized.length + directionOnly.length === 1 && only.move.kind === 'sized')
    return t.bars.only(only.company.name, only.move.direction, rows.length === 1)
  const fell = leadersOf(falls, directionOnly, 'fell')
  const rose = leadersOf(rises, directionOnly, 'rose')
  const [firstFall] = fell
  const [firstRise] = rose
  const [, secondFall] = falls
  const [, secondRise] = rises
  if (falls.length > 1) {
    if (!firstFall) return null
    if (fell.length === 1 && secondFall) return t.bars.fellFurther(firstFall.company.name, secondFall.company.name)
    if (fell.length > MAX_NAMES) return null
    return t.bars.fellAlike(namesOf(fell))
  }
  if (firstFall && firstRise && !secondRise) return t.bars.fellAndRose(firstFall.company.name, firstRise.company.name)
  if (falls.length === 0 && firstRise && secondRise && rose.length === 1) {
    return t.bars.roseFurther(firstRise.company.name, secondRise.company.name)
  }
  return null
}

/**
 * The companies of one direction that moved furthest beyond doubt: those with the largest size. Empty where the wording
 * of a figure leaves open that another company moved as far or that equal sizes differ, and where a company of that
 * direction has no size. `sized` runs from the largest move down.
 */
function leadersOf(
  sized: readonly CompanyRow[],
  directionOnly: readonly CompanyRow[],
  direction: Direction,
): readonly CompanyRow[] {
  const [first] = sized
  if (!first || directionOnly.some(({ move }) => move.direction === direction)) return []
  const leaders = sized.filter(({ move }) => move.changePct === first.move.changePct)
  const rest = sized.slice(leaders.length)
  const bounds = (row: CompanyRow) => (row.move.figure && sizeBounds(row.move.figure)) ?? [0, Number.POSITIVE_INFINITY]
  const [least] = bounds(first)
  const isAlike = leaders.length === 1 || leaders.every((row) => bounds(row)[0] === least && bounds(row)[1] === least)
  return isAlike && rest.every((row) => bounds(row)[1] < least) ? leaders : []
}

/** Which way most of the companies with a stated move went. */
function countDirections({ sized, directionOnly }: Shown, { t }: I18n): string {
  const known = [...sized, ...directionOnly]
  const count = (direction: Direction): number => known.filter(({ move }) => move.direction === direction).length
  for (const direction of ['fell', 'rose', 'flat'] as const) {
    const share = shareOf(count(direction), known.length)
    if (share) return t.bars.share(share, direction)
  }
  const [fell, rose] = [count('fell'), count('rose')]
  if (fell === rose) return t.bars.even
  return fell > rose ? t.bars.more('fell', 'rose') : t.bars.more('rose', 'fell')
}

function titleOfDirections(
  rows: readonly CompanyRow[],
  namesOf: (rows: readonly CompanyRow[]) => string,
  t: I18n['t'],
): string | null {
  const [direction, other] = new Set(rows.map(({ move }) => move.direction))
  if (direction === undefined) return t.bars.none
  if (other !== undefined || direction === 'not-stated') return null
  return t.bars.onlyDirections(namesOf(rows), direction)
}

function summarise({ sized, directionOnly, withoutMove }: Shown, i18n: I18n): string {
  const { t, format } = i18n
  const valued = ({ company, move }: CompanyRow): string =>
    move.figure ? `${company.name} ${format.figure(move.figure)}` : company.name
  return t.bars.summary(
    sized.length > 0 ? t.bars.summarySized(sized.length, listSome(sized, valued, i18n)) : '',
    directionOnly.length > 0 ? t.bars.summaryDirections(listSome(directionOnly, valued, i18n)) : '',
    withoutMove.length > 0
      ? t.bars.summaryWithout(
          withoutMove.length,
          listSome(withoutMove, ({ company }) => company.name, i18n),
        )
      : '',
  )
}

function buildTable(selection: Shown, i18n: I18n): TableModel {
  const { t, text } = i18n
  return {
    caption: t.bars.table,
    columns: [
      { id: 'company', label: t.table.company },
      { id: 'sector', label: t.table.sector },
      { id: 'move', label: t.table.move, numeric: true },
      { id: 'measure', label: t.table.measure },
      { id: 'direction', label: t.table.direction },
      ...(selection.moveBasis === 'abnormal'
        ? STUDIED.map((id) => ({ id, label: t.label.measure[id], numeric: true }))
        : []),
    ],
    rows: selection.rows.map(({ company, sector, move }) =>
      lazyRow(company.id, isDimmed(selection, company.id), () => ({
        company: companyCell(company),
        sector: textCell(text(sector.name)),
        move: figureCell(move.figure, move.marks, i18n),
        measure: measureCell(move.figure, i18n),
        direction: textCell(t.label.direction[move.direction]),
        ...(selection.moveBasis === 'abnormal' ? studiedCells(abnormalOf(selection, company.id), i18n) : {}),
      })),
    ),
  }
}

// What the table says beside an abnormal return.
const STUDIED = ['beta', 'tStatistic', 'daysAsLarge'] as const

function studiedCells(abnormal: Abnormal | null, i18n: I18n): Readonly<Record<string, TableCell>> {
  if (!abnormal) return Object.fromEntries(STUDIED.map((id) => [id, emptyCell(i18n)]))
  return {
    beta: figureCell(abnormal.beta, [], i18n),
    tStatistic: figureCell(abnormal.t, [], i18n),
    daysAsLarge: { ...figureCell(abnormal.asLarge, [], i18n), text: countAsLarge(abnormal) },
  }
}
