// Capital spending as the event's source states it, as the filings show it, and as it was planned. USD billions. The
// layers stand side by side and are never added up or drawn as one series.

import { groupBy } from '../dataset/grouping.ts'
import type { Company, Dataset, Figure, Group, Source } from '../dataset/schema.ts'
import { directionOf, magnitude, sizeBounds, yearOf } from '../figures/figures.ts'
import type { Filings } from '../layers/filings.ts'
import type { Layers } from '../layers/layers.ts'
import { type Lookup, lookupOf } from '../layers/lookup.ts'
import { combinedCapexOf, planYearOf } from '../selection/capex.ts'
import { detailFigure, detailFigures, type FigureDetail, listSources } from '../selection/card.ts'
import type { CompanyRow } from '../selection/moves.ts'
import type { Shown } from '../selection/select.ts'
import type { TrendForm } from '../view/view.ts'
import { passingFigures } from './passingFigures.ts'

/** What the event's own source says of spending, in the selection. Levels run from the oldest year. */
export interface StatedCapex {
  /** Totals of several firms, as stated or worked out. */
  readonly together: readonly FigureDetail[]
  readonly growth: readonly FigureDetail[]
  readonly planYear: number
  /**
   * Plans of single companies: the members of those groups, and every other company with a plan. `detail` is null where
   * the source states none.
   */
  readonly plans: readonly { readonly row: CompanyRow; readonly detail: FigureDetail | null }[]
  /** Sums of plans. Their scopes differ, so no plan is a share of a total. */
  readonly planSums: readonly FigureDetail[]
  readonly funding: readonly FigureDetail[]
  readonly fundingGrowth: readonly FigureDetail[]
  readonly sources: readonly Source[]
}

export const TREND_MEASURES = [
  'capex',
  'capexGrowth',
  'capexIndex',
  'capexShare',
  'capexShareOfRevenue',
  'capexShareOfCashFlow',
  'capexReal',
] as const
export type TrendMeasure = (typeof TREND_MEASURES)[number]

/** The measure that each form draws. */
export const MEASURE_OF_FORM: Readonly<Record<TrendForm, TrendMeasure>> = {
  stacked: 'capex',
  'by-year': 'capex',
  'by-company': 'capex',
  lines: 'capex',
  growth: 'capexGrowth',
  index: 'capexIndex',
  share: 'capexShare',
  'of-revenue': 'capexShareOfRevenue',
  'of-cash-flow': 'capexShareOfCashFlow',
  real: 'capexReal',
}

/** A subject's figures by measure, oldest first. A year that cannot be compared like with like has none. */
export interface FiledSeries {
  readonly subject: Company | Group
  /** Its place among all companies with filed spending, whether they pass or not; null for the group. */
  readonly place: number | null
  readonly points: Readonly<Record<TrendMeasure, readonly FigureDetail[]>>
}

export interface FiledCapex {
  readonly years: readonly number[]
  /** Passing companies with filed spending, in the dataset's order. */
  readonly companies: readonly FiledSeries[]
  /** The group whose spending the layer adds up; null where none of its members passes. */
  readonly together: FiledSeries | null
  /** True where every member of the group passes, so that the parts make up its total. */
  readonly isWhole: boolean
  readonly baseYear: number | null
  /** The figure of the prices that spending is put into; null where the layer has no price index. */
  readonly basePrices: FigureDetail | null
  /** The measures that the layer has figures of, whoever passes: the ways in which it can be looked at. */
  readonly measures: readonly TrendMeasure[]
  /** The sources of what the View's form draws. */
  readonly sources: readonly Source[]
}

/** A company's plans for one year and what came of them. Only figures of one scope are compared. */
export interface PlanRecord {
  readonly company: Company
  readonly year: number
  /** `known` plans were published by the day of the event, `later` ones after it; oldest first. */
  readonly known: readonly FigureDetail[]
  readonly later: readonly FigureDetail[]
  /** What was spent, in the scope of the plans; null where it is not known. */
  readonly actual: FigureDetail | null
  /** What was spent in other scopes, with which the plans cannot be compared. */
  readonly incomparable: readonly FigureDetail[]
  /**
   * How the actual compares with the first plan known on the day; null where one of the two is missing, or where their
   * wording leaves it open.
   */
  readonly outcome: 'above' | 'within' | 'below' | null
}

