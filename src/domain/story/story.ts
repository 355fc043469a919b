// The format `shockwave-story/1`: a presentation of one event as a list of steps. A step is a View, by its address,
// with the words that go with it.
import * as z from 'zod/mini'
import { idSchema } from '../dataset/schema.ts'
import { LANGUAGES, type Language } from '../dataset/text.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import { type Parsed, parseShape } from '../parsing/parse.ts'
import { type DatasetProblem, quoteFound, type Rule } from '../parsing/problems.ts'
import { reconcile } from '../selection/reconcile.ts'
import { MAX_STEPS, type View } from '../view/view.ts'
import { viewOfStep } from '../view/viewFields.ts'
import { encodeView, parseView } from '../view/viewUrl.ts'
import { isWritten } from './isWritten.ts'

/** The most characters that a text may have; what is longer is no headline, no caption and no notes to speak from. */
export const MAX_STORY_CHARACTERS = { title: 120, headline: 120, text: 400, notes: 4000 } as const
/** The most sentences that a step's text may have: what an audience reads while somebody speaks. */
export const MAX_SENTENCES = 2
/** The most figures that a slide shows large beside its words. */
export const MAX_STEP_FIGURES = 3
// A query of a View with every filter set is far shorter.
const MAX_VIEW_CHARACTERS = 2000

/** A text of a story. A reader's own story need not be in both languages; a missing or blank text is not shown. */
const storyText = (characters: number) => {
  const text = z.optional(z.string().check(z.maxLength(characters)))
  return z.strictObject({ en: text, vi: text })
}

export const storyStepSchema = z.strictObject({
  id: idSchema,
  /** The step's View as the query of an address; '' is the View without any choice. */
  view: z.string().check(z.maxLength(MAX_VIEW_CHARACTERS)),
  headline: storyText(MAX_STORY_CHARACTERS.headline),
  text: storyText(MAX_STORY_CHARACTERS.text),
  /** Ids of figures of the event or its layers that the slide shows large, each with its evidence. */
  figures: z.optional(z.array(idSchema).check(z.minLength(1), z.maxLength(MAX_STEP_FIGURES))),
  notes: storyText(MAX_STORY_CHARACTERS.notes),
})

export const storySchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('shockwave-story/1'),
  id: idSchema,
  event: idSchema,
  title: storyText(MAX_STORY_CHARACTERS.title),
  steps: z.array(storyStepSchema).check(z.minLength(1), z.maxLength(MAX_STEPS)),
})

export type Story = Readonly<z.infer<typeof storySchema>>
export type StoryStep = Story['steps'][number]
export type StoryText = StoryStep['headline']

/** Parses a JSON value as a story: first its shape, then rules across several keys. */
export function parseStory(value: unknown): Parsed<Story> {
  const shaped = parseShape(storySchema, value)
  if (!shaped.ok) return shaped
  const problems = [
    ...checkTold('$.title', shaped.value.title),
    ...shaped.value.steps.flatMap((step, index) => checkStep(step, `$.steps[${index}]`)),
    ...checkIds(shaped.value.steps),
  ]
  return problems.length > 0 ? { ok: false, problems } : shaped
}

/**
 * Problems of steps that name what the event and its layers do not hold: such a choice would be dropped without a word
 * when the step is shown.
 */
export function checkStoryViews(story: Story, layers: Layers): DatasetProblem[] {
  return story.steps.flatMap((step, index) => {
    const view = viewOf(step)
    const isOfEvent = reconcile(view, layers) === view
    const unknown = (step.figures ?? []).flatMap((id, place) =>
      lookupOf(layers).figureById.has(id)
        ? []
        : [broken(`$.steps[${index}].figures[${place}]`, id, 'step-figure-of-event')],
    )
    return [...(isOfEvent ? [] : [broken(`$.steps[${index}].view`, step.view, 'step-view-of-event')]), ...unknown]
  })
}

/** The View of a step, without the fields that stay with the presenter. */
export function viewOf(step: StoryStep): View {
  return viewOfStep(parseView(step.view))
}

/** The query of a View as a step keeps it. */
export function stepViewOf(view: View): string {
  return encodeView(viewOfStep(view))
}

/** The text in the language asked for, else in the other one; '' where it is in neither. */
export function localiseStory(text: StoryText, language: Language): string {
  const told = [text[language], ...LANGUAGES.map((other) => text[other])].find((one) => one?.trim())
  return told?.trim() ?? ''
}

/** How many sentences a text has, by the rules of its language. */
export function countSentences(text: string, language: Language): number {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].filter(({ segment }) =>
    /\p{L}/u.test(segment),
  ).length
}

function checkStep(step: StoryStep, path: string): DatasetProblem[] {
  const isCanonical = isWritten(step.view, viewOfStep)
  const tooLong = LANGUAGES.filter((language) => countSentences(step.text[language] ?? '', language) > MAX_SENTENCES)
  return [
    ...checkTold(`${path}.headline`, step.headline),
    ...tooLong.map((language) => broken(`${path}.text.${language}`, step.text[language], 'two-sentences-at-most')),
    // A step may ask for something that no View knows, which would be dropped without a word.
    ...(isCanonical ? [] : [broken(`${path}.view`, step.view, 'step-view-canonical')]),
  ]
}

function checkTold(path: string, text: StoryText): DatasetProblem[] {
  return localiseStory(text, 'en') === '' ? [broken(path, text, 'told-in-a-language')] : []
}

function checkIds(steps: readonly StoryStep[]): DatasetProblem[] {
  return steps.flatMap(({ id }, index) => {
    const first = steps.findIndex((other) => other.id === id)
    if (first === index) return []
    const detail = { code: 'duplicate', first: `$.steps[${first}].id` } as const
    return [{ path: `$.steps[${index}].id`, found: quoteFound(id), detail }]
  })
}

function broken(path: string, value: unknown, rule: Rule): DatasetProblem {
  return { path, found: quoteFound(value), detail: { code: 'rule', rule } }
}
