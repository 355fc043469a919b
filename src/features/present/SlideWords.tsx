import type { CardTarget } from '../../charts/frame/chart.ts'
import { type FigureDetail, subjectName } from '../../domain/selection/card.ts'
import { isHeadedByChart, nameOfStep } from '../../domain/story/decks.ts'
import { localiseStory, type StoryStep } from '../../domain/story/story.ts'
import { describeFigure } from '../../i18n/describeFigure.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { presentTexts } from './presentTexts.ts'

interface SlideWordsProps {
  readonly step: StoryStep
  /** Shown large, each with its evidence. */
  readonly figures: readonly FigureDetail[]
  /** From 1. */
  readonly number: number
  readonly total: number
  readonly isChanged: boolean
  readonly onOpen: (opens: CardTarget) => void
}

/** What a step says: its headline, its figures, its sentences and, in small type, its place in the story. */
export function SlideWords({ step, figures, number, total, isChanged, onOpen }: SlideWordsProps) {
  const i18n = useI18n()
  const { format, language } = i18n
  const text = localiseStory(step.text, language)
  return (
    <div className="slide-words">
      <h1 className={isHeadedByChart(step) ? 'sr-only' : 'slide-headline'}>{nameOfStep(step, language)}</h1>
      {figures.map(({ figure, subject }) => (
        <p key={figure.id} className="slide-figure">
          <button
            type="button"
            className="figure-button"
            data-mark={figure.id}
            onClick={() => onOpen({ figure: figure.id })}
          >
            {format.figure(figure)}
          </button>
          <span>{describeFigure(figure, subjectName(subject, language), i18n)}</span>
        </p>
      ))}
      {text && <p className="slide-text">{text}</p>}
      <p className="slide-progress">
        {total > 1 && <span className="tabular">{`${number} / ${total}`}</span>}
        {isChanged && <span>{presentTexts[language].changed}</span>}
      </p>
    </div>
  )
}
