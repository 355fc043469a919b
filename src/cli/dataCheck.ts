// npm run data:check [FILE…] [--source ID=FILE]: validates datasets, layers, stories and the catalogue with the app's
// own parser. Exits with 0 and a summary line for each file, or with 1 and a line for each error.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseArgs } from 'node:util'
import type { Catalogue, CatalogueEvent, Dataset } from '../domain/dataset/schema.ts'
import { parseCatalogue, parseDataset } from '../domain/parsing/parse.ts'
import type { DatasetProblem } from '../domain/parsing/problems.ts'
import { allEvidence, checkAgainstSource } from '../domain/parsing/sourceText.ts'
import { CATALOGUE_NAME, DATA_FOLDER, formatProblem, isFile, readJsonFile, readValue } from './dataFiles.ts'
import { countFigures, LAYER_KINDS, type LayerKind, type Sourced, textAt } from './layerKinds.ts'
import { checkStory, checkStoryOf, isStory } from './storyCheck.ts'

const SCHEMA_FILE = /\.schema\.json$/

export const USAGE = [
  'npm run data:check -- [FILE…] [--source ID=FILE …]',
  '  FILE              a dataset, a layer of filings, of the market or of an index, a story, or a catalogue; without one, every file in public/data',
  '  --source ID=FILE  also looks up every paragraph and anchor of the source ID in a copy of it',
] as const

export interface CheckOptions {
  readonly files: readonly string[]
  /** Texts of the copies of sources, by source id. */
  readonly sources: ReadonlyMap<string, string>
}

export interface CheckResult {
  readonly ok: boolean
  readonly lines: readonly string[]
}

interface FileResult extends CheckResult {
  /** Ids of the sources that were looked up in their copies. */
  readonly cited?: readonly string[]
}

/** Checks each file; returns the lines to print and whether all are sound. */
export async function checkFiles({ files, sources }: CheckOptions): Promise<CheckResult> {
  const results: FileResult[] = []
  for (const file of files) results.push(await checkFile(file, sources))
  const sound = results.every(({ ok }) => ok)
  const cited = new Set(results.flatMap((result) => result.cited ?? []))
  // A file that failed may be the one that cites the source, so unused sources are reported only where all files are
  // sound.
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
  const read = await readJsonFile(file, 'a dataset or a catalogue')
  if (!read.ok) return fail(read.line)
  if (textAt(read.value, 'format').startsWith('shockwave-catalogue/')) {
    const parsed = parseCatalogue(read.value)
    return parsed.ok ? checkCatalogueFiles(file, parsed.value) : failWith(file, parsed)
  }
  if (isStory(read.value)) {
    const { faults, summary } = await checkStory(file, read.value)
    return faults.length > 0 ? { ok: false, lines: faults } : { ok: true, lines: [summary] }
  }
  const kind = LAYER_KINDS.find(({ recognises }) => recognises(read.value))
  if (kind) return checkLayer(file, read.value, kind, sources)
  const parsed = parseDataset(read.value)
  if (!parsed.ok) return failWith(file, parsed)
  return checkSources(file, parsed.value, sources, summarise(parsed.value))
}

/** A layer is checked against the dataset of its event, which the catalogue beside it names. */
async function checkLayer(
  file: string,
  value: unknown,
  kind: LayerKind,
  sources: ReadonlyMap<string, string>,
): Promise<FileResult> {
  const base = await findBase(file, value, kind)
  if (typeof base === 'string') return fail(`${file}: ${base}`)
  const checked = kind.check(value, base)
  if (!checked.ok) return failWith(file, checked)
  return checkSources(file, checked.value.citing, sources, checked.value.summary)
}

/** The dataset of the event that the layer in `file` belongs to, or one line on why it cannot be found. */
async function findBase(file: string, layer: unknown, { key, eventKey }: LayerKind): Promise<Dataset | string> {
  const folder = dirname(file)
  const catalogue = parseCatalogue(await readValue(join(folder, CATALOGUE_NAME)))
  const events = catalogue.ok ? catalogue.value.events : []
  const extended = textAt(layer, eventKey)
  const isListed = ({ layers }: CatalogueEvent): boolean => {
    const name = layers?.[key]
    return name !== undefined && join(folder, name) === normalize(file)
  }
  const event = events.find(isListed) ?? events.find(({ id }) => id === extended)
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
  citing: Sourced,
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

/** Every file that the catalogue names has to be there, and every layer has to belong to its event. */
async function checkCatalogueFiles(file: string, catalogue: Catalogue): Promise<FileResult> {
  const faults: string[] = []
  for (const [index, event] of catalogue.events.entries()) {
    const at = `${file}: $.events[${index}]`
    const path = join(dirname(file), event.file)
    if (!isFile(path)) faults.push(`${at}.file: ${missing(event.file)}`)
    const base = parseDataset(await readValue(path))
    for (const kind of LAYER_KINDS) {
      const name = event.layers?.[kind.key]
      if (name === undefined) continue
      const listed = { name, path: join(dirname(file), name), at: `${at}.layers.${kind.key}` }
      faults.push(...(await checkListedLayer(listed, kind, event.id, base.ok ? base.value : null)))
    }
    if (event.story !== undefined) {
      const story = join(dirname(file), event.story)
      faults.push(
        ...(isFile(story)
          ? (await checkStoryOf(story, await readValue(story), event)).faults
          : [`${at}.story: ${missing(event.story)}`]),
      )
    }
  }
  if (faults.length > 0) return { ok: false, lines: faults }
  return { ok: true, lines: [`${file}: sound; ${catalogue.events.length} event(s), opens on ${catalogue.default}`] }
}

interface ListedLayer {
  readonly name: string
  readonly path: string
  /** Where in the catalogue it is named. */
  readonly at: string
}

/**
 * The faults of a layer that the catalogue names: it has to be there, and to be of that kind and event. Where the event
 * is sound, the layer has to be sound too.
 */
async function checkListedLayer(
  { name, path, at }: ListedLayer,
  { key, eventKey, recognises, check }: LayerKind,
  eventId: string,
  base: Dataset | null,
): Promise<readonly string[]> {
  if (!isFile(path)) return [`${at}: ${missing(name)}`]
  const layer = await readValue(path)
  const extended = recognises(layer) ? textAt(layer, eventKey) : ''
  if (extended !== eventId) {
    const found = extended ? `"${name}", a ${key} layer of "${extended}"` : `"${name}", which is no ${key} layer`
    return [`${at}: found ${found}; expected a ${key} layer of "${eventId}"; check "${eventKey}" there`]
  }
  const checked = base ? check(layer, base) : null
  return checked && !checked.ok ? failWith(path, checked).lines : []
}

function missing(name: string): string {
  return `found "${name}"; expected a file beside the catalogue; check the path`
}

function fail(line: string): FileResult {
  return { ok: false, lines: [line] }
}

function failWith(file: string, { problems }: { readonly problems: readonly DatasetProblem[] }): FileResult {
  return { ok: false, lines: problems.map((problem) => `${file}: ${formatProblem(problem)}`) }
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
