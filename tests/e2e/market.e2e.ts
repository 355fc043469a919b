// The whole market: its areas by keys, filtered, opened, on a phone, exported, and read by a screen reader.
import type { Locator, Page } from '@playwright/test'
import { exportTexts } from '../../src/features/export/exportTexts.ts'
import { wholeMarketTexts } from '../../src/views/market/wholeMarketTexts.ts'
import { findViolations } from './axe.ts'
import {
  cardHeading,
  filterBy,
  findOverflow,
  keepBlobs,
  openDashboard,
  openDrawn,
  PHONE,
  searchField,
  shownCard,
  textOf,
  WORDS,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const words = wholeMarketTexts.en
const chart = (page: Page, id: 'treemap' | 'strips'): Locator => page.locator(`[data-chart="${id}"]`)
const area = (page: Page, name: string): Locator =>
  chart(page, 'treemap')
    .locator('svg')
    .getByRole('button', { name: new RegExp(`^${name}`) })

test('arrow keys go from area to area as they lie, and Enter opens a card', async ({ page }) => {
  await openDrawn(page, '?view=market')
  await area(page, 'Nvidia:').focus()
  await page.keyboard.press('ArrowRight')
  await expect(area(page, 'Apple:')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(area(page, 'Microsoft:')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(area(page, 'Broadcom:')).toBeFocused()
  await area(page, 'Berkshire Hathaway:').focus()
  await page.keyboard.press('Enter')
  await expect(cardHeading(page, 'Berkshire Hathaway')).toBeVisible()
  await expect(shownCard(page, 'Berkshire Hathaway')).toContainText('Abnormal return')
  await page.keyboard.press('Escape')
  await expect(area(page, 'Berkshire Hathaway:')).toBeFocused()
  // The head of a sector is one of them: it shows the sector alone.
  await area(page, words.showOnly('Energy')).press('Enter')
  await expect(chart(page, 'treemap').locator('.edge')).toHaveCount(22)
  await expect(page).toHaveURL(/sector=gics-energy/)
})

test('filters and search govern areas, dots and the finding', async ({ page }) => {
  await openDrawn(page, '?view=market')
  const title = chart(page, 'treemap').getByRole('heading', { level: 2 })
  await expect(title).toHaveText('Seven in ten members rose; information technology lost about $960bn')
  await filterBy(page, WORDS.en.label.filter.direction, 'Fell').check()
  await expect(title).toHaveText('No member rose; information technology lost about $1.1trn')
  await filterBy(page, WORDS.en.label.filter.direction, 'Fell').uncheck()
  await searchField(page).fill('jpm')
  await expect(chart(page, 'treemap').locator('.edge')).toHaveCount(1)
  await expect(chart(page, 'strips').locator('circle.chart-bar')).toHaveCount(1)
})

test('a change of a filter is drawn at once, though there are 503 members', async ({ page }) => {
  await openDrawn(page, '?view=market')
  await expect(chart(page, 'strips').locator('circle.chart-bar')).toHaveCount(503)
  const took = await page.evaluate(async () => {
    const box = [...document.querySelectorAll<HTMLInputElement>('search input[type=checkbox]')][0]
    const start = performance.now()
    box?.click()
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return performance.now() - start
  })
  // A tenth of a second on a machine of its own.
  expect(took).toBeLessThan(1500)
})

test('a picture holds every area, the key and the sources', async ({ page }) => {
  await keepBlobs(page)
  await openDrawn(page, '?view=market')
  const title = await chart(page, 'treemap').getByRole('heading', { level: 2 }).innerText()
  await chart(page, 'treemap')
    .getByRole('button', { name: WORDS.en.controls.export(title) })
    .click()
  const preview = page.getByRole('dialog', { name: exportTexts.en.title }).getByRole('img')
  await preview.waitFor()
  const svg = await textOf(preview)
  expect(svg.match(/class="mark"/g)?.length).toBeGreaterThan(497)
  for (const text of ['NVDA', '−16.97%', words.own, 'Daily closes, public repository']) expect(svg).toContain(text)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('axe finds nothing', async ({ page }) => {
      await openDrawn(page, '?view=market&company=index-jnj')
      expect(await findViolations(page, 'market')).toEqual([])
    })
  })
}

test.describe('on a phone', () => {
  test.use(PHONE)

  test('a sector at a time, and nothing overflows', async ({ page }) => {
    for (const lang of ['en', 'vi'] as const) {
      await openDrawn(page, `?view=market&lang=${lang}`)
      const choice = chart(page, 'treemap').getByRole('combobox', { name: wholeMarketTexts[lang].sectorOf })
      await expect(chart(page, 'treemap').locator('.edge')).toHaveCount(68)
      await choice.selectOption('gics-utilities')
      await expect(chart(page, 'treemap').locator('.edge')).toHaveCount(31)
      expect(await findOverflow(page)).toEqual([])
    }
  })

  test('a tap opens the card of a member', async ({ page }) => {
    await openDashboard(page, '?view=market')
    await area(page, 'Broadcom:').tap()
    await expect(cardHeading(page, 'Broadcom')).toBeVisible()
  })
})
