// Small screens, and pages zoomed until they are small: nothing is lost, nothing scrolls sideways.

import type { Locator, Page } from '@playwright/test'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { vi } from '../../src/i18n/vi.ts'
import {
  cardHeading,
  countOf,
  figure,
  filterBy,
  findOverflow,
  goWithin,
  helpDialog,
  LANGUAGES,
  lengthenNames,
  mark,
  openDashboard,
  openDrawn,
  PHONE,
  SCREENS,
  shownCard,
  VIEWS,
  viewLink,
  WORDS,
  waitForDrawn,
  waitForFit,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

test.describe('on a phone', () => {
  test.use(PHONE)

  test('the views and the filter stay within reach of the thumb', async ({ page }) => {
    await openDrawn(page)
    const filter = page.getByRole('button', { name: en.filters.openSheet(0) })
    for (const position of ['start', 'end'] as const) {
      await page.evaluate((where) => window.scrollTo(0, where === 'end' ? document.body.scrollHeight : 0), position)
      await expect(filter).toBeInViewport({ ratio: 1 })
      await expect(viewLink(page, 'scatter')).toBeInViewport({ ratio: 1 })
    }
    // The bar covers nothing: the last words of the page can be scrolled clear of it.
    await expect(page.getByRole('contentinfo')).toBeVisible()
    const [footer, bar] = [await bottomOfText(page.getByRole('contentinfo')), await boxOf(filter)]
    expect(footer).toBeLessThanOrEqual(bar.y)
  })

  test('filters open as a bottom sheet', async ({ page }) => {
    await openDrawn(page)
    await page.getByRole('button', { name: en.filters.openSheet(0) }).tap()
    const sheet = page.getByRole('dialog', { name: en.filters.heading })
    await expectBottomSheet(page, sheet)
    await filterBy(page, en.label.filter.sector, 'Cloud and platforms').check()
    await sheet.getByRole('button', { name: en.filters.showResults(4) }).tap()
    await expect(sheet).toHaveCount(0)
    await expect(countOf(page, 4)).toBeVisible()
    const filter = page.getByRole('button', { name: en.filters.openSheet(1) })
    await expect(filter).toBeVisible()
    await filter.tap()
    await sheet.getByRole('button', { name: en.controls.close }).tap()
    await expect(sheet).toHaveCount(0)
    await expect(filter).toBeFocused()
  })

  test('the slider works in the sheet', async ({ page }) => {
    await openDrawn(page)
    await page.getByRole('button', { name: en.filters.openSheet(0) }).tap()
    const sheet = page.getByRole('dialog', { name: en.filters.heading })
    const low = sheet.getByRole('slider', { name: en.filters.min })
    await low.focus()
    await low.press('ArrowRight')
    await expect(sheet.getByRole('button', { name: en.filters.showResults(5) })).toBeVisible()
  })

  test('a card opens as a bottom sheet, walks and closes', async ({ page }) => {
    await openDrawn(page)
    await mark(page, 'Siemens Energy').tap()
    await expectBottomSheet(page, page.getByRole('dialog', { name: en.card.label('Siemens Energy') }))
    await expect(cardHeading(page, 'Siemens Energy')).toBeFocused()
    await page.getByRole('button', { name: cardTexts.en.next }).tap()
    await expect(page.getByRole('dialog', { name: en.card.label('Nvidia') })).toBeVisible()
    await page.goBack()
    await expect(shownCard(page, 'Siemens Energy')).toBeVisible()
    await page.getByRole('button', { name: cardTexts.en.close }).tap()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page).toHaveURL(/\/$/)
  })

  test('a deep link opens its card at once', async ({ page }) => {
    await openDashboard(page, '?figure=nvidia-move&lang=vi')
    const sheet = page.getByRole('dialog', { name: vi.card.label('Nvidia') })
    await expectBottomSheet(page, sheet)
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  })
})

