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

const stored = (key: string) => JSON.parse(localStorage.getItem(key) ?? '{}')

/** The store of a page that finds this in storage. */
async function openStories(text?: string) {
  if (text !== undefined) localStorage.setItem(STORIES, text)
  await forgetModules()
  return import('../../src/state/stories.ts')
}

/** Another tab writes to storage what takes the place of everything, as a page of an earlier version does. */
function writeElsewhere(key: string, value: unknown): void {
  const { changes = [] } = stored(key)
  localStorage.setItem(key, JSON.stringify({ items: value, changes }))
  hear(key)
}

/** The windows of the page hear that storage changed. */
function hear(key: string): void {
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
    expect(stored(STORIES).items).toEqual(items())

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
    expect(stored(STORIES).items).toEqual([])
    undoStories()
    expect(stored(STORIES).items).toEqual([buildStory()])
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

  test('another tab is followed, also in what it deletes', async () => {
    const { addToLatest, undoStories, useStories } = await openStories()
    addToLatest(EVENT, { en: 'My story' }, seed)
    writeElsewhere(STORIES, [buildStory()])
    expect(useStories.getState().items).toEqual([buildStory()])
    undoStories()
    expect(useStories.getState().items).toEqual([buildStory()])
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
    const { items } = useStories.getState()
    expect(stored(STORIES)).toMatchObject({ items, unread })
    expect((await openStories()).useStories.getState()).toMatchObject({ items, unread })
    dropUnreadStories()
    expect(stored(STORIES)).toEqual({ items, changes: expect.any(Array) })
    expect(useStories.getState().unread).toEqual([])
  })

  test('what is nested too deep to be written again is kept as it stands, and nothing is in its way', async () => {
    const text = `[${'['.repeat(100_000)}${']'.repeat(100_000)}]`
    const { useStories, addToLatest } = await openStories(text)
    expect(useStories.getState().unread).toEqual([text])
    addToLatest(EVENT, { en: 'A' }, seed)
    expect(stored(STORIES)).toMatchObject({ items: [{ title: { en: 'A' } }], unread: [text] })
  })

  test('that is switched off is told of, and the change stays in memory, whatever another tab writes', async () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, clear: () => {} })
    const { useStories, addToLatest, undoStories } = await import('../../src/state/stories.ts')
    addToLatest(EVENT, { en: 'A' }, seed)
    expect(useStories.getState()).toMatchObject({ refusal: 'off', items: [{ title: { en: 'A' } }] })
    window.dispatchEvent(new StorageEvent('storage', { key: STORIES }))
    expect(useStories.getState().items).toHaveLength(1)
    undoStories()
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
    expect(useStories.getState()).toMatchObject({ refusal: null, items: [{ steps: [{}, {}] }] })
    expect(stored(STORIES).items).toEqual(useStories.getState().items)
  })
})

