import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { deriveTrends, type Filings } from '../../../src/domain/layers/filings.ts'
import { parseFilings } from '../../../src/domain/layers/parseLayers.ts'
import { buildDataset, buildEvidence } from '../../fixtures/dataset.ts'
import { buildFiled, buildFilingsLayer, buildLayers, readLayers } from '../../fixtures/filings.ts'
import { FILINGS_FILE, readDeepSeek, readUntyped } from '../../fixtures/published.ts'

let filings: Filings
beforeEach(() => {
  filings = buildLayers().filings
})
const find = ({ figures }: Filings, id: string): Figure | undefined => figures.find((figure) => figure.id === id)
const sizeOf = (id: string, of: Filings = filings) => find(of, id)?.value

test('the layer’s own figures come first and stay as they are', () => {
  expect(filings.figures.slice(0, filings.layer.figures.length)).toEqual(filings.layer.figures)
})

test('one level stands for each subject and year: the preferred one, and never a plan', () => {
  expect(filings.levels.filter(({ subject }) => subject === 'gamma').map(({ id }) => id)).toEqual([
    'gamma-off',
    'gamma-2022',
    'gamma-2023',
    'gamma-2024',
  ])
  expect(filings.levels.some(({ status }) => status === 'planned')).toBe(false)
})

describe('growth', () => {
  test('is on the year before, with its working', () => {
    expect(find(filings, 'beta-2024-growth')).toMatchObject({
      subject: 'beta',
      measure: 'capexGrowth',
      value: 50,
      unit: 'percent',
      status: 'derived',
      precision: 'exact',
      derivation: { kind: 'growth', inputs: { level: 'beta-2024', prior: 'beta-2023' } },
    })
    expect(sizeOf('gamma-2024-growth')).toBe(100)
  })

  test('is not worked out across a change of scope, of a company or of a term of a sum', () => {
    expect(sizeOf('beta-2023-growth')).toBeUndefined()
    expect(sizeOf('pair-filed-2023-growth')).toBeUndefined()
    expect(sizeOf('pair-filed-2024-growth')).toBe(60)
  })

  test('is not worked out over a gap', () => {
    const levels = [2020, 2022].map((year) => buildFiled(`beta-${year}`, 10, { period: { year } }))
    expect(sizeOf('beta-2022-growth', deriveTrends(buildFilingsLayer(levels)))).toBeUndefined()
  })

  test('on nothing spent there is none', () => {
    const levels = [0, 5].map((value, index) => buildFiled(`beta-${index}`, value, { period: { year: 2020 + index } }))
    expect(sizeOf('beta-1-growth', deriveTrends(buildFilingsLayer(levels)))).toBeUndefined()
  })
})

test('the index begins with the first year from which all are like for like', () => {
  expect(filings.baseYear).toBe(2023)
  expect(sizeOf('beta-2023-index')).toBe(100)
  expect(sizeOf('beta-2024-index')).toBe(150)
  expect(sizeOf('gamma-2022-index')).toBe(80)
  expect(sizeOf('beta-2022-index')).toBeUndefined()
  expect(deriveTrends(buildFilingsLayer([])).baseYear).toBeNull()
})

test('a share is of the sum that a level is part of', () => {
  expect(sizeOf('beta-2024-share')).toBe(75)
  expect(sizeOf('gamma-2024-share')).toBe(25)
  expect(sizeOf('gamma-off-share')).toBeUndefined()
  expect(sizeOf('pair-filed-2024-share')).toBeUndefined()
})

test('a share is of a sum of its own year', () => {
  const sum = (year: number, terms: readonly string[]): Figure =>
    buildFiled(`sum-${year}`, 40, {
      subject: 'cloud-pair',
      status: 'derived',
      period: { year },
      derivation: { kind: 'sum', inputs: { terms: [...terms] }, decimals: 0 },
    })
  const levels = [2023, 2024].map((year) => buildFiled(`beta-${year}`, 10, { period: { year } }))
  const derived = deriveTrends(buildFilingsLayer([...levels, sum(2024, ['beta-2023', 'beta-2024'])]))
  expect([sizeOf('beta-2023-share', derived), sizeOf('beta-2024-share', derived)]).toEqual([undefined, 25])
})

test('sums are alike whatever the order of their terms, and unlike in another scope', () => {
  const levels = [2023, 2024].flatMap((year) =>
    ['beta', 'gamma'].map((subject) => buildFiled(`${subject}-${year}`, 10, { subject, period: { year } })),
  )
  const sum = (year: number, order: readonly string[], overrides: Partial<Figure> = {}): Figure =>
    buildFiled(`sum-${year}`, 20, {
      subject: 'cloud-pair',
      status: 'derived',
      period: { year },
      derivation: { kind: 'sum', inputs: { terms: order.map((subject) => `${subject}-${year}`) }, decimals: 0 },
      ...overrides,
    })
  const growth = (overrides: Partial<Figure>) =>
    sizeOf(
      'sum-2024-growth',
      deriveTrends(
        buildFilingsLayer([...levels, sum(2023, ['beta', 'gamma']), sum(2024, ['gamma', 'beta'], overrides)]),
      ),
    )
  expect(growth({})).toBe(0)
  expect(growth({ scope: 'cash-capex-net' })).toBeUndefined()
})

