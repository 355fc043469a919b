import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Company, Dataset, Figure } from '../../../src/domain/dataset/schema.ts'
import { LANGUAGES, type Language } from '../../../src/domain/dataset/text.ts'
import { BASES, LINK_STATUSES, LISTINGS, STATUSES } from '../../../src/domain/dataset/vocabulary.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { deriveMarket } from '../../../src/domain/layers/market.ts'
import { reconcile } from '../../../src/domain/selection/reconcile.ts'
import { select } from '../../../src/domain/selection/select.ts'
import {
  COMPANY_SCOPES,
  GROUPINGS,
  MOVE_DIRECTIONS,
  SORTS,
  VIEW_BASES,
  type View,
} from '../../../src/domain/view/view.ts'
import { normaliseView } from '../../../src/domain/view/viewFields.ts'
import { viewNames } from '../../../src/domain/view/views.ts'
import { buildCapex, buildDataset, buildEvidence, buildFigure, buildView } from '../../fixtures/dataset.ts'
import { buildMarketLayer, buildMarketLayers } from '../../fixtures/market.ts'
import { plainSelect } from '../../fixtures/plainSelect.ts'
import { readIndexLayers, readMarketLayers } from '../../fixtures/published.ts'
import { viewsOf } from '../../fixtures/views.ts'

// Names that two languages sort apart, that differ in case or marks only, and that occur twice.
const NAMES = ['An', 'an', 'Ân', 'Đông', 'Dong', 'Dung', 'Zeta', 'Zêta', 'eta']
const WORDS = ['', 'an', 'đông', 'dong', 'ZETA', 'chip', 'n chip', 'nowhere']
const SECTORS = ['chips', 'cloud', 'power', 'shipping']

interface Spec {
  readonly company: Company
  readonly figures: readonly Figure[]
}

function specs(prefix: string): fc.Arbitrary<readonly Spec[]> {
  const move = fc.oneof(
    fc.constant(null),
    fc.constantFrom('fell' as const, 'rose' as const, 'flat' as const),
    // Few values, so that ties are common; a range counts by its middle.
    fc.constantFrom(-3, -2.5, -0.1, 0, 1, 4),
    fc.constant({ low: -4, high: -2 }),
  )
  const spec = fc.record({
    name: fc.constantFrom(...NAMES),
    listing: fc.constantFrom(...LISTINGS),
    // One sector is unknown: what is not validated must not throw.
    sector: fc.constantFrom(...SECTORS, ...SECTORS, 'unheard-of'),
    role: fc.constantFrom('Makes chips', 'Sells power'),
    moves: fc.array(
      fc.record({
        move,
        basis: fc.constantFrom(...BASES),
        preferred: fc.boolean(),
        source: fc.constantFrom('paper', 'wire'),
        measure: fc.constantFrom('sharePriceChange' as const, 'marketValueChange' as const),
      }),
      { maxLength: 3 },
    ),
    plans: fc.array(fc.constantFrom('planned' as const, 'stated' as const), { maxLength: 1 }),
  })
  return fc.array(spec, { maxLength: 12 }).map((all) =>
    all.map(({ name, listing, sector, role, moves, plans }, index): Spec => {
      const id = `${prefix}-${index}`
      const ticker = listing === 'public' ? { ticker: `T${index}` } : {}
      const figures = moves.map(({ move: value, preferred, source, ...own }, at) =>
        buildFigure({
          id: `${id}-move-${at}`,
          subject: id,
          ...own,
          ...(typeof value === 'string'
            ? { value: null, direction: value, status: 'direction-only' }
            : { value, status: value === null ? 'direction-only' : 'stated' }),
          ...(preferred ? { preferred: true as const } : {}),
          evidence: [buildEvidence({ source })],
        }),
      )
      const capex = plans.map((status) => buildCapex({ id: `${id}-plan`, subject: id, status }))
      return {
        company: { id, name, ...ticker, listing, sector, role: { en: role, vi: 'Làm chip điện' } },
        figures: [...figures, ...capex],
      }
    }),
  )
}

