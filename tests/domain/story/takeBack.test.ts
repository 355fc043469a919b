import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeBack } from '../../../src/domain/story/takeBack.ts'

const list = (names: string) => [...names].map((id) => ({ id, says: id }))
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join('')
const back = (now: string, before: string, after: string) => idsOf(takeBack(list(now), list(before), list(after)))

test.each([
  ['deleted', 'ac', 'abc', 'ac', 'abc'],
  ['added', 'abc', 'ac', 'abc', 'ac'],
  ['moved', 'bac', 'abc', 'bac', 'abc'],
  ['deleted, and another added since', 'acx', 'abc', 'ac', 'abcx'],
  ['deleted, and another deleted since', 'c', 'abc', 'ac', 'bc'],
  ['added, and deleted since', 'ac', 'ac', 'abc', 'ac'],
  ['deleted, and brought back since', 'acb', 'abc', 'ac', 'abc'],
])('what was %s is taken back', (_, now, before, after, expected) => {
  expect(back(now, before, after)).toBe(expected)
})

test('what was replaced is as before, unless it was changed again', () => {
  const [before, after, again] = ['one', 'two', 'three'].map((says) => [{ id: 'a', says }])
  if (!before || !after || !again) throw new Error('three versions')
  expect(takeBack(after, before, after)).toEqual(before)
  expect(takeBack(again, before, after)).toEqual(again)
  const inner = (now: { id: string; says: string }, was: { says: string } | undefined, then: { says: string }) => ({
    ...now,
    says: `${was?.says} ${then.says} ${now.says}`,
  })
  expect(takeBack(again, before, after, inner)).toEqual([{ id: 'a', says: 'one two three' }])
  expect(takeBack(again, [], after, inner)).toEqual([{ id: 'a', says: 'undefined two three' }])
})

test('where nothing else happened, the list is as before', () => {
  const some = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdef'), says: fc.constantFrom('x', 'y') }), {
    selector: ({ id }) => id,
  })
  fc.assert(fc.property(some, some, (before, after) => void expect(takeBack(after, before, after)).toEqual(before)))
})
