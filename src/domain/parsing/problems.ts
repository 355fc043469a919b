// What can be wrong with a dataset: where, what was found, what was expected. These are the facts only; the sentences
// for them depend on the reader's language and stand elsewhere.

/** The rules of a market layer's series. */
export type MarketRule =
  | 'benchmark-is-no-company'
  | 'points-in-order'
  | 'points-share-days'
  | 'baseline-before-event'
  | 'baseline-is-100'
  | 'event-day-has-close'
  | 'anchor-is-the-move'
  | 'shock-in-window'
  | 'close-line-names-lowest'
  | 'one-covariance-a-pair'

/** The rules of an index layer's members. */
export type IndexRule = 'class-counts-once'

/** The rules of a story. */
export type StoryRule =
  | 'told-in-a-language'
  | 'two-sentences-at-most'
  | 'step-view-canonical'
  | 'step-view-of-event'
  | 'step-figure-of-event'

/** The rules of a file of saved views. */
export type SavedViewRule = 'saved-view-canonical'

/** The rules that go beyond the shape of a single key. Each has a sentence in every language. */
export type Rule =
  | 'unit-of-measure'
  | 'price-needs-basis'
  | 'basis-only-for-prices'
  | 'abnormal-on-its-basis'
  | 'capex-needs-scope'
  | 'scope-only-for-capex'
  | 'direction-needs-null-value'
  | 'null-value-needs-direction'
  | 'null-value-is-direction-only'
  | 'direction-only-has-null-value'
  | 'derived-needs-derivation'
  | 'derivation-needs-derived'
  | 'group-is-combined'
  | 'company-is-not-combined'
  | 'money-is-not-negative'
  | 'level-above-zero'
  | 'range-low-below-high'
  | 'period-start-before-end'
  | 'public-needs-ticker'
  | 'private-has-no-ticker'
  | 'one-preferred'
  | 'default-event-listed'
  | 'derivation-of-itself'
  | MarketRule
  | IndexRule
  | StoryRule
  | SavedViewRule

export type ProblemDetail =
  | { readonly code: 'wrong-type'; readonly expected: string }
  | { readonly code: 'missing-key'; readonly key: string }
  | { readonly code: 'unknown-key'; readonly key: string; readonly candidates: readonly string[] }
  | { readonly code: 'not-allowed'; readonly allowed: readonly string[] }
  | { readonly code: 'bad-id' }
  | { readonly code: 'blank' }
  | { readonly code: 'bad-date' }
  | { readonly code: 'bad-link' }
  | { readonly code: 'bad-format'; readonly pattern: string }
  | { readonly code: 'out-of-range'; readonly minimum: number | null; readonly maximum: number | null }
  | { readonly code: 'too-few'; readonly minimum: number }
  /** More entries, or letters, than `maximum`. */
  | { readonly code: 'too-long'; readonly maximum: number }
  /** More faults than can be listed. */
  | { readonly code: 'too-many-faults' }
  | { readonly code: 'dangling'; readonly target: string; readonly candidates: readonly string[] }
  | { readonly code: 'duplicate'; readonly first: string }
  | { readonly code: 'derived-value'; readonly expected: string; readonly working: string }
  | { readonly code: 'derived-precision'; readonly expected: string }
  | { readonly code: 'derived-input'; readonly fault: 'not-a-number' | 'divides-by-zero'; readonly input: string }
  | { readonly code: 'rule'; readonly rule: Rule }
  | { readonly code: 'garbled' }
  | { readonly code: 'no-paragraph'; readonly source: string; readonly paragraphs: number }
  | { readonly code: 'anchor-not-found'; readonly source: string }
  | { readonly code: 'anchor-ambiguous'; readonly source: string; readonly count: number }
  | { readonly code: 'anchor-elsewhere'; readonly source: string; readonly paragraphs: readonly number[] }

/**
 * One fault of a dataset. `path` is a JSON path from the root, `found` the offending value as short JSON, '' where
 * there is none.
 */
export interface DatasetProblem {
  readonly path: string
  readonly found: string
  readonly detail: ProblemDetail
}

/** A key sequence as a JSON path: `$.figures[3].value`; keys that are no plain names are quoted. */
export function jsonPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = String(key)
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`
  }, '$')
}

const FOUND_LENGTH = 60

/** A value as JSON, cut to a length that fits a line; '' for a value that is not there. */
export function quoteFound(value: unknown): string {
  if (value === undefined) return ''
  const json = JSON.stringify(value)
  return json.length > FOUND_LENGTH ? `${json.slice(0, FOUND_LENGTH - 1)}…` : json
}
