// The reader's own stories, on this device only. The story that was changed last comes first.

import type { Language } from '../domain/dataset/text.ts'
import {
  addStep as addStepTo,
  readDraft,
  removeStep,
  type StepDraft,
  startStory,
  tellsTheSame,
  withSuffix,
} from '../domain/story/ownStory.ts'
import type { Story, StoryText } from '../domain/story/story.ts'
import { createKeptList } from './keptList.ts'
import { newId } from './newId.ts'

/** The last change, for the line that offers to undo it; `step` counts from 1. */
export type StoryChange =
  | { readonly kind: 'story-deleted'; readonly title: StoryText }
  | { readonly kind: 'step-added' | 'step-deleted' | 'step-replaced'; readonly title: StoryText; readonly step: number }

const list = createKeptList<Story, StoryChange>('shockwave.stories', readDraft)

export const useStories = list.use
export const undoStories = list.undo
export const settleStories = list.settle
export const dropUnreadStories = list.dropUnread

/** Changes one story, which then comes first. */
export function changeStory(id: string, next: (story: Story) => Story, undoable?: StoryChange): void {
  list.change((stories) => {
    const story = stories.find((one) => one.id === id)
    const changed = story && next(story)
    return changed && changed !== story ? [changed, ...stories.filter((one) => one !== story)] : stories
  }, undoable)
}

/** Deletes a step, so that it can be brought back. */
export function deleteStep({ id, title, steps }: Story, stepId: string): void {
  const step = steps.findIndex((one) => one.id === stepId) + 1
  changeStory(id, (story) => removeStep(story, stepId), { kind: 'step-deleted', title, step })
}

/** Starts a story of an event with its first step. Returns the story's id. */
export function createStory(event: string, title: StoryText, draft: StepDraft): string {
  const story = addStepTo(startStory(freeId(), event, title), draft)
  list.change((stories) => [story, ...stories])
  return story.id
}

/** The story of an event that was changed last: new steps are added to it. */
export function latestStory(event: string): Story | null {
  return useStories.getState().items.find((story) => story.event === event) ?? null
}

/**
 * Adds a step to the event's story that was changed last, or to a new one under `title`. Returns false where the story
 * is full.
 */
export function addToLatest(event: string, title: StoryText, draft: StepDraft): boolean {
  const latest = latestStory(event)
  const story = latest ?? startStory(freeId(), event, title)
  const longer = addStepTo(story, draft)
  if (longer === story) return false
  const change = { kind: 'step-added', title: story.title, step: longer.steps.length } as const
  list.change((stories) => [longer, ...stories.filter((one) => one !== latest)], change)
  return true
}

/** Adds a copy of a story to the library, whether or not the original is in it. Returns the copy's id. */
export function copyStory(story: Story, suffix: Readonly<Record<Language, string>>): string {
  const { $schema: _, ...rest } = story
  const id = freeId()
  list.change((stories) => [{ ...rest, id, title: withSuffix(story.title, suffix) }, ...stories])
  return id
}

export function deleteStory({ id, title }: Story): void {
  list.change((stories) => stories.filter((story) => story.id !== id), { kind: 'story-deleted', title })
}

export interface Taken {
  readonly id: string
  /** True where the library had a story that says the same; nothing was added then. */
  readonly isKnown: boolean
}

/**
 * Adds a story from elsewhere to the library. The story keeps its id where that is free, so that an exported story
 * comes back as it was.
 */
export function takeStory(story: Story): Taken {
  const stories = useStories.getState().items
  const known = stories.find((own) => tellsTheSame(own, story))
  if (known) return { id: known.id, isKnown: true }
  const isFree = OWN_ID.test(story.id) && stories.every(({ id }) => id !== story.id)
  const id = isFree ? story.id : freeId()
  const { $schema: _, ...rest } = story
  list.change((own) => [{ ...rest, id }, ...own])
  return { id, isKnown: false }
}

// Ids of stories that come with the page never begin like this.
const OWN_ID = /^my-/

function freeId(): string {
  return newId('my', new Set(useStories.getState().items.map(({ id }) => id)))
}
