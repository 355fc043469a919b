// What a dataset must satisfy beyond its shape: references that resolve, ids that are unique, figures that agree with
// themselves and, where derived, with their working.

import { groupBy } from '../dataset/grouping.ts'
import { isPriceMeasure, isYearLevel, mayBeNegative, unitOfMeasure } from '../dataset/measures.ts'
import type { Dataset, Evidence, Figure } from '../dataset/schema.ts'
import { PERCENT_MAX, PERCENT_MIN } from '../dataset/vocabulary.ts'
import { computeDerived } from '../figures/derive.ts'
import { isCapexMeasure, isMove, yearOf } from '../figures/figures.ts'
import { type DatasetProblem, jsonPath, type ProblemDetail, quoteFound, type Rule } from './problems.ts'

type Key = string | number
type Report = (path: readonly Key[], found: unknown, detail: ProblemDetail) => void

/** The lists of a dataset. A layer has some of them, and may also refer to those of its event's dataset. */
export interface Parts
  extends Pick<Dataset, 'sources' | 'sectors' | 'companies' | 'groups' | 'figures' | 'claims' | 'uncertainties'> {
  /** The price index of a layer that has one, by its id and the figure of its base year. */
  readonly prices?: { readonly id: string; readonly base: string } | undefined
  /** The ids of the benchmarks of a layer that has some. */
  readonly benchmarks?: readonly string[]
}

export const NO_PARTS: Parts = {
  sources: [],
  sectors: [],
  companies: [],
  groups: [],
  figures: [],
  claims: [],
  uncertainties: [],
}

/** Every fault between the parts of a dataset whose shape is sound. Empty where there is none. */
export function checkIntegrity(dataset: Dataset): DatasetProblem[] {
  const problems = checkParts(dataset)
  const { headlineFigure } = dataset.event
  const candidates = dataset.figures.map(({ id }) => id)
  if (candidates.includes(headlineFigure)) return problems
  const detail = { code: 'dangling', target: 'figure', candidates } as const
  return [{ path: '$.event.headlineFigure', found: quoteFound(headlineFigure), detail }, ...problems]
}

/**
 * Every fault within `parts`, and between them and the `base` that they extend. Ids are unique across both; subjects,
 * members and sources may be those of either. A derivation reads figures of its own parts only, because layers are
 * never summed.
 */
export function checkParts(parts: Parts, base: Parts = NO_PARTS): DatasetProblem[] {
  const problems: DatasetProblem[] = []
  const report: Report = (path, found, detail) =>
    problems.push({ path: jsonPath(path), found: quoteFound(found), detail })
  checkUniqueIds(parts, base, report)
  checkRepeats(parts, report)
  checkReferences(parts, base, report)
  parts.companies.forEach((company, index) => {
    const rule: Rule | null =
      company.listing === 'public' && !company.ticker
        ? 'public-needs-ticker'
        : company.listing === 'private' && company.ticker
          ? 'private-has-no-ticker'
          : null
    if (rule) report(['companies', index, 'ticker'], company.ticker, { code: 'rule', rule })
  })
  const groupIds = new Set([...base.groups, ...parts.groups].map((group) => group.id))
  parts.figures.forEach((figure, index) => {
    checkFigure(figure, groupIds.has(figure.subject), (path, found, detail) =>
      report(['figures', index, ...path], found, detail),
    )
  })
  checkPrices(parts, report)
  checkRivals(parts, report)
  checkDerivations(parts, report)
  return problems
}

function checkUniqueIds(parts: Parts, base: Parts, report: Report): void {
  const check = (seen: Map<string, string>, path: Key[], id: string): void => {
    const first = seen.get(id)
    if (first) report(path, id, { code: 'duplicate', first })
    else seen.set(id, jsonPath(path))
  }
  // Only ids are taken from the base: its own faults are found when the base itself is checked.
  const takenBy = (...lists: readonly (readonly { readonly id: string }[])[]): Map<string, string> =>
    new Map(lists.flat().map(({ id }) => [id, 'the dataset']))
  for (const list of ['sources', 'sectors', 'figures', 'claims', 'uncertainties'] as const) {
    const seen = takenBy(base[list])
    for (const [index, item] of parts[list].entries()) check(seen, [list, index, 'id'], item.id)
  }
  // A figure's subject is a company, a group or the price index, so they share one space of ids. Benchmarks are held
  // apart from it where their series are checked.
  const subjects = takenBy(base.companies, base.groups)
  for (const list of ['companies', 'groups'] as const) {
    for (const [index, item] of parts[list].entries()) check(subjects, [list, index, 'id'], item.id)
  }
  if (parts.prices) check(subjects, ['prices', 'id'], parts.prices.id)
  const forces = takenBy(base.uncertainties.flatMap((uncertainty) => uncertainty.forces))
  for (const [u, uncertainty] of parts.uncertainties.entries()) {
    for (const [f, force] of uncertainty.forces.entries())
      check(forces, ['uncertainties', u, 'forces', f, 'id'], force.id)
  }
}

