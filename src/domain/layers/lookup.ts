// An event's layers with their cross-references resolved once, so that select looks things up by id.

import { groupBy } from '../dataset/grouping.ts'
import type { Company, Dataset, Figure } from '../dataset/schema.ts'
import { foldText } from '../dataset/text.ts'
import { isMove } from '../figures/figures.ts'
import { DRAWDOWN_WINDOWS } from './drawdownWindows.ts'
import type { Filings } from './filings.ts'
import type { Extension, Lookup, MarketEntry, Touch } from './lookupShape.ts'
import type { Market } from './market.ts'

export type { Lookup, MarketEntry, Touch } from './lookupShape.ts'

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
  const { date } = dataset.event
  const isOfDay = ({ period }: Figure): boolean => 'start' in period && period.start === date && period.end === date
  return {
    bases: new Set(dataset.figures.flatMap(({ basis }) => basis ?? [])),
    companyById,
    benchmarkById: byId([
      ...(market?.benchmarks ?? []),
      ...(market?.studied ?? []),
      ...(filings?.layer.prices ? [filings.layer.prices] : []),
    ]),
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
      if (own || !market || basis === 'at-writing') return own
      if (basis === 'abnormal') return market.recordOf(companyId)?.study?.against[0]?.abnormal
      // The move worked out from the closes comes before the reported one, which is rounded more coarsely.
      return (
        market.recordOf(companyId)?.move ??
        reported.get(companyId)?.find((figure) => isOnBasis(figure) && isOfDay(figure))
      )
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
    ...(record?.study?.entries ?? []),
    ...(record?.drawdowns ?? []).flatMap((figure, index) => one('drawdown', figure, DRAWDOWN_WINDOWS[index])),
    ...one('regain', record?.recovery.figure),
    ...against('versus', record?.relative),
    ...against('relative', record?.relativeEnd),
  ]
}