export interface CapexTrends {
  readonly stated: StatedCapex
  /** Null where there is no filings layer, or it is not loaded. */
  readonly filed: FiledCapex | null
  readonly plans: { readonly records: readonly PlanRecord[]; readonly sources: readonly Source[] } | null
  /** One year's totals of one group by different definitions, the event's own first. */
  readonly totals: {
    readonly year: number
    readonly details: readonly FigureDetail[]
    readonly sources: readonly Source[]
  } | null
}

/** The capital spending of a selection. Pure; reads nothing that `select` left out. */
export function selectCapexTrends(layers: Layers, selection: Shown): CapexTrends {
  const { dataset, filings = null } = layers
  const lookup = lookupOf({ dataset, filings })
  const companies = filings ? selectFiledCompanies(dataset, filings, selection) : []
  const figures = passingFigures(layers, selection)
  return {
    stated: selectStated(dataset, lookup, selection, figures),
    filed: filings && selectFiled(filings, lookup, companies, MEASURE_OF_FORM[selection.view.trend]),
    plans: filings && selectPlans(dataset, filings, lookup, companies),
    totals: filings && selectTotals(dataset, lookup, selection, figures),
  }
}

function selectStated(
  dataset: Dataset,
  lookup: Lookup,
  { rows }: Shown,
  figures: readonly FigureDetail[],
): StatedCapex {
  const planYear = planYearOf(dataset)
  const ofGroups = figures.filter(({ subjectKind }) => subjectKind === 'group')
  const having = (measure: Figure['measure']) => byYear(ofGroups.filter(({ figure }) => figure.measure === measure))
  const levels = having('capex')
  const plansOf = new Map(
    figures
      .filter(({ subjectKind, figure }) => subjectKind === 'company' && figure.measure === 'capex')
      .filter(({ figure }) => figure.status === 'planned' && yearOf(figure.period) === planYear)
      .map((detail) => [detail.subject.id, detail]),
  )
  const members = new Set(
    dataset.groups.filter((group) => combinedCapexOf(lookup, group).length > 0).flatMap((group) => group.members),
  )
  const stated = {
    together: levels.filter(({ marks }) => !marks.includes('planned')),
    growth: having('capexGrowth'),
    planYear,
    plans: rows
      .filter(({ company }) => members.has(company.id) || plansOf.has(company.id))
      .map((row) => ({ row, detail: plansOf.get(row.company.id) ?? null }))
      .sort((a, b) => sizeOf(b.detail) - sizeOf(a.detail)),
    planSums: levels.filter(({ marks }) => marks.includes('planned')),
    funding: having('ventureFunding'),
    fundingGrowth: having('ventureFundingGrowth'),
  }
  const shown = [
    ...stated.together,
    ...stated.growth,
    ...stated.planSums,
    ...stated.funding,
    ...stated.fundingGrowth,
    ...stated.plans.flatMap(({ detail }) => detail ?? []),
  ]
  return { ...stated, sources: sourcesOf(lookup, shown) }
}

function selectFiledCompanies(dataset: Dataset, { levels }: Filings, { rows }: Shown): Company[] {
  const passing = new Set(rows.map(({ company }) => company.id))
  const filed = new Set(levels.map(({ subject }) => subject))
  return dataset.companies.filter(({ id }) => passing.has(id) && filed.has(id))
}

