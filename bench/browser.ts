// The browser of all measurements, and the screen that they are made on.
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test'
import { findBrowser } from '../tests/e2e/findBrowser.ts'
import { LAUNCH_ARGS } from '../tests/e2e/launchArgs.ts'
import { installRecorder } from './recorder.ts'

const CLOSE_LIMIT_MS = 10_000

/** The screen of the measurements that are not Lighthouse's. The worker would fetch files while they run. */
const SCREEN: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  colorScheme: 'light',
  serviceWorkers: 'block',
}

let browserPath: string | undefined

export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  // Found once: each look starts a browser to see whether it runs.
  browserPath ??= findBrowser()
  return chromium.launch({ executablePath: browserPath, args: [...LAUNCH_ARGS, ...args] })
}

/** A page with the recorder in it, in a context that has seen nothing. */
export async function openPage(browser: Browser) {
  const context = await browser.newContext(SCREEN)
  await context.addInitScript(installRecorder)
  return context.newPage()
}

/** Closes a browser, also one whose page no longer answers. */
export async function closeBrowser(browser: Browser): Promise<void> {
  await within(CLOSE_LIMIT_MS, browser.close())
}

/** What a promise gives, or undefined where that takes longer than `ms`. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    clearTimeout(timer)
    // What fails later, because its browser is closed, is no longer of interest.
    promise.catch(() => undefined)
  }
}