/** Checks that a group names each member once, and that a force has one link to a company for each effect. */
function checkRepeats(dataset: Parts, report: Report): void {
  const check = (keys: readonly string[], pathOf: (index: number) => Key[]): void => {
    const firsts = new Map<string, number>()
    for (const [index, key] of keys.entries()) {
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, index)
      else report(pathOf(index), key, { code: 'duplicate', first: jsonPath(pathOf(first)) })
    }
  }
  for (const [g, group] of dataset.groups.entries()) check(group.members, (index) => ['groups', g, 'members', index])
  for (const [u, uncertainty] of dataset.uncertainties.entries()) {
    for (const [f, force] of uncertainty.forces.entries()) {
      const links = force.companies.map(({ id, effect }) => `${id} (${effect})`)
      check(links, (index) => ['uncertainties', u, 'forces', f, 'companies', index])
    }
  }
}

/** The base of the price index is one of its figures. */
function checkPrices({ prices, figures }: Parts, report: Report): void {
  if (!prices) return
  const candidates = figures.filter(({ measure }) => measure === 'consumerPrices').map(({ id }) => id)
  if (!candidates.includes(prices.base)) {
    report(['prices', 'base'], prices.base, { code: 'dangling', target: 'figure', candidates })
  }
}

/**
 * Where several figures give one company's move on one basis, or one year's level of its accounts or of prices, exactly
 * one is preferred: the one that is used.
 */
function checkRivals(dataset: Parts, report: Report): void {
  const keyOf = (figure: Figure): string =>
    isMove(figure) ? String(figure.basis) : `${figure.measure} ${yearOf(figure.period)}`
  const figures = [...dataset.figures.entries()].filter(
    ([, figure]) => isMove(figure) || (isYearLevel(figure.measure) && figure.status !== 'planned'),
  )
  for (const [, rivals] of groupBy(figures, ([, figure]) => `${figure.subject} ${keyOf(figure)}`)) {
    const preferred = rivals.filter(([, figure]) => figure.preferred)
    if (rivals.length === 1 || preferred.length === 1) continue
    const [index, figure] = preferred[1] ?? rivals[1] ?? rivals[0] ?? [0, undefined]
    report(['figures', index, 'preferred'], figure?.preferred, { code: 'rule', rule: 'one-preferred' })
  }
}

function checkReferences(dataset: Parts, base: Parts, report: Report): void {
  const ids = (...lists: readonly ('sources' | 'sectors' | 'companies' | 'groups')[]): ReadonlySet<string> =>
    new Set(lists.flatMap((list) => [...base[list], ...dataset[list]].map((item) => item.id)))
  const known = {
    source: ids('sources'),
    sector: ids('sectors'),
    company: ids('companies'),
    'company or group': ids('companies', 'groups'),
    'company, group or benchmark': new Set([...ids('companies', 'groups'), ...(dataset.benchmarks ?? [])]),
    'price index': new Set(dataset.prices ? [dataset.prices.id] : []),
  }
  const resolve = (target: keyof typeof known, id: string, path: Key[]): void => {
    if (known[target].has(id)) return
    report(path, id, { code: 'dangling', target, candidates: [...known[target]] })
  }
  const resolveAll = (list: readonly string[], path: Key[]): void => {
    for (const [index, id] of list.entries()) resolve('company', id, [...path, index])
  }
  const resolveEvidence = (evidence: readonly Evidence[], path: Key[]): void => {
    for (const [index, item] of evidence.entries()) resolve('source', item.source, [...path, index, 'source'])
  }

  for (const [index, company] of dataset.companies.entries()) {
    resolve('sector', company.sector, ['companies', index, 'sector'])
  }
  for (const [index, group] of dataset.groups.entries()) resolveAll(group.members, ['groups', index, 'members'])
  for (const [index, figure] of dataset.figures.entries()) {
    resolve(subjectOf(figure, dataset), figure.subject, ['figures', index, 'subject'])
    resolveEvidence(figure.evidence, ['figures', index, 'evidence'])
  }
  for (const [index, claim] of dataset.claims.entries()) {
    resolveAll(claim.companies, ['claims', index, 'companies'])
    resolveEvidence(claim.evidence, ['claims', index, 'evidence'])
  }
  for (const [u, uncertainty] of dataset.uncertainties.entries()) {
    for (const [f, force] of uncertainty.forces.entries()) {
      const path: Key[] = ['uncertainties', u, 'forces', f]
      resolveEvidence(force.evidence, [...path, 'evidence'])
      for (const [index, link] of force.companies.entries()) {
        resolve('company', link.id, [...path, 'companies', index, 'id'])
        resolveEvidence(link.evidence ?? [], [...path, 'companies', index, 'evidence'])
      }
    }
  }
}

