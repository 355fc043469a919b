// The scatter of what a company spends or went through (x) against what became of it (y), each in the unit of its
// figures, as data. Companies with only one of the two stand in a gutter beside the axis they lack; those with neither
// are listed. Laid out in pixels for a given size.

import {
  companyCell,
  describeCoverage,
  describeLens,
  emptyCell,
  type FrameModel,
  figureCell,
  isDimmed,
  isHeadline,
  lazyRow,
  listSome,
  measureCell,
  type NamedCompany,
  nameCompanies,
  type TableModel,
  textCell,
} from '../../charts/frame/chart.ts'
import { withMarked } from '../../charts/frame/fixedKeys.ts'
import { beyondMarket, describeMeasure } from '../../charts/frame/measure.ts'
import { type ToldStatuses, tellStatuses } from '../../charts/frame/statusKey.ts'
import type { ScatterPoint, ScatterSelection } from '../../domain/analysis/scatterPoints.ts'
import { BASES } from '../../domain/dataset/vocabulary.ts'
import { DRAWDOWN_WINDOW } from '../../domain/layers/drawdownWindows.ts'
import { subjectName } from '../../domain/selection/card.ts'
import type { Outcome, ScatterAxis } from '../../domain/view/view.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { placeDenseMarks } from './scatterDense.ts'
import { heightOfGutterWords, type ScatterBracket } from './scatterGutter.ts'
import { type ChartRoom, isDense, layOutScatter, type ScatterLayout } from './scatterLayout.ts'
import { placeMarks } from './scatterMarks.ts'
import { type ScatterMark, statusesOf } from './scatterPoint.ts'
import { scatterTexts } from './scatterTexts.ts'

export interface ScatterModel extends ScatterLayout {
  readonly frame: FrameModel
  /** True where there are so many marks that a canvas draws them. */
  readonly isDense: boolean
  readonly marks: readonly ScatterMark[]
  readonly bracket: ScatterBracket | null
  readonly combinedNote: { readonly text: string; readonly figureId: string } | null
  readonly neither: readonly NamedCompany[]
  readonly table: TableModel
}

// With more points than this, "too few for a trend line" would not be true. There is no trend line either way.
const A_HANDFUL = 10
// A note is no list of a market.
const MOST_SCOPES = 12

/** The whole scatter for a selection, laid out for `room`. Among very many, the companies of `chosen` are named. */
export function buildScatterModel(
  selection: ScatterSelection,
  i18n: I18n,
  room: ChartRoom,
  chosen: ReadonlySet<string> = new Set(),
): ScatterModel {
  const { points } = selection
  const { t, format } = i18n
  const words = scatterTexts[i18n.language]
  const layout = layOutWithin(selection, i18n, room)
  const isMany = isDense(points)
  const told = tellPoints(selection)
  const { marks, bracket } = isMany
    ? placeDenseMarks(selection, i18n, layout, chosen, told.look)
    : placeMarks(selection, i18n, layout, told.look)
  const { combined } = points
  return {
    ...layout,
    frame: {
      title: beyondMarket(findTitle(selection, i18n), selection, i18n, points.y === 'move' && !isMoves(selection)),
      subtitle: words.subtitle(words.axes[points.x].axis(points.year), describeOutcome(selection, i18n)),
      summary: summarise(selection, i18n),
      notes: [
        ...describeScopes(selection, i18n),
        ...(points.x === 'filed' || points.x === 'growth' ? [words.noteFiled] : []),
        ...(points.x === 'regain' || points.y === 'regain' ? [words.noteRecovery] : []),
        ...(points.x === 'drawdown' || points.y === 'drawdown' ? [words.noteDrawdown(DRAWDOWN_WINDOW)] : []),
        ...(points.both.length > 0 && points.both.length <= A_HANDFUL ? [words.noteFew] : []),
      ],
      coverage: describeCoverage(selection, i18n, [
        words.coverage(points.both.length, selection.rows.length),
        points.correlation !== null && points.both.length >= LEAST_FOR_LINK
          ? words.rank(format.number(points.correlation))
          : null,
      ]),
      sources: selection.pointSources,
      statuses: combined ? withMarked(told.key, combined.detail.marks) : told.key,
      lens: describeLens(selection, i18n),
    },
    isDense: isMany,
    marks,
    bracket,
    combinedNote: combined && {
      text: words.noteCombined(
        subjectName(combined.detail.subject, i18n.language),
        format.figure(combined.detail.figure),
        combined.detail.figure.scope ? t.label.scope[combined.detail.figure.scope] : '',
        format.period(combined.detail.figure.period),
      ),
      figureId: combined.detail.figure.id,
    },
    neither: nameCompanies(
      selection,
      points.neither.map(({ row }) => row),
    ),
    table: buildTable(selection, i18n),
  }
}

function tellPoints({ points: { both, yOnly, xOnly } }: ScatterSelection): ToldStatuses {
  return tellStatuses(
    [...both, ...yOnly, ...xOnly].map((point) => ({ name: point.row.company.name, marks: statusesOf(point) })),
  )
}

/**
 * Where height is limited, the plot keeps the height that the words beside it need. That height is known only once the
 * widths are, so the scatter is laid out twice.
 */
function layOutWithin(selection: ScatterSelection, i18n: I18n, room: ChartRoom): ScatterLayout {
  const layout = layOutScatter(selection, i18n, { ...room, maxHeight: null })
  const { maxHeight = null } = room
  if (maxHeight === null) return layout
  const words = isDense(selection.points) ? 0 : heightOfGutterWords(selection, i18n, layout)
  return layOutScatter(selection, i18n, room, words)
}

/**
 * The note that says whose value covers what, as values of unlike scope share the axis. Empty where all cover the same.
 */
