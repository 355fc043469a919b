// What is kept on the device: stories and saved views, through storage that may be off, full, corrupt or shared with
// another tab.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildView } from '../fixtures/dataset.ts'
import { forgetModules } from '../fixtures/freshModules.ts'
import { buildSavedView, buildStory, EVENT } from '../fixtures/stories.ts'

const STORIES = 'shockwave.stories'
const VIEWS = 'shockwave.views'
const seed = { view: buildView({ view: 'table' }), headline: 'The table', language: 'en' } as const

afterEach(() => vi.unstubAllGlobals())
beforeEach(forgetModules)

const stored = (key: string): unknown => JSON.parse(localStorage.getItem(key) ?? 'null')

/** The store of a page that finds this in storage. */
async function openStories(text?: string) {
  if (text !== undefined) localStorage.setItem(STORIES, text)
  await forgetModules()
  return import('../../src/state/stories.ts')
}

/** Another tab writes to storage. */
function writeElsewhere(key: string, value: unknown): void {
  localStorage.setItem(key, JSON.stringify(value))
  window.dispatchEvent(new StorageEvent('storage', { key }))
}

describe('stories', () => {
  test('a step goes to the story of the event that was changed last, or to a new one, and can be taken back', async () => {
    const { addToLatest, changeStory, undoStories, useStories } = await openStories()
    const items = () => useStories.getState().items
    expect(addToLatest(EVENT, { en: 'My story' }, seed)).toBe(true)
    expect(useStories.getState().undoable?.change).toEqual({ kind: 'step-added', title: { en: 'My story' }, step: 1 })
    const [first] = items()
    expect(first).toMatchObject({ event: EVENT, title: { en: 'My story' }, steps: [{ view: '?view=table' }] })
    expect(first?.id).toMatch(/^my-[a-z0-9]+$/)
    expect(stored(STORIES)).toEqual(items())

    addToLatest('another-day', { en: 'Other' }, seed)
    addToLatest(EVENT, { en: 'Not needed' }, seed)
    expect(items().map(({ title, steps }) => [title.en, steps.length])).toEqual([
      ['My story', 2],
      ['Other', 1],
    ])
    undoStories()
    expect(items().map(({ title, steps }) => [title.en, steps.length])).toEqual([
      ['Other', 1],
      ['My story', 1],
    ])
    undoStories()
    expect(items()).toHaveLength(2)
    changeStory(first?.id ?? '', (story) => ({ ...story, title: { en: 'Renamed' } }))
    expect(items()[0]?.title).toEqual({ en: 'Renamed' })
    expect((await openStories()).useStories.getState().items).toEqual(items())
  })

  test('deleted ones come back where they were', async () => {
    const { deleteStep, deleteStory, undoStories, useStories } = await openStories(JSON.stringify([buildStory()]))
    deleteStep(buildStory(), 'step-1')
    expect(useStories.getState().items[0]?.steps.map(({ id }) => id)).toEqual(['step-2'])
    expect(useStories.getState().undoable?.change).toMatchObject({ kind: 'step-deleted', step: 1 })
    undoStories()
    expect(useStories.getState().items).toEqual([buildStory()])
    deleteStory(buildStory())
    expect(stored(STORIES)).toEqual([])
    undoStories()
    expect(stored(STORIES)).toEqual([buildStory()])
  })

  test('one from elsewhere keeps its id where that is free, and is known again', async () => {
    const { takeStory, copyStory, useStories } = await openStories()
    expect(takeStory(buildStory())).toEqual({ id: 'my-talk', isKnown: false })
    expect(takeStory(buildStory({ id: 'x' }))).toEqual({ id: 'my-talk', isKnown: true })
    const changed = takeStory(buildStory({ title: { en: 'Changed' } }))
    expect(changed).toMatchObject({ isKnown: false })
    expect(changed.id).toMatch(/^my-/)
    // The event's own story has an id of the page's, which no copy may take.
    const copy = copyStory(buildStory({ id: 'deepseek-shock' }), { en: ' (copy)', vi: ' (bản sao)' })
    expect(useStories.getState().items[0]).toMatchObject({ id: copy, title: { en: 'My talk (copy)' } })
    expect(new Set(useStories.getState().items.map(({ id }) => id)).size).toBe(3)
    expect(copy).toMatch(/^my-/)
  })

  test('another tab is followed, and what could be taken back is not any more', async () => {
    const { addToLatest, useStories } = await openStories()
    addToLatest(EVENT, { en: 'My story' }, seed)
    writeElsewhere('another.key', [])
    expect(useStories.getState().undoable).not.toBeNull()
    writeElsewhere(STORIES, [buildStory()])
    expect(useStories.getState()).toMatchObject({ items: [buildStory()], undoable: null })
    localStorage.clear()
    window.dispatchEvent(new StorageEvent('storage', { key: null }))
    expect(useStories.getState().items).toEqual([])
  })
})

