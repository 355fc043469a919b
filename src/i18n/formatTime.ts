// Times of day and lengths of time, for the presenter's window: loaded with it, and not with the page.
import type { Language } from '../domain/dataset/text.ts'

const clockOf = (language: Language) =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const clocks: Readonly<Record<Language, Intl.DateTimeFormat>> = { en: clockOf('en'), vi: clockOf('vi') }

/** The time of day of an instant, in hours and minutes of the reader's time zone: 09:05. */
export function formatClock(instant: number, language: Language): string {
  return clocks[language].format(instant)
}

/** A length of time in milliseconds; hours only where there are any: 4:05, 1:04:05. */
export function formatElapsed(elapsed: number): string {
  const seconds = Math.floor(elapsed / 1000)
  const two = (part: number): string => String(part).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
