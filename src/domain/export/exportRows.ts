// The figures of a view as rows of a file: one row a figure, with everything that qualifies it and where it comes from.

import type { Figure, Source } from '../dataset/schema.ts'
import { type Language, localise } from '../dataset/text.ts'
import { derivationInputs } from '../figures/derive.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import { type FigureDetail, subjectName } from '../selection/card.ts'
import { buildPassageUrl } from '../selection/citation.ts'
import type { Selection } from '../selection/select.ts'
import { drawnFigures, heldFigures } from './drawnFigures.ts'
import type { FigureRow, SourceRow } from './selectionFile.ts'

/** What a row says in words, in the reader's language. */
export interface RowWords {
  readonly language: Language
  readonly measure: (figure: Figure) => string
  readonly shown: (figure: Figure) => string
  readonly asOf: (figure: Figure) => string
}

/** The figures that the view draws, in its order, then the others that its companies have. Pure. */
export function exportRows(layers: Layers, selection: Selection, words: RowWords): readonly FigureRow[] {
  const { sectorById } = lookupOf(layers)
  const drawn = new Set(drawnFigures(layers, selection, 'points').map(({ figure }) => figure.id))
  return heldFigures(layers, selection).map((detail) => {
    const { figure } = detail
    const sector = 'sector' in detail.subject ? sectorById.get(detail.subject.sector) : undefined
    const link = selection.lens?.links.get(detail.subject.id) ?? null
    return {
      id: figure.id,
      subject: describeSubject(detail, words.language),
      sector: sector ? { id: sector.id, name: localise(sector.name, words.language) } : null,
      measure: figure.measure,
      label: words.measure(figure),
      ...readValue(figure),
      unit: figure.unit,
      direction: detail.direction,
      shown: words.shown(figure),
      status: figure.status,
      marks: [...detail.marks],
      precision: figure.value === null ? null : figure.precision,
      basis: figure.basis ?? null,
      scope: figure.scope ?? null,
      period: readPeriod(figure),
      asOf: words.asOf(figure),
      attributedTo: figure.attributedTo ? localise(figure.attributedTo, words.language) : null,
      formula: detail.derived?.working ?? null,
      inputs: figure.derivation ? [...derivationInputs(figure.derivation)] : [],
      note: figure.note ? localise(figure.note, words.language) : null,
      drawn: drawn.has(figure.id),
      lens: link,
      dimmed: selection.lens !== null && detail.subjectKind === 'company' && link === null,
      evidence: detail.citations.map(({ source, evidence }) => ({
        source: source.id,
        paragraph: evidence.paragraph ?? null,
        paraphrase: localise(evidence.paraphrase, words.language),
        passage: buildPassageUrl(source.url, evidence.anchor),
      })),
    }
  })
}

function describeSubject({ subject, subjectKind }: FigureDetail, language: Language): FigureRow['subject'] {
  const ticker = 'ticker' in subject ? subject.ticker : 'symbol' in subject ? subject.symbol : undefined
  return {
    kind: subjectKind,
    id: subject.id,
    name: subjectName(subject, language),
    ticker: ticker ?? null,
    exchange: ('exchange' in subject ? subject.exchange : undefined) ?? null,
  }
}

/** A range is given by its two ends: nobody stated its middle. */
function readValue({ value }: Figure): Pick<FigureRow, 'value' | 'low' | 'high'> {
  if (value === null || typeof value === 'number') return { value, low: null, high: null }
  return { value: null, low: value.low, high: value.high }
}

/** Days are given only where the data name them: a year that is known by its number alone has no stated first day. */
function readPeriod({ period }: Figure): FigureRow['period'] {
  return 'year' in period
    ? { year: period.year, start: null, end: period.fiscalYearEnd ?? null }
    : { year: null, start: period.start, end: period.end }
}

