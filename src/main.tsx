import './app/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { createQueryClient } from './app/queryClient.ts'
import { datasetQuery } from './data/queries.ts'
import { syncUrl } from './state/syncUrl.ts'
import { useViewStore } from './state/viewStore.ts'

syncUrl()
const queryClient = createQueryClient()
// The data and the texts set out together; neither waits for the other.
void queryClient.prefetchQuery(datasetQuery(useViewStore.getState().view.event))
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>,
)
