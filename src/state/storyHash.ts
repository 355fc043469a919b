// The story that an address carries behind its hash sign. Browsers never send that part to a server.
import { useSyncExternalStore } from 'react'

export const STORY_HASH = '#story='

/** The story in the address, still encoded; null where the address carries none. */
export function useStoryHash(): string | null {
  return useSyncExternalStore(subscribe, readHash, () => null)
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
