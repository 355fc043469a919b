// The fields of a View in one table: for each its default, its text in an address, its canonical form, whether a change
// of it is a step of history, and whether a story keeps it. Everything that treats a View as a whole reads this table.

import { LANGUAGES } from '../dataset/text.ts'
import { LISTINGS, STATUSES } from '../dataset/vocabulary.ts'
import { encodeScenario, normaliseScenario, parseScenario } from './scenario.ts'
import {
  COMPANY_SCOPES,
  GROUPINGS,
  isId,
  MAX_PINS,
  MAX_STEPS,
  MOVE_DIRECTIONS,
  OUTCOMES,
  oneOf,
  PRESENT_ROLES,
  QUERY_LENGTH,
  SCALES,
  SCATTER_AXES,
  SORTS,
  THEMES,
  TREND_FORMS,
  VIEW_BASES,
  type View,
  type ViewName,
} from './view.ts'
import { factsOf, viewNames } from './views.ts'

/** How one field behaves. Its functions are declared as methods, so that one table can hold fields of every type. */
export interface Field<T> {
  /** The value that means no choice was made. */
  readonly initial: T
  /** Reads the text of an address, '' where it has none. What is unknown or broken is `initial`. */
  parse(text: string): T
  /** The text for an address; '' for no choice. */
  encode(value: T): string
  /** The canonical form, which may depend on the rest of the View. */
  normalise(value: T, view: View): T
  /** True where a change of the field is a step that Back undoes; any other change is an adjustment. */
  readonly isStep?: boolean
  /** True for a field of a presentation or an embedded chart: a View on its own page loses it. */
  readonly ofStage?: boolean
  /** True for a field that stays with the presenter or the reader: a step of a story does not keep it. */
  readonly notInStory?: boolean
}

/** The text of a value in an address. */
function encode(value: string | number | boolean | readonly string[] | null): string {
  if (value === null || value === false) return ''
  if (value === true) return ON
  return typeof value === 'object' ? value.join(',') : String(value)
}

const ON = '1'

/** One of the options; `initial` where none of them is named. */
export function choice<T extends string>(options: readonly T[], initial: T): Field<T> {
  const read = (text: string): T => oneOf(options, text) ?? initial
  return { initial, parse: read, normalise: read, encode }
}

function optional<T extends string>(options: readonly T[]): Field<T | null> {
  const read = (text: string | null): T | null => oneOf(options, text)
  return { initial: null, parse: read, normalise: read, encode }
}

/** Some of the options, in the order of the options. */
function subset<T extends string>(options: readonly T[]): Field<readonly T[]> {
  const read = (texts: readonly string[]): readonly T[] => options.filter((option) => texts.includes(option))
  return { initial: [], parse: (text) => read(partsOf(text)), normalise: read, encode }
}

/** The entries of a list in an address. */
export function partsOf(text: string): string[] {
  return text.split(',').map((part) => part.trim())
}

/** Ids, each once, made canonical by `order`. */
function ids(order: (ids: string[]) => string[]): Field<readonly string[]> {
  const read = (texts: readonly string[]): string[] => order([...new Set(texts.filter(isId))])
  return { initial: [], parse: (text) => read(partsOf(text)), normalise: read, encode }
}

function text(normalise: (text: string) => string): Field<string> {
  return { initial: '', parse: normalise, normalise, encode }
}

const id: Field<string | null> = {
  initial: null,
  parse: (text) => readId(text),
  normalise: (value) => readId(value),
  encode,
}

function readId(text: string | null): string | null {
  return text !== null && isId(text) ? text : null
}

/** One end of a range in signed percent: index 0 is the lower one, 1 the upper. */
function bound(end: 0 | 1): Field<number | null> {
  return {
    initial: null,
    parse: (text) => {
      const plain = text.trim()
      return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
    },
    normalise: (_, { min, max }) => normaliseRange(min, max)[end],
    encode,
  }
}

function normaliseRange(min: number | null, max: number | null): [number | null, number | null] {
  const low = normalisePercent(min)
  const high = normalisePercent(max)
  return low !== null && high !== null && low > high ? [high, low] : [low, high]
}

// The size filter goes to one decimal. Adding 0 turns −0 into 0, which is what a URL would give back.
function normalisePercent(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null
  return Math.round(Math.min(1000, Math.max(-100, value)) * 10) / 10 + 0
}

const flag: Field<boolean> = {
  initial: false,
  parse: (text) => text === ON,
  normalise: (value) => value,
  encode,
}

/** A field that only a presentation has: without one it is `initial`. */
function presented<T>(field: Field<T>): Field<T> {
  return {
    ...field,
    normalise: (value, view) => (isPresented(view) ? field.normalise(value, view) : field.initial),
    ofStage: true,
    notInStory: true,
  }
}

function isPresented({ present }: View): boolean {
  return oneOf(PRESENT_ROLES, present) !== null
}

// The address of a presentation says so in one character; that of the speaker's window names the role.
const AUDIENCE = '1'
const roles = optional(PRESENT_ROLES)

const step: Field<number | null> = {
  initial: null,
  parse: (text) => (/^\d{1,3}$/.test(text) ? Number(text) : null),
  normalise: (value) => (value !== null && Number.isInteger(value) && value >= 1 && value <= MAX_STEPS ? value : 1),
  encode,
}

// Lone surrogates have no UTF-8 form, so a URL could not carry them back.
const query = text((value) => value.toWellFormed().replace(/\s+/gu, ' ').slice(0, QUERY_LENGTH).toWellFormed().trim())

const pins = ids((all) => all.slice(0, MAX_PINS))
const FIRST_VIEW: ViewName = 'bars'

