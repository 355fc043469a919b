import { beforeAll, describe, expect, test } from 'vitest'
import { loadDrawn } from '../../../src/domain/export/drawn.ts'
import { drawnFigures } from '../../../src/domain/export/drawnFigures.ts'
import { exportRows, figureCells, sourcesOfRows } from '../../../src/domain/export/exportRows.ts'
import { deriveTrends } from '../../../src/domain/layers/filings.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { tabNames } from '../../../src/domain/view/views.ts'
import { buildDataset, buildFigure, buildView } from '../../fixtures/dataset.ts'
import { readDeepSeek, readFilings, readMarketLayers } from '../../fixtures/published.ts'

beforeAll(loadDrawn)

const WORDS = {
  language: 'en',
  measure: ({ measure }: { readonly measure: string }) => measure,
  shown: ({ value }: { readonly value: unknown }) => JSON.stringify(value),
  asOf: () => 'then',
} as const

const dataset = readDeepSeek()
const layers: Layers = { ...readMarketLayers(), dataset, filings: deriveTrends(readFilings()) }

function rowsOf(view: Partial<View>, of: Layers = layers) {
  return exportRows(of, select(of, buildView(view), 'en'), WORDS)
}

const idsOf = (view: Partial<View>) =>
  rowsOf(view)
    .filter(({ drawn }) => drawn)
    .map(({ id }) => id)

describe('what a view draws', () => {
  test.each(tabNames())('%s: drawn figures lead, each once, and each cites a source that is listed', (view) => {
    const rows = rowsOf({ view })
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.map(({ drawn }) => drawn)).toEqual(
      rows.map(({ drawn }) => drawn).toSorted((a, b) => Number(b) - Number(a)),
    )
    const sources = new Set(sourcesOfRows(layers, rows).map(({ id }) => id))
    for (const { id, evidence } of rows) {
      expect(evidence.length, id).toBeGreaterThan(0)
      for (const { source } of evidence) expect(sources, id).toContain(source)
    }
  })

  test('bars: the moves, in order of size, and nothing that a filter left out', () => {
    expect(idsOf({ sector: ['chips'] }).slice(0, 1)).toEqual(['nvidia-move'])
    expect(
      rowsOf({ sector: ['chips'] }).every(({ subject }) => subject.kind !== 'company' || subject.id === 'nvidia'),
    ).toBe(true)
  })

  test('both bases: the move at the time of writing and the one at the close', () => {
    expect(idsOf({ basis: 'both', sector: ['chips'] })).toEqual(['nvidia-move', 'nvidia-close'])
  })

  test('sectors: the lowest closes where they are compared', () => {
    expect(idsOf({ view: 'sectors', outcome: 'drawdown' }).every((id) => id.endsWith('-drawdown-20'))).toBe(true)
  })

  test('paths: every close of a company and of the benchmark; on paper their ends', () => {
    const view = { view: 'path', q: 'nvidia' } as const
    expect(idsOf(view).filter((id) => /^nvidia-index-/.test(id))).toHaveLength(81)
    expect(idsOf(view).filter((id) => /^sp-500-index-/.test(id))).toHaveLength(81)
    const ends = drawnFigures(layers, select(layers, buildView(view), 'en'), 'ends')
    expect(ends.filter(({ figure }) => figure.measure === 'priceIndex')).toHaveLength(2)
  })

  test('capex: growth where growth is drawn', () => {
    const measures = (trend: View['trend']) =>
      new Set(rowsOf({ view: 'capex', trend, q: 'meta' }).flatMap(({ drawn, measure }) => (drawn ? [measure] : [])))
    expect(measures('stacked')).not.toContain('capexIndex')
    expect(measures('index')).toContain('capexIndex')
    expect(measures('of-revenue')).toContain('capexShareOfRevenue')
    expect(measures('real')).toContain('capexReal')
  })

  test('the glossary draws none', () => {
    expect(idsOf({ view: 'glossary' })).toEqual([])
  })
})

describe('a row', () => {
  const row = (id: string, view: Partial<View> = {}) => rowsOf(view).find((one) => one.id === id)

  test('has the figure with all that qualifies it', () => {
    expect(row('nvidia-move')).toMatchObject({
      subject: { kind: 'company', id: 'nvidia', name: 'Nvidia', ticker: 'NVDA' },
      sector: { id: 'chips', name: 'Chips' },
      measure: 'marketValueChange',
      value: -17,
      low: null,
      high: null,
      unit: 'percent',
      direction: 'fell',
      status: 'stated',
      precision: 'rounded',
      basis: 'at-writing',
      drawn: true,
      lens: null,
      dimmed: false,
    })
    expect(row('nvidia-move')?.evidence[0]).toMatchObject({ source: 'economist', paragraph: 1 })
  })

  test('a derived figure has its formula and the ids of its inputs', () => {
    const derived = rowsOf({ view: 'table' }).find(({ inputs }) => inputs.length > 0)
    expect(derived?.formula).toMatch(/\d/)
    for (const id of derived?.inputs ?? []) expect(dataset.figures.some((figure) => figure.id === id)).toBe(true)
  })

  test('a direction without a size has no value and no precision', () => {
    const bare = rowsOf({ view: 'table' }).find(({ status }) => status === 'direction-only')
    expect(bare).toMatchObject({ value: null, low: null, high: null, precision: null })
    expect(bare?.direction).not.toBeNull()
  })

  test('a range has its ends, and no middle', () => {
    const range = buildFigure({ id: 'range', value: { low: 60, high: 65 }, unit: 'usd-bn', measure: 'marketValueLost' })
    const own = { dataset: buildDataset({ figures: [range] }) }
    expect(rowsOf({ view: 'table' }, own)[0]).toMatchObject({ value: null, low: 60, high: 65 })
  })

  test('a lens marks whom it touches, and how, and dims the rest', () => {
    const [lens] = dataset.uncertainties
    const rows = rowsOf({ view: 'table', lens: lens?.id ?? null })
    expect(rows.some(({ lens: link }) => link !== null)).toBe(true)
    for (const { lens: link, dimmed, subject } of rows) {
      expect(dimmed).toBe(link === null && subject.kind === 'company')
    }
  })
})

test('as cells: one name a column, empty where nothing is known, numbers as numbers', () => {
  const rows = rowsOf({ view: 'table' })
  const { header, rows: cells } = figureCells(rows, sourcesOfRows(layers, rows))
  expect(header).toEqual([...new Set(header)])
  for (const name of header) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
  for (const row of cells) expect(row).toHaveLength(header.length)
  const cell = (id: string, name: string) => cells.find(([own]) => own === id)?.[header.indexOf(name)]
  expect(cell('nvidia-move', 'value')).toBe(-17)
  expect(cell('nvidia-move', 'paragraph')).toBe(1)
  expect(cell('nvidia-move', 'publisher')).toBe('The Economist')
  expect(cell('nvidia-move', 'low')).toBeNull()
  expect(cell('nvidia-move', 'url')).toMatch(/^https:/)
})
