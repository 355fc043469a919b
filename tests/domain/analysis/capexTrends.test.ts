import { describe, expect, test } from 'vitest'
import { type CapexTrends, leadingSeries, selectCapexTrends } from '../../../src/domain/analysis/capexTrends.ts'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { deriveTrends } from '../../../src/domain/layers/filings.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import type { FigureDetail } from '../../../src/domain/selection/card.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildCapex, buildDataset, buildEvidence, buildView } from '../../fixtures/dataset.ts'
import {
  buildFiled,
  buildFilingsLayer,
  buildLayers,
  buildLayersWithAccounts,
  readLayers,
} from '../../fixtures/filings.ts'

const layers = buildLayers()
const trendsOf = (view: Partial<View> = {}, of: Layers = layers): CapexTrends =>
  selectCapexTrends(of, select(of, buildView(view), 'en'))
const ids = (details: readonly FigureDetail[]): string[] => details.map(({ figure }) => figure.id)

describe('what the article states', () => {
  test('totals, growth, plans, their sum, and venture funding', () => {
    const { stated } = trendsOf()
    expect(ids(stated.together)).toEqual(['pair-2023', 'pair-2024'])
    expect(ids(stated.growth)).toEqual(['pair-growth'])
    expect(stated.plans.map(({ row, detail }) => [row.company.id, detail?.figure.value])).toEqual([
      ['beta', 40],
      ['gamma', 20],
    ])
    expect(ids(stated.planSums)).toEqual(['pair-plans'])
    expect(ids(stated.funding)).toEqual(['startups-funding'])
    expect(stated.sources.map(({ id }) => id)).toEqual(['paper', 'wire'])
  })

  test('needs no filings, and never takes a figure from them', () => {
    const { stated, filed, plans, totals } = trendsOf({}, { dataset: buildDataset() })
    expect(stated).toEqual(trendsOf().stated)
    expect([filed, plans, totals]).toEqual([null, null, null])
  })

  test('a member of the group without a plan is named, with none', () => {
    const { plans } = trendsOf({}, readLayers()).stated
    expect(plans.map(({ row, detail }) => [row.company.id, detail?.figure.value ?? null])).toEqual([
      ['microsoft', 80],
      ['meta', 65],
      ['alphabet', null],
      ['amazon', null],
    ])
  })

  test('plans are a company’s own, for the year of the event; a member without one is named, others are not', () => {
    const dataset = buildDataset()
    const rest = dataset.figures.filter(({ id }) => id !== 'gamma-plan' && id !== 'pair-plans')
    const extra = [
      buildCapex({ id: 'gamma-next', subject: 'gamma', period: { year: 2026 } }),
      buildCapex({ id: 'gamma-spent', subject: 'gamma', status: 'stated' }),
      buildCapex({ id: 'alpha-plan', subject: 'alpha', value: 50 }),
      buildCapex({ id: 'alpha-sale', subject: 'alpha', value: 60, measure: 'saleProceeds' }),
      buildCapex({ id: 'zeta-plan', subject: 'zeta', value: { low: 40, high: 44 } }),
    ]
    const { stated } = trendsOf({}, { dataset: { ...dataset, figures: [...rest, ...extra] } })
    expect(stated.planYear).toBe(2025)
    expect(stated.plans.map(({ row, detail }) => [row.company.id, detail?.figure.id ?? null])).toEqual([
      ['alpha', 'alpha-plan'],
      ['zeta', 'zeta-plan'],
      ['beta', 'beta-plan'],
      ['gamma', null],
    ])
  })

  test('members are named of groups with a total only', () => {
    const dataset = buildDataset()
    const figures = dataset.figures.filter(({ subject, id }) => subject !== 'cloud-pair' && id !== 'gamma-plan')
    const { plans } = trendsOf({}, { dataset: { ...dataset, figures } }).stated
    expect(plans.map(({ row }) => row.company.id)).toEqual(['beta'])
  })

  test('each kind of figure is told apart, from the oldest, and each is cited', () => {
    const dataset = buildDataset()
    const [source] = dataset.sources
    if (!source) throw new Error('the fixture has sources')
    const cited = ['together', 'growth', 'sum', 'funding', 'funding-growth', 'plan'].map((id) => ({ ...source, id }))
    const of = (id: string, overrides: Partial<Figure>): Figure =>
      buildCapex({
        id,
        subject: 'cloud-pair',
        status: 'combined',
        evidence: [buildEvidence({ source: id })],
        ...overrides,
      })
    const figures = [
      of('together', { period: { year: 2024 } }),
      of('older', { period: { year: 2020 }, evidence: [buildEvidence({ source: 'together' })] }),
      of('growth', { measure: 'capexGrowth' }),
      of('sum', { status: 'planned' }),
      of('funding', { measure: 'ventureFunding' }),
      of('funding-growth', { measure: 'ventureFundingGrowth' }),
      of('plan', { subject: 'beta', status: 'planned' }),
    ]
    const { stated } = trendsOf({}, { dataset: buildDataset({ figures, sources: [...dataset.sources, ...cited] }) })
    expect(ids(stated.together)).toEqual(['older', 'together'])
    expect([stated.growth, stated.planSums, stated.funding, stated.fundingGrowth].map(ids)).toEqual([
      ['growth'],
      ['sum'],
      ['funding'],
      ['funding-growth'],
    ])
    expect(stated.sources.map(({ id }) => id).sort()).toEqual(cited.map(({ id }) => id).sort())
  })

  test('follows the filters: groups with a passing member, and none that is only partly named', () => {
    const { stated } = trendsOf({ q: 'gamma' })
    expect(ids(stated.together)).toEqual(['pair-2023', 'pair-2024'])
    expect(stated.plans.map(({ row }) => row.company.id)).toEqual(['gamma'])
    expect(stated.funding).toEqual([])
    expect(trendsOf({ sector: ['power'] }).stated).toMatchObject({ together: [], plans: [], sources: [] })
  })
})

