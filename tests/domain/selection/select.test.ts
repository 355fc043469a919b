import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompanyLink, Dataset } from '../../../src/domain/dataset/schema.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { FILTER_NAMES } from '../../../src/domain/selection/filters.ts'
import { select } from '../../../src/domain/selection/select.ts'
import {
  COMPANY_SCOPES,
  type CompanyScope,
  NO_FILTERS,
  VIEW_BASES,
  type View,
  type ViewName,
} from '../../../src/domain/view/view.ts'
import { tabNames } from '../../../src/domain/view/views.ts'
import { buildCapex, buildDataset, buildView } from '../../fixtures/dataset.ts'
import { deepFreeze } from '../../fixtures/json.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { buildMove, buildMoves, selectView } from '../../fixtures/moves.ts'
import { readDeepSeek, readMarketLayers } from '../../fixtures/published.ts'
import { LIFTED, viewsOf } from '../../fixtures/views.ts'

const selectFrom = (view: Partial<View> = {}, dataset = buildDataset()) => select({ dataset }, buildView(view), 'en')
const selectClose = () => select({ dataset: buildDataset(), hasMarket: true }, buildView({ basis: 'close' }), 'en')
const idsOf = (rows: readonly { readonly company: { readonly id: string } }[]): string[] =>
  rows.map(({ company }) => company.id)

describe('rows', () => {
  test('largest fall first, then directions, then those without a move', () => {
    const selection = selectFrom()
    expect(idsOf(selection.rows)).toEqual(['alpha', 'beta', 'zeta', 'delta', 'epsilon', 'gamma'])
    expect(idsOf(selection.sized)).toEqual(['alpha', 'beta', 'zeta'])
    expect(idsOf(selection.directionOnly)).toEqual(['delta'])
    expect(idsOf(selection.withoutMove)).toEqual(['epsilon', 'gamma'])
    expect(selection.totalCount).toBe(6)
  })

  test('grouped by sector, in the order of the dataset, whatever the order within', () => {
    const selection = selectFrom({ group: 'sector', sort: 'name' })
    const grouped = selection.bySector.map(({ sector, rows }) => [sector.id, idsOf(rows)])
    expect(grouped).toEqual([
      ['chips', ['alpha', 'epsilon']],
      ['cloud', ['beta', 'gamma']],
      ['power', ['zeta']],
      ['software', ['delta']],
    ])
    expect(idsOf(selection.rows)).toEqual(['alpha', 'epsilon', 'beta', 'gamma', 'zeta', 'delta'])
  })

  test('falls and rises are sized, the largest first, however the rows are sorted', () => {
    const dataset = buildMoves({
      Ash: 2,
      Bay: -3,
      Cod: 'fell',
      Dab: -20,
      Eel: 7,
      Fin: 'rose',
      Gar: 0,
      Hag: null,
      Ide: -4,
    })
    for (const sort of ['size', 'name', 'sector'] as const) {
      const { falls, rises } = selectView(dataset, { sort })
      expect(idsOf(falls)).toEqual(['dab', 'ide', 'bay'])
      expect(idsOf(rises)).toEqual(['eel', 'ash'])
    }
  })

  test('equal falls and rises come in the order of the rows', () => {
    const dataset = buildMoves({ Ide: -3, Bay: -3, Eel: 2, Ash: 2 })
    const { falls, rises } = selectView(dataset, { sort: 'name' })
    expect([idsOf(falls), idsOf(rises)]).toEqual([
      ['bay', 'ide'],
      ['ash', 'eel'],
    ])
  })

  test('falls and rises are of what passes, on the basis chosen', () => {
    expect(idsOf(selectFrom().falls)).toEqual(['alpha', 'beta', 'zeta'])
    expect(idsOf(selectFrom({ sector: ['cloud', 'power'] }).falls)).toEqual(['beta', 'zeta'])
    expect(selectClose().falls).toEqual([])
    // Delta rose by an unstated size.
    expect(selectFrom().rises).toEqual([])
  })

  test('ranks count what passes only', () => {
    expect(selectFrom().ranks.get(-3)).toEqual({ place: 2, of: 3, direction: 'fell', joint: true })
    expect(selectFrom({ sector: ['cloud'] }).ranks.get(-3)).toEqual({
      place: 1,
      of: 1,
      direction: 'fell',
      joint: false,
    })
  })

  test('sectors without a company are no option', () => {
    expect(selectFrom().sectors.map(({ id }) => id)).toEqual(['chips', 'cloud', 'power', 'software'])
  })

  test('the bounds of the size filter enclose all moves and zero, whatever is filtered', () => {
    expect(selectFrom({ sector: ['cloud'] }).sizeBounds).toEqual({ min: -12, max: 0 })
    expect(selectClose().sizeBounds).toBeNull()
    expect(selectView(buildMoves({ A: -2.5, B: -1.5 })).sizeBounds).toEqual({ min: -3, max: 0 })
    expect(selectView(buildMoves({ A: 1.2, B: 4 })).sizeBounds).toEqual({ min: 0, max: 4 })
    expect(selectView(buildMoves({ A: -0.1, B: 0.1 })).sizeBounds).toEqual({ min: -1, max: 1 })
  })
})

