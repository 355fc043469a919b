// The one formatter: numbers, money, dates and whole figures in the reader's language, with a true minus sign.

import type { Difference } from '../domain/analysis/compare.ts'
import type { Figure, Measure, Period, Precision } from '../domain/dataset/schema.ts'
import type { Language } from '../domain/dataset/text.ts'
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
  readonly list: (items: readonly string[]) => string
  /** A figure as its source leaves it: −17%, about $180bn, more than half, "rose, size not stated". */
  readonly figure: (figure: Figure) => string
  /** How far one figure is from another, with its sign: +11.30 pts, more than +47 sessions, −$15bn. */
  readonly difference: (difference: Difference) => string
}

export const MINUS = '−'
const CLOSE_MEASURES: readonly Measure[] = ['sharePriceChange', 'benchmarkChange', 'relativeChange', 'drawdown']
// Worked out to four places, so that what follows from them is right in its last one. Two are read.
const RETURNS: readonly Measure[] = [
  'abnormalReturn',
  'dailyReturn',
  'alpha',
  'marketMean',
  'cumulativeReturn',
  'cumulativeAbnormalReturn',
  'runUp',
]
const UNSIGNED: readonly Measure[] = ['residualDeviation', 'predictionError', 'breadth', 'indexWeight']
const BOUNDS: readonly Precision[] = ['at-least', 'more-than', 'less-than', 'nearly']

/** An amount without its sign, as the formatter writes it. */
export function withoutSign(amount: string): string {
  return amount.replace(/[+−]/u, '')
}

/** True for whole numbers and those with one decimal, apart from the noise of binary fractions. */
function hasTenthsOnly(value: number): boolean {
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-6
}

function isBoundedFall({ unit, precision }: Figure, value: number): boolean {
  return unit === 'percent' && value < 0 && BOUNDS.includes(precision)
}

/** The formatter of a language. */
export function createFormat(language: Language, t: Messages): Format {
  const locale = LOCALES[language]
  const forms: Record<string, Intl.NumberFormat> = {}
  /** A number with at most, and at least, so many decimals. */
  const write = (value: number, most: number, least = 0, signDisplay: 'negative' | 'exceptZero' = 'negative') => {
    const key = `${most} ${least} ${signDisplay}`
    forms[key] ??= new Intl.NumberFormat(locale, {
      maximumFractionDigits: most,
      minimumFractionDigits: least,
      signDisplay,
    })
    return forms[key].format(value).replace('-', MINUS)
  }
  const number = (value: number): string => write(value, 2)
  const allDigits = (value: number): string => write(value, 9)
  const tenthsOf = (value: number, decimals: number): string => (decimals === 1 ? write(value, 1, 1) : write(value, 0))
  const listFormat = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))

  const change = (percent: number): string => {
    const text = number(percent)
    return `${percent > 0 && /[1-9]/.test(text) ? '+' : ''}${text}%`
  }
  const money = (usdBn: number): string => {
    const isTrillions = Math.abs(usdBn) >= 1000
    // Filings are in millions of dollars, which is three decimals of a billion.
    const text = write(isTrillions ? usdBn / 1000 : usdBn, 3)
    return t.value.money(text, isTrillions ? 'trn' : 'bn')
  }
  const changeOf = (usdBn: number): string => `${usdBn > 0 ? '+' : usdBn < 0 ? MINUS : ''}${money(Math.abs(usdBn))}`
  // The browser's formatter of dates takes a phone longer to make than the page's other texts together.
  const dateOf = (isoDate: string, hasYear: boolean): string => {
    const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number)
    return t.value.date(day, month, hasYear ? year : null)
  }
  const date = (isoDate: string): string => dateOf(isoDate, true)

  // Figures from the closes are worked out to this many places, and −4.2% beside −16.97% would seem less exact.
  const fixed = (value: number, decimals: number): string => write(value, decimals, decimals, 'exceptZero')

  const amount = (value: number, figure: Figure): string => {
    switch (figure.unit) {
      case 'usd-bn':
        return figure.measure === 'valueChange' ? changeOf(value) : money(value)
      case 'number':
        return write(value, 2, 2)
      case 'index':
        if (figure.derivation && figure.measure === 'relativeIndex') return tenthsOf(value, figure.derivation.decimals)
        if (figure.measure === 'consumerPrices') return allDigits(value)
        if (figure.measure === 'volatilityIndex') return write(value, 2, 2)
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
    if (isShare(figure.measure) || UNSIGNED.includes(figure.measure)) return `${number(value)}%`
    // A bound at one half is a phrase and not a percentage: the source gives no number to round to.
    if (value === 50 && BOUNDS.includes(figure.precision)) return t.value.half
    return `${signed(value, figure)}%`
  }
  const signed = (value: number, { derivation, measure }: Figure): string =>
    RETURNS.includes(measure)
      ? fixed(value, 2)
      : derivation && CLOSE_MEASURES.includes(measure)
        ? fixed(value, derivation.decimals)
        : change(value).slice(0, -1)

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
    if (Math.abs(value) < 100) return tenthsOf(value, 1)
    return hasTenthsOnly(value) ? number(value) : tenthsOf(value, 0)
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
    dayOfYear: (isoDate) => dateOf(isoDate, false),
    period: wholePeriod,
    list: (items) => listFormat().format(items),
    figure,
    difference: ({ value, decimals, unit, precision }) => {
      if (unit === 'points') return t.value.precise(t.value.points(fixed(value, decimals)), precision)
      if (unit !== 'sessions') return t.value.precise(changeOf(value), precision)
      const size = t.value.sessions(Math.abs(value))
      return t.value.precise(`${value > 0 ? '+' : value < 0 ? MINUS : ''}${size}`, precision)
    },
  }
}
