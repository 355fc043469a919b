import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { filingsQuery, indexQuery, marketQuery } from '../../data/queries.ts'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { layersFor } from '../../domain/layers/layers.ts'
import { nearestStep, viewAtStep } from '../../domain/story/presentation.ts'
import { type Story, viewOf } from '../../domain/story/story.ts'
import { isImprovised } from '../../domain/view/viewUrl.ts'
import { resetStep, showStep, toggleBlank } from '../../state/presentation.ts'
import { joinPresentation } from '../../state/presentationWindows.ts'
import { correctView, useViewStore } from '../../state/viewStore.ts'
import { fetchCodeOf } from '../page/viewPanel.ts'

export interface Presentation {
  /** The step that is shown, from 1. */
  readonly step: number
  readonly next: () => void
  readonly previous: () => void
  readonly first: () => void
  readonly last: () => void
  readonly jump: (step: number) => void
  readonly reset: () => void
}

/**
 * A presentation in this window. It keeps the View in line with the story and in step with the other window, and
 * returns the ways through the story.
 */
export function usePresentation(dataset: Dataset, story: Story): Presentation {
  const view = useViewStore((store) => store.view)
  const step = nearestStep(story, view.step)
  useLayersAhead(dataset, story)
  useCodeAhead(story, step)
  const { talk } = view
  useEffect(() => (talk === null ? undefined : joinPresentation(talk)), [talk])
  // On a blank screen, a turn only brings the screen back. To turn the page as well would skip a step unseen.
  const turn = (to: number) => (): void => {
    if (view.blank) toggleBlank()
    else if (to !== view.step) showStep(story, to)
  }
  return {
    step,
    next: turn(nearestStep(story, step + 1)),
    previous: turn(nearestStep(story, step - 1)),
    first: turn(1),
    last: turn(story.steps.length),
    jump: (to) => showStep(story, to),
    reset: () => resetStep(story),
  }
}

/**
 * Shows the step's own View, once the story is there, where the address named only the step or the reader has just come
 * on stage. Returns true once that is done.
 */
export function useArrival(story: Story | null | undefined): boolean {
  const [isBare] = useState(() => useViewStore.getState().origin === 'entrance' || !isImprovised(window.location.href))
  const [isDone, setDone] = useState(false)
  const seenTo = useRef(false)
  useEffect(() => {
    if (!story || seenTo.current) return
    seenTo.current = true
    const { view } = useViewStore.getState()
    const step = nearestStep(story, view.step)
    if (isBare) correctView(viewAtStep(view, story, step))
    else if (view.step !== step) correctView({ ...view, step })
    setDone(true)
  }, [story, isBare])
  return isDone
}

/** Fetches the layers that the steps are drawn from, so that none of them has to wait in front of an audience. */
function useLayersAhead(dataset: Dataset, story: Story): void {
  const client = useQueryClient()
  useEffect(() => {
    const { view } = useViewStore.getState()
    const wanted = story.steps.map((_, index) => layersFor(viewAtStep(view, story, index + 1), dataset))
    if (wanted.some(({ filings }) => filings)) void client.prefetchQuery(filingsQuery(view.event))
    if (wanted.some(({ market }) => market)) void client.prefetchQuery(marketQuery(view.event))
    if (wanted.some(({ index }) => index)) void client.prefetchQuery(indexQuery(view.event))
  }, [client, dataset, story])
}

function useCodeAhead(story: Story, step: number): void {
  useEffect(() => {
    const next = story.steps[step]
    if (next) void fetchCodeOf(viewOf(next).view)
  }, [story, step])
}
