import type { CardTarget } from '../../charts/frame/chart.ts'
import { groupBy } from '../../domain/dataset/grouping.ts'
import type { Measure } from '../../domain/dataset/schema.ts'
import { nameOfSource } from '../../domain/dataset/text.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import type { CompanyCard, MarketDetail } from '../../domain/selection/card.ts'
import { USUAL_ERRORS } from '../../domain/study/limits.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { CardSection } from './CardSection.tsx'
import { type FigureLine, FigureLines } from './FigureLines.tsx'
import { marketTexts } from './marketTexts.ts'

interface MarketProps {
  readonly card: CompanyCard
  readonly onOpen: (opens: CardTarget) => void
}

/** Whether the day was unusual for a company, and what else the closes say of it, in short. */
export function MarketFigures({ card, onOpen }: MarketProps) {
  const i18n = useI18n()
  const words = marketTexts[i18n.language]
  if (card.market.length === 0) return null
  const sections = [
    { heading: words.unusualHeading, details: card.market.filter(({ kind }) => STUDIED.includes(kind)) },
    {
      heading: card.recovery === null ? words.onlyReported : words.heading,
      details: card.market.filter(({ kind }) => !STUDIED.includes(kind)),
    },
  ]
  return sections.map(({ heading, details }, place) => {
    const isStudy = place === 0
    if (details.length === 0 && !(isStudy && card.withoutModel)) return null
    return (
      <CardSection key={heading} heading={heading}>
        {isStudy && <UnusualLine card={card} />}
        <FigureLines label={heading} lines={linesOf(details, i18n)} focusId={card.focusFigureId} onOpen={onOpen} />
        {!isStudy &&
          card.recovery === null &&
          notesOf(details, i18n).map((note) => (
            <p key={note} className="text-xs text-muted">
              {note}
            </p>
          ))}
        {!isStudy && card.recovery && words.recovery[card.recovery] && (
          <p className="text-xs text-muted">{words.recovery[card.recovery]}</p>
        )}
      </CardSection>
    )
  })
}

/** Whether the day was unusual for the company, in words; or why that is not known. */
function UnusualLine({ card: { abnormal, withoutModel } }: Pick<MarketProps, 'card'>) {
  const { language, text } = useI18n()
  const words = marketTexts[language]
  if (!abnormal)
    return withoutModel && <p className="text-xs leading-5 text-muted">{words.noModel(text(withoutModel))}</p>
  const isUnusual = Math.abs(magnitude(abnormal.t) ?? 0) > USUAL_ERRORS
  return (
    <p className="text-xs leading-5">
      {`${isUnusual ? words.unusual : words.usual} ${words.asLarge(magnitude(abnormal.asLarge) ?? 0, abnormal.model.returns)} `}
      <button type="button" className="link" onClick={() => patchView({ view: 'method', company: null, figure: null })}>
        {words.method}
      </button>
    </p>
  )
}

/** What a report is of, such as another place or day: where there are no closes beside it, that is no detail. */
function notesOf(details: readonly MarketDetail[], { text }: I18n): readonly string[] {
  return [...new Set(details.flatMap(({ figure }) => (figure.note ? [text(figure.note)] : [])))]
}

/** What several sources report, and what belongs to one abnormal return, is one line. */
function linesOf(details: readonly MarketDetail[], i18n: I18n): FigureLine[] {
  const words = marketTexts[i18n.language]
  const facts = groupBy(details, ({ kind, figure, benchmark, span = '' }) => {
    if (kind === 'reported') return figure.measure
    const isCount = figure.measure === 'daysAsLarge'
    return STUDIED.includes(kind) && !isCount ? `${kind} ${benchmark?.id} ${span}` : figure.id
  })
  return [...facts.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { kind, figure, span = 0, benchmark } = first
    const measure = i18n.t.label.measure[figure.measure]
    const name = benchmark ? i18n.text(benchmark.name) : ''
    const label = figure.measure === 'daysAsLarge' ? measure : words.entry[kind]({ span, benchmark: name, measure })
    const figures = group.map((detail) => ({
      detail,
      ...noteOf(detail, i18n),
    }))
    return [{ label, figures, isOne: STUDIED.includes(kind) }]
  })
}

// The signs that the literature has for them, in every language.
const SIGNS: Readonly<Partial<Record<Measure, string>>> = { tStatistic: 't', beta: 'β', residualDeviation: 'σ' }

const STUDIED: readonly MarketDetail['kind'][] = ['abnormal', 'cumulative', 'model']

function noteOf(detail: MarketDetail, i18n: I18n): { readonly note?: string } {
  if (detail.kind === 'reported') return { note: nameSources(detail, i18n) }
  const { measure } = detail.figure
  const note = measure === 'betaError' ? marketTexts[i18n.language].standardError : SIGNS[measure]
  return note && STUDIED.includes(detail.kind) ? { note } : {}
}

/** Who reports a figure; and that it is the one drawn, where sources disagree. */
function nameSources({ figure, citations }: MarketDetail, { language, format }: I18n): string {
  const names = format.list([...new Set(citations.map(({ source }) => nameOfSource(source, language)))])
  return figure.preferred ? `${names} (${cardTexts[language].preferred})` : names
}
