// The companies as columns, worked out once for the layers and a basis: what filters, counts and orders read. A company
// is named by its place in the columns.

import type { Basis, Company, Dataset, Figure, Sector } from '../dataset/schema.ts'
import type { Language } from '../dataset/text.ts'
import { LISTINGS, STATUSES } from '../dataset/vocabulary.ts'
import { marksOf } from '../figures/figures.ts'
import type { Member, ShareIndex } from '../layers/indexMembers.ts'
import { type Lookup, lookupOf } from '../layers/lookup.ts'
import type { Market } from '../layers/market.ts'
import { MOVE_DIRECTIONS } from '../view/view.ts'
import { type CompanyRow, type Move, moveOf, rowOf } from './moves.ts'

export interface Columns {
  readonly lookup: Lookup
  /**
   * The companies of the event, then those of the wider market, or of an index: its members alone. One of an unknown
   * sector is left out.
   */
  readonly rows: readonly CompanyRow[]
  /** How many of the rows are companies of the event. */
  readonly articleCount: number
  readonly sectors: readonly Sector[]
  /** The place of the company's sector among `sectors`. */
  readonly sector: Uint16Array
  /** One bit for each option, in the order of `LISTINGS`, `MOVE_DIRECTIONS` and `STATUSES`. */
  readonly listing: Uint8Array
  readonly direction: Uint8Array
  readonly status: Uint8Array
  /** Percent; NaN where the move has no size. */
  readonly change: Float64Array
  /** The place among `cited` of a figure with the same sources as the move; 0 without a move. */
  readonly citing: Uint32Array
  readonly cited: readonly (Figure | null)[]
  /** The folded text that a search looks through, by place. */
  readonly texts: () => readonly string[]
  readonly placeOf: (companyId: string) => number | undefined
  /**
   * All places in order. By size: falls from the largest, then rises from the smallest, then those with a direction
   * only, then those without a figure; equal ones by name. By name: as the language sorts.
   */
  readonly inOrder: (by: 'size' | 'name', language: Language) => Uint32Array
}

const known = new WeakMap<Lookup, Map<Basis, Columns>>()

/** The columns of an event and its wider market. They are built on first use and kept for as long as the layers are. */
export function columnsOf(
  dataset: Dataset,
  market: Market | null,
  basis: Basis,
  index: ShareIndex | null = null,
): Columns {
  const lookup = lookupOf({ dataset, market, index })
  const ofLookup = known.get(lookup) ?? new Map<Basis, Columns>()
  const columns = ofLookup.get(basis) ?? buildColumns(lookup, dataset, market, basis, index)
  known.set(lookup, ofLookup.set(basis, columns))
  return columns
}