describe('what the filings show', () => {
  test('a series for each passing company, and their total while all of them pass', () => {
    const filed = trendsOf().filed
    expect(filed?.companies.map(({ subject }) => subject.id)).toEqual(['beta', 'gamma'])
    expect(filed?.isWhole).toBe(true)
    expect(ids(filed?.together?.points.capex ?? [])).toEqual(['pair-filed-2022', 'pair-filed-2023', 'pair-filed-2024'])
    const some = trendsOf({ q: 'beta' }).filed
    expect(some?.companies.map(({ subject }) => subject.id)).toEqual(['beta'])
    expect(some?.isWhole).toBe(false)
    expect(some?.together?.subject.id).toBe('cloud-pair')
  })

  test('each measure by itself, oldest first, of a company and of all together', () => {
    const filed = trendsOf().filed
    const pointsOf = (points: NonNullable<typeof filed>['companies'][number]['points'] | undefined) =>
      Object.fromEntries(Object.entries(points ?? {}).map(([measure, details]) => [measure, ids(details)]))
    const [beta, gamma] = filed?.companies ?? []
    expect(pointsOf(beta?.points)).toEqual({
      capex: ['beta-2022', 'beta-2023', 'beta-2024'],
      capexGrowth: ['beta-2024-growth'],
      capexIndex: ['beta-2023-index', 'beta-2024-index'],
      capexShare: ['beta-2022-share', 'beta-2023-share', 'beta-2024-share'],
      capexShareOfRevenue: [],
      capexShareOfCashFlow: [],
      capexReal: [],
    })
    // Of two levels of 2024 the preferred one stands.
    expect(ids(gamma?.points.capex ?? [])).toEqual(['gamma-off', 'gamma-2022', 'gamma-2023', 'gamma-2024'])
    expect(pointsOf(filed?.together?.points)).toEqual({
      capex: ['pair-filed-2022', 'pair-filed-2023', 'pair-filed-2024'],
      capexGrowth: ['pair-filed-2024-growth'],
      capexIndex: ['pair-filed-2023-index', 'pair-filed-2024-index'],
      capexShare: [],
      capexShareOfRevenue: [],
      capexShareOfCashFlow: [],
      capexReal: [],
    })
  })

  test('set against revenue, cash flow and prices, where the layer has them', () => {
    const against = buildLayersWithAccounts()
    const filed = trendsOf({}, against).filed
    const [beta, gamma] = filed?.companies ?? []
    expect(ids(beta?.points.capexShareOfRevenue ?? [])).toEqual(
      [2022, 2023, 2024].map((year) => `beta-${year}-of-revenue`),
    )
    expect(ids(beta?.points.capexShareOfCashFlow ?? [])).toEqual(['beta-2023-of-cash-flow'])
    expect(ids(gamma?.points.capexShareOfCashFlow ?? [])).toEqual([])
    expect(ids(gamma?.points.capexReal ?? [])).toEqual([2022, 2023, 2024].map((year) => `gamma-${year}-real`))
    expect(filed?.basePrices).toMatchObject({ figure: { value: 125 }, subject: { id: 'goods' } })
    expect(filed?.measures).toHaveLength(7)
    // What the layer has does not depend on who passes.
    expect(trendsOf({ q: 'gamma' }, against).filed?.measures).toHaveLength(7)
    expect(trendsOf().filed).toMatchObject({
      basePrices: null,
      measures: ['capex', 'capexGrowth', 'capexIndex', 'capexShare'],
    })
    expect(leadingSeries(filed?.companies ?? [], 'capexShareOfRevenue')?.subject.id).toBe('beta')
  })

  test('the sources are of what the form draws', () => {
    const of = (trend: View['trend']) =>
      trendsOf({ trend, q: 'meta' }, readLayers())
        .filed?.sources.map(({ id }) => id)
        .filter((id) => /consumer|results|financials/.test(id))
    expect(of('stacked')).toEqual([])
    expect(of('of-revenue')).toEqual(['meta-financials', 'meta-results-2025'])
    expect(of('real')).toEqual(['consumer-prices-bls', 'consumer-prices-fred', 'consumer-prices-gap'])
  })

  test('every year from the first to the last of what is shown, and the base of the index', () => {
    expect(trendsOf().filed).toMatchObject({ years: [2021, 2022, 2023, 2024], baseYear: 2023 })
    expect(trendsOf({ q: 'beta' }).filed?.years).toEqual([2022, 2023, 2024])
    const gap = [2020, 2023].map((year) => buildFiled(`beta-${year}`, 10, { period: { year } }))
    expect(trendsOf({}, buildLayers(gap)).filed).toMatchObject({ years: [2020, 2021, 2022, 2023], together: null })
    expect(trendsOf({}, buildLayers(gap)).filed?.isWhole).toBe(false)
  })

  test('the total adds its years and sources to what is shown, but only where it is whole', () => {
    const [first] = layers.filings.layer.figures.filter(({ subject }) => subject === 'cloud-pair')
    if (!first) throw new Error('the fixture has a sum')
    const early = { ...first, id: 'pair-filed-2019', period: { year: 2019 }, evidence: [buildEvidence()] }
    const of = buildLayers([early, ...layers.filings.layer.figures])
    expect(trendsOf({}, of).filed?.years[0]).toBe(2019)
    expect(trendsOf({}, of).filed?.sources.map(({ id }) => id)).toEqual(['paper', 'report'])
    expect(trendsOf({ q: 'beta' }, of).filed?.years[0]).toBe(2022)
    expect(trendsOf({ q: 'beta' }, of).filed?.sources.map(({ id }) => id)).toEqual(['report'])
  })

  test('companies beside the group do not make it whole, and a total that is no sum is none of theirs', () => {
    const alpha = buildFiled('alpha-2024', 7, { subject: 'alpha', period: { year: 2024 } })
    const of = buildLayers([...layers.filings.layer.figures, alpha])
    expect(trendsOf({ sector: ['chips'] }, of).filed).toMatchObject({ isWhole: false, together: null })
    const stated = buildFiled('pair-filed-2024', 40, { subject: 'cloud-pair', period: { year: 2024 } })
    const levels = layers.filings.layer.figures.filter(({ subject }) => subject !== 'cloud-pair')
    expect(trendsOf({}, buildLayers([...levels, stated])).filed).toMatchObject({ isWhole: false, together: null })
  })

  test('a company keeps its place among all, whoever passes; the group has none', () => {
    const placesOf = (view: Partial<View>) => trendsOf(view).filed?.companies.map(({ place }) => place)
    expect(placesOf({})).toEqual([0, 1])
    expect(placesOf({ q: 'gamma' })).toEqual([1])
    expect(trendsOf().filed?.together?.place).toBeNull()
    expect(trendsOf().filed?.sources.map(({ id }) => id)).toEqual(['report'])
  })

  test('nobody of whom there is none, and no total of theirs', () => {
    expect(trendsOf({ sector: ['power'] }).filed).toMatchObject({
      companies: [],
      together: null,
      years: [],
      sources: [],
    })
  })

  test('plans stay out of the series', () => {
    const [beta] = trendsOf().filed?.companies ?? []
    expect(ids(beta?.points.capex ?? [])).toEqual(['beta-2022', 'beta-2023', 'beta-2024'])
    expect(ids(beta?.points.capexGrowth ?? [])).toEqual(['beta-2024-growth'])
  })
})

