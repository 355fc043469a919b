import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { filingsQuery } from '../data/queries.ts'
import { asksForFilings } from '../domain/reconcile.ts'
import type { Dataset } from '../domain/schema.ts'
import type { Layers } from '../domain/select.ts'
import type { View } from '../domain/view.ts'
import { type Retry, useRetry } from './useRetry.ts'

/**
 * The layers that a View asks for, and why one is missing. A layer that the View does not ask for stays out even where it has been
 * loaded: one address shows one thing, whatever was looked at before.
 */
export function useLayers(dataset: Dataset, view: View): { readonly layers: Layers; readonly retry: Retry } {
  const asks = asksForFilings(view, dataset)
  const { data, error, refetch } = useQuery({ ...filingsQuery(view.event), enabled: asks })
  const retry = useRetry(error, refetch)
  const layers = useMemo(
    () => (asks ? { dataset, filings: data ?? null, isPending: data === undefined } : { dataset }),
    [dataset, data, asks],
  )
  return { layers, retry }
}
