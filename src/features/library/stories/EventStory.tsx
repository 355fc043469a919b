import { localiseStory, type Story } from '../../../domain/story/story.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { libraryTexts } from '../libraryTexts.ts'
import { presentStory } from '../views/showView.ts'

interface EventStoryProps {
  readonly story: Story
  readonly eventId: string | null
  readonly onCopy: () => void
}

/** The story that the event comes with: to be read, presented, or copied and changed. */
export function EventStory({ story, eventId, onCopy }: EventStoryProps) {
  const { language } = useI18n()
  const words = libraryTexts[language].stories
  return (
    <section aria-label={words.ofEvent} className="mt-4">
      <h3 className="filter-legend">{words.ofEvent}</h3>
      <p>
        {localiseStory(story.title, language)}{' '}
        <span className="text-sm text-muted">{words.steps(story.steps.length)}</span>
      </p>
      <details className="evidence">
        <summary>{words.read}</summary>
        <ol className="library-read">
          {story.steps.map(({ id, headline, text, notes }) => (
            <li key={id}>
              <p className="font-semibold">{localiseStory(headline, language)}</p>
              <p>{localiseStory(text, language)}</p>
              {localiseStory(notes, language) && (
                <p className="whitespace-pre-line text-muted">
                  {`${words.notesHeading}: ${localiseStory(notes, language)}`}
                </p>
              )}
            </li>
          ))}
        </ol>
      </details>
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="button" className="button" onClick={() => presentStory(story, null, eventId)}>
          {words.present}
        </button>
        <button type="button" className="button" onClick={onCopy}>
          {words.copy}
        </button>
      </div>
    </section>
  )
}