const MARKED = ['bars', 'scatter', 'sectors', 'path', 'capex'] as const
const SMALL_SCREENS = [
  { width: 390, height: 844 },
  { width: 360, height: 740 },
] as const

for (const size of SMALL_SCREENS) {
  test.describe(`a first screen of ${size.width} by ${size.height}`, () => {
    test.use({ ...PHONE, viewport: size })

    for (const language of LANGUAGES) {
      test(`holds the finding and five marks of every view, in ${language}`, async ({ page }) => {
        await openDrawn(page, `?lang=${language}`)
        for (const view of MARKED) {
          if (view !== 'bars') await viewLink(page, view, language).tap()
          await expect(async () => {
            const bar = await boxOf(page.getByRole('navigation', { name: WORDS[language].controls.views }))
            const marks = await page
              .locator('#main figure [data-mark]')
              .evaluateAll((all) =>
                all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
              )
            const inSight = marks.filter(({ top, bottom }) => top >= 0 && bottom <= bar.y)
            expect(inSight.length, view).toBeGreaterThanOrEqual(5)
            expect((await boxOf(page.locator('#main h2').first())).y).toBeGreaterThan(0)
            expect(await page.evaluate(() => window.scrollY)).toBe(0)
          }).toPass({ timeout: 10_000 })
        }
        await page.getByRole('link', { name: language === 'en' ? 'My holdings' : 'Danh mục của tôi' }).tap()
        const input = await boxOf(page.getByRole('textbox').first())
        expect(input.y + 60).toBeLessThan(size.height)
      })
    }
  })
}

