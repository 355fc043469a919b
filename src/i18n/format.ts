// The one formatter: numbers, money, dates and whole figures in the reader's language, with a true minus sign.

import type { Difference } from '../domain/analysis/compare.ts'
import { utcInstant } from '../domain/dataset/calendar.ts'
import type { Figure, Measure, Period, Precision } from '../domain/dataset/schema.ts'
import type { Language } from '../domain/dataset/text.ts'
import type { Derived } from '../domain/figures/derive.ts'
import { isShare, magnitude } from '../domain/figures/figures.ts'
import type { Messages } from './en.ts'
import { once } from './once.ts'

/** How numbers and dates are written in each language. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', vi: 'vi-VN' }

export interface Format {
  readonly number: (value: number) => string
  /** A number with all of its digits, as a reader would type it. */
  readonly exact: (value: number) => string
  /** A change with its sign: −17%, +3%, 0%. */
  readonly change: (percent: number) => string
  /** USD billions: $80bn, $1trn; 80 tỷ USD. */
  readonly money: (usdBn: number) => string
  /**
   * A number with one decimal, or whole from 100 on, for a place beside its mark: 1,103, 217, 64.6. A number that is
   * given with one decimal keeps it, because 357.5 rounded once more would be off.
   */
  readonly compact: (figure: Figure) => string
  /** The same for a level that is no figure of its own, such as a point of a line. */
  readonly compactLevel: (value: number) => string
  readonly date: (isoDate: string) => string
  /** A day without its year: 30 June. */
  readonly dayOfYear: (isoDate: string) => string
  readonly period: (period: Period) => string
  /** The same in one line: days by their short names, and what they share said once. */
  readonly shortPeriod: (period: Period) => string
  readonly list: (items: readonly string[]) => string
  /** A figure as its source leaves it: −17%, about $180bn, more than half, "rose, size not stated". */
  readonly figure: (figure: Figure) => string
  /** How far one figure is from another, with its sign: +11.30 pts, more than +47 sessions, −$15bn. */
  readonly difference: (difference: Difference) => string
  /** A derivation with its inputs filled in as their sources leave them: about $180bn ÷ (1 + 57%) = about $115bn. */
  readonly working: (derived: Derived, result: Figure) => string
}

const MINUS = '−'
const CLOSE_MEASURES: readonly Measure[] = ['sharePriceChange', 'benchmarkChange', 'relativeChange', 'drawdown']
const BOUNDS: readonly Precision[] = ['at-least', 'more-than', 'less-than', 'nearly']

const WORKINGS: Readonly<
  Record<Exclude<Derived['kind'], 'sum' | 'prior-period'>, (first: string, second: string, third: string) => string>
> = {
  difference: (from, less) => `${from} ${MINUS} ${less}`,
  growth: (level, prior) => `${level} ÷ ${prior} ${MINUS} 1`,
  index: (level, base) => `100 × ${level} ÷ ${base}`,
  share: (part, whole) => `${part} ÷ ${whole}`,
  real: (level, base, prices) => `${level} × ${base} ÷ ${prices}`,
}

function withoutSign(amount: string): string {
  return amount.replace(/[+−]/u, '')
}

/** True for whole numbers and those with one decimal, apart from the noise of binary fractions. */
function hasTenthsOnly(value: number): boolean {
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-6
}

function isBoundedFall({ unit, precision }: Figure, value: number): boolean {
  return unit === 'percent' && value < 0 && BOUNDS.includes(precision)
}

/** Numbers with a true minus sign; none before zero, unless told otherwise. */
function numbers(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const format = once(() => new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options }))
  return (value) => format().format(value).replace('-', MINUS)
}

