import { useEffect } from 'react'
import { usePreferences } from '../../state/preferences.ts'
import { type PointedAt, pointAt } from '../../state/presentationWindows.ts'
import { isTaken } from '../../ui/keys/keys.ts'

const KEY = 'l'

/**
 * While the key is held, a dot follows the mouse over the slide of this window, and over that of the presentation's
 * other window. In the presenter's window the slide is the one that is on the screen.
 */
export function usePointer(): void {
  useEffect(() => {
    let mouse: Pick<MouseEvent, 'clientX' | 'clientY'> | null = null
    let isHeld = false
    const point = (): void => pointAt(isHeld && mouse ? placeOf(mouse) : null)
    const hold = (next: boolean): void => {
      if (next === isHeld) return
      isHeld = next
      point()
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener(
      'pointermove',
      (event) => {
        mouse = event
        if (isHeld) point()
      },
      { signal },
    )
    window.addEventListener(
      'keydown',
      (event) => {
        const isOther = event.key !== KEY || event.ctrlKey || event.metaKey || event.altKey
        if (isOther || isTaken(event) || !usePreferences.getState().singleKeys) return
        hold(true)
      },
      { signal },
    )
    // With Caps Lock pressed meanwhile, another key is let go than was pressed.
    window.addEventListener('keyup', ({ key }) => key.toLowerCase() === KEY && hold(false), { signal })
    // The key may be let go in another window.
    window.addEventListener('blur', () => hold(false), { signal })
    return () => {
      listening.abort()
      hold(false)
    }
  }, [])
}

/** The place of the mouse on the slide; null where it is elsewhere. */
function placeOf({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): PointedAt | null {
  const slide = document.querySelector('.slide')
  for (const [part, element] of [
    ['chart', slide?.querySelector('.slide-chart')],
    ['slide', slide],
  ] as const) {
    const box = element?.getBoundingClientRect()
    if (!box || box.width === 0 || box.height === 0) continue
    const x = (clientX - box.left) / box.width
    const y = (clientY - box.top) / box.height
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1) return { part, x, y }
  }
  return null
}
