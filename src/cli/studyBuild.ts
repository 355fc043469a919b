// From years of closes to the study of a market layer: a market model for each company and market, and how the
// residuals of all companies went together. Closes and volumes go in; ratios and parameters come out.
import type { Table } from '../data/readTable.ts'
import { roundTo } from '../domain/figures/derive.ts'
import type { MarketLayer } from '../domain/layers/marketLayer.ts'
import type { Portfolio, Study, StudyMarket, StudyModel } from '../domain/layers/marketStudy.ts'
import { LEAST_RETURNS } from '../domain/study/limits.ts'
import {
  abnormalReturn,
  daysAsLarge,
  fitMarketModel,
  type MarketModel,
  type ReturnPair,
} from '../domain/study/marketModel.ts'
import type { StudySettings } from './marketSymbols.ts'
import { readValues, type TableFault, type ValueTable } from './valueTable.ts'

export interface StudyInput {
  readonly settings: StudySettings
  /** Adjusted closes of companies and markets over the estimation window and the event. */
  readonly history: Table
  readonly volumes: Table | null
  /** Market values on the day that the settings name. */
  readonly values: Table | null
  readonly layer: MarketLayer
  readonly eventDate: string
}

export type StudyFile = 'history' | 'volumes' | 'values'
export type StudyFault = TableFault & { readonly file: StudyFile }
export type BuiltStudy =
  | { readonly ok: true; readonly study: Study }
  | { readonly ok: false; readonly faults: readonly StudyFault[] }

/** Sessions before the event that the run-up, and the mean of volumes, go over. */
const SESSIONS_BEFORE = 20
// The sessions, counted from the event's, whose returns are added up. The last are those of a path.
const SUMS = [
  [0, 1],
  [0, 10],
  [-5, 20],
] as const
// Enough for a return to be right in its fourth place.
const DECIMALS = 6
const LEVEL_DECIMALS = 4
// The layer's own move is rounded to two places.
const MOVE_TOLERANCE = 0.0051

/** The study of a layer that has its series already. */
export function buildStudy({ settings, history, volumes, values, layer, eventDate }: StudyInput): BuiltStudy {
  const companies = layer.series.filter(({ kind }) => kind === 'company')
  const symbols = [...companies.map(({ symbol }) => symbol), ...settings.markets.map(({ symbol }) => symbol)]
  const tables = readTables({ settings, history, volumes, values }, symbols)
  const { closes, traded, worth } = tables
  const [first] = settings.markets
  const calendar = first ? closes.daysOf(first.symbol) : []
  const place = calendar.indexOf(eventDate)
  const window = calendar.slice(Math.max(0, place + settings.window.from), Math.max(0, place + settings.window.to + 1))
  const returns = returnsOf(closes, calendar)
  const excluded = new Set(settings.without.map(({ subject }) => subject))
  const studied = companies.filter(({ subject }) => !excluded.has(subject))
  const faults =
    tables.faults.length > 0
      ? tables.faults
      : [...checkWindow(window, place, first?.symbol ?? '', eventDate), ...checkMoves(studied, returns, eventDate)]
  if (faults.length > 0) return { ok: false, faults }

  const inTheWindow = { returns, window }
  const markets = settings.markets.map((market): StudyMarket => {
    const { id, name, symbol, standsFor } = market
    return {
      id,
      name,
      symbol,
      standsFor,
      evidence: [{ source: market.source, paraphrase: settings.paraphrase }],
      points: rebase(closes, symbol, layer),
      sums: sumsOf(returns, symbol, calendar, place),
      models: studied.flatMap(({ subject, symbol: own }) => {
        const sessions = sessionsOf(inTheWindow, [own, symbol])
        return describeModel(subject, sessions[0] ?? '', fitOver(inTheWindow, sessions, own, symbol), {
          own: returns.of(own, eventDate) ?? Number.NaN,
          market: returns.of(symbol, eventDate) ?? Number.NaN,
        })
      }),
    }
  })
  const [baseline = '', twenty = ''] = [calendar[place - 1], calendar[place - 1 - SESSIONS_BEFORE]]
  const facts = companies.map(({ subject, symbol }) => ({
    subject,
    ...(excluded.has(subject) ? {} : { sums: sumsOf(returns, symbol, calendar, place) }),
    ...known('runUp', growth(closes.of(symbol, twenty), closes.of(symbol, baseline)), LEVEL_DECIMALS),
    ...known('volumeRatio', volumeRatio(traded, symbol, calendar, place), 2),
    ...known('value', valueOn(worth, closes, symbol, settings.values.date, baseline), 1),
  }))
  const portfolio = first && buildPortfolio(inTheWindow, first, studied)
  return {
    ok: true,
    study: {
      window: { start: window[0] ?? '', end: window.at(-1) ?? '' },
      evidence: settings.method,
      ...(settings.note && { note: settings.note }),
      markets,
      ...(portfolio && { portfolio }),
      facts: facts.filter((one) => Object.keys(one).length > 1),
      ...(worth && { valueEvidence: settings.values.evidence }),
      ...(traded && { volumeEvidence: settings.volumes.evidence }),
      without: settings.without,
    },
  }
}

