import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type RefObject, useEffect, useId } from 'react'
import type { Opens } from '../../charts/chart.ts'
import { type Card, cardKeyOf, cardTitle } from '../../domain/card.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { CompanyCardBody } from './CompanyCardBody.tsx'
import { ForceCardBody } from './ForceCardBody.tsx'
import { GroupCardBody } from './GroupCardBody.tsx'

export interface CardPanelProps {
  readonly card: Card
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  /** Called once a card stands on the page, and for every other card after it. */
  readonly onReady: (cardKey: string) => void
  readonly onOpen: (opens: Opens) => void
  readonly onClose: () => void
}

/** All that is known of one company, of one group's figures or of one force, each with its evidence. */
export function CardPanel({ card, headingRef, onReady, onOpen, onClose }: CardPanelProps) {
  const { t, language } = useI18n()
  const headingId = useId()
  const cardKey = cardKeyOf(card)
  useEffect(() => onReady(cardKey), [onReady, cardKey])
  return (
    <section aria-labelledby={headingId} className="text-sm">
      <div className="card-head">
        <h2 id={headingId} ref={headingRef} tabIndex={-1} className="card-title">
          {cardTitle(card, language)}
        </h2>
        {card.kind === 'company' && (
          <nav aria-label={t.card.walk} className="ml-auto flex">
            <WalkButton to={card.previousId} label={t.card.previous} onOpen={onOpen} isBack />
            <WalkButton to={card.nextId} label={t.card.next} onOpen={onOpen} />
          </nav>
        )}
        <button type="button" className="icon-button" aria-label={t.card.close} onClick={onClose}>
          <X aria-hidden="true" size="1.25em" />
        </button>
      </div>
      {card.kind === 'company' ? (
        <CompanyCardBody card={card} onOpen={onOpen} />
      ) : card.kind === 'group' ? (
        <GroupCardBody card={card} onOpen={onOpen} />
      ) : (
        <ForceCardBody card={card} onOpen={onOpen} />
      )}
    </section>
  )
}

interface WalkButtonProps {
  readonly to: string | null
  readonly label: string
  readonly onOpen: (opens: Opens) => void
  readonly isBack?: boolean
}

/** Stays focusable at the end of the selection, so that the focus is not lost there. */
function WalkButton({ to, label, onOpen, isBack = false }: WalkButtonProps) {
  const Icon = isBack ? ChevronLeft : ChevronRight
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={to === null}
      data-walk={isBack ? 'previous' : 'next'}
      onClick={() => to !== null && onOpen({ company: to })}
    >
      <Icon aria-hidden="true" size="1.25em" />
    </button>
  )
}
