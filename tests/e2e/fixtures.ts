// The tests' own `test`: any warning, error or exception in the page fails it, unless the test says that it provokes it.
import { type BrowserContext, test as base, expect } from '@playwright/test'

/** How many times slower than it is the browser's processor is to be; see stress.ts. */
const SLOWDOWN = Number(process.env['CPU_SLOWDOWN'] ?? 1)

interface Fixtures {
  /** Declares messages of the console, or exceptions, that this test provokes. */
  readonly provokes: (...messages: readonly RegExp[]) => void
  readonly quietConsole: undefined
}

/** What a browser says when a request fails that the test itself lets fail. */
export const FAILED_REQUEST = /Failed to load resource|net::ERR_|Failed to fetch|error loading dynamically imported/

/** What Playwright itself says in the page where it keeps service workers out. */
const BLOCKED_WORKER = 'Service Worker registration blocked by Playwright'

export const test = base.extend<Fixtures & { readonly provoked: RegExp[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  provoked: async ({}, use) => use([]),
  provokes: async ({ provoked }, use) => use((...messages) => void provoked.push(...messages)),
  quietConsole: [
    async ({ context, provoked }, use) => {
      if (SLOWDOWN > 1) slowDown(context)
      const messages: string[] = []
      context.on('console', (message) => {
        if (message.text() === BLOCKED_WORKER) return
        if (['error', 'warning', 'assert'].includes(message.type())) {
          messages.push(`${message.type()}: ${message.text()} (${message.location().url})`)
        }
      })
      context.on('weberror', (webError) => messages.push(`exception: ${webError.error().message}`))
      await use(undefined)
      const unexpected = messages.filter((message) => !provoked.some((pattern) => pattern.test(message)))
      expect(unexpected, 'messages in the console').toEqual([])
    },
    { auto: true },
  ],
})

function slowDown(context: BrowserContext): void {
  context.on('page', async (page) => {
    try {
      const devtools = await context.newCDPSession(page)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    } catch (error) {
      // A page that was closed at once needs no slowing down.
      if (!page.isClosed()) throw error
    }
  })
}

export { expect }
