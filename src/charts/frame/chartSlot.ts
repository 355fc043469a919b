// The chart slot is where charts are drawn: all charts of a view on its page, or one on a stage, in a picture or in an
// embed.
import { createContext, type ReactNode } from 'react'
import type { ChartId } from '../../domain/view/view.ts'
import type { FrameModel, TableModel, UnmarkedCompanies } from './chart.ts'

/** A framed chart, as the features that export or keep it need to know it. */
export interface ChartSubject {
  readonly chart: ChartId
  readonly frame: FrameModel
  /** The table that says the same; null where the frame holds none. */
  readonly table: TableModel | null
  /** True for a chart made of words in rows and columns: a picture of it shows its table. */
  readonly isTable: boolean
  readonly unmarked: UnmarkedCompanies | null
  /** What controls and lists beside the chart say, in words. */
  readonly beside: readonly string[]
  /** Notes with controls in them, in words. */
  readonly extraNotes: readonly string[]
  /** Shown in place of a chart that has nothing to draw; null where there is something to draw. */
  readonly nothing: string | null
  /** The companies of the reader's own holdings that the chart shows; null for a chart that is not about holdings. */
  readonly held: readonly string[] | null
}

export interface ChartSlot {
  /** The one chart that is drawn; null draws all. */
  readonly only: ChartId | null
  /** Controls that the page adds to every frame, beside the chart's own. */
  readonly toolsFor: ((subject: ChartSubject) => ReactNode) | null
}

export const ChartSlotContext = createContext<ChartSlot>({ only: null, toolsFor: null })
