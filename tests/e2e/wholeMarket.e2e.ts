// An event of 2,000 companies: what is drawn without elements of its own can be reached, opened and taken along.
import type { Page } from '@playwright/test'
import { longBarsTexts } from '../../src/charts/bars/longBarsTexts.ts'
import { exportTexts } from '../../src/features/export/exportTexts.ts'
import { englishI18n } from '../../src/i18n/i18n.ts'
import { buildScatterModel } from '../../src/views/scatter/scatterModel.ts'
import { readManyCloses } from '../fixtures/published.ts'
import { scatterOf } from '../fixtures/scatter.ts'
import { buildWholeMarket } from '../fixtures/wholeMarket.ts'
import { findViolations } from './axe.ts'
import {
  chartTitle,
  figure,
  filterBy,
  keepBlobs,
  openDashboard,
  shownCard,
  textOf,
  tooltip,
  WORDS,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const COUNT = 2000
const market = buildWholeMarket(COUNT)
const moveCount = market.figures.filter(({ measure }) => measure === 'sharePriceChange').length
const { marks } = buildScatterModel(scatterOf({ dataset: market }, {}, 'en'), englishI18n, { width: 900, fontSize: 13 })

/** Opens a view of the market; the page loads it as it does any event. */
async function openMarket(page: Page, query: string): Promise<void> {
  const { id, date, title } = market.event
  const events = [{ id, date, title, file: 'market.json' }]
  const catalogue = { format: 'shockwave-catalogue/1', default: id, events }
  await page.route('**/data/catalogue.json', (route) => route.fulfill({ json: catalogue }))
  await page.route('**/data/market.json', (route) => route.fulfill({ json: market }))
  await openDashboard(page, `?event=${id}&${query}`)
}

async function openScatter(page: Page, query = ''): Promise<void> {
  await openMarket(page, `view=scatter${query}`)
  await figure(page).locator('.plot-canvas canvas').waitFor()
}

/** Where the canvas holds any colour, as a share of its pixels. */
function paintedShare(page: Page): Promise<number> {
  return figure(page)
    .locator('.plot-canvas canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const copy = document.createElement('canvas')
      Object.assign(copy, { width: canvas.width, height: canvas.height })
      const context = copy.getContext('2d', { willReadFrequently: true })
      context?.drawImage(canvas, 0, 0)
      const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? new Uint8ClampedArray()
      let painted = 0
      for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) painted += 1
      return painted / (canvas.width * canvas.height)
    })
}

test('a dot is found by the pointer, and opens its card', async ({ page }) => {
  await openScatter(page)
  // The dot with the stop is the one of which the page knows the place.
  const box = await figure(page).locator('.plot-layers [data-mark] .chart-bar').first().boundingBox()
  if (!box) throw new Error('no dot has the stop')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect(tooltip(page)).toBeVisible()
  const text = (await tooltip(page).textContent()) ?? ''
  const name = market.companies.filter((company) => text.startsWith(`${company.name} `))[0]?.name ?? ''
  expect(name).not.toBe('')
  await page.mouse.down()
  await page.mouse.up()
  await expect(shownCard(page, name)).toBeVisible()
  // Beside the plot there is nothing to point at.
  await page.mouse.move(1, 1)
  await expect(tooltip(page)).toHaveCount(0)
})

test('one stop leads to every dot by keys, and Escape returns to it', async ({ page }) => {
  await openScatter(page)
  const stop = figure(page).locator('.plot-layers [data-mark][tabindex="0"]')
  await expect(stop).toHaveCount(1)
  await stop.focus()
  await expect(stop).toHaveAttribute('data-mark', marks[0]?.companyId ?? '')
  await page.keyboard.press('PageDown')
  await expect(page.locator(':focus')).toHaveAttribute('data-mark', marks[1]?.companyId ?? '')
  await page.keyboard.press('End')
  await expect(page.locator(':focus')).toHaveAttribute('data-mark', marks.at(-1)?.companyId ?? '')
  await page.keyboard.press('Home')
  const before = await page.locator(':focus').boundingBox()
  await page.keyboard.press('ArrowRight')
  const after = await page.locator(':focus').boundingBox()
  expect((after?.x ?? 0) + (after?.width ?? 0)).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0) - 1)
  const id = (await page.locator(':focus').getAttribute('data-mark')) ?? ''
  const name = market.companies.find((company) => company.id === id)?.name ?? ''
  await expect(tooltip(page)).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(shownCard(page, name)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator(':focus')).toHaveAttribute('data-mark', id)
})