/** The three tables, as far as they are given, for the symbols that are studied. */
function readTables(
  { settings, history, volumes, values }: Pick<StudyInput, 'settings' | StudyFile>,
  symbols: readonly string[],
) {
  const closes = readValues(history, 'adj_close', symbols)
  const traded = volumes && readValues(volumes, 'volume', symbols)
  const worth = values && readValues(values, settings.values.column, symbols, settings.values.date)
  const faultsOf = (table: ValueTable | null, file: StudyFile): StudyFault[] =>
    (table?.faults ?? []).map((fault) => ({ ...fault, file }))
  const faults = [...faultsOf(closes, 'history'), ...faultsOf(traded, 'volumes'), ...faultsOf(worth, 'values')]
  return { closes, traded, worth, faults }
}

function checkWindow(window: readonly string[], place: number, symbol: string, eventDate: string): StudyFault[] {
  if (place >= 0 && window.length >= LEAST_RETURNS) return []
  const found = place < 0 ? `no close on ${eventDate}` : `${window.length} sessions of the estimation window`
  const expected = `closes of ${symbol}, at least ${LEAST_RETURNS} of them in the window`
  return [{ file: 'history', place: 'date', found, expected, mend: 'take a longer file' }]
}

/** Checks that returns of the event's day are the moves of the layer: a calendar that is off would shift both. */
function checkMoves(studied: MarketLayer['series'], returns: Returns, eventDate: string): StudyFault[] {
  return studied.flatMap(({ symbol, points }): StudyFault[] => {
    const own = returns.of(symbol, eventDate)
    const move = (points.find(([date]) => date === eventDate)?.[1] ?? Number.NaN) - 100
    if (own !== undefined && Math.abs(own - move) < MOVE_TOLERANCE) return []
    const value = own === undefined ? `no return of ${symbol}` : `${symbol} ${roundTo(own, 2)}%`
    const found = `${value} on ${eventDate}`
    const mend = 'check the dates of the two files, or leave the company out with the reason'
    return [{ file: 'history', place: 'adj_close', found, expected: `the layer's ${roundTo(move, 2)}%`, mend }]
  })
}

interface Returns {
  /** The return of a symbol on a session, close to close, in percent; undefined without both closes. */
  readonly of: (symbol: string, date: string) => number | undefined
}

function returnsOf(closes: ValueTable, calendar: readonly string[]): Returns {
  const before = new Map(calendar.map((date, place) => [date, calendar[place - 1] ?? '']))
  return { of: (symbol, date) => growth(closes.of(symbol, before.get(date) ?? ''), closes.of(symbol, date)) }
}

function growth(prior: number | undefined, level: number | undefined): number | undefined {
  return prior === undefined || level === undefined || prior === 0 ? undefined : (level / prior - 1) * 100
}

/** The sums of returns, without those whose sessions have not all come yet; the path's then ends sooner. */
function sumsOf(returns: Returns, symbol: string, calendar: readonly string[], place: number): StudyMarket['sums'] {
  return SUMS.flatMap(([from, last]) => {
    const to = from < 0 ? Math.min(last, calendar.length - 1 - place) : last
    const terms = calendar.slice(place + from, place + to + 1).flatMap((date) => returns.of(symbol, date) ?? [])
    const sum = terms.reduce((total, term) => total + term, 0)
    return terms.length === to - from + 1 ? [{ from, to, sum: roundTo(sum, DECIMALS) }] : []
  })
}

interface Windowed {
  readonly returns: Returns
  readonly window: readonly string[]
}

