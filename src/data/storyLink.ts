// A story as part of a link: JSON, deflated where that is shorter, in base64url. It stands behind the hash sign, so
// that it is never sent to a server.
import { queryOptions } from '@tanstack/react-query'
import type { DatasetProblem } from '../domain/parsing/problems.ts'
import { parseStory, type Story } from '../domain/story/story.ts'
import { readJson } from './readJson.ts'

/** A longer address may be cut off on its way through other programs. */
export const MAX_ADDRESS = 8192
/** A short link can be made to inflate to any size. Nothing larger than this is a story. */
export const MAX_INFLATED = 256_000

export type LinkFault =
  | { readonly kind: 'too-long' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'invalid'; readonly problems: readonly DatasetProblem[] }

export type LinkedStory =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly fault: LinkFault }

// The first byte says how to read the rest.
const PLAIN = 0
const DEFLATED = 1
const CHUNK = 0x8000

/** Encodes a story for a link; null where it is too long for any. */
export async function encodeStory({ $schema: _, ...story }: Story): Promise<string | null> {
  const bytes = new TextEncoder().encode(JSON.stringify(story))
  if (bytes.length > MAX_INFLATED) return null
  const deflated = await collect(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY)
  const isShorter = deflated.length < bytes.length
  return toBase64Url(Uint8Array.from([isShorter ? DEFLATED : PLAIN, ...(isShorter ? deflated : bytes)]))
}

/** Reads the story of a link. Never throws: whatever is no story is returned as a fault. */
export async function decodeStory(text: string): Promise<LinkedStory> {
  if (text.length > MAX_ADDRESS) return fault({ kind: 'too-long' })
  const [way, ...rest] = fromBase64Url(text) ?? []
  if (way !== PLAIN && way !== DEFLATED) return fault({ kind: 'damaged' })
  const bytes = await inflate(Uint8Array.from(rest), way === DEFLATED)
  if (bytes === 'too-long') return fault({ kind: 'too-long' })
  const read = bytes && (await readJson(bytes))
  if (!read?.ok) return fault({ kind: 'damaged' })
  const parsed = parseStory(read.value)
  return parsed.ok ? { ok: true, story: parsed.value } : fault({ kind: 'invalid', problems: parsed.problems })
}

/** The story of a link, once read; null without one. */
export function linkedStoryQuery(text: string | null) {
  return queryOptions({
    queryKey: ['linked-story', text],
    queryFn: () => (text === null ? null : decodeStory(text)),
    staleTime: Number.POSITIVE_INFINITY,
    // Nothing is fetched, so this works without a network.
    networkMode: 'always',
  })
}

function fault(found: LinkFault): LinkedStory {
  return { ok: false, fault: found }
}

async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  isDeflated: boolean,
): Promise<Uint8Array<ArrayBuffer> | 'too-long' | null> {
  if (!isDeflated) return bytes
  try {
    return await collect(through(bytes, new DecompressionStream('deflate-raw')), MAX_INFLATED)
  } catch (error) {
    return error instanceof RangeError ? 'too-long' : null
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      controller.enqueue(bytes)
      controller.close()
    },
  })
  return source.pipeThrough(stream)
}

/** All bytes of a stream. Throws a RangeError, and reads no further, once there are more than `most`. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > most) {
      await reader.cancel().catch(() => {})
      throw new RangeError('too long')
    }
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK))
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
