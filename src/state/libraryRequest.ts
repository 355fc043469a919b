// What the page asks of the part that keeps views and stories. It is code of its own, loaded when it is first asked for
// something.
import { create } from 'zustand'
import type { ChartId } from '../domain/view/view.ts'

interface LibraryRequests {
  /** True while the sheet of what is kept stands open. */
  readonly isOpen: boolean
  /** The story that the sheet shows for editing; null shows the lists. */
  readonly storyId: string | null
  /** A chart to be added to a story: which one, and the headline that its title proposes. */
  readonly step: { readonly chart: ChartId; readonly title: string } | null
  /** True once anything was asked for. */
  readonly isUsed: boolean
}

export const useLibraryRequests = create<LibraryRequests>(() => ({
  isOpen: false,
  storyId: null,
  step: null,
  isUsed: false,
}))

/** Asks for something, and so for the code that answers it. */
export function askLibrary(request: Partial<LibraryRequests>): void {
  useLibraryRequests.setState({ ...request, isUsed: true })
}
