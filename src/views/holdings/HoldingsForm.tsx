import { FileUp } from 'lucide'
import { type DragEvent, type FormEvent, useId, useState } from 'react'
import { MAX_BYTES, readTextFile, type TextFileFault } from '../../data/readTextFile.ts'
import { MAX_CHARACTERS } from '../../domain/holdings/reading/reading.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { deleteHoldings, draftHoldings, giveExample, giveHoldings, setKept, useHoldings } from '../../state/holdings.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import type { HoldingsTexts } from './holdingsTexts.ts'
import { previewTexts } from './previewTexts.ts'
import { readHoldings } from './readHoldings.ts'

// Plain digits, which both languages read alike.
const EXAMPLE = 'NVDA 10000\nMSFT 8000\nVST 2000'
const FILE_TYPES = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain'

interface FormProps {
  readonly id: string
  readonly words: HoldingsTexts['form']
}

/** Where holdings are typed, pasted, dropped, kept and deleted. */
export function HoldingsForm({ id, words }: FormProps) {
  const i18n = useI18n()
  const { language } = i18n
  const { draft, given, isKept, isRefused } = useHoldings()
  const [said, setSaid] = useState('')
  const [isOver, setOver] = useState(false)
  const fieldId = useId()
  const hintId = useId()
  const isEmpty = draft === '' && given === null

  const workOut = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const isTooLong = draft.length > MAX_CHARACTERS
    if (isTooLong || draft.trim() === '') {
      setSaid(isTooLong ? words.tooLong(i18n.format.number(MAX_CHARACTERS)) : words.nothing)
      return
    }
    const { choices } = useHoldings.getState()
    const reading = await readHoldings(draft, language, (key) => choices[key])
    const isAsked = reading.kind === 'table' && reading.questions.length > 0
    const isRead = reading.kind === 'lines' || reading.kind === 'table'
    setSaid(isAsked ? previewTexts[language].unanswered : '')
    if (isRead && !isAsked) giveHoldings(draft, language, reading.kind === 'table' ? reading.headerKey : '')
  }
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const read = await readTextFile(file)
    if (read.ok) draftHoldings(read.text)
    setSaid(read.ok ? words.fromFile(file.name) : describeFault(read.fault, words, i18n))
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    takeFile(event.dataTransfer.files[0])
  }
  return (
    <form
      id={id}
      className="holdings-form"
      data-over={isOver || undefined}
      onSubmit={workOut}
      onDragOver={(event) => {
        // Dropped text is left to the browser, which puts it into the field.
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => event.dataTransfer.files.length > 0 && drop(event)}
    >
      <div className="min-w-0">
        <label htmlFor={fieldId} className="filter-legend">
          {words.label}
        </label>
        <textarea
          id={fieldId}
          className="field holdings-field"
          rows={6}
          value={draft}
          placeholder={words.placeholder}
          aria-describedby={hintId}
          // Some browsers would send what is typed to a service that checks its spelling.
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={({ target }) => draftHoldings(target.value)}
        />
        <p id={hintId} className="mt-1 text-xs leading-5 text-muted">
          {words.numbers}
        </p>
      </div>
      <div className="grid min-w-0 gap-3">
        <div className="flex flex-wrap gap-2">
          <button type="submit" className="button button-strong">
            {words.workOut}
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={!isEmpty || undefined}
            onClick={() => isEmpty && giveExample(EXAMPLE, language)}
          >
            {words.example}
          </button>
        </div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs leading-5 text-muted">
          <label className="button file-button">
            <Icon icon={FileUp} />
            {words.file}
            <input
              type="file"
              className="sr-only"
              accept={FILE_TYPES}
              onChange={({ target }) => {
                takeFile(target.files?.[0])
                // Emptied, so that the same file can be chosen again once it has been corrected.
                target.value = ''
              }}
            />
          </label>
          <span>{words.drop}</span>
        </div>
        <div>
          <label className="check">
            <input type="checkbox" checked={isKept} onChange={({ target }) => setKept(target.checked)} />
            {words.keep}
          </label>
          <p className="text-xs leading-5 text-muted">
            {isRefused ? words.refused : isKept ? words.kept : words.notKept}
          </p>
        </div>
        <div>
          <button
            type="button"
            className="button"
            aria-disabled={(isEmpty && !isKept) || undefined}
            onClick={() => {
              if (isEmpty && !isKept) return
              deleteHoldings()
              setSaid(words.deleted)
            }}
          >
            {words.delete}
          </button>
        </div>
        <p role="status" className="text-sm">
          {said}
        </p>
      </div>
    </form>
  )
}

function describeFault(fault: TextFileFault, words: HoldingsTexts['form'], { format }: I18n): string {
  const kb = (bytes: number): string => format.number(Math.ceil(bytes / 1000))
  return fault.kind === 'too-large' ? words.tooLarge(kb(fault.bytes), kb(MAX_BYTES)) : words[fault.kind]
}
