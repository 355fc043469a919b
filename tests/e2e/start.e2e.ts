// The page as it arrives: read before any script, taken over without a flash, and the right shape for any address.
import type { Page } from '@playwright/test'
import { startTexts } from '../../src/app/start/startTexts.ts'
import { CONTENT_SECURITY_POLICY } from '../../vite.policy.ts'
import { dragBy, findOverflow, openDrawn, searchField, WORDS } from './dashboard.ts'
import { expect, FAILED_REQUEST, test } from './fixtures.ts'

test.use({ isFirstVisit: true })

const SCRIPTS = '**/assets/*.js'
const { en, vi } = WORDS
const texts = {
  en: { missing: startTexts.en.scriptMissing, again: startTexts.en.tryAgain, heading: en.lenses.heading },
  vi: { missing: startTexts.vi.scriptMissing, again: startTexts.vi.tryAgain, heading: vi.lenses.heading },
}

/** Holds back every script of the app. The function that it returns lets them through. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(SCRIPTS, async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  return release
}

function rowOf(page: Page, name: string) {
  return page.locator('table.moves').getByRole('row', { name: new RegExp(`^${name}`) })
}

test('the page states its policy before anything else, for servers that send none', async ({ page }) => {
  for (const folder of ['./', './vi/']) {
    await page.goto(folder)
    const first = page.locator('head > meta').nth(1)
    await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy')
    await expect(first).toHaveAttribute('content', CONTENT_SECURITY_POLICY)
  }
})

test('where the script does not come, the page as it is built can be read and says what is missing', async ({
  page,
  provokes,
}) => {
  provokes(FAILED_REQUEST)
  await page.route(SCRIPTS, (route) => route.abort())
  for (const [address, { missing, again, heading }] of [
    ['./', texts.en],
    ['./?view=scatter', texts.en],
    ['./vi/?present=1', texts.vi],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('alert').filter({ hasText: missing })).toBeVisible()
    await expect(page.getByRole('button', { name: again })).toBeInViewport()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await expect(page.locator('table.moves')).toBeVisible()
    expect(await findOverflow(page)).toEqual([])
  }
  await page.unroute(SCRIPTS)
  await page.getByRole('button', { name: texts.vi.again }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-ready')
})

test('a script that never answers is told of, and goes unsaid once it comes', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto('./', { waitUntil: 'commit' })
  const alert = page.getByRole('alert').filter({ hasText: texts.en.missing })
  await expect(alert).toBeHidden()
  await expect(alert).toBeVisible({ timeout: 15_000 })
  release()
  await expect(page.locator('html')).toHaveAttribute('data-ready')
  await expect(alert).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page can be read, and says where the other language is', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('about $1trn')
    await expect(rowOf(page, 'Nvidia')).toContainText('−17%')
    await expect(page.getByRole('heading', { name: en.lenses.heading })).toBeVisible()
    // Nothing is shown that would not answer.
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Bars' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Tiếng Việt' }).click()
    await expect(page.getByRole('heading', { name: vi.lenses.heading })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page.getByRole('heading', { name: en.lenses.heading })).toBeVisible()
  })
})

for (const folder of ['./', './vi/']) {
  test(`the app takes over what stands there, and nothing moves: ${folder}`, async ({ page }) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', ({ message }) => faults.push(message))
    const release = await holdScripts(page)
    await page.goto(folder, { waitUntil: 'commit' })
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toBeVisible()
    // The type of the page is there before anything is measured.
    await page.evaluate(() => document.fonts.ready)
    const kept = await heading.elementHandle()
    const placesOf = () =>
      page
        .locator('h1, h2, .key-figure, .rail, .tabs a, .moves tr, .chart-caption, .lens')
        .filter({ visible: true })
        .evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect().toJSON()]))
    const before = await placesOf()
    expect(before.length).toBeGreaterThan(20)
    await page.evaluate(() => {
      const host = document.documentElement
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          host.dataset['shift'] = `${host.dataset['shift'] ?? ''} ${entry.startTime}`
      }).observe({ type: 'layout-shift' })
    })
    release()
    await page.waitForSelector(':root[data-ready]')
    await page.waitForSelector('.recharts-surface')
    expect(await kept?.evaluate((element) => element.isConnected)).toBe(true)
    expect(await page.locator('html').getAttribute('data-shift')).toBeNull()
    expect((await placesOf()).filter(([text]) => before.every(([other]) => other !== text))).toEqual([])
    expect(faults).toEqual([])
  })
}

const SHAPES = [
  { query: '?view=scatter', start: 'view', seen: '.masthead, .start', unseen: '.layout' },
  { query: '?lang=vi', start: 'page', seen: '.start', unseen: '#root' },
  { query: '?embed=1', start: 'embed', seen: '.chart-frame, .moves', unseen: '.masthead, .rail, .tabs, .start' },
  // As a code to embed names it.
  {
    query: '?event=deepseek-2025-01-27&chart=bars&embed=1&lang=en&theme=light',
    start: 'embed',
    seen: '.chart-frame, .moves',
    unseen: '.masthead, .rail, .tabs, .start',
  },
  { query: '?view=path&embed=1', start: 'embed-other', seen: '.start', unseen: '#root, .start-head' },
  { query: '?present=1', start: 'talk', seen: '.start', unseen: '#root, .start-head' },
] as const

for (const { query, start, seen, unseen } of SHAPES) {
  test(`an address with more in it shows the right shape before the app: ${query}`, async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto(`./${query}`, { waitUntil: 'commit' })
    await expect(page.locator('html')).toHaveAttribute('data-start', start)
    for (const selector of seen.split(', ')) await expect(page.locator(selector).first()).toBeVisible()
    for (const selector of unseen.split(', ')) await expect(page.locator(selector).first()).toBeHidden()
    release()
    await page.waitForSelector(':root[data-ready]', { state: 'attached' })
    await expect(page.locator('html')).not.toHaveAttribute('data-start')
    await expect(page.locator('.start')).toHaveCount(0)
  })
}

test('a theme that was chosen is there before the app, and one that is remembered', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto('./?theme=dark', { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  release()
  await page.waitForSelector(':root[data-ready]')
  await page.getByRole('radio', { name: en.label.theme.light }).check({ force: true })
  await holdScripts(page)
  await page.goto('./', { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

// The app takes over the first as it is, and replaces the second, which names its event.
for (const address of ['./', './?event=deepseek-2025-01-27']) {
  test(`a press before the app is answered by the app: ${address}`, async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto(address, { waitUntil: 'commit' })
    await page.getByRole('checkbox', { name: /^Chips/ }).click()
    await expect(page.getByRole('checkbox', { name: /^Chips/ })).not.toBeChecked()
    release()
    await expect(page.getByRole('checkbox', { name: /^Chips/ })).toBeChecked()
    await expect(page).toHaveURL(/sector=chips/)
  })
}

test('what is typed and dragged before the app is taken over by it', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto('./', { waitUntil: 'commit' })
  const lowest = page.getByRole('slider', { name: en.filters.min })
  await dragBy(page, lowest, 80)
  const set = await lowest.inputValue()
  expect(Number(set)).toBeGreaterThan(-15)
  await searchField(page).fill('nvid')
  release()
  await expect(page.locator('html')).toHaveAttribute('data-ready')
  await expect(page).toHaveURL(new RegExp(`min=${set}&q=nvid`))
  await expect(lowest).toHaveValue(set)
  await expect(searchField(page)).toHaveValue('nvid')
})

test('the first drag of a slider goes as far as the pointer', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-ready')
  const lowest = page.getByRole('slider', { name: en.filters.min })
  await dragBy(page, lowest, 80)
  await expect.poll(async () => Number(await lowest.inputValue())).toBeGreaterThan(-15)
  await expect(page).toHaveURL(/min=-1[0-4]/)
})

test('the focus stays on its company when the chart takes the place of the table', async ({ page }) => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/bars-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./')
  await page.waitForSelector(':root[data-ready]')
  await page.locator('[data-placeholder] [data-mark="siemens-energy"]').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-placeholder] [data-mark="nvidia"]')).toBeFocused()
  release()
  await page.waitForSelector('.recharts-surface')
  await expect(page.locator('svg [data-mark="nvidia"]')).toBeFocused()
})

test('the page in the folder of its language finds its files, speaks it, and shares its own address', async ({
  page,
}) => {
  await openDrawn(page, 'vi/?view=sectors')
  await expect(page.getByRole('heading', { name: vi.lenses.heading })).toBeVisible()
  await page.getByRole('link', { name: 'Thanh' }).click()
  await expect(page).toHaveURL(/\/vi\/(\?.*)?$/)
  await page.getByRole('radio', { name: 'English' }).check({ force: true })
  await expect(page.getByRole('heading', { name: en.lenses.heading })).toBeVisible()
  await expect(page).toHaveURL(/\/vi\/\?lang=en/)
})

test('a page whose address names its language keeps it in the links of its tabs', async ({ page }) => {
  await openDrawn(page, '?lang=en')
  await expect(page.getByRole('link', { name: 'Scatter' })).toHaveAttribute('href', /lang=en/)
})
