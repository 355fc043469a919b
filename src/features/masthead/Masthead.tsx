import { ChevronDown } from 'lucide'
import { useId, useState } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { subjectName } from '../../domain/selection/card.ts'
import type { EventFacts } from '../../domain/selection/select.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { ExternalLink } from '../../ui/controls/ExternalLink.tsx'
import { Icon } from '../../ui/controls/Icon.tsx'
import { useMediaQuery } from '../../ui/size/useMediaQuery.ts'
import { KeyFigures } from './KeyFigures.tsx'

interface MastheadProps {
  readonly facts: EventFacts
  /** True where a phone has room for a line only, as the reader has gone on to another view. */
  readonly isFolded: boolean
  readonly onOpen: (opens: CardTarget) => void
}

const PHONE = '(max-width: 47.99rem)'

/** The event as a finding: what happened, when, by whose account, and the figures to remember. */
export function Masthead({ facts, isFolded, onOpen }: MastheadProps) {
  const i18n = useI18n()
  const { t, format, text } = i18n
  const { event, headline, source } = facts
  const basis = headline?.figure.basis
  const headingId = useId()
  const [isOpen, setOpen] = useState(false)
  // Once the masthead is folded, a phone shows the line and not the headline.
  const isNarrow = useMediaQuery(PHONE)
  const [Line, Heading] = isFolded && isNarrow ? (['h1', 'p'] as const) : (['p', 'h1'] as const)
  return (
    <section
      className="masthead"
      aria-labelledby={headingId}
      data-folded={isFolded || undefined}
      data-open={isOpen || undefined}
    >
      <div className="min-w-0">
        <Line className="masthead-line">
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {`${text(event.title)} · ${format.date(event.date)}`}
            <Icon icon={ChevronDown} />
          </button>
        </Line>
        <Heading id={headingId} className="headline">
          <Headline facts={facts} onOpen={onOpen} />
        </Heading>
        <p className="masthead-more mt-2 max-w-[52rem] text-sm text-muted sm:text-base">{text(event.summary)}</p>
        <div className="masthead-more mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
          <span>{format.date(event.date)}</span>
          {basis === 'at-writing' && <span>{t.masthead.atWriting}</span>}
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

function Headline({ facts, onOpen }: Pick<MastheadProps, 'facts' | 'onOpen'>) {
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
