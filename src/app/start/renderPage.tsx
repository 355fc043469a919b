// The page as HTML, at build time: the default event in its default view, drawn by the page's own components.
// The views first: an address is read by what they are.
import '../../views/views.ts'
import { StrictMode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { catalogueQuery, datasetQuery } from '../../data/queries.ts'
import type { Language } from '../../domain/dataset/text.ts'
import { parseCatalogue, parseDataset } from '../../domain/parsing/parse.ts'
import { select } from '../../domain/selection/select.ts'
import { DEFAULT_VIEW } from '../../domain/view/viewFields.ts'
import { headlineText } from '../../features/masthead/Masthead.tsx'
import { messagesKey } from '../../i18n/I18nProvider.tsx'
import { createI18n, englishI18n, type I18n } from '../../i18n/i18n.ts'
import { vi } from '../../i18n/vi.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { App } from '../App.tsx'
import { panelOf } from '../page/viewPanel.ts'
import { createQueryClient } from '../queryClient.ts'
import { PageStart, WithoutScript } from './PageStart.tsx'

export interface RenderedPage {
  readonly html: string
  /** Name of the event's file in the data folder. */
  readonly file: string
  readonly title: string
  readonly description: string
  /** Stands beside the page until the app has taken it over. */
  readonly skeleton: string
  readonly noScript: string
}

/** The default page in a language. `readData` reads a file of the data folder as JSON. */
export async function renderPage(
  language: Language,
  readData: (name: string) => Promise<unknown>,
): Promise<RenderedPage> {
  const catalogue = orThrow(parseCatalogue(await readData('catalogue.json')))
  const entry = catalogue.events.find(({ id }) => id === catalogue.default)
  if (!entry) throw new Error('The catalogue lacks its default event.')
  const dataset = orThrow(parseDataset(await readData(entry.file)))
  const i18n: I18n = language === 'vi' ? createI18n('vi', vi) : englishI18n
  const queryClient = createQueryClient()
  queryClient.setQueryData(catalogueQuery.queryKey, catalogue)
  queryClient.setQueryData(datasetQuery(null).queryKey, dataset)
  queryClient.setQueryData(messagesKey(language), i18n)
  await panelOf(DEFAULT_VIEW.view).load()
  useViewStore.setState({ view: { ...DEFAULT_VIEW, lang: null }, origin: 'history' })
  const { facts } = select({ dataset }, DEFAULT_VIEW, language)
  return {
    html: renderToString(
      <StrictMode>
        <App queryClient={queryClient} language={language} />
      </StrictMode>,
    ),
    file: entry.file,
    skeleton: renderToStaticMarkup(<PageStart />),
    noScript: renderToStaticMarkup(<WithoutScript language={language} file={entry.file} />),
    title: i18n.t.documentTitle(headlineText(facts, i18n)),
    description: i18n.text(dataset.event.summary),
  }
}

function orThrow<T>(parsed: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!parsed.ok) throw new Error('The default event cannot be rendered: its data have faults.')
  return parsed.value
}
