import { expect, test } from 'vitest'
import { foldText } from '../../../../src/domain/dataset/text.ts'
import { findDay } from '../../../../src/domain/holdings/reading/days.ts'

test.each([
  ['2025-01-24', '2025-01-24'],
  ['as of 04:33 PM ET, 2025/01/24', '2025-01-24'],
  ['1/24/2025', '2025-01-24'],
  ['24/01/2025', '2025-01-24'],
  ['24.01.2025', '2025-01-24'],
  ['2.1.2025', '2025-01-02'],
  ['24-01-25', '2025-01-24'],
  ['Date downloaded Jan-24-2025 6:21 p.m ET', '2025-01-24'],
  ['January 24, 2025', '2025-01-24'],
  ['24 Jan 2025', '2025-01-24'],
  ['24. Januar 2025', '2025-01-24'],
  ['24 janvier 2025', '2025-01-24'],
  ['24 de enero de 2025', '2025-01-24'],
  ['24 januari 2025', '2025-01-24'],
  ['ngày 24 tháng 1 năm 2025', '2025-01-24'],
  ['3/3/2025', '2025-03-03'],
])('%s names a day', (text, date) => {
  expect(findDay(foldText(text))?.date).toBe(date)
})

test('which of day and month comes first is left open where both could be either', () => {
  expect(findDay('01/02/2025')).toEqual({ date: null, found: '01/02/2025' })
})

test.each(['', '21:59:50', '2025', '13/13/2025', '30.02.2025', '1.2.3', '1234567', 'step 24 of 2025'])(
  '%j names none',
  (text) => {
    expect(findDay(text)).toBeNull()
  },
)

test('eight digits are a day only where one is expected', () => {
  expect(findDay('20250124')).toBeNull()
  expect(findDay('20250124', true)?.date).toBe('2025-01-24')
  expect(findDay('12345678', true)).toBeNull()
})
