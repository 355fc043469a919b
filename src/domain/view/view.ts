// The View: everything a reader chose, as plain data. The URL, a shared link and later a story step are this value,
// encoded.

import { BASES, DIRECTIONS, idSchema, LISTINGS, type Listing, STATUSES, type Status } from '../dataset/schema.ts'
import { LANGUAGES, type Language } from '../dataset/text.ts'
import { normaliseScenario, type Scenario } from './scenario.ts'

/** Views of the event; the glossary is a page beside them. */
export const EVENT_VIEWS = [
  'bars',
  'scatter',
  'table',
  'sectors',
  'path',
  'capex',
  'uncertainties',
  'holdings',
] as const
export const VIEW_NAMES = [...EVENT_VIEWS, 'glossary'] as const
/** What the reader may take moves on: one basis, or both side by side. */
export const VIEW_BASES = [...BASES, 'both'] as const
/** Whom a view looks at: the companies that the article names, or the wider market with them. */
export const COMPANY_SCOPES = ['article', 'wider'] as const
/** What is measured of each company: its move on the basis, its lowest close in the sessions after, or its way back. */
export const OUTCOMES = ['move', 'drawdown', 'regain'] as const
/**
 * What the scatter sets across: a company's own plan, its last filed spending or the growth of that; or what the market
 * did.
 */
export const SCATTER_AXES = ['plan', 'filed', 'growth', 'at-writing', 'close', 'drawdown', 'regain'] as const
/** Companies that can be set side by side. */
export const MOST_PINS = 6
/** Ways to look at what the filings show: columns by year or company, and lines. */
export const TREND_FORMS = ['stacked', 'by-year', 'by-company', 'lines', 'growth', 'index', 'share'] as const
export const SCALES = ['linear', 'log'] as const
export const SORTS = ['size', 'name', 'sector'] as const
export const GROUPINGS = ['none', 'sector'] as const
export const THEMES = ['light', 'dark', 'system'] as const
/** What a company's move can be, as a filter: `not-stated` is a company without any move on the chosen basis. */
export const MOVE_DIRECTIONS = [...DIRECTIONS, 'not-stated'] as const
export const QUERY_LENGTH = 200
/** Who a presentation is shown to: the audience, or the speaker in a window of their own. */
export const PRESENT_ROLES = ['audience', 'speaker'] as const
export const MOST_STEPS = 99
/** What each view draws, each in a frame of its own; the first is what a view shows where there is room for one. */
export const CHARTS_OF_VIEW = {
  bars: ['bars', 'both'],
  scatter: ['scatter'],
  table: ['table'],
  sectors: ['sectors'],
  path: ['path', 'relative'],
  capex: ['stated', 'filed', 'plans', 'totals'],
  uncertainties: ['forces', 'comparison', 'break-even', 'matrix'],
  holdings: ['contributions', 'own-sectors', 'own-exposure', 'own-holdings'],
  glossary: [],
} as const satisfies Readonly<Record<ViewName, readonly string[]>>

export type ViewName = (typeof VIEW_NAMES)[number]
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
/** Names one framed chart, table or list of a view. */
export type ChartId = (typeof CHARTS_OF_VIEW)[ViewName][number]

export const CHART_IDS: readonly ChartId[] = VIEW_NAMES.flatMap((view): readonly ChartId[] => CHARTS_OF_VIEW[view])

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
  readonly x: ScatterAxis
  /** Of the sectors, and down the scatter. */
  readonly outcome: Outcome
  /** The benchmark that paths are set against; null is the first. */
  readonly benchmark: string | null
  /**
   * Companies set side by side, in the order in which they were pinned, and the one that the others are compared with.
   */
  readonly pin: readonly string[]
  readonly baseline: string | null
  readonly trend: TrendForm
  /** Of lines of levels; other forms have no logarithm to take. */
  readonly scale: ScaleName
  /** The entry that was asked for; of the glossary only. */
  readonly term: string | null
  /** The chart that is shown where there is room for one: in a presentation, or embedded. See `chartOf`. */
  readonly chart: ChartId | null
  /** True where one chart stands alone, in a page of somebody else's. */
  readonly embed: boolean
  /**
   * While a story is presented: to whom; which step, from 1; of which story (null is the event's own); and whether the
   * screen is blank.
   */
  readonly present: PresentRole | null
  readonly step: number | null
  readonly story: string | null
  readonly blank: boolean
  /** Names one talk, so that its two windows find each other and no others. */
  readonly talk: string | null
  /** null is the device's choice. */
  readonly lang: Language | null
  readonly theme: Theme | null
}

