import type { CardTarget } from '../../charts/frame/chart.ts'
import type { BenchmarkCard } from '../../domain/selection/card.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { CardSection } from './CardSection.tsx'
import { FigureEntry } from './FigureEntry.tsx'
import { marketTexts } from './marketTexts.ts'

interface BodyProps {
  readonly card: BenchmarkCard
  readonly onOpen: (opens: CardTarget) => void
}

export function BenchmarkCardBody({ card, onOpen }: BodyProps) {
  const { language } = useI18n()
  const { benchmark, figures, focusFigureId } = card
  return (
    <>
      <p className="text-muted">{marketTexts[language].benchmark(benchmark.symbol)}</p>
      <CardSection heading={cardTexts[language].figures}>
        {figures.map((detail) => (
          <FigureEntry
            key={detail.figure.id}
            detail={detail}
            rank={null}
            isFocused={detail.figure.id === focusFigureId}
            onOpen={onOpen}
          />
        ))}
      </CardSection>
    </>
  )
}
