import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { deriveIndex } from '../../../src/domain/layers/indexMembers.ts'
import { lookupOf } from '../../../src/domain/layers/lookup.ts'
import { detailFigure } from '../../../src/domain/selection/card.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { readIndex, readIndexLayers, readMarketLayers } from '../../fixtures/published.ts'
import { buildIndexLayers } from '../../fixtures/shareIndex.ts'

const layers = buildIndexLayers()
const { index, dataset } = layers
const lookup = lookupOf(layers)

function numberOf(id: string, of = index): Figure['value'] | undefined {
  return of.figureOf(id)?.value
}

describe('members', () => {
  test('are companies of the event first, then the others, each in its sector of the index', () => {
    expect(index.members.map(({ company, sector }) => [company.id, sector.id])).toEqual([
      ['alpha', 'machines'],
      ['index-big', 'machines'],
      ['index-big-b', 'machines'],
      ['index-cup', 'goods'],
      ['index-dim', 'goods'],
      ['index-egg', 'goods'],
    ])
    expect(index.articleCount).toBe(1)
    expect(index.memberOf('alpha')?.company).toBe(dataset.companies[0])
    expect(index.memberOf('index-cup')?.company).toMatchObject({ ticker: 'CUP', role: { en: 'Member of the The Six' } })
  })
})

describe('figures of a member', () => {
  test('follow from its return and its model', () => {
    expect(numberOf('index-alf-close')).toBe(-12)
    // −12 − (0.1 + 2 × −1)
    expect(numberOf('index-alf-abnormal')).toBe(-10.1)
    // 2 × √(1 + 1 ÷ 240 + 1 ÷ 200)
    expect(numberOf('index-alf-error')).toBeCloseTo(2 * Math.sqrt(1 + 1 / 240 + 1 / 200), 4)
    expect(numberOf('index-alf-t')).toBeCloseTo(-10.1 / (2 * Math.sqrt(1 + 1 / 240 + 1 / 200)), 3)
    expect(numberOf('index-alf-change')).toBe(-60)
    // Its own window: 1 × √(1 + 1 ÷ 100 + (−1 − 0.1)² ÷ 50)
    expect(numberOf('index-cup-error')).toBeCloseTo(Math.sqrt(1 + 1 / 100 + 1.21 / 50), 4)
  })

  test('what is not known is no figure, and never zero', () => {
    const missing = ['dim-value', 'dim-change', 'dim-volume', 'egg-close', 'egg-abnormal', 'egg-t', 'egg-change']
    for (const id of missing) expect(index.figureOf(`index-${id}`), id).toBeUndefined()
    expect(numberOf('index-egg-value')).toBe(50)
    for (const id of ['index-nobody-close', 'index-alf-nothing', 'alpha-move', 'index-']) {
      expect(index.figureOf(id), id).toBeUndefined()
    }
  })

  test('each has a working that leads to its value, and sources', () => {
    for (const { company, key } of index.members) {
      for (const figure of index.figuresOf(company.id)) {
        const detail = detailFigure(lookup, figure)
        expect(figure.id.startsWith(key)).toBe(true)
        expect(detail?.citations.length).toBeGreaterThan(0)
        if (figure.derivation) expect(detail?.derived).toMatchObject({ value: figure.value })
      }
    }
  })

  test('are made once', () => {
    expect(index.figureOf('index-alf-t')).toBe(index.figureOf('index-alf-t'))
  })
})

describe('breadth', () => {
  test('counts members with a return only, and stands beside what the press said', () => {
    expect(index.breadth.map(({ value, status }) => [value, status])).toEqual([
      [60, 'derived'],
      [60, 'combined'],
    ])
    expect(index.breadth[0]?.note?.en).toContain('3 of 5')
    expect(deriveIndex({ ...index.layer, members: [] }, dataset).breadth).toHaveLength(1)
  })
})

