// Figures computed from other figures. A derivation names its inputs; these functions redo the arithmetic and carry the
// precision over. Percent growth is relative to the period before: level = prior × (1 + growth ÷ 100). An index has its
// base at 100. A share is in percent of the whole. A real level is in the prices of a base year:
// real = level × prices of the base ÷ prices of the year. The formulas of
// the market model are those of `study/marketModel.ts`.
import type { Derivation, Figure, Precision } from '../dataset/schema.ts'

/** The result of a derivation: a value in the figure's unit, rounded as the derivation asks, and its precision. */
export interface Derived {
  readonly value: number
  readonly precision: Precision
  readonly kind: Derivation['kind']
  /** The bare arithmetic with its inputs filled in, such as `180 ÷ (1 + 57 ÷ 100)`. */
  readonly working: string
  readonly inputs: readonly Figure[]
}

/** Why a derivation has no result: an input is missing, has no single number, or leads to a division by zero. */
export type DerivationFault = { readonly fault: 'missing' | 'not-a-number' | 'divides-by-zero'; readonly input: string }

// Makes a result that is not finite.
const NONE = Number.NaN

/** Rounds half away from zero to `decimals` places. One part in 2^52 is added first, so that 1.005 becomes 1.01. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const rounded = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON)) / scale
  return value < 0 && rounded > 0 ? -rounded : rounded
}

/** Ids of the figures that a derivation reads, in the order of its formula. */
export function derivationInputs(derivation: Derivation): readonly string[] {
  const { kind, inputs } = derivation
  switch (kind) {
    case 'sum':
      return inputs.terms
    case 'prior-period':
      return [inputs.level, inputs.growth]
    case 'difference':
      return [inputs.minuend, inputs.subtrahend]
    case 'growth':
      return [inputs.level, inputs.prior]
    case 'index':
      return [inputs.level, inputs.base]
    case 'share':
      return [inputs.part, inputs.whole]
    case 'real':
      return [inputs.level, inputs.base, inputs.prices]
    case 'ratio':
      return [inputs.level, inputs.base]
    case 'part':
      return [inputs.level, inputs.percent]
    case 'abnormal':
      return [inputs.own, inputs.alpha, inputs.beta, inputs.market]
    case 'abnormal-sum':
      return [inputs.own, inputs.sessions, inputs.alpha, inputs.beta, inputs.market]
    case 'prediction-error':
      return [inputs.sigma, inputs.returns, inputs.market, inputs.mean, inputs.spread]
    case 'prediction-error-sum':
      return [inputs.sigma, inputs.sessions, inputs.returns, inputs.market, inputs.mean, inputs.spread]
  }
}

/**
 * The value of the period before: level ÷ (1 + growth ÷ 100), in the unit of the level; growth is in percent. Not
 * finite where the growth is −100%.
 */
export function computePriorPeriod(level: number, growthPct: number): number {
  return level / (1 + growthPct / 100)
}

/** Growth in percent on the period before: (level ÷ prior − 1) × 100. Not finite where the prior level is zero. */
export function computeGrowth(level: number, prior: number): number {
  return (level / prior - 1) * 100
}

/**
 * The precision of a sum, a difference or a quotient. Bounds outrank "about", which outranks "rounded", which outranks
 * "exact". The precisions in `against` belong to divisors and to what is subtracted, so their bounds are inverted:
 * divided by "more than" gives "less than". Two bounds in opposite directions leave "about".
 */
export function combinePrecision(terms: readonly Precision[], against: readonly Precision[] = []): Precision {
  const all = [...terms, ...against.map(invertBound)]
  const lower = all.some((p) => p === 'at-least' || p === 'more-than')
  const upper = all.some((p) => p === 'less-than' || p === 'nearly')
  if (lower && upper) return 'about'
  if (all.includes('more-than')) return 'more-than'
  if (lower) return 'at-least'
  if (all.includes('less-than')) return 'less-than'
  if (upper) return 'nearly'
  if (all.includes('about')) return 'about'
  return all.includes('rounded') ? 'rounded' : 'exact'
}

function invertBound(precision: Precision): Precision {
  switch (precision) {
    case 'more-than':
    case 'at-least':
      return 'less-than'
    case 'less-than':
    case 'nearly':
      return 'more-than'
    default:
      return precision
  }
}

/**
 * Redoes a derivation from its inputs. Returns a fault where an input is missing or not one number, or it divides by
 * zero.
 */
export function computeDerived(
  derivation: Derivation,
  figureById: (id: string) => Figure | undefined,
): Derived | DerivationFault {
  const inputs: Figure[] = []
  const values: number[] = []
  for (const id of derivationInputs(derivation)) {
    const figure = figureById(id)
    if (!figure) return { fault: 'missing', input: id }
    if (typeof figure.value !== 'number') return { fault: 'not-a-number', input: id }
    inputs.push(figure)
    values.push(figure.value)
  }
  const { kind } = derivation
  const precision = precisionOf(
    kind,
    inputs.map((input) => input.precision),
  )
  const result = evaluate(kind, values)
  if (result === null) return { fault: 'divides-by-zero', input: derivationInputs(derivation).at(-1) ?? '' }
  if (kind === 'sum') return conclude(derivation, result, precision, values.join(' + '), inputs)
  return conclude(derivation, result, precision, writeFormula(FORMULAS[kind].text, values), inputs)
}

