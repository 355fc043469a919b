// A list that is stored on this device under one key. Entries that cannot be read stay in storage, and the page reports
// them.
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { type Refusal, readStored, store } from './storage.ts'

/** A change that can be undone, and the list as it was before. */
interface Undoable<T, Change> {
  readonly change: Change
  readonly before: readonly T[]
}

export interface KeptList<T, Change> {
  readonly items: readonly T[]
  /** What is in storage but is no entry of this list, unchanged. */
  readonly unread: readonly unknown[]
  readonly refusal: Refusal | null
  /** The last change, until the next one. */
  readonly undoable: Undoable<T, Change> | null
}

export interface KeptStore<T, Change> {
  readonly use: UseBoundStore<StoreApi<KeptList<T, Change>>>
  /** Changes the list and stores it. With `undoable`, the change can be undone. */
  readonly change: (next: (items: readonly T[]) => readonly T[], undoable?: Change | null) => void
  /** Undoes the last change, where that is possible. */
  readonly undo: () => void
  /** Forgets how to undo the last change. */
  readonly settle: () => void
  /** Deletes what cannot be read. */
  readonly dropUnread: () => void
}

/** The list under `key`; `read` returns null for a value that is no entry. Follows the browser's other tabs. */
export function createKeptList<T, Change>(key: string, read: (value: unknown) => T | null): KeptStore<T, Change> {
  const use = create<KeptList<T, Change>>(() => ({ ...readList(key, read), refusal: null, undoable: null }))

  const keep = (): void => {
    const { items, unread } = use.getState()
    use.setState({ refusal: store('device', key, [...items, ...unread]) })
  }
  globalThis.window?.addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return
    // A list that the device refused to store exists only here, and what another tab wrote must not replace it.
    if (use.getState().refusal === null) use.setState({ ...readList(key, read), undoable: null })
  })

  return {
    use,
    change: (next, undoable = null) => {
      const before = use.getState().items
      const items = next(before)
      if (items === before) return
      use.setState({ items, undoable: undoable === null ? null : { change: undoable, before } })
      keep()
    },
    undo: () => {
      const { undoable } = use.getState()
      if (!undoable) return
      use.setState({ items: undoable.before, undoable: null })
      keep()
    },
    settle: () => {
      if (use.getState().undoable) use.setState({ undoable: null })
    },
    dropUnread: () => {
      use.setState({ unread: [] })
      keep()
    },
  }
}

function readList<T, Change>(
  key: string,
  read: (value: unknown) => T | null,
): Pick<KeptList<T, Change>, 'items' | 'unread'> {
  const entries = readEntries(key).map((value) => ({ value, item: read(value) }))
  return {
    items: entries.flatMap(({ item }) => (item === null ? [] : [item])),
    unread: entries.flatMap(({ value, item }) => (item === null ? [value] : [])),
  }
}

function readEntries(key: string): readonly unknown[] {
  const value = readStored('device', key)
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
