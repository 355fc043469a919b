// A View that looks at an index: which layers it asks for, and what of it is kept where the index is not there.
import { expect, test } from 'vitest'
import { heldBasis, layersFor } from '../../../src/domain/layers/layers.ts'
import { reconcile } from '../../../src/domain/selection/reconcile.ts'
import { select } from '../../../src/domain/selection/select.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { buildIndexLayers } from '../../fixtures/shareIndex.ts'

const layers = buildIndexLayers()
const { dataset } = layers

test('the index is loaded for its views, its scope, and members that are open or pinned', () => {
  const wants = (patch: Parameters<typeof buildView>[0]) => layersFor(buildView(patch), dataset).index
  expect(wants({ view: 'market' })).toBe(true)
  expect(wants({ view: 'bars', scope: 'index' })).toBe(true)
  expect(wants({ company: 'index-big' })).toBe(true)
  expect(wants({ figure: 'index-big-close' })).toBe(true)
  expect(wants({ pin: ['alpha', 'index-big'] })).toBe(true)
  expect(wants({ view: 'sectors', scope: 'wider', company: 'alpha' })).toBe(false)
  // A view without a choice of companies has none of an index.
  expect(wants({ view: 'capex', scope: 'index' })).toBe(false)
  expect(layersFor(buildView({ view: 'market' }), dataset).isMarketView).toBe(false)
})

test('members have closes and abnormal returns, and no other moves', () => {
  const held = (basis: 'at-writing' | 'both' | 'abnormal' | null) =>
    heldBasis(layers, buildView({ scope: 'index', basis }))
  expect([held('at-writing'), held('both'), held(null), held('abnormal')]).toEqual([
    'close',
    'close',
    'close',
    'abnormal',
  ])
  expect(reconcile(buildView({ scope: 'index', basis: 'both' }), layers)).toMatchObject({ basis: null, scope: 'index' })
})

test('a View keeps sectors of what it looks at, and no index that the event lacks', () => {
  const sector = ['chips', 'goods']
  expect(reconcile(buildView({ scope: 'index', sector }), layers).sector).toEqual(['goods'])
  expect(reconcile(buildView({ sector }), layers).sector).toEqual(['chips'])
  expect(reconcile(buildView({ scope: 'index', sector }), { ...layers, index: null, isPending: true })).toMatchObject({
    scope: 'index',
    sector,
  })
  expect(reconcile(buildView({ scope: 'index' }), { dataset }).scope).toBeNull()
})

test('members are ranked, counted and found as any companies, and those of the event are assessed', () => {
  const found = select(layers, buildView({ view: 'market', q: 'big', lens: 'demand' }), 'en')
  expect(found.rows.map(({ company }) => company.id)).toEqual(['index-big', 'index-big-b'])
  const all = select(layers, buildView({ view: 'market', company: 'index-big' }), 'en')
  expect(all.sectors.map(({ id }) => id)).toEqual(['machines', 'goods'])
  expect(all.facets.sector).toEqual(
    new Map([
      ['machines', 3],
      ['goods', 3],
    ]),
  )
  expect(all.ranks.get(2.5)).toMatchObject({ place: 1, of: 3, direction: 'rose' })
  expect(all.lenses[0]).toMatchObject({ assessedCount: 1, unassessedCount: 5 })
  expect(all.card).toMatchObject({ kind: 'company', isInScope: true, isWider: true, rank: { place: 2 } })
  const outside = select(layers, buildView({ view: 'bars', company: 'index-big' }), 'en')
  expect(outside.card).toMatchObject({ kind: 'company', isInScope: false })
})
