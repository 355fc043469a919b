// The scatter of a company's capital spending (x: planned or filed, USD bn; or its growth, percent) against its move (y, percent),
// as data. Companies with only one of the two stand in a gutter beside the axis they lack; those with neither are listed. Laid out in pixels for a given size.

import { subjectName } from '../domain/card.ts'
import type { ScatterPoint } from '../domain/points.ts'
import type { Selection } from '../domain/select.ts'
import type { I18n } from '../i18n/i18n.ts'
import { scatterTexts } from '../i18n/scatterTexts.ts'
import {
  collectStatuses,
  companyCell,
  describeCoverage,
  describeLens,
  emptyCell,
  type FrameModel,
  figureCell,
  isDimmed,
  measureCell,
  type NamedCompany,
  nameCompanies,
  type TableModel,
  textCell,
} from './chart.ts'
import { describeMeasure } from './measure.ts'
import { type ChartRoom, layOutScatter, type ScatterLayout } from './scatterLayout.ts'
import { placeMarks, type ScatterBracket, type ScatterMark } from './scatterMarks.ts'

export interface ScatterModel extends ScatterLayout {
  readonly frame: FrameModel
  readonly marks: readonly ScatterMark[]
  readonly bracket: ScatterBracket | null
  readonly combinedNote: { readonly text: string; readonly figureId: string } | null
  readonly neither: readonly NamedCompany[]
  readonly table: TableModel
}

/** The whole scatter for a selection, laid out for `room`. */
export function buildScatterModel(selection: Selection, i18n: I18n, room: ChartRoom): ScatterModel {
  const { points } = selection
  const { t, format } = i18n
  const words = scatterTexts[i18n.language]
  const layout = layOutScatter(selection, i18n, room)
  const { marks, bracket } = placeMarks(selection, i18n, layout)
  const { combined } = points
  return {
    ...layout,
    frame: {
      title: findTitle(selection, i18n),
      subtitle: words.subtitle(words.axes[points.x].axis(points.year), describeMeasure(selection, i18n)),
      summary: summarise(selection, i18n),
      notes: [
        ...describeScopes(selection, i18n),
        ...(points.x === 'plan' ? [] : [words.noteFiled]),
        ...(points.both.length > 0 ? [words.noteFew] : []),
      ],
      coverage: describeCoverage(selection, i18n, [words.coverage(points.both.length, selection.rows.length)]),
      sources: selection.sources.points,
      statuses: collectStatuses([...marks.map((mark) => mark.marks), ...(combined ? [combined.detail.marks] : [])]),
      lens: describeLens(selection, i18n),
    },
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

/** Values of unlike scope share the axis here; the note says whose covers what. Nothing to say where all cover the same. */
function describeScopes({ points }: Selection, { t, language, format }: I18n): string[] {
  const words = scatterTexts[language]
  const scoped = [...points.both, ...points.xOnly].flatMap(({ row, xFigure }) =>
    xFigure?.scope ? [{ name: row.company.name, scope: t.label.scope[xFigure.scope] }] : [],
  )
  if (new Set(scoped.map(({ scope }) => scope)).size < 2) return []
  return [words.noteScopes(format.list(scoped.map(({ name, scope }) => words.scopeOf(name, scope))))]
}

function findTitle({ points, rows }: Selection, { language }: I18n): string {
  const words = scatterTexts[language].axes[points.x]
  const [only] = points.both
  if (!only) return words.titleNone
  return points.both.length === 1
    ? words.titleOne(only.row.company.name)
    : words.titleMany(points.both.length, rows.length)
}

function summarise({ points }: Selection, { language, format }: I18n): string {
  const words = scatterTexts[language]
  const list = (group: readonly ScatterPoint[], withMove: boolean, withX: boolean): string => {
    const items = group.map(({ row, xFigure }) => {
      const move = withMove && row.move.figure ? ` ${format.figure(row.move.figure)}` : ''
      return `${row.company.name}${move}${withX && xFigure ? ` ${format.figure(xFigure)}` : ''}`
    })
    return items.length > 0 ? format.list(items) : words.nobody
  }
  return words.summary(
    list(points.both, true, true),
    list(points.moveOnly, true, false),
    list(points.xOnly, false, true),
    words.axes[points.x].only,
    list(points.neither, false, false),
  )
}

function buildTable(selection: Selection, i18n: I18n): TableModel {
  const { t } = i18n
  const { points } = selection
  const words = scatterTexts[i18n.language]
  const all = [...points.both, ...points.moveOnly, ...points.xOnly, ...points.neither]
  const pointOf = new Map(all.map((point) => [point.row.company.id, point]))
  return {
    caption: words.table,
    columns: [
      { id: 'company', label: t.table.company },
      { id: 'sector', label: t.table.sector },
      { id: 'x', label: words.axes[points.x].column(points.year), numeric: true },
      { id: 'scope', label: t.card.scope },
      { id: 'move', label: t.table.move, numeric: true },
      { id: 'measure', label: t.table.measure },
    ],
    rows: selection.rows.map(({ company, sector, move }) => {
      const { xFigure = null, xMarks = [] } = pointOf.get(company.id) ?? {}
      return {
        id: company.id,
        dimmed: isDimmed(selection, company.id),
        cells: {
          company: companyCell(company),
          sector: textCell(i18n.text(sector.name)),
          x: figureCell(xFigure, xMarks, i18n),
          scope: xFigure?.scope ? textCell(t.label.scope[xFigure.scope]) : emptyCell(i18n),
          move: figureCell(move.figure, move.marks, i18n),
          measure: measureCell(move.figure, i18n),
        },
      }
    }),
  }
}
