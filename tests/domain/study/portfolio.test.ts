import { describe, expect, test } from 'vitest'
import { selectTogether } from '../../../src/domain/analysis/sectors.ts'
import { lookupOf } from '../../../src/domain/layers/lookup.ts'
import { rowOf } from '../../../src/domain/selection/moves.ts'
import { portfolioReturn } from '../../../src/domain/study/portfolio.ts'
import { readMarketLayers } from '../../fixtures/published.ts'

const { dataset, market } = readMarketLayers()
const lookup = lookupOf({ dataset, market })
const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => rowOf(lookup, id, 'close') ?? [])
const POWER = ['vertiv', 'vistra', 'talen', 'ge-vernova', 'constellation', 'eaton', 'cameco', 'nrg']

describe('companies as one portfolio', () => {
  test('the eight of power and equipment', () => {
    const together = selectTogether(market, rowsOf(POWER))
    expect(together?.members).toHaveLength(8)
    expect(together?.sessions).toBe(197)
    expect(together?.portfolio.own.toFixed(2)).toBe('-20.76')
    expect(together?.portfolio.abnormal.toFixed(2)).toBe('-18.28')
    expect(together?.portfolio.t.toFixed(2)).toBe('-9.75')
  })

  test('a company without a model is left out, and counted', () => {
    const together = selectTogether(market, rowsOf(['siemens-energy', 'nvidia']))
    expect(together?.members.map(({ row }) => row.company.id)).toEqual(['nvidia'])
    expect(together?.of).toBe(2)
    expect(selectTogether(market, rowsOf(['siemens-energy']))).toBeNull()
    expect(selectTogether(null, rowsOf(POWER))).toBeNull()
  })

  test('two that move alike vary together, and two that do not offset one another', () => {
    const base = {
      market: 'm',
      returns: 100,
      start: '2024-01-02',
      mean: 0,
      spread: 100,
      subjects: ['a', 'b'],
      alphas: [0, 0],
      betas: [1, 1],
    }
    const members = [
      { subject: 'a', own: -3 },
      { subject: 'b', own: -1 },
    ]
    const alike = portfolioReturn({ ...base, covariances: [[4], [4, 4]] }, members, -1)
    const apart = portfolioReturn({ ...base, covariances: [[4], [-4, 4]] }, members, -1)
    expect(alike?.sigma).toBe(2)
    expect(apart?.sigma).toBe(0)
    expect(alike?.abnormal).toBe(-1)
  })
})
