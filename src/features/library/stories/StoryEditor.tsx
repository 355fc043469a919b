import { ChevronLeft, ListPlus } from 'lucide'
import { useId, useState } from 'react'
import { useChartRegistry } from '../../../charts/frame/chartRegistry.ts'
import type { Dataset } from '../../../domain/dataset/schema.ts'
import { LANGUAGES } from '../../../domain/dataset/text.ts'
import { findMissing, isFull, moveItem, queryOfStep, withWords } from '../../../domain/story/ownStory.ts'
import { localiseStory, MAX_STORY_CHARACTERS, type Story } from '../../../domain/story/story.ts'
import { MAX_STEPS } from '../../../domain/view/view.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import {
  addStep,
  changeStep,
  changeStory,
  copyStep,
  deleteStep,
  dropUnreadStories,
  undoStories,
  useStories,
} from '../../../state/stories.ts'
import { useViewStore } from '../../../state/viewStore.ts'
import { Icon } from '../../../ui/controls/Icon.tsx'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { focusAfter, keepFocus } from '../focusAfter.ts'
import { libraryTexts } from '../libraryTexts.ts'
import { openStory } from '../place.ts'
import { StorageReport } from '../StorageReport.tsx'
import { UndoLine } from '../UndoLine.tsx'
import { StepEditor } from './StepEditor.tsx'
import { StoryActions } from './StoryActions.tsx'
import { stepDraftOfPage } from './stepDraft.ts'
import { describeMissing } from './storyWords.ts'

interface StoryEditorProps {
  readonly story: Story
  readonly eventId: string | null
  readonly dataset: Dataset | null
}

/** One story to be edited: its title, its steps in order, and what can be done with the whole. */
export function StoryEditor({ story, eventId, dataset }: StoryEditorProps) {
  const i18n = useI18n()
  const charts = useChartRegistry()
  const words = libraryTexts[i18n.language]
  const { view } = useViewStore()
  const { undoable, refusal, unread } = useStories()
  const [language, setLanguage] = useState(i18n.language)
  const [openId, setOpenId] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const titleId = useId()
  const { steps } = story
  const missing = findMissing(story)
  const other = LANGUAGES.find((one) => one !== language)

  const change = (next: (story: Story) => Story, what = ''): void => {
    changeStory(story.id, next)
    setSaid(what)
  }
  const add = (): void => {
    addStep(story.id, stepDraftOfPage(view, charts, dataset, i18n))
    setSaid(isFull(story) ? words.editor.full(MAX_STEPS) : words.editor.added(steps.length + 1))
  }
  const undone = undoable?.change
  const took =
    undone?.kind === 'step-deleted'
      ? words.editor.deleted(undone.step)
      : undone?.kind === 'step-replaced'
        ? words.editor.replaced(undone.step)
        : null
  return (
    <>
      <button type="button" className="link library-back" onClick={() => focusAfter(() => openStory(null), 'input')}>
        <Icon icon={ChevronLeft} />
        {words.editor.back}
      </button>
      <div className="mt-2">
        <label htmlFor={titleId} className="filter-legend">
          {words.editor.storyTitle}
        </label>
        <input
          id={titleId}
          type="text"
          className="field"
          lang={language}
          autoComplete="off"
          maxLength={MAX_STORY_CHARACTERS.title}
          value={story.title[language] ?? ''}
          placeholder={other && story.title[other]}
          onChange={({ target }) => change((one) => ({ ...one, title: withWords(one.title, language, target.value) }))}
        />
      </div>
      <div className="mt-3">
        <Segmented
          legend={words.editor.language}
          options={LANGUAGES.map((value) => ({ value, label: words.editor.languageNames[value] }))}
          value={language}
          onChange={setLanguage}
        />
        <p className="mt-1 text-xs text-muted">{words.editor.languageHint}</p>
      </div>
      <StoryActions story={story} eventId={eventId} isUnfinished={missing.length > 0} />
      {missing.length > 0 && (
        <p className="mt-2 text-sm">
          {`${words.editor.unfinished} ${i18n.format.list(missing.map((one) => describeMissing(one, i18n.language)))}.`}
        </p>
      )}
      <StorageReport refusal={refusal} unread={unread} onDrop={dropUnreadStories} />
      <div className="library-steps-head">
        <h3 className="filter-legend">{words.editor.steps}</h3>
        {story.event === eventId && (
          <button type="button" className="button" data-control="add" onClick={add}>
            <Icon icon={ListPlus} />
            {words.editor.addView}
          </button>
        )}
      </div>
      {steps.length === 0 && <p className="library-empty">{words.editor.empty}</p>}
      <ol className="library-list" aria-label={words.editor.steps}>
        {steps.map((step, index) => (
          <StepEditor
            key={step.id}
            step={step}
            place={index + 1}
            of={steps.length}
            language={language}
            dataset={story.event === eventId ? dataset : null}
            shownEvent={eventId}
            event={story.event}
            isOpen={step.id === openId}
            onToggle={() => setOpenId(step.id === openId ? null : step.id)}
            onChange={(patch) => {
              changeStep(story.id, step, patch)
              setSaid('')
            }}
            onMove={(by) => {
              const name = localiseStory(step.headline, language) || words.editor.noHeadline
              const place = index + 1 + by
              if (place < 1 || place > steps.length) return
              keepFocus(() =>
                change(
                  (one) => ({ ...one, steps: [...moveItem(one.steps, step.id, by)] }),
                  words.moved(name, place, steps.length),
                ),
              )
            }}
            onReplace={() => {
              const change = { kind: 'step-replaced', title: story.title, step: index + 1 } as const
              changeStep(story.id, step, { view: queryOfStep(view) }, change)
              setSaid('')
            }}
            onDuplicate={() => {
              copyStep(story.id, step.id)
              setSaid(isFull(story) ? words.editor.full(MAX_STEPS) : words.editor.duplicated(index + 2))
            }}
            onDelete={() => focusAfter(() => deleteStep(story, step.id), '[data-control="undo"]')}
          />
        ))}
      </ol>
      {steps.length > 1 && <p className="mt-2 text-xs text-muted">{words.editor.keys}</p>}
      <UndoLine
        said={took ?? said}
        onUndo={
          took === null
            ? null
            : () => {
                focusAfter(undoStories, `[data-place="${undone && 'step' in undone ? undone.step : 1}"] button`)
                setSaid(words.undone)
              }
        }
      />
    </>
  )
}
