import type { CardTarget } from '../../charts/frame/chart.ts'
import type { BenchmarkCard } from '../../domain/selection/card.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { CardFigures } from './CardFigures.tsx'
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
      <CardFigures figures={figures} focusId={focusFigureId} onOpen={onOpen} />
    </>
  )
}
