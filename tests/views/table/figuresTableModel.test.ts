import { describe, expect, test } from 'vitest'
import { passingFigures } from '../../../src/domain/analysis/passingFigures.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { figureTexts } from '../../../src/i18n/figureTexts.ts'
import { buildFiguresTableModel } from '../../../src/views/table/figuresTableModel.ts'
import { tableTexts } from '../../../src/views/table/tableTexts.ts'
import { buildCapex, buildDataset, buildFigure } from '../../fixtures/dataset.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { selectView } from '../../fixtures/moves.ts'
import { readDeepSeek } from '../../fixtures/published.ts'

const modelOf = (view: Partial<View> = {}, dataset = buildDataset()) =>
  buildFiguresTableModel({ dataset }, selectView(dataset, view), i18nOf.en)
const textsOf = (id: string, dataset = buildDataset()) => {
  const row = modelOf({}, dataset).table.rows.find((candidate) => candidate.id === id)
  return Object.fromEntries(Object.entries(row?.cells ?? {}).map(([column, { text }]) => [column, text]))
}

describe('rows', () => {
  test('every figure of the selection is one', () => {
    for (const view of [{}, { sector: ['cloud'] }, { listing: ['private'] }] as const) {
      const dataset = buildDataset()
      const figures = passingFigures({ dataset }, selectView(dataset, view))
      expect(modelOf(view).table.rows.map(({ id }) => id)).toEqual(figures.map(({ figure }) => figure.id))
    }
    expect(modelOf({}, readDeepSeek()).table.rows).toHaveLength(readDeepSeek().figures.length)
  })

  test('a company’s figure: all that qualifies it', () => {
    expect(textsOf('alpha-move')).toEqual({
      company: 'Alpha',
      ticker: 'ALF',
      sector: 'Chips',
      measure: 'Change in share price',
      value: '−12%',
      basis: 'when written',
      status: 'Stated',
      source: 'The Paper',
      paragraph: '1',
    })
  })

  test('a group’s figure has no ticker and no sector; a figure without a basis shows its period', () => {
    expect(textsOf('pair-2024')).toMatchObject({
      company: 'Beta and Gamma',
      ticker: '–',
      sector: 'Group',
      value: 'about $100bn',
      basis: '2024',
      status: 'Given together',
    })
    expect(textsOf('pair-2023')['status']).toBe('Worked out here, Given together')
  })

  test('a direction has no size', () => {
    expect(textsOf('delta-move')).toMatchObject({ value: 'rose', status: 'Rise or fall only' })
  })

  test('several pieces of evidence: each publisher once, each paragraph', () => {
    const twice = buildFigure({
      evidence: [1, 4].map((paragraph) => ({ source: 'paper', paragraph, paraphrase: { en: 'So.' } })),
    })
    expect(textsOf('alpha-move', buildDataset({ figures: [twice] }))).toMatchObject({
      source: 'The Paper',
      paragraph: '1, 4',
    })
    expect(textsOf('beta-plan')).toMatchObject({ source: 'The Paper; The Wire' })
    const unplaced = buildCapex({ evidence: [{ source: 'wire', paraphrase: { en: 'So.' } }] })
    expect(textsOf('beta-plan', buildDataset({ figures: [unplaced] }))['paragraph']).toBe('–')
  })

  test('values sort as numbers, and what has none by nothing', () => {
    const cells = new Map(modelOf().table.rows.map((row) => [row.id, row.cells]))
    expect(cells.get('alpha-move')?.['value']?.sort).toBe(-12)
    expect(cells.get('delta-move')?.['value']?.sort).toBeNull()
    expect(cells.get('alpha-move')?.['paragraph']?.sort).toBe(1)
    expect(cells.get('pair-2024')?.['ticker']?.sort).toBeNull()
    const range = buildCapex({ value: { low: 30, high: 50 } })
    const [row] = modelOf({ q: 'beta' }, buildDataset({ figures: [range] })).table.rows
    expect(row?.cells['value']).toMatchObject({ text: '$30bn to $50bn', sort: 40 })
  })

  test('cells open the company’s card, or the figure', () => {
    const opens = (id: string) => {
      const cells = modelOf().table.rows.find((row) => row.id === id)?.cells
      return [cells?.['company']?.opens, cells?.['value']?.opens]
    }
    expect(opens('alpha-move')).toEqual([{ company: 'alpha' }, { figure: 'alpha-move' }])
    expect(opens('pair-2024')).toEqual([{ figure: 'pair-2024' }, { figure: 'pair-2024' }])
  })

  test('a lens dims figures of companies it does not touch, and of no group', () => {
    const dimmed = modelOf({ lens: 'demand' }).table.rows.flatMap(({ id, dimmed: isDimmed }) => (isDimmed ? [id] : []))
    expect(dimmed).toEqual(['zeta-move', 'delta-move', 'gamma-plan'])
  })
})

describe('words around', () => {
  test('how many figures, of how many companies', () => {
    expect(modelOf().frame).toMatchObject({
      title: tableTexts.en.title(12),
      subtitle: tableTexts.en.subtitle(6, 6),
      coverage: '6 of 6 companies',
      notes: [],
    })
    expect(modelOf({ q: 'alpha' }).frame.title).toBe(tableTexts.en.title(1))
  })

  test('a filter hides figures of some groups, and the note says so', () => {
    expect(modelOf({ q: 'alpha' }).frame.notes).toEqual([figureTexts.en.hiddenGroups])
  })

  test('the key has every status that shows', () => {
    expect(new Set(modelOf().frame.statuses.marked)).toEqual(
      new Set(['stated', 'planned', 'combined', 'derived', 'direction-only']),
    )
    expect(modelOf({ q: 'alpha' }).frame.statuses.marked).toEqual(['stated'])
  })
})
