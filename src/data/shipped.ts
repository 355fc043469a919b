// The files that the build has validated, by their digest. A file with such a digest is taken as it is; any other is
// validated here.

/** Name of a file under `data/`, and the digest of its bytes: SHA-256 in base64. Empty where nothing was built. */
export type ShippedDigests = Readonly<Record<string, string>>

/** True where the bytes are those that the build validated. False where that cannot be known. */
export async function isShipped(name: string, bytes: BufferSource, digests: ShippedDigests): Promise<boolean> {
  const expected = digests[name]
  // Browsers compute digests on secure pages only.
  if (expected === undefined || globalThis.crypto?.subtle === undefined) return false
  return (await digestOf(bytes)) === expected
}

/** The digest of bytes: SHA-256 in base64. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return btoa(String.fromCharCode(...digest))
}
