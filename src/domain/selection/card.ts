// The card: all that is known of one company, group, benchmark or force, and what the source does not say.

import type {
  Basis,
  Claim,
  Company,
  CompanyLink,
  Dataset,
  Direction,
  Evidence,
  Figure,
  Force,
  Group,
  LocalText,
  Source,
  Status,
  Uncertainty,
} from '../dataset/schema.ts'
import { type Language, localise } from '../dataset/text.ts'
import { computeDerived, type Derived } from '../figures/derive.ts'
import { directionOf, isMove, marksOf } from '../figures/figures.ts'
import type { Lookup, MarketEntry, Touch } from '../layers/lookup.ts'
import type { Benchmark, Market, Recovery } from '../layers/market.ts'
import type { Abnormal } from '../layers/studyFigures.ts'
import type { CompanyScope } from '../view/view.ts'
import { combinedCapexOf, hasOwnCapex } from './capex.ts'
import { type CompanyRow, type Rank, rowOf } from './moves.ts'

/** One piece of evidence with its source resolved. */
export interface Citation {
  readonly evidence: Evidence
  readonly source: Source
}

/** A figure as it is shown anywhere: with its subject, its marks, its evidence and, where derived, its working. */
export interface FigureDetail {
  readonly figure: Figure
  readonly subject: Company | Group | Benchmark
  readonly subjectKind: 'company' | 'group' | 'benchmark'
  readonly direction: Direction | null
  readonly marks: readonly Status[]
  readonly citations: readonly Citation[]
  readonly derived: Derived | null
}

/**
 * Something that the source does not say about a company; `combined` is a figure that covers it with other companies.
 */
export type Gap =
  | { readonly kind: 'no-move' }
  | { readonly kind: 'no-market-price' }
  | { readonly kind: 'no-size'; readonly direction: Direction }
  | { readonly kind: 'no-own-capex' }
  | { readonly kind: 'only-combined-capex'; readonly combined: FigureDetail }
  | { readonly kind: 'no-uncertainty' }

export interface ClaimDetail {
  readonly claim: Claim
  readonly citations: readonly Citation[]
}

/** A force that touches the company. `citations` are the link's own, else those of the force. */
export interface TouchDetail extends Touch {
  readonly citations: readonly Citation[]
}

/** A figure of the market layer, its kind, and everything that is shown beside it. */
export interface MarketDetail extends FigureDetail, Pick<MarketEntry, 'kind' | 'span' | 'benchmark'> {}

export interface CompanyCard {
  readonly kind: 'company'
  readonly row: CompanyRow
  readonly figures: readonly FigureDetail[]
  /** Figures of groups that list the company in full. */
  readonly groupFigures: readonly FigureDetail[]
  /** What the filings layer has of the company; empty where it is not loaded. */
  readonly filed: readonly FigureDetail[]
  /** What the market layer has of the company, without the points of its path; empty where it is not loaded. */
  readonly market: readonly MarketDetail[]
  /** Whether the day was unusual for it, against the first market of the study; null without a model. */
  readonly abnormal: Abnormal | null
  /** Why it has no model, where the study says so. */
  readonly withoutModel: LocalText | null
  /** Whether the company's closes recovered, by the market layer; null where it has no path for the company. */
  readonly recovery: Recovery['kind'] | null
  /** True for a company that the article does not name: it carries the market's evidence, not the article's. */
  readonly isWider: boolean
  readonly claims: readonly ClaimDetail[]
  readonly touches: readonly TouchDetail[]
  readonly gaps: readonly Gap[]
  /** Place among the moves in the same direction that pass the filters; null without a size, or where filtered out. */
  readonly rank: Rank | null
  readonly isSelected: boolean
  /** False for a company that the view's scope leaves out: no filter does. */
  readonly isInScope: boolean
  readonly focusFigureId: string | null
  /** The force that was asked for: it leads the forces. */
  readonly focusForceId: string | null
  readonly previousId: string | null
  readonly nextId: string | null
}

export interface GroupCard {
  readonly kind: 'group'
  readonly group: Group
  readonly members: readonly Company[]
  readonly figures: readonly FigureDetail[]
  /** What the filings layer has of the group; empty where it is not loaded. */
  readonly filed: readonly FigureDetail[]
  readonly focusFigureId: string | null
}

/** A company that a force touches, with its move. `citations` are the link's own, else those of the force. */
export interface TouchedCompany {
  readonly row: CompanyRow
  readonly link: CompanyLink
  readonly citations: readonly Citation[]
}

/** The card of a force: its statement, its citations and the companies that it touches. */
export interface ForceCard {
  readonly kind: 'force'
  readonly uncertainty: Uncertainty
  readonly force: Force
  readonly citations: readonly Citation[]
  /** In the order of the file, whether they pass the filters or not. */
  readonly touched: readonly TouchedCompany[]
}