/**
 * The bare arithmetic of a derivation, unrounded, on any numbers in the order of `derivationInputs`: those of the
 * figures, or a reader's own. Null where it divides by zero.
 */
export function evaluate(kind: Derivation['kind'], values: readonly number[]): number | null {
  const result = kind === 'sum' ? values.reduce((sum, value) => sum + value, 0) : FORMULAS[kind].compute(...values)
  return Number.isFinite(result) ? result : null
}

/**
 * The precision that the inputs allow a result to claim, in the order of `derivationInputs`. Rounding may lower it
 * further.
 */
export function precisionOf(kind: Derivation['kind'], inputs: readonly Precision[]): Precision {
  const against = inputs.filter((_, place) => isAgainst(kind, place))
  return combinePrecision(
    inputs.filter((_, place) => !isAgainst(kind, place)),
    against,
  )
}

/**
 * True where the input at `place` is a divisor or is subtracted and its precision is a bound: the result inverts it.
 */
export function turnsBoundRound(kind: Derivation['kind'], place: number, precision: Precision): boolean {
  return isAgainst(kind, place) && invertBound(precision) !== precision
}

/** True where more of the input at `place` makes less of the result. */
function isAgainst(kind: Derivation['kind'], place: number): boolean {
  return kind === 'real' ? place === 2 : kind !== 'sum' && kind !== 'part' && place > 0
}

interface Formula {
  /** Takes the inputs in the order of `derivationInputs`; the result is not finite where it divides by zero. */
  readonly compute: (...inputs: readonly number[]) => number
  /** The same in writing: a, b, c and so on stand for the inputs. */
  readonly text: string
}

/** A formula with its inputs written in. */
export function writeFormula(text: string, inputs: readonly (string | number)[]): string {
  return text.replace(/[a-f]/g, (letter) => String(inputs[letter.charCodeAt(0) - 97]))
}

export const FORMULAS: Readonly<Record<Exclude<Derivation['kind'], 'sum'>, Formula>> = {
  'prior-period': {
    compute: (level = NONE, growth = NONE) => computePriorPeriod(level, growth),
    text: 'a ÷ (1 + b ÷ 100)',
  },
  difference: { compute: (a = NONE, b = NONE) => a - b, text: 'a − b' },
  growth: { compute: (a = NONE, b = NONE) => computeGrowth(a, b), text: '(a ÷ b − 1) × 100' },
  index: { compute: (a = NONE, b = NONE) => (100 * a) / b, text: '100 × a ÷ b' },
  share: { compute: (a = NONE, b = NONE) => (100 * a) / b, text: 'a ÷ b × 100' },
  real: { compute: (a = NONE, b = NONE, c = NONE) => (a * b) / c, text: 'a × b ÷ c' },
  ratio: { compute: (a = NONE, b = NONE) => a / b, text: 'a ÷ b' },
  part: { compute: (a = NONE, b = NONE) => (a * b) / 100, text: 'a × b ÷ 100' },
  abnormal: { compute: (a = NONE, b = NONE, c = NONE, d = NONE) => a - (b + c * d), text: 'a − (b + c × d)' },
  'abnormal-sum': {
    compute: (a = NONE, b = NONE, c = NONE, d = NONE, e = NONE) => a - (b * c + d * e),
    text: 'a − (b × c + d × e)',
  },
  'prediction-error': {
    compute: (a = NONE, b = NONE, c = NONE, d = NONE, e = NONE) => a * Math.sqrt(1 + 1 / b + (c - d) ** 2 / e),
    text: 'a × √(1 + 1 ÷ b + (c − d)² ÷ e)',
  },
  'prediction-error-sum': {
    compute: (a = NONE, b = NONE, c = NONE, d = NONE, e = NONE, f = NONE) =>
      a * Math.sqrt(b + b ** 2 / c + (d - b * e) ** 2 / f),
    text: 'a × √(b + b² ÷ c + (d − b × e)² ÷ f)',
  },
}

// The error that binary arithmetic may add; far below any decimal place that a derivation may ask for.
const NOISE = 1e-9

/** Rounds a result as the derivation asks. A result that rounding changes is no longer exact. */
function conclude(
  { kind, decimals }: Derivation,
  result: number,
  precision: Precision,
  working: string,
  inputs: readonly Figure[],
): Derived {
  const value = roundTo(result, decimals)
  const isKept = Math.abs(value - result) <= NOISE * Math.max(1, Math.abs(result))
  return { value, precision: isKept ? precision : combinePrecision([precision, 'rounded']), kind, working, inputs }
}
