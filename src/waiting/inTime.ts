// How long the page waits for what it has asked for: a reader should be told before giving up.
export const PATIENCE_MS = 10_000

/**
 * What the promise gives. Throws a TimeoutError where it gives nothing for ten seconds; the promise goes on, and `stop`
 * may end what it waits for.
 */
export async function inTime<T>(promise: Promise<T>, stop?: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException(`nothing in ${PATIENCE_MS / 1000} s`, 'TimeoutError'))
      stop?.()
    }, PATIENCE_MS)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
