// Escape closes one thing at a time, the last opened first.
import { useLayoutEffect, useRef } from 'react'

type Handler = () => void

// Before anybody else: a library's popup that also hears the key may take itself off the list, and the next would close
// too.
const CAPTURE = { capture: true }
const open: { current: Handler }[] = []

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return
  open.at(-1)?.current()
}

/**
 * While `active`, Escape calls `handler`, unless something opened later takes it. It does from the moment that can be
 * seen.
 */
export function useEscape(handler: Handler, active: boolean): void {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  useLayoutEffect(() => {
    if (!active) return
    if (open.length === 0) window.addEventListener('keydown', onKeyDown, CAPTURE)
    open.push(latest)
    return () => {
      open.splice(open.indexOf(latest), 1)
      if (open.length === 0) window.removeEventListener('keydown', onKeyDown, CAPTURE)
    }
  }, [active])
}
