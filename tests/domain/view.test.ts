import { describe, expect, test } from 'vitest'
import { chartOf, isId, normaliseView, QUERY_LENGTH } from '../../src/domain/view.ts'
import { buildView } from '../fixtures/dataset.ts'

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

  test('a query is cut without leaving half a character', () => {
    const { q } = normaliseView(buildView({ q: `${'x'.repeat(QUERY_LENGTH - 1)}😀` }))
    expect(q).toHaveLength(QUERY_LENGTH)
    expect(q.isWellFormed()).toBe(true)
  })
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
