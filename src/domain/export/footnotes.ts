// The evidence of what a page shows, as numbered footnotes: for paper, where nothing can be opened.

import { selectPinned } from '../analysis/compare.ts'
import { groupBy } from '../dataset/grouping.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import type { Benchmark } from '../layers/market.ts'
import { type Card, type Citation, detailFigure, type FigureDetail } from '../selection/card.ts'
import type { Selection } from '../selection/select.ts'
import { drawnBy } from './drawn.ts'
import { drawnFigures } from './drawnFigures.ts'
import { ofForce, ofLink, type Statement } from './statements.ts'

/** A figure that the page shows, with the numbers of its footnotes. */
export interface FootnotedFigure {
  readonly detail: FigureDetail
  /** The benchmark that it is worked out against; null for a figure of one subject alone. */
  readonly against: Benchmark | null
  readonly notes: readonly number[]
}

/** A sentence that the page shows, with the numbers of its footnotes. */
export interface FootnotedStatement extends Omit<Statement, 'citations'> {
  readonly notes: readonly number[]
}

export interface Notes {
  readonly figures: readonly FootnotedFigure[]
  readonly statements: readonly FootnotedStatement[]
  /**
   * Footnote n is at index n − 1. Each piece of evidence stands once. Those of one source follow each other, in the
   * order of its paragraphs; the sources come by first use.
   */
  readonly notes: readonly Citation[]
}

/**
 * The figures and statements of the header, the view, what is pinned and the open card, in this order, and their
 * evidence, numbered. `subjects`, where given, limits the figures that the view draws to these subjects.
 * Pure.
 */
export function numberFootnotes(
  layers: Layers,
  selection: Selection,
  subjects: ReadonlySet<string> | null = null,
): Notes {
  const details = listFigures(layers, selection, subjects)
  const said = listStatements(layers, selection)
  const notes = arrangeBySource([...details, ...said].flatMap(({ citations }) => citations))
  const places = new Map(notes.map((citation, index) => [keyOf(citation), index + 1]))
  const numbersOf = (citations: readonly Citation[]): readonly number[] =>
    [...new Set(citations.flatMap((citation) => places.get(keyOf(citation)) ?? []))].sort((a, b) => a - b)
  return {
    figures: details.map((detail) => ({
      detail,
      against: benchmarkOf(layers, detail),
      notes: numbersOf(detail.citations),
    })),
    statements: said.map(({ citations, ...statement }) => ({ ...statement, notes: numbersOf(citations) })),
    notes,
  }
}

function keyOf({ source, evidence }: Citation): string {
  return `${source.id} ${evidence.paragraph ?? ''} ${evidence.paraphrase.en}`
}

function arrangeBySource(citations: readonly Citation[]): readonly Citation[] {
  const once = [...groupBy(citations, keyOf).values()].flatMap(([first]) => first ?? [])
  const paragraphOf = ({ evidence }: Citation): number => evidence.paragraph ?? Number.POSITIVE_INFINITY
  return [...groupBy(once, ({ source }) => source.id).values()].flatMap((ofSource) =>
    ofSource.toSorted((a, b) => {
      const [one, other] = [paragraphOf(a), paragraphOf(b)]
      return one === other ? 0 : one - other
    }),
  )
}

function benchmarkOf(layers: Layers, { figure, derived }: FigureDetail): Benchmark | null {
  const other = derived?.inputs.find(({ subject }) => subject !== figure.subject)
  return (other && lookupOf(layers).benchmarkById.get(other.subject)) ?? null
}

function listFigures(
  layers: Layers,
  selection: Selection,
  subjects: ReadonlySet<string> | null,
): readonly FigureDetail[] {
  const { facts, card } = selection
  const drawn = drawnFigures(layers, selection, 'ends').filter(
    ({ subject }) => subjects === null || subjects.has(subject.id),
  )
  const all = [
    ...(facts.headline ? [facts.headline] : []),
    ...facts.keyFigures,
    ...drawn,
    ...ofPinned(layers, selection),
    ...(card ? figuresOfCard(card) : []),
  ]
  return [...new Map(all.map((detail) => [detail.figure.id, detail])).values()]
}

function ofPinned(layers: Layers, selection: Selection): readonly FigureDetail[] {
  const lookup = lookupOf(layers)
  const cells = selectPinned(layers, selection.view)?.rows.flatMap((row) => row.cells) ?? []
  return cells.flatMap(({ figure }) => (figure ? (detailFigure(lookup, figure) ?? []) : []))
}

function figuresOfCard(card: Card): readonly FigureDetail[] {
  switch (card.kind) {
    case 'company':
      return [...card.figures, ...card.groupFigures, ...card.filed, ...card.market]
    case 'group':
      return [...card.figures, ...card.filed]
    case 'benchmark':
      return card.figures
    case 'force':
      return []
  }
}

function listStatements(layers: Layers, selection: Selection): readonly Statement[] {
  const { card, view } = selection
  const all = [...(drawnBy(view.view).statements?.(layers, selection) ?? []), ...(card ? statementsOfCard(card) : [])]
  return [...new Map(all.map((statement) => [statement.key, statement])).values()]
}

function statementsOfCard(card: Card): readonly Statement[] {
  if (card.kind === 'force') {
    return [
      ofForce(card.force, card.citations),
      ...card.touched.map(({ row, link, citations }) => ofLink(card.force, row.company, link, citations)),
    ]
  }
  if (card.kind !== 'company') return []
  const { company } = card.row
  return [
    ...card.claims.map(({ claim, citations }) => ({
      key: claim.id,
      text: claim.text,
      company,
      effect: null,
      link: null,
      citations,
    })),
    ...card.touches.map(({ force, link, citations }) => ofLink(force, company, link, citations)),
  ]
}
