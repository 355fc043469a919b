// How charts give way where their height is limited: on a stage, in a picture. Pixels.

/** The least height of a row, in ems of its words: below it they would touch. */
export const LEAST_ROW_EM = 1.4

/** The height of each of `count` rows: what they would like, or less where `room` is short, and never less than their words need. */
export function fitRowHeight(wanted: number, count: number, fontSize: number, room: number | null): number {
  if (room === null || count === 0) return wanted
  return Math.min(wanted, Math.max(LEAST_ROW_EM * fontSize, room / count))
}

/** A plot's height: what it would like, or what `room` leaves to it, and never less than `least`. */
export function fitPlotHeight(wanted: number, least: number, room: number | null): number {
  return room === null ? wanted : Math.max(Math.min(least, wanted), room)
}
