// select: the one function between the data and what is shown. Every chart, table, card, title and count reads its
// result; nothing on the screen filters, ranks or adds up on its own.

import type { Basis, Dataset, Sector, Source, Uncertainty } from '../dataset/schema.ts'
import { type Language, searchTerms } from '../dataset/text.ts'
import { BASES } from '../dataset/vocabulary.ts'
import { magnitude } from '../figures/figures.ts'
import type { Filings } from '../layers/filings.ts'
import type { ShareIndex } from '../layers/indexMembers.ts'
import { heldBasis, type Layers, layersFor } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import type { Market } from '../layers/market.ts'
import type { CompanyFilters, CompanyScope, View, ViewBasis } from '../view/view.ts'
import { scopeOf } from '../view/views.ts'
import { type Arrangement, arrange } from './arrange.ts'
import { combinedCapexOf } from './capex.ts'
import {
  buildBenchmarkCard,
  buildCompanyCard,
  buildForceCard,
  buildGroupCard,
  type Card,
  detailFigure,
  type FigureDetail,
} from './card.ts'
import { at, type Columns, columnsOf } from './columns.ts'
import { applyFilters, bitOf, type Facets, type FilterName, type Filters, type Relaxation } from './filters.ts'
import { keepLast, keepParts } from './keepLast.ts'
import { type CompanyLinks, linksOf } from './links.ts'
import { type CompanyRow, type Rank, rowOf } from './moves.ts'

/** An uncertainty as a lens: the companies that its forces touch, among all and among those that pass. */
export interface Lens {
  readonly uncertainty: Uncertainty
  readonly links: CompanyLinks
  readonly passingCount: number
  /** Number of passing companies that only the editor links. */
  readonly inferredCount: number
  /** Number of passing companies that source and editor have judged: the event's own, and others with a link. */
  readonly assessedCount: number
  /** Number of passing companies that nobody has judged, so that no link means nothing. */
  readonly unassessedCount: number
}

/** The event itself, before any filter: what the header states. */
export interface EventFacts {
  readonly event: Dataset['event']
  readonly revision: number
  readonly revised: string
  readonly headline: FigureDetail | null
  /** The largest falls, then the largest combined capex. */
  readonly keyFigures: readonly FigureDetail[]
  readonly roseCount: number
  readonly companyCount: number
  /** The source of the headline figure, else the dataset's first. */
  readonly source: Source | null
}

/** The fields of a View that charts read. */
export type ShownView = Pick<
  View,
  keyof CompanyFilters | 'view' | 'only' | 'group' | 'x' | 'outcome' | 'benchmark' | 'versus' | 'trend' | 'scale'
>

/**
 * What a chart is drawn from: a Selection without what is open, pinned or presented. It stays the same object until
 * something that charts show changes, so their models are worked out from it and kept with it.
 */
export interface Shown extends Arrangement {
  /** The layers that the view itself is drawn from, without those that only a card or pins ask for. */
  readonly layers: Layers
  readonly view: ShownView
  /** The basis that the view is on; on `both`, rows carry the move at the close. */
  readonly basis: ViewBasis
  readonly moveBasis: Basis
  readonly scope: CompanyScope
  /**
   * True while the layer that the view is drawn from is not loaded: until then no company can be counted or said
   * to have no move.
   */
  readonly isWaiting: boolean
  readonly facts: EventFacts
  readonly totalCount: number
  readonly facets: Facets
  /** Sectors that hold at least one company, in the dataset's order. */
  readonly sectors: readonly Sector[]
  /** The whole percents that enclose zero and every sized move on the basis; null where there is no sized move. */
  readonly sizeBounds: { readonly min: number; readonly max: number } | null
  /** Companies left out by the size range alone, because they have no size. */
  readonly withoutSize: readonly CompanyRow[]
  readonly relaxations: readonly Relaxation[]
  readonly activeFilters: readonly FilterName[]
  readonly lenses: readonly Lens[]
  readonly lens: Lens | null
}

export interface Selection extends Shown {
  readonly view: View
  readonly card: Card | null
  readonly shown: Shown
}

/**
 * What the reader's View shows of the layers. The same arguments give an equal Selection. Each part of it is worked out
 * from what it reads and kept: while that stays the same, so does the object. The View should have been reconciled with
 * the same layers; ids that they lack select nothing and open no card.
 */
