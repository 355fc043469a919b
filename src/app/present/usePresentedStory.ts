import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { catalogueQuery, storyQuery } from '../../data/queries.ts'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { deckOfChart, deckOfViews } from '../../domain/story/decks.ts'
import type { Story } from '../../domain/story/story.ts'
import { ALONE } from '../../domain/view/view.ts'
import { useChosenStory } from '../../features/library/stories/useChosenStory.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { type Retry, useRetry } from '../event/useRetry.ts'

export interface PresentedStory {
  /** Undefined while the story is loading, null where there is none. */
  readonly story: Story | null | undefined
  readonly retry: Retry
}

/**
 * The story that is presented: the event's own, one of the reader's, or the one that the address carries. An event
 * without a story is presented by its views, and a chart alone as it was when the window came to it.
 */
export function usePresentedStory(dataset: Dataset): PresentedStory {
  const view = useViewStore((store) => store.view)
  const { data, error, refetch } = useQuery(storyQuery(view.event))
  const { data: catalogue } = useQuery(catalogueQuery)
  const retry = useRetry(error, refetch)
  const chosen = useChosenStory(view, data)
  const deck = useMemo(() => {
    if (view.story === ALONE) return deckOfChart(dataset, useViewStore.getState().view)
    return deckOfViews(dataset, catalogue?.events.find(({ id }) => id === dataset.event.id)?.layers)
  }, [view.story, dataset, catalogue])
  if (view.story === ALONE || (view.story === null && data === null)) return { story: deck, retry }
  // An address may name the event's own story by its id, too.
  return { story: chosen === null && data?.id === view.story ? data : chosen, retry }
}
