import { useContext, useState } from 'react'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { cardTitle } from '../../domain/selection/card.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { factsOf, viewNames } from '../../domain/view/views.ts'
import type { CardPanelProps } from '../../features/card/CardPanel.tsx'
import type { ComparePanelProps } from '../../features/compare/ComparePanel.tsx'
import { ActiveFilters } from '../../features/filters/ActiveFilters.tsx'
import { FilterRail } from '../../features/filters/FilterRail.tsx'
import { LensStrip } from '../../features/lenses/LensStrip.tsx'
import { Masthead } from '../../features/masthead/Masthead.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { useFocusFallback } from '../../ui/keys/useFocusFallback.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { PartBoundary } from '../../ui/loading/PartBoundary.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import { LazySheet } from '../../ui/sheet/LazySheet.ts'
import { OnlyAt } from '../../ui/size/OnlyAt.tsx'
import { FixedSizeContext } from '../../ui/size/useElementSize.ts'
import { useMediaQuery } from '../../ui/size/useMediaQuery.ts'
import { PAPER, usePrinting } from '../../ui/size/usePrinting.ts'
import { TermLinksContext } from '../../ui/terms/termLinks.ts'
import { Placeholder } from '../event/Placeholder.tsx'
import { useCard } from '../event/useCard.ts'
import { useEventView } from '../event/useEventView.ts'
import type { UsedLayers } from '../event/useLayers.ts'
import { ChartTools } from './ChartTools.tsx'
import { FilterSheet } from './FilterSheet.tsx'
import { Footer } from './Footer.tsx'
import { LayerBar } from './LayerBar.tsx'
import type { LinkNoticeProps } from './LinkNotice.tsx'
import { MainView } from './MainView.tsx'
import { useFetchAhead } from './useFetchAhead.ts'
import { useNamedChart } from './useNamedChart.ts'
import { usePinKey } from './usePinKey.ts'
import { usePrintPart } from './usePrintPart.ts'
import { useTermLinks } from './useTermLinks.ts'
import { ViewTabs } from './ViewTabs.tsx'

const CardPanel = lazyComponent<CardPanelProps>(
  async () => (await import('../../features/card/CardPanel.tsx')).CardPanel,
)

const ComparePanel = lazyComponent<ComparePanelProps>(
  async () => (await import('../../features/compare/ComparePanel.tsx')).ComparePanel,
)

const LinkNotice = lazyComponent<LinkNoticeProps>(async () => (await import('./LinkNotice.tsx')).LinkNotice)

const HAS_RAIL = '(min-width: 64rem)'
const HAS_CARD_COLUMN = '(min-width: 78rem)'

