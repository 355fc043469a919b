// The presenter: shares a screen, tells the story through lenses and links, and steps back and forth.
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { vi } from '../../src/i18n/vi.ts'
import { scenarioTexts } from '../../src/views/uncertainties/scenarioTexts.ts'
import {
  cardHeading,
  chip,
  companiesShown,
  dragBy,
  figure,
  goWithin,
  lens,
  mark,
  marks,
  openDashboard,
  openDrawn,
  SCREENS,
  shownCard,
  themeSwitch,
  viewLink,
  waitForDrawn,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

for (const { name, viewport, least } of [
  { name: 'projector', viewport: { width: 1920, height: 1080 }, least: 14 },
  { name: 'laptop', viewport: { width: 1280, height: 900 }, least: 12 },
]) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport })

    test(`no text is under ${least} px`, async ({ page }) => {
      await openDrawn(page)
      for (const screen of SCREENS) {
        await goWithin(page, `?${screen}&company=nvidia`)
        await cardHeading(page, 'Nvidia').waitFor()
        await waitForDrawn(page)
        const texts = await page.evaluate(() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const found: { size: number; text: string }[] = []
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            const parent = text.parentElement
            // Words for screen readers only are one pixel wide.
            if (!parent?.checkVisibility() || parent.getBoundingClientRect().width <= 1) continue
            if (text.textContent?.trim()) {
              found.push({ size: Number.parseFloat(getComputedStyle(parent).fontSize), text: text.textContent })
            }
          }
          return found
        })
        expect(texts.length).toBeGreaterThan(50)
        expect(texts.filter(({ size }) => size < least)).toEqual([])
      }
    })
  })
}

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })

  test('everything is larger', async ({ page }) => {
    await openDrawn(page)
    const size = await page.locator('html').evaluate((html) => Number.parseFloat(getComputedStyle(html).fontSize))
    expect(size).toBeGreaterThan(18)
  })

  test('the source stays at the foot of every chart, through a lens too', async ({ page }) => {
    await openDrawn(page)
    for (const screen of SCREENS) {
      await goWithin(page, `?${screen}&lens=geopolitics`)
      // The scenario is the reader's own: it says in that place that no source has a part in it.
      const own = page.getByText(scenarioTexts.en.coverage)
      for (const one of await figure(page).filter({ hasNot: own }).all()) {
        // What the filings and the closes show has sources of its own.
        const name = /capex|sectors|path|drawdown/.test(screen) ? /./ : /^The Economist/
        await expect(one.locator('figcaption').getByRole('link', { name }).first()).toBeVisible()
      }
    }
  })
})

test('a lens highlights the companies it touches, dims the rest and drops none', async ({ page }) => {
  await openDrawn(page)
  const geopolitics = lens(page, 'Geopolitics')
  await expect(geopolitics).toHaveAttribute('aria-pressed', 'false')
  await geopolitics.click()
  await expect(geopolitics).toHaveAttribute('aria-pressed', 'true')
  await expect(chip(page, 'Geopolitics')).toBeVisible()
  await expect(figure(page).getByText(/Highlighted: 4 companies touched by “Geopolitics”/)).toBeVisible()
  await expect(marks(page)).toHaveCount(8)
  expect(await companiesShown(page)).toHaveLength(15)
  // What fades is the drawing and not its words, which stay legible.
  const faintest = (name: string) =>
    mark(page, name).evaluate((element) => {
      const row = [...document.querySelectorAll('.chart-bar')].filter((bar) => {
        const [one, other] = [bar.getBoundingClientRect(), element.getBoundingClientRect()]
        return one.top >= other.top && one.bottom <= other.bottom
      })
      return Math.min(...[element, ...row].map((part) => Number(getComputedStyle(part).opacity)))
    })
  await expect.poll(() => faintest('Siemens Energy')).toBeLessThan(1)
  await expect.poll(() => faintest('Nvidia')).toBe(1)
  await expect(page).toHaveURL(/\?lens=geopolitics$/)

  await lens(page, 'Demand').click()
  await expect(geopolitics).toHaveAttribute('aria-pressed', 'false')
  await lens(page, 'Demand').click()
  await expect(chip(page, 'Demand')).toHaveCount(0)
  await expect(marks(page).and(page.locator('[data-dimmed]'))).toHaveCount(0)
})

