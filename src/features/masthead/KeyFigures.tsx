import type { CardTarget } from '../../charts/frame/chart.ts'
import { subjectName } from '../../domain/selection/card.ts'
import type { EventFacts } from '../../domain/selection/select.ts'
import { NO_FILTERS } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { MarkNote } from './MarkNote.tsx'

interface KeyFiguresProps {
  readonly facts: EventFacts
  readonly onOpen: (opens: CardTarget) => void
}

/**
 * The figures to remember, on one line. A figure opens its evidence, and a count shows the companies that it counts.
 */
export function KeyFigures({ facts, onOpen }: KeyFiguresProps) {
  const { t, format, language } = useI18n()
  return (
    <RovingGroup role="group" aria-label={t.masthead.keyFigures} className="key-figures">
      {facts.keyFigures.map(({ figure, subject, marks }) => {
        const value = format.figure(figure)
        const name = subjectName(subject, language)
        const isMove = figure.unit === 'percent'
        return (
          <RovingButton
            key={figure.id}
            className="key-figure"
            data-mark={figure.id}
            onClick={() => onOpen({ figure: figure.id })}
          >
            <strong>{isMove ? value : t.masthead.spentIn(value, format.period(figure.period))}</strong>
            <MarkNote marks={marks} /> <span>{name}</span>
          </RovingButton>
        )
      })}
      <RovingButton
        className="key-figure"
        title={t.masthead.roseHint}
        onClick={() => patchView({ ...NO_FILTERS, direction: ['rose'] })}
      >
        <strong>{t.masthead.rose(facts.roseCount)}</strong>
      </RovingButton>
      <RovingButton
        className="key-figure"
        title={t.masthead.withoutMoveHint}
        onClick={() => patchView({ ...NO_FILTERS, direction: ['not-stated'] })}
      >
        <strong>{t.masthead.withoutMove(facts.withoutMoveCount)}</strong>
      </RovingButton>
    </RovingGroup>
  )
}
