// What a presenter does to the View: walk the steps of a story, undo what was improvised, blank the screen, leave.

import { viewAtStep } from '../domain/story/presentation.ts'
import type { Story } from '../domain/story/story.ts'
import { OFF_STAGE } from '../domain/view/viewFields.ts'
import { patchView, useViewStore } from './viewStore.ts'

/** Shows a step as its author left it; a number beyond the story's end is its last step. Lifts a blank screen. */
export function showStep(story: Story, step: number): void {
  const { view } = useViewStore.getState()
  patchView({ ...viewAtStep(view, story, step), blank: false })
}

/** Undoes what was improvised on the present step. */
export function resetStep(story: Story): void {
  const { view } = useViewStore.getState()
  patchView(viewAtStep(view, story, view.step))
}

/** Hides the screen from the audience, or shows it again. */
export function toggleBlank(): void {
  patchView({ blank: !useViewStore.getState().view.blank })
}

/** Leaves the stage. The reader goes on from what was last seen on it. */
export function leaveStage(): void {
  const { chart: _chart, ...rest } = OFF_STAGE
  patchView(rest)
}
