import type { Evidence } from '../dataset/schema.ts'

/** The evidence of what is worked out: that of everything that went into it, each statement of a source once. */
export function mergeEvidence(lists: readonly (readonly Evidence[])[]): Evidence[] {
  const byStatement = new Map(lists.flat().map((item) => [`${item.source} ${item.paraphrase.en}`, item] as const))
  return [...byStatement.values()]
}
