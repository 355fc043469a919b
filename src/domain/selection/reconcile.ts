// Reconciling: a View comes from outside and may name what the data lack, so it is brought into line with them.
import { basesOf, type Layers } from '../layers/layers.ts'
import { type Lookup, lookupOf } from '../layers/lookup.ts'
import type { View } from '../view/view.ts'
import { factsOf, scopeOf } from '../view/views.ts'

/**
 * The View without ids that the layers lack, and without a basis where they offer no choice of one. A company and a
 * figure of another subject cannot both be open: the company stays. Ids that a layer may hold are kept until it is
 * loaded. Returns the same object where nothing had to change.
 */
export function reconcile(view: View, layers: Layers): View {
  const { dataset, market = null, hasMarket = false, isPending = false } = layers
  const lookup = lookupOf(layers)
  const isUncertainty = (id: string | null): boolean => dataset.uncertainties.some((other) => other.id === id)
  const isCompany = (id: string): boolean => isPending || lookup.companyById.has(id)
  const mayCome = isPending || (hasMarket && market === null)
  const pin = view.pin.filter(isCompany)
  // An index has sectors of its own.
  const sectors = scopeOf(view) === 'index' ? (layers.index?.sectors ?? []) : dataset.sectors
  const mended: Partial<View> = {
    ...mendCard(view, lookup, isPending),
    sector: keepIfSame(
      view.sector,
      view.sector.filter((id) => isPending || sectors.some((sector) => sector.id === id)),
    ),
    lens: isUncertainty(view.lens) ? view.lens : null,
    only: view.only && isUncertainty(view.lens),
    versus: view.versus !== view.lens && isUncertainty(view.versus) ? view.versus : null,
    ...mendChoices(view, layers),
    // Without the market layer its benchmarks are not known, so the choice is kept until a view loads it.
    benchmark:
      view.benchmark !== null && (mayCome || market?.benchmarks.some(({ id }) => id === view.benchmark))
        ? view.benchmark
        : null,
    pin: keepIfSame(view.pin, pin),
    baseline: view.baseline !== null && pin.includes(view.baseline) ? view.baseline : null,
  }
  const isUnchanged = Object.entries(mended).every(([key, value]) => view[key as keyof View] === value)
  return isUnchanged ? view : { ...view, ...mended }
}

/** The basis, scope and axis that the layers offer. A view whose address always names them has none left open. */
function mendChoices(view: View, layers: Layers): Pick<View, 'basis' | 'scope' | 'x'> {
  const { hasMarket = false, hasIndex = false, isPending = false } = layers
  const { x } = view
  const scope = view.scope === 'index' && !hasIndex && !isPending ? null : view.scope
  // Members of an index have closes and no other moves.
  const isOfIndex = scopeOf({ ...view, scope }) === 'index'
  const basis = isOfIndex && (view.basis === 'both' || view.basis === 'at-writing') ? null : view.basis
  const bases = basesOf(layers)
  const { named, needsMarket } = factsOf(view.view)
  if (isPending || hasMarket || !named) return { basis: isPending || bases.length > 1 ? basis : null, scope, x }
  return {
    basis: bases.length > 1 ? basis : (bases[0] ?? null),
    scope: 'article',
    x: needsMarket?.({ ...view, outcome: 'move' }) ? named.x : x,
  }
}

/** The company, figure and force that the card may show. A force opens alone, or with a company that it touches. */
function mendCard(view: View, lookup: Lookup, isPending: boolean): Pick<View, 'company' | 'figure' | 'force'> {
  const company = view.company !== null && (isPending || lookup.companyById.has(view.company)) ? view.company : null
  const known = view.figure === null ? undefined : lookup.figureById.get(view.figure)
  const figure =
    known && company !== null && known.subject !== company ? null : isPending ? view.figure : (known?.id ?? null)
  const touching = view.force === null ? undefined : lookup.forceById.get(view.force)?.force
  const isApt = company === null ? figure === null : touching?.companies.some(({ id }) => id === company)
  return { company, figure, force: touching && isApt ? touching.id : null }
}

function keepIfSame(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.length === after.length ? before : after
}
