import type { ReadRows, RowNote } from '../../domain/holdings/holdingRows.ts'
import type { HoldingsResult } from '../../domain/holdings/holdings.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { holdingsTexts } from './holdingsTexts.ts'

// A wrong file would fill the page with its lines.
const MAX_LISTED = 20

interface ReportProps {
  readonly read: ReadRows
  readonly addedUp: HoldingsResult['addedUp']
}

/** Lines that do not count, each with its reason, and what a reader should know about those that do. */
export function ReadingReport({ read, addedUp }: ReportProps) {
  const i18n = useI18n()
  const words = holdingsTexts[i18n.language].report
  const notes = [
    ...(read.rows.length === 0 ? [words.noRows] : []),
    ...read.notes.map((note) => describeNote(note, i18n)),
    ...addedUp.map(({ entered, lines }) => words.addedUp(entered, i18n.format.list(lines.map(String)))),
  ]
  if (notes.length === 0 && read.bad.length === 0) return null
  return (
    <section aria-label={words.heading} className="holdings-report">
      {read.bad.length > 0 && (
        <>
          <h3 className="font-semibold">{words.bad(read.bad.length)}</h3>
          <ul>
            {read.bad.slice(0, MAX_LISTED).map(({ line, found, fault }) => (
              <li key={line}>
                <span className="font-semibold tabular-nums">{words.line(line)}</span>
                {': '}
                <q className="break-words">{found}</q>
                {` – ${words.fault[fault]}`}
              </li>
            ))}
            {read.bad.length > MAX_LISTED && <li>{words.more(read.bad.length - MAX_LISTED)}</li>}
          </ul>
        </>
      )}
      {notes.slice(0, MAX_LISTED).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {notes.length > MAX_LISTED && <p>{words.more(notes.length - MAX_LISTED)}</p>}
    </section>
  )
}

function describeNote(note: RowNote, { format, language }: I18n): string {
  const words = holdingsTexts[language].report
  return note.kind === 'currencies'
    ? words.currencies(format.list(note.signs))
    : words.decimals(note.line, note.found, format.exact(note.value))
}
