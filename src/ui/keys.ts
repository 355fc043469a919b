// Keys of the page: one listener for all parts that wait for one. Whoever came last is asked first.
import { useLayoutEffect, useRef } from 'react'

export type Action = () => void
/** What a key does; nothing where it is not meant. */
type FindAction = (event: KeyboardEvent) => Action | null | undefined

interface Waiting<T> {
  readonly latest: { readonly current: T }[]
  readonly listen: (event: KeyboardEvent) => void
  readonly options?: AddEventListenerOptions
}

const keys: Waiting<FindAction> = {
  latest: [],
  listen: (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    for (const { current: find } of [...keys.latest].reverse()) {
      const action = find(event)
      if (!action) continue
      event.preventDefault()
      action()
      return
    }
  },
}

const escapes: Waiting<Action> = {
  latest: [],
  listen: (event) => {
    if (event.key === 'Escape' && !event.isComposing) escapes.latest.at(-1)?.current()
  },
  // Before anybody else: a library's popup that also hears the key may take itself off the list, and the next would
  // close too.
  options: { capture: true },
}

// From the moment that a part can be seen: a key that is pressed at once is not lost.
function useWaiting<T>({ latest, listen, options }: Waiting<T>, wanted: T, active: boolean): void {
  const ref = useRef(wanted)
  useLayoutEffect(() => {
    ref.current = wanted
  })
  useLayoutEffect(() => {
    if (!active) return
    if (latest.length === 0) window.addEventListener('keydown', listen, options)
    latest.push(ref)
    return () => {
      latest.splice(latest.indexOf(ref), 1)
      if (latest.length === 0) window.removeEventListener('keydown', listen, options)
    }
  }, [latest, listen, options, active])
}

/** Keys without a modifier that nothing on the page has used. What is found is done, and nobody else is asked. */
export function useKeys(find: FindAction): void {
  useWaiting(keys, find, true)
}

/** While `active`, Escape calls `handler`, unless something opened later takes it: it closes one thing at a time. */
export function useEscape(handler: Action, active: boolean): void {
  useWaiting(escapes, handler, active)
}

/** True where letters are typed, or a dialog has the keys. */
export function isTaken({ target }: KeyboardEvent): boolean {
  const isField =
    target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  return isField || document.querySelector('[role="dialog"]') !== null
}
