// The one tooltip of all charts: shows on hover and keyboard focus, stays while the pointer is on it, closes with Escape.
import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { lazyComponent } from '../ui/lazyComponent.tsx'
import { useEscape } from '../ui/useEscape.ts'
import type { TipContent } from './chart.ts'
import type { TooltipPopupProps } from './TooltipPopup.tsx'

const TooltipPopup = lazyComponent<TooltipPopupProps>(async () => (await import('./TooltipPopup.tsx')).TooltipPopup)

// Long enough for a pointer to cross the gap between a mark and its tooltip.
const LEAVE_MS = 150

interface Shown {
  readonly key: string
  readonly anchor: Element
  readonly content: TipContent
}

export interface TipHandlers {
  readonly 'aria-describedby': string | undefined
  readonly onPointerEnter: (event: PointerEvent<Element>) => void
  readonly onPointerLeave: () => void
  readonly onFocus: (event: FocusEvent<Element>) => void
  readonly onBlur: () => void
}

/** Gives marks their handlers, and the tooltip to place beside the chart. */
export function useTooltip(): {
  readonly tipFor: (key: string, content: TipContent) => TipHandlers
  readonly hideTip: () => void
  readonly tooltip: ReactNode
} {
  const [shown, setShown] = useState<Shown | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const id = useId()
  const hold = (): void => clearTimeout(timer.current)
  const hide = (): void => {
    hold()
    setShown(null)
  }
  const hideSoon = (): void => {
    hold()
    timer.current = setTimeout(() => setShown(null), LEAVE_MS)
  }
  const show = (next: Shown): void => {
    hold()
    setShown(next)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEscape(hide, shown !== null)
  useEffect(() => {
    // A filter may take the mark away under the pointer; no pointer will ever leave it then.
    if (shown && !shown.anchor.isConnected) setShown(null)
  })

  return {
    tipFor: (key, content) => ({
      'aria-describedby': shown?.key === key ? id : undefined,
      // A finger has no hover: a tap opens the card, which says more.
      onPointerEnter: ({ pointerType, currentTarget }) => {
        if (pointerType !== 'touch') show({ key, anchor: currentTarget, content })
      },
      onPointerLeave: hideSoon,
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) show({ key, anchor: currentTarget, content })
      },
      onBlur: hideSoon,
    }),
    hideTip: hide,
    tooltip: shown && (
      <TooltipPopup
        id={id}
        anchor={shown.anchor}
        content={shown.content}
        onEnter={hold}
        onLeave={hideSoon}
        onClose={hide}
      />
    ),
  }
}
