import { useEffect, useMemo } from 'react'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { reconcile } from '../../domain/selection/reconcile.ts'
import { type Selection, select } from '../../domain/selection/select.ts'
import type { View } from '../../domain/view/view.ts'
import { factsOf, viewNames } from '../../domain/view/views.ts'
import { headlineText } from '../../features/masthead/Masthead.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { correctView, useViewStore } from '../../state/viewStore.ts'
import { type UsedLayers, useLayers } from './useLayers.ts'

export interface EventView extends UsedLayers {
  /** What the View shows of the event. Everything on the screen is drawn from it. */
  readonly selection: Selection
}

/** The event through the reader's View. Keeps the address and the title of the page in line with it. */
export function useEventView(dataset: Dataset): EventView {
  const i18n = useI18n()
  const { t } = i18n
  const chosen = useViewStore(({ view }) => view)
  const eventView = useViewOfEvent(dataset, chosen)
  const { view, facts } = eventView.selection
  const { label } = factsOf(view.view)
  // The view that the page opens with has the event's own headline, as in the page that was made at build.
  const isFirstView = view.view === viewNames()[0]
  useEffect(() => {
    // The address follows the corrected View: a link copied from here names only what exists.
    if (view !== chosen) correctView(view)
  }, [view, chosen])
  useEffect(() => {
    const headline = headlineText(facts, i18n)
    document.title = t.documentTitle(isFirstView ? headline : `${i18n.text(label)}: ${headline}`)
  }, [facts, i18n, t, label, isFirstView])
  return eventView
}

/** The event through any View, such as that of a later step. */
export function useViewOfEvent(dataset: Dataset, chosen: View): EventView {
  const { language } = useI18n()
  const used = useLayers(dataset, chosen)
  const { layers } = used
  const view = useMemo(() => reconcile(chosen, layers), [chosen, layers])
  const selection = useMemo(() => select(layers, view, language), [layers, view, language])
  return { ...used, selection }
}
