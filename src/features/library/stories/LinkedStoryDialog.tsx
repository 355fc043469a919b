import { useQuery } from '@tanstack/react-query'
import { type LinkFault, linkedStoryQuery } from '../../../data/storyLink.ts'
import type { Catalogue } from '../../../domain/dataset/schema.ts'
import { localiseStory, type Story } from '../../../domain/story/story.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { takeStory } from '../../../state/stories.ts'
import { Sheet } from '../../../ui/sheet/Sheet.tsx'
import { HeldProblems } from '../FileFault.tsx'
import { libraryTexts } from '../libraryTexts.ts'
import { dropStoryHash, openStory } from '../place.ts'
import { presentStory } from '../views/showView.ts'

interface LinkedStoryDialogProps {
  readonly catalogue: Catalogue | null
  readonly eventId: string | null
  readonly hash: string
}

/** Offers to present the story that an address carries, or to add it to the library. Neither happens unasked. */
export function LinkedStoryDialog({ catalogue, eventId, hash }: LinkedStoryDialogProps) {
  const { language } = useI18n()
  const words = libraryTexts[language].linked
  const { data: linked } = useQuery(linkedStoryQuery(hash))
  // The dialog names the story's event, so it waits until the events are known.
  if (!linked || !catalogue) return null
  return (
    <Sheet
      label={linked.ok ? words.heading : words.badHeading}
      kind="dialog"
      showTitle
      initialFocus={() => document.querySelector<HTMLElement>('.library .button')}
      returnFocus={() => document.querySelector<HTMLElement>('[data-library]')}
      onClose={dropStoryHash}
    >
      <div className="library">
        {linked.ok ? (
          <Offer story={linked.story} catalogue={catalogue} eventId={eventId} />
        ) : (
          <BadLink fault={linked.fault} />
        )}
      </div>
    </Sheet>
  )
}

function Offer({
  story,
  catalogue,
  eventId,
}: Pick<LinkedStoryDialogProps, 'eventId'> & { readonly story: Story; readonly catalogue: Catalogue }) {
  const { language, text } = useI18n()
  const words = libraryTexts[language].linked
  const event = catalogue.events.find(({ id }) => id === story.event)
  const keep = (): void => {
    const { id } = takeStory(story)
    dropStoryHash()
    openStory(id)
  }
  return (
    <>
      <p className="font-serif text-xl font-semibold">{localiseStory(story.title, language)}</p>
      <p className="text-sm text-muted">{words.about(story.steps.length, event ? text(event.title) : story.event)}</p>
      {!event && <p className="mt-2 text-sm">{words.unknownEvent}</p>}
      <p className="mt-2 text-sm">{words.consent}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        {event && (
          <button type="button" className="button button-strong" onClick={() => presentStory(story, story.id, eventId)}>
            {words.present}
          </button>
        )}
        <button type="button" className="button" onClick={keep}>
          {words.keep}
        </button>
        <button type="button" className="button" onClick={dropStoryHash}>
          {words.leave}
        </button>
      </div>
    </>
  )
}

function BadLink({ fault }: { readonly fault: LinkFault }) {
  const { t, language } = useI18n()
  return (
    <div className="text-sm">
      <p>{libraryTexts[language].linked.fault[fault.kind]}</p>
      {fault.kind === 'invalid' && <HeldProblems problems={fault.problems} />}
      <button type="button" className="button mt-4" onClick={dropStoryHash}>
        {t.controls.close}
      </button>
    </div>
  )
}
