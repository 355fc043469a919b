// An event's layers with their cross-references resolved once, so that select looks things up by id.

import { groupBy } from '../dataset/grouping.ts'
import type {
  Basis,
  Company,
  CompanyLink,
  Dataset,
  Figure,
  Force,
  Group,
  Sector,
  Source,
  Uncertainty,
} from '../dataset/schema.ts'
import { foldText } from '../dataset/text.ts'
import { isMove } from '../figures/figures.ts'
import { DRAWDOWN_WINDOWS } from './drawdownWindows.ts'
import type { Filings } from './filings.ts'
import type { Benchmark, Market } from './market.ts'

/** A force's link to a company, with the uncertainty it belongs to. */
export interface Touch {
  readonly uncertainty: Uncertainty
  readonly force: Force
  readonly link: CompanyLink
}

/**
 * A figure of the market layer and its kind. `span` is its drawdown window in sessions, `benchmark` what it is compared
 * with. A figure of an index layer is of kind `member`.
 */
export interface MarketEntry {
  readonly kind: 'member' | 'move' | 'reported' | 'drawdown' | 'regain' | 'versus' | 'relative'
  readonly figure: Figure
  readonly span?: number
  readonly benchmark?: Benchmark
}

/** Everything that select looks up by id. */
export interface Lookup {
  /** The bases for which the event gives figures. */
  readonly bases: ReadonlySet<Basis>
  /** The companies of the event, then those of the wider market where it is loaded. */
  readonly companyById: ReadonlyMap<string, Company>
  /** The benchmarks of the market layer, and the price index of the filings. */
  readonly benchmarkById: ReadonlyMap<string, Benchmark>
  readonly groupById: ReadonlyMap<string, Group>
  readonly sectorById: ReadonlyMap<string, Sector>
  readonly sourceById: ReadonlyMap<string, Source>
  readonly figureById: ReadonlyMap<string, Figure>
  readonly forceById: ReadonlyMap<string, { readonly uncertainty: Uncertainty; readonly force: Force }>
  /**
   * Figures of the event whose subject is this company or group, in the order of the file. Figures of layers stay
   * apart.
   */
  readonly figuresOf: (subjectId: string) => readonly Figure[]
  /** The same for the filings layer, without what is derived from it; empty where it is not loaded. */
  readonly filedOf: (subjectId: string) => readonly Figure[]
  /**
   * The same for the market layer, in the order in which they matter: the move on the day, what the press reported, the
   * lowest closes, the recovery, and the comparison with the benchmarks. The points of the path are left out.
   */
  readonly marketOf: (subjectId: string) => readonly MarketEntry[]
  /** What the index layer has of a company; empty where it is not loaded, and for a company that is no member. */
  readonly memberFiguresOf: (companyId: string) => readonly Figure[]
  /** Groups whose members are listed in full and include this company. */
  readonly listedGroupsOf: (companyId: string) => readonly Group[]
  readonly touchesOf: (companyId: string) => readonly Touch[]
  /** The company's name, ticker and role in both languages, folded for search. */
  readonly searchTextOf: (companyId: string) => string
  /**
   * The move drawn for a company on a basis: the event's preferred figure, else its first in the file, else at the
   * close the market layer's.
   */
  readonly moveFigureOf: (companyId: string, basis: Basis) => Figure | undefined
}

/** A layer that adds to a lookup what it knows itself. */
export interface Extension {
  readonly extend: (lookup: Lookup) => Lookup
}

/** An event's dataset, with those of its layers that are loaded. */
interface LoadedLayers {
  readonly dataset: Dataset
  readonly filings?: Filings | null
  readonly market?: Market | null
  readonly index?: Extension | null
}

interface KnownLookup {
  readonly filings: Filings | null
  readonly market: Market | null
  readonly index: Extension | null
  readonly lookup: Lookup
}

const lookups = new WeakMap<Dataset, KnownLookup[]>()

/**
 * The lookup of a dataset and of the layers that extend it, where they are loaded. It is built on first use and kept
 * for as long as the dataset is.
 */
export function lookupOf({ dataset, filings = null, market = null, index = null }: LoadedLayers): Lookup {
  const known = lookups.get(dataset) ?? []
  const found = known.find((other) => other.filings === filings && other.market === market && other.index === index)
  if (found) return found.lookup
  const lookup = index ? index.extend(lookupOf({ dataset, filings, market })) : buildLookup(dataset, filings, market)
  // The call above may have added one.
  lookups.set(dataset, [...(lookups.get(dataset) ?? []), { filings, market, index, lookup }])
  return lookup
}

