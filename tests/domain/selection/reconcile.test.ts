import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BASES } from '../../../src/domain/dataset/vocabulary.ts'
import { reconcile } from '../../../src/domain/selection/reconcile.ts'
import { select } from '../../../src/domain/selection/select.ts'
import { buildDataset, buildFigure, buildView } from '../../fixtures/dataset.ts'
import { buildLayers, buildLayersWithAccounts } from '../../fixtures/filings.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'

const dataset = buildDataset()
const layers = { dataset }

test('a View that the data can show stays the same object', () => {
  const view = buildView({ sector: ['cloud'], lens: 'demand', company: 'beta', figure: 'beta-plan', q: 'x' })
  expect(reconcile(view, layers)).toBe(view)
  expect(reconcile(buildView({ figure: 'pair-2024' }), layers).figure).toBe('pair-2024')
})

test('ids that the data lack are dropped, and nothing else', () => {
  const view = buildView({
    sector: ['cloud', 'farms'],
    lens: 'weather',
    company: 'omega',
    figure: 'omega-move',
    q: 'kept',
    min: -5,
    sort: 'name',
  })
  expect(reconcile(view, layers)).toEqual(buildView({ sector: ['cloud'], q: 'kept', min: -5, sort: 'name' }))
})

test('a figure of somebody else closes, the company stays', () => {
  for (const figure of ['alpha-move', 'pair-2024']) {
    expect(reconcile(buildView({ company: 'beta', figure }), layers)).toEqual(buildView({ company: 'beta' }))
  }
  // The unknown company goes first, so the figure may stay.
  expect(reconcile(buildView({ company: 'omega', figure: 'alpha-move' }), layers).figure).toBe('alpha-move')
})

test('a basis without figures gives way to one with figures', () => {
  expect(reconcile(buildView({ basis: 'close' }), layers).basis).toBeNull()
  const closed = { dataset: buildDataset({ figures: [buildFigure({ basis: 'close' })] }) }
  expect(select(closed, reconcile(buildView({ basis: 'at-writing' }), closed), 'en').moveBasis).toBe('close')
  const bare = { dataset: buildDataset({ figures: [] }) }
  expect(select(bare, reconcile(buildView({ basis: 'close' }), bare), 'en').moveBasis).toBe('at-writing')
})

test('reconciling twice is reconciling once', () => {
  const id = fc.constantFrom(null, 'alpha', 'beta', 'omega', 'alpha-move', 'pair-2024', 'demand')
  const view = fc.record({
    sector: fc.subarray(['chips', 'cloud', 'farms']),
    lens: id,
    company: id,
    figure: id,
    basis: fc.constantFrom(...BASES),
  })
  fc.assert(
    fc.property(view, (changes) => {
      const once = reconcile(buildView(changes), layers)
      expect(reconcile(once, layers)).toBe(once)
    }),
  )
})

test('a figure of a layer stays once the layer is there, and is not given up while it is on its way', () => {
  const view = buildView({ figure: 'beta-2024-growth' })
  expect(reconcile(view, buildLayers())).toBe(view)
  expect(reconcile(view, { dataset, isPending: true })).toBe(view)
  expect(reconcile(view, layers).figure).toBeNull()
  const unknown = buildView({ figure: 'omega-2024' })
  expect(reconcile(unknown, { dataset, isPending: true })).toBe(unknown)
  expect(reconcile(unknown, buildLayers()).figure).toBeNull()
  // Somebody else's figure is known, so there is nothing to wait for.
  const others = buildView({ company: 'beta', figure: 'alpha-move' })
  expect(reconcile(others, { dataset, isPending: true }).figure).toBeNull()
})

