import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset, Figure } from '../../../src/domain/dataset/schema.ts'
import {
  type HoldingsResult,
  leadingHolding,
  movePlaces,
  selectHoldings,
} from '../../../src/domain/holdings/holdings.ts'
import type { HoldingRow } from '../../../src/domain/holdings/reading/reading.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { deriveMarket } from '../../../src/domain/layers/market.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildDataset, buildFigure, buildView } from '../../fixtures/dataset.ts'
import { buildHoldingRow, buildHoldingRows } from '../../fixtures/holdingRows.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { buildMove, buildMoves } from '../../fixtures/moves.ts'
import { readDeepSeek, readMarket } from '../../fixtures/published.ts'

const dataset = readDeepSeek()
const published: Layers = { dataset, market: deriveMarket(readMarket(), dataset), hasMarket: true }

type Amounts = Readonly<Record<string, number>>

function hold(
  amounts: Amounts | readonly HoldingRow[],
  view: Partial<View> = {},
  layers: Layers = published,
): HoldingsResult {
  const rows: readonly HoldingRow[] = Array.isArray(amounts) ? amounts : buildHoldingRows(amounts as Amounts)
  return selectHoldings(layers, select(layers, buildView({ view: 'holdings', ...view }), 'en'), rows)
}

/** Of an event of moves by name, each a company of the chips sector. */
function holdMoves(moves: Readonly<Record<string, number>>, figures: readonly Figure[], amounts: Amounts) {
  return hold(amounts, {}, { dataset: buildMoves(moves, { figures: [...figures] }) })
}

const covered = (result: HoldingsResult) => result.covered.map(({ row }) => row.company.id)

describe('beside the day', () => {
  test('the lowest close of twenty sessions, each value along its own closes', () => {
    const { low, benchmark } = hold({ NVDA: 17114.4, MSFT: 8881.2, VST: 5733.3 })
    expect(low).toMatchObject({ date: '2025-01-27', holdings: 3, move: { value: -14.86 }, loss: { value: -4715 } })
    expect(benchmark).toMatchObject({ benchmark: { id: 'sp-500' }, figure: { value: -1.46 } })
  })

  test('is later than the day where the closes fell further, and only of holdings that have closes', () => {
    const { low } = hold({ META: 100, OpenAI: 100, GOOGL: 100 })
    const [meta, alphabet] = ['meta', 'alphabet'].map((id) => published.market?.recordOf(id)?.points)
    const place = published.market?.eventPlace ?? 0
    const sums = Array.from({ length: 21 }, (_, session) =>
      [meta, alphabet].reduce((sum, points) => {
        const [close, base] = [points?.[place + session]?.value, points?.[place - 1]?.value]
        return sum + (Number(close) / Number(base)) * 100
      }, 0),
    )
    expect(low?.holdings).toBe(2)
    expect(low?.change).toBeCloseTo(Math.min(...sums) - 200, 6)
    expect(low?.date).toBe(published.market?.sessions[place + sums.indexOf(Math.min(...sums))])
  })

  test('with the benchmark that the View names', () => {
    expect(hold({ NVDA: 1 }, { benchmark: 'nasdaq-composite' }).benchmark?.benchmark.id).toBe('nasdaq-composite')
  })

  test('is nothing without closes', () => {
    const { low, benchmark } = holdMoves({ Alpha: -5 }, [], { Alpha: 100 })
    expect([low, benchmark]).toEqual([null, null])
  })
})

