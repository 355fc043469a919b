import 'virtual:font-faces.css'
import './app/styles.css'
// The views first: an address is read by what they are.
import './views/views.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { panelOf } from './app/page/viewPanel.ts'
import { createQueryClient } from './app/queryClient.ts'
import { datasetQuery } from './data/queries.ts'
import { syncUrl } from './state/syncUrl.ts'
import { useViewStore } from './state/viewStore.ts'

syncUrl()
const queryClient = createQueryClient()
// The data, the texts and the code of the view set out together; none waits for another. What fails is told of where it
// is shown.
const { event, view } = useViewStore.getState().view
void queryClient.prefetchQuery(datasetQuery(event))
panelOf(view)
  .load()
  .catch(() => {})
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>,
)
