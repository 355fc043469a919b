import 'virtual:font-faces.css'
import './app/styles.css'
// The views first: an address is read by what they are.
import './views/views.ts'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { panelOf } from './app/page/viewPanel.ts'
import { createQueryClient } from './app/queryClient.ts'
import { followTranslation } from './app/start/followTranslation.ts'
import { isDataAsBuilt } from './data/fetchDataset.ts'
import { datasetQuery } from './data/queries.ts'
import { encodeView } from './domain/view/viewUrl.ts'
import { messagesQuery } from './i18n/I18nProvider.tsx'
import { resolveLanguage, usePreferences } from './state/preferences.ts'
import { syncUrl } from './state/syncUrl.ts'
import { useViewStore } from './state/viewStore.ts'
import { pressOnce } from './ui/keys/keys.ts'

const BRAND = 'Shockwave'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')
const { documentElement: page } = document
syncUrl()
pressOnce()
followTranslation()
const queryClient = createQueryClient()
const { view: chosen } = useViewStore.getState()
const { event, view, lang } = chosen
const remembered = usePreferences.getState()
const language = resolveLanguage(lang, remembered.lang)
const app = (
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>
)
// The data, the texts and the code of the view set out together; none waits for another. What fails is told of where it
// is shown.
const data = [queryClient.fetchQuery(datasetQuery(event)), queryClient.fetchQuery(messagesQuery(language))]
const code = panelOf(view).load()
code.catch(() => {})
// The page came in the default view and looks. It is taken over as it is where that is what the reader gets.
const isDefault = page.dataset['start'] === undefined && encodeView(chosen) === '' && remembered.theme === null
// A page that came without content shows what it waits for. One with content stays as it is until all is there.
if (root.firstElementChild) void takeOver(root)
else createRoot(root).render(app)

async function takeOver(place: HTMLElement): Promise<void> {
  const arrived = await Promise.allSettled(isDefault ? [...data, code] : data)
  const isComplete = arrived.every(({ status }) => status === 'fulfilled')
  // In slices, so that the page answers meanwhile.
  startTransition(() => {
    // What was changed on the server since the build is not what the page says.
    if (isDefault && isComplete && isDataAsBuilt()) {
      hydrateRoot(place, app)
      return
    }
    // The title of what came; that of what is shown follows.
    document.title = BRAND
    createRoot(place).render(app)
  })
}
