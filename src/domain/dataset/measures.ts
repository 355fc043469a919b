// The measures of the format, each with its unit, and what a figure of it needs. Apart from the other words of the
// format: the first page asks for none of this.
import type { UNITS } from './vocabulary.ts'

export const unitOfMeasure = {
  sharePriceChange: 'percent',
  marketValueChange: 'percent',
  marketValueLost: 'usd-bn',
  benchmarkChange: 'percent',
  relativeChange: 'points',
  abnormalReturn: 'percent',
  dailyReturn: 'percent',
  alpha: 'percent',
  beta: 'number',
  betaError: 'number',
  residualDeviation: 'percent',
  estimationReturns: 'sessions',
  marketMean: 'percent',
  marketSpread: 'number',
  predictionError: 'percent',
  tStatistic: 'number',
  daysAsLarge: 'sessions',
  cumulativeReturn: 'percent',
  cumulativeSessions: 'sessions',
  cumulativeAbnormalReturn: 'percent',
  runUp: 'percent',
  volumeRatio: 'number',
  marketValue: 'usd-bn',
  valueChange: 'usd-bn',
  breadth: 'percent',
  indexWeight: 'percent',
  indexContribution: 'points',
  intradayChange: 'percent',
  volatilityIndex: 'index',
  volatilityChange: 'percent',
  drawdown: 'percent',
  sessionsToRegain: 'sessions',
  priceIndex: 'index',
  relativeIndex: 'index',
  capex: 'usd-bn',
  capexGrowth: 'percent',
  capexIndex: 'index',
  capexShare: 'percent',
  capexShareOfRevenue: 'percent',
  capexShareOfCashFlow: 'percent',
  capexReal: 'usd-bn',
  revenue: 'usd-bn',
  operatingCashFlow: 'usd-bn',
  freeCashFlow: 'usd-bn',
  saleProceeds: 'usd-bn',
  ventureFunding: 'usd-bn',
  ventureFundingGrowth: 'percent',
  consumerPrices: 'index',
} as const satisfies Readonly<Record<string, (typeof UNITS)[number]>>

export type Measure = keyof typeof unitOfMeasure

export const MEASURES = Object.keys(unitOfMeasure) as readonly Measure[]

const PRICE_MEASURES: readonly Measure[] = [
  'sharePriceChange',
  'marketValueChange',
  'marketValueLost',
  'benchmarkChange',
  'relativeChange',
  'abnormalReturn',
]

const STUDY_MEASURES: readonly Measure[] = [
  'abnormalReturn',
  'dailyReturn',
  'alpha',
  'beta',
  'betaError',
  'residualDeviation',
  'estimationReturns',
  'marketMean',
  'marketSpread',
  'predictionError',
  'tStatistic',
  'cumulativeReturn',
  'cumulativeSessions',
  'cumulativeAbnormalReturn',
]

/** True for what a market model is made of, and what follows from it. */
export function isOfStudy(measure: Measure): boolean {
  return STUDY_MEASURES.includes(measure)
}

/** True for measures that need a basis: at the time of writing, or at the close. */
export function isPriceMeasure(measure: Measure): boolean {
  return PRICE_MEASURES.includes(measure)
}

/** True for amounts that may fall below zero; every other amount of money is zero or more. */
export function mayBeNegative(measure: Measure): boolean {
  return measure === 'operatingCashFlow' || measure === 'freeCashFlow' || measure === 'valueChange'
}

/** True for a year's level of the accounts or of prices, which spending is set against: a subject has one a year. */
export function isYearLevel(measure: Measure): boolean {
  return measure === 'revenue' || measure === 'operatingCashFlow' || measure === 'consumerPrices'
}
