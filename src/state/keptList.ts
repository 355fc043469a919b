// A list that is stored on this device under one key, and that several windows of the page may change at once.
//
// A change is made to what is stored at that moment, never to what a window remembers. That is not enough where a
// browser gives each process a copy of the storage: of two windows that write in one instant, the later one does not
// see the earlier one's change, and overwrites it. So the names of the last changes are stored with the list, and a
// window that does not find a recent change of its own makes it again.
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { newId } from './newId.ts'
import { type Refusal, readText, storeText } from './storage.ts'

/** How long another window may need to write what it read before this one's change, in ms. */
const RECENT_MS = 10_000
/** More than windows make in that time, typing. */
const MOST_NAMES = 400

type Make<T> = (items: readonly T[]) => readonly T[]

/** A change that can be undone, and the list before and after it. */
interface Undoable<T, Kind> {
  readonly change: Kind
  readonly before: readonly T[]
  readonly after: readonly T[]
}

export interface KeptList<T, Kind> {
  readonly items: readonly T[]
  /** What was in storage but is no entry of this list, as it was; the whole text where it cannot be taken apart. */
  readonly unread: readonly unknown[]
  readonly refusal: Refusal | null
  /** The last change, until the next one. */
  readonly undoable: Undoable<T, Kind> | null
}

export interface KeptStore<T, Kind> {
  readonly use: UseBoundStore<StoreApi<KeptList<T, Kind>>>
  /**
   * Changes the list and stores it. With `undoable`, the change can be undone. `make` may run again, on what another
   * window has stored.
   */
  readonly change: (make: Make<T>, undoable?: Kind | null) => void
  /** Undoes the last change, where that is possible. */
  readonly undo: () => void
  /** Forgets how to undo the last change. */
  readonly settle: () => void
  /** Deletes what cannot be read. */
  readonly dropUnread: () => void
}

/** The entries under a key: those of the list, those that are none, and the names of the last changes. */
interface Entries<T> {
  readonly items: readonly T[]
  readonly unread: readonly unknown[]
  readonly names: readonly string[]
}

/** A change of this window that another one may still overwrite, or that the device refused to store. */
interface Recent<T> {
  readonly name: string
  readonly make: (entries: Entries<T>) => Entries<T>
  readonly at: number
  readonly isStored: boolean
}

/**
 * The list under `key`; `read` returns null for a value that is no entry. `takeBack` undoes the change that led from
 * one list to another in the list as it is now.
 */
export function createKeptList<T, Kind>(
  key: string,
  read: (value: unknown) => T | null,
  takeBack: (now: readonly T[], before: readonly T[], after: readonly T[]) => readonly T[],
): KeptStore<T, Kind> {
  let known: { readonly text: string | null; readonly entries: Entries<T> } | null = null
  let recent: readonly Recent<T>[] = []

  const readNow = (): Entries<T> => {
    const text = readText('device', key)
    // Where everything was deleted, it stays deleted.
    if (text === null && known?.text != null) recent = recent.filter(({ isStored }) => !isStored)
    if (known?.text !== text) known = { text, entries: readEntries(text, read) }
    return known?.entries ?? readEntries(null, read)
  }

  /** The entries that are stored, with the changes of this window that are not among them. */
  const sync = (): { readonly entries: Entries<T>; readonly refusal: Refusal | null } => {
    const stored = readNow()
    const since = Date.now() - RECENT_MS
    recent = recent.filter(({ isStored, at }) => !isStored || at > since)
    const names = new Set(stored.names)
    const missing = recent.filter(({ name }) => !names.has(name))
    if (missing.length === 0) return { entries: stored, refusal: null }
    const made = missing.reduce((entries, { make }) => make(entries), stored)
    const entries = { ...made, names: [...stored.names, ...missing.map(({ name }) => name)].slice(-MOST_NAMES) }
    const { items, unread } = entries
    const written = { items, ...(unread.length > 0 && { unread }), changes: entries.names }
    const text = JSON.stringify(written)
    const refusal = storeText('device', key, text)
    if (refusal === null) {
      known = { text, entries }
      recent = recent.map((change) => ({ ...change, isStored: true }))
    }
    return { entries, refusal }
  }

  const start = readNow()
  const use = create<KeptList<T, Kind>>(() => ({
    items: start.items,
    unread: start.unread,
    refusal: null,
    undoable: null,
  }))

  const show = (more: Partial<KeptList<T, Kind>> = {}): void => {
    const { entries, refusal } = sync()
    use.setState({ items: entries.items, unread: entries.unread, refusal, ...more })
  }
  const make = (change: Recent<T>['make'], more: Partial<KeptList<T, Kind>>): void => {
    recent = [...recent, { name: newId('change'), make: change, at: Date.now(), isStored: false }]
    show(more)
  }
  const changeItems = (next: Make<T>, kind: Kind | null): void => {
    const before = sync().entries.items
    const after = next(before)
    if (after === before) show()
    else
      make(
        (entries) => {
          const items = next(entries.items)
          return items === entries.items ? entries : { ...entries, items }
        },
        { undoable: kind === null ? null : { change: kind, before, after } },
      )
  }

  const { window } = globalThis
  window?.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) show()
  })
  // A page that the browser had put away, or let sleep, heard of no change.
  window?.addEventListener('pageshow', ({ persisted }) => persisted && show())
  window?.document.addEventListener('visibilitychange', () => {
    if (!document.hidden) show()
  })

  return {
    use,
    change: (next, undoable = null) => changeItems(next, undoable),
    undo: () => {
      const { undoable } = use.getState()
      if (undoable) changeItems((items) => takeBack(items, undoable.before, undoable.after), null)
    },
    settle: () => {
      if (use.getState().undoable) use.setState({ undoable: null })
    },
    dropUnread: () => make((entries) => ({ ...entries, unread: [] }), {}),
  }
}

function readEntries<T>(text: string | null, read: (value: unknown) => T | null): Entries<T> {
  const { items, unread, names } = partsOf(text)
  const entries = items.map((value) => ({ value, item: read(value) }))
  return {
    items: entries.flatMap(({ item }) => (item === null ? [] : [item])),
    unread: [...entries.flatMap(({ value, item }) => (item === null ? [value] : [])), ...unread].map((value) =>
      canBeWritten(value) ? value : text,
    ),
    names: names.filter((name): name is string => typeof name === 'string'),
  }
}

/** What a stored text holds. Before changes had names, it was the list itself. */
function partsOf(text: string | null): Readonly<Record<'items' | 'unread' | 'names', readonly unknown[]>> {
  if (text === null) return { items: [], unread: [], names: [] }
  const value = parse(text)
  const { items, unread, changes } = Object(value)
  if (!Array.isArray(items)) return { items: listOf(value) ?? [value], unread: [], names: [] }
  return { items, unread: listOf(unread) ?? [], names: listOf(changes) ?? [] }
}

/** The value that a text is the JSON of, else the text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null
}

/** False for a value that is nested deeper than the browser can write again. */
function canBeWritten(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}
