// How far the reader's holdings fell within twenty sessions, if none of them was sold.
import type { Market } from '../layers/market.ts'

/** The lowest value of holdings at a close, from the event's day to twenty sessions after it. */
export interface HoldingsLow {
  /** The day of that close. */
  readonly date: string
  /** (lowest value ÷ value at the last close before − 1) × 100, in percent, not rounded. */
  readonly changePct: number
  /** Lowest value less the value before, in the reader's own currency, not rounded. */
  readonly change: number
  /** How many of the holdings have closes, and what they were worth before. */
  readonly holdings: number
  readonly value: number
}

interface Valued {
  readonly companyId: string
  readonly value: number
}

const SESSIONS = 20

/**
 * Each value follows its company's closes, the last one before the event = 100 %. Where an exchange was closed, the
 * close before stands. Null where no holding has closes over the whole window. Pure.
 */
export function findHoldingsLow(market: Market, held: readonly Valued[]): HoldingsLow | null {
  const { sessions, eventPlace } = market
  if (eventPlace < 0 || eventPlace + SESSIONS >= sessions.length) return null
  const paths = held.flatMap(({ companyId, value }) => {
    const closes = closesOf(market, companyId)
    return closes ? [{ value, closes }] : []
  })
  const before = paths.reduce((sum, { value }) => sum + value, 0)
  if (paths.length === 0) return null
  const values = Array.from({ length: SESSIONS + 1 }, (_, session) =>
    paths.reduce((sum, { value, closes }) => sum + (value * (closes[session] ?? 100)) / 100, 0),
  )
  const lowest = Math.min(...values)
  return {
    date: sessions[eventPlace + values.indexOf(lowest)] ?? '',
    changePct: (lowest / before - 1) * 100,
    change: lowest - before,
    holdings: paths.length,
    value: before,
  }
}

/** A company's closes from the event's day on, the last close before = 100; null where it has no series of closes. */
function closesOf({ recordOf, eventPlace }: Market, companyId: string): readonly number[] | null {
  const record = recordOf(companyId)
  // Figures as reported, in place of closes, are no path.
  if (!record || record.recovery.kind === 'not-computed') return null
  // A low of sessions that have not all come yet would not be theirs.
  if (record.points.length <= eventPlace + SESSIONS) return null
  const index = (place: number): number | null => {
    const value = record.points[place]?.value
    return typeof value === 'number' ? value : null
  }
  const base = index(eventPlace - 1) ?? 100
  let last = base
  return Array.from({ length: SESSIONS + 1 }, (_, session) => {
    last = index(eventPlace + session) ?? last
    return (last / base) * 100
  })
}
