import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { localiseStory } from '../../domain/story/story.ts'
import { MOST_STEPS } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { useKeepRequests } from '../../state/keepRequest.ts'
import { addToLatest, latestStory, settleStories, undoStories, useStories } from '../../state/stories.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { keepTexts } from './keepTexts.ts'
import { newStoryTitle } from './newStoryTitle.ts'
import { openStory, takeStepRequest } from './place.ts'
import { StorageReport } from './StorageReport.tsx'
import { seedOf } from './seedOf.ts'

interface KeepNoticeProps {
  readonly eventId: string | null
  readonly isHidden: boolean
}

/** Adds the steps that are asked for anywhere on the page, and says so, with a way to take it back. */
export function KeepNotice({ eventId, isHidden }: KeepNoticeProps) {
  const i18n = useI18n()
  const { language } = i18n
  const { notice, undo, undone } = keepTexts[language]
  const request = useKeepRequests(({ step }) => step)
  const { undoable, refusal, items } = useStories()
  const [said, setSaid] = useState('')
  useEffect(() => {
    // Taken over once, however often this is called.
    const asked = request && takeStepRequest()
    if (!asked || eventId === null) return
    const { view } = useViewStore.getState()
    const seed = seedOf({ ...view, chart: asked.chart }, asked.title, i18n)
    const isAdded = addToLatest(eventId, newStoryTitle(i18n.language), seed)
    setSaid(isAdded ? '' : notice.full(localiseStory(latestStory(eventId)?.title ?? {}, i18n.language), MOST_STEPS))
  }, [request, eventId, i18n, notice])
  const added = undoable?.change.kind === 'step-added' ? undoable.change : null
  const text = added ? notice.added(localiseStory(added.title, language), added.step) : said
  const isShown = !isHidden && text !== ''
  return (
    <div className="keep-notice" role="status" data-shown={isShown || undefined}>
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
