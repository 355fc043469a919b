import './app/styles.css'
// The views first: an address is read by what they are.
import './views/views.ts'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { panelOf } from './app/page/viewPanel.ts'
import { createQueryClient } from './app/queryClient.ts'
import { datasetQuery } from './data/queries.ts'
import { messagesQuery } from './i18n/I18nProvider.tsx'
import { resolveLanguage, usePreferences } from './state/preferences.ts'
import { syncUrl } from './state/syncUrl.ts'
import { useViewStore } from './state/viewStore.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')
const { documentElement: page } = document
syncUrl()
const queryClient = createQueryClient()
const { event, view, lang, theme } = useViewStore.getState().view
const remembered = usePreferences.getState()
const language = resolveLanguage(lang, remembered.lang)
const app = (
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>
)
// The data, the texts and the code of the view set out together; none waits for another. What fails is told of where it
// is shown.
const arrived = Promise.allSettled([
  queryClient.fetchQuery(datasetQuery(event)),
  queryClient.fetchQuery(messagesQuery(language)),
  panelOf(view).load(),
])
// A page that came without content shows what it waits for. One with content stays as it is until all is there.
if (!root.firstElementChild) createRoot(root).render(app)
else
  arrived.then((results) => {
    const isComplete = results.every(({ status }) => status === 'fulfilled')
    // The page came in the default view and looks. It is taken over as it is where that is what the reader gets.
    const isDefault = page.dataset['start'] === undefined && theme === null && remembered.theme === null
    // In slices, so that the page answers meanwhile.
    startTransition(() => {
      if (isComplete && isDefault) hydrateRoot(root, app)
      else createRoot(root).render(app)
    })
  })
