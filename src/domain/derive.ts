// Figures computed from other figures. A derivation names its inputs; these functions redo the arithmetic and carry the
// precision over. Percent growth is relative to the period before: level = prior × (1 + growth ÷ 100).
import type { Derivation, Figure, Precision } from './schema.ts'

/** What a derivation comes to: the value in the figure's unit, rounded as it asks, and the precision it may claim. */
export interface Derived {
  readonly value: number
  readonly precision: Precision
  readonly kind: Derivation['kind']
  /** The bare arithmetic with its inputs filled in, such as `180 ÷ (1 + 57 ÷ 100)`. */
  readonly working: string
  readonly inputs: readonly Figure[]
}

/** Why a derivation has no result: an input that is missing, or has no single number, or a growth that divides by zero. */
export type DerivationFault = { readonly fault: 'missing' | 'not-a-number' | 'divides-by-zero'; readonly input: string }

/** Rounds half away from zero to `decimals` places. One part in 2^52 is added first, so that 1.005 becomes 1.01. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const rounded = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON)) / scale
  return value < 0 && rounded > 0 ? -rounded : rounded
}

/** Ids of the figures that a derivation reads, in the order of its formula. */
export function derivationInputs(derivation: Derivation): readonly string[] {
  return derivation.kind === 'sum' ? derivation.inputs.terms : [derivation.inputs.level, derivation.inputs.growth]
}

/**
 * The value of the period before: level ÷ (1 + growth ÷ 100). Both in their own unit, growth in percent.
 * Not finite where the growth is −100%.
 */
export function computePriorPeriod(level: number, growthPct: number): number {
  return level / (1 + growthPct / 100)
}

/**
 * The precision of a quotient or a sum. Bounds outrank "about", which outranks "rounded", which outranks "exact".
 * A divisor turns its bound round: divided by more-than gives less-than. Two bounds that pull apart leave "about".
 */
export function combinePrecision(terms: readonly Precision[], divisors: readonly Precision[] = []): Precision {
  const all = [...terms, ...divisors.map(invertBound)]
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

/** Redoes a derivation from its inputs. Returns a fault where an input is missing or is not one number. */
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
  if (derivation.kind === 'sum') {
    return {
      value: roundTo(
        values.reduce((total, value) => total + value, 0),
        derivation.decimals,
      ),
      precision: combinePrecision(inputs.map((figure) => figure.precision)),
      kind: 'sum',
      working: values.join(' + '),
      inputs,
    }
  }
  const [level = Number.NaN, growth = Number.NaN] = values
  const prior = computePriorPeriod(level, growth)
  if (!Number.isFinite(prior)) return { fault: 'divides-by-zero', input: derivation.inputs.growth }
  return {
    value: roundTo(prior, derivation.decimals),
    precision: combinePrecision([inputs[0]?.precision ?? 'about'], [inputs[1]?.precision ?? 'about']),
    kind: 'prior-period',
    working: `${level} ÷ (1 + ${growth} ÷ 100)`,
    inputs,
  }
}
