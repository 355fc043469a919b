// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { lastFiledYear, type ScatterPoint } from '../../src/domain/points.ts'
import { select } from '../../src/domain/select.ts'
import type { View } from '../../src/domain/view.ts'
import { buildDataset, buildView } from '../fixtures/dataset.ts'
import { buildFiled, buildLayers, readLayers } from '../fixtures/filings.ts'

const layers = buildLayers()
const pointsOf = (view: Partial<View>, of = layers) => select(of, buildView({ view: 'scatter', ...view }), 'en').points
const values = (points: readonly ScatterPoint[]) => points.map(({ row, xValue }) => [row.company.id, xValue])

test('plans stand across unless the reader chooses otherwise', () => {
  expect(pointsOf({})).toMatchObject({ x: 'plan', year: 2025 })
  expect(values(pointsOf({}).both)).toEqual([['beta', 40]])
})

describe('filed spending', () => {
  test('is of the last year that had ended by the day of the event', () => {
    const points = pointsOf({ x: 'filed' })
    expect(points.year).toBe(2024)
    expect(values(points.both)).toEqual([['beta', 30]])
    expect(values(points.xOnly)).toEqual([['gamma', 10]])
    expect(points.combined).toBeNull()
  })

  test('a fiscal year that ends after the event does not count, whatever its number', () => {
    const filed = (id: string, year: number, fiscalYearEnd: string) =>
      buildFiled(id, 10, { period: { year, fiscalYearEnd } })
    const early = buildLayers([filed('a', 2024, '2024-06-30'), filed('b', 2025, '2025-06-30')])
    expect(lastFiledYear(early.dataset, early.filings)).toBe(2024)
    const ended = buildLayers([filed('a', 2024, '2024-06-30'), filed('b', 2025, '2025-02-28')])
    expect(lastFiledYear(ended.dataset, ended.filings)).toBe(2025)
  })

  test('nobody has any while the layer is not there', () => {
    const points = select({ dataset: buildDataset() }, buildView({ x: 'filed' }), 'en').points
    expect([...points.both, ...points.xOnly]).toEqual([])
    expect(points.yOnly).toHaveLength(3)
  })
})

test('growth is that of the same year', () => {
  expect(values(pointsOf({ x: 'growth' }).both)).toEqual([['beta', 50]])
  expect(values(pointsOf({ x: 'growth' }).xOnly)).toEqual([['gamma', 100]])
  expect(values(pointsOf({ x: 'growth' }, readLayers()).both)).toEqual([
    ['alphabet', 62.9],
    ['microsoft', 58.2],
    ['amazon', 57.4],
  ])
})
