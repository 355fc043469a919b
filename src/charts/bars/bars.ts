// Horizontal bars as data: rows from top to bottom, axis, words and table. Percent; a fall is negative.
import type { Direction, Status } from '../../domain/dataset/schema.ts'
import type { FrameModel, LensLink, NamedCompany, TableModel, TipContent } from '../frame/chart.ts'
import type { AxisTick } from '../plot/axis.ts'

/** Past so many rows, a chart draws its ends, and how the rest is spread. */
export const MAX_BARS = 60

/**
 * A row of the chart: a sector's heading, a company's mark, or room for what is drawn there. `changePct` is null for an
 * arrow without length.
 */
export type BarRow =
  | { readonly kind: 'heading'; readonly key: string; readonly label: string }
  | { readonly kind: 'room'; readonly key: string }
  | BarMark

export interface BarMark {
  readonly kind: 'mark'
  readonly key: string
  readonly companyId: string
  readonly name: string
  readonly changePct: number | null
  readonly direction: Direction
  /** Half the width of what is usual for it, round zero; only for an abnormal return. */
  readonly usualPct?: number
  readonly value: string
  /** A shorter form of the value, for where the whole has no room. */
  readonly shortValue: string
  readonly label: string
  /** The statuses that its look shows. */
  readonly marks: readonly Status[]
  readonly dimmed: boolean
  readonly link: LensLink
  readonly tip: TipContent
}

export interface BarsModel {
  readonly frame: FrameModel
  readonly rows: readonly BarRow[]
  /** From the first tick to the last; zero is always in it. */
  readonly domain: readonly [number, number]
  readonly ticks: readonly AxisTick[]
  readonly withoutMove: readonly NamedCompany[]
  readonly table: TableModel
}