export function select(layers: Layers, view: View, language: Language): Selection {
  const { dataset, filings = null, market = null, index = null, hasMarket = false, hasIndex = false } = layers
  const parts = kept.get(dataset) ?? makeParts()
  kept.set(dataset, parts)
  const basis = heldBasis(layers, view)
  const moveBasis = basis === 'both' ? 'close' : basis
  const scope = scopeOf(view)
  const wanted = layersFor(view, dataset)
  const ownFilings = wanted.isFilingsView ? filings : null
  const ownMarket = wanted.isMarketView || (moveBasis !== 'at-writing' && scope !== 'index') ? market : null
  const ownIndex = scope === 'index' ? index : null
  const columns = columnsOf(dataset, ownMarket, moveBasis, ownIndex)
  const count = scope === 'wider' || ownIndex ? columns.rows.length : scope === 'index' ? 0 : columns.articleCount
  const exposure = view.only ? (dataset.uncertainties.find(({ id }) => id === view.lens) ?? null) : null
  const filters = parts.filters({ ...pickFilters(view), exposure })
  const { failures, ...filtered } = parts.filter(columns, count, filters)
  const arranged = parts.arrange(columns, failures, view.sort, view.group, language)
  const lenses = parts.lenses(dataset, columns, failures)
  const { rows, ranks } = arranged
  const shown = parts.shown({
    layers: parts.layers(dataset, ownFilings, ownMarket, hasMarket, ownIndex, hasIndex),
    view: parts.view(pickShown(view)),
    basis,
    moveBasis,
    scope,
    isWaiting:
      (layers.isMarketPending === true && wanted.isMarketView) ||
      (layers.isIndexPending === true && wanted.isIndexView),
    facts: parts.facts(dataset, language),
    ...arranged,
    totalCount: count,
    ...parts.span(columns, count),
    ...filtered,
    activeFilters: parts.activeFilters(filters),
    lenses,
    lens: lenses.find(({ uncertainty }) => uncertainty.id === view.lens) ?? null,
  })
  const { company, figure, force } = view
  const card = parts.card(dataset, filings, market, index, rows, ranks, company, figure, force, moveBasis, scope)
  return { ...shown, view, card, shown }
}

function pickShown(chosen: View): ShownView {
  const { view, only, group, x, outcome, benchmark, versus, trend, scale } = chosen
  return { ...pickFilters(chosen), view, only, group, x, outcome, benchmark, versus, trend, scale }
}

function pickFilters({ sector, listing, direction, status, min, max, q }: View): CompanyFilters {
  return { sector, listing, direction, status, min, max, q }
}

/** The parts of a Selection, each with its last result. */
function makeParts() {
  return {
    layers: keepLast(
      (
        dataset: Dataset,
        filings: Filings | null,
        market: Market | null,
        hasMarket: boolean,
        index: ShareIndex | null,
        hasIndex: boolean,
      ): Layers => ({ dataset, filings, market, hasMarket, index, hasIndex }),
    ),
    facts: keepLast(gatherFacts),
    span: keepLast(measureSpan),
    filters: keepParts<Filters>(),
    filter: keepLast(applyFilters),
    activeFilters: keepLast(listActiveFilters),
    arrange: keepLast(arrange),
    lenses: keepLast(countLenses),
    view: keepParts<ShownView>(),
    shown: keepParts<Shown>(),
    card: keepLast(selectCard),
  }
}

const kept = new WeakMap<Dataset, ReturnType<typeof makeParts>>()

/** What the companies in the scope span, whatever the filters. */
function measureSpan(columns: Columns, count: number): Pick<Shown, 'sectors' | 'sizeBounds'> {
  const held = new Set(columns.sector.subarray(0, count))
  let [min, max, sizedCount] = [0, 0, 0]
  for (const change of columns.change.subarray(0, count)) {
    if (Number.isNaN(change)) continue
    sizedCount++
    min = Math.min(min, change)
    max = Math.max(max, change)
  }
  return {
    sectors: columns.sectors.filter((_, index) => held.has(index)),
    sizeBounds: sizedCount > 0 ? { min: Math.floor(min), max: Math.ceil(max) } : null,
  }
}

