// Queries that are kept in files are those that the page itself writes.
import type { View } from '../view/view.ts'
import { encodeNaming, parseView } from '../view/viewUrl.ts'

/**
 * True where `query` is how a View is written, now or before its view named all of its choices. `keep` gives the View
 * as it would be kept.
 */
export function isWritten(query: string, keep: (view: View) => View): boolean {
  const named = new URLSearchParams(query)
  return encodeNaming(keep(parseView(query)), (key) => named.has(key)) === query
}
