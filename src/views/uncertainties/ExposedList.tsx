import { useId } from 'react'
import { type CardTarget, markIdOf } from '../../charts/frame/chart.ts'
import type { MoveBar } from '../../charts/frame/moveBar.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { ExposedCompany } from './exposureModel.ts'

interface ListProps {
  readonly heading: string
  readonly companies: readonly ExposedCompany[]
  readonly onOpen: (opens: CardTarget) => void
}

/**
 * Companies with their moves as little bars on one scale; each opens its card, at the force that it is listed for, if
 * any.
 */
export function ExposedList({ heading, companies, onOpen }: ListProps) {
  const { language } = useI18n()
  const words = uncertaintyTexts[language]
  const headingId = useId()
  return (
    <RovingGroup role="group" aria-labelledby={headingId}>
      <p id={headingId} className="text-xs font-semibold text-muted">
        {heading}
      </p>
      {companies.length === 0 && <p className="text-sm text-muted">{words.compare.nobody}</p>}
      <ul>
        {companies.map((company) => (
          <li key={company.key}>
            <RovingButton
              data-mark={markIdOf(company.opens)}
              data-dimmed={company.dimmed || undefined}
              data-link={company.link ?? undefined}
              aria-label={company.label}
              className="exposed"
              onClick={() => onOpen(company.opens)}
            >
              <span className="min-w-0">
                {company.name}
                {company.link === 'inferred' && <span className="ml-1.5 text-xs text-muted">{words.inferred}</span>}
              </span>
              <Bar bar={company.bar} direction={company.direction} />
              <span className={`text-right tabular ${company.direction ? '' : 'text-muted'}`}>{company.value}</span>
            </RovingButton>
          </li>
        ))}
      </ul>
    </RovingGroup>
  )
}

interface BarProps {
  readonly bar: MoveBar | null
  readonly direction: ExposedCompany['direction']
}

/** Without a size there is no bar: an arrow's length would be made up. */
function Bar({ bar, direction }: BarProps) {
  if (!bar) return <span />
  const percent = (share: number): string => `${share * 100}%`
  return (
    <svg className="exposed-bar" aria-hidden="true">
      <rect
        x={percent(bar.start)}
        width={percent(bar.length)}
        y="15%"
        height="70%"
        fill={direction === 'rose' ? 'var(--rises)' : 'var(--falls)'}
      />
      <line x1={percent(bar.zero)} x2={percent(bar.zero)} y1="0" y2="100%" stroke="var(--ink)" />
    </svg>
  )
}
