// Which companies pass, how many each option would leave under the other filters, and which filter to relax when none
// do.

import type { Listing, Status } from '../dataset/schema.ts'
import { searchTerms } from '../dataset/text.ts'
import { LISTINGS, STATUSES } from '../dataset/vocabulary.ts'
import { marksOf } from '../figures/figures.ts'
import type { Lookup } from '../layers/lookup.ts'
import { type CompanyFilters, MOVE_DIRECTIONS, type MoveDirection } from '../view/view.ts'
import type { CompanyRow } from './moves.ts'

/** The company filters by name; `size` is `min` and `max` together. */
export const FILTER_NAMES = ['sector', 'listing', 'direction', 'size', 'status', 'q'] as const
export type FilterName = (typeof FILTER_NAMES)[number]

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
  readonly passing: readonly CompanyRow[]
  readonly facets: Facets
  /** Companies that only the size range leaves out, because no size is stated. */
  readonly withoutSize: readonly CompanyRow[]
  /** Best first; empty while anything passes, or where no single filter would help. */
  readonly relaxations: readonly Relaxation[]
}

/** Applies the company filters of a View to all rows. One pass; each company is judged by each filter once. */
export function applyFilters(rows: readonly CompanyRow[], lookup: Lookup, filters: CompanyFilters): FilterResult {
  const judge = buildJudge(lookup, filters)
  const facets = {
    sector: new Map<string, number>(),
    listing: zeroes(LISTINGS),
    direction: zeroes(MOVE_DIRECTIONS),
    status: zeroes(STATUSES),
  }
  const passing: CompanyRow[] = []
  const withoutSize: CompanyRow[] = []
  const wouldPass = new Map<FilterName, number>()
  for (const row of rows) {
    const failed = FILTER_NAMES.filter((name) => !judge[name](row))
    const [onlyFailure] = failed
    if (failed.length === 0) passing.push(row)
    if (failed.length === 1 && onlyFailure) {
      wouldPass.set(onlyFailure, (wouldPass.get(onlyFailure) ?? 0) + 1)
      if (onlyFailure === 'size' && row.move.kind !== 'sized') withoutSize.push(row)
    }
    countOptions(facets, lookup, row, failed)
  }
  return { passing, facets, withoutSize, relaxations: passing.length > 0 ? [] : rankRelaxations(wouldPass) }
}

interface Counts extends Facets {
  readonly sector: Map<string, number>
  readonly listing: Map<Listing, number>
  readonly direction: Map<MoveDirection, number>
  readonly status: Map<Status, number>
}

/** Counts a row under its options of every filter where it fails none, or of the one filter that it fails alone. */
function countOptions(facets: Counts, lookup: Lookup, row: CompanyRow, failed: readonly FilterName[]): void {
  const passesAllBut = (name: FilterName): boolean => failed.every((failure) => failure === name)
  if (passesAllBut('sector')) increment(facets.sector, row.company.sector)
  if (passesAllBut('listing')) increment(facets.listing, row.company.listing)
  if (passesAllBut('direction')) increment(facets.direction, row.move.direction)
  if (passesAllBut('status')) for (const mark of rowMarks(lookup, row)) increment(facets.status, mark)
}

function rankRelaxations(wouldPass: ReadonlyMap<FilterName, number>): Relaxation[] {
  return [...wouldPass]
    .map(([filter, matches]) => ({ filter, matches }))
    .sort((a, b) => b.matches - a.matches || FILTER_NAMES.indexOf(a.filter) - FILTER_NAMES.indexOf(b.filter))
}

/**
 * Every mark that a company's figures carry: its own, and those of the groups that list it in full. A combined figure
 * is about each firm that it names, so the filter "combined" finds those firms.
 */
export function companyMarks(lookup: Lookup, companyId: string): ReadonlySet<Status> {
  const figureById = (id: string) => lookup.figureById.get(id)
  const own = lookup.figuresOf(companyId).flatMap((figure) => marksOf(figure, false, figureById))
  const shared = lookup
    .listedGroupsOf(companyId)
    .flatMap((group) => lookup.figuresOf(group.id).flatMap((figure) => marksOf(figure, true, figureById)))
  return new Set([...own, ...shared])
}

/** The marks of a company's figures, and those of the move that is shown, which may come from the market layer. */
function rowMarks(lookup: Lookup, { company, move }: CompanyRow): ReadonlySet<Status> {
  return new Set([...companyMarks(lookup, company.id), ...move.marks])
}

function buildJudge(lookup: Lookup, filters: CompanyFilters): Record<FilterName, (row: CompanyRow) => boolean> {
  const sectors = new Set(filters.sector)
  const terms = searchTerms(filters.q)
  const { min, max } = filters
  return {
    sector: ({ company }) => sectors.size === 0 || sectors.has(company.sector),
    listing: ({ company }) => filters.listing.length === 0 || filters.listing.includes(company.listing),
    direction: ({ move }) => filters.direction.length === 0 || filters.direction.includes(move.direction),
    size: ({ move }) => {
      if (min === null && max === null) return true
      if (move.changePct === null) return false
      return (min === null || move.changePct >= min) && (max === null || move.changePct <= max)
    },
    status: (row) => {
      if (filters.status.length === 0) return true
      const marks = rowMarks(lookup, row)
      return filters.status.some((status) => marks.has(status))
    },
    q: ({ company }) => {
      const text = lookup.searchTextOf(company.id)
      return terms.every((term) => text.includes(term))
    },
  }
}

function zeroes<T extends string>(options: readonly T[]): Map<T, number> {
  return new Map(options.map((option) => [option, 0]))
}

function increment<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
