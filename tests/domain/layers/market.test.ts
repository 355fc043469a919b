import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { unitOfMeasure } from '../../../src/domain/dataset/measures.ts'
import type { Dataset, Figure } from '../../../src/domain/dataset/schema.ts'
import { roundTo } from '../../../src/domain/figures/derive.ts'
import { magnitude } from '../../../src/domain/figures/figures.ts'
import { DRAWDOWN_WINDOW, DRAWDOWN_WINDOWS } from '../../../src/domain/layers/drawdownWindows.ts'
import { deriveMarket, type Market, type MarketRecord } from '../../../src/domain/layers/market.ts'
import type { Series } from '../../../src/domain/layers/marketLayer.ts'
import { parseMarket } from '../../../src/domain/layers/parseLayers.ts'
import { buildMarketLayer, buildMarketLayers, buildPoints, buildSeries, SESSIONS } from '../../fixtures/market.ts'
import { MARKET_FILE, readDeepSeek, readMarket, readUntyped } from '../../fixtures/published.ts'

// Anew for each test: what is worked out as a file is loaded belongs to no test, and the mutation tester passes it
// over.
let dataset: Dataset
let market: Market
beforeEach(() => {
  ;({ dataset, market } = buildMarketLayers())
})

function recordOf(subject: string, of: Market = market): MarketRecord {
  const record = of.recordOf(subject)
  if (!record) throw new Error(`no record of ${subject}`)
  return record
}

const sizeOf = (figure: Figure | null | undefined): number | null => (figure ? magnitude(figure) : null)
const moveOf = (subject: string, of?: Market) => sizeOf(recordOf(subject, of).move)
const drawdownsOf = (subject: string, of?: Market) => recordOf(subject, of).drawdowns.map(sizeOf)
const recoveryOf = (subject: string, of?: Market) => {
  const { kind, figure } = recordOf(subject, of).recovery
  return [kind, sizeOf(figure)]
}

/** The test event with one more company's path in place of the others; both benchmarks stay. */
function withPath(points: Series['points']): Market {
  const benchmarks = buildMarketLayer().series.filter(({ kind }) => kind === 'benchmark')
  return buildMarketLayers(buildMarketLayer({ series: [buildSeries('alpha', points), ...benchmarks] })).market
}

describe('the market', () => {
  test('has the sessions of every series, and the place of the event among them', () => {
    expect(market.sessions).toEqual(SESSIONS)
    expect(market.eventPlace).toBe(2)
    expect(market.sessions[market.eventPlace]).toBe(dataset.event.date)
  })

  test('keeps companies in the order of the file, and benchmarks apart', () => {
    expect(market.records.map(({ subject }) => subject)).toEqual('alpha beta gamma delta zeta omega sigma'.split(' '))
    expect(market.benchmarks).toEqual([
      { id: 'broad', name: { en: 'Broad Index', vi: 'Chỉ số rộng' }, symbol: '^B' },
      { id: 'narrow', name: { en: 'Narrow Index', vi: 'Chỉ số hẹp' }, symbol: '^N' },
    ])
    expect(market.recordOf('broad')?.series.kind).toBe('benchmark')
    expect(market.recordOf('epsilon')).toBeUndefined()
  })

  test('is parsed and worked out in one step; faults come back as they are', () => {
    expect(parseMarket(buildMarketLayer(), dataset)).toMatchObject({ ok: true, value: { eventPlace: 2 } })
    expect(parseMarket({ ...buildMarketLayer(), event: 'x' }, dataset)).toMatchObject({ ok: false })
    expect(parseMarket(null, dataset)).toMatchObject({ ok: false })
  })

  test('lists what was reported, then what is worked out, the points of the paths last', () => {
    const { reported } = market.layer
    expect(market.figures.slice(0, reported.length)).toEqual(reported)
    const firstPoint = market.figures.findIndex(({ measure }) => measure === 'priceIndex')
    expect(market.figures.slice(firstPoint).every(({ measure }) => measure === 'priceIndex')).toBe(true)
    // Zeta lacks three points and delta one; zeta has the 100 that its anchor stands on besides.
    expect(market.figures.length - firstPoint).toBe(9 * SESSIONS.length - 3)
  })

  test('of a layer without series is empty', () => {
    const { sessions, records, benchmarks, figures } = deriveMarket(buildMarketLayer({ series: [] }), dataset)
    expect([sessions, records, benchmarks]).toEqual([[], [], []])
    expect(figures).toEqual(market.layer.reported)
  })

  test('of closes that are worked out, only the 100 of the baseline is exact', () => {
    const exact = market.figures.filter(({ measure, precision }) => measure === 'priceIndex' && precision === 'exact')
    expect(exact.map(({ period }) => period)).toEqual(
      Array.from({ length: 9 }, () => ({ start: '2025-02-28', end: '2025-02-28' })),
    )
  })

  test('has one figure for each id, with evidence and the unit of its measure', () => {
    const ids = market.figures.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, unit, measure, evidence } of market.figures) {
      expect(unit, id).toBe(unitOfMeasure[measure])
      expect(evidence.length, id).toBeGreaterThan(0)
    }
    const own = new Set(dataset.figures.map(({ id }) => id))
    expect(ids.filter((id) => own.has(id))).toEqual([])
  })
})

