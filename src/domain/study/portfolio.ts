// The abnormal return of several companies as one portfolio of equal weights. Firms that share a date are not
// independent, so the test is of the portfolio's own return and not of the firms'. (S. J. Brown and J. B. Warner,
// "Using Daily Stock Returns", Journal of Financial Economics 14(1), 1985, 3–31.)
import type { Portfolio } from '../layers/marketStudy.ts'
import { abnormalReturn, predictionError } from './marketModel.ts'

/** A member of the portfolio, with its return of the day in percent. */
export interface Member {
  readonly subject: string
  readonly own: number
}

/** What a portfolio of equal weights did on one session. Percent. */
export interface PortfolioReturn {
  /** The mean of the members' returns. */
  readonly own: number
  readonly alpha: number
  readonly beta: number
  /** √(w′Σw): the standard deviation of its residuals. */
  readonly sigma: number
  readonly abnormal: number
  /** The standard error of prediction. */
  readonly error: number
  readonly t: number
  readonly members: readonly string[]
}

/**
 * The portfolio of `members`, given the market's return of the day in percent. Members without a model are left out;
 * null where none is left.
 */
export function portfolioReturn(
  portfolio: Portfolio,
  members: readonly Member[],
  market: number,
): PortfolioReturn | null {
  const { subjects, alphas, betas, covariances, returns, mean, spread } = portfolio
  const placed = members.flatMap(({ subject, own }) => {
    const place = subjects.indexOf(subject)
    return place < 0 ? [] : [{ subject, own, place }]
  })
  const count = placed.length
  if (count === 0) return null
  const meanOf = (valueAt: (one: (typeof placed)[number]) => number): number =>
    placed.reduce((sum, one) => sum + valueAt(one), 0) / count
  const covariance = (one: number, other: number): number =>
    covariances[Math.max(one, other)]?.[Math.min(one, other)] ?? Number.NaN
  const variance = meanOf((one) => meanOf((other) => covariance(one.place, other.place)))
  const model = {
    alpha: meanOf(({ place }) => alphas[place] ?? Number.NaN),
    beta: meanOf(({ place }) => betas[place] ?? Number.NaN),
    sigma: Math.sqrt(variance),
  }
  const own = meanOf((one) => one.own)
  const abnormal = abnormalReturn(model, { own, market })
  const error = predictionError({ sigma: model.sigma, n: returns, marketMean: mean, marketSpread: spread }, [market])
  return { own, ...model, abnormal, error, t: abnormal / error, members: placed.map(({ subject }) => subject) }
}
