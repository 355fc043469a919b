// The only access to the browser's storage. Storage may be switched off or full: the page then forgets, and the caller
// learns why.

/** Why nothing is stored: storage is switched off, or it is full. */
export type Refusal = 'off' | 'full'
/** On this device, or in this window only, where it outlasts a reload. */
type Keeper = 'device' | 'window'

/** The text stored under a key; null where there is none, or where storage is switched off. */
export function readText(keeper: Keeper, key: string): string | null {
  try {
    return storageOf(keeper).getItem(key)
  } catch {
    return null
  }
}

/** The value stored under a key, not yet validated. Undefined where there is none, or where it is no JSON. */
export function readStored(keeper: Keeper, key: string): unknown {
  const text = readText(keeper, key)
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Stores a text under a key; undefined removes it. Returns null on success, else the reason. */
export function storeText(keeper: Keeper, key: string, text: string | undefined): Refusal | null {
  try {
    if (text === undefined) storageOf(keeper).removeItem(key)
    else storageOf(keeper).setItem(key, text)
    return null
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'off'
  }
}

/** Stores a value under a key, as JSON; undefined removes it. Returns null on success, else the reason. */
export function store(keeper: Keeper, key: string, value: unknown): Refusal | null {
  return storeText(keeper, key, value === undefined ? undefined : JSON.stringify(value))
}

// Where storage is switched off, naming it is enough to throw an error.
function storageOf(keeper: Keeper): Storage {
  return keeper === 'device' ? localStorage : sessionStorage
}