describe('the move on the day', () => {
  test.each([
    ['alpha', -12],
    ['beta', -3],
    ['gamma', 3],
    ['omega', -30],
    ['broad', -2],
    ['narrow', -4],
  ])('of %s is %d%%', (subject, expected) => {
    expect(moveOf(subject)).toBe(expected)
  })

  test('is worked out from two closes, at the close, with their evidence', () => {
    expect(recordOf('alpha').move).toEqual({
      id: 'alpha-close',
      subject: 'alpha',
      measure: 'sharePriceChange',
      value: -12,
      unit: 'percent',
      status: 'derived',
      precision: 'rounded',
      basis: 'close',
      period: { start: '2025-03-03', end: '2025-03-03' },
      derivation: {
        kind: 'growth',
        inputs: { level: 'alpha-index-2025-03-03', prior: 'alpha-index-2025-02-28' },
        decimals: 2,
      },
      evidence: recordOf('alpha').series.evidence,
    })
    expect(recordOf('broad').move).toMatchObject({ id: 'broad-close', measure: 'benchmarkChange' })
  })

  test('is rounded to two decimals', () => {
    expect(moveOf('alpha', withPath(buildPoints([100, 100, 83.0347], 90)))).toBe(-16.97)
    expect(moveOf('alpha', withPath(buildPoints([100, 100, 100.2353], 90)))).toBe(0.24)
  })

  test('is not there without a close on the day, and neither is what hangs on it', () => {
    const points: Series['points'] = buildPoints([100, 100, null, 90], 95)
    const { move, recovery, relative, relativeEnd } = recordOf('alpha', withPath(points))
    expect([move, recovery]).toEqual([null, { kind: 'not-computed', figure: null }])
    expect([relative.size, relativeEnd.size]).toEqual([0, 2])
    expect(drawdownsOf('alpha', withPath(points))).toEqual([-10, -10])
  })

  test('of a company that is reported is still that of its closes', () => {
    expect(recordOf('omega').move?.id).toBe('omega-close')
    expect(market.figures.find(({ id }) => id === 'omega-close-reported')?.value).toBe(-31)
  })
})

describe('the lowest close', () => {
  test.each([
    ['alpha', -15, -20],
    ['beta', -4, -4],
    ['gamma', -2, -2],
    ['delta', -5, -5],
    ['omega', -32, -32],
    ['sigma', 1, 1],
    ['broad', -3, -3],
    ['narrow', -6, -6],
  ])('of %s is %d%% over 5 sessions, %d%% over 20', (subject, short, long) => {
    expect(drawdownsOf(subject)).toEqual([short, long])
  })

  test('counts the day itself and the last session of its span, and none beyond', () => {
    const dip = (after: number): Market =>
      withPath(SESSIONS.map((date, place) => [date, place === 2 + after ? 50 : 100]))
    expect(DRAWDOWN_WINDOWS).toEqual([5, DRAWDOWN_WINDOW])
    expect(drawdownsOf('alpha', dip(-2))).toEqual([0, 0])
    expect([0, 5, 6, 20, 21].map((after) => drawdownsOf('alpha', dip(after)))).toEqual([
      [-50, -50],
      [-50, -50],
      [0, -50],
      [0, -50],
      [0, 0],
    ])
  })

  test('names the session that it fell on, and the span', () => {
    expect(recordOf('alpha').drawdowns[1]).toMatchObject({
      id: 'alpha-drawdown-20',
      measure: 'drawdown',
      period: { start: '2025-03-03', end: SESSIONS[2 + 20] },
      derivation: { inputs: { level: `alpha-index-${SESSIONS[2 + 10]}`, prior: 'alpha-index-2025-02-28' } },
    })
    expect(recordOf('alpha').drawdowns[1]).not.toHaveProperty('basis')
  })

  test('of several as low is the first', () => {
    const twice = withPath(SESSIONS.map((date, place) => [date, [4, 7].includes(place) ? 50 : 100]))
    const inputs = { level: `alpha-index-${SESSIONS[4]}`, prior: 'alpha-index-2025-02-28' }
    expect(recordOf('alpha', twice).drawdowns[0]?.derivation?.inputs).toEqual(inputs)
  })

  test.each([
    [4, [null, null]],
    [5, [-15, null]],
    [19, [-15, null]],
    [20, [-15, -20]],
  ])('with %d sessions after the day is %j: a span that the window does not reach has none', (after, expected) => {
    const short = buildMarketLayer().series.map((series) => ({ ...series, points: series.points.slice(0, 3 + after) }))
    const cut = buildMarketLayers(buildMarketLayer({ series: short })).market
    expect(drawdownsOf('alpha', cut)).toEqual(expected)
  })
})

