import { expect, test } from 'vitest'
import { median, ratioTo, sampleOf } from '../../bench/statistics.ts'

test('the median is the middle value, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([10, 1, 2, 7])).toBe(4.5)
  expect(median([3])).toBe(3)
})

test('no values have no median', () => {
  expect(() => median([])).toThrow('no values')
})

test('a sample has its spread and the number of its runs', () => {
  const values = [30, 10, 20, 100, 40]
  expect(sampleOf(values)).toEqual({ median: 30, min: 10, max: 100, runs: 5 })
  expect(values).toEqual([30, 10, 20, 100, 40])
})

test('nothing is a multiple of zero', () => {
  expect(ratioTo(4, 10)).toBe(2.5)
  expect(ratioTo(0, 10)).toBeNull()
})
