// Keeps the windows of one presentation in step: each reports its changes, and takes over what is newer than its state.
import * as z from 'zod/mini'
import { create } from 'zustand'
import { followPresentation, RESET_TIMER, sharePresentation, type Timer } from '../domain/story/presentation.ts'
import type { PresentRole } from '../domain/view/view.ts'
import { readStored, store } from './storage.ts'
import { addressOf } from './syncUrl.ts'
import { patchView, useViewStore } from './viewStore.ts'

const timerSchema = z.strictObject({
  elapsed: z.number().check(z.gte(0)),
  since: z.nullable(z.number()),
})
const countSchema = z.int().check(z.gte(0))
// A query of a View with every filter set is far shorter.
const querySchema = z.string().check(z.maxLength(4000))
const authorSchema = z.string().check(z.minLength(1), z.maxLength(40))
const shareSchema = z.number().check(z.gte(0), z.lte(1))
const pointerSchema = z.strictObject({ part: z.enum(['slide', 'chart']), x: shareSchema, y: shareSchema })

/**
 * Where the presenter points: how far across and down a part of the slide, from 0 to 1. The chart is a part of its own,
 * because it stands elsewhere on slides of another form.
 */
export type PointedAt = Readonly<z.infer<typeof pointerSchema>>

/**
 * What one window says to the other. Of two states, the one with the higher count is newer. Of two with the same count,
 * every window takes the one whose author sorts last.
 */
export const presentationMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello') }),
  z.strictObject({ kind: z.literal('bye') }),
  z.strictObject({ kind: z.literal('pointer'), at: z.nullable(pointerSchema) }),
  z.strictObject({
    kind: z.literal('state'),
    count: countSchema,
    author: authorSchema,
    query: querySchema,
    timer: timerSchema,
  }),
])

export type PresentationMessage = Readonly<z.infer<typeof presentationMessageSchema>>

const keptSchema = z.strictObject({ count: countSchema, timer: timerSchema })

interface PresentationState {
  readonly timer: Timer
  /** True from the other window's first message until it leaves. */
  readonly isPaired: boolean
  /** Null while nobody points. */
  readonly pointer: PointedAt | null
}

export const usePresentationStore = create<PresentationState>(() => ({
  timer: RESET_TIMER,
  isPaired: false,
  pointer: null,
}))

/** Without broadcast channels, each window is on its own. */
export const CAN_PAIR = 'BroadcastChannel' in globalThis

/** Sets the presentation's timer, in every window of it. */
export function setTimer(timer: Timer): void {
  usePresentationStore.setState({ timer })
}

/** Points at a place of the slide, in every window of the presentation. */
export function pointAt(pointer: PointedAt | null): void {
  usePresentationStore.setState({ pointer })
}

/** The name of the channel that the windows of a presentation share. */
export function channelOf(talk: string): string {
  return `shockwave-talk-${talk}`
}

/**
 * Opens another window of the current presentation, which first gets a name where it has none. Returns null where the
 * browser blocks the window. Language and theme are written into the View, because a choice that one window remembers
 * on the device must not change the other window.
 */
export function openPresentationWindow(present: PresentRole, own: Parameters<typeof patchView>[0]): Window | null {
  patchView({ ...own, talk: useViewStore.getState().view.talk ?? randomName() })
  const { talk } = useViewStore.getState().view
  return window.open(presentationAddress(present), `shockwave-${present}-${talk}`, 'popup,width=1280,height=800')
}

/** The address of another window of the current presentation. */
export function presentationAddress(present: PresentRole): string {
  return addressOf({ ...useViewStore.getState().view, present })
}

/** Takes part in a presentation; returns a function that leaves it. */
export function joinPresentation(talk: string): () => void {
  const kept = readKept(talk)
  let count = kept.count
  let author = ''
  let query = sharePresentation(useViewStore.getState().view)
  let { timer } = kept
  let pointer: PointedAt | null = null
  usePresentationStore.setState({ timer, pointer, isPaired: false })
  if (!CAN_PAIR) return () => {}

  const self = randomName()
  const channel = new BroadcastChannel(channelOf(talk))
  const send = (message: PresentationMessage): void => channel.postMessage(message)
  const sendState = (): void => {
    // Two windows that come back at once both answer, and both have to agree which answer is newer.
    author ||= self
    send({ kind: 'state', count, author, query, timer })
  }
  const change = (): void => {
    count += 1
    author = self
    keep(talk, { count, timer })
    sendState()
  }
  const follow = (message: Extract<PresentationMessage, { kind: 'state' }>): void => {
    const isNewer = message.count > count || (message.count === count && message.author > author)
    const view = followPresentation(useViewStore.getState().view, message.query)
    if (!isNewer || !view) return
    ;({ count, author } = message)
    keep(talk, { count, timer: message.timer })
    // Set before the stores change: a state that is taken over is no change of this window's own.
    query = sharePresentation(view)
    timer = message.timer
    usePresentationStore.setState({ timer })
    patchView(view)
  }

  const showPointer = (at: PointedAt | null): void => {
    pointer = at
    usePresentationStore.setState({ pointer })
  }

  channel.onmessage = ({ data }: MessageEvent<unknown>): void => {
    const message = presentationMessageSchema.safeParse(data)
    if (!message.success) return
    usePresentationStore.setState({ isPaired: message.data.kind !== 'bye' })
    if (message.data.kind === 'hello') sendState()
    if (message.data.kind === 'state') follow(message.data)
    // A window that has just come, or gone, points at nothing.
    if (message.data.kind !== 'state') showPointer(message.data.kind === 'pointer' ? message.data.at : null)
  }
  const stopView = useViewStore.subscribe(({ view, origin }) => {
    const next = sharePresentation(view)
    if (view.present === null || next === query) return
    query = next
    // Every window makes the same corrections against the data.
    if (origin !== 'correction') change()
  })
  const stopOwn = usePresentationStore.subscribe((state) => {
    if (state.pointer !== pointer) {
      ;({ pointer } = state)
      send({ kind: 'pointer', at: pointer })
    }
    if (state.timer === timer) return
    timer = state.timer
    change()
  })
  const onHide = (): void => send({ kind: 'bye' })
  // The page has come back from the browser's back/forward cache.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) send({ kind: 'hello' })
  }
  window.addEventListener('pagehide', onHide)
  window.addEventListener('pageshow', onShow)
  send({ kind: 'hello' })
  return () => {
    send({ kind: 'bye' })
    stopView()
    stopOwn()
    window.removeEventListener('pagehide', onHide)
    window.removeEventListener('pageshow', onShow)
    channel.close()
  }
}

/** A name that no other presentation or window has: 40 random bits. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

type Kept = z.infer<typeof keptSchema>

// Where the window stores nothing, it gets the state from the other window after a reload.
function readKept(talk: string): Kept {
  const kept = keptSchema.safeParse(readStored('window', channelOf(talk)))
  return kept.success ? kept.data : { count: 0, timer: RESET_TIMER }
}

function keep(talk: string, kept: Kept): void {
  store('window', channelOf(talk), kept)
}