/** The sessions of the window on which all of the symbols have a return. */
function sessionsOf({ returns, window }: Windowed, symbols: readonly string[]): readonly string[] {
  return window.filter((date) => symbols.every((symbol) => returns.of(symbol, date) !== undefined))
}

function fitOver({ returns }: Windowed, sessions: readonly string[], own: string, market: string): MarketModel | null {
  const pairs = sessions.map(
    (date): ReturnPair => ({
      own: returns.of(own, date) ?? Number.NaN,
      market: returns.of(market, date) ?? Number.NaN,
    }),
  )
  return fitMarketModel(pairs)
}

function describeModel(subject: string, start: string, model: MarketModel | null, day: ReturnPair): StudyModel[] {
  if (!model) return []
  return [
    {
      subject,
      alpha: roundTo(model.alpha, DECIMALS),
      beta: roundTo(model.beta, DECIMALS),
      betaError: roundTo(model.betaError, LEVEL_DECIMALS),
      sigma: roundTo(model.sigma, DECIMALS),
      returns: model.n,
      start,
      mean: roundTo(model.marketMean, DECIMALS),
      spread: roundTo(model.marketSpread, DECIMALS),
      asLarge: daysAsLarge(model, abnormalReturn(model, day)),
    },
  ]
}

function rebase(closes: ValueTable, symbol: string, { series, baseline }: MarketLayer): StudyMarket['points'] {
  const base = closes.of(symbol, baseline) ?? Number.NaN
  return (series[0]?.points ?? []).map(([date]) => [
    date,
    roundTo(((closes.of(symbol, date) ?? Number.NaN) / base) * 100, LEVEL_DECIMALS),
  ])
}

/** The models of all companies over the sessions that they share; nothing where these are too few. */
function buildPortfolio(
  windowed: Windowed,
  market: StudySettings['markets'][number],
  companies: MarketLayer['series'],
): Portfolio | undefined {
  const symbols = companies.map(({ symbol }) => symbol)
  const sessions = sessionsOf(windowed, [market.symbol, ...symbols])
  const models = symbols.flatMap((symbol) => fitOver(windowed, sessions, symbol, market.symbol) ?? [])
  const [any] = models
  if (!any || models.length < symbols.length) return undefined
  const covariance = (one: MarketModel, other: MarketModel): number =>
    one.residuals.reduce((sum, residual, place) => sum + residual * (other.residuals[place] ?? Number.NaN), 0) /
    (one.n - 2)
  return {
    market: market.id,
    returns: any.n,
    start: sessions[0] ?? '',
    mean: roundTo(any.marketMean, DECIMALS),
    spread: roundTo(any.marketSpread, DECIMALS),
    subjects: companies.map(({ subject }) => subject),
    alphas: models.map(({ alpha }) => roundTo(alpha, DECIMALS)),
    betas: models.map(({ beta }) => roundTo(beta, DECIMALS)),
    covariances: models.map((one, place) =>
      models.slice(0, place + 1).map((other) => roundTo(covariance(one, other), LEVEL_DECIMALS)),
    ),
  }
}

function volumeRatio(
  traded: ValueTable | null,
  symbol: string,
  calendar: readonly string[],
  place: number,
): number | undefined {
  const day = traded?.of(symbol, calendar[place] ?? '')
  const before = calendar.slice(place - SESSIONS_BEFORE, place).flatMap((date) => traded?.of(symbol, date) ?? [])
  const sum = before.reduce((total, volume) => total + volume, 0)
  return day === undefined || before.length < SESSIONS_BEFORE || sum === 0 ? undefined : day / (sum / before.length)
}

/** The market value at a close, in USD billions, from that on another day: the number of shares counts as the same. */
function valueOn(
  worth: ValueTable | null,
  closes: ValueTable,
  symbol: string,
  on: string,
  date: string,
): number | undefined {
  const [value, then, now] = [worth?.of(symbol, on), closes.of(symbol, on), closes.of(symbol, date)]
  return value === undefined || then === undefined || now === undefined ? undefined : ((value / 1e9) * now) / then
}

function known<Key extends string>(key: Key, value: number | undefined, decimals: number): { [K in Key]?: number } {
  return (value === undefined ? {} : { [key]: roundTo(value, decimals) }) as { [K in Key]?: number }
}
