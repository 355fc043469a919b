import { useQuery } from '@tanstack/react-query'
import { storyQuery } from '../data/queries.ts'
import type { Story } from '../domain/story.ts'
import { useViewStore } from '../state/viewStore.ts'
import { type Retry, useRetry } from './useRetry.ts'

export interface PresentedStory {
  /** Undefined while it is on its way, null where there is none. */
  readonly story: Story | null | undefined
  readonly retry: Retry
}

/** The story that is presented: the one place where it is chosen. */
export function useStory(): PresentedStory {
  const eventId = useViewStore(({ view }) => view.event)
  const chosen = useViewStore(({ view }) => view.story)
  const { data, error, refetch } = useQuery(storyQuery(eventId))
  const retry = useRetry(error, refetch)
  return { story: chosen === null || data?.id === chosen ? data : data === undefined ? undefined : null, retry }
}
