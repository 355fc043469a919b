import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addStep,
  duplicateStep,
  editStep,
  findMissing,
  isFork,
  moveItem,
  queryOfStep,
  readDraft,
  removeStep,
  startStory,
  tellsTheSame,
  withSuffix,
  withWords,
} from '../../../src/domain/story/ownStory.ts'
import { MAX_STORY_CHARACTERS, parseStory, type Story, type StoryStep } from '../../../src/domain/story/story.ts'
import { MAX_STEPS } from '../../../src/domain/view/view.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { buildStory, someStory, someView } from '../../fixtures/stories.ts'

const seed = { view: buildView({ view: 'capex', chart: 'filed' }), headline: 'Who spends', language: 'en' } as const
const full = (): Story =>
  Array.from({ length: MAX_STEPS }).reduce<Story>(
    (story, _, n) => addStep(story, `step-${n}`, seed),
    startStory('my-a', 'e', { en: 'A' }),
  )
const edit = (story: Story, stepId: string, patch: Parameters<typeof editStep>[2]) =>
  editStep(story, story.steps.find(({ id }) => id === stepId) ?? step(), patch, 'w')
const ids = ({ steps }: Story) => steps.map(({ id }) => id)

describe('steps', () => {
  test('are added at the end with ids of their own, told in one language, and without stage, event and display', () => {
    const view = buildView({ ...seed.view, event: 'e', lang: 'vi', theme: 'dark', present: 'audience', step: 2 })
    const story = addStep(removeStep(buildStory(), 'step-1'), 'step-3', { ...seed, view, language: 'vi' })
    expect(ids(story)).toEqual(['step-2', 'step-3'])
    expect(story.steps[1]).toEqual({
      id: 'step-3',
      view: '?view=capex&chart=filed',
      headline: { vi: 'Who spends' },
      text: {},
      notes: {},
    })
  })

  test('a headline that fits is kept whole', () => {
    const headline = 'x'.repeat(MAX_STORY_CHARACTERS.headline)
    const cut = (text: string) => addStep(buildStory(), 'new', { ...seed, headline: text }).steps.at(-1)?.headline.en
    expect([cut(headline), cut(`${headline}x`)]).toEqual([headline, headline])
  })

  test('a long headline is cut to what the format takes', () => {
    const story = addStep(buildStory(), 'new', { ...seed, headline: '😀'.repeat(MAX_STORY_CHARACTERS.headline) })
    expect(parseStory(story).ok).toBe(true)
  })

  test('no more than the format takes', () => {
    const story = full()
    expect(new Set(ids(story)).size).toBe(MAX_STEPS)
    expect(parseStory(story).ok).toBe(true)
    expect(addStep(story, 'new', seed)).toBe(story)
    expect(duplicateStep(story, 'step-1', 'new')).toBe(story)
  })

  test('are duplicated behind the original, changed in place, and removed', () => {
    const story = duplicateStep(buildStory(), 'step-1', 'step-3')
    expect(duplicateStep(story, 'step-1', 'step-3')).toBe(story)
    expect(addStep(story, 'step-3', seed)).toBe(story)
    expect(ids(story)).toEqual(['step-1', 'step-3', 'step-2'])
    const withFigures = edit(story, 'step-3', { figures: ['nvidia-move'] })
    expect(withFigures.steps[1]?.figures).toEqual(['nvidia-move'])
    expect(tellsTheSame(story, withFigures)).toBe(false)
    expect(edit(withFigures, 'step-3', { figures: [] })).toEqual(story)
    const changed = edit(story, 'step-3', { headline: { en: 'Again' } })
    expect(changed.steps.map(({ headline }) => headline.en)).toEqual(['Who fell', 'Again', 'Who spends'])
    expect(ids(removeStep(changed, 'step-1'))).toEqual(['step-3', 'step-2'])
  })

  test('move one place, and stay at the ends', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id }))
    const order = (by: 1 | -1, id: string) => moveItem(items, id, by).map((item) => item.id)
    expect(order(1, 'a')).toEqual(['b', 'a', 'c'])
    expect(order(-1, 'c')).toEqual(['a', 'c', 'b'])
    expect(moveItem(items, 'a', -1)).toBe(items)
    expect(moveItem(items, 'c', 1)).toBe(items)
    expect(moveItem(items, 'nobody', 1)).toBe(items)
  })
})