function selectFiled(filings: Filings, lookup: Lookup, companies: readonly Company[], drawn: TrendMeasure): FiledCapex {
  const { levels, baseYear, layer } = filings
  const group = findGroup(filings, lookup)
  const ids = new Set(levels.map(({ id }) => id))
  const figuresOf = groupBy(filings.figures, ({ subject }) => subject)
  const filed = new Set(levels.map(({ subject }) => subject))
  const seriesOf = (subject: Company | Group, place: number | null): FiledSeries => {
    const own = (figuresOf.get(subject.id) ?? []).filter(({ id, measure }) => ids.has(id) || measure !== 'capex')
    const pointsOf = (measure: TrendMeasure) =>
      byYear(
        detailFigures(
          lookup,
          own.filter((figure) => figure.measure === measure),
        ),
      )
    const points = Object.fromEntries(TREND_MEASURES.map((measure) => [measure, pointsOf(measure)]))
    return { subject, place, points: points as FiledSeries['points'] }
  }
  const everyone = [...lookup.companyById.keys()].filter((id) => filed.has(id))
  const places = new Map(everyone.map((id, place) => [id, place]))
  const series = companies.map((company) => seriesOf(company, places.get(company.id) ?? -1))
  const together = group && companies.some(({ id }) => group.members.includes(id)) ? seriesOf(group, null) : null
  const isWhole = group?.members.every((id) => companies.some((company) => company.id === id)) ?? false
  const shown = [...series, ...(together && isWhole ? [together] : [])]
  const years = shown.flatMap(({ points }) => points.capex.map(({ figure }) => yearOf(figure.period)))
  const base = layer.prices && lookup.figureById.get(layer.prices.base)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return {
    years: years.length > 0 ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [],
    companies: series,
    together,
    isWhole,
    baseYear,
    basePrices: base ? detailFigure(lookup, base) : null,
    measures: TREND_MEASURES.filter((measure) => filings.figures.some((figure) => figure.measure === measure)),
    sources: sourcesOf(
      lookup,
      shown.flatMap(({ points }) => points[drawn]),
    ),
  }
}

/** The listed group whose spending the layer adds up. */
function findGroup({ levels }: Filings, { groupById }: Lookup): Group | null {
  const sum = levels.find(({ subject, derivation }) => derivation?.kind === 'sum' && groupById.has(subject))
  return (sum && groupById.get(sum.subject)) ?? null
}

function selectPlans(
  dataset: Dataset,
  filings: Filings,
  lookup: Lookup,
  companies: readonly Company[],
): NonNullable<CapexTrends['plans']> {
  const plans = filings.layer.figures.filter(({ measure, status }) => measure === 'capex' && status === 'planned')
  const ofCompanies = plans.filter(({ subject }) => lookup.companyById.has(subject))
  const years = [...new Set(ofCompanies.map(({ period }) => yearOf(period)))].sort((a, b) => a - b)
  const records = years.flatMap((year) =>
    companies.map((company) => recordPlans(dataset, lookup, company, year, ofCompanies)),
  )
  const shown = records.flatMap(({ known, later, actual, incomparable }) => [
    ...known,
    ...later,
    ...(actual ? [actual] : []),
    ...incomparable,
  ])
  return { records, sources: sourcesOf(lookup, shown) }
}

function recordPlans(
  dataset: Dataset,
  lookup: Lookup,
  company: Company,
  year: number,
  plans: readonly Figure[],
): PlanRecord {
  const isOfYear = ({ subject, period }: Figure): boolean => subject === company.id && yearOf(period) === year
  const own = plans
    .filter(isOfYear)
    .map((figure) => ({ figure, published: publishedOn(lookup, figure) }))
    .sort((a, b) => a.published.localeCompare(b.published))
  const detailsOf = (entries: typeof own) =>
    detailFigures(
      lookup,
      entries.map(({ figure }) => figure),
    )
  const known = detailsOf(own.filter(({ published }) => published <= dataset.event.date))
  const later = detailsOf(own.filter(({ published }) => published > dataset.event.date))
  const scopes = new Set(own.map(({ figure }) => figure.scope))
  const spent = lookup
    .filedOf(company.id)
    .filter((figure) => isOfYear(figure) && figure.measure === 'capex' && figure.status !== 'planned')
  const actual = spent.find(({ scope }) => scopes.has(scope))
  return {
    company,
    year,
    known,
    later,
    actual: actual ? detailFigure(lookup, actual) : null,
    // Without a plan there is nothing to compare them with.
    incomparable:
      own.length === 0
        ? []
        : detailFigures(
            lookup,
            spent.filter(({ scope }) => !scopes.has(scope)),
          ),
    outcome: actual && known[0] ? compareWithPlan(actual, known[0].figure) : null,
  }
}

