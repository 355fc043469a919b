import { useId } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { subjectName } from '../../domain/selection/card.ts'
import type { EventFacts } from '../../domain/selection/select.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { ExternalLink } from '../../ui/controls/ExternalLink.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { MarkNote } from './MarkNote.tsx'

interface MastheadProps {
  readonly facts: EventFacts
  readonly onOpen: (opens: CardTarget) => void
}

/** The event as a finding: what happened, when, by whose account, and the figures to remember. */
export function Masthead({ facts, onOpen }: MastheadProps) {
  const i18n = useI18n()
  const { t, format, text } = i18n
  const { event, headline, source } = facts
  const basis = headline?.figure.basis
  const headingId = useId()
  return (
    <section className="masthead" aria-labelledby={headingId}>
      <div className="min-w-0">
        <p className="text-sm font-semibold text-accent sm:hidden">{text(event.title)}</p>
        <h1 id={headingId} className="headline">
          <Headline facts={facts} onOpen={onOpen} />
        </h1>
        <p className="mt-2 max-w-[52rem] text-sm text-muted sm:text-base">{text(event.summary)}</p>
        <div className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
          <span>{format.date(event.date)}</span>
          {basis === 'at-writing' && (
            <details className="definition">
              <summary>{t.masthead.atWriting}</summary>
              <p>{t.masthead.atWritingMeaning}</p>
            </details>
          )}
          {source && (
            <span>
              {`${t.masthead.source}: `}
              <ExternalLink href={source.url}>{source.publisher}</ExternalLink>
            </span>
          )}
          <span>{t.masthead.revision(facts.revision, format.date(facts.revised))}</span>
        </div>
      </div>
      <KeyFigures facts={facts} onOpen={onOpen} />
    </section>
  )
}

function Headline({ facts, onOpen }: MastheadProps) {
  const i18n = useI18n()
  const { headline } = facts
  if (!headline) return i18n.text(facts.event.title)
  const { figure } = headline
  const [before, after] = headlineParts(facts, i18n)
  return (
    <>
      {before}
      <button
        type="button"
        className="figure-button"
        data-mark={figure.id}
        onClick={() => onOpen({ figure: figure.id })}
      >
        {i18n.format.figure(figure)}
        <MarkNote marks={headline.marks} />
      </button>
      {after}
      {figure.basis ? i18n.t.headline.basis[figure.basis] : ''}
    </>
  )
}

function headlineParts({ headline }: EventFacts, { t, language }: I18n): readonly [string, string] {
  if (!headline) return ['', '']
  const subject = subjectName(headline.subject, language)
  return headline.figure.measure === 'marketValueLost' ? t.headline.marketValueLost(subject) : t.headline.other(subject)
}

/** The headline as plain text, for the document's title. */
export function headlineText(facts: EventFacts, i18n: I18n): string {
  const { headline, event } = facts
  if (!headline) return i18n.text(event.title)
  const [before, after] = headlineParts(facts, i18n)
  const basis = headline.figure.basis ? i18n.t.headline.basis[headline.figure.basis] : ''
  return `${before}${i18n.format.figure(headline.figure)}${after}${basis}`
}
