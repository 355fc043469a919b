// The study's arithmetic, on daily returns from −250 sessions before 27 January 2025 to 10 after; no price is kept
// here. A symbol that the market model is not asked of has them from the day of the event on.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LEAST_RETURNS } from '../../../src/domain/study/limits.ts'
import {
  abnormalReturn,
  daysAsLarge,
  fitMarketModel,
  type MarketModel,
  predictionError,
  type ReturnPair,
} from '../../../src/domain/study/marketModel.ts'
import { readMarket } from '../../fixtures/published.ts'

const EVENT = '2025-01-27'
const [header = '', ...lines] = readFileSync(join(import.meta.dirname, '../../fixtures/studyReturns.csv'), 'utf8')
  .trim()
  .split('\n')
const names = header.split(',').slice(1)
const sessions = lines.map((line) => {
  const [date = '', ...cells] = line.split(',')
  const returns = new Map(names.map((name, index) => [name, cells[index] ? Number(cells[index]) : null]))
  return { date, returns }
})
const eventPlace = sessions.findIndex(({ date }) => date === EVENT)
// −250 to −11.
const ESTIMATION = sessions.slice(0, eventPlace - 10)

/** Returns of equal parts of these, beside the market's, on the sessions on which all have one. */
function pairsOf(symbols: readonly string[], days = ESTIMATION): ReturnPair[] {
  return days.flatMap(({ returns }) => {
    const own = symbols.map((symbol) => returns.get(symbol) ?? null).filter((value) => value !== null)
    const market = returns.get('SPY') ?? null
    if (own.length < symbols.length || market === null) return []
    return [{ own: own.reduce((sum, value) => sum + value, 0) / own.length, market }]
  })
}

function modelOf(...symbols: string[]): MarketModel {
  const model = fitMarketModel(pairsOf(symbols))
  if (!model) throw new Error('there are enough returns')
  return model
}

/** The abnormal return over so many sessions from the event on, and its t. */
function cumulated(model: MarketModel, symbols: readonly string[], length: number): readonly [number, number] {
  const days = pairsOf(symbols, sessions.slice(eventPlace, eventPlace + length))
  const sum = days.reduce((total, pair) => total + abnormalReturn(model, pair), 0)
  const error = predictionError(
    model,
    days.map(({ market }) => market),
  )
  return [sum, sum / error]
}

const twoDigits = (values: readonly number[]): string[] => values.map((value) => value.toFixed(2))

describe('the market model', () => {
  test.each([
    ['NVDA', '2.69 0.21 2.61', '-13.33 -5.06', '0 of 240', '-6.88', '-4.63', '-0.5'],
    ['VST', '2.10 0.27 3.32', '-25.77 -7.70', '0 of 240', '-18.88', '-10.35', '-0.9'],
    ['AAPL', '0.92 0.10 1.22', '4.46 3.63', '2 of 240', '7.30', '2.68', '0.6'],
    ['SMCI', '3.08 0.56 6.98', '-8.12 -1.15', '34 of 240', '-13.67', '31.71', '1.3'],
    ['GEV', '2.01 0.22 2.53', '-19.10 -7.46', '0 of 197', '-13.65', '-9.06', '-1.0'],
  ])('%s: slope, abnormal return, and how often it was as large', (symbol, fitted, onTheDay, days, two, eleven, t) => {
    const model = modelOf(symbol)
    const [abnormal, ratio] = cumulated(model, [symbol], 1)
    expect(twoDigits([model.beta, model.betaError, model.sigma]).join(' ')).toBe(fitted)
    expect(twoDigits([abnormal, ratio]).join(' ')).toBe(onTheDay)
    expect(`${daysAsLarge(model, abnormal)} of ${model.n}`).toBe(days)
    expect(twoDigits([cumulated(model, [symbol], 2)[0]])).toEqual([two])
    const [sum, ofAll] = cumulated(model, [symbol], 11)
    expect([sum.toFixed(2), ofAll.toFixed(1)]).toEqual([eleven, t])
  })

  test('a portfolio of equal parts, over the sessions that all have in common', () => {
    const power = ['VRT', 'VST', 'TLN', 'GEV', 'CEG', 'ETN', 'CCJ', 'NRG']
    const model = modelOf(...power)
    const [day] = pairsOf(power, sessions.slice(eventPlace, eventPlace + 1))
    expect(model.n).toBe(197)
    expect(twoDigits([day?.own ?? Number.NaN, ...cumulated(model, power, 1)])).toEqual(['-20.76', '-18.28', '-9.75'])
  })

  test('residuals sum to nothing, and are not correlated with the market', () => {
    const model = modelOf('NVDA')
    const pairs = pairsOf(['NVDA'])
    expect(model.residuals.reduce((sum, residual) => sum + residual, 0)).toBeCloseTo(0, 9)
    const together = model.residuals.map((residual, index) => residual * (pairs[index]?.market ?? Number.NaN))
    expect(together.reduce((sum, product) => sum + product, 0)).toBeCloseTo(0, 7)
  })

  test('is not fitted to too few returns, nor to a market that stood still', () => {
    const pairs = pairsOf(['NVDA'])
    expect(fitMarketModel(pairs.slice(0, LEAST_RETURNS))).not.toBeNull()
    expect(fitMarketModel(pairs.slice(0, LEAST_RETURNS - 1))).toBeNull()
    expect(fitMarketModel(pairs.map(({ own }) => ({ own, market: 0.1 })))).toBeNull()
  })

  // A student's project on another vendor's prices: returns beyond the market's, summed over eleven sessions. (yc4704,
  // deepseek-event-study-ml.)
  test.each([
    ['NVDA', -3.6324],
    ['GOOGL', -6.0901],
    ['AMZN', -0.07],
    ['MSFT', -6.6655],
    ['META', 10.8104],
    ['AAPL', 2.9878],
    ['CRM', -1.1773],
    ['ORCL', -0.7793],
    ['AVGO', -1.3961],
    ['AMD', -9.4332],
    ['MU', -5.7544],
    ['MRVL', -6.1567],
    ['ANET', -3.2469],
    ['VRT', -8.4223],
    ['DELL', -0.0177],
    ['SMCI', 29.0222],
  ])('%s beyond the market over eleven sessions, as published elsewhere', (symbol, published) => {
    const days = pairsOf([symbol], sessions.slice(eventPlace, eventPlace + 11))
    expect(days).toHaveLength(11)
    const sum = days.reduce((total, { own, market }) => total + own - market, 0)
    expect(Math.abs(sum - published)).toBeLessThan(0.001)
  })

  // One that takes holidays for sessions is weeks early.
  test('its return on the day of the event is the move of the market layer', () => {
    const market = readMarket()
    const moves = new Map(
      market.series.map(({ symbol, points }) => [symbol, (points.find(([date]) => date === EVENT)?.[1] ?? 0) - 100]),
    )
    const compared = names.filter((name) => moves.has(name))
    expect(compared.length).toBeGreaterThan(20)
    for (const name of compared) {
      expect([name, sessions[eventPlace]?.returns.get(name)]).toEqual([name, expect.closeTo(moves.get(name) ?? 0, 3)])
    }
  })
})
