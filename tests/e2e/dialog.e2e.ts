// Dialogs over the page, with what only a browser does about them.
import type { Page } from '@playwright/test'
import { helpDialog, openDrawn } from './dashboard.ts'
import { expect, test } from './fixtures.ts'

async function openHelp(page: Page) {
  await page.keyboard.press('?')
  const dialog = helpDialog(page)
  const box = await dialog.boundingBox()
  if (!box) throw new Error('The dialog has no box')
  return { dialog, box }
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to)
  await page.mouse.up()
}

test('a press outside closes a dialog, and a text may be selected beyond its edge', async ({ page }) => {
  await openDrawn(page)
  const { dialog, box } = await openHelp(page)
  const inside = [box.x + 60, box.y + 100] as const
  const outside = [box.x - 60, box.y + 120] as const
  await drag(page, inside, outside)
  await drag(page, outside, inside)
  await page.mouse.click(box.x + 5, box.y + 5)
  await expect(dialog).toBeVisible()
  await page.mouse.click(...outside)
  await expect(dialog).toHaveCount(0)
})

test('the page behind a dialog neither scrolls nor moves, and scrolls again after it', async ({ page }) => {
  await openDrawn(page)
  const place = () => page.locator('.page').evaluate((one) => [window.scrollY, one.getBoundingClientRect().width])
  const before = await place()
  const { dialog, box } = await openHelp(page)
  await page.mouse.move(box.x - 60, box.y)
  await page.mouse.wheel(0, 300)
  // A second turn of the wheel comes after what the first one did.
  await page.mouse.wheel(0, 300)
  expect(await place()).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
})

test('a close that the browser asks for, as the back gesture of a phone does, closes the card', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await openDrawn(page, '?company=nvidia')
  const sheet = page.locator('dialog')
  await sheet.evaluate((dialog: HTMLDialogElement) => dialog.requestClose())
  await expect(sheet).toHaveCount(0)
  await expect(page).not.toHaveURL(/company=/)
})
