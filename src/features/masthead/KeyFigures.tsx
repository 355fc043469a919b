import type { Opens } from '../../charts/chart.ts'
import { subjectName } from '../../domain/card.ts'
import type { EventFacts } from '../../domain/select.ts'
import { NO_FILTERS } from '../../domain/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { RovingGroup } from '../../ui/RovingGroup.tsx'
import { MarkNote } from './MarkNote.tsx'

interface KeyFiguresProps {
  readonly facts: EventFacts
  readonly onOpen: (opens: Opens) => void
}

/** The figures to remember, on one line; each opens its evidence, the counts show whom they count. */
export function KeyFigures({ facts, onOpen }: KeyFiguresProps) {
  const { t, format, language } = useI18n()
  const item = { type: 'button', tabIndex: -1, 'data-roving': '', className: 'key-figure' } as const
  return (
    <RovingGroup role="group" aria-label={t.masthead.keyFigures} className="key-figures">
      {facts.keyFigures.map(({ figure, subject, marks }) => {
        const value = format.figure(figure)
        const name = subjectName(subject, language)
        const isMove = figure.unit === 'percent'
        return (
          <button key={figure.id} {...item} data-mark={figure.id} onClick={() => onOpen({ figure: figure.id })}>
            <strong>{isMove ? value : t.masthead.spentIn(value, format.period(figure.period))}</strong>
            <MarkNote marks={marks} /> <span>{name}</span>
          </button>
        )
      })}
      <button {...item} title={t.masthead.roseHint} onClick={() => patchView({ ...NO_FILTERS, direction: ['rose'] })}>
        <strong>{t.masthead.rose(facts.roseCount)}</strong>
      </button>
      <button
        {...item}
        title={t.masthead.withoutMoveHint}
        onClick={() => patchView({ ...NO_FILTERS, direction: ['not-stated'] })}
      >
        <strong>{t.masthead.withoutMove(facts.withoutMoveCount)}</strong>
      </button>
    </RovingGroup>
  )
}
