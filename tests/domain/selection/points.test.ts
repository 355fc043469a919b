import { describe, expect, test } from 'vitest'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { isOpenEnded, lastFiledYear, outcomeOf, type ScatterPoint } from '../../../src/domain/selection/points.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildDataset, buildFigure, buildView } from '../../fixtures/dataset.ts'
import { buildFiled, buildLayers, readLayers } from '../../fixtures/filings.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'

const layers = buildLayers()
const pointsOf = (view: Partial<View>, of: Layers = layers) =>
  select(of, buildView({ view: 'scatter', ...view }), 'en').points
const values = (points: readonly ScatterPoint[]) => points.map(({ row, xValue }) => [row.company.id, xValue])

test('plans stand across unless the reader chooses otherwise', () => {
  expect(pointsOf({})).toMatchObject({ x: 'plan', year: 2025 })
  expect(values(pointsOf({}).both)).toEqual([['beta', 40]])
})

describe('filed spending', () => {
  test('is of the last year that had ended by the day of the event', () => {
    const points = pointsOf({ x: 'filed' })
    expect(points.year).toBe(2024)
    expect(values(points.both)).toEqual([['beta', 30]])
    expect(values(points.xOnly)).toEqual([['gamma', 10]])
    expect(points.combined).toBeNull()
  })

  test('a fiscal year that ends after the event does not count, whatever its number', () => {
    const filed = (id: string, year: number, fiscalYearEnd: string) =>
      buildFiled(id, 10, { period: { year, fiscalYearEnd } })
    const early = buildLayers([filed('a', 2024, '2024-06-30'), filed('b', 2025, '2025-06-30')])
    expect(lastFiledYear(early.dataset, early.filings)).toBe(2024)
    const ended = buildLayers([filed('a', 2024, '2024-06-30'), filed('b', 2025, '2025-02-28')])
    expect(lastFiledYear(ended.dataset, ended.filings)).toBe(2025)
  })

  test.each([
    ['2025-03-03', { year: 2025, fiscalYearEnd: '2025-03-03' }, 2025],
    ['2025-03-03', { year: 2025, fiscalYearEnd: '2025-03-04' }, 2024],
    ['2025-12-31', { year: 2025 }, 2025],
    ['2025-12-30', { year: 2025 }, 2024],
    ['2025-03-03', { start: '2025-01-01', end: '2025-03-03' }, 2025],
    ['2025-03-03', { start: '2025-01-01', end: '2025-03-04' }, 2024],
  ] as const)('on %s, of %j: the year is %d', (date, period, expected) => {
    const { filings } = buildLayers([buildFiled('b', 10, { period })])
    const { event } = buildDataset()
    expect(lastFiledYear(buildDataset({ event: { ...event, date } }), filings)).toBe(expected)
  })

  test('nobody has any while the layer is not there', () => {
    const points = select({ dataset: buildDataset() }, buildView({ x: 'filed' }), 'en').points
    expect([...points.both, ...points.xOnly]).toEqual([])
    expect(points.yOnly).toHaveLength(3)
  })
})

test('growth is that of the same year', () => {
  expect(values(pointsOf({ x: 'growth' }).both)).toEqual([['beta', 50]])
  expect(values(pointsOf({ x: 'growth' }).xOnly)).toEqual([['gamma', 100]])
  expect(values(pointsOf({ x: 'growth' }, readLayers()).both)).toEqual([
    ['alphabet', 62.9],
    ['microsoft', 58.2],
    ['amazon', 57.4],
  ])
})

