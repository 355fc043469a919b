import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { filingsQuery, indexQuery, marketQuery } from '../../data/queries.ts'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { layersFor } from '../../domain/layers/layers.ts'
import type { View } from '../../domain/view/view.ts'
import { fetchCodeOf } from './viewPanel.ts'

/**
 * Fetches what a View will need, code and layers, before it is shown: the reader is on the way to it. A failure is
 * reported only when the View is shown, which then tries again.
 */
export function useFetchAhead(dataset: Dataset): (view: View) => void {
  const client = useQueryClient()
  return useCallback(
    (view) => {
      const { filings, market, index } = layersFor(view, dataset)
      void fetchCodeOf(view.view)
      if (filings) void client.prefetchQuery(filingsQuery(view.event))
      if (market) void client.prefetchQuery(marketQuery(view.event))
      if (index) void client.prefetchQuery(indexQuery(view.event))
    },
    [client, dataset],
  )
}
