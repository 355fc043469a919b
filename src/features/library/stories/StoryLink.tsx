import { useId, useState } from 'react'
import { MAX_ADDRESS } from '../../../data/storyLink.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { libraryTexts } from '../libraryTexts.ts'

interface StoryLinkProps {
  /** Null where the link would be too long. */
  readonly url: string | null
  readonly characters: number
}

/** The link that holds a whole story, ready to be copied; or the reason why there is none. */
export function StoryLink({ url, characters }: StoryLinkProps) {
  const { language, format } = useI18n()
  const words = libraryTexts[language].editor.link
  const [said, setSaid] = useState('')
  const id = useId()
  const kb = (n: number): string => format.number(Math.ceil(n / 102.4) / 10)
  if (url === null) {
    return (
      <p role="status" className="library-report">
        {words.tooLong(kb(characters), kb(MAX_ADDRESS))}
      </p>
    )
  }
  const copy = async (): Promise<void> => {
    // Without a secure context there is no clipboard at all.
    const isCopied = await Promise.resolve(navigator.clipboard?.writeText(url)).then(
      () => navigator.clipboard !== undefined,
      () => false,
    )
    setSaid(isCopied ? words.copied : words.notCopied)
  }
  return (
    <div className="mt-3">
      <label htmlFor={id} className="filter-legend">
        {words.label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          type="text"
          readOnly
          className="field flex-1"
          value={url}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button type="button" className="button" onClick={copy}>
          {words.copy}
        </button>
      </div>
      <p className="mt-1 text-xs text-muted">{words.hint}</p>
      <p role="status" className="text-sm">
        {said}
      </p>
    </div>
  )
}
