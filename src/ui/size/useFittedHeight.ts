import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

// Each attempt takes off what still sticks out. A chart that has reached its least height shrinks no further.
const MAX_ATTEMPTS = 4
// A lower chart could not be read. What does not fit then scrolls.
const LEAST_REM = 6

/**
 * The height that a drawing may have so that everything inside `selector`, a box of fixed height, fits into the box.
 * The height is found by measuring: what sticks out of the box is taken off the drawing. It is found again whenever
 * `key` or the size of the box changes.
 */
export function useFittedHeight(
  ref: RefObject<HTMLElement | null>,
  selector: string,
  key: string,
  isFitted: boolean,
): number | null {
  const [found, setFound] = useState<{ readonly key: string; readonly height: number } | null>(null)
  const attempts = useRef({ key: '', count: 0 })
  useLayoutEffect(() => {
    const root = ref.current
    if (!root || !isFitted) return
    const measure = (): void => {
      const box = root.querySelector<HTMLElement>(selector)
      const drawing = box && tallest([...box.querySelectorAll<SVGElement>('svg')])
      if (!box || box.clientHeight === 0 || !drawing) return
      const room = `${key} ${box.clientHeight} ${root.clientWidth}`
      if (attempts.current.key !== room) attempts.current = { key: room, count: 0 }
      const over = box.scrollHeight - box.clientHeight
      if (over <= 1 || attempts.current.count >= MAX_ATTEMPTS) return
      attempts.current.count += 1
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setFound({ key, height: Math.max(LEAST_REM * rem, Math.floor(drawing - over)) })
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(root)
    const redrawn = new MutationObserver(measure)
    redrawn.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['height'] })
    return () => {
      resized.disconnect()
      redrawn.disconnect()
    }
  }, [ref, selector, key, isFitted])
  if (!isFitted) return null
  return found?.key === key ? found.height : null
}

function tallest(drawings: readonly Element[]): number {
  return Math.max(0, ...drawings.map((one) => one.clientHeight))
}
