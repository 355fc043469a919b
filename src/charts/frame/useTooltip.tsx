// The one tooltip of all charts: shows on hover and keyboard focus, stays while the pointer is on it, closes with
// Escape.
import {
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
} from 'react'
import { useEscape } from '../../ui/keys/keys.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import type { TipContent } from './chart.ts'
import type { TooltipPopupProps } from './TooltipPopup.tsx'

const TooltipPopup = lazyComponent<TooltipPopupProps>(async () => (await import('./TooltipPopup.tsx')).TooltipPopup)

// Long enough for a pointer to cross the gap between a mark and its tooltip.
const LEAVE_MS = 150

interface Shown {
  readonly anchor: Element
  readonly content: TipContent
}

export interface TipHandlers {
  readonly onPointerEnter: (event: PointerEvent<Element>) => void
  readonly onPointerLeave: () => void
  readonly onFocus: (event: FocusEvent<Element>) => void
  readonly onBlur: () => void
}

/** Gives marks their handlers, and the tooltip to place beside the chart. */
export function useTooltip(): {
  readonly tipFor: (content: TipContent) => TipHandlers
  /** Shows a tooltip beside an element that stands for what the pointer is on. */
  readonly showTip: (anchor: Element, content: TipContent) => void
  readonly hideTip: () => void
  readonly tooltip: ReactNode
} {
  const id = useId()
  const [tip] = useState(() => new Tip(id))
  return { tipFor: tip.handlersFor, showTip: tip.show, hideTip: tip.hide, tooltip: <Tooltip tip={tip} /> }
}

/**
 * Knows which mark's tooltip is shown. This is kept out of the chart's own state, so that pointing at a mark does not
 * redraw the chart.
 */
class Tip {
  readonly id: string
  #shown: Shown | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()

  constructor(id: string) {
    this.id = id
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): Shown | null => this.#shown

  readonly handlersFor = (content: TipContent): TipHandlers => ({
    // A finger has no hover: a tap opens the card, which says more.
    onPointerEnter: ({ pointerType, currentTarget }) => {
      if (pointerType !== 'touch') this.#show({ anchor: currentTarget, content })
    },
    onPointerLeave: this.hideSoon,
    onFocus: ({ currentTarget }) => {
      if (currentTarget.matches(':focus-visible')) this.#show({ anchor: currentTarget, content })
    },
    onBlur: this.hideSoon,
  })

  readonly show = (anchor: Element, content: TipContent): void => this.#show({ anchor, content })

  readonly hold = (): void => clearTimeout(this.#timer)

  readonly hide = (): void => this.#show(null)

  readonly hideSoon = (): void => {
    this.hold()
    this.#timer = setTimeout(this.hide, LEAVE_MS)
  }

  #show(next: Shown | null): void {
    this.hold()
    this.#shown?.anchor.removeAttribute('aria-describedby')
    next?.anchor.setAttribute('aria-describedby', this.id)
    this.#shown = next
    for (const listener of this.#listeners) listener()
  }
}

function Tooltip({ tip }: { readonly tip: Tip }) {
  const shown = useSyncExternalStore(tip.subscribe, tip.read)
  useEffect(() => tip.hold, [tip])
  useEscape(tip.hide, shown !== null)
  useEffect(() => {
    // A filter may remove the mark from under the pointer; then no event reports that the pointer left it.
    if (shown && !shown.anchor.isConnected) tip.hide()
  })
  return (
    shown && (
      <TooltipPopup
        id={tip.id}
        anchor={shown.anchor}
        content={shown.content}
        onHold={tip.hold}
        onLeave={tip.hideSoon}
      />
    )
  )
}
