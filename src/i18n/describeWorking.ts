import type { Figure } from '../domain/dataset/schema.ts'
import type { Derived } from '../domain/figures/derive.ts'
import { magnitude } from '../domain/figures/figures.ts'
import { type Format, MINUS, withoutSign } from './format.ts'

const WORKINGS: Readonly<
  Record<Exclude<Derived['kind'], 'sum' | 'prior-period'>, (first: string, second: string, third: string) => string>
> = {
  difference: (from, less) => `${from} ${MINUS} ${less}`,
  growth: (level, prior) => `${level} ÷ ${prior} ${MINUS} 1`,
  index: (level, base) => `100 × ${level} ÷ ${base}`,
  share: (part, whole) => `${part} ÷ ${whole}`,
  real: (level, base, prices) => `${level} × ${base} ÷ ${prices}`,
}

/** A derivation with its inputs filled in as their sources leave them: about $180bn ÷ (1 + 57%) = about $115bn. */
export function describeWorking({ kind, inputs }: Derived, result: Figure, { figure, exact }: Format): string {
  // In a working an index keeps its digits: rounded ones would not give the result.
  const term = (item: Figure): string =>
    item.measure === 'priceIndex' && item.precision !== 'about' ? exact(magnitude(item) ?? 0) : figure(item)
  const [first, second, third] = inputs
  if (kind === 'sum' || !first || !second) return `${inputs.map(figure).join(' + ')} = ${figure(result)}`
  if (kind !== 'prior-period')
    return `${WORKINGS[kind](term(first), term(second), third ? term(third) : '')} = ${figure(result)}`
  const sign = (magnitude(second) ?? 0) < 0 ? MINUS : '+'
  const rate = withoutSign(figure({ ...second, value: Math.abs(magnitude(second) ?? 0) }))
  return `${figure(first)} ÷ (1 ${sign} ${rate}) = ${figure(result)}`
}
