// select: the one function between the data and what is shown. Every chart, table, card, title and count reads its
// result; nothing on the screen filters, ranks or adds up on its own.

import { groupBy } from '../dataset/grouping.ts'
import type { Basis, Company, CompanyLink, Dataset, Direction, Sector, Source, Uncertainty } from '../dataset/schema.ts'
import { type Language, searchTerms } from '../dataset/text.ts'
import { BASES } from '../dataset/vocabulary.ts'
import { magnitude } from '../figures/figures.ts'
import { heldBasis, type Layers, layersFor } from '../layers/layers.ts'
import { type Lookup, lookupOf } from '../layers/lookup.ts'
import type { CompanyScope, View, ViewBasis } from '../view/view.ts'
import { scopeOf } from '../view/views.ts'
import { combinedCapexOf } from './capex.ts'
import {
  buildBenchmarkCard,
  buildCompanyCard,
  buildForceCard,
  buildGroupCard,
  type Card,
  detailFigure,
  type FigureDetail,
  listSources,
} from './card.ts'
import { applyFilters, type Facets, type FilterName, type Relaxation } from './filters.ts'
import { type CompanyRow, compareRows, computeRanks, moveFigures, moveOf, type Rank } from './moves.ts'

/** A sector with the passing companies in it, in the View's order. */
export interface SectorGroup {
  readonly sector: Sector
  readonly rows: readonly CompanyRow[]
}

/** An uncertainty as a lens: the companies that its forces touch, among all and among those that pass. */
export interface Lens {
  readonly uncertainty: Uncertainty
  /** How each company is linked: stated by the source, at least once, or only inferred by the editor. */
  readonly links: ReadonlyMap<string, CompanyLink['status']>
  readonly passingCount: number
  /** Number of passing companies that only the editor links. */
  readonly inferredCount: number
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
  readonly withoutMoveCount: number
  readonly companyCount: number
  /** The source of the headline figure, else the dataset's first. */
  readonly source: Source | null
}

export interface Selection {
  readonly view: View
  /** The basis that the view is on; on `both`, rows carry the move at the close. */
  readonly basis: ViewBasis
  readonly moveBasis: Basis
  readonly scope: CompanyScope
  /**
   * True while the market layer that the view is drawn from is not loaded: until then no company can be counted or said
   * to have no move.
   */
  readonly isWaiting: boolean
  readonly facts: EventFacts
  /** Companies that pass, in the View's order. */
  readonly rows: readonly CompanyRow[]
  readonly sized: readonly CompanyRow[]
  readonly directionOnly: readonly CompanyRow[]
  /** Sized moves by direction, the largest first. */
  readonly falls: readonly CompanyRow[]
  readonly rises: readonly CompanyRow[]
  readonly withoutMove: readonly CompanyRow[]
  readonly bySector: readonly SectorGroup[]
  readonly ranks: ReadonlyMap<string, Rank>
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
  readonly card: Card | null
  /** The sources behind the moves, the article first. */
  readonly moveSources: readonly Source[]
}

const collators: Readonly<Record<Language, Intl.Collator>> = {
  en: new Intl.Collator('en'),
  vi: new Intl.Collator('vi'),
}

/**
 * What the reader's View shows of the layers. Pure: the same arguments give an equal Selection. The View should have
 * been reconciled with the same layers; ids that they lack select nothing and open no card.
 */
export function select(layers: Layers, view: View, language: Language): Selection {
  const { dataset, market = null } = layers
  const lookup = lookupOf(layers)
  const basis = heldBasis(layers, view)
  const moveBasis = basis === 'both' ? 'close' : basis
  const scope = scopeOf(view)
  const rowOf = rowMaker(lookup, moveBasis)
  const articleRows = dataset.companies.flatMap(rowOf)
  const widerRows = (market?.layer.companies ?? []).flatMap(rowOf)
  const allRows = scope === 'wider' ? [...articleRows, ...widerRows] : articleRows
  const filtered = applyFilters(allRows, lookup, view)
  const sectorOrder = new Map(dataset.sectors.map((sector, index) => [sector.id, index]))
  const compareNames = collators[language].compare
  const order = compareRows(view.sort, sectorOrder, compareNames)
  const sorted = [...filtered.passing].sort(order)
  const rowsBySector = groupBy(
    [...sorted].sort((a, b) => compareSectors(sectorOrder, a, b)),
    (row) => row.sector,
  )
  const grouped = [...rowsBySector].map(([sector, rows]) => ({ sector, rows }))
  // With groups, the rows are in the order of the groups, so that previous and next follow what the reader sees.
  const rows = view.group === 'sector' ? grouped.flatMap((group) => group.rows) : sorted
  const ranks = computeRanks(rows)
  const activeFilters = listActiveFilters(view)
  const passingIds = new Set(rows.map((row) => row.company.id))
  const lenses = dataset.uncertainties.map((uncertainty) => buildLens(uncertainty, passingIds))
  const sizes = allRows.flatMap(({ move }) => (move.kind === 'sized' ? [move.changePct] : []))
  return {
    view,
    basis,
    moveBasis,
    scope,
    isWaiting: layers.isMarketPending === true && layersFor(view, dataset).isMarketView,
    facts: gatherFacts(dataset, lookup, language),
    rows,
    sized: rows.filter((row) => row.move.kind === 'sized'),
    directionOnly: rows.filter((row) => row.move.kind === 'direction-only'),
    falls: largestFirst(rows, 'fell'),
    rises: largestFirst(rows, 'rose'),
    withoutMove: rows.filter((row) => row.move.kind === 'not-stated'),
    bySector: grouped,
    ranks,
    totalCount: allRows.length,
    facets: filtered.facets,
    sectors: dataset.sectors.filter((sector) => allRows.some((row) => row.sector.id === sector.id)),
    sizeBounds:
      sizes.length > 0 ? { min: Math.floor(Math.min(...sizes, 0)), max: Math.ceil(Math.max(...sizes, 0)) } : null,
    withoutSize: filtered.withoutSize,
    relaxations: filtered.relaxations,
    activeFilters,
    lenses,
    lens: lenses.find(({ uncertainty }) => uncertainty.id === view.lens) ?? null,
    card: selectCard(layers, lookup, [...articleRows, ...widerRows], rows, ranks, view, moveBasis),
    moveSources: listSources(lookup, moveFigures(rows)),
  }
}

