// What the event's own source says of capital spending, as rows: totals, plans and venture funding, each under its own
// heading.

import {
  describeCoverage,
  describeLens,
  emptyCell,
  figureCell,
  isDimmed,
  type TableModel,
  type TableRow,
  textCell,
} from '../../charts/frame/chart.ts'
import type { CapexTrends, StatedCapex } from '../../domain/analysis/capexTrends.ts'
import type { FigureDetail } from '../../domain/selection/card.ts'
import { subjectName } from '../../domain/selection/card.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { figureTexts } from '../../i18n/figureTexts.ts'
import type { I18n } from '../../i18n/i18n.ts'
import {
  type AmountMissing,
  type AmountRow,
  type AmountsModel,
  buildAddition,
  buildAmount,
  tellRows,
} from './amounts.ts'
import { capexTexts } from './capexTexts.ts'

/** The rows that the source's figures make, with the frame around them. */
export function buildStatedCapexModel({ stated }: CapexTrends, selection: Shown, i18n: I18n): AmountsModel {
  const { language, format } = i18n
  const words = capexTexts[language].stated
  const { plans, planYear } = stated
  const withPlan = plans.filter(({ detail }) => detail !== null)
  const { rows, key } = tellRows(buildRows(stated, selection, i18n))
  const marks = rows.filter((row) => row.kind === 'mark')
  const names = withPlan.map(({ row }) => row.company.name)
  return {
    frame: {
      title:
        names.length > 0
          ? words.title(format.list(names), names.length)
          : marks.length > 0
            ? words.titleTogether
            : words.titleNone,
      subtitle: words.subtitle,
      summary: marks.length > 0 ? marks.map(({ said }) => said).join('. ') : words.nothing,
      notes: [
        ...(marks.length > 0 ? [words.noteApart] : []),
        ...(selection.activeFilters.length > 0 ? [figureTexts[i18n.language].hiddenGroups] : []),
        ...(stated.planSums.length > 0 ? [words.noteSum] : []),
        ...(marks.some(({ shape }) => shape === 'below' || shape === 'above') ? [words.noteBound] : []),
      ],
      coverage: describeCoverage(selection, i18n, [words.coverage(withPlan.length, selection.rows.length, planYear)]),
      sources: stated.sources,
      statuses: key,
      lens: describeLens(selection, i18n),
    },
    rows,
    table: buildTable(stated, i18n),
  }
}

function buildRows(stated: StatedCapex, selection: Shown, i18n: I18n): AmountRow[] {
  const { t, language, format } = i18n
  const words = capexTexts[language].stated
  const scopeOf = ({ figure }: FigureDetail): string => (figure.scope ? t.label.scope[figure.scope] : '')
  const nameOf = ({ subject }: FigureDetail): string => subjectName(subject, language)
  // Growth stands beside the level of its year: a rate has no place on an axis of money.
  const withGrowth = (detail: FigureDetail, growth: readonly FigureDetail[], title: string) => {
    const rate = growth.find(
      ({ figure, subject }) =>
        subject === detail.subject && format.period(figure.period) === format.period(detail.figure.period),
    )
    const extras = rate ? { addition: buildAddition(rate, words.grewBy(format.figure(rate.figure)), i18n) } : {}
    return buildAmount(selection, detail, format.period(detail.figure.period), i18n, { heading: title, ...extras })
  }
  const [together] = stated.together
  const [funding] = stated.funding
  // A derived level names its inputs' source in more words than a heading has room for.
  const by = stated.funding.flatMap(({ figure }) => figure.attributedTo ?? []).at(-1)
  const togetherTitle = together ? words.together(nameOf(together), scopeOf(together)) : ''
  const plansTitle = words.plans(stated.planYear)
  const fundingName = funding ? words.funding(nameOf(funding)) : ''
  const fundingTitle = by ? words.attributed(fundingName, i18n.text(by)) : fundingName
  return [
    ...(together ? [heading('together', togetherTitle)] : []),
    ...stated.together.map((detail) => withGrowth(detail, stated.growth, togetherTitle)),
    ...(stated.plans.length > 0 ? [heading('plans', plansTitle)] : []),
    ...stated.plans.map(({ row, detail }) =>
      detail
        ? buildAmount(selection, detail, words.plan(nameOf(detail), scopeOf(detail)), i18n, { heading: plansTitle })
        : buildMissing(row.company.id, row.company.name, selection, i18n),
    ),
    ...stated.planSums.map((detail) =>
      buildAmount(selection, detail, words.planSum(nameOf(detail)), i18n, { heading: plansTitle }),
    ),
    ...(funding ? [heading('funding', fundingTitle)] : []),
    ...stated.funding.map((detail) => withGrowth(detail, stated.fundingGrowth, fundingTitle)),
  ]
}

function heading(key: string, label: string): AmountRow {
  return { kind: 'heading', key, label }
}

function buildMissing(id: string, name: string, selection: Shown, { language }: I18n): AmountMissing {
  const words = capexTexts[language].stated
  return {
    kind: 'missing',
    key: `missing:${id}`,
    label: name,
    text: words.missing,
    company: { id, label: words.openMissing(name) },
    dimmed: isDimmed(selection, id),
  }
}

function buildTable(stated: StatedCapex, i18n: I18n): TableModel {
  const { t, language, format } = i18n
  const words = capexTexts[language].stated
  const row = (detail: FigureDetail): TableRow => ({
    id: detail.figure.id,
    dimmed: false,
    cells: {
      what: textCell(`${subjectName(detail.subject, language)}: ${t.label.measure[detail.figure.measure]}`),
      period: textCell(format.period(detail.figure.period)),
      scope: detail.figure.scope ? textCell(t.label.scope[detail.figure.scope]) : emptyCell(i18n),
      value: figureCell(detail.figure, detail.marks, i18n),
      status: textCell(detail.marks.map((mark) => t.label.status[mark]).join(', ')),
    },
  })
  const missing = stated.plans.flatMap(({ row: { company }, detail }): TableRow[] =>
    detail
      ? []
      : [
          {
            id: `missing:${company.id}`,
            dimmed: false,
            cells: {
              what: { ...textCell(`${company.name}: ${t.label.measure.capex}`), opens: { company: company.id } },
              period: textCell(String(stated.planYear)),
              scope: emptyCell(i18n),
              value: { text: words.missing, sort: null },
              status: emptyCell(i18n),
            },
          },
        ],
  )
  return {
    caption: words.table,
    columns: [
      { id: 'what', label: words.columns.what },
      { id: 'period', label: words.columns.period, oneLine: true },
      { id: 'scope', label: words.columns.scope },
      { id: 'value', label: words.columns.value, numeric: true },
      { id: 'status', label: words.columns.status },
    ],
    rows: [
      ...[
        ...stated.together,
        ...stated.growth,
        ...stated.plans.flatMap(({ detail }) => detail ?? []),
        ...stated.planSums,
        ...stated.funding,
        ...stated.fundingGrowth,
      ].map(row),
      ...missing,
    ],
  }
}
