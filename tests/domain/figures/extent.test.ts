import { expect, test } from 'vitest'
import { extentOf } from '../../../src/domain/figures/extent.ts'

test.each([
  [[], 0, [0, 0]],
  [[3, -2, 1], 0, [-2, 3]],
  [[3, 5], 4, [3, 5]],
  [[7, 5], 4, [4, 7]],
  [[-7, -5], 0, [-7, 0]],
])('the ends of %j around %d are %j', (values, around, expected) => {
  expect(extentOf(values, around)).toEqual(expected)
})

test('as many values as a whole market has points are no matter', () => {
  expect(extentOf(new Float64Array(500_000).fill(2), 1)).toEqual([1, 2])
})
