// How readers edit a story of their own. An unfinished story may lack steps or words that a presented one must have, so
// these functions keep its shape only; `findMissing` says what it still lacks.
import * as z from 'zod/mini'
import { LANGUAGES, type Language } from '../dataset/text.ts'
import { MAX_STEPS, type View } from '../view/view.ts'
import { parseView } from '../view/viewUrl.ts'
import {
  countSentences,
  localiseStory,
  MAX_SENTENCES,
  MAX_STORY_CHARACTERS,
  parseStory,
  type Story,
  type StoryStep,
  type StoryText,
  stepViewOf,
  storySchema,
  storyStepSchema,
} from './story.ts'

const draftSchema = z.strictObject({
  ...storySchema.shape,
  steps: z.array(storyStepSchema).check(z.maxLength(MAX_STEPS)),
})

/** Reads a story that is kept on a device, finished or not; null where the value is no story. */
export function readDraft(value: unknown): Story | null {
  const shaped = draftSchema.safeParse(value)
  if (!shaped.success) return null
  // Another version of the page may have written the Views, so they are brought into the form of this one.
  const steps = shaped.data.steps.map((step) => ({ ...step, view: stepViewOf(parseView(step.view)) }))
  return { ...shaped.data, steps }
}

/** A story without steps. */
export function startStory(id: string, event: string, title: StoryText): Story {
  return { format: 'shockwave-story/1', id, event, title, steps: [] }
}

/** A step draft: a View and a headline that a step is made from. */
export interface StepDraft {
  readonly view: View
  readonly headline: string
  readonly language: Language
}

/** The query of a View as a step of an own story keeps it. The event is left out: it is the story's. */
export function queryOfStep(view: View): string {
  return stepViewOf({ ...view, event: null })
}

/** Adds a step under a new id at the end. A story that is full or has that step already stays as it is. */
export function addStep(story: Story, id: string, { view, headline, language }: StepDraft): Story {
  if (isFull(story) || has(story, id)) return story
  const step: StoryStep = {
    id,
    view: queryOfStep(view),
    headline: { [language]: headline.slice(0, MAX_STORY_CHARACTERS.headline).toWellFormed() },
    text: {},
    notes: {},
  }
  return { ...story, steps: [...story.steps, step] }
}

/** Puts a copy of a step after it, under a new id. A story that is full or has that copy already stays as it is. */
export function duplicateStep(story: Story, stepId: string, id: string): Story {
  if (isFull(story) || has(story, id)) return story
  return { ...story, steps: story.steps.flatMap((step) => (step.id === stepId ? [step, { ...step, id }] : [step])) }
}

/** True for a story that takes no more steps. */
export function isFull({ steps }: Story): boolean {
  return steps.length >= MAX_STEPS
}

function has({ steps }: Story, stepId: string): boolean {
  return steps.some(({ id }) => id === stepId)
}

/** The story without a step; unchanged where it has no step of that id. */
export function removeStep(story: Story, stepId: string): Story {
  return { ...story, steps: story.steps.filter(({ id }) => id !== stepId) }
}

/** A part of an id that marks a step as one window's version of a step that was changed in another one too. */
const FORK = '-also-'

/** True for a step that was changed in two windows at once, of which it is the second version. */
export function isFork({ id }: StoryStep): boolean {
  return id.includes(FORK)
}

/**
 * The story with fields of one step replaced by those of `patch`; unchanged where it has no step of that id. `seen` is
 * the step that the reader changed. Where the story's step says something else by now in a field and language that the
 * reader changed, both are kept: the reader's step comes after it, under an id of this `window`. In a full story the
 * reader's step takes its place.
 */
export function editStep(story: Story, seen: StoryStep, patch: Partial<Omit<StoryStep, 'id'>>, window: string): Story {
  const wanted = { ...seen, ...patch }
  const now = story.steps.find(({ id }) => id === seen.id)
  if (!now) return story
  const prefix = `${seen.id.split(FORK, 1).join()}${FORK}${window}`
  // Letter by letter, the reader's changes go to the same step.
  const own = [now, ...story.steps.filter((step) => step !== now && step.id.startsWith(prefix))]
  for (const step of own) {
    const merged = mergeStep(step, seen, wanted)
    if (merged) return replaceStep(story, step.id, [merged])
  }
  const fork = withoutEmptyFigures({ ...wanted, id: `${prefix}-${own.length}` })
  return replaceStep(story, seen.id, isFull(story) ? [{ ...fork, id: seen.id }] : [now, fork])
}

function replaceStep(story: Story, stepId: string, by: readonly StoryStep[]): Story {
  return { ...story, steps: story.steps.flatMap((step) => (step.id === stepId ? by : [step])) }
}

