import {
  ChevronLeft,
  ChevronRight,
  CircleHelp,
  EyeOff,
  LogOut,
  Maximize,
  Minimize,
  MonitorPlay,
  RotateCcw,
  SlidersHorizontal,
} from 'lucide'
import type { ReactNode } from 'react'
import { nameOfStep } from '../../domain/story/decks.ts'
import type { Story } from '../../domain/story/story.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { showStep, toggleBlank } from '../../state/presentation.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { presentTexts } from './presentTexts.ts'

export interface StageControlsProps {
  readonly story: Story
  readonly step: number
  readonly onPrevious: () => void
  readonly onNext: () => void
  readonly adjusts: boolean
  readonly onAdjust: () => void
  /** Null where nothing was improvised. */
  readonly onReset: (() => void) | null
  readonly onSpeaker: () => void
  readonly onHelp: () => void
  readonly onLeave: () => void
  readonly fullscreen: { readonly isFull: boolean; readonly isPossible: boolean; readonly toggle: () => void }
  /** Controls of the page that belong in this row. */
  readonly children: ReactNode
}

/** Everything that the presenter can press, at the foot of the stage. */
export function StageControls(props: StageControlsProps) {
  const { story, step, onPrevious, onNext, adjusts, onAdjust, onReset, onSpeaker, onHelp, onLeave, fullscreen } = props
  const { language } = useI18n()
  const words = presentTexts[language]
  return (
    <section aria-label={words.controls} className="stage-controls">
      {story.steps.length > 1 && (
        <>
          <IconButton icon={ChevronLeft} label={words.previous} isIdle={step === 1} onClick={onPrevious} />
          <StepChoice story={story} step={step} />
          <IconButton icon={ChevronRight} label={words.next} isIdle={step === story.steps.length} onClick={onNext} />
          <span className="stage-gap" />
        </>
      )}
      {props.children}
      <IconButton icon={SlidersHorizontal} label={words.adjust} isPressed={adjusts} onClick={onAdjust} />
      {onReset && <IconButton icon={RotateCcw} label={words.reset} onClick={onReset} />}
      <span className="stage-gap" />
      <IconButton icon={MonitorPlay} label={words.speaker.open} onClick={onSpeaker} />
      <IconButton icon={EyeOff} label={words.blank} onClick={toggleBlank} />
      {fullscreen.isPossible && (
        <IconButton
          icon={fullscreen.isFull ? Minimize : Maximize}
          label={fullscreen.isFull ? words.leaveFullscreen : words.fullscreen}
          onClick={fullscreen.toggle}
        />
      )}
      <IconButton icon={CircleHelp} label={words.keys} onClick={onHelp} />
      <IconButton icon={LogOut} label={words.leave} onClick={onLeave} />
    </section>
  )
}

interface StepChoiceProps {
  readonly story: Story
  readonly step: number
}

/** The list of steps, by their headlines. */
export function StepChoice({ story, step }: StepChoiceProps) {
  const { language } = useI18n()
  return (
    <select
      className="field step-choice"
      aria-label={presentTexts[language].steps}
      value={step}
      onChange={({ target }) => showStep(story, Number(target.value))}
    >
      {story.steps.map((step, index) => (
        <option key={step.id} value={index + 1}>
          {`${index + 1}. ${nameOfStep(step, language)}`}
        </option>
      ))}
    </select>
  )
}
