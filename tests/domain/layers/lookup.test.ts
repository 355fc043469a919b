import { beforeEach, describe, expect, test } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset/schema.ts'
import { type Lookup, lookupOf } from '../../../src/domain/layers/lookup.ts'
import type { Market } from '../../../src/domain/layers/market.ts'
import { buildDataset, buildFigure } from '../../fixtures/dataset.ts'
import { buildLayers } from '../../fixtures/filings.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'

test('a lookup is built once for each set of layers', () => {
  const { dataset, market } = buildMarketLayers()
  const { filings } = buildLayers()
  expect(lookupOf({ dataset })).toBe(lookupOf({ dataset, filings: null, market: null }))
  expect(lookupOf({ dataset, market })).toBe(lookupOf({ dataset, market }))
  const all = [
    lookupOf({ dataset }),
    lookupOf({ dataset, market }),
    lookupOf({ dataset, filings }),
    lookupOf({ dataset, filings, market }),
  ]
  expect(new Set(all).size).toBe(all.length)
})

describe('with the market layer', () => {
  let dataset: Dataset
  let market: Market
  let bare: Lookup
  let closed: Lookup
  beforeEach(() => {
    ;({ dataset, market } = buildMarketLayers())
    ;[bare, closed] = [lookupOf({ dataset }), lookupOf({ dataset, market })]
  })

  test('companies of the event come first, those of the wider market after them', () => {
    expect([...closed.companyById.keys()].slice(-3)).toEqual(['zeta', 'omega', 'sigma'])
    expect(bare.companyById.has('omega')).toBe(false)
    expect(closed.searchTextOf('omega')).toContain('wider market')
  })

  test('benchmarks, sources and figures are found; those of the event stay apart', () => {
    expect([...closed.benchmarkById.keys()]).toEqual(['broad', 'narrow'])
    expect(closed.sourceById.get('closes')?.publisher).toBe('The Exchange')
    for (const id of ['alpha-close', 'broad-regain', 'alpha-index-2025-03-05']) {
      expect(closed.figureById.get(id)?.id).toBe(id)
      expect(bare.figureById.has(id)).toBe(false)
    }
    expect(closed.figuresOf('alpha').map(({ id }) => id)).toEqual(['alpha-move'])
    expect(bare.marketOf('alpha')).toEqual([])
  })

  test('the close of a company is the event’s own, else that of its closes, else what was reported', () => {
    const idOf = (id: string) => closed.moveFigureOf(id, 'close')?.id
    expect(['alpha', 'zeta', 'omega', 'epsilon'].map(idOf)).toEqual([
      'alpha-close',
      'zeta-close-reported',
      'omega-close',
      undefined,
    ])
    expect(bare.moveFigureOf('alpha', 'close')).toBeUndefined()
    expect(closed.moveFigureOf('omega', 'at-writing')).toBeUndefined()
    const own = buildDataset({ figures: [...dataset.figures, buildFigure({ id: 'alpha-own', basis: 'close' })] })
    expect(lookupOf({ dataset: own, market }).moveFigureOf('alpha', 'close')?.id).toBe('alpha-own')
    const pathless = { ...market, recordOf: () => undefined }
    expect(lookupOf({ dataset, market: pathless }).moveFigureOf('omega', 'close')?.id).toBe('omega-close-reported')
  })

  test('what is reported of another day is not the move on the day', () => {
    const { layer } = market
    const reported = layer.reported.map((figure) =>
      figure.id === 'omega-close-reported' ? { ...figure, period: { start: '2025-03-04', end: '2025-03-04' } } : figure,
    )
    const pathless = { ...market, layer: { ...layer, reported }, recordOf: () => undefined }
    expect(lookupOf({ dataset, market: pathless }).moveFigureOf('omega', 'close')).toBeUndefined()
  })
})

test('of nobody there is nothing', () => {
  const { dataset, market } = buildMarketLayers()
  const lookup = lookupOf({ dataset, filings: buildLayers().filings, market })
  const { figuresOf, filedOf, marketOf, listedGroupsOf, touchesOf } = lookup
  for (const find of [figuresOf, filedOf, marketOf, listedGroupsOf, touchesOf]) expect(find('nobody')).toEqual([])
  expect(lookup.searchTextOf('nobody')).toBe('')
})

test('a company is searched by name, ticker and role, each by itself', () => {
  const lookup = lookupOf({ dataset: buildDataset() })
  expect(lookup.searchTextOf('alpha')).toBe('alpha\nalf\nmakes chips\nlam chip')
  // Epsilon is private, and has no ticker.
  expect(lookup.searchTextOf('epsilon')).toBe('epsilon\ndesigns chips\nthiet ke chip')
})

test('figures of the market say over how many sessions or against whom they are, and nothing else does', () => {
  const { dataset, market } = buildMarketLayers()
  const entries = lookupOf({ dataset, market }).marketOf('alpha')
  expect(entries.map((entry) => [entry.kind, ...Object.keys(entry).slice(2)])).toEqual([
    ['move'],
    ['reported'],
    ['reported'],
    ['drawdown', 'span'],
    ['drawdown', 'span'],
    ['regain'],
    ['versus', 'benchmark'],
    ['versus', 'benchmark'],
    ['relative', 'benchmark'],
    ['relative', 'benchmark'],
  ])
})