test('switches the theme', async ({ page }) => {
  await openDashboard(page)
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await background()
  await themeSwitch(page, 'dark').check()
  await expect.poll(background).not.toBe(light)
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await expect(page).toHaveURL(/\?theme=dark$/)
  await themeSwitch(page, 'light').check()
  await expect.poll(background).toBe(light)
  await themeSwitch(page, 'system').check()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(background).not.toBe(light)
})

test('a deep link opens what was seen', async ({ page }) => {
  await openDrawn(page, '?view=scatter&sector=cloud,chips&company=microsoft&lang=vi')
  await expect(viewLink(page, 'scatter', 'vi')).toHaveAttribute('aria-current', 'page')
  await expect(chip(page, 'Chip', vi)).toBeVisible()
  await expect(chip(page, 'Đám mây và nền tảng', vi)).toBeVisible()
  await expect(mark(page, 'Microsoft')).toHaveAttribute('aria-expanded', 'true')
  await expect(mark(page, 'Cameco')).toHaveCount(0)
  await expect(shownCard(page, 'Microsoft').getByText(cardTexts.vi.gaps)).toHaveCount(0)
  await expect(
    shownCard(page, 'Microsoft').getByRole('heading', { name: cardTexts.vi.figures, exact: true }),
  ).toBeVisible()
})

test('unknown and broken parameters of a link fall back', async ({ page }) => {
  await openDrawn(page, '?view=pie&sector=cloud,bakeries&min=low&company=nobody&lens=%F0%9F&lang=tlh&theme=pink')
  await expect(marks(page)).toHaveCount(3)
  await expect(page).toHaveURL(/\?sector=cloud$/)
})

test('a parameter of somebody else stays in the address', async ({ page }) => {
  await openDrawn(page, '?utm_source=mail')
  await viewLink(page, 'table').click()
  await expect(page).toHaveURL(/view=table&utm_source=mail$/)
})

test('Back and Forward walk through view, company and lens', async ({ page }) => {
  await openDrawn(page)
  await viewLink(page, 'scatter').click()
  await mark(page, 'Vertiv').click()
  await expect(cardHeading(page, 'Vertiv')).toBeVisible()
  await lens(page, 'Demand').click()
  await expect(page).toHaveURL(/\?view=scatter&.*lens=demand&company=vertiv.*$/)

  await page.goBack()
  await expect(lens(page, 'Demand')).toHaveAttribute('aria-pressed', 'false')
  await expect(shownCard(page, 'Vertiv')).toBeVisible()
  await page.goBack()
  await expect(shownCard(page, 'Vertiv')).toHaveCount(0)
  await expect(viewLink(page, 'scatter')).toHaveAttribute('aria-current', 'page')
  await page.goBack()
  await expect(viewLink(page, 'bars')).toHaveAttribute('aria-current', 'page')
  await expect(page).toHaveURL(/\/$/)
  for (let step = 0; step < 3; step += 1) await page.goForward()
  await expect(shownCard(page, 'Vertiv')).toBeVisible()
  await expect(lens(page, 'Demand')).toHaveAttribute('aria-pressed', 'true')
})

test('dragging the range adds nothing to the history', async ({ page }) => {
  await openDrawn(page)
  const before = await page.evaluate(() => window.history.length)
  await dragBy(page, page.getByRole('slider', { name: en.filters.min }), 90)
  await expect(page).toHaveURL(/\?min=-\d+$/)
  await expect(mark(page, 'Siemens Energy')).toHaveCount(0)
  expect(await page.evaluate(() => window.history.length)).toBe(before)
})

test('views are links that open in a tab of their own', async ({ page }) => {
  await openDrawn(page, '?sector=cloud')
  const opened = page.context().waitForEvent('page')
  await viewLink(page, 'table').click({ modifiers: ['ControlOrMeta'] })
  const other = await opened
  await expect(other).toHaveURL(/\?view=table&sector=cloud$/)
  await expect(viewLink(page, 'bars')).toHaveAttribute('aria-current', 'page')
})
