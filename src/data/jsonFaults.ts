// Where a file that is no JSON has its fault. No part of the first load.
import { parse, printParseErrorCode } from 'jsonc-parser'

export type JsonFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'html' }
  | { readonly kind: 'encoding'; readonly line: number; readonly guess: 'utf-16' | null }
  | { readonly kind: 'syntax'; readonly line: number; readonly column: number; readonly reason: string }

// A line feed is never part of a longer UTF-8 character, so lines can be decoded one by one.
/** The first line that is not UTF-8, from 1. */
export function firstBadLine(bytes: Uint8Array<ArrayBuffer>): number {
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

/** Where and why a text is no JSON. */
export function locateSyntaxError(text: string): JsonFault {
  const errors: { error: number; offset: number; length: number }[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const first = errors[0]
  const before = text.slice(0, first?.offset ?? text.length)
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return { kind: 'syntax', line, column, reason: first ? printParseErrorCode(first.error) : 'Unknown' }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
