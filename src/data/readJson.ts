// Reads bytes as a JSON value. Every way in which that may fail is told apart and located.
import type { JsonFault } from './jsonFaults.ts'

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault }

/**
 * Decodes UTF-8 (with or without a byte order mark) and parses it as JSON. Lines and columns count from 1. What
 * `isKnown` to have been checked is not looked through for keys that stand twice and for nesting without end.
 */
export async function readJson(bytes: Uint8Array<ArrayBuffer>, isKnown = false): Promise<JsonResult> {
  if (bytes.every(isBlank)) return { ok: false, fault: { kind: 'empty' } }
  const text = decodeUtf8(bytes)
  if (text === null) {
    const { firstBadLine } = await import('./jsonFaults.ts')
    return { ok: false, fault: { kind: 'encoding', line: firstBadLine(bytes), guess: guessEncoding(bytes) } }
  }
  // No JSON begins with an angle bracket; error pages do, also those that open with a comment or are XML.
  if (/^\s*<[!?a-z]/i.test(text)) return { ok: false, fault: { kind: 'html' } }
  const value = isKnown ? parse(text) : undefined
  if (value !== undefined) return { ok: true, value }
  const { findFault } = await import('./jsonFaults.ts')
  const fault = findFault(text)
  return fault ? { ok: false, fault } : { ok: true, value: JSON.parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
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
