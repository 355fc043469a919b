// The tables of the paths: a row a session, and a row a company against the benchmark.

import { companyCell, emptyCell, isDimmed, type TableCell, type TableModel } from '../../charts/frame/chart.ts'
import type { Paths } from '../../domain/analysis/paths.ts'
import type { Figure } from '../../domain/dataset/schema.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { sessionText } from './pathMarks.ts'
import { pathTexts } from './pathTexts.ts'
import { indexText } from './pathWords.ts'

/** A value of an index that opens its figure. */
export function indexCell(figure: Figure | null | undefined, i18n: I18n): TableCell {
  return figure
    ? { text: indexText(figure, i18n), sort: magnitude(figure), opens: { figure: figure.id } }
    : emptyCell(i18n)
}

/** The closes of the companies picked out, session by session: of very many, the columns could not be read. */
export function buildPathTable({ sessions, eventPlace, companies, benchmark }: Paths, i18n: I18n): TableModel {
  const { table } = pathTexts[i18n.language]
  const columns = [
    ...companies.filter(({ pick }) => pick !== null).map(({ row, record }) => ({ record, label: row.company.name })),
    ...(benchmark ? [{ record: benchmark.record, label: i18n.text(benchmark.benchmark.name) }] : []),
  ]
  return {
    caption: table.caption,
    columns: [
      { id: 'date', label: table.date },
      { id: 'session', label: table.session, numeric: true },
      ...columns.map(({ record, label }) => ({ id: record.subject, label, numeric: true })),
    ],
    // Without a company there is nothing to show, whatever closes the benchmark has.
    rows: (companies.length === 0 ? [] : sessions).map((day, place) => ({
      id: day,
      dimmed: false,
      cells: {
        date: { text: i18n.format.date(day), sort: day },
        session: { text: sessionText(place - eventPlace, i18n.format), sort: place - eventPlace },
        ...Object.fromEntries(columns.map(({ record }) => [record.subject, indexCell(record.points[place], i18n)])),
      },
    })),
  }
}

/** At the last session: the index of each company, that of the benchmark, and the one against the other. */
export function buildRelativeTable(
  { companies }: Paths,
  { benchmark, record }: NonNullable<Paths['benchmark']>,
  selection: Shown,
  i18n: I18n,
): TableModel {
  const { t } = i18n
  const { table } = pathTexts[i18n.language]
  return {
    caption: table.relativeCaption,
    columns: [
      { id: 'company', label: t.table.company },
      { id: 'own', label: table.own, numeric: true },
      { id: 'benchmark', label: i18n.text(benchmark.name), numeric: true },
      { id: 'relative', label: table.relative, numeric: true },
    ],
    rows: companies.map(({ row, record: own }) => ({
      id: own.subject,
      dimmed: isDimmed(selection, own.subject),
      cells: {
        company: companyCell(row.company),
        own: indexCell(own.points.at(-1), i18n),
        benchmark: indexCell(record.points.at(-1), i18n),
        relative: indexCell(own.relativeEnd.get(benchmark.id), i18n),
      },
    })),
  }
}
