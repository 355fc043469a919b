// What a reader's system asks for: forced colours, less motion, more contrast.
import { cardHeading, goWithin, lens, mark, marks, openDashboard, openDrawn, VIEWS, viewLink } from './dashboard.ts'
import { expect, test } from './fixtures.ts'

test('forced colours: charts, pressed controls and the focus can still be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openDrawn(page, '?lens=demand')
  await expect(marks(page)).toHaveCount(8)
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const fill = await page
    .locator('rect.chart-bar')
    .first()
    .evaluate((bar) => getComputedStyle(bar).fill)
  expect(fill).not.toBe(await background())
  const backgroundOf = (title: string) =>
    lens(page, title).evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await backgroundOf('Demand')).not.toBe(await backgroundOf('Geopolitics'))
  await mark(page, 'Nvidia').focus()
  const stroke = await mark(page, 'Nvidia')
    .locator('.chart-hit')
    .evaluate((hit) => getComputedStyle(hit).stroke)
  expect(stroke).not.toBe('none')
  await page.keyboard.press('Enter')
  await expect(cardHeading(page, 'Nvidia')).toBeVisible()
  for (const view of VIEWS) {
    await viewLink(page, view).click()
    await expect(viewLink(page, view)).toHaveAttribute('aria-current', 'page')
  }
})

test('reduced motion: nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openDrawn(page)
  for (const view of VIEWS) {
    await goWithin(page, `?view=${view}&company=microsoft`)
    await cardHeading(page, 'Microsoft').waitFor()
    expect(await longestMotion(page)).toBe(0)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await openDashboard(page, '?company=microsoft')
  await cardHeading(page, 'Microsoft').waitFor()
  expect(await longestMotion(page)).toBe(0)
})

test('motion, where there is any, is under 300 ms', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await openDrawn(page)
  for (const view of VIEWS) {
    await goWithin(page, `?view=${view}&company=microsoft`)
    await cardHeading(page, 'Microsoft').waitFor()
    expect(await longestMotion(page)).toBeLessThan(0.3)
  }
})

test('more contrast: quiet text and lines get stronger', async ({ page }) => {
  const colour = () => page.getByText(/Data revision/).evaluate((element) => getComputedStyle(element).color)
  await openDashboard(page)
  const before = await colour()
  await page.emulateMedia({ contrast: 'more' })
  await expect.poll(colour).not.toBe(before)
})

/** The longest duration, in seconds, of any animation or transition that an element of the page has. */
async function longestMotion(page: import('@playwright/test').Page): Promise<number> {
  return page.evaluate(() => {
    const seconds = (text: string): number[] =>
      text.split(',').map((part) => Number.parseFloat(part) * (part.trim().endsWith('ms') ? 0.001 : 1))
    const all = [...document.querySelectorAll('body *')].flatMap((element) => {
      const { animationDuration, transitionDuration } = getComputedStyle(element)
      return [...seconds(animationDuration === 'auto' ? '0s' : animationDuration), ...seconds(transitionDuration)]
    })
    return Math.max(...all)
  })
}
