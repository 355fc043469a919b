import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Derivation, Figure, Precision } from '../../../src/domain/dataset/schema.ts'
import { PRECISIONS } from '../../../src/domain/dataset/vocabulary.ts'
import {
  combinePrecision,
  computeDerived,
  computeGrowth,
  computePriorPeriod,
  derivationInputs,
  evaluate,
  precisionOf,
  roundTo,
  turnsBoundRound,
} from '../../../src/domain/figures/derive.ts'
import { buildCapex } from '../../fixtures/dataset.ts'

function derive(derivation: Derivation, figures: readonly Figure[]) {
  return computeDerived(derivation, (id) => figures.find((figure) => figure.id === id))
}

const priorPeriod: Derivation = { kind: 'prior-period', inputs: { level: 'level', growth: 'growth' }, decimals: 0 }

function growthOf(value: Figure['value'], precision: Precision): Figure {
  return buildCapex({ id: 'growth', measure: 'capexGrowth', unit: 'percent', value, precision })
}

describe('computeDerived', () => {
  test('about 180 after a rise of 57% comes from about 115', () => {
    const level = buildCapex({ id: 'level', value: 180, precision: 'about' })
    const growth = growthOf(57, 'rounded')
    expect(derive(priorPeriod, [level, growth])).toEqual({
      value: 115,
      precision: 'about',
      kind: 'prior-period',
      working: '180 ÷ (1 + 57 ÷ 100)',
      inputs: [level, growth],
    })
  })

  test('132 after a rise of more than 50% comes from less than 88', () => {
    const level = buildCapex({ id: 'level', value: 132, precision: 'rounded' })
    expect(derive(priorPeriod, [level, growthOf(50, 'more-than')])).toMatchObject({ value: 88, precision: 'less-than' })
  })

  test('a sum adds its terms and rounds as it is told', () => {
    const terms = [
      buildCapex({ id: 'one', value: 0.1, precision: 'exact' }),
      buildCapex({ id: 'two', value: 0.2, precision: 'exact' }),
    ]
    const sum = (decimals: number): Derivation => ({ kind: 'sum', inputs: { terms: ['one', 'two'] }, decimals })
    expect(derive(sum(1), terms)).toEqual({
      value: 0.3,
      precision: 'exact',
      kind: 'sum',
      working: '0.1 + 0.2',
      inputs: terms,
    })
    expect(derive(sum(0), terms)).toMatchObject({ value: 0 })
  })

  test('what binary arithmetic adds to a large sum is no rounding', () => {
    // 33554432.1 + 0.2 is 33554432.300000004 to a computer.
    const terms = [
      buildCapex({ id: 'one', value: 33_554_432.1, precision: 'exact' }),
      buildCapex({ id: 'two', value: 0.2, precision: 'exact' }),
    ]
    const sum: Derivation = { kind: 'sum', inputs: { terms: ['one', 'two'] }, decimals: 1 }
    expect(derive(sum, terms)).toMatchObject({ value: 33_554_432.3, precision: 'exact' })
  })

  test('an input that is missing, not one number, or a total loss has no result', () => {
    const level = buildCapex({ id: 'level', value: 100 })
    expect(derive(priorPeriod, [level])).toEqual({ fault: 'missing', input: 'growth' })
    expect(derive(priorPeriod, [level, growthOf(null, 'about')])).toEqual({ fault: 'not-a-number', input: 'growth' })
    expect(derive(priorPeriod, [level, growthOf({ low: 1, high: 2 }, 'about')])).toEqual({
      fault: 'not-a-number',
      input: 'growth',
    })
    expect(derive(priorPeriod, [level, growthOf(-100, 'exact')])).toEqual({ fault: 'divides-by-zero', input: 'growth' })
  })

  test('the period before, grown again, is the level', () => {
    const growth = fc.double({ min: -99, max: 1000, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), growth, (level, growthPct) => {
        const prior = computePriorPeriod(level, growthPct)
        expect(prior * (1 + growthPct / 100)).toBeCloseTo(level, 6)
      }),
    )
  })
})