/** The sources that rows cite, in the order of the layers. */
export function sourcesOfRows(layers: Layers, rows: readonly FigureRow[]): readonly SourceRow[] {
  const cited = new Set(rows.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  const { sourceById } = lookupOf(layers)
  return [...sourceById.values()].filter(({ id }) => cited.has(id)).map(describeSource)
}

/** A source as a row of a file, without its note and language. */
export function describeSource({ id, kind, publisher, title, published, url }: Source): SourceRow {
  return { id, kind, publisher, title, published, url }
}

/** A cell of a table in a file: a number stays a number, and null means that there is nothing to say. */
export type Cell = string | number | boolean | null

export interface CellTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

// Stands between several citations of one figure within a cell; their order is the same in each column.
const BETWEEN = ' | '

type Column = readonly [name: string, read: (row: FigureRow, sourceOf: (id: string) => SourceRow | undefined) => Cell]

const cited = (pick: (source: SourceRow) => string): Column[1] => {
  return ({ evidence }, sourceOf) =>
    evidence
      .map(({ source }) => sourceOf(source))
      .map((source) => (source ? pick(source) : ''))
      .join(BETWEEN)
}

const COLUMNS: readonly Column[] = [
  ['figure_id', ({ id }) => id],
  ['subject_kind', ({ subject }) => subject.kind],
  ['subject_id', ({ subject }) => subject.id],
  ['subject', ({ subject }) => subject.name],
  ['ticker', ({ subject }) => subject.ticker],
  ['exchange', ({ subject }) => subject.exchange],
  ['sector_id', ({ sector }) => sector?.id ?? null],
  ['sector', ({ sector }) => sector?.name ?? null],
  ['measure', ({ measure }) => measure],
  ['label', ({ label }) => label],
  ['value', ({ value }) => value],
  ['low', ({ low }) => low],
  ['high', ({ high }) => high],
  ['unit', ({ unit }) => unit],
  ['direction', ({ direction }) => direction],
  ['shown', ({ shown }) => shown],
  ['status', ({ status }) => status],
  ['marks', ({ marks }) => marks.join(' ')],
  ['precision', ({ precision }) => precision],
  ['basis', ({ basis }) => basis],
  ['scope', ({ scope }) => scope],
  ['period_year', ({ period }) => period.year],
  ['period_start', ({ period }) => period.start],
  ['period_end', ({ period }) => period.end],
  ['as_of', ({ asOf }) => asOf],
  ['attributed_to', ({ attributedTo }) => attributedTo],
  ['formula', ({ formula }) => formula],
  ['inputs', ({ inputs }) => inputs.join(' ')],
  ['note', ({ note }) => note],
  ['drawn', ({ drawn }) => drawn],
  ['lens', ({ lens }) => lens],
  ['dimmed', ({ dimmed }) => dimmed],
  ['source_id', ({ evidence }) => evidence.map(({ source }) => source).join(BETWEEN)],
  ['publisher', cited(({ publisher }) => publisher)],
  ['title', cited(({ title }) => title)],
  ['published', cited(({ published }) => published)],
  ['paragraph', readParagraph],
  ['paraphrase', ({ evidence }) => evidence.map(({ paraphrase }) => paraphrase).join(BETWEEN)],
  ['url', cited(({ url }) => url)],
  ['passage_url', ({ evidence }) => evidence.map(({ passage }) => passage).join(BETWEEN)],
]

/** A single citation gives a number, so that a spreadsheet reads it as one; several are joined into text. */
function readParagraph({ evidence }: FigureRow): Cell {
  const [first, ...others] = evidence.map(({ paragraph }) => paragraph)
  if (first === undefined) return null
  if (others.length === 0) return first
  return others.every((other) => other === null) && first === null
    ? null
    : [first, ...others].map((paragraph) => paragraph ?? '').join(BETWEEN)
}

/** Rows as a table of one cell each, under names that are the same in every language. */
export function figureCells(rows: readonly FigureRow[], sources: readonly SourceRow[]): CellTable {
  const sourceById = new Map(sources.map((source) => [source.id, source]))
  return {
    header: COLUMNS.map(([name]) => name),
    rows: rows.map((row) => COLUMNS.map(([, read]) => read(row, (id) => sourceById.get(id)))),
  }
}