describe('the way back', () => {
  test.each([
    ['alpha', 'recovered', 5],
    ['beta', 'not-recovered', 22],
    ['gamma', 'did-not-fall', null],
    ['sigma', 'did-not-fall', null],
    ['delta', 'not-computed', null],
    ['zeta', 'not-computed', null],
    ['broad', 'recovered', 3],
    ['narrow', 'recovered', 22],
  ])('of %s: %s, %s', (subject, kind, sessions) => {
    expect(recoveryOf(subject)).toEqual([kind, sessions])
  })

  test('is a count of sessions, exact where it was regained', () => {
    expect(recordOf('alpha').recovery.figure).toMatchObject({
      id: 'alpha-regain',
      measure: 'sessionsToRegain',
      unit: 'sessions',
      status: 'derived',
      precision: 'exact',
      period: { start: '2025-03-03', end: SESSIONS[2 + 5] },
    })
  })

  test('is more than the window where it was not', () => {
    expect(recordOf('beta').recovery.figure).toMatchObject({
      id: 'beta-regain',
      value: 22,
      precision: 'more-than',
      period: { start: '2025-03-03', end: SESSIONS.at(-1) },
    })
  })

  test.each<[name: string, points: Series['points'], expected: readonly [string, number | null]]>([
    ['a day that ends level did not fall', buildPoints([100, 100, 100], 90), ['did-not-fall', null]],
    ['a close level with the one before regains it', buildPoints([100, 100, 99, 98, 100], 90), ['recovered', 2]],
    ['a gap right after the day leaves it open', buildPoints([100, 100, 99, null], 90), ['not-computed', null]],
    ['a gap after it was regained does not matter', buildPoints([100, 100, 99, 101, null], 90), ['recovered', 1]],
    [
      'a gap on the last session leaves it open',
      [...buildPoints([100, 100, 99], 90).slice(0, -1), [SESSIONS.at(-1) ?? '', null]],
      ['not-computed', null],
    ],
  ])('%s', (_, points, expected) => {
    expect(recoveryOf('alpha', withPath(points))).toEqual(expected)
  })
})

describe('against a benchmark', () => {
  test.each([
    ['alpha', 'broad', -10, 104.8],
    ['alpha', 'narrow', -8, 110],
    ['gamma', 'broad', 5, 101],
    ['beta', 'narrow', 1, 95],
  ])('%s and %s: %d points on the day, %d at the end', (subject, benchmark, points, index) => {
    const { relative, relativeEnd } = recordOf(subject)
    expect(sizeOf(relative.get(benchmark))).toBe(points)
    expect(sizeOf(relativeEnd.get(benchmark))).toBe(index)
  })

  test('is a difference of two indices, which is that of the moves, and a quotient of two indices', () => {
    const { relative, relativeEnd } = recordOf('alpha')
    expect(relative.get('broad')).toMatchObject({
      id: 'alpha-versus-broad',
      measure: 'relativeChange',
      unit: 'points',
      basis: 'close',
      precision: 'rounded',
      period: { start: '2025-03-03', end: '2025-03-03' },
      derivation: {
        kind: 'difference',
        inputs: { minuend: 'alpha-index-2025-03-03', subtrahend: 'broad-index-2025-03-03' },
      },
    })
    expect(relativeEnd.get('broad')).toMatchObject({
      id: 'alpha-relative-broad',
      measure: 'relativeIndex',
      period: { start: SESSIONS.at(-1), end: SESSIONS.at(-1) },
      derivation: { kind: 'index', decimals: 1 },
    })
  })

  test('a benchmark is held against none', () => {
    expect([...recordOf('broad').relative.keys(), ...recordOf('broad').relativeEnd.keys()]).toEqual([])
  })

  test('without a close at the end there is no quotient', () => {
    const points: Series['points'] = [...buildPoints([100, 100, 99], 90).slice(0, -1), [SESSIONS.at(-1) ?? '', null]]
    const { relative, relativeEnd } = recordOf('alpha', withPath(points))
    expect([relative.size, relativeEnd.size]).toEqual([2, 0])
  })
})

