import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChartRegistry } from '../../../charts/frame/chartRegistry.ts'
import { storyQuery } from '../../../data/queries.ts'
import { readJsonFile } from '../../../data/readJsonFile.ts'
import type { Catalogue, Dataset } from '../../../domain/dataset/schema.ts'
import { localiseStory, parseStory, type Story } from '../../../domain/story/story.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import {
  copyStory,
  createStory,
  deleteStory,
  dropUnreadStories,
  takeStory,
  undoStories,
  useStories,
} from '../../../state/stories.ts'
import { useViewStore } from '../../../state/viewStore.ts'
import { FileButton } from '../../../ui/controls/FileButton.tsx'
import { FileFault } from '../FileFault.tsx'
import { focusAfter } from '../focusAfter.ts'
import { libraryTexts } from '../libraryTexts.ts'
import { openStory } from '../place.ts'
import { StorageReport } from '../StorageReport.tsx'
import { UndoLine } from '../UndoLine.tsx'
import { useImport } from '../useImport.ts'
import { EventStory } from './EventStory.tsx'
import { newStoryTitle } from './newStoryTitle.ts'
import { StoryRow } from './StoryRow.tsx'
import { stepDraftOfPage } from './stepDraft.ts'
import { copySuffixes, eventNameOf, titleOf } from './storyWords.ts'

const FORMAT = 'shockwave-story/1'

interface PartProps {
  readonly catalogue: Catalogue | null
  readonly eventId: string | null
  readonly dataset: Dataset | null
}

/** The event's own story, and those that the reader made or took over from a file. */
export function StoriesPart({ catalogue, eventId, dataset }: PartProps) {
  const i18n = useI18n()
  const charts = useChartRegistry()
  const { language } = i18n
  const words = libraryTexts[language]
  const { view } = useViewStore()
  const { items, unread, refusal, undoable } = useStories()
  const { data: ofEvent } = useQuery({ ...storyQuery(view.event), enabled: eventId !== null })
  const [said, setSaid] = useState('')
  const { failed, setFailed, take } = useImport()

  const eventName = (id: string): string => eventNameOf(catalogue, id, i18n)
  const importFile = async (file: File): Promise<void> => {
    const story = await take(file, () => readJsonFile(file, FORMAT, parseStory))
    if (!story) return setSaid('')
    const name = localiseStory(story.title, language)
    const { isKnown } = takeStory(story)
    if (isKnown) return setSaid(words.stories.known(name))
    setSaid(
      story.event === eventId ? words.stories.imported(name) : words.stories.otherEvent(name, eventName(story.event)),
    )
  }
  const copy = (story: Story): void => openStory(copyStory(story, copySuffixes))
  const rowsOf = (list: readonly Story[]) =>
    list.map((story) => (
      <StoryRow
        key={story.id}
        story={story}
        eventId={eventId}
        about={story.event === eventId ? null : eventName(story.event)}
        onCopy={() => copy(story)}
        onDelete={() => {
          setFailed(null)
          focusAfter(() => deleteStory(story), '[data-control="undo"]')
        }}
      />
    ))
  const here = items.filter(({ event }) => event === eventId)
  const others = items.filter(({ event }) => event !== eventId)
  const deleted = undoable?.change.kind === 'story-deleted' ? undoable.change : null
  return (
    <>
      {ofEvent && <EventStory story={ofEvent} eventId={eventId} onCopy={() => copy(ofEvent)} />}
      <h3 className="filter-legend mt-4">{words.stories.own}</h3>
      <UndoLine
        said={deleted ? words.stories.deleted(titleOf(deleted.title, language)) : said}
        onUndo={
          deleted &&
          (() => {
            focusAfter(undoStories, '.library-list .link', 'button')
            setSaid(words.undone)
          })
        }
      />
      {failed && <FileFault {...failed} format={FORMAT} />}
      <StorageReport refusal={refusal} unread={unread} onDrop={dropUnreadStories} />
      {here.length === 0 && eventId !== null && <p className="library-empty">{words.stories.none}</p>}
      {here.length > 0 && <ul className="library-list">{rowsOf(here)}</ul>}
      {others.length > 0 && (
        <>
          <h3 className="filter-legend mt-4">{words.otherEvents}</h3>
          <ul className="library-list">{rowsOf(others)}</ul>
        </>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {eventId !== null && (
          <button
            type="button"
            className="button button-strong"
            onClick={() =>
              openStory(createStory(eventId, newStoryTitle(language), stepDraftOfPage(view, charts, dataset, i18n)))
            }
          >
            {words.stories.create}
          </button>
        )}
        <FileButton label={words.stories.import} accept=".json,application/json" onFile={importFile} />
      </div>
    </>
  )
}
