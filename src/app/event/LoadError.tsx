import type { ReactNode } from 'react'
import type { DatasetError, LoadFault } from '../../data/datasetError.ts'
import { errorTexts } from '../../i18n/errorTexts.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { describeProblems, problemListWords } from '../../i18n/problems.ts'
import { patchView } from '../../state/viewStore.ts'
import { ProblemList } from '../../ui/controls/ProblemList.tsx'

export interface LoadErrorProps {
  readonly error: DatasetError
  readonly isRetrying: boolean
  readonly onRetry: () => void
  /**
   * The part whose data are missing; without it, the event itself is missing. The error then stands in that part's
   * place, below the page's own headings.
   */
  readonly part?: 'filings' | 'market' | 'story'
}

/** Says in plain words why there is no data, with the technical detail for whoever can mend it. */
export function LoadError({ part, ...props }: LoadErrorProps) {
  const { language } = useI18n()
  if (part) {
    return (
      <section className="border-y border-rule py-5">
        <Fault {...props} heading={<h2 className="chart-title">{errorTexts[language].headingPart[part]}</h2>} />
      </section>
    )
  }
  return (
    <main id="main" className="page pt-10">
      <Fault {...props} heading={<h1 className="headline">{errorTexts[language].heading}</h1>} />
    </main>
  )
}

interface FaultProps extends Omit<LoadErrorProps, 'part'> {
  readonly heading: ReactNode
}

function Fault({ error, isRetrying, onRetry, heading }: FaultProps) {
  const i18n = useI18n()
  const { t, language } = i18n
  const { fault, url } = error
  return (
    <>
      <div role="alert" className="max-w-2xl">
        {heading}
        <p className="mt-3">{errorTexts[language].kinds[fault.kind]}</p>
        {fault.kind === 'unknown-event' && <EventList fault={fault} />}
        <div className="mt-5 flex flex-wrap gap-3">
          <button type="button" className="button" aria-disabled={isRetrying} onClick={() => !isRetrying && onRetry()}>
            {isRetrying ? t.controls.loading : t.controls.retry}
          </button>
          {fault.kind === 'unknown-event' && (
            <button type="button" className="button" onClick={() => patchView({ event: null })}>
              {errorTexts[language].openDefault}
            </button>
          )}
        </div>
      </div>
      {fault.kind === 'invalid' && (
        <ProblemList
          problems={describeProblems(fault.problems, language)}
          words={problemListWords[language]}
          className="mt-6 grid max-w-2xl gap-3 text-sm"
        />
      )}
      <details className="mt-6 max-w-2xl text-sm">
        <summary className="cursor-pointer">{t.errors.details}</summary>
        <dl className="facts mt-2">
          <dt>{errorTexts[language].file}</dt>
          <dd className="break-all">{url}</dd>
          {technicalLines(fault, i18n).map(([term, value]) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

function EventList({ fault }: { readonly fault: Extract<LoadFault, { kind: 'unknown-event' }> }) {
  const { text, format, language } = useI18n()
  return (
    <div className="mt-4">
      <p>{errorTexts[language].events}</p>
      <ul className="mt-1 list-disc pl-5">
        {fault.events.map(({ id, title, date }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => patchView({ event: id })}>
              {`${text(title)}, ${format.date(date)}`}
            </button>{' '}
            <code className="text-sm text-muted">{id}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}

function technicalLines(fault: LoadFault, { language }: I18n): readonly (readonly [string, string])[] {
  switch (fault.kind) {
    case 'offline':
    case 'unexpected':
    case 'timeout':
      return [[problemListWords[language].found, fault.reason]]
    case 'server':
    case 'refused':
      return [[errorTexts[language].httpStatus, String(fault.status)]]
    case 'not-found':
      return [[errorTexts[language].httpStatus, '404']]
    case 'syntax':
    case 'duplicate-key':
    case 'too-deep':
      return [
        [
          problemListWords[language].found,
          `${fault.reason}, ${errorTexts[language].position(fault.line, fault.column)}`,
        ],
      ]
    case 'encoding':
      return [
        [problemListWords[language].found, `${fault.guess ?? '?'}, ${errorTexts[language].position(fault.line, null)}`],
      ]
    case 'unknown-event':
      return [[problemListWords[language].found, fault.event]]
    case 'html':
      return [[problemListWords[language].found, 'HTML']]
    case 'invalid':
      return [[problemListWords[language].found, errorTexts[language].faults(fault.problems.length)]]
    case 'empty':
      return [[problemListWords[language].found, '0 B']]
  }
}
