// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcile } from '../../src/domain/reconcile.ts'
import { BASES } from '../../src/domain/schema.ts'
import { buildDataset, buildFigure, buildView } from '../fixtures/dataset.ts'

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
  expect(reconcile(buildView({ basis: 'close' }), layers).basis).toBe('at-writing')
  const closed = { dataset: buildDataset({ figures: [buildFigure({ basis: 'close' })] }) }
  expect(reconcile(buildView(), closed).basis).toBe('close')
  const bare = { dataset: buildDataset({ figures: [] }) }
  expect(reconcile(buildView({ basis: 'close' }), bare).basis).toBe('at-writing')
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
