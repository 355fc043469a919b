import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { niceScale, niceStep, project } from '../../../src/charts/plot/scale.ts'

const span = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
const count = fc.integer({ min: 1, max: 20 })

describe('niceStep', () => {
  test.each([
    [10, 5, 2],
    [20, 6, 5],
    [1, 5, 0.2],
    [86.4, 6, 20],
    [100, 10, 10],
    [7, 7, 1],
  ])('%d in at most %i parts: steps of %d', (whole, parts, step) => {
    expect(niceStep(whole, parts)).toBeCloseTo(step, 10)
  })

  test('a span of nothing has a step all the same', () => {
    for (const nothing of [0, -1, Number.NaN]) expect(niceStep(nothing, 5)).toBe(1)
  })

  test('1, 2 or 5 times a power of ten; at most `count` parts, and the next smaller step would be too many', () => {
    fc.assert(
      fc.property(span, count, (whole, parts) => {
        const step = niceStep(whole, parts)
        const digits = Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(6))
        expect([1, 2, 5]).toContain(digits)
        expect(whole / step).toBeLessThanOrEqual(parts * (1 + 1e-6))
        expect(whole / (step / 2.5)).toBeGreaterThan(parts * (1 - 1e-6))
      }),
    )
  })
})

describe('niceScale', () => {
  test.each([
    [-20, 0, 6, [-20, -15, -10, -5, 0]],
    [-17, 3, 5, [-20, -15, -10, -5, 0, 5]],
    [0, 86.4, 6, [0, 20, 40, 60, 80, 100]],
    [0, 0.3, 3, [0, 0.1, 0.2, 0.3]],
    // A value on a tick is the end; one a little beyond it takes another step.
    [-20.1, 0.1, 6, [-25, -20, -15, -10, -5, 0, 5]],
    // Ticks are whole steps from zero, wherever the values begin.
    [-7, 8, 3, [-10, -5, 0, 5, 10]],
    [73, 112, 4, [70, 80, 90, 100, 110, 120]],
  ])('%d to %d in about %i parts', (low, high, parts, ticks) => {
    expect(niceScale(low, high, parts)).toEqual({ domain: [ticks[0], ticks.at(-1)], ticks })
  })

  test('encloses what it is asked for, in even steps, with zero among the ticks where it lies between', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        span.filter((size) => size >= 0.1),
        count,
        (low, size, parts) => {
          const high = low + size
          const { domain, ticks } = niceScale(low, high, parts)
          const [first = Number.NaN, second = Number.NaN] = ticks
          const slack = (second - first) * 1e-6
          expect(domain).toEqual([first, ticks.at(-1)])
          expect(domain[0]).toBeLessThanOrEqual(low + slack)
          expect(domain[1]).toBeGreaterThanOrEqual(high - slack)
          expect(ticks.length).toBeLessThanOrEqual(parts + 2)
          ticks.forEach((tick, index) => {
            expect(tick).toBeCloseTo(first + index * (second - first), 6)
            expect(Object.is(tick, -0)).toBe(false)
          })
          if (low <= 0 && high >= 0) expect(ticks).toContain(0)
        },
      ),
    )
  })
})

describe('project', () => {
  test('ends to ends, the middle to the middle, and on beyond them', () => {
    expect([-20, 0, -10, 10].map((value) => project(value, [-20, 0], [100, 300]))).toEqual([100, 300, 200, 400])
  })

  test('a range that runs backwards, as pixels from the top do', () => {
    expect(project(-20, [-20, 0], [300, 0])).toBe(300)
    expect(project(0, [-20, 0], [300, 0])).toBe(0)
  })

  test('a domain of one value stands in the middle', () => {
    expect(project(0, [0, 0], [100, 300])).toBe(200)
    expect(project(7, [7, 7], [0, 10])).toBe(5)
  })
})