describe('by hand', () => {
  test('10,000 each in NVDA and MSFT at the close: (−16.97 − 2.14) ÷ 2, rounded half away from zero', () => {
    const result = hold({ NVDA: 10000, MSFT: 10000 })
    expect(result).toMatchObject({
      basis: 'close',
      move: { value: -9.56, unrounded: -9.555, decimals: 2, precision: 'rounded' },
      change: { value: -1911, precision: 'rounded' },
      coveredShare: 1,
      coveredValue: 20000,
    })
    expect(result.covered).toMatchObject([
      { changePct: -16.97, weight: 0.5, contribution: { value: -8.49 }, change: { value: -1697 } },
      { changePct: -2.14, weight: 0.5, contribution: { value: -1.07 }, change: { value: -214 } },
    ])
  })

  test('at the time of writing: whole percent stays whole, and halves of it are about', () => {
    const result = hold({ NVDA: 10000, MSFT: 10000 }, { basis: 'at-writing' })
    expect(result.move).toMatchObject({ value: -10, decimals: 0, precision: 'rounded' })
    expect(result.covered[0]?.contribution).toMatchObject({ value: -8.5, decimals: 1, precision: 'about' })
    expect(result.change).toMatchObject({ value: -2000, decimals: -2 })
  })

  test('the test event: weights 3/4 and 1/4 of −12 and −3', () => {
    const layers = { dataset: buildDataset() }
    const result = hold({ ALF: 300, bet: 100, GAM: 50, DEL: 25, XYZ: 25 }, {}, layers)
    expect(result.move).toMatchObject({ unrounded: -9.75, value: -10, precision: 'rounded' })
    expect(result.covered.map(({ weight, contribution }) => [weight, contribution.unrounded])).toEqual([
      [0.75, -9],
      [0.25, -0.75],
    ])
    expect(result).toMatchObject({ totalValue: 500, coveredValue: 400, coveredShare: 0.8 })
    expect(result.uncovered.map(({ entered, reason, row }) => [entered, reason, row?.company.id])).toEqual([
      ['GAM', 'no-move', 'gamma'],
      ['DEL', 'direction-only', 'delta'],
      ['XYZ', 'unknown', undefined],
    ])
    expect(
      result.sectors.map(({ sector, contribution, weight }) => [sector.id, contribution.unrounded, weight]),
    ).toEqual([
      ['chips', -9, 0.75],
      ['cloud', -0.75, 0.25],
    ])
  })

  test('the largest loss comes first, whatever the order of the input', () => {
    const result = hold({ BET: 100, ALF: 300 }, {}, { dataset: buildDataset() })
    expect(covered(result)).toEqual(['alpha', 'beta'])
    expect(result.sectors.map(({ sector }) => sector.id)).toEqual(['chips', 'cloud'])
    expect(result.sources).toMatchObject({ moves: [{ id: 'paper' }], forces: [{ id: 'paper' }] })
  })

  test.each([
    // One percent of it is the step that a move in whole percent is known by.
    [1000, -1, -30],
    [999, 0, -30],
    [100, 0, -3],
    [99, 1, -3],
    [50, 1, -1.5],
    [10, 1, -0.3],
    [1, 2, -0.03],
    [0.1, 2, 0],
  ])('3%% of %d is given to %d decimals: %d', (value, decimals, change) => {
    const { covered } = holdMoves({ Alpha: -3 }, [buildMove('Alpha', -3)], { Alpha: value })
    expect(covered[0]?.change).toMatchObject({ decimals, value: change })
  })

  test('a move in tenths is known by tenths of a percent of the value', () => {
    const change = (move: number) =>
      holdMoves({ Alpha: move }, [buildMove('Alpha', move)], { Alpha: 1000 }).covered[0]?.change
    expect(change(-2.5)).toMatchObject({ decimals: 0, value: -25 })
    expect(change(-2.25)).toMatchObject({ decimals: 1, value: -22.5 })
  })

  test('sectors stand by their sum, and not by the largest holding in them', () => {
    const moves = { Alpha: -6, Beta: -5, Gamma: -9 }
    const dataset = buildMoves(moves)
    const companies = dataset.companies.map((one) => (one.id === 'gamma' ? { ...one, sector: 'cloud' } : one))
    const result = hold({ Alpha: 1, Beta: 1, Gamma: 1 }, {}, { dataset: { ...dataset, companies } })
    expect(covered(result)).toEqual(['gamma', 'alpha', 'beta'])
    expect(result.sectors.map(({ sector }) => sector.id)).toEqual(['chips', 'cloud'])
  })

  test.each([
    [-12, 1, 0, 'rounded'],
    [-12, 0.5, 1, 'about'],
    [-12, 0.11, 1, 'about'],
    [-12, 0.1, 1, 'rounded'],
    [-12, 0.05, 1, 'rounded'],
    [-12.5, 0.5, 2, 'about'],
    [-12.5, 0.1, 2, 'rounded'],
    [-12.25, 0.5, 2, 'rounded'],
  ])('of a move of %d, a part of %d is given to %d decimals, %s', (move, weight, decimals, precision) => {
    const figures = [buildMove('Alpha', move), buildMove('Beta', -1)]
    const rest = weight < 1 ? { Beta: 100 - 100 * weight } : {}
    const { covered } = holdMoves({ Alpha: move, Beta: -1 }, figures, { Alpha: 100 * weight, ...rest })
    const alpha = covered.find(({ row }) => row.company.id === 'alpha')
    expect(alpha?.contribution).toMatchObject({ decimals, precision })
  })

  test('one whole-percent move makes the whole of it whole', () => {
    const result = hold({ NVDA: 9000, ENR: 1000 })
    expect(result.move).toMatchObject({ value: -17, unrounded: -17.273, decimals: 0 })
    // A tenth of a move that is known to the percent is known to a tenth.
    expect(result.covered.find(({ row }) => row.company.id === 'siemens-energy')?.contribution).toMatchObject({
      value: -2,
      decimals: 1,
      precision: 'rounded',
    })
  })

  test('a single holding moved as its company did', () => {
    expect(hold({ VST: 5 }).covered[0]).toMatchObject({ weight: 1, contribution: { value: -28.27 } })
    expect(hold({ ENR: 5 }).move).toMatchObject({ value: -20, decimals: 0 })
  })
})

