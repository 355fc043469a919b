// npm run data:check [FILE…] [--source ID=FILE]: validates datasets, layers and the catalogue with the app's own parser.
// Exit 0 and a summary a file, or 1 and one line an error.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseArgs } from 'node:util'
import { type JsonFault, readJson } from '../data/readJson.ts'
import { type Layer, parseLayer, partsOf } from '../domain/layer.ts'
import { parseCatalogue, parseDataset } from '../domain/parse.ts'
import type { DatasetProblem } from '../domain/problems.ts'
import { type Catalogue, type Dataset, type Figure, STATUSES } from '../domain/schema.ts'
import { allEvidence, type Citing, checkAgainstSource } from '../domain/sourceText.ts'
import { describeProblem } from '../i18n/problems.ts'

const DATA_FOLDER = 'public/data'
const SCHEMA_FILE = /\.schema\.json$/
const CATALOGUE_NAME = 'catalogue.json'

export const USAGE = [
  'npm run data:check -- [FILE…] [--source ID=FILE …]',
  '  FILE              a dataset, a layer or a catalogue; without one, every file in public/data',
  '  --source ID=FILE  also looks up every paragraph and anchor of the source ID in a copy of it',
] as const

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
  if (!isFile(file)) return fail(`${file}: found no file; expected a dataset or a catalogue; check the path`)
  const read = await readJson(Uint8Array.from(readFileSync(file)))
  if (!read.ok) return fail(`${file}: ${describeFault(read.fault)}`)
  if (textAt(read.value, 'format').startsWith('shockwave-catalogue/')) {
    const parsed = parseCatalogue(read.value)
    return parsed.ok ? checkCatalogueFiles(file, parsed.value) : failWith(file, parsed)
  }
  if (isLayer(read.value)) return checkLayer(file, read.value, sources)
  const parsed = parseDataset(read.value)
  if (!parsed.ok) return failWith(file, parsed)
  return checkSources(file, parsed.value, sources, summarise(parsed.value))
}

/** A layer is checked against the dataset of its event, which the catalogue beside it names. */
async function checkLayer(file: string, value: unknown, sources: ReadonlyMap<string, string>): Promise<FileResult> {
  const base = await findBase(file, value)
  if (typeof base === 'string') return fail(`${file}: ${base}`)
  const parsed = parseLayer(value, base)
  if (!parsed.ok) return failWith(file, parsed)
  return checkSources(file, partsOf(parsed.value), sources, summariseLayer(parsed.value))
}

/** The dataset that the layer in `file` extends, or one line on why it cannot be found. */
async function findBase(file: string, layer: unknown): Promise<Dataset | string> {
  const folder = dirname(file)
  const catalogue = parseCatalogue(await readValue(join(folder, CATALOGUE_NAME)))
  const events = catalogue.ok ? catalogue.value.events : []
  const extended = textAt(layer, 'extends')
  const event =
    events.find(({ layers }) => layers?.filings && join(folder, layers.filings) === normalize(file)) ??
    events.find(({ id }) => id === extended)
  if (!event) {
    const expected = `a ${CATALOGUE_NAME} beside it that lists the event "${extended}"`
    return `found a layer of an event; expected ${expected}; put the layer into the folder of its event`
  }
  const dataset = parseDataset(await readValue(join(folder, event.file)))
  if (dataset.ok) return dataset.value
  return `found a layer of "${event.id}"; expected its dataset ${event.file} to be sound; check that file first`
}

function checkSources(
  file: string,
  citing: Citing & Pick<Dataset, 'sources'>,
  sources: ReadonlyMap<string, string>,
  summary: string,
): FileResult {
  const known = new Set([...citing.sources.map(({ id }) => id), ...allEvidence(citing).map((at) => at.evidence.source)])
  const cited = [...sources].filter(([id]) => known.has(id))
  const problems = cited.flatMap(([id, text]) => checkAgainstSource(citing, id, text))
  if (problems.length > 0) return failWith(file, { problems })
  const lookedUp = cited.map(([id]) => `${file}: source ${id}: every paragraph and anchor found`)
  return { ok: true, lines: [`${file}: ${summary}`, ...lookedUp], cited: cited.map(([id]) => id) }
}

/** Every file that the catalogue names has to be there, and every layer has to be one of its event. */
async function checkCatalogueFiles(file: string, catalogue: Catalogue): Promise<FileResult> {
  const faults: string[] = []
  for (const [index, event] of catalogue.events.entries()) {
    const at = `${file}: $.events[${index}]`
    const missing = (name: string): string => `found "${name}"; expected a file beside the catalogue; check the path`
    const path = join(file, '..', event.file)
    if (!isFile(path)) faults.push(`${at}.file: ${missing(event.file)}`)
    const name = event.layers?.filings
    if (name === undefined) continue
    const layerPath = join(file, '..', name)
    if (!isFile(layerPath)) {
      faults.push(`${at}.layers.filings: ${missing(name)}`)
      continue
    }
    const layer = await readValue(layerPath)
    const extended = textAt(layer, 'extends')
    if (extended !== event.id) {
      const found = extended ? `"${name}", a layer of "${extended}"` : `"${name}", which is no layer`
      faults.push(`${at}.layers.filings: found ${found}; expected a layer of "${event.id}"; check "extends" there`)
      continue
    }
    const base = parseDataset(await readValue(path))
    const parsed = base.ok ? parseLayer(layer, base.value) : null
    if (parsed && !parsed.ok) faults.push(...failWith(layerPath, parsed).lines)
  }
  if (faults.length > 0) return { ok: false, lines: faults }
  return { ok: true, lines: [`${file}: sound; ${catalogue.events.length} event(s), opens on ${catalogue.default}`] }
}

function fail(line: string): FileResult {
  return { ok: false, lines: [line] }
}

function failWith(file: string, { problems }: { readonly problems: readonly DatasetProblem[] }): FileResult {
  return { ok: false, lines: problems.map((problem) => `${file}: ${formatProblem(problem)}`) }
}

/** The JSON value of a file; null where there is none to read, which no parser takes for data. */
async function readValue(path: string): Promise<unknown> {
  if (!isFile(path)) return null
  const read = await readJson(Uint8Array.from(readFileSync(path)))
  return read.ok ? read.value : null
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function isLayer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.has(value, 'layer')
}

/** The text under a key of a JSON value; '' where there is none. */
function textAt(value: unknown, key: string): string {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof text === 'string' ? text : ''
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
  return [
    `sound; revision ${dataset.revision}`,
    `${dataset.companies.length} companies`,
    countFigures(dataset.figures),
    `${dataset.claims.length} claims`,
    `${dataset.uncertainties.length} uncertainties`,
    `${allEvidence(dataset).length} citations`,
  ].join('; ')
}

function summariseLayer(layer: Layer): string {
  const subjects = new Set(layer.figures.map(({ subject }) => subject))
  return [
    `sound; revision ${layer.revision}`,
    `${layer.layer} layer of ${layer.extends}`,
    `${subjects.size} companies and groups`,
    countFigures(layer.figures),
    `${layer.sources.length} sources`,
    `${allEvidence(partsOf(layer)).length} citations`,
  ].join('; ')
}

function countFigures(figures: readonly Figure[]): string {
  const statuses = STATUSES.flatMap((status) => {
    const count = figures.filter((figure) => figure.status === status).length
    return count > 0 ? [`${count} ${status}`] : []
  })
  return `${figures.length} figures (${statuses.join(', ')})`
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
