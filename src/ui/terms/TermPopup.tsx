import { Popover } from '@base-ui/react/popover'
import { type RefObject, useContext } from 'react'
import { definitionOf } from '../../i18n/glossary.ts'
import type { Term } from '../../i18n/glossaryTerms.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { useEscape } from '../keys/keys.ts'
import { TermLinksContext } from './termLinks.ts'

export interface TermPopupProps {
  readonly term: Term
  readonly anchor: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** What a term means, shown beside the term, with a link to all the others. */
export function TermPopup({ term, anchor, onClose }: TermPopupProps) {
  const { t, language } = useI18n()
  const links = useContext(TermLinksContext)
  // The popover closes itself with Escape; this keeps the same key press from also closing what lies below.
  useEscape(() => {}, true)
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="bottom" sideOffset={6} collisionPadding={8} className="z-40">
          <Popover.Popup finalFocus={anchor} className="popup term-popup">
            <Popover.Title className="font-semibold">{term[language].term}</Popover.Title>
            <Popover.Description className="mt-0.5">{definitionOf(term, language)}</Popover.Description>
            {links && (
              <a
                className="link mt-1 inline-block text-xs"
                href={links.hrefOf(term.id)}
                onClick={(event) => links.onFollow(event, term.id)}
              >
                {t.glossary.all}
              </a>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
