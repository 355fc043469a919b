// The page as HTML, at build time: the default event in its default view, drawn by the page's own components.
// The views first: an address is read by what they are.
import '../../views/views.ts'
import { StrictMode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { catalogueQuery, datasetQuery } from '../../data/queries.ts'
import type { Language } from '../../domain/dataset/text.ts'
import { nameOfSource } from '../../domain/dataset/text.ts'
import { parseCatalogue, parseDataset } from '../../domain/parsing/parse.ts'
import { type Selection, select } from '../../domain/selection/select.ts'
import { DEFAULT_VIEW } from '../../domain/view/viewFields.ts'
import { headlineText } from '../../features/masthead/Masthead.tsx'
import { messagesKey } from '../../i18n/I18nProvider.tsx'
import { createI18n, englishI18n, type I18n } from '../../i18n/i18n.ts'
import { vi } from '../../i18n/vi.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { buildBarsModel } from '../../views/bars/barsModel.ts'
import { App } from '../App.tsx'
import { panelOf } from '../page/viewPanel.ts'
import { createQueryClient } from '../queryClient.ts'
import { describeDataset } from './describeDataset.ts'
import type { HeadFacts } from './headTags.ts'
import { PageStart, ScriptMissing, WithoutScript } from './PageStart.tsx'
import { PreviewPicture } from './PreviewPicture.tsx'
import { layOutPreview, type PreviewWords } from './previewLayout.ts'
import { startTexts } from './startTexts.ts'

export interface RenderedPage {
  readonly html: string
  /** The event that the page shows. */
  readonly event: string
  /** Name of the event's file in the data folder. */
  readonly file: string
  readonly title: string
  readonly description: string
  /** Stands behind the page until the app has taken it over. */
  readonly skeleton: string
  readonly noScript: string
  readonly head: HeadFacts
  /** The picture for link previews as SVG, its colours as the names of the style sheet's. */
  readonly picture: string
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
  const selection = select({ dataset }, DEFAULT_VIEW, language)
  const headline = headlineText(selection.facts, i18n)
  const description = i18n.text(dataset.event.summary)
  const preview = describePreview(selection, headline, i18n)
  const name = `${i18n.text(dataset.event.title)}, ${i18n.format.date(dataset.event.date)}`
  return {
    html: renderToString(
      <StrictMode>
        <App queryClient={queryClient} language={language} />
      </StrictMode>,
    ),
    event: entry.id,
    file: entry.file,
    skeleton: renderToStaticMarkup(
      <>
        <PageStart />
        <ScriptMissing language={language} />
      </>,
    ),
    noScript: renderToStaticMarkup(<WithoutScript language={language} file={entry.file} />),
    title: i18n.t.documentTitle(headline),
    description,
    head: {
      language,
      title: headline,
      description,
      siteName: i18n.t.brand,
      pictureText: preview.text,
      describeData: (page, folder) =>
        describeDataset(dataset, { name, description, language }, { page, file: folder + entry.file }),
    },
    picture: renderToStaticMarkup(<PreviewPicture words={preview.words} layout={preview.layout} />),
  }
}

/** The picture for link previews: its words, where they and the bars go, and what it says as one text. */
function describePreview(selection: Selection, headline: string, i18n: I18n) {
  const { t, format, text, language } = i18n
  const model = buildBarsModel(selection, i18n)
  const { subtitle, sources, coverage } = model.frame
  const publishers = [...new Set(sources.map((source) => nameOfSource(source, i18n.language)))]
  const source = publishers.length > 0 ? [`${t.frame.source}: ${publishers.join('; ')}`] : []
  const all = selection.sized.length
  const words: PreviewWords = {
    brand: t.brand,
    event: text(selection.facts.event.title),
    headline,
    subtitle,
    foot: (shown) =>
      [...source, shown < all ? startTexts[language].largestMoves(shown, all) : coverage].filter(Boolean).join(' · '),
  }
  const layout = layOutPreview(words, model)
  const moves = format.list(layout.marks.map(({ name, value }) => `${name} ${value}`))
  return { words, layout, text: layout.marks.length > 0 ? `${headline}. ${subtitle}: ${moves}.` : headline }
}

function orThrow<T>(parsed: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!parsed.ok) throw new Error('The default event cannot be rendered: its data have faults.')
  return parsed.value
}