/** The card of a benchmark: its figures in the market layer. */
export interface BenchmarkCard {
  readonly kind: 'benchmark'
  readonly benchmark: Benchmark
  readonly figures: readonly FigureDetail[]
  readonly focusFigureId: string | null
}

export type Card = CompanyCard | GroupCard | BenchmarkCard | ForceCard

/** A key that tells cards apart: the subject, and the figure or force that was asked for. */
export function cardKeyOf(card: Card): string {
  if (card.kind === 'force') return card.force.id
  if (card.kind === 'group') return `${card.group.id}/${card.focusFigureId ?? ''}`
  if (card.kind === 'benchmark') return `${card.benchmark.id}/${card.focusFigureId ?? ''}`
  return `${card.row.company.id}/${card.focusFigureId ?? card.focusForceId ?? ''}`
}

/** The heading of a card: whose figures it shows, or the uncertainty that its force belongs to. */
export function cardTitle(card: Card, language: Language): string {
  if (card.kind === 'force') return localise(card.uncertainty.title, language)
  if (card.kind === 'benchmark') return subjectName(card.benchmark, language)
  return subjectName(card.kind === 'company' ? card.row.company : card.group, language)
}

/** Resolves a list of evidence against the sources. */
export function citationsOf(lookup: Lookup, evidence: readonly Evidence[]): readonly Citation[] {
  return evidence.flatMap((item) => {
    const source = lookup.sourceById.get(item.source)
    return source ? [{ evidence: item, source }] : []
  })
}

/** The sources that `figures` cite, the article first. */
export function listSources(lookup: Lookup, figures: readonly Figure[]): readonly Source[] {
  const cited = new Set<string>()
  for (const { evidence } of figures) for (const { source } of evidence) cited.add(source)
  const isArticle = (source: Source): number => Number(source.kind === 'article')
  return [...lookup.sourceById.values()].filter(({ id }) => cited.has(id)).sort((a, b) => isArticle(b) - isArticle(a))
}

/** A figure with everything that has to be shown beside it. Null where its subject is unknown. */
export function detailFigure(lookup: Lookup, figure: Figure): FigureDetail | null {
  const company = lookup.companyById.get(figure.subject)
  const group = lookup.groupById.get(figure.subject)
  const subject = company ?? group ?? lookup.benchmarkById.get(figure.subject)
  if (!subject) return null
  const figureById = (id: string): Figure | undefined => lookup.figureById.get(id)
  const derived = figure.derivation ? computeDerived(figure.derivation, figureById) : null
  return {
    figure,
    subject,
    subjectKind: company ? 'company' : group ? 'group' : 'benchmark',
    direction: directionOf(figure),
    marks: marksOf(figure, !company && group !== undefined, figureById),
    citations: citationsOf(lookup, figure.evidence),
    derived: derived && !('fault' in derived) ? derived : null,
  }
}

/** The figures with what is shown beside them; those of a subject that the lookup does not know are left out. */
export function detailFigures(lookup: Lookup, figures: readonly Figure[]): FigureDetail[] {
  return figures.flatMap((figure) => detailFigure(lookup, figure) ?? [])
}

/** What a company's card was opened for, if anything in particular, and the scope of the View. */
export interface CardFocus {
  /** The companies that the View looks at. */
  readonly scope: CompanyScope
  readonly focusFigureId: string | null
  readonly focusForceId: string | null
}

/**
 * The card of a company: its figures (the one asked for first, then moves on the chosen basis), claims, forces and
 * gaps, and its neighbours in `order`.
 */
export function buildCompanyCard(
  dataset: Dataset,
  lookup: Lookup,
  market: Market | null,
  row: CompanyRow,
  order: readonly CompanyRow[],
  ranks: ReadonlyMap<number, Rank>,
  basis: Basis,
  { focusFigureId, focusForceId, scope }: CardFocus,
): CompanyCard {
  const { id } = row.company
  const own = [...lookup.figuresOf(id)].sort((a, b) => precedence(a, basis) - precedence(b, basis))
  const place = order.findIndex((other) => other.company.id === id)
  const isWider = !dataset.companies.some((company) => company.id === id)
  const groupFigures = lookup.listedGroupsOf(id).flatMap((group) => detailFigures(lookup, lookup.figuresOf(group.id)))
  return {
    kind: 'company',
    row,
    figures: detailFigures(lookup, putFirst(lookup, id, own, focusFigureId)),
    groupFigures,
    filed: detailFigures(lookup, lookup.filedOf(id)),
    market: lookup.marketOf(id).flatMap((entry) => {
      const detail = detailFigure(lookup, entry.figure)
      return detail ? [{ ...entry, ...detail }] : []
    }),
    abnormal: market?.recordOf(id)?.study?.against[0] ?? null,
    withoutModel: market?.layer.study?.without.find(({ subject }) => subject === id)?.reason ?? null,
    recovery: market?.recordOf(id)?.recovery.kind ?? null,
    isWider,
    claims: dataset.claims
      .filter((claim) => claim.companies.includes(id))
      .map((claim) => ({ claim, citations: citationsOf(lookup, claim.evidence) })),
    touches: lookup
      .touchesOf(id)
      .map((touch) => ({ ...touch, citations: citationsOf(lookup, touch.link.evidence ?? touch.force.evidence) }))
      .sort((a, b) => Number(b.force.id === focusForceId) - Number(a.force.id === focusForceId)),
    gaps: isWider ? [] : findGaps(lookup, row),
    rank: (place >= 0 && row.move.changePct !== null && ranks.get(row.move.changePct)) || null,
    isSelected: place >= 0,
    isInScope: isSelectable(lookup, id, isWider, scope),
    focusFigureId,
    focusForceId,
    previousId: (place > 0 ? order[place - 1]?.company.id : undefined) ?? null,
    nextId: (place >= 0 ? order[place + 1]?.company.id : order[0]?.company.id) ?? null,
  }
}

