import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

interface RowWindowOptions {
  readonly count: number
  /** Inside the box that scrolls, as its child. Rows in it say their index as `data-index`. */
  readonly ref: RefObject<HTMLElement | null>
  readonly keyOf: (index: number) => string
  /** In pixels; rows that are measured may differ. */
  readonly usualHeight: number
}

// Rows beyond those in sight, so that an arrow key always finds the next one.
const OVERSCAN = 6

/**
 * The rows of a long list that are in sight, and the one with the focus. The handlers go to the box that scrolls: they
 * keep the row with the focus, and lead to the ends of the list, which may not be there yet.
 */
export function useRowWindow({ count, ref, keyOf, usualHeight }: RowWindowOptions) {
  const focused = useRef<number | null>(null)
  const wanted = useRef<number | null>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => ref.current?.parentElement ?? null,
    estimateSize: () => usualHeight,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    // Rows beyond those in sight bridge the turn until React draws; at once, it would have to draw while it draws.
    useFlushSync: false,
    rangeExtractor: (range) => {
      const kept = focused.current === null || focused.current >= range.count ? [] : [focused.current]
      return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b)
    },
  })
  const controlAt = (index: number): HTMLElement | null =>
    ref.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-roving]`) ?? null
  useLayoutEffect(() => {
    const control = wanted.current === null ? null : controlAt(wanted.current)
    if (!control) return
    wanted.current = null
    control.focus()
  })
  return {
    virtualizer,
    onFocus: ({ target }: FocusEvent): void => {
      const row = target.closest('[data-index]')
      focused.current = row ? Number(row.getAttribute('data-index')) : null
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'Home' && event.key !== 'End') return
      const goal = event.key === 'Home' ? 0 : count - 1
      virtualizer.scrollToIndex(goal)
      // What stands above the rows, such as a head, is the first stop, and is always there.
      if (event.key === 'Home' && ref.current?.querySelector('thead')) return
      event.preventDefault()
      wanted.current = goal
      focused.current = goal
      controlAt(goal)?.focus()
    },
  }
}
