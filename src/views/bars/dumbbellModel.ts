// Moves on both bases, as data: one row a company, with its move at the time of writing and at the close. Percent.

import {
  companyCell,
  describeCoverage,
  describeFigure,
  describeLens,
  type FrameModel,
  figureCell,
  isDimmed,
  isHeadline,
  type LensLink,
  lensLink,
  type NamedCompany,
  nameCompanies,
  type TableModel,
  type TipContent,
  textCell,
} from '../../charts/frame/chart.ts'
import { withMarked } from '../../charts/frame/fixedKeys.ts'
import { type StatusLook, tellStatuses } from '../../charts/frame/statusKey.ts'
import type { BasisChange, BasisPair, BothBases } from '../../domain/analysis/bothBases.ts'
import type { Direction, Status } from '../../domain/dataset/schema.ts'
import { shareOf } from '../../domain/figures/share.ts'
import type { Move } from '../../domain/selection/moves.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { dumbbellTexts } from './dumbbellTexts.ts'

/** One of a row's two moves. `changePct` is null for a direction without a size. */
export interface DumbbellEnd {
  readonly changePct: number | null
  readonly direction: Direction
  readonly marks: readonly Status[]
}

export interface DumbbellRow {
  readonly companyId: string
  readonly name: string
  /** Null where there is no move on the basis. */
  readonly atWriting: DumbbellEnd | null
  readonly close: DumbbellEnd | null
  /** The two values in short, for the columns. */
  readonly cells: readonly [atWriting: string, close: string]
  readonly label: string
  readonly dimmed: boolean
  readonly link: LensLink
  readonly tip: TipContent
}

export interface DumbbellModel {
  readonly frame: FrameModel
  readonly headers: readonly [atWriting: string, close: string]
  readonly rows: readonly DumbbellRow[]
  readonly neither: readonly NamedCompany[]
  readonly table: TableModel
}

/** The chart of both bases. */
export function buildDumbbellModel(both: BothBases, selection: Shown, i18n: I18n): DumbbellModel {
  const { t, format } = i18n
  const words = dumbbellTexts[i18n.language]
  // The moves at the time of writing are plain; of the two, only the moves at the close can have another look.
  const told = tellStatuses(
    both.pairs.flatMap(({ row, close }) =>
      close.kind === 'not-stated' ? [] : [{ name: row.company.name, marks: close.marks }],
    ),
  )
  const arrows = both.pairs.flatMap(({ atWriting }) => atWriting.marks.filter((mark) => mark === 'direction-only'))
  const rows = both.pairs.map((pair) => buildRow(pair, told.look, selection, i18n))
  const byValue = both.pairs.filter(({ atWriting }) => atWriting.figure?.measure === 'marketValueChange')
  return {
    frame: {
      title: titleOf(both.pairs, i18n),
      subtitle: words.subtitle(format.date(selection.facts.event.date)),
      summary: both.pairs.map((pair) => sayPair(pair, i18n)).join('. '),
      notes: [
        words.noteMarks,
        ...(byValue.length > 0 ? [words.noteUnlike(format.list(byValue.map(({ row }) => row.company.name)))] : []),
        words.noteRounding,
      ],
      coverage: describeCoverage(selection, i18n, [words.coverage(both.comparedCount, selection.rows.length)]),
      sources: both.sources,
      statuses: withMarked({ ...told.key, of: t.label.viewBasis.close }, arrows),
      lens: describeLens(selection, i18n),
    },
    headers: [t.label.viewBasis['at-writing'], t.label.viewBasis.close],
    rows,
    neither: nameCompanies(selection, both.neither),
    table: buildTable(both, selection, i18n),
  }
}

function sayPair({ row, atWriting, close }: BasisPair, { language, format }: I18n): string {
  const words = dumbbellTexts[language]
  const worded = ({ figure }: Move): string => (figure ? format.figure(figure) : words.none)
  return words.said(row.company.name, worded(atWriting), worded(close))
}

