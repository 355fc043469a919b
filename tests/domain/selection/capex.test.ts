import { expect, test } from 'vitest'
import { yearOf } from '../../../src/domain/figures/figures.ts'
import { lookupOf } from '../../../src/domain/layers/lookup.ts'
import { combinedCapexOf, hasOwnCapex, plannedCapexOf, planYearOf } from '../../../src/domain/selection/capex.ts'
import { buildCapex, buildDataset } from '../../fixtures/dataset.ts'

const dataset = buildDataset()
const lookup = lookupOf({ dataset })

test('a period belongs to its year, or to that of its last day', () => {
  expect(yearOf({ year: 2025, fiscalYearEnd: '2026-06-30' })).toBe(2025)
  expect(yearOf({ start: '2024-07-01', end: '2025-06-30' })).toBe(2025)
  expect(planYearOf(dataset)).toBe(2025)
})

test("a company's plan is its own, for that year, the preferred one where there are several", () => {
  expect(plannedCapexOf(lookup, 'beta', 2025)?.value).toBe(40)
  expect(plannedCapexOf(lookup, 'beta', 2024)).toBeUndefined()
  expect(plannedCapexOf(lookup, 'alpha', 2025)).toBeUndefined()
  const figures = [buildCapex(), buildCapex({ id: 'beta-again', value: 45, preferred: true })]
  expect(plannedCapexOf(lookupOf({ dataset: buildDataset({ figures }) }), 'beta', 2025)?.value).toBe(45)
  const sale = buildCapex({ id: 'beta-sale', measure: 'saleProceeds', value: 9 })
  expect(
    plannedCapexOf(lookupOf({ dataset: buildDataset({ figures: [sale, buildCapex()] }) }), 'beta', 2025)?.value,
  ).toBe(40)
})

test('a combined level is stated, of a group that is listed in full', () => {
  const combined = dataset.groups.map((group) => combinedCapexOf(lookup, group).map(({ id }) => id))
  expect(combined).toEqual([[], ['pair-2024'], []])
  const partial = buildCapex({ subject: 'some-startups', status: 'combined' })
  const other = buildDataset({ figures: [partial] })
  expect(other.groups.flatMap((group) => combinedCapexOf(lookupOf({ dataset: other }), group))).toEqual([])
})

test("a group's spending is not a company's own", () => {
  expect(['beta', 'gamma', 'alpha'].map((id) => hasOwnCapex(lookup, id))).toEqual([true, true, false])
})
