import { useEffect, useMemo } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { cardTitle } from '../domain/card.ts'
import { reconcile } from '../domain/reconcile.ts'
import type { Dataset } from '../domain/schema.ts'
import { select } from '../domain/select.ts'
import type { ViewName } from '../domain/view.ts'
import type { CardPanelProps } from '../features/card/CardPanel.tsx'
import { ActiveFilters } from '../features/filters/ActiveFilters.tsx'
import { FilterRail } from '../features/filters/FilterRail.tsx'
import { LensStrip } from '../features/lenses/LensStrip.tsx'
import { headlineText, Masthead } from '../features/masthead/Masthead.tsx'
import { useI18n } from '../i18n/i18n.ts'
import { correctView, useViewStore } from '../state/viewStore.ts'
import { LazySheet } from '../ui/LazySheet.ts'
import { lazyComponent, PanelError } from '../ui/lazyComponent.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TermLinksContext } from '../ui/termLinks.ts'
import { useFocusFallback } from '../ui/useFocusFallback.ts'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { FilterSheet } from './FilterSheet.tsx'
import { Footer } from './Footer.tsx'
import type { LoadErrorProps } from './LoadError.tsx'
import { MainView } from './MainView.tsx'
import { useCard } from './useCard.ts'
import { useLayers } from './useLayers.ts'
import { useTermLinks } from './useTermLinks.ts'
import { ViewTabs } from './ViewTabs.tsx'

const CardPanel = lazyComponent<CardPanelProps>(async () => (await import('../features/card/CardPanel.tsx')).CardPanel)

const LoadError = lazyComponent<LoadErrorProps>(async () => (await import('./LoadError.tsx')).LoadError)

// The uncertainties have their own switches in their own view, and the glossary highlights nobody.
const HAS_LENSES: readonly ViewName[] = ['bars', 'scatter', 'table', 'capex']
const HAS_RAIL = '(min-width: 64rem)'
const HAS_CARD_COLUMN = '(min-width: 78rem)'

/** The event's page: one Selection, and everything that is drawn from it. */
export function Dashboard({ dataset }: { readonly dataset: Dataset }) {
  const i18n = useI18n()
  const { t, language } = i18n
  const chosen = useViewStore(({ view }) => view)
  const { layers, retry } = useLayers(dataset, chosen)
  const view = useMemo(() => reconcile(chosen, layers), [chosen, layers])
  const selection = useMemo(() => select(layers, view, language), [layers, view, language])
  const { card } = selection
  const { open, close, findReturn, headingRef, focusHeading } = useCard(card)
  const termLinks = useTermLinks(view)
  useFocusFallback('main')
  const hasRail = useMediaQuery(HAS_RAIL)
  const hasCardColumn = useMediaQuery(HAS_CARD_COLUMN)

  useEffect(() => {
    // The address follows: a link copied from here names only what exists.
    if (view !== chosen) correctView(view)
  }, [view, chosen])
  useEffect(() => {
    document.title = t.documentTitle(headlineText(selection.facts, i18n))
  }, [selection.facts, i18n, t])

  const standIn = !layers.isPending ? null : retry.fault ? (
    <LoadError isPart error={retry.fault} isRetrying={retry.isRetrying} onRetry={retry.retry} />
  ) : (
    <Skeleton lines={9} />
  )
  const cardPanel = card && (
    <CardPanel
      card={card}
      headingRef={headingRef}
      onReady={focusHeading}
      onOpen={open}
      onClose={close}
      fallback={<Skeleton lines={9} />}
    />
  )
  return (
    <TermLinksContext value={termLinks}>
      <div className="page">
        <ErrorBoundary FallbackComponent={PanelError}>
          <Masthead facts={selection.facts} onOpen={open} />
        </ErrorBoundary>
        <div className="layout" data-card={(card !== null && hasCardColumn) || undefined}>
          {hasRail && (
            <aside aria-label={t.filters.heading} className="rail">
              <ErrorBoundary FallbackComponent={PanelError}>
                <FilterRail selection={selection} />
              </ErrorBoundary>
            </aside>
          )}
          <main id="main" tabIndex={-1} className="min-w-0">
            <div className="view-bar">
              <ViewTabs view={view} />
              {!hasRail && <FilterSheet selection={selection} />}
            </div>
            <p role="status" className="sr-only">
              {t.filters.announce(selection.rows.length, selection.totalCount)}
            </p>
            <ErrorBoundary FallbackComponent={PanelError}>
              <ActiveFilters selection={selection} />
            </ErrorBoundary>
            <ErrorBoundary FallbackComponent={PanelError} resetKeys={[view.view, dataset]}>
              <MainView layers={layers} selection={selection} onOpen={open} standIn={standIn} />
            </ErrorBoundary>
            {HAS_LENSES.includes(view.view) && (
              <ErrorBoundary FallbackComponent={PanelError}>
                <LensStrip selection={selection} />
              </ErrorBoundary>
            )}
          </main>
          {cardPanel && hasCardColumn && (
            <aside className="card-column" data-scroller="">
              {cardPanel}
            </aside>
          )}
        </div>
        <Footer />
        {card && !hasCardColumn && (
          <LazySheet
            label={t.card.label(cardTitle(card, language))}
            kind="sheet"
            initialFocus={() => headingRef.current}
            returnFocus={findReturn}
            onClose={close}
          >
            {cardPanel}
          </LazySheet>
        )}
      </div>
    </TermLinksContext>
  )
}
