// Drives the recorder of a page from outside.
import type { Locator, Page } from '@playwright/test'
import { within } from './browser.ts'
import type { Painted } from './recorder.ts'
import { median } from './statistics.ts'

/** How long a page must rest before its last change counts as the last. */
export const QUIET_MS = 600
const PAIRS = 7
const GRACE_MS = 5000

/** Waits until a page rests. Null where it does not within the limit, or nothing changed. */
export async function settle(page: Page, quietMs: number, limitMs: number): Promise<Painted | null> {
  const rested = page.evaluate(
    ([quiet, limit]) => {
      if (!window.shockwaveBench) throw new Error('the page has no recorder')
      return window.shockwaveBench.settle(quiet, limit)
    },
    [quietMs, limitMs] as const,
  )
  // A page that draws no more frames does not keep the limit by itself.
  return (await within(limitMs + GRACE_MS, rested)) ?? null
}

/** Two frames of the page in which nothing is done, in milliseconds. */
export async function measureEmptyFrames(page: Page): Promise<number> {
  return median(await page.evaluate((pairs) => window.shockwaveBench?.emptyFrames(pairs) ?? [], PAIRS))
}

/** From the next event of a type on, the recorder of the page counts. */
export async function arm(page: Page, type: string): Promise<void> {
  await page.evaluate((event) => window.shockwaveBench?.arm(event), type)
}

/** The middle of an element, scrolled into sight. */
export async function middleOf(locator: Locator): Promise<readonly [number, number]> {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error('what is to be pressed has no place on the page')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** A press of the mouse where it is, as a hand does it. */
export async function press(page: Page): Promise<void> {
  await page.mouse.down()
  await page.mouse.up()
}

/** Gives our page its first touch as soon as it can take one: it then draws its chart in place of the plain bars. */
export async function touch(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined, undefined, { timeout: 0 })
  await page.evaluate(() => window.dispatchEvent(new Event('scroll')))
}
