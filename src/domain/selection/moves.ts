// Companies with their move on one basis: sized, direction only, or not stated. Percent; a fall is negative.

import { groupBy } from '../dataset/grouping.ts'
import type { Basis, Company, Direction, Figure, Sector, Status } from '../dataset/schema.ts'
import { directionOf, magnitude, marksOf } from '../figures/figures.ts'
import type { Lookup } from '../layers/lookup.ts'
import type { MoveDirection, Sort } from '../view/view.ts'

interface StatedMove {
  readonly figure: Figure
  readonly direction: Direction
  /** Every mark that the figure carries. */
  readonly marks: readonly Status[]
}

/**
 * A company's move: with a size, with a direction only, or not stated at all. A missing size is never replaced by a
 * zero.
 */
export type Move =
  | (StatedMove & { readonly kind: 'sized'; readonly changePct: number })
  | (StatedMove & { readonly kind: 'direction-only'; readonly changePct: null })
  | {
      readonly kind: 'not-stated'
      readonly figure: null
      readonly changePct: null
      readonly direction: 'not-stated'
      readonly marks: readonly []
    }

/** A company as a row of any view. */
export interface CompanyRow {
  readonly company: Company
  readonly sector: Sector
  readonly move: Move
}

const NOT_STATED: Move = { kind: 'not-stated', figure: null, changePct: null, direction: 'not-stated', marks: [] }

/** The company's move on a basis; `not-stated` where no figure gives even a direction. Never that of another basis. */
export function moveOf(lookup: Lookup, companyId: string, basis: Basis): Move {
  const figure = lookup.moveFigureOf(companyId, basis)
  const direction = figure && directionOf(figure)
  if (!figure || !direction) return NOT_STATED
  const changePct = magnitude(figure)
  const marks = marksOf(figure, false, (id) => lookup.figureById.get(id))
  return changePct === null
    ? { kind: 'direction-only', figure, changePct, direction, marks }
    : { kind: 'sized', figure, changePct, direction, marks }
}

const DIRECTION_ORDER: Readonly<Record<MoveDirection, number>> = { fell: 0, flat: 1, rose: 2, 'not-stated': 3 }

/**
 * Orders rows. By size: falls from the largest, then rises from the smallest, then those with a direction only, then
 * those without a figure. By name: as the reader's language sorts. By sector: in the dataset's order of sectors, each
 * by size.
 */
export function compareRows(
  sort: Sort,
  sectorOrder: ReadonlyMap<string, number>,
  compareNames: (a: string, b: string) => number,
): (a: CompanyRow, b: CompanyRow) => number {
  const byName = (a: CompanyRow, b: CompanyRow): number => compareNames(a.company.name, b.company.name)
  const bySize = (a: CompanyRow, b: CompanyRow): number => {
    if (a.move.kind === 'sized' && b.move.kind === 'sized') return a.move.changePct - b.move.changePct || byName(a, b)
    if (a.move.kind === 'sized') return -1
    if (b.move.kind === 'sized') return 1
    return DIRECTION_ORDER[a.move.direction] - DIRECTION_ORDER[b.move.direction] || byName(a, b)
  }
  const place = (row: CompanyRow): number => sectorOrder.get(row.sector.id) ?? sectorOrder.size
  if (sort === 'name') return byName
  if (sort === 'sector') return (a, b) => place(a) - place(b) || bySize(a, b)
  return bySize
}

/** A place among the moves of the same direction, largest first. `joint` is true where others share the place. */
export interface Rank {
  readonly place: number
  readonly of: number
  readonly direction: Direction
  readonly joint: boolean
}

/**
 * Standard competition rank of each sized move among those of its direction in `rows`: after two in third place comes a
 * fifth, not a fourth.
 */
export function computeRanks(rows: readonly CompanyRow[]): ReadonlyMap<string, Rank> {
  const sized = rows.flatMap(({ company, move }) => (move.kind === 'sized' ? [{ id: company.id, move }] : []))
  const ranks = new Map<string, Rank>()
  for (const [direction, peers] of groupBy(sized, ({ move }) => move.direction)) {
    const bySize = groupBy(peers, ({ move }) => Math.abs(move.changePct))
    let place = 1
    for (const [, equals] of [...bySize].sort(([a], [b]) => b - a)) {
      for (const { id } of equals) ranks.set(id, { place, of: peers.length, direction, joint: equals.length > 1 })
      place += equals.length
    }
  }
  return ranks
}

/** The figures of the moves of some companies, where they are stated. */
export function moveFigures(rows: readonly CompanyRow[]): readonly Figure[] {
  return rows.flatMap(({ move }) => move.figure ?? [])
}
