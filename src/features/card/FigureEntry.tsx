import { useEffect, useState } from 'react'
import { type CardTarget, describeFigure } from '../../charts/frame/chart.ts'
import { StatusSwatch } from '../../charts/frame/StatusSwatch.tsx'
import type { FigureDetail } from '../../domain/selection/card.ts'
import { subjectName } from '../../domain/selection/card.ts'
import { citeAsText } from '../../domain/selection/citation.ts'
import type { Rank } from '../../domain/selection/moves.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { describeWorking } from '../../i18n/describeWorking.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { Glossed } from '../../ui/terms/Glossed.ts'
import { CopyTexts } from './CopyTexts.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { marketTexts } from './marketTexts.ts'
import { Working } from './Working.tsx'

interface FigureEntryProps {
  readonly detail: FigureDetail
  readonly rank: Rank | null
  /** The figure that was asked for: highlighted, its evidence open. */
  readonly isFocused: boolean
  /** The first figure of a card that was opened as a whole: its evidence stands open. */
  readonly isLead?: boolean
  readonly onOpen: (opens: CardTarget) => void
}

/** One figure with all that qualifies it, and its evidence. */
export function FigureEntry({ detail, rank, isFocused, isLead = false, onOpen }: FigureEntryProps) {
  const i18n = useI18n()
  const { t, format, language } = i18n
  const { figure, marks } = detail
  const formula = marketTexts[language].formula[figure.measure]
  const [isEvidenceOpen, setEvidenceOpen] = useState(isFocused || isLead)
  useEffect(() => {
    if (isFocused) setEvidenceOpen(true)
  }, [isFocused])
  return (
    <div className="figure-entry" data-focused={isFocused || undefined}>
      <p>
        <button
          type="button"
          className="figure-button text-lg font-semibold tabular"
          onClick={() => {
            setEvidenceOpen(true)
            onOpen({ figure: figure.id })
          }}
        >
          {format.figure(figure)}
        </button>{' '}
        <span className="text-muted">{t.label.measure[figure.measure]}</span>
      </p>
      {rank && <p>{t.card.rank(rank)}</p>}
      <dl className="facts">
        <dt>{cardTexts[language].status}</dt>
        <dd>
          {marks.map((mark) => (
            <span key={mark} className="mr-2 inline-flex items-center gap-1">
              <StatusSwatch status={mark} />
              {t.label.status[mark]}
            </span>
          ))}
        </dd>
        {figure.value !== null && (
          <>
            <dt>{cardTexts[language].precision}</dt>
            <dd>{t.label.precision[figure.precision]}</dd>
          </>
        )}
        <dt>{figure.basis ? cardTexts[language].asOf : cardTexts[language].period}</dt>
        <dd>
          {format.period(figure.period)}
          {figure.basis && `, ${t.label.basis[figure.basis]}`}
        </dd>
        {figure.scope && (
          <>
            <dt>{t.card.scope}</dt>
            <dd>{t.label.scope[figure.scope]}</dd>
          </>
        )}
        {figure.attributedTo && (
          <>
            <dt>{cardTexts[language].attributedTo}</dt>
            <dd>{i18n.text(figure.attributedTo)}</dd>
          </>
        )}
        {detail.derived && (
          <>
            <dt>{cardTexts[language].working}</dt>
            <dd className="tabular">{describeWorking(detail.derived, figure, format)}</dd>
            <dt>{cardTexts[language].inputs}</dt>
            <dd>
              {[...new Set(detail.derived.inputs)].map((input) => (
                <button
                  key={input.id}
                  type="button"
                  className="figure-button mr-2"
                  onClick={() => onOpen({ figure: input.id })}
                >
                  {format.figure(input)}
                </button>
              ))}
            </dd>
          </>
        )}
      </dl>
      {detail.derived && figure.derivation && (
        <Working figure={figure} derived={detail.derived} decimals={figure.derivation.decimals} />
      )}
      {formula && <p className="mt-1 text-xs leading-5 text-muted">{formula}</p>}
      {figure.note && (
        <p className="mt-1 text-xs leading-5 text-muted">
          <Glossed text={i18n.text(figure.note)} />
        </p>
      )}
      <CopyTexts texts={[[cardTexts[language].copyFigure, () => citeFigure(detail, i18n)]]} />
      <EvidenceList citations={detail.citations} isOpen={isEvidenceOpen} onToggle={setEvidenceOpen} />
    </div>
  )
}

/** A figure with all that qualifies it and its sources, as one text to pass on. */
function citeFigure({ figure, subject, marks, derived, citations }: FigureDetail, i18n: I18n): string {
  const { format, language } = i18n
  const value = derived ? describeWorking(derived, figure, format) : format.figure(figure)
  const words = { formatDate: format.date, paragraph: cardTexts[language].paragraph }
  const sources = [...new Set(citations.map((citation) => citeAsText(citation, words)))]
  return [
    `${subjectName(subject, language)}: ${value} (${describeFigure(figure, marks, i18n).join('; ')}).`,
    ...sources,
  ].join(' ')
}
