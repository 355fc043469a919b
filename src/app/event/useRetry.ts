import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DatasetError } from '../../data/datasetError.ts'
import { forgetCatalogue } from '../../data/queries.ts'

export interface Retry {
  /**
   * Why the load failed; stays while it is tried again, so that its button keeps the focus. Null where it did not fail.
   */
  readonly fault: DatasetError | null
  readonly isRetrying: boolean
  readonly retry: () => Promise<void>
}

/** A failed load and the way to try it again. */
export function useRetry(error: Error | null, refetch: () => Promise<unknown>): Retry {
  const client = useQueryClient()
  const [retried, setRetried] = useState<Error | null>(null)
  const fault = error ?? retried
  return {
    fault: fault && asDatasetError(fault),
    isRetrying: fault !== null && error === null,
    retry: async () => {
      setRetried(error)
      await forgetCatalogue(client)
      await refetch()
      setRetried(null)
    },
  }
}

/** Anything unforeseen is a fault of the page's own, with its own words as the detail. */
function asDatasetError(error: Error): DatasetError {
  return error instanceof DatasetError ? error : new DatasetError({ kind: 'unexpected', reason: error.message }, '')
}
