import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexDots, type Place } from '../../../../src/charts/plot/canvas/dotIndex.ts'

const CORNERS = [
  { x: 10, y: 10 },
  { x: 110, y: 10 },
  { x: 10, y: 110 },
  { x: 110, y: 110 },
] as const

test('the nearest dot within reach, and none beyond it', () => {
  const { nearest } = indexDots(CORNERS)
  expect(nearest(13, 14, 5)).toBe(0)
  expect(nearest(13, 14, 4.9)).toBe(null)
  expect(nearest(100, 104, 20)).toBe(3)
  expect(nearest(60, 60, 20)).toBe(null)
})

test('of dots at one place, the last: it is drawn over the others', () => {
  expect(indexDots([CORNERS[0], CORNERS[0], CORNERS[1]]).nearest(11, 10, 12)).toBe(1)
})

test('the neighbour that lies in a direction', () => {
  const { neighbour } = indexDots([...CORNERS, { x: 60, y: 12 }])
  expect(neighbour(0, 'right')).toBe(4)
  expect(neighbour(4, 'right')).toBe(1)
  expect(neighbour(1, 'right')).toBe(null)
  expect(neighbour(1, 'down')).toBe(3)
  expect(neighbour(3, 'left')).toBe(2)
  expect(neighbour(2, 'up')).toBe(0)
  expect(neighbour(9, 'up')).toBe(null)
})

test('dots at one place are walked in order, and left at the last', () => {
  const { neighbour } = indexDots([CORNERS[0], CORNERS[0], CORNERS[0], CORNERS[1]])
  expect([neighbour(0, 'right'), neighbour(1, 'right'), neighbour(2, 'right')]).toEqual([1, 2, 3])
  expect([neighbour(2, 'left'), neighbour(1, 'left'), neighbour(0, 'left')]).toEqual([1, 0, null])
})

const place = fc.record({ x: fc.integer({ min: -50, max: 900 }), y: fc.integer({ min: -50, max: 500 }) })

test('finds what a look at every dot finds', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), place, fc.integer({ min: 1, max: 60 }), (dots, at, reach) => {
      const distance = ({ x, y }: Place): number => Math.hypot(x - at.x, y - at.y)
      const found = indexDots(dots).nearest(at.x, at.y, reach)
      const least = dots.reduce((far, dot) => Math.min(far, distance(dot)), Number.POSITIVE_INFINITY)
      if (found === null) expect(least).toBeGreaterThanOrEqual(reach)
      else expect(distance(dots[found] as Place)).toBe(least)
    }),
  )
})
