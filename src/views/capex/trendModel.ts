import { describeWorking } from '../../i18n/describeWorking.ts'
// What the filings show over the years, as data: series of figures with their words, for columns and for lines.

import {
  describeCoverage,
  describeFigure,
  describeLens,
  emptyCell,
  type FrameModel,
  figureCell,
  isDimmed,
  type LensLink,
  lensLink,
  type TableModel,
  type TipContent,
} from '../../charts/frame/chart.ts'
import { tellStatuses } from '../../charts/frame/statusKey.ts'
import {
  type FiledCapex,
  type FiledSeries,
  leadingSeries,
  MEASURE_OF_FORM,
  type TrendMeasure,
} from '../../domain/analysis/capexTrends.ts'
import type { Status } from '../../domain/dataset/schema.ts'
import { roundTo } from '../../domain/figures/derive.ts'
import { isShare, magnitude, yearOf } from '../../domain/figures/figures.ts'
import type { FigureDetail } from '../../domain/selection/card.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { ScaleName, TrendForm } from '../../domain/view/view.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { type CapexTexts, capexTexts } from './capexTexts.ts'
import { listTrendNotes, priceYearOf } from './trendNotes.ts'

/** A figure of a series. `value` is in the unit of the form: USD billions, percent, or index points. */
export interface TrendMark {
  readonly figureId: string
  readonly seriesId: string
  readonly year: number
  /** What the figure covers, and of a share what it is taken of: a line breaks where that changes. */
  readonly covers: string
  readonly value: number
  /** The short form of the value, which stands beside its mark. */
  readonly short: string
  readonly marks: readonly Status[]
  readonly dimmed: boolean
  readonly link: LensLink
  readonly spoken: string
  readonly tip: TipContent
}

export interface TrendSeries {
  readonly id: string
  readonly name: string
  /** The place of its tone among the tones of series; null for the total, which has none of these. */
  readonly tone: number | null
  readonly dimmed: boolean
  readonly marks: readonly TrendMark[]
}

export interface TrendModel {
  readonly form: TrendForm
  readonly scale: ScaleName
  readonly frame: FrameModel
  readonly years: readonly number[]
  readonly series: readonly TrendSeries[]
  /** Totals over stacked columns; empty where the parts in sight do not make them up. */
  readonly totals: readonly TrendMark[]
  readonly formatTick: (value: number) => string
  readonly table: TableModel
}

/** True for the forms that may have a log scale: lines of levels above zero. */
export function mayBeLog(form: TrendForm): boolean {
  return form === 'lines' || form === 'index' || form === 'real'
}

/** The chart of what was filed, in the form that the View asks for. */
export function buildTrendModel(filed: FiledCapex, selection: Shown, i18n: I18n): TrendModel {
  const { view } = selection
  const { trend: form } = view
  const scale = mayBeLog(form) ? view.scale : 'linear'
  const measure = MEASURE_OF_FORM[form]
  const words = capexTexts[i18n.language].filed
  const series = filed.companies.map((one) => buildSeries(one, measure, selection, i18n))
  const withTotal = form === 'growth' || form === 'index'
  const total = filed.together && buildSeries(filed.together, measure, selection, i18n)
  const drawn = withTotal && total && filed.isWhole ? [...series, total] : series
  const totals = form === 'stacked' && total && filed.isWhole ? total.marks : []
  const told = tellStatuses(drawn.flatMap(({ name, marks }) => marks.map((mark) => ({ name, marks: mark.marks }))))
  const latest = filed.companies.flatMap(({ points }) => points[measure].slice(-1))
  return {
    form,
    scale,
    frame: {
      ...titleOf(filed, measure, i18n),
      subtitle: words.subtitle[measure](String(filed.baseYear ?? ''), priceYearOf(filed.basePrices)),
      summary:
        latest.length > 0
          ? words.summary(
              i18n.format.list(latest.map((detail) => `${nameOf(detail, words)} ${i18n.format.figure(detail.figure)}`)),
            )
          : words.nobody,
      notes: listTrendNotes(filed, measure, scale, i18n),
      coverage: describeCoverage(selection, i18n, [words.coverage(series.length, selection.rows.length)]),
      sources: filed.sources,
      statuses: told.key,
      lens: describeLens(selection, i18n),
    },
    years: yearsOf(drawn),
    series: drawn
      .filter(({ marks }) => marks.length > 0)
      .map((one) => ({ ...one, marks: one.marks.map((mark) => ({ ...mark, marks: told.look(mark.marks) })) })),
    totals,
    formatTick: form === 'growth' ? i18n.format.change : isShare(measure) ? percent(i18n) : i18n.format.number,
    table: buildTable(filed, measure, i18n),
  }
}

