// The first load by Lighthouse: our addresses and plain pages with the same text, in turn, in one browser.
import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { closeBrowser, launchBrowser } from './browser.ts'
import { PLAIN_STYLES, readText, writePlainPage } from './plainPage.ts'
import { CATEGORIES, type FirstLoad, LOAD_FIGURES, type PageLoad } from './results.ts'
import { type Files, serve } from './server.ts'
import { sampleOf } from './statistics.ts'

const LIGHTHOUSE = join(import.meta.dirname, 'node_modules', 'lighthouse', 'cli', 'index.js')
const LIGHTHOUSE_LIMIT_MS = 120_000
const REPORT_LIMIT_BYTES = 64 * 1024 * 1024

const AUDITS = {
  fcpMs: 'first-contentful-paint',
  lcpMs: 'largest-contentful-paint',
  tbtMs: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
} as const

/** The part of a report that is read. An audit that failed has no value, and then the run has failed. */
const auditSchema = z.object({ numericValue: z.number() })
const categorySchema = z.object({ score: z.number() })
const reportSchema = z.object({
  audits: z.object({
    'first-contentful-paint': auditSchema,
    'largest-contentful-paint': auditSchema,
    'total-blocking-time': auditSchema,
    'cumulative-layout-shift': auditSchema,
    'total-byte-weight': auditSchema,
  }),
  categories: z.object({
    performance: categorySchema,
    accessibility: categorySchema,
    'best-practices': categorySchema,
    seo: categorySchema,
  }),
})

type Report = z.infer<typeof reportSchema>

/** The addresses that are measured: the page, in Vietnamese where that is a page of its own, and embedded. */
export function addressesOf(files: Files, event: string): string[] {
  const pages = files.has('vi/index.html') ? ['', 'vi/'] : ['']
  return [...pages, `?event=${event}&chart=bars&embed=1&lang=en&theme=light`]
}

export interface FirstLoadPlan {
  readonly repeats: number
  /** How many addresses are measured; left out, all. */
  readonly addresses?: number
}

/** Measures addresses and their plain pages. */
export async function measureFirstLoad(
  built: Files,
  event: string,
  plan: FirstLoadPlan,
  say: (line: string) => void,
): Promise<FirstLoad[]> {
  const addresses = addressesOf(built, event).slice(0, plan.addresses)
  const files: Files = new Map([...built, ['plain.css', Buffer.from(PLAIN_STYLES)]])
  const port = await findFreePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  try {
    const read = await serve(built, false)
    for (const [index, address] of addresses.entries()) {
      const text = await readText(browser, `${read.url}${address}`)
      files.set(plainNameOf(index), Buffer.from(writePlainPage(text)))
    }
    await read.close()
    const server = await serve(files, true)
    const loads: FirstLoad[] = []
    for (const [index, address] of addresses.entries()) {
      const reports: { readonly ours: Report[]; readonly plain: Report[] } = { ours: [], plain: [] }
      for (let run = 1; run <= plan.repeats; run += 1) {
        say(`first load: /${address}, run ${run}`)
        reports.plain.push(await runLighthouse(`${server.url}${plainNameOf(index)}`, port))
        reports.ours.push(await runLighthouse(`${server.url}${address}`, port))
      }
      loads.push({ address: `/${address}`, ours: summarise(reports.ours), plain: summarise(reports.plain) })
    }
    await server.close()
    return loads
  } finally {
    await closeBrowser(browser)
  }
}

function plainNameOf(index: number): string {
  return `plain-${index}.html`
}

async function runLighthouse(url: string, port: number): Promise<Report> {
  const args = [
    LIGHTHOUSE,
    url,
    `--port=${port}`,
    '--output=json',
    '--output-path=stdout',
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--skip-audits=screenshot-thumbnails,final-screenshot,full-page-screenshot',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    timeout: LIGHTHOUSE_LIMIT_MS,
    maxBuffer: REPORT_LIMIT_BYTES,
  })
  return z.parse(reportSchema, JSON.parse(stdout))
}

function summarise(reports: readonly Report[]): PageLoad {
  const figures = LOAD_FIGURES.map((figure) => [
    figure,
    sampleOf(reports.map(({ audits }) => audits[AUDITS[figure]].numericValue)),
  ])
  const scores = CATEGORIES.map((category) => [
    category,
    sampleOf(reports.map(({ categories }) => Math.round(categories[category].score * 100))),
  ])
  return { ...Object.fromEntries(figures), scores: Object.fromEntries(scores) }
}

// The browser has to be told the port that Lighthouse is to find it at.
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
