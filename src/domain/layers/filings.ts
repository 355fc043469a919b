// What the companies' filings show, and what is worked out from it: growth, index and share of each year's capital
// spending. USD billions and percent; fiscal years. The layer is kept apart from the event's dataset because the two
// measure different things.

import { groupBy } from '../dataset/grouping.ts'
import type { Derivation, Figure, Measure, Scope } from '../dataset/schema.ts'
import { computeDerived } from '../figures/derive.ts'
import { mergeEvidence } from '../figures/evidence.ts'
import { unitOfMeasure, yearOf } from '../figures/figures.ts'
import type { Layer } from './layer.ts'

/** The filings layer as the page uses it: its own figures, and those that are derived from them here. */
export interface Filings {
  readonly layer: Layer
  /** The layer's figures, then the derived ones. */
  readonly figures: readonly Figure[]
  /** The spending that counts for each subject in each year, oldest first; net or gross, as its scope says. */
  readonly levels: readonly Figure[]
  /**
   * The year whose spending is 100 in the index: the first from which every subject compares like with like; null where
   * there is none.
   */
  readonly baseYear: number | null
}

const CASH_SCOPES: readonly (Scope | undefined)[] = ['cash-capex', 'cash-capex-net']

/**
 * Growth on the year before, index and share, wherever they compare like with like. Each is a derived figure with the
 * id of its level and an ending (`-growth`, `-index`, `-share`); its working names the levels, and its evidence is
 * theirs.
 */
export function deriveTrends(layer: Layer): Filings {
  const own = new Map(layer.figures.map((figure) => [figure.id, figure]))
  const levels = pickLevels(layer.figures)
  const bySubject = [...groupBy(levels, ({ subject }) => subject).values()]
  const isAlike = (a: Figure, b: Figure): boolean => isLikeForLike(a, b, own)
  const baseYear = findBaseYear(bySubject, isAlike)
  const derived = bySubject.flatMap((series) => {
    const base = series.find((level) => yearOf(level.period) === baseYear)
    return series.flatMap((level) => {
      const prior = series.find((other) => yearOf(other.period) === yearOf(level.period) - 1)
      const whole = levels.find(
        ({ derivation, period }) =>
          derivation?.kind === 'sum' &&
          derivation.inputs.terms.includes(level.id) &&
          yearOf(period) === yearOf(level.period),
      )
      return [
        prior && isAlike(level, prior) && derive(level, 'capexGrowth', growthOn(level, prior), [level, prior], own),
        base && isAlike(level, base) && derive(level, 'capexIndex', indexOn(level, base), [level, base], own),
        whole && derive(level, 'capexShare', shareOf(level, whole), [level, whole], own),
      ].filter((figure) => figure !== null && figure !== undefined && figure !== false)
    })
  })
  return { layer, figures: [...layer.figures, ...derived], levels, baseYear }
}

/** One cash-capex level for each subject and year: the preferred one where there are several, oldest first. */
function pickLevels(figures: readonly Figure[]): readonly Figure[] {
  const candidates = figures.filter(
    ({ measure, status, scope, value }) =>
      measure === 'capex' && status !== 'planned' && CASH_SCOPES.includes(scope) && typeof value === 'number',
  )
  const rivals = groupBy(candidates, ({ subject, period }) => `${subject} ${yearOf(period)}`)
  return [...rivals.values()]
    .flatMap((several) => several.find(({ preferred }) => preferred) ?? several[0] ?? [])
    .sort((a, b) => yearOf(a.period) - yearOf(b.period))
}

/**
 * True where two levels of one subject cover the same: one scope, and for sums the same subjects in the same scopes. A
 * sum whose terms changed from net to gross has not grown by the difference.
 */
function isLikeForLike(a: Figure, b: Figure, figureById: ReadonlyMap<string, Figure>): boolean {
  const scopesOf = ({ derivation, scope }: Figure): string => {
    if (derivation?.kind !== 'sum') return String(scope)
    const terms = derivation.inputs.terms.map((id) => figureById.get(id))
    return terms
      .map((term) => `${term?.subject} ${term?.scope}`)
      .sort()
      .join(', ')
  }
  return a.scope === b.scope && scopesOf(a) === scopesOf(b)
}

function findBaseYear(
  bySubject: readonly (readonly Figure[])[],
  isAlike: (a: Figure, b: Figure) => boolean,
): number | null {
  // For each subject, the first year of the unbroken run that ends with its latest year.
  const starts = bySubject.flatMap((series) => {
    const latest = series.at(-1)
    if (!latest) return []
    const breaks = series.findLastIndex((level) => !isAlike(level, latest))
    const first = series[breaks + 1]
    return first ? [yearOf(first.period)] : []
  })
  return starts.length > 0 ? Math.max(...starts) : null
}

type TrendMeasure = Extract<Measure, 'capexGrowth' | 'capexIndex' | 'capexShare'>

const ENDINGS: Readonly<Record<TrendMeasure, string>> = {
  capexGrowth: 'growth',
  capexIndex: 'index',
  capexShare: 'share',
}

function growthOn(level: Figure, prior: Figure): Derivation {
  return { kind: 'growth', inputs: { level: level.id, prior: prior.id }, decimals: 1 }
}

function indexOn(level: Figure, base: Figure): Derivation {
  return { kind: 'index', inputs: { level: level.id, base: base.id }, decimals: 0 }
}

function shareOf(part: Figure, whole: Figure): Derivation {
  return { kind: 'share', inputs: { part: part.id, whole: whole.id }, decimals: 1 }
}

/** Null where the arithmetic has no result, or where the layer already has a figure of that id. */
function derive(
  level: Figure,
  measure: TrendMeasure,
  derivation: Derivation,
  inputs: readonly Figure[],
  own: ReadonlyMap<string, Figure>,
): Figure | null {
  const id = `${level.id}-${ENDINGS[measure]}`
  const derived = computeDerived(derivation, (input) => own.get(input))
  if ('fault' in derived || own.has(id)) return null
  return {
    id,
    subject: level.subject,
    measure,
    value: derived.value,
    unit: unitOfMeasure[measure],
    status: 'derived',
    precision: derived.precision,
    scope: level.scope,
    period: level.period,
    derivation,
    evidence: mergeEvidence(inputs.map(({ evidence }) => evidence)),
  }
}