describe('whom it looks at', () => {
  test('the article’s and the wider companies, whatever the scope and the filters', () => {
    const result = hold({ NVDA: 1, VST: 1, AVGO: 1 }, { sector: ['power'] })
    expect(covered(result).sort()).toEqual(['broadcom', 'nvidia', 'vistra'])
    expect(result.covered.filter(({ isOutside }) => isOutside).map(({ row }) => row.company.id)).toEqual([
      'broadcom',
      'nvidia',
    ])
    expect(hold({ NVDA: 1, VST: 1, AVGO: 1 }).move).toEqual(result.move)
  })

  test('at the time of writing fewer have a move, and apples have only a direction', () => {
    const result = hold({ NVDA: 1, VST: 1, AAPL: 1, OpenAI: 1, GOOG: 1, 'ASML.AS': 1 }, { basis: 'at-writing' })
    expect(covered(result)).toEqual(['nvidia'])
    expect(result.uncovered.map(({ entered, reason }) => [entered, reason])).toEqual([
      ['VST', 'no-move'],
      ['AAPL', 'direction-only'],
      ['OpenAI', 'no-move'],
      ['GOOG', 'unknown'],
      ['ASML.AS', 'other-listing'],
    ])
    // Whom another listing is of is known, as far as there is a row of it.
    expect(result.uncovered.map(({ row }) => row?.company.id ?? null)).toEqual([
      'vistra',
      'apple',
      'openai',
      null,
      'asml',
    ])
  })

  test('one company in several rows, by ticker and by name, is one holding', () => {
    const result = hold([
      buildHoldingRow(1, 'NVDA', 100),
      buildHoldingRow(4, 'Nvidia Corp', 50),
      buildHoldingRow(5, 'zzz', 1),
      buildHoldingRow(6, 'ZZZ', 2),
      buildHoldingRow(7, 'yyy', 4),
    ])
    expect(result.covered).toMatchObject([{ entered: 'NVDA', lines: [1, 4], value: 150 }])
    expect(result.addedUp.map(({ lines }) => lines)).toEqual([
      [1, 4],
      [5, 6],
    ])
    expect(result.uncovered).toMatchObject([
      { entered: 'zzz', value: 3 },
      { entered: 'yyy', value: 4 },
    ])
  })

  test('nothing covered is no move, and not a move of zero', () => {
    const result = hold({ GOOG: 5 })
    expect(result).toMatchObject({ move: null, change: null, coveredShare: 0, coveredValue: 0, sectors: [] })
    expect(leadingHolding(result)).toBeNull()
  })

  test('a company goes by the symbol of its closes, too', () => {
    expect(covered(hold({ ALP: 1, BET: 1 }, {}, { ...buildMarketLayers(), hasMarket: true }))).toEqual([
      'alpha',
      'beta',
    ])
  })

  test('of no holding at all nothing is covered, and nothing is missing', () => {
    expect(hold({})).toMatchObject({ move: null, change: null, coveredShare: 0, totalValue: 0, uncovered: [] })
  })

  test('without the market layer, what the event itself has', () => {
    expect(covered(hold({ NVDA: 1, VST: 1 }, {}, { dataset }))).toEqual(['nvidia'])
  })
})

