import { useState } from 'react'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'

interface CopyTextsProps {
  /** What can be copied, by its label. */
  readonly texts: readonly (readonly [label: string, text: () => string])[]
}

/** Copies a text at a press. Where the browser does not let it, the text stands ready to be copied by hand. */
export function CopyTexts({ texts }: CopyTextsProps) {
  const { language } = useI18n()
  const [state, setState] = useState<{ readonly text: string; readonly copied: boolean } | null>(null)
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setState({ text, copied: true })
    } catch {
      // No permission, or no secure context.
      setState({ text, copied: false })
    }
  }
  return (
    <div className="mt-1 text-xs leading-5">
      <p className="flex flex-wrap gap-x-4">
        {texts.map(([label, text]) => (
          <button key={label} type="button" className="link" onClick={() => copy(text())}>
            {label}
          </button>
        ))}
      </p>
      <p role="status" className="text-muted">
        {state && (state.copied ? cardTexts[language].copied : cardTexts[language].copyFailed)}
      </p>
      {state && !state.copied && (
        <textarea
          readOnly
          rows={4}
          className="field mt-1"
          aria-label={cardTexts[language].cite}
          value={state.text}
          ref={(field) => field?.select()}
        />
      )}
    </div>
  )
}
