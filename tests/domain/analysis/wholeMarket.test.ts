import { describe, expect, test } from 'vitest'
import { selectScatter } from '../../../src/domain/analysis/scatterPoints.ts'
import { selectSectors } from '../../../src/domain/analysis/sectors.ts'
import { changeFigure, selectWholeMarket, type WholeMarket } from '../../../src/domain/analysis/wholeMarket.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { readIndexLayers } from '../../fixtures/published.ts'
import { buildIndexLayers } from '../../fixtures/shareIndex.ts'

const small = buildIndexLayers()
const published = readIndexLayers()

function marketOf(layers: Layers, patch: Partial<View> = {}): WholeMarket {
  const selection = select(layers, buildView({ view: 'market', ...patch }), 'en')
  const market = selectWholeMarket(selection.shown.layers, selection.shown)
  if (!market) throw new Error('the index is there')
  return market
}

const sectorOf = ({ sectors }: WholeMarket, id: string) => sectors.find(({ sector }) => sector.id === id)

describe('a small index', () => {
  const market = marketOf(small)

  test('counts those that rose among those with a move', () => {
    expect(market.breadth).toEqual({ rose: 3, of: 5 })
    expect(sectorOf(market, 'machines')?.breadth).toEqual({ rose: 2, of: 3 })
    expect(sectorOf(market, 'goods')?.breadth).toEqual({ rose: 1, of: 2 })
  })

  test('adds up what members were worth and lost, one of two classes of shares once', () => {
    expect(sectorOf(market, 'machines')?.sum).toEqual({ worth: 800, change: -54, counted: 3, of: 3 })
    // Without the value of one, and without the move of another.
    expect(sectorOf(market, 'goods')?.sum).toEqual({ worth: 100, change: 1, counted: 1, of: 3 })
    expect(market.sum).toEqual({ worth: 900, change: -53, counted: 4, of: 6 })
    expect(market.largest?.sector.id).toBe('machines')
  })

  test('a class counts by itself where the other one does not pass', () => {
    const alone = marketOf(small, { q: 'class b' })
    expect(alone.members.map(({ symbol, countedWith }) => [symbol, countedWith])).toEqual([['BIG.B', null]])
    expect(alone.sum).toMatchObject({ worth: 310, counted: 1, of: 1 })
    expect(market.members.find(({ symbol }) => symbol === 'BIG.B')?.countedWith).toBe('Big')
  })

  test('has the middle move of a sector that has enough of them', () => {
    expect(sectorOf(market, 'machines')?.median?.value).toBe(2)
    expect(sectorOf(market, 'goods')?.median).toBeNull()
  })

  test('members stand by their worth, sectors by theirs', () => {
    expect(market.members.map(({ symbol }) => symbol)).toEqual(['ALF', 'BIG.B', 'BIG', 'CUP', 'EGG', 'DIM'])
    expect(market.sectors.map(({ sector }) => sector.id)).toEqual(['machines', 'goods'])
    expect(market.members.filter(({ isOwn }) => isOwn).map(({ symbol }) => symbol)).toEqual(['ALF'])
  })

  test('the change of value opens its working, where there is one', () => {
    expect(changeFigure(small, 'alpha')?.value).toBe(-60)
    expect(changeFigure(small, 'index-dim')).toBeUndefined()
    expect(changeFigure({ dataset: small.dataset }, 'alpha')).toBeUndefined()
  })

  test('on the abnormal return, rising is doing better than the model', () => {
    const abnormal = marketOf(small, { basis: 'abnormal' })
    // ALF −10.1, BIG +3, BIG.B +3.5, CUP +1.5, DIM +0.5
    expect(abnormal.breadth).toEqual({ rose: 4, of: 5 })
    expect(abnormal.sum).toEqual(market.sum)
  })

  test('without the index, or without members, there is nothing to say', () => {
    const { dataset } = small
    const waiting = select({ dataset, hasIndex: true, isIndexPending: true }, buildView({ view: 'market' }), 'en')
    expect(waiting.isWaiting).toBe(true)
    expect(waiting.totalCount).toBe(0)
    expect(selectWholeMarket(waiting.layers, waiting.shown)).toBeNull()
    const none = marketOf(small, { q: 'nobody' })
    expect(none).toMatchObject({ breadth: { rose: 0, of: 0 }, largest: null, sectors: [], sources: [] })
  })
})

describe('the published index', () => {
  const market = marketOf(published)

  test('seven in ten rose; technology lost about 962bn, and three sectors gained about 300bn', () => {
    expect(market.breadth).toEqual({ rose: 351, of: 503 })
    expect(market.largest?.sector.id).toBe('gics-information-technology')
    expect(market.largest?.sum.change).toBeCloseTo(-962, 0)
    const gains = ['health-care', 'consumer-staples', 'financials'].map(
      (id) => sectorOf(market, `gics-${id}`)?.sum.change ?? 0,
    )
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(300, 0)
    expect(market.sum).toMatchObject({ counted: 500, of: 503 })
  })

  test('filters govern what is counted', () => {
    const rose = marketOf(published, { direction: ['rose'] })
    expect(rose.breadth).toEqual({ rose: 351, of: 351 })
    expect(marketOf(published, { sector: ['gics-energy'] }).members).toHaveLength(22)
    expect(marketOf(published, { q: 'jnj' }).members.map(({ symbol }) => symbol)).toEqual(['JNJ'])
    expect(
      marketOf(published, { max: -20 })
        .members.map(({ symbol }) => symbol)
        .sort(),
    ).toEqual(['ANET', 'CEG', 'GEV', 'VST'])
  })
})

test('members have their own values across the scatter, and no portfolio of the few that are studied', () => {
  const scatter = select(published, buildView({ view: 'scatter', scope: 'index', basis: 'close', x: 'beta' }), 'en')
  expect(selectScatter(scatter.shown.layers, scatter.shown).points.both).toHaveLength(503)
  const sectors = select(published, buildView({ view: 'sectors', scope: 'index', basis: 'abnormal' }), 'en')
  const comparison = selectSectors(sectors.shown.layers, sectors.shown)
  expect([comparison.together, ...comparison.sectors.map(({ together }) => together)].filter(Boolean)).toEqual([])
  expect(comparison.sectors).toHaveLength(11)
})
