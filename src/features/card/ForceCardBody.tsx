import type { CardTarget } from '../../charts/frame/chart.ts'
import type { ForceCard } from '../../domain/selection/card.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { Glossed } from '../../ui/terms/Glossed.ts'
import { CardSection } from './CardSection.tsx'
import { EvidenceList } from './EvidenceList.tsx'

interface BodyProps {
  readonly card: ForceCard
  readonly onOpen: (opens: CardTarget) => void
}

/** What a force says, where the source says it, and whom it touches, with the reasons. */
export function ForceCardBody({ card, onOpen }: BodyProps) {
  const { text, language } = useI18n()
  const { force, citations, touched } = card
  return (
    <>
      <p className="text-xs text-muted">{linkTexts[language].effect[force.effect]}</p>
      <p className="mt-1 text-base">
        <Glossed text={text(force.statement)} />
      </p>
      <EvidenceList citations={citations} isOpen />
      <CardSection heading={cardTexts[language].touched}>
        {touched.length === 0 && <p>{cardTexts[language].touchesNobody}</p>}
        {touched.map(({ row, link, citations: cited }) => (
          <div key={`${link.id}:${link.effect}`} className="touch" data-link={link.status}>
            <p>
              <button
                type="button"
                className="figure-button font-semibold"
                onClick={() => onOpen({ company: row.company.id, force: force.id })}
              >
                {row.company.name}
              </button>
              <span className="text-xs text-muted">
                {` · ${linkTexts[language].effect[link.effect]} · ${linkTexts[language].status[link.status]}`}
              </span>
            </p>
            <p className="mt-0.5">
              <span className="text-muted">{`${cardTexts[language].because}: `}</span>
              {text(link.because)}
            </p>
            {link.evidence && <EvidenceList citations={cited} />}
          </div>
        ))}
      </CardSection>
    </>
  )
}
