import { useContext } from 'react'
import { createPortal } from 'react-dom'
import { useI18n } from '../../i18n/i18n.ts'
import { usePlaceBeside } from '../../ui/popup/usePlaceBeside.ts'
import type { TipContent } from './chart.ts'
import { CompareSlotContext } from './compareSlot.ts'

export interface TooltipPopupProps {
  readonly id: string
  readonly anchor: Element
  readonly content: TipContent
  /** The pointer is on the tooltip, to read it or to copy from it. */
  readonly onHold: () => void
  readonly onLeave: () => void
}

const TEXTS = {
  en: { compare: 'Compare', end: 'Take out of the comparison' },
  vi: { compare: 'So sánh', end: 'Bỏ khỏi so sánh' },
} as const

export function TooltipPopup({ id, anchor, content, onHold, onLeave }: TooltipPopupProps) {
  const words = TEXTS[useI18n().language]
  const { company } = content
  const slot = useContext(CompareSlotContext)
  const { setPopup, style } = usePlaceBeside(anchor, 'top')
  const popup = (
    <div ref={setPopup} style={style} className="z-40">
      <div
        id={id}
        role="tooltip"
        className="popup max-w-[min(20rem,calc(100vw-1rem))] px-3 py-2"
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
        {company && slot && (
          <button type="button" className="link text-xs" onClick={() => slot.toggle(company)}>
            {words[slot.compared.includes(company) ? 'end' : 'compare']}
          </button>
        )}
      </div>
    </div>
  )
  // Inside the main landmark, as the mark is: a reader who moves by landmarks would miss it outside. What stands
  // outside of a dialog lies below it.
  return createPortal(popup, anchor.closest('main, dialog') ?? document.body)
}