describe('storage', () => {
  test.each([
    ['no JSON', '[{', ['[{']],
    ['no list', '{"a":1}', [{ a: 1 }]],
    [
      'entries that are none',
      JSON.stringify([5, buildStory(), { format: 'shockwave-story/9' }]),
      [5, { format: 'shockwave-story/9' }],
    ],
  ])('%s is told of, and stays until it is deleted', async (_, text, unread) => {
    const { useStories, addToLatest, dropUnreadStories } = await openStories(text)
    expect(useStories.getState().unread).toEqual(unread)
    expect(localStorage.getItem(STORIES)).toBe(text)
    addToLatest(EVENT, { en: 'A' }, seed)
    expect(stored(STORIES)).toEqual([...useStories.getState().items, ...unread])
    dropUnreadStories()
    expect(stored(STORIES)).toEqual(useStories.getState().items)
    expect(useStories.getState().unread).toEqual([])
  })

  test('that is switched off is told of, and the change stays in memory, whatever another tab writes', async () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, clear: () => {} })
    const { useStories, addToLatest } = await import('../../src/state/stories.ts')
    addToLatest(EVENT, { en: 'A' }, seed)
    expect(useStories.getState()).toMatchObject({ refusal: 'off', items: [{ title: { en: 'A' } }] })
    window.dispatchEvent(new StorageEvent('storage', { key: STORIES }))
    expect(useStories.getState().items).toHaveLength(1)
  })

  test('that is full is told of, until something fits again', async () => {
    const { useStories, addToLatest } = await openStories()
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    addToLatest(EVENT, { en: 'A' }, seed)
    expect(useStories.getState()).toMatchObject({ refusal: 'full', items: [{}] })
    full.mockRestore()
    addToLatest(EVENT, { en: 'A' }, seed)
    expect(useStories.getState().refusal).toBeNull()
    expect(stored(STORIES)).toEqual(useStories.getState().items)
  })
})

test('saved views are named, put in order, deleted and brought back, and merged', async () => {
  const { deleteView, moveView, renameView, saveView, takeViews, undoSavedViews, useSavedViews } = await import(
    '../../src/state/savedViews.ts'
  )
  const names = () => useSavedViews.getState().items.map(({ name }) => name)
  saveView('A', seed.view, EVENT, '2026-11-25')
  saveView('B', buildView({ present: 'audience', step: 2, lang: 'vi' }), EVENT, '2026-11-25')
  const [a, b] = useSavedViews.getState().items
  expect([a?.view, b?.view]).toEqual([`?event=${EVENT}&view=table`, `?event=${EVENT}`])
  if (!a || !b) throw new Error('nothing was saved')
  moveView(b.id, -1)
  expect(names()).toEqual(['B', 'A'])
  renameView(a.id, 'C')
  deleteView(b)
  expect(names()).toEqual(['C'])
  undoSavedViews()
  expect(names()).toEqual(['B', 'C'])
  expect(takeViews([buildSavedView(), { ...a, name: 'C' }])).toEqual({ added: 1, known: 1 })
  expect(stored(VIEWS)).toEqual(useSavedViews.getState().items)
  writeElsewhere(VIEWS, [buildSavedView(), { id: 'nothing' }])
  expect(useSavedViews.getState()).toMatchObject({ items: [buildSavedView()], unread: [{ id: 'nothing' }] })
})
