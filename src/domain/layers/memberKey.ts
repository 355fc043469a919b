// Ids of what only an index layer knows, apart from its schema: the page needs no code that validates.

/** How ids of the layer's own companies and figures begin. */
export const INDEX_PREFIX = 'index-'

/** The id of a member, from its symbol: `BRK.B` is `index-brk-b`. */
export function memberKey(symbol: string): string {
  return INDEX_PREFIX + symbol.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
