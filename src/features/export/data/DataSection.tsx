import { Copy, Download } from 'lucide'
import { useId, useMemo, useState } from 'react'
import { factsOf } from '../../../domain/view/views.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { Icon } from '../../../ui/controls/Icon.tsx'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { saveFile } from '../../../ui/controls/saveFile.ts'
import { dataExportTexts } from '../dataExportTexts.ts'
import { buildDataFile, CONTENTS, type Content, type DataSubject, FORMATS, rowsOf } from './dataFile.ts'

type CopyState = 'copied' | { readonly text: string } | null

/** The data of a chart or of its view, as CSV or JSON: to a file, or to the clipboard. */
export function DataSection({ subject, layers, selection }: DataSubject) {
  const i18n = useI18n()
  const words = dataExportTexts[i18n.language]
  const headingId = useId()
  const [content, setContent] = useState<Content>('figures')
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('csv')
  const [forExcel, setForExcel] = useState(false)
  const [copied, setCopied] = useState<CopyState>(null)
  const data = useMemo(() => ({ subject, layers, selection }), [subject, layers, selection])
  const rows = useMemo(() => rowsOf(data, i18n), [data, i18n])
  const hasTable = (subject.table?.rows.length ?? 0) > 0
  const isEmpty = content === 'figures' ? rows.length === 0 : !hasTable
  const save = (): void => {
    const { name, type, text } = buildDataFile(data, { content, format, forExcel }, i18n)
    saveFile(name, new Blob([text], { type }))
  }
  const about = {
    figures:
      rows.length === 0 ? words.nothing : words.about.figures(rows.length, rows.filter((row) => row.drawn).length),
    table: hasTable
      ? words.about.table(subject.table?.rows.length ?? 0, subject.table?.columns.length ?? 0)
      : words.noTable,
  }
  const copy = async (): Promise<void> => {
    // A byte order mark belongs in a file, not on the clipboard.
    const { text } = buildDataFile(data, { content, format, forExcel: false }, i18n)
    try {
      await navigator.clipboard.writeText(text)
      setCopied('copied')
    } catch {
      // No permission, or no secure context: the text is shown, ready to be copied by hand.
      setCopied({ text })
    }
  }
  return (
    <section aria-labelledby={headingId} className="text-sm">
      <h3 id={headingId} className="filter-legend">
        {words.heading}
      </h3>
      <fieldset>
        <legend className="sr-only">{words.what}</legend>
        {CONTENTS.map((option) => (
          <div key={option} className="mb-2">
            <label className="check">
              <input
                type="radio"
                name={headingId}
                checked={content === option}
                aria-describedby={`${headingId}-${option}`}
                onChange={() => {
                  setContent(option)
                  setCopied(null)
                }}
              />
              {words.content[option]}
            </label>
            <p id={`${headingId}-${option}`} className="ml-6 text-xs leading-5 text-muted">
              {about[option]}
              {factsOf(selection.view.view).isOwn && ` ${words.holdings[option]}`}
            </p>
          </div>
        ))}
      </fieldset>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Segmented
          legend={words.format}
          options={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
          value={format}
          onChange={(value) => {
            setFormat(value)
            setCopied(null)
          }}
        />
        {format === 'csv' && (
          <label className="check">
            <input type="checkbox" checked={forExcel} onChange={({ target }) => setForExcel(target.checked)} />
            {words.forExcel}
          </label>
        )}
      </div>
      {format === 'csv' && <p className="mt-1 text-xs leading-5 text-muted">{words.safe}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <button type="button" className="button button-strong" disabled={isEmpty} onClick={save}>
          <Icon icon={Download} />
          {words.download}
        </button>
        <button type="button" className="button" disabled={isEmpty} onClick={copy}>
          <Icon icon={Copy} />
          {words.copy}
        </button>
        <p role="status" className="text-muted">
          {copied !== null && (copied === 'copied' ? words.copied : words.copyFailed)}
        </p>
      </div>
      {copied !== null && copied !== 'copied' && (
        <textarea
          readOnly
          rows={4}
          className="field mt-2"
          aria-label={words.copyField}
          value={copied.text}
          ref={(field) => field?.select()}
        />
      )}
    </section>
  )
}