describe('a path that hangs on a reported move', () => {
  let zeta: MarketRecord
  beforeEach(() => {
    zeta = recordOf('zeta')
  })

  test('has that move for its own, and its evidence beside that of the closes', () => {
    expect(zeta.move).toBe(market.layer.reported.find(({ id }) => id === 'zeta-close-reported'))
    expect(market.figures.some(({ id }) => id === 'zeta-close')).toBe(false)
    expect(zeta.drawdowns[0]?.evidence.map(({ source }) => source)).toEqual(['closes', 'evening-wire'])
  })

  test('is about right, and no finer than the move', () => {
    expect(zeta.points.map(sizeOf).slice(0, 6)).toEqual([null, null, 90, 92, null, 88.5])
    expect(zeta.points[3]).toMatchObject({ id: 'zeta-index-2025-03-04', precision: 'about' })
    // 88.5 − 100, 90 − 98 and 99 ÷ 105 × 100 = 94.3, without decimals.
    expect(zeta.drawdowns[0]).toMatchObject({ value: -12, precision: 'about' })
    expect(zeta.relative.get('broad')).toMatchObject({ value: -8, precision: 'about' })
    expect(zeta.relativeEnd.get('broad')).toMatchObject({ value: 94, precision: 'about' })
  })

  test('starts from 100, which is so by definition and is no point of it', () => {
    const base = market.figures.find(({ id }) => id === 'zeta-index-2025-02-28')
    expect(base).toMatchObject({ value: 100, precision: 'exact', status: 'derived' })
    expect(zeta.points).not.toContain(base)
  })

  test('carries the note of its series on whatever is worked out from it', () => {
    const { note } = zeta.series
    expect(note).toBeDefined()
    const figures = [...zeta.drawdowns, ...zeta.relative.values(), ...zeta.relativeEnd.values(), zeta.points[3]]
    for (const figure of figures) expect(figure?.note).toEqual(note)
    expect(recordOf('alpha').move).not.toHaveProperty('note')
  })
})

