import { describe, expect, test } from 'vitest'
import { isId, MAX_STEPS, QUERY_LENGTH, type ViewName } from '../../../src/domain/view/view.ts'
import { normaliseView } from '../../../src/domain/view/viewFields.ts'
import { chartOf, factsOf, viewNames } from '../../../src/domain/view/views.ts'
import { buildView } from '../../fixtures/dataset.ts'

describe('normaliseView', () => {
  test('two Views that mean the same become equal', () => {
    const one = buildView({ sector: ['cloud', 'chips', 'cloud'], status: ['derived', 'stated'], q: '  big   chips ' })
    const other = buildView({ sector: ['chips', 'cloud'], status: ['stated', 'derived'], q: 'big chips' })
    expect(normaliseView(one)).toEqual(normaliseView(other))
  })

  test('ids that are none are dropped', () => {
    expect(normaliseView(buildView({ company: 'Not an id', sector: ['a--b', 'ok'] }))).toMatchObject({
      company: null,
      sector: ['ok'],
    })
  })

  test('numbers that are none become "no bound"', () => {
    expect(normaliseView(buildView({ min: Number.NaN, max: Number.POSITIVE_INFINITY }))).toMatchObject({
      min: null,
      max: null,
    })
  })

  test('the ends of a range may be as far as the filter goes, and the same', () => {
    const rangeOf = (min: number | null, max: number | null) => {
      const view = normaliseView(buildView({ min, max }))
      return [view.min, view.max]
    }
    expect(rangeOf(-100, 1000)).toEqual([-100, 1000])
    expect(rangeOf(-100.1, 1000.1)).toEqual([-100, 1000])
    expect(rangeOf(-99.9, 999.9)).toEqual([-99.9, 999.9])
    expect(rangeOf(1001, -101)).toEqual([-100, 1000])
    expect(rangeOf(3, 3)).toEqual([3, 3])
    expect(rangeOf(3.1, 3)).toEqual([3, 3.1])
    expect(rangeOf(null, -3)).toEqual([null, -3])
    expect(rangeOf(3, null)).toEqual([3, null])
  })

  test.each([
    [1, 1],
    [MAX_STEPS, MAX_STEPS],
    [0, 1],
    [MAX_STEPS + 1, 1],
    [2.5, 1],
    [null, 1],
  ])('step %s of a talk is step %d, and off the stage none', (step, expected) => {
    expect(normaliseView(buildView({ present: 'audience', step })).step).toBe(expected)
    expect(normaliseView(buildView({ step })).step).toBeNull()
  })

  test('a query is as long as it may be, and no longer', () => {
    const cut = (length: number) => normaliseView(buildView({ q: 'x'.repeat(length) })).q.length
    expect([cut(QUERY_LENGTH), cut(QUERY_LENGTH + 1)]).toEqual([QUERY_LENGTH, QUERY_LENGTH])
  })

  test('a query is cut without leaving half a character', () => {
    const { q } = normaliseView(buildView({ q: `${'x'.repeat(QUERY_LENGTH - 1)}😀` }))
    expect(q).toHaveLength(QUERY_LENGTH)
    expect(q.isWellFormed()).toBe(true)
  })
})

test('a term is of the glossary alone', () => {
  expect(normaliseView(buildView({ view: 'glossary', term: 'capex' })).term).toBe('capex')
  expect(normaliseView(buildView({ view: 'bars', term: 'capex' })).term).toBeNull()
})

test('moves on a basis are shown by all views but paths, spending, the glossary and the method', () => {
  const without: readonly ViewName[] = ['path', 'capex', 'glossary', 'method']
  for (const view of viewNames()) expect(factsOf(view).bases !== undefined, view).toBe(!without.includes(view))
})

test.each([
  ['a', true],
  ['siemens-energy', true],
  ['2025-01-27', true],
  ['', false],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['A', false],
  ['a b', false],
  ['a\n', false],
  ['đ', false],
])('isId(%j) is %s', (text, expected) => {
  expect(isId(text)).toBe(expected)
})

test.each([
  [{ view: 'bars' }, 'bars'],
  [{ view: 'bars', basis: 'both' }, 'both'],
  [{ view: 'capex' }, 'stated'],
  [{ view: 'capex', chart: 'filed' }, 'filed'],
  [{ view: 'path', chart: 'filed' }, 'path'],
  [{ view: 'glossary' }, null],
] as const)('the one chart of %j is %s', (patch, chart) => {
  expect(chartOf(buildView(patch))).toBe(chart)
})
