import type { CardTarget } from '../../charts/frame/chart.ts'
import { nameOfSource } from '../../domain/dataset/text.ts'
import type { CompanyCard } from '../../domain/selection/card.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { CardSection } from './CardSection.tsx'
import { marketTexts } from './marketTexts.ts'

interface MarketProps {
  readonly card: CompanyCard
  readonly onOpen: (opens: CardTarget) => void
}

/**
 * What the closes say of a company, in short. A figure that is pressed becomes the first of the card, with its working
 * and its evidence.
 */
export function MarketFigures({ card, onOpen }: MarketProps) {
  const i18n = useI18n()
  const words = marketTexts[i18n.language]
  if (card.market.length === 0) return null
  return (
    <CardSection heading={words.heading}>
      <RovingGroup role="group" aria-label={words.heading}>
        <ul className="text-sm">
          {card.market.map(({ kind, figure, span, benchmark, citations }) => (
            <li key={figure.id} className="flex items-baseline justify-between gap-3">
              <span className="text-xs text-muted">
                {words.entry[kind]({
                  span: span ?? 0,
                  benchmark: benchmark ? i18n.text(benchmark.name) : '',
                  measure: i18n.t.label.measure[figure.measure],
                  publishers: i18n.format.list([
                    ...new Set(citations.map(({ source }) => nameOfSource(source, i18n.language))),
                  ]),
                  isPreferred: figure.preferred ?? false,
                })}
              </span>
              <RovingButton
                className="figure-button whitespace-nowrap tabular"
                data-focused={figure.id === card.focusFigureId || undefined}
                onClick={() => onOpen({ figure: figure.id })}
              >
                {i18n.format.figure(figure)}
              </RovingButton>
            </li>
          ))}
        </ul>
      </RovingGroup>
      {card.recovery && words.recovery[card.recovery] && (
        <p className="text-xs text-muted">{words.recovery[card.recovery]}</p>
      )}
    </CardSection>
  )
}
