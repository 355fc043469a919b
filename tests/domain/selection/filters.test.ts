import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset/schema.ts'
import { LISTINGS, STATUSES } from '../../../src/domain/dataset/vocabulary.ts'
import { columnsOf } from '../../../src/domain/selection/columns.ts'
import { applyFilters, FILTER_NAMES } from '../../../src/domain/selection/filters.ts'
import type { CompanyRow } from '../../../src/domain/selection/moves.ts'
import { type CompanyFilters, MOVE_DIRECTIONS, type View } from '../../../src/domain/view/view.ts'
import { buildDataset, buildView } from '../../fixtures/dataset.ts'
import { buildMoves } from '../../fixtures/moves.ts'
import { readDeepSeek } from '../../fixtures/published.ts'
import { LIFTED, viewsOf } from '../../fixtures/views.ts'

function filter(dataset: Dataset, filters: CompanyFilters) {
  const columns = columnsOf(dataset, null, 'at-writing')
  const { failures, ...result } = applyFilters(columns, columns.rows.length, { ...filters, exposure: null })
  return { ...result, passing: columns.rows.filter((_, place) => failures[place] === 0) }
}

const idsOf = (rows: readonly CompanyRow[]): string[] => rows.map(({ company }) => company.id)
const passing = (changes: Partial<View>): string[] => idsOf(filter(buildDataset(), buildView(changes)).passing)

