import { useCallback, useSyncExternalStore } from 'react'

/**
 * True while the media query matches; follows it. `inHtml` is the answer that the page is rendered with before there is
 * a window, and that the app starts from where it takes such a page over.
 */
export function useMediaQuery(query: string, inHtml = false): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => inHtml,
  )
}