function describeScopes({ points }: ScatterSelection, i18n: I18n): string[] {
  const { t } = i18n
  const words = scatterTexts[i18n.language]
  const scoped = [...points.both, ...points.xOnly].flatMap(({ row, xFigure }) =>
    xFigure?.scope ? [{ name: row.company.name, scope: t.label.scope[xFigure.scope] }] : [],
  )
  if (new Set(scoped.map(({ scope }) => scope)).size < 2) return []
  return [words.noteScopes(listSome(scoped, ({ name, scope }) => words.scopeOf(name, scope), i18n, MOST_SCOPES))]
}

/** Both values as parts of a sentence, the one down first. Two moves are told apart by their bases. */
export function nameAxes(selection: ScatterSelection, { language }: I18n): readonly [y: string, x: string] {
  const { points, moveBasis } = selection
  const words = scatterTexts[language]
  return [isMoves(selection) ? words.axes[moveBasis].noun : words.down[points.y].noun, words.axes[points.x].noun]
}

function isMoves({ points: { x, y } }: ScatterSelection): boolean {
  return y === 'move' && BASES.some((basis) => basis === x)
}

function findTitle(selection: ScatterSelection, i18n: I18n): string {
  const { points } = selection
  const { language, format } = i18n
  const words = scatterTexts[language]
  const nouns = nameAxes(selection, i18n)
  const { both, correlation } = points
  if (both.length === 0) return words.titleNone(...nouns)
  if (both.length <= MOST_NAMED) {
    const names = format.list(both.map(({ row }) => row.company.name))
    const title = words.titleOnly(names, both.length, ...nouns)
    if (isHeadline(title)) return title
  }
  if (both.length < LEAST_FOR_LINK) return words.titleFew(...nouns)
  const strength = Math.abs(correlation ?? 0)
  if (correlation === null || strength < LOOSE) return words.titleUnlinked(...nouns)
  const across = words.axes[points.x].degrees
  const down = (isMoves(selection) ? words.axes[selection.moveBasis] : words.down[points.y]).degrees
  const isSame = correlation > 0 === (isLowMore(points.x) === isLowMore(points.y))
  return words.titleLinked(across[0], down[isSame ? 0 : 1], strength < CLOSE)
}

// Of fewer companies, two or three decide how all of them rank.
const LEAST_FOR_LINK = 10
const MOST_NAMED = 3
// What a rank correlation of so much at least is called here.
const LOOSE = 0.3
const CLOSE = 0.6

const LOW_IS_MORE: readonly (ScatterAxis | Outcome)[] = [
  'move',
  'at-writing',
  'close',
  'abnormal',
  'drawdown',
  'value-change',
]

/** True for a value of which there is more the lower it is: a fall. */
function isLowMore(value: ScatterAxis | Outcome): boolean {
  return LOW_IS_MORE.includes(value)
}

/** What is measured down, in words. */
function describeOutcome(selection: ScatterSelection, i18n: I18n): string {
  const { points, facts } = selection
  if (points.y === 'move') return describeMeasure(selection, i18n)
  return scatterTexts[i18n.language].down[points.y].measure(i18n.format.date(facts.event.date))
}

function summarise({ points }: ScatterSelection, i18n: I18n): string {
  const { language, format } = i18n
  const words = scatterTexts[language]
  const list = (group: readonly ScatterPoint[], withY: boolean, withX: boolean): string => {
    const name = ({ row, xFigure, yFigure }: ScatterPoint): string => {
      const y = withY && yFigure ? ` ${format.figure(yFigure)}` : ''
      return `${row.company.name}${y}${withX && xFigure ? ` ${format.figure(xFigure)}` : ''}`
    }
    return group.length > 0 ? listSome(group, name, i18n) : words.nobody
  }
  return words.summary(
    list(points.both, true, true),
    [words.down[points.y].only, list(points.yOnly, true, false)],
    [words.axes[points.x].only, list(points.xOnly, false, true)],
    list(points.neither, false, false),
  )
}

function buildTable(selection: ScatterSelection, i18n: I18n): TableModel {
  const { t } = i18n
  const { points } = selection
  const words = scatterTexts[i18n.language]
  const all = [...points.both, ...points.yOnly, ...points.xOnly, ...points.neither]
  const pointOf = new Map(all.map((point) => [point.row.company.id, point]))
  const hasScopes = points.x === 'plan' || all.some(({ xFigure }) => xFigure?.scope !== undefined)
  return {
    caption: words.table,
    columns: [
      { id: 'company', label: t.table.company },
      { id: 'sector', label: t.table.sector },
      { id: 'x', label: words.axes[points.x].column(points.year), numeric: true },
      ...(hasScopes ? [{ id: 'scope', label: t.card.scope }] : []),
      { id: 'y', label: words.down[points.y].column, numeric: true },
      { id: 'measure', label: t.table.measure },
    ],
    rows: selection.rows.map(({ company, sector }) => {
      const { xFigure = null, xMarks = [], yFigure = null, yMarks = [] } = pointOf.get(company.id) ?? {}
      return lazyRow(company.id, isDimmed(selection, company.id), () => ({
        company: companyCell(company),
        sector: textCell(i18n.text(sector.name)),
        x: points.x === 'regain' && !xFigure ? emptyCell(i18n) : figureCell(xFigure, xMarks, i18n),
        scope: xFigure?.scope ? textCell(t.label.scope[xFigure.scope]) : emptyCell(i18n),
        // A company that did not fall has no recovery. Its cell is empty, because "not stated" would be wrong.
        y: points.y === 'regain' && !yFigure ? emptyCell(i18n) : figureCell(yFigure, yMarks, i18n),
        measure: measureCell(yFigure, i18n),
      }))
    }),
  }
}