/** Who leads in the latest year, or what a single company has then. */
function titleOf(
  filed: FiledCapex,
  measure: TrendMeasure,
  { language, format }: I18n,
): Pick<FrameModel, 'title' | 'titleFigures'> {
  const words = capexTexts[language].filed
  const withMarks = filed.companies.filter(({ points }) => points[measure].length > 0)
  const leader = leadingSeries(filed.companies, measure)
  const named = leader ?? (withMarks.length === 1 ? withMarks[0] : undefined)
  const figure = named?.points[measure].at(-1)?.figure
  if (!named || !figure) return { title: words.neutral }
  const say = leader ? words.leads[measure] : words.alone
  const value = magnitude(figure) ?? 0
  // A headline has no room for millions of dollars; the figure that it opens has them.
  const text = format.figure({ ...figure, value: roundTo(value, Math.abs(value) < 100 ? 1 : 0) })
  const title = say(nameOf(named, words), text, yearOf(figure.period))
  return {
    title: leader && !filed.isWhole ? `${title}${words.ofShown}` : title,
    titleFigures: [{ text, id: figure.id }],
  }
}

/** Every year from the first with a mark to the last: a year without one is a gap and is not left out. */
function yearsOf(series: readonly TrendSeries[]): number[] {
  const years = series.flatMap(({ marks }) => marks.map(({ year }) => year))
  const first = Math.min(...years)
  return years.length > 0 ? Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index) : []
}

/** The runs of a series that compare like with like: successive years in one scope. Each is a line of its own. */
export function runsOf({ marks }: TrendSeries): readonly (readonly TrendMark[])[] {
  const runs: TrendMark[][] = []
  for (const mark of marks) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && last.covers === mark.covers && last.year === mark.year - 1) run.push(mark)
    else runs.push([mark])
  }
  return runs
}

function percent({ format }: I18n): (value: number) => string {
  return (value) => `${format.number(value)}%`
}

function nameOf({ subject }: { readonly subject: { readonly name: unknown } }, words: CapexTexts['filed']): string {
  return typeof subject.name === 'string' ? subject.name : words.together
}

function buildSeries(
  { subject, place, points }: FiledSeries,
  measure: TrendMeasure,
  selection: Shown,
  i18n: I18n,
): TrendSeries {
  const words = capexTexts[i18n.language].filed
  const name = nameOf({ subject }, words)
  const isCompany = 'sector' in subject
  const dimmed = isCompany && isDimmed(selection, subject.id)
  const link = isCompany ? lensLink(selection, subject.id) : null
  return {
    id: subject.id,
    name,
    tone: place,
    dimmed,
    marks: points[measure].flatMap((detail) => {
      const value = magnitude(detail.figure)
      return value === null ? [] : [buildMark(detail, value, name, { dimmed, link }, i18n)]
    }),
  }
}

function buildMark(
  detail: FigureDetail,
  value: number,
  name: string,
  lens: Pick<TrendMark, 'dimmed' | 'link'>,
  i18n: I18n,
): TrendMark {
  const { t, format, language } = i18n
  const words = capexTexts[language].filed
  const { figure, marks, derived, subject } = detail
  const year = yearOf(figure.period)
  const text = format.figure(figure)
  const working = derived ? [words.formula(describeWorking(derived, figure, format))] : []
  return {
    figureId: figure.id,
    seriesId: subject.id,
    year,
    covers: `${figure.scope} ${isShare(figure.measure) && derived?.inputs.at(-1)?.firstReported}`,
    value,
    short: format.compact(figure),
    marks,
    ...lens,
    spoken: t.controls.openEvidence(`${name}, ${year}: ${text}`),
    tip: { heading: `${name}, ${year}`, value: text, lines: [...describeFigure(figure, marks, i18n), ...working] },
  }
}

function buildTable({ years, companies, together }: FiledCapex, measure: TrendMeasure, i18n: I18n): TableModel {
  const words = capexTexts[i18n.language].filed
  const series = [...companies, ...(together ? [together] : [])].filter(({ points }) => points[measure].length > 0)
  return {
    caption: words.table,
    columns: [
      { id: 'year', label: words.year, numeric: true },
      ...series.map((one) => ({ id: one.subject.id, label: nameOf(one, words), numeric: true })),
    ],
    rows: years.map((year) => ({
      id: String(year),
      dimmed: false,
      cells: {
        year: { text: String(year), sort: year },
        ...Object.fromEntries(
          series.map(({ subject, points }) => {
            const detail = points[measure].find(({ figure }) => yearOf(figure.period) === year)
            return [subject.id, detail ? figureCell(detail.figure, detail.marks, i18n) : emptyCell(i18n)]
          }),
        ),
      },
    })),
  }
}
