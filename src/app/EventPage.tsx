import { useQuery } from '@tanstack/react-query'
import { ErrorBoundary } from 'react-error-boundary'
import { catalogueQuery, datasetQuery } from '../data/queries.ts'
import { useI18n } from '../i18n/i18n.ts'
import { useViewStore } from '../state/viewStore.ts'
import { lazyComponent, PanelError } from '../ui/lazyComponent.tsx'
import { useFocusFallback } from '../ui/useFocusFallback.ts'
import { Dashboard } from './Dashboard.tsx'
import type { LoadErrorProps } from './LoadError.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { StoredPage } from './StoredPage.tsx'
import type { StagePageProps } from './StagePage.tsx'
import { TopBar } from './TopBar.tsx'
import { useRetry } from './useRetry.ts'

const LoadError = lazyComponent<LoadErrorProps>(async () => (await import('./LoadError.tsx')).LoadError)
const StagePage = lazyComponent<StagePageProps>(async () => (await import('./StagePage.tsx')).StagePage)
const SpeakerPage = lazyComponent<StagePageProps>(async () => (await import('./SpeakerPage.tsx')).SpeakerPage)

/** Loads the event that the View names, and shows it, or why it cannot be shown. */
export function EventPage() {
  const { t } = useI18n()
  const eventId = useViewStore(({ view }) => view.event)
  const present = useViewStore(({ view }) => view.present)
  const { data: catalogue } = useQuery(catalogueQuery)
  const { data: dataset, error, refetch } = useQuery(datasetQuery(eventId))
  const { fault, isRetrying, retry } = useRetry(error, refetch)
  // The button that brought the data goes with the fault it stood beside.
  useFocusFallback('main')
  if (present !== null && !fault) {
    const TalkPage = present === 'audience' ? StagePage : SpeakerPage
    return dataset ? <TalkPage dataset={dataset} fallback={<LoadingPage />} /> : <LoadingPage />
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
          <LoadError error={fault} isRetrying={isRetrying} onRetry={retry} fallback={<LoadingPage />} />
        ) : (
          <LoadingPage />
        )}
      </ErrorBoundary>
      <StoredPage isHeldBack={false} />
    </>
  )
}
