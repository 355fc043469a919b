// What the first load of the default view transfers, and what waits until it is used.

import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { helpTexts } from '../../src/features/help/helpTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { errorTexts } from '../../src/i18n/errorTexts.ts'
import { vi } from '../../src/i18n/vi.ts'
import {
  helpDialog,
  languageSwitch,
  mark,
  openDashboard,
  openDrawn,
  PHONE,
  shownCard,
  tooltip,
  viewLink,
  waitForRest,
} from './dashboard.ts'
import { expect, FAILED_REQUEST, test } from './fixtures.ts'

const LIMIT = 206_000

test.use({ isFirstVisit: true })

/** The scripts that the page has asked for so far, by file name. */
async function loadedScripts(page: Page): Promise<Set<string>> {
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  return new Set(urls.filter((url) => /\.js(\?|$)/.test(url)).map((url) => new URL(url).pathname))
}

/** Does something, and gives the scripts that only came with it. */
async function scriptsOf(page: Page, use: () => Promise<void>): Promise<string[]> {
  const before = await loadedScripts(page)
  await use()
  return [...(await loadedScripts(page))].filter((script) => !before.has(script))
}

test('transfers at most 206 kB of script, gzip', async ({ page }) => {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' || /\.js(\?|$)/.test(response.url()))
      bodies.push(response.body())
  })
  await openDrawn(page)
  await waitForRest(page)
  const scripts = await Promise.all(bodies)
  expect(scripts.length).toBeGreaterThan(2)
  const bytes = scripts.reduce((total, script) => total + gzipSync(script).length, 0)
  test.info().annotations.push({ type: 'first load', description: `${(bytes / 1000).toFixed(1)} kB of script, gzip` })
  expect(bytes).toBeLessThanOrEqual(LIMIT)
  const text = scripts.map((script) => script.toString('utf8')).join('\n')
  for (const words of [vi.filters.reset, errorTexts.vi.heading, helpTexts.vi.title]) expect(text).not.toContain(words)
})

test('the chart is no part of the shell', async ({ page, provokes }) => {
  provokes(FAILED_REQUEST)
  const shell: Promise<string>[] = []
  page.on('response', (response) => {
    if (/\.js(\?|$)/.test(response.url())) shell.push(response.text())
  })
  await page.route(/\/assets\/bars-/, (route) => route.abort())
  await openDashboard(page)
  await page.getByRole('alert').waitFor()
  const text = (await Promise.all(shell)).join('\n')
  expect(text.length).toBeGreaterThan(10_000)
  expect(text).not.toContain('recharts-bar')
})

test('table, help, card, tooltip and the second language load on use', async ({ page }) => {
  await openDrawn(page)
  await waitForRest(page)
  const uses: Readonly<Record<string, () => Promise<void>>> = {
    tooltip: async () => {
      await mark(page, 'Nvidia').hover()
      await tooltip(page).waitFor()
    },
    card: async () => {
      await mark(page, 'Nvidia').click()
      await shownCard(page, 'Nvidia').waitFor()
    },
    table: async () => {
      await page.getByRole('button', { name: en.controls.showTable }).click()
      await page.getByRole('rowheader').first().waitFor()
    },
    help: async () => {
      await page.getByRole('button', { name: en.controls.help }).click()
      await helpDialog(page).waitFor()
      await page.keyboard.press('Escape')
      await helpDialog(page).waitFor({ state: 'detached' })
    },
    scatter: async () => {
      await viewLink(page, 'scatter').click()
      await mark(page, 'Microsoft').waitFor()
    },
    Vietnamese: async () => {
      await languageSwitch(page, 'vi').click()
      await viewLink(page, 'scatter', 'vi').waitFor()
    },
  }
  for (const [part, use] of Object.entries(uses)) {
    expect((await scriptsOf(page, use)).length, `scripts that came with: ${part}`).toBeGreaterThan(0)
  }
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('sheets load on use', async ({ page }) => {
    await openDrawn(page)
    await waitForRest(page)
    const scripts = await scriptsOf(page, async () => {
      await page.getByRole('button', { name: en.filters.openSheet(0) }).tap()
      await page.getByRole('dialog', { name: en.filters.heading }).waitFor()
    })
    expect(scripts.length).toBeGreaterThan(0)
  })
})

test('a font comes from the page’s own server, and nothing from elsewhere', async ({ page }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await openDrawn(page, '?lang=vi&company=nvidia')
  await waitForRest(page)
  expect([...hosts]).toEqual([new URL(page.url()).origin])
  const families = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
  })
  expect(families.length).toBeGreaterThan(0)
})
