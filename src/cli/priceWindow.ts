// The window of sessions round an event, and whether a symbol's closes fill it. Every gap is reported with its row and
// column.
import { type BuildFault, type CloseColumn, type PriceRow, priceFault } from './prices.ts'

/** Sessions on either side of the event's day. */
export interface WindowSpan {
  readonly before: number
  readonly after: number
}

export const WINDOW: WindowSpan = { before: 20, after: 60 }

/** The sessions that every series has, oldest first. */
export interface Window {
  readonly sessions: readonly string[]
  readonly eventPlace: number
}

/**
 * The window round the event, found from the days on which the calendar's symbol has a close. It ends with the last of
 * them where fewer than `after` have come. Returns faults where those before the event do not fill it.
 */
export function findWindow(
  symbol: string,
  rows: readonly PriceRow[],
  eventDate: string,
  { before, after }: WindowSpan,
): Window | readonly BuildFault[] {
  const days = rows.filter(hasClose)
  const fault = (row: PriceRow | undefined, found: string, expected: string, mend: string): BuildFault =>
    priceFault(row?.row ?? rows[0]?.row ?? 0, 'date', found, expected, mend)
  const place = days.findIndex(({ date }) => date === eventDate)
  if (place < 0) {
    const next = days.find(({ date }) => date > eventDate) ?? days.at(-1)
    const expected = `a close of ${symbol}, the calendar, on ${eventDate}, the day of the event`
    return [fault(next, next ? `"${next.date}"` : 'no close', expected, 'add the row, or check the date of the event')]
  }
  if (place < before) {
    const found = `${place} session(s) of the calendar ${symbol} before ${eventDate}`
    return [fault(days[0], found, `${before}`, 'add the closes before this row')]
  }
  const sessions = days.slice(place - before, place + after + 1).map(({ date }) => date)
  return { sessions, eventPlace: before }
}

/** The closes of one symbol at the sessions of the window. */
export interface Closes {
  readonly symbol: string
  /** All rows of the symbol, also outside the window. */
  readonly rows: readonly PriceRow[]
  /** Adjusted closes where the window has any, else plain ones; never both. */
  readonly column: CloseColumn
  /** Null on a session without a close. */
  readonly values: readonly (number | null)[]
  readonly window: Window
  /** Not empty where closes of both kinds would be mixed. */
  readonly faults: readonly BuildFault[]
}

/** Reads the closes of a symbol off its rows, from one column. */
export function readCloses(symbol: string, rows: readonly PriceRow[], window: Window): Closes {
  const byDate = new Map(rows.map((row) => [row.date, row]))
  const within = window.sessions.map((date) => byDate.get(date))
  const column = within.some((row) => row && row.adj_close !== null) ? 'adj_close' : 'close'
  const values = within.map((row) => row?.[column] ?? null)
  return { symbol, rows, column, values, window, faults: column === 'close' ? [] : findMixed(symbol, within) }
}

/** One fault for all rows that have a close but no adjusted close, where others in the window have one. */
function findMixed(symbol: string, within: readonly (PriceRow | undefined)[]): readonly BuildFault[] {
  const rows = within.filter((row) => row !== undefined)
  const mixed = rows.filter((row) => row.adj_close === null && row.close !== null)
  const [first] = mixed
  if (!first) return []
  const found = mixed.length > 1 ? `nothing, as in ${mixed.length - 1} more of its rows in the window` : 'nothing'
  const like = rows.find((row) => row.adj_close !== null)?.row
  const expected = `an adjusted close of ${symbol} on each session, as in row ${like}`
  const mend = 'fill it in, or leave the column empty for the whole symbol'
  return [priceFault(first.row, 'adj_close', found, expected, mend)]
}

/** One fault for each run of sessions without a close. */
export function findGaps(closes: Closes): readonly BuildFault[] {
  const { rows, window } = closes
  const closedOn = new Set(rows.filter(hasClose).map(({ date }) => date))
  const runs: { readonly start: number; readonly end: number }[] = []
  for (const [place, date] of window.sessions.entries()) {
    if (closedOn.has(date)) continue
    const last = runs.at(-1)
    if (last?.end === place - 1) runs[runs.length - 1] = { start: last.start, end: place }
    else runs.push({ start: place, end: place })
  }
  return runs.map(({ start, end }) => gapFault(closes, window.sessions[start] ?? '', nameRun(start, end, window)))
}

/**
 * The sessions of a run in words. They name the day of the event, and the last session before it, if these are among
 * them.
 */
function nameRun(start: number, end: number, { sessions, eventPlace }: Window): string {
  const roles = [
    [eventPlace - 1, 'the last session before the event'],
    [eventPlace, 'the day of the event'],
  ] as const
  const names = roles.flatMap(([place, name]) => (start <= place && place <= end ? [name] : [])).join(' and ')
  if (start === end) return [sessions[start], names].filter(Boolean).join(', ')
  const days = `the ${end - start + 1} sessions from ${sessions[start]} to ${sessions[end]}`
  return names ? `${days}, ${names} among them` : days
}

function hasClose(row: PriceRow): boolean {
  return row.close !== null || row.adj_close !== null
}

const FILL = 'add the close; only a symbol with an anchor may lack some'

/** A fault at the row of the day. Where the day has none, the fault is at the next row, else at the last. */
function gapFault({ symbol, rows, column }: Closes, date: string, days: string): BuildFault {
  const expected = `a close of ${symbol} on ${days}`
  const at = rows.find((row) => row.date >= date)
  if (at?.date === date) return priceFault(at.row, column, 'nothing', expected, FILL)
  const last = rows.at(-1)
  const found = at ? `"${at.date}"` : `"${last?.date}", the last of ${symbol}`
  return priceFault((at ?? last)?.row ?? 0, 'date', found, expected, FILL)
}

/**
 * Checks a symbol with an anchor. It may lack closes, but it has to have one on the event's day and none on the session
 * before, and its rows have to span the window.
 */
export function checkAnchored(closes: Closes): readonly BuildFault[] {
  const { symbol, rows, column, values, window } = closes
  const { sessions, eventPlace } = window
  const faults: BuildFault[] = []
  const [baseline = '', day = ''] = sessions.slice(eventPlace - 1)
  if ((values[eventPlace - 1] ?? null) !== null) {
    const row = rows.find(({ date }) => date === baseline)?.row ?? 0
    const expected = `no close of ${symbol} on ${baseline}, as it has an anchor`
    faults.push(priceFault(row, column, 'a close', expected, 'remove the anchor: the path hangs on this close'))
  }
  if ((values[eventPlace] ?? null) === null) faults.push(gapFault(closes, day, `${day}, the day of the event`))
  const [first = '', last = ''] = [rows[0]?.date, rows.at(-1)?.date]
  const [start = '', end = ''] = [sessions[0], sessions.at(-1)]
  if (first > start) faults.push(gapFault(closes, start, `${start} or before`))
  if (last < end) faults.push(gapFault(closes, end, `${end} or after`))
  return faults
}
