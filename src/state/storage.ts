// The only access to the browser's storage. Storage may be switched off or full: the page then forgets, and the caller
// learns why.

/** Why nothing is stored: storage is switched off, or it is full. */
export type Refusal = 'off' | 'full'
/** On this device, or in this window only, where it outlasts a reload. */
type Keeper = 'device' | 'window'

/**
 * The value stored under a key, not yet validated. Undefined where there is none, or where storage is switched off. A
 * text that is not JSON is returned as it is.
 */
export function readStored(keeper: Keeper, key: string): unknown {
  let text: string | null = null
  try {
    text = storageOf(keeper).getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return text ?? undefined
  }
}

/** Stores a value under a key, as JSON; undefined removes it. Returns null on success, else the reason. */
export function store(keeper: Keeper, key: string, value: unknown): Refusal | null {
  try {
    if (value === undefined) storageOf(keeper).removeItem(key)
    else storageOf(keeper).setItem(key, JSON.stringify(value))
    return null
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'off'
  }
}

// Where storage is switched off, naming it is enough to throw an error.
function storageOf(keeper: Keeper): Storage {
  return keeper === 'device' ? localStorage : sessionStorage
}