test.describe('the bar on a phone', () => {
  test.use(PHONE)

  test('its menu switches the language, and goes when something opens from it', async ({ page }) => {
    await openDrawn(page)
    const menu = page.getByRole('button', { name: en.controls.morePage, exact: true })
    await menu.tap()
    await page.getByRole('radio', { name: 'Tiếng Việt' }).click()
    await expect(page.getByRole('link', { name: 'Thanh' })).toBeVisible()
    await page.getByRole('radio', { name: 'English' }).click()
    await page.getByRole('button', { name: en.controls.help }).tap()
    await expect(helpDialog(page)).toBeVisible()
    await expect(page.getByRole('radio', { name: 'English' })).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(helpDialog(page)).toHaveCount(0)
    await expect(menu).toBeFocused()
  })

  test('the event is a line once another view was opened, and opens again', async ({ page }) => {
    await openDrawn(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('about $1trn')
    await viewLink(page, 'sectors').tap()
    const line = page.getByRole('heading', { level: 1 }).getByRole('button')
    await expect(line).toHaveText(/The DeepSeek shock/)
    await expect(page.getByText('had shed')).toBeHidden()
    await line.tap()
    await expect(page.getByText('had shed')).toBeVisible()
    await expect(line).toHaveAttribute('aria-expanded', 'true')
  })

  test('what the row of controls cannot hold is a press away', async ({ page }) => {
    await openDrawn(page)
    const table = page.getByRole('button', { name: en.controls.showTable })
    await expect(table).toBeHidden()
    await page.getByRole('button', { name: en.controls.moreControls }).tap()
    await expect(table).toBeVisible()
    await page.getByRole('combobox', { name: en.controls.basis }).selectOption('close')
    await expect(page).toHaveURL(/basis=close/)
  })
})

// Each form of the page at its widths, the first of which it opens with: a chart is laid out anew for every one.
const FORMS = [
  {
    form: 'sheets',
    sizes: [
      { name: 'phone', width: 390, height: 844 },
      { name: '320 px', width: 320, height: 568 },
      { name: '200% zoom of a laptop', width: 640, height: 450 },
      { name: 'tablet', width: 800, height: 1100 },
    ],
  },
  {
    form: 'columns',
    sizes: [
      { name: 'laptop', width: 1280, height: 900 },
      { name: 'projector', width: 1920, height: 1080 },
    ],
  },
] as const

for (const { form, sizes } of FORMS) {
  for (const language of LANGUAGES) {
    // Of the two between a phone and a laptop, the screens are asked about one in each language.
    const between = language === 'en' ? 640 : 800
    const some = sizes.filter(({ width }) => ![640, 800].includes(width) || width === between)
    test.describe(`with ${form}, at the width of a ${sizes.map(({ name }) => name).join(', ')}, in ${language}`, () => {
      test.use({ viewport: sizes[0] })

      /** What sticks out of the page, or lies over one another in its charts, at each width. */
      const look = async (
        page: Page,
        where: string,
        asked: readonly (typeof sizes)[number][] = sizes,
        also?: () => Promise<void>,
      ): Promise<string[]> => {
        const found: string[] = []
        for (const { name, ...size } of asked) {
          await page.setViewportSize(size)
          await waitForFit(page)
          const problems = [...(await findOverflow(page)), ...(await findOverlaps(page))]
          found.push(...problems.map((problem) => `${where}, ${name}: ${problem}`))
          await also?.()
        }
        return found
      }
      const openCard = async (page: Page, screen: string): Promise<void> => {
        await goWithin(page, `?${screen}&lang=${language}&lens=demand&company=microsoft`)
        await cardHeading(page, 'Microsoft').waitFor()
      }
      const closeCard = async (page: Page): Promise<void> => {
        await page.keyboard.press('Escape')
        await shownCard(page, 'Microsoft').waitFor({ state: 'detached' })
      }

      for (const [part, screens] of [SCREENS.slice(0, 3), SCREENS.slice(3, 7), SCREENS.slice(7)].entries()) {
        test(`nothing sticks out of the page, and labels keep apart, part ${part + 1}`, async ({ page }) => {
          await openDrawn(page, `?lang=${language}`)
          const found: string[] = []
          for (const screen of screens) {
            await openCard(page, screen)
            // In a sheet, a card takes no room from what lies under it.
            if (form === 'columns') found.push(...(await look(page, `${screen} with a card`, some)))
            await closeCard(page)
            found.push(...(await look(page, screen, some)))
          }
          expect(found).toEqual([])
        })
      }

      test('nor on what is opened', async ({ page }) => {
        const words = WORDS[language]
        await openDrawn(page, `?lang=${language}`)
        await openCard(page, '')
        const found = await look(page, 'card')
        await closeCard(page)
        await goWithin(page, `?lang=${language}&group=sector`)
        found.push(...(await look(page, 'grouped')))
        await page.getByRole('button', { name: words.controls.showTable }).click()
        await page.getByRole('rowheader').first().waitFor()
        found.push(...(await look(page, 'bars as table')))
        await page.getByRole('button', { name: words.controls.help }).click()
        await helpDialog(page, words).waitFor()
        const help = await look(page, 'help', sizes, async () => {
          const box = await boxOf(helpDialog(page, words))
          expect(box.y).toBeGreaterThanOrEqual(0)
          expect(box.y + box.height).toBeLessThanOrEqual((page.viewportSize()?.height ?? 0) + 1)
        })
        expect([...found, ...help]).toEqual([])
      })
    })
  }
}

test('a chart that takes the room of a closed card is never drawn beside its place', async ({ page }) => {
  await openDrawn(page, '?basis=both&scope=wider&company=microsoft')
  await cardHeading(page, 'Microsoft').waitFor()
  await waitForFit(page)
  const before = await figure(page).evaluate((element) => element.clientWidth)
  await figure(page).evaluate((element) => {
    const places = new Set<string>()
    const look = () => {
      const svg = element.querySelector<SVGSVGElement>('.plot > svg')
      const box = svg?.parentElement?.getBoundingClientRect()
      const matrix = svg?.getScreenCTM()
      if (box && matrix)
        places.add(`scaled by ${Number(matrix.a.toFixed(3))}, ${Math.round(matrix.e - box.left)} px to the right`)
      element.dataset['places'] = [...places].join('; ')
    }
    // Every change is looked at, whether or not it comes to be painted.
    const options = { subtree: true, childList: true, attributeFilter: ['style', 'width', 'viewBox'] }
    new MutationObserver(look).observe(element, options)
  })
  await page.keyboard.press('Escape')
  await expect.poll(() => figure(page).evaluate((element) => element.clientWidth)).toBeGreaterThan(before)
  await waitForFit(page)
  await expect(figure(page)).toHaveAttribute('data-places', 'scaled by 1, 0 px to the right')
})

test.describe('at 200% zoom', () => {
  test.use({ viewport: { width: 640, height: 450 } })

  test('everything is still there', async ({ page }) => {
    await openDrawn(page)
    await expect(figure(page)).toBeVisible()
    await page.getByRole('button', { name: en.filters.openSheet(0) }).click()
    await filterBy(page, en.label.filter.sector, 'Chips').check()
    await page.getByRole('button', { name: en.filters.showResults(1) }).click()
    await mark(page, 'Nvidia').click()
    await expect(cardHeading(page, 'Nvidia')).toBeVisible()
    const close = page.getByRole('button', { name: cardTexts.en.close })
    await expect(close).toBeInViewport({ ratio: 1 })
    await close.click()
    await expect(mark(page, 'Nvidia')).toBeFocused()
  })
})

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the page')
  return box
}