test('any story of these steps may be told once it has a title, a step and headlines', () => {
  fc.assert(
    fc.property(fc.array(someView, { minLength: 1, maxLength: 4 }), (views) => {
      const start = startStory('my-a', 'e', { en: 'A' })
      const story = views.reduce((one, view, n) => addStep(one, `step-${n}`, { ...seed, view }), start)
      expect(parseStory(story)).toEqual({ ok: true, value: story })
      expect(story.steps.map(({ view }) => view)).toEqual(views.map(queryOfStep))
    }),
  )
})

describe('words', () => {
  test('in one language leave the other alone; none leave no key', () => {
    expect(withWords({ en: 'a' }, 'vi', 'b')).toEqual({ en: 'a', vi: 'b' })
    expect(withWords({ en: 'a', vi: 'b' }, 'en', '')).toEqual({ vi: 'b' })
  })

  test('a copy is told apart in every language that its title is told in', () => {
    const suffix = { en: ' (copy)', vi: ' (bản sao)' }
    expect(withSuffix({ vi: 'Một ngày' }, suffix)).toEqual({ vi: 'Một ngày (bản sao)' })
    const long = withSuffix({ en: 'x'.repeat(MAX_STORY_CHARACTERS.title) }, suffix).en ?? ''
    expect(long).toHaveLength(MAX_STORY_CHARACTERS.title)
    expect(long).toMatch(/x \(copy\)$/)
  })
})

describe('drafts', () => {
  test('come back from storage as they were, finished or not', () => {
    const untold = buildStory({ title: {}, steps: [{ ...step(), headline: {}, text: { en: 'One. Two. Three.' } }] })
    for (const story of [buildStory(), buildStory({ steps: [] }), untold]) {
      expect(readDraft(JSON.parse(JSON.stringify(story)))).toEqual(story)
    }
    fc.assert(fc.property(someStory, (story) => void expect(readDraft(story)).toEqual(story)))
  })

  test('a view that another version wrote is written anew', () => {
    const old = buildStory({ steps: [{ ...step(), view: '?view=bars&colour=red&sector=b,a' }] })
    expect(readDraft(old)?.steps[0]?.view).toBe('?sector=a,b')
  })

  test('anything else is none', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(readDraft(value)).toBeNull()))
    expect(readDraft({ ...buildStory(), format: 'shockwave-story/2' })).toBeNull()
  })

  test('say what they lack', () => {
    expect(findMissing(buildStory())).toEqual([])
    expect(findMissing(buildStory({ title: { vi: ' ' }, steps: [] }))).toEqual([{ kind: 'title' }, { kind: 'steps' }])
    const steps = [step(), { ...step(), id: 'b', headline: {}, text: { vi: 'Một. Hai. Ba.' } }]
    expect(findMissing(buildStory({ steps }))).toEqual([
      { kind: 'headline', step: 2 },
      { kind: 'sentences', step: 2 },
    ])
    expect(findMissing(buildStory({ title: { en: 'Ä‘iá»‡n' } }))).toEqual([{ kind: 'letters' }])
  })
})

test('two stories tell the same whatever their ids and blanks are', () => {
  const story = buildStory()
  const other = {
    ...story,
    id: 'my-x',
    steps: story.steps.map((one) => ({ ...one, id: `${one.id}-x`, text: { ...one.text, vi: ' ' } })),
  }
  expect(tellsTheSame(story, other)).toBe(true)
  expect(tellsTheSame(story, { ...story, event: 'another' })).toBe(false)
  expect(tellsTheSame(story, { ...story, steps: [...story.steps].reverse() })).toBe(false)
})

