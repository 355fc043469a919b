import { type FocusEvent, type KeyboardEvent, type RefObject, useContext, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { definitionOf } from '../../i18n/glossary.ts'
import type { Term } from '../../i18n/glossaryTerms.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { useEscape } from '../keys/keys.ts'
import { usePlaceBeside } from '../popup/usePlaceBeside.ts'
import { TermLinksContext } from './termLinks.ts'

export interface TermPopupProps {
  readonly term: Term
  readonly anchor: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/**
 * What a term means, shown beside the term, with a link to all the others. It takes the focus, and gives it back to the
 * term; a press beside it closes it.
 */
export function TermPopup({ term, anchor, onClose }: TermPopupProps) {
  const { t, language } = useI18n()
  const links = useContext(TermLinksContext)
  const id = useId()
  const popup = useRef<HTMLDivElement>(null)
  const { setPopup, style, isPlaced } = usePlaceBeside(anchor.current, 'bottom')
  const close = (): void => {
    if (popup.current?.contains(document.activeElement)) anchor.current?.focus()
    onClose()
  }
  useEscape(close, true)
  // To focus what is not in its place yet would scroll the page to where it is.
  useEffect(() => {
    if (isPlaced) popup.current?.querySelector<HTMLElement>('a, [tabindex]')?.focus({ preventScroll: true })
  }, [isPlaced])
  useEffect(() => {
    const closeBeside = ({ target }: PointerEvent): void => {
      const isBeside = target instanceof Node && !popup.current?.contains(target) && !anchor.current?.contains(target)
      if (isBeside) onClose()
    }
    document.addEventListener('pointerdown', closeBeside, true)
    return () => document.removeEventListener('pointerdown', closeBeside, true)
  }, [anchor, onClose])
  // From here, Tab leads on from the term, and back to it.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return
    if (event.shiftKey) event.preventDefault()
    close()
  }
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null && relatedTarget !== anchor.current && !popup.current?.contains(relatedTarget)) onClose()
  }
  const content = (
    <div ref={setPopup} style={style} className="z-40">
      <div
        ref={popup}
        role="dialog"
        aria-labelledby={`${id}-term`}
        aria-describedby={`${id}-meaning`}
        className="popup term-popup"
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        <h2 id={`${id}-term`} className="font-semibold" tabIndex={links ? undefined : -1}>
          {term[language].term}
        </h2>
        <p id={`${id}-meaning`} className="mt-0.5">
          {definitionOf(term, language)}
        </p>
        {links && (
          <a
            className="link mt-1 inline-block text-xs"
            href={links.hrefOf(term.id)}
            onClick={(event) => links.onFollow(event, term.id)}
          >
            {t.glossary.all}
          </a>
        )}
      </div>
    </div>
  )
  // Inside a dialog, what stands outside of it cannot be reached.
  return createPortal(content, anchor.current?.closest('dialog') ?? document.body)
}
