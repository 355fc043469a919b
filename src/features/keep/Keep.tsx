import type { Catalogue } from '../../domain/dataset/schema.ts'
import { useKeepRequests } from '../../state/keepRequest.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { KeepNotice } from './KeepNotice.tsx'
import { KeepSheet } from './KeepSheet.tsx'
import { LinkedStoryDialog } from './LinkedStoryDialog.tsx'
import './keep.css'

export interface KeepProps {
  readonly catalogue: Catalogue | null
  /** The event that is shown; null where there is none. */
  readonly eventId: string | null
  /** The story that the address carries, still encoded. */
  readonly hash: string | null
}

/**
 * Saved views and stories: the sheet that lists them, the line that says what was added, and the offer of a story from
 * a link.
 */
export function Keep({ catalogue, eventId, hash }: KeepProps) {
  const isOpen = useKeepRequests((requests) => requests.isOpen)
  const isOnStage = useViewStore(({ view }) => view.present !== null || view.embed)
  if (isOnStage) return null
  return (
    <>
      <KeepNotice eventId={eventId} isHidden={isOpen} />
      {isOpen && <KeepSheet catalogue={catalogue} eventId={eventId} />}
      {hash !== null && !isOpen && <LinkedStoryDialog catalogue={catalogue} eventId={eventId} hash={hash} />}
    </>
  )
}
