import { expect, test } from 'vitest'
import { type DatasetProblem, jsonPath, quoteFound } from '../../../src/domain/parsing/problems.ts'
import { describeProblem } from '../../../src/i18n/problems.ts'

test('jsonPath writes plain names with a dot and quotes the rest', () => {
  expect(jsonPath([])).toBe('$')
  expect(jsonPath(['figures', 3, 'value'])).toBe('$.figures[3].value')
  expect(jsonPath(['$schema'])).toBe('$.$schema')
  expect(jsonPath(['a b', 'c"d', ''])).toBe('$["a b"]["c\\"d"][""]')
})

test('quoteFound is short JSON, and empty for what is not there', () => {
  expect(quoteFound('x')).toBe('"x"')
  expect(quoteFound(null)).toBe('null')
  expect(quoteFound(undefined)).toBe('')
  expect(quoteFound('y'.repeat(58))).toBe(`"${'y'.repeat(58)}"`)
  expect(quoteFound('y'.repeat(59))).toBe(`"${'y'.repeat(58)}…`)
  expect(quoteFound('y'.repeat(100))).toHaveLength(60)
  expect(quoteFound('y'.repeat(100))).toMatch(/^"y+…$/)
})

test.each<DatasetProblem['detail']>([
  { code: 'no-paragraph', source: 'paper', paragraphs: 9 },
  { code: 'anchor-not-found', source: 'paper' },
  { code: 'anchor-ambiguous', source: 'paper', count: 2 },
  { code: 'anchor-elsewhere', source: 'paper', paragraphs: [2] },
  { code: 'out-of-range', minimum: null, maximum: 5 },
  { code: 'out-of-range', minimum: 5, maximum: null },
  { code: 'out-of-range', minimum: 5, maximum: 6 },
])('$code is put into words in both languages', (detail) => {
  const problem = { path: '$', found: '7', detail }
  const en = describeProblem(problem, 'en')
  const vi = describeProblem(problem, 'vi')
  expect(Object.values(en).every(Boolean) && Object.values(vi).every(Boolean)).toBe(true)
  expect([vi.expected, vi.mend]).not.toEqual([en.expected, en.mend])
  // Numbers and ids of the fault survive translation.
  for (const fact of Object.values(detail).filter((value) => typeof value === 'number')) {
    expect(en.expected).toContain(String(fact))
    expect(vi.expected).toContain(String(fact))
  }
})
