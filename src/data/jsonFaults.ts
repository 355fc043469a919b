// What is wrong with a text that should be JSON, and where. No part of the first load.
//
// Read step by step, so that no depth of nesting is too much, and by what the text says: JSON.parse() keeps the last of
// two equal keys, and each browser words and places its faults in its own way.

/** How deep the formats nest at most, with room to spare. */
const MAX_LEVELS = 32

interface Place {
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
}

export type JsonFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'html' }
  | { readonly kind: 'encoding'; readonly line: number; readonly guess: 'utf-16' | null }
  | (Place & { readonly kind: 'syntax'; readonly reason: string })
  | (Place & { readonly kind: 'duplicate-key'; readonly reason: string })
  | (Place & { readonly kind: 'too-deep'; readonly reason: string })

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault }

/** Reads bytes as JSON, looking for every fault. */
export function readSlowly(bytes: Uint8Array<ArrayBuffer>): JsonResult {
  if (bytes.every(isBlank)) return { ok: false, fault: { kind: 'empty' } }
  const text = decodeUtf8(bytes)
  if (text === null) {
    return { ok: false, fault: { kind: 'encoding', line: firstBadLine(bytes), guess: guessEncoding(bytes) } }
  }
  // No JSON begins with an angle bracket; error pages do, also those that open with a comment or are XML.
  if (/^\s*<[!?a-z]/i.test(text)) return { ok: false, fault: { kind: 'html' } }
  const fault = findFault(text)
  return fault ? { ok: false, fault } : { ok: true, value: JSON.parse(text) }
}

function isBlank(byte: number): boolean {
  return (
    byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0xef || byte === 0xbb || byte === 0xbf
  )
}

function decodeUtf8(bytes: Uint8Array): string | null {
  return guessEncoding(bytes) ? null : decode(bytes)
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// JSON begins with an ASCII character, so a zero among the first two bytes means that each character has two bytes.
function guessEncoding(bytes: Uint8Array): 'utf-16' | null {
  const [first, second] = bytes
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return hasMark || first === 0 || second === 0 ? 'utf-16' : null
}

// A line feed is never part of a longer UTF-8 character, so lines can be decoded one by one.
/** The first line that is not UTF-8, from 1. */
function firstBadLine(bytes: Uint8Array<ArrayBuffer>): number {
  let start = 0
  for (let line = 1; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start)
    const slice = bytes.slice(start, end < 0 ? bytes.length : end)
    if (!isUtf8(slice)) return line
    if (end < 0) break
    start = end + 1
  }
  return 1
}

/**
 * The first fault of a text: where it is no JSON, names a key twice in one object, or nests deeper than any format.
 * Null for a text without one.
 */
function findFault(text: string): JsonFault | null {
  try {
    scan(text)
    return null
  } catch (error) {
    if (!(error instanceof Found)) throw error
    const before = text.slice(0, error.offset)
    const line = before.split('\n').length
    const column = before.length - before.lastIndexOf('\n')
    return { kind: error.kind, line, column, reason: error.reason }
  }
}

class Found {
  readonly offset: number
  readonly reason: string
  readonly kind: 'syntax' | 'duplicate-key' | 'too-deep'

  constructor(offset: number, reason: string, kind: Found['kind'] = 'syntax') {
    this.offset = offset
    this.reason = reason
    this.kind = kind
  }
}

/** What may come next: a first key or item may be missing, one behind a comma may not. */
type Next = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'more' | 'nothing'

const REASONS: Readonly<Record<Exclude<Next, 'more'>, string>> = {
  value: 'ValueExpected',
  'first item': 'ValueExpected',
  'first key': 'PropertyNameExpected',
  key: 'PropertyNameExpected',
  colon: 'ColonExpected',
  nothing: 'EndOfFileExpected',
}

const BLANKS = /[ \t\r\n]*/y
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /["\\/bfnrt]|u[\da-fA-F]{4}/y

/** Throws what it finds. */
function scan(text: string): void {
  // For each object and list that is open: the keys so far, or null for a list.
  const open: (Set<string> | null)[] = []
  let next = 'value' as Next
  let at = endOf(BLANKS, text, 0)
  const isDone = () => at >= text.length

  const readValue = (): void => {
    const letter = text[at]
    if (letter === '{' || letter === '[') {
      if (open.length >= MAX_LEVELS) throw new Found(at, String(MAX_LEVELS), 'too-deep')
      open.push(letter === '{' ? new Set() : null)
      next = letter === '{' ? 'first key' : 'first item'
      at += 1
      return
    }
    const end = letter === '"' ? endOfString(text, at) : endOf(PLAIN, text, at)
    if (end === at) throw new Found(at, reasonOf(letter, REASONS.value))
    at = end
    next = open.length > 0 ? 'more' : 'nothing'
  }
  const readKey = (): void => {
    if (text[at] !== '"') throw new Found(at, reasonOf(text[at], REASONS.key))
    const end = endOfString(text, at)
    const key: string = JSON.parse(text.slice(at, end))
    const keys = open.at(-1)
    if (keys?.has(key)) throw new Found(at, JSON.stringify(key), 'duplicate-key')
    keys?.add(key)
    at = end
    next = 'colon'
  }
  const close = (): boolean => {
    const isObject = open.at(-1) !== null
    if (text[at] !== (isObject ? '}' : ']')) return false
    open.pop()
    at += 1
    next = open.length > 0 ? 'more' : 'nothing'
    return true
  }
  const readMore = (): void => {
    if (close()) return
    const isObject = open.at(-1) !== null
    if (isDone()) throw new Found(at, isObject ? 'CloseBraceExpected' : 'CloseBracketExpected')
    if (text[at] !== ',') throw new Found(at, reasonOf(text[at], 'CommaExpected'))
    at += 1
    next = isObject ? 'key' : 'value'
  }
  const readColon = (): void => {
    if (text[at] !== ':') throw new Found(at, reasonOf(text[at], REASONS.colon))
    at += 1
    next = 'value'
  }
  const read: Readonly<Record<Next, () => void>> = {
    value: readValue,
    'first item': () => close() || readValue(),
    'first key': () => close() || readKey(),
    key: readKey,
    colon: readColon,
    more: readMore,
    nothing: () => {
      throw new Found(at, reasonOf(text[at], REASONS.nothing))
    },
  }
  while (!(isDone() && next === 'nothing')) {
    if (isDone() && next !== 'more') throw new Found(at, REASONS[next])
    read[next]()
    at = endOf(BLANKS, text, at)
  }
}

/** What is meant by a letter that may not stand where it does. */
function reasonOf(letter: string | undefined, expected: string): string {
  if (letter === '/') return 'InvalidCommentToken'
  return letter === undefined || /[[\]{},:"\d-]/.test(letter) ? expected : 'InvalidSymbol'
}

/** Where the match of a sticky expression ends that begins at an offset; the offset itself where there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The offset behind a string that begins at an offset. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text[at]
    if (letter === '"') return at + 1
    if (letter === '\\') {
      const end = endOf(ESCAPE, text, at + 1)
      if (end === at + 1) break
      at = end - 1
    } else if (letter !== undefined && letter < ' ') throw new Found(at, 'InvalidCharacter')
  }
  throw new Found(start, 'UnexpectedEndOfString')
}

function isUtf8(bytes: Uint8Array): boolean {
  return decode(bytes) !== null
}
