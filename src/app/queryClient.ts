import { QueryClient } from '@tanstack/react-query'
import { shouldRetry } from '../data/queries.ts'

const RETRY_MS = 400

/**
 * The query client of the page. Requests go out even when the browser thinks it is offline, so that a fault is shown at
 * once. A file that arrives again is taken as it is, and not compared with the one before.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: shouldRetry,
        retryDelay: RETRY_MS,
        structuralSharing: false,
      },
    },
  })
}
