// What has to be said beside the filed figures: fiscal years, changes of scope, what is derived. Read off the figures
// themselves.

import type { FiledCapex, FiledSeries, TrendMeasure } from '../../domain/analysis/capexTrends.ts'
import { yearOf } from '../../domain/figures/figures.ts'
import type { FigureDetail } from '../../domain/selection/card.ts'
import type { ScaleName } from '../../domain/view/view.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { type CapexTexts, capexTexts } from './capexTexts.ts'

type Words = CapexTexts['filed']

/** The notes under a chart of filed spending, the most needed first. */
export function listTrendNotes(filed: FiledCapex, measure: TrendMeasure, scale: ScaleName, i18n: I18n): string[] {
  const words = capexTexts[i18n.language].filed
  const formula = words.noteFormula[measure]
  return [
    ...(formula ? [formula] : []),
    ...(scale === 'log' ? [words.logMeaning] : []),
    ...describeFiscalYears(filed, words, i18n),
    ...filed.companies.flatMap((series) => describeScopes(series, words, i18n)),
    ...(measure === 'capex' ? describeDerived(filed, words, i18n) : []),
    `${words.notePurposes} ${words.noteApart}`,
  ]
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
