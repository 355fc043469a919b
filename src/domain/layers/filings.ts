// What the companies' filings show, and what is worked out from it: growth, index and share of each year's capital
// spending, its shares of revenue and of operating cash flow, and the spending in the prices of one year. USD billions
// and percent; fiscal years. The layer is kept apart from the event's dataset because the two
// measure different things.

import { groupBy } from '../dataset/grouping.ts'
import { unitOfMeasure } from '../dataset/measures.ts'
import type { Derivation, Figure, LocalText, Measure, Scope } from '../dataset/schema.ts'
import { computeDerived } from '../figures/derive.ts'
import { mergeEvidence } from '../figures/evidence.ts'
import { yearOf } from '../figures/figures.ts'
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
 * Growth on the year before, index and share, wherever they compare like with like; and what a level is set against,
 * wherever that is known of the same year. Each is a derived figure with the id of its level and an ending (`-growth`,
 * `-index`, `-share`, `-of-revenue`, `-of-cash-flow`, `-real`); its working names its inputs, and its evidence is
 * theirs. A year of which an input is missing has none.
 */
export function deriveTrends(layer: Layer): Filings {
  const own = new Map(layer.figures.map((figure) => [figure.id, figure]))
  const levels = pickLevels(layer.figures)
  const bySubject = [...groupBy(levels, ({ subject }) => subject).values()]
  const isAlike = (a: Figure, b: Figure): boolean => isLikeForLike(a, b, own)
  const baseYear = findBaseYear(bySubject, isAlike)
  const scales = readScales(layer, own)
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
        prior && isAlike(level, prior) && derive(level, 'capexGrowth', growthOn(level, prior), own),
        base && isAlike(level, base) && derive(level, 'capexIndex', indexOn(level, base), own),
        whole && derive(level, 'capexShare', shareOf(level, whole), own),
        ...setAgainst(level, scales, own),
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
    .flatMap((several) => pickOne(several) ?? [])
    .sort((a, b) => yearOf(a.period) - yearOf(b.period))
}

/** The preferred figure where there are several of one year. */
function pickOne(several: readonly Figure[]): Figure | undefined {
  return several.find(({ preferred }) => preferred) ?? several[0]
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

/**
 * A level as a share of the revenue and of the operating cash flow of its own fiscal year, in percent, and in the
 * prices of the layer's base year: level × prices of the base ÷ prices of the year. Of a cash flow that is not above
 * zero there is no share.
 *
 * @example Meta's 2025: 69.691 ÷ 200.966 of revenue = 34.7%; 69.691 × 313.689 ÷ 321.943 = 67.904 in prices of 2024
 */
function setAgainst(level: Figure, { find, base }: Scales, own: ReadonlyMap<string, Figure>): (Figure | null)[] {
  const share = (measure: TrendMeasure, of: Measure): Figure | null => {
    const whole = find(of, level.subject, level)
    if (!whole || endOf(whole) !== endOf(level) || Number(whole.value) <= 0) return null
    return derive(level, measure, shareOf(level, whole), own)
  }
  const prices = base && find('consumerPrices', base.subject, level)
  return [
    share('capexShareOfRevenue', 'revenue'),
    share('capexShareOfCashFlow', 'operatingCashFlow'),
    base && prices ? derive(level, 'capexReal', realOf(level, base, prices), own) : null,
  ]
}

/** What levels are set against. */
interface Scales {
  /** The figure of a measure and subject for the year of `level`; the preferred one where there are several. */
  readonly find: (measure: Measure, subject: string, level: Figure) => Figure | undefined
  /** The prices of the base year. */
  readonly base: Figure | undefined
}

function readScales({ figures, prices }: Layer, own: ReadonlyMap<string, Figure>): Scales {
  const keyOf = (measure: Measure, subject: string, { period }: Figure) => `${measure} ${subject} ${yearOf(period)}`
  const known = groupBy(
    figures.filter(({ status }) => status !== 'planned'),
    (figure) => keyOf(figure.measure, figure.subject, figure),
  )
  return {
    find: (measure, subject, level) => pickOne(known.get(keyOf(measure, subject, level)) ?? []),
    base: prices && own.get(prices.base),
  }
}

/** The day on which a fiscal year ends: years of one number that end on other days are not the same year. */
function endOf({ period }: Figure): string | undefined {
  return 'year' in period ? period.fiscalYearEnd : period.end
}

type TrendMeasure = Extract<
  Measure,
  'capexGrowth' | 'capexIndex' | 'capexShare' | 'capexShareOfRevenue' | 'capexShareOfCashFlow' | 'capexReal'
>

const ENDINGS: Readonly<Record<TrendMeasure, string>> = {
  capexGrowth: 'growth',
  capexIndex: 'index',
  capexShare: 'share',
  capexShareOfRevenue: 'of-revenue',
  capexShareOfCashFlow: 'of-cash-flow',
  capexReal: 'real',
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

// Three decimals are a million, as filings give money: in the base year the figure is the one that was filed.
function realOf(level: Figure, base: Figure, prices: Figure): Derivation {
  return { kind: 'real', inputs: { level: level.id, base: base.id, prices: prices.id }, decimals: 3 }
}

/** Null where the arithmetic has no result, or where the layer already has a figure of that id. */
function derive(
  level: Figure,
  measure: TrendMeasure,
  derivation: Derivation,
  own: ReadonlyMap<string, Figure>,
): Figure | null {
  const id = `${level.id}-${ENDINGS[measure]}`
  const derived = computeDerived(derivation, (input) => own.get(input))
  if ('fault' in derived || own.has(id)) return null
  const { inputs } = derived
  const note = joinNotes(inputs)
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
    ...(note && { note }),
    evidence: mergeEvidence(inputs.map(({ evidence }) => evidence)),
  }
}

/** The notes of the inputs, each once: what they say holds for the result, too. */
function joinNotes(inputs: readonly Figure[]): LocalText | null {
  const notes = new Map(inputs.flatMap(({ note }) => (note ? [[note.en, note.vi ?? note.en] as const] : [])))
  return notes.size > 0 ? { en: [...notes.keys()].join(' '), vi: [...notes.values()].join(' ') } : null
}