export const DEFAULT_VIEW: View = {
  event: null,
  view: 'bars',
  basis: null,
  scope: null,
  sector: [],
  listing: [],
  direction: [],
  status: [],
  min: null,
  max: null,
  q: '',
  lens: null,
  versus: null,
  company: null,
  figure: null,
  force: null,
  scenario: null,
  sort: 'size',
  group: 'none',
  x: 'plan',
  outcome: 'move',
  benchmark: null,
  pin: [],
  baseline: null,
  trend: 'stacked',
  scale: 'linear',
  term: null,
  chart: null,
  embed: false,
  present: null,
  step: null,
  story: null,
  blank: false,
  talk: null,
  lang: null,
  theme: null,
}

/** A patch that leaves the stage: neither presented nor embedded. */
export const OFF_STAGE = {
  chart: null,
  embed: false,
  present: null,
  step: null,
  story: null,
  blank: false,
  talk: null,
} as const satisfies Partial<View>

/** A View as it is on its own page: neither presented nor embedded. */
export function offStage(view: View): View {
  return normaliseView({ ...view, ...OFF_STAGE })
}

/** The part of a View that decides which companies pass. */
export type CompanyFilters = Pick<View, 'sector' | 'listing' | 'direction' | 'status' | 'min' | 'max' | 'q'>

/** A patch that lifts every company filter, and the lens with them. */
export const NO_FILTERS: CompanyFilters & Pick<View, 'lens'> = {
  sector: [],
  listing: [],
  direction: [],
  status: [],
  min: null,
  max: null,
  q: '',
  lens: null,
}

/**
 * The canonical form of a View: lists without repeats and in a fixed order (ids alphabetically, enumerations as
 * declared), a query without outer or repeated spaces, percent within bounds and in order. Two Views that mean the same
 * become equal.
 */
export function normaliseView(view: View): View {
  const [min, max] = normaliseRange(view.min, view.max)
  const pin = [...new Set(view.pin.filter(isId))].slice(0, MOST_PINS)
  return {
    event: normaliseId(view.event),
    view: oneOf(VIEW_NAMES, view.view) ?? DEFAULT_VIEW.view,
    basis: oneOf(VIEW_BASES, view.basis),
    scope: oneOf(COMPANY_SCOPES, view.scope),
    sector: [...new Set(view.sector.filter(isId))].sort(),
    listing: LISTINGS.filter((option) => view.listing.includes(option)),
    direction: MOVE_DIRECTIONS.filter((option) => view.direction.includes(option)),
    status: STATUSES.filter((option) => view.status.includes(option)),
    min,
    max,
    q: normaliseQuery(view.q),
    lens: normaliseId(view.lens),
    versus: normaliseId(view.versus),
    company: normaliseId(view.company),
    figure: normaliseId(view.figure),
    force: normaliseId(view.force),
    scenario: view.scenario && normaliseScenario(view.scenario),
    sort: oneOf(SORTS, view.sort) ?? DEFAULT_VIEW.sort,
    group: oneOf(GROUPINGS, view.group) ?? DEFAULT_VIEW.group,
    x: oneOf(SCATTER_AXES, view.x) ?? DEFAULT_VIEW.x,
    outcome: oneOf(OUTCOMES, view.outcome) ?? DEFAULT_VIEW.outcome,
    benchmark: normaliseId(view.benchmark),
    pin,
    baseline: pin.find((id) => id === view.baseline) ?? null,
    trend: oneOf(TREND_FORMS, view.trend) ?? DEFAULT_VIEW.trend,
    scale: oneOf(SCALES, view.scale) ?? DEFAULT_VIEW.scale,
    term: view.view === 'glossary' ? normaliseId(view.term) : null,
    chart: oneOf(CHARTS_OF_VIEW[view.view], view.chart),
    embed: view.embed && view.present === null,
    ...normaliseTalk(view),
    lang: oneOf(LANGUAGES, view.lang),
    theme: oneOf(THEMES, view.theme),
  }
}