/** The event's page: one Selection, and everything that is drawn from it. */
export function Dashboard({ dataset }: { readonly dataset: Dataset }) {
  const { t, language } = useI18n()
  const { layers, missing, selection } = useEventView(dataset)
  const { view, card, isWaiting } = selection
  const { open, close, findReturn, headingRef, focusHeading } = useCard(card)
  const termLinks = useTermLinks(view)
  const fetchAhead = useFetchAhead(dataset)
  const [areControlsShown, setControlsShown] = useState(false)
  // A link to more than the event itself is followed for its chart.
  const [hasMoved, setMoved] = useState(view.basis !== null)
  if (!hasMoved && view.view !== viewNames()[0]) setMoved(true)
  const { address } = useViewStore()
  useFocusFallback('main')
  usePinKey(layers, card)
  useNamedChart()
  const isPrinting = usePrinting()
  const printPart = usePrintPart(view.view)
  const paper = isPrinting ? printPart : null
  const screenSize = useContext(FixedSizeContext)
  // On paper no sheet slides in: the card is printed below the view.
  const hasCardColumn = useMediaQuery(HAS_CARD_COLUMN) || isPrinting

  const isCardBeside = card !== null && hasCardColumn
  const hasPins = view.pin.length > 0
  const placeholders = arrangePlaceholders(missing, selection, hasCardColumn)
  const cardPanel = card && (
    <CardPanel
      card={card}
      marketPlaceholder={placeholders.card}
      headingRef={headingRef}
      onReady={focusHeading}
      onOpen={open}
      onClose={close}
      fallback={<Skeleton lines={9} />}
    />
  )
  return (
    <TermLinksContext value={termLinks}>
      <FixedSizeContext value={isPrinting ? PAPER : screenSize}>
        <div className="page">
          {paper && <paper.Header selection={selection} />}
          <PartBoundary>
            <Masthead facts={selection.facts} isFolded={hasMoved} onOpen={open} />
          </PartBoundary>
          <div className="layout" data-card={isCardBeside || undefined}>
            <OnlyAt query={HAS_RAIL}>
              <aside aria-label={t.filters.heading} className="rail">
                <PartBoundary>
                  <FilterRail selection={selection} />
                </PartBoundary>
              </aside>
            </OnlyAt>
            <main id="main" tabIndex={-1} className="min-w-0" data-controls={areControlsShown || undefined}>
              <div className="view-bar">
                <ViewTabs view={view} hasIndex={layers.hasIndex ?? false} onApproach={fetchAhead} />
                <OnlyAt query={HAS_RAIL} isElsewhere>
                  <FilterSheet selection={selection} />
                </OnlyAt>
              </div>
              <p role="status" className="sr-only">
                {!isWaiting && t.filters.announce(selection.rows.length, selection.totalCount)}
              </p>
              <LayerBar
                layers={layers}
                selection={selection}
                others={{ areShown: areControlsShown, onShow: setControlsShown }}
              />
              <PartBoundary>
                <ActiveFilters selection={selection} />
              </PartBoundary>
              {address.includes('?') && <LinkNotice layers={layers} />}
              {placeholders.above}
              {hasPins && !isWaiting && (
                <PartBoundary resetKeys={[view.pin]}>
                  <ComparePanel
                    layers={layers}
                    selection={selection}
                    onOpen={open}
                    placeholder={placeholders.pins}
                    fallback={<Skeleton lines={6} />}
                  />
                </PartBoundary>
              )}
              <PartBoundary resetKeys={[view.view, dataset]}>
                <ChartTools layers={layers} selection={selection}>
                  <MainView
                    layers={layers}
                    selection={selection}
                    onOpen={open}
                    filingsPlaceholder={placeholders.filings}
                    marketPlaceholder={placeholders.view}
                  />
                </ChartTools>
              </PartBoundary>
              {factsOf(view.view).hasLenses && (
                <PartBoundary>
                  <LensStrip selection={selection} />
                </PartBoundary>
              )}
            </main>
            {cardPanel && hasCardColumn && (
              <aside className="card-column" data-scroller="">
                {cardPanel}
              </aside>
            )}
          </div>
          {paper && (
            <PartBoundary isSilent>
              <paper.Notes layers={layers} selection={selection} />
            </PartBoundary>
          )}
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
      </FixedSizeContext>
    </TermLinksContext>
  )
}

/**
 * Decides where the page says that a layer is missing. The market layer's placeholder stands in the view where the view
 * is drawn from the closes, else among the pinned companies, else on the card. What has no other place stands above the
 * view, and only once its load has failed.
 */
function arrangePlaceholders(
  missing: UsedLayers['missing'],
  { view, isWaiting, card }: Selection,
  hasCardColumn: boolean,
) {
  const filings = missing.filings && <Placeholder part="filings" retry={missing.filings} />
  const market = missing.market && <Placeholder part="market" retry={missing.market} />
  const hasPins = view.pin.length > 0
  const isMarketNowhere = !isWaiting && !hasPins && card === null && missing.market?.fault
  const isFilingsNowhere = missing.filings?.fault && !factsOf(view.view).placesFilings
  return {
    filings,
    view: isWaiting ? market : null,
    pins: market,
    // A card that is a sheet hides the pinned companies behind it.
    card: isWaiting || (hasPins && hasCardColumn) ? null : market,
    above: isMarketNowhere ? market : isFilingsNowhere ? filings : null,
  }
}
