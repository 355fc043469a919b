import { expect, test } from 'vitest'
import type { ViewName } from '../../../src/domain/view/view.ts'
import { addViewFacts, basisOf, factsOf, tabNames, viewNames } from '../../../src/domain/view/views.ts'

test('every view of the event has a tab, in the order in which they were added; the glossary and the method have none', () => {
  expect(tabNames()).toEqual([
    'bars',
    'scatter',
    'sectors',
    'market',
    'path',
    'capex',
    'uncertainties',
    'holdings',
    'table',
  ] satisfies ViewName[])
  expect(viewNames()).toEqual([...tabNames(), 'glossary', 'method'])
})

test('a view is there until it is taken away', () => {
  expect(() => factsOf('roll')).toThrow('The view "roll" has not been added.')
  const remove = addViewFacts({ id: 'roll', label: { en: 'Roll' }, charts: ['roll'] })
  expect(factsOf('roll').label).toEqual({ en: 'Roll' })
  expect(tabNames().at(-1)).toBe('roll')
  remove()
  expect(viewNames()).not.toContain('roll')
})

test('both bases at once are the close where a view shows only one', () => {
  expect(basisOf({ view: 'bars', basis: 'both' })).toBe('both')
  expect(basisOf({ view: 'scatter', basis: 'both' })).toBe('close')
  expect(basisOf({ view: 'path', basis: 'both' })).toBe('close')
})