/** What a figure may be of. A benchmark has no share price of its own, so the move of a share is never one's. */
function subjectOf(figure: Figure, { benchmarks }: Parts) {
  if (figure.measure === 'consumerPrices') return 'price index'
  return benchmarks && !isMove(figure) ? 'company, group or benchmark' : 'company or group'
}

function checkFigure(figure: Figure, isGroup: boolean, report: Report): void {
  const rule: CheckRule = (broken, key, name) => {
    if (broken) report([key], figure[key], { code: 'rule', rule: name })
  }
  const { value, measure, period } = figure
  rule(figure.unit !== unitOfMeasure[measure], 'unit', 'unit-of-measure')
  rule(isPriceMeasure(measure) && !figure.basis, 'basis', 'price-needs-basis')
  rule(!isPriceMeasure(measure) && figure.basis !== undefined, 'basis', 'basis-only-for-prices')
  const isAbnormal = measure === 'abnormalReturn'
  rule(figure.basis !== undefined && isAbnormal !== (figure.basis === 'abnormal'), 'basis', 'abnormal-on-its-basis')
  rule(isCapexMeasure(measure) && !figure.scope, 'scope', 'capex-needs-scope')
  rule(!isCapexMeasure(measure) && figure.scope !== undefined, 'scope', 'scope-only-for-capex')
  rule(value === null && !figure.direction, 'direction', 'null-value-needs-direction')
  rule(value !== null && figure.direction !== undefined, 'direction', 'direction-needs-null-value')
  rule(typeof value === 'object' && value !== null && value.low >= value.high, 'value', 'range-low-below-high')
  rule('start' in period && period.start > period.end, 'period', 'period-start-before-end')
  checkStatus(figure, isGroup, rule)
  const numbers = numbersOf(value)
  if (figure.unit === 'percent' && numbers.some((n) => n < PERCENT_MIN || n > PERCENT_MAX)) {
    report(['value'], value, { code: 'out-of-range', minimum: PERCENT_MIN, maximum: PERCENT_MAX })
  }
  const isScale = measure === 'revenue' || measure === 'consumerPrices'
  rule(isScale && numbers.some((n) => n <= 0), 'value', 'level-above-zero')
  rule(
    figure.unit === 'usd-bn' && !mayBeNegative(measure) && numbers.some((n) => n < 0),
    'value',
    'money-is-not-negative',
  )
}

type CheckRule = (broken: boolean, key: keyof Figure, name: Rule) => void

// The status is the first that applies of these: derived, planned, combined, direction-only, stated.
function checkStatus({ status, value, derivation }: Figure, isGroup: boolean, rule: CheckRule): void {
  rule(status === 'derived' && !derivation, 'derivation', 'derived-needs-derivation')
  rule(status !== 'derived' && derivation !== undefined, 'status', 'derivation-needs-derived')
  rule(isGroup && (status === 'stated' || status === 'direction-only'), 'status', 'group-is-combined')
  rule(!isGroup && status === 'combined', 'status', 'company-is-not-combined')
  rule(
    value === null && !isGroup && (status === 'stated' || status === 'derived'),
    'status',
    'null-value-is-direction-only',
  )
  rule(value !== null && status === 'direction-only', 'status', 'direction-only-has-null-value')
}

function numbersOf(value: Figure['value']): readonly number[] {
  if (value === null) return []
  return typeof value === 'number' ? [value] : [value.low, value.high]
}

function checkDerivations(dataset: Parts, report: Report): void {
  const byId = new Map(dataset.figures.map((figure) => [figure.id, figure]))
  dataset.figures.forEach((figure, index) => {
    const derivation = figure.derivation
    if (!derivation) return
    const path = ['figures', index]
    const inputs = Object.entries<string | string[]>(derivation.inputs).flatMap(
      ([key, input]): { id: string; at: Key[] }[] =>
        typeof input === 'string' ? [{ id: input, at: [key] }] : input.map((id, term) => ({ id, at: [key, term] })),
    )
    let sound = true
    for (const { id, at } of inputs) {
      const place = [...path, 'derivation', 'inputs', ...at]
      if (id === figure.id) report(place, id, { code: 'rule', rule: 'derivation-of-itself' })
      else if (!byId.has(id)) {
        report(place, id, { code: 'dangling', target: 'figure', candidates: [...byId.keys()] })
      } else continue
      sound = false
    }
    if (!sound) return
    const derived = computeDerived(derivation, (id) => byId.get(id))
    if ('fault' in derived) {
      if (derived.fault !== 'missing') {
        const { fault, input } = derived
        report([...path, 'derivation'], derivation, { code: 'derived-input', fault, input })
      }
      return
    }
    if (figure.value !== derived.value) {
      const expected = String(derived.value)
      report([...path, 'value'], figure.value, { code: 'derived-value', expected, working: derived.working })
    }
    if (figure.precision !== derived.precision) {
      report([...path, 'precision'], figure.precision, { code: 'derived-precision', expected: derived.precision })
    }
  })
}
