import { describe, expect, test } from 'vitest'
import { compareMoves, selectBothBases } from '../../../src/domain/analysis/bothBases.ts'
import type { Basis, Direction, Figure } from '../../../src/domain/dataset/schema.ts'
import { lookupOf } from '../../../src/domain/layers/lookup.ts'
import { type Move, moveOf } from '../../../src/domain/selection/moves.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildDataset, buildView } from '../../fixtures/dataset.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { buildMove, buildMoves } from '../../fixtures/moves.ts'
import { readMarketLayers } from '../../fixtures/published.ts'

function move(size: number | Direction | null, overrides: Partial<Figure> = {}, basis: Basis = 'at-writing'): Move {
  const figures = size === null ? [] : [buildMove('A', size, { basis, ...overrides })]
  return moveOf(lookupOf({ dataset: buildMoves({ A: null }, { figures }) }), 'a', basis)
}
const closed = (size: number | Direction | null, overrides: Partial<Figure> = {}): Move =>
  move(size, { precision: 'exact', ...overrides }, 'close')

describe('a move and what became of it', () => {
  test.each([
    ['a fall that ended as a rise', move(-1), closed(0.24), 'turned'],
    ['a rise that ended as a fall', move(2), closed(-0.1), 'turned'],
    ['a fall that grew', move(-3), closed(-4.2), 'grew'],
    ['a rise that grew', move(3), closed(4.2), 'grew'],
    ['a fall that shrank', move(-3), closed(-2.14), 'shrank'],
    ['a rise that shrank', move(3), closed(2.14), 'shrank'],
    ['a fall that ended level', move(-3), closed(0), 'shrank'],
    ['a rise that ended level', move(3), closed(0), 'shrank'],
    ['half a point either way', move(-3), closed(-3.5), 'within-rounding'],
    ['half a point the other way', move(-3), closed(-2.5), 'within-rounding'],
    ['the same number', move(-20), closed(-20, { precision: 'rounded' }), 'within-rounding'],
    ['two roundings that touch', move(-3), closed(-4, { precision: 'rounded' }), 'within-rounding'],
    ['a standstill that became a fall', move(0), closed(-5), 'grew'],
    ['a standstill that became a rise', move(0), closed(5), 'grew'],
    ['a standstill to the point that became a fall', move(0, { precision: 'exact' }), closed(-5), 'grew'],
    ['a standstill to the point that became a rise', move(0, { precision: 'exact' }), closed(5), 'grew'],
    ['a standstill that may be one still', move(0), closed(0.4), 'within-rounding'],
    ['a small fall that may have been none', move(-0.4, { precision: 'less-than' }), closed(0), 'within-rounding'],
    ['less than a fall that became a rise', move(-5, { precision: 'less-than' }), closed(2), 'turned'],
    ['less than a fall that grew', move(-5, { precision: 'less-than' }), closed(-7), 'grew'],
    ['less than a rise that became a fall', move(5, { precision: 'less-than' }), closed(-2), 'turned'],
    ['less than a rise that grew', move(5, { precision: 'less-than' }), closed(7), 'grew'],
    ['more than a fall that it is still within', move(-5, { precision: 'more-than' }), closed(-9), 'within-rounding'],
    ['more than a fall that shrank', move(-5, { precision: 'more-than' }), closed(-4), 'shrank'],
    ['less than a fall so far, more than it now', move(-5), closed(-6, { precision: 'more-than' }), 'grew'],
    ['a direction that turned', move('rose'), closed(-5), 'turned'],
    ['a direction down that turned', move('fell'), closed(5), 'turned'],
    ['a direction that stayed', move('rose'), closed(5), null],
    ['a direction down that stayed', move('fell'), closed(-5), null],
    ['a direction that ended level', move('rose'), closed(0), null],
    ['a direction down that ended level', move('fell'), closed(0), null],
    ['a direction that may have turned', move('rose'), closed(-0.2, { precision: 'about' }), null],
    ['no direction either way', move('flat'), closed(5), null],
    ['no direction either way, and a fall', move('flat'), closed(-5), null],
    ['about as much', move(-3, { precision: 'about' }), closed(-9), null],
    ['about as much at the close', move(-3), closed(-9, { precision: 'about' }), null],
    ['a market value, and then a share price', move(-17, { measure: 'marketValueChange' }), closed(-30), null],
    ['nothing before', move(null), closed(-5), null],
    ['nothing after', move(-5), closed(null), null],
    ['no size after', move(-5), closed('rose'), null],
  ] as const)('%s', (_, earlier, later, change) => {
    expect(compareMoves(earlier, later)).toBe(change)
  })
})

