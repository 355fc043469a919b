import { useCallback, useMemo, useState } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { type ChartSlot, ChartSlotContext } from '../../charts/frame/chartSlot.ts'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { cardTitle } from '../../domain/selection/card.ts'
import { chartOf, factsOf } from '../../domain/view/views.ts'
import type { CardPanelProps } from '../../features/card/CardPanel.tsx'
import { headlineText } from '../../features/masthead/Masthead.tsx'
import { shareTexts } from '../../features/share/shareTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { linkTo } from '../../state/links.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { useFocusFallback } from '../../ui/keys/useFocusFallback.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { PartBoundary } from '../../ui/loading/PartBoundary.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import { LazySheet } from '../../ui/sheet/LazySheet.ts'
import { Placeholder } from '../event/Placeholder.tsx'
import { useCard } from '../event/useCard.ts'
import { useEventView } from '../event/useEventView.ts'
import { MainView } from '../page/MainView.tsx'

const CardPanel = lazyComponent<CardPanelProps>(
  async () => (await import('../../features/card/CardPanel.tsx')).CardPanel,
)

// A card in a lower frame would show too little at a time.
const LEAST_HEIGHT_FOR_CARD = 320

/**
 * The one chart of the View, live. Its marks open their evidence over it, or in a new tab where the frame is too low.
 */
export function EmbeddedChart({ dataset }: { readonly dataset: Dataset }) {
  const i18n = useI18n()
  const { t, language } = i18n
  const words = shareTexts[language].embed
  const { layers, missing, selection } = useEventView(dataset)
  const { view, card, isWaiting } = selection
  const { open, close, findReturn, headingRef, focusHeading } = useCard(card)
  const [openedAt, setOpenedAt] = useState(0)
  useFocusFallback('main')
  const openHere = useCallback(
    (opens: CardTarget): void => {
      if (window.innerHeight < LEAST_HEIGHT_FOR_CARD) {
        const closed = { company: null, figure: null, force: null }
        const full = { ...useViewStore.getState().view, ...closed, ...opens, embed: false }
        window.open(linkTo(full), '_blank', 'noopener')
        return
      }
      // A card that is opened from a card stays where that one was.
      if (!headingRef.current) setOpenedAt(document.activeElement?.getBoundingClientRect().top ?? 0)
      open(opens)
    },
    [open, headingRef],
  )
  const only = chartOf(view)
  const { isOwn } = factsOf(view.view)
  const stage = useMemo((): ChartSlot => ({ only, toolsFor: null }), [only])
  const filings = missing.filings && <Placeholder part="filings" retry={missing.filings} />
  const market = missing.market && <Placeholder part="market" retry={missing.market} />
  return (
    <>
      <main id="main" tabIndex={-1} className="embed-chart">
        <h1 className="sr-only">{headlineText(selection.facts, i18n)}</h1>
        <PartBoundary resetKeys={[view.view, dataset]}>
          {isOwn ? (
            <p>{words.holdings}</p>
          ) : (
            <ChartSlotContext value={stage}>
              <MainView
                layers={layers}
                selection={selection}
                onOpen={openHere}
                filingsPlaceholder={filings}
                marketPlaceholder={isWaiting ? market : null}
              />
            </ChartSlotContext>
          )}
        </PartBoundary>
        {!isOwn && <p className="embed-nothing">{words.nothing}</p>}
      </main>
      {card && (
        <LazySheet
          label={t.card.label(cardTitle(card, language))}
          kind="beside"
          beside={openedAt}
          initialFocus={() => headingRef.current}
          returnFocus={findReturn}
          onClose={close}
        >
          <CardPanel
            card={card}
            marketPlaceholder={isWaiting ? null : market}
            headingRef={headingRef}
            onReady={focusHeading}
            onOpen={openHere}
            onClose={close}
            canPin={false}
            fallback={<Skeleton lines={9} />}
          />
        </LazySheet>
      )}
    </>
  )
}
