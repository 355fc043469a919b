import type { CardTarget } from '../../charts/frame/chart.ts'
import type { GroupCard } from '../../domain/selection/card.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { CardSection } from './CardSection.tsx'
import { FigureEntry } from './FigureEntry.tsx'
import { FiledFigures } from './FiledFigures.tsx'

interface BodyProps {
  readonly card: GroupCard
  readonly onOpen: (opens: CardTarget) => void
}

export function GroupCardBody({ card, onOpen }: BodyProps) {
  const { language } = useI18n()
  return (
    <>
      <p className="text-muted">{cardTexts[language].membership[card.group.membership]}</p>
      {card.members.length > 0 && (
        <RovingGroup role="group" aria-label={cardTexts[language].members} className="mt-2 flex flex-wrap gap-1">
          {card.members.map(({ id, name }) => (
            <RovingButton key={id} className="name-button" onClick={() => onOpen({ company: id })}>
              {name}
            </RovingButton>
          ))}
        </RovingGroup>
      )}
      <CardSection heading={cardTexts[language].figures}>
        {card.figures.map((detail) => (
          <FigureEntry
            key={detail.figure.id}
            detail={detail}
            rank={null}
            isFocused={detail.figure.id === card.focusFigureId}
            onOpen={onOpen}
          />
        ))}
      </CardSection>
      <FiledFigures figures={card.filed} onOpen={onOpen} />
    </>
  )
}
