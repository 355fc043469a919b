import type { ReactNode } from 'react'
import type { DatasetError, LoadFault } from '../data/datasetError.ts'
import { type I18n, useI18n } from '../i18n/i18n.ts'
import { describeProblem } from '../i18n/problems.ts'
import { patchView } from '../state/viewStore.ts'

export interface LoadErrorProps {
  readonly error: DatasetError
  readonly isRetrying: boolean
  readonly onRetry: () => void
  /** True where only a part of the page is missing: it stands in that part's place, below the page's own headings. */
  readonly isPart?: boolean
}

const SHOWN_PROBLEMS = 5

/** Says in plain words why there is no data, with the technical detail for whoever can mend it. */
export function LoadError({ isPart = false, ...props }: LoadErrorProps) {
  const { t } = useI18n()
  if (isPart) {
    return (
      <section className="border-y border-rule py-5">
        <Fault {...props} heading={<h2 className="chart-title">{t.errors.headingPart}</h2>} />
      </section>
    )
  }
  return (
    <main id="main" className="page pt-10">
      <Fault {...props} heading={<h1 className="headline">{t.errors.heading}</h1>} />
    </main>
  )
}

interface FaultProps extends Omit<LoadErrorProps, 'isPart'> {
  readonly heading: ReactNode
}

function Fault({ error, isRetrying, onRetry, heading }: FaultProps) {
  const i18n = useI18n()
  const { t } = i18n
  const { fault, url } = error
  return (
    <>
      <div role="alert" className="max-w-2xl">
        {heading}
        <p className="mt-3">{t.errors.kinds[fault.kind]}</p>
        {fault.kind === 'unknown-event' && <EventList fault={fault} />}
        <div className="mt-5 flex flex-wrap gap-3">
          <button type="button" className="button" aria-disabled={isRetrying} onClick={() => !isRetrying && onRetry()}>
            {isRetrying ? t.controls.loading : t.controls.retry}
          </button>
          {fault.kind === 'unknown-event' && (
            <button type="button" className="button" onClick={() => patchView({ event: null })}>
              {t.errors.openDefault}
            </button>
          )}
        </div>
      </div>
      {fault.kind === 'invalid' && <ProblemList fault={fault} />}
      <details className="mt-6 max-w-2xl text-sm">
        <summary className="cursor-pointer">{t.errors.details}</summary>
        <dl className="facts mt-2">
          <dt>{t.errors.file}</dt>
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
  const { t, text, format } = useI18n()
  return (
    <div className="mt-4">
      <p>{t.errors.events}</p>
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

function ProblemList({ fault }: { readonly fault: Extract<LoadFault, { kind: 'invalid' }> }) {
  const { t, language } = useI18n()
  const { problems } = fault
  const rest = problems.length - SHOWN_PROBLEMS
  return (
    <ol className="mt-6 max-w-2xl list-decimal space-y-2 pl-5 text-sm">
      {problems.slice(0, SHOWN_PROBLEMS).map((problem, index) => {
        const { found, expected, mend } = describeProblem(problem, language)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults of one key may be alike, and the list never changes
          <li key={index}>
            <code className="break-all">{problem.path}</code>
            <br />
            {`${t.errors.found} `}
            <code className="break-all">{found}</code>
            {`; ${t.errors.expected} ${expected}${mend ? `; ${mend}` : ''}`}
          </li>
        )
      })}
      {rest > 0 && <li className="list-none">{t.errors.more(rest)}</li>}
    </ol>
  )
}

function technicalLines(fault: LoadFault, { t }: I18n): readonly (readonly [string, string])[] {
  switch (fault.kind) {
    case 'offline':
      return [[t.errors.found, fault.reason]]
    case 'server':
    case 'refused':
      return [[t.errors.httpStatus, String(fault.status)]]
    case 'not-found':
      return [[t.errors.httpStatus, '404']]
    case 'syntax':
      return [[t.errors.found, `${fault.reason}, ${t.errors.position(fault.line, fault.column)}`]]
    case 'encoding':
      return [[t.errors.found, `${fault.guess ?? '?'}, ${t.errors.position(fault.line, null)}`]]
    case 'unknown-event':
      return [[t.errors.found, fault.event]]
    case 'html':
      return [[t.errors.found, 'HTML']]
    case 'invalid':
      return [[t.errors.found, t.errors.faults(fault.problems.length)]]
    case 'empty':
      return [[t.errors.found, '0 B']]
  }
}
