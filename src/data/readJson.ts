// Reads bytes as a JSON value. Every way in which that may fail is told apart and located.

export type JsonFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'html' }
  | { readonly kind: 'encoding'; readonly line: number; readonly guess: 'utf-16' | null }
  | { readonly kind: 'syntax'; readonly line: number; readonly column: number; readonly reason: string }

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault }

/** Decodes UTF-8 (with or without a byte order mark) and parses it as JSON. Lines and columns count from 1. */
export async function readJson(bytes: Uint8Array<ArrayBuffer>): Promise<JsonResult> {
  if (bytes.every(isBlank)) return { ok: false, fault: { kind: 'empty' } }
  const text = decodeUtf8(bytes)
  if (text === null)
    return { ok: false, fault: { kind: 'encoding', line: firstBadLine(bytes), guess: guessEncoding(bytes) } }
  // No JSON begins with an angle bracket; error pages do, also those that open with a comment or are XML.
  if (/^\s*<[!?a-z]/i.test(text)) return { ok: false, fault: { kind: 'html' } }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, fault: await locateSyntaxError(text) }
  }
}

function isBlank(byte: number): boolean {
  return (
    byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0xef || byte === 0xbb || byte === 0xbf
  )
}

function decodeUtf8(bytes: Uint8Array<ArrayBuffer>): string | null {
  if (guessEncoding(bytes)) return null
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
function firstBadLine(bytes: Uint8Array<ArrayBuffer>): number {
  let start = 0
  for (let line = 1; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start)
    const slice = bytes.slice(start, end < 0 ? bytes.length : end)
    if (decodeUtf8(slice) === null) return line
    if (end < 0) break
    start = end + 1
  }
  return 1
}

async function locateSyntaxError(text: string): Promise<JsonFault> {
  const { parse, printParseErrorCode } = await import('jsonc-parser')
  const errors: { error: number; offset: number; length: number }[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const first = errors[0]
  const before = text.slice(0, first?.offset ?? text.length)
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return { kind: 'syntax', line, column, reason: first ? printParseErrorCode(first.error) : 'Unknown' }
}
