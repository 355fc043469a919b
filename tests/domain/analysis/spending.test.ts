import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  breakEvenCurve,
  computeSpending,
  findBreakEven,
  PRESET_NAMES,
  PRESETS,
} from '../../../src/domain/analysis/spending.ts'
import { normaliseScenario, PLACEHOLDERS, type Scenario } from '../../../src/domain/view/scenario.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const multiple = fc.double({ min: 0, max: 20, noNaN: true })
const scenarios: fc.Arbitrary<Scenario> = fc.record({
  trainingShare: share,
  trainingFall: share,
  computingPerAnswer: multiple,
  answers: multiple,
  blockedShare: share,
  limitYears: fc.double({ min: 0, max: 3, noNaN: true }),
})
const totalOf = (scenario: Scenario): number => computeSpending(scenario).total
const TINY = 1e-9

test('the placeholders are today', () => {
  expect(computeSpending(PLACEHOLDERS)).toMatchObject({ reach: 1, total: 1, breakEven: { kind: 'uses', uses: 1 } })
})

test('by hand', () => {
  const scenario = { ...PLACEHOLDERS, trainingShare: 0.4, trainingFall: 0.5, computingPerAnswer: 2, answers: 1.5 }
  expect(computeSpending(scenario).total).toBeCloseTo(0.4 * 0.5 + 0.6 * 3)
  const limited = { ...scenario, blockedShare: 0.5, limitYears: 0.5 }
  expect(computeSpending(limited).reach).toBe(0.75)
  expect(computeSpending(limited).total).toBeCloseTo(0.75 * 2)
  expect(findBreakEven(limited)).toEqual({ kind: 'uses', uses: (1 / 0.75 - 0.2) / 0.6 })
})

describe('spending', () => {
  const rises = (key: keyof Scenario, upTo: number, sign: 1 | -1) => {
    fc.assert(
      fc.property(scenarios, fc.double({ min: 0, max: upTo, noNaN: true }), (scenario, other) => {
        const [low, high] = [scenario[key], other].sort((a, b) => a - b)
        const change = totalOf({ ...scenario, [key]: high }) - totalOf({ ...scenario, [key]: low })
        expect(sign * change).toBeGreaterThanOrEqual(-TINY)
      }),
    )
  }

  test('falls with the fall in training cost', () => rises('trainingFall', 1, -1))
  test('falls with the share that limits block', () => rises('blockedShare', 1, -1))
  test('falls with the length of the limits', () => rises('limitYears', 3, -1))
  test('rises with the computing per answer', () => rises('computingPerAnswer', 20, 1))
  test('rises with the number of answers', () => rises('answers', 20, 1))

  test('moves with the share of training against the sign of r·u − (1 − d)', () => {
    fc.assert(
      fc.property(scenarios, share, (scenario, other) => {
        const [low = 0, high = 0] = [scenario.trainingShare, other].sort((a, b) => a - b)
        const { uses, reach } = computeSpending(scenario)
        const lean = uses - (1 - scenario.trainingFall)
        const change = totalOf({ ...scenario, trainingShare: high }) - totalOf({ ...scenario, trainingShare: low })
        expect(change).toBeCloseTo(-reach * (high - low) * lean, 8)
      }),
    )
  })

  test('does not change with limits that last longer than the year', () => {
    fc.assert(
      fc.property(scenarios, fc.double({ min: 1, max: 3, noNaN: true }), (scenario, limitYears) => {
        expect(totalOf({ ...scenario, limitYears })).toBe(totalOf({ ...scenario, limitYears: 1 }))
      }),
    )
  })

  test('is the sum of its parts, and never below zero', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { reach, training, answering, total } = computeSpending(scenario)
        expect(total).toBeCloseTo(reach * training + reach * answering, 8)
        expect(total).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the break-even', () => {
  test('really breaks even', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const breakEven = findBreakEven(scenario)
        fc.pre(breakEven.kind === 'uses' && breakEven.uses < 1e6)
        if (breakEven.kind !== 'uses') return
        expect(totalOf({ ...scenario, computingPerAnswer: breakEven.uses, answers: 1 })).toBeCloseTo(1, 6)
      }),
    )
  })

  test('is never below today’s use: everything else only takes away', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const breakEven = findBreakEven(scenario)
        if (breakEven.kind === 'uses') expect(breakEven.uses).toBeGreaterThanOrEqual(1 - TINY)
      }),
    )
  })

  test.each<[string, Partial<Scenario>, ReturnType<typeof findBreakEven>]>([
    ['all training, as dear as today', { trainingShare: 1 }, { kind: 'any' }],
    ['all training, cheaper', { trainingShare: 1, trainingFall: 0.1 }, { kind: 'none', because: 'all-training' }],
    [
      'all training, limited',
      { trainingShare: 1, blockedShare: 0.1, limitYears: 1 },
      { kind: 'none', because: 'all-training' },
    ],
    [
      'all training, as limited as it is cheap',
      { trainingShare: 1, trainingFall: 0.5, blockedShare: 0.5, limitYears: 1 },
      { kind: 'none', because: 'all-training' },
    ],
    [
      'all training, for nothing, half of it blocked',
      { trainingShare: 1, trainingFall: 1, blockedShare: 0.5, limitYears: 1 },
      { kind: 'none', because: 'all-training' },
    ],
    ['everything blocked', { blockedShare: 1, limitYears: 1 }, { kind: 'none', because: 'blocked' }],
    [
      'all training and everything blocked',
      { trainingShare: 1, blockedShare: 1, limitYears: 2 },
      { kind: 'none', because: 'blocked' },
    ],
  ])('%s', (_, patch, breakEven) => {
    expect(findBreakEven({ ...PLACEHOLDERS, ...patch })).toEqual(breakEven)
  })

  test('its line rises with the fall in training cost, and is empty where there is none', () => {
    const curve = breakEvenCurve(PLACEHOLDERS, 20)
    expect(curve).toHaveLength(21)
    expect(curve[0]).toEqual({ trainingFall: 0, uses: 1 })
    expect(curve.at(-1)).toEqual({ trainingFall: 1, uses: 2 })
    curve.forEach(({ uses }, index) => {
      expect(uses).toBeGreaterThanOrEqual(curve[index - 1]?.uses ?? 0)
    })
    expect(breakEvenCurve({ ...PLACEHOLDERS, trainingShare: 1 }, 20)).toEqual([])
    expect(breakEvenCurve({ ...PLACEHOLDERS, blockedShare: 1, limitYears: 1 }, 20)).toEqual([])
  })
})

test('three presets, each within the bounds and unlike the others and the placeholders', () => {
  expect(PRESET_NAMES).toHaveLength(3)
  for (const name of PRESET_NAMES) expect(normaliseScenario(PRESETS[name])).toEqual(PRESETS[name])
  expect(new Set(PRESET_NAMES.map((name) => totalOf(PRESETS[name]))).size).toBe(3)
})
