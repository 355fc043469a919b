// A talk: the View while a story is presented. Which step it is on, what was improvised there, and what two windows of
// it share.

import type { View } from '../view/view.ts'
import { normaliseView, viewOfStep } from '../view/viewFields.ts'
import { encodeView, parseView } from '../view/viewUrl.ts'
import type { Story } from './story.ts'
import { viewOf } from './story.ts'

/**
 * The step of `story` that a number means, counted from 1: before its beginning is the first one, beyond its end the
 * last.
 */
export function nearestStep(story: Story, step: number | null): number {
  return Math.min(Math.max(step ?? 1, 1), story.steps.length)
}

/**
 * The View of a step, told to the audience of `view`: the step's own, with what belongs to the stage and to the
 * presenter kept.
 */
export function viewAtStep(view: View, story: Story, step: number | null): View {
  const number = nearestStep(story, step)
  const own = story.steps[number - 1]
  const { event, present, blank, talk, lang, theme } = view
  return normaliseView({
    ...(own ? viewOf(own) : view),
    event,
    present,
    step: number,
    story: view.story,
    blank,
    talk,
    lang,
    theme,
  })
}

/** True where a View shows something else than its step as the author left it. */
export function isChangedOnStep(view: View, story: Story): boolean {
  return encodeView(viewOfStep(view)) !== encodeView(viewOfStep(viewAtStep(view, story, view.step)))
}

/**
 * What the windows of a talk have in common, as a query: all of the View but its language, its theme and whom it is
 * shown to.
 */
export function sharePresentation(view: View): string {
  return encodeView({ ...view, present: 'audience', talk: null, lang: null, theme: null })
}

/**
 * The View of a window that follows another's, as `sharePresentation` told it; null where that is no View of a talk.
 */
export function followPresentation(view: View, shared: string): View | null {
  const theirs = parseView(shared)
  if (theirs.present === null) return null
  const { present, talk, lang, theme } = view
  return normaliseView({ ...theirs, present, talk, lang, theme })
}

/**
 * A stopwatch that may be read in another window: milliseconds counted so far, and since when it runs, on the machine's
 * clock.
 */
export interface Timer {
  readonly elapsed: number
  readonly since: number | null
}

export const RESET_TIMER: Timer = { elapsed: 0, since: null }

/** Milliseconds that a timer shows at `now`. A clock that was set back shows what had been counted before. */
export function readTimer({ elapsed, since }: Timer, now: number): number {
  return elapsed + (since === null ? 0 : Math.max(0, now - since))
}

/** Starts a timer that stands, or stops one that runs. */
export function toggleTimer(timer: Timer, now: number): Timer {
  return timer.since === null ? { ...timer, since: now } : { elapsed: readTimer(timer, now), since: null }
}
