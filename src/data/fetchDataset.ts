// Fetching of the catalogue and of datasets. What the build has validated is known by its digest; whatever else arrives
// is parsed.

import type { Catalogue, CatalogueEvent, Dataset } from '../domain/dataset/schema.ts'
import type { Filings } from '../domain/layers/filings.ts'
import type { ShareIndex } from '../domain/layers/indexMembers.ts'
import type { Market } from '../domain/layers/market.ts'
import type { Parsed } from '../domain/parsing/parse.ts'
import type { Story } from '../domain/story/story.ts'
import { inTime } from '../waiting/inTime.ts'
import { DatasetError } from './datasetError.ts'
import { readJson } from './readJson.ts'
import { isShipped } from './shipped.ts'
import { siteAddress } from './siteAddress.ts'

const dataAddress = (file: string): string => siteAddress(`data/${file}`)

// Code that validates is fetched for a file that the build has not validated. Code that works figures out of a layer is
// no part of the first load.
const loadParsers = () => inTime(import('../domain/parsing/parse.ts'))
const loadLayerParsers = () => inTime(import('../domain/layers/parseLayers.ts'))

/** The catalogue of events. Throws DatasetError. */
export function fetchCatalogue(signal?: AbortSignal): Promise<Catalogue> {
  const parse: Parse<Catalogue> = async (value) => (await loadParsers()).parseCatalogue(value)
  return fetchParsed('catalogue.json', { trust: trustAs<Catalogue>, parse }, signal)
}

/** The dataset of an event of the catalogue. Throws DatasetError. */
export function fetchDataset(event: CatalogueEvent, signal?: AbortSignal): Promise<Dataset> {
  const parse: Parse<Dataset> = async (value) => (await loadParsers()).parseDataset(value)
  return fetchParsed(event.file, { trust: trustAs<Dataset>, parse }, signal)
}

/**
 * The filings layer of an event, with what is derived from it; null for an event that has none. Throws DatasetError.
 */
export async function fetchFilings(
  event: CatalogueEvent,
  base: Dataset,
  signal?: AbortSignal,
): Promise<Filings | null> {
  const file = event.layers?.filings
  if (file === undefined) return null
  const { deriveTrends } = await import('../domain/layers/filings.ts')
  const trust = (value: unknown): Filings => deriveTrends(trustAs<Filings['layer']>(value))
  const parse: Parse<Filings> = async (value) => (await loadLayerParsers()).parseFilings(value, base)
  return fetchParsed(file, { trust, parse }, signal)
}

/** The market layer of an event, with what is derived from it; null for an event that has none. Throws DatasetError. */
export async function fetchMarket(event: CatalogueEvent, base: Dataset, signal?: AbortSignal): Promise<Market | null> {
  const file = event.layers?.market
  if (file === undefined) return null
  const { deriveMarket } = await import('../domain/layers/market.ts')
  const trust = (value: unknown): Market => deriveMarket(trustAs<Market['layer']>(value), base)
  const parse: Parse<Market> = async (value) => (await loadLayerParsers()).parseMarket(value, base)
  return fetchParsed(file, { trust, parse }, signal)
}

/** The index layer of an event, ready to work out what members did; null where it has none. Throws DatasetError. */
export async function fetchIndex(
  event: CatalogueEvent,
  base: Dataset,
  signal?: AbortSignal,
): Promise<ShareIndex | null> {
  const file = event.layers?.index
  if (file === undefined) return null
  const { deriveIndex } = await import('../domain/layers/indexMembers.ts')
  const trust = (value: unknown): ShareIndex => deriveIndex(trustAs<ShareIndex['layer']>(value), base)
  const parse: Parse<ShareIndex> = async (value) => (await loadLayerParsers()).parseIndex(value, base)
  return fetchParsed(file, { trust, parse }, signal)
}

/** The story that an event is presented with; null for an event that has none. Throws DatasetError. */
export async function fetchStory(event: CatalogueEvent, signal?: AbortSignal): Promise<Story | null> {
  if (event.story === undefined) return null
  const { parseStory } = await import('../domain/story/story.ts')
  return fetchParsed(event.story, { trust: trustAs<Story>, parse: async (value) => parseStory(value) }, signal)
}

/** The catalogue's entry for an event id, or its default for null. Throws a DatasetError that lists the events. */
export function findEvent(catalogue: Catalogue, eventId: string | null): CatalogueEvent {
  const event = catalogue.events.find(({ id }) => id === (eventId ?? catalogue.default))
  if (event) return event
  const fault = { kind: 'unknown-event', event: eventId ?? '', events: catalogue.events } as const
  throw new DatasetError(fault, dataAddress('catalogue.json'))
}

let allAsBuilt = true

/** True while every file that has been read is known to be the one that the page was built with. */
export function isDataAsBuilt(): boolean {
  return allAsBuilt
}

type Parse<T> = (value: unknown) => Promise<Parsed<T>>

interface Reading<T> {
  /** Takes a value that the build has validated. */
  readonly trust: (value: unknown) => T
  readonly parse: Parse<T>
}

async function fetchParsed<T>(file: string, { trust, parse }: Reading<T>, signal?: AbortSignal): Promise<T> {
  const url = dataAddress(file)
  const bytes = await readBody(await fetchOrThrow(file, signal), url)
  const isValid = await isShipped(file, bytes, __SHIPPED_DIGESTS__)
  const read = await readJson(bytes, isValid)
  if (!read.ok) throw new DatasetError(read.fault, url)
  if (isValid) return trust(read.value)
  allAsBuilt = false
  const parsed = await parse(read.value)
  if (!parsed.ok) throw new DatasetError({ kind: 'invalid', problems: parsed.problems }, url)
  return parsed.value
}

// The one cast of what arrives: its bytes are those that the build has parsed with the same schema.
function trustAs<T>(value: unknown): T {
  return value as T
}

async function fetchOrThrow(file: string, signal?: AbortSignal): Promise<Response> {
  const url = dataAddress(file)
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  signal?.addEventListener('abort', stop)
  const asked = takeEarly(file) ?? fetch(url, { signal: stopping.signal })
  const response = await orOffline(url, inTime(asked, stop))
  if (response.ok) return response
  const { status } = response
  if (status === 404 || status === 410) throw new DatasetError({ kind: 'not-found' }, url)
  throw new DatasetError({ kind: status >= 500 ? 'server' : 'refused', status }, url)
}

/** What start.js has asked for before the app was there. It answers once; whoever asks again asks the server. */
function takeEarly(file: string): Promise<Response> | undefined {
  const earlyFiles = globalThis.document?.documentElement.earlyFiles
  const early = earlyFiles?.[file]
  delete earlyFiles?.[file]
  return early
}

// Part by part: a large file on a slow line takes its time, and is no silent server.
async function readBody({ body }: Response, url: string): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  const next = () =>
    reader &&
    orOffline(
      url,
      inTime(reader.read(), () => void reader.cancel().catch(() => {})),
    )
  for (let part = await next(); part && !part.done; part = await next()) parts.push(part.value)
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

async function orOffline<T>(url: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    const { name, message: reason } = error instanceof Error ? error : { name: '', message: String(error) }
    if (name === 'AbortError') throw error
    throw new DatasetError({ kind: name === 'TimeoutError' ? 'timeout' : 'offline', reason }, url)
  }
}
