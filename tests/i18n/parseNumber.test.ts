import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/dataset/text.ts'
import { parseNumber } from '../../src/i18n/parseNumber.ts'
import { i18nOf } from '../fixtures/languages.ts'

test.each([
  ['180', 180, 180],
  [' 57 ', 57, 57],
  ['80,4', 80.4, 80.4],
  ['80.4', 80.4, 80.4],
  ['0,125', 0.125, 0.125],
  ['1,000', 1000, 1],
  ['1.000', 1, 1000],
  ['12,345', 12345, 12.345],
  ['123,456', 123456, 123.456],
  ['1,000,000', 1_000_000, null],
  ['1.000.000', null, 1_000_000],
  ['-1,000', -1000, -1],
  ['1,000.25', 1000.25, null],
  ['1.000,25', null, 1000.25],
  // No thousands: four figures before or behind, or a zero in front.
  ['1234,567', 1234.567, 1234.567],
  ['1,0000', 1, 1],
  ['01,000', 1, 1],
  ['1,000,00', null, null],
  ['1,000.', null, null],
  ['.5', null, null],
  ['5.', null, null],
  ['x1,000', null, null],
  ['1,000x', null, null],
  ['--3', null, null],
  ['1,234.5', 1234.5, null],
  ['1.234,5', null, 1234.5],
  ['−3', -3, -3],
  ['-100', -100, -100],
  ['', null, null],
  ['much', null, null],
  ['1e9', null, null],
  ['12%', null, null],
  ['1,2,3', null, null],
])('%s', (text, english, vietnamese) => {
  expect(parseNumber(text, 'en')).toBe(english)
  expect(parseNumber(text, 'vi')).toBe(vietnamese)
})

test('reads back what the formatter writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.constantFrom(...LANGUAGES), (cents, language) => {
      const value = cents / 100
      expect(parseNumber(i18nOf[language].format.number(value), language)).toBeCloseTo(value, 6)
    }),
  )
})
