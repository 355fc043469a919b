import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { canBeStored, type Following, followStoredPage, isShownFromDevice } from './followStoredPage.ts'
import type { PageNoticesProps } from './PageNotices.tsx'

const Nothing = (): null => null

const PageNotices = lazyComponent<PageNoticesProps>(() =>
  // A notice that cannot be fetched is not worth an error message.
  import('./PageNotices.tsx').then(
    (module) => module.PageNotices,
    () => Nothing,
  ),
)

export interface StoredPageProps {
  /** True while nothing may come between the page and its audience: notices wait. */
  readonly isHeldBack: boolean
}

/** Stores the page on the device, and says when there is a newer version or no network. */
export function StoredPage({ isHeldBack }: StoredPageProps) {
  const [hasNewer, setHasNewer] = useState(false)
  const following = useRef<Following>(null)
  const isOffline = useSyncExternalStore(subscribeToNetwork, isShownFromDevice, () => false)
  useEffect(() => {
    if (!canBeStored()) return
    const started = followStoredPage(() => setHasNewer(true))
    following.current = started
    return started.stop
  }, [])
  const load = useCallback(() => following.current?.load(), [])
  const postpone = useCallback(() => setHasNewer(false), [])
  if (isHeldBack || !(hasNewer || isOffline)) return null
  return <PageNotices hasNewer={hasNewer} isOffline={isOffline} onLoad={load} onPostpone={postpone} />
}

function subscribeToNetwork(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
