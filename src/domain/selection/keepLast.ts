// Keeping of the last result: what did not change is not worked out again, and stays the same object.

/** `compute`, which gives its last result again while its inputs stay the same. */
export function keepLast<Inputs extends readonly unknown[], Result>(
  compute: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { readonly inputs: Inputs; readonly result: Result } | undefined
  return (...inputs) => {
    if (!last || !isSame(last.inputs, inputs)) last = { inputs, result: compute(...inputs) }
    return last.result
  }
}

/** The last object again, while every part of the next one is the same. */
export function keepParts<T extends object>(): (next: T) => T {
  let last: T | undefined
  return (next) => {
    const before = last
    const isKept = before && Object.entries(next).every(([key, part]) => isSame(Reflect.get(before, key), part))
    last = isKept ? before : next
    return last
  }
}

/** True also for two lists of the same items: a View that is made anew has new lists. */
function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return a === b
  return a === b || a.every((item, place) => isSame(item, b[place]))
}
