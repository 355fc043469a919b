import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide'
import { type KeyboardEvent, useId } from 'react'
import type { Dataset } from '../../../domain/dataset/schema.ts'
import type { Language } from '../../../domain/dataset/text.ts'
import { isFork } from '../../../domain/story/ownStory.ts'
import { localiseStory, type StoryStep, viewOf } from '../../../domain/story/story.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import { libraryTexts } from '../libraryTexts.ts'
import { nameView } from '../views/nameView.ts'
import { showView } from '../views/showView.ts'
import { StepFields } from './StepFields.tsx'
import { StepFigures } from './StepFigures.tsx'

const NONE: readonly string[] = []

interface StepEditorProps {
  readonly step: StoryStep
  /** From 1. */
  readonly place: number
  readonly of: number
  /** The language whose words are edited. */
  readonly language: Language
  readonly dataset: Dataset | null
  readonly event: string
  readonly shownEvent: string | null
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onChange: (patch: Partial<Omit<StoryStep, 'id'>>) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onReplace: () => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

/** A step of a story. Its headline opens its words and its actions. Alt with an arrow key moves it. */
export function StepEditor(props: StepEditorProps) {
  const { step, place, of, language, dataset, event, shownEvent, isOpen, onMove } = props
  const i18n = useI18n()
  const words = libraryTexts[i18n.language]
  const name = localiseStory(step.headline, language) || words.editor.noHeadline
  const bodyId = useId()

  const onKeyDown = (pressed: KeyboardEvent): void => {
    if (!pressed.altKey || (pressed.key !== 'ArrowUp' && pressed.key !== 'ArrowDown')) return
    pressed.preventDefault()
    onMove(pressed.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className="library-step" data-place={place} onKeyDown={onKeyDown}>
      <div className="library-row">
        <div className="min-w-0">
          <button
            type="button"
            className="library-step-name"
            aria-expanded={isOpen}
            aria-controls={isOpen ? bodyId : undefined}
            aria-label={words.editor.stepName(place, name)}
            onClick={props.onToggle}
          >
            <span className="tabular text-muted" aria-hidden="true">
              {place}
            </span>
            <span className="min-w-0 break-words">{name}</span>
          </button>
          <p className="library-step-view">{nameView(viewOf(step), dataset, i18n)}</p>
          {isFork(step) && <p className="library-step-view">{words.editor.isFork}</p>}
        </div>
        <div className="library-tools">
          <IconButton icon={ArrowUp} label={words.moveUp(name)} isIdle={place === 1} onClick={() => onMove(-1)} />
          <IconButton icon={ArrowDown} label={words.moveDown(name)} isIdle={place === of} onClick={() => onMove(1)} />
          <IconButton icon={Copy} label={words.duplicate(name)} onClick={props.onDuplicate} />
          <IconButton icon={Trash2} label={words.delete(name)} onClick={props.onDelete} />
        </div>
      </div>
      {isOpen && (
        <div id={bodyId} className="library-step-body">
          <StepFields step={step} language={language} onChange={props.onChange} />
          {dataset && (
            <StepFigures
              figures={step.figures ?? NONE}
              event={event}
              dataset={dataset}
              onChange={(figures) => props.onChange({ figures })}
            />
          )}
          <div className="flex flex-wrap gap-2">
            <button type="button" className="button" onClick={() => showView(viewOf(step), event, shownEvent)}>
              {words.editor.show}
            </button>
            {event === shownEvent && (
              <button type="button" className="button" onClick={props.onReplace}>
                {words.editor.replace}
              </button>
            )}
          </div>
        </div>
      )}
    </li>
  )
}
