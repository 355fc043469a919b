import type { HoldingsResult } from '../../domain/holdings/holdings.ts'
import type { Choices, LinesReading, TableReading } from '../../domain/holdings/reading/reading.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { CurrencyChoice } from './CurrencyChoice.tsx'
import { holdingsTexts } from './holdingsTexts.ts'
import { LeftOutList } from './LeftOutList.tsx'

// A wrong file would fill the page with its lines.
const MAX_LISTED = 20

interface ReportProps {
  readonly reading: LinesReading | TableReading
  readonly addedUp: HoldingsResult['addedUp']
  readonly onChoose: (patch: Choices) => void
}

/** Lines that do not count, each with its reason, and what a reader should know about those that do. */
export function ReadingReport({ reading, addedUp, onChoose }: ReportProps) {
  const { language, format } = useI18n()
  const words = holdingsTexts[language].report
  const isLines = reading.kind === 'lines'
  const notes = [
    ...(reading.rows.length === 0 ? [words.noRows] : []),
    ...(isLines ? reading.notes : []).map(({ line, found, value }) => words.decimals(line, found, format.exact(value))),
    ...addedUp.map(({ entered, lines }) => words.addedUp(entered, format.list(lines.map(String)))),
  ]
  if (notes.length === 0 && (!isLines || (reading.leftOut.length === 0 && reading.currencies.length < 2))) return null
  return (
    <section aria-label={words.heading} className="holdings-report">
      {isLines && <CurrencyChoice reading={reading} onChoose={onChoose} />}
      {isLines && <LeftOutList leftOut={reading.leftOut} />}
      {notes.slice(0, MAX_LISTED).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {notes.length > MAX_LISTED && <p>{words.more(notes.length - MAX_LISTED)}</p>}
    </section>
  )
}