describe('one filter', () => {
  test.each<[Partial<View>, string[]]>([
    [{}, ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta']],
    [{ sector: ['cloud'] }, ['beta', 'gamma']],
    [{ sector: ['cloud', 'power'] }, ['beta', 'gamma', 'zeta']],
    [{ sector: ['shipping'] }, []],
    [{ listing: ['private'] }, ['epsilon']],
    [{ direction: ['fell'] }, ['alpha', 'beta', 'zeta']],
    [{ direction: ['rose', 'not-stated'] }, ['gamma', 'delta', 'epsilon']],
    [{ direction: ['flat'] }, []],
    [{ min: -3 }, ['beta', 'zeta']],
    [{ max: -3 }, ['alpha', 'beta', 'zeta']],
    [{ min: -12, max: -4 }, ['alpha']],
    [{ status: ['planned'] }, ['beta', 'gamma']],
    [{ status: ['direction-only'] }, ['delta']],
    // Combined and derived are marks of the pair's figures; epsilon's group is only partly named.
    [{ status: ['combined'] }, ['beta', 'gamma']],
    [{ status: ['derived', 'direction-only'] }, ['beta', 'gamma', 'delta']],
    [{ q: 'dien toan dam may' }, ['beta', 'gamma']],
    [{ q: 'điện toán đám mây' }, ['beta', 'gamma']],
    [{ q: 'ĐIỆN' }, ['beta', 'gamma', 'zeta']],
    [{ q: 'delta' }, ['delta']],
    [{ q: 'zet' }, ['zeta']],
    [{ q: 'chips designs' }, ['epsilon']],
    [{ q: 'nowhere' }, []],
    [{ lens: 'demand' }, ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta']],
  ])('%o keeps %j', (changes, expected) => {
    expect(passing(changes)).toEqual(expected)
  })
})

describe.each([
  ['invented', buildDataset(), ['chip', 'dien toan', 'nowhere']],
  ['published', readDeepSeek(), ['chip', 'điện toán đám mây', 'AI', 'nowhere']],
] as const)('over the %s dataset', (_, dataset, words) => {
  const views = viewsOf(dataset, words)

  test('filters combine: what passes together passes each alone', () => {
    fc.assert(
      fc.property(views, (view) => {
        const together = new Set(idsOf(filter(dataset, view).passing))
        const alone = FILTER_NAMES.map((name) => {
          const others = FILTER_NAMES.filter((other) => other !== name).map((other) => LIFTED[other])
          const only: View = Object.assign({}, view, ...others)
          return new Set(idsOf(filter(dataset, only).passing))
        })
        const expected = dataset.companies.filter(({ id }) => alone.every((ids) => ids.has(id)))
        expect([...together]).toEqual(expected.map(({ id }) => id))
      }),
    )
  })

  test('the count of an option is what passes when it alone is chosen under the other filters', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { facets } = filter(dataset, view)
        const countOf = (change: Partial<View>): number => filter(dataset, { ...view, ...change }).passing.length
        for (const { id } of dataset.sectors) expect(facets.sector.get(id) ?? 0).toBe(countOf({ sector: [id] }))
        for (const option of LISTINGS) expect(facets.listing.get(option)).toBe(countOf({ listing: [option] }))
        for (const option of MOVE_DIRECTIONS)
          expect(facets.direction.get(option)).toBe(countOf({ direction: [option] }))
        for (const option of STATUSES) expect(facets.status.get(option)).toBe(countOf({ status: [option] }))
      }),
    )
  })

  test('a relaxation shows as many as it promises, best first, and none is missed', () => {
    fc.assert(
      fc.property(views, (view) => {
        const result = filter(dataset, view)
        const lifted = FILTER_NAMES.map((name) => ({
          filter: name,
          matches: filter(dataset, { ...view, ...LIFTED[name] }).passing.length,
        })).filter(({ matches }) => matches > 0)
        const expected = result.passing.length > 0 ? [] : lifted.sort((a, b) => b.matches - a.matches)
        expect(result.relaxations).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('a size range leaves out companies without a size, and names them', () => {
    fc.assert(
      fc.property(views, (view) => {
        const ranged = view.min !== null || view.max !== null
        const otherwise = filter(dataset, { ...view, ...LIFTED.size }).passing
        const unsized = otherwise.filter(({ move }) => move.changePct === null)
        const result = filter(dataset, view)
        expect(idsOf(result.withoutSize)).toEqual(ranged ? idsOf(unsized) : [])
        if (ranged) expect(result.passing.every(({ move }) => move.kind === 'sized')).toBe(true)
      }),
    )
  })
})

test('an end that is left open leaves rises and falls through', () => {
  const dataset = buildMoves({ A: 5, B: -5, C: 0, D: null })
  const kept = (min: number | null, max: number | null) => idsOf(filter(dataset, buildView({ min, max })).passing)
  expect(kept(-3, null)).toEqual(['a', 'c'])
  expect(kept(null, 3)).toEqual(['b', 'c'])
  expect(kept(5, null)).toEqual(['a'])
  expect(kept(null, -5)).toEqual(['b'])
  expect(kept(0, 0)).toEqual(['c'])
  expect(idsOf(filter(dataset, buildView({ min: -9 })).withoutSize)).toEqual(['d'])
})

test('a sum of plans and a figure of a group mark their members', () => {
  const { groups, figures } = buildDataset()
  const wider = groups.map((group) =>
    group.id === 'cloud-pair' ? { ...group, members: ['beta', 'gamma', 'zeta'] } : group,
  )
  const plans = figures.filter(({ id }) => id.endsWith('-plan') || id === 'pair-plans')
  const dataset = buildDataset({ groups: wider, figures: plans })
  const marksOf = (id: string) =>
    STATUSES.filter((mark) => idsOf(filter(dataset, buildView({ status: [mark] })).passing).includes(id))
  expect(marksOf('zeta')).toEqual(['combined', 'planned', 'derived'])
})

test('each of several filters to relax is offered with its number', () => {
  const { relaxations } = filter(buildDataset(), buildView({ sector: ['cloud'], listing: ['private'] }))
  expect(relaxations).toEqual([
    { filter: 'listing', matches: 2 },
    { filter: 'sector', matches: 1 },
  ])
})

test('where no filter alone would help, none is offered', () => {
  const { relaxations } = filter(buildDataset(), buildView({ sector: ['shipping'], q: 'nowhere' }))
  expect(relaxations).toEqual([])
})

test('a company has the marks of its own figures and of groups listed in full', () => {
  const marksOf = (id: string) => STATUSES.filter((mark) => passing({ status: [mark] }).includes(id))
  expect(marksOf('beta')).toEqual(['stated', 'combined', 'planned', 'derived'])
  expect(marksOf('alpha')).toEqual(['stated'])
  expect(marksOf('epsilon')).toEqual([])
})