async function bottomOfText(locator: Locator): Promise<number> {
  return locator.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect().bottom
  })
}

async function expectBottomSheet(page: Page, sheet: Locator): Promise<void> {
  await expect(sheet).toBeVisible()
  const box = await boxOf(sheet)
  const size = page.viewportSize()
  if (!size) throw new Error('the page has no size')
  expect(box.x).toBeCloseTo(0, 0)
  expect(box.width).toBeCloseTo(size.width, 0)
  expect(box.y + box.height).toBeCloseTo(size.height, 0)
  expect(box.y).toBeGreaterThan(40)
}

/** Texts of each drawn chart that lie over one another, or run out of its frame. */
async function findOverlaps(page: Page): Promise<string[]> {
  return page.locator('main figure').evaluateAll((figures) =>
    figures.flatMap((root) => {
      const frame = root.getBoundingClientRect()
      const texts = [...root.querySelectorAll('svg text')]
        .flatMap((text) => {
          const lines = [...text.querySelectorAll('tspan')]
          return lines.length > 0 ? lines : [text]
        })
        .filter((text) => text.textContent?.trim())
        .map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
      // The page's own margin may hold the end of a label; more would be lost.
      const outside = texts.filter(({ box }) => box.left < frame.left - 8 || box.right > frame.right + 8)
      const overlaps = texts.flatMap((one, index) =>
        texts.slice(index + 1).flatMap((other) => {
          const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
          const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
          // Boxes hold room for accents above and below the letters; lines may share some of it.
          return width > 1 && height > 0.3 * one.box.height ? [`${one.words} × ${other.words}`] : []
        }),
      )
      return [...outside.map(({ words }) => `${words} runs out`), ...overlaps]
    }),
  )
}

test.describe('names and words of any length', () => {
  test.use({ viewport: { width: 360, height: 800 } })

  test('leave the page its width, and bars their length', async ({ page }) => {
    await lengthenNames(page)
    for (const query of [...VIEWS.map((view) => `view=${view}`), 'basis=both&scope=wider', `q=${'x'.repeat(200)}`]) {
      await openDashboard(page, `?${query}`)
      await waitForDrawn(page)
      expect([query, await findOverflow(page), await findOverlaps(page)]).toEqual([query, [], []])
    }
    await openDrawn(page)
    const lengths = await page
      .locator('.chart-bar')
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width))
    expect(Math.max(...lengths)).toBeGreaterThan(40)
  })
})
