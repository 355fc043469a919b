import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DatasetError } from '../../data/datasetError.ts'
import { forgetCatalogue } from '../../data/queries.ts'

export interface Retry {
  /**
   * Why the load failed; null where it did not. It stays while the load is tried again, so that its button keeps the
   * focus.
   */
  readonly fault: DatasetError | null
  readonly isRetrying: boolean
  readonly retry: () => Promise<void>
}

/** A failed load, and how to try it again. */
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

/** An unforeseen error counts as a fault of the page itself, with the error's message as the detail. */
function asDatasetError(error: Error): DatasetError {
  return error instanceof DatasetError ? error : new DatasetError({ kind: 'unexpected', reason: error.message }, '')
}
