// The View: everything a reader chose, as plain data. The URL, a shared link and a step of a story are this value,
// encoded.

import type { Listing, Status } from '../dataset/schema.ts'
import type { Language } from '../dataset/text.ts'
import { BASES, DIRECTIONS, ID_PATTERN } from '../dataset/vocabulary.ts'
import type { Scenario } from './scenario.ts'

/**
 * All views, each with the charts that it draws. A view adds itself to this interface in the file that describes it:
 * `declare module '…/domain/view/view.ts' { interface ChartsOfView { bars: 'bars' | 'both' } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the views fill it
export interface ChartsOfView {}
export type ViewName = keyof ChartsOfView
/** Names one framed chart, table or list of a view. */
export type ChartId = ChartsOfView[ViewName]

/** The bases that the reader can choose for moves: one of them, or both side by side. */
export const VIEW_BASES = [...BASES, 'both'] as const
/**
 * The companies that a view looks at: those that the article names, the wider market with them, or the members of an
 * index.
 */
export const COMPANY_SCOPES = ['article', 'wider', 'index'] as const
/** What is measured of each company: its move on the basis, its lowest close in the sessions after, or its recovery. */
export const OUTCOMES = ['move', 'drawdown', 'regain'] as const
/**
 * What the scatter shows across, first what it opens with: how a share had gone before the event, what became of it
 * after, a company's own plan, its last filed spending or the growth of that, its moves on each basis, and what else
 * the study measures.
 */
export const SCATTER_AXES = [
  'run-up',
  'drawdown',
  'plan',
  'filed',
  'growth',
  'regain',
  'at-writing',
  'close',
  'abnormal',
  'beta',
  'volume',
  'value',
  'value-change',
] as const
/** The axes that need a study of the event. */
export const STUDY_AXES: readonly ScatterAxis[] = ['run-up', 'abnormal', 'beta', 'volume', 'value', 'value-change']
/** How many companies can be set side by side. */
export const MAX_PINS = 6
/**
 * Ways to look at what the filings show: columns by year or company, lines, and lines of what the spending is set
 * against.
 */
export const TREND_FORMS = [
  'stacked',
  'by-year',
  'by-company',
  'lines',
  'growth',
  'index',
  'share',
  'of-revenue',
  'of-cash-flow',
  'real',
] as const
export const SCALES = ['linear', 'log'] as const
export const SORTS = ['size', 'name', 'sector'] as const
export const GROUPINGS = ['none', 'sector'] as const
export const THEMES = ['light', 'dark', 'system'] as const
/** What a company's move can be, as a filter: `not-stated` is a company without any move on the chosen basis. */
export const MOVE_DIRECTIONS = [...DIRECTIONS, 'not-stated'] as const
export const QUERY_LENGTH = 200
/** Who a presentation is shown to: the audience, or the speaker in a window of their own. */
export const PRESENT_ROLES = ['audience', 'speaker'] as const
export const MAX_STEPS = 99

export type Sort = (typeof SORTS)[number]
export type Grouping = (typeof GROUPINGS)[number]
export type ViewBasis = (typeof VIEW_BASES)[number]
export type CompanyScope = (typeof COMPANY_SCOPES)[number]
export type Outcome = (typeof OUTCOMES)[number]
export type ScatterAxis = (typeof SCATTER_AXES)[number]
export type TrendForm = (typeof TREND_FORMS)[number]
export type ScaleName = (typeof SCALES)[number]
export type Theme = (typeof THEMES)[number]
export type MoveDirection = (typeof MOVE_DIRECTIONS)[number]
export type PresentRole = (typeof PRESENT_ROLES)[number]

/** What the reader chose. An empty list, an empty query and null all mean "no choice made". */
export interface View {
  /** Event id; null is the catalogue's default. */
  readonly event: string | null
  readonly view: ViewName
  /** null is the basis that the view is about: see `basisOf`. */
  readonly basis: ViewBasis | null
  /** null is the scope that the view is about: see `scopeOf`. */
  readonly scope: CompanyScope | null
  readonly sector: readonly string[]
  readonly listing: readonly Listing[]
  readonly direction: readonly MoveDirection[]
  readonly status: readonly Status[]
  /** Signed percent, inclusive; a fall is negative. */
  readonly min: number | null
  readonly max: number | null
  readonly q: string
  /** Uncertainty id: highlights the companies it touches and dims the rest. Drops none. */
  readonly lens: string | null
  /** True where companies that the lens does not touch are left out. */
  readonly only: boolean
  /** A second uncertainty, set beside the lens. */
  readonly versus: string | null
  /** The company, or else the figure, whose card is open. */
  readonly company: string | null
  readonly figure: string | null
  /** The force whose card is open; beside a company, the force that its card shows first. */
  readonly force: string | null
  /** The reader's assumptions about the spending on computing; null is the placeholders. */
  readonly scenario: Scenario | null
  readonly sort: Sort
  readonly group: Grouping
  /** null is the first: see `axisOf`. */
  readonly x: ScatterAxis | null
  /** What the sectors are compared by, and what stands down the scatter. */
  readonly outcome: Outcome
  /** The benchmark that paths are set against; null is the first. */
  readonly benchmark: string | null
  /**
   * Companies set side by side, in the order in which they were pinned, and the one that the others are compared with.
   */
  readonly pin: readonly string[]
  readonly baseline: string | null
  readonly trend: TrendForm
  /** The scale of lines and of the index; other forms are never logarithmic. */
  readonly scale: ScaleName
  /** The glossary entry that was asked for; null in every other view. */
  readonly term: string | null
  /** The chart that is shown where there is room for one: in a presentation, or embedded. See `chartOf`. */
  readonly chart: ChartId | null
  /** True where one chart stands alone in somebody else's page. */
  readonly embed: boolean
  /**
   * While a story is presented: whom it is shown to; the step, from 1; the story (null is the event's own); and whether
   * the screen is blank.
   */
  readonly present: PresentRole | null
  readonly step: number | null
  readonly story: string | null
  readonly blank: boolean
  /** Names one presentation, so that its two windows find each other and no others. */
  readonly talk: string | null
  /** null is the device's choice. */
  readonly lang: Language | null
  readonly theme: Theme | null
}

/** The part of a View that decides which companies pass. */
export type CompanyFilters = Pick<View, 'sector' | 'listing' | 'direction' | 'status' | 'min' | 'max' | 'q'>

/** A patch that lifts every company filter, and the lens with them. */
export const NO_FILTERS: CompanyFilters & Pick<View, 'lens' | 'only'> = {
  sector: [],
  listing: [],
  direction: [],
  status: [],
  min: null,
  max: null,
  q: '',
  lens: null,
  only: false,
}

/** The option that `text` names, or null. */
export function oneOf<T extends string>(options: readonly T[], text: unknown): T | null {
  return options.find((option) => option === text) ?? null
}

/** The `story` of a View that presents one chart alone. */
export const ALONE = 'this'

/** True for a well-formed id of the dataset format: kebab-case. */
export function isId(text: string): boolean {
  return ID_PATTERN.test(text)
}
