import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { DatasetError } from '../data/datasetError.ts'
import { catalogueQuery, datasetQuery, forgetCatalogue } from '../data/queries.ts'
import { useI18n } from '../i18n/i18n.ts'
import { useViewStore } from '../state/viewStore.ts'
import { lazyComponent, PanelError } from '../ui/lazyComponent.tsx'
import { Dashboard } from './Dashboard.tsx'
import type { LoadErrorProps } from './LoadError.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { TopBar } from './TopBar.tsx'

const LoadError = lazyComponent<LoadErrorProps>(async () => (await import('./LoadError.tsx')).LoadError)

/** Loads the event that the View names, and shows it, or why it cannot be shown. */
export function EventPage() {
  const { t } = useI18n()
  const client = useQueryClient()
  const eventId = useViewStore(({ view }) => view.event)
  const { data: catalogue } = useQuery(catalogueQuery)
  const { data: dataset, error, refetch } = useQuery(datasetQuery(eventId))
  // The fault stays on the page while it is tried again, so that its button keeps the focus.
  const [retried, setRetried] = useState<Error | null>(null)
  const fault = error ?? retried
  const retry = async (): Promise<void> => {
    setRetried(error)
    await forgetCatalogue(client)
    await refetch()
    setRetried(null)
  }
  return (
    <>
      <a href="#main" className="skip-link">
        {t.skipToMain}
      </a>
      <TopBar catalogue={catalogue ?? null} eventId={eventId} />
      <ErrorBoundary FallbackComponent={PanelError}>
        {dataset ? (
          <Dashboard dataset={dataset} />
        ) : fault ? (
          <LoadError
            error={asDatasetError(fault)}
            isRetrying={error === null}
            onRetry={retry}
            fallback={<LoadingPage />}
          />
        ) : (
          <LoadingPage />
        )}
      </ErrorBoundary>
    </>
  )
}

/** Anything unforeseen is treated as a failed connection, with its own words as the detail. */
function asDatasetError(error: Error): DatasetError {
  return error instanceof DatasetError ? error : new DatasetError({ kind: 'offline', reason: error.message }, '')
}
