import { type ComponentProps, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { nearestInDirection, type Step } from './spatial.ts'

const ITEM = '[data-roving]'
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * A group of controls that shares one Tab stop. Every descendant marked `data-roving` (with `tabIndex={-1}`) is one of
 * them. Arrow keys move to the neighbour that the reader sees in that direction, Home and End to the first and last.
 * Works for HTML and SVG alike.
 */
export function RovingGroup({ onKeyDown, onFocus, ...props }: ComponentProps<'div'>) {
  const ref = useRef<HTMLDivElement>(null)

  // Before the group is painted: a reader who presses Tab at once must find it.
  useLayoutEffect(() => {
    const group = ref.current
    if (!group) return
    // Children may mount later than the group (a chart, a lazy table), so the one stop is looked after here.
    const observer = new MutationObserver(() => keepOneStop(group))
    observer.observe(group, { childList: true, subtree: true })
    keepOneStop(group)
    return () => observer.disconnect()
  }, [])

  // A control may take itself away when it is used (a filter's chip): its neighbour then takes the focus.
  const focused = useRef<{ readonly item: HTMLElement; readonly place: number }>(null)
  useLayoutEffect(() => {
    if (!ref.current || !focused.current || focused.current.item.isConnected) return
    const { place } = focused.current
    focused.current = null
    if (document.activeElement !== document.body) return
    const items = itemsOf(ref.current)
    items[Math.min(place, items.length - 1)]?.focus()
  })

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    onKeyDown?.(event)
    const current = (event.target as Element).closest<HTMLElement>(ITEM)
    if (!ref.current || !current || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const target = findTarget(itemsOf(ref.current), current, event.key)
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the group only moves focus between the controls in it
    <div
      {...props}
      ref={ref}
      onKeyDown={handleKeyDown}
      onFocus={(event) => {
        onFocus?.(event)
        const item = event.target.closest<HTMLElement>(ITEM)
        if (!item || !ref.current) return
        focused.current = { item, place: itemsOf(ref.current).indexOf(item) }
        moveStop(ref.current, item)
      }}
    />
  )
}

function itemsOf(group: Element): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(ITEM)].filter((item) => !item.hasAttribute('disabled'))
}

function keepOneStop(group: Element): void {
  const items = itemsOf(group)
  const stop = items.find((item) => item.tabIndex === 0) ?? items[0]
  if (stop) moveStop(group, stop)
}

function moveStop(group: Element, stop: HTMLElement): void {
  for (const item of itemsOf(group)) {
    const tabIndex = item === stop ? 0 : -1
    if (item.tabIndex !== tabIndex) item.tabIndex = tabIndex
  }
}

/** The box of a control, or of its marked part where the control also has words that stand away from that part. */
function boxOf(item: HTMLElement): DOMRect {
  return (item.querySelector('[data-roving-box]') ?? item).getBoundingClientRect()
}

function findTarget(items: readonly HTMLElement[], current: HTMLElement, key: string): HTMLElement | undefined {
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  const step = STEPS[key]
  if (!step) return undefined
  const boxes = items.map(boxOf)
  const index = items.indexOf(current)
  return items[nearestInDirection(boxes, index, step) ?? -1]
}
