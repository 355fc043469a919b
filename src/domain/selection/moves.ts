// Companies with their move on one basis: sized, direction only, or not stated. Percent; a fall is negative.

import type { Basis, Company, Direction, Figure, Sector, Status } from '../dataset/schema.ts'
import { directionOf, magnitude, marksOf } from '../figures/figures.ts'
import type { Lookup } from '../layers/lookup.ts'

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

/** The company as a row, with its move on a basis; undefined where the company or its sector is not known. */
export function rowOf(lookup: Lookup, companyId: string, basis: Basis): CompanyRow | undefined {
  const company = lookup.companyById.get(companyId)
  const sector = company && lookup.sectorById.get(company.sector)
  return company && sector && { company, sector, move: moveOf(lookup, companyId, basis) }
}

/** A place among the moves of the same direction, largest first. `joint` is true where others share the place. */
export interface Rank {
  readonly place: number
  readonly of: number
  readonly direction: Direction
  readonly joint: boolean
}

/** The figures of the moves of some companies, where they are stated. */
export function moveFigures(rows: readonly CompanyRow[]): readonly Figure[] {
  return rows.flatMap(({ move }) => move.figure ?? [])
}
