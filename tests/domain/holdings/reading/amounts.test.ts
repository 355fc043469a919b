import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findMark,
  mayBeThousands,
  numberIn,
  readAmount,
  readCurrency,
  tidyText,
} from '../../../../src/domain/holdings/reading/amounts.ts'

describe('an amount taken apart', () => {
  test.each([
    ['1,234.50', '1,234.50', false, null],
    ['$5', '5', false, '$'],
    ['US$ 5', '5', false, 'USD'],
    ['-$5.00', '5.00', true, '$'],
    ['$-5', '5', true, '$'],
    ['−5', '5', true, null],
    ['+5', '5', false, null],
    ['5-', '5', true, null],
    ['5 EUR', '5', false, 'EUR'],
    ['5- EUR', '5', true, 'EUR'],
    ['5 EUR-', '5', true, 'EUR'],
    ['(5)', '5', true, null],
    ['($1,234.50)', '1,234.50', true, '$'],
    ['USD (5)', '5', true, 'USD'],
    ['142,62 €', '142,62', false, 'EUR'],
    ['CHF 1’234.50', '1’234.50', false, 'CHF'],
    ['1 234,50\u00A0€', '1 234,50', false, 'EUR'],
    ['5 đ', '5', false, 'VND'],
    ['.5', '.5', false, null],
  ])('%s', (cell, digits, isNegative, currency) => {
    expect(readAmount(cell)).toEqual({ digits, isNegative, currency })
  })

  test.each([
    '',
    '-',
    '--',
    'N/A',
    '5%',
    'five',
    '5 apples',
    '(-5)',
    '--5',
    '5 USD EUR',
    'USD 5 EUR',
    '1e9',
    '5+5',
    '(5',
    '5..',
    `${'1'.repeat(61)}`,
  ])('%j is none', (cell) => {
    const amount = readAmount(cell)
    expect(amount && (numberIn(amount.digits, '.') ?? numberIn(amount.digits, ','))).toBeNull()
  })

  test('a currency is a code or a sign, whole', () => {
    expect(['usd', ' EUR ', '$', 'R$', 'đồng', 'XYZ', 'USD 5', ''].map(readCurrency)).toEqual([
      'USD',
      'EUR',
      '$',
      'BRL',
      'VND',
      null,
      null,
      null,
    ])
  })
})

describe('a number', () => {
  test.each([
    ['1234.5', 1234.5, null],
    ['1234,5', null, 1234.5],
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['1.234.567', null, 1234567],
    ['1,234,567.8', 1234567.8, null],
    ['12,34,567', 1234567, null],
    ['1 234', 1234, 1234],
    ["1'234'567", 1234567, 1234567],
    ['0.123', 0.123, null],
    ['0,5', null, 0.5],
    ['120.0000', 120, null],
    ['.5', 0.5, null],
    ['7', 7, 7],
    ['12,3456', null, 12.3456],
    ['1,2,3', null, null],
    ['1234,567', null, 1234.567],
    ["1234'567", null, null],
    ['1,23.4', null, null],
  ])('%s with a point, and with a comma', (digits, point, comma) => {
    expect([numberIn(digits, '.'), numberIn(digits, ',')]).toEqual([point, comma])
    expect(mayBeThousands(digits, '.')).toBe(point !== null && comma !== null && comma > point)
  })

  test('as a language writes it is read back with its mark, and with the other mark never as a third number', () => {
    const languages = [
      ['en-US', '.'],
      ['de-DE', ','],
      ['fr-FR', ','],
      ['de-CH', '.'],
      ['en-IN', '.'],
    ] as const
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.constantFrom(...languages), (cents, [language, mark]) => {
        const number = cents / 100
        const written = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(number)
        const amount = readAmount(written)
        expect(amount && numberIn(amount.digits, mark)).toBeCloseTo(number, 6)
        const other = amount && numberIn(amount.digits, mark === '.' ? ',' : '.')
        if (other !== null) expect([number, number / 1000, number * 1000]).toContainEqual(expect.closeTo(other, 6))
      }),
      { numRuns: 300 },
    )
  })
})

test('the mark of a file is that of most amounts that can be read one way only', () => {
  const mark = (...digits: string[]) => findMark(digits, () => 0, '.')
  expect(mark('1,5', '1.234')).toEqual({ mark: ',', from: 'file' })
  expect(mark('1.5', '2.5', '1,5')).toEqual({ mark: '.', from: 'file' })
  expect(mark('1.234', '5')).toEqual({ mark: '.', from: 'language' })
  expect(findMark(['1.234'], (one) => (one === ',' ? 2 : 1), '.')).toEqual({ mark: ',', from: 'sums' })
})

test('a text is tidied: no invisible marks, single spaces, and those that do not break stay', () => {
  expect(tidyText('  a\u200b \t b\u00ad ')).toBe('a b')
  expect(tidyText('1\u202f234')).toBe('1\u00a0234')
})
