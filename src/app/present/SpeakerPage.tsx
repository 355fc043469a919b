import { ChevronLeft, ChevronRight, CircleHelp } from 'lucide'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { nameOfStep } from '../../domain/story/decks.ts'
import { isChangedOnStep, viewAtStep } from '../../domain/story/presentation.ts'
import { localiseStory, type Story } from '../../domain/story/story.ts'
import { DEFAULT_VIEW } from '../../domain/view/viewFields.ts'
import { PresentationHelp } from '../../features/present/PresentationHelp.tsx'
import { PresentationTimer } from '../../features/present/PresentationTimer.tsx'
import { presentTexts } from '../../features/present/presentTexts.ts'
import { StepChoice } from '../../features/present/StageControls.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { toggleBlank } from '../../state/presentation.ts'
import { CAN_PAIR, presentationAddress, usePresentationStore } from '../../state/presentationWindows.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { useElementSize } from '../../ui/size/useElementSize.ts'
import { type EventView, useEventView, useViewOfEvent } from '../event/useEventView.ts'
import { DisplaySwitches } from '../page/DisplaySwitches.tsx'
import { PresentationShell } from './PresentationShell.tsx'
import { Slide } from './Slide.tsx'
import { StageCard } from './StageCard.tsx'
import type { StagePageProps } from './StagePage.tsx'
import { useOtherWindow } from './useOtherWindow.ts'
import { usePointer } from './usePointer.ts'
import { usePresentation } from './usePresentation.ts'
import { usePresentationKeys } from './usePresentationKeys.ts'
import './stage.css'

const SLIDE_REM = 60

/** A presentation as its speaker sees it: what is on the screen, what comes next, and what to say. */
export function SpeakerPage({ dataset }: StagePageProps) {
  return (
    <PresentationShell dataset={dataset}>{(story) => <Speaker dataset={dataset} story={story} />}</PresentationShell>
  )
}

interface SpeakerProps {
  readonly dataset: Dataset
  readonly story: Story
}

function Speaker({ dataset, story }: SpeakerProps) {
  const { t, language, text } = useI18n()
  const words = presentTexts[language]
  const eventView = useEventView(dataset)
  const { view } = eventView.selection
  const presentation = usePresentation(dataset, story)
  const [helps, setHelps] = useState(false)
  usePointer()
  usePresentationKeys(presentation, { onHelp: () => setHelps(true) })
  const title = words.speaker.title(text(dataset.event.title))
  useEffect(() => {
    document.title = t.documentTitle(title)
  }, [t, title])
  const step = story.steps[presentation.step - 1]
  const notes = step ? localiseStory(step.notes, language) : ''
  const headline = step ? nameOfStep(step, language) : ''
  const isLast = presentation.step === story.steps.length
  return (
    <div className="speaker">
      <header className="speaker-head">
        <h1 className="speaker-title">{title}</h1>
        <PresentationTimer />
        <div className="ml-auto flex items-center gap-2">
          <DisplaySwitches />
          <button type="button" className="icon-button" aria-label={words.keys} onClick={() => setHelps(true)}>
            <Icon icon={CircleHelp} size="1.125em" />
          </button>
        </div>
        <Pairing />
      </header>
      <p role="status" className="sr-only">
        {view.blank ? words.isBlank : words.announce(presentation.step, story.steps.length, headline)}
      </p>
      <main id="main" tabIndex={-1} className="speaker-main">
        <section aria-labelledby="speaker-now" className="speaker-now">
          <h2 id="speaker-now" className="speaker-label">
            {words.speaker.now} <span className="tabular">{`${presentation.step} / ${story.steps.length}`}</span>
            {view.blank && <strong>{words.blankBadge}</strong>}
          </h2>
          <p className="sr-only">{headline}</p>
          <SmallSlide story={story} eventView={eventView} isNow />
          <section aria-label={words.controls} className="speaker-controls">
            <button
              type="button"
              className="button"
              aria-disabled={presentation.step === 1}
              onClick={presentation.previous}
            >
              <Icon icon={ChevronLeft} />
              {words.previous}
            </button>
            <button type="button" className="button button-strong" aria-disabled={isLast} onClick={presentation.next}>
              {words.next}
              <Icon icon={ChevronRight} />
            </button>
            <StepChoice story={story} step={presentation.step} />
            <button type="button" className="button" aria-pressed={view.blank} onClick={toggleBlank}>
              {words.blank}
            </button>
            {isChangedOnStep(view, story) && (
              <button type="button" className="button" onClick={presentation.reset}>
                {words.reset}
              </button>
            )}
          </section>
        </section>
        <section aria-labelledby="speaker-next" className="speaker-next">
          <h2 id="speaker-next" className="speaker-label">
            {words.speaker.following}
          </h2>
          {isLast ? (
            <p>{words.speaker.isLast}</p>
          ) : (
            <NextSlide dataset={dataset} story={story} step={presentation.step + 1} />
          )}
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
        <section aria-labelledby="speaker-notes" className="speaker-notes" tabIndex={0}>
          <h2 id="speaker-notes" className="speaker-label">
            {words.speaker.notes}
          </h2>
          {notes === '' ? (
            <p className="text-muted">{words.speaker.noNotes}</p>
          ) : (
            notes.split(/\n+/).map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be alike, and their list changes as a whole
              <p key={index}>{paragraph}</p>
            ))
          )}
        </section>
      </main>
      {helps && <PresentationHelp onClose={() => setHelps(false)} />}
    </div>
  )
}

