// From tables of members, closes and volumes to the index layer: a return, a market model, a value and a ratio of
// volumes for each member. Prices and volumes go in, and none comes out. What is not known is null, and never zero.
import type { Table } from '../data/readTable.ts'
import type { Company } from '../domain/dataset/schema.ts'
import { computeGrowth, roundTo } from '../domain/figures/derive.ts'
import type { IndexLayer, IndexMember } from '../domain/layers/indexLayer.ts'
import { fitMarketModel, type MarketModel, type ReturnPair } from '../domain/study/marketModel.ts'
import type { IndexSettings } from './indexSettings.ts'

export interface IndexInput {
  /** `symbol,name,gics_sector,member_DATE,market_cap_usd_DATE`. */
  readonly members: Table
  /** `symbol,date,adj_close`. */
  readonly closes: Table
  /** `symbol,date,volume`. */
  readonly volumes: Table
  readonly settings: IndexSettings
  readonly event: { readonly id: string; readonly date: string }
  /** Those of the event and of its wider market: a member with the ticker of one of them is that company. */
  readonly companies: readonly Pick<Company, 'id' | 'name' | 'ticker'>[]
}

export type BuiltIndex =
  | { readonly ok: true; readonly layer: IndexLayer }
  | { readonly ok: false; readonly faults: readonly string[] }

/** The estimation window, in sessions from the event's. */
const WINDOW = { first: -250, last: -11 } as const
/** Volumes are compared with the mean of so many sessions before. */
const VOLUME_SESSIONS = 20
// Four places, so that what follows from them is right in the two that are read.
const DECIMALS = 4

/** The index layer of an event; or one line for each thing that is missing. */
export function buildIndex(input: IndexInput): BuiltIndex {
  const { settings, event } = input
  const faults: string[] = []
  const closes = readValues(input.closes, 'closes', 'adj_close', faults)
  const volumes = readValues(input.volumes, 'volumes', 'volume', faults)
  const listed = readMembers(input.members, settings, event.date, faults)
  const ofMarket = closes.get(settings.market.symbol) ?? new Map<string, number>()
  const sessions = [...ofMarket.keys()].sort()
  const eventPlace = sessions.indexOf(event.date)
  if (faults.length === 0 && eventPlace + WINDOW.first < 1) {
    faults.push(`closes: ${settings.market.symbol} has to have ${1 - WINDOW.first} sessions up to ${event.date}`)
  }
  const market = returnsOf(ofMarket, sessions)
  const places = Array.from({ length: WINDOW.last - WINDOW.first + 1 }, (_, n) => eventPlace + WINDOW.first + n)
  // The market against itself gives the mean and spread of its returns.
  const whole = fitMarketModel(pairsOf(market, market, places))
  const marketReturn = market[eventPlace] ?? null
  if (!whole || marketReturn === null || faults.length > 0) {
    return { ok: false, faults: faults.length > 0 ? faults : ['closes: the market has too few returns'] }
  }
  const sectorOf = new Map(settings.sectors.map(({ listed: name, id }) => [name, id]))
  const companyOf = new Map(input.companies.map((company) => [company.ticker, company]))
  const members = listed.rows.map(({ symbol, name, sector, cap }): IndexMember => {
    const own = closes.get(symbol) ?? closes.get(hyphened(symbol))
    const returns = returnsOf(own ?? new Map(), sessions)
    const model = fitMarketModel(pairsOf(returns, market, places))
    const [before, valued] = [own?.get(sessions[eventPlace - 1] ?? ''), own?.get(listed.valueDate)]
    const company = companyOf.get(symbol)
    const countedWith = settings.countedWith[symbol]
    return {
      symbol,
      name: company?.name ?? settings.names[symbol] ?? name,
      sector: sectorOf.get(sector) ?? '',
      ...(company && { company: company.id }),
      ...(countedWith !== undefined && { countedWith }),
      return: orNull(returns[eventPlace], DECIMALS),
      model: model && describeModel(model, whole),
      value: cap !== null && before && valued ? roundTo((cap / 1e9) * (before / valued), 1) : null,
      volumeRatio: ratioOf(volumes.get(symbol) ?? volumes.get(hyphened(symbol)), event.date),
    }
  })
  const {
    format: _,
    countedWith: __,
    names: ___,
    sectors,
    market: named,
    index,
    sources,
    evidence,
    reported,
  } = settings
  return {
    ok: true,
    layer: {
      $schema: './index.schema.json',
      format: 'shockwave-index/1',
      event: settings.event,
      revision: settings.revision,
      revised: settings.revised,
      asOf: settings.asOf,
      baseline: sessions[eventPlace - 1] ?? '',
      index,
      market: {
        ...named,
        return: roundTo(marketReturn, DECIMALS),
        window: {
          start: sessions[places[0] ?? 0] ?? '',
          end: sessions[places.at(-1) ?? 0] ?? '',
          ...describeWindow(whole),
        },
      },
      sources,
      evidence,
      sectors: sectors.map(({ id, name }) => ({ id, name })),
      reported,
      members,
    },
  }
}

