// When code is fetched that the page can do without at first.

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart', 'focusin'] as const

let quiet: Promise<void> | null = null

/**
 * Resolves once the reader touches the page, or once the page has loaded and has nothing left to do. What is fetched
 * then takes no time from the first paint.
 */
export function untilQuiet(): Promise<void> {
  quiet ??= new Promise((resolve) => {
    const listening = new AbortController()
    const end = (): void => {
      listening.abort()
      resolve()
    }
    const options = { signal: listening.signal, capture: true, passive: true }
    for (const touch of TOUCHES) window.addEventListener(touch, end, options)
    // Some browsers have no idle callback.
    const rest = (): unknown => ('requestIdleCallback' in window ? requestIdleCallback(end) : setTimeout(end))
    if (document.readyState === 'complete') rest()
    else window.addEventListener('load', rest, options)
  })
  return quiet
}
