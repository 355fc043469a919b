// First draw and filter with more and more companies: our page, and plain charts of other libraries.
import type { Browser, Locator, Page } from '@playwright/test'
import { en } from '../src/i18n/en.ts'
import { closeBrowser, launchBrowser, openPage, within } from './browser.ts'
import { countKept, eventIdOf, KEPT_SECTOR_NAME } from './dataset.ts'
import { arm, measureEmptyFrames, middleOf, press, QUIET_MS, settle, touch } from './measure.ts'
import { countPixels } from './pixels.ts'
import type { ScaleCell } from './results.ts'
import { sampleOf } from './statistics.ts'

/** One chart in one library. */
export interface Subject {
  readonly library: string
  readonly chart: (typeof CHARTS)[number]
  readonly addressOf: (companies: number) => string
  /** Where the page says how many companies it shows, and in which words. */
  readonly status: string
  readonly wordsOf: (shown: number, companies: number) => string
  /** What is pressed to filter. */
  readonly filter: (page: Page) => Locator
  /** Where the marks are. */
  readonly plot: (page: Page) => Locator
}

export interface ScalePlan {
  readonly charts: readonly Subject['chart'][]
  readonly sizes: readonly number[]
  readonly repeats: number
  /** No step may take longer; one that does is told as such. */
  readonly limitMs: number
  /** A cell that has taken so long is repeated no more. */
  readonly cellBudgetMs: number
}

export const PEERS = ['recharts', 'echarts', 'uplot', 'plot'] as const

export const CHARTS = ['bars', 'scatter', 'table'] as const

export const OURS: readonly Subject[] = CHARTS.map((chart) => ({
  library: 'shockwave',
  chart,
  addressOf: (companies) => `?event=${eventIdOf(companies)}&view=${chart}&lang=en`,
  status: '[role=status]',
  wordsOf: (shown, companies) => en.filters.announce(shown, companies),
  filter: (page) =>
    page
      .getByRole('search')
      .getByRole('group', { name: en.label.filter.sector, exact: true })
      .getByRole('checkbox', { name: new RegExp(`^${KEPT_SECTOR_NAME}\\b`) }),
  plot: (page) => page.getByRole('main').getByRole('figure').first(),
}))

export const OTHERS: readonly Subject[] = PEERS.flatMap((library) =>
  (['bars', 'scatter'] as const).map(
    (chart): Subject => ({
      library,
      chart,
      addressOf: (companies) => `peers/index.html?library=${library}&chart=${chart}&companies=${companies}`,
      status: 'p',
      wordsOf: (shown) => `${shown} shown`,
      filter: (page) => page.getByRole('button', { name: 'Filter', exact: true }),
      plot: (page) => page.getByRole('figure'),
    }),
  ),
)

/** Measures the plan's charts with every number of companies. */
export async function measureScale(
  url: string,
  subjects: readonly Subject[],
  plan: ScalePlan,
  say: (line: string) => void,
): Promise<ScaleCell[]> {
  const cells: ScaleCell[] = []
  for (const subject of subjects.filter(({ chart }) => plan.charts.includes(chart))) {
    for (const companies of plan.sizes) {
      say(`scale: ${subject.library}, ${subject.chart}, ${companies}`)
      cells.push(await measureCell(url, subject, companies, plan))
    }
  }
  return cells
}

interface Run {
  readonly firstDrawMs: number | null
  readonly filterMs: number | null
  readonly emptyFramesMs: number | null
  readonly paintedPixels: number | null
}

async function measureCell(url: string, subject: Subject, companies: number, plan: ScalePlan): Promise<ScaleCell> {
  const { repeats, limitMs, cellBudgetMs } = plan
  const began = Date.now()
  const runs: Run[] = []
  do runs.push(await measureRun(url, subject, companies, limitMs))
  while (runs.length < repeats && Date.now() - began < cellBudgetMs)
  const filtered = runs.flatMap(({ filterMs, emptyFramesMs }) =>
    filterMs === null || emptyFramesMs === null ? [] : [filterMs / emptyFramesMs],
  )
  return {
    library: subject.library,
    chart: subject.chart,
    companies,
    firstDrawMs: sampleOrOver(runs.map(({ firstDrawMs }) => firstDrawMs)),
    filterMs: sampleOrOver(runs.map(({ filterMs }) => filterMs)),
    filterRatio: filtered.length === runs.length ? sampleOf(filtered) : null,
    paintedPixels: runs[0]?.paintedPixels ?? null,
    limitMs,
  }
}

/** A sample of runs that all ended; null where one took longer than the limit. */
function sampleOrOver(values: readonly (number | null)[]) {
  const ended = values.filter((value) => value !== null)
  return ended.length === values.length ? sampleOf(ended) : null
}

/** One visit in a browser of its own: a page that hangs takes nothing with it, and nothing is compiled beforehand. */
async function measureRun(url: string, subject: Subject, companies: number, limitMs: number): Promise<Run> {
  const browser = await launchBrowser()
  const nothing: Run = { firstDrawMs: null, filterMs: null, emptyFramesMs: null, paintedPixels: null }
  try {
    const page = await openFor(browser)
    const drawn = await within(
      limitMs,
      draw(page, `${url}${subject.addressOf(companies)}`, subject, companies, limitMs),
    )
    if (!drawn) return nothing
    const filtered = await within(limitMs, filterOnce(page, subject, companies, limitMs))
    return { ...nothing, ...drawn, ...filtered }
  } finally {
    await closeBrowser(browser)
  }
}

async function openFor(browser: Browser): Promise<Page> {
  const page = await openPage(browser)
  page.setDefaultTimeout(0)
  return page
}

async function draw(page: Page, address: string, subject: Subject, companies: number, limitMs: number) {
  await page.goto(address, { waitUntil: 'commit' })
  if (OURS.includes(subject)) await touch(page)
  await waitForShown(page, subject, companies, companies)
  const painted = await settle(page, QUIET_MS, limitMs)
  if (!painted) throw new Error(`${subject.library}, ${subject.chart}: nothing was drawn`)
  const { coloured, unlikeGround } = await countPixels(page, subject.plot(page))
  return {
    firstDrawMs: painted.paintedMs,
    paintedPixels: subject.chart === 'table' ? unlikeGround : coloured,
  }
}

async function filterOnce(page: Page, subject: Subject, companies: number, limitMs: number) {
  const emptyFramesMs = await measureEmptyFrames(page)
  await page.mouse.move(...(await middleOf(subject.filter(page))))
  await settle(page, QUIET_MS / 2, limitMs)
  await arm(page, 'click')
  const [painted] = await Promise.all([settle(page, QUIET_MS, limitMs), press(page)])
  if (!painted) throw new Error(`${subject.library}, ${subject.chart}: the filter changed nothing in sight`)
  await waitForShown(page, subject, countKept(companies), companies)
  return { filterMs: painted.paintedMs, emptyFramesMs }
}

/** Looks a few times a second at one element: to look for a text in a page of many companies would slow it down. */
async function waitForShown(page: Page, { status, wordsOf }: Subject, shown: number, companies: number): Promise<void> {
  await page.waitForFunction(
    ([selector, words]) => [...document.querySelectorAll(selector)].some(({ textContent }) => textContent === words),
    [status, wordsOf(shown, companies)] as const,
    { polling: 200, timeout: 0 },
  )
}
