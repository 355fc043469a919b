import { describe, expect, test } from 'vitest'
import { companyMatcher } from '../../../src/domain/holdings/holdingMatch.ts'
import { deriveMarket } from '../../../src/domain/layers/market.ts'
import { buildCompany } from '../../fixtures/moves.ts'
import { readDeepSeek, readMarket } from '../../fixtures/published.ts'

const dataset = readDeepSeek()
const market = deriveMarket(readMarket(), dataset)
const companies = [...dataset.companies, ...market.layer.companies]
const match = (...names: string[]) =>
  companyMatcher(companies, (id) => market.recordOf(id)?.series.symbol, market.layer.isins)(names)

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
    ['NVIDIA CORPORATION COM', 'nvidia'],
    ['NVIDIA CORP. DL-,001', 'nvidia'],
    ['MICROSOFT DL-,00000625', 'microsoft'],
    ['SIEMENS ENERGY AG NA O.N.', 'siemens-energy'],
    ['META PLATF. A DL-,000006', 'meta'],
    ['ALPHABET INC.CL.A DL-,001', 'alphabet'],
    ['ASML HOLDING NV SPONSORED ADR', 'asml'],
    ['NV\u00A0DA', 'nvidia'],
    ['Siemens\u00A0Energy', 'siemens-energy'],
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

describe('of several names of one row', () => {
  test.each([
    [['NVDA', 'NVIDIA CORP'], 'nvidia'],
    [['US67066G1040', 'NVIDIA CORP'], 'nvidia'],
    [['918422', 'NVIDIA CORP'], 'nvidia'],
    [['DE000ENER6Y0'], 'siemens-energy'],
    [[' us0231351067 '], 'amazon'],
    [['023135106'], 'amazon'],
    [['13321L108', 'something else'], 'cameco'],
    [['ENER6Y', 'SIEMENS ENERGY AG'], 'siemens-energy'],
    [['NVDA', '67066G104', 'something else'], 'nvidia'],
  ])('%j is %s', (names, id) => {
    expect(match(...names).company?.id).toBe(id)
  })

  test('a ticker of another listing, beside a name, is that listing', () => {
    for (const ticker of ['GOOG', 'NVD', 'CCO', 'NVD.DE', '2330'])
      expect(match(ticker, 'NVIDIA CORP')).toMatchObject({
        company: null,
        reason: 'other-listing',
        known: { id: 'nvidia' },
      })
  })

  test('an ISIN of other shares, beside a name, is another listing', () => {
    expect(match('NL0010273215', 'ASML HOLDING NV')).toMatchObject({ reason: 'other-listing', known: { id: 'asml' } })
    expect(match('USN070592100', 'ASML HOLDING NV').company?.id).toBe('asml')
    // No source names one for Nvidia, so none is another.
    expect(match('US0000000002', 'NVIDIA CORP').company?.id).toBe('nvidia')
  })

  test('a CUSIP is read off ISINs of the United States and Canada only', () => {
    expect(match('000ENER6Y')).toEqual({ company: null, reason: 'unknown' })
  })

  test('names that stand for two companies stand for neither', () => {
    expect(match('NVDA', 'Microsoft Corp')).toEqual({ company: null, reason: 'ambiguous' })
    expect(match('NVDA.DE', 'NVIDIA CORP')).toMatchObject({ reason: 'other-listing' })
  })
})

test('other names of a company are its names', () => {
  const known = companyMatcher([{ ...buildCompany('Alpha'), aliases: ['Aleph Works'] }], () => undefined)
  expect(known(['ALEPH WORKS INC']).company?.id).toBe('alpha')
})

test('what could be two companies is neither', () => {
  const twins = companyMatcher([buildCompany('Alpha'), { ...buildCompany('Beta'), name: 'Alpha Inc' }], () => undefined)
  expect(twins(['TIC'])).toEqual({ company: null, reason: 'ambiguous' })
  expect(twins(['alpha'])).toEqual({ company: null, reason: 'ambiguous' })
})

test('without a known exchange, no suffix is taken for it', () => {
  const only = companyMatcher([buildCompany('Alpha')], () => undefined)
  expect(only(['TIC']).company?.id).toBe('alpha')
  expect(only(['TIC.DE'])).toMatchObject({ company: null, reason: 'other-listing' })
})