describe('facts', () => {
  test('are of the event, not of the selection', () => {
    const { facts } = selectFrom({ sector: ['software'] })
    expect(facts.headline?.figure.id).toBe('market-lost')
    expect(facts.source?.id).toBe('paper')
    expect(facts.keyFigures.map(({ figure }) => figure.id)).toEqual(['alpha-move', 'beta-move', 'pair-2024'])
    expect(facts).toMatchObject({ roseCount: 1, companyCount: 6, revision: 1 })
    expect(facts).toEqual(selectFrom().facts)
  })

  test('name the two largest falls, and never a company that stood still or rose', () => {
    const key = (dataset: Dataset) => selectView(dataset).facts.keyFigures.map(({ figure }) => figure.id)
    expect(key(buildMoves({ A: -1, B: -5, C: -3, D: -4 }))).toEqual(['b-move', 'd-move'])
    expect(key(buildMoves({ A: -3, B: 0, C: 2, D: 'fell' }))).toEqual(['a-move'])
    expect(key(buildMoves({ A: 0, B: 2 }))).toEqual([])
  })

  test('are on the basis that the event gives: at the time of writing, else at the close', () => {
    const close = [buildMove('A', -1, { basis: 'close' }), buildMove('B', -5, { id: 'b-close', basis: 'close' })]
    const key = (figures: Dataset['figures']) =>
      selectView(buildMoves({ A: null, B: null }, { figures })).facts.keyFigures.map(({ figure }) => figure.id)
    expect(key(close)).toEqual(['b-close', 'a-move'])
    expect(key([...close, buildMove('B', -2)])).toEqual(['b-move'])
  })

  test('name the largest of several totals of spending, and no plan of one company', () => {
    const total = (id: string, value: number, year: number) =>
      buildCapex({ id, subject: 'cloud-pair', status: 'combined', value, period: { year } })
    const figures = [total('small', 70, 2024), total('large', 90, 2022), total('middle', 80, 2023), buildCapex()]
    const { facts } = selectFrom({}, buildDataset({ figures }))
    expect(facts.keyFigures.map(({ figure }) => figure.id)).toEqual(['large'])
    expect(facts).toMatchObject({ headline: null, source: { id: 'wire' } })
  })
})

