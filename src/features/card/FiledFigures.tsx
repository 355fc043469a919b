import type { CardTarget } from '../../charts/frame/chart.ts'
import type { FigureDetail } from '../../domain/selection/card.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'

interface FiledProps {
  readonly figures: readonly FigureDetail[]
  readonly onOpen: (opens: CardTarget) => void
}

/** What the filings say of the card's subject, in short. A figure that is pressed becomes the first of the card. */
export function FiledFigures({ figures, onOpen }: FiledProps) {
  const { t, format, language } = useI18n()
  if (figures.length === 0) return null
  return (
    <details className="evidence mt-4 border-t border-rule pt-2">
      <summary>{cardTexts[language].filed(figures.length)}</summary>
      <RovingGroup role="group" aria-label={cardTexts[language].filed(figures.length)}>
        <ul className="text-sm">
          {figures.map(({ figure }) => (
            <li key={figure.id} className="flex items-baseline justify-between gap-3">
              <span className="text-xs text-muted">
                {[
                  t.label.measure[figure.measure],
                  format.period(figure.period),
                  figure.status === 'planned' ? t.label.status.planned : '',
                  figure.scope ? t.label.scope[figure.scope] : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              <RovingButton
                className="figure-button whitespace-nowrap tabular"
                onClick={() => onOpen({ figure: figure.id })}
              >
                {format.figure(figure)}
              </RovingButton>
            </li>
          ))}
        </ul>
      </RovingGroup>
    </details>
  )
}
