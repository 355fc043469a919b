// The reader's holdings: in memory, and on this device only where the reader asks for it. They are no part of the View,
// so no address, link or history entry ever holds them.
import * as z from 'zod/mini'
import { create } from 'zustand'
import { LANGUAGES, type Language } from '../domain/dataset/text.ts'
import { type Choices, MAX_CHARACTERS } from '../domain/holdings/reading/reading.ts'
import { readStored, store } from './storage.ts'

const STORAGE_KEY = 'shockwave.holdings'
/** How files with a header were read, as the reader set it. It holds headings, and no holdings. */
const COLUMNS_KEY = 'shockwave.holdings.columns'
/** Written and removed at once, so that other windows of this page learn of a deletion. */
const DELETED_KEY = 'shockwave.holdings.deleted'

const MAX_HEADERS = 20
const place = z.optional(z.nullable(z.number().check(z.minimum(0))))
const lasting = {
  columns: z.optional(
    z.object({ symbol: place, isin: place, name: place, quantity: place, price: place, value: place, currency: place }),
  ),
  mark: z.optional(z.enum(['.', ','])),
  currency: z.optional(z.string()),
}
const choicesSchema = z.object({
  ...lasting,
  table: z.optional(z.number()),
  counted: z.optional(z.string()),
  rates: z.optional(z.array(z.object({ code: z.string(), rate: z.number().check(z.gt(0)) }))),
})
const storedSchema = z.object({
  text: z.string().check(z.refine((text) => text.length <= MAX_CHARACTERS)),
  language: z.enum(LANGUAGES),
  headerKey: z.optional(z.string()),
  choices: z.optional(choicesSchema),
})
const rememberedSchema = z.array(z.object({ headerKey: z.string(), ...lasting }))

/**
 * Holdings as the reader submitted them, the language that their numbers are written in, and what the reader changed in
 * how they are read.
 */
export interface GivenHoldings {
  readonly text: string
  readonly language: Language
  /** The key of its header; none for a text without one. */
  readonly headerKey?: string | undefined
  readonly choices?: Choices | undefined
}

interface HoldingsStore {
  /** What stands in the field. */
  readonly draft: string
  /** What the reader changed in how a text is read, by the key of its header; '' is for a text without one. */
  readonly choices: Readonly<Record<string, Choices>>
  /** What was last submitted; null before that, and after everything was deleted. */
  readonly given: GivenHoldings | null
  /** True where the reader wants them kept on this device. */
  readonly isKept: boolean
  /** True where the device refused to keep them. */
  readonly isRefused: boolean
}

export const useHoldings = create<HoldingsStore>(() => {
  const given = readKept()
  const choices = { ...readRemembered(), ...choicesOf(given) }
  return { draft: given?.text ?? '', choices, given, isKept: given !== null, isRefused: false }
})

// Another window of this page deleted or changed what is kept. A page that the browser had put away heard nothing.
globalThis.window?.addEventListener('storage', ({ key, newValue }) => {
  if (key === DELETED_KEY && newValue !== null) clear()
  else if (key === STORAGE_KEY || key === null) follow()
})
globalThis.window?.addEventListener('pageshow', ({ persisted }) => persisted && follow())

function choicesOf(given: GivenHoldings | null): Readonly<Record<string, Choices>> {
  return given?.choices ? { [given.headerKey ?? '']: given.choices } : {}
}

/** Takes over what is kept by now, so that nothing is written back that another window deleted or changed later. */
function follow(): void {
  const kept = readKept()
  const { isKept, given, draft } = useHoldings.getState()
  if (!kept && isKept) clear()
  if (!kept || JSON.stringify(kept) === JSON.stringify(given)) return
  // What is being typed here stays.
  const isTyping = draft !== (given?.text ?? '')
  const choices = { ...useHoldings.getState().choices, ...choicesOf(kept) }
  const known = { given: kept, choices, isKept: true, isRefused: false }
  useHoldings.setState(isTyping ? known : { ...known, draft: kept.text })
}

function clear(): void {
  useHoldings.setState({ draft: '', choices: {}, given: null, isKept: false, isRefused: false })
}

/** Takes what is being typed. Nothing is worked out or kept yet. */
export function draftHoldings(draft: string): void {
  useHoldings.setState({ draft })
}

/** Changes how texts with this header are read. */
export function chooseReading(headerKey: string, patch: Choices): void {
  const { choices } = useHoldings.getState()
  useHoldings.setState({ choices: { ...choices, [headerKey]: { ...choices[headerKey], ...patch } } })
}

/** Changes how the lines that were submitted are read, at once. */
export function chooseGiven(patch: Choices): void {
  chooseReading('', patch)
  const { given, choices, isKept } = useHoldings.getState()
  if (!given) return
  const changed = { ...given, headerKey: '', choices: choices[''] }
  useHoldings.setState({ given: changed })
  if (isKept) keep(changed)
}

/**
 * Submits holdings. Keeps them on the device where the reader has asked for that. What the reader changed in how a
 * table is read is remembered there for the next file with its header.
 */
export function giveHoldings(text: string, language: Language, headerKey = ''): void {
  const choices = useHoldings.getState().choices[headerKey]
  const given = { text, language, ...(choices && { headerKey, choices }) }
  useHoldings.setState({ draft: text, given })
  if (useHoldings.getState().isKept) keep(given)
  if (headerKey !== '' && choices) remember(headerKey, choices)
}

/** Submits holdings that are not the reader's. Showing them stores nothing. */
export function giveExample(text: string, language: Language): void {
  useHoldings.setState({ draft: text, given: { text, language } })
}

/**
 * Keeps the holdings on this device, from now on too. With false, removes them from the device and keeps them in
 * memory.
 */
export function setKept(isKept: boolean): void {
  useHoldings.setState({ isKept, isRefused: false })
  const { given } = useHoldings.getState()
  if (!isKept) forget()
  else if (given) keep(given)
}

/** Deletes the holdings, and how they were read: in memory, on this device and in its other windows of this page. */
export function deleteHoldings(): void {
  forget()
  store('device', COLUMNS_KEY, undefined)
  if (store('device', DELETED_KEY, true) === null) store('device', DELETED_KEY, undefined)
  clear()
}

function readRemembered(): Readonly<Record<string, Choices>> {
  return Object.fromEntries(readHeaders().map(({ headerKey, ...choices }) => [headerKey, choices]))
}

function readHeaders(): z.infer<typeof rememberedSchema> {
  const stored = rememberedSchema.safeParse(readStored('device', COLUMNS_KEY))
  return stored.success ? stored.data : []
}

function remember(headerKey: string, { table, columns, mark, currency }: Choices): void {
  // Which line a table starts in is a matter of one file, and the rest goes with it.
  if (table !== undefined) return
  const others = readHeaders().filter((known) => known.headerKey !== headerKey)
  store('device', COLUMNS_KEY, [...others, { headerKey, columns, mark, currency }].slice(-MAX_HEADERS))
}

function readKept(): GivenHoldings | null {
  const stored = storedSchema.safeParse(readStored('device', STORAGE_KEY))
  return stored.success ? stored.data : null
}

function keep(given: GivenHoldings): void {
  if (store('device', STORAGE_KEY, given) === null) return
  // An older version must not come back in the place of this one.
  forget()
  useHoldings.setState({ isKept: false, isRefused: true })
}

function forget(): void {
  store('device', STORAGE_KEY, undefined)
}
