// Fetching of the catalogue and of datasets. Whatever arrives is parsed, never cast.

import type { Catalogue, CatalogueEvent, Dataset } from '../domain/dataset/schema.ts'
import type { Filings } from '../domain/layers/filings.ts'
import type { Market } from '../domain/layers/market.ts'
import { type Parsed, parseCatalogue, parseDataset } from '../domain/parsing/parse.ts'
import type { Story } from '../domain/story/story.ts'
import { DatasetError } from './datasetError.ts'
import { readJson } from './readJson.ts'

const DATA_FOLDER = `${import.meta.env.BASE_URL}data/`

/** The catalogue of events. Throws DatasetError. */
export function fetchCatalogue(signal?: AbortSignal): Promise<Catalogue> {
  return fetchParsed(`${DATA_FOLDER}catalogue.json`, parseCatalogue, signal)
}

/** The dataset of an event of the catalogue. Throws DatasetError. */
export function fetchDataset(event: CatalogueEvent, signal?: AbortSignal): Promise<Dataset> {
  return fetchParsed(`${DATA_FOLDER}${event.file}`, parseDataset, signal)
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
  // The code that parses and derives it is no part of the first load.
  const { parseFilings } = await import('../domain/layers/filings.ts')
  return fetchParsed(`${DATA_FOLDER}${file}`, (value) => parseFilings(value, base), signal)
}

/** The market layer of an event, with what is derived from it; null for an event that has none. Throws DatasetError. */
export async function fetchMarket(event: CatalogueEvent, base: Dataset, signal?: AbortSignal): Promise<Market | null> {
  const file = event.layers?.market
  if (file === undefined) return null
  const { parseMarket } = await import('../domain/layers/market.ts')
  return fetchParsed(`${DATA_FOLDER}${file}`, (value) => parseMarket(value, base), signal)
}

/** The story that an event is presented with; null for an event that has none. Throws DatasetError. */
export async function fetchStory(event: CatalogueEvent, signal?: AbortSignal): Promise<Story | null> {
  if (event.story === undefined) return null
  const { parseStory } = await import('../domain/story/story.ts')
  return fetchParsed(`${DATA_FOLDER}${event.story}`, parseStory, signal)
}

/** The catalogue's entry for an event id, or its default for null. Throws a DatasetError that lists the events. */
export function findEvent(catalogue: Catalogue, eventId: string | null): CatalogueEvent {
  const event = catalogue.events.find(({ id }) => id === (eventId ?? catalogue.default))
  if (event) return event
  const fault = { kind: 'unknown-event', event: eventId ?? '', events: catalogue.events } as const
  throw new DatasetError(fault, `${DATA_FOLDER}catalogue.json`)
}

async function fetchParsed<T>(url: string, parse: (value: unknown) => Parsed<T>, signal?: AbortSignal): Promise<T> {
  const response = await fetchOrThrow(url, signal)
  const read = await readJson(await readBody(response, url))
  if (!read.ok) throw new DatasetError(read.fault, url)
  const parsed = parse(read.value)
  if (!parsed.ok) throw new DatasetError({ kind: 'invalid', problems: parsed.problems }, url)
  return parsed.value
}

async function fetchOrThrow(url: string, signal?: AbortSignal): Promise<Response> {
  const response = await orOffline(url, fetch(url, signal ? { signal } : {}))
  if (response.ok) return response
  const { status } = response
  if (status === 404 || status === 410) throw new DatasetError({ kind: 'not-found' }, url)
  throw new DatasetError({ kind: status >= 500 ? 'server' : 'refused', status }, url)
}

async function readBody(response: Response, url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await orOffline(url, response.arrayBuffer()))
}

async function orOffline<T>(url: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new DatasetError({ kind: 'offline', reason: error instanceof Error ? error.message : String(error) }, url)
  }
}
