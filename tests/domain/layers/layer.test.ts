import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { type Layer, parseLayer } from '../../../src/domain/layers/layer.ts'
import { buildCapex, buildDataset, buildEvidence } from '../../fixtures/dataset.ts'
import { readDeepSeek, readFilings } from '../../fixtures/published.ts'

const base = buildDataset()
const FILED = { scope: 'cash-capex', status: 'stated', precision: 'exact' } as const

const level = (id: string, value: number, overrides: Partial<Figure> = {}): Figure =>
  buildCapex({ id, value, ...FILED, evidence: [buildEvidence({ source: 'report' })], ...overrides })

function buildLayer(overrides: Partial<Layer> = {}): Layer {
  return {
    format: 'shockwave/1',
    layer: 'filings',
    extends: base.event.id,
    revision: 1,
    revised: '2025-03-04',
    sources: [
      {
        id: 'report',
        kind: 'filing',
        publisher: 'Beta',
        title: 'Annual report',
        url: 'https://example.org/report',
        published: '2025-02-01',
        language: 'en',
      },
    ],
    groups: [],
    figures: [level('beta-2023', 20, { period: { year: 2023 } }), level('beta-2024', 30, { period: { year: 2024 } })],
    ...overrides,
  }
}

/** Paths and codes of what is wrong with a layer; empty where it is sound. */
function faultsOf(value: unknown): string[] {
  const parsed = parseLayer(value, base)
  return parsed.ok ? [] : parsed.problems.map(({ path, detail }) => `${path} ${detail.code}`)
}

test('a sound layer is returned as it is', () => {
  const layer = buildLayer()
  expect(parseLayer(layer, base)).toEqual({ ok: true, value: layer })
})

describe('references', () => {
  test('lead into the event or into the layer', () => {
    const article = base.sources[0]?.id ?? ''
    const figures = [level('a', 1), level('b', 2, { evidence: [buildEvidence({ source: article })] })]
    expect(faultsOf(buildLayer({ figures }))).toEqual([])
  })

  test('that lead nowhere are faults', () => {
    const figures = [
      level('a', 1, { subject: 'nobody' }),
      level('b', 2, { evidence: [buildEvidence({ source: 'rumour' })] }),
    ]
    expect(faultsOf(buildLayer({ figures }))).toEqual([
      '$.figures[0].subject dangling',
      '$.figures[1].evidence[0].source dangling',
    ])
  })

  test('no id stands in both', () => {
    const taken = base.figures[0]?.id ?? ''
    expect(faultsOf(buildLayer({ figures: [level(taken, 1)] }))).toEqual(['$.figures[0].id duplicate'])
  })
})

test('a layer of another event is refused', () => {
  expect(faultsOf(buildLayer({ extends: 'another-event' }))).toEqual(['$.extends not-allowed'])
})

test('unknown keys are refused, those of a dataset among them', () => {
  expect(faultsOf({ ...buildLayer(), companies: [] })).toEqual(['$.companies unknown-key'])
})

test('a derived figure is worked out again, from inputs of the layer and of the event', () => {
  const derivation = { kind: 'growth', inputs: { level: 'beta-2024', prior: 'beta-2023' }, decimals: 0 } as const
  const growth = (value: number): Figure =>
    level('beta-growth', value, {
      measure: 'capexGrowth',
      unit: 'percent',
      status: 'derived',
      period: { year: 2024 },
      derivation,
    })
  const { figures } = buildLayer()
  expect(faultsOf(buildLayer({ figures: [...figures, growth(50)] }))).toEqual([])
  expect(faultsOf(buildLayer({ figures: [...figures, growth(49)] }))).toEqual(['$.figures[2].value derived-value'])
})

