// The one way to the browser's storage. It may be switched off or full: the page then forgets, and the caller learns
// why.

/** Why nothing is kept: storage is switched off, or it is full. */
export type Refusal = 'off' | 'full'
/** On this device, or in this window only, over its reloads. */
type Keeper = 'device' | 'window'

/**
 * What stands under a key, not yet parsed. Undefined where nothing does, or storage is switched off; a text that is no
 * JSON is given as it stands.
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

/** Keeps a value under a key, as JSON; undefined removes what stands there. Null where that was done. */
export function store(keeper: Keeper, key: string, value: unknown): Refusal | null {
  try {
    if (value === undefined) storageOf(keeper).removeItem(key)
    else storageOf(keeper).setItem(key, JSON.stringify(value))
    return null
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'off'
  }
}

// Where storage is switched off, to name it throws.
function storageOf(keeper: Keeper): Storage {
  return keeper === 'device' ? localStorage : sessionStorage
}
