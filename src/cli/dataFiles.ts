// Reads data files for the commands, and puts what is wrong with them into lines to print.
import { readFileSync, statSync } from 'node:fs'
import type { JsonFault } from '../data/jsonFaults.ts'
import { readJson } from '../data/readJson.ts'
import type { DatasetProblem } from '../domain/parsing/problems.ts'
import { describeProblem } from '../i18n/problems.ts'

export const DATA_FOLDER = 'public/data'
export const CATALOGUE_NAME = 'catalogue.json'

export type FileRead = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly line: string }

/** The JSON value of a file, or one line on why there is none. */
export async function readJsonFile(file: string, expected: string): Promise<FileRead> {
  if (!isFile(file)) return { ok: false, line: `${file}: found no file; expected ${expected}; check the path` }
  const read = await readJson(Uint8Array.from(readFileSync(file)))
  return read.ok ? read : { ok: false, line: `${file}: ${describeFault(read.fault)}` }
}

/** The JSON value of a file; null where it cannot be read, which no parser takes for data. */
export async function readValue(file: string): Promise<unknown> {
  const read = await readJsonFile(file, 'data')
  return read.ok ? read.value : null
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Path, what was found, what was expected, how to mend it. */
export function formatProblem(problem: DatasetProblem): string {
  const { found, expected, mend } = describeProblem(problem, 'en')
  return `${problem.path}: found ${found}; expected ${expected}; ${mend}`
}

function describeFault(fault: JsonFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'found an empty file; expected JSON; check that it was saved'
    case 'html':
      return 'found HTML; expected JSON; check that this is the data file and not a web page'
    case 'encoding':
      return `line ${fault.line}: found ${fault.guess === 'utf-16' ? 'UTF-16' : 'bytes that are not UTF-8'}; expected UTF-8; save the file as UTF-8`
    case 'duplicate-key':
      return `line ${fault.line}, column ${fault.column}: found the key ${fault.reason} a second time in one object; expected each key once; delete one of the two`
    case 'too-deep':
      return `line ${fault.line}, column ${fault.column}: found values nested deeper than ${fault.reason} levels; expected a file of one of the formats; check that this is the data file`
    case 'syntax':
      return `line ${fault.line}, column ${fault.column}: found malformed JSON (${fault.reason}); expected JSON; mend it there`
  }
}
