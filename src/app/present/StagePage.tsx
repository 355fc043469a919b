import { useRef, useState } from 'react'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { cardTitle } from '../../domain/selection/card.ts'
import { nameOfStep } from '../../domain/story/decks.ts'
import { isChangedOnStep } from '../../domain/story/presentation.ts'
import { localiseStory, type Story } from '../../domain/story/story.ts'
import { PresentationHelp } from '../../features/present/PresentationHelp.tsx'
import { presentTexts } from '../../features/present/presentTexts.ts'
import { StageControls } from '../../features/present/StageControls.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { leaveStage, toggleBlank } from '../../state/presentation.ts'
import { CAN_PAIR, presentationAddress } from '../../state/presentationWindows.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { useEscape } from '../../ui/keys/keys.ts'
import { useFocusFallback } from '../../ui/keys/useFocusFallback.ts'
import { useMarkMotion } from '../../ui/motion/useMarkMotion.ts'
import { LazySheet } from '../../ui/sheet/LazySheet.ts'
import { useMediaQuery } from '../../ui/size/useMediaQuery.ts'
import { useCard } from '../event/useCard.ts'
import { useEventView } from '../event/useEventView.ts'
import { FilterSheet } from '../page/FilterSheet.tsx'
import { PresentationShell } from './PresentationShell.tsx'
import { Slide } from './Slide.tsx'
import { StageCard } from './StageCard.tsx'
import { useFilterPanel } from './useFilterPanel.tsx'
import { useFullscreen } from './useFullscreen.ts'
import { useIdle } from './useIdle.ts'
import { useOtherWindow } from './useOtherWindow.ts'
import { usePointer } from './usePointer.ts'
import { usePresentation } from './usePresentation.ts'
import { usePresentationKeys } from './usePresentationKeys.ts'
import './stage.css'

// A slide of 60 by 33.75 root em fits from this size on, with no text smaller than on the page. On a smaller screen the
// slide stacks and scrolls.
const HAS_SLIDE = '(min-width: 60rem) and (min-height: 33.75rem)'

export interface StagePageProps {
  readonly dataset: Dataset
}

/** A story as the audience sees it. */
export function StagePage({ dataset }: StagePageProps) {
  return <PresentationShell dataset={dataset}>{(story) => <Stage dataset={dataset} story={story} />}</PresentationShell>
}

interface StageProps extends StagePageProps {
  readonly story: Story
}

function Stage({ dataset, story }: StageProps) {
  const { t, language } = useI18n()
  const words = presentTexts[language]
  const eventView = useEventView(dataset)
  const { view, card } = eventView.selection
  const presentation = usePresentation(dataset, story)
  const stage = useRef<HTMLDivElement>(null)
  const isFitted = useMediaQuery(HAS_SLIDE)
  const [adjusts, setAdjusts] = useState(false)
  const [helps, setHelps] = useState(false)
  const fullscreen = useFullscreen()
  const speaker = useOtherWindow('speaker')
  const isIdle = useIdle()
  useMarkMotion(stage, onStepLeft)
  useFocusFallback('main')
  // Escape closes first what was opened last. These two are registered first, so that they come last.
  useEscape(() => !fullscreen.takesEscape() && leaveStage(), true)
  useEscape(toggleBlank, view.blank)
  const filters = useFilterPanel(eventView.selection, presentation.step)
  const { open, close, findReturn, headingRef, focusHeading } = useCard(card)
  const cardPanel = card && (
    <StageCard
      card={card}
      eventView={eventView}
      headingRef={headingRef}
      onReady={focusHeading}
      onOpen={open}
      onClose={close}
    />
  )
  // A card that is opened from the chart stands before the filters, which come back when it is closed.
  const beside = cardPanel ?? filters.panel
  usePointer()
  const typed = usePresentationKeys(presentation, {
    onHelp: () => setHelps(true),
    onFullscreen: fullscreen.toggle,
    onEnterFullscreen: fullscreen.enter,
    onSpeaker: speaker.open,
  })
  const step = story.steps[presentation.step - 1]
  return (
    <div className="stage-page" data-idle={isIdle || undefined}>
      <p role="status" className="sr-only">
        {view.blank
          ? words.isBlank
          : words.announce(presentation.step, story.steps.length, step ? nameOfStep(step, language) : '')}
      </p>
      <div ref={stage} className="stage" inert={view.blank}>
        <main id="main" tabIndex={-1} className="stage-main">
          <Slide
            story={story}
            eventView={eventView}
            isFitted={isFitted}
            adjusts={adjusts}
            beside={isFitted ? beside : null}
            isPointedAt
            onOpen={open}
          />
        </main>
        <footer className="stage-foot">
          <p className="stage-title">{localiseStory(story.title, language)}</p>
          {speaker.isBlocked && (
            <p role="alert" className="stage-notice">
              {`${words.speaker.blocked} `}
              <a className="link" href={presentationAddress('speaker')} target="_blank" rel="noopener opener">
                {words.speaker.openByHand}
              </a>
            </p>
          )}
          {speaker.isOpened && !CAN_PAIR && <p className="stage-notice">{words.speaker.cannotPair}</p>}
          {fullscreen.wasFull && (
            <button type="button" className="button button-strong" onClick={fullscreen.enter}>
              {words.backToFullscreen}
            </button>
          )}
          <StageControls
            story={story}
            step={presentation.step}
            onPrevious={presentation.previous}
            onNext={presentation.next}
            adjusts={adjusts}
            onAdjust={() => setAdjusts(!adjusts)}
            onReset={isChangedOnStep(view, story) ? presentation.reset : null}
            onSpeaker={speaker.open}
            onHelp={() => setHelps(true)}
            onLeave={leaveStage}
            fullscreen={fullscreen}
          >
            {isFitted ? filters.button : !view.blank && <FilterSheet selection={eventView.selection} />}
          </StageControls>
        </footer>
      </div>
      {typed && <p className="stage-typed">{words.goTo(typed)}</p>}
      {/* A dialog would stand above the black. */}
      {card && !isFitted && !view.blank && (
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
      {helps && !view.blank && <PresentationHelp onClose={() => setHelps(false)} />}
      {view.blank && (
        // A presenter on a touch screen has no key to press.
        <button type="button" className="stage-blank" aria-label={words.unblank} onClick={toggleBlank} />
      )}
    </div>
  )
}

/** Calls `leave` before another step is drawn. */
function onStepLeft(leave: () => void): () => void {
  return useViewStore.subscribe(({ view }, { view: before }) => {
    if (view.present !== null && view.step !== before.step) leave()
  })
}
