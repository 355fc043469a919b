import { useMemo } from 'react'
import { type ChartRegistry, useChartRegistry } from '../../../charts/frame/chartRegistry.ts'
import { StatusSwatch } from '../../../charts/frame/StatusSwatch.tsx'
import { groupBy } from '../../../domain/dataset/grouping.ts'
import type { Source } from '../../../domain/dataset/schema.ts'
import { type FootnotedFigure, type FootnotedStatement, numberFootnotes } from '../../../domain/export/footnotes.ts'
import type { Layers } from '../../../domain/layers/layers.ts'
import { type Citation, subjectName } from '../../../domain/selection/card.ts'
import type { Selection } from '../../../domain/selection/select.ts'
import { factsOf } from '../../../domain/view/views.ts'
import { cardTexts } from '../../../i18n/cardTexts.ts'
import { figureTexts } from '../../../i18n/figureTexts.ts'
import { type I18n, useI18n } from '../../../i18n/i18n.ts'
import { linkTexts } from '../../../i18n/linkTexts.ts'
import { dataExportTexts } from '../dataExportTexts.ts'

export interface PrintFootnotesProps {
  readonly layers: Layers
  readonly selection: Selection
}

/** Stands below a printed view: its figures and statements, and their evidence as footnotes. */
export function PrintFootnotes({ layers, selection }: PrintFootnotesProps) {
  const i18n = useI18n()
  const words = dataExportTexts[i18n.language].notes
  const registry = useChartRegistry()
  const { figures, statements, notes } = useMemo(
    () => numberFootnotes(layers, selection, factsOf(selection.view.view).isOwn ? heldCompanies(registry) : null),
    [layers, selection, registry],
  )
  if (notes.length === 0) return null
  const numbered = notes.map((citation, index) => ({ ...citation, number: index + 1 }))
  return (
    <div className="print-notes">
      {figures.length > 0 && <FigureTable figures={figures} />}
      {statements.length > 0 && (
        <section>
          <h2 className="chart-title">{words.statements}</h2>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{words.statement}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.note}</th>
              </tr>
            </thead>
            <tbody>
              {statements.map((statement) => (
                <tr key={statement.key}>
                  <td>
                    {statement.company && <strong>{`${statement.company.name}: `}</strong>}
                    {i18n.text(statement.text)}
                  </td>
                  <td>{describeKind(statement, i18n)}</td>
                  <td>
                    <References notes={statement.notes} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section>
        <h2 className="chart-title">{words.notes}</h2>
        <div className="print-sources">
          {[...groupBy(numbered, ({ source }) => source)].map(([source, ofSource]) => (
            <NotesOfSource key={source.id} source={source} notes={ofSource} />
          ))}
        </div>
      </section>
    </div>
  )
}

function FigureTable({ figures }: { readonly figures: readonly FootnotedFigure[] }) {
  const { t, format, language, text } = useI18n()
  const words = dataExportTexts[language].notes
  return (
    <section>
      <h2 className="chart-title">{words.figures}</h2>
      <table className="data-table">
        <thead>
          <tr>
            {[words.who, words.measure].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <th scope="col" data-numeric="">
              {words.value}
            </th>
            {[words.when, words.status, words.note].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ detail: { figure, subject, marks }, against, notes }) => (
            <tr key={figure.id}>
              <th scope="row">{subjectName(subject, language)}</th>
              <td>
                {t.label.measure[figure.measure]}
                {against && ` (${text(against.name)})`}
              </td>
              <td data-numeric="">{format.figure(figure)}</td>
              <td>
                {format.period(figure.period)}
                {figure.basis && `, ${figureTexts[language].basis[figure.basis]}`}
              </td>
              <td>
                {marks.map((mark) => (
                  <span key={mark} className="print-mark">
                    <StatusSwatch status={mark} /> {t.label.status[mark]}
                  </span>
                ))}
              </td>
              <td>
                <References notes={notes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function References({ notes }: { readonly notes: readonly number[] }) {
  return notes.map((number, index) => (
    <span key={number}>
      {index > 0 && ', '}
      <a href={`#note-${number}`}>{number}</a>
    </span>
  ))
}

interface NotesOfSourceProps {
  readonly source: Source
  readonly notes: readonly (Citation & { readonly number: number })[]
}

/** A source with its address, and what it says, each piece of evidence a footnote with its place. */
function NotesOfSource({ source, notes }: NotesOfSourceProps) {
  const { format, language, text } = useI18n()
  return (
    <section>
      <p>
        <strong lang={source.language}>{`${source.publisher}, “${source.title}”`}</strong>
        {`, ${format.date(source.published)}. `}
        <span className="print-url">{source.url}</span>
      </p>
      <ol>
        {notes.map(({ evidence, number }) => (
          <li key={number} id={`note-${number}`} value={number}>
            {evidence.paragraph !== undefined && `${cardTexts[language].paragraph(evidence.paragraph)}: `}
            {text(evidence.paraphrase)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function describeKind({ effect, link, company }: FootnotedStatement, { language }: I18n): string {
  const words = dataExportTexts[language].notes
  if (effect === null) return company ? words.claim : words.shock
  const kind = linkTexts[language].effect[effect]
  return link === null ? kind : `${kind}, ${linkTexts[language].status[link]}`
}

/** In the view of holdings, the footnotes are on the companies that are held. Only its charts know which those are. */
function heldCompanies(registry: ChartRegistry): ReadonlySet<string> {
  return new Set(registry.list().flatMap(({ subject }) => subject.held ?? []))
}