/** The formatter of a language. */
export function createFormat(language: Language, t: Messages): Format {
  const locale = LOCALES[language]
  const decimal = numbers(locale, { maximumFractionDigits: 2 })
  const tenths = numbers(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const allDigits = numbers(locale, { maximumFractionDigits: 9 })
  const whole = numbers(locale, { maximumFractionDigits: 0 })
  // Filings are in millions of dollars, which is three decimals of a billion.
  const millions = numbers(locale, { maximumFractionDigits: 3 })
  const dayRange = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: language === 'en' ? 'short' : 'numeric',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  )
  const listFormat = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))

  const number = decimal
  const change = (percent: number): string => {
    const text = number(percent)
    return `${percent > 0 && /[1-9]/.test(text) ? '+' : ''}${text}%`
  }
  const money = (usdBn: number): string => {
    const isTrillions = Math.abs(usdBn) >= 1000
    const text = millions(isTrillions ? usdBn / 1000 : usdBn)
    return t.value.money(text, isTrillions ? 'trn' : 'bn')
  }
  const numbersOf = (isoDate: string): readonly number[] => isoDate.split('-').map(Number)
  // The browser's formatter of dates takes a phone longer to make than the page's other texts together.
  const date = (isoDate: string): string => {
    const [year = 0, month = 0, day = 0] = numbersOf(isoDate)
    return t.value.date(day, month, year)
  }
  const dayOfYear = (isoDate: string): string => {
    const [, month = 0, day = 0] = numbersOf(isoDate)
    return t.value.date(day, month, null)
  }

  // Figures from the closes are worked out to this many places, and −4.2% beside −16.97% would seem less exact.
  const fixedFormats: ((value: number) => string)[] = []
  const fixed = (value: number, decimals: number): string => {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    fixedFormats[decimals] ??= numbers(locale, { ...digits, signDisplay: 'exceptZero' })
    return fixedFormats[decimals](value)
  }

  const tenthsOf = (value: number, decimals: number): string => (decimals === 1 ? tenths : whole)(value)

  const amount = (value: number, figure: Figure): string => {
    switch (figure.unit) {
      case 'usd-bn':
        return money(value)
      case 'index':
        if (figure.derivation && figure.measure === 'relativeIndex') return tenthsOf(value, figure.derivation.decimals)
        if (figure.measure === 'consumerPrices') return allDigits(value)
        // A path that starts from a rounded move is no more precise than that move.
        return number(figure.precision === 'about' ? Math.round(value) : value)
      case 'points':
        return t.value.points(signed(value, figure))
      case 'sessions':
        return t.value.sessions(value)
      case 'percent':
        return percentage(value, figure)
    }
  }
  const percentage = (value: number, figure: Figure): string => {
    // A share has no sign: a plus would make it a change.
    if (isShare(figure.measure)) return `${number(value)}%`
    // A bound at one half is a phrase and not a percentage: the source gives no number to round to.
    if (value === 50 && BOUNDS.includes(figure.precision)) return t.value.half
    return `${signed(value, figure)}%`
  }
  const signed = (value: number, { derivation, measure }: Figure): string =>
    derivation && CLOSE_MEASURES.includes(measure) ? fixed(value, derivation.decimals) : change(value).slice(0, -1)

  const figure = (item: Figure): string => {
    const { value, precision } = item
    if (value === null) return t.value.directionOnly[item.direction ?? 'flat']
    if (typeof value === 'number') {
      // "More than −50%" would read as a smaller fall, so a bounded fall is said in words.
      return isBoundedFall(item, value)
        ? t.value.fallOf(t.value.precise(withoutSign(amount(-value, item)), precision))
        : t.value.precise(amount(value, item), precision)
    }
    return t.value.precise(t.value.days(amount(value.low, item), amount(value.high, item)), precision)
  }

  const wholePeriod = (period: Period): string => {
    if ('start' in period) {
      return period.start === period.end ? date(period.start) : t.value.days(date(period.start), date(period.end))
    }
    return period.fiscalYearEnd ? t.value.fiscalYearTo(date(period.fiscalYearEnd)) : String(period.year)
  }

  const compactLevel = (value: number): string => {
    const form = Math.abs(value) < 100 ? tenths : hasTenthsOnly(value) ? decimal : whole
    return form(value)
  }

  return {
    number,
    exact: allDigits,
    change,
    money,
    compactLevel,
    compact: (item) => {
      const value = magnitude(item) ?? Number.NaN
      const text = compactLevel(value)
      const sign = item.measure === 'capexGrowth' && value > 0 ? '+' : ''
      return `${sign}${text}${item.unit === 'percent' ? '%' : ''}`
    },
    date,
    dayOfYear,
    period: wholePeriod,
    shortPeriod: (period) => {
      if (!('start' in period)) return wholePeriod(period)
      return dayRange().formatRange(utcInstant(period.start), utcInstant(period.end))
    },
    list: (items) => listFormat().format(items),
    figure,
    difference: ({ value, decimals, unit, precision }) => {
      if (unit === 'points') return t.value.precise(t.value.points(fixed(value, decimals)), precision)
      const size = unit === 'sessions' ? t.value.sessions(Math.abs(value)) : money(Math.abs(value))
      return t.value.precise(`${value > 0 ? '+' : value < 0 ? MINUS : ''}${size}`, precision)
    },
    working: ({ kind, inputs }, result) => {
      // In a working an index keeps its digits: rounded ones would not give the result.
      const term = (item: Figure): string =>
        item.measure === 'priceIndex' && item.precision !== 'about' ? allDigits(magnitude(item) ?? 0) : figure(item)
      const [first, second, third] = inputs
      if (kind === 'sum' || !first || !second) return `${inputs.map(figure).join(' + ')} = ${figure(result)}`
      if (kind !== 'prior-period')
        return `${WORKINGS[kind](term(first), term(second), third ? term(third) : '')} = ${figure(result)}`
      const sign = (magnitude(second) ?? 0) < 0 ? MINUS : '+'
      const rate = withoutSign(figure({ ...second, value: Math.abs(magnitude(second) ?? 0) }))
      return `${figure(first)} ÷ (1 ${sign} ${rate}) = ${figure(result)}`
    },
  }
}