describe('precision', () => {
  const bounded = (name: string, value: number, precision: Figure['precision']) => buildMove(name, value, { precision })

  test('a bound stays a bound, and one against the rest turns round', () => {
    const figures = [bounded('Alpha', -20, 'more-than'), bounded('Beta', -4, 'exact')]
    const moves = { Alpha: -20, Beta: -4 }
    expect(holdMoves(moves, figures, { Alpha: 1, Beta: 1 }).move).toMatchObject({ value: -12, precision: 'more-than' })
    const against = [bounded('Alpha', -20, 'exact'), bounded('Beta', 4, 'more-than')]
    expect(holdMoves(moves, against, { Alpha: 1, Beta: 1 }).move).toMatchObject({ value: -8, precision: 'less-than' })
  })

  test.each([
    [-8, -4, -6, 'exact'],
    [-8, -5, -7, 'rounded'],
    [8, 4, 6, 'exact'],
    [8, 5, 7, 'rounded'],
  ] as const)('of %d and %d, both exact, is %d, %s', (a, b, value, precision) => {
    const figures = [bounded('Alpha', a, 'exact'), bounded('Beta', b, 'exact')]
    expect(holdMoves({ Alpha: a, Beta: b }, figures, { Alpha: 1, Beta: 1 }).move).toMatchObject({ value, precision })
  })

  test.each([
    ['more-than', 'exact', 'about'],
    ['exact', 'at-least', 'about'],
    ['less-than', 'exact', 'about'],
    ['rounded', 'exact', 'rounded'],
    ['exact', 'exact', 'exact'],
  ] as const)('a zero has no direction that a bound could follow: %s and %s leave %s', (down, up, precision) => {
    const figures = [bounded('Alpha', -20, down), bounded('Beta', 20, up)]
    const { move } = holdMoves({ Alpha: -20, Beta: 20 }, figures, { Alpha: 1, Beta: 1 })
    expect(move).toMatchObject({ value: 0, precision })
  })

  test('a range is about its middle', () => {
    const range = buildFigure({ id: 'alpha-move', subject: 'alpha', value: { low: -20, high: -10 } })
    expect(holdMoves({ Alpha: 0 }, [range], { Alpha: 1 }).move).toMatchObject({ value: -15, precision: 'about' })
  })

  test('decimals: those of the derivation, else those of the number, two at most', () => {
    expect([-17, -16.5, -16.97, -1.2345].map((value) => movePlaces(buildFigure({ value })))).toEqual([0, 1, 2, 2])
    const derivation = { kind: 'growth', inputs: { level: 'a', prior: 'b' }, decimals: 2 } as const
    expect(movePlaces(buildFigure({ value: -17.4, derivation }))).toBe(2)
    expect(movePlaces(buildFigure({ value: -17.4, derivation: { ...derivation, decimals: 1 } }))).toBe(1)
    expect(movePlaces(buildFigure({ value: -17.4, derivation: { ...derivation, decimals: 3 } }))).toBe(2)
    expect(movePlaces(buildFigure({ value: { low: -17.5, high: -16.25 } }))).toBe(0)
    expect(movePlaces(buildFigure({ value: null }))).toBe(0)
  })
})

