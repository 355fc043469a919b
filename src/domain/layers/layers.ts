// The layers of an event, which of them a View asks for, and the bases on which they hold figures.

import type { Basis, Dataset } from '../dataset/schema.ts'
import { BASES } from '../dataset/vocabulary.ts'
import type { View, ViewBasis } from '../view/view.ts'
import { basisOf, factsOf, scopeOf } from '../view/views.ts'
import type { Filings } from './filings.ts'
import type { ShareIndex } from './indexMembers.ts'
import { lookupOf } from './lookup.ts'
import type { Market } from './market.ts'
import { INDEX_PREFIX } from './memberKey.ts'

/** What an event's views are drawn from: its dataset, and the layers that the View asks for. */
export interface Layers {
  readonly dataset: Dataset
  /** Null or left out where the View does not ask for the layer, or it is not loaded. */
  readonly filings?: Filings | null
  readonly market?: Market | null
  readonly index?: ShareIndex | null
  /** True for an event that has an index layer, loaded or not. */
  readonly hasIndex?: boolean
  /** True while the index layer is asked for and not loaded. */
  readonly isIndexPending?: boolean
  /** True for an event that has a market layer, loaded or not. */
  readonly hasMarket?: boolean
  /** True while a layer that the View asks for is not loaded: nothing that it may hold counts as missing. */
  readonly isPending?: boolean
  /** The same for the market layer alone. */
  readonly isMarketPending?: boolean
}

/** The bases for which the layers hold figures, or may come to hold them. */
export function basesOf({ dataset, market = null, hasMarket = false }: Layers): readonly Basis[] {
  const { bases } = lookupOf({ dataset })
  const hasStudy = market ? market.layer.study !== undefined : hasMarket
  const isOfMarket = { 'at-writing': false, close: hasMarket || market !== null, abnormal: hasStudy }
  return BASES.filter((basis) => bases.has(basis) || isOfMarket[basis])
}

/** Layers that a View asks for. */
export interface Wanted {
  readonly filings: boolean
  readonly market: boolean
  readonly index: boolean
  /** True where the view itself is drawn from the layer, and not only what stands beside it. */
  readonly isFilingsView: boolean
  readonly isMarketView: boolean
  readonly isIndexView: boolean
}

/**
 * The layers of which a View shows something: in its own view, on its card, or beside it. Filings are needed by views
 * that are drawn from them. The market is needed by its views, the close, the wider market, pins and a company's card.
 * A figure that the dataset does not have may be of either layer, so it needs both. The
 * index is needed where its members are looked at, and for one of them that is open or pinned.
 */
export function layersFor(view: View, dataset: Dataset): Wanted {
  const { bases, needsFilings, needsMarket } = factsOf(view.view)
  const isUnknownFigure = view.figure !== null && !lookupOf({ dataset }).figureById.has(view.figure)
  const isIndexView = scopeOf(view) === 'index'
  const isMarketView =
    scopeOf(view) === 'wider' ||
    (!isIndexView && bases !== undefined && basisOf(view) !== 'at-writing') ||
    (needsMarket?.(view) ?? false)
  const named = [view.company, view.figure, ...view.pin]
  const isFilingsView = needsFilings?.(view) ?? false
  return {
    filings: isUnknownFigure || isFilingsView,
    market: isMarketView || isUnknownFigure || view.company !== null || view.pin.length > 0,
    index: isIndexView || named.some((id) => id?.startsWith(INDEX_PREFIX)),
    isFilingsView,
    isMarketView,
    isIndexView,
  }
}

/**
 * The View's basis, or one for which the layers hold figures: an event without closes still shows its moves, and one
 * without a study its closes.
 */
export function heldBasis(layers: Layers, view: View): ViewBasis {
  const wanted = basisOf(view)
  // Members of an index have closes and no other moves.
  if (scopeOf(view) === 'index') return wanted === 'abnormal' ? wanted : 'close'
  const bases = basesOf(layers)
  const [first = wanted] = bases
  if (bases.length < 2) return first
  return wanted === 'abnormal' && !bases.includes(wanted) ? 'close' : wanted
}
