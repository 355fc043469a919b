// The page stored on the device: without a network, damaged, out of room, and with a newer version waiting.

import type { Locator, Page } from '@playwright/test'
import { offlineTexts } from '../../src/app/offline/offlineTexts.ts'
import { vi } from '../../src/i18n/vi.ts'
import { viewLabel } from '../fixtures/viewLabel.ts'
import { findAll } from './axe.ts'
import {
  cardHeading,
  drawing,
  helpDialog,
  languageSwitch,
  mark,
  openDrawn,
  VIEWS,
  viewLink,
  WORDS,
  waitForDrawn,
  waitForRest,
} from './dashboard.ts'
import { test as base, expect, loseNetwork } from './fixtures.ts'
import { type PublishedFolder, publish, publishNewer } from './publishedFolder.ts'

const test = base.extend<{ readonly folder: PublishedFolder }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = await publish()
    await use(folder)
    await folder.close()
  },
  baseURL: async ({ folder }, use) => use(folder.url),
})

test.use({ serviceWorkers: 'allow', isFirstVisit: true })
const CATALOGUE_FILE = 'data/catalogue.json'
const texts = offlineTexts.en

test.describe('without a network, after the first visit', () => {
  /** Waits for the last part of the page, which says so: whoever left the page before would break that part off. */
  async function expectOfflineNotice(page: Page): Promise<void> {
    const said = page.getByRole('status')
    await expect(said.getByText(texts.offline).or(said.getByText(offlineTexts.vi.offline))).toBeVisible()
  }

  /** Takes the network away, and gives what the page then asks for and does not get. */
  async function goOffline(page: Page, folder: PublishedFolder): Promise<readonly string[]> {
    await isStored(page)
    await folder.close()
    await loseNetwork(page)
    const failed: string[] = []
    page.on('requestfailed', (request) => {
      // A page that is left breaks off what it has asked for.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url())
    })
    await expectOfflineNotice(page)
    return failed
  }

  test('the page that brought the worker is served by it already: parts that it never showed can be loaded', async ({
    page,
    folder,
  }) => {
    await openDrawn(page)
    const failed = await goOffline(page, folder)
    await viewLink(page, 'scatter').click()
    await expect(mark(page, 'Microsoft')).toBeVisible()
    expect(failed).toEqual([])
  })

  test('the page opens again, with its cards, in both languages and both typefaces, and says where it comes from', async ({
    page,
    folder,
  }) => {
    await openDrawn(page)
    const failed = await goOffline(page, folder)
    await openDrawn(page, '?view=bars')
    await mark(page, 'Nvidia').click()
    await expect(cardHeading(page, 'Nvidia')).toBeVisible()
    await languageSwitch(page, 'vi').click()
    const hint = page.getByRole('region', { name: offlineTexts.vi.label })
    await expect(hint.getByText(offlineTexts.vi.offline)).toBeVisible()
    expect(await findAll(page, 'notice', '.notices')).toEqual([])
    await hint.getByRole('button', { name: vi.controls.close }).click()
    await expect(hint.getByText(offlineTexts.vi.offline)).toBeHidden()
    const families = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
    })
    // Fonts of the system that stand in meanwhile are loaded from no server.
    const own = families.map((family) => family.replaceAll('"', '')).filter((family) => !family.includes('Fallback'))
    expect(new Set(own)).toEqual(new Set(['Inter Variable', 'Source Serif 4 Variable']))
    expect(failed).toEqual([])
  })

  test('the page in the folder of its language opens again, from a visit to the other', async ({ page, folder }) => {
    await openDrawn(page)
    const failed = await goOffline(page, folder)
    await openDrawn(page, 'vi/')
    await mark(page, 'Nvidia').click()
    await expect(cardHeading(page, 'Nvidia')).toBeVisible()
    await expect(viewLink(page, 'scatter', 'vi')).toBeVisible()
    expect(failed).toEqual([])
  })

  test('every view works', async ({ page, folder }) => {
    await openDrawn(page, '?lang=vi')
    const failed = await goOffline(page, folder)
    for (const view of VIEWS) {
      await viewLink(page, view, 'vi').click()
      await expect(drawing(page).first()).toBeVisible()
      // Whoever goes on breaks off what is still on its way.
      await waitForDrawn(page)
    }
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(failed).toEqual([])
  })

  test('the pages without a chart open, a view by the name of its file, and the help', async ({ page, folder }) => {
    await openDrawn(page, '?lang=vi')
    const failed = await goOffline(page, folder)
    for (const query of ['?view=holdings', '?view=glossary&lang=vi', 'index.html?view=path&lang=vi']) {
      await openDrawnOrListed(page, query)
      await waitForRest(page)
      await expectOfflineNotice(page)
    }
    await page.keyboard.press('?')
    await expect(helpDialog(page, WORDS.vi)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(failed).toEqual([])
  })
})

