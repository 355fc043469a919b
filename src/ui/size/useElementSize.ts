import {
  createContext,
  type RefObject,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'

/** An element's content width and the page's font size, both in CSS pixels; width 0 until it is laid out. */
export interface ElementSize {
  readonly width: number
  readonly rem: number
  /**
   * The height that a chart should keep to, where it has to fit a slide or a picture; null where it may be as tall as
   * it likes.
   */
  readonly maxHeight: number | null
}

/** Sizes that are given and not measured: on a slide, in a picture, on paper. A size that is null is measured. */
export interface FixedSize {
  readonly width: number | null
  readonly rem: number | null
  readonly maxHeight: number | null
}

/** The size that everything inside is drawn at, instead of what it would measure. */
export const FixedSizeContext = createContext<FixedSize>({ width: null, rem: null, maxHeight: null })

/** True on paper and in a picture, which have a width of their own: nothing there can be scrolled or pressed. */
export function useIsStill(): boolean {
  return useContext(FixedSizeContext).width !== null
}

// Most charts of a page are as wide as the one before: the first drawing then is the last. Null before the first.
let last: Pick<ElementSize, 'width' | 'rem'> | null = null

/** Measures an element, and again whenever it changes. Charts take their type size from `rem`, as the page does. */
export function useElementSize<T extends HTMLElement>(): readonly [RefObject<T | null>, ElementSize] {
  const ref = useRef<T>(null)
  const fixed = useContext(FixedSizeContext)
  const [size, setSize] = useState(() => last ?? { width: 0, rem: 16 })
  const isGiven = fixed.width !== null && fixed.rem !== null
  const measure = useCallback((): void => {
    if (!ref.current || isGiven) return
    const width = Math.floor(ref.current.clientWidth)
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    last = { width, rem }
    setSize((old) => (old.width === width && old.rem === rem ? old : { width, rem }))
  }, [isGiven])
  useLayoutEffect(() => {
    if (!ref.current || isGiven) return
    measure()
    // Browsers tell of a new size before they paint it. Drawn at once, no frame shows the old one; and what changed the
    // size, such as a card that opens, has had a task of its own.
    const observer = new ResizeObserver(() => flushSync(measure))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [measure, isGiven])
  const { width, rem } = size
  return [
    ref,
    useMemo(
      () => ({ width: fixed.width ?? width, rem: fixed.rem ?? rem, maxHeight: fixed.maxHeight }),
      [fixed, width, rem],
    ),
  ]
}
