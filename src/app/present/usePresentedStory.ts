import { useQuery } from '@tanstack/react-query'
import { storyQuery } from '../../data/queries.ts'
import type { Story } from '../../domain/story/story.ts'
import { useChosenStory } from '../../features/library/stories/useChosenStory.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { type Retry, useRetry } from '../event/useRetry.ts'

export interface PresentedStory {
  /** Undefined while the story is loading, null where there is none. */
  readonly story: Story | null | undefined
  readonly retry: Retry
}

/** The story that is presented: the event's own, one of the reader's, or the one that the address carries. */
export function usePresentedStory(): PresentedStory {
  const view = useViewStore((store) => store.view)
  const { data, error, refetch } = useQuery(storyQuery(view.event))
  const retry = useRetry(error, refetch)
  const chosen = useChosenStory(view, data)
  // An address may name the event's own story by its id, too.
  return { story: chosen === null && data?.id === view.story ? data : chosen, retry }
}
