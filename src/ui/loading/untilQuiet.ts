// When code is fetched that the page can do without at first.

// Not the press itself: what is pressed must still be there when it is let go.
const TOUCHES = ['pointermove', 'pointerup', 'keydown', 'wheel', 'scroll', 'focusin'] as const

let quiet: Promise<void> | null = null

// A reader who only reads needs none of it, and gets it after the page has been still for a while.
const REST_MS = 4000

/**
 * Resolves once the reader touches the page, or once the loaded page has been left alone for a while. What is fetched
 * then takes no time from the first paint, nor from the first press.
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
    const whenIdle = (): unknown => ('requestIdleCallback' in window ? requestIdleCallback(end) : end())
    const rest = (): unknown => setTimeout(whenIdle, REST_MS)
    if (document.readyState === 'complete') rest()
    else window.addEventListener('load', rest, options)
  })
  return quiet
}

let isPressed = false
if (typeof window !== 'undefined') {
  const follow = ({ type }: Event): void => {
    isPressed = type === 'pointerdown'
  }
  for (const type of ['pointerdown', 'pointerup', 'pointercancel']) window.addEventListener(type, follow, true)
}

/** Resolves once no pointer is pressed, and the click that a press ends in has been dealt with. */
export async function untilReleased(): Promise<void> {
  while (isPressed) {
    await new Promise((resolve) => {
      for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, resolve, { once: true })
    })
    await new Promise((resolve) => setTimeout(resolve))
  }
}
