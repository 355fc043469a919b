// A View as it is passed on: as a link, or as one chart in somebody else's page.
import * as z from 'zod/mini'
import type { Language } from '../dataset/text.ts'
import type { ChartId, Theme, View } from './view.ts'
import { normaliseView, OFF_STAGE } from './viewFields.ts'
import { chartsOf, factsOf } from './views.ts'

/** The only message that an embedded chart sends to the page around it: its `height` in CSS pixels, rounded up. */
export const heightMessageSchema = z.strictObject({
  type: z.literal('shockwave:height'),
  height: z.int().check(z.positive(), z.maximum(20_000)),
})

export type HeightMessage = Readonly<z.infer<typeof heightMessageSchema>>

/** How a View looks to those who open it; null leaves it to their own device. */
export interface Looks {
  readonly lang: Language | null
  readonly theme: Theme | null
}

/** The View as a link passes it on: neither presented nor embedded, and with the looks that were asked for. */
export function viewToLink(view: View, looks: Looks): View {
  return normaliseView({ ...view, ...OFF_STAGE, ...looks })
}

/**
 * The charts of a View that can stand in another page: those that it draws. Charts of holdings are left out: holdings
 * are on the reader's device only, so their charts would be empty anywhere else.
 */
export function chartsToEmbed(view: View): readonly ChartId[] {
  return factsOf(view.view).isOwn ? [] : chartsOf(view)
}

/** The View that shows one of its charts alone, with no card open over it. */
export function viewToEmbed(view: View, chart: ChartId, looks: Looks): View {
  const closed = { company: null, figure: null, force: null }
  return normaliseView({ ...view, ...OFF_STAGE, ...closed, ...looks, chart, embed: true })
}