test('what is damaged or missing on the device is mended by a visit with a network', async ({ page, folder }) => {
  await openDrawn(page)
  await isStored(page)
  const damaged = await damageEverything(page)
  expect(damaged).toBeGreaterThan(50)
  // What the visit shows it mends as it reads it; what it does not show, once it stands.
  await openDrawn(page)
  await expect.poll(() => countDamaged(page)).toEqual({ damaged: 0, stored: damaged })

  await folder.close()
  await loseNetwork(page)
  await openDrawn(page, '?company=nvidia&lang=vi')
  await expect(cardHeading(page, 'Nvidia')).toBeVisible()
  await viewLink(page, 'capex', 'vi').click()
  await expect(drawing(page).first()).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('damage is no worse than no storage where the server has moved on', async ({ page, folder }) => {
  await openDrawn(page)
  await isStored(page)
  await damageEverything(page)
  await publishNewer(folder, /GlossaryPanel-/, { [CATALOGUE_FILE]: revise })
  await openDrawn(page)
  await expect(titleOf(page)).toHaveText(/revised/)
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: viewLabel('glossary') })
    .click()
  await expect(page.getByRole('term').first()).toBeVisible()
})

test('a newer version is offered, and never loaded before it is asked for', async ({ page, folder }) => {
  await openDrawn(page)
  await isStored(page)
  await publishNewer(folder, /GlossaryPanel-/, { [CATALOGUE_FILE]: revise })
  const notices = page.getByRole('region', { name: texts.label })
  const newer = notices.getByText(texts.newer)

  await openDrawn(page, '?view=table')
  await expect(newer).toBeVisible()
  await expect(titleOf(page)).not.toHaveText(/revised/)
  await notices.getByRole('button', { name: texts.later }).click()
  await expect(newer).toBeHidden()
  // The next visit is still that of the version that was stored, with all its parts, and asks again.
  await openDrawn(page, '?view=table&sector=cloud')
  await expect(titleOf(page)).not.toHaveText(/revised/)
  await viewLink(page, 'scatter').click()
  await expect(drawing(page).first()).toBeVisible()

  await notices.getByRole('button', { name: texts.load }).click()
  await expect(titleOf(page)).toHaveText(/revised/)
  await expect(page).toHaveURL(/view=scatter&.*sector=cloud/)
  await expect(newer).toBeHidden()
})

test('a newer version leaves other windows what they are, and nothing of the older one once they are closed', async ({
  page,
  context,
  folder,
}) => {
  await openDrawn(page)
  await isStored(page)
  const other = await context.newPage()
  await openDrawn(other)
  await publishNewer(folder, /GlossaryPanel-/, { [CATALOGUE_FILE]: revise })
  await openDrawn(page)
  await page.getByRole('region', { name: texts.label }).getByRole('button', { name: texts.load }).click()
  await expect(titleOf(page)).toHaveText(/revised/)

  // The other window can still load its own parts, and is told.
  const notice = other.getByRole('region', { name: texts.label })
  await expect(notice.getByText(texts.newer)).toBeVisible()
  await expect(titleOf(other)).not.toHaveText(/revised/)
  await other
    .getByRole('contentinfo')
    .getByRole('link', { name: viewLabel('glossary') })
    .click()
  await expect(other.getByRole('term').first()).toBeVisible()
  await notice.getByRole('button', { name: texts.load }).click()
  await expect(titleOf(other)).toHaveText(/revised/)

  await other.close()
  await openDrawn(page)
  await expect.poll(() => storedVersions(page)).toBe(1)
})