function normaliseTalk(view: View): Pick<View, 'present' | 'step' | 'story' | 'blank' | 'talk'> {
  const present = oneOf(PRESENT_ROLES, view.present)
  if (present === null) return { present, step: null, story: null, blank: false, talk: null }
  const step = view.step ?? 1
  return {
    present,
    step: Number.isInteger(step) && step >= 1 && step <= MOST_STEPS ? step : 1,
    story: normaliseId(view.story),
    blank: view.blank,
    talk: normaliseId(view.talk),
  }
}

/**
 * The chart that a View shows where there is room for one: the reader's choice, else the first that its kind of view
 * draws.
 */
export function chartOf({ view, chart, basis }: Pick<View, 'view' | 'chart' | 'basis'>): ChartId | null {
  // Bars are one chart or the other, by their basis.
  if (view === 'bars') return basisOf({ view, basis }) === 'both' ? 'both' : 'bars'
  return oneOf(CHARTS_OF_VIEW[view], chart) ?? CHARTS_OF_VIEW[view][0] ?? null
}

/**
 * A View as a step of a story keeps it: without what belongs to the stage, and without the language and theme, which
 * stay the presenter's.
 */
export function viewOfStep(view: View): View {
  return normaliseView({ ...view, ...OFF_STAGE, chart: view.chart, lang: null, theme: null })
}

// The article's own views are of what it says; how sectors fared is told by the close, and by more firms than it names.
const CLOSE_VIEWS: readonly ViewName[] = ['sectors', 'path', 'holdings']
const WIDE_VIEWS: readonly ViewName[] = ['sectors']
const BASED_VIEWS: readonly ViewName[] = ['bars', 'scatter', 'table', 'sectors', 'uncertainties', 'holdings']
const SCOPED_VIEWS: readonly ViewName[] = ['bars', 'scatter', 'table', 'sectors', 'path']

/**
 * The basis that a View is on: the reader's choice, else what its kind of view is about. Only bars show both at once.
 */
export function basisOf({ view, basis }: Pick<View, 'view' | 'basis'>): ViewBasis {
  const own = basis ?? (CLOSE_VIEWS.includes(view) ? 'close' : 'at-writing')
  return own === 'both' && view !== 'bars' ? 'close' : own
}

/** True for views that show moves on a basis. */
export function hasBasis(view: ViewName): boolean {
  return BASED_VIEWS.includes(view)
}

/** True for views that can look at the wider market. */
export function hasScope(view: ViewName): boolean {
  return SCOPED_VIEWS.includes(view)
}

/** Whom a View looks at: the reader's choice, else what its kind of view is about. */
export function scopeOf({ view, scope }: Pick<View, 'view' | 'scope'>): CompanyScope {
  if (!hasScope(view)) return 'article'
  return scope ?? (WIDE_VIEWS.includes(view) ? 'wider' : 'article')
}

/** The option that `text` names, or null. */
export function oneOf<T extends string>(options: readonly T[], text: string | null): T | null {
  return options.find((option) => option === text) ?? null
}

/** True for a well-formed id of the dataset format: kebab-case. */
export function isId(text: string): boolean {
  return idSchema.safeParse(text).success
}

function normaliseId(id: string | null): string | null {
  return id !== null && isId(id) ? id : null
}

// Lone surrogates have no UTF-8 form, so a URL could not carry them back.
function normaliseQuery(query: string): string {
  return query.toWellFormed().replace(/\s+/gu, ' ').slice(0, QUERY_LENGTH).toWellFormed().trim()
}

function normaliseRange(min: number | null, max: number | null): [number | null, number | null] {
  const low = normalisePercent(min)
  const high = normalisePercent(max)
  return low !== null && high !== null && low > high ? [high, low] : [low, high]
}

// One decimal is as fine as the size filter goes. −0 is 0, as in a URL.
function normalisePercent(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null
  return Math.round(Math.min(1000, Math.max(-100, value)) * 10) / 10 + 0
}
