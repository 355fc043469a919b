// A View comes from outside and may name what the data lack; here it is brought into line with them.
import { lookupOf } from './lookup.ts'
import { BASES, type Dataset } from './schema.ts'
import type { Layers } from './select.ts'
import { DEFAULT_VIEW, type View } from './view.ts'

/**
 * The View without ids that the layers lack, and on a basis for which they hold figures. A company and a figure of somebody
 * else cannot both be open: the company stays. Returns the same object where nothing had to change.
 */
export function reconcile(view: View, layers: Layers): View {
  const { dataset, filings = null, isPending = false } = layers
  const lookup = lookupOf(dataset, filings)
  const sector = view.sector.filter((id) => lookup.sectorById.has(id))
  const lens = dataset.uncertainties.some(({ id }) => id === view.lens) ? view.lens : null
  const versus = view.versus !== lens && dataset.uncertainties.some(({ id }) => id === view.versus) ? view.versus : null
  const company = view.company !== null && lookup.companyById.has(view.company) ? view.company : null
  const known = view.figure === null ? undefined : lookup.figureById.get(view.figure)
  // A figure that a layer may yet bring is not known to be missing.
  const figure =
    known && company !== null && known.subject !== company ? null : isPending ? view.figure : (known?.id ?? null)
  const touching = view.force === null ? undefined : lookup.forceById.get(view.force)?.force
  const isApt = company === null ? figure === null : touching?.companies.some(({ id }) => id === company)
  const force = touching && isApt ? touching.id : null
  const bases = [view.basis, ...BASES].filter((basis) => dataset.figures.some((item) => item.basis === basis))
  const [basis = DEFAULT_VIEW.basis] = bases
  const unchanged =
    sector.length === view.sector.length &&
    lens === view.lens &&
    versus === view.versus &&
    company === view.company &&
    figure === view.figure &&
    force === view.force &&
    basis === view.basis
  return unchanged ? view : { ...view, sector, lens, versus, company, figure, force, basis }
}

/** True where a View shows what only the filings layer has: its own view, a filed value on the scatter, or one of its figures. */
export function asksForFilings(view: View, dataset: Dataset): boolean {
  const isOnScatter = view.view === 'scatter' && view.x !== 'plan'
  const isUnknownFigure = view.figure !== null && !lookupOf(dataset).figureById.has(view.figure)
  return view.view === 'capex' || isOnScatter || isUnknownFigure
}
