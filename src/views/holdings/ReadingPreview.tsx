import type { ReactNode } from 'react'
import { ROLES, type Role } from '../../domain/holdings/reading/headings.ts'
import type { Choices, TableReading } from '../../domain/holdings/reading/reading.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { Choice } from '../../ui/controls/Choice.tsx'
import { CurrencyChoice } from './CurrencyChoice.tsx'
import { describeDay, nameCompany, type WhoIs } from './describeReading.ts'
import { LeftOutList } from './LeftOutList.tsx'
import { previewTexts } from './previewTexts.ts'

const FIRST_ROWS = 6

interface PreviewProps {
  readonly reading: TableReading
  readonly whoIs: WhoIs
  /** The last close before the event, ISO 8601; null where it is not known. */
  readonly lastClose: string | null
  readonly onChoose: (patch: Choices) => void
  /** The control that counts what is shown. */
  readonly children: ReactNode
}

/** How a table was read, before anything counts; each choice can be changed. */
export function ReadingPreview({ reading, whoIs, lastClose, onChoose, children }: PreviewProps) {
  const { language, format } = useI18n()
  const words = previewTexts[language]
  const { headings, columns, mark, tables, line, understood, leftOut, rows } = reading
  const assign = (role: Role, place: string): void =>
    onChoose({ columns: columnsWith(reading, role, place === '' ? null : Number(place)) })
  const places = [
    { value: '', label: words.noColumn },
    ...headings.map((heading, place) => ({ value: String(place), label: heading || words.column(place + 1) })),
  ]
  return (
    <section aria-label={words.heading} className="holdings-preview">
      <h3 className="text-base font-semibold">{words.heading}</h3>
      <p>
        <strong>{words.counted(rows.length, leftOut.length)}</strong>{' '}
        {[
          words.header(line),
          ...(reading.transactions > 0 ? [words.passedOver(reading.transactions)] : []),
          describeDay(reading.day, lastClose, language, format),
        ].join(' ')}
      </p>
      {reading.undecided !== null && <ColumnQuestion reading={reading} place={reading.undecided} onChoose={onChoose} />}
      <CurrencyChoice reading={reading} onChoose={onChoose} />
      {understood.length > 0 && <FirstRows understood={understood} whoIs={whoIs} />}
      <LeftOutList leftOut={leftOut} />
      {reading.offSums > 0 && <p>{words.offSums(reading.offSums)}</p>}
      {reading.notes.length > 0 && <p>{words.markFrom[mark.from]}</p>}
      <details className="evidence">
        <summary>{words.change}</summary>
        <div className="holdings-columns">
          {tables.length > 1 && (
            <Choice
              legend={words.table}
              options={tables.map((one) => ({
                value: String(one.line),
                label: words.tableAt(one.line, one.headings.slice(0, 3).join(', ')),
              }))}
              value={String(line)}
              onChange={(value) => onChoose({ table: Number(value), columns: undefined })}
            />
          )}
          {ROLES.map((role) => (
            <Choice
              key={role}
              legend={words.role[role]}
              options={places}
              value={String(columns[role] ?? '')}
              onChange={(place) => assign(role, place)}
            />
          ))}
          <Choice
            legend={words.mark}
            options={(['.', ','] as const).map((value) => ({ value, label: words.marks[value] }))}
            value={mark.mark}
            onChange={(value) => onChoose({ mark: value })}
          />
        </div>
        <p className="text-muted">
          {[...(reading.notes.length > 0 ? [] : [words.markFrom[mark.from]]), words.remembered].join(' ')}
        </p>
      </details>
      {children}
    </section>
  )
}

interface RowsProps {
  readonly understood: TableReading['understood']
  readonly whoIs: WhoIs
}

function FirstRows({ understood, whoIs }: RowsProps) {
  const { language, format } = useI18n()
  const words = previewTexts[language]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="holdings-table" aria-label={words.firstRows} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.rows.line}</th>
            <th scope="col">{words.rows.holding}</th>
            <th scope="col">{words.rows.company}</th>
            <th scope="col" className="text-right">
              {words.role.quantity}
            </th>
            <th scope="col" className="text-right">
              {words.role.price}
            </th>
            <th scope="col" className="text-right">
              {words.role.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {understood.slice(0, FIRST_ROWS).map(({ line, names, quantity, price, value, currency }) => (
            <tr key={line}>
              <td className="tabular">{line}</td>
              <th scope="row">{names[0]}</th>
              <td>{nameCompany(whoIs(names), language)}</td>
              <td className="text-right tabular">{quantity === null ? '–' : format.exact(quantity)}</td>
              <td className="text-right tabular">{price === null ? '–' : format.exact(price)}</td>
              <td className="text-right tabular">{[format.exact(value), currency].filter(Boolean).join('\u00A0')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {understood.length > FIRST_ROWS && <p className="text-muted">{words.more(understood.length - FIRST_ROWS)}</p>}
    </section>
  )
}

/**
 * All columns as they are read now, but one role, which takes its column from any other. What is still asked about
 * stays open: it is not answered by a change of another column.
 */
function columnsWith(
  { columns, undecided, questions }: TableReading,
  changed: Role,
  place: number | null,
): NonNullable<Choices['columns']> {
  const isOpen = undecided !== null && questions.some((question) => question !== 'currency')
  const others = ROLES.filter((role) => role !== changed).map((role) => {
    const none = isOpen && (role === 'quantity' || role === 'value') ? undefined : null
    const now = columns[role]
    return [role, now === undefined ? none : now === place ? null : now]
  })
  return { ...Object.fromEntries(others), [changed]: place }
}

interface QuestionProps {
  readonly reading: TableReading
  readonly place: number
  readonly onChoose: (patch: Choices) => void
}

/** What a column is that nothing in the file decides. */
function ColumnQuestion({ reading, place, onChoose }: QuestionProps) {
  const { language } = useI18n()
  const words = previewTexts[language]
  const heading = reading.headings[place] ?? ''
  const assign = (role: Role, value: number | null): void =>
    onChoose({ columns: { ...columnsWith(reading, role, value), ...(role === 'quantity' ? { value: null } : {}) } })
  const isWorth = reading.questions.includes('worth')
  if (!isWorth && !reading.questions.includes('shares-or-money')) return null
  return (
    <fieldset aria-label={words.question} className="holdings-question">
      <p>{isWorth ? words.worth(heading) : words.sharesOrMoney(heading)}</p>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          onClick={() => (isWorth ? assign('value', null) : assign('quantity', place))}
        >
          {isWorth ? words.isNotWorth : words.shares}
        </button>
        <button type="button" className="button" onClick={() => assign('value', place)}>
          {isWorth ? words.isWorth : words.money}
        </button>
      </div>
    </fieldset>
  )
}