function buildRow(pair: BasisPair, look: StatusLook, selection: Shown, i18n: I18n): DumbbellRow {
  const { row, atWriting, close, change } = pair
  const { t, format } = i18n
  const words = dumbbellTexts[i18n.language]
  const { id, name } = row.company
  return {
    companyId: id,
    name,
    atWriting: endOf(atWriting, look),
    close: endOf(close, look),
    cells: [shorten(atWriting, i18n), shorten(close, i18n)],
    label: t.controls.openEvidence(sayPair(pair, i18n)),
    dimmed: isDimmed(selection, id),
    link: lensLink(selection, id),
    tip: {
      heading: name,
      company: id,
      value: change ? words.change[change] : '',
      lines: [atWriting, close].flatMap((move) =>
        move.figure
          ? [`${format.figure(move.figure)}: ${describeFigure(move.figure, move.marks, i18n).join('; ')}`]
          : [],
      ),
    },
  }
}

function endOf(move: Move, look: StatusLook): DumbbellEnd | null {
  if (move.kind === 'not-stated') return null
  return { changePct: move.changePct, direction: move.direction, marks: look(move.marks) }
}

function shorten(move: Move, { t, format }: I18n): string {
  if (move.kind === 'not-stated') return t.table.none
  return move.kind === 'direction-only' ? t.value.directionShort[move.direction] : format.figure(move.figure)
}

const MAX_NAMES = 3

/**
 * What the close changed, as far as rounding allows: moves that turned round, else falls that grew, else falls that
 * shrank.
 */
function titleOf(pairs: readonly BasisPair[], { language, format }: I18n): string {
  const words = dumbbellTexts[language].title
  const named = (change: BasisPair['change'], before: Direction, closed: Direction): readonly string[] =>
    pairs
      .filter((pair) => pair.change === change)
      .filter(({ atWriting, close }) => atWriting.direction === before && close.direction === closed)
      .map(({ row }) => row.company.name)
  const findings: readonly (readonly [readonly string[], (names: string, isOnly: boolean) => string])[] = [
    [named('turned', 'fell', 'rose'), words.turnedUp],
    [named('turned', 'rose', 'fell'), words.turnedDown],
    [named('grew', 'fell', 'fell'), words.fellFurther],
    [named('shrank', 'fell', 'fell'), words.fellLess],
  ]
  const compared = pairs.flatMap(({ change }) => change ?? [])
  for (const [names, say] of findings) {
    if (names.length === 0 || names.length > MAX_NAMES) continue
    const title = say(format.list(names), names.length < compared.length)
    if (isHeadline(title)) return title
  }
  if (compared.length === 0) return words.none
  const count = (change: BasisChange): number => compared.filter((one) => one === change).length
  for (const change of ['turned', 'grew', 'shrank', 'within-rounding'] as const) {
    const share = shareOf(count(change), compared.length)
    if (share) return words.share(share, change)
  }
  return words.mixed
}

function buildTable(both: BothBases, selection: Shown, i18n: I18n): TableModel {
  const { t, text } = i18n
  const words = dumbbellTexts[i18n.language]
  return {
    caption: words.table,
    columns: [
      { id: 'company', label: t.table.company },
      { id: 'sector', label: t.table.sector },
      { id: 'atWriting', label: t.label.viewBasis['at-writing'], numeric: true },
      { id: 'close', label: t.label.viewBasis.close, numeric: true },
      { id: 'change', label: words.changeHeading },
    ],
    rows: both.pairs.map(({ row, atWriting, close, change }) => ({
      id: row.company.id,
      dimmed: isDimmed(selection, row.company.id),
      cells: {
        company: companyCell(row.company),
        sector: textCell(text(row.sector.name)),
        atWriting: figureCell(atWriting.figure, atWriting.marks, i18n),
        close: figureCell(close.figure, close.marks, i18n),
        change: textCell(change ? words.change[change] : t.table.none),
      },
    })),
  }
}
