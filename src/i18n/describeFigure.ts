// What a figure is, in a few words beside its number.

import type { Figure } from '../domain/dataset/schema.ts'
import type { I18n } from './i18n.ts'

/** Whose figure it is, and when; of an amount also what was measured. `name` is the name of its subject. */
export function describeFigure(figure: Figure, name: string, i18n: I18n): string {
  const what = figure.unit === 'usd-bn' ? i18n.t.label.measure[figure.measure] : ''
  return join([name, what.charAt(0).toLowerCase() + what.slice(1), timeOf(figure, i18n)])
}

/** What was measured, and when, where its subject is named elsewhere. */
export function describeMeasured(figure: Figure, i18n: I18n): string {
  return join([i18n.t.label.measure[figure.measure], timeOf(figure, i18n)])
}

/** The basis of a figure or, where it has none, its time. */
function timeOf({ basis, period }: Figure, { t, format }: I18n): string {
  return basis ? t.label.basis[basis] : format.period(period)
}

function join(parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ')
}