/** The day on which the first of a figure's sources was published. */
function publishedOn({ sourceById }: Lookup, { evidence }: Figure): string {
  const days = evidence.flatMap(({ source }) => sourceById.get(source)?.published ?? [])
  return days.sort()[0] ?? ''
}

/** Compares only where there is no doubt: null where the bounds of the two overlap in part. */
function compareWithPlan(actual: Figure, plan: Figure): PlanRecord['outcome'] {
  const [spent, planned] = [sizeBounds(actual), sizeBounds(plan)]
  if (!spent || !planned || plan.scope !== actual.scope) return null
  if (spent[0] > planned[1]) return 'above'
  if (spent[1] < planned[0]) return 'below'
  return spent[0] >= planned[0] && spent[1] <= planned[1] ? 'within' : null
}

/**
 * The latest total that the event's source states for a listed group, and what the layer has for the same group and
 * year.
 */
function selectTotals(
  dataset: Dataset,
  lookup: Lookup,
  { rows }: Shown,
  figures: readonly FigureDetail[],
): CapexTrends['totals'] {
  const passing = new Set(rows.map(({ company }) => company.id))
  const stated = byYear(
    figures.filter(
      ({ subject, figure }) => figure.measure === 'capex' && figure.status === 'combined' && 'members' in subject,
    ),
  ).at(-1)
  const group = stated && dataset.groups.find(({ id }) => id === stated.subject.id)
  if (!stated || !group?.members.some((id) => passing.has(id))) return null
  const year = yearOf(stated.figure.period)
  const others = lookup
    .filedOf(group.id)
    .filter(({ measure, status, period }) => measure === 'capex' && status !== 'planned' && yearOf(period) === year)
  const details = [stated, ...detailFigures(lookup, others)]
  return { year, details, sources: sourcesOf(lookup, details) }
}

function byYear(details: readonly FigureDetail[]): readonly FigureDetail[] {
  return [...details].sort((a, b) => yearOf(a.figure.period) - yearOf(b.figure.period))
}

function sizeOf(detail: FigureDetail | null): number {
  return (detail && magnitude(detail.figure)) ?? Number.NEGATIVE_INFINITY
}

function sourcesOf(lookup: Lookup, details: readonly FigureDetail[]): readonly Source[] {
  return listSources(
    lookup,
    details.map(({ figure }) => figure),
  )
}

/**
 * The series that leads in a measure's latest year: its least possible size is above the largest that the wording of
 * any other allows. Null where none does, where there is no other series, or where the largest value is a fall.
 */
export function leadingSeries(series: readonly FiledSeries[], measure: TrendMeasure): FiledSeries | null {
  const latest = Math.max(...series.flatMap(({ points }) => points[measure].map(({ figure }) => yearOf(figure.period))))
  const candidates = series.flatMap((one) => {
    const figure = one.points[measure].find((point) => yearOf(point.figure.period) === latest)?.figure
    const value = figure && magnitude(figure)
    return figure && value !== null && value !== undefined ? [{ one, figure, value }] : []
  })
  const [first, second] = [...candidates].sort((a, b) => b.value - a.value)
  if (!first || !second || directionOf(first.figure) === 'fell') return null
  const least = sizeBounds(first.figure)?.[0] ?? 0
  const rest = candidates.filter(({ one }) => one !== first.one)
  return rest.every(({ figure, value }) => value < 0 || (sizeBounds(figure)?.[1] ?? 0) < least) ? first.one : null
}
