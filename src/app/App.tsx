import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { I18nProvider } from '../i18n/I18nProvider.tsx'
import { resolveLanguage, usePreferences } from '../state/preferences.ts'
import { useViewStore } from '../state/viewStore.ts'
import { EventPage } from './EventPage.tsx'
import { PageSkeleton } from './event/PageSkeleton.tsx'
import { useDisplay } from './event/useDisplay.ts'

/** The whole page, inside its providers. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  const chosen = useViewStore(({ view }) => view.lang)
  const remembered = usePreferences(({ lang }) => lang)
  useDisplay()
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider language={resolveLanguage(chosen, remembered)} fallback={<PageSkeleton />}>
        <EventPage />
      </I18nProvider>
    </QueryClientProvider>
  )
}