describe('the leader', () => {
  test('is the largest contribution in the direction of the whole', () => {
    expect(leadingHolding(hold({ NVDA: 10, MSFT: 10, AAPL: 10 }))?.row.company.id).toBe('nvidia')
    expect(leadingHolding(hold({ NVDA: 1, CRM: 100, AAPL: 50 }))?.row.company.id).toBe('salesforce')
  })

  test('is nobody where rounding or wording leave room for another', () => {
    // −12 at most 12.5 × 1, −3 at least 2.5 × 4.
    const layers: Layers = { dataset: buildDataset() }
    expect(leadingHolding(hold({ ALF: 10, BET: 30 }, {}, layers))?.row.company.id).toBe('alpha')
    expect(leadingHolding(hold({ ALF: 10, BET: 38 }, {}, layers))).toBeNull()
    const figures = [buildMove('Alpha', -20), buildMove('Beta', -4, { precision: 'more-than' })]
    expect(leadingHolding(holdMoves({ Alpha: 0, Beta: 0 }, figures, { Alpha: 1, Beta: 1 }))).toBeNull()
    expect(leadingHolding(hold({ NVDA: 10 }))).toBeNull()
  })

  test.each([
    [-18, 'alpha'],
    // At most 19.5, as much as −20 is at least.
    [-19, null],
    [-20, null],
  ])('of −20 and %d, rounded and in equal parts, is %s', (other, expected) => {
    const figures = [buildMove('Alpha', -20), buildMove('Beta', other)]
    const result = holdMoves({ Alpha: 0, Beta: 0 }, figures, { Alpha: 1, Beta: 1 })
    expect(leadingHolding(result)?.row.company.id ?? null).toBe(expected)
  })

  test('goes along with the whole: what stood still or pulled against it leads nothing', () => {
    const lead = (a: number, b: number) =>
      leadingHolding(
        holdMoves({ Alpha: a, Beta: b }, [buildMove('Alpha', a), buildMove('Beta', b)], { Alpha: 1, Beta: 1 }),
      )
    expect(lead(-10, 4)?.row.company.id).toBe('alpha')
    expect(lead(-4, 10)?.row.company.id).toBe('beta')
    expect(lead(-4, 0)?.row.company.id).toBe('alpha')
    expect(lead(-4, 4)).toBeNull()
    expect(lead(0, 0)).toBeNull()
  })

  test.each([
    // The largest of all pulled against the whole.
    [{ Alpha: 6, Beta: -5, Gamma: -3 }, { Alpha: 1, Beta: 1, Gamma: 1 }, 'beta'],
    [{ Alpha: 6, Beta: -4, Gamma: -4 }, { Alpha: 1, Beta: 1, Gamma: 1 }, null],
    // −4 × 100 and 3 × 125 come to −0.1, which is nothing to lead.
    [{ Alpha: -4, Beta: 3 }, { Alpha: 100, Beta: 125 }, null],
  ])('of %j in parts of %j is %s', (moves, amounts, expected) => {
    const figures = Object.entries(moves).map(([name, value]) => buildMove(name, value))
    expect(leadingHolding(holdMoves(moves, figures, amounts))?.row.company.id ?? null).toBe(expected)
  })

  test('of exact moves is as sure as they are', () => {
    const exact = { precision: 'exact' } as const
    const figures = [buildMove('Alpha', -20, exact), buildMove('Beta', -19.6, exact)]
    const result = holdMoves({ Alpha: -20, Beta: -19.6 }, figures, { Alpha: 1, Beta: 1 })
    expect(leadingHolding(result)?.row.company.id).toBe('alpha')
  })
})

