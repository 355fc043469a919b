import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** An element's content width and the page's font size, both in CSS pixels; width 0 until it is laid out. */
export interface ElementSize {
  readonly width: number
  readonly rem: number
}

/** Measures an element, and again whenever it changes. Charts take their type size from `rem`, as the page does. */
export function useElementSize<T extends HTMLElement>(): readonly [RefObject<T | null>, ElementSize] {
  const ref = useRef<T>(null)
  const [size, setSize] = useState<ElementSize>({ width: 0, rem: 16 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void => {
      const width = Math.floor(element.clientWidth)
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setSize((old) => (old.width === width && old.rem === rem ? old : { width, rem }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