test('a filter and another theme paint the dots anew', async ({ page }) => {
  await openScatter(page)
  const all = await paintedShare(page)
  expect(all).toBeGreaterThan(0.02)
  await filterBy(page, 'Sector', 'Chips').check()
  await expect(chartTitle(page)).not.toContainText(String(COUNT))
  await expect.poll(() => paintedShare(page)).toBeLessThan(all)
  const picture = (): Promise<string> =>
    figure(page)
      .locator('.plot-canvas canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const light = await picture()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(picture).not.toBe(light)
})

test('a picture holds every mark as a shape', async ({ page }) => {
  await keepBlobs(page)
  await openScatter(page)
  const title = await chartTitle(page).innerText()
  await figure(page)
    .getByRole('button', { name: WORDS.en.controls.export(title) })
    .click()
  const preview = page.getByRole('dialog', { name: exportTexts.en.title }).getByRole('img')
  await preview.waitFor()
  const circles = (await textOf(preview)).match(/<circle /g)?.length ?? 0
  // The axes have no circles, and the dot that has the stop is drawn once more over itself.
  expect(circles).toBeGreaterThanOrEqual(marks.length)
  expect(circles).toBeLessThanOrEqual(marks.length + 4)
})

test('bars show the ends and what is between; the list has all of them', async ({ page }) => {
  await openMarket(page, 'view=bars')
  const chart = figure(page)
  await chart.locator('.chart-spread').waitFor()
  await chart.getByRole('button', { name: longBarsTexts.en.showAll(moveCount) }).click()
  const list = chart.getByRole('list').last()
  await list.getByRole('button').first().focus()
  await page.keyboard.press('End')
  await expect(page.locator('li:has(:focus)')).toHaveAttribute('aria-posinset', String(moveCount))
  const name = (await page.locator(':focus').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(shownCard(page, name)).toBeVisible()
})

for (const view of ['bars', 'scatter', 'table']) {
  test(`breaks no rule of accessibility, view ${view}`, async ({ page }) => {
    await openMarket(page, `view=${view}`)
    await figure(page).locator('.chart-spread, .plot-canvas, [aria-rowcount]').first().waitFor({ state: 'attached' })
    expect(await findViolations(page, view)).toEqual([])
  })
}

test('of very many paths a canvas draws the grey ones, and a press on one opens its company', async ({ page }) => {
  await page.route(/deepseek-2025-01-27\.market\.json/, (route) => route.fulfill({ json: readManyCloses(300) }))
  await openDashboard(page, '?view=path&scope=wider')
  const chart = figure(page).first()
  const canvas = chart.locator('.plot-canvas canvas')
  await canvas.waitFor()
  await expect.poll(() => paintedShare(page)).toBeGreaterThan(0.01)
  expect(await chart.locator('.recharts-line-curve').count()).toBeLessThan(20)
  // The lines that were added run over each other; the last of them lies on top.
  const area = chart.locator('[data-crosshair]')
  await area.scrollIntoViewIfNeeded()
  const box = await area.boundingBox()
  if (!box) throw new Error('nothing to press')
  for (let share = 0.1; share < 1 && !page.url().includes('company='); share += 0.04) {
    await page.mouse.click(box.x + box.width * 0.6, box.y + box.height * share)
  }
  await expect(page).toHaveURL(/&company=/)
})
