// Presentations that nobody wrote: of an event without a story, and of one chart alone. Their steps have no words of
// their own, so that each slide is headed by what its chart says.

import type { Language } from '../dataset/text.ts'
import { ALONE, type View } from '../view/view.ts'
import { DEFAULT_VIEW } from '../view/viewFields.ts'
import { type EventParts, factsOf, tabNames } from '../view/views.ts'
import type { Story, StoryText } from './story.ts'
import { localiseStory, type StoryStep, stepViewOf, viewOf } from './story.ts'

/** One slide for each view that has something to show of an event, as it opens. */
export function deckOfViews(event: EventParts): Story {
  const views = tabNames().flatMap((view) => {
    const { charts, slidesOf } = factsOf(view)
    const slides = slidesOf?.(event) ?? charts.slice(0, 1)
    return slides.map((chart) => ({ ...DEFAULT_VIEW, view, chart: chart === charts[0] ? null : chart }))
  })
  return makeDeck(event, views)
}

/** One slide, of the chart that a View shows. */
export function deckOfChart(event: Pick<EventParts, 'dataset'>, view: View): Story {
  return makeDeck(event, [view])
}

function makeDeck({ dataset }: Pick<EventParts, 'dataset'>, views: readonly View[]): Story {
  return {
    format: 'shockwave-story/1',
    id: ALONE,
    event: dataset.event.id,
    title: dataset.event.title,
    steps: views.map((view, index) => ({
      id: `step-${index + 1}`,
      view: stepViewOf({ ...view, event: null }),
      headline: NO_WORDS,
      text: NO_WORDS,
      notes: NO_WORDS,
    })),
  }
}

const NO_WORDS: StoryText = {}

/** What a step is called in a list: its headline, else its view. */
export function nameOfStep(step: StoryStep, language: Language): string {
  return localiseStory(step.headline, language) || localiseStory(factsOf(viewOf(step).view).label, language)
}

/** True for a step without a headline, which its chart gives it. */
export function isHeadedByChart(step: StoryStep): boolean {
  return localiseStory(step.headline, 'en') === ''
}
