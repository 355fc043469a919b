import { describe, expect, test } from 'vitest'
import { companyMatcher } from '../../../src/domain/holdings/holdingMatch.ts'
import { deriveMarket } from '../../../src/domain/layers/market.ts'
import { buildCompany } from '../../fixtures/moves.ts'
import { readDeepSeek, readMarket } from '../../fixtures/published.ts'

const dataset = readDeepSeek()
const market = deriveMarket(readMarket(), dataset)
const companies = [...dataset.companies, ...market.layer.companies]
const match = (name: string) => companyMatcher(companies, (id) => market.recordOf(id)?.series.symbol)(name)

describe('of the published companies', () => {
  test.each([
    ['NVDA', 'nvidia'],
    ['nvda', 'nvidia'],
    [' Nvda ', 'nvidia'],
    ['NVDA.O', 'nvidia'],
    ['NVDA US', 'nvidia'],
    ['NVDA UW Equity', 'nvidia'],
    ['NVDA UW  Equity', 'nvidia'],
    ['NASDAQ:NVDA', 'nvidia'],
    ['NVDA (Nasdaq)', 'nvidia'],
    ['NVIDIA', 'nvidia'],
    ['NVIDIA Corp', 'nvidia'],
    ['NVIDIA Corporation', 'nvidia'],
    ['ENR', 'siemens-energy'],
    ['ENR.DE', 'siemens-energy'],
    ['ENR GY', 'siemens-energy'],
    ['XETRA:ENR', 'siemens-energy'],
    ['Siemens Energy AG', 'siemens-energy'],
    ['GOOGL', 'alphabet'],
    ['Amazon.com, Inc.', 'amazon'],
    ['Meta Platforms, Inc.', 'meta'],
    ['MU', 'micron'],
    ['NASDAQ:MU', 'micron'],
    ['Micron Technology', 'micron'],
    ['Super Micro Computer, Inc.', 'super-micro'],
    ['Dell Technologies', 'dell'],
    ['Dell Co', 'dell'],
    ['VST', 'vistra'],
    ['TSM', 'tsmc'],
    ['OpenAI', 'openai'],
  ])('%s is %s', (name, id) => {
    expect(match(name).company?.id).toBe(id)
  })

  test.each([
    'GOOG',
    'GOOG.O',
    'Alphabet Inc. Class C',
    'TSLA',
    'Siemens',
    'Meta Materials',
    'Apple Hospitality',
    '2330.TW',
    'old-NVDA US',
    'NVDA US plus',
    'SiemensEnergy',
    '',
  ])('%j is nobody here', (name) => {
    expect(match(name)).toEqual({ company: null, reason: 'unknown' })
  })

  test.each([
    ['ASML.AS', 'asml'],
    ['ENR US', 'siemens-energy'],
    ['NVDA.DE', 'nvidia'],
    ['DELL.CO', 'dell'],
    ['NYSE:NVDA', 'nvidia'],
  ])('%s is another listing than the one that there are data for', (name, id) => {
    expect(match(name)).toMatchObject({ company: null, reason: 'other-listing', known: { id } })
  })
})

test('what could be two companies is neither', () => {
  const twins = companyMatcher([buildCompany('Alpha'), { ...buildCompany('Beta'), name: 'Alpha Inc' }], () => undefined)
  expect(twins('TIC')).toEqual({ company: null, reason: 'ambiguous' })
  expect(twins('alpha')).toEqual({ company: null, reason: 'ambiguous' })
})

test('without a known exchange, no suffix is taken for it', () => {
  const only = companyMatcher([buildCompany('Alpha')], () => undefined)
  expect(only('TIC').company?.id).toBe('alpha')
  expect(only('TIC.DE')).toMatchObject({ company: null, reason: 'other-listing' })
})