function buildLookup(dataset: Dataset, filings: Filings | null, market: Market | null): Lookup {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
    new Map(items.map((item) => [item.id, item]))
  const figures = groupBy(dataset.figures, (figure) => figure.subject)
  const filed = groupBy(filings?.layer.figures ?? [], (figure) => figure.subject)
  const companies = [...dataset.companies, ...(market?.layer.companies ?? [])]
  const reported = groupBy(market?.layer.reported ?? [], (figure) => figure.subject)
  const memberships = dataset.groups
    .filter((group) => group.membership === 'listed')
    .flatMap((group) => group.members.map((member) => ({ member, group })))
  const groupsOf = groupBy(memberships, ({ member }) => member)
  const allTouches: Touch[] = dataset.uncertainties.flatMap((uncertainty) =>
    uncertainty.forces.flatMap((force) => force.companies.map((link) => ({ uncertainty, force, link }))),
  )
  const touches = groupBy(allTouches, ({ link }) => link.id)
  const companyById = byId(companies)
  const searchTexts = new Map<string, string>()
  const figuresOf = (subjectId: string): readonly Figure[] => figures.get(subjectId) ?? []
  return {
    bases: new Set(dataset.figures.flatMap(({ basis }) => basis ?? [])),
    companyById,
    benchmarkById: byId([...(market?.benchmarks ?? []), ...(filings?.layer.prices ? [filings.layer.prices] : [])]),
    groupById: byId([...dataset.groups, ...(filings?.layer.groups ?? [])]),
    sectorById: byId(dataset.sectors),
    sourceById: byId([...dataset.sources, ...(filings?.layer.sources ?? []), ...(market?.layer.sources ?? [])]),
    figureById: byId([...dataset.figures, ...(filings?.figures ?? []), ...(market?.figures ?? [])]),
    forceById: new Map(
      dataset.uncertainties.flatMap((uncertainty) =>
        uncertainty.forces.map((force) => [force.id, { uncertainty, force }] as const),
      ),
    ),
    figuresOf,
    filedOf: (subjectId) => filed.get(subjectId) ?? [],
    marketOf: (subjectId) => listMarket(market, subjectId, reported.get(subjectId) ?? []),
    memberFiguresOf: () => [],
    listedGroupsOf: (companyId) => groupsOf.get(companyId)?.map(({ group }) => group) ?? [],
    touchesOf: (companyId) => touches.get(companyId) ?? [],
    searchTextOf: (companyId) => {
      const text = searchTexts.get(companyId) ?? describeForSearch(companyById.get(companyId))
      searchTexts.set(companyId, text)
      return text
    },
    moveFigureOf: (companyId, basis) => {
      const isOnBasis = (figure: Figure): boolean => isMove(figure) && figure.basis === basis
      const moves = figuresOf(companyId).filter(isOnBasis)
      const own = moves.find((figure) => figure.preferred) ?? moves[0]
      if (own || !market || basis !== 'close') return own
      // The move worked out from the closes comes before the reported one, which is rounded more coarsely.
      return market.recordOf(companyId)?.move ?? reported.get(companyId)?.find(isOnBasis)
    },
  }
}

function describeForSearch(company: Company | undefined): string {
  if (!company) return ''
  const { name, ticker, role } = company
  return foldText([name, ticker, role.en, role.vi].filter(Boolean).join('\n'))
}

function listMarket(market: Market | null, subjectId: string, reported: readonly Figure[]): MarketEntry[] {
  const record = market?.recordOf(subjectId)
  const against = (kind: 'versus' | 'relative', figures: ReadonlyMap<string, Figure> | undefined): MarketEntry[] =>
    (market?.benchmarks ?? []).flatMap((benchmark) => {
      const figure = figures?.get(benchmark.id)
      return figure ? [{ kind, figure, benchmark }] : []
    })
  const one = (kind: MarketEntry['kind'], figure: Figure | null | undefined, span?: number): MarketEntry[] =>
    figure ? [{ kind, figure, ...(span === undefined ? {} : { span }) }] : []
  return [
    // A reported move that the record uses as its own is listed once, as reported.
    ...(record?.move && !reported.includes(record.move) ? one('move', record.move) : []),
    ...reported.flatMap((figure) => one('reported', figure)),
    ...(record?.drawdowns ?? []).flatMap((figure, index) => one('drawdown', figure, DRAWDOWN_WINDOWS[index])),
    ...one('regain', record?.recovery.figure),
    ...against('versus', record?.relative),
    ...against('relative', record?.relativeEnd),
  ]
}
