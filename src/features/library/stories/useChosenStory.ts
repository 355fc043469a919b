import { useQuery } from '@tanstack/react-query'
import { linkedStoryQuery } from '../../../data/storyLink.ts'
import type { Story } from '../../../domain/story/story.ts'
import type { View } from '../../../domain/view/view.ts'
import { useStories } from '../../../state/stories.ts'
import { useStoryHash } from '../../../state/storyHash.ts'

/**
 * The story that a View presents: the event's own, the one in the address, or one on this device. `undefined` while it
 * is loading, null where there is none. The story in the address comes before one on the device, because the link was
 * made for it.
 */
export function useChosenStory(
  { story: id }: Pick<View, 'story'>,
  eventStory: Story | null | undefined,
): Story | null | undefined {
  const hash = useStoryHash()
  const own = useStories(({ items }) => items.find((story) => story.id === id && story.steps.length > 0) ?? null)
  const { data: linked } = useQuery(linkedStoryQuery(id === null ? null : hash))
  if (id === null) return eventStory
  if (hash !== null && linked === undefined) return undefined
  return linked?.ok && linked.story.id === id ? linked.story : own
}
