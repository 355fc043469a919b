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
    const follow = (next: boolean): void => flushSync(() => setPrinting(next))
    const onBefore = (): void => follow(true)
    const onAfter = (): void => follow(false)
    const onChange = (): void => follow(list.matches)
    window.addEventListener('beforeprint', onBefore)
    window.addEventListener('afterprint', onAfter)
    list.addEventListener('change', onChange)
    return () => {
      window.removeEventListener('beforeprint', onBefore)
      window.removeEventListener('afterprint', onAfter)
      list.removeEventListener('change', onChange)
    }
  }, [])
  return isPrinting
}
