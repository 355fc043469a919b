import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Box } from '../../../src/ui/keys/spatial.ts'
import { isStill, shiftShape, shiftWords } from '../../../src/ui/motion/flip.ts'

const pixels = fc.integer({ min: -2000, max: 2000 })
const side = fc.integer({ min: 1, max: 2000 })
const anyBox: fc.Arbitrary<Box> = fc.record({ left: pixels, top: pixels, width: side, height: side })

describe('a shape', () => {
  test('is put exactly where it was', () => {
    fc.assert(
      fc.property(anyBox, anyBox, anyBox, (before, now, origin) => {
        const { x, y, scaleX, scaleY } = shiftShape(before, now, origin)
        // As a browser transforms a point of an SVG drawing: stretched about its corner, then moved.
        const put = (left: number, top: number) => [
          origin.left + x + scaleX * (left - origin.left),
          origin.top + y + scaleY * (top - origin.top),
        ]
        const corners = [put(now.left, now.top), put(now.left + now.width, now.top + now.height)].flat()
        const wanted = [before.left, before.top, before.left + before.width, before.top + before.height]
        for (const [index, corner] of corners.entries()) expect(corner).toBeCloseTo(wanted[index] ?? Number.NaN, 4)
      }),
    )
  })

  test('without a size keeps it', () => {
    const line = { left: 10, top: 10, width: 40, height: 0 }
    expect(shiftShape({ ...line, width: 20 }, line, { left: 0, top: 0 })).toMatchObject({ scaleX: 0.5, scaleY: 1 })
  })

  test('that stays is still', () => {
    fc.assert(fc.property(anyBox, anyBox, (box, origin) => isStill(shiftShape(box, box, origin))))
  })
})

test('words move from middle to middle and keep their size', () => {
  const shift = shiftWords({ left: 0, top: 0, width: 10, height: 10 }, { left: 100, top: 50, width: 30, height: 10 })
  expect(shift).toEqual({ x: -110, y: -50, scaleX: 1, scaleY: 1 })
  expect(isStill(shift)).toBe(false)
})