describe('exposure', () => {
  test('the test event: three quarters under stated pressure, a quarter with inferred relief', () => {
    const [demand, politics] = hold({ ALF: 300, BET: 100 }, {}, { dataset: buildDataset() }).uncertainties
    expect(demand).toMatchObject({
      share: 1,
      effects: { pressure: { stated: 0.75, inferred: 0 }, relief: { stated: 0, inferred: 0.25 } },
    })
    expect(politics).toMatchObject({ share: 0, effects: { pressure: { touched: [] }, relief: { touched: [] } } })
  })

  test('what a source links outranks what the editor links, whichever comes first', () => {
    const dataset = buildDataset()
    const [demand] = dataset.uncertainties
    const [force] = demand?.forces ?? []
    const [link] = force?.companies ?? []
    if (!demand || !force || !link) throw new Error('the fixture has a link')
    const forces = (['inferred', 'stated', 'inferred'] as const).map((status, index) => ({
      ...force,
      id: `force-${index}`,
      companies: [{ ...link, status }],
    }))
    const [only] = hold(
      { ALF: 1 },
      {},
      { dataset: { ...dataset, uncertainties: [{ ...demand, forces }] } },
    ).uncertainties
    expect(only?.effects.pressure).toMatchObject({
      stated: 1,
      inferred: 0,
      touched: [{ force: { id: 'force-1' }, status: 'stated' }],
    })
  })

  test('a company counts once in a share, stated before inferred, and the wider market is not linked', () => {
    const [economics, geopolitics, demand] = hold({ NVDA: 50, MSFT: 25, VST: 25 }).uncertainties
    expect(economics).toMatchObject({
      share: 0.75,
      effects: { relief: { stated: 0.25, inferred: 0.5 }, pressure: { stated: 0.75, inferred: 0 } },
    })
    expect(geopolitics).toMatchObject({ share: 0.5, effects: { pressure: { inferred: 0.5 } } })
    expect(demand?.effects.relief.touched.map(({ status }) => status)).toEqual(['inferred', 'inferred'])
  })
})

describe('for any holdings', () => {
  const tickers = [...dataset.companies, ...(published.market?.layer.companies ?? [])].map(
    ({ ticker, name }) => ticker ?? name,
  )
  const anyHoldings = fc.dictionary(fc.constantFrom(...tickers, 'GOOG', 'XYZ'), fc.integer({ min: 1, max: 1e9 }), {
    minKeys: 1,
  })
  const anyView = fc.record({ basis: fc.constantFrom('close' as const, 'at-writing' as const) })

  test('weights add up to one, contributions to the move, changes to the change', () => {
    fc.assert(
      fc.property(anyHoldings, anyView, (amounts, view) => {
        const result = hold(amounts, view)
        expect(result.covered.length + result.uncovered.length).toBe(Object.keys(amounts).length)
        expect(result.coveredShare).toBeCloseTo(result.coveredValue / result.totalValue, 9)
        const { covered, sectors, move, change } = result
        expect(move === null).toBe(covered.length === 0)
        if (!move || !change) return
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
        expect(sum(covered.map(({ weight }) => weight))).toBeCloseTo(1, 9)
        expect(sum(covered.map(({ contribution }) => contribution.unrounded))).toBeCloseTo(move.unrounded, 6)
        expect(sum(sectors.map(({ contribution }) => contribution.unrounded))).toBeCloseTo(move.unrounded, 6)
        expect(Math.abs((result.coveredValue * move.unrounded) / 100 - change.unrounded)).toBeLessThan(
          1e-6 * result.coveredValue,
        )
        const changes = covered.map(({ changePct }) => changePct)
        expect(move.unrounded).toBeGreaterThanOrEqual(Math.min(...changes) - 1e-6)
        expect(move.unrounded).toBeLessThanOrEqual(Math.max(...changes) + 1e-6)
      }),
    )
  })

  test('multiplying every amount changes no weight, and filters change nothing but what is dimmed', () => {
    fc.assert(
      fc.property(anyHoldings, fc.integer({ min: 2, max: 9 }), (amounts, factor) => {
        const scaled = Object.fromEntries(Object.entries(amounts).map(([name, value]) => [name, value * factor]))
        const [one, other] = [hold(amounts), hold(scaled, { sector: ['chips'], q: 'zzz' })]
        expect(other.move?.value).toBe(one.move?.value)
        expect(covered(other).sort()).toEqual(covered(one).sort())
        expect(other.covered.every(({ isOutside }) => isOutside)).toBe(true)
      }),
    )
  })
})

test('an unknown sector leaves a company out of sight, and not out of the total', () => {
  const odd: Dataset = buildDataset()
  const layers = { dataset: { ...odd, sectors: odd.sectors.filter(({ id }) => id !== 'chips') } }
  expect(hold({ ALF: 10, BET: 10 }, {}, layers)).toMatchObject({ coveredValue: 10, totalValue: 20 })
})
