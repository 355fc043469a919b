import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passingFigures } from '../../../src/domain/analysis/passingFigures.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { lookupOf } from '../../../src/domain/layers/lookup.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildDataset, buildView } from '../../fixtures/dataset.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { readDeepSeek, readMarketLayers } from '../../fixtures/published.ts'
import { viewsOf } from '../../fixtures/views.ts'

const figuresIn = (view: Partial<View>, layers: Layers = { dataset: buildDataset() }): string[] =>
  passingFigures(layers, select(layers, buildView(view), 'en')).map(({ figure }) => figure.id)
const PAIR = ['pair-2024', 'pair-growth', 'pair-2023', 'pair-plans']

describe('figures of groups', () => {
  test('all show while nothing is filtered; a lens or an open card is no filter', () => {
    for (const view of [{}, { lens: 'demand' }, { company: 'alpha' }]) {
      expect(figuresIn(view)).toEqual(expect.arrayContaining([...PAIR, 'market-lost', 'startups-funding']))
    }
    expect(figuresIn({})).toHaveLength(buildDataset().figures.length)
  })

  test('those of a listed group show with any one of its members', () => {
    expect(figuresIn({ q: 'gamma' })).toEqual(['gamma-plan', ...PAIR])
    expect(figuresIn({ direction: ['fell'] })).toEqual(['alpha-move', 'beta-move', 'beta-plan', 'zeta-move', ...PAIR])
  })

  test('those of unnamed and partial groups do not show under a filter, even where a named member passes', () => {
    expect(figuresIn({ listing: ['private'] })).toEqual([])
    expect(figuresIn({ sector: ['software'] })).toEqual(['delta-move'])
  })

  test('a filter that happens to drop nobody is a filter all the same', () => {
    expect(figuresIn({ listing: ['public', 'private'] })).not.toContain('market-lost')
  })
})

describe('figures', () => {
  const dataset = readDeepSeek()

  test('show by the rule for companies and groups', () => {
    const lookup = lookupOf({ dataset })
    fc.assert(
      fc.property(viewsOf(dataset, ['chip', 'AI']), (view) => {
        const selection = select({ dataset }, view, 'en')
        const passing = new Set(selection.rows.map(({ company }) => company.id))
        const expected = dataset.figures.filter(({ subject }) => {
          const group = lookup.groupById.get(subject)
          if (!group) return passing.has(subject)
          return group.membership === 'listed'
            ? group.members.some((id) => passing.has(id))
            : selection.activeFilters.length === 0
        })
        const ids = passingFigures({ dataset }, selection).map(({ figure }) => figure.id)
        expect(ids.toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
      }),
    )
  })

  test('are of the closes too where the view is on them', () => {
    const idsIn = (view: Partial<View>) => figuresIn({ view: 'table', q: 'alpha', ...view }, buildMarketLayers())
    expect(idsIn({})).toEqual(['alpha-move'])
    const all = [
      'alpha-move',
      'alpha-close',
      'alpha-lost-evening',
      'alpha-lost-late',
      'alpha-drawdown-5',
      'alpha-drawdown-20',
      'alpha-regain',
    ]
    expect(idsIn({ basis: 'close' })).toEqual(all)
    expect(idsIn({ scope: 'wider' })).toEqual(all)
  })

  test('are all that was reported, of companies and, while nothing is filtered, of benchmarks', () => {
    const idsIn = (view: Partial<View>) => figuresIn({ view: 'table', ...view }, readMarketLayers())
    const ofIndex = ['sp-500-breadth', 'sp-500-volatility', 'sp-500-volatility-change', 'rsp-close-reported']
    const { market } = readMarketLayers()
    const wide = idsIn({ scope: 'wider' })
    expect(wide).toEqual(expect.arrayContaining(market.layer.reported.map(({ id }) => id)))
    expect(wide.slice(-ofIndex.length)).toEqual(ofIndex)
    expect(wide).not.toContain('sp-500-close')
    expect(idsIn({ basis: 'close' })).toEqual(expect.arrayContaining(ofIndex))
    for (const view of [{}, { scope: 'wider', q: 'nvidia' }] as const) {
      expect(idsIn(view).filter((id) => ofIndex.includes(id))).toEqual([])
    }
    expect(idsIn({ scope: 'wider', q: 'nvidia' })).toContain('nvidia-part-in-fall')
  })
})
