// The words of the dataset format: what its keys may hold. They stand apart from the schema, so that the page needs no
// code that validates.

/** An id: kebab-case, 80 characters at most. */
export const ID_PATTERN = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/
export const PERCENT_MIN = -100
export const PERCENT_MAX = 1000
export const LISTINGS = ['public', 'private'] as const
export const MEMBERSHIPS = ['listed', 'partial', 'unnamed'] as const
export const DIRECTIONS = ['fell', 'rose', 'flat'] as const
/** `points` are percentage points, `sessions` are days of trading, `number` has no unit. */
export const UNITS = ['percent', 'points', 'sessions', 'usd-bn', 'index', 'number'] as const
export const STATUSES = ['stated', 'combined', 'planned', 'direction-only', 'derived'] as const
export const PRECISIONS = ['exact', 'rounded', 'about', 'at-least', 'more-than', 'less-than', 'nearly'] as const
/** `abnormal` is what a close-to-close move has beyond what the market model expects. */
export const BASES = ['at-writing', 'close', 'abnormal'] as const
/** What capital spending covers. Only figures of one scope are compared with each other. */
export const SCOPES = [
  'data-centres',
  'ai-infrastructure',
  'ai',
  'cash-capex',
  'cash-capex-net',
  'capex-with-leases',
  'company-total',
] as const
export const SOURCE_KINDS = ['article', 'filing', 'press', 'market-data', 'analysis', 'government'] as const
export const FORCE_EFFECTS = ['relief', 'pressure', 'context'] as const
export const LINK_EFFECTS = ['relief', 'pressure'] as const
export const LINK_STATUSES = ['stated', 'inferred'] as const