/** True for a company that the scope has: only a filter can leave it out. */
function isSelectable(lookup: Lookup, id: string, isWider: boolean, scope: CompanyScope): boolean {
  if (scope === 'index') return lookup.memberFiguresOf(id).length > 0
  return !isWider || (scope === 'wider' && lookup.marketOf(id).every(({ kind }) => kind !== 'member'))
}

/** The card of a group: its members, as far as they are named, and all of its figures. */
export function buildGroupCard(lookup: Lookup, group: Group, focusFigureId: string | null): GroupCard {
  return {
    kind: 'group',
    group,
    members: group.members.flatMap((id) => lookup.companyById.get(id) ?? []),
    figures: detailFigures(lookup, putFirst(lookup, group.id, lookup.figuresOf(group.id), focusFigureId)),
    filed: detailFigures(lookup, lookup.filedOf(group.id)),
    focusFigureId,
  }
}

/** The card of a benchmark: its figures in the market layer, the one that was asked for first. */
export function buildBenchmarkCard(lookup: Lookup, benchmark: Benchmark, focusFigureId: string | null): BenchmarkCard {
  const figures = putFirst(
    lookup,
    benchmark.id,
    lookup.marketOf(benchmark.id).map(({ figure }) => figure),
    focusFigureId,
  )
  return { kind: 'benchmark', benchmark, figures: detailFigures(lookup, figures), focusFigureId }
}

/** The card of a force. Companies keep the order of the file; those without a row are left out. */
export function buildForceCard(
  lookup: Lookup,
  { uncertainty, force }: { readonly uncertainty: Uncertainty; readonly force: Force },
  basis: Basis,
): ForceCard {
  return {
    kind: 'force',
    uncertainty,
    force,
    citations: citationsOf(lookup, force.evidence),
    touched: force.companies.flatMap((link) => {
      const row = rowOf(lookup, link.id, basis)
      return row ? [{ row, link, citations: citationsOf(lookup, link.evidence ?? force.evidence) }] : []
    }),
  }
}

/**
 * Puts the figure that was asked for first, even one of a layer, so that its evidence is in sight without scrolling.
 */
function putFirst(lookup: Lookup, subjectId: string, figures: readonly Figure[], id: string | null): readonly Figure[] {
  const asked = id === null ? undefined : lookup.figureById.get(id)
  return asked?.subject === subjectId ? [asked, ...figures.filter((figure) => figure !== asked)] : figures
}

function precedence(figure: Figure, basis: Basis): number {
  if (!isMove(figure)) return 3
  if (figure.basis !== basis) return 2
  return figure.preferred ? 0 : 1
}

function findGaps(lookup: Lookup, row: CompanyRow): Gap[] {
  const { id, listing } = row.company
  const gaps: Gap[] = []
  // Only the event's own figures count, on any basis: a close of the market layer fills no gap of the article.
  const moves = lookup.figuresOf(id).filter(isMove)
  const [direction] = moves.flatMap((figure) => directionOf(figure) ?? [])
  if (!direction) gaps.push({ kind: listing === 'private' ? 'no-market-price' : 'no-move' })
  else if (moves.every(({ value }) => value === null)) gaps.push({ kind: 'no-size', direction })
  if (!hasOwnCapex(lookup, id)) {
    const [figure] = lookup.listedGroupsOf(id).flatMap((group) => combinedCapexOf(lookup, group))
    const combined = figure ? detailFigure(lookup, figure) : null
    gaps.push(combined ? { kind: 'only-combined-capex', combined } : { kind: 'no-own-capex' })
  }
  if (lookup.touchesOf(id).length === 0) gaps.push({ kind: 'no-uncertainty' })
  return gaps
}

/** The name of a figure's subject in the reader's language. Companies keep their own name. */
export function subjectName(subject: FigureDetail['subject'], language: Language): string {
  return typeof subject.name === 'string' ? subject.name : localise(subject.name, language)
}
