import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepAside } from '../../../src/charts/plot/stepAside.ts'

describe('dots that would overlap step aside', () => {
  test('and only those', () => {
    expect(stepAside([0, 100, 200], 15)).toEqual([0, 0, 0])
    expect(stepAside([0, 5, 10, 100], 15)).toEqual([0, -1, 1, 0])
    expect(stepAside([], 15)).toEqual([])
  })

  test('first up, then down, then further, and back to the line where there is room again', () => {
    expect(stepAside([0, 1, 2, 3, 4], 15)).toEqual([0, -1, 1, -2, 2])
    expect(stepAside([0, 10, 20, 30], 15)).toEqual([0, -1, 0, -1])
  })

  test('dots that are just so far apart stay, and those a little closer do not', () => {
    expect(stepAside([0, 15], 15)).toEqual([0, 0])
    expect(stepAside([0, 14.9], 15)).toEqual([0, -1])
    expect(stepAside([0, 20], 20)).toEqual([0, 0])
    expect(stepAside([0, 20], 20.1)).toEqual([0, -1])
  })

  test('however many there are', () => {
    const x = fc.double({ min: 0, max: 300, noNaN: true })
    fc.assert(
      fc.property(fc.array(x, { maxLength: 40 }), (xs) => {
        const sorted = [...xs].sort((a, b) => a - b)
        const dots = stepAside(sorted, 15).map((step, index) => ({ x: sorted[index] ?? 0, y: step * 15 }))
        for (const [index, dot] of dots.entries()) {
          for (const other of dots.slice(0, index)) {
            expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(12)
          }
        }
      }),
    )
  })
})
