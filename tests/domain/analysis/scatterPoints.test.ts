import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOpenEnded, lastFiledYear, outcomeOf, type ScatterPoint } from '../../../src/domain/analysis/scatterPoints.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import type { CompanyRow } from '../../../src/domain/selection/moves.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildCapex, buildDataset, buildEvidence, buildFigure } from '../../fixtures/dataset.ts'
import { buildFiled, buildLayers, readLayers } from '../../fixtures/filings.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { readDeepSeek } from '../../fixtures/published.ts'
import { scatterOf } from '../../fixtures/scatter.ts'
import { viewsOf } from '../../fixtures/views.ts'

const layers = buildLayers()
const pointsOf = (view: Partial<View>, of: Layers = layers) => scatterOf(of, view).points
const from = (view: Partial<View> = {}, dataset = buildDataset()) => scatterOf({ dataset }, view)
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
    const points = scatterOf({ dataset: buildDataset() }, { x: 'filed' }).points
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
      const { both, xOnly } = scatterOf(waiting, { x }).points
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

describe('plans across', () => {
  test('by which of the two values a company has', () => {
    const { points } = from()
    const ids = (list: typeof points.both): string[] => list.map(({ row }) => row.company.id)
    expect(points.year).toBe(2025)
    expect(ids(points.both)).toEqual(['beta'])
    expect(ids(points.yOnly)).toEqual(['alpha', 'zeta'])
    expect(ids(points.xOnly)).toEqual(['gamma'])
    expect(ids(points.neither)).toEqual(['delta', 'epsilon'])
    expect(points.both[0]).toMatchObject({ xValue: 40, xMarks: ['planned'], yValue: -3 })
    expect(points.xOnly[0]).toMatchObject({ xValue: 20, xMarks: ['planned'], yValue: null })
    expect(points.yOnly[0]).toMatchObject({ xFigure: null, xValue: null, yValue: -12 })
    expect(points.yOnly[0]?.xMarks).toEqual([])
  })

  test('a plan without a size keeps every mark, and is no spending to place', () => {
    const plan = buildCapex({ subject: 'alpha', value: null, direction: 'rose' })
    const { points } = from({ q: 'alpha' }, { ...buildDataset(), figures: [plan] })
    expect(points.neither).toMatchObject([{ xFigure: plan, xValue: null, xMarks: ['planned', 'direction-only'] }])
  })

  test("the listed group's stated total stands beside them, whole, while a member passes", () => {
    const { combined } = from({ q: 'gamma' }).points
    expect(combined?.detail.figure.id).toBe('pair-2024')
    expect(combined?.memberIds).toEqual(['beta', 'gamma'])
    expect(from({ sector: ['chips'] }).points.combined).toBeNull()
  })

  test('the latest of several totals', () => {
    const older = buildCapex({ id: 'pair-old', subject: 'cloud-pair', status: 'combined', period: { year: 2022 } })
    const dataset = buildDataset()
    const { points } = from({}, { ...dataset, figures: [older, ...dataset.figures] })
    expect(points.combined?.detail.figure.id).toBe('pair-2024')
  })

  test('a plan for another year, or spending that is no plan, has no place', () => {
    for (const change of [{ period: { year: 2026 } }, { status: 'stated' } as const]) {
      const { points } = from({}, buildDataset({ figures: [buildCapex(change)] }))
      expect([...points.both, ...points.xOnly]).toEqual([])
    }
  })
})

describe('sources', () => {
  const sourcesOf = (view: Partial<View>) => from(view).pointSources.map(({ id }) => id)

  test('of what it shows, the article first', () => {
    expect(sourcesOf({})).toEqual(['paper', 'wire'])
    expect(sourcesOf({ sector: ['chips'] })).toEqual(['paper'])
    // Gamma has no move; its plan and the total of its group are drawn.
    expect(sourcesOf({ q: 'gamma' })).toEqual(['paper'])
    // Delta's direction has no place on the scatter.
    expect(sourcesOf({ q: 'delta' })).toEqual([])
    expect(sourcesOf({ listing: ['private'] })).toEqual([])
  })

  test('the total beside the plans is cited, be it the only one from its source', () => {
    const dataset = buildDataset()
    const total = dataset.figures.filter(({ id }) => id === 'pair-2024')
    const figures = total.map((figure) => ({ ...figure, evidence: [buildEvidence({ source: 'wire' })] }))
    expect(from({}, { ...dataset, figures }).pointSources.map(({ id }) => id)).toEqual(['wire'])
  })
})

test('every company that passes is one point', () => {
  const dataset = readDeepSeek()
  fc.assert(
    fc.property(viewsOf(dataset, ['chip', 'AI']), (view) => {
      const { points, rows } = scatterOf({ dataset }, view)
      const all = [points.both, points.yOnly, points.xOnly, points.neither].flat()
      const idsOf = (list: readonly CompanyRow[]) => list.map(({ company }) => company.id).toSorted()
      expect(idsOf(all.map(({ row }) => row))).toEqual(idsOf(rows))
    }),
  )
})