describe('a step that is edited in two windows', () => {
  const seen: StoryStep = { ...step(), headline: { en: 'A' }, text: { en: 'Told.' }, figures: ['a-move'] }
  const story = buildStory({ steps: [seen, { ...step(), id: 'b' }] })
  const edited = (first: Parameters<typeof editStep>[2], second: Parameters<typeof editStep>[2]) =>
    editStep(editStep(story, seen, first, 'one'), seen, second, 'two')

  test('takes both changes where they are of different fields or languages', () => {
    const both = edited({ headline: { en: 'A', vi: 'Một' } }, { headline: { en: 'B' }, text: {}, figures: [] })
    expect(both.steps[0]).toEqual({ ...step(), headline: { en: 'B', vi: 'Một' } })
    expect(edited({ view: '?view=sectors' }, { notes: { vi: 'N' } }).steps[0]).toEqual({
      ...seen,
      view: '?view=sectors',
      notes: { vi: 'N' },
    })
    expect(edited({ headline: { en: 'B' } }, { headline: { en: 'B' } }).steps).toHaveLength(2)
  })

  test.each<[string, Parameters<typeof editStep>[2], Parameters<typeof editStep>[2]]>([
    ['words', { headline: { en: 'B' } }, { headline: { en: 'C' } }],
    ['deleted words', { text: {} }, { text: { en: 'More.' } }],
    ['views', { view: '?view=sectors' }, { view: '?view=table' }],
    ['figures', { figures: [] }, { figures: ['b-move'] }],
  ])('is kept twice where both changed its %s', (_, first, second) => {
    const { steps } = edited(first, second)
    expect(steps).toHaveLength(3)
    expect(steps[0]).toEqual(editStep(story, seen, first, 'one').steps[0])
    expect({ ...steps[1], id: 'a' }).toEqual(editStep(story, seen, second, 'two').steps[0])
    expect(steps.map(isFork)).toEqual([false, true, false])
    expect(parseStory({ ...story, steps }).ok).toBe(true)
  })

  test('is kept twice, however many letters are typed on', () => {
    const typed = ['C', 'Ch', 'Chips'].map((words) => ({ ...seen, headline: { en: words } }))
    const other = editStep(story, seen, { headline: { en: 'B' } }, 'one')
    const both = typed.reduce((now, { headline }, n) => editStep(now, typed[n - 1] ?? seen, { headline }, 'two'), other)
    expect(both.steps.map(({ headline }) => headline.en)).toEqual(['B', 'Chips', 'A'])
    // A third version is another.
    const third = editStep(both, seen, { headline: { en: 'X' } }, 'two')
    expect(third.steps.map(({ headline }) => headline.en)).toEqual(['B', 'X', 'Chips', 'A'])
    expect(new Set(ids(third)).size).toBe(4)
    // And the second is edited as any step.
    const again = editStep(both, both.steps[1] ?? seen, { headline: { en: 'Power' } }, 'one')
    expect(again.steps.map(({ headline }) => headline.en)).toEqual(['B', 'Power', 'A'])
  })

  test('stays deleted where another window deleted it', () => {
    const deleted = removeStep(story, 'a')
    expect(editStep(deleted, seen, { headline: { en: 'B' } }, 'two')).toBe(deleted)
  })

  test('is the last version in a story that takes no more steps', () => {
    const [first, ...rest] = full().steps
    if (!first) throw new Error('no step')
    const changed = { ...full(), steps: [{ ...first, headline: { en: 'B' } }, ...rest] }
    const { steps } = editStep(changed, first, { headline: { en: 'C' } }, 'two')
    expect(steps).toEqual([{ ...first, headline: { en: 'C' } }, ...rest])
  })
})

function step() {
  return { id: 'a', view: '', headline: { en: 'A' }, text: {}, notes: {} }
}
