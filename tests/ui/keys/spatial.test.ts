import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, nearestInDirection, type Step } from '../../../src/ui/keys/spatial.ts'

const at = (left: number, top: number, width = 10, height = 10): Box => ({ left, top, width, height })
const centre = (box: Box | undefined): readonly [number, number] =>
  box ? [box.left + box.width / 2, box.top + box.height / 2] : [Number.NaN, Number.NaN]
const STEPS: readonly Step[] = ['left', 'right', 'up', 'down']

describe('a grid of three by two', () => {
  const grid = [at(0, 0), at(20, 0), at(40, 0), at(0, 20), at(20, 20), at(40, 20)]

  test.each<[number, Step, number | null]>([
    [0, 'right', 1],
    [1, 'right', 2],
    [2, 'right', null],
    [2, 'left', 1],
    [0, 'left', null],
    [1, 'down', 4],
    [4, 'up', 1],
    [1, 'up', null],
    [3, 'down', null],
  ])('from %i to the %s: %s', (from, step, to) => {
    expect(nearestInDirection(grid, from, step)).toBe(to)
  })
})

test('a table of thousands of cells is walked by rows and columns', () => {
  const [rows, columns] = [80, 28]
  const cells = Array.from({ length: rows * columns }, (_, place) =>
    at((place % columns) * 20, Math.floor(place / columns) * 20),
  )
  const from = 40 * columns + 14
  expect(nearestInDirection(cells, from, 'right')).toBe(from + 1)
  expect(nearestInDirection(cells, from, 'left')).toBe(from - 1)
  expect(nearestInDirection(cells, from, 'up')).toBe(from - columns)
  expect(nearestInDirection(cells, from, 'down')).toBe(from + columns)
}, 1000)

describe('uneven places', () => {
  test('a step stays in its row rather than going to something nearer, off to the side', () => {
    const boxes = [at(0, 0), at(30, 25), at(50, 0)]
    expect(nearestInDirection(boxes, 0, 'right')).toBe(2)
  })

  test('but does go aside where that is by far the nearest', () => {
    const boxes = [at(0, 0), at(15, 5), at(200, 0)]
    expect(nearestInDirection(boxes, 0, 'right')).toBe(1)
  })

  test('boxes of different sizes go by their centres', () => {
    const boxes = [at(0, 0, 100, 10), at(20, 20, 10, 10), at(60, 20, 60, 10)]
    expect(nearestInDirection(boxes, 0, 'right')).toBe(2)
    expect(nearestInDirection(boxes, 0, 'left')).toBe(1)
  })

  test('what lies straight above is neither left nor right', () => {
    const boxes = [at(0, 0), at(0, 50)]
    expect(nearestInDirection(boxes, 0, 'left')).toBeNull()
    expect(nearestInDirection(boxes, 0, 'right')).toBeNull()
    expect(nearestInDirection(boxes, 0, 'down')).toBe(1)
  })
})

describe('the same place', () => {
  const pile = [at(0, 0), at(0, 0), at(0, 0), at(50, 0)]

  test('is walked through in order, forwards and back, before anything else', () => {
    expect(nearestInDirection(pile, 0, 'right')).toBe(1)
    expect(nearestInDirection(pile, 1, 'right')).toBe(2)
    expect(nearestInDirection(pile, 2, 'right')).toBe(3)
    expect(nearestInDirection(pile, 2, 'left')).toBe(0)
    expect(nearestInDirection(pile, 0, 'left')).toBeNull()
  })
})

describe('not laid out', () => {
  const flat = [at(0, 0, 0, 0), at(0, 0, 0, 0), at(0, 0, 0, 0)]

  test('boxes without a size are walked in order', () => {
    expect(nearestInDirection(flat, 0, 'right')).toBe(1)
    expect(nearestInDirection(flat, 1, 'down')).toBe(2)
    expect(nearestInDirection(flat, 1, 'up')).toBe(0)
    expect(nearestInDirection(flat, 0, 'left')).toBeNull()
    expect(nearestInDirection(flat, 2, 'right')).toBeNull()
  })
})

test('from nowhere to nowhere', () => {
  expect(nearestInDirection([], 0, 'right')).toBeNull()
  expect(nearestInDirection([at(0, 0)], 5, 'right')).toBeNull()
})

describe('for any boxes', () => {
  const boxes = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 }))
      .map(([left, top, size]) => at(left, top, size, size)),
    { minLength: 1, maxLength: 12 },
  )

  test('a step never ends on the other side, nor where it began', () => {
    fc.assert(
      fc.property(boxes, fc.nat(), fc.constantFrom(...STEPS), (list, seed, step) => {
        const from = seed % list.length
        const to = nearestInDirection(list, from, step)
        if (to === null) return
        expect(to).not.toBe(from)
        const [x, y] = centre(list[from])
        const [nextX, nextY] = centre(list[to])
        if (step === 'right') expect(nextX).toBeGreaterThanOrEqual(x)
        if (step === 'left') expect(nextX).toBeLessThanOrEqual(x)
        if (step === 'down') expect(nextY).toBeGreaterThanOrEqual(y)
        if (step === 'up') expect(nextY).toBeLessThanOrEqual(y)
      }),
    )
  })

  test('a step is found wherever something lies in its direction', () => {
    fc.assert(
      fc.property(boxes, fc.nat(), (list, seed) => {
        const from = seed % list.length
        const [x] = centre(list[from])
        const isSomethingRight = list.some((box) => centre(box)[0] >= x + 0.5)
        if (isSomethingRight) expect(nearestInDirection(list, from, 'right')).not.toBeNull()
      }),
    )
  })

  test('a box that rows and columns pass by is still on the way', () => {
    const around = [at(0, 0, 1, 1), at(2, 3, 1, 1), at(0, 3, 1, 1), at(1, 1, 1, 1), at(2, 0, 1, 1)]
    expect(nearestInDirection(around, 0, 'right')).toBe(3)
    expect(nearestInDirection(around, 3, 'right')).toBe(4)
  })

  test('steps lead from the first box to every other', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const reached = new Set([0])
        const queue = [0]
        for (const from of queue) {
          for (const step of STEPS) {
            const to = nearestInDirection(list, from, step)
            if (to === null || reached.has(to)) continue
            reached.add(to)
            queue.push(to)
          }
        }
        expect(reached.size).toBe(list.length)
      }),
      { numRuns: 2000 },
    )
  })
})
