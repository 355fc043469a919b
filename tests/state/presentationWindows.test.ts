import { waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RESET_TIMER } from '../../src/domain/story/presentation.ts'
import { showStep, toggleBlank } from '../../src/state/presentation.ts'
import {
  channelOf,
  joinPresentation,
  type PresentationMessage,
  pointAt,
  presentationMessageSchema,
  setTimer,
  usePresentationStore,
} from '../../src/state/presentationWindows.ts'
import { correctView, patchView, useViewStore } from '../../src/state/viewStore.ts'
import { openAt } from '../fixtures/address.ts'
import { STORY } from '../fixtures/story.ts'

type State = Extract<PresentationMessage, { kind: 'state' }>

let other: BroadcastChannel
let heard: PresentationMessage[]
let leave = (): void => {}

/** What the other window says, as a bare channel. */
const say = (message: unknown): void => other.postMessage(message)
const state = (patch: Partial<State> = {}): State => ({
  kind: 'state',
  count: 1,
  author: 'zz',
  query: '?view=table&present=1&step=3',
  timer: RESET_TIMER,
  ...patch,
})
const told = (): State[] => heard.filter((message) => message.kind === 'state')
const view = () => useViewStore.getState().view

function join(): void {
  leave = joinPresentation('t')
}

beforeEach(() => {
  openAt('/?present=speaker&talk=t&view=bars&lang=vi&theme=dark')
  sessionStorage.clear()
  heard = []
  other = new BroadcastChannel(channelOf('t'))
  other.onmessage = ({ data }) => void heard.push(presentationMessageSchema.parse(data))
})

afterEach(() => {
  leave()
  leave = () => {}
  other.close()
})

describe('a window of a talk', () => {
  test('says hello, tells each change once, and says when it goes', async () => {
    join()
    showStep(STORY, 2)
    toggleBlank()
    patchView({ theme: 'light' })
    setTimer({ elapsed: 5, since: null })
    leave()
    leave = () => {}
    await waitFor(() => expect(heard.at(-1)).toEqual({ kind: 'bye' }))
    expect(heard[0]).toEqual({ kind: 'hello' })
    expect(told().map(({ count, query, timer }) => [count, query, timer.elapsed])).toEqual([
      [1, '?view=bars&direction=fell&present=1&step=2', 0],
      [2, '?view=bars&direction=fell&present=1&step=2&blank=1', 0],
      [3, '?view=bars&direction=fell&present=1&step=2&blank=1', 5],
    ])
  })

  test('follows what is newer, keeps its own language and theme, and does not tell it again', async () => {
    join()
    say(state({ timer: { elapsed: 7, since: null } }))
    await waitFor(() => expect(view()).toMatchObject({ view: 'table', step: 3, present: 'speaker', lang: 'vi' }))
    expect(view()).toMatchObject({ theme: 'dark', talk: 't' })
    expect(usePresentationStore.getState().timer.elapsed).toBe(7)
    showStep(STORY, 1)
    await waitFor(() => expect(told()).toHaveLength(1))
    expect(told()[0]).toMatchObject({ count: 2 })
  })

  test('leaves alone what is older, and what no window of a talk would say', async () => {
    join()
    showStep(STORY, 1)
    showStep(STORY, 2)
    say(state({ count: 1 }))
    say(state({ count: 9, query: '?view=table' }))
    say({ ...state({ count: 9 }), kind: 'order' })
    say({ ...state({ count: 9 }), timer: null })
    say('step 3')
    say(state({ count: 9, query: '?view=table&present=1' }))
    await waitFor(() => expect(view().view).toBe('table'))
    expect(view().step).toBe(1)
    expect(usePresentationStore.getState().isPaired).toBe(true)
  })

  test('answers a hello with its state, and knows when the other has gone', async () => {
    join()
    say({ kind: 'hello' })
    await waitFor(() => expect(told()).toHaveLength(1))
    expect(usePresentationStore.getState().isPaired).toBe(true)
    say({ kind: 'bye' })
    await waitFor(() => expect(usePresentationStore.getState().isPaired).toBe(false))
  })

  test('points in both windows, and at nothing once the other has gone or come anew', async () => {
    const at = { part: 'chart', x: 0.25, y: 0.5 } as const
    const pointer = () => usePresentationStore.getState().pointer
    const pointed = () => heard.flatMap((message) => (message.kind === 'pointer' ? [message.at] : []))
    join()
    pointAt(at)
    pointAt(null)
    await waitFor(() => expect(pointed()).toEqual([at, null]))
    for (const kind of ['bye', 'hello']) {
      say({ kind: 'pointer', at })
      await waitFor(() => expect(pointer()).toEqual(at))
      say({ kind })
      await waitFor(() => expect(pointer()).toBeNull())
    }
    say({ kind: 'pointer', at: { ...at, x: 1.5 } })
    say({ kind: 'pointer', at: { ...at, part: 'page' } })
    say({ kind: 'pointer', at: { ...at, y: 1 } })
    await waitFor(() => expect(pointer()).toEqual({ ...at, y: 1 }))
    // What was heard is not told again, and pointing is no change of the presentation.
    expect(pointed()).toEqual([at, null])
    expect(told().every(({ count }) => count === 0)).toBe(true)
  })

  test('tells no correction: each window makes it by itself', async () => {
    join()
    correctView({ ...view(), sector: ['chips'] })
    showStep(STORY, 2)
    await waitFor(() => expect(told()).toHaveLength(1))
    expect(told()[0]?.query).toContain('step=2')
  })

  test('keeps count and timer over a reload, so that it is not overruled by what is older', async () => {
    join()
    setTimer({ elapsed: 60_000, since: null })
    showStep(STORY, 2)
    leave()
    usePresentationStore.setState({ timer: RESET_TIMER })
    join()
    expect(usePresentationStore.getState().timer.elapsed).toBe(60_000)
    say(state({ count: 1 }))
    say(state({ count: 2, query: '?view=capex&present=1&step=4' }))
    await waitFor(() => expect(view().step).toBe(4))
  })

  test('starts anew where what was kept cannot be read', () => {
    sessionStorage.setItem(channelOf('t'), '{"count":-1}')
    join()
    expect(usePresentationStore.getState().timer).toEqual(RESET_TIMER)
    leave()
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    join()
    expect(usePresentationStore.getState().timer).toEqual(RESET_TIMER)
  })
})

test('of two states that cross, both windows take the same', async () => {
  join()
  showStep(STORY, 2)
  await waitFor(() => expect(told()).toHaveLength(1))
  const own = told()[0]?.author ?? ''
  say(state({ author: '!', query: '?view=capex&present=1&step=4' }))
  say({ kind: 'hello' })
  await waitFor(() => expect(told()).toHaveLength(2))
  expect('!' > own).toBe(false)
  expect(view().step).toBe(2)
  say(state({ author: '~', query: '?view=capex&present=1&step=4' }))
  await waitFor(() => expect(view().step).toBe(4))
})

test('no message is taken on trust', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => !presentationMessageSchema.safeParse(value).success))
})
