// What was promised and what came of it, and one year's totals by definition, as rows. USD billions.

import {
  companyCell,
  describeCoverage,
  describeLens,
  emptyCell,
  type FrameModel,
  figureCell,
  isDimmed,
  type TableModel,
  type TableRow,
  textCell,
} from '../../charts/frame/chart.ts'
import type { CapexTrends, PlanRecord } from '../../domain/analysis/capexTrends.ts'
import { nameOfSource } from '../../domain/dataset/text.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import { type FigureDetail, subjectName } from '../../domain/selection/card.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { type AmountRow, type AmountsModel, buildAmount, tellRows } from './amounts.ts'
import { capexTexts } from './capexTexts.ts'

/** Guidance and spending of each company and year. What has another scope stands apart, and the notes say why. */
export function buildPlansModel(
  { records, sources }: NonNullable<CapexTrends['plans']>,
  selection: Shown,
  i18n: I18n,
): AmountsModel {
  const words = capexTexts[i18n.language].plans
  const { rows, key } = tellRows(records.flatMap((record) => buildRows(record, selection, i18n)))
  const marks = rows.filter((row) => row.kind === 'mark')
  const compared = records.filter(({ outcome }) => outcome !== null)
  const above = compared.filter(({ outcome }) => outcome === 'above').map(({ company }) => company.name)
  return {
    frame: {
      title:
        above.length > 0
          ? words.titleAbove(i18n.format.list([...new Set(above)]), above.length < compared.length)
          : compared.length > 0
            ? words.titleNoneAbove
            : words.titleNothing,
      subtitle: words.subtitle,
      summary: marks.length > 0 ? marks.map(({ said }) => said).join('. ') : words.nobody,
      notes: [...(marks.length > 0 ? [words.note] : []), ...listNotes(records, i18n), ...listOpenYears(records, i18n)],
      coverage: describeCoverage(selection, i18n, [
        words.coverage(new Set(records.map(({ company }) => company.id)).size),
      ]),
      sources,
      statuses: key,
      lens: describeLens(selection, i18n),
    },
    rows,
    table: buildTable(records, selection, i18n),
  }
}

/** The day on which a figure was published: that of its earliest source. */
function publishedOn({ citations }: FigureDetail, { format }: I18n): string {
  const [first = ''] = citations.map(({ source }) => source.published).sort()
  return format.date(first)
}

function buildRows(record: PlanRecord, selection: Shown, i18n: I18n): AmountRow[] {
  const { t, language, format } = i18n
  const words = capexTexts[language].plans
  const { company, year, known, later, actual, incomparable } = record
  const day = format.date(selection.facts.event.date)
  const isYearOver = actual !== null || incomparable.length > 0
  const missing = (key: string, label: string, text: string): AmountRow => ({
    kind: 'missing',
    key: `${company.id}:${year}:${key}`,
    label,
    text,
    company: null,
    dimmed: isDimmed(selection, company.id),
  })
  const isOfEventYear = year === Number(selection.facts.event.date.slice(0, 4))
  const title = words.heading(company.name, year)
  const amount = (detail: FigureDetail, label: string, isAside = false): AmountRow =>
    buildAmount(selection, detail, label, i18n, { heading: title, isAside })
  return [
    { kind: 'heading', key: `${company.id}:${year}`, label: title },
    ...known.map((detail) => amount(detail, words.known(day))),
    ...(known.length === 0 && isOfEventYear ? [missing('known', words.known(day), words.noPlan)] : []),
    ...later.map((detail) => amount(detail, words.later(publishedOn(detail, i18n)))),
    ...(later.length === 0 ? [missing('later', words.noLater, words.noPlan)] : []),
    ...(actual ? [amount(actual, words.spent)] : []),
    ...(actual || !isYearOver ? [] : [missing('spent', words.spent, words.noActual)]),
    ...incomparable.map((detail) => {
      const scope = detail.figure.scope ? t.label.scope[detail.figure.scope] : ''
      return amount(detail, words.apart(scope), true)
    }),
  ]
}

/** What each company's plans cover, in the words of the data, each once. */
function listNotes(records: readonly PlanRecord[], { text }: I18n): string[] {
  const notes = records.flatMap(({ company, known, later }) =>
    [...known, ...later].flatMap(({ figure }) => (figure.note ? [`${company.name}: ${text(figure.note)}`] : [])),
  )
  return [...new Set(notes)]
}

/** The note on years for which no spending is known yet. */
function listOpenYears(records: readonly PlanRecord[], { language, format }: I18n): string[] {
  const spent = new Set(
    records.filter(({ actual, incomparable }) => actual || incomparable.length > 0).map(({ year }) => year),
  )
  const open = [...new Set(records.map(({ year }) => year))].filter((year) => !spent.has(year))
  return open.length > 0 ? [capexTexts[language].plans.open(format.list(open.map(String)))] : []
}

