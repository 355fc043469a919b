// The files that this version of the page consists of, by address. The list is written into the worker by the build.

export interface StoredFile {
  /** Relative to the folder that the page is served from. */
  readonly url: string
  /** Digest of the file's bytes, as in an `integrity` attribute: `sha256-` and base64. */
  readonly integrity: string
}

const PAGE = 'index.html'
// The names of files in this folder contain a hash of their content.
const HASHED = 'assets/'

/**
 * The files by absolute address. A page has the address of its folder, for which every server sends the page.
 */
export function addressFiles(files: readonly StoredFile[], scope: string): ReadonlyMap<string, StoredFile> {
  return new Map(files.map((file) => [addressOf({ url: new URL(file.url, scope).href, mode: 'navigate' }), file]))
}

/** The address under which a request's answer is stored. A page is the same whatever its query asks it to show. */
export function addressOf({ url, mode }: Pick<Request, 'url' | 'mode'>): string {
  const address = new URL(url)
  address.hash = ''
  if (mode === 'navigate') {
    address.search = ''
    if (address.pathname.endsWith(`/${PAGE}`)) address.pathname = address.pathname.slice(0, -PAGE.length)
  }
  return address.href
}

/** True for an address whose content never changes: a part of some version of the page, this or an earlier one. */
export function isHashed(address: string, scope: string): boolean {
  return address.startsWith(new URL(HASHED, scope).href)
}

/** The digest of bytes, in the form of `StoredFile.integrity`. */
export async function integrityOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
