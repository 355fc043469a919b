import { describe, expect, test } from 'vitest'
import { basesOf, heldBasis, type Layers, layersFor } from '../../../src/domain/layers/layers.ts'
import type { View, ViewName } from '../../../src/domain/view/view.ts'
import { tabNames } from '../../../src/domain/view/views.ts'
import { buildDataset, buildFigure, buildView } from '../../fixtures/dataset.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { readMarketLayers } from '../../fixtures/published.ts'

const dataset = buildDataset()
const wantedBy = (view: Partial<View>) => layersFor(buildView(view), dataset)

const WRITTEN = { basis: 'at-writing', scope: 'article' } as const

describe('the market is asked for', () => {
  test.each<[string, Partial<View>]>([
    ['sectors', { view: 'sectors' }],
    ['sectors on the article’s own figures', { view: 'sectors', basis: 'at-writing', scope: 'article' }],
    ['paths', { view: 'path' }],
    ['holdings', { view: 'holdings' }],
    ['bars at the close', { basis: 'close' }],
    ['bars on both bases', { basis: 'both' }],
    ['a table at the close', { view: 'table', basis: 'close' }],
    ['uncertainties at the close', { view: 'uncertainties', basis: 'close' }],
    ['the wider market on bars', { scope: 'wider' }],
    ['what the scatter opens with', { view: 'scatter' }],
    ['the wider market on the scatter', { view: 'scatter', basis: 'at-writing', x: 'plan' }],
    ['the close across', { view: 'scatter', ...WRITTEN, x: 'close' }],
    ['the time of writing across, which gives way to the close', { view: 'scatter', ...WRITTEN, x: 'at-writing' }],
    ['drawdowns across', { view: 'scatter', ...WRITTEN, x: 'drawdown' }],
    ['the way back across', { view: 'scatter', ...WRITTEN, x: 'regain' }],
    ['drawdowns down the scatter', { view: 'scatter', outcome: 'drawdown' }],
    ['the way back down the scatter', { view: 'scatter', outcome: 'regain' }],
  ])('by the view itself: %s', (_, view) => {
    expect(wantedBy(view)).toMatchObject({ market: true, isMarketView: true })
  })

  test.each<[string, Partial<View>]>([
    ['an open company', { company: 'alpha' }],
    ['an open company beside the filings', { view: 'capex', company: 'alpha' }],
    ['pins', { pin: ['alpha'] }],
    ['a figure that the event does not have', { figure: 'alpha-close' }],
  ])('by what stands beside the view: %s', (_, view) => {
    expect(wantedBy(view)).toMatchObject({ market: true, isMarketView: false })
  })

  test.each<[string, Partial<View>]>([
    ['the default', {}],
    ['bars at the time of writing, said outright', { basis: 'at-writing', scope: 'article' }],
    ['plans against moves', { view: 'scatter', ...WRITTEN, x: 'plan' }],
    ['filed spending across', { view: 'scatter', ...WRITTEN, x: 'filed' }],
    ['an axis of the scatter, on bars', { x: 'close', outcome: 'drawdown' }],
    ['capex, which has neither basis nor scope', { view: 'capex', basis: 'close', scope: 'wider' }],
    ['uncertainties, which have no scope', { view: 'uncertainties', scope: 'wider' }],
    ['the glossary', { view: 'glossary', basis: 'close', scope: 'wider' }],
    ['a figure of the event', { figure: 'alpha-move' }],
    ['a force', { force: 'less-use' }],
    ['filters, a lens and a benchmark', { sector: ['chips'], lens: 'demand', benchmark: 'broad' }],
  ])('but not by %s', (_, view) => {
    expect(wantedBy(view)).toMatchObject({ market: false, isMarketView: false })
  })
})

test.each<[Partial<View>, boolean]>([
  [{ view: 'capex' }, true],
  [{ view: 'scatter', x: 'filed' }, true],
  [{ view: 'scatter', x: 'growth' }, true],
  [{ figure: 'beta-2024' }, true],
  [{ view: 'scatter' }, false],
  [{ view: 'scatter', x: 'close' }, false],
  [{ x: 'filed' }, false],
  [{ company: 'alpha', pin: ['beta'], basis: 'close', scope: 'wider' }, false],
  [{ view: 'sectors' }, false],
])('%o asks for the filings: %s', (view, asks) => {
  expect(wantedBy(view).filings).toBe(asks)
})

describe('bases', () => {
  const closed = { dataset: buildDataset({ figures: [buildFigure({ basis: 'close' })] }) }

  test.each<[string, Layers, readonly string[]]>([
    ['an event alone', { dataset }, ['at-writing']],
    [
      'an event that has a market layer, loaded or not',
      { dataset, hasMarket: true },
      ['at-writing', 'close', 'abnormal'],
    ],
    ['an event with its market layer, which has no study', buildMarketLayers(), ['at-writing', 'close']],
    ['an event with a study', readMarketLayers(), ['at-writing', 'close', 'abnormal']],
    ['an event of closes', closed, ['close']],
    ['an event without figures', { dataset: buildDataset({ figures: [] }) }, []],
  ])('of %s', (_, layers, expected) => {
    expect(basesOf(layers)).toEqual(expected)
  })

  const held = (layers: Layers, view: Partial<View>) => heldBasis(layers, buildView(view))

  test('are the reader’s choice where there are two, and the only one where there is one', () => {
    const layers = { dataset, hasMarket: true }
    for (const basis of ['at-writing', 'close', 'both'] as const) expect(held(layers, { basis })).toBe(basis)
    for (const basis of ['close', 'both'] as const) expect(held({ dataset }, { basis })).toBe('at-writing')
    for (const basis of ['at-writing', 'both'] as const) expect(held(closed, { basis })).toBe('close')
    expect(held({ dataset: buildDataset({ figures: [] }) }, { basis: 'both' })).toBe('both')
  })

  test('are what the view is about unless the reader chooses', () => {
    const layers = { dataset, hasMarket: true }
    const close: readonly ViewName[] = ['scatter', 'sectors', 'market', 'path', 'holdings']
    for (const view of tabNames()) expect(held(layers, { view })).toBe(close.includes(view) ? 'close' : 'at-writing')
    for (const view of tabNames()) {
      expect(held(layers, { view, basis: 'both' })).toBe(view === 'bars' ? 'both' : 'close')
    }
    expect(held(layers, { view: 'sectors', basis: 'at-writing' })).toBe('at-writing')
  })
})
