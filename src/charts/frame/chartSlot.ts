// Where charts are drawn: all of a view's on its page, or one of them on a stage, in a picture or in another page.
import { createContext, type ReactNode } from 'react'
import type { ChartId } from '../../domain/view/view.ts'
import type { FrameModel, TableModel, UnmarkedCompanies } from './chart.ts'

/** A framed chart, as what exports and keeps it needs to know it. */
export interface ChartSubject {
  readonly chart: ChartId
  readonly frame: FrameModel
  /** The table that says the same; null where the frame holds none. */
  readonly table: TableModel | null
  /** It is words in rows and columns: a picture of it is its table. */
  readonly isTable: boolean
  readonly unmarked: UnmarkedCompanies | null
  /** What controls and lists beside the chart say, for where they cannot stand. */
  readonly beside: readonly string[]
  /** Notes with controls in them, in words. */
  readonly extraNotes: readonly string[]
  /** What is said in the place of a chart that has nothing to draw. */
  readonly nothing: string | null
  /** The companies of the reader's own holdings that it shows; null where it shows none of those. */
  readonly held: readonly string[] | null
}

export interface ChartSlot {
  /** The one chart that is drawn; null draws all. */
  readonly only: ChartId | null
  /** Controls that the page adds to every frame, beside the chart's own. */
  readonly toolsFor: ((subject: ChartSubject) => ReactNode) | null
}

export const ChartSlotContext = createContext<ChartSlot>({ only: null, toolsFor: null })
