import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Difference } from '../../src/domain/analysis/compare.ts'
import type { Figure, Precision } from '../../src/domain/dataset/schema.ts'
import { PRECISIONS } from '../../src/domain/dataset/vocabulary.ts'
import { buildCapex, buildFigure } from '../fixtures/dataset.ts'
import { i18nOf } from '../fixtures/languages.ts'
import { readDeepSeek, readMarketLayers } from '../fixtures/published.ts'

const en = i18nOf.en.format
const vi = i18nOf.vi.format
const MINUS = '\u2212'

describe('changes', () => {
  test.each([
    [-17, `${MINUS}17%`],
    [3, '+3%'],
    [0, '0%'],
    [-0.5, `${MINUS}0.5%`],
    [1000, '+1,000%'],
    [0.001, '0%'],
    [-0, '0%'],
    [-0.001, '0%'],
  ])('%d is %s', (value, text) => {
    expect(en.change(value)).toBe(text)
  })

  test('the minus is a true one, always, and never a hyphen', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: -0.01, noNaN: true }), (value) => {
        for (const text of [en.change(value), vi.change(value), en.money(value), vi.number(value)]) {
          expect(text).toContain(MINUS)
          expect(text).not.toContain('-')
        }
      }),
    )
  })
})

describe('money', () => {
  test.each([
    [80, '$80bn', '80 tỷ USD'],
    [0.5, '$0.5bn', '0,5 tỷ USD'],
    [999, '$999bn', '999 tỷ USD'],
    [1000, '$1trn', '1 nghìn tỷ USD'],
    [1250, '$1.25trn', '1,25 nghìn tỷ USD'],
  ])('%d', (usdBn, english, vietnamese) => {
    expect(en.money(usdBn)).toBe(english)
    expect(vi.money(usdBn)).toBe(vietnamese)
  })
})

describe('figures', () => {
  test.each([
    ['more-than', -50, 'a fall of more than half', 'giảm hơn một nửa'],
    ['at-least', -17, 'a fall of at least 17%', 'giảm ít nhất 17%'],
    ['less-than', -2.5, 'a fall of less than 2.5%', 'giảm dưới 2,5%'],
    ['more-than', 50, 'more than half', 'hơn một nửa'],
    ['at-least', 17, 'at least +17%', 'ít nhất +17%'],
    ['about', -17, `about ${MINUS}17%`, `khoảng ${MINUS}17%`],
  ] as const)('a bound of a fall is said in words: %s %d', (precision, value, english, vietnamese) => {
    const figure = buildFigure({ value, precision })
    expect(en.figure(figure)).toBe(english)
    expect(vi.figure(figure)).toBe(vietnamese)
  })

  test.each([
    ['exact', '$180bn', '180 tỷ USD'],
    ['rounded', '$180bn', '180 tỷ USD'],
    ['about', 'about $180bn', 'khoảng 180 tỷ USD'],
    ['at-least', 'at least $180bn', 'ít nhất 180 tỷ USD'],
    ['more-than', 'more than $180bn', 'hơn 180 tỷ USD'],
    ['less-than', 'less than $180bn', 'dưới 180 tỷ USD'],
    ['nearly', 'nearly $180bn', 'gần 180 tỷ USD'],
  ] as const)('a level that is %s', (precision, english, vietnamese) => {
    const figure = buildCapex({ value: 180, precision })
    expect(en.figure(figure)).toBe(english)
    expect(vi.figure(figure)).toBe(vietnamese)
  })

  test('changes keep their sign', () => {
    expect(en.figure(buildFigure({ value: -17 }))).toBe(`${MINUS}17%`)
    expect(vi.figure(buildFigure({ value: -1.5 }))).toBe(`${MINUS}1,5%`)
    expect(en.figure(buildFigure({ value: 57, precision: 'about' }))).toBe('about +57%')
  })

  test('a bound at one half is a phrase, never a number that the source does not give', () => {
    const half = buildFigure({ measure: 'ventureFundingGrowth', value: 50, precision: 'more-than' })
    expect(en.figure(half)).toBe('more than half')
    expect(vi.figure(half)).toBe('hơn một nửa')
    for (const precision of PRECISIONS) {
      const text = en.figure({ ...half, precision })
      expect(text.includes('half')).toBe(!text.includes('50'))
    }
    expect(en.figure({ ...half, precision: 'exact' })).toBe('+50%')
    expect(en.figure({ ...half, value: 51 })).toBe('more than +51%')
  })

  test('fifty billion is no half', () => {
    expect(en.figure(buildCapex({ value: 50, precision: 'more-than' }))).toBe('more than $50bn')
  })

  test('a direction without a size is said, not numbered', () => {
    const rose = buildFigure({ value: null, direction: 'rose', status: 'direction-only' })
    expect(en.figure(rose)).toBe('rose, size not stated')
    expect(vi.figure(rose)).toBe('tăng, không rõ mức')
    expect(en.figure({ ...rose, direction: 'flat' })).toBe('unchanged')
  })

  test('ranges have both ends', () => {
    expect(en.figure(buildCapex({ value: { low: 60, high: 65 } }))).toBe('$60bn to $65bn')
    expect(vi.figure(buildFigure({ value: { low: -5, high: -3 } }))).toBe(`${MINUS}5% đến ${MINUS}3%`)
    expect(en.figure(buildCapex({ value: { low: 60, high: 65 }, precision: 'about' }))).toBe('about $60bn to $65bn')
  })

  test('those of the published event read as the article leaves them', () => {
    const texts = Object.fromEntries(readDeepSeek().figures.map((figure) => [figure.id, en.figure(figure)]))
    expect(texts).toMatchObject({
      'american-tech-value-lost': 'about $1trn',
      'nvidia-move': `${MINUS}17%`,
      'apple-move': 'rose, size not stated',
      'cloud-and-meta-capex-2024': 'about $180bn',
      'microsoft-capex-2025': '$80bn',
      'ai-startups-venture-growth-2024': 'more than half',
      'ai-startups-venture-2023': 'less than $88bn',
    })
  })
})

