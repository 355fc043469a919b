// Which passing companies each uncertainty touches: by force, as a matrix, and for two uncertainties side by side.

import { groupBy } from '../dataset/grouping.ts'
import type { CompanyLink, Dataset, Force, Source, Uncertainty } from '../dataset/schema.ts'
import { extentOf } from '../figures/extent.ts'
import { lookupOf } from '../layers/lookup.ts'
import { type Citation, citationsOf, type TouchedCompany } from '../selection/card.ts'
import type { CompanyRow } from '../selection/moves.ts'
import type { Lens, Shown } from '../selection/select.ts'

/** A force with the passing companies that it touches, by its effect on them, in the selection's order. */
export interface ForceExposure {
  readonly force: Force
  readonly citations: readonly Citation[]
  readonly touched: Readonly<Record<CompanyLink['effect'], readonly TouchedCompany[]>>
}

/**
 * An uncertainty with its forces by their effect on the demand for computing. An effect that no source names has no
 * forces.
 */
export interface UncertaintyExposure {
  readonly lens: Lens
  readonly isChosen: boolean
  readonly forces: Readonly<Record<Force['effect'], readonly ForceExposure[]>>
}

/** A force's link to one company. */
export interface ExposureLink {
  readonly force: Force
  readonly link: CompanyLink
}

/** A company with its links, one list for each uncertainty, in the dataset's order. */
export interface ExposureRow {
  readonly row: CompanyRow
  readonly cells: readonly (readonly ExposureLink[])[]
}

/** Touched companies by which of two uncertainties touch them. */
export interface Comparison {
  readonly first: Uncertainty
  readonly second: Uncertainty
  readonly both: readonly ExposureRow[]
  readonly onlyFirst: readonly ExposureRow[]
  readonly onlySecond: readonly ExposureRow[]
  /** Touched by a third one. */
  readonly neither: readonly ExposureRow[]
}

export interface Exposure {
  readonly uncertainties: readonly UncertaintyExposure[]
  /** Passing companies that any force touches. */
  readonly matrix: readonly ExposureRow[]
  readonly untouched: readonly CompanyRow[]
  /** The lens, else the first other one, and the uncertainty chosen beside it; null where none is chosen. */
  readonly comparison: Comparison | null
  /** The uncertainties that touch the most of the passing companies; empty where none touches any. */
  readonly widest: readonly Uncertainty[]
  readonly sources: readonly Source[]
  /** Percent: the least and the greatest move among the passing companies, zero included. */
  readonly changeRange: readonly [number, number]
}

const FORCE_EFFECTS: readonly Force['effect'][] = ['relief', 'pressure', 'context']

/** The exposure of a selection to the dataset's uncertainties. Pure; reads nothing that `select` left out. */
export function selectExposure(dataset: Dataset, selection: Shown): Exposure {
  const { rows, lenses } = selection
  const uncertainties = lenses.map((lens): UncertaintyExposure => {
    const exposures = lens.uncertainty.forces.map((force) => exposeForce(dataset, force, rows))
    const having = (effect: Force['effect']) => exposures.filter(({ force }) => force.effect === effect)
    return {
      lens,
      isChosen: lens === selection.lens,
      forces: { relief: having('relief'), pressure: having('pressure'), context: having('context') },
    }
  })
  const linksOf = lenses.map(({ uncertainty }) => groupBy(listLinks(uncertainty), ({ link }) => link.id))
  const table = rows.map(
    (row): ExposureRow => ({ row, cells: linksOf.map((links) => links.get(row.company.id) ?? []) }),
  )
  const isTouched = ({ cells }: ExposureRow): boolean => cells.some((links) => links.length > 0)
  const matrix = table.filter(isTouched)
  const changes = rows.flatMap(({ move }) => move.changePct ?? [])
  return {
    uncertainties,
    matrix,
    untouched: table.filter((row) => !isTouched(row)).map(({ row }) => row),
    comparison: compare(selection, matrix),
    widest: findWidest(lenses, rows),
    sources: sourcesOf(dataset, lenses),
    changeRange: extentOf(changes, 0),
  }
}

function exposeForce(dataset: Dataset, force: Force, rows: readonly CompanyRow[]): ForceExposure {
  const lookup = lookupOf({ dataset })
  const linksOf = groupBy(force.companies, ({ id }) => id)
  const touched = rows.flatMap((row) =>
    (linksOf.get(row.company.id) ?? []).map(
      (link): TouchedCompany => ({ row, link, citations: citationsOf(lookup, link.evidence ?? force.evidence) }),
    ),
  )
  const having = (effect: CompanyLink['effect']) => touched.filter(({ link }) => link.effect === effect)
  return {
    force,
    citations: citationsOf(lookup, force.evidence),
    touched: { relief: having('relief'), pressure: having('pressure') },
  }
}

function listLinks({ forces }: Uncertainty): readonly ExposureLink[] {
  return forces.flatMap((force) => force.companies.map((link) => ({ force, link })))
}

function compare({ lenses, lens, view }: Shown, matrix: readonly ExposureRow[]): Comparison | null {
  const second = lenses.find((other) => other !== lens && other.uncertainty.id === view.versus)
  const first = lens ?? lenses.find((other) => other !== second)
  if (!first || !second) return null
  const touchedBy = (isFirst: boolean, isSecond: boolean) =>
    matrix.filter(
      ({ row: { company } }) => first.links.has(company.id) === isFirst && second.links.has(company.id) === isSecond,
    )
  return {
    first: first.uncertainty,
    second: second.uncertainty,
    both: touchedBy(true, true),
    onlyFirst: touchedBy(true, false),
    onlySecond: touchedBy(false, true),
    neither: touchedBy(false, false),
  }
}

function findWidest(lenses: readonly Lens[], rows: readonly CompanyRow[]): Uncertainty[] {
  // A lens counts what passes without the filter by exposure.
  const counts = lenses.map(({ links }) => rows.filter(({ company }) => links.has(company.id)).length)
  const most = Math.max(0, ...counts)
  return most === 0 ? [] : lenses.flatMap(({ uncertainty }, at) => (counts[at] === most ? [uncertainty] : []))
}

function sourcesOf(dataset: Dataset, lenses: readonly Lens[]): Source[] {
  const forces = lenses.flatMap(({ uncertainty }) => uncertainty.forces)
  const evidence = forces.flatMap((force) => [
    ...force.evidence,
    ...force.companies.flatMap((link) => link.evidence ?? []),
  ])
  const cited = new Set(evidence.map(({ source }) => source))
  return dataset.sources.filter(({ id }) => cited.has(id))
}

/** Of relief and pressure, the effects for which the source names no force. Context is no side of the question. */
export function missingEffects({ forces }: UncertaintyExposure): readonly CompanyLink['effect'][] {
  return (['relief', 'pressure'] as const).filter((effect) => forces[effect].length === 0)
}

/** The forces of an uncertainty, those of relief first, then pressure, then context. */
export function forcesInOrder({ forces }: UncertaintyExposure): readonly ForceExposure[] {
  return FORCE_EFFECTS.flatMap((effect) => forces[effect])
}
