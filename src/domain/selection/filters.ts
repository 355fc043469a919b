// Which companies pass, how many each option would leave under the other filters, and which filter to relax when none
// do.

import type { Listing, Status, Uncertainty } from '../dataset/schema.ts'
import { searchTerms } from '../dataset/text.ts'
import { LISTINGS, STATUSES } from '../dataset/vocabulary.ts'
import { type CompanyFilters, MOVE_DIRECTIONS, type MoveDirection } from '../view/view.ts'
import { at, bitsOf, type Columns, countUp, rowsAt } from './columns.ts'
import { linksOf } from './links.ts'
import type { CompanyRow } from './moves.ts'

/** The company filters by name; `size` is `min` and `max` together, `exposure` the lens that leaves others out. */
export const FILTER_NAMES = ['sector', 'listing', 'direction', 'size', 'status', 'q', 'exposure'] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** What companies are judged by. */
export interface Filters extends CompanyFilters {
  /** Companies that it does not touch are left out. */
  readonly exposure: Uncertainty | null
}

/** How many companies each option would show, given every other filter. */
export interface Facets {
  readonly sector: ReadonlyMap<string, number>
  readonly listing: ReadonlyMap<Listing, number>
  readonly direction: ReadonlyMap<MoveDirection, number>
  readonly status: ReadonlyMap<Status, number>
}

/** A filter that, lifted alone, would show `matches` companies. */
export interface Relaxation {
  readonly filter: FilterName
  readonly matches: number
}

export interface FilterResult {
  /** The filters that each company fails, one bit for each of `FILTER_NAMES`; 0 for a company that passes. */
  readonly failures: Uint8Array
  readonly facets: Facets
  /** Companies that only the size range leaves out, because no size is stated. */
  readonly withoutSize: readonly CompanyRow[]
  /** Best first; empty while anything passes, or where no single filter would help. */
  readonly relaxations: readonly Relaxation[]
}

/** Applies the company filters of a View to the first `count` companies. Each is judged by each filter once. */
export function applyFilters(columns: Columns, count: number, filters: Filters): FilterResult {
  const failures = judge(columns, count, filters)
  const byFailure = new Uint32Array(1 << FILTER_NAMES.length)
  for (const failed of failures) countUp(byFailure, failed)
  const relaxations = FILTER_NAMES.map((filter) => ({ filter, matches: at(byFailure, bitOf(filter)) }))
  const sizeAlone = bitOf('size')
  const withoutSize: number[] = []
  for (let place = 0; place < count; place++) {
    if (failures[place] === sizeAlone && Number.isNaN(columns.change[place])) withoutSize.push(place)
  }
  return {
    failures,
    facets: countOptions(columns, failures),
    withoutSize: rowsAt(columns, withoutSize),
    relaxations:
      byFailure[0] === 0 ? relaxations.filter(({ matches }) => matches > 0).sort((a, b) => b.matches - a.matches) : [],
  }
}

/** The bit of a filter among the failures of a company. */
export function bitOf(filter: FilterName): number {
  return bitsOf(FILTER_NAMES, [filter])
}

/** The filters that each company fails. A filter that is not set looks at no company. */
function judge(columns: Columns, count: number, filters: Filters): Uint8Array<ArrayBuffer> {
  const { sectors, sector, listing, direction, status, change } = columns
  const failures = new Uint8Array(count)
  const mustPass = (filter: FilterName, isSet: boolean, passes: (place: number) => boolean): void => {
    const bit = bitOf(filter)
    if (isSet)
      for (let place = 0; place < count; place++) if (!passes(place)) failures[place] = at(failures, place) | bit
  }
  const mustHaveOne = <T>(
    filter: FilterName,
    column: Uint8Array,
    options: readonly T[],
    chosen: readonly T[],
  ): void => {
    const bits = bitsOf(options, chosen)
    mustPass(filter, chosen.length > 0, (place) => (at(column, place) & bits) !== 0)
  }
  const isChosen = sectors.map(({ id }) => filters.sector.includes(id))
  mustPass('sector', filters.sector.length > 0, (place) => isChosen[at(sector, place)] === true)
  mustHaveOne('listing', listing, LISTINGS, filters.listing)
  mustHaveOne('direction', direction, MOVE_DIRECTIONS, filters.direction)
  mustHaveOne('status', status, STATUSES, filters.status)
  const { min, max } = filters
  const [low, high] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY]
  // A missing size is not a number, and so within no range.
  mustPass('size', min !== null || max !== null, (place) => at(change, place) >= low && at(change, place) <= high)
  const { exposure } = filters
  const touched = new Set(exposure ? [...linksOf(exposure).keys()].map(columns.placeOf) : [])
  mustPass('exposure', exposure !== null, (place) => touched.has(place))
  const groups = searchTerms(filters.q)
  const texts = groups.length > 0 ? columns.texts() : []
  mustPass('q', groups.length > 0, (place) =>
    groups.some((words) => words.every((word) => texts[place]?.includes(word))),
  )
  return failures
}

/** Counts a company under its options of every filter where it fails none, or of the one filter that it fails alone. */
function countOptions({ sectors, sector, listing, direction, status }: Columns, failures: Uint8Array): Facets {
  const countIn = (filter: FilterName, column: Uint8Array | Uint16Array, values: number): Uint32Array => {
    const own = bitOf(filter)
    const counts = new Uint32Array(values)
    for (let place = 0; place < failures.length; place++) {
      if ((at(failures, place) | own) === own) countUp(counts, at(column, place))
    }
    return counts
  }
  const countEach = <T>(filter: FilterName, column: Uint8Array, options: readonly T[]): ReadonlyMap<T, number> => {
    const counts = countIn(filter, column, 1 << options.length)
    const having = (bit: number) => counts.reduce((sum, count, bits) => (bits & bit ? sum + count : sum), 0)
    return new Map(options.map((option, index) => [option, having(1 << index)]))
  }
  const bySector = countIn('sector', sector, sectors.length)
  return {
    sector: new Map(sectors.flatMap(({ id }, index) => (bySector[index] ? [[id, bySector[index]] as const] : []))),
    listing: countEach('listing', listing, LISTINGS),
    direction: countEach('direction', direction, MOVE_DIRECTIONS),
    status: countEach('status', status, STATUSES),
  }
}
