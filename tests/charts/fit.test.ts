import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitHeights, fitPlotHeight, fitRowHeight, LEAST_ROW_EM, markScale } from '../../src/charts/fit.ts'

const TINY = 1e-6
const EM = 13
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

test('without a limit everything has what it would like', () => {
  expect(fitRowHeight(32, 9, EM, null)).toBe(32)
  expect(fitHeights([40, 60], [20, 20], null)).toEqual([40, 60])
  expect(fitPlotHeight(300, 100, null)).toBe(300)
})

test('rows that are alike close up to what their words need, and no further', () => {
  expect(fitRowHeight(32, 10, EM, 250)).toBe(25)
  expect(fitRowHeight(32, 10, EM, 1000)).toBe(32)
  expect(fitRowHeight(32, 10, EM, 10)).toBe(LEAST_ROW_EM * EM)
})

test('a plot takes the room there is, and no less than the least', () => {
  expect(fitPlotHeight(300, 100, 200)).toBe(200)
  expect(fitPlotHeight(300, 100, 50)).toBe(100)
})

test('rows that are not alike share what is missing, and none goes below its least', () => {
  expect(fitHeights([40, 60, 20], [20, 60, 30], 110)).toEqual([30, 60, 20])
  const row = fc.tuple(fc.integer({ min: 10, max: 90 }), fc.integer({ min: 5, max: 95 }))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 0, max: 2000 }), (rows, room) => {
      const wanted = rows.map(([height]) => height)
      const least = rows.map(([height, one]) => Math.min(height, one))
      const heights = fitHeights(wanted, least, room)
      expect(sumOf(heights)).toBeLessThanOrEqual(Math.max(room, sumOf(least)) + TINY)
      if (sumOf(wanted) >= room && sumOf(least) <= room) expect(sumOf(heights)).toBeCloseTo(room, 6)
      for (const [index, height] of heights.entries()) {
        expect(height).toBeGreaterThanOrEqual((least[index] ?? Number.NaN) - TINY)
        expect(height).toBeLessThanOrEqual((wanted[index] ?? Number.NaN) + TINY)
      }
    }),
  )
})

test('marks are as large as on a page, or larger where words are, but less so', () => {
  expect([10, EM, 4 * EM].map(markScale)).toEqual([1, 1, 2])
})
