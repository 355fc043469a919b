import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMPARED, differ, selectPinned } from '../../../src/domain/analysis/compare.ts'
import { PRECISIONS } from '../../../src/domain/dataset/vocabulary.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { reconcile } from '../../../src/domain/selection/reconcile.ts'
import { MAX_PINS, type View } from '../../../src/domain/view/view.ts'
import { normaliseView } from '../../../src/domain/view/viewFields.ts'
import { encodeView, parseView } from '../../../src/domain/view/viewUrl.ts'
import { buildCapex, buildDataset, buildFigure, buildView } from '../../fixtures/dataset.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { readMarketLayers } from '../../fixtures/published.ts'

const layers: Layers = { ...buildMarketLayers(), hasMarket: true }

function pinned(view: Partial<View>, of = layers) {
  return selectPinned(of, reconcile(buildView(view), of))
}

/** The cells of one row, as value and difference. */
function row(compared: (typeof COMPARED)[number], view: Partial<View>, of = layers) {
  const found = pinned(view, of)?.rows.find((one) => one.compared === compared)
  return found?.cells.map(({ figure, difference }) => [figure?.value ?? null, difference?.value ?? null])
}

describe('a difference', () => {
  const percent = (value: number, overrides = {}) => buildFigure({ value, ...overrides })
  const growth = { kind: 'growth', inputs: { level: 'a', prior: 'b' }, decimals: 2 } as const

  test('of percent is in percentage points, of money in money', () => {
    expect(differ(percent(-17), percent(-3))).toEqual({ value: -14, decimals: 0, unit: 'points', precision: 'rounded' })
    expect(differ(percent(-3), percent(-17))?.value).toBe(14)
    expect(differ(buildCapex({ value: 65 }), buildCapex({ value: 80 }))).toMatchObject({ value: -15, unit: 'usd-bn' })
    const sessions = { measure: 'sessionsToRegain', unit: 'sessions', precision: 'exact' } as const
    expect(differ(percent(5, sessions), percent(3, sessions))).toEqual({
      value: 2,
      decimals: 0,
      unit: 'sessions',
      precision: 'exact',
    })
    const points = { measure: 'relativeChange', unit: 'points' } as const
    expect(differ(percent(-15.51, points), percent(-0.68, points))).toMatchObject({ value: -14.83, unit: 'points' })
  })

  test('is no finer than the coarser of the two, and keeps the zeros of what is worked out', () => {
    expect(differ(percent(-16.97), percent(-3))).toMatchObject({ value: -14, decimals: 0 })
    expect(differ(percent(-16.97), percent(-2.1))).toMatchObject({ value: -14.9, decimals: 1 })
    expect(differ(percent(-4.2, { derivation: growth }), percent(-2.14, { derivation: growth }))).toMatchObject({
      value: -2.06,
      decimals: 2,
    })
    // 0.1 + 0.2 is no whole number of tenths in binary.
    expect(differ(percent(0.3), percent(0.1))?.value).toBe(0.2)
  })

  test('to what is exact loses nothing', () => {
    const exact = { precision: 'exact' } as const
    expect(differ(percent(60.5, exact), percent(80, exact))).toMatchObject({ value: -19.5, precision: 'exact' })
    expect(differ(percent(60.5), percent(80, exact))).toMatchObject({ value: -19.5, precision: 'rounded' })
    expect(differ(percent(60.5, exact), percent(80))).toMatchObject({ value: -20, precision: 'rounded' })
  })

  test('is only of like with like', () => {
    expect(differ(percent(-17, { measure: 'marketValueChange' }), percent(-3))).toBeNull()
    expect(differ(percent(-17, { measure: 'drawdown' }), percent(-3))).toBeNull()
    expect(differ(buildCapex({ scope: 'ai' }), buildCapex({ scope: 'data-centres' }))).toBeNull()
    expect(differ(percent(104, { measure: 'priceIndex', unit: 'index' }), percent(98, UNIT_INDEX))).toBeNull()
  })

  test('is not of what has no size, a range or an open end', () => {
    const direction = buildFigure({ value: null, direction: 'rose', status: 'direction-only' })
    expect(differ(direction, percent(-3))).toBeNull()
    expect(differ(percent(-3), direction)).toBeNull()
    expect(differ(buildCapex({ value: { low: 60, high: 65 } }), buildCapex())).toBeNull()
    for (const precision of PRECISIONS) {
      const isOpen = !['exact', 'rounded', 'about'].includes(precision)
      expect(differ(percent(-9, { precision }), percent(-3)) === null).toBe(isOpen)
      expect(differ(percent(-3), percent(-9, { precision })) === null).toBe(isOpen)
    }
  })

  test('is about as much where one of the two is', () => {
    expect(differ(percent(-20, { precision: 'about' }), percent(-10.22))).toMatchObject({
      value: -10,
      precision: 'about',
    })
  })

  test('turns its sign with the two, and is zero to itself', () => {
    const size = fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [there, back] = [differ(percent(a), percent(b)), differ(percent(b), percent(a))]
        expect((there?.value ?? Number.NaN) + (back?.value ?? Number.NaN)).toBe(0)
        expect(Math.abs((there?.value ?? Number.NaN) - (a - b))).toBeLessThanOrEqual(
          0.5 * 10 ** -(there?.decimals ?? 0) + 1e-9,
        )
        expect(differ(percent(a), percent(a))?.value).toBe(0)
      }),
    )
  })
})

