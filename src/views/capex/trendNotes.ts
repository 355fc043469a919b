// What has to be said beside the filed figures: fiscal years, changes of scope, what is derived. Read off the figures
// themselves.

import type { FiledCapex, FiledSeries, TrendMeasure } from '../../domain/analysis/capexTrends.ts'
import { yearOf } from '../../domain/figures/figures.ts'
import { type FigureDetail, subjectName } from '../../domain/selection/card.ts'
import type { ScaleName } from '../../domain/view/view.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { type CapexTexts, capexTexts } from './capexTexts.ts'

type Words = CapexTexts['filed']

/** The notes under a chart of filed spending, the most needed first. */
export function listTrendNotes(filed: FiledCapex, measure: TrendMeasure, scale: ScaleName, i18n: I18n): string[] {
  const words = capexTexts[i18n.language].filed
  const formula = describeFormula(filed, measure, i18n)
  return [
    ...(formula ? [`${formula} ${words.opens}`] : []),
    ...(measure === 'capexReal' ? describePrices(filed, i18n) : []),
    ...filed.companies.flatMap((series) => describeBreaks(series, measure, i18n)),
    ...(scale === 'log' ? [words.logMeaning] : []),
    ...describeFiscalYears(filed, words, i18n),
    ...filed.companies.flatMap((series) => describeScopes(series, words, i18n)),
    ...(measure === 'capex' ? describeDerived(filed, words, i18n) : []),
    `${words.notePurposes} ${words.noteApart}`,
  ]
}

/** How the figures of a measure are worked out; undefined for those that were filed. */
export function describeFormula({ basePrices }: FiledCapex, measure: TrendMeasure, i18n: I18n): string | undefined {
  const prices = basePrices ? subjectName(basePrices.subject, i18n.language) : ''
  return capexTexts[i18n.language].filed.formulaOf[measure]?.(prices, priceYearOf(basePrices))
}

/** The year whose prices spending is put into; '' where the filings have no prices. */
export function priceYearOf(basePrices: FigureDetail | null): string {
  return basePrices ? String(yearOf(basePrices.figure.period)) : ''
}

/** Names the companies whose fiscal year does not end with the calendar year; empty where that is true of all. */
function describeFiscalYears({ companies }: FiledCapex, words: Words, { format }: I18n): string[] {
  const early = companies.flatMap(({ subject, points }) => {
    const period = points.capex.at(-1)?.figure.period
    const end = period && 'year' in period ? period.fiscalYearEnd : undefined
    return end && !end.endsWith('-12-31') && typeof subject.name === 'string' ? [{ name: subject.name, end }] : []
  })
  const [first] = early
  if (!first || early.length === companies.length) return []
  return [words.noteFiscal(format.list(early.map(({ name }) => name)), format.dayOfYear(first.end))]
}

/** What the data note of the prices of single years, each once, the latest first. */
function describePrices({ companies }: FiledCapex, { text }: I18n): string[] {
  const inputs = companies.flatMap(({ points }) =>
    points.capexReal.flatMap(({ derived }) => derived?.inputs.at(-1) ?? []),
  )
  return [...new Set(inputs.flatMap(({ note }) => (note ? [text(note)] : [])))].reverse()
}

/** Names the years whose revenue or cash flow was not restated with the others. */
function describeBreaks({ subject, points }: FiledSeries, measure: TrendMeasure, { t, language }: I18n): string[] {
  const others = points[measure].filter(({ derived }) => derived?.inputs.at(-1)?.firstReported)
  const what = others[0]?.derived?.inputs.at(-1)?.measure
  if (!what || others.length === points[measure].length) return []
  const { noteBreak } = capexTexts[language].filed
  return [noteBreak(String(subject.name), spanOf(others), t.label.measure[what].toLowerCase())]
}

/** Names the years in another scope than the latest; where there are none, says if the scope is net throughout. */
function describeScopes({ subject, points }: FiledSeries, words: Words, { t }: I18n): string[] {
  const latest = points.capex.at(-1)?.figure.scope
  const name = String(subject.name)
  const others = points.capex.filter(({ figure }) => figure.scope !== latest)
  const scope = others[0]?.figure.scope
  if (scope) return [words.noteScope(name, spanOf(others), t.label.scope[scope])]
  return latest === 'cash-capex-net' ? [words.noteNet(name)] : []
}

function spanOf(details: readonly FigureDetail[]): string {
  const years = details.map(({ figure }) => yearOf(figure.period))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}–${last}`
}

function describeDerived({ companies }: FiledCapex, words: Words, { format }: I18n): string[] {
  const derived = companies.flatMap(({ subject, points }) =>
    points.capex
      .filter(({ marks }) => marks.includes('derived'))
      .map(({ figure }) => `${subject.name} ${yearOf(figure.period)}`),
  )
  return derived.length > 0 ? [words.noteDerived(format.list(derived))] : []
}
