import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { datasetQuery } from '../../data/queries.ts'
import type { Catalogue } from '../../domain/dataset/schema.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { useLibraryRequests } from '../../state/libraryRequest.ts'
import { settleSavedViews } from '../../state/savedViews.ts'
import { settleStories, useStories } from '../../state/stories.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Sheet } from '../../ui/sheet/Sheet.tsx'
import { libraryTexts } from './libraryTexts.ts'
import { closeLibrary } from './place.ts'
import { StoriesPart } from './stories/StoriesPart.tsx'
import { StoryEditor } from './stories/StoryEditor.tsx'
import { SavedViewsPart } from './views/SavedViewsPart.tsx'

interface LibrarySheetProps {
  readonly catalogue: Catalogue | null
  readonly eventId: string | null
}

/** The library on this device: saved views and stories, or one story to be edited. */
export function LibrarySheet({ catalogue, eventId }: LibrarySheetProps) {
  const { language } = useI18n()
  const words = libraryTexts[language]
  const storyId = useLibraryRequests((requests) => requests.storyId)
  const edited = useStories(({ items }) => items.find(({ id }) => id === storyId) ?? null)
  const [part, setPart] = useState<'views' | 'stories'>(edited ? 'stories' : 'views')
  const view = useViewStore((store) => store.view)
  // The page has the dataset already. It is looked up under the View's own event, so that it is not fetched twice.
  const { data: dataset } = useQuery({ ...datasetQuery(view.event), enabled: false })
  useEffect(
    () => () => {
      settleSavedViews()
      settleStories()
    },
    [],
  )
  const props = { catalogue, eventId, dataset: dataset ?? null }
  return (
    <Sheet
      label={words.title}
      kind="sheet"
      showTitle
      returnFocus={() => document.querySelector<HTMLElement>('[data-library]')}
      onClose={closeLibrary}
    >
      <div className="library">
        {edited ? (
          <StoryEditor key={edited.id} story={edited} eventId={eventId} dataset={dataset ?? null} />
        ) : (
          <>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Segmented
                legend={words.parts.legend}
                hideLegend
                options={(['views', 'stories'] as const).map((value) => ({ value, label: words.parts[value] }))}
                value={part}
                onChange={setPart}
              />
              <p className="text-xs text-muted">{words.privacy}</p>
            </div>
            {part === 'views' ? <SavedViewsPart {...props} /> : <StoriesPart {...props} />}
          </>
        )}
      </div>
    </Sheet>
  )
}
