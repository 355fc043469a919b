import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, chooseCandidate, overlap, spreadAlongLine } from '../../src/charts/labels.ts'
import type { Box } from '../../src/ui/spatial.ts'

const box = (left: number, top: number, width = 10, height = 10): Box => ({ left, top, width, height })
const candidate = (left: number, top: number): Candidate => ({ ...box(left, top), anchor: 'start' })
const TINY = 1e-6

describe('spreadAlongLine', () => {
  test('what is apart stays where it wants to be', () => {
    expect(spreadAlongLine([10, 50, 90], [20, 20, 20], 0, 100)).toEqual([10, 50, 90])
  })

  test('what would overlap is pushed on until it does not', () => {
    expect(spreadAlongLine([50, 50], [20, 20], 0, 100)).toEqual([50, 70])
    expect(spreadAlongLine([50, 52, 10], [20, 10, 10], 0, 100)).toEqual([50, 65, 10])
  })

  test('and back again where the line ends', () => {
    expect(spreadAlongLine([95, 95], [20, 20], 0, 100)).toEqual([70, 90])
    expect(spreadAlongLine([-5], [20], 0, 100)).toEqual([10])
  })

  test('nothing to place', () => {
    expect(spreadAlongLine([], [], 0, 100)).toEqual([])
  })

  test('keeps order and sizes free, always; and stays on the line where all fit', () => {
    const items = fc.array(
      fc.record({ wanted: fc.integer({ min: -50, max: 450 }), size: fc.integer({ min: 0, max: 60 }) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(items, (list) => {
        const sizes = list.map(({ size }) => size)
        const placed = spreadAlongLine(
          list.map(({ wanted }) => wanted),
          sizes,
          0,
          400,
        )
        const order = list
          .map(({ wanted, size }, index) => ({ wanted, size, at: placed[index] ?? Number.NaN, index }))
          .sort((a, b) => a.wanted - b.wanted || a.index - b.index)
        order.forEach((item, index) => {
          const next = order[index + 1]
          if (next) expect(next.at - next.size / 2).toBeGreaterThanOrEqual(item.at + item.size / 2 - TINY)
        })
        if (sizes.reduce((sum, size) => sum + size, 0) > 400) return
        for (const { at, size } of order) {
          expect(at - size / 2).toBeGreaterThanOrEqual(-TINY)
          expect(at + size / 2).toBeLessThanOrEqual(400 + TINY)
        }
      }),
    )
  })

  test('moves nothing that had room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 10 }), (gaps) => {
        const wanted = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap + 10, 0))
        expect(
          spreadAlongLine(
            wanted,
            wanted.map(() => 10),
            0,
            500,
          ),
        ).toEqual(wanted)
      }),
    )
  })
})

describe('chooseCandidate', () => {
  const frame = box(0, 0, 100, 100)

  test('the first that is free and inside', () => {
    expect(chooseCandidate([candidate(0, 0), candidate(20, 20)], [], frame)).toEqual(candidate(0, 0))
    expect(chooseCandidate([candidate(0, 0), candidate(20, 20)], [box(5, 5)], frame)).toEqual(candidate(20, 20))
    expect(chooseCandidate([candidate(95, 0), candidate(20, 20)], [], frame)).toEqual(candidate(20, 20))
  })

  test('boxes that only touch do not overlap', () => {
    expect(chooseCandidate([candidate(10, 0), candidate(50, 50)], [box(0, 0)], frame)).toEqual(candidate(10, 0))
  })

  test('the least bad where none is free', () => {
    const taken = [box(0, 0), box(20, 20)]
    expect(chooseCandidate([candidate(1, 1), candidate(28, 28)], taken, frame)).toEqual(candidate(28, 28))
  })

  test('none of none', () => {
    expect(chooseCandidate([], [], frame)).toBeUndefined()
  })
})

test('overlap is the shared area', () => {
  expect(overlap(box(0, 0), box(5, 8))).toBe(10)
  expect(overlap(box(0, 0), box(10, 0))).toBe(0)
  expect(overlap(box(0, 0), box(50, 50))).toBe(0)
  expect(overlap(box(0, 0), box(2, 2, 2, 2))).toBe(4)
})