function buildColumns(
  lookup: Lookup,
  dataset: Dataset,
  market: Market | null,
  basis: Basis,
  index: ShareIndex | null,
): Columns {
  const makeRows = (companies: readonly Company[]) => companies.flatMap(({ id }) => rowOf(lookup, id, basis) ?? [])
  const articleRows = index ? [] : makeRows(dataset.companies)
  const rows = index
    ? index.members.map((member) => memberRow(lookup, member, basis))
    : [...articleRows, ...makeRows(market?.layer.companies ?? [])]
  const sectors = index?.sectors ?? dataset.sectors
  const sectorPlaces = new Map(sectors.map(({ id }, place) => [id, place]))
  const change = new Float64Array(rows.map(({ move }) => move.changePct ?? Number.NaN))
  const cited = new Map<string, { readonly place: number; readonly figure: Figure | null }>([
    [NO_MOVE, { place: 0, figure: null }],
  ])
  const stage = new Uint8Array(rows.map(({ move }) => (move.changePct === null ? STAGE[move.direction] : 0)))
  const orders = new Map<string, Uint32Array>()
  let texts: readonly string[] | undefined
  let places: ReadonlyMap<string, number> | undefined
  return {
    lookup,
    rows,
    articleCount: index?.articleCount ?? articleRows.length,
    sectors,
    sector: new Uint16Array(rows.map(({ sector }) => sectorPlaces.get(sector.id) ?? 0)),
    listing: new Uint8Array(rows.map(({ company }) => 1 << LISTINGS.indexOf(company.listing))),
    direction: new Uint8Array(rows.map(({ move }) => 1 << MOVE_DIRECTIONS.indexOf(move.direction))),
    status: new Uint8Array(rows.map(({ company, move }) => markBits(lookup, company.id, move))),
    change,
    citing: new Uint32Array(
      rows.map(({ move: { figure } }) => {
        const key = figure ? figure.evidence.map(({ source }) => source).join(' ') : NO_MOVE
        const known = cited.get(key) ?? { place: cited.size, figure }
        cited.set(key, known)
        return known.place
      }),
    ),
    cited: [...cited.values()].map(({ figure }) => figure),
    texts: () => {
      texts ??= rows.map(({ company }) => lookup.searchTextOf(company.id))
      return texts
    },
    placeOf: (companyId) => {
      places ??= new Map(rows.map(({ company }, place) => [company.id, place]))
      return places.get(companyId)
    },
    inOrder: (by, language) => {
      const key = `${by} ${language}`
      const known = orders.get(key)
      if (known) return known
      const { compare } = new Intl.Collator(language)
      const byName = (a: number, b: number): number =>
        compare(rows[a]?.company.name ?? '', rows[b]?.company.name ?? '') || a - b
      // The difference of two missing sizes is not a number, which leaves the order to the names.
      const bySize = (a: number, b: number): number =>
        at(stage, a) - at(stage, b) || at(change, a) - at(change, b) || byName(a, b)
      const order = new Uint32Array(rows.map((_, place) => place)).sort(by === 'name' ? byName : bySize)
      orders.set(key, order)
      return order
    },
  }
}

/** A member of an index as a row, in its sector of the index. */
function memberRow(lookup: Lookup, { company, sector }: Member, basis: Basis): CompanyRow {
  return { company: lookup.companyById.get(company.id) ?? company, sector, move: moveOf(lookup, company.id, basis) }
}

// No id of a source is like it.
const NO_MOVE = '-'

/** Moves with a size come first, at 0. */
const STAGE = { fell: 1, flat: 2, rose: 3, 'not-stated': 4 } as const

/** The value at a place, which has to be one of the column's. */
export function at(column: Uint8Array | Uint16Array | Uint32Array | Float64Array, place: number): number {
  return column[place] ?? Number.NaN
}

/** Adds one to a count, and gives what it was before. */
export function countUp(counts: Uint32Array, place: number): number {
  const before = at(counts, place)
  counts[place] = before + 1
  return before
}

/** The chosen options as bits, the first option as the lowest. An unknown option has a bit that no company has. */
export function bitsOf<T>(options: readonly T[], chosen: readonly T[]): number {
  return chosen.reduce((bits, option) => bits | (1 << options.indexOf(option)), 0)
}

/**
 * Every mark that a company's figures carry: its own, those of the groups that list it in full, and those of its move,
 * which may come from the market layer. A combined figure is about each firm that it names, so the filter "combined"
 * finds those firms.
 */
function markBits(lookup: Lookup, companyId: string, move: Move): number {
  const figureById = (id: string) => lookup.figureById.get(id)
  let bits = bitsOf(STATUSES, move.marks)
  for (const figure of lookup.figuresOf(companyId)) {
    if (figure !== move.figure) bits |= bitsOf(STATUSES, marksOf(figure, false, figureById))
  }
  for (const group of lookup.listedGroupsOf(companyId)) {
    for (const figure of lookup.figuresOf(group.id)) bits |= bitsOf(STATUSES, marksOf(figure, true, figureById))
  }
  return bits
}

/** The rows at places that the columns have, in their order. */
export function rowsAt({ rows }: Columns, places: ArrayLike<number>): readonly CompanyRow[] {
  const found: CompanyRow[] = []
  for (let index = 0; index < places.length; index++) {
    const row = rows[places[index] ?? rows.length]
    if (row) found.push(row)
  }
  return found
}
