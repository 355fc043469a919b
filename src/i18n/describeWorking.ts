import { isOfStudy } from '../domain/dataset/measures.ts'
import type { Figure } from '../domain/dataset/schema.ts'
import type { Derived } from '../domain/figures/derive.ts'
import { magnitude } from '../domain/figures/figures.ts'
import { type Format, MINUS, withoutSign } from './format.ts'

const WORKINGS: Readonly<
  Record<Exclude<Derived['kind'], 'sum' | 'prior-period'>, (...terms: readonly string[]) => string>
> = {
  difference: (from, less) => `${from} ${MINUS} ${less}`,
  growth: (level, prior) => `${level} ÷ ${prior} ${MINUS} 1`,
  index: (level, base) => `100 × ${level} ÷ ${base}`,
  share: (part, whole) => `${part} ÷ ${whole}`,
  real: (level, base, prices) => `${level} × ${base} ÷ ${prices}`,
  ratio: (level, base) => `${level} ÷ ${base}`,
  part: (level, percent) => `${level} × ${percent}`,
  abnormal: (own, alpha, beta, market) => `${own} ${MINUS} (${alpha} + ${beta} × ${market})`,
  'abnormal-sum': (own, sessions, alpha, beta, market) =>
    `${own} ${MINUS} (${sessions} × ${alpha} + ${beta} × ${market})`,
  'prediction-error': (sigma, returns, market, mean, spread) =>
    `${sigma} × √(1 + 1 ÷ ${returns} + (${market} ${MINUS} ${mean})² ÷ ${spread})`,
  'prediction-error-sum': (sigma, sessions, returns, market, mean, spread) =>
    `${sigma} × √(${sessions} + ${sessions}² ÷ ${returns} + (${market} ${MINUS} ${sessions} × ${mean})² ÷ ${spread})`,
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
  if (kind !== 'prior-period') return `${WORKINGS[kind](...inputs.map(term))} = ${term(result)}`
  const sign = (magnitude(second) ?? 0) < 0 ? MINUS : '+'
  const rate = withoutSign(figure({ ...second, value: Math.abs(magnitude(second) ?? 0) }))
  return `${figure(first)} ÷ (1 ${sign} ${rate}) = ${figure(result)}`
}
