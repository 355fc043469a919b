// One version of the page, stored on the device. Stored files are not trusted: each is checked against the digest that
// it was built with, and fetched again where it does not match.
import { addressFiles, addressOf, integrityOf, isHashed, type StoredFile } from './storedFile.ts'

export interface StoredVersion {
  /** True for a request that is answered here: a file of this version, or a part of an earlier one. */
  readonly has: (request: Request) => boolean
  /**
   * Answers from the device, else from the network; fails only where the network fails. Storing what was mended on the
   * way is handed to `keepAlive`, so that the reader does not wait for it.
   */
  readonly answer: (request: Request, keepAlive: (storing: Promise<void>) => void) => Promise<Response>
  /**
   * Stores what is missing or damaged, for as long as `isWanted` is true. Rejects where a file cannot be fetched, is
   * not as it was built, or does not fit.
   */
  readonly fill: (isWanted?: () => boolean) => Promise<void>
  readonly discard: () => Promise<void>
  readonly discardOthers: () => Promise<void>
}

const LANES = 4

/** The version that consists of `files`, for pages under the address `scope`. */
export function createStoredVersion(files: readonly StoredFile[], scope: string): StoredVersion {
  const byAddress = addressFiles(files, scope)
  // Other pages of this server have caches too, and so has this page where it is served from two folders.
  const prefix = `shockwave ${scope} `
  const ownName = integrityOf(new TextEncoder().encode(JSON.stringify(files))).then((digest) => prefix + digest)

  async function otherNames(): Promise<readonly string[]> {
    const own = await ownName
    return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)
  }

  async function answer(request: Request, keepAlive: (storing: Promise<void>) => void): Promise<Response> {
    const address = addressOf(request)
    const file = byAddress.get(address)
    if (!file) return (await readEarlier(address)) ?? fetch(request)
    const stored = await read(await ownName, address, file)
    if (stored) return stored
    const { response, isWhole } = await fetchFile(address, file)
    // Where the server has another version by now, its file is the best answer there is, but no part of this version.
    if (isWhole) keepAlive(put(address, response.clone()).catch(() => undefined))
    return response
  }

  // A page that was opened before this version took over still asks for its own parts.
  async function readEarlier(address: string): Promise<Response | null> {
    try {
      for (const name of await otherNames()) {
        const stored = await match(name, address)
        if (stored) return stored
      }
    } catch {
      // Storage that cannot be read holds nothing.
    }
    return null
  }

  async function fill(isWanted = (): boolean => true): Promise<void> {
    const own = await ownName
    const others = await otherNames()
    const queue = [...byAddress]
    const fillLane = async (): Promise<void> => {
      try {
        for (let next = queue.shift(); next && isWanted(); next = queue.shift()) {
          const [address, file] = next
          if (await read(own, address, file)) continue
          await put(address, (await readFirst(others, address, file)) ?? (await fetchWhole(address, file)))
        }
      } catch (error) {
        // The other lanes end too: without one file, the rest is useless.
        queue.length = 0
        throw error
      }
    }
    // Only when every lane has ended is it certain that nothing more will be stored.
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, fillLane))
    for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason
  }

  async function put(address: string, response: Response): Promise<void> {
    await (await caches.open(await ownName)).put(address, response)
  }

  async function fetchFile(address: string, file: StoredFile) {
    const fresh = await fetchOnce(address, file, isHashed(address, scope) ? 'default' : 'no-cache')
    // The damaged file may come from the browser's own cache.
    return fresh.isWhole ? fresh : fetchOnce(address, file, 'reload')
  }

  async function fetchWhole(address: string, file: StoredFile): Promise<Response> {
    const { response, isWhole } = await fetchFile(address, file)
    if (!isWhole) throw new Error(`${address} is not the file that this version was built with`)
    return response
  }

  return {
    has: (request) => {
      const address = addressOf(request)
      return request.method === 'GET' && (byAddress.has(address) || isHashed(address, scope))
    },
    answer,
    fill,
    discard: async () => void (await caches.delete(await ownName)),
    discardOthers: async () => void (await Promise.all((await otherNames()).map((name) => caches.delete(name)))),
  }
}

// Files are matched by address alone: the headers that a server's `Vary` names do not matter for them.
function match(cacheName: string, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName, ignoreVary: true })
}

/** A stored file, or null where it is missing or damaged, or the storage itself fails. */
async function read(cacheName: string, address: string, file: StoredFile): Promise<Response | null> {
  try {
    const proof = await match(cacheName, address)
    if (!proof || (await integrityOf(await proof.arrayBuffer())) !== file.integrity) return null
    // The file is looked up again, so that the answer is unread: a browser keeps compiled scripts with it.
    return (await match(cacheName, address)) ?? null
  } catch {
    return null
  }
}

async function readFirst(names: readonly string[], address: string, file: StoredFile): Promise<Response | null> {
  for (const name of names) {
    const stored = await read(name, address, file)
    if (stored) return stored
  }
  return null
}

async function fetchOnce(address: string, { integrity }: StoredFile, cache: RequestCache) {
  const response = await fetch(address, { cache })
  const bytes = await response.clone().arrayBuffer()
  const isWhole = response.ok && (await integrityOf(bytes)) === integrity
  return { response: response.redirected ? withoutRedirect(response, bytes) : response, isWhole }
}

// Browsers refuse a redirected answer where a page was asked for.
function withoutRedirect({ status, statusText, headers }: Response, bytes: ArrayBuffer): Response {
  return new Response(bytes, { status, statusText, headers })
}
