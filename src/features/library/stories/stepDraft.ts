// What a step draft is made from: a View, and the title of its chart on the page.
import { type ChartRegistry, entryOf } from '../../../charts/frame/chartRegistry.ts'
import type { Dataset } from '../../../domain/dataset/schema.ts'
import type { StepDraft } from '../../../domain/story/ownStory.ts'
import type { View } from '../../../domain/view/view.ts'
import { chartOf, factsOf } from '../../../domain/view/views.ts'
import type { I18n } from '../../../i18n/i18n.ts'
import { nameView } from '../views/nameView.ts'

/** A step draft of a View, with the title of its chart as the headline. */
export function stepDraftOf(view: View, title: string, { text, language }: I18n): StepDraft {
  const { isOwn, label } = factsOf(view.view)
  // The title of a chart of the reader's own holdings names them, and a story is made to be passed on.
  return { view, headline: isOwn ? text(label) : title, language }
}

/** A step draft of a View, with the title of its chart or, without a chart, with a name of the View. */
export function stepDraftOfPage(view: View, charts: ChartRegistry, dataset: Dataset | null, i18n: I18n): StepDraft {
  const drawn = entryOf(charts, chartOf(view))?.subject.frame
  return stepDraftOf(view, drawn?.title ?? nameView(view, dataset, i18n), i18n)
}
