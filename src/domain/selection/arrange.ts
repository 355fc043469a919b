// The passing companies in the View's order, by kind of move, by sector and by size.

import type { Sector, Source } from '../dataset/schema.ts'
import type { Language } from '../dataset/text.ts'
import type { Grouping, Sort } from '../view/view.ts'
import { listSources } from './card.ts'
import { at, type Columns, countUp, rowsAt } from './columns.ts'
import type { CompanyRow, Rank } from './moves.ts'

/** A sector with the passing companies in it, in the View's order. */
export interface SectorGroup {
  readonly sector: Sector
  readonly rows: readonly CompanyRow[]
}

export interface Arrangement {
  /** Companies that pass, in the View's order. */
  readonly rows: readonly CompanyRow[]
  readonly sized: readonly CompanyRow[]
  readonly directionOnly: readonly CompanyRow[]
  readonly withoutMove: readonly CompanyRow[]
  /** Sized moves by direction, the largest first; equal ones in the order of the rows. */
  readonly falls: readonly CompanyRow[]
  readonly rises: readonly CompanyRow[]
  readonly bySector: readonly SectorGroup[]
  /**
   * By the change in percent: the standard competition rank of such a move among the passing ones of its direction.
   * After two in third place comes a fifth, not a fourth.
   */
  readonly ranks: ReadonlyMap<number, Rank>
  /** The sources behind the moves, the article first. */
  readonly moveSources: readonly Source[]
}

/** Arranges the companies that fail no filter. Every pass goes over columns; rows are looked up at the end. */
export function arrange(
  columns: Columns,
  failures: Uint8Array,
  sort: Sort,
  group: Grouping,
  language: Language,
): Arrangement {
  const sorted: number[] = []
  const inSectors = columns.sectors.map((): number[] => [])
  for (const place of columns.inOrder(sort === 'name' ? 'name' : 'size', language)) {
    if (failures[place] !== 0) continue
    sorted.push(place)
    inSectors[at(columns.sector, place)]?.push(place)
  }
  // With groups, the rows are in the order of the groups, so that previous and next follow what the reader sees.
  const places = sort === 'sector' || group === 'sector' ? inSectors.flat() : sorted
  const [sized, directionOnly, withoutMove]: [number[], number[], number[]] = [[], [], []]
  const cited = new Uint8Array(columns.cited.length)
  for (const place of places) {
    const citing = at(columns.citing, place)
    cited[citing] = 1
    const isSized = at(columns.size, place) < columns.sizes.length
    if (isSized) sized.push(place)
    else if (citing > 0) directionOnly.push(place)
    else withoutMove.push(place)
  }
  return {
    rows: rowsAt(columns, places),
    sized: rowsAt(columns, sized),
    directionOnly: rowsAt(columns, directionOnly),
    withoutMove: rowsAt(columns, withoutMove),
    bySector: columns.sectors
      .map((sector, index) => ({ sector, rows: rowsAt(columns, inSectors[index] ?? []) }))
      .filter(({ rows }) => rows.length > 0),
    ...rank(columns, sized),
    moveSources: listSources(
      columns.lookup,
      columns.cited.flatMap((figure, index) => (cited[index] && figure ? figure : [])),
    ),
  }
}

/** Counts how often each size occurs, which gives both the places to sort into and the ranks. */
function rank(columns: Columns, places: readonly number[]): Pick<Arrangement, 'falls' | 'rises' | 'ranks'> {
  const counts = new Uint32Array(columns.sizes.length)
  for (const place of places) countUp(counts, at(columns.size, place))
  const total = { fell: 0, flat: 0, rose: 0 }
  for (const [index, size] of columns.sizes.entries()) total[directionOfSize(size)] += at(counts, index)
  const ranks = new Map<number, Rank>()
  const starts = new Uint32Array(columns.sizes.length)
  const before = { fell: 0, flat: 0, rose: 0 }
  let start = 0
  for (const [index, size] of columns.sizes.entries()) {
    const count = at(counts, index)
    const direction = directionOfSize(size)
    if (count > 0) ranks.set(size, { place: before[direction] + 1, of: total[direction], direction, joint: count > 1 })
    before[direction] += count
    starts[index] = start
    start += count
  }
  const largestFirst = new Uint32Array(places.length)
  for (const place of places) largestFirst[countUp(starts, at(columns.size, place))] = place
  return {
    falls: rowsAt(columns, largestFirst.subarray(0, total.fell)),
    rises: rowsAt(columns, largestFirst.subarray(total.fell + total.flat)),
    ranks,
  }
}

function directionOfSize(size: number): Rank['direction'] {
  if (size === 0) return 'flat'
  return size < 0 ? 'fell' : 'rose'
}
