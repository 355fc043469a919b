// Whether a move was unusual for a company: what its return would have been by the market model, and how far it usually
// is from that. Returns are simple and in percent. (A. C. MacKinlay, "Event Studies in Economics and Finance", Journal
// of Economic Literature 35(1), 1997, 13–39.)

import { LEAST_RETURNS } from './limits.ts'

/** Returns of a company and of the market on one session, in percent. */
export interface ReturnPair {
  readonly own: number
  readonly market: number
}

/** R = α + β·Rm + ε, by ordinary least squares over n sessions. */
export interface MarketModel {
  /** Percent a day. */
  readonly alpha: number
  readonly beta: number
  /** The standard error of β. */
  readonly betaError: number
  /** The standard deviation of the residuals, with n − 2 degrees of freedom; percent a day. */
  readonly sigma: number
  readonly n: number
  /** R̄m, the mean of the market's returns; percent. */
  readonly marketMean: number
  /** Σ(Rm − R̄m)². */
  readonly marketSpread: number
  /** In the order of the pairs; percent. */
  readonly residuals: readonly number[]
}

/** The model of these returns; null for fewer than `LEAST_RETURNS`, or where the market did not move at all. */
export function fitMarketModel(pairs: readonly ReturnPair[]): MarketModel | null {
  const n = pairs.length
  if (n < LEAST_RETURNS || pairs.every(({ market }) => market === pairs[0]?.market)) return null
  const mean = (pick: (pair: ReturnPair) => number): number => sumOf(pairs.map(pick)) / n
  const [ownMean, marketMean] = [mean(({ own }) => own), mean(({ market }) => market)]
  const marketSpread = sumOf(pairs.map(({ market }) => (market - marketMean) ** 2))
  const beta = sumOf(pairs.map(({ own, market }) => (market - marketMean) * (own - ownMean))) / marketSpread
  const alpha = ownMean - beta * marketMean
  const residuals = pairs.map(({ own, market }) => own - alpha - beta * market)
  const sigma = Math.sqrt(sumOf(residuals.map((residual) => residual ** 2)) / (n - 2))
  return { alpha, beta, betaError: sigma / Math.sqrt(marketSpread), sigma, n, marketMean, marketSpread, residuals }
}

/** The abnormal return of a session: R − (α + β·Rm), in percent. */
export function abnormalReturn(
  { alpha, beta }: Pick<MarketModel, 'alpha' | 'beta'>,
  { own, market }: ReturnPair,
): number {
  return own - (alpha + beta * market)
}

/**
 * The standard error with which the model predicts the sum of the returns of L sessions after those that it was fitted
 * on, in percent: √(σ²·(L + L²/n + (ΣRm − L·R̄m)² ÷ Σ(Rm − R̄m)²)). Of one session, this is what an abnormal return is
 * divided by for its t; of several, a cumulative one.
 */
export function predictionError(
  { sigma, n, marketMean, marketSpread }: Omit<MarketModel, 'residuals' | 'alpha' | 'beta' | 'betaError'>,
  marketReturns: readonly number[],
): number {
  const length = marketReturns.length
  const distance = sumOf(marketReturns) - length * marketMean
  return sigma * Math.sqrt(length + length ** 2 / n + distance ** 2 / marketSpread)
}

/** On how many of the sessions that the model was fitted on the residual was at least as large, in size. */
export function daysAsLarge({ residuals }: Pick<MarketModel, 'residuals'>, abnormal: number): number {
  return residuals.filter((residual) => Math.abs(residual) >= Math.abs(abnormal)).length
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
