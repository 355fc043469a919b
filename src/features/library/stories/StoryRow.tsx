import { Copy, Download, Presentation, Trash2 } from 'lucide'
import { findMissing } from '../../../domain/story/ownStory.ts'
import type { Story } from '../../../domain/story/story.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import { saveJson } from '../../../ui/controls/saveFile.ts'
import { libraryTexts } from '../libraryTexts.ts'
import { openStory } from '../place.ts'
import { presentStory } from '../views/showView.ts'
import { describeMissing, titleOf } from './storyWords.ts'

interface StoryRowProps {
  readonly story: Story
  readonly eventId: string | null
  /** The event that the story is about, where it is not the one shown. */
  readonly about: string | null
  readonly onCopy: () => void
  readonly onDelete: () => void
}

/** A story of the reader's: its title opens it for editing. */
export function StoryRow({ story, eventId, about, onCopy, onDelete }: StoryRowProps) {
  const { language, format } = useI18n()
  const words = libraryTexts[language]
  const name = titleOf(story.title, language)
  const missing = findMissing(story)
  const isUnfinished = missing.length > 0
  return (
    <li className="library-row">
      <div className="min-w-0">
        <button
          type="button"
          className="link text-left break-words"
          aria-label={words.stories.edit(name)}
          onClick={() => openStory(story.id)}
        >
          {name}
        </button>
        <p className="text-xs text-muted">
          {[words.stories.steps(story.steps.length), about].filter(Boolean).join(' · ')}
        </p>
        {isUnfinished && (
          <p className="text-xs text-muted">
            {`${words.editor.unfinished} ${format.list(missing.map((one) => describeMissing(one, language)))}.`}
          </p>
        )}
      </div>
      <div className="library-tools">
        <IconButton
          icon={Presentation}
          label={words.stories.presentNamed(name)}
          isIdle={isUnfinished}
          onClick={() => presentStory(story, story.id, eventId)}
        />
        <IconButton icon={Copy} label={words.duplicate(name)} onClick={onCopy} />
        <IconButton
          icon={Download}
          label={words.stories.exportNamed(name)}
          isIdle={isUnfinished}
          onClick={() => saveJson(`${story.id}.story.json`, story)}
        />
        <IconButton icon={Trash2} label={words.delete(name)} onClick={onDelete} />
      </div>
    </li>
  )
}