/** The rows of the chart, including those without an amount, each with its company and year. */
function buildTable(records: readonly PlanRecord[], selection: Shown, i18n: I18n): TableModel {
  const { t, language } = i18n
  const words = capexTexts[language]
  return {
    caption: words.plans.table,
    columns: [
      { id: 'company', label: t.table.company },
      { id: 'period', label: words.stated.columns.period, oneLine: true },
      { id: 'what', label: words.stated.columns.what },
      { id: 'value', label: words.stated.columns.value, numeric: true },
      { id: 'scope', label: words.stated.columns.scope },
    ],
    rows: records.flatMap((record) => {
      const { company, year, known, later, actual, incomparable } = record
      const details = [...known, ...later, ...(actual ? [actual] : []), ...incomparable]
      return buildRows(record, selection, i18n).flatMap((row): TableRow[] => {
        if (row.kind === 'heading') return []
        const detail = row.kind === 'mark' ? details.find(({ figure }) => figure.id === row.figureId) : undefined
        return [
          {
            id: row.key,
            dimmed: row.dimmed,
            cells: {
              company: companyCell(company),
              period: { text: String(year), sort: year },
              what: textCell(row.label),
              value: detail
                ? figureCell(detail.figure, detail.marks, i18n)
                : { text: row.kind === 'missing' ? row.text : '', sort: null },
              scope: detail?.figure.scope ? textCell(t.label.scope[detail.figure.scope]) : emptyCell(i18n),
            },
          },
        ]
      })
    }),
  }
}

/** Between which amounts the totals of a year lie. */
function titleOfTotals(
  year: number,
  details: readonly FigureDetail[],
  { language, format }: I18n,
): Pick<FrameModel, 'title' | 'titleFigures'> {
  const words = capexTexts[language].totals
  const figures = details.map(({ figure }) => figure).sort((a, b) => (magnitude(a) ?? 0) - (magnitude(b) ?? 0))
  const [low, high] = [figures[0], figures.at(-1)]
  if (!low || !high) return { title: '' }
  const said = [low, high].map((figure) => ({ text: format.figure(figure), id: figure.id }))
  const [first = '', last = ''] = said.map(({ text }) => text)
  if (low === high) return { title: words.titleOne(year, first), titleFigures: said.slice(0, 1) }
  return { title: words.title(year, first, last), titleFigures: said }
}

/** One year's totals, one row a definition. */
export function buildTotalsModel(
  { year, details, sources }: NonNullable<CapexTrends['totals']>,
  selection: Shown,
  i18n: I18n,
): AmountsModel {
  const { t, language, text, format } = i18n
  const words = capexTexts[language].totals
  const [first] = details
  const labelOf = ({ figure, citations }: FigureDetail): string => {
    const who = figure.derivation ? words.addedUp : citations[0] ? nameOfSource(citations[0].source, language) : ''
    return words.row(who, figure.scope ? t.label.scope[figure.scope] : '')
  }
  const sayWhat = ({ figure }: FigureDetail): string =>
    words.one(format.figure(figure), figure.scope ? (words.counts[figure.scope] ?? t.label.scope[figure.scope]) : '')
  const amounts = details.map((detail) => buildAmount(selection, detail, labelOf(detail), i18n))
  const { rows, key } = tellRows(amounts)
  return {
    frame: {
      ...titleOfTotals(year, details, i18n),
      subtitle: words.subtitle(first ? subjectName(first.subject, language) : '', year),
      summary: amounts.map(({ said }) => said).join('. '),
      notes: [
        ...(details.length > 1 ? [words.which(format.list(details.map(sayWhat)))] : []),
        words.note,
        ...details.flatMap((detail) => (detail.figure.note ? [`${labelOf(detail)}. ${text(detail.figure.note)}`] : [])),
      ],
      coverage: words.coverage(details.length),
      sources,
      statuses: key,
      lens: null,
    },
    rows,
    table: {
      caption: words.table,
      columns: [
        { id: 'what', label: capexTexts[language].stated.columns.what },
        { id: 'value', label: capexTexts[language].stated.columns.value, numeric: true },
        { id: 'source', label: t.table.source },
      ],
      rows: details.map((detail) => ({
        id: detail.figure.id,
        dimmed: false,
        cells: {
          what: textCell(labelOf(detail)),
          value: figureCell(detail.figure, detail.marks, i18n),
          source: textCell(
            [...new Set(detail.citations.map(({ source }) => nameOfSource(source, language)))].join('; '),
          ),
        },
      })),
    },
  }
}