test('pins stay as they are where they are known, and go where they are not, once the layer is there', () => {
  const closed = { ...buildMarketLayers(), hasMarket: true }
  const view = buildView({ pin: ['omega', 'alpha'], baseline: 'omega' })
  expect(reconcile(view, closed)).toBe(view)
  // Omega is of the wider market, which is still on its way.
  expect(reconcile(view, { dataset, hasMarket: true, isPending: true })).toBe(view)
  expect(reconcile(view, layers)).toEqual(buildView({ pin: ['alpha'] }))
  const strangers = buildView({ pin: ['nobody', 'beta', 'chips', 'alpha-move'], baseline: 'nobody' })
  expect(reconcile(strangers, { dataset, hasMarket: true, isPending: true })).toBe(strangers)
  expect(reconcile(strangers, closed)).toEqual(buildView({ pin: ['beta'] }))
})

test('the basis waits for the layer, and gives way where the event has none', () => {
  const waiting = buildView({ basis: 'close' })
  expect(reconcile(waiting, { dataset, isPending: true })).toBe(waiting)
  expect(reconcile(waiting, { dataset, hasMarket: true })).toBe(waiting)
  for (const basis of ['close', 'both'] as const) expect(reconcile(buildView({ basis }), layers).basis).toBeNull()
})

test('companies and figures of the market layer are known once it is there', () => {
  const closed = { ...buildMarketLayers(), hasMarket: true }
  for (const view of [
    buildView({ company: 'omega', figure: 'omega-close' }),
    buildView({ figure: 'broad-close' }),
    buildView({ figure: 'alpha-index-2025-03-10' }),
  ]) {
    expect(reconcile(view, closed)).toBe(view)
    expect(reconcile(view, { dataset, hasMarket: true, isPending: true })).toBe(view)
    expect(reconcile(view, layers)).toEqual(buildView())
  }
  expect(reconcile(buildView({ company: 'alpha', figure: 'omega-close' }), closed).figure).toBeNull()
})

test('a benchmark that is not known goes; one that no view has asked for yet stays', () => {
  const closed = { ...buildMarketLayers(), hasMarket: true }
  const narrow = buildView({ view: 'path', benchmark: 'narrow' })
  expect(reconcile(narrow, closed)).toBe(narrow)
  expect(reconcile(buildView({ view: 'path', benchmark: 'alpha' }), closed).benchmark).toBeNull()
  const aside = buildView({ benchmark: 'narrow' })
  expect(reconcile(aside, { dataset, hasMarket: true })).toBe(aside)
  expect(reconcile(aside, layers).benchmark).toBeNull()
  // The price index of the filings has a card, but nothing is measured against it here.
  const { filings } = buildLayersWithAccounts()
  expect(reconcile(buildView({ view: 'path', benchmark: 'goods' }), { ...closed, filings }).benchmark).toBeNull()
})

test('a second uncertainty stays beside another one, and not beside itself', () => {
  for (const view of [{ lens: 'demand', versus: 'politics' }, { versus: 'politics' }]) {
    expect(reconcile(buildView(view), layers)).toEqual(buildView(view))
  }
  for (const versus of ['demand', 'weather']) {
    expect(reconcile(buildView({ lens: 'demand', versus }), layers)).toEqual(buildView({ lens: 'demand' }))
  }
})

test('a force opens alone, or beside a company that it touches', () => {
  for (const view of [
    { force: 'less-use' },
    { force: 'rules-so-far' },
    { force: 'less-use', company: 'alpha' },
    { force: 'less-use', company: 'beta', figure: 'beta-plan' },
  ]) {
    expect(reconcile(buildView(view), layers)).toEqual(buildView(view))
  }
  const kept = (view: Parameters<typeof buildView>[0]) => reconcile(buildView({ force: 'less-use', ...view }), layers)
  expect(kept({ company: 'gamma' })).toEqual(buildView({ company: 'gamma' }))
  expect(kept({ figure: 'alpha-move' })).toEqual(buildView({ figure: 'alpha-move' }))
  expect(kept({ force: 'more-use' })).toEqual(buildView())
  expect(kept({ force: 'more-use', company: 'alpha' })).toEqual(buildView({ company: 'alpha' }))
})
