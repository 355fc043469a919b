// Ids for what a reader makes on this device.

/** A random id behind a prefix, in the form of the formats' ids. Two windows or devices hardly ever make the same. */
export function newId(prefix: string): string {
  const numbers = crypto.getRandomValues(new Uint32Array(2))
  return `${prefix}-${[...numbers].map((number) => number.toString(36)).join('')}`
}
