import { isOfStudy } from '../domain/dataset/measures.ts'
import type { Figure } from '../domain/dataset/schema.ts'
import { type Derived, FORMULAS, writeFormula } from '../domain/figures/derive.ts'
import { magnitude } from '../domain/figures/figures.ts'
import { type Format, MINUS, withoutSign } from './format.ts'

// Where a sign of percent says what the formula says by a hundred.
const IN_PERCENT: Readonly<Partial<Record<Derived['kind'], string>>> = {
  growth: 'a ÷ b − 1',
  share: 'a ÷ b',
  part: 'a × b',
}

/** A derivation with its inputs filled in as their sources leave them: about $180bn ÷ (1 + 57%) = about $115bn. */
export function describeWorking({ kind, inputs }: Derived, result: Figure, { figure, exact }: Format): string {
  // In a working an index keeps its digits: rounded ones would not give the result.
  const term = (item: Figure): string => {
    const digits = exact(magnitude(item) ?? 0)
    if (isOfStudy(item.measure)) return item.unit === 'percent' ? `${digits}%` : digits
    return item.measure === 'priceIndex' && item.precision !== 'about' ? digits : figure(item)
  }
  const [first, second] = inputs
  if (kind === 'sum' || !first || !second) return `${inputs.map(figure).join(' + ')} = ${figure(result)}`
  if (kind !== 'prior-period') {
    return `${writeFormula(IN_PERCENT[kind] ?? FORMULAS[kind].text, inputs.map(term))} = ${term(result)}`
  }
  const sign = (magnitude(second) ?? 0) < 0 ? MINUS : '+'
  const rate = withoutSign(figure({ ...second, value: Math.abs(magnitude(second) ?? 0) }))
  return `${figure(first)} ÷ (1 ${sign} ${rate}) = ${figure(result)}`
}
