import { X } from 'lucide'
import { useEffect, useState } from 'react'
import { localiseStory } from '../../domain/story/story.ts'
import { MAX_STEPS } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { useLibraryRequests } from '../../state/libraryRequest.ts'
import { addToLatest, latestStory, settleStories, undoStories, useStories } from '../../state/stories.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { libraryTexts } from './libraryTexts.ts'
import { openStory, takeStepRequest } from './place.ts'
import { StorageReport } from './StorageReport.tsx'
import { newStoryTitle } from './stories/newStoryTitle.ts'
import { stepDraftOf } from './stories/stepDraft.ts'

interface LibraryNoticeProps {
  readonly eventId: string | null
  readonly isHidden: boolean
}

/** Adds each step that a part of the page asks for, says so, and offers to undo it. */
export function LibraryNotice({ eventId, isHidden }: LibraryNoticeProps) {
  const i18n = useI18n()
  const { language } = i18n
  const { notice, undo, undone } = libraryTexts[language]
  const request = useLibraryRequests(({ step }) => step)
  const { undoable, refusal, items } = useStories()
  const [said, setSaid] = useState('')
  useEffect(() => {
    // A request is taken once, however often this runs.
    const asked = request && takeStepRequest()
    if (!asked || eventId === null) return
    const { view } = useViewStore.getState()
    const draft = stepDraftOf({ ...view, chart: asked.chart }, asked.title, i18n)
    const isAdded = addToLatest(eventId, newStoryTitle(i18n.language), draft)
    setSaid(isAdded ? '' : notice.full(localiseStory(latestStory(eventId)?.title ?? {}, i18n.language), MAX_STEPS))
  }, [request, eventId, i18n, notice])
  const added = undoable?.change.kind === 'step-added' ? undoable.change : null
  const text = added ? notice.added(localiseStory(added.title, language), added.step) : said
  const isShown = !isHidden && text !== ''
  return (
    <div className="library-notice" role="status" data-shown={isShown || undefined}>
      {isShown && (
        <>
          <span>{text}</span>
          {added && (
            <>
              <button
                type="button"
                className="link"
                onClick={() => {
                  undoStories()
                  setSaid(undone)
                }}
              >
                {undo}
              </button>
              <button type="button" className="link" onClick={() => openStory(items[0]?.id ?? null)}>
                {notice.editStory}
              </button>
            </>
          )}
          <IconButton
            icon={X}
            label={notice.close}
            onClick={() => {
              settleStories()
              setSaid('')
            }}
          />
          {refusal && <StorageReport refusal={refusal} unread={[]} onDrop={() => {}} />}
        </>
      )}
    </div>
  )
}
