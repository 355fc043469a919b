// The tests' own `test`: any warning, error or exception in the page fails it, unless the test says that it provokes
// it.
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type WebError,
} from '@playwright/test'

/** How many times slower than it is the browser's processor is to be; see stress.ts. */
const SLOWDOWN = Number(process.env['CPU_SLOWDOWN'] ?? 1)

interface Fixtures {
  /**
   * Opens a browser's context that has seen nothing; else tests share what it keeps of the page's files, as a reader's
   * later visits do.
   */
  readonly isFirstVisit: boolean
  /** What the browser's context is asked to be. */
  readonly settings: BrowserContextOptions
  /** Declares messages of the console, or exceptions, that this test provokes. */
  readonly provokes: (...messages: readonly RegExp[]) => void
  readonly quietConsole: undefined
}

/** What a browser says when a request fails that the test itself lets fail. */
export const FAILED_REQUEST = /Failed to load resource|net::ERR_|Failed to fetch|error loading dynamically imported/

/** What Playwright itself says in the page where it keeps service workers out. */
const BLOCKED_WORKER = 'Service Worker registration blocked by Playwright'

export const test = base.extend<
  Fixtures & { readonly provoked: RegExp[] },
  { readonly sharedContexts: Map<string, BrowserContext> }
>({
  isFirstVisit: [false, { option: true }],
  sharedContexts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const contexts = new Map<string, BrowserContext>()
      await use(contexts)
      for (const context of contexts.values()) await context.close()
    },
    { scope: 'worker' },
  ],
  context: async ({ browser, sharedContexts, isFirstVisit, settings, permissions }, use) => {
    if (isFirstVisit) {
      const context = await browser.newContext(settings)
      await use(context)
      return context.close()
    }
    // A page that comes out of the browser's cache, compiled, stands in half the time.
    const key = JSON.stringify(settings)
    const context = sharedContexts.get(key) ?? (await browser.newContext(settings))
    sharedContexts.set(key, context)
    if (permissions) await context.grantPermissions(permissions)
    await use(context)
    await Promise.all(context.pages().map((page) => page.close()))
    await context.unrouteAll()
    await context.clearPermissions()
  },
  // Playwright reads off the pattern which of its settings are asked for, and takes no rest of one.
  settings: async (
    { baseURL, viewport, hasTouch, isMobile, locale, timezoneId, colorScheme, serviceWorkers, contextOptions },
    use,
  ) => {
    const settings = { baseURL, viewport, hasTouch, isMobile, locale, timezoneId, colorScheme, serviceWorkers }
    const given = Object.entries(settings).filter(([, value]) => value !== undefined)
    await use({ ...contextOptions, ...Object.fromEntries(given) })
  },
  page: async ({ context, baseURL }, use) => {
    const page = await context.newPage()
    // Nothing of an earlier test but the page's files: neither what it chose nor what it saved.
    const devtools = await context.newCDPSession(page)
    const { origin } = new URL(baseURL ?? '')
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await devtools.detach()
    await use(page)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  provoked: async ({}, use) => use([]),
  provokes: async ({ provoked }, use) => use((...messages) => void provoked.push(...messages)),
  quietConsole: [
    async ({ context, provoked }, use) => {
      const messages: string[] = []
      const onConsole = (message: ConsoleMessage): void => {
        if (message.text() === BLOCKED_WORKER) return
        if (['error', 'warning', 'assert'].includes(message.type())) {
          messages.push(`${message.type()}: ${message.text()} (${message.location().url})`)
        }
      }
      const onError = (webError: WebError): void => void messages.push(`exception: ${webError.error().message}`)
      context.on('console', onConsole)
      context.on('weberror', onError)
      if (SLOWDOWN > 1) context.on('page', slowDown)
      await use(undefined)
      context.off('console', onConsole)
      context.off('weberror', onError)
      context.off('page', slowDown)
      const unexpected = messages.filter((message) => !provoked.some((pattern) => pattern.test(message)))
      expect(unexpected, 'messages in the console').toEqual([])
    },
    { auto: true },
  ],
})

async function slowDown(page: Page): Promise<void> {
  try {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  } catch (error) {
    // A page that was closed at once needs no slowing down.
    if (!page.isClosed()) throw error
  }
}

/**
 * Takes the network away. A browser that is slowed down forgets that with each page that it opens, and has to be told
 * anew.
 */
export async function loseNetwork(page: Page): Promise<void> {
  const context = page.context()
  await context.setOffline(true)
  if (SLOWDOWN === 1) return
  page.on('domcontentloaded', async () => {
    await context.setOffline(false)
    await context.setOffline(true)
  })
}

export { expect }
