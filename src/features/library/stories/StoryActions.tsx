import { useState } from 'react'
import { encodeStory, MAX_ADDRESS } from '../../../data/storyLink.ts'
import type { Story } from '../../../domain/story/story.ts'
import { DEFAULT_VIEW } from '../../../domain/view/viewFields.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { linkTo } from '../../../state/links.ts'
import { STORY_HASH } from '../../../state/storyHash.ts'
import { saveJson } from '../../../ui/controls/saveFile.ts'
import { libraryTexts } from '../libraryTexts.ts'
import { presentStory } from '../views/showView.ts'
import { StoryLink } from './StoryLink.tsx'

interface StoryActionsProps {
  readonly story: Story
  readonly eventId: string | null
  /** A story that lacks something is neither presented nor passed on. */
  readonly isUnfinished: boolean
}

/** A link, and the state of the story that it was made of. */
interface MadeLink {
  readonly of: Story
  readonly url: string | null
  readonly characters: number
}

/** Presents a story, or passes it on as a file or as a link. */
export function StoryActions({ story, eventId, isUnfinished }: StoryActionsProps) {
  const { language } = useI18n()
  const words = libraryTexts[language]
  const [made, setMade] = useState<MadeLink | null>(null)
  const makeLink = async (): Promise<void> => {
    const encoded = await encodeStory(story)
    const url = `${linkTo({ ...DEFAULT_VIEW, event: story.event })}${STORY_HASH}${encoded}`
    const isShort = encoded !== null && url.length <= MAX_ADDRESS
    setMade({
      of: story,
      url: isShort ? url : null,
      characters: encoded === null ? JSON.stringify(story).length : url.length,
    })
  }
  const actions = [
    { key: 'present', label: words.stories.present, act: () => presentStory(story, story.id, eventId) },
    { key: 'export', label: words.editor.export, act: () => saveJson(`${story.id}.story.json`, story) },
    { key: 'link', label: words.editor.link.make, act: () => void makeLink() },
  ]
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2">
        {actions.map(({ key, label, act }) => (
          <button
            key={key}
            type="button"
            className="button"
            aria-disabled={isUnfinished || undefined}
            onClick={() => !isUnfinished && act()}
          >
            {label}
          </button>
        ))}
      </div>
      {made?.of === story && <StoryLink url={made.url} characters={made.characters} />}
    </>
  )
}