/** In the order in which an address names them. */
const FIELDS: { readonly [Key in keyof View]: Field<View[Key]> } = {
  event: { ...id, isStep: true },
  view: {
    initial: FIRST_VIEW,
    parse: readName,
    normalise: readName,
    encode,
    isStep: true,
  },
  basis: { ...optional(VIEW_BASES), isStep: true },
  scope: { ...optional(COMPANY_SCOPES), isStep: true },
  sector: { ...ids((all) => all.sort()), isStep: true },
  listing: subset(LISTINGS),
  direction: subset(MOVE_DIRECTIONS),
  status: subset(STATUSES),
  min: bound(0),
  max: bound(1),
  q: query,
  lens: { ...id, isStep: true },
  only: { ...flag, normalise: (value, { lens }) => value && readId(lens) !== null, isStep: true },
  versus: { ...id, isStep: true },
  company: { ...id, isStep: true },
  figure: { ...id, isStep: true },
  force: { ...id, isStep: true },
  scenario: {
    initial: null,
    parse: parseScenario,
    normalise: (value) => value && normaliseScenario(value),
    encode: (value) => (value ? encodeScenario(value) : ''),
  },
  sort: choice(SORTS, 'size'),
  group: choice(GROUPINGS, 'none'),
  x: optional(SCATTER_AXES),
  outcome: choice(OUTCOMES, 'move'),
  benchmark: id,
  pin: { ...pins, isStep: true },
  baseline: {
    ...id,
    normalise: (value, view) => pins.normalise(view.pin, view).find((pin) => pin === value) ?? null,
  },
  trend: choice(TREND_FORMS, 'stacked'),
  scale: choice(SCALES, 'linear'),
  term: { ...id, normalise: (value, { view }) => (view === 'glossary' ? readId(value) : null) },
  chart: {
    initial: null,
    parse: (text) =>
      oneOf(
        viewNames().flatMap((view) => factsOf(view).charts),
        text,
      ),
    normalise: (value, { view }) => oneOf(factsOf(view).charts, value),
    encode,
    ofStage: true,
  },
  embed: {
    ...flag,
    normalise: (value, { present }) => value && present === null,
    ofStage: true,
    notInStory: true,
  },
  present: {
    ...roles,
    parse: (text) => (text === AUDIENCE ? 'audience' : roles.parse(text)),
    encode: (value) => (value === 'audience' ? AUDIENCE : encode(value)),
    isStep: true,
    ofStage: true,
    notInStory: true,
  },
  step: presented(step),
  story: presented(id),
  blank: presented(flag),
  talk: presented(id),
  lang: { ...optional(LANGUAGES), notInStory: true },
  theme: { ...optional(THEMES), notInStory: true },
}

function readName(text: string): ViewName {
  return oneOf(viewNames(), text) ?? FIRST_VIEW
}

// `Object.entries` types its keys as plain strings.
const rows = new Map(Object.entries(FIELDS) as [keyof View, Field<unknown>][])

export type OwnFields = Partial<typeof FIELDS>

/** Adds fields that belong to one view; addresses name them last. Returns a function that removes them again. */
export function addFields(fields: OwnFields): () => void {
  const own = Object.entries(fields) as [keyof View, Field<unknown>][]
  for (const [key, field] of own) rows.set(key, field)
  return () => {
    for (const [key] of own) rows.delete(key)
  }
}

/** The fields of a View, in the order in which an address names them. */
export function viewFields(): ReadonlyMap<keyof View, Field<unknown>> {
  return rows
}

/** A View whose fields are what `pick` returns for each of them. */
function makeView(pick: (field: Field<unknown>, key: keyof View) => unknown): View {
  // The table covers every key of a View, and each field gives a value of that key's type.
  return Object.fromEntries([...rows].map(([key, field]) => [key, pick(field, key)])) as unknown as View
}

export const DEFAULT_VIEW = makeView(({ initial }) => initial)

/**
 * The canonical form of a View: lists without repeats and in a fixed order (sectors alphabetically, pins as pinned,
 * enumerations as declared), a query without outer or repeated spaces, percent within bounds and in order. Two Views
 * that mean the same become equal.
 */
export function normaliseView(view: View): View {
  return makeView((field, key) => keepList(view[key], field.normalise(view[key], view)))
}

/** A list that was canonical stays the same object, so that what is worked out from it is kept. */
function keepList(before: unknown, next: unknown): unknown {
  const isKept = Array.isArray(before) && Array.isArray(next) && before.length === next.length
  return isKept && next.every((item, place) => item === before[place]) ? before : next
}

/** The View that an address holds; `textOf` gives null for a field that the address does not name. */
export function readView(textOf: (key: keyof View) => string | null): View {
  const unnamed = new Map(Object.entries(factsOf(readName(textOf('view') ?? '')).named ?? {}))
  return normaliseView(makeView((field, key) => field.parse(textOf(key) ?? unnamed.get(key) ?? '')))
}

/** A patch that sets the fields that `isMeant` picks back to no choice. */
function withoutChoice(isMeant: (field: Field<unknown>) => boolean | undefined): Partial<View> {
  return Object.fromEntries([...rows].flatMap(([key, field]) => (isMeant(field) ? [[key, field.initial]] : [])))
}

/** A patch that makes a View neither presented nor embedded. */
export const OFF_STAGE = withoutChoice(({ ofStage }) => ofStage)

/** A View as it is on its own page: neither presented nor embedded. */
export function offStage(view: View): View {
  return normaliseView({ ...view, ...OFF_STAGE })
}

/**
 * A View as a step of a story keeps it: without the presentation, the embedding, the language and the theme, which stay
 * with the presenter or the reader. The chart that it shows is kept.
 */
export function viewOfStep(view: View): View {
  return normaliseView({ ...view, ...withoutChoice(({ notInStory }) => notInStory) })
}
