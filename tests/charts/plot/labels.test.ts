import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, chooseCandidate, isFree, overlap, spreadAlongLine } from '../../../src/charts/plot/labels.ts'
import type { Box } from '../../../src/ui/keys/spatial.ts'

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

  test('what just touches stays, and so does what just reaches the ends', () => {
    expect(spreadAlongLine([10, 30, 90], [20, 20, 20], 0, 100)).toEqual([10, 30, 90])
  })

  test('of two that want the same place, the first in the list comes first', () => {
    expect(spreadAlongLine([50, 40, 50], [20, 20, 10], 0, 100)).toEqual([60, 40, 75])
  })

  test('on a line that begins elsewhere than at zero', () => {
    expect(spreadAlongLine([0, 300], [20, 40], 100, 200)).toEqual([110, 180])
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

  test('to lie upon another weighs ten times what it does to lie outside', () => {
    // Half outside is 50 px²; 4 px² upon another weigh 40, 6 px² weigh 60.
    const outside = candidate(95, 0)
    expect(chooseCandidate([outside, candidate(20, 20)], [box(26, 29)], frame)).toEqual(candidate(20, 20))
    expect(chooseCandidate([outside, candidate(20, 20)], [box(24, 29)], frame)).toEqual(outside)
  })

  test('of two that are as bad, the first', () => {
    expect(chooseCandidate([candidate(95, 0), candidate(95, 50)], [], frame)).toEqual(candidate(95, 0))
  })

  test('none of none', () => {
    expect(chooseCandidate([], [], frame)).toBeUndefined()
  })
})

describe('a box is free', () => {
  const frame = box(0, 0, 100, 100)

  test('where it lies on the edge of its frame, and not over it', () => {
    for (const edge of [box(0, 0), box(90, 0), box(0, 90), box(90, 90)]) expect(isFree(edge, [], frame)).toBe(true)
    for (const over of [box(-1, 0), box(91, 0), box(0, 91), box(0, -1)]) expect(isFree(over, [], frame)).toBe(false)
  })

  test('where it touches others, and not upon any of them', () => {
    expect(isFree(box(50, 50), [box(40, 50), box(60, 50), box(50, 40), box(50, 60)], frame)).toBe(true)
    expect(isFree(box(50, 50), [box(0, 0), box(59, 59)], frame)).toBe(false)
  })
})

test('overlap is the shared area', () => {
  expect(overlap(box(0, 0), box(5, 8))).toBe(10)
  expect(overlap(box(0, 0), box(10, 0))).toBe(0)
  expect(overlap(box(0, 0), box(50, 50))).toBe(0)
  expect(overlap(box(0, 0), box(2, 2, 2, 2))).toBe(4)
})
