// Which looks the marks of a chart have, and what the key says of them. What nearly all marks share is said in words
// and drawn plain: a look of its own is left to the exceptions.
import type { Status } from '../../domain/dataset/schema.ts'
import type { I18n } from '../../i18n/i18n.ts'

/** What the key of a chart says. */
export interface StatusKey {
  /** The status of the marks that are drawn plain; null where each status has its own look. */
  readonly plain: Status | null
  /** Which marks these are, where the chart has others beside them. */
  readonly of?: string
  /** Companies drawn plain too, though the source itself gives their figures. */
  readonly stated: readonly string[]
  /** Statuses that have a look of their own. */
  readonly marked: readonly Status[]
}

/** The statuses of some marks, each once. */
export function collectStatuses(marks: readonly (readonly Status[])[]): Status[] {
  const statuses = new Set<Status>()
  for (const some of marks) for (const status of some) statuses.add(status)
  return [...statuses]
}

/** A mark, by the name of its company, with the statuses of its figures. */
export interface NamedMark {
  readonly name: string
  readonly marks: readonly Status[]
}

/** A line of the key: the status whose look it explains, null where it speaks of plain marks, and what it says. */
export interface KeyLine {
  readonly status: Status | null
  readonly text: string
}

/** The key of a chart, line by line. */
export function keyLines({ plain, of, stated, marked }: StatusKey, { t, format }: I18n): readonly KeyLine[] {
  const meaning = (status: Status): string => `${t.label.status[status]}: ${t.label.statusMeaning[status]}`
  return [
    ...(plain === null ? [] : [{ status: null, text: of ? `${of}: ${meaning(plain)}` : meaning(plain) }]),
    ...(stated.length > 0 ? [{ status: null, text: `${format.list(stated)}: ${t.label.statusMeaning.stated}` }] : []),
    ...marked.map((status) => ({ status, text: meaning(status) })),
  ]
}

/** Of the statuses of a mark, those that its look shows. */
export type StatusLook = (marks: readonly Status[]) => readonly Status[]

export interface ToldStatuses {
  readonly key: StatusKey
  readonly look: StatusLook
}

// So few exceptions can be named in the key. They have to be few among the others, too.
const MOST_NAMED = 3
const LEAST_OTHERS = 3

/**
 * Tells the statuses of a chart's marks. An arrow without a length is no look that a bar or a dot could have instead,
 * so marks of a direction only always have their own.
 */
export function tellStatuses(all: readonly NamedMark[]): ToldStatuses {
  const sized = all.filter(({ marks }) => !marks.includes('direction-only'))
  const statuses = collectStatuses(all.map(({ marks }) => marks))
  const plain = plainStatus(sized)
  if (plain === null) return { key: { plain: null, stated: [], marked: statuses }, look: (marks) => marks }
  const stated = plain === 'stated' ? [] : sized.filter(isStated).map(({ name }) => name)
  return {
    key: { plain, stated, marked: statuses.filter((status) => status === 'direction-only') },
    // What is stated is plain by itself.
    look: plain === 'stated' ? (marks) => marks : (marks) => marks.filter((status) => status !== plain),
  }
}

function plainStatus(sized: readonly NamedMark[]): Status | null {
  const statuses = collectStatuses(sized.map(({ marks }) => marks))
  const [first] = statuses
  if (statuses.length < 2) return first ?? null
  const isTwo = statuses.every((status) => status === 'derived' || status === 'stated')
  const statedCount = sized.filter(isStated).length
  const isFew = statedCount <= MOST_NAMED && sized.length - statedCount >= LEAST_OTHERS * statedCount
  return isTwo && isFew ? 'derived' : null
}

function isStated({ marks }: NamedMark): boolean {
  return marks.includes('stated')
}