describe('dates and periods', () => {
  test('a day reads as the platform would write it, for every day of a leap year', () => {
    const rows = [
      { format: en, locale: 'en-GB', month: 'long' },
      { format: vi, locale: 'vi-VN', month: 'numeric' },
    ] as const
    for (const { format, locale, month } of rows) {
      const day = { day: 'numeric', month, timeZone: 'UTC' } as const
      const [short, long] = [
        new Intl.DateTimeFormat(locale, day),
        new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' }),
      ]
      for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2025, 0, 1); at += 86_400_000) {
        const iso = new Date(at).toISOString().slice(0, 10)
        expect([format.dayOfYear(iso), format.date(iso)]).toEqual([short.format(at), long.format(at)])
      }
    }
  })

  test('a day, whatever the time zone of the machine', () => {
    expect(en.date('2025-01-27')).toBe('27 January 2025')
    expect(vi.date('2025-01-27')).toBe('27/1/2025')
    expect(en.date('2024-12-31')).toBe('31 December 2024')
    expect(en.date('2024-02-29')).toBe('29 February 2024')
  })

  test('a day, several days, a year, a fiscal year', () => {
    expect(en.period({ start: '2025-01-27', end: '2025-01-27' })).toBe('27 January 2025')
    expect(en.period({ start: '2025-01-27', end: '2025-01-31' })).toBe('27 January 2025 to 31 January 2025')
    expect(en.period({ year: 2024 })).toBe('2024')
    expect(en.period({ year: 2025, fiscalYearEnd: '2025-06-30' })).toBe('fiscal year to 30 June 2025')
    expect(vi.period({ year: 2025, fiscalYearEnd: '2025-06-30' })).toBe('năm tài chính đến 30/6/2025')
  })
})