describe('the leader', () => {
  const leader = (view: Partial<View>, of: Layers, measure: 'capex' | 'capexGrowth') =>
    leadingSeries(trendsOf(view, of).filed?.companies ?? [], measure)?.subject.id ?? null

  test('is the largest of the latest year', () => {
    expect(leader({}, layers, 'capex')).toBe('beta')
    expect(leader({}, layers, 'capexGrowth')).toBe('gamma')
  })

  test('leads before somebody, and beyond what another’s wording allows', () => {
    expect(leader({ q: 'beta' }, layers, 'capex')).toBeNull()
    const open = buildLayers([
      buildFiled('beta-2024', 30, { period: { year: 2024 } }),
      buildFiled('gamma-2024', 20, { subject: 'gamma', period: { year: 2024 }, precision: 'more-than' }),
    ])
    expect(leader({}, open, 'capex')).toBeNull()
  })

  test.each<[Figure['value'], Partial<Figure>, string | null]>([
    [29.9, {}, 'beta'],
    [30, {}, null],
    [{ low: 20, high: 29.9 }, {}, 'beta'],
    [{ low: 20, high: 30 }, {}, null],
    [0, {}, 'beta'],
    [0, { precision: 'more-than' }, null],
  ])('with 30 before another’s %j %o: %s', (value, overrides, expected) => {
    const of2024 = { period: { year: 2024 } }
    const levels = [
      buildFiled('beta-2024', 30, of2024),
      buildFiled('gamma-2024', value, { subject: 'gamma', ...of2024, ...overrides }),
    ]
    // Ranges are no levels to derive from, but the leader is asked for by wording alone.
    const [beta, gamma] = trendsOf().filed?.companies ?? []
    const series = [beta, gamma].flatMap((one, index) => {
      const figure = levels[index]
      const [point] = one?.points.capex ?? []
      return one && figure && point ? [{ ...one, points: { ...one.points, capex: [{ ...point, figure }] } }] : []
    })
    expect(leadingSeries(series, 'capex')?.subject.id ?? null).toBe(expected)
    expect(leadingSeries([...series].reverse(), 'capex')?.subject.id ?? null).toBe(expected)
  })

  test('is of the latest year alone, and of those who have one for it', () => {
    const levels = (gamma: readonly number[]) => [
      ...[30, 30].map((value, index) => buildFiled(`beta-${index}`, value, { period: { year: 2023 + index } })),
      ...gamma.map((value, index) =>
        buildFiled(`gamma-${index}`, value, { subject: 'gamma', period: { year: 2023 + index } }),
      ),
    ]
    expect(leader({}, buildLayers(levels([50, 20])), 'capex')).toBe('beta')
    expect(leader({}, buildLayers(levels([20, 50])), 'capex')).toBe('gamma')
    expect(leader({}, buildLayers(levels([20])), 'capex')).toBeNull()
  })

  test('leads before every other, not one of them alone', () => {
    const [beta, gamma] = trendsOf().filed?.companies ?? []
    const [point] = beta?.points.capex ?? []
    if (!beta || !gamma || !point) throw new Error('the fixture has two companies')
    const series = (values: readonly number[]) =>
      values.map((value, index) => {
        const figure = buildFiled(`level-${index}`, value)
        return { ...beta, place: index, points: { ...beta.points, capex: [{ ...point, figure }] } }
      })
    expect(leadingSeries(series([30, 10, 20]), 'capex')?.place).toBe(0)
    expect(leadingSeries(series([30, 10, 30]), 'capex')).toBeNull()
  })

  test.each([
    [25, 20, 'beta'],
    [25, 0, 'beta'],
    [25, -50, 'beta'],
    [-10, -50, null],
    [0, -50, 'beta'],
  ])('of growth %d against %d: %s', (own, other, expected) => {
    const growth = [own, other].flatMap((pct, index) => {
      const subject = ['beta', 'gamma'][index] ?? ''
      return [
        buildFiled(`${subject}-2023`, 100, { subject, period: { year: 2023 } }),
        buildFiled(`${subject}-2024`, 100 + pct, { subject, period: { year: 2024 } }),
      ]
    })
    expect(leader({}, buildLayers(growth), 'capexGrowth')).toBe(expected)
  })
})

