// A JSON file that a reader chose. It is read here, in the browser, and goes nowhere.
import type { Parsed } from '../domain/parsing/parse.ts'
import type { DatasetProblem } from '../domain/parsing/problems.ts'
import type { JsonFault } from './jsonFaults.ts'
import { readJson } from './readJson.ts'

/** Larger files are refused unread: the longest story with notes is far smaller. */
export const MAX_JSON_BYTES = 2_000_000

export type JsonFileFault =
  | JsonFault
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'other-format'; readonly found: string }
  | { readonly kind: 'invalid'; readonly problems: readonly DatasetProblem[] }

export type JsonFileResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: JsonFileFault }

/**
 * Reads a file of one of the project's formats. A file that names another format is told apart from one with faults.
 */
export async function readJsonFile<T>(
  file: Pick<File, 'size' | 'arrayBuffer'>,
  format: string,
  parse: (value: unknown) => Parsed<T>,
): Promise<JsonFileResult<T>> {
  if (file.size > MAX_JSON_BYTES) return { ok: false, fault: { kind: 'too-large', bytes: file.size } }
  const buffer = await file.arrayBuffer().catch(() => null)
  // The file may have been moved or deleted since it was chosen.
  if (buffer === null) return { ok: false, fault: { kind: 'unreadable' } }
  const read = await readJson(new Uint8Array(buffer))
  if (!read.ok) return read
  const found = formatOf(read.value)
  if (found !== null && found !== format) return { ok: false, fault: { kind: 'other-format', found } }
  const parsed = parse(read.value)
  return parsed.ok ? parsed : { ok: false, fault: { kind: 'invalid', problems: parsed.problems } }
}

function formatOf(value: unknown): string | null {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null
  return typeof format === 'string' ? format : null
}
