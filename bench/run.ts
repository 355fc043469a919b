// The command behind `npm run bench`: builds the page, measures it, and writes results.json and the tables of the
// README. `npm run bench -- quick` repeats less and leaves the large numbers of companies out.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
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
    const outDir = join(folder, 'page')
    await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
    const built = readFiles(outDir)
    const peers = await buildPeers(join(folder, 'peers'), plan.scale.sizes)
    const results = await measure(built, peers, plan)
    writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
    const tables = writeTables(results)
    writeFileSync(README, replaceTables(readFileSync(README, 'utf8'), tables))
    console.log(Object.values(tables).join('\n\n'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(built: Files, peers: Files, plan: Plan): Promise<Results> {
  const { interactions, browser } = await measureShipped(built, plan.interactions)
  return {
    date: new Date().toISOString().slice(0, 10),
    mode: plan.mode,
    machine: { processors: availableParallelism(), node: process.versions.node, browser },
    firstLoad: await measureFirstLoad(built, readCatalogue(built).default, plan.firstLoad, say),
    interactions,
    scale: await measureGenerated(built, peers, plan.scale),
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

/** The built page with generated events beside the shipped one, and the plain charts of the same points. */
async function measureGenerated(built: Files, peers: Files, plan: ScalePlan): Promise<ScaleCell[]> {
  const files: Files = new Map([...built, ...peers])
  files.set(CATALOGUE, Buffer.from(JSON.stringify(addGenerated(readCatalogue(built), plan.sizes))))
  for (const size of plan.sizes) {
    files.set(`data/${generatedFileOf(size)}`, Buffer.from(JSON.stringify(generateDataset(size))))
  }
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
