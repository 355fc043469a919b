import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { deriveTrends, type Filings } from '../../../src/domain/layers/filings.ts'
import { parseFilings } from '../../../src/domain/layers/parseLayers.ts'
import { buildDataset, buildEvidence } from '../../fixtures/dataset.ts'
import {
  ACCOUNTS,
  buildFiled,
  buildFilingsLayer,
  buildLayers,
  buildLayersWithAccounts,
  buildLevel,
  readLayers,
} from '../../fixtures/filings.ts'
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

describe('what spending is set against', () => {
  const against = buildLayersWithAccounts().filings

  test('revenue and operating cash flow of the same year, each a share with its working', () => {
    expect(
      ['beta-2022', 'beta-2023', 'beta-2024', 'gamma-2024'].map((id) => sizeOf(`${id}-of-revenue`, against)),
    ).toEqual([10, 20, 25, 20])
    expect(find(against, 'beta-2023-of-cash-flow')).toMatchObject({
      subject: 'beta',
      measure: 'capexShareOfCashFlow',
      value: 40,
      unit: 'percent',
      status: 'derived',
      scope: 'cash-capex',
      derivation: { kind: 'share', inputs: { part: 'beta-2023', whole: 'beta-operatingcashflow-2023' } },
    })
  })

  test('prices of the base year, in which that year is as it was filed', () => {
    expect(['beta-2022', 'beta-2023', 'beta-2024'].map((id) => sizeOf(`${id}-real`, against))).toEqual([15.625, 25, 30])
    // 14 × 125 ÷ 80: a total is put into the same prices as its parts.
    expect(sizeOf('pair-filed-2022-real', against)).toBe(21.875)
    expect(find(against, 'beta-2022-real')?.derivation?.inputs).toEqual({
      level: 'beta-2022',
      base: 'goods-consumerprices-2024',
      prices: 'goods-consumerprices-2022',
    })
  })

  test('a year of which something is missing has none, and no zero', () => {
    const missing = ['gamma-2022-of-revenue', 'gamma-2023-of-revenue', 'beta-2022-of-cash-flow', 'gamma-off-real']
    expect(missing.map((id) => find(against, id))).toEqual(missing.map(() => undefined))
    expect(against.figures.filter(({ status, value }) => status === 'derived' && value === 0)).toEqual([])
    expect(filings.figures.some(({ id }) => /-(of-revenue|of-cash-flow|real)$/.test(id))).toBe(false)
  })

  test('of a cash flow that is not above zero there is no share', () => {
    expect(find(against, 'beta-2024-of-cash-flow')).toBeUndefined()
    const none = buildLevel('operatingCashFlow', 'beta', 2023, 0)
    const levels = [buildFiled('beta-2023', 20, { period: { year: 2023 } }), none]
    expect(find(deriveTrends(buildFilingsLayer(levels)), 'beta-2023-of-cash-flow')).toBeUndefined()
  })

  test('years that end on other days are not one year, and a plan is no level', () => {
    const shareWith = (whole: Partial<Figure>) => {
      const level = buildFiled('beta-2023', 20, { period: { year: 2023, fiscalYearEnd: '2023-06-30' } })
      const revenue = { ...buildLevel('revenue', 'beta', 2023, 100), ...whole }
      return sizeOf('beta-2023-of-revenue', deriveTrends(buildFilingsLayer([level, revenue])))
    }
    expect(shareWith({ period: { year: 2023, fiscalYearEnd: '2023-06-30' } })).toBe(20)
    expect(shareWith({ period: { year: 2023, fiscalYearEnd: '2023-12-31' } })).toBeUndefined()
    expect(shareWith({ period: { year: 2023 } })).toBeUndefined()
    expect(shareWith({ period: { year: 2023, fiscalYearEnd: '2023-06-30' }, status: 'planned' })).toBeUndefined()
  })

  test('the preferred figure counts where there are several', () => {
    const level = buildFiled('beta-2023', 20, { period: { year: 2023 } })
    const several = [
      buildLevel('revenue', 'beta', 2023, 100),
      { ...buildLevel('revenue', 'beta', 2023, 80), id: 'restated', preferred: true as const },
    ]
    expect(sizeOf('beta-2023-of-revenue', deriveTrends(buildFilingsLayer([level, ...several])))).toBe(25)
  })

  test('the notes of the inputs hold for the result, each once; where one lacks Vietnamese, its English stands', () => {
    const note = { en: 'Net of sales.', vi: 'Trừ tiền bán.' }
    const noted = (vi?: string) => {
      const level = buildFiled('beta-2022', 10, { period: { year: 2022 }, note: vi ? note : { en: note.en } })
      return find(buildLayersWithAccounts([level, ...ACCOUNTS]).filings, 'beta-2022-real')?.note
    }
    expect(noted('vi')).toEqual({ en: 'Net of sales. Of ten months.', vi: 'Trừ tiền bán. Của mười tháng.' })
    expect(noted()).toEqual({ en: 'Net of sales. Of ten months.', vi: 'Net of sales. Của mười tháng.' })
    expect(find(against, 'beta-2023-real')).not.toHaveProperty('note')
    const levels = [2023, 2024].map((year) => buildFiled(`beta-${year}`, 10, { period: { year }, note }))
    expect(find(deriveTrends(buildFilingsLayer(levels)), 'beta-2024-growth')?.note).toEqual(note)
  })
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

  test('give the shares and real levels that can be worked out by hand', () => {
    // 69.691 ÷ 200.966; 131.819 ÷ 139.514; 64.551 ÷ 281.724
    expect(sizeOf('meta-filed-2025-of-revenue', published)).toBe(34.7)
    expect(sizeOf('amazon-filed-2025-of-cash-flow', published)).toBe(94.5)
    expect(sizeOf('microsoft-filed-2025-of-revenue', published)).toBe(22.9)
    // 61.053 ÷ 46.327: more than operations brought in.
    expect(sizeOf('amazon-filed-2021-of-cash-flow', published)).toBe(131.8)
    // 5.944 × 313.689 ÷ 237.017; 91.447 × 313.689 ÷ 321.943
    expect(sizeOf('microsoft-filed-2015-real', published)).toBe(7.867)
    expect(sizeOf('alphabet-filed-2025-real', published)).toBe(89.102)
    expect(sizeOf('alphabet-filed-2024-real', published)).toBe(52.535)
  })

  test('set all eleven years of the four against revenue, cash flow and prices, and say where years do not fit', () => {
    const counts = ['of-revenue', 'of-cash-flow', 'real'].map(
      (ending) => published.figures.filter(({ id }) => id.endsWith(`-${ending}`)).length,
    )
    expect(counts).toEqual([44, 44, 55])
    const noteOf = (id: string) => find(published, id)?.note?.en
    expect(noteOf('amazon-filed-2015-of-cash-flow')).toMatch(/[Nn]et of .*no restated figure was found/)
    expect(noteOf('microsoft-filed-2015-of-revenue')).toMatch(/30 June.*never restated/)
    expect(noteOf('meta-filed-2025-real')).toMatch(/Net of proceeds.*eleven months/)
  })

  test('every derived figure cites what its inputs cite', () => {
    for (const figure of published.figures.slice(published.layer.figures.length)) {
      expect(figure.evidence.length, figure.id).toBeGreaterThan(0)
      expect(figure.status, figure.id).toBe('derived')
    }
  })
})
