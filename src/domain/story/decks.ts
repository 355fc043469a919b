// Presentations that nobody wrote: of an event without a story, and of one chart alone. Their steps have no words of
// their own, so that each slide is headed by what its chart says.

import type { CatalogueEvent, Dataset } from '../dataset/schema.ts'
import type { Language } from '../dataset/text.ts'
import { isCapexMeasure } from '../figures/figures.ts'
import { ALONE, type View } from '../view/view.ts'
import { DEFAULT_VIEW } from '../view/viewFields.ts'
import { type EventPart, factsOf, tabNames } from '../view/views.ts'
import { localiseStory, type Story, type StoryStep, type StoryText, stepViewOf, viewOf } from './story.ts'

/** One slide for each view that has something to show of an event, as it opens. `layers` are those that it has. */
export function deckOfViews(dataset: Dataset, layers: CatalogueEvent['layers']): Story {
  const has: Readonly<Record<EventPart, boolean>> = {
    market: layers?.market !== undefined,
    index: layers?.index !== undefined,
    filings: layers?.filings !== undefined,
    capex: dataset.figures.some(({ measure }) => isCapexMeasure(measure)),
    uncertainties: dataset.uncertainties.length > 0,
  }
  const views = tabNames().flatMap((view) => {
    const { charts, slides } = factsOf(view)
    const shown = slides?.flatMap(([chart, needs]) => (has[needs] ? [chart] : [])) ?? charts.slice(0, 1)
    return shown.map((chart) => ({ ...DEFAULT_VIEW, view, chart: chart === charts[0] ? null : chart }))
  })
  return makeDeck(dataset, views)
}

/** One slide, of the chart that a View shows. */
export function deckOfChart(dataset: Dataset, view: View): Story {
  return makeDeck(dataset, [view])
}

function makeDeck({ event }: Dataset, views: readonly View[]): Story {
  return {
    format: 'shockwave-story/1',
    id: ALONE,
    event: event.id,
    title: event.title,
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
