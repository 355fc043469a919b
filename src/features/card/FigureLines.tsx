import type { CardTarget } from '../../charts/frame/chart.ts'
import { StatusSwatch } from '../../charts/frame/StatusSwatch.tsx'
import type { Status } from '../../domain/dataset/schema.ts'
import { type FigureDetail, subjectName } from '../../domain/selection/card.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'

/** What a line is about, and its figures: several where several sources give one each. */
export interface FigureLine {
  readonly label: string
  /** True where they belong together and stand beside one another. */
  readonly isOne?: boolean
  readonly figures: readonly {
    readonly detail: FigureDetail
    /** The kinds of number, where the figures of a list differ in them. */
    readonly marks?: readonly Status[]
    /** Said beside the figure. */
    readonly note?: string
  }[]
}

interface LinesProps {
  readonly label: string
  readonly lines: readonly FigureLine[]
  readonly focusId?: string | null
  readonly onOpen: (opens: CardTarget) => void
}

/** Figures in short, a line each. One that is pressed becomes the first of its card, with working and evidence. */
export function FigureLines({ label: heading, lines, focusId = null, onOpen }: LinesProps) {
  const { format } = useI18n()
  return (
    <RovingGroup role="group" aria-label={heading}>
      <ul className="text-sm">
        {lines.map(({ label, figures, isOne = false }) => (
          <li key={figures[0]?.detail.figure.id} className="flex items-baseline justify-between gap-3">
            <span className="text-xs text-muted">{label}</span>
            <span className="max-w-3/4 shrink-0 text-right">
              {figures.map(({ detail: { figure }, marks = [], note }) => (
                <span key={figure.id} className={isOne ? 'inline-block' : 'block'}>
                  {isOne && '\u2002'}
                  {note && <span className="text-xs text-muted">{`${note} `}</span>}
                  <span className="whitespace-nowrap tabular">
                    {marks.map((mark) => (
                      <StatusSwatch key={mark} status={mark} className="mr-1" />
                    ))}
                    <RovingButton
                      className="figure-button"
                      data-focused={figure.id === focusId || undefined}
                      onClick={() => onOpen({ figure: figure.id })}
                    >
                      {format.figure(figure)}
                    </RovingButton>
                  </span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </RovingGroup>
  )
}

/** A line for a figure: its measure, when, of what, and whose where the card is somebody else's. */
export function lineOf(detail: FigureDetail, { t, format, language }: I18n, isNamed = false): FigureLine {
  const { figure, subject } = detail
  const parts = [
    isNamed && subjectName(subject, language),
    t.label.measure[figure.measure],
    figure.basis ? t.label.basis[figure.basis] : format.period(figure.period),
    figure.scope && t.label.scope[figure.scope],
  ]
  return { label: parts.filter(Boolean).join(', '), figures: [{ detail, marks: detail.marks }] }
}