describe('agrees with direct arithmetic', () => {
  const level = fc.integer({ min: 1, max: 30_000 }).map((hundredths) => hundredths / 100)

  test('for any path without a gap', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: SESSIONS.length, maxLength: SESSIONS.length }), (values) => {
        const path = values.map((value, place) => (place === 1 ? 100 : value))
        const { move, drawdowns, recovery, relative, relativeEnd } = recordOf(
          'alpha',
          withPath(SESSIONS.map((date, place) => [date, path[place] ?? null])),
        )
        const [day = 0, ...after] = path.slice(2)
        const changeTo = (to: number): number => roundTo((to / 100 - 1) * 100, 2)
        expect(sizeOf(move)).toBe(changeTo(day))
        expect(drawdowns.map(sizeOf)).toEqual([5, 20].map((span) => changeTo(Math.min(...path.slice(2, 3 + span)))))
        const back = after.findIndex((value) => value >= 100)
        const expected =
          day >= 100 ? ['did-not-fall', null] : back < 0 ? ['not-recovered', after.length] : ['recovered', back + 1]
        expect([recovery.kind, sizeOf(recovery.figure)]).toEqual(expected)
        // The broad index loses 2% on the day and ends at 105.
        expect(sizeOf(relative.get('broad'))).toBeCloseTo(changeTo(day) + 2, 6)
        expect(sizeOf(relativeEnd.get('broad'))).toBe(roundTo((100 * (path.at(-1) ?? 0)) / 105, 1))
      }),
      { numRuns: 200 },
    )
  })

  test('for any gaps: nothing is filled in, and nothing regained is claimed across one', () => {
    const close = fc.option(level, { nil: null, freq: 3 })
    fc.assert(
      fc.property(fc.array(close, { minLength: SESSIONS.length, maxLength: SESSIONS.length }), level, (values, day) => {
        const path = values.map((value, place) => (place === 1 ? 100 : place === 2 ? day : value))
        const { points, drawdowns, recovery } = recordOf(
          'alpha',
          withPath(SESSIONS.map((date, place) => [date, path[place] ?? null])),
        )
        expect(points.map(sizeOf)).toEqual(path)
        const known = path.slice(2, 8).filter((value) => value !== null)
        expect(sizeOf(drawdowns[0])).toBe(roundTo((Math.min(...known) / 100 - 1) * 100, 2))
        const firstGap = path.slice(3).indexOf(null)
        const back = path.slice(3).findIndex((value) => value !== null && value >= 100)
        const isOpen = firstGap >= 0 && (back < 0 || firstGap < back)
        expect(recovery.kind === 'not-computed').toBe(day < 100 && isOpen)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the published market', () => {
  const published = deriveMarket(readMarket(), readDeepSeek())

  test('is what a page parses', () => {
    expect(parseMarket(readUntyped(MARKET_FILE), readDeepSeek())).toMatchObject({ ok: true })
    expect(published.sessions).toHaveLength(81)
    expect(published.records).toHaveLength(26)
  })

  test.each([
    ['nvidia', -16.97],
    ['alphabet', -4.2],
    ['amazon', 0.24],
    ['microsoft', -2.14],
    ['meta', 1.91],
    ['cameco', -15.16],
    ['apple', 3.18],
    ['salesforce', 3.96],
    ['vistra', -28.27],
    ['broadcom', -17.4],
    ['vertiv', -29.88],
    ['oracle', -13.79],
    ['constellation', -20.85],
    ['smh', -9.83],
  ])('%s moved by %d%% on the day', (subject, expected) => {
    expect(moveOf(subject, published)).toBe(expected)
  })

  test('the benchmarks agree with the press: S&P 500 −1.46%, Nasdaq −3.07%', () => {
    expect(published.benchmarks.map(({ id }) => id)).toEqual(['sp-500', 'rsp', 'nasdaq-composite', 'smh'])
    expect([moveOf('sp-500', published), moveOf('nasdaq-composite', published)]).toEqual([-1.46, -3.07])
    expect(sizeOf(recordOf('nvidia', published).relative.get('sp-500'))).toBe(-15.51)
  })

  test('without the weight of its largest members the S&P 500 rose a little, as reported', () => {
    expect(moveOf('rsp', published)).toBe(0.07)
    const reported = published.layer.reported.find(({ subject }) => subject === 'rsp')
    expect(reported).toMatchObject({ value: null, direction: 'rose', status: 'direction-only' })
  })

  test('Vistra was never lower within 20 sessions than on the day', () => {
    expect(drawdownsOf('vistra', published)[1]).toBe(-28.27)
  })

  test('Alphabet regained its close after 3 sessions, Nvidia not within 60', () => {
    expect(recoveryOf('alphabet', published)).toEqual(['recovered', 3])
    expect(recordOf('nvidia', published).recovery).toMatchObject({
      kind: 'not-recovered',
      figure: { value: 60, precision: 'more-than' },
    })
    for (const subject of ['amazon', 'meta', 'apple', 'salesforce']) {
      expect(recoveryOf(subject, published)[0], subject).toBe('did-not-fall')
    }
  })

  test('Siemens Energy stands at 80 on the day, by the reported move, and its way back is not worked out', () => {
    const { move, points, recovery, drawdowns } = recordOf('siemens-energy', published)
    expect(move).toMatchObject({ id: 'siemens-energy-close-reported', value: -20, status: 'stated' })
    expect(points[published.eventPlace]).toMatchObject({ value: 80, precision: 'about' })
    expect(points[published.eventPlace - 1]).toBeNull()
    expect(recovery).toEqual({ kind: 'not-computed', figure: null })
    expect(drawdowns.map((figure) => [figure?.value, figure?.precision])).toEqual([
      [-20, 'about'],
      [-20, 'about'],
    ])
  })

  test('what the press reported agrees with the closes', () => {
    for (const { id, subject, value, precision } of published.layer.reported) {
      // Without closes of the same listing, or without a size, there is nothing to set the report against.
      const isAlone = ['siemens-energy', 'softbank', 'asml'].includes(subject) || value === null
      if (!id.endsWith('-close-reported') || isAlone) continue
      const move = moveOf(subject, published) ?? Number.NaN
      if (precision === 'more-than') expect(move, id).toBeLessThan(Number(value))
      else expect(move, id).toBeGreaterThan(Number(value))
    }
  })
})