describe('accounts and prices', () => {
  const flat = ({ scope: _scope, ...rest }: Figure): Figure => rest
  const revenue = (id: string, overrides: Partial<Figure> = {}): Figure =>
    flat(level(id, 100, { measure: 'revenue', period: { year: 2024 }, ...overrides }))
  const priced = (id: string, year: number, overrides: Partial<Figure> = {}): Figure =>
    revenue(id, { subject: 'goods', measure: 'consumerPrices', unit: 'index', period: { year }, ...overrides })
  const prices = { id: 'goods', name: { en: 'Prices of goods' }, symbol: 'GOODS', base: 'goods-2024' }
  const faultsIn = (figures: readonly Figure[], more: Partial<Layer> = { prices }): string[] =>
    faultsOf(buildLayer({ figures: [...buildLayer().figures, priced('goods-2024', 2024), ...figures], ...more }))

  test('are sound with a price index that has its base year', () => {
    expect(faultsIn([revenue('beta-revenue'), priced('goods-2023', 2023)])).toEqual([])
  })

  test('have the unit of their measure, no scope, and a number above zero: a missing year is left out', () => {
    expect(faultsIn([revenue('beta-revenue', { unit: 'percent' })])).toEqual(['$.figures[3].unit rule'])
    expect(faultsIn([revenue('beta-revenue', { value: 0 })])).toEqual(['$.figures[3].value rule'])
    expect(faultsIn([priced('goods-2023', 2023, { value: 0 })])).toEqual(['$.figures[3].value rule'])
    expect(faultsIn([priced('goods-2023', 2023, { unit: 'usd-bn' })])).toEqual(['$.figures[3].unit rule'])
    expect(faultsIn([level('beta-revenue', 100, { measure: 'revenue', scope: 'cash-capex' })])).toEqual([
      '$.figures[3].scope rule',
    ])
  })

  test('have one figure for each subject and year, or one that is preferred', () => {
    const other = (overrides: Partial<Figure>) => faultsIn([revenue('beta-revenue'), revenue('beta-other', overrides)])
    expect(other({})).toEqual(['$.figures[4].preferred rule'])
    expect(other({ preferred: true })).toEqual([])
    expect(other({ period: { year: 2023 } })).toEqual([])
    expect(other({ subject: 'gamma' })).toEqual([])
    expect(other({ measure: 'operatingCashFlow' })).toEqual([])
    expect(other({ status: 'planned' })).toEqual([])
    expect(faultsIn([priced('goods-again', 2024)])).toEqual(['$.figures[3].preferred rule'])
  })

  test('prices are of the index, and nothing else is', () => {
    expect(faultsIn([priced('beta-prices', 2023, { subject: 'beta' })])).toEqual(['$.figures[3].subject dangling'])
    expect(faultsIn([revenue('goods-revenue', { subject: 'goods' })])).toEqual(['$.figures[3].subject dangling'])
    expect(faultsIn([], {})).toEqual(['$.figures[2].subject dangling'])
  })

  test('the base is a figure of the index, which is neither a company nor a group', () => {
    expect(faultsIn([], { prices: { ...prices, base: 'beta-2024' } })).toEqual(['$.prices.base dangling'])
    expect(faultsIn([], { prices: { ...prices, id: 'beta' } })).toContain('$.prices.id duplicate')
    const [group] = base.groups
    expect(faultsIn([], { prices: { ...prices, id: group?.id ?? '' } })).toContain('$.prices.id duplicate')
  })
})

