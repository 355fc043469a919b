import { type ReactNode, useContext, useId } from 'react'
import { groupBy } from '../../domain/dataset/grouping.ts'
import { nameOfSource } from '../../domain/dataset/text.ts'
import type { ChartId } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { ExternalLink } from '../../ui/controls/ExternalLink.tsx'
import { useIsStill } from '../../ui/size/useElementSize.ts'
import { Glossed } from '../../ui/terms/Glossed.ts'
import type { FrameModel, TableModel, UnmarkedCompanies } from './chart.ts'
import { useChartEntry } from './chartRegistry.ts'
import { ChartSlotContext, type ChartSubject } from './chartSlot.ts'
import { StatusSwatch } from './StatusSwatch.tsx'
import { keyLines } from './statusKey.ts'

export interface ChartFrameProps {
  readonly chart: ChartId
  readonly frame: FrameModel
  /** The table that says the same, where there is one. */
  readonly table?: TableModel
  /** True for a chart made of words in rows and columns: a picture of it shows its table. */
  readonly isTable?: boolean
  /** Companies that have no mark in the chart. */
  readonly unmarked?: UnmarkedCompanies
  /** What controls and lists beside the chart say, in words: a picture cannot hold the controls themselves. */
  readonly beside?: readonly string[]
  /** Opens a number of the title. */
  readonly onFigure?: (id: string) => void
  /** Controls at the right of the title. */
  readonly actions?: ReactNode
  /** Controls between the words and the chart. */
  readonly controls?: ReactNode
  readonly children: ReactNode
  /** Notes with controls in them, below the model's own; and the same in words. */
  readonly extraNote?: ReactNode
  readonly extraNotes?: readonly string[]
  /** Shown in place of a chart that has nothing to draw; null where there is something to draw. */
  readonly nothing?: string | null
  /** The companies of the reader's own holdings that the chart shows. */
  readonly held?: readonly string[]
}

const NONE: readonly string[] = []
/** More would be read by nobody. What a chart's model names first matters most. */
export const NOTES_IN_SIGHT = 2

/** Title, measure, key, source, notes and coverage: the same around every chart, in every mode. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    chart,
    frame,
    table = null,
    isTable = false,
    unmarked = null,
    beside = NONE,
    extraNotes = NONE,
    nothing = null,
    held = null,
  } = props
  const { actions, controls, children, extraNote, onFigure } = props
  const { t, language } = useI18n()
  const titleId = useId()
  const { only, toolsFor } = useContext(ChartSlotContext)
  const subject: ChartSubject = { chart, frame, table, isTable, unmarked, beside, extraNotes, nothing, held }
  const isDrawn = only === null || only === chart
  const figure = useChartEntry(subject, isDrawn)
  if (!isDrawn) return null
  const tools = toolsFor?.(subject)
  return (
    <figure ref={figure} aria-labelledby={titleId} className="chart-frame" data-chart={chart}>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div className="min-w-0 flex-[1_1_16rem]">
          <h2 id={titleId} className="chart-title">
            <Title frame={frame} onFigure={onFigure} />
          </h2>
          <p className="mt-1 text-sm text-muted">
            <Glossed text={frame.subtitle} />
          </p>
        </div>
        {(actions || tools) && (
          <div className="chart-actions">
            {actions}
            {tools}
          </div>
        )}
      </div>
      {frame.lens && (
        <p className="mt-2 text-sm">
          <mark className="lens-note">{frame.lens.note}</mark> <span className="text-muted">{frame.lens.hint}</span>
        </p>
      )}
      <StatusKey frame={frame} />
      <div className="chart-body">
        {controls && <div className="chart-controls">{controls}</div>}
        <span tabIndex={-1} data-chart-start="" className="sr-only" />
        {children}
      </div>
      <p className="sr-only">{`${t.frame.summary}: ${frame.summary}`}</p>
      <figcaption className="chart-caption mt-3 border-t border-rule pt-2 text-xs leading-5 text-muted">
        {frame.sources.length > 0 && (
          <p>
            {`${t.frame.source}: `}
            {[...groupBy(frame.sources, (source) => nameOfSource(source, language))].map(([name, sources], index) => (
              <span key={name}>
                {index > 0 && '; '}
                {sources.map((source, place) => (
                  <span key={source.id}>
                    {place > 0 && ', '}
                    <ExternalLink href={source.url}>
                      {place === 0 ? (
                        name
                      ) : (
                        <>
                          <span className="sr-only" lang={source.language}>{`${name}: ${source.title} `}</span>
                          {place + 1}
                        </>
                      )}
                    </ExternalLink>
                  </span>
                ))}
              </span>
            ))}
          </p>
        )}
        <Notes frame={frame} />
        {extraNote && <div data-extra-notes="">{extraNote}</div>}
        <p>{frame.coverage}</p>
      </figcaption>
    </figure>
  )
}

interface TitleProps {
  readonly frame: FrameModel
  readonly onFigure: ChartFrameProps['onFigure'] | undefined
}

/** The title, with its numbers as controls where something opens them. */
function Title({ frame: { title, titleFigures = [] }, onFigure }: TitleProps) {
  const parts: ReactNode[] = []
  let rest = title
  for (const { text, id } of onFigure ? titleFigures : []) {
    const [before = '', ...after] = rest.split(text)
    parts.push(
      before,
      <button key={id} type="button" className="figure-button" data-mark={id} onClick={() => onFigure?.(id)}>
        {text}
      </button>,
    )
    rest = after.join(text)
  }
  return [...parts, rest]
}

/** The notes: the two that matter most in sight, the others a press away. Where nothing can be pressed, all of them. */
function Notes({ frame: { subtitle, notes } }: { readonly frame: FrameModel }) {
  const { t } = useI18n()
  const isStill = useIsStill()
  const lines = notes.map((note, index) => (
    <p key={note} data-note="">
      {`${t.frame.note}: `}
      <Glossed text={note} after={[subtitle, ...notes.slice(0, index)].join(' ')} />
    </p>
  ))
  const rest = isStill ? [] : lines.slice(NOTES_IN_SIGHT)
  return (
    <>
      {lines.slice(0, lines.length - rest.length)}
      {rest.length > 0 && (
        <details className="more-notes">
          <summary className="link">{t.frame.moreNotes(rest.length)}</summary>
          {rest}
        </details>
      )}
    </>
  )
}

function StatusKey({ frame }: { readonly frame: FrameModel }) {
  const i18n = useI18n()
  const lines = keyLines(frame.statuses, i18n)
  if (lines.length === 0) return null
  return (
    <ul aria-label={i18n.t.frame.key} className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {lines.map(({ status, text }) => (
        <li key={text} className="inline-flex items-center gap-1.5">
          {status && <StatusSwatch status={status} />}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
