// The reader's own stories, on this device only. The story that was changed last comes first.

import type { Language } from '../domain/dataset/text.ts'
import {
  addStep as addStepTo,
  duplicateStep,
  editStep,
  isFull,
  readDraft,
  removeStep,
  type StepDraft,
  startStory,
  tellsTheSame,
  withSuffix,
} from '../domain/story/ownStory.ts'
import type { Story, StoryStep, StoryText } from '../domain/story/story.ts'
import { takeBack } from '../domain/story/takeBack.ts'
import { createKeptList } from './keptList.ts'
import { newId } from './newId.ts'

/** The last change, for the line that offers to undo it; `step` counts from 1. */
export type StoryChange =
  | { readonly kind: 'story-deleted'; readonly title: StoryText }
  | { readonly kind: 'step-added' | 'step-deleted' | 'step-replaced'; readonly title: StoryText; readonly step: number }

const list = createKeptList<Story, StoryChange>('shockwave.stories', readDraft, (now, before, after) =>
  takeBack(now, before, after, takeBackSteps),
)

/** Marks what this window made of a step that another one changed too. */
const WINDOW = newId('window')

export const useStories = list.use
export const undoStories = list.undo
export const settleStories = list.settle
export const dropUnreadStories = list.dropUnread

/** Changes one story, which then comes first. `next` may run again, on what another window made of the story. */
export function changeStory(id: string, next: (story: Story) => Story, undoable?: StoryChange): void {
  list.change((stories) => {
    const story = stories.find((one) => one.id === id)
    const changed = story && next(story)
    return changed && changed !== story ? [changed, ...stories.filter((one) => one !== story)] : stories
  }, undoable)
}

/** Adds a step at the end of a story. */
export function addStep(id: string, draft: StepDraft): void {
  const stepId = newStepId()
  changeStory(id, (story) => addStepTo(story, stepId, draft))
}

/** Puts a copy of a step after it. */
export function copyStep(id: string, stepId: string): void {
  const copyId = newStepId()
  changeStory(id, (story) => duplicateStep(story, stepId, copyId))
}

/** Replaces fields of a step as the reader saw it. What another window made of them meanwhile is kept beside it. */
export function changeStep(
  id: string,
  seen: StoryStep,
  patch: Partial<Omit<StoryStep, 'id'>>,
  undoable?: StoryChange,
): void {
  changeStory(id, (story) => editStep(story, seen, patch, WINDOW), undoable)
}

/** Deletes a step, so that it can be brought back. */
export function deleteStep({ id, title, steps }: Story, stepId: string): void {
  const step = steps.findIndex((one) => one.id === stepId) + 1
  changeStory(id, (story) => removeStep(story, stepId), { kind: 'step-deleted', title, step })
}

/** Starts a story of an event with its first step. Returns the story's id. */
export function createStory(event: string, title: StoryText, draft: StepDraft): string {
  const story = addStepTo(startStory(newStoryId(), event, title), newStepId(), draft)
  list.change((stories) => putFirst(stories, story))
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
  const latest = latestStory(event) ?? startStory(newStoryId(), event, title)
  if (isFull(latest)) return false
  const stepId = newStepId()
  list.change(
    // Where the story was deleted meanwhile, it begins anew.
    (stories) => {
      const story = stories.find(({ id }) => id === latest.id) ?? { ...latest, steps: [] }
      const longer = addStepTo(story, stepId, draft)
      return longer === story ? stories : putFirst(stories, longer)
    },
    { kind: 'step-added', title: latest.title, step: latest.steps.length + 1 },
  )
  return true
}

/** Adds a copy of a story to the library, whether or not the original is in it. Returns the copy's id. */
export function copyStory(story: Story, suffix: Readonly<Record<Language, string>>): string {
  const { $schema: _, ...rest } = story
  const copy = { ...rest, id: newStoryId(), title: withSuffix(story.title, suffix) }
  list.change((stories) => putFirst(stories, copy))
  return copy.id
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
  const id = isFree ? story.id : newStoryId()
  const { $schema: _, ...rest } = story
  list.change((own) => putFirst(own, { ...rest, id }))
  return { id, isKnown: false }
}

// Ids of stories that come with the page never begin like this.
const OWN_ID = /^my-/

const newStoryId = (): string => newId('my')
const newStepId = (): string => newId('step')

function putFirst(stories: readonly Story[], story: Story): readonly Story[] {
  return [story, ...stories.filter(({ id }) => id !== story.id)]
}

function takeBackSteps(now: Story, before: Story | undefined, after: Story): Story {
  return { ...now, steps: [...takeBack(now.steps, before?.steps ?? [], after.steps)] }
}