test('what is worked out cites each statement of its inputs once', () => {
  const other = [buildEvidence({ source: 'paper' }), buildEvidence({ source: 'report' })]
  const levels = [
    buildFiled('beta-2023', 20, { period: { year: 2023 } }),
    buildFiled('beta-2024', 30, { period: { year: 2024 }, evidence: other }),
  ]
  const evidence = find(deriveTrends(buildFilingsLayer(levels)), 'beta-2024-growth')?.evidence
  expect(evidence?.map(({ source }) => source)).toEqual(['paper', 'report'])
})

test('a range is no level, and the index begins after the last change of scope', () => {
  const level = (year: number, overrides: Partial<Figure> = {}) =>
    buildFiled(`beta-${year}`, 10, { period: { year }, ...overrides })
  expect(deriveTrends(buildFilingsLayer([level(2024, { value: { low: 1, high: 2 } })])).levels).toEqual([])
  const changed = deriveTrends(buildFilingsLayer([level(2020), level(2021, { scope: 'cash-capex-net' }), level(2022)]))
  expect(changed.baseYear).toBe(2022)
})

test('a figure that the layer has itself is not derived again', () => {
  const own = [
    buildFiled('beta-2023', 20, { period: { year: 2023 } }),
    buildFiled('beta-2024', 30, { period: { year: 2024 } }),
    buildFiled('beta-2024-growth', 50, { measure: 'capexGrowth', unit: 'percent', period: { year: 2024 } }),
  ]
  const { figures } = deriveTrends(buildFilingsLayer(own))
  expect(figures.filter(({ id }) => id === 'beta-2024-growth')).toEqual([own[2]])
})

test('growth, index and shares agree with the levels, whatever these are', () => {
  const amount = fc.double({ min: 0.5, max: 500, noNaN: true })
  fc.assert(
    fc.property(fc.array(amount, { minLength: 2, maxLength: 8 }), (values) => {
      const levels = values.map((value, index) =>
        buildFiled(`beta-${index}`, value, { period: { year: 2000 + index } }),
      )
      const derived = deriveTrends(buildFilingsLayer(levels))
      values.slice(1).forEach((value, index) => {
        const prior = values[index] ?? Number.NaN
        expect(Number(sizeOf(`beta-${index + 1}-growth`, derived))).toBeCloseTo((value / prior - 1) * 100, 0)
        expect(Number(sizeOf(`beta-${index + 1}-index`, derived)) / 100).toBeCloseTo(value / (values[0] ?? 1), 1)
      })
    }),
  )
})

test('what is no layer of the event is refused, with the reasons', () => {
  expect(parseFilings({}, buildDataset()).ok).toBe(false)
  expect(parseFilings(readUntyped(FILINGS_FILE), buildDataset()).ok).toBe(false)
  expect(parseFilings(readUntyped(FILINGS_FILE), readDeepSeek()).ok).toBe(true)
})

describe('the published filings', () => {
  const published = readLayers().filings

  test('are compared from 2017: Amazon’s first gross year', () => {
    expect(published.baseYear).toBe(2017)
    expect(sizeOf('amazon-filed-2017-growth', published)).toBeUndefined()
    expect(sizeOf('cloud-and-meta-filed-2017-growth', published)).toBeUndefined()
    expect(sizeOf('microsoft-filed-2017-growth', published)).toBe(-2.6)
  })

  test('give the growth and shares that can be worked out by hand', () => {
    // 44.477 ÷ 28.107 − 1; 52.535 ÷ 32.251 − 1; 82.999 ÷ 52.729 − 1; 37.256 ÷ 27.045 − 1
    const growth = ['microsoft', 'alphabet', 'amazon', 'meta'].map((id) => sizeOf(`${id}-filed-2024-growth`, published))
    expect(growth).toEqual([58.2, 62.9, 57.4, 37.8])
    // 131.819 ÷ 11.955; 131.819 ÷ 357.5
    expect(sizeOf('amazon-filed-2025-index', published)).toBe(1103)
    expect(sizeOf('amazon-filed-2025-share', published)).toBe(36.9)
  })

  test('every derived figure cites what its inputs cite', () => {
    for (const figure of published.figures.slice(published.layer.figures.length)) {
      expect(figure.evidence.length, figure.id).toBeGreaterThan(0)
      expect(figure.status, figure.id).toBe('derived')
    }
  })
})
