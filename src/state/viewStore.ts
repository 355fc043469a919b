// The one owner of the reader's View. The URL is its encoding; everything else reads from here.
import { create } from 'zustand'
import { normaliseView, type View } from '../domain/view.ts'
import { parseView } from '../domain/viewUrl.ts'

/** Where the present View came from: a reader's choice, the browser's history, or a correction against the data. */
export type ViewOrigin = 'reader' | 'history' | 'correction'

export interface ViewStore {
  readonly view: View
  readonly origin: ViewOrigin
}

export const useViewStore = create<ViewStore>(() => ({
  view: parseView(globalThis.location?.href ?? ''),
  origin: 'history',
}))

/** Changes part of the View, as the reader asked. The result is normalised. */
export function patchView(patch: Partial<View>): void {
  useViewStore.setState(({ view }) => ({ view: normaliseView({ ...view, ...patch }), origin: 'reader' }))
}

/** Sets a company beside the others that are pinned, or takes it away. One too many is left out. */
export function togglePin(companyId: string): void {
  const { pin } = useViewStore.getState().view
  patchView({ pin: pin.includes(companyId) ? pin.filter((id) => id !== companyId) : [...pin, companyId] })
}

/** Takes over the View that an address holds. */
export function adoptView(url: string): void {
  useViewStore.setState({ view: parseView(url), origin: 'history' })
}

/** Brings the View into line with the data. No step of the reader's: it leaves no history entry. */
export function correctView(view: View): void {
  useViewStore.setState({ view: normaliseView(view), origin: 'correction' })
}
