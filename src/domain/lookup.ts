// A dataset with its cross-references resolved once, so that select never searches.
import { isMove } from './figures.ts'
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

/** Everything that select looks up by id. Built once a dataset. */
export interface Lookup {
  readonly companyById: ReadonlyMap<string, Company>
  readonly groupById: ReadonlyMap<string, Group>
  readonly sectorById: ReadonlyMap<string, Sector>
  readonly sourceById: ReadonlyMap<string, Source>
  readonly figureById: ReadonlyMap<string, Figure>
  readonly forceById: ReadonlyMap<string, { readonly uncertainty: Uncertainty; readonly force: Force }>
  /** Figures whose subject is this company or group, in the order of the file. */
  readonly figuresOf: (subjectId: string) => readonly Figure[]
  /** Groups whose members are listed in full and include this company. */
  readonly listedGroupsOf: (companyId: string) => readonly Group[]
  readonly touchesOf: (companyId: string) => readonly Touch[]
  /** The company's name, ticker and role in both languages, folded for search. */
  readonly searchTextOf: (companyId: string) => string
  /** The move drawn for a company on a basis: the preferred figure, else the first in the file. */
  readonly moveFigureOf: (companyId: string, basis: Basis) => Figure | undefined
}

const lookups = new WeakMap<Dataset, Lookup>()

/** The lookup of a dataset, built on first use and kept for as long as the dataset is. */
export function lookupOf(dataset: Dataset): Lookup {
  const known = lookups.get(dataset)
  if (known) return known
  const built = buildLookup(dataset)
  lookups.set(dataset, built)
  return built
}

function buildLookup(dataset: Dataset): Lookup {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
    new Map(items.map((item) => [item.id, item]))
  const figures = groupBy(dataset.figures, (figure) => figure.subject)
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
    groupById: byId(dataset.groups),
    sectorById: byId(dataset.sectors),
    sourceById: byId(dataset.sources),
    figureById: byId(dataset.figures),
    forceById: new Map(
      dataset.uncertainties.flatMap((uncertainty) =>
        uncertainty.forces.map((force) => [force.id, { uncertainty, force }] as const),
      ),
    ),
    figuresOf,
    listedGroupsOf: (companyId) => groupsOf.get(companyId)?.map(({ group }) => group) ?? [],
    touchesOf: (companyId) => touches.get(companyId) ?? [],
    searchTextOf: (companyId) => searchTexts.get(companyId) ?? '',
    moveFigureOf: (companyId, basis) => {
      const moves = figuresOf(companyId).filter((figure) => isMove(figure) && figure.basis === basis)
      return moves.find((figure) => figure.preferred) ?? moves[0]
    },
  }
}
