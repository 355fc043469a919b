import { type RefObject, useEffect } from 'react'
import { placesIn, playFrom } from './flip.ts'

// A chart that is drawn for the first time has to fetch its code. A drawing that comes later than this does not move.
const WATCH_MS = 1500
const REDUCED = '(prefers-reduced-motion: reduce)'

/**
 * Lets marks move to their new places when the drawing in `ref` changes. `onLeave` takes a function and calls it before
 * each change that is to be shown as motion. Other changes are drawn at once, and so is every change where the reader
 * asks for less motion.
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
      // Called when the change is in the page but not yet painted.
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
