// The command behind `npm run bench`: builds the page, measures it, and writes results.json and the tables of the
// README. `npm run bench -- quick` repeats less and leaves the large numbers of companies out.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Catalogue } from '../src/domain/dataset/schema.ts'
import { parseCatalogue } from '../src/domain/parsing/parse.ts'
import { closeBrowser, launchBrowser } from './browser.ts'
import { addGenerated, generateDataset, generatedFileOf } from './dataset.ts'
import { type FirstLoadPlan, measureFirstLoad } from './firstLoad.ts'
import { ACTIONS, type InteractionPlan, measureInteractions } from './interactions.ts'
import { QUIET_MS } from './measure.ts'
import { buildPeers, installPackages } from './peers.ts'
import { replaceTables, writeTables } from './report.ts'
import type { Interaction, Results, ScaleCell } from './results.ts'
import { CHARTS, measureScale, OTHERS, OURS, type ScalePlan } from './scale.ts'
import { type Files, readFiles, serve } from './server.ts'

interface Plan {
  readonly mode: Results['mode']
  readonly firstLoad: FirstLoadPlan
  readonly interactions: InteractionPlan
  readonly scale: ScalePlan
}

const FULL: Plan = {
  mode: 'full',
  firstLoad: { repeats: 5 },
  interactions: { actions: ACTIONS, repeats: 7, quietMs: QUIET_MS },
  scale: {
    charts: CHARTS,
    sizes: [15, 200, 2000, 10_000, 50_000],
    repeats: 5,
    limitMs: 120_000,
    cellBudgetMs: 120_000,
  },
}

const QUICK: Plan = {
  mode: 'quick',
  // One address, as Lighthouse takes half a minute a time.
  firstLoad: { repeats: 2, addresses: 1 },
  interactions: { actions: ['filter', 'hover', 'card'], repeats: 3, quietMs: 250 },
  scale: { charts: ['scatter'], sizes: [15, 2000], repeats: 1, limitMs: 30_000, cellBudgetMs: 30_000 },
}

const CATALOGUE = 'data/catalogue.json'
const RESULTS = join(import.meta.dirname, 'results.json')
const README = join(import.meta.dirname, 'README.md')

async function main(plan: Plan): Promise<void> {
  installPackages()
  const folder = mkdtempSync(join(tmpdir(), 'shockwave-bench-'))
  try {
    const built = await buildPage(join(folder, 'page'), 'public')
    const generated = await buildPage(
      join(folder, 'generated'),
      writeGenerated(join(folder, 'public'), readCatalogue(built), plan.scale.sizes),
    )
    const peers = await buildPeers(join(folder, 'peers'), plan.scale.sizes)
    const results = await measure({ built, generated, peers }, plan)
    writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
    const tables = writeTables(results)
    writeFileSync(README, replaceTables(readFileSync(README, 'utf8'), tables))
    console.log(Object.values(tables).join('\n\n'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function buildPage(outDir: string, publicDir: string): Promise<Files> {
  await build({ logLevel: 'warn', publicDir, build: { outDir, emptyOutDir: true } })
  return readFiles(outDir)
}

/** The shipped files with generated events among them, as somebody adds an event before a build. */
function writeGenerated(folder: string, catalogue: Catalogue, sizes: readonly number[]): string {
  cpSync('public', folder, { recursive: true })
  writeFileSync(join(folder, CATALOGUE), JSON.stringify(addGenerated(catalogue, sizes)))
  for (const size of sizes) {
    writeFileSync(join(folder, 'data', generatedFileOf(size)), JSON.stringify(generateDataset(size)))
  }
  return folder
}

interface Pages {
  /** The page as it is shipped. */
  readonly built: Files
  /** The page with generated events. */
  readonly generated: Files
  /** The plain charts of the same points. */
  readonly peers: Files
}

async function measure({ built, generated, peers }: Pages, plan: Plan): Promise<Results> {
  const { interactions, browser } = await measureShipped(built, plan.interactions)
  return {
    date: new Date().toISOString().slice(0, 10),
    mode: plan.mode,
    machine: { processors: availableParallelism(), node: process.versions.node, browser },
    firstLoad: await measureFirstLoad(built, readCatalogue(built).default, plan.firstLoad, say),
    interactions,
    scale: await measureGenerated(new Map([...generated, ...peers]), plan.scale),
  }
}

async function measureShipped(
  built: Files,
  plan: InteractionPlan,
): Promise<{ readonly interactions: Interaction[]; readonly browser: string }> {
  const server = await serve(built, false)
  const browser = await launchBrowser()
  try {
    const interactions = await measureInteractions(browser, server.url, plan, say)
    return { interactions, browser: browser.version() }
  } finally {
    await closeBrowser(browser)
    await server.close()
  }
}

async function measureGenerated(files: Files, plan: ScalePlan): Promise<ScaleCell[]> {
  const server = await serve(files, false)
  try {
    return await measureScale(server.url, [...OURS, ...OTHERS], plan, say)
  } finally {
    await server.close()
  }
}

function readCatalogue(files: Files) {
  const parsed = parseCatalogue(JSON.parse(files.get(CATALOGUE)?.toString('utf8') ?? 'null'))
  if (!parsed.ok) throw new Error('the built catalogue does not parse')
  return parsed.value
}

function say(line: string): void {
  console.log(line)
}

main(process.argv.includes('quick') ? QUICK : FULL).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
