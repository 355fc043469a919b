// A release: the built folder, what a server needs beside it, and checksums, in one zip.
import { createHash } from 'node:crypto'
import { type Zippable, zipSync } from 'fflate'

/** A file of the release, by its path in it. */
export type ReleaseFiles = ReadonlyMap<string, Uint8Array>

/** One line a file, as `sha256sum --check` reads them, in the order of the paths. */
export function checksums(files: ReleaseFiles): string {
  return inOrder(files)
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('')
}

/**
 * A zip with the files and their checksums, SHA256SUMS, in one folder. The same files give the same bytes: they are in
 * the order of their paths, and have one date.
 */
export function packRelease(folder: string, files: ReleaseFiles): Uint8Array {
  const all = new Map(files).set('SHA256SUMS', Buffer.from(checksums(files)))
  const entries: Zippable = {}
  for (const [path, bytes] of inOrder(all)) entries[`${folder}/${path}`] = new Uint8Array(bytes)
  // The earliest date that the format has. Readable by all, which some programs take from here.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 })
}

function inOrder(files: ReleaseFiles): [string, Uint8Array][] {
  return [...files].sort(([one], [other]) => (one < other ? -1 : 1))
}
