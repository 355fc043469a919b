// Reads bytes as a JSON value. Every way in which that may fail is told apart and located.
import type { JsonResult } from './jsonFaults.ts'

/**
 * Decodes UTF-8 (with or without a byte order mark) and parses it as JSON. Lines and columns count from 1. What
 * `isKnown` to have been checked is not looked through for keys that stand twice and for nesting without end.
 */
export async function readJson(bytes: Uint8Array<ArrayBuffer>, isKnown = false): Promise<JsonResult> {
  try {
    if (isKnown) return { ok: true, value: JSON.parse(new TextDecoder().decode(bytes)) }
  } catch {
    // What is wrong is found out below.
  }
  const { readSlowly } = await import('./jsonFaults.ts')
  return readSlowly(bytes)
}
