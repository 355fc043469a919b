// The passing companies in the View's order, by kind of move, by sector and by size.

import type { Direction, Sector, Source } from '../dataset/schema.ts'
import type { Language } from '../dataset/text.ts'
import type { Grouping, Sort } from '../view/view.ts'
import { listSources } from './card.ts'
import { at, type Columns, rowsAt } from './columns.ts'
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
    if (!Number.isNaN(columns.change[place])) sized.push(place)
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

/** Ranks the sized moves, and sorts them by direction. */
function rank(columns: Columns, sized: readonly number[]): Pick<Arrangement, 'falls' | 'rises' | 'ranks'> {
  const ranks = new Map<number, Rank>()
  const rankOf = (direction: Direction, sign: number): readonly CompanyRow[] => {
    const size = (place: number): number => Math.abs(at(columns.change, place))
    const places = sized
      .filter((place) => Math.sign(at(columns.change, place)) === sign)
      .sort((a, b) => size(b) - size(a))
    for (const [index, place] of places.entries()) {
      const change = at(columns.change, place)
      const known = ranks.get(change)
      ranks.set(change, { place: known?.place ?? index + 1, of: places.length, direction, joint: known !== undefined })
    }
    return rowsAt(columns, places)
  }
  rankOf('flat', 0)
  return { falls: rankOf('fell', -1), rises: rankOf('rose', 1), ranks }
}