/** Layers of any make, with ids that Views can name. */
const anyLayers: fc.Arbitrary<Layers> = fc
  .record({
    article: specs('c'),
    wider: fc.option(specs('w')),
    links: fc.array(fc.record({ place: fc.nat(13), status: fc.constantFrom(...LINK_STATUSES), force: fc.nat(3) }), {
      maxLength: 12,
    }),
    members: fc.subarray(['c-0', 'c-1', 'c-2', 'c-9']),
    sectors: fc.shuffledSubarray(SECTORS, { minLength: 2 }),
    hasMarket: fc.boolean(),
    isMarketPending: fc.boolean(),
  })
  .map(({ article, wider, links, members, sectors, ...flags }) => {
    const plain = buildDataset()
    const linked = (force: number) =>
      links
        .filter((link) => link.force === force)
        .map(({ place, status }) => ({ id: `c-${place}`, effect: 'relief' as const, status, because: { en: 'B' } }))
    const [demand] = plain.uncertainties
    const [force] = demand?.forces ?? []
    if (!demand || !force) throw new Error('the fixture has an uncertainty with a force')
    const dataset: Dataset = {
      ...plain,
      sectors: sectors.map((id) => ({ id, name: { en: id } })),
      companies: article.map(({ company }) => company),
      groups: plain.groups.map((group) => (group.id === 'cloud-pair' ? { ...group, members } : group)),
      figures: [
        ...plain.figures.filter(({ subject }) => plain.groups.some(({ id }) => id === subject)),
        ...article.flatMap(({ figures }) => figures),
      ],
      uncertainties: ['demand', 'politics'].map((id, u) => ({
        ...demand,
        id,
        forces: [0, 1].map((f) => ({ ...force, id: `force-${u}-${f}`, companies: linked(2 * u + f) })),
      })),
    }
    const layer = buildMarketLayer({
      companies: (wider ?? []).map(({ company }) => company),
      reported: (wider ?? []).flatMap(({ figures }) => figures.filter(({ basis }) => basis === 'close')),
      series: [],
    })
    return { dataset, ...(wider ? { market: deriveMarket(layer, dataset) } : {}), ...flags }
  })

const seldom = <T>(options: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 2, arbitrary: fc.subarray([...options]) })

const bound = fc.option(fc.constantFrom(-4, -3, -2.5, -1, 0, 1, 5), { freq: 2 })

const anyView: fc.Arbitrary<View> = fc
  .record({
    view: fc.constantFrom(...viewNames()),
    basis: fc.option(fc.constantFrom(...VIEW_BASES)),
    scope: fc.option(fc.constantFrom(...COMPANY_SCOPES)),
    sector: seldom([...SECTORS, 'nowhere']),
    listing: seldom(LISTINGS),
    direction: seldom(MOVE_DIRECTIONS),
    status: seldom(STATUSES),
    min: bound,
    max: bound,
    q: fc.oneof(fc.constant(''), fc.constantFrom(...WORDS)),
    lens: fc.option(fc.constantFrom('demand', 'politics', 'unheard-of')),
    only: fc.boolean(),
    company: fc.option(fc.constantFrom('c-0', 'c-3', 'w-1', 'nobody'), { freq: 2 }),
    figure: fc.option(fc.constantFrom('c-0-move-0', 'pair-2024', 'w-0-move-0'), { freq: 2 }),
    force: fc.option(fc.constantFrom('force-0-0', 'force-1-1'), { freq: 2 }),
    sort: fc.constantFrom(...SORTS),
    group: fc.constantFrom(...GROUPINGS),
  })
  .map((changes) => buildView(changes))