describe('lenses', () => {
  const linksOf = (dataset: Dataset) => [...(selectFrom({ lens: 'demand' }, dataset).lens?.links ?? [])]

  /** The demand lens with one force to each list; each list links alpha by the statuses given. */
  function withLinks(...forces: readonly (readonly CompanyLink['status'][])[]): Dataset {
    const dataset = buildDataset()
    const [demand] = dataset.uncertainties
    const [force] = demand?.forces ?? []
    const [link] = force?.companies ?? []
    if (!demand || !force || !link) throw new Error('the fixture has a lens with a link')
    const effects = ['pressure', 'relief'] as const
    const linked = forces.map((statuses, index) => ({
      ...force,
      id: `force-${index}`,
      companies: statuses.map((status, at) => ({ ...link, status, effect: effects[at] ?? link.effect })),
    }))
    return { ...dataset, uncertainties: [{ ...demand, forces: linked }] }
  }

  test('name the companies that their forces touch, and how, and drop none', () => {
    const selection = selectFrom({ lens: 'demand', listing: ['public'], sector: ['chips', 'power'] })
    const counts = selection.lenses.map((lens) => [lens.uncertainty.id, lens.passingCount, lens.inferredCount])
    expect(counts).toEqual([
      ['demand', 1, 0],
      ['politics', 0, 0],
    ])
    expect([...(selection.lens?.links ?? [])]).toEqual([
      ['alpha', 'stated'],
      ['beta', 'inferred'],
    ])
    expect(idsOf(selection.rows)).toEqual(['alpha', 'zeta'])
    expect(selectFrom({ lens: 'unheard-of' }).lens).toBeNull()
  })

  test('count what passes, and of it what only the editor links', () => {
    const countsOf = (view: Partial<View>) => {
      const [demand] = selectFrom(view).lenses
      return [demand?.passingCount, demand?.inferredCount]
    }
    expect(countsOf({})).toEqual([2, 1])
    expect(countsOf({ sector: ['cloud'] })).toEqual([1, 1])
    expect(countsOf({ sector: ['chips'] })).toEqual([1, 0])
    expect(countsOf({ sector: ['power'] })).toEqual([0, 0])
  })

  test.each<[string, readonly (readonly CompanyLink['status'][])[], CompanyLink['status']]>([
    ['inferred, then stated by another force', [['inferred'], ['stated']], 'stated'],
    ['stated, then inferred by another force', [['stated'], ['inferred']], 'stated'],
    ['inferred, then stated in one force', [['inferred', 'stated']], 'stated'],
    ['stated, then inferred in one force', [['stated', 'inferred']], 'stated'],
    ['stated between two inferred', [['inferred'], ['stated'], ['inferred']], 'stated'],
    ['inferred twice', [['inferred'], ['inferred']], 'inferred'],
    ['stated twice', [['stated', 'stated']], 'stated'],
  ])('a company that is linked more than once counts once, stated before inferred: %s', (_, forces, status) => {
    const dataset = withLinks(...forces)
    expect(linksOf(dataset)).toEqual([['alpha', status]])
    const [lens] = selectFrom({}, dataset).lenses
    expect(lens).toMatchObject({ passingCount: 1, inferredCount: status === 'inferred' ? 1 : 0 })
  })

  test('what one lens states says nothing of another', () => {
    const [first] = withLinks(['stated']).uncertainties
    const [second] = withLinks(['inferred']).uncertainties
    if (!first || !second) throw new Error('the fixture has lenses')
    const { lenses } = selectFrom({}, buildDataset({ uncertainties: [first, { ...second, id: 'other' }] }))
    expect(lenses.map(({ links }) => links.get('alpha'))).toEqual(['stated', 'inferred'])
  })
})

describe('sources of moves', () => {
  const sourcesOf = (view: Partial<View>) => {
    return selectFrom(view).moveSources.map(({ id }) => id)
  }

  test('are those of what passes', () => {
    expect(sourcesOf({})).toEqual(['paper'])
    expect(sourcesOf({ q: 'delta' })).toEqual(['paper'])
    // Gamma has no move.
    expect(sourcesOf({ q: 'gamma' })).toEqual([])
    expect(sourcesOf({ listing: ['private'] })).toEqual([])
  })
})

test.each<[Partial<View>, string | null]>([
  [{}, null],
  [{ force: 'less-use' }, 'force'],
  [{ force: 'unheard-of' }, null],
  [{ force: 'less-use', company: 'alpha' }, 'company'],
  [{ force: 'less-use', figure: 'alpha-move' }, 'company'],
  [{ figure: 'pair-2024' }, 'group'],
  [{ figure: 'pair-2024', company: 'beta' }, 'company'],
  [{ company: 'nobody' }, null],
])('the card of %o is one of %s', (view, kind) => {
  expect(selectFrom(view).card?.kind ?? null).toBe(kind)
})

