import type { CardTarget } from '../../charts/frame/chart.ts'
import type { GroupCard } from '../../domain/selection/card.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { CardFigures } from './CardFigures.tsx'
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
      <CardFigures figures={card.figures} focusId={card.focusFigureId} onOpen={onOpen} />
      <FiledFigures figures={card.filed} onOpen={onOpen} />
    </>
  )
}
