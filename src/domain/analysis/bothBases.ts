// Moves on both bases side by side: at the time of writing and at the close. Percent; a fall is negative.

import type { Source } from '../dataset/schema.ts'
import { changeBounds } from '../figures/precision.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import { listSources } from '../selection/card.ts'
import { type CompanyRow, type Move, moveOf } from '../selection/moves.ts'
import type { Shown } from '../selection/select.ts'

/**
 * What became of a move by the close, as far as the rounding of both figures allows: a fall that ended as a rise or the
 * other way round (`turned`), a move that grew or shrank, or no difference beyond rounding. Null where one of the two
 * is missing or measures something else, or where the wording leaves the change open.
 */
export type BasisChange = 'turned' | 'grew' | 'shrank' | 'within-rounding' | null

export interface BasisPair {
  readonly row: CompanyRow
  readonly atWriting: Move
  readonly close: Move
  readonly change: BasisChange
}

export interface BothBases {
  /** Passing companies with a move on at least one basis, in the selection's order. */
  readonly pairs: readonly BasisPair[]
  readonly neither: readonly CompanyRow[]
  /** Number of pairs with a size on both bases. */
  readonly comparedCount: number
  readonly sources: readonly Source[]
}

/** The selection's companies with both of their moves. */
export function selectBothBases(layers: Layers, selection: Shown): BothBases {
  const lookup = lookupOf(layers)
  const all = selection.rows.map((row): BasisPair => {
    const atWriting = moveOf(lookup, row.company.id, 'at-writing')
    const close = moveOf(lookup, row.company.id, 'close')
    return { row, atWriting, close, change: compareMoves(atWriting, close) }
  })
  const has = ({ atWriting, close }: BasisPair): boolean => atWriting.figure !== null || close.figure !== null
  const pairs = all.filter(has)
  return {
    pairs,
    neither: all.filter((pair) => !has(pair)).map(({ row }) => row),
    comparedCount: pairs.filter(({ atWriting, close }) => atWriting.kind === 'sized' && close.kind === 'sized').length,
    sources: listSources(
      lookup,
      pairs.flatMap(({ atWriting, close }) => [atWriting.figure ?? [], close.figure ?? []].flat()),
    ),
  }
}

/**
 * Compares an earlier move with a later one by the bounds of each. Where the earlier one has a direction only, all that
 * can be told is whether it turned.
 */
export function compareMoves(earlier: Move, later: Move): BasisChange {
  if (!earlier.figure || !later.figure) return null
  if (earlier.kind === 'direction-only') return isOpposite(earlier, later) ? 'turned' : null
  if (earlier.figure.measure !== later.figure.measure) return null
  const [before, after] = [changeBounds(earlier.figure), changeBounds(later.figure)]
  if (!before || !after) return null
  return compareBounds(before, after)
}

type Bounds = readonly [number, number]

function compareBounds(before: Bounds, after: Bounds): BasisChange {
  // "Less than" puts one end of a move at zero, so an end at zero still counts as a fall or a rise. A move of exactly
  // zero is neither.
  const [isDown, isUp] = [before[1] <= 0 && before[0] < 0, before[0] >= 0 && before[1] > 0]
  const [isLower, isHigher] = [after[1] < before[0], after[0] > before[1]]
  if (!isLower && !isHigher) return 'within-rounding'
  if ((isDown && after[0] > 0) || (isUp && after[1] < 0)) return 'turned'
  return (isDown && isHigher) || (isUp && isLower) ? 'shrank' : 'grew'
}

function isOpposite(earlier: Move, later: Move): boolean {
  const bounds = later.figure && changeBounds(later.figure)
  if (!bounds) return false
  return (earlier.direction === 'rose' && bounds[1] < 0) || (earlier.direction === 'fell' && bounds[0] > 0)
}