describe('activeFilters', () => {
  test.each<[Partial<View>, string]>([
    [{ sector: ['cloud'] }, 'sector'],
    [{ listing: ['public'] }, 'listing'],
    [{ direction: ['fell'] }, 'direction'],
    [{ status: ['stated'] }, 'status'],
    [{ min: 0 }, 'size'],
    [{ max: 0 }, 'size'],
    [{ min: -20, max: 3 }, 'size'],
    [{ q: 'x' }, 'q'],
  ])('%o is one', (change, name) => {
    expect(selectFrom(change).activeFilters).toEqual([name])
    expect(selectFrom({ ...change, ...NO_FILTERS }).activeFilters).toEqual([])
  })

  test('several are all named', () => {
    const { activeFilters } = selectFrom({ max: -1, q: 'x', sector: ['chips'] })
    expect(activeFilters.toSorted()).toEqual(['q', 'sector', 'size'])
  })

  test('a lens, an open card, an order or a basis is none', () => {
    const view = { lens: 'demand', company: 'alpha', figure: 'alpha-move', sort: 'name', group: 'sector' } as const
    expect(selectFrom(view).activeFilters).toEqual([])
    expect(selectFrom({ basis: 'close', view: 'table' }).activeFilters).toEqual([])
  })
})

describe.each([
  ['invented', buildDataset(), ['chip', 'dien toan', 'nowhere']],
  ['published', readDeepSeek(), ['chip', 'điện toán', 'AI', 'nowhere']],
] as const)('over the %s dataset, for any View', (_, dataset, words) => {
  const views = viewsOf(dataset, words)

  test('select is pure: frozen input, equal output, also from a copy', () => {
    const frozen = deepFreeze(structuredClone(dataset))
    fc.assert(
      fc.property(views, (view) => {
        const once = select({ dataset: frozen }, deepFreeze(view), 'vi')
        expect(select({ dataset: frozen }, view, 'vi')).toEqual(once)
        expect(select({ dataset: structuredClone(dataset) }, view, 'vi')).toEqual(once)
      }),
      { numRuns: 40 },
    )
  })

  test('the parts make up the whole', () => {
    fc.assert(
      fc.property(views, (view) => {
        const selection = select({ dataset }, view, 'en')
        const { rows } = selection
        const sorted = idsOf(rows).toSorted()
        expect(idsOf(selection.bySector.flatMap((group) => group.rows)).toSorted()).toEqual(sorted)
        const kinds = [selection.sized, selection.directionOnly, selection.withoutMove].flat()
        expect(idsOf(kinds).toSorted()).toEqual(sorted)
        expect([...selection.ranks.keys()].toSorted()).toEqual(
          [...new Set(selection.sized.map(({ move }) => move.changePct))].toSorted(),
        )
        const flat = selection.sized.filter(({ move }) => move.changePct === 0)
        expect(idsOf([selection.falls, selection.rises, flat].flat()).toSorted()).toEqual(
          idsOf(selection.sized).toSorted(),
        )
        const fallSizes = selection.falls.map(({ move }) => move.changePct ?? 0)
        const riseSizes = selection.rises.map(({ move }) => move.changePct ?? 0)
        expect(fallSizes).toEqual(fallSizes.toSorted((a, b) => a - b))
        expect(riseSizes).toEqual(riseSizes.toSorted((a, b) => b - a))
        for (const { links, passingCount, inferredCount } of selection.lenses) {
          const passing = idsOf(rows).filter((id) => links.has(id))
          expect(passingCount).toBe(passing.length)
          expect(inferredCount).toBe(passing.filter((id) => links.get(id) === 'inferred').length)
        }
      }),
    )
  })

  test('a filter is listed as active exactly while it is set, and nothing is left out but by one that is listed', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { activeFilters, rows, totalCount, relaxations } = select({ dataset }, view, 'en')
        const isSet = FILTER_NAMES.filter(
          (name) => JSON.stringify({ ...view, ...LIFTED[name] }) !== JSON.stringify(view),
        )
        expect(activeFilters.toSorted()).toEqual(isSet.toSorted())
        if (activeFilters.length === 0) expect(rows).toHaveLength(totalCount)
        for (const { filter } of relaxations) expect(activeFilters).toContain(filter)
      }),
    )
  })

  test('previous and next walk the rows in the order shown', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { rows } = select({ dataset }, view, 'en')
        const walked: string[] = []
        let at = rows[0]?.company.id ?? null
        while (at !== null && walked.length <= rows.length) {
          walked.push(at)
          const { card } = select({ dataset }, { ...view, company: at, figure: null }, 'en')
          if (card?.kind !== 'company') throw new Error(`no card for ${at}`)
          expect(card.previousId).toBe(walked.at(-2) ?? null)
          at = card.nextId
        }
        expect(walked).toEqual(idsOf(rows))
      }),
      { numRuns: 20 },
    )
  })
})

