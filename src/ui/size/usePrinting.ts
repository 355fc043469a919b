import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FixedSize } from './useElementSize.ts'

/**
 * The size of charts on paper: as wide as A4 between margins of 15 mm, which fits Letter too, and low enough for the
 * first page, with the finding above and the source below them. CSS pixels; the style sheet for print sets the same
 * width and type size.
 */
export const PAPER: FixedSize = { width: 680, rem: 14, maxHeight: 430 }

/** True while the page is laid out for paper. The browser captures the page at once, so the change is drawn at once. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const list = window.matchMedia('print')
    const listening = new AbortController()
    const follow = ({ type }: Event): void => flushSync(() => setPrinting(type === 'beforeprint' || list.matches))
    window.addEventListener('beforeprint', follow, listening)
    window.addEventListener('afterprint', follow, listening)
    list.addEventListener('change', follow, listening)
    return () => listening.abort()
  }, [])
  return isPrinting
}