describe('the companies of a selection', () => {
  const layers = { ...buildMarketLayers(), hasMarket: true }
  const bothOf = (view: Partial<View> = {}, of = layers) =>
    selectBothBases(of, select(of, buildView({ basis: 'both', ...view }), 'en'))

  test('have both of their moves, in the order of the close', () => {
    const { pairs, neither } = bothOf()
    const summary = pairs.map(({ row, atWriting, close, change }) => [
      row.company.id,
      atWriting.changePct,
      close.changePct,
      change,
    ])
    expect(summary).toEqual([
      ['alpha', -12, -12, 'within-rounding'],
      ['zeta', -3, -10, 'grew'],
      ['delta', null, -5, 'turned'],
      ['beta', -3, -3, 'within-rounding'],
      ['gamma', null, 3, null],
    ])
    expect(neither.map(({ company }) => company.id)).toEqual(['epsilon'])
  })

  test('count those with a size on both, and only what passes', () => {
    expect(bothOf().comparedCount).toBe(3)
    expect(bothOf({ sector: ['cloud'] })).toMatchObject({ comparedCount: 1, neither: [] })
    expect(bothOf({ sector: ['cloud'] }).pairs.map(({ row }) => row.company.id)).toEqual(['beta', 'gamma'])
  })

  test('of the wider market have a close alone', () => {
    const omega = bothOf({ scope: 'wider' }).pairs.find(({ row }) => row.company.id === 'omega')
    expect(omega).toMatchObject({ atWriting: { kind: 'not-stated' }, close: { changePct: -30 }, change: null })
  })

  test('cite the article first, then where closes and reports come from', () => {
    expect(bothOf().sources.map(({ id }) => id)).toEqual(['paper', 'closes', 'evening-wire'])
    expect(bothOf({ sector: ['cloud'] }).sources.map(({ id }) => id)).toEqual(['paper', 'closes'])
  })

  test('without closes have what was written of them', () => {
    const alone = { dataset: buildDataset(), market: null, hasMarket: true }
    const { pairs, comparedCount } = selectBothBases(alone, select(alone, buildView({ basis: 'both' }), 'en'))
    expect(pairs.map(({ row }) => row.company.id)).toEqual(['alpha', 'beta', 'delta', 'zeta'])
    expect(pairs.every(({ close, change }) => close.kind === 'not-stated' && change === null)).toBe(true)
    expect(comparedCount).toBe(0)
  })

  test('of the published event: Amazon turned, and nobody is said to differ by what rounding may make', () => {
    const published = readMarketLayers()
    const { pairs, comparedCount } = selectBothBases(published, select(published, buildView({ basis: 'both' }), 'en'))
    expect(Object.fromEntries(pairs.map(({ row, change }) => [row.company.id, change]))).toEqual({
      amazon: 'turned',
      alphabet: 'grew',
      cameco: 'grew',
      microsoft: 'shrank',
      'siemens-energy': 'within-rounding',
      // A market value, and then a share price.
      nvidia: null,
      meta: null,
      apple: null,
      salesforce: null,
    })
    expect(comparedCount).toBe(6)
  })
})
