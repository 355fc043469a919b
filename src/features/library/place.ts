// Where the reader is in the sheet of what is kept, and what was asked of it.
import { askLibrary, useLibraryRequests } from '../../state/libraryRequest.ts'

export function closeLibrary(): void {
  useLibraryRequests.setState({ isOpen: false })
}

/** Shows one story for editing; null goes back to the lists. */
export function openStory(storyId: string | null): void {
  askLibrary({ isOpen: true, storyId })
}

/** Hands over the step that was asked for, once. */
export function takeStepRequest() {
  const { step } = useLibraryRequests.getState()
  if (step) useLibraryRequests.setState({ step: null })
  return step
}

/** Takes the story off the address. */
export function dropStoryHash(): void {
  const { pathname, search } = window.location
  window.history.replaceState(window.history.state, '', `${pathname}${search}`)
  // Browsers tell nobody of a hash that was replaced.
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