function rowMaker(lookup: Lookup, basis: Basis): (company: Company) => CompanyRow[] {
  return (company) => {
    const sector = lookup.sectorById.get(company.sector)
    return sector ? [{ company, sector, move: moveOf(lookup, company.id, basis) }] : []
  }
}

function largestFirst(rows: readonly CompanyRow[], direction: Direction): CompanyRow[] {
  const size = ({ move }: CompanyRow): number => Math.abs(move.changePct ?? 0)
  return rows
    .filter(({ move }) => move.kind === 'sized' && move.direction === direction)
    .sort((a, b) => size(b) - size(a))
}

function compareSectors(order: ReadonlyMap<string, number>, a: CompanyRow, b: CompanyRow): number {
  return (order.get(a.sector.id) ?? 0) - (order.get(b.sector.id) ?? 0)
}

function listActiveFilters(view: View): FilterName[] {
  const size: FilterName[] = view.min !== null || view.max !== null ? ['size'] : []
  const lists = (['sector', 'listing', 'direction', 'status'] as const).filter((name) => view[name].length > 0)
  return [...lists, ...size, ...(searchTerms(view.q).length > 0 ? (['q'] as const) : [])]
}

function buildLens(uncertainty: Uncertainty, passingIds: ReadonlySet<string>): Lens {
  const links = new Map<string, CompanyLink['status']>()
  for (const { id, status } of uncertainty.forces.flatMap((force) => force.companies)) {
    if (links.get(id) !== 'stated') links.set(id, status)
  }
  const passing = [...links].filter(([id]) => passingIds.has(id))
  const inferredCount = passing.filter(([, status]) => status === 'inferred').length
  return { uncertainty, links, passingCount: passing.length, inferredCount }
}

const KEY_FALLS = 2

/** Facts of the event's own figures, on the first basis that it gives: no layer and no filter changes the header. */
function gatherFacts(dataset: Dataset, lookup: Lookup, language: Language): EventFacts {
  const headlineFigure = lookup.figureById.get(dataset.event.headlineFigure)
  const headline = headlineFigure ? detailFigure(lookup, headlineFigure) : null
  const basis = BASES.find((one) => dataset.figures.some((figure) => figure.basis === one)) ?? BASES[0]
  const allRows = dataset.companies.flatMap(rowMaker(lookupOf({ dataset }), basis))
  const falls = allRows
    .filter(({ move }) => move.kind === 'sized' && move.changePct < 0)
    .sort(compareRows('size', new Map(), collators[language].compare))
    .slice(0, KEY_FALLS)
    .flatMap(({ move }) => move.figure ?? [])
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
    roseCount: allRows.filter(({ move }) => move.direction === 'rose').length,
    withoutMoveCount: allRows.filter(({ move }) => move.kind === 'not-stated').length,
    companyCount: allRows.length,
    source: headline?.citations[0]?.source ?? dataset.sources[0] ?? null,
  }
}

function selectCard(
  { dataset, market = null }: Layers,
  lookup: Lookup,
  everyRow: readonly CompanyRow[],
  rows: readonly CompanyRow[],
  ranks: ReadonlyMap<string, Rank>,
  view: View,
  basis: Basis,
): Card | null {
  const figure = view.figure === null ? undefined : lookup.figureById.get(view.figure)
  if (figure && view.company === null) {
    const group = lookup.groupById.get(figure.subject)
    if (group) return buildGroupCard(lookup, group, figure.id)
    const benchmark = lookup.benchmarkById.get(figure.subject)
    if (benchmark) return buildBenchmarkCard(lookup, benchmark, figure.id)
  }
  const force = view.force === null ? undefined : lookup.forceById.get(view.force)
  if (force && view.company === null && !figure) return buildForceCard(lookup, force, everyRow)
  const companyId: Company['id'] | undefined = view.company ?? figure?.subject
  const focus = { focusFigureId: figure?.id ?? null, focusForceId: force?.force.id ?? null, scope: scopeOf(view) }
  const row = everyRow.find((other) => other.company.id === companyId)
  return row ? buildCompanyCard(dataset, lookup, market, row, rows, ranks, basis, focus) : null
}
