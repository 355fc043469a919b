import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { Language } from '../domain/dataset/text.ts'
import { I18nProvider } from '../i18n/I18nProvider.tsx'
import { resolveLanguage, usePreferences } from '../state/preferences.ts'
import { useViewStore } from '../state/viewStore.ts'
import { EventPage } from './EventPage.tsx'
import { PageSkeleton } from './event/PageSkeleton.tsx'
import { useDisplay } from './event/useDisplay.ts'
import { usePageStart } from './start/usePageStart.ts'

interface AppProps {
  readonly queryClient: QueryClient
  /** The language of a page that is rendered where there is no browser to ask. */
  readonly language?: Language
}

/** The whole page, inside its providers. */
export function App({ queryClient, language }: AppProps) {
  const chosen = useViewStore(({ view }) => view.lang)
  const remembered = usePreferences(({ lang }) => lang)
  useDisplay()
  usePageStart()
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider language={language ?? resolveLanguage(chosen, remembered)} fallback={<PageSkeleton />}>
        <EventPage />
      </I18nProvider>
    </QueryClientProvider>
  )
}
