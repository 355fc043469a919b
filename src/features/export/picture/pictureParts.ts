// What a picture is made from: its words, and the size that it is laid out for.
import type { TableModel } from '../../../charts/frame/chart.ts'
import type { Status } from '../../../domain/dataset/schema.ts'

/** What a picture says, in the order in which it says it. */
export interface PictureContent {
  readonly title: string
  readonly subtitle: string
  /** What a lens highlights, and how that is to be read. */
  readonly lens: { readonly note: string; readonly hint: string } | null
  readonly statuses: readonly { readonly status: Status; readonly text: string }[]
  /** How marks and lines of links are to be read; empty where there are none. */
  readonly links: readonly LinkSign[]
  /** In place of a drawing, where the chart is words. */
  readonly table: TableModel | null
  /** Said where there is nothing to draw. */
  readonly nothing: string | null
  readonly unmarked: {
    readonly heading: string
    readonly names: readonly { readonly text: string; readonly isMuted: boolean }[]
  } | null
  /** Source, notes, coverage. */
  readonly caption: readonly string[]
  readonly brand: string
  readonly imprint: string
  readonly link: string
}

export interface LinkSign {
  readonly effect: 'relief' | 'pressure' | null
  readonly link: 'stated' | 'inferred' | null
  /** A line before words, and not a mark of its own. */
  readonly isLine: boolean
  readonly text: string
}

/** The size that a picture is laid out for. Pixels. */
export interface PictureSize {
  readonly width: number
  /** Null is as tall as it takes. */
  readonly height: number | null
  /** What type sizes are multiples of, as on a page. */
  readonly rem: number
  /** No word is smaller. */
  readonly leastType: number
}

/** The size of words that are so many rem, and never less than the least. */
export function typeSize({ rem, leastType }: PictureSize, factor: number): number {
  return Math.max(leastType, factor * rem)
}
