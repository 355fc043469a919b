import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom'
import { type CSSProperties, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

// Pixels from the element, and from the edge of the window.
const GAP = 6
const EDGE = 8
const MIDDLEWARE = [offset(GAP), flip({ padding: EDGE }), shift({ padding: EDGE })]

interface PlaceBeside {
  /** The popup's ref. */
  readonly setPopup: (popup: HTMLElement | null) => void
  readonly style: CSSProperties
  /** False until the popup stands in its place. */
  readonly isPlaced: boolean
}

/** Where a popup stands beside an element: on the wanted side where there is room, and inside the window. */
export function usePlaceBeside(element: Element | null, placement: Placement): PlaceBeside {
  const [popup, setPopup] = useState<HTMLElement | null>(null)
  const [place, setPlace] = useState({ x: 0, y: 0, isPlaced: false })
  useLayoutEffect(() => {
    if (!element || !popup) return
    let isShown = true
    const update = async (): Promise<void> => {
      const { x, y } = await computePosition(element, popup, { placement, middleware: MIDDLEWARE })
      // Before the next paint, or the popup would lag behind what scrolls.
      if (isShown) flushSync(() => setPlace({ x: Math.round(x), y: Math.round(y), isPlaced: true }))
    }
    const stop = autoUpdate(element, popup, update)
    return () => {
      isShown = false
      stop()
    }
  }, [element, popup, placement])
  const { x, y, isPlaced } = place
  return { setPopup, style: { position: 'absolute', left: 0, top: 0, translate: `${x}px ${y}px` }, isPlaced }
}