describe('lists', () => {
  test('end with a conjunction', () => {
    expect(en.list(['A'])).toBe('A')
    expect(en.list(['A', 'B'])).toBe('A and B')
    expect(en.list(['A', 'B', 'C'])).toBe('A, B and C')
    expect(vi.list(['A', 'B', 'C'])).toBe('A, B và C')
    expect(en.list([])).toBe('')
  })
})

test('numbers have the marks of the language, and at most two decimals', () => {
  expect(en.number(1234.5)).toBe('1,234.5')
  expect(vi.number(1234.5)).toBe('1.234,5')
  expect(en.number(0.125)).toBe('0.13')
})

describe('numbers beside their marks', () => {
  test.each([
    [131.819, '132'],
    [64.551, '64.6'],
    [9.2, '9.2'],
    [40.001, '40.0'],
    [217.267, '217'],
    // Given with one decimal, it is not rounded a second time.
    [357.5, '357.5'],
    [180, '180'],
  ])('%d is %s', (value, text) => {
    expect(en.compact(buildCapex({ value }))).toBe(text)
  })

  test('growth has its sign, a share has none, and both their percent', () => {
    const percent = { unit: 'percent', value: 58.2 } as const
    expect(en.compact(buildCapex({ ...percent, measure: 'capexGrowth' }))).toBe('+58.2%')
    expect(en.compact(buildCapex({ ...percent, measure: 'capexGrowth', value: -7 }))).toBe(`${MINUS}7.0%`)
    for (const measure of ['capexShare', 'capexShareOfRevenue', 'capexShareOfCashFlow'] as const) {
      expect(en.compact(buildCapex({ ...percent, measure }))).toBe('58.2%')
      expect(en.figure(buildCapex({ ...percent, measure }))).toMatch(/58\.2%$/)
    }
    expect(vi.compact(buildCapex({ unit: 'index', measure: 'capexIndex', value: 1103 }))).toBe('1.103')
  })
})

test('money has the millions that filings give, and a number typed anew all of its digits', () => {
  expect(en.money(44.477)).toBe('$44.477bn')
  expect(vi.money(44.477)).toBe('44,477 tỷ USD')
  expect(en.exact(44.477123)).toBe('44.477123')
  expect(en.dayOfYear('2024-06-30')).toBe('30 June')
})