describe('over columns, select answers as it does company by company', () => {
  const expectEqual = (layers: Layers, view: View, language: Language): void => {
    const { shown, layers: ofView, ...selection } = select(layers, view, language)
    expect(selection).toEqual(plainSelect(layers, view, language))
    expect(shown.layers).toBe(ofView)
    expect({ ...selection, ...shown, view }).toEqual({ ...selection, layers: ofView })
  }

  test('for any data, and for one View after another', () => {
    const steps = fc.array(fc.tuple(anyView, fc.constantFrom(...LANGUAGES)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(anyLayers, steps, (layers, views) => {
        for (const [view, language] of views) expectEqual(layers, view, language)
      }),
      { numRuns: 150 },
    )
  })

  test('for the published event, with and without its layers', () => {
    const published = readMarketLayers()
    const { index } = readIndexLayers()
    const options: readonly Layers[] = [
      { dataset: published.dataset },
      published,
      { ...published, hasMarket: true },
      { ...published, index, hasIndex: true },
      { dataset: published.dataset, index, hasIndex: true },
    ]
    const some = fc.record({ scope: fc.constantFrom(...COMPANY_SCOPES), basis: fc.constantFrom(...VIEW_BASES) })
    const views = viewsOf(published.dataset, ['chip', 'điện toán', 'AI', 'nowhere'])
    fc.assert(
      fc.property(
        fc.constantFrom(...options),
        views,
        some,
        fc.constantFrom(...LANGUAGES),
        (layers, view, more, language) => expectEqual(layers, { ...view, ...more }, language),
      ),
    )
  })
})

describe('what a change does not touch stays the same object', () => {
  const closed: Layers = { ...buildMarketLayers(), hasMarket: true }
  const PARTS = [
    'rows',
    'sized',
    'directionOnly',
    'withoutMove',
    'falls',
    'rises',
    'bySector',
    'ranks',
    'moveSources',
    'facets',
    'relaxations',
    'withoutSize',
    'lenses',
    'facts',
    'sectors',
    'sizeBounds',
    'activeFilters',
  ] as const
  /** The parts that a change of the View makes anew; the View itself is made anew, too, as the store does. */
  function changedBy(from: Partial<View>, to: Partial<View>, layers = closed): string[] {
    const [before, after] = [from, { ...from, ...to }].map((view) =>
      select(layers, structuredClone(buildView(view)), 'en'),
    )
    if (!before || !after) throw new Error('two Selections')
    return [...PARTS, 'shown' as const, 'card' as const].filter((part) => before[part] !== after[part])
  }
  const filtered: Partial<View> = { sector: ['chips', 'cloud'], direction: ['fell'], min: -20, q: 'a', lens: 'demand' }

  test.each<[Partial<View>, string[]]>([
    [{}, []],
    [{ company: 'alpha' }, ['card']],
    [{ figure: 'pair-2024' }, ['card']],
    [{ force: 'less-use' }, ['card']],
    [{ pin: ['alpha', 'beta'], baseline: 'alpha' }, []],
    [{ theme: 'dark', step: 2, present: 'speaker', blank: true, lang: 'vi' }, []],
    [{ x: 'growth' }, ['shown']],
    [{ outcome: 'drawdown' }, ['shown']],
    [{ trend: 'index', scale: 'log' }, ['shown']],
    [{ lens: 'politics' }, ['shown']],
    [{ view: 'table' }, ['shown']],
  ])('%o makes anew %j', (change, expected) => {
    for (const from of [{}, filtered]) expect(changedBy({ ...from }, change)).toEqual(expected)
  })

  test('an order keeps what filters count, and a filter what the event states', () => {
    expect(changedBy({}, { sort: 'name' })).not.toEqual(
      expect.arrayContaining(['facets', 'lenses', 'withoutSize', 'facts', 'sectors', 'sizeBounds']),
    )
    const byFilter = changedBy({}, { sector: ['chips'] })
    expect(byFilter).toEqual(expect.arrayContaining(['rows', 'facets', 'shown']))
    for (const part of ['facts', 'sectors', 'sizeBounds']) expect(byFilter).not.toContain(part)
  })

  test('a layer that only the card asks for leaves the chart alone', () => {
    const { dataset } = closed
    const before = select({ dataset, market: null, hasMarket: true }, buildView(), 'en')
    const pending = { dataset, market: null, hasMarket: true, isPending: true, isMarketPending: true }
    const view = buildView({ company: 'alpha' })
    const [waiting, after] = [select(pending, view, 'en'), select(closed, view, 'en')]
    expect(waiting.shown).toBe(before.shown)
    expect(after.shown).toBe(before.shown)
    expect(after.card).not.toBe(waiting.card)
    // On the close it is drawn from the layer.
    expect(select(closed, buildView({ basis: 'close' }), 'en').shown.layers.market).toBe(closed.market)
  })

  test('a change of the View keeps its lists, and reconciling keeps what it need not correct', () => {
    const view = normaliseView(buildView({ sector: ['cloud', 'chips'], pin: ['beta', 'alpha'], status: ['stated'] }))
    const next = normaliseView({ ...view, company: 'alpha' })
    for (const key of ['sector', 'pin', 'status', 'listing'] as const) expect(next[key]).toBe(view[key])
    expect(normaliseView({ ...view, sector: ['chips', 'cloud', 'chips'] }).sector).toEqual(['chips', 'cloud'])
    const corrected = reconcile({ ...next, lens: 'unheard-of' }, closed)
    expect(corrected.lens).toBeNull()
    for (const key of ['sector', 'pin', 'status'] as const) expect(corrected[key]).toBe(view[key])
  })
})
