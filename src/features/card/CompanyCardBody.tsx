import type { ReactNode } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import type { CompanyCard, Gap, TouchDetail } from '../../domain/selection/card.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { Glossed } from '../../ui/terms/Glossed.ts'
import { CardFigures } from './CardFigures.tsx'
import { CardSection } from './CardSection.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { FigureLines, lineOf } from './FigureLines.tsx'
import { FiledFigures } from './FiledFigures.tsx'
import { MarketFigures } from './MarketFigures.tsx'
import { marketTexts } from './marketTexts.ts'

interface BodyProps {
  readonly card: CompanyCard
  readonly marketPlaceholder: ReactNode
  readonly onOpen: (opens: CardTarget) => void
}

export function CompanyCardBody({ card, marketPlaceholder, onOpen }: BodyProps) {
  const i18n = useI18n()
  const { text, language } = i18n
  const { company, sector } = card.row
  const listing = company.ticker
    ? [company.ticker, company.exchange].filter(Boolean).join(' · ')
    : cardTexts[language].privateCompany
  const forces = card.touches.length > 0 && (
    <CardSection heading={cardTexts[language].forces}>
      {card.touches.map((touch) => (
        <TouchEntry
          key={`${touch.force.id}:${touch.link.effect}`}
          touch={touch}
          isFocused={touch.force.id === card.focusForceId}
        />
      ))}
    </CardSection>
  )
  return (
    <>
      <p className="text-muted">
        <span className="tabular">{listing}</span>
        {` · ${text(sector.name)}`}
      </p>
      <p className="mt-1">{text(company.role)}</p>
      {card.isWider && <p className="mt-2 text-xs text-muted">{marketTexts[language].wider}</p>}
      {!card.isSelected && card.isInScope && (
        <p className="mt-2 text-xs font-semibold text-muted">{cardTexts[language].notSelected}</p>
      )}
      {card.focusForceId !== null && forces}
      <CardFigures
        figures={card.figures}
        focusId={card.focusFigureId}
        rankOf={({ id }) => (id === card.row.move.figure?.id ? card.rank : null)}
        onOpen={onOpen}
      />
      {card.groupFigures.length > 0 && (
        <CardSection heading={cardTexts[language].groupFigures}>
          <FigureLines
            label={cardTexts[language].groupFigures}
            lines={card.groupFigures.map((detail) => lineOf(detail, i18n, true))}
            onOpen={onOpen}
          />
        </CardSection>
      )}
      {marketPlaceholder ?? <MarketFigures card={card} onOpen={onOpen} />}
      <FiledFigures figures={card.filed} onOpen={onOpen} />
      {card.claims.length > 0 && (
        <CardSection heading={cardTexts[language].claims}>
          {card.claims.map(({ claim, citations }) => (
            <div key={claim.id}>
              <p>
                <Glossed text={text(claim.text)} />
              </p>
              <EvidenceList citations={citations} />
            </div>
          ))}
        </CardSection>
      )}
      {card.focusForceId === null && forces}
      {card.gaps.length > 0 && (
        <CardSection heading={cardTexts[language].gaps}>
          <ul className="grid list-disc gap-1 pl-5">
            {card.gaps.map((gap) => (
              <GapEntry key={gap.kind} gap={gap} name={company.name} onOpen={onOpen} />
            ))}
          </ul>
        </CardSection>
      )}
    </>
  )
}

/** A force, and what it does to this company; a link that the editor drew is dashed, and gives its reason. */
function TouchEntry({ touch, isFocused }: { readonly touch: TouchDetail; readonly isFocused: boolean }) {
  const { text, language } = useI18n()
  const { uncertainty, force, link, citations } = touch
  return (
    <div className="touch" data-link={link.status} data-focused={isFocused || undefined}>
      <p className="text-xs text-muted">
        <span className="font-semibold text-ink">{linkTexts[language].effect[link.effect]}</span>
        {` · ${text(uncertainty.title)} · ${linkTexts[language].status[link.status]}`}
      </p>
      <p className="mt-0.5">{text(force.statement)}</p>
      <p className="mt-0.5">
        <span className="text-muted">{`${cardTexts[language].because}: `}</span>
        {text(link.because)}
      </p>
      <EvidenceList key={String(isFocused)} citations={citations} isOpen={isFocused} />
    </div>
  )
}

interface GapEntryProps {
  readonly gap: Gap
  readonly name: string
  readonly onOpen: (opens: CardTarget) => void
}

function GapEntry({ gap, name, onOpen }: GapEntryProps) {
  const { format, language } = useI18n()
  if (gap.kind !== 'only-combined-capex') return <li>{cardTexts[language].gap(gap, name, '')}</li>
  const { figure } = gap.combined
  return (
    <li>
      <button type="button" className="figure-button text-left" onClick={() => onOpen({ figure: figure.id })}>
        {cardTexts[language].gap(gap, name, format.figure(figure))}
      </button>
    </li>
  )
}
