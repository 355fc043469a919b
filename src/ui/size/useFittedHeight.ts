import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

// Each attempt takes off what still sticks out, or gives what is free. A chart that has reached its least or most
// height does not follow.
const MAX_ATTEMPTS = 4
// A lower chart could not be read. What does not fit then scrolls.
const LEAST_REM = 6

/**
 * The height that a drawing may have so that everything inside `selector`, a box of fixed height, fills the box and
 * fits into it. The height is found by measuring: what sticks out of the box is taken off the drawing, what is free is
 * given to it. It is found again whenever `key`, the drawing or the size of the box changes.
 */
export function useFittedHeight(
  ref: RefObject<HTMLElement | null>,
  selector: string,
  key: string,
  isFitted: boolean,
): number | null {
  const [found, setFound] = useState<{ readonly key: string; readonly height: number } | null>(null)
  const attempts = useRef<{ key: string; drawing: Element | null; count: number }>({ key: '', drawing: null, count: 0 })
  useLayoutEffect(() => {
    const root = ref.current
    if (!root || !isFitted) return
    const measure = (): void => {
      const box = root.querySelector<HTMLElement>(selector)
      const drawing = box && tallest([...box.querySelectorAll<SVGElement>('svg')])
      if (!box || box.clientHeight === 0 || !drawing) return
      const room = `${key} ${box.clientHeight} ${root.clientWidth}`
      // A chart that takes the place of what stood there before it came is measured afresh.
      if (attempts.current.key !== room || attempts.current.drawing !== drawing)
        attempts.current = { key: room, drawing, count: 0 }
      const free = box.clientHeight - contentHeight(box)
      if (Math.abs(free) <= 1 || attempts.current.count >= MAX_ATTEMPTS) return
      attempts.current.count += 1
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      const height = Math.max(LEAST_REM * rem, Math.floor(drawing.clientHeight + free))
      setFound((old) => (old?.key === key && old.height === height ? old : { key, height }))
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

function tallest(drawings: readonly Element[]): Element | null {
  return drawings.reduce<Element | null>(
    (highest, one) => (one.clientHeight > (highest?.clientHeight ?? 0) ? one : highest),
    null,
  )
}

/**
 * How high what is in a box is, be it more or less than the box. Rectangles are as large as they are seen, and the
 * small slide of the presenter's window is drawn smaller than it is laid out.
 */
function contentHeight(box: HTMLElement): number {
  if (box.scrollHeight > box.clientHeight) return box.scrollHeight
  const { top, height } = box.getBoundingClientRect()
  const scale = height / box.offsetHeight || 1
  return Math.max(0, ...[...box.children].map((child) => (child.getBoundingClientRect().bottom - top) / scale))
}
