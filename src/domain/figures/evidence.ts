import type { Evidence } from '../dataset/schema.ts'

/** The evidence of a figure that is worked out: that of all its inputs, each statement of a source once. */
export function mergeEvidence(lists: readonly (readonly Evidence[])[]): Evidence[] {
  const byStatement = new Map(lists.flat().map((item) => [`${item.source} ${item.paraphrase.en}`, item] as const))
  return [...byStatement.values()]
}
