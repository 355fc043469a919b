/**
 * What `make` gives, made when it is first asked for. The browser's formatters take a phone some milliseconds each, and
 * no page needs all of them.
 */
export function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