describe('what was promised', () => {
  const recordOf = (of: Layers, company: string, year = 2025) =>
    trendsOf({}, of).plans?.records.find((record) => record.company.id === company && record.year === year)

  test('is told by when it was published', () => {
    const beta = recordOf(layers, 'beta')
    expect(ids(beta?.known ?? [])).toEqual(['beta-plan-known'])
    expect(ids(beta?.later ?? [])).toEqual(['beta-plan-later'])
    expect(beta).toMatchObject({ actual: null, incomparable: [], outcome: null })
  })

  test.each([
    ['2025-03-02', 'known'],
    ['2025-03-03', 'known'],
    ['2025-03-04', 'later'],
  ])('one published on %s, with the event on 3 March, is %s', (published, when) => {
    const layer = buildFilingsLayer()
    const sources = layer.sources.map((source) => (source.id === 'later-report' ? { ...source, published } : source))
    const record = recordOf({ dataset: buildDataset(), filings: deriveTrends({ ...layer, sources }) }, 'beta')
    const isKnown = when === 'known'
    expect(ids(record?.known ?? [])).toEqual(['beta-plan-known', ...(isKnown ? ['beta-plan-later'] : [])])
    expect(ids(record?.later ?? [])).toEqual(isKnown ? [] : ['beta-plan-later'])
  })

  test.each([
    [45, 'above'],
    [40.1, 'above'],
    [40, 'within'],
    [35, 'within'],
    [{ low: 35, high: 40 }, 'within'],
    [34.9, 'below'],
    [34, 'below'],
    // Ends that touch: it may have been within, or not.
    [{ low: 40, high: 45 }, null],
    [{ low: 30, high: 35 }, null],
    [{ low: 36, high: 45 }, null],
    [{ low: 30, high: 39 }, null],
  ])('%j spent against 35 to 40 is %s', (value, outcome) => {
    const more = buildLayers([...layers.filings.layer.figures, buildFiled('beta-2025', value)])
    expect(recordOf(more, 'beta')).toMatchObject({ actual: { figure: { id: 'beta-2025' } }, incomparable: [], outcome })
  })

  test('what was spent in another scope stands apart', () => {
    const other = buildFiled('beta-2025', 45, { scope: 'company-total' })
    const record = recordOf(buildLayers([...layers.filings.layer.figures, other]), 'beta')
    expect(ids(record?.incomparable ?? [])).toEqual(['beta-2025'])
    expect(record).toMatchObject({ actual: null, outcome: null })
  })

  test('spending without a size is held against nothing, and what was spent is cited', () => {
    const sizeless: Partial<Figure> = {
      direction: 'rose',
      status: 'direction-only',
      evidence: [buildEvidence({ source: 'wire' })],
    }
    const { plans } = trendsOf(
      {},
      buildLayers([...layers.filings.layer.figures, buildFiled('beta-2025', null, sizeless)]),
    )
    expect(plans?.records[0]).toMatchObject({ actual: { figure: { id: 'beta-2025' } }, outcome: null })
    expect(plans?.sources.map(({ id }) => id)).toEqual(['wire', 'report', 'later-report'])
  })

  test('a plan was published with the first of its sources', () => {
    const evidence = [buildEvidence({ source: 'later-report' }), buildEvidence({ source: 'report' })]
    const plan = buildFiled('beta-plan-told-twice', 60, { status: 'planned', evidence })
    const record = recordOf(buildLayers([...layers.filings.layer.figures, plan]), 'beta')
    expect(ids(record?.known ?? []).sort()).toEqual(['beta-plan-known', 'beta-plan-told-twice'])
  })

  test('plans stand by the day of their publication, and the first known one is held against what was spent', () => {
    const early = buildFiled('beta-plan-early', 20, {
      status: 'planned',
      evidence: [buildEvidence({ source: 'wire' })],
    })
    const record = recordOf(buildLayers([...layers.filings.layer.figures, early, buildFiled('beta-2025', 38)]), 'beta')
    // The wire is of January, the report of February.
    expect(ids(record?.known ?? [])).toEqual(['beta-plan-early', 'beta-plan-known'])
    expect(record?.outcome).toBe('above')
  })

  test('records are by year, then by company; plans of a group and of other measures make none', () => {
    const figures = [
      ...layers.filings.layer.figures,
      buildFiled('beta-next', 70, { status: 'planned', period: { year: 2027 } }),
      buildFiled('beta-this', 70, { status: 'planned', period: { year: 2026 } }),
      buildFiled('pair-plan', 90, { subject: 'cloud-pair', status: 'planned', period: { year: 2028 } }),
      buildFiled('beta-flow', 9, { measure: 'freeCashFlow', status: 'planned', period: { year: 2029 } }),
      buildFiled('beta-done', 9, { period: { year: 2030 } }),
    ]
    const { plans } = trendsOf({}, buildLayers(figures))
    expect(plans?.records.map(({ year, company }) => [year, company.id])).toEqual(
      [2025, 2026, 2027].flatMap((year) => ['beta', 'gamma'].map((id) => [year, id])),
    )
    expect(plans?.sources.map(({ id }) => id)).toEqual(['report', 'later-report'])
  })

  test('what was spent without a plan is held against nothing, and cash flows are no spending', () => {
    const figures = [
      ...layers.filings.layer.figures,
      buildFiled('gamma-2025', 12, { subject: 'gamma' }),
      buildFiled('beta-flow', 9, { measure: 'freeCashFlow' }),
      buildFiled('beta-2025-last', 9, { period: { year: 2024 }, scope: 'company-total' }),
    ]
    const more = buildLayers(figures)
    expect(recordOf(more, 'gamma')).toMatchObject({
      known: [],
      later: [],
      actual: null,
      incomparable: [],
      outcome: null,
    })
    expect(recordOf(more, 'beta')).toMatchObject({ actual: null, incomparable: [] })
  })

  test('a plan in another scope than what was spent is not held against it, though another plan may be', () => {
    const other = buildFiled('beta-plan-first', 10, {
      status: 'planned',
      scope: 'company-total',
      evidence: [buildEvidence({ source: 'wire' })],
    })
    const record = recordOf(buildLayers([...layers.filings.layer.figures, other, buildFiled('beta-2025', 38)]), 'beta')
    expect(record).toMatchObject({ actual: { figure: { id: 'beta-2025' } }, outcome: null })
  })

  test('a wording that leaves it open says nothing', () => {
    const atLeast = buildFiled('beta-2025', 36, { precision: 'at-least' })
    expect(recordOf(buildLayers([...layers.filings.layer.figures, atLeast]), 'beta')?.outcome).toBeNull()
  })

  test('of the published: Meta’s with leases only, Microsoft’s with nothing, nobody else’s known on the day', () => {
    const published = readLayers()
    expect(recordOf(published, 'meta')).toMatchObject({
      known: [{ figure: { value: { low: 60, high: 65 } } }],
      actual: { figure: { value: 72.215, scope: 'capex-with-leases' } },
      incomparable: [{ figure: { value: 69.691 } }],
      outcome: 'above',
    })
    const microsoft = recordOf(published, 'microsoft')
    expect(microsoft).toMatchObject({ known: [{ figure: { value: 80 } }], later: [], actual: null, outcome: null })
    expect(microsoft?.incomparable.map(({ figure }) => figure.value)).toEqual([64.551, 88.7])
    for (const id of ['alphabet', 'amazon']) expect(recordOf(published, id)?.known).toEqual([])
    expect(recordOf(published, 'amazon')?.actual?.figure.scope).toBe('cash-capex-net')
    expect(recordOf(published, 'microsoft', 2026)).toMatchObject({ known: [], later: [], actual: null })
  })
})

