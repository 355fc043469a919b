import { expect, test } from 'vitest'
import {
  addGenerated,
  countKept,
  eventIdOf,
  generateDataset,
  generatePoints,
  KEPT_SECTOR_NAME,
} from '../../bench/dataset.ts'
import { selectScatter } from '../../src/domain/analysis/scatterPoints.ts'
import { lookupOf } from '../../src/domain/layers/lookup.ts'
import { parseCatalogue, parseDataset } from '../../src/domain/parsing/parse.ts'
import { select } from '../../src/domain/selection/select.ts'
import { buildView } from '../fixtures/dataset.ts'
import { readCatalogue } from '../fixtures/published.ts'

const COUNT = 200

test('a generated event is a sound dataset', () => {
  const dataset = generateDataset(COUNT)
  expect(parseDataset(JSON.parse(JSON.stringify(dataset)))).toEqual({ ok: true, value: dataset })
  expect(dataset.companies).toHaveLength(COUNT)
  expect(lookupOf({ dataset }).figuresOf('company-1')).toHaveLength(2)
})

test('the same number of companies gives the same event, and more of them begin with it', () => {
  expect(generateDataset(15)).toEqual(generateDataset(15))
  expect(generatePoints(COUNT).slice(0, 15)).toEqual(generatePoints(15))
})

test('every company has a place on the scatter, and the filter keeps what is said', () => {
  const dataset = generateDataset(COUNT)
  const view = buildView({ view: 'scatter', basis: 'at-writing', scope: 'article', x: 'plan', event: dataset.event.id })
  const { points } = selectScatter({ dataset }, select({ dataset }, view, 'en'))
  expect(points.both).toHaveLength(COUNT)
  expect(points.both.map(({ xValue, yValue }) => [xValue, yValue]).toSorted()).toEqual(
    generatePoints(COUNT)
      .map(({ planUsdBn, movePct }) => [planUsdBn, movePct])
      .toSorted(),
  )
  const kept = select({ dataset }, { ...view, sector: [KEPT_SECTOR_NAME.toLowerCase()] }, 'en').rows
  expect(kept).toHaveLength(countKept(COUNT))
  expect(kept.length).toBeGreaterThan(COUNT / 10)
  expect(kept.length).toBeLessThan(COUNT / 2)
})

test('the catalogue lists generated events after the shipped ones, and opens as before', () => {
  const catalogue = readCatalogue()
  const added = addGenerated(catalogue, [15, COUNT])
  expect(parseCatalogue(added).ok).toBe(true)
  expect(added.default).toBe(catalogue.default)
  expect(added.events.map(({ id }) => id)).toEqual([
    ...catalogue.events.map(({ id }) => id),
    eventIdOf(15),
    eventIdOf(COUNT),
  ])
})
