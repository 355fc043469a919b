// The one owner of the reader's View. The URL is its encoding; everything else reads from here.
import { create } from 'zustand'
import type { View } from '../domain/view/view.ts'
import { normaliseView } from '../domain/view/viewFields.ts'
import { parseView } from '../domain/view/viewUrl.ts'

/**
 * Where the present View came from: a reader's choice, the browser's history, or a correction against the data. An
 * entrance is the reader's choice to go on stage; the step's own View follows once the story is there.
 */
export type ViewOrigin = 'reader' | 'history' | 'correction' | 'entrance'

export interface ViewStore {
  readonly view: View
  readonly origin: ViewOrigin
  /** The address that the View was last read from. */
  readonly address: string
}

const start = globalThis.location?.href ?? ''

export const useViewStore = create<ViewStore>(() => ({ view: parseView(start), origin: 'history', address: start }))

/** Changes part of the View, as the reader asked. The result is normalised. */
export function patchView(patch: Partial<View>): void {
  useViewStore.setState(({ view }) => ({ view: normaliseView({ ...view, ...patch }), origin: 'reader' }))
}

/** Pins a company for the comparison, or unpins it. One pin too many is left out. */
export function togglePin(companyId: string): void {
  const { pin } = useViewStore.getState().view
  patchView({ pin: pin.includes(companyId) ? pin.filter((id) => id !== companyId) : [...pin, companyId] })
}

/**
 * Goes on stage with a story; null stands for the event's own, `ALONE` for a chart as it is. `patch` may name another
 * event, or the chart. The story's first step then replaces the View.
 */
export function enterStage(story: string | null = null, patch: Partial<Pick<View, 'event' | 'chart'>> = {}): void {
  useViewStore.setState(({ view }) => ({
    view: normaliseView({ ...view, ...patch, present: 'audience', step: 1, story, blank: false, talk: null }),
    origin: 'entrance',
  }))
}

/** Takes over the View that an address holds. */
export function adoptView(url: string): void {
  useViewStore.setState({ view: parseView(url), origin: 'history', address: url })
}

/** Brings the View into line with the data. This is no step of the reader's, so it leaves no history entry. */
export function correctView(view: View): void {
  useViewStore.setState({ view: normaliseView(view), origin: 'correction' })
}
