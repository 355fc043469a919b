// Calendar days as ISO 8601 strings, `YYYY-MM-DD`. No clock and no time zone: a day is a name, not an instant.

/** True where `text` names a day that exists in the Gregorian calendar; 2025-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const instant = new Date(Date.UTC(year, month - 1, day))
  // `Date.UTC` rolls a day or month that does not exist over into another one, and takes years below 100 for 19xx.
  return instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1
}
