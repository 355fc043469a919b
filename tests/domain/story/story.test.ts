import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/domain/dataset/text.ts'
import type { StoryRule } from '../../../src/domain/parsing/problems.ts'
import {
  checkStoryViews,
  countSentences,
  localiseStory,
  MAX_STORY_CHARACTERS,
  parseStory,
  stepViewOf,
  viewOf,
} from '../../../src/domain/story/story.ts'
import { MAX_STEPS } from '../../../src/domain/view/view.ts'
import { viewOfStep } from '../../../src/domain/view/viewFields.ts'
import { describeProblem } from '../../../src/i18n/problems.ts'
import { buildDataset, buildView } from '../../fixtures/dataset.ts'

const step = {
  id: 'who-fell',
  view: '?direction=fell',
  headline: { en: 'Who fell', vi: 'Ai giảm' },
  text: { en: 'Six firms fell. One by a fifth.' },
  notes: { en: 'Slowly.' },
}

function storyOf(...steps: readonly object[]) {
  return { format: 'shockwave-story/1', id: 'mine', event: 'e-1', title: { vi: 'Một ngày' }, steps }
}

describe('parseStory', () => {
  test('takes a story that is told in one language only, as it is', () => {
    const story = storyOf(step, { ...step, id: 'again', headline: { vi: 'Lần nữa' }, text: {}, notes: {} })
    expect(parseStory(story)).toEqual({ ok: true, value: story })
  })

  const broken: Readonly<
    Record<Exclude<StoryRule, 'step-view-of-event' | 'step-figure-of-event'>, readonly [object, path: string]>
  > = {
    'told-in-a-language': [{ ...step, headline: { en: ' ' } }, '$.steps[0].headline'],
    'two-sentences-at-most': [{ ...step, text: { en: 'One. Two.', vi: 'Một. Hai. Ba.' } }, '$.steps[0].text.vi'],
    'step-view-canonical': [{ ...step, view: '?vieww=scatter' }, '$.steps[0].view'],
  }
  test.each(Object.entries(broken))('%s', (rule, [broke, path]) => {
    const parsed = parseStory(storyOf(broke))
    const problems = parsed.ok ? [] : parsed.problems
    expect(problems).toMatchObject([{ path, detail: { code: 'rule', rule } }])
    for (const language of LANGUAGES) {
      for (const problem of problems) expect(Object.values(describeProblem(problem, language))).not.toContain('')
    }
  })

  test.each(['?present=1&step=2&view=bars', '?lang=vi', '?theme=dark', '?embed=1', '?view=bars', '?sector=b,a'])(
    'a step does not keep %s: it belongs to the stage, to the presenter, or is written otherwise',
    (view) => {
      expect(parseStory(storyOf({ ...step, view })).ok).toBe(false)
      expect(parseStory(storyOf({ ...step, view: stepViewOf(viewOf({ ...step, view })) })).ok).toBe(true)
    },
  )

  const told = (characters: Partial<typeof MAX_STORY_CHARACTERS>, more: 0 | 1) => ({
    ...storyOf({
      ...step,
      ...Object.fromEntries(Object.entries(characters).map(([key, most]) => [key, { en: 'x'.repeat(most + more) }])),
    }),
  })

  test('a story may be as long as the format takes, in steps and in characters', () => {
    const { title, ...texts } = MAX_STORY_CHARACTERS
    expect(parseStory({ ...told(texts, 0), title: { en: 'x'.repeat(title) } }).ok).toBe(true)
    expect(parseStory({ ...told({}, 0), title: { en: 'x'.repeat(title + 1) } }).ok).toBe(false)
    const { headline, text, notes } = texts
    for (const one of [{ headline }, { text }, { notes }]) expect(parseStory(told(one, 1)).ok).toBe(false)
    const steps = Array.from({ length: MAX_STEPS }, (_, n) => ({ ...step, id: `s-${n}` }))
    expect(parseStory(storyOf(...steps)).ok).toBe(true)
  })

  test('a view of a step may have two thousand characters', () => {
    const pathsOf = (length: number) => {
      const parsed = parseStory(storyOf({ ...step, view: `?q=${'x'.repeat(length - 3)}` }))
      return parsed.ok ? [] : parsed.problems.map(({ detail }) => detail.code)
    }
    // The query is too long for the page, but not for the format.
    expect(pathsOf(2000)).toEqual(['rule'])
    expect(pathsOf(2001)).toEqual(['too-long'])
  })

  test.each([
    ['no step', storyOf(), '$.steps'],
    ['no title', { ...storyOf(step), title: { en: ' ' } }, '$.title'],
    [
      'too many steps',
      storyOf(...Array.from({ length: MAX_STEPS + 1 }, (_, n) => ({ ...step, id: `s-${n}` }))),
      '$.steps',
    ],
    ['the same id twice', storyOf(step, step), '$.steps[1].id'],
    [
      'a headline too long',
      storyOf({ ...step, headline: { en: 'x'.repeat(MAX_STORY_CHARACTERS.headline + 1) } }),
      '$.steps[0].headline.en',
    ],
    ['a key that no step has', storyOf({ ...step, colour: 'red' }), '$.steps[0].colour'],
    ['no story at all', [], '$'],
  ])('%s', (_, story, path) => {
    const parsed = parseStory(story)
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toEqual([path])
  })
})

test('a step may name only what the event and its layers hold', () => {
  const layers = { dataset: buildDataset() }
  const parsed = parseStory(
    storyOf(
      { ...step, view: '?company=alpha' },
      { ...step, id: 'b', view: '?company=nobody', figures: ['alpha-move', 'no-figure'] },
    ),
  )
  const problems = parsed.ok ? checkStoryViews(parsed.value, layers) : []
  expect(problems).toEqual([
    { path: '$.steps[1].view', found: '"?company=nobody"', detail: { code: 'rule', rule: 'step-view-of-event' } },
    { path: '$.steps[1].figures[1]', found: '"no-figure"', detail: { code: 'rule', rule: 'step-figure-of-event' } },
  ])
  for (const language of LANGUAGES) {
    for (const problem of problems) expect(Object.values(describeProblem(problem, language))).not.toContain('')
  }
})

test('a step keeps the chart and what was chosen, and not the stage, the language or the theme', () => {
  const view = buildView({
    view: 'capex',
    chart: 'filed',
    sector: ['cloud'],
    present: 'audience',
    step: 4,
    blank: true,
    talk: 'a',
    lang: 'vi',
    theme: 'dark',
  })
  expect(stepViewOf(view)).toBe('?view=capex&sector=cloud&chart=filed')
  expect(viewOfStep(view)).toEqual(buildView({ view: 'capex', chart: 'filed', sector: ['cloud'] }))
  expect(viewOf({ ...step, view: stepViewOf(view) })).toEqual(viewOfStep(view))
})

test('a text is said in the language asked for, else in the other one', () => {
  expect(localiseStory({ en: 'a', vi: 'b' }, 'vi')).toBe('b')
  expect(localiseStory({ en: 'a' }, 'vi')).toBe('a')
  expect(localiseStory({ en: '  ', vi: ' b ' }, 'en')).toBe('b')
  expect(localiseStory({}, 'en')).toBe('')
})

test.each([
  ['', 'en', 0],
  ['1. 2. 3!', 'en', 0],
  ['One of about $1.5trn. Two!', 'en', 2],
  ['Giảm 16,97%. Hết chưa? Rồi.', 'vi', 3],
] as const)('%j has %s sentences of %s', (text, language, n) => {
  expect(countSentences(text, language)).toBe(n)
})