describe('what the market did', () => {
  const closed = { ...buildMarketLayers(), hasMarket: true }
  const coordinates = (view: Partial<View>) => {
    const { both, yOnly, xOnly, neither } = pointsOf({ scope: 'article', ...view }, closed)
    const of = (points: readonly ScatterPoint[]) =>
      Object.fromEntries(points.map(({ row, xValue, yValue }) => [row.company.id, [xValue, yValue]]))
    return { both: of(both), yOnly: of(yOnly), xOnly: of(xOnly), neither: of(neither) }
  }

  test.each([
    ['at-writing', { alpha: -12, beta: -3, zeta: -3 }],
    ['close', { alpha: -12, beta: -3, gamma: 3, delta: -5, zeta: -10 }],
    ['drawdown', { alpha: -20, beta: -4, gamma: -2, delta: -5, zeta: -12 }],
    // Delta has a gap before it was regained, and zeta no close before.
    ['regain', { alpha: 5, beta: 22 }],
  ] as const)('stands across: %s', (x, expected) => {
    // Not on the basis that stands down: the axis would give way.
    const basis = x === 'close' ? 'at-writing' : 'close'
    const { both, xOnly } = pointsOf({ x, basis, scope: 'article' }, closed)
    expect(Object.fromEntries(values([...both, ...xOnly]))).toEqual(expected)
  })

  test('stands down the scatter in place of the move', () => {
    expect(coordinates({ outcome: 'drawdown' })).toMatchObject({ both: { beta: [40, -4], gamma: [20, -2] }, xOnly: {} })
    const { both, xOnly, yOnly } = coordinates({ outcome: 'regain' })
    expect([both, xOnly, yOnly]).toEqual([{ beta: [40, 22] }, { gamma: [20, null] }, { alpha: [null, 5] }])
  })

  test('never stands across what stands down already', () => {
    expect(pointsOf({ x: 'close', basis: 'close' }, closed).x).toBe('at-writing')
    expect(pointsOf({ x: 'at-writing', basis: 'at-writing' }, closed).x).toBe('close')
    expect(pointsOf({ x: 'drawdown', outcome: 'drawdown' }, closed).x).toBe('close')
    expect(pointsOf({ x: 'regain', outcome: 'drawdown' }, closed).x).toBe('regain')
  })

  test('is held against what was written of the same companies', () => {
    expect(coordinates({ x: 'at-writing', basis: 'close' }).both).toEqual({
      alpha: [-12, -12],
      beta: [-3, -3],
      zeta: [-3, -10],
    })
    expect(coordinates({ x: 'at-writing', basis: 'close' }).yOnly).toEqual({ gamma: [null, 3], delta: [null, -5] })
  })

  test('is marked as worked out, or as reported', () => {
    const { both } = pointsOf({ x: 'at-writing', basis: 'close', scope: 'article' }, closed)
    const marks = Object.fromEntries(both.map(({ row, yMarks }) => [row.company.id, yMarks]))
    expect(marks).toEqual({ alpha: ['derived'], beta: ['derived'], zeta: ['stated'] })
  })

  test('nobody has any while the layer is not there', () => {
    const waiting = { dataset: buildDataset(), hasMarket: true }
    for (const x of ['close', 'drawdown', 'regain'] as const) {
      const { both, xOnly } = select(waiting, buildView({ view: 'scatter', x }), 'en').points
      expect([...both, ...xOnly]).toEqual([])
    }
  })
})

test('what became of a company: its move, its lowest close over the longest span, its way back', () => {
  const { market } = buildMarketLayers()
  const move = buildFigure()
  expect(outcomeOf(market.recordOf('alpha'), move, 'move')).toBe(move)
  expect(outcomeOf(market.recordOf('alpha'), move, 'drawdown')).toMatchObject({ id: 'alpha-drawdown-20', value: -20 })
  expect(outcomeOf(market.recordOf('alpha'), move, 'regain')).toMatchObject({ value: 5 })
  // It did not fall: there is nothing to regain, and nothing is not zero.
  expect(outcomeOf(market.recordOf('gamma'), move, 'regain')).toBeNull()
  for (const outcome of ['drawdown', 'regain'] as const) expect(outcomeOf(undefined, move, outcome)).toBeNull()
  expect(outcomeOf(undefined, null, 'move')).toBeNull()
})

test('only more than so many sessions is open-ended', () => {
  const sessions = { measure: 'sessionsToRegain', unit: 'sessions', value: 22 } as const
  expect(isOpenEnded(buildFigure({ ...sessions, precision: 'more-than' }))).toBe(true)
  expect(isOpenEnded(buildFigure({ ...sessions, precision: 'exact' }))).toBe(false)
  expect(isOpenEnded(buildFigure({ precision: 'more-than' }))).toBe(false)
  expect(isOpenEnded(null)).toBe(false)
})