const UNIT_INDEX = { measure: 'priceIndex', unit: 'index' } as const

describe('pinned companies', () => {
  test('stand in the order in which they were pinned, whatever the filters leave', () => {
    const ids = (view: Partial<View>) => pinned(view)?.companies.map(({ company }) => company.id)
    expect(ids({ pin: ['zeta', 'alpha', 'beta'] })).toEqual(['zeta', 'alpha', 'beta'])
    expect(ids({ pin: ['zeta', 'alpha'], sector: ['software'], sort: 'name' })).toEqual(['zeta', 'alpha'])
    expect(ids({ pin: ['omega'] })).toEqual(['omega'])
    expect(pinned({})).toBeNull()
    expect(pinned({ pin: ['nobody'] })).toBeNull()
  })

  test('have a cell each in every row that somebody has a value in, and no other row', () => {
    const rows = pinned({ pin: ['alpha', 'gamma', 'epsilon'] })?.rows ?? []
    // No company of this event has a model.
    expect(rows.map(({ compared }) => compared)).toEqual(COMPARED.filter((compared) => compared !== 'abnormal'))
    for (const { cells } of rows) expect(cells).toHaveLength(3)
    expect(pinned({ pin: ['alpha'] })?.rows.map(({ compared }) => compared)).not.toContain('plan')
    expect(pinned({ pin: ['epsilon'] })?.rows).toEqual([])
  })

  test('each measure is that of the layers', () => {
    const view = { pin: ['alpha', 'gamma', 'omega'] }
    const values = (compared: (typeof COMPARED)[number]) => row(compared, view)?.map(([value]) => value)
    expect(values('at-writing')).toEqual([-12, null, null])
    expect(values('close')).toEqual([-12, 3, -30])
    // Over the longest span: alpha fell on, ten sessions after.
    expect(values('drawdown')).toEqual([-20, -2, -32])
    expect(values('regain')).toEqual([5, null, 22])
    expect(values('plan')).toEqual([null, 20, null])
  })

  test('say of the way back why there is none, and of nothing else', () => {
    const rows = pinned({ pin: ['alpha', 'gamma', 'zeta', 'epsilon', 'omega'] })?.rows ?? []
    const whyOf = (name: (typeof COMPARED)[number]) =>
      rows.find(({ compared }) => compared === name)?.cells.map(({ why }) => why)
    expect(whyOf('regain')).toEqual([null, 'did-not-fall', 'not-computed', null, null])
    for (const name of COMPARED.filter((one) => one !== 'regain')) {
      expect(whyOf(name)?.every((why) => why === null) ?? true, name).toBe(true)
    }
  })

  test('carry the marks of their figures, and none where there is no figure', () => {
    const rows = pinned({ pin: ['alpha', 'beta', 'zeta'] })?.rows ?? []
    const marks = Object.fromEntries(rows.map(({ compared, cells }) => [compared, cells.map((cell) => cell.marks)]))
    expect(marks).toMatchObject({
      'at-writing': [['stated'], ['stated'], ['stated']],
      close: [['derived'], ['derived'], ['stated']],
      plan: [[], ['planned'], []],
    })
  })

  test('stand against the benchmark chosen, else the first', () => {
    const view = { pin: ['alpha'] }
    expect(pinned(view)?.benchmarkId).toBe('broad')
    expect(row('versus', view)).toEqual([[-10, null]])
    expect(row('versus', { ...view, benchmark: 'narrow' })).toEqual([[-8, null]])
    expect(row('versus', { ...view, benchmark: 'nothing' })).toEqual([[-10, null]])
  })

  test('differ from the baseline, the first where none is chosen; it differs from nobody', () => {
    expect(row('close', { pin: ['alpha', 'gamma', 'epsilon'], baseline: 'gamma' })).toEqual([
      [-12, -15],
      [3, null],
      [null, null],
    ])
    expect(row('close', { pin: ['alpha', 'gamma'] })).toEqual([
      [-12, null],
      [3, 15],
    ])
    // Not within 22 sessions: more than that is no number to take away.
    expect(row('regain', { pin: ['alpha', 'omega'], baseline: 'omega' })).toEqual([
      [5, null],
      [22, null],
    ])
    expect(pinned({ pin: ['alpha', 'gamma'], baseline: 'gamma' })).toMatchObject({
      baseline: { id: 'gamma' },
    })
  })

  test('cite what stands in the table', () => {
    expect(pinned({ pin: ['alpha'] })?.sources.map(({ id }) => id)).toEqual(['paper', 'closes'])
    expect(pinned({ pin: ['zeta'] })?.sources.map(({ id }) => id)).toEqual(['paper', 'closes', 'evening-wire'])
  })

  test('without closes show what the event has', () => {
    const alone: Layers = { dataset: buildDataset() }
    expect(pinned({ pin: ['alpha', 'beta'] }, alone)?.rows.map(({ compared }) => compared)).toEqual([
      'at-writing',
      'plan',
    ])
  })

  test('of the published event: a market value is not set against a share price', () => {
    const published = readMarketLayers()
    const view = { pin: ['nvidia', 'microsoft'], baseline: 'microsoft' }
    expect(row('at-writing', view, published)).toEqual([
      [-17, null],
      [-3, null],
    ])
    expect(row('close', view, published)).toEqual([
      [-16.97, -14.83],
      [-2.14, null],
    ])
  })
})

