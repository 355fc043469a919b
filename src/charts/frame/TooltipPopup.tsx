import { Tooltip } from '@base-ui/react/tooltip'
import type { TipContent } from './chart.ts'

export interface TooltipPopupProps {
  readonly id: string
  readonly anchor: Element
  readonly content: TipContent
  /** The pointer is on the tooltip, to read it or to copy from it. */
  readonly onHold: () => void
  readonly onLeave: () => void
  readonly onClose: () => void
}

export function TooltipPopup({ id, anchor, content, onHold, onLeave, onClose }: TooltipPopupProps) {
  return (
    <Tooltip.Root open onOpenChange={(open) => !open && onClose()}>
      {/* Inside the main landmark, as the mark is: a reader who moves by landmarks would miss it outside. */}
      <Tooltip.Portal container={anchor.closest<HTMLElement>('main')}>
        <Tooltip.Positioner anchor={anchor} side="top" sideOffset={6} collisionPadding={8} className="z-40">
          <Tooltip.Popup
            id={id}
            role="tooltip"
            className="max-w-[min(20rem,calc(100vw-1rem))] popup px-3 py-2"
            // The tooltip may appear under a pointer at rest. Only a pointer that moves on it keeps it open.
            onPointerMove={onHold}
            onPointerLeave={onLeave}
          >
            <p className="font-semibold">
              {content.heading} <span className="tabular">{content.value}</span>
            </p>
            {content.lines.map((line) => (
              <p key={line} className="text-xs leading-5 text-muted">
                {line}
              </p>
            ))}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
