// Keys of the page: one listener for all parts that wait for a key. The part that registered last is asked first.
import { useLayoutEffect, useRef } from 'react'

export type Action = () => void
/** The action of a key press; nothing where the key is not meant. */
type FindAction = (event: KeyboardEvent) => Action | null | undefined

interface Waiting<T> {
  readonly latest: { readonly current: T }[]
  readonly listen: (event: KeyboardEvent) => void
}

// What a key that is held down does again and again: a step further. Anything else would be switched to and fro, and
// could flash.
const REPEATED: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', '[', ']'])

const keys: Waiting<FindAction> = {
  latest: [],
  listen: (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    for (const { current: find } of [...keys.latest].reverse()) {
      const action = find(event)
      if (!action) continue
      event.preventDefault()
      if (!event.repeat || REPEATED.has(event.key)) action()
      return
    }
  },
}

const escapes: Waiting<Action> = {
  latest: [],
  listen: (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    // The browser would also close a dialog, or empty a search.
    event.preventDefault()
    if (!event.repeat) escapes.latest.at(-1)?.current()
  },
}

// A layout effect registers a part before it can be seen, so that a key pressed at once is not lost.
function useWaiting<T>({ latest, listen }: Waiting<T>, wanted: T, active: boolean): void {
  const ref = useRef(wanted)
  useLayoutEffect(() => {
    ref.current = wanted
  })
  useLayoutEffect(() => {
    if (!active) return
    if (latest.length === 0) window.addEventListener('keydown', listen)
    latest.push(ref)
    return () => {
      latest.splice(latest.indexOf(ref), 1)
      if (latest.length === 0) window.removeEventListener('keydown', listen)
    }
  }, [latest, listen, active])
}

/** Handles keys without Ctrl, Alt or Meta that nothing on the page has used. Only the first action found runs. */
export function useKeys(find: FindAction): void {
  useWaiting(keys, find, true)
}

/** While `active`, Escape calls `handler`, unless something opened later takes it: it closes one thing at a time. */
export function useEscape(handler: Action, active: boolean): void {
  useWaiting(escapes, handler, active)
}

/** True while the focus is in a field to type in, or a dialog is open. */
export function isTaken({ target }: KeyboardEvent): boolean {
  const isField =
    target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  return isField || document.querySelector('dialog, [role="dialog"]') !== null
}

/** Has a control pressed once by Enter or Space, however long the key is held down. */
export function pressOnce(): void {
  const listen = (event: KeyboardEvent): void => {
    const { target, key, repeat } = event
    if (!repeat || (key !== 'Enter' && key !== ' ') || !(target instanceof Element && target.closest(PRESSED))) return
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', listen, { capture: true })
}

const PRESSED = 'a, button, summary, [role="button"]'
