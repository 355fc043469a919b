// npm run data:index: reads tables of members, closes and volumes, and writes the index layer of an event.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTable, type Table } from '../data/readTable.ts'
import type { Company } from '../domain/dataset/schema.ts'
import { type IndexLayer, parseIndexLayer } from '../domain/layers/indexLayer.ts'
import { parseMarketLayer } from '../domain/layers/marketLayer.ts'
import { parseCatalogue, parseDataset } from '../domain/parsing/parse.ts'
import { CATALOGUE_NAME, DATA_FOLDER, formatProblem, isFile, readJsonFile, readValue } from './dataFiles.ts'
import { buildIndex } from './indexBuild.ts'
import { parseIndexSettings } from './indexSettings.ts'

export const USAGE = [
  'npm run data:index -- --members FILE.csv --closes FILE.csv --volumes FILE.csv --settings FILE.json --event ID',
  '  --members FILE   symbol,name,gics_sector,member_DATE,market_cap_usd_DATE',
  '  --closes FILE    adjusted closes over the year before: symbol,date,adj_close',
  '  --volumes FILE   shares traded: symbol,date,volume',
  '  --settings FILE  what the tables cannot tell, format shockwave-index-settings/1',
  '  --event ID       an event of the catalogue in public/data',
  '  --out FILE       where to write; without it, ID.index.json in public/data. Neither prices nor volumes are written',
] as const

const INPUTS = ['members', 'closes', 'volumes', 'settings', 'event'] as const

export type IndexOptions = Readonly<Record<(typeof INPUTS)[number], string>> & {
  readonly out?: string
  /** Where the catalogue is. */
  readonly folder?: string
}

export interface IndexResult {
  readonly ok: boolean
  readonly lines: readonly string[]
}

/** Builds and writes the layer. Returns one line of summary; or one line a fault, and then nothing is written. */
export async function writeIndex(options: IndexOptions): Promise<IndexResult> {
  const { folder = DATA_FOLDER } = options
  const tables = [options.members, options.closes, options.volumes]
  const absent = [...tables, options.settings].filter((file) => !isFile(file))
  if (absent.length > 0) return refuse(absent.map((file) => `${file}: found no file; check the path`))
  const settings = await readSettings(options.settings)
  const base = await readBase(folder, options.event)
  if ('lines' in settings) return refuse(settings.lines)
  if ('lines' in base) return refuse(base.lines)
  const [members, closes, volumes] = await Promise.all(tables.map(readTableFile))
  if (!members || !closes || !volumes) return refuse(['a table cannot be read: save it as CSV, in UTF-8'])
  const { dataset, companies } = base
  const built = buildIndex({ members, closes, volumes, settings: settings.value, event: dataset.event, companies })
  if (!built.ok) return refuse(built.faults)
  const text = formatIndexLayer(built.layer)
  const parsed = parseIndexLayer(JSON.parse(text), dataset)
  if (!parsed.ok) return refuse(parsed.problems.map((problem) => `the layer: ${formatProblem(problem)}`))
  const out = options.out ?? join(folder, `${options.event}.index.json`)
  writeFileSync(out, text)
  const known = (key: 'return' | 'model' | 'value' | 'volumeRatio') =>
    built.layer.members.filter((member) => member[key] !== null).length
  const counts = `${known('return')} with a return, ${known('model')} with a model, ${known('value')} with a value`
  const summary = `${built.layer.members.length} members; ${counts}, ${known('volumeRatio')} with volumes`
  return { ok: true, lines: [`wrote ${out}: ${summary}`] }
}

function refuse(lines: readonly string[]): IndexResult {
  return { ok: false, lines }
}

async function readSettings(file: string) {
  const read = await readJsonFile(file, 'the settings of an index layer')
  if (!read.ok) return { lines: [read.line] }
  const parsed = parseIndexSettings(read.value)
  return parsed.ok ? parsed : { lines: parsed.problems.map((problem) => `${file}: ${formatProblem(problem)}`) }
}

/** The event, and its companies with those of its wider market. */
async function readBase(folder: string, id: string) {
  const catalogue = parseCatalogue(await readValue(join(folder, CATALOGUE_NAME)))
  const entry = catalogue.ok ? catalogue.value.events.find((event) => event.id === id) : undefined
  const dataset = entry && parseDataset(await readValue(join(folder, entry.file)))
  if (!dataset?.ok) return { lines: [`--event: found "${id}"; expected a sound event of the catalogue in ${folder}`] }
  const file = entry?.layers?.market
  const market = file ? parseMarketLayer(await readValue(join(folder, file)), dataset.value) : null
  const companies: readonly Company[] = [...dataset.value.companies, ...(market?.ok ? market.value.companies : [])]
  return { dataset: dataset.value, companies }
}

async function readTableFile(file: string): Promise<Table | null> {
  const read = await readTable(readFileSync(file, 'utf8'))
  return read.ok ? read.table : null
}

/** The layer as the text of its file: JSON with a member on a line. The same layer gives the same bytes. */
export function formatIndexLayer({ members, ...rest }: IndexLayer): string {
  const head = JSON.stringify(rest, null, 2).replace(/\n\}$/, '')
  const lines = members.map((member) => `    ${JSON.stringify(member)}`)
  return `${head},\n  "members": [\n${lines.join(',\n')}\n  ]\n}\n`
}

/** Reads the command line. Throws an Error with one sentence where it makes no sense. */
export function readArguments(args: readonly string[]): IndexOptions {
  const names = [...INPUTS, 'out'] as const
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]))
  const { values } = parseArgs({ args: [...args], options })
  const read = (name: string): string => {
    const value = values[name]
    if (typeof value !== 'string') throw new Error(`--${name} is needed; see --help`)
    return value
  }
  const [members, closes, volumes, settings, event] = INPUTS.map(read)
  const out = values['out']
  return {
    members: members ?? '',
    closes: closes ?? '',
    volumes: volumes ?? '',
    settings: settings ?? '',
    event: event ?? '',
    ...(typeof out === 'string' && { out }),
  }
}
