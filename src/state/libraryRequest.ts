// What the page asks of the library. The library's code is loaded when something is first asked of it.
import { create } from 'zustand'
import type { ChartId } from '../domain/view/view.ts'

interface LibraryRequests {
  /** True while the library's sheet is open. */
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

/** Asks the library for something. This also loads its code. */
export function askLibrary(request: Partial<LibraryRequests>): void {
  useLibraryRequests.setState({ ...request, isUsed: true })
}
