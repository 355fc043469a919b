// What a run of the measurements finds: the shape of results.json.
import type { Sample } from './statistics.ts'

export interface Results {
  /** Day of the run, ISO 8601. */
  readonly date: string
  readonly mode: 'full' | 'quick'
  readonly machine: { readonly processors: number; readonly node: string; readonly browser: string }
  readonly firstLoad: readonly FirstLoad[]
  readonly interactions: readonly Interaction[]
  readonly scale: readonly ScaleCell[]
}

export const LOAD_FIGURES = ['fcpMs', 'lcpMs', 'tbtMs', 'cls', 'bytes'] as const
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type LoadFigure = (typeof LOAD_FIGURES)[number]
export type Category = (typeof CATEGORIES)[number]

/** One address and the plain page with its text. */
export interface FirstLoad {
  readonly address: string
  readonly ours: PageLoad
  readonly plain: PageLoad
}

export type PageLoad = Readonly<Record<LoadFigure, Sample>> & {
  /** Lighthouse’s scores, of 100. */
  readonly scores: Readonly<Record<Category, Sample>>
}

export interface Interaction {
  readonly view: string
  readonly action: string
  readonly emptyFramesMs: number
  readonly paintedMs: Sample
  /** To two empty frames of the same page. */
  readonly ratio: Sample
  readonly longestTaskMs: Sample
  readonly eventMs: Sample
}

/** One chart of one library with one number of companies. */
export interface ScaleCell {
  readonly library: string
  readonly chart: string
  readonly companies: number
  /** From the start of the navigation to the last paint; null where it took longer than the limit. */
  readonly firstDrawMs: Sample | null
  /** From the press on a filter to the last paint; null where it, or the first draw, took longer than the limit. */
  readonly filterMs: Sample | null
  /** The filter against two empty frames of the same page. */
  readonly filterRatio: Sample | null
  /** Painted in the plot in a colour, which axes and texts are not; of a table, anything unlike its ground. */
  readonly paintedPixels: number | null
  readonly limitMs: number
}
