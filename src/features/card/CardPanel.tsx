import { ChevronLeft, ChevronRight, X } from 'lucide'
import { type ReactNode, type RefObject, useEffect, useId } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { type Card, cardKeyOf, cardTitle } from '../../domain/selection/card.ts'
import { MAX_PINS } from '../../domain/view/view.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { togglePin, useViewStore } from '../../state/viewStore.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { BenchmarkCardBody } from './BenchmarkCardBody.tsx'
import { CompanyCardBody } from './CompanyCardBody.tsx'
import { ForceCardBody } from './ForceCardBody.tsx'
import { GroupCardBody } from './GroupCardBody.tsx'

export interface CardPanelProps {
  readonly card: Card
  /** Stands in the place of a company's market data, while the market layer is not there. */
  readonly marketPlaceholder: ReactNode
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  /** Called when a card has been drawn, and again for every other card after it. */
  readonly onReady: (cardKey: string) => void
  readonly onOpen: (opens: CardTarget) => void
  readonly onClose: () => void
  /** False where there is no place to compare pinned companies. */
  readonly canPin?: boolean
}

/** All that is known of one company, one group's figures, one benchmark or one force, each with its evidence. */
export function CardPanel(props: CardPanelProps) {
  const { card, marketPlaceholder, headingRef, onReady, onOpen, onClose, canPin = true } = props
  const { language } = useI18n()
  const headingId = useId()
  const cardKey = cardKeyOf(card)
  useEffect(() => onReady(cardKey), [onReady, cardKey])
  return (
    <section aria-labelledby={headingId} className="text-sm">
      <div className="card-head">
        <h2 id={headingId} ref={headingRef} tabIndex={-1} className="card-title">
          {cardTitle(card, language)}
        </h2>
        {canPin && card.kind === 'company' && <PinButton companyId={card.row.company.id} />}
        {card.kind === 'company' && (
          <nav aria-label={cardTexts[language].walk} className="flex">
            <WalkButton to={card.previousId} label={cardTexts[language].previous} onOpen={onOpen} isBack />
            <WalkButton to={card.nextId} label={cardTexts[language].next} onOpen={onOpen} />
          </nav>
        )}
        <button type="button" className="icon-button" aria-label={cardTexts[language].close} onClick={onClose}>
          <Icon icon={X} size="1.25em" />
        </button>
      </div>
      {card.kind === 'company' ? (
        <CompanyCardBody card={card} marketPlaceholder={marketPlaceholder} onOpen={onOpen} />
      ) : card.kind === 'group' ? (
        <GroupCardBody card={card} onOpen={onOpen} />
      ) : card.kind === 'benchmark' ? (
        <BenchmarkCardBody card={card} onOpen={onOpen} />
      ) : (
        <ForceCardBody card={card} onOpen={onOpen} />
      )}
    </section>
  )
}

/** Takes the company into the comparison, or out of it. */
function PinButton({ companyId }: { readonly companyId: string }) {
  const { language } = useI18n()
  const words = cardTexts[language]
  const pins = useViewStore(({ view }) => view.pin)
  const isPinned = pins.includes(companyId)
  const isFull = !isPinned && pins.length >= MAX_PINS
  const label = isFull ? words.pinsFull(MAX_PINS) : words.pin
  return (
    <button
      type="button"
      className="button ml-auto"
      aria-label={label}
      title={isPinned ? words.unpin : label}
      aria-pressed={isPinned}
      aria-disabled={isFull}
      onClick={() => !isFull && togglePin(companyId)}
    >
      {words.pin}
    </button>
  )
}

interface WalkButtonProps {
  readonly to: string | null
  readonly label: string
  readonly onOpen: (opens: CardTarget) => void
  readonly isBack?: boolean
}

/** Stays focusable at the end of the selection, so that the focus is not lost there. */
function WalkButton({ to, label, onOpen, isBack = false }: WalkButtonProps) {
  const icon = isBack ? ChevronLeft : ChevronRight
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
      <Icon icon={icon} size="1.25em" />
    </button>
  )
}
