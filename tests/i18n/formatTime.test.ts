import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/dataset/text.ts'
import { formatClock, formatElapsed } from '../../src/i18n/formatTime.ts'

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [245_000, '4:05'],
  [3_845_000, '1:04:05'],
])('%s ms are %s', (elapsed, shown) => {
  expect(formatElapsed(elapsed)).toBe(shown)
})

test.each(LANGUAGES)('the clock counts to 24, with two digits each, in %s', (language) => {
  expect(formatClock(new Date(2025, 0, 27, 9, 5).getTime(), language)).toBe('09:05')
  expect(formatClock(new Date(2025, 0, 27, 0, 30).getTime(), language)).toBe('00:30')
})
