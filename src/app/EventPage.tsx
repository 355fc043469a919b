import { useQuery } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { catalogueQuery, datasetQuery } from '../data/queries.ts'
import { useI18n } from '../i18n/i18n.ts'
import { useViewStore } from '../state/viewStore.ts'
import { useFocusFallback } from '../ui/keys/useFocusFallback.ts'
import { lazyComponent } from '../ui/loading/lazyComponent.tsx'
import { PartBoundary } from '../ui/loading/PartBoundary.tsx'
import { Skeleton } from '../ui/loading/Skeleton.tsx'
import type { EmbedPageProps } from './embed/EmbedPage.tsx'
import type { LoadErrorProps } from './event/LoadError.tsx'
import { LoadingPage } from './event/LoadingPage.tsx'
import { useRetry } from './event/useRetry.ts'
import type { StoredPageProps } from './offline/StoredPage.tsx'
import { Dashboard } from './page/Dashboard.tsx'
import { TopBar } from './page/TopBar.tsx'
import type { StagePageProps } from './present/StagePage.tsx'

const StoredPage = lazyComponent<StoredPageProps>(async () => (await import('./offline/StoredPage.tsx')).StoredPage, {
  isPatient: true,
})
const LoadError = lazyComponent<LoadErrorProps>(async () => (await import('./event/LoadError.tsx')).LoadError)
const EmbedPage = lazyComponent<EmbedPageProps>(async () => (await import('./embed/EmbedPage.tsx')).EmbedPage)
const StagePage = lazyComponent<StagePageProps>(async () => (await import('./present/StagePage.tsx')).StagePage)
const SpeakerPage = lazyComponent<StagePageProps>(async () => (await import('./present/SpeakerPage.tsx')).SpeakerPage)

/** The event on its page, on the stage or in an embed, and beside it the notices of the page about itself. */
export function EventPage() {
  const isShown = useViewStore(({ view }) => view.present !== null || view.embed)
  return (
    <>
      <EventContent />
      <StoredPage isHeldBack={isShown} />
    </>
  )
}

/** The next Tab after it goes into the chart, past the controls around it. */
function skipToChart(event: MouseEvent): void {
  const start = document.querySelector<HTMLElement>('[data-chart-start]')
  if (!start) return
  event.preventDefault()
  start.focus()
}

/** Loads the event that the View names, and shows it, or why it cannot be shown. */
function EventContent() {
  const { t } = useI18n()
  const eventId = useViewStore(({ view }) => view.event)
  const present = useViewStore(({ view }) => view.present)
  const isEmbedded = useViewStore(({ view }) => view.embed)
  const { data: catalogue } = useQuery(catalogueQuery)
  const { data: dataset, error, refetch } = useQuery(datasetQuery(eventId))
  const { fault, isRetrying, retry } = useRetry(error, refetch)
  // When a retry succeeds, the error leaves the page together with its button, which had the focus.
  useFocusFallback('main')
  if (isEmbedded) {
    const loading = <Skeleton lines={9} />
    const placeholder = fault && <LoadError error={fault} isRetrying={isRetrying} onRetry={retry} fallback={loading} />
    return (
      <EmbedPage
        catalogue={catalogue ?? null}
        dataset={dataset ?? null}
        placeholder={placeholder ?? loading}
        fallback={loading}
      />
    )
  }
  if (present !== null && !fault) {
    const PresentationPage = present === 'audience' ? StagePage : SpeakerPage
    return dataset ? <PresentationPage dataset={dataset} fallback={<LoadingPage />} /> : <LoadingPage />
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: the place that it leads to is on the page */}
      <a href="#main" className="skip-link" onClick={skipToChart}>
        {t.skipToMain}
      </a>
      <TopBar catalogue={catalogue ?? null} eventId={eventId} />
      <PartBoundary>
        {dataset ? (
          <Dashboard dataset={dataset} />
        ) : fault ? (
          <LoadError error={fault} isRetrying={isRetrying} onRetry={retry} fallback={<LoadingPage />} />
        ) : (
          <LoadingPage />
        )}
      </PartBoundary>
    </>
  )
}
