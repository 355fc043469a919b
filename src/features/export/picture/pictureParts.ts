// What a picture is made from: its words, and the size that it is laid out for.
import type { TableModel } from '../../../charts/frame/chart.ts'
import type { KeyLine } from '../../../charts/frame/statusKey.ts'

/** What a picture says, in the order in which it says it. */
export interface PictureContent {
  readonly title: string
  readonly subtitle: string
  /** What a lens highlights, and how to read that. */
  readonly lens: { readonly note: string; readonly hint: string } | null
  readonly statuses: readonly KeyLine[]
  /** How to read the marks and lines of links; empty where there are none. */
  readonly links: readonly LinkSign[]
  /** Stands in place of a drawing, where the chart is words. */
  readonly table: TableModel | null
  /** Said where there is nothing to draw. */
  readonly nothing: string | null
  readonly unmarked: {
    readonly heading: string
    readonly names: readonly { readonly text: string; readonly isMuted: boolean }[]
  } | null
  /**
   * Source and coverage for one line, in full and then ever shorter: the first that fits is taken. Empty where the
   * caption says them.
   */
  readonly sourceLines: readonly string[]
  /** Source, notes, coverage. */
  readonly caption: readonly string[]
  readonly brand: string
  readonly imprint: string
  readonly link: string
}

export interface LinkSign {
  readonly effect: 'relief' | 'pressure' | null
  readonly link: 'stated' | 'inferred' | null
  /** True for a line before words, false for a mark of its own. */
  readonly isLine: boolean
  readonly text: string
}

/** The size that a picture is laid out for. Pixels. */
export interface PictureSize {
  readonly width: number
  /** Null for a picture that is as tall as its content. */
  readonly height: number | null
  /** The unit of type sizes, as on a page. */
  readonly rem: number
  /** The room around and between the parts, as a share of that on a page. */
  readonly spacing: number
  /** The smallest type size. */
  readonly leastType: number
}

/** A type size of `factor` rem, but never less than the smallest. */
export function typeSize({ rem, leastType }: PictureSize, factor: number): number {
  return Math.max(leastType, factor * rem)
}
