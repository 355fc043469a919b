// The story that an address carries behind its hash sign. What stands there is never sent to a server.
import { useSyncExternalStore } from 'react'

export const STORY_HASH = '#story='

/** What the address carries as a story, still encoded; null where it carries none. */
export function useStoryHash(): string | null {
  return useSyncExternalStore(subscribe, readHash)
}

function readHash(): string | null {
  const { hash } = window.location
  return hash.startsWith(STORY_HASH) ? hash.slice(STORY_HASH.length) : null
}

const EVENTS = ['hashchange', 'popstate'] as const

function subscribe(listener: () => void): () => void {
  for (const event of EVENTS) window.addEventListener(event, listener)
  return () => {
    for (const event of EVENTS) window.removeEventListener(event, listener)
  }
}
