import { beforeAll, describe, expect, test } from 'vitest'
import { loadDrawn } from '../../../src/domain/export/drawn.ts'
import { numberFootnotes } from '../../../src/domain/export/footnotes.ts'
import { deriveTrends } from '../../../src/domain/layers/filings.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { viewNames } from '../../../src/domain/view/views.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { readFilings, readMarketLayers } from '../../fixtures/published.ts'

beforeAll(loadDrawn)

const layers: Layers = { ...readMarketLayers(), filings: deriveTrends(readFilings()) }
const notesOf = (view: Partial<View>, subjects: ReadonlySet<string> | null = null) =>
  numberFootnotes(layers, select(layers, buildView(view), 'en'), subjects)

describe('numbers', () => {
  test.each(viewNames())('%s: from 1, source by source, none left over, each piece of evidence once', (view) => {
    const { figures, statements, notes } = notesOf({ view, company: 'nvidia', pin: ['vistra'] })
    const used = [...figures, ...statements].flatMap((item) => item.notes)
    expect(Math.min(...used)).toBe(1)
    expect(new Set(used)).toEqual(new Set(notes.map((_, index) => index + 1)))
    // Sources come by first use; within one, its paragraphs in their order.
    const sources = notes.map(({ source }) => source.id)
    const runs = sources.filter((id, index) => id !== sources[index - 1])
    expect(new Set(runs).size).toBe(runs.length)
    const byUse = [...new Set(used.map((number) => sources[number - 1]))]
    expect(runs.toSorted()).toEqual(byUse.toSorted())
    expect(runs[0]).toBe(byUse[0])
    for (const id of runs) {
      const places = notes.flatMap(({ source, evidence }) =>
        source.id === id ? [evidence.paragraph ?? Number.POSITIVE_INFINITY] : [],
      )
      expect(places).toEqual(places.toSorted((a, b) => (a === b ? 0 : a - b)))
    }
    const keys = notes.map(({ source, evidence }) => `${source.id} ${evidence.paragraph} ${evidence.paraphrase.en}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const item of [...figures, ...statements]) expect(item.notes.length).toBeGreaterThan(0)
    const ids = figures.map(({ detail }) => detail.figure.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a note is the evidence of the figure that refers to it', () => {
    const { figures, notes } = notesOf({ sector: ['chips'] })
    const nvidia = figures.find(({ detail }) => detail.figure.id === 'nvidia-move')
    const [number = 0] = nvidia?.notes ?? []
    expect(notes[number - 1]).toBe(nvidia?.detail.citations[0])
  })
})

test('the header leads, whatever the view', () => {
  const [first] = notesOf({ view: 'glossary' }).figures
  expect(first?.detail.figure.id).toBe('american-tech-value-lost')
})

test('the uncertainties have their forces, and the links with their reasons', () => {
  const { statements } = notesOf({ view: 'uncertainties' })
  expect(statements.some(({ company, effect }) => company === null && effect !== null)).toBe(true)
  expect(statements.some(({ company, link }) => company?.id === 'nvidia' && link === 'inferred')).toBe(true)
})

test('a card brings what it says, and each statement stands once', () => {
  const { statements } = notesOf({ view: 'uncertainties', company: 'nvidia' })
  expect(statements.some(({ company, effect }) => company?.id === 'nvidia' && effect === null)).toBe(true)
  const keys = statements.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('of holdings, the notes are on those that are held', () => {
  const subjects = new Set(['microsoft'])
  const who = notesOf({ view: 'holdings' }, subjects).figures.map(({ detail }) => detail.figure.id)
  expect(who).toContain('microsoft-close')
  expect(who.some((id) => id.startsWith('amazon'))).toBe(false)
})

test('what is worked out against a benchmark names it, and nothing else does', () => {
  const { figures } = notesOf({ company: 'nvidia' })
  const against = new Map(figures.map((item) => [item.detail.figure.id, item.against?.id ?? null]))
  expect(against.get('nvidia-versus-smh')).toBe('smh')
  expect(against.get('nvidia-relative-sp-500')).toBe('sp-500')
  expect(against.get('nvidia-close')).toBeNull()
  expect(against.get('nvidia-move')).toBeNull()
})