describe('what closes come to', () => {
  const closes = { derivation: { kind: 'growth', inputs: { level: 'a', prior: 'b' }, decimals: 2 } } as const
  const closed = (value: number, overrides: Partial<Figure> = {}) =>
    buildFigure({ value, basis: 'close', status: 'derived', ...closes, ...overrides })

  test.each([
    ['a zero at the end', closed(-4.2), `${MINUS}4.20%`, `${MINUS}4,20%`],
    ['a rise', closed(0.24), '+0.24%', '+0,24%'],
    ['a whole number', closed(-17), `${MINUS}17.00%`, `${MINUS}17,00%`],
    ['no change', closed(0), '0.00%', '0,00%'],
    ['a benchmark', closed(-1.46, { measure: 'benchmarkChange' }), `${MINUS}1.46%`, `${MINUS}1,46%`],
    ['a drawdown', closed(-12.5, { measure: 'drawdown' }), `${MINUS}12.50%`, `${MINUS}12,50%`],
    ['a drawdown that is no fall', closed(1.55, { measure: 'drawdown' }), '+1.55%', '+1,55%'],
    [
      'a path that hangs on a whole percent',
      closed(-20, { measure: 'drawdown', precision: 'about', derivation: { ...closes.derivation, decimals: 0 } }),
      `about ${MINUS}20%`,
      `khoảng ${MINUS}20%`,
    ],
    [
      'percentage points',
      closed(-15.51, { measure: 'relativeChange', unit: 'points' }),
      `${MINUS}15.51 pts`,
      `${MINUS}15,51 điểm %`,
    ],
    ['points up', closed(1.7, { measure: 'relativeChange', unit: 'points' }), '+1.70 pts', '+1,70 điểm %'],
  ])('has the places that it was worked out to: %s', (_, figure, english, vietnamese) => {
    expect(en.figure(figure)).toBe(english)
    expect(vi.figure(figure)).toBe(vietnamese)
  })

  test('what a source gives keeps its own places', () => {
    expect(en.figure(buildFigure({ value: -20, basis: 'close' }))).toBe(`${MINUS}20%`)
    expect(en.figure(buildFigure({ value: -4.2, basis: 'close' }))).toBe(`${MINUS}4.2%`)
    // Growth of spending is no close, and is written as it comes.
    expect(en.figure(closed(58.2, { measure: 'capexGrowth' }))).toBe('+58.2%')
  })

  const sessions = (value: number, precision: Precision = 'exact') =>
    buildFigure({ value, precision, measure: 'sessionsToRegain', unit: 'sessions' })

  test.each([
    [sessions(1), '1 session', '1 phiên'],
    [sessions(17), '17 sessions', '17 phiên'],
    [sessions(60, 'more-than'), 'more than 60 sessions', 'hơn 60 phiên'],
  ])('sessions are counted', (figure, english, vietnamese) => {
    expect(en.figure(figure)).toBe(english)
    expect(vi.figure(figure)).toBe(vietnamese)
  })

  test('an index has neither sign nor unit', () => {
    expect(en.figure(buildFigure({ value: 88.25, measure: 'priceIndex', unit: 'index' }))).toBe('88.25')
    expect(vi.figure(buildFigure({ value: 104.8, measure: 'relativeIndex', unit: 'index' }))).toBe('104,8')
  })

  test('those of the published event read as the closes leave them', () => {
    const texts = Object.fromEntries(readMarketLayers().market.figures.map((figure) => [figure.id, en.figure(figure)]))
    expect(texts).toMatchObject({
      'nvidia-close': `${MINUS}16.97%`,
      'alphabet-close': `${MINUS}4.20%`,
      'amazon-close': '+0.24%',
      'siemens-energy-close-reported': `${MINUS}20%`,
      'nvidia-versus-sp-500': `${MINUS}15.51 pts`,
      'nvidia-regain': 'more than 60 sessions',
      'microsoft-regain': '1 session',
      'nvidia-value-lost-epoch-times': '$593.7bn',
      'vistra-close-reported': 'a fall of nearly 30%',
      'talen-close-reported': 'a fall of more than 20%',
    })
  })
})

describe('differences', () => {
  const difference = (value: number, overrides: Partial<Difference> = {}): Difference => ({
    value,
    decimals: 2,
    unit: 'points',
    precision: 'rounded',
    ...overrides,
  })

  test.each([
    [difference(11.3), '+11.30 pts', '+11,30 điểm %'],
    [difference(-14.83), `${MINUS}14.83 pts`, `${MINUS}14,83 điểm %`],
    [difference(2, { decimals: 0 }), '+2 pts', '+2 điểm %'],
    [difference(0, { decimals: 0 }), '0 pts', '0 điểm %'],
    [difference(-10, { decimals: 0, precision: 'about' }), `about ${MINUS}10 pts`, `khoảng ${MINUS}10 điểm %`],
    [difference(47, { unit: 'sessions', decimals: 0 }), '+47 sessions', '+47 phiên'],
    [difference(1, { unit: 'sessions', decimals: 0 }), '+1 session', '+1 phiên'],
    [difference(-1, { unit: 'sessions', decimals: 0 }), `${MINUS}1 session`, `${MINUS}1 phiên`],
    [difference(-5, { unit: 'sessions', decimals: 0 }), `${MINUS}5 sessions`, `${MINUS}5 phiên`],
    [difference(0, { unit: 'sessions', decimals: 0 }), '0 sessions', '0 phiên'],
    [difference(-15, { unit: 'usd-bn', decimals: 0 }), `${MINUS}$15bn`, `${MINUS}15 tỷ USD`],
    [difference(15, { unit: 'usd-bn', decimals: 0 }), '+$15bn', '+15 tỷ USD'],
  ])('%o', (one, english, vietnamese) => {
    expect(en.difference(one)).toBe(english)
    expect(vi.difference(one)).toBe(vietnamese)
  })
})