describe('pins in the address', () => {
  const ids = Array.from({ length: 8 }, (_, index) => `c-${8 - index}`)

  test('keep their order, once each, and are at most six', () => {
    expect(MAX_PINS).toBe(6)
    expect(normaliseView(buildView({ pin: [...ids, 'c-8'] })).pin).toEqual(ids.slice(0, 6))
    expect(normaliseView(buildView({ pin: ['b', 'a', 'b', 'No id'] })).pin).toEqual(['b', 'a'])
    expect(encodeView(buildView({ pin: ['b', 'a'], baseline: 'a' }))).toBe('?pin=b,a&baseline=a')
    expect(parseView('?pin=b,a,b&baseline=a')).toMatchObject({ pin: ['b', 'a'], baseline: 'a' })
  })

  test('a baseline is one of them', () => {
    expect(parseView('?pin=b,a&baseline=c').baseline).toBeNull()
    expect(parseView('?baseline=c').baseline).toBeNull()
    expect(parseView(`?pin=${ids.join(',')}&baseline=${ids[7]}`).baseline).toBeNull()
  })

  test('go there and back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { maxLength: 6 }), fc.option(fc.constantFrom(...ids)), (pin, baseline) => {
        const view = normaliseView(buildView({ pin, baseline }))
        expect(view.pin).toEqual(pin)
        expect(parseView(encodeView(view))).toEqual(view)
      }),
    )
  })
})
