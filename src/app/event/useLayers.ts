import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { catalogueQuery, filingsQuery, indexQuery, marketQuery } from '../../data/queries.ts'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { type Layers, layersFor } from '../../domain/layers/layers.ts'
import type { View } from '../../domain/view/view.ts'
import { type Retry, useRetry } from './useRetry.ts'

export interface UsedLayers {
  readonly layers: Layers
  /**
   * For each layer that the View asks for and that is not there: why, and how to try again. Null where none is missing.
   * What an index holds is closes too.
   */
  readonly missing: { readonly filings: Retry | null; readonly market: Retry | null }
}

/**
 * The layers that a View asks for, and why one is missing. A layer that the View does not ask for stays out even where
 * it has been loaded: one address shows one thing, whatever was looked at before.
 */
export function useLayers(dataset: Dataset, view: View): UsedLayers {
  const wanted = useMemo(() => layersFor(view, dataset), [view, dataset])
  const { data: catalogue } = useQuery(catalogueQuery)
  const filings = useQuery({ ...filingsQuery(view.event), enabled: wanted.filings })
  const market = useQuery({ ...marketQuery(view.event), enabled: wanted.market })
  const index = useQuery({ ...indexQuery(view.event), enabled: wanted.index })
  const filingsRetry = useRetry(filings.error, filings.refetch)
  const marketRetry = useRetry(market.error, market.refetch)
  const indexRetry = useRetry(index.error, index.refetch)
  const listed = catalogue?.events.find(({ id }) => id === dataset.event.id)?.layers
  const [hasMarket, hasIndex] = [listed?.market !== undefined, listed?.index !== undefined]
  const lacksFilings = wanted.filings && filings.data === undefined
  const lacksMarket = wanted.market && market.data === undefined
  const lacksIndex = wanted.index && index.data === undefined
  const layers = useMemo(
    () => ({
      dataset,
      filings: wanted.filings ? (filings.data ?? null) : null,
      market: wanted.market ? (market.data ?? null) : null,
      index: wanted.index ? (index.data ?? null) : null,
      hasMarket,
      hasIndex,
      isPending: lacksFilings || lacksMarket || lacksIndex,
      isMarketPending: lacksMarket,
      isIndexPending: lacksIndex,
    }),
    [
      dataset,
      wanted,
      filings.data,
      market.data,
      index.data,
      hasMarket,
      hasIndex,
      lacksFilings,
      lacksMarket,
      lacksIndex,
    ],
  )
  return {
    layers,
    missing: {
      filings: lacksFilings ? filingsRetry : null,
      market: lacksMarket ? marketRetry : lacksIndex ? indexRetry : null,
    },
  }
}
