// The reader's holdings: in memory, and on this device only where the reader asks for it. They are no part of the View,
// so no address, link or history entry ever holds them.
import * as z from 'zod/mini'
import { create } from 'zustand'
import { LANGUAGES, type Language } from '../domain/dataset/text.ts'
import { MAX_CHARACTERS } from '../domain/holdings/holdingRows.ts'
import { readStored, store } from './storage.ts'

const STORAGE_KEY = 'shockwave.holdings'

const storedSchema = z.object({
  text: z.string().check(z.refine((text) => text.length <= MAX_CHARACTERS)),
  language: z.enum(LANGUAGES),
})

/** Holdings as the reader submitted them, and the language that their numbers are written in. */
export type GivenHoldings = Readonly<z.infer<typeof storedSchema>>

interface HoldingsStore {
  /** What stands in the field. */
  readonly draft: string
  /** What was last submitted; null before that, and after everything was deleted. */
  readonly given: GivenHoldings | null
  /** True where the reader wants them kept on this device. */
  readonly isKept: boolean
  /** True where the device refused to keep them. */
  readonly isRefused: boolean
}

export const useHoldings = create<HoldingsStore>(() => {
  const given = readKept()
  return { draft: given?.text ?? '', given, isKept: given !== null, isRefused: false }
})

/** Takes what is being typed. Nothing is worked out or kept yet. */
export function draftHoldings(draft: string): void {
  useHoldings.setState({ draft })
}

/** Submits holdings. Keeps them on the device where the reader has asked for that. */
export function giveHoldings(text: string, language: Language): void {
  const given = { text, language }
  useHoldings.setState({ draft: text, given })
  if (useHoldings.getState().isKept) keep(given)
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

/** Deletes the holdings, in memory and on this device. */
export function deleteHoldings(): void {
  forget()
  useHoldings.setState({ draft: '', given: null, isKept: false, isRefused: false })
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
