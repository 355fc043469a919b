// The page on the servers that deploy/ has configurations for: what they send, and every kind of use under the policy
// that they send. `npm run test:servers` runs it on those that are installed.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { offlineTexts } from '../../src/app/offline/offlineTexts.ts'
import { exportTexts } from '../../src/features/export/exportTexts.ts'
import { presentTexts } from '../../src/features/present/presentTexts.ts'
import { HEADERS } from '../../vite.policy.ts'
import { cardHeading, mark, openDrawn, VIEWS, viewLink, WORDS, waitForDrawn, waitForRest } from './dashboard.ts'
import { test as base, expect, loseNetwork } from './fixtures.ts'
import { isInstalled, type RunningServer, SERVERS, startServer } from './servers.ts'

const DIST = process.env['DIST_DIR'] ?? 'dist'
const HASHED = 'public, max-age=31536000, immutable'
const { en } = WORDS
const asset = (ending: string): string => {
  const name = readdirSync(join(DIST, 'assets')).find((file) => file.endsWith(ending))
  if (!name) throw new Error(`the build has no file that ends with ${ending}`)
  return `assets/${name}`
}

for (const name of SERVERS) {
  const test = base.extend<object, { readonly server: RunningServer }>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
      async ({}, use) => {
        const server = await startServer(name)
        await use(server)
        await server.stop()
      },
      { scope: 'worker' },
    ],
    baseURL: async ({ server }, use) => use(server.url),
  })

  test.describe(name, () => {
    test.skip(!isInstalled(name), `${name} is not installed`)
    test.use({ serviceWorkers: 'allow', isFirstVisit: true })

    test('every file comes with its type, its policy, and as long a life as its name allows', async ({ server }) => {
      for (const [file, type, caching] of [
        ['', 'text/html', 'no-cache'],
        ['vi/', 'text/html', 'no-cache'],
        ['?view=path', 'text/html', 'no-cache'],
        ['start.js', 'text/javascript', 'no-cache'],
        ['serviceWorker.js', 'text/javascript', 'no-cache'],
        ['manifest.webmanifest', 'application/manifest+json', 'no-cache'],
        ['favicon.svg', 'image/svg+xml', 'no-cache'],
        ['data/catalogue.json', 'application/json', 'no-cache'],
        [asset('.js'), 'text/javascript', HASHED],
        [asset('.css'), 'text/css', HASHED],
        [asset('.woff2'), 'font/woff2', HASHED],
      ] as const) {
        const response = await fetch(new URL(file, server.url))
        const { status, headers } = response
        expect([file, status, headers.get('content-type')?.split(';')[0]]).toEqual([file, 200, type])
        expect([file, headers.get('cache-control')]).toEqual([file, caching])
        for (const [header, value] of Object.entries(HEADERS)) expect(headers.get(header), file).toBe(value)
        expect(headers.get('x-frame-options')).toBeNull()
        // Fonts are compressed by themselves.
        const encoding = headers.get('content-encoding')
        const isLarge = (await response.arrayBuffer()).byteLength > 2000
        if (type === 'font/woff2') expect([file, encoding]).toEqual([file, null])
        else if (isLarge) expect([file, encoding]).toEqual([file, 'gzip'])
      }
    })

    test('what has not changed is answered in a word', async ({ server }) => {
      for (const file of ['', 'data/deepseek-2025-01-27.json']) {
        const first = await fetch(new URL(file, server.url))
        const tag = first.headers.get('etag') ?? ''
        expect(tag).not.toBe('')
        const again = await fetch(new URL(file, server.url), { headers: { 'If-None-Match': tag } })
        expect(again.status).toBe(304)
      }
    })

    test('what is not there is missing, and nothing is listed', async ({ server }) => {
      for (const file of [
        'assets/nothing-12345678.js',
        'data/nothing.json',
        'assets/',
        'data/',
        'icons/',
        '.git/config',
      ]) {
        const { status, headers } = await fetch(new URL(file, server.url))
        expect([file, [403, 404].includes(status)]).toEqual([file, true])
        expect(headers.get('cache-control') ?? '').not.toContain('immutable')
        expect(headers.get('x-content-type-options')).toBe('nosniff')
      }
      const { status, headers } = await fetch(server.url.replace(/\/$/, '?view=path'), { redirect: 'manual' })
      expect([301, 308]).toContain(status)
      expect(new URL(headers.get('location') ?? '', server.url).href).toBe(`${server.url}?view=path`)
    })

    test('every view, its card and its table', async ({ page }) => {
      for (const view of VIEWS) {
        await openDrawn(page, `?view=${view}&company=nvidia`)
        await expect(cardHeading(page, 'Nvidia')).toBeVisible()
      }
      await page.goto('./vi/')
      await waitForRest(page)
      await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
    })

    test('pictures, data and paper', async ({ page }) => {
      await openDrawn(page)
      await page.getByRole('button', { name: en.controls.export('Siemens Energy fell further than Nvidia') }).click()
      const dialog = page.getByRole('dialog', { name: exportTexts.en.title })
      for (const format of ['PNG', 'SVG']) {
        await dialog.getByRole('radio', { name: format, exact: true }).check()
        await expect(dialog.getByRole('img')).toBeVisible()
        const saved = page.waitForEvent('download')
        await dialog.getByRole('button', { name: exportTexts.en.download }).click()
        expect(await (await saved).failure()).toBeNull()
      }
      await page.keyboard.press('Escape')
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      await expect(page.locator('.print-header')).toBeVisible()
    })

    test('a presentation with its second window', async ({ page, context }) => {
      await page.goto('./?present=1')
      await page.locator('.slide figure svg [data-mark]').first().waitFor()
      const opened = context.waitForEvent('page')
      await page.keyboard.press('n')
      const speaker = await opened
      await speaker.locator(':root[data-ready] .slide figure').first().waitFor()
      await speaker.keyboard.press('ArrowRight')
      await expect(page).toHaveURL(/step=2/)
      await expect(page.getByRole('button', { name: presentTexts.en.leaveFullscreen })).toHaveCount(0)
    })

    test('charts in another page', async ({ page }) => {
      await page.goto('./embed-example.html')
      for (const frame of await page.locator('iframe').all()) {
        await frame.scrollIntoViewIfNeeded()
        const chart = frame.contentFrame()
        await chart.locator('main figure svg [role=button]').first().waitFor()
        await expect.poll(() => frame.evaluate((element) => element.getBoundingClientRect().height)).not.toBe(600)
      }
    })

    test('without a network', async ({ page }) => {
      await openDrawn(page)
      await expectStored(page)
      await loseNetwork(page)
      await page.reload()
      await expect(page.getByText(offlineTexts.en.offline)).toBeVisible()
      await viewLink(page, 'scatter').click()
      await waitForDrawn(page)
      await expect(mark(page, 'Microsoft')).toBeVisible()
    })
  })
}

/** Waits until the page is on the device. */
async function expectStored(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null)).toBe(true)
}
