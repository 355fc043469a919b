import { type ReactNode, useId, useRef, useState } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { shareTexts } from './shareTexts.ts'

interface CopyFieldProps {
  readonly label: string
  readonly text: string
  readonly copyLabel: string
  /** Other ways to pass the text on, beside the button that copies it. */
  readonly children?: ReactNode
}

/** A text to be copied. All of it is in sight, and a button copies it or, where that is not allowed, selects it. */
export function CopyField({ label, text, copyLabel, children }: CopyFieldProps) {
  const { language } = useI18n()
  const words = shareTexts[language]
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome({ text, isCopied: true })
    } catch {
      // No permission, or no secure context.
      field.current?.focus()
      field.current?.select()
      setOutcome({ text, isCopied: false })
    }
  }
  return (
    <div>
      <label htmlFor={id} className="filter-legend">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={3}
        spellCheck={false}
        className="field copy-field"
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <button type="button" className="button" onClick={copy}>
          {copyLabel}
        </button>
        {children}
        <p role="status" className="text-sm text-muted">
          {outcome?.text === text && (outcome.isCopied ? words.copied : words.copyFailed)}
        </p>
      </div>
    </div>
  )
}
