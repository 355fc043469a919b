import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitHeights, fitPlotHeight, fitRowHeight, LEAST_ROW_EM, markScale } from '../../../src/charts/plot/fit.ts'

const TINY = 1e-6
const EM = 13
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

test('without a limit everything has what it would like', () => {
  expect(fitRowHeight(32, 9, EM, null)).toBe(32)
  expect(fitHeights([40, 60], [20, 20], null)).toEqual([40, 60])
  expect(fitPlotHeight(300, 100, null)).toBe(300)
})

test('rows that are alike close up to what their words need, or grow with the room, and no further', () => {
  expect(fitRowHeight(32, 10, EM, 250)).toBe(25)
  expect(fitRowHeight(32, 10, EM, 400)).toBe(40)
  expect(fitRowHeight(32, 10, EM, 1000)).toBe(56)
  expect(fitRowHeight(32, 10, EM, 10)).toBe(LEAST_ROW_EM * EM)
})

test('rows have what they would like where the room is just enough, and without a row there is nothing to fit', () => {
  expect(fitRowHeight(32, 10, EM, 320)).toBe(32)
  expect(fitRowHeight(32, 10, EM, 319)).toBe(31.9)
  for (const room of [10, 0, -10]) expect(fitRowHeight(32, 0, EM, room)).toBe(32)
  // Rows that would like less than their words need stay as they are.
  expect(fitRowHeight(10, 4, EM, 20)).toBe(10)
})

test('a plot takes the room there is, and no less than the least', () => {
  expect(fitPlotHeight(300, 100, 200)).toBe(200)
  expect(fitPlotHeight(300, 100, 50)).toBe(100)
  expect(fitPlotHeight(300, 100, 100)).toBe(100)
  expect(fitPlotHeight(300, 100, 400)).toBe(400)
  // What would like less than the least keeps to that.
  expect(fitPlotHeight(80, 100, 50)).toBe(80)
})

test('rows that are not alike keep their heights where the room is just enough, and their least where it just is', () => {
  expect(fitHeights([40, 60], [20, 20], 100)).toEqual([40, 60])
  // One pixel of the sixty that the two could give: a third of it from the first.
  const [first, second] = fitHeights([40, 60], [20, 20], 99)
  expect([first, second].map((height) => height?.toFixed(4))).toEqual(['39.6667', '59.3333'])
  expect(fitHeights([40, 60], [20, 20], 40)).toEqual([20, 20])
  expect(fitHeights([40, 60], [20, 20], 10)).toEqual([20, 20])
  // A row with no least of its own gives nothing.
  expect(fitHeights([40, 60], [20], 80)).toEqual([20, 60])
  expect(fitHeights([40, 60], [40, 60], 10)).toEqual([40, 60])
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
  expect(markScale(1.21 * EM)).toBeCloseTo(1.1)
})
