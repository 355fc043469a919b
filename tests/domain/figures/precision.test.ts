import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { PRECISIONS } from '../../../src/domain/dataset/vocabulary.ts'
import { changeBounds, decimalsOf } from '../../../src/domain/figures/precision.ts'
import { buildFigure } from '../../fixtures/dataset.ts'

const boundsOf = (value: Figure['value'], precision: Figure['precision']) =>
  changeBounds(buildFigure({ value, precision }))
const UP = Number.POSITIVE_INFINITY
const DOWN = Number.NEGATIVE_INFINITY

test.each([
  ['exact', -20, [-20, -20]],
  ['exact', 20, [20, 20]],
  ['exact', 0, [0, 0]],
  ['rounded', -3, [-3.5, -2.5]],
  ['rounded', 3, [2.5, 3.5]],
  ['rounded', 0, [-0.5, 0.5]],
  ['rounded', 1.5, [1.45, 1.55]],
  ['at-least', -20, [DOWN, -20]],
  ['at-least', 20, [20, UP]],
  ['more-than', -20, [DOWN, -20]],
  ['more-than', 20, [20, UP]],
  ['more-than', 0, [0, UP]],
  ['at-least', 0, [0, UP]],
  ['less-than', 0, [0, 0]],
  ['less-than', -20, [-20, 0]],
  ['less-than', 20, [0, 20]],
  ['nearly', -30, [-30, 0]],
  ['nearly', 30, [0, 30]],
  ['rounded', { low: 60, high: 65 }, [59.5, 65.5]],
  ['exact', { low: -5, high: -3 }, [-5, -3]],
  ['at-least', { low: -5, high: -3 }, [DOWN, -3]],
  ['more-than', { low: 3, high: 5 }, [3, UP]],
  ['less-than', { low: -5, high: -3 }, [-5, 0]],
  ['about', -17, null],
  ['about', 17, null],
] as const)('%s %j may be anything within %j', (precision, value, expected) => {
  const bounds = boundsOf(value, precision)
  if (!expected) return expect(bounds).toBeNull()
  expect(bounds?.[0]).toBeCloseTo(expected[0], 9)
  expect(bounds?.[1]).toBeCloseTo(expected[1], 9)
})

test('a direction without a size has no ends, however exact', () => {
  for (const precision of PRECISIONS) expect(boundsOf(null, precision)).toBeNull()
})

describe('decimal places', () => {
  const growth = { kind: 'growth', inputs: { level: 'a', prior: 'b' }, decimals: 2 } as const

  test('are those a number is written with; of a range, those of its finer end', () => {
    expect(decimalsOf(buildFigure({ value: -17 }))).toBe(0)
    expect(decimalsOf(buildFigure({ value: 593.7 }))).toBe(1)
    expect(decimalsOf(buildFigure({ value: { low: 1, high: 1.25 } }))).toBe(2)
    expect(decimalsOf(buildFigure({ value: null }))).toBe(0)
  })

  test('are those a number was worked out to, where the last of them is a zero', () => {
    const figure = buildFigure({ value: -4.2, derivation: growth })
    expect(decimalsOf(figure)).toBe(2)
    const [low = 0, high = 0] = changeBounds(figure) ?? []
    expect([low, high].map((end) => end.toFixed(3))).toEqual(['-4.205', '-4.195'])
  })
})
