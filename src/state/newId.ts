// Ids for what a reader makes on this device.

/**
 * A random id behind a prefix, in the form of the formats' ids, that is not taken yet. Two devices hardly ever make the
 * same one.
 */
export function newId(prefix: string, taken: ReadonlySet<string>): string {
  for (;;) {
    const numbers = crypto.getRandomValues(new Uint32Array(2))
    const id = `${prefix}-${[...numbers].map((number) => number.toString(36)).join('')}`
    if (!taken.has(id)) return id
  }
}
