import { localiseStory, type StoryStep } from '../../domain/story/story.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { presentTexts } from './presentTexts.ts'

interface SlideWordsProps {
  readonly step: StoryStep
  /** From 1. */
  readonly number: number
  readonly total: number
  readonly isChanged: boolean
}

/** What a step says: its headline, its sentences and, in small type, its place in the story. */
export function SlideWords({ step, number, total, isChanged }: SlideWordsProps) {
  const { language } = useI18n()
  const text = localiseStory(step.text, language)
  return (
    <div className="slide-words">
      <h1 className="slide-headline">{localiseStory(step.headline, language)}</h1>
      {text && <p className="slide-text">{text}</p>}
      <p className="slide-progress">
        <span className="tabular">{`${number} / ${total}`}</span>
        {isChanged && <span>{presentTexts[language].changed}</span>}
      </p>
    </div>
  )
}
