// A presentation: the View while a story is presented. Which step it is on, what was improvised there, and what its two
// windows share.

import type { View } from '../view/view.ts'
import { normaliseView, viewOfStep } from '../view/viewFields.ts'
import { encodeView, parseView } from '../view/viewUrl.ts'
import type { Story } from './story.ts'
import { viewOf } from './story.ts'

/**
 * The step of `story` that a number means, counted from 1. A number out of range means the first or the last step,
 * whichever is nearer; null means the first.
 */
export function nearestStep(story: Story, step: number | null): number {
  return Math.min(Math.max(step ?? 1, 1), story.steps.length)
}

/**
 * The View of a step while `view` is presented: the step's own choices, with the event, the presentation, the language
 * and the theme of `view`.
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

/** True where a View differs from its step as the author left it. */
export function isChangedOnStep(view: View, story: Story): boolean {
  return encodeView(viewOfStep(view)) !== encodeView(viewOfStep(viewAtStep(view, story, view.step)))
}

/**
 * What the windows of a presentation have in common, as a query: all of the View but its language, its theme, the name
 * of the presentation and whom it is shown to.
 */
export function sharePresentation(view: View): string {
  return encodeView({ ...view, present: 'audience', talk: null, lang: null, theme: null })
}

/**
 * The View of a window that follows another one. `shared` is what `sharePresentation` made of that other's View; null
 * where it is not of a presentation.
 */
export function followPresentation(view: View, shared: string): View | null {
  const theirs = parseView(shared)
  if (theirs.present === null) return null
  const { present, talk, lang, theme } = view
  return normaliseView({ ...theirs, present, talk, lang, theme })
}

/**
 * A stopwatch that may be read in another window. `elapsed` is the milliseconds counted so far; `since` is when it was
 * started, by the clock of the device, and null while it stands.
 */
export interface Timer {
  readonly elapsed: number
  readonly since: number | null
}

export const RESET_TIMER: Timer = { elapsed: 0, since: null }

/** Milliseconds that a timer shows at `now`. If the clock was set back, it shows what had been counted before. */
export function readTimer({ elapsed, since }: Timer, now: number): number {
  return elapsed + (since === null ? 0 : Math.max(0, now - since))
}

/** Starts a timer that stands, or stops one that runs. */
export function toggleTimer(timer: Timer, now: number): Timer {
  return timer.since === null ? { ...timer, since: now } : { elapsed: readTimer(timer, now), since: null }
}
