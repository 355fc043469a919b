import type { CardTarget } from '../../charts/frame/chart.ts'
import { subjectName } from '../../domain/selection/card.ts'
import type { EventFacts } from '../../domain/selection/select.ts'
import { NO_FILTERS } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'

interface KeyFiguresProps {
  readonly facts: EventFacts
  readonly onOpen: (opens: CardTarget) => void
}

const AT_THE_CLOSE = { view: 'bars', basis: 'close', scope: 'wider', sort: 'size', group: 'none' } as const

/**
 * The figures to remember, on one line. A figure opens its evidence, a count shows the companies that it counts, and
 * what the close added leads to the moves at the close.
 */
export function KeyFigures({ facts, onOpen }: KeyFiguresProps) {
  const { t, format, text, language } = useI18n()
  const { close } = facts.event
  return (
    <RovingGroup role="group" aria-label={t.masthead.keyFigures} className="key-figures">
      {facts.keyFigures.map(({ figure, subject }) => {
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
            <strong>{isMove ? value : t.masthead.spentIn(value, format.period(figure.period))}</strong>{' '}
            <span>{name}</span>
          </RovingButton>
        )
      })}
      <RovingButton className="key-figure" onClick={() => patchView({ ...NO_FILTERS, direction: ['rose'] })}>
        <strong>{t.masthead.rose(facts.roseCount)}</strong>
      </RovingButton>
      {close && (
        <RovingButton className="key-figure" onClick={() => patchView({ ...NO_FILTERS, ...AT_THE_CLOSE })}>
          <strong>{text(close.text)}</strong>
        </RovingButton>
      )}
    </RovingGroup>
  )
}