/** Says that the other window of the presentation is missing, and opens it. */
function Pairing() {
  const { language } = useI18n()
  const words = presentTexts[language].speaker
  const isPaired = usePresentationStore((store) => store.isPaired)
  const audience = useOtherWindow('audience')
  if (isPaired) return null
  return (
    <p className="speaker-notice">
      {`${CAN_PAIR ? words.alone : words.cannotPair} `}
      <button type="button" className="link" onClick={audience.open}>
        {words.openAudience}
      </button>
      {audience.isBlocked && (
        <span role="alert">
          {` ${words.blocked} `}
          <a className="link" href={presentationAddress('audience')} target="_blank" rel="noopener opener">
            {words.openByHand}
          </a>
        </span>
      )}
    </p>
  )
}

function NextSlide({ dataset, story, step }: SpeakerProps & { readonly step: number }) {
  const { language } = useI18n()
  const eventView = useStepView(dataset, story, step)
  const next = story.steps[step - 1]
  return (
    <div className="speaker-following">
      <p className="speaker-headline">{next ? nameOfStep(next, language) : ''}</p>
      <SmallSlide story={story} eventView={eventView} />
    </div>
  )
}

function useStepView(dataset: Dataset, story: Story, step: number): EventView {
  const event = useViewStore(({ view }) => view.event)
  const view = useMemo(
    () => viewAtStep({ ...DEFAULT_VIEW, event, present: 'speaker' }, story, step),
    [event, story, step],
  )
  return useViewOfEvent(dataset, view)
}

interface SmallSlideProps {
  readonly story: Story
  readonly eventView: EventView
  /** True for the slide that is on the screen. */
  readonly isNow?: boolean
}

/** A small slide, as the audience sees it, for looking at and pointing at only. */
function SmallSlide({ story, eventView, isNow = false }: SmallSlideProps): ReactNode {
  const [ref, { width, rem }] = useElementSize<HTMLDivElement>()
  const { card } = eventView.selection
  return (
    <div ref={ref} className="small-slide" inert aria-hidden="true">
      {width > 0 && (
        <div className="small-slide-page" style={{ transform: `scale(${width / (SLIDE_REM * rem)})` }}>
          <Slide
            story={story}
            eventView={eventView}
            isFitted
            isPointedAt={isNow}
            beside={isNow && card ? <StageCard card={card} eventView={eventView} /> : null}
            onOpen={() => {}}
          />
        </div>
      )}
    </div>
  )
}
