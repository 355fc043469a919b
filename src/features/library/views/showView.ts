// Leaves the library for a view or a story in it. The reader's language and theme stay. An address that names no event
// still names none where the event stays the same.
import type { Story } from '../../../domain/story/story.ts'
import type { View } from '../../../domain/view/view.ts'
import { enterStage, patchView, useViewStore } from '../../../state/viewStore.ts'
import { closeLibrary } from '../place.ts'

/** Shows a View of an event; `shown` is the event on the page at present. */
export function showView(view: View, event: string, shown: string | null): void {
  const { lang, theme } = useViewStore.getState().view
  closeLibrary()
  patchView({ ...view, ...eventPatch(event, shown), lang, theme })
}

/** Presents a story from its first step; `storyId` is null for the event's own. */
export function presentStory({ event }: Pick<Story, 'event'>, storyId: string | null, shown: string | null): void {
  closeLibrary()
  enterStage(storyId, eventPatch(event, shown))
}

function eventPatch(event: string, shown: string | null): Pick<View, 'event'> {
  return { event: event === shown ? useViewStore.getState().view.event : event }
}