describe('the published filings', () => {
  const filings = readFilings()
  const find = (id: string): Figure => {
    const figure = filings.figures.find((one) => one.id === id)
    if (!figure) throw new Error(`no figure ${id}`)
    return figure
  }
  const COMPANIES = ['microsoft', 'alphabet', 'amazon', 'meta']
  const YEARS = Array.from({ length: 11 }, (_, index) => 2015 + index)

  test('hold a level for each of four companies and eleven years, and the sum of each year', () => {
    for (const year of YEARS) {
      const levels = COMPANIES.map((id) => Number(find(`${id}-filed-${year}`).value))
      const total = Number(find(`cloud-and-meta-filed-${year}`).value)
      expect(total).toBeCloseTo(
        levels.reduce((sum, value) => sum + value, 0),
        1,
      )
    }
    expect(find('cloud-and-meta-filed-2024').value).toBe(217.267)
  })

  test('tell net from gross: Meta’s are net, Amazon’s until 2016, Alphabet’s in 2015', () => {
    expect(YEARS.map((year) => find(`meta-filed-${year}`).scope)).toEqual(YEARS.map(() => 'cash-capex-net'))
    expect(YEARS.filter((year) => find(`amazon-filed-${year}`).scope === 'cash-capex-net')).toEqual([2015, 2016])
    expect(YEARS.filter((year) => find(`alphabet-filed-${year}`).scope === 'cash-capex-net')).toEqual([2015])
  })

  test('hold revenue, operating cash flow and prices of eleven years, and say which were not restated', () => {
    for (const year of YEARS) {
      for (const id of COMPANIES) {
        const { period } = find(`${id}-filed-${year}`)
        expect(find(`${id}-revenue-${year}`)).toMatchObject({ unit: 'usd-bn', precision: 'exact', period })
        expect(find(`${id}-cash-flow-${year}`)).toMatchObject({ measure: 'operatingCashFlow', period })
      }
    }
    expect(filings.figures.filter(({ firstReported }) => firstReported).map(({ id }) => id)).toEqual([
      'microsoft-revenue-2015',
      'amazon-cash-flow-2015',
    ])
    // Where only one source has the restated figure, the other gives the first one, and a note says so.
    const single = filings.figures.filter(
      ({ measure, evidence }) => /revenue|operatingCashFlow|consumerPrices/.test(measure) && evidence.length < 2,
    )
    expect(single).toEqual([])
    expect(find('amazon-cash-flow-2016').note?.en).toMatch(/one source only/)
    expect(find('meta-revenue-2025').value).toBe(200.966)
    expect(YEARS.map((year) => find(`us-consumer-prices-${year}`).value)).toEqual([
      237.017, 240.007, 245.12, 251.107, 255.657, 258.811, 270.97, 292.655, 304.702, 313.689, 321.943,
    ])
    expect(find('us-consumer-prices-2025').note?.en).toMatch(/eleven months/)
  })

  test('Microsoft’s year ends in June, and it says so', () => {
    expect(find('microsoft-filed-2024').period).toEqual({ year: 2024, fiscalYearEnd: '2024-06-30' })
    expect(find('microsoft-filed-2024').note?.en).toMatch(/30 June/)
  })

  test('what no report gives is worked out, with its inputs', () => {
    expect(find('alphabet-filed-2025')).toMatchObject({ value: 91.447, status: 'stated', precision: 'exact' })
    expect(find('meta-filed-2021')).toMatchObject({ value: 18.567, status: 'derived' })
  })

  test('plans and spending share a scope only where they can be compared', () => {
    const scopesOf = (subject: string, isPlan: boolean) =>
      filings.figures
        .filter((figure) => figure.subject === subject && figure.measure === 'capex')
        .filter((figure) => (figure.status === 'planned') === isPlan)
        .filter(({ period }) => 'year' in period && period.year === 2025)
        .map(({ scope }) => scope)
    expect(find('meta-guidance-2025-january').value).toEqual({ low: 60, high: 65 })
    expect(find('meta-with-leases-2025')).toMatchObject({ value: 72.215, scope: 'capex-with-leases' })
    expect(scopesOf('meta', true)).not.toContain('cash-capex-net')
    const spent = new Set(scopesOf('microsoft', false))
    expect(scopesOf('microsoft', true).filter((scope) => spent.has(scope))).toEqual([])
  })

  test('every figure has evidence in both languages, from a source of the layer or of the event', () => {
    const known = new Set([...filings.sources, ...readDeepSeek().sources].map(({ id }) => id))
    for (const { id, evidence } of filings.figures) {
      expect(evidence.length, id).toBeGreaterThan(0)
      for (const { source, paraphrase } of evidence) {
        expect(known.has(source), id).toBe(true)
        expect(paraphrase.vi, id).toBeTruthy()
      }
    }
  })
})
