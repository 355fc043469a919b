// Query options for everything that is loaded. Datasets are immutable files, so what has arrived stays fresh.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Dataset } from '../domain/dataset/schema.ts'
import type { Filings } from '../domain/layers/filings.ts'
import type { ShareIndex } from '../domain/layers/indexMembers.ts'
import type { Market } from '../domain/layers/market.ts'
import type { Story } from '../domain/story/story.ts'
import { DatasetError } from './datasetError.ts'
import {
  fetchCatalogue,
  fetchDataset,
  fetchFilings,
  fetchIndex,
  fetchMarket,
  fetchStory,
  findEvent,
} from './fetchDataset.ts'

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => fetchCatalogue(signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The dataset of an event id; null is the catalogue's default. Loads the catalogue first where it is not there yet. */
export function datasetQuery(eventId: string | null) {
  return queryOptions({
    queryKey: ['dataset', eventId],
    // It is asked for before there is a page. What failed is told of at once, not after another wait.
    retryOnMount: false,
    queryFn: async ({ client, signal }): Promise<Dataset> => {
      const catalogue = await client.fetchQuery(catalogueQuery)
      return fetchDataset(findEvent(catalogue, eventId), signal)
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The filings layer of an event id, null for an event without one. Loads the event first where it is not there yet. */
export function filingsQuery(eventId: string | null) {
  return queryOptions({
    queryKey: ['filings', eventId],
    queryFn: async ({ client, signal }): Promise<Filings | null> => {
      const base = await client.fetchQuery(datasetQuery(eventId))
      return fetchFilings(findEvent(await client.fetchQuery(catalogueQuery), eventId), base, signal)
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The market layer of an event id, null for an event without one. Loads the event first where it is not there yet. */
export function marketQuery(eventId: string | null) {
  return queryOptions({
    queryKey: ['market', eventId],
    queryFn: async ({ client, signal }): Promise<Market | null> => {
      const base = await client.fetchQuery(datasetQuery(eventId))
      return fetchMarket(findEvent(await client.fetchQuery(catalogueQuery), eventId), base, signal)
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The index layer of an event id, null for an event without one. Loads the event first where it is not there yet. */
export function indexQuery(eventId: string | null) {
  return queryOptions({
    queryKey: ['index', eventId],
    queryFn: async ({ client, signal }): Promise<ShareIndex | null> => {
      const base = await client.fetchQuery(datasetQuery(eventId))
      return fetchIndex(findEvent(await client.fetchQuery(catalogueQuery), eventId), base, signal)
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The story of an event id, null for an event without one. */
export function storyQuery(eventId: string | null) {
  return queryOptions({
    queryKey: ['story', eventId],
    queryFn: async ({ client, signal }): Promise<Story | null> =>
      fetchStory(findEvent(await client.fetchQuery(catalogueQuery), eventId), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Makes the next load ask for the catalogue again, because an event that was missing from it may have been added. */
export function forgetCatalogue(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: catalogueQuery.queryKey, exact: true, refetchType: 'none' })
}

const MAX_RETRIES = 1

/**
 * Retries once what may pass by itself: a lost connection or a server fault. Any other request would fail again in the
 * same way.
 */
export function shouldRetry(failures: number, error: Error): boolean {
  if (failures >= MAX_RETRIES || !(error instanceof DatasetError)) return false
  return error.fault.kind === 'offline' || error.fault.kind === 'server'
}