test.describe('a full device', () => {
  /** Sets how much room the page has on the device; without a number, all that there is. */
  async function limitRoom(page: Page, folder: PublishedFolder): Promise<(bytes?: number) => Promise<void>> {
    const devtools = await page.context().newCDPSession(page)
    const { origin } = new URL(folder.url)
    return async (bytes) => {
      const room = bytes === undefined ? { origin } : { origin, quotaSize: bytes }
      await devtools.send('Storage.overrideQuotaForOrigin', room)
    }
  }

  test('the page works over the network, and is stored once there is room', async ({ page, context, folder }) => {
    const setRoom = await limitRoom(page, folder)
    await setRoom(200_000)
    const started = context.waitForEvent('serviceworker')
    await openDrawn(page)
    await started
    // The worker has tried to store the page, has given up, and has left nothing behind.
    const registrations = (): Promise<number> =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
    await expect.poll(registrations).toBe(0)
    expect(await storedVersions(page)).toBe(0)
    await viewLink(page, 'table').click()
    await expect(drawing(page).first()).toBeVisible()

    await setRoom()
    await openDrawn(page)
    await isStored(page)
  })

  test('with room for one version, a newer one comes over the network, and is stored when the older one has gone', async ({
    page,
    folder,
  }) => {
    await openDrawn(page)
    await isStored(page)
    // The estimate follows what is written after a while.
    let usage = 0
    const isSteady = async (): Promise<boolean> => {
      const before = usage
      usage = (await page.evaluate(() => navigator.storage.estimate())).usage ?? 0
      return usage > 0 && usage === before
    }
    await expect.poll(isSteady, { intervals: [1000] }).toBe(true)
    const setRoom = await limitRoom(page, folder)
    await setRoom(usage + 100_000)
    await publishNewer(folder, /GlossaryPanel-/, { [CATALOGUE_FILE]: revise })
    await openDrawn(page)
    await page.getByRole('region', { name: texts.label }).getByRole('button', { name: texts.load }).click()
    await expect(titleOf(page)).toHaveText(/revised/)
    await openDrawn(page)
    await expect.poll(() => storedVersions(page)).toBe(1)
    await expect.poll(() => storedCount(page)).toBeGreaterThan(50)
  })
})

test('can be installed', async ({ page, context, folder }) => {
  await openDrawn(page)
  await isStored(page)
  const devtools = await context.newCDPSession(page)
  const { url, errors, data } = await devtools.send('Page.getAppManifest')
  expect(url).toBe(`${folder.url}manifest.webmanifest`)
  expect(errors).toEqual([])
  expect(JSON.parse(data ?? '').icons).toHaveLength(4)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // Tests run in a private window, where nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})

const titleOf = (page: Page): Locator => page.getByRole('banner').getByText(/DeepSeek/)

const revise = (text: string): string => text.replace('The DeepSeek shock', 'The DeepSeek shock, revised')

/** Waits until the page is stored on the device and answered from there. */
async function isStored(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

async function openDrawnOrListed(page: Page, query: string): Promise<void> {
  await page.goto(`./${query}`)
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

/** Overwrites every second stored file with something else of its type, and removes the others. */
function damageEverything(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const headers = (await cache.match(request))?.headers ?? new Headers()
        count += 1
        if (count % 2) await cache.put(request, new Response('<!doctype html><p>~damaged~', { headers }))
        else await cache.delete(request)
      }
    }
    return count
  })
}

function countDamaged(page: Page): Promise<{ damaged: number; stored: number }> {
  return page.evaluate(async () => {
    const counts = { damaged: 0, stored: 0 }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const response = await cache.match(request)
        if ((await response?.text())?.includes('~damaged~')) counts.damaged += 1
        counts.stored += 1
      }
    }
    return counts
  })
}

function storedVersions(page: Page): Promise<number> {
  return page.evaluate(async () => (await caches.keys()).length)
}

function storedCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const counts = (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length)
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  })
}
