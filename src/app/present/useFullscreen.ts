import { useEffect, useRef, useState } from 'react'
import { readStored, store } from '../../state/storage.ts'

const KEY = 'shockwave.fullscreen'

interface Fullscreen {
  readonly isFull: boolean
  readonly isPossible: boolean
  /**
   * True where the page filled the screen before it was reloaded. Browsers return to full screen only after an action
   * of the reader.
   */
  readonly wasFull: boolean
  readonly toggle: () => void
  readonly enter: () => void
  /** True while Escape belongs to the browser, which uses it to leave full screen, and just after that. */
  readonly takesEscape: () => boolean
}

// Long enough for the key press that left full screen to arrive here.
const ESCAPE_MS = 300

/** Shows the page on the whole screen, and remembers in this window that it was shown so. */
export function useFullscreen(): Fullscreen {
  const [isFull, setFull] = useState(() => document.fullscreenElement != null)
  const [wasFull, setWasFull] = useState(() => readStored('window', KEY) === 'on')
  const leftAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const onChange = (): void => {
      const full = document.fullscreenElement != null
      if (!full) leftAt.current = performance.now()
      setFull(full)
      setWasFull(false)
      store('window', KEY, full ? 'on' : undefined)
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => document.removeEventListener('fullscreenchange', onChange)
  }, [])
  const enter = (): void => {
    // The browser refuses without an action of the reader, and an embedding page may forbid it. Then nothing changes.
    if (document.fullscreenElement == null) document.documentElement.requestFullscreen?.().catch(() => {})
  }
  return {
    isFull,
    isPossible: document.fullscreenEnabled ?? false,
    wasFull: wasFull && !isFull,
    enter,
    toggle: () => (document.fullscreenElement == null ? enter() : void document.exitFullscreen()),
    takesEscape: () => document.fullscreenElement != null || performance.now() - leftAt.current < ESCAPE_MS,
  }
}