/** The step as it is now with what was changed from `seen` to `wanted`; null where that was changed otherwise. */
function mergeStep(now: StoryStep, seen: StoryStep, wanted: StoryStep): StoryStep | null {
  const texts = (['headline', 'text', 'notes'] as const).map((key) => {
    const words = LANGUAGES.map((language) => merge(now[key][language], seen[key][language], wanted[key][language]))
    return words.some((one) => one === null)
      ? null
      : { [key]: LANGUAGES.reduce((text, language, index) => withWords(text, language, words[index]?.value ?? ''), {}) }
  })
  const view = merge(now.view, seen.view, wanted.view)
  const figures = merge(now.figures, seen.figures, wanted.figures)
  if (!view || !figures || texts.includes(null)) return null
  return withoutEmptyFigures({ ...now, ...Object.assign({}, ...texts), view: view.value, figures: figures.value ?? [] })
}

/** What a value is after a change from `seen` to `wanted`; null where it was changed to something else meanwhile. */
function merge<T>(now: T, seen: T, wanted: T): { readonly value: T } | null {
  const [isNow, isSeen, isWanted] = [now, seen, wanted].map((value) => JSON.stringify(value ?? []))
  if (isSeen === isWanted || isNow === isWanted) return { value: now }
  return isNow === isSeen ? { value: wanted } : null
}

// A step without figures has no list of them.
function withoutEmptyFigures({ figures = [], ...rest }: StoryStep): StoryStep {
  return figures.length > 0 ? { ...rest, figures } : rest
}

/** Moves the item with an id one place up or down; an item at the end of the list stays where it is. */
export function moveItem<T extends { readonly id: string }>(items: readonly T[], id: string, by: 1 | -1): readonly T[] {
  const from = items.findIndex((item) => item.id === id)
  const [item, other] = [items[from], items[from + by]]
  if (!item || !other) return items
  return items.map((one) => (one === item ? other : one === other ? item : one))
}

/** A text with its words in one language replaced; an empty text removes that language. */
export function withWords(text: StoryText, language: Language, words: string): StoryText {
  const { [language]: _, ...rest } = text
  return words === '' ? rest : { ...rest, [language]: words }
}

/** A title with a suffix in every language that it has. The words are cut so that the whole stays within its limit. */
export function withSuffix(text: StoryText, suffix: Readonly<Record<Language, string>>): StoryText {
  const most = MAX_STORY_CHARACTERS.title
  const add = (words: string, language: Language): string =>
    `${words.slice(0, most - suffix[language].length).toWellFormed()}${suffix[language]}`
  return {
    ...(text.en === undefined ? {} : { en: add(text.en, 'en') }),
    ...(text.vi === undefined ? {} : { vi: add(text.vi, 'vi') }),
  }
}

/** What a story still lacks before it can be presented; steps count from 1. */
export type Missing =
  | { readonly kind: 'steps' | 'title' | 'letters' }
  | { readonly kind: 'headline' | 'sentences'; readonly step: number }

/** What keeps a story from being presented or passed on; empty where nothing does. */
export function findMissing(story: Story): readonly Missing[] {
  if (parseStory(story).ok) return []
  const isUntold = (text: StoryText): boolean => localiseStory(text, 'en') === ''
  const missing: Missing[] = [
    ...(isUntold(story.title) ? [{ kind: 'title' } as const] : []),
    ...(story.steps.length === 0 ? [{ kind: 'steps' } as const] : []),
    ...story.steps.flatMap(({ headline, text }, index) => [
      ...(isUntold(headline) ? [{ kind: 'headline', step: index + 1 } as const] : []),
      ...(LANGUAGES.some((language) => countSentences(text[language] ?? '', language) > MAX_SENTENCES)
        ? [{ kind: 'sentences', step: index + 1 } as const]
        : []),
    ]),
  ]
  // Any other fault lies in the letters of the words, and only their author can mend it.
  return missing.length > 0 ? missing : [{ kind: 'letters' }]
}

/** True where two stories have the same content about the same event, whatever their ids. */
export function tellsTheSame(one: Story, other: Story): boolean {
  return contentOf(one) === contentOf(other)
}

function contentOf({ event, title, steps }: Story): string {
  const told = ({ en, vi }: StoryText) => [en?.trim() ?? '', vi?.trim() ?? '']
  return JSON.stringify([
    event,
    told(title),
    steps.map(({ view, headline, text, figures = [], notes }) => [
      view,
      told(headline),
      told(text),
      figures,
      told(notes),
    ]),
  ])
}