/** Lists write a class of shares after a point, sources of prices after a hyphen. */
function hyphened(symbol: string): string {
  return symbol.replace('.', '-')
}

type Values = ReadonlyMap<string, ReadonlyMap<string, number>>

/** One number a symbol and day. Cells that hold none are left out, and those that are no number are faults. */
function readValues({ header, rows }: Table, table: string, column: string, faults: string[]): Values {
  const [symbolAt = -1, dateAt = -1, valueAt = -1] = ['symbol', 'date', column].map((name) => header.indexOf(name))
  const bySymbol = new Map<string, Map<string, number>>()
  if (Math.min(symbolAt, dateAt, valueAt) < 0) {
    faults.push(`${table}: found the columns ${header.join(', ')}; expected symbol, date and ${column}`)
    return bySymbol
  }
  for (const { row, cells } of rows) {
    const [symbol = '', date = '', text = ''] = [cells[symbolAt], cells[dateAt], cells[valueAt]]
    if (text === '') continue
    const value = Number(text)
    if (!(value >= 0)) faults.push(`${table}: row ${row}: found "${text}"; expected a number`)
    const ofSymbol = bySymbol.get(symbol) ?? new Map<string, number>()
    bySymbol.set(symbol, ofSymbol.set(date, value))
  }
  return bySymbol
}

interface Listed {
  readonly symbol: string
  readonly name: string
  readonly sector: string
  /** US dollars; null where it is not known. */
  readonly cap: number | null
}

const CAP_COLUMN = /^market_cap_usd_(\d{4})_(\d\d)_(\d\d)$/

/** The members of the day, in the order of their symbols, and the day of their market values. */
function readMembers(
  { header, rows }: Table,
  { sectors }: IndexSettings,
  day: string,
  faults: string[],
): { readonly rows: readonly Listed[]; readonly valueDate: string } {
  const flag = `member_${day.replaceAll('-', '_')}`
  const cap = header.find((name) => CAP_COLUMN.test(name)) ?? 'market_cap_usd_DATE'
  const columns = ['symbol', 'name', 'gics_sector', flag, cap]
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) faults.push(`members: expected the columns ${missing.join(', ')}`)
  const found = rows.flatMap(({ row, cells }): Listed[] => {
    const [symbol = '', name = '', sector = '', isMember, value = ''] = columns.map((at) => cells[header.indexOf(at)])
    if (isMember !== '1') return []
    if (!sectors.some(({ listed }) => listed === sector)) {
      faults.push(`members: row ${row}: found the sector "${sector}"; expected one of the settings`)
    }
    return [{ symbol, name, sector, cap: value === '' ? null : Number(value) }]
  })
  return {
    rows: found.sort((a, b) => (a.symbol < b.symbol ? -1 : 1)),
    valueDate: cap.replace(CAP_COLUMN, '$1-$2-$3'),
  }
}

/** The return on each session, in percent; null where it or the session before has no close. */
function returnsOf(closes: ReadonlyMap<string, number>, sessions: readonly string[]): readonly (number | null)[] {
  return sessions.map((date, place) => {
    const [close, before] = [closes.get(date), closes.get(sessions[place - 1] ?? '')]
    return close && before ? computeGrowth(close, before) : null
  })
}

function pairsOf(
  own: readonly (number | null)[],
  market: readonly (number | null)[],
  places: readonly number[],
): ReturnPair[] {
  return places.flatMap((place) => {
    const [one = null, other = null] = [own[place], market[place]]
    return one === null || other === null ? [] : [{ own: one, market: other }]
  })
}

function describeModel(model: MarketModel, whole: MarketModel): NonNullable<IndexMember['model']> {
  return {
    alpha: roundTo(model.alpha, DECIMALS),
    beta: roundTo(model.beta, DECIMALS),
    sigma: roundTo(model.sigma, DECIMALS),
    ...(model.n < whole.n && { window: describeWindow(model) }),
  }
}

function describeWindow({ n, marketMean, marketSpread }: MarketModel) {
  return { returns: n, mean: roundTo(marketMean, DECIMALS), spread: roundTo(marketSpread, DECIMALS) }
}

function ratioOf(volumes: ReadonlyMap<string, number> | undefined, date: string): number | null {
  const before = [...(volumes ?? [])].filter(([day]) => day < date).sort(([a], [b]) => (a < b ? -1 : 1))
  const last = before.slice(-VOLUME_SESSIONS)
  const sum = last.reduce((total, [, volume]) => total + volume, 0)
  const ofDay = volumes?.get(date)
  return ofDay && last.length === VOLUME_SESSIONS && sum > 0 ? roundTo((ofDay * VOLUME_SESSIONS) / sum, 2) : null
}

function orNull(value: number | null | undefined, decimals: number): number | null {
  return value === null || value === undefined ? null : roundTo(value, decimals)
}