describe('the wider market and the close', () => {
  const closed: Layers = { ...buildMarketLayers(), hasMarket: true }
  const published = readMarketLayers()
  const selectIn = (view: Partial<View>, layers = closed) => select(layers, buildView(view), 'en')

  test.each<[ViewName, number]>([
    ['bars', 19],
    ['scatter', 19],
    ['table', 19],
    ['sectors', 19],
    ['path', 19],
    ['capex', 0],
    ['uncertainties', 0],
    ['holdings', 0],
  ])('%s look at %d more companies', (view, more) => {
    const narrow = selectIn({ view, scope: 'article' }, published)
    const wide = selectIn({ view, scope: 'wider' }, published)
    expect([narrow.totalCount, wide.totalCount]).toEqual([15, 15 + more])
    expect(wide.rows).toHaveLength(wide.totalCount)
    expect(wide.scope).toBe(more > 0 ? 'wider' : 'article')
  })

  test('scatter and sectors look at the wider market unless the reader says otherwise, and the whole market at the index', () => {
    const own: Partial<Record<ViewName, CompanyScope>> = { scatter: 'wider', sectors: 'wider', market: 'index' }
    for (const view of tabNames()) expect(selectIn({ view }).scope).toBe(own[view] ?? 'article')
  })

  test('filters are of all companies in sight', () => {
    const { rows, facets, totalCount } = selectIn({ scope: 'wider', basis: 'close', sector: ['chips'] })
    expect(idsOf(rows)).toEqual(['omega', 'alpha', 'epsilon'])
    expect([totalCount, facets.sector.get('power')]).toEqual([8, 2])
    expect(idsOf(selectIn({ scope: 'wider', q: 'wider market' }).rows)).toEqual(['omega', 'sigma'])
    expect(idsOf(selectIn({ scope: 'article', q: 'wider market' }).rows)).toEqual([])
  })

  test('rows carry the close, where there is one; of both bases too', () => {
    for (const basis of ['close', 'both'] as const) {
      const selection = selectIn({ basis })
      expect(selection.rows.map(({ company, move }) => [company.id, move.changePct])).toEqual([
        ['alpha', -12],
        ['zeta', -10],
        ['delta', -5],
        ['beta', -3],
        ['gamma', 3],
        ['epsilon', null],
      ])
      expect(selection).toMatchObject({ basis, moveBasis: 'close', sizeBounds: { min: -12, max: 3 } })
    }
  })

  test('the kind of figure counts what is worked out from closes', () => {
    const countOf = (view: Partial<View>) => selectIn(view).facets.status.get('derived')
    // Beta and Gamma, by the totals of their group.
    expect(countOf({})).toBe(2)
    expect(countOf({ basis: 'close' })).toBe(4)
    expect(idsOf(selectIn({ basis: 'close', status: ['derived'] }).rows)).toEqual(['alpha', 'delta', 'beta', 'gamma'])
    // Zeta's close is as reported.
    expect(idsOf(selectIn({ basis: 'close', status: ['derived'], sector: ['power'] }).rows)).toEqual([])
  })

  test('the header never changes with basis or scope', () => {
    const { facts } = selectIn({ scope: 'article' }, { dataset: published.dataset })
    for (const view of tabNames()) {
      for (const basis of VIEW_BASES) {
        for (const scope of COMPANY_SCOPES) expect(selectIn({ view, basis, scope }, published).facts).toEqual(facts)
      }
    }
    expect(facts).toMatchObject({ roseCount: 2, companyCount: 15 })
  })

  test('nothing can be counted while the view waits for the closes', () => {
    const waiting: Layers = { dataset: buildDataset(), hasMarket: true, isPending: true, isMarketPending: true }
    expect(selectIn({ basis: 'close' }, waiting).isWaiting).toBe(true)
    expect(selectIn({ company: 'alpha' }, waiting).isWaiting).toBe(false)
    expect(selectIn({ basis: 'close' }, { ...waiting, isMarketPending: false }).isWaiting).toBe(false)
    expect(selectIn({ basis: 'close' }).isWaiting).toBe(false)
  })
})
