import type { CardTarget } from '../../charts/frame/chart.ts'
import type { FigureDetail } from '../../domain/selection/card.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { FigureLines, lineOf } from './FigureLines.tsx'

interface FiledProps {
  readonly figures: readonly FigureDetail[]
  readonly onOpen: (opens: CardTarget) => void
}

/** What the filings say of the card's subject, in short. */
export function FiledFigures({ figures, onOpen }: FiledProps) {
  const i18n = useI18n()
  if (figures.length === 0) return null
  const heading = cardTexts[i18n.language].filed(figures.length)
  return (
    <details className="evidence mt-4 border-t border-rule pt-2">
      <summary>{heading}</summary>
      <FigureLines label={heading} lines={figures.map((detail) => lineOf(detail, i18n))} onOpen={onOpen} />
    </details>
  )
}
