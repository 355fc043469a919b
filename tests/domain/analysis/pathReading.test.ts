import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureSpan, readSession } from '../../../src/domain/analysis/pathReading.ts'

const LINES = [
  { name: 'low', values: [100, 80, 90] },
  { name: 'high', values: [100, 110, 99] },
  { name: 'gap', values: [100, null, 50] },
]

test('reads what has a value on the session, the highest first', () => {
  expect(readSession(LINES, 1)).toEqual([
    { name: 'high', value: 110 },
    { name: 'low', value: 80 },
  ])
  expect(readSession(LINES, 7)).toEqual([])
})

test('measures from one session to another, in percent of the earlier', () => {
  expect(measureSpan(LINES, 1, 2)).toEqual([
    { name: 'low', value: 12.5 },
    { name: 'high', value: -10 },
  ])
  expect(measureSpan(LINES, 0, 2).map(({ name }) => name)).toEqual(['high', 'low', 'gap'])
  expect(measureSpan([{ name: 'zero', values: [0, 5] }], 0, 1)).toEqual([])
})

test('to stay where one is, is no change', () => {
  const level = fc.option(fc.double({ min: 1, max: 500, noNaN: true }))
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 9 }), fc.nat(8), (values, place) => {
      const line = { name: 'one', values }
      const has = (values[place] ?? null) !== null
      expect(measureSpan([line], place, place)).toEqual(has ? [{ name: 'one', value: 0 }] : [])
      expect(readSession([line], place)).toHaveLength(has ? 1 : 0)
    }),
  )
})
