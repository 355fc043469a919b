import { type RefObject, useEffect } from 'react'
import { placesIn, playFrom } from './flip.ts'

// A chart that is drawn for the first time has its code to fetch; what comes later than this stands where it stands.
const WATCH_MS = 1500
const REDUCED = '(prefers-reduced-motion: reduce)'

/**
 * Lets marks move to their new places when the drawing in `ref` changes for the reason that `onLeave` tells of: it
 * calls its argument before the change is drawn. Other changes are drawn at once, and so is everything where less
 * motion is asked for.
 */
export function useMarkMotion(ref: RefObject<Element | null>, onLeave: (leave: () => void) => () => void): void {
  useEffect(() => {
    let observer: MutationObserver | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = (): void => {
      observer?.disconnect()
      clearTimeout(timer)
    }
    const stopListening = onLeave(() => {
      stop()
      const drawing = ref.current
      if (!drawing || window.matchMedia(REDUCED).matches) return
      const before = placesIn(drawing)
      const played = new Set<Element>()
      // Called when the change stands in the page and before it is painted.
      observer = new MutationObserver(() => playFrom(before, drawing, played))
      observer.observe(drawing, { childList: true, subtree: true, attributes: true })
      timer = setTimeout(stop, WATCH_MS)
    })
    return () => {
      stop()
      stopListening()
    }
  }, [ref, onLeave])
}
