// The layers of an event, which of them a View asks for, and the bases that they hold moves on.

import { BASES, type Basis, type Dataset } from '../dataset/schema.ts'
import type { View, ViewBasis } from '../view/view.ts'
import { basisOf, factsOf, scopeOf } from '../view/views.ts'
import type { Filings } from './filings.ts'
import { lookupOf } from './lookup.ts'
import type { Market } from './market.ts'

/** What an event's views are drawn from: its dataset, and the layers that the View asks for. */
export interface Layers {
  readonly dataset: Dataset
  /** Null or left out where the View does not ask for it, or it is not there yet. */
  readonly filings?: Filings | null
  readonly market?: Market | null
  /** True for an event that has a market layer, loaded or not. */
  readonly hasMarket?: boolean
  /** True while a layer that the View asks for is not there: what it may hold is not known to be missing. */
  readonly isPending?: boolean
  /** The same of the market layer alone. */
  readonly isMarketPending?: boolean
}

/** The bases for which the layers hold figures, or may come to hold them. */
export function basesOf({ dataset, market = null, hasMarket = false }: Layers): readonly Basis[] {
  const isGiven = (basis: Basis): boolean => dataset.figures.some((figure) => figure.basis === basis)
  return BASES.filter((basis) => isGiven(basis) || (basis === 'close' && (hasMarket || market !== null)))
}

/** Layers that a View asks for. */
export interface Wanted {
  readonly filings: boolean
  readonly market: boolean
  /** True where the view itself is drawn from the market layer, and not only what stands beside it. */
  readonly isMarketView: boolean
}

/**
 * The layers that a View shows something of: in its own view, on its card, or beside it. Filings are asked for by views
 * that are drawn from them or by one of their figures; the market by its views, the close, the wider market, pins or a
 * company's card.
 */
export function layersFor(view: View, dataset: Dataset): Wanted {
  const { bases, needsFilings, needsMarket } = factsOf(view.view)
  const isUnknownFigure = view.figure !== null && !lookupOf({ dataset }).figureById.has(view.figure)
  const isMarketView =
    scopeOf(view) === 'wider' ||
    (bases !== undefined && basisOf(view) !== 'at-writing') ||
    (needsMarket?.(view) ?? false)
  return {
    filings: isUnknownFigure || (needsFilings?.(view) ?? false),
    market: isMarketView || isUnknownFigure || view.company !== null || view.pin.length > 0,
    isMarketView,
  }
}

/**
 * The View's basis, or the other one where there are figures on that alone: an event without closes has moves all the
 * same.
 */
export function heldBasis(layers: Layers, view: View): ViewBasis {
  const wanted = basisOf(view)
  const bases = basesOf(layers)
  const [only = wanted] = bases
  return bases.length < 2 ? only : wanted
}