describe('several windows', () => {
  type Stories = Awaited<ReturnType<typeof openStories>>

  /** Windows of one page. The modules of an earlier one stay alive. */
  async function openWindows(...items: readonly object[]): Promise<[Stories, Stories]> {
    const first = await openStories(JSON.stringify(items))
    return [first, await openStories()]
  }

  /** What is done in each window before it has heard of the others; the last one's storage is what stays. */
  function inOneInstant(...done: readonly (() => void)[]): void {
    const before = localStorage.getItem(STORIES)
    for (const act of done) {
      if (before === null) localStorage.removeItem(STORIES)
      else localStorage.setItem(STORIES, before)
      act()
    }
    hear(STORIES)
    hear(STORIES)
  }

  const steps = ({ useStories }: Stories) => useStories.getState().items.map((story) => story.steps.length)

  test('keep what each added in the same instant', async () => {
    const [one, two] = await openWindows(buildStory())
    inOneInstant(
      () => one.addToLatest(EVENT, { en: 'A' }, seed),
      () => two.addToLatest(EVENT, { en: 'A' }, seed),
    )
    expect([steps(one), steps(two)]).toEqual([[4], [4]])
    expect(stored(STORIES).items).toEqual(one.useStories.getState().items)
    inOneInstant(
      () => one.copyStory(buildStory(), { en: ' 1', vi: ' 1' }),
      () => two.copyStory(buildStory(), { en: ' 2', vi: ' 2' }),
    )
    expect(two.useStories.getState().items.map(({ title }) => title.en)).toEqual(['My talk 1', 'My talk 2', 'My talk'])
    expect(one.useStories.getState().items).toEqual(two.useStories.getState().items)
  })

  test('a window that heard nothing of the others reads before it writes', async () => {
    const [asleep, awake] = await openWindows(buildStory())
    awake.addToLatest(EVENT, { en: 'A' }, seed)
    awake.deleteStep(buildStory(), 'step-1')
    expect(steps(asleep)).toEqual([2])
    asleep.addToLatest(EVENT, { en: 'A' }, seed)
    expect(steps(asleep)).toEqual([3])
    expect(asleep.useStories.getState().items[0]?.steps[0]?.id).toBe('step-2')
  })

  test.each([
    [
      'comes back from the history',
      () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ],
    ['is shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('a window that %s shows what the others made', async (_, comeBack) => {
    const [asleep, awake] = await openWindows(buildStory())
    awake.addToLatest(EVENT, { en: 'A' }, seed)
    comeBack()
    expect(steps(asleep)).toEqual([3])
  })

  test('what one deleted stays deleted, whatever another does with it', async () => {
    const [one, two] = await openWindows(buildStory(), buildStory({ id: 'my-b', title: { en: 'B' } }))
    inOneInstant(
      () => two.changeStory('my-talk', (story) => ({ ...story, title: { en: 'Renamed' } })),
      () => one.deleteStory(buildStory()),
    )
    expect(two.useStories.getState().items.map(({ id }) => id)).toEqual(['my-b'])
    expect(one.useStories.getState().items).toEqual(two.useStories.getState().items)
    localStorage.clear()
    window.dispatchEvent(new StorageEvent('storage', { key: null }))
    expect([steps(one), steps(two)]).toEqual([[], []])
    expect(localStorage.getItem(STORIES)).toBeNull()
  })

  test('a change that was stored long ago is not made again', async () => {
    const [one] = await openWindows(buildStory())
    one.addToLatest(EVENT, { en: 'A' }, seed)
    vi.setSystemTime(Date.now() + 60_000)
    localStorage.setItem(STORIES, JSON.stringify({ items: [buildStory()], changes: [] }))
    hear(STORIES)
    expect(steps(one)).toEqual([2])
    vi.useRealTimers()
  })

  test('both versions of a step that both edited are kept', async () => {
    const [one, two] = await openWindows(buildStory())
    const [seen] = buildStory().steps
    if (!seen) throw new Error('no step')
    inOneInstant(
      () => one.changeStep('my-talk', seen, { headline: { en: 'One' } }),
      () => two.changeStep('my-talk', seen, { headline: { en: 'Two' } }),
      () => two.changeStep('my-talk', seen, { notes: { en: 'Fast.' } }),
    )
    const told = two.useStories.getState().items[0]?.steps.map(({ headline, notes }) => [headline.en, notes.en])
    expect(told?.toSorted()).toEqual([
      ['One', 'Slowly.'],
      ['Two', 'Fast.'],
      ['Who spends', undefined],
    ])
    expect(one.useStories.getState().items).toEqual(two.useStories.getState().items)
  })

  test('undo takes back one change, not what another window made since', async () => {
    const [one, two] = await openWindows()
    one.addToLatest(EVENT, { en: 'A' }, seed)
    hear(STORIES)
    two.addToLatest(EVENT, { en: 'B' }, { ...seed, headline: 'Theirs' })
    hear(STORIES)
    one.undoStories()
    expect(one.useStories.getState().items).toMatchObject([
      { title: { en: 'A' }, steps: [{ headline: { en: 'Theirs' } }] },
    ])
    hear(STORIES)
    const story = two.useStories.getState().items[0]
    if (!story?.steps[0]) throw new Error('no story')
    two.deleteStep(story, story.steps[0].id)
    hear(STORIES)
    one.changeStory(story.id, (now) => ({ ...now, title: { en: 'C' } }))
    hear(STORIES)
    two.undoStories()
    expect(two.useStories.getState().items).toMatchObject([
      { title: { en: 'C' }, steps: [{ headline: { en: 'Theirs' } }] },
    ])
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
  expect(stored(VIEWS).items).toEqual(useSavedViews.getState().items)
  writeElsewhere(VIEWS, [buildSavedView(), { id: 'nothing' }])
  expect(useSavedViews.getState()).toMatchObject({ items: [buildSavedView()], unread: [{ id: 'nothing' }] })
})
