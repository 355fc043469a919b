// The members of an index that pass, by sector: how many rose, the middle one, and what they were worth before and
// lost or gained. Percent; a fall is negative; USD billions. Two classes of shares of one company carry the value of
// the whole company: it is added up once.

import { groupBy } from '../dataset/grouping.ts'
import type { Figure, Sector, Source } from '../dataset/schema.ts'
import { marksOf } from '../figures/figures.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import { listSources } from '../selection/card.ts'
import type { CompanyRow } from '../selection/moves.ts'
import type { Shown } from '../selection/select.ts'
import { type Median, medianOf, type SectorMember } from './sectors.ts'

export interface MarketMember {
  readonly row: CompanyRow
  readonly symbol: string
  /** The move on the View's basis; null where it is not known. */
  readonly value: number | null
  /** Market value before; null where it is not known. */
  readonly worth: number | null
  /** Market value before × move of the day; null where one of them is not known. */
  readonly change: number | null
  /** The member that passes with whose value this one is counted; null where its own counts. */
  readonly countedWith: string | null
  /** True for a company that the article names. */
  readonly isOwn: boolean
  /** True for any company of the event, its wider market included. */
  readonly isOfEvent: boolean
}

/** How many members rose, of those with a move. */
export interface Breadth {
  readonly rose: number
  readonly of: number
}

/** What the members whose value counts lost or gained, and how many members that covers. */
export interface ValueSum {
  readonly worth: number
  readonly change: number
  readonly counted: number
  readonly of: number
}

interface Gathered {
  readonly members: readonly MarketMember[]
  readonly breadth: Breadth
  readonly sum: ValueSum
}

export interface MarketSector extends Gathered {
  readonly sector: Sector
  /** Members with a move, the lowest first. */
  readonly valued: readonly SectorMember[]
  readonly median: Median | null
}

export interface WholeMarket extends Gathered {
  /** By what their members were worth, the most first; then those whose worth is not known. */
  readonly sectors: readonly MarketSector[]
  /** The sector that lost or gained most; null where no value is known. */
  readonly largest: MarketSector | null
  readonly sources: readonly Source[]
}

/** The members that pass. Null where the index is not loaded. */
export function selectWholeMarket(layers: Layers, selection: Shown): WholeMarket | null {
  const { index = null, dataset } = layers
  if (!index) return null
  const lookup = lookupOf(layers)
  const passing = new Map(
    selection.rows.flatMap(({ company }) => {
      const symbol = index.memberOf(company.id)?.listed.symbol
      return symbol === undefined ? [] : [[symbol, company.name] as const]
    }),
  )
  const own = new Set(dataset.companies.map(({ id }) => id))
  const members = selection.rows.flatMap((row): MarketMember[] => {
    const listed = index.memberOf(row.company.id)?.listed
    if (!listed) return []
    const { symbol, value: worth, return: percent } = listed
    return [
      {
        row,
        symbol,
        value: row.move.changePct,
        worth,
        change: worth === null || percent === null ? null : (worth * percent) / 100,
        countedWith: passing.get(listed.countedWith ?? '') ?? null,
        isOwn: own.has(row.company.id),
        isOfEvent: listed.company !== undefined,
      },
    ]
  })
  const sectors = [...groupBy(members, ({ row }) => row.sector)].map(([sector, some]): MarketSector => {
    const valued = some
      .flatMap(({ row: { move }, row }): SectorMember[] =>
        move.kind === 'sized'
          ? [
              {
                row,
                figure: move.figure,
                marks: marksOf(move.figure, false, (id) => lookup.figureById.get(id)),
                value: move.changePct,
              },
            ]
          : [],
      )
      .sort((a, b) => a.value - b.value)
    return { sector, ...gather(some), valued, median: medianOf(valued) }
  })
  const known = sectors.filter(({ sum }) => sum.counted > 0)
  return {
    ...gather(members),
    sectors: sectors.sort((a, b) => b.sum.worth - a.sum.worth),
    largest: known.reduce<MarketSector | null>(
      (most, one) => (most && Math.abs(most.sum.change) >= Math.abs(one.sum.change) ? most : one),
      null,
    ),
    sources: listSources(
      lookup,
      // All members have the same sources.
      [
        members.length > 0 ? index.breadth.find(({ status }) => status === 'derived') : undefined,
        members.find(({ value }) => value !== null)?.row.move.figure,
        changeFigure(layers, members.find(({ change }) => change !== null)?.row.company.id ?? ''),
      ].flatMap((figure) => figure ?? []),
    ),
  }
}

/** The figure of a member's change of value, which opens its working. */
export function changeFigure({ index }: Layers, companyId: string): Figure | undefined {
  return index?.figuresOf(companyId).find(({ measure }) => measure === 'valueChange')
}

function gather(members: readonly MarketMember[]): Gathered {
  const moved = members.flatMap(({ value }) => value ?? [])
  const counted = members.filter(({ change, countedWith }) => change !== null && countedWith === null)
  return {
    members: members.toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0)),
    breadth: { rose: moved.filter((value) => value > 0).length, of: moved.length },
    sum: {
      worth: counted.reduce((sum, { worth }) => sum + (worth ?? 0), 0),
      change: counted.reduce((sum, { change }) => sum + (change ?? 0), 0),
      // A class of shares that is counted with another is covered, too.
      counted: members.filter(({ change }) => change !== null).length,
      of: members.length,
    },
  }
}