test('one year’s totals stand side by side, the article’s first, and are never added up', () => {
  const { totals } = trendsOf({}, readLayers())
  expect(totals?.year).toBe(2024)
  expect(totals?.details.map(({ figure }) => [figure.value, figure.scope])).toEqual([
    [180, 'data-centres'],
    [217.267, 'cash-capex'],
    [246, 'company-total'],
  ])
  expect(trendsOf({ sector: ['power'] }, readLayers()).totals).toBeNull()
})

test('totals are of the latest year that the article has one for, of a group with a passing member', () => {
  const more = [
    buildFiled('pair-other', 130, { subject: 'cloud-pair', period: { year: 2024 }, scope: 'company-total' }),
    buildFiled('pair-plan', 140, { subject: 'cloud-pair', period: { year: 2024 }, status: 'planned' }),
    buildFiled('pair-flow', 150, { subject: 'cloud-pair', period: { year: 2024 }, measure: 'operatingCashFlow' }),
  ]
  const of = buildLayers([...layers.filings.layer.figures, ...more])
  const { totals } = trendsOf({ q: 'gamma' }, of)
  expect([totals?.year, ids(totals?.details ?? [])]).toEqual([2024, ['pair-2024', 'pair-filed-2024', 'pair-other']])
  expect(totals?.sources.map(({ id }) => id)).toEqual(['paper', 'report'])
  expect(trendsOf({ sector: ['chips'] }, of).totals).toBeNull()
  const older = buildCapex({ id: 'pair-2020', subject: 'cloud-pair', status: 'combined', period: { year: 2020 } })
  const dataset = buildDataset()
  const figures = [...dataset.figures, older]
  expect(trendsOf({}, { ...of, dataset: { ...dataset, figures } }).totals?.year).toBe(2024)
  const alone = dataset.figures.filter(({ id }) => id !== 'pair-2024')
  expect(trendsOf({}, { ...of, dataset: { ...dataset, figures: alone } }).totals).toBeNull()
})
