// What the library shows, and what is asked of it.
import { askLibrary, useLibraryRequests } from '../../state/libraryRequest.ts'

export function closeLibrary(): void {
  useLibraryRequests.setState({ isOpen: false })
}

/** Shows one story for editing; null goes back to the lists. */
export function openStory(storyId: string | null): void {
  askLibrary({ isOpen: true, storyId })
}

/** Hands over the requested step, once. */
export function takeStepRequest() {
  const { step } = useLibraryRequests.getState()
  if (step) useLibraryRequests.setState({ step: null })
  return step
}

/** Removes the story from the address. */
export function dropStoryHash(): void {
  const { pathname, search } = window.location
  window.history.replaceState(window.history.state, '', `${pathname}${search}`)
  // Browsers send no event when a hash is replaced.
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
