import { useCallback, useRef, useState } from 'react'
import { glossText, type Term } from '../../i18n/glossaryTerms.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { lazyComponent } from '../loading/lazyComponent.tsx'
import type { TermPopupProps } from './TermPopup.tsx'

const TermPopup = lazyComponent<TermPopupProps>(async () => (await import('./TermPopup.tsx')).TermPopup)

export interface GlossedTextProps {
  readonly text: string
  /** The text that stands before this one. Terms that open their meaning there stay plain here. */
  readonly after?: string
}

/** A text in which each term of the glossary opens its meaning where the term first occurs. */
export function GlossedText({ text, after }: GlossedTextProps) {
  const { language } = useI18n()
  return glossText(text, language, after).map((part, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
    part.term ? <GlossedTerm key={place} term={part.term} text={part.text} /> : part.text,
  )
}

function GlossedTerm({ term, text }: { readonly term: Term; readonly text: string }) {
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const ref = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={ref}
        type="button"
        className="term"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {text}
      </button>
      {isOpen && <TermPopup term={term} anchor={ref} onClose={close} />}
    </>
  )
}
