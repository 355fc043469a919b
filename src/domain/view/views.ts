// The views that have been added, and what each of them is about. Code that needs to know which views have lenses or
// look at closes asks here; there is no other list of names.

import type { Basis, LocalText } from '../dataset/schema.ts'
import {
  type ChartId,
  type CompanyScope,
  oneOf,
  SCATTER_AXES,
  type ScatterAxis,
  type View,
  type ViewBasis,
  type ViewName,
} from './view.ts'

/** What an event may have that a view is drawn from. */
export type EventPart = 'market' | 'index' | 'filings' | 'capex' | 'uncertainties'

/** What a view declares about itself. What is left out does not apply to it. */
export interface ViewFacts {
  readonly id: ViewName
  readonly label: LocalText
  /** The charts that it draws, each in a frame of its own; the first is shown where there is room for one. */
  readonly charts: readonly ChartId[]
  /** The charts that it draws for one View, where they depend on the View's choices. */
  readonly chartsOf?: (view: Pick<View, 'view' | 'basis'>) => readonly ChartId[]
  /**
   * The charts that are slides where an event is presented that nobody wrote a story about, each with what the event
   * needs to have; left out, the first one, whatever it has.
   */
  readonly slides?: readonly (readonly [chart: ChartId, needs: EventPart])[]
  /** A page beside the views of the event: it has no tab. */
  readonly isAside?: boolean
  /** The basis that it is about; left out, the time of writing. */
  readonly basis?: Basis
  /** The bases that the reader can choose for its moves; left out, it shows none on a basis. */
  readonly bases?: readonly ViewBasis[]
  /** Whether it offers the choice of basis for this View; left out, it always does. */
  readonly asksBasis?: (view: View) => boolean
  /**
   * The scope that it is about, where it can look at the wider market; left out, it looks at the article's companies.
   * A view that is about the index looks at nothing else.
   */
  readonly scope?: CompanyScope
  /**
   * The choices that its addresses always name, each as an address means it that does not: such a link is older than
   * what the view is about.
   */
  readonly named?: { readonly basis: Basis; readonly scope: CompanyScope; readonly x: ScatterAxis }
  /** Whether it is drawn from a layer, whatever the basis and scope. */
  readonly needsFilings?: (view: View) => boolean
  readonly needsMarket?: (view: View) => boolean
  /** It shows the placeholder for missing filings itself. */
  readonly placesFilings?: boolean
  /** The uncertainties can be chosen below it, to highlight the companies that they touch. */
  readonly hasLenses?: boolean
  /** Filters dim what it shows and leave none of it out: there is always something to see. */
  readonly onlyDims?: boolean
  /** It shows the reader's own holdings, which never leave the device. */
  readonly isOwn?: boolean
}

const added = new Map<ViewName, ViewFacts>()

/** Adds a view after the others. Returns a function that removes it again. */
export function addViewFacts(facts: ViewFacts): () => void {
  added.set(facts.id, facts)
  return () => void added.delete(facts.id)
}

/** What a view declares about itself. Throws for a view that has not been added. */
export function factsOf(view: ViewName): ViewFacts {
  const facts = added.get(view)
  if (!facts) throw new Error(`The view "${view}" has not been added.`)
  return facts
}

/** All views, in their order. */
export function viewNames(): readonly ViewName[] {
  return [...added.keys()]
}

/** The views of the event, each of which has a tab. */
export function tabNames(): readonly ViewName[] {
  return viewNames().filter((view) => !factsOf(view).isAside)
}

/** The charts that a View draws. */
export function chartsOf(view: Pick<View, 'view' | 'basis'>): readonly ChartId[] {
  const { charts, chartsOf } = factsOf(view.view)
  return chartsOf?.(view) ?? charts
}

/**
 * The chart that a View shows where there is room for one: the reader's choice, else the first that its kind of view
 * draws.
 */
export function chartOf(view: Pick<View, 'view' | 'chart' | 'basis'>): ChartId | null {
  const charts = chartsOf(view)
  return oneOf(charts, view.chart) ?? charts[0] ?? null
}

/** The basis that a View is on: the reader's choice, else what its kind of view is about. */
export function basisOf({ view, basis }: Pick<View, 'view' | 'basis'>): ViewBasis {
  const { basis: own = 'at-writing', bases = [] } = factsOf(view)
  const wanted = basis ?? own
  return wanted === 'both' && !bases.includes(wanted) ? 'close' : wanted
}

/** The companies that a View looks at: the reader's choice, else what its kind of view is about. */
export function scopeOf({ view, scope }: Pick<View, 'view' | 'scope'>): CompanyScope {
  const own = factsOf(view).scope
  if (own === 'index') return own
  return own ? (scope ?? own) : 'article'
}

/** What the scatter shows across: the reader's choice, else what it opens with. */
export function axisOf({ x }: Pick<View, 'x'>): ScatterAxis {
  return x ?? SCATTER_AXES[0]
}
