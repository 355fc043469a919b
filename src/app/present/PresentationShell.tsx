import type { ReactNode } from 'react'
import type { Dataset } from '../../domain/dataset/schema.ts'
import type { Story } from '../../domain/story/story.ts'
import { presentTexts } from '../../features/present/presentTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { leaveStage } from '../../state/presentation.ts'
import { useEscape } from '../../ui/keys/keys.ts'
import { PartBoundary } from '../../ui/loading/PartBoundary.tsx'
import { LoadingPage } from '../event/LoadingPage.tsx'
import { Placeholder } from '../event/Placeholder.tsx'
import { useArrival } from './usePresentation.ts'
import { usePresentedStory } from './usePresentedStory.ts'

interface PresentationShellProps {
  readonly dataset: Dataset
  readonly children: (story: Story) => ReactNode
}

/** A window of a presentation. It shows the story, or says why there is none and leads back to the page. */
export function PresentationShell({ dataset, children }: PresentationShellProps) {
  const { language } = useI18n()
  const words = presentTexts[language]
  const { story, retry } = usePresentedStory(dataset)
  const isReady = useArrival(story)
  const isStuck = story === null || retry.fault !== null
  useEscape(leaveStage, isStuck)
  if (story && isReady) {
    return <PartBoundary>{children(story)}</PartBoundary>
  }
  if (!isStuck) return <LoadingPage />
  return (
    <main id="main" tabIndex={-1} className="page pt-10">
      <h1 className="headline">{words.noStory}</h1>
      {retry.fault ? <Placeholder part="story" retry={retry} /> : <p className="mt-3 max-w-2xl">{words.noStoryHint}</p>}
      <button type="button" className="button mt-5" onClick={leaveStage}>
        {words.toPage}
      </button>
    </main>
  )
}
