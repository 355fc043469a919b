import { type CardTarget, markIdOf } from '../../charts/frame/chart.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { Glossed } from '../../ui/terms/Glossed.ts'
import type { MatrixForce, MatrixMark, MatrixModel, MatrixQuestion, MatrixRow } from './matrix.ts'

interface MatrixProps {
  readonly model: MatrixModel
  /** True where the heads have no room for the statements of the forces, which then stand above. */
  readonly isNarrow: boolean
  readonly onOpen: (opens: CardTarget) => void
}

/** Companies by force, with their moves; every link is a mark that opens its reason and evidence. One Tab stop. */
export function ExposureMatrix({ model: { questions, parts }, isNarrow, onOpen }: MatrixProps) {
  const { t, language } = useI18n()
  const words = uncertaintyTexts[language].matrix
  const columns = questions.flatMap((question) => question.columns)
  return (
    <>
      <MatrixKey questions={isNarrow ? questions : []} />
      <RovingGroup role="region" aria-label={words.caption} className="scrolls-x relative">
        <table className="data-table matrix" data-narrow={isNarrow || undefined}>
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {words.company}
              </th>
              <th scope="col" rowSpan={2} className="text-right">
                {t.table.move}
              </th>
              {questions.map(
                ({ id, place, title, isChosen, columns: forces }) =>
                  forces.length > 0 && (
                    <th
                      key={id}
                      scope="colgroup"
                      colSpan={forces.length}
                      className="matrix-question"
                      data-chosen={isChosen || undefined}
                    >
                      <span className="text-accent tabular">{place}</span>{' '}
                      <span className={isNarrow ? 'sr-only' : 'font-semibold'}>{title}</span>
                    </th>
                  ),
              )}
            </tr>
            <tr>
              {columns.map((force) => (
                <th key={force.id} scope="col" className="matrix-force align-top text-xs">
                  {isNarrow ? (
                    <>
                      {force.code} <span className="sr-only">{`${force.effect}: ${force.statement}`}</span>
                    </>
                  ) : (
                    <Force force={force} onOpen={onOpen} />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {parts.map(({ heading, rows }) => (
            <tbody key={heading}>
              {heading && (
                <tr>
                  <th scope="rowgroup" colSpan={2 + columns.length} className="matrix-part pt-3 text-muted">
                    {`${heading} (${rows.length})`}
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <Row key={row.id} row={row} columns={columns} isNarrow={isNarrow} onOpen={onOpen} />
              ))}
            </tbody>
          ))}
        </table>
      </RovingGroup>
    </>
  )
}

interface ForceProps {
  readonly force: MatrixForce
  readonly onOpen: (opens: CardTarget) => void
}

function Force({ force: { id, effect, statement, source, evidence }, onOpen }: ForceProps) {
  return (
    <>
      <span className="block font-semibold">{effect}</span>
      <span className="matrix-statement block text-muted">
        <Glossed text={statement} />
      </span>
      <RovingButton data-mark={id} className="link" aria-label={evidence} onClick={() => onOpen({ force: id })}>
        {source}
      </RovingButton>
    </>
  )
}

interface RowProps {
  readonly row: MatrixRow
  readonly columns: readonly MatrixForce[]
  readonly isNarrow: boolean
  readonly onOpen: (opens: CardTarget) => void
}

function Row({ row: { id, name, value, direction, bar, dimmed, cells }, columns, isNarrow, onOpen }: RowProps) {
  const { t, language } = useI18n()
  const words = uncertaintyTexts[language].matrix
  return (
    <tr data-dimmed={dimmed || undefined} className={dimmed ? 'text-muted' : undefined}>
      <th scope="row">
        <RovingButton
          data-mark={id}
          className="figure-button"
          aria-label={t.controls.openEvidence(`${name}: ${value}`)}
          onClick={() => onOpen({ company: id })}
        >
          {name}
        </RovingButton>
      </th>
      <td className="text-right whitespace-nowrap">
        {/* Without a size there is no bar: an arrow's length would be made up. */}
        {bar && (
          <svg className="matrix-bar" aria-hidden="true">
            <rect
              x={`${bar.start * 100}%`}
              width={`${bar.length * 100}%`}
              y="15%"
              height="70%"
              fill={direction === 'rose' ? 'var(--rises)' : 'var(--falls)'}
            />
            <line x1={`${bar.zero * 100}%`} x2={`${bar.zero * 100}%`} y1="0" y2="100%" stroke="var(--ink)" />
          </svg>
        )}
        <span className={`inline-block ${isNarrow ? '' : 'min-w-16'} ${direction ? 'tabular' : 'text-muted'}`}>
          {value}
        </span>
      </td>
      {cells.map((marks, index) => (
        <td key={columns[index]?.id}>
          <span className="flex gap-0.5">
            {marks.map((mark) => (
              <MarkButton key={mark.key} mark={mark} onOpen={onOpen} />
            ))}
            {marks.length === 0 && <span className="sr-only">{words.none}</span>}
          </span>
        </td>
      ))}
    </tr>
  )
}

function MarkButton({ mark, onOpen }: { readonly mark: MatrixMark; readonly onOpen: (opens: CardTarget) => void }) {
  const { language } = useI18n()
  return (
    <RovingButton
      data-mark={markIdOf(mark.opens)}
      data-link={mark.link}
      aria-label={mark.label}
      title={linkTexts[language].effect[mark.effect]}
      className="matrix-mark"
      onClick={() => onOpen(mark.opens)}
    >
      <EffectGlyph effect={mark.effect} />
    </RovingButton>
  )
}

/** Up for relief, down for pressure: the same sign wherever the two stand side by side. */
function EffectGlyph({ effect }: { readonly effect: MatrixMark['effect'] }) {
  return (
    <svg width="0.75em" height="0.75em" viewBox="0 0 10 10" aria-hidden="true">
      <path d={effect === 'relief' ? 'M5 1 L9 9 H1 Z' : 'M5 9 L9 1 H1 Z'} fill="currentColor" />
    </svg>
  )
}

function MatrixKey({ questions }: { readonly questions: readonly MatrixQuestion[] }) {
  const { language } = useI18n()
  const words = uncertaintyTexts[language]
  return (
    <ul aria-label={words.matrix.key} className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {questions.map(({ id, place, title }) => (
        <li key={id}>
          <span className="text-accent tabular">{place}</span> {title}
        </li>
      ))}
      {(['relief', 'pressure'] as const).map((effect) => (
        <li key={effect} className="inline-flex items-center gap-1.5">
          <EffectGlyph effect={effect} />
          {words.touched[effect]}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <span className="matrix-mark size-4" data-link="stated" aria-hidden="true" />
        {words.matrix.stated}
      </li>
      <li className="inline-flex items-center gap-1.5">
        <span className="matrix-mark size-4" data-link="inferred" aria-hidden="true" />
        {linkTexts[language].status.inferred}
      </li>
    </ul>
  )
}
