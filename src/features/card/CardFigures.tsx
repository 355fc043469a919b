import type { CardTarget } from '../../charts/frame/chart.ts'
import type { Figure } from '../../domain/dataset/schema.ts'
import type { FigureDetail } from '../../domain/selection/card.ts'
import type { Rank } from '../../domain/selection/moves.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { CardSection } from './CardSection.tsx'
import { FigureEntry } from './FigureEntry.tsx'
import { FigureLines, lineOf } from './FigureLines.tsx'

interface CardFiguresProps {
  /** The one that was asked for is the first. */
  readonly figures: readonly FigureDetail[]
  readonly focusId: string | null
  readonly rankOf?: (figure: Figure) => Rank | null
  readonly onOpen: (opens: CardTarget) => void
}

/** One figure with all that there is to it, and the others a line each. */
export function CardFigures({ figures, focusId, rankOf, onOpen }: CardFiguresProps) {
  const i18n = useI18n()
  const words = cardTexts[i18n.language]
  const [first, ...others] = figures
  if (!first) return null
  const isFocused = first.figure.id === focusId
  return (
    <>
      <CardSection heading={words.figures}>
        <FigureEntry
          key={first.figure.id}
          detail={first}
          rank={rankOf?.(first.figure) ?? null}
          isFocused={isFocused}
          isLead={!isFocused}
          onOpen={onOpen}
        />
      </CardSection>
      {others.length > 0 && (
        <CardSection heading={words.otherFigures}>
          <FigureLines
            label={words.otherFigures}
            lines={others.map((detail) => lineOf(detail, i18n))}
            onOpen={onOpen}
          />
        </CardSection>
      )}
    </>
  )
}
