import type { CardTarget } from '../../charts/frame/chart.ts'
import { groupBy } from '../../domain/dataset/grouping.ts'
import { nameOfSource } from '../../domain/dataset/text.ts'
import type { CompanyCard, MarketDetail } from '../../domain/selection/card.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { CardSection } from './CardSection.tsx'
import { type FigureLine, FigureLines } from './FigureLines.tsx'
import { marketTexts } from './marketTexts.ts'

interface MarketProps {
  readonly card: CompanyCard
  readonly onOpen: (opens: CardTarget) => void
}

/** What the closes say of a company, in short. */
export function MarketFigures({ card, onOpen }: MarketProps) {
  const i18n = useI18n()
  const words = marketTexts[i18n.language]
  if (card.market.length === 0) return null
  const heading = card.recovery === null ? words.onlyReported : words.heading
  return (
    <CardSection heading={heading}>
      <FigureLines label={heading} lines={linesOf(card.market, i18n)} focusId={card.focusFigureId} onOpen={onOpen} />
      {card.recovery === null &&
        notesOf(card.market, i18n).map((note) => (
          <p key={note} className="text-xs text-muted">
            {note}
          </p>
        ))}
      {card.recovery && words.recovery[card.recovery] && (
        <p className="text-xs text-muted">{words.recovery[card.recovery]}</p>
      )}
    </CardSection>
  )
}

/** What a report is of, such as another place or day: where there are no closes beside it, that is no detail. */
function notesOf(details: readonly MarketDetail[], { text }: I18n): readonly string[] {
  return [...new Set(details.flatMap(({ figure }) => (figure.note ? [text(figure.note)] : [])))]
}

/** What several sources report is one line. */
function linesOf(details: readonly MarketDetail[], i18n: I18n): FigureLine[] {
  const words = marketTexts[i18n.language]
  const facts = groupBy(details, ({ kind, figure }) => (kind === 'reported' ? figure.measure : figure.id))
  return [...facts.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { kind, figure, span = 0, benchmark } = first
    const label = words.entry[kind]({
      span,
      benchmark: benchmark ? i18n.text(benchmark.name) : '',
      measure: i18n.t.label.measure[figure.measure],
    })
    const figures = group.map((detail) => ({
      detail,
      ...(kind === 'reported' ? { note: nameSources(detail, i18n) } : {}),
    }))
    return [{ label, figures }]
  })
}

/** Who reports a figure; and that it is the one drawn, where sources disagree. */
function nameSources({ figure, citations }: MarketDetail, { language, format }: I18n): string {
  const names = format.list([...new Set(citations.map(({ source }) => nameOfSource(source, language)))])
  return figure.preferred ? `${names} (${cardTexts[language].preferred})` : names
}
