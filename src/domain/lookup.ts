// An event's layers with their cross-references resolved once, so that select never searches.
import { isMove } from './figures.ts'
import type { Filings } from './filings.ts'
import { groupBy } from './grouping.ts'
import type {
  Basis,
  Company,
  CompanyLink,
  Dataset,
  Figure,
  Force,
  Group,
  Sector,
  Source,
  Uncertainty,
} from './schema.ts'
import { foldText } from './text.ts'

/** A force's link to a company, with the uncertainty it belongs to. */
export interface Touch {
  readonly uncertainty: Uncertainty
  readonly force: Force
  readonly link: CompanyLink
}

/** Everything that select looks up by id. */
export interface Lookup {
  readonly companyById: ReadonlyMap<string, Company>
  readonly groupById: ReadonlyMap<string, Group>
  readonly sectorById: ReadonlyMap<string, Sector>
  readonly sourceById: ReadonlyMap<string, Source>
  readonly figureById: ReadonlyMap<string, Figure>
  readonly forceById: ReadonlyMap<string, { readonly uncertainty: Uncertainty; readonly force: Force }>
  /** Figures of the event whose subject is this company or group, in the order of the file. Those of layers stay apart. */
  readonly figuresOf: (subjectId: string) => readonly Figure[]
  /** The same of the filings layer, without what is derived from it; empty where it is not loaded. */
  readonly filedOf: (subjectId: string) => readonly Figure[]
  /** Groups whose members are listed in full and include this company. */
  readonly listedGroupsOf: (companyId: string) => readonly Group[]
  readonly touchesOf: (companyId: string) => readonly Touch[]
  /** The company's name, ticker and role in both languages, folded for search. */
  readonly searchTextOf: (companyId: string) => string
  /** The move drawn for a company on a basis: the preferred figure, else the first in the file. */
  readonly moveFigureOf: (companyId: string, basis: Basis) => Figure | undefined
}

const lookups = new WeakMap<Dataset | Filings, Lookup>()

/**
 * The lookup of a dataset, and of the filings layer that extends it where that is loaded. Built on first use and kept for as long
 * as they are.
 */
export function lookupOf(dataset: Dataset, filings: Filings | null = null): Lookup {
  // A layer belongs to one dataset, so it can stand for both.
  const key = filings ?? dataset
  const known = lookups.get(key)
  if (known) return known
  const built = buildLookup(dataset, filings)
  lookups.set(key, built)
  return built
}

function buildLookup(dataset: Dataset, filings: Filings | null): Lookup {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
    new Map(items.map((item) => [item.id, item]))
  const figures = groupBy(dataset.figures, (figure) => figure.subject)
  const filed = groupBy(filings?.layer.figures ?? [], (figure) => figure.subject)
  const memberships = dataset.groups
    .filter((group) => group.membership === 'listed')
    .flatMap((group) => group.members.map((member) => ({ member, group })))
  const groupsOf = groupBy(memberships, ({ member }) => member)
  const allTouches: Touch[] = dataset.uncertainties.flatMap((uncertainty) =>
    uncertainty.forces.flatMap((force) => force.companies.map((link) => ({ uncertainty, force, link }))),
  )
  const touches = groupBy(allTouches, ({ link }) => link.id)
  const searchTexts = new Map(
    dataset.companies.map(({ id, name, ticker, role }) => [
      id,
      foldText([name, ticker, role.en, role.vi].filter(Boolean).join('\n')),
    ]),
  )
  const figuresOf = (subjectId: string): readonly Figure[] => figures.get(subjectId) ?? []
  return {
    companyById: byId(dataset.companies),
    groupById: byId([...dataset.groups, ...(filings?.layer.groups ?? [])]),
    sectorById: byId(dataset.sectors),
    sourceById: byId([...dataset.sources, ...(filings?.layer.sources ?? [])]),
    figureById: byId([...dataset.figures, ...(filings?.figures ?? [])]),
    forceById: new Map(
      dataset.uncertainties.flatMap((uncertainty) =>
        uncertainty.forces.map((force) => [force.id, { uncertainty, force }] as const),
      ),
    ),
    figuresOf,
    filedOf: (subjectId) => filed.get(subjectId) ?? [],
    listedGroupsOf: (companyId) => groupsOf.get(companyId)?.map(({ group }) => group) ?? [],
    touchesOf: (companyId) => touches.get(companyId) ?? [],
    searchTextOf: (companyId) => searchTexts.get(companyId) ?? '',
    moveFigureOf: (companyId, basis) => {
      const moves = figuresOf(companyId).filter((figure) => isMove(figure) && figure.basis === basis)
      return moves.find((figure) => figure.preferred) ?? moves[0]
    },
  }
}
