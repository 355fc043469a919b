import { type RefObject, useEffect, useLayoutEffect } from 'react'

// What a style sheet may answer with other colours.
const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']

/**
 * Paints what does not follow the style sheet by itself: before it is shown, whenever `paint` is another, and again
 * when the colours around the element, or the pixels of the screen, may have changed.
 */
export function usePainted(ref: RefObject<Element | null>, paint: () => void): void {
  useLayoutEffect(paint, [paint])
  useEffect(() => {
    const themed = new MutationObserver(paint)
    const options = { attributes: true, attributeFilter: ['data-theme', 'data-palette'] }
    themed.observe(document.documentElement, options)
    const ground = ref.current?.closest('.ground')
    if (ground) themed.observe(ground, options)
    const listening = new AbortController()
    const follow = (query: string, onChange: () => void, once: boolean): void =>
      window.matchMedia(query).addEventListener('change', onChange, { signal: listening.signal, once })
    for (const query of QUERIES) follow(query, paint, false)
    // This one holds at one density only, so it is asked again at each new one.
    const followDensity = (): void => {
      follow(`(resolution: ${window.devicePixelRatio}dppx)`, onDensity, true)
    }
    const onDensity = (): void => {
      paint()
      followDensity()
    }
    followDensity()
    return () => {
      themed.disconnect()
      listening.abort()
    }
  }, [ref, paint])
}

/** Reads colours as they hold at an element. Setting its own colour changes nothing that can be seen. */
export function colourReader(element: HTMLElement): (colour: string) => string {
  return (colour) => {
    element.style.color = colour
    const read = getComputedStyle(element).color
    element.style.color = ''
    return read
  }
}
