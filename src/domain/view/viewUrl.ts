// The View as URL parameters, and back. Parsing never throws: what is unknown or broken falls back to its default.

import { LISTINGS, STATUSES } from '../dataset/schema.ts'
import { LANGUAGES } from '../dataset/text.ts'
import { encodeScenario, parseScenario } from './scenario.ts'
import {
  CHART_IDS,
  COMPANY_SCOPES,
  DEFAULT_VIEW,
  GROUPINGS,
  MOVE_DIRECTIONS,
  normaliseView,
  OUTCOMES,
  oneOf,
  PRESENT_ROLES,
  type PresentRole,
  SCALES,
  SCATTER_AXES,
  SORTS,
  THEMES,
  TREND_FORMS,
  VIEW_BASES,
  VIEW_NAMES,
  type View,
} from './view.ts'

/** The parameters a View owns; any other in a URL is left alone by the page and ignored here. */
export const VIEW_PARAMETERS = Object.keys(DEFAULT_VIEW) as readonly (keyof View)[]

/** Reads a View from a URL, a query string with or without its `?`, or parameters. Pure, total, normalised. */
export function parseView(url: string | URL | URLSearchParams): View {
  const params = toParams(url)
  const text = (key: keyof View): string | null => params.get(key)
  const list = (key: keyof View): string[] => (text(key) ?? '').split(',')
  return normaliseView({
    event: text('event'),
    view: oneOf(VIEW_NAMES, text('view')) ?? DEFAULT_VIEW.view,
    basis: oneOf(VIEW_BASES, text('basis')),
    scope: oneOf(COMPANY_SCOPES, text('scope')),
    sector: list('sector'),
    listing: LISTINGS.filter((option) => list('listing').includes(option)),
    direction: MOVE_DIRECTIONS.filter((option) => list('direction').includes(option)),
    status: STATUSES.filter((option) => list('status').includes(option)),
    min: parsePercent(text('min')),
    max: parsePercent(text('max')),
    q: text('q') ?? '',
    lens: text('lens'),
    versus: text('versus'),
    company: text('company'),
    figure: text('figure'),
    force: text('force'),
    scenario: parseScenario(text('scenario') ?? ''),
    sort: oneOf(SORTS, text('sort')) ?? DEFAULT_VIEW.sort,
    group: oneOf(GROUPINGS, text('group')) ?? DEFAULT_VIEW.group,
    x: oneOf(SCATTER_AXES, text('x')) ?? DEFAULT_VIEW.x,
    outcome: oneOf(OUTCOMES, text('outcome')) ?? DEFAULT_VIEW.outcome,
    benchmark: text('benchmark'),
    pin: list('pin'),
    baseline: text('baseline'),
    trend: oneOf(TREND_FORMS, text('trend')) ?? DEFAULT_VIEW.trend,
    scale: oneOf(SCALES, text('scale')) ?? DEFAULT_VIEW.scale,
    term: text('term'),
    chart: oneOf(CHART_IDS, text('chart')),
    embed: text('embed') === ON,
    present: parsePresent(text('present')),
    step: /^\d{1,3}$/.test(text('step') ?? '') ? Number(text('step')) : null,
    story: text('story'),
    blank: text('blank') === ON,
    talk: text('talk'),
    lang: oneOf(LANGUAGES, text('lang')),
    theme: oneOf(THEMES, text('theme')),
  })
}

/** A View as a query string with its `?`, parameters in a fixed order, defaults left out; '' for the default View. */
export function encodeView(view: View): string {
  const normal = normaliseView(view)
  const pairs = VIEW_PARAMETERS.flatMap((key) => {
    const value = normal[key]
    const text = encodeValue(value)
    // While a story is presented the view is always named: without it, an address means the step as its author left it.
    const isDefault = text === encodeValue(DEFAULT_VIEW[key]) && !(key === 'view' && normal.present !== null)
    // Commas may stand in a query as they are; encoding them would make shared links unreadable.
    return isDefault ? [] : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%20', '+')}`]
  })
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

/**
 * True where an address of a presentation names more than the step: what was improvised on it. Without it, the address
 * means the step's own View.
 */
export function isImprovised(url: string | URL | URLSearchParams): boolean {
  const params = toParams(url)
  return VIEW_PARAMETERS.some((key) => !NOT_IMPROVISED.includes(key) && params.has(key))
}

const NOT_IMPROVISED: readonly (keyof View)[] = [
  'event',
  'lang',
  'theme',
  'embed',
  'present',
  'step',
  'story',
  'blank',
  'talk',
]

const ON = '1'
const AUDIENCE = '1'

function parsePresent(text: string | null): PresentRole | null {
  return text === AUDIENCE ? 'audience' : oneOf(PRESENT_ROLES, text)
}

function encodeValue(value: View[keyof View]): string {
  if (value === null || value === false) return ''
  if (value === true) return ON
  if (value === 'audience') return AUDIENCE
  if (typeof value !== 'object') return String(value)
  return 'trainingShare' in value ? encodeScenario(value) : value.join(',')
}

function toParams(url: string | URL | URLSearchParams): URLSearchParams {
  if (url instanceof URLSearchParams) return url
  if (url instanceof URL) return url.searchParams
  const address = url.replace(/#.*$/s, '')
  return new URLSearchParams(address.slice(address.indexOf('?') + 1))
}

// A true minus sign is accepted: links get copied out of running text.
function parsePercent(text: string | null): number | null {
  const plain = (text ?? '').trim().replace('−', '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
