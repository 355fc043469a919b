// The tooltip of every chart: on hover and on focus, to be hovered itself, to be dismissed (WCAG 1.4.13).
import { en } from '../../src/i18n/en.ts'
import { mark, openDrawn, PHONE, shownCard, tooltip } from './dashboard.ts'
import { expect, test } from './fixtures.ts'

for (const view of ['bars', 'scatter']) {
  test(`appears on hover and goes when the pointer leaves, view ${view}`, async ({ page }) => {
    await openDrawn(page, `?view=${view}`)
    await mark(page, 'Nvidia').hover()
    await expect(tooltip(page)).toContainText('Nvidia')
    await expect(tooltip(page)).toContainText('−17%')
    await expect(mark(page, 'Nvidia')).toHaveAccessibleDescription(/Nvidia/)
    await page.mouse.move(0, 0)
    await expect(tooltip(page)).toHaveCount(0)
  })

  test(`appears on focus and follows it, view ${view}`, async ({ page }) => {
    await openDrawn(page, `?view=${view}`)
    await mark(page, 'Nvidia').focus()
    await expect(tooltip(page)).toContainText('Nvidia')
    await page.keyboard.press('ArrowUp')
    await expect(tooltip(page)).not.toContainText('Nvidia')
    await expect(tooltip(page)).toHaveCount(1)
    await page.keyboard.press('Tab')
    await expect(tooltip(page)).toHaveCount(0)
  })
}

test('can be hovered itself, and stays as long as it is', async ({ page }) => {
  await page.clock.install()
  await openDrawn(page)
  await mark(page, 'Cameco').hover()
  await expect(tooltip(page)).toBeVisible()
  await tooltip(page).hover()
  await page.clock.runFor(5_000)
  await expect(tooltip(page)).toBeVisible()
  await page.mouse.move(0, 0)
  await page.clock.runFor(5_000)
  await expect(tooltip(page)).toHaveCount(0)
})

test('is dismissed with Escape, without moving pointer or focus', async ({ page }) => {
  await openDrawn(page)
  await mark(page, 'Cameco').hover()
  await expect(tooltip(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tooltip(page)).toHaveCount(0)
  await mark(page, 'Nvidia').focus()
  await expect(tooltip(page)).toContainText('Nvidia')
  await page.keyboard.press('Escape')
  await expect(tooltip(page)).toHaveCount(0)
  await expect(mark(page, 'Nvidia')).toBeFocused()
})

test('says nothing that the table does not say', async ({ page }) => {
  await openDrawn(page)
  await mark(page, 'Nvidia').hover()
  await expect(tooltip(page)).toContainText(en.label.measure.marketValueChange)
  await page.goto('./?view=table')
  await expect(page.getByRole('row', { name: /^Nvidia/ })).toContainText(en.label.measure.marketValueChange)
})

test('goes when its mark is opened', async ({ page }) => {
  await openDrawn(page)
  await mark(page, 'Cameco').hover()
  await expect(tooltip(page)).toBeVisible()
  await mark(page, 'Cameco').click()
  await expect(shownCard(page, 'Cameco')).toBeVisible()
  await expect(tooltip(page)).toHaveCount(0)
})

test.describe('by touch', () => {
  test.use(PHONE)

  test('a tap opens the card instead', async ({ page }) => {
    await openDrawn(page)
    await mark(page, 'Nvidia').tap()
    await expect(shownCard(page, 'Nvidia')).toBeVisible()
    await expect(tooltip(page)).toHaveCount(0)
  })

  test('what a finger read off the paths stays until the next touch elsewhere', async ({ page }) => {
    await page.clock.install()
    await openDrawn(page, '?view=path')
    const plot = page.locator('[data-crosshair]').first()
    await plot.scrollIntoViewIfNeeded()
    const box = await plot.boundingBox()
    if (!box) throw new Error('the plot has no place')
    // The top of the plot: no line is near, so that the touch opens no card.
    await plot.tap({ position: { x: box.width * 0.6, y: 4 } })
    await expect(tooltip(page)).toContainText(/session [+−]?\d+/)
    await page.clock.runFor(5_000)
    await expect(tooltip(page)).toBeVisible()
    await page.getByRole('heading', { level: 2 }).first().tap()
    await expect(tooltip(page)).toHaveCount(0)
  })
})
