// Keys of charts whose marks need no telling apart.
import type { Status } from '../../domain/dataset/schema.ts'
import { collectStatuses, type StatusKey } from './statusKey.ts'

/** A chart without marks that have a status. */
export const NO_STATUSES: StatusKey = { plain: null, stated: [], marked: [] }

/** A chart in which every mark is worked out here. */
export const ALL_DERIVED: StatusKey = { plain: 'derived', stated: [], marked: [] }

/** A key that tells some more looks. */
export function withMarked(key: StatusKey, marks: readonly Status[]): StatusKey {
  return { ...key, marked: collectStatuses([key.marked, marks]) }
}