describe('the lookup with an index', () => {
  test('finds members, sectors, sources and figures', () => {
    expect(lookup.companyById.get('index-big')?.name).toBe('Big')
    expect(lookup.sectorById.get('goods')?.name.en).toBe('Goods')
    expect(lookup.sectorById.get('chips')?.name.en).toBe('Chips')
    expect(lookup.figureById.get('index-big-close')).toBe(index.figureOf('index-big-close'))
    expect(lookup.figureById.has('alpha-move') && lookup.figureById.has('index-alf-abnormal')).toBe(true)
    expect(lookup.figureById.has('index-egg-close')).toBe(false)
    expect(lookup.benchmarkById.get('six')?.symbol).toBe('^SIX')
    expect(lookup.searchTextOf('index-big-b')).toContain('big.b')
    // By the name of the index, too.
    expect(lookup.searchTextOf('alpha')).toContain('alpha ltd')
  })

  test('keeps what other layers know first', () => {
    expect(lookup.moveFigureOf('alpha', 'at-writing')?.id).toBe('alpha-move')
    expect(lookup.moveFigureOf('alpha', 'close')?.id).toBe('index-alf-close')
    expect(lookup.moveFigureOf('index-big', 'abnormal')?.id).toBe('index-big-abnormal')
    expect(lookup.moveFigureOf('index-big', 'at-writing')).toBeUndefined()
    const withMarket = lookupOf({ ...buildMarketLayers(), index })
    expect(withMarket.moveFigureOf('alpha', 'close')?.id).toBe('alpha-close')
  })

  test('lists the figures of a company that no other layer has, and of the index', () => {
    expect(lookup.marketOf('index-big').map(({ kind, figure }) => [kind, figure.measure])).toContainEqual([
      'member',
      'valueChange',
    ])
    expect(lookup.marketOf('alpha')).toEqual([])
    expect(lookup.memberFiguresOf('alpha').length).toBeGreaterThan(4)
    expect(lookup.marketOf('six')).toHaveLength(2)
    expect(lookupOf({ dataset }).memberFiguresOf('alpha')).toEqual([])
  })
})

describe('the published index', () => {
  const published = readIndexLayers().index
  const members = readIndex().members
  const valuesOf = (sector: string): number =>
    members
      .filter((member) => member.sector === `gics-${sector}` && member.countedWith === undefined)
      .reduce((sum, { value, return: percent }) => sum + ((value ?? 0) * (percent ?? 0)) / 100, 0)

  test('has 503 members with a close, 351 of which rose; the median rose 1.28%', () => {
    const returns = members.flatMap((member) => member.return ?? []).sort((a, b) => a - b)
    expect(returns).toHaveLength(503)
    expect(returns.filter((value) => value > 0)).toHaveLength(351)
    expect(published.breadth.map(({ value }) => value)).toEqual([69.8, 69])
    expect(returns[251]).toBeCloseTo(1.28, 2)
  })

  test('has the values of the study', () => {
    expect(members.find(({ symbol }) => symbol === 'NVDA')?.model?.beta).toBeCloseTo(2.69, 2)
    expect(Number(numberOf('index-nvda-close', published))).toBe(-16.97)
    for (const [symbol, abnormal, t] of [
      ['nvda', -13.33, -5.06],
      ['vst', -25.77, -7.7],
      ['aapl', 4.46, 3.63],
      ['smci', -8.12, -1.15],
      ['gev', -19.1, -7.46],
    ] as const) {
      expect(Number(numberOf(`index-${symbol}-abnormal`, published))).toBeCloseTo(abnormal, 2)
      expect(Number(numberOf(`index-${symbol}-t`, published))).toBeCloseTo(t, 2)
    }
  })

  test('has the values lost and gained', () => {
    expect(numberOf('index-nvda-change', published)).toBe(-592.7)
    expect(Number(numberOf('index-avgo-change', published))).toBeCloseTo(-199, 0)
    expect(valuesOf('information-technology')).toBeCloseTo(-962, 0)
    expect(valuesOf('health-care') + valuesOf('consumer-staples') + valuesOf('financials')).toBeCloseTo(300, 0)
  })

  test('counts one of two classes of shares, and names members without a value', () => {
    const classes = members.flatMap(({ symbol, countedWith }) => (countedWith ? [[symbol, countedWith]] : []))
    expect(classes).toEqual([
      ['FOX', 'FOXA'],
      ['GOOG', 'GOOGL'],
      ['NWS', 'NWSA'],
    ])
    expect(members.flatMap(({ symbol, value }) => (value === null ? [symbol] : []))).toEqual(['APO', 'LII', 'WDAY'])
    expect(members.flatMap(({ symbol, volumeRatio }) => (volumeRatio === null ? [symbol] : []))).toEqual([
      'BF.B',
      'BRK.B',
    ])
  })

  test('names the companies of the event and of its wider market, whose closes agree', () => {
    const { dataset, market } = readMarketLayers()
    const companies = [...dataset.companies, ...market.layer.companies]
    const named = members.filter(({ company }) => company !== undefined)
    expect(named.length).toBe(19)
    for (const { symbol, company } of named) {
      expect(companies.find(({ id }) => id === company)?.ticker).toBe(symbol)
      const move = market.recordOf(company ?? '')?.move?.value
      expect(
        Math.abs(Number(move) - Number(numberOf(`index-${symbol.toLowerCase()}-close`, published))),
        symbol,
      ).toBeLessThan(0.011)
    }
  })
})
