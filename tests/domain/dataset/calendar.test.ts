import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCalendarDate } from '../../../src/domain/dataset/calendar.ts'

test.each([
  ['2025-01-27', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2025-02-29', false],
  ['1900-02-29', false],
  ['2025-02-30', false],
  ['2025-04-30', true],
  ['2025-04-31', false],
  ['2025-12-31', true],
  ['2025-12-32', false],
  ['2025-01-01', true],
  ['2025-01-99', false],
  ['0099-01-01', false],
  ['12025-01-01', false],
  ['2025-13-01', false],
  ['2025-00-10', false],
  ['2025-10-00', false],
  ['2025-1-1', false],
  ['2025-01-27T00:00:00Z', false],
  [' 2025-01-27', false],
  ['2025-01-27\n', false],
  ['27/01/2025', false],
  ['', false],
])('isCalendarDate(%j) is %s', (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected)
})

test('every day that there is counts as one', () => {
  const day = fc.date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(fc.property(day, (date) => isCalendarDate(date.toISOString().slice(0, 10))))
})
