// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRECISIONS } from '../../src/domain/schema.ts'
import { buildCapex, buildFigure } from '../fixtures/dataset.ts'
import { i18nOf } from '../fixtures/languages.ts'
import { readDeepSeek } from '../fixtures/published.ts'

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
  test('a day, whatever the time zone of the machine', () => {
    expect(en.date('2025-01-27')).toBe('27 January 2025')
    expect(vi.date('2025-01-27')).toBe('27 tháng 1, 2025')
    expect(en.date('2024-12-31')).toBe('31 December 2024')
    expect(en.date('2024-02-29')).toBe('29 February 2024')
  })

  test('a day, several days, a year, a fiscal year', () => {
    expect(en.period({ start: '2025-01-27', end: '2025-01-27' })).toBe('27 January 2025')
    expect(en.period({ start: '2025-01-27', end: '2025-01-31' })).toBe('27 January 2025 to 31 January 2025')
    expect(en.period({ year: 2024 })).toBe('2024')
    expect(en.period({ year: 2025, fiscalYearEnd: '2025-06-30' })).toBe('fiscal year to 30 June 2025')
    expect(vi.period({ year: 2025, fiscalYearEnd: '2025-06-30' })).toBe('năm tài chính đến 30 tháng 6, 2025')
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
    expect(en.compact(buildCapex({ ...percent, measure: 'capexShare' }))).toBe('58.2%')
    expect(vi.compact(buildCapex({ unit: 'index', measure: 'capexIndex', value: 1103 }))).toBe('1.103')
  })
})

test('money has the millions that filings give, and a number typed anew all of its digits', () => {
  expect(en.money(44.477)).toBe('$44.477bn')
  expect(vi.money(44.477)).toBe('44,477 tỷ USD')
  expect(en.exact(44.477123)).toBe('44.477123')
  expect(en.dayOfYear('2024-06-30')).toBe('30 June')
})