describe('two levels compared', () => {
  const inputs = (first: number, second: number, precisions: readonly Precision[] = ['exact', 'exact']) => [
    buildCapex({ id: 'first', value: first, precision: precisions[0] ?? 'exact' }),
    buildCapex({ id: 'second', value: second, precision: precisions[1] ?? 'exact' }),
  ]
  const difference = { kind: 'difference', inputs: { minuend: 'first', subtrahend: 'second' }, decimals: 3 } as const
  const growth = { kind: 'growth', inputs: { level: 'first', prior: 'second' }, decimals: 1 } as const
  const index = { kind: 'index', inputs: { level: 'first', base: 'second' }, decimals: 0 } as const
  const share = { kind: 'share', inputs: { part: 'first', whole: 'second' }, decimals: 1 } as const

  test.each<[Derivation, number, number, number, string]>([
    [difference, 164.7, 73.3, 91.4, '164.7 − 73.3'],
    [growth, 30, 20, 50, '(30 ÷ 20 − 1) × 100'],
    [growth, 10, 20, -50, '(10 ÷ 20 − 1) × 100'],
    [index, 30, 20, 150, '100 × 30 ÷ 20'],
    [share, 45, 180, 25, '45 ÷ 180 × 100'],
  ])('%o', (derivation, first, second, value, working) => {
    const terms = inputs(first, second)
    expect(derive(derivation, terms)).toEqual({
      value,
      precision: 'exact',
      kind: derivation.kind,
      working,
      inputs: terms,
    })
  })

  test('what is taken away or divided by turns its bound round', () => {
    expect(derive(difference, inputs(10, 4, ['exact', 'more-than']))).toMatchObject({ precision: 'less-than' })
    expect(derive(growth, inputs(10, 4, ['exact', 'less-than']))).toMatchObject({ precision: 'more-than' })
    expect(derive(share, inputs(10, 40, ['about', 'exact']))).toMatchObject({ precision: 'about' })
  })

  test('rounding an exact result makes it rounded', () => {
    expect(derive(growth, inputs(2, 3))).toMatchObject({ value: -33.3, precision: 'rounded' })
  })

  test('nothing is divided by zero', () => {
    for (const derivation of [growth, index, share]) {
      expect(derive(derivation, inputs(1, 0))).toEqual({ fault: 'divides-by-zero', input: 'second' })
    }
  })

  test('growth undoes the period before, and shares of a whole add up to it', () => {
    const amount = fc.double({ min: 0.01, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(amount, amount, (first, second) => {
        // What is left of a level after a fall to a fraction of it has lost as many digits as that fraction has zeros.
        const tolerance = 8 * Number.EPSILON * second * Math.max(1, second / first)
        expect(Math.abs(computePriorPeriod(first, computeGrowth(first, second)) - second)).toBeLessThanOrEqual(
          tolerance,
        )
        const whole = first + second
        const parts = [first, second].map((part) => derive({ ...share, decimals: 6 }, inputs(part, whole)))
        const total = parts.reduce((sum, part) => sum + ('value' in part ? part.value : Number.NaN), 0)
        expect(total).toBeCloseTo(100, 4)
      }),
    )
  })
})

describe('a level in the prices of a base year', () => {
  const real = { kind: 'real', inputs: { level: 'level', base: 'base', prices: 'prices' }, decimals: 3 } as const
  const inputs = (values: readonly [number, number, number], precisions: readonly Precision[] = []) =>
    ['level', 'base', 'prices'].map((id, place) =>
      buildCapex({ id, value: values[place] ?? 0, precision: precisions[place] ?? 'exact' }),
    )

  test('is the level × prices of the base ÷ prices of its year', () => {
    const terms = inputs([10, 125, 80])
    expect(derive(real, terms)).toEqual({
      value: 15.625,
      precision: 'exact',
      kind: 'real',
      working: '10 × 125 ÷ 80',
      inputs: terms,
    })
    expect(derive(real, inputs([1, 1, 3]))).toMatchObject({ value: 0.333, precision: 'rounded' })
  })

  test('in the base year is the level itself', () => {
    expect(derive(real, inputs([44.477, 313.689, 313.689]))).toMatchObject({ value: 44.477, precision: 'exact' })
  })

  test('turns round the bound of what it divides by, and of nothing else', () => {
    expect(derive(real, inputs([10, 125, 80], ['more-than']))).toMatchObject({ precision: 'more-than' })
    expect(derive(real, inputs([10, 125, 80], ['exact', 'more-than']))).toMatchObject({ precision: 'more-than' })
    expect(derive(real, inputs([10, 125, 80], ['exact', 'exact', 'more-than']))).toMatchObject({
      precision: 'less-than',
    })
    expect([0, 1, 2].map((place) => turnsBoundRound('real', place, 'more-than'))).toEqual([false, false, true])
  })

  test('has no result without prices, or with prices of zero', () => {
    expect(derive(real, inputs([10, 125, 80]).slice(0, 2))).toEqual({ fault: 'missing', input: 'prices' })
    expect(derive(real, inputs([10, 125, 0]))).toEqual({ fault: 'divides-by-zero', input: 'prices' })
  })
})

describe('combinePrecision', () => {
  const precision = fc.constantFrom(...PRECISIONS)
  const precisions = fc.array(precision, { minLength: 1, maxLength: 6 })
  const ABOVE: readonly Precision[] = ['more-than', 'at-least']
  const BELOW: readonly Precision[] = ['less-than', 'nearly']

  test.each([
    [['exact', 'exact'], [], 'exact'],
    [['exact', 'rounded'], [], 'rounded'],
    [['rounded', 'about'], [], 'about'],
    [['about', 'at-least'], [], 'at-least'],
    [['at-least', 'more-than'], [], 'more-than'],
    [['nearly', 'less-than'], [], 'less-than'],
    [['nearly'], [], 'nearly'],
    [['more-than', 'less-than'], [], 'about'],
    [['exact'], ['more-than'], 'less-than'],
    [['exact'], ['at-least'], 'less-than'],
    [['exact'], ['less-than'], 'more-than'],
    [['exact'], ['nearly'], 'more-than'],
    [['more-than'], ['more-than'], 'about'],
    [['about'], ['rounded'], 'about'],
  ] as const)('%j over %j is %s', (terms, divisors, expected) => {
    expect(combinePrecision(terms, divisors)).toBe(expected)
  })

  test('order does not matter', () => {
    fc.assert(
      fc.property(precisions, (terms) => {
        expect(combinePrecision([...terms].reverse())).toBe(combinePrecision(terms))
        expect(combinePrecision([...terms].sort())).toBe(combinePrecision(terms))
      }),
    )
  })

  test('one term alone keeps its precision', () => {
    for (const term of PRECISIONS) expect(combinePrecision([term, term])).toBe(term)
  })

  test('a bound never turns into its opposite, and exact comes of nothing but exact', () => {
    fc.assert(
      fc.property(precisions, (terms) => {
        const combined = combinePrecision(terms)
        const above = terms.some((term) => ABOVE.includes(term))
        const below = terms.some((term) => BELOW.includes(term))
        expect(ABOVE.includes(combined)).toBe(above && !below)
        expect(BELOW.includes(combined)).toBe(below && !above)
        expect(combined === 'exact').toBe(terms.every((term) => term === 'exact'))
      }),
    )
  })

  test('dividing by a bound points the other way from adding it', () => {
    fc.assert(
      fc.property(precision, (divisor) => {
        const added = combinePrecision(['exact', divisor])
        const divided = combinePrecision(['exact'], [divisor])
        expect(BELOW.includes(divided)).toBe(ABOVE.includes(added))
        expect(ABOVE.includes(divided)).toBe(BELOW.includes(added))
      }),
    )
  })
})

describe('the inputs of a derivation', () => {
  test('are in the order of its formula', () => {
    const decimals = 0
    const orders = [
      derivationInputs({ kind: 'sum', inputs: { terms: ['a', 'b', 'c'] }, decimals }),
      derivationInputs(priorPeriod),
      derivationInputs({ kind: 'difference', inputs: { minuend: 'a', subtrahend: 'b' }, decimals }),
      derivationInputs({ kind: 'growth', inputs: { level: 'a', prior: 'b' }, decimals }),
      derivationInputs({ kind: 'index', inputs: { level: 'a', base: 'b' }, decimals }),
      derivationInputs({ kind: 'share', inputs: { part: 'a', whole: 'b' }, decimals }),
      derivationInputs({ kind: 'real', inputs: { prices: 'c', level: 'a', base: 'b' }, decimals }),
    ]
    expect(orders).toEqual([
      ['a', 'b', 'c'],
      ['level', 'growth'],
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b', 'c'],
    ])
  })

  test('may be a reader’s own numbers', () => {
    expect(evaluate('sum', [1, 2, 4])).toBe(7)
    expect(evaluate('prior-period', [180, 50])).toBe(120)
    expect(evaluate('share', [1, 4])).toBe(25)
    expect(evaluate('share', [1, 0])).toBeNull()
    expect(evaluate('growth', [1])).toBeNull()
  })

  test('the second of two turns its bound round, and no other', () => {
    const turned = (kind: Derivation['kind']) =>
      [0, 1, 2].map((place) => PRECISIONS.filter((precision) => turnsBoundRound(kind, place, precision)))
    const bounds = PRECISIONS.filter((precision) => !['exact', 'rounded', 'about'].includes(precision))
    expect(bounds).toHaveLength(4)
    expect(turned('sum')).toEqual([[], [], []])
    for (const kind of ['prior-period', 'difference', 'growth', 'index', 'share'] as const) {
      expect(turned(kind)).toEqual([[], bounds, bounds])
      expect(precisionOf(kind, ['more-than', 'exact'])).toBe('more-than')
      expect(precisionOf(kind, ['exact', 'more-than'])).toBe('less-than')
    }
    expect(precisionOf('sum', ['exact', 'more-than'])).toBe('more-than')
  })
})

describe('roundTo', () => {
  test.each([
    [114.6496, 0, 115],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.4499, 1, 1.4],
    [12.3456, 3, 12.346],
    [0, 2, 0],
  ])('%d to %d decimals is %d', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected)
  })

  test('a small negative number rounds to zero, not to minus zero', () => {
    expect(Object.is(roundTo(-0.4, 0), 0)).toBe(true)
  })

  test('is within half a step, odd, and idempotent', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 6 }), (number, decimals) => {
        const rounded = roundTo(number, decimals)
        expect(Math.abs(rounded - number)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
        expect(roundTo(-number, decimals)).toBeCloseTo(-rounded, 9)
        expect(roundTo(rounded, decimals)).toBe(rounded)
      }),
    )
  })
})