function listActiveFilters(filters: Filters): readonly FilterName[] {
  const size: FilterName[] = filters.min !== null || filters.max !== null ? ['size'] : []
  const lists = (['sector', 'listing', 'direction', 'status'] as const).filter((name) => filters[name].length > 0)
  const exposure = filters.exposure ? (['exposure'] as const) : []
  return [...lists, ...size, ...(searchTerms(filters.q).length > 0 ? (['q'] as const) : []), ...exposure]
}

/** Each uncertainty as a lens. What it leaves out itself counts as passing: it says how many it would show. */
function countLenses(
  { uncertainties }: Dataset,
  { placeOf, articleCount }: Columns,
  failures: Uint8Array,
): readonly Lens[] {
  const others = ~bitOf('exposure')
  const isPassing = (place: number | undefined): boolean =>
    place !== undefined && place < failures.length && (at(failures, place) & others) === 0
  let [inArticle, beyond] = [0, 0]
  for (let place = 0; place < failures.length; place++) {
    if (!isPassing(place)) continue
    if (place < articleCount) inArticle++
    else beyond++
  }
  return uncertainties.map((uncertainty) => {
    const links = linksOf(uncertainty)
    const passing = [...links].filter(([id]) => isPassing(placeOf(id)))
    const linkedBeyond = passing.filter(([id]) => (placeOf(id) ?? 0) >= articleCount).length
    return {
      uncertainty,
      links,
      passingCount: passing.length,
      inferredCount: passing.filter(([, status]) => status === 'inferred').length,
      assessedCount: inArticle + linkedBeyond,
      unassessedCount: beyond - linkedBeyond,
    }
  })
}

const KEY_FALLS = 2

/** Facts of the event's own figures, on the first basis that it gives: no layer and no filter changes the header. */
function gatherFacts(dataset: Dataset, language: Language): EventFacts {
  const lookup = lookupOf({ dataset })
  const headlineFigure = lookup.figureById.get(dataset.event.headlineFigure)
  const headline = headlineFigure ? detailFigure(lookup, headlineFigure) : null
  const { rows, inOrder } = columnsOf(dataset, null, BASES.find((basis) => lookup.bases.has(basis)) ?? BASES[0])
  const falls = Array.from(inOrder('size', language).subarray(0, KEY_FALLS), (place) => rows[place]?.move)
    .filter((move) => move?.kind === 'sized' && move.changePct < 0)
    .flatMap((move) => move?.figure ?? [])
  const [spending] = dataset.groups
    .flatMap((group) => combinedCapexOf(lookup, group))
    .sort((a, b) => (magnitude(b) ?? 0) - (magnitude(a) ?? 0))
  const keyFigures = spending ? [...falls, spending] : falls
  return {
    event: dataset.event,
    revision: dataset.revision,
    revised: dataset.revised,
    headline,
    keyFigures: keyFigures.flatMap((figure) => detailFigure(lookup, figure) ?? []),
    roseCount: rows.filter(({ move }) => move.direction === 'rose').length,
    companyCount: rows.length,
    source: headline?.citations[0]?.source ?? dataset.sources[0] ?? null,
  }
}

function selectCard(
  dataset: Dataset,
  filings: Filings | null,
  market: Market | null,
  index: ShareIndex | null,
  rows: readonly CompanyRow[],
  ranks: ReadonlyMap<number, Rank>,
  company: string | null,
  figureId: string | null,
  forceId: string | null,
  basis: Basis,
  scope: CompanyScope,
): Card | null {
  const lookup = lookupOf({ dataset, filings, market, index })
  const figure = figureId === null ? undefined : lookup.figureById.get(figureId)
  if (figure && company === null) {
    const group = lookup.groupById.get(figure.subject)
    if (group) return buildGroupCard(lookup, group, figure.id)
    const benchmark = lookup.benchmarkById.get(figure.subject)
    if (benchmark) return buildBenchmarkCard(lookup, benchmark, figure.id)
  }
  const force = forceId === null ? undefined : lookup.forceById.get(forceId)
  if (force && company === null && !figure) return buildForceCard(lookup, force, basis)
  const focus = { focusFigureId: figure?.id ?? null, focusForceId: force?.force.id ?? null, scope }
  const companyId = company ?? figure?.subject
  const row = companyId === undefined ? undefined : rowOf(lookup, companyId, basis)
  return row ? buildCompanyCard(dataset, lookup, market, row, rows, ranks, basis, focus) : null
}
