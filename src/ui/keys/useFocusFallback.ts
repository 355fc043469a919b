import { useEffect, useRef } from 'react'

/**
 * When the control that had the focus has left the page, the element with this id gets the focus. Without this, the
 * focus would start again at the top of the page.
 */
export function useFocusFallback(id: string): void {
  const last = useRef<Element>(null)
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      last.current = event.target instanceof Element ? event.target : null
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useEffect(() => {
    if (document.activeElement !== document.body || !last.current || last.current.isConnected) return
    last.current = null
    document.getElementById(id)?.focus({ preventScroll: true })
  })
}
