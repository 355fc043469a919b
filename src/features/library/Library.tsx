import type { Catalogue } from '../../domain/dataset/schema.ts'
import { useLibraryRequests } from '../../state/libraryRequest.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { LibraryNotice } from './LibraryNotice.tsx'
import { LibrarySheet } from './LibrarySheet.tsx'
import { LinkedStoryDialog } from './stories/LinkedStoryDialog.tsx'
import './library.css'

export interface LibraryProps {
  readonly catalogue: Catalogue | null
  /** The event that is shown; null where there is none. */
  readonly eventId: string | null
  /** The story that the address carries, still encoded. */
  readonly hash: string | null
}

/** The library: the sheet that lists it, the line that says what was added, and the offer of a story from a link. */
export function Library({ catalogue, eventId, hash }: LibraryProps) {
  const isOpen = useLibraryRequests((requests) => requests.isOpen)
  const isOnStage = useViewStore(({ view }) => view.present !== null || view.embed)
  if (isOnStage) return null
  return (
    <>
      <LibraryNotice eventId={eventId} isHidden={isOpen} />
      {isOpen && <LibrarySheet catalogue={catalogue} eventId={eventId} />}
      {hash !== null && !isOpen && <LinkedStoryDialog catalogue={catalogue} eventId={eventId} hash={hash} />}
    </>
  )
}
