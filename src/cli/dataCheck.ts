// npm run data:check [FILE…] [--source ID=FILE]: validates datasets and the catalogue with the app's own parser.
// Exit 0 and a summary a file, or 1 and one line an error.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type JsonFault, readJson } from '../data/readJson.ts'
import { parseCatalogue, parseDataset } from '../domain/parse.ts'
import type { DatasetProblem } from '../domain/problems.ts'
import { type Catalogue, type Dataset, STATUSES } from '../domain/schema.ts'
import { checkAgainstSource } from '../domain/sourceText.ts'
import { describeProblem } from '../i18n/problems.ts'

const DATA_FOLDER = 'public/data'
const SCHEMA_FILE = /\.schema\.json$/

export interface CheckOptions {
  readonly files: readonly string[]
  /** Copies of sources by source id, as texts. */
  readonly sources: ReadonlyMap<string, string>
}

export interface CheckResult {
  readonly ok: boolean
  readonly lines: readonly string[]
}

interface FileResult extends CheckResult {
  /** Ids of the sources whose copies were looked up. */
  readonly cited?: readonly string[]
}

/** Checks each file; returns the lines to print and whether all are sound. */
export async function checkFiles({ files, sources }: CheckOptions): Promise<CheckResult> {
  const results: FileResult[] = []
  for (const file of files) results.push(await checkFile(file, sources))
  const sound = results.every(({ ok }) => ok)
  const cited = new Set(results.flatMap((result) => result.cited ?? []))
  // A file that failed may be the one that cites the source, so this is said only of sound ones.
  const unused = sound ? [...sources.keys()].filter((id) => !cited.has(id)) : []
  return {
    ok: sound && unused.length === 0,
    lines: [
      ...results.flatMap(({ lines }) => lines),
      ...unused.map((id) => `--source ${id}: no file cites a source with this id`),
    ],
  }
}

async function checkFile(file: string, sources: ReadonlyMap<string, string>): Promise<FileResult> {
  if (!isFile(file))
    return { ok: false, lines: [`${file}: found no file; expected a dataset or a catalogue; check the path`] }
  const read = await readJson(Uint8Array.from(readFileSync(file)))
  if (!read.ok) return { ok: false, lines: [`${file}: ${describeFault(read.fault)}`] }
  const isCatalogue = formatOf(read.value).startsWith('shockwave-catalogue/')
  const parsed = isCatalogue ? parseCatalogue(read.value) : parseDataset(read.value)
  if (!parsed.ok) return { ok: false, lines: parsed.problems.map((problem) => `${file}: ${formatProblem(problem)}`) }
  if ('events' in parsed.value) return checkCatalogueFiles(file, parsed.value)
  const dataset = parsed.value
  const cited = [...sources].filter(([id]) => dataset.sources.some((source) => source.id === id))
  const problems = cited.flatMap(([id, text]) => checkAgainstSource(dataset, id, text))
  if (problems.length > 0) return { ok: false, lines: problems.map((problem) => `${file}: ${formatProblem(problem)}`) }
  const lookedUp = cited.map(([id]) => `${file}: source ${id}: every paragraph and anchor found`)
  return { ok: true, lines: [`${file}: ${summarise(dataset)}`, ...lookedUp], cited: cited.map(([id]) => id) }
}

function checkCatalogueFiles(file: string, catalogue: Catalogue): FileResult {
  const missing = catalogue.events.flatMap((event, index) =>
    isFile(join(file, '..', event.file))
      ? []
      : [
          `${file}: $.events[${index}].file: found "${event.file}"; expected a file beside the catalogue; check the path`,
        ],
  )
  if (missing.length > 0) return { ok: false, lines: missing }
  return { ok: true, lines: [`${file}: sound; ${catalogue.events.length} event(s), opens on ${catalogue.default}`] }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function formatOf(value: unknown): string {
  const format: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'format') : undefined
  return typeof format === 'string' ? format : ''
}

function formatProblem(problem: DatasetProblem): string {
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
    case 'syntax':
      return `line ${fault.line}, column ${fault.column}: found malformed JSON (${fault.reason}); expected JSON; mend it there`
  }
}

function summarise(dataset: Dataset): string {
  const byStatus = STATUSES.map((status) => [
    status,
    dataset.figures.filter((figure) => figure.status === status).length,
  ])
  const statuses = byStatus.filter(([, count]) => count !== 0).map(([status, count]) => `${count} ${status}`)
  const links = dataset.uncertainties.flatMap(({ forces }) => forces.flatMap((force) => force.companies))
  const forces = dataset.uncertainties.flatMap((uncertainty) => uncertainty.forces)
  const citations = [...dataset.figures, ...dataset.claims, ...forces, ...links].reduce(
    (total, item) => total + (item.evidence?.length ?? 0),
    0,
  )
  return [
    `sound; revision ${dataset.revision}`,
    `${dataset.companies.length} companies`,
    `${dataset.figures.length} figures (${statuses.join(', ')})`,
    `${dataset.claims.length} claims`,
    `${dataset.uncertainties.length} uncertainties`,
    `${citations} citations`,
  ].join('; ')
}

function defaultFiles(): string[] {
  return readdirSync(DATA_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !SCHEMA_FILE.test(name))
    .map((name) => join(DATA_FOLDER, name))
    .sort()
}

/** Reads the command line. Throws an Error with one sentence where it makes no sense. */
export function readArguments(args: readonly string[]): CheckOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { source: { type: 'string', multiple: true, default: [] } },
  })
  const sources = values.source.map((pair): [string, string] => {
    const [, id, file] = /^([^=]+)=(.+)$/.exec(pair) ?? []
    if (!id || !file) throw new Error(`--source takes ID=FILE, not "${pair}"`)
    if (!isFile(file)) throw new Error(`--source ${id}: there is no file ${file}`)
    return [id, readFileSync(file, 'utf8')]
  })
  return { files: positionals.length > 0 ? positionals : defaultFiles(), sources: new Map(sources) }
}
