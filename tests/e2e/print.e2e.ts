// On paper: every view in a light theme and at one size, nothing to press, nothing cut, and its evidence as numbered
// notes.
import type { Page } from '@playwright/test'
import { holdingsTexts } from '../../src/views/holdings/holdingsTexts.ts'
import { cardHeading, LANGUAGES, openDashboard, openDrawn, VIEWS, waitForDrawn } from './dashboard.ts'
import { expect, test } from './fixtures.ts'

// 180 mm: A4 less margins of 15 mm on either side.
const PAPER = 680
const CONTROLS =
  '.button, .icon-button, .segmented, .choice, .field, .top-bar, .rail, .view-bar, .layer-bar, .unpin, .lens, input'

/** Waits for the part that stands on paper only, which comes with the first move, and turns to paper. */
async function toPaper(page: Page): Promise<void> {
  const part = page.waitForResponse(/printPart/)
  await page.mouse.move(3, 3)
  await page.mouse.move(9, 9)
  await (await part).finished()
  await page.emulateMedia({ media: 'print' })
  await page.locator('.print-header').waitFor()
}

/** What would not be on a sheet as it should be. */
function findFaults(page: Page) {
  return page.evaluate(
    ([width, controls]) => {
      const left = document.querySelector('.page')?.getBoundingClientRect().left ?? 0
      const isShown = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0
      const name = (element: Element): string =>
        `${element.tagName} ${element.getAttribute('class')}: ${element.textContent?.slice(0, 40)}`
      const all = [...document.querySelectorAll('.page *')].filter(isShown)
      const isOutside = (element: Element): boolean => {
        const { left: start, right } = element.getBoundingClientRect()
        // A digit of an axis may reach into the margin by a hair.
        return right > left + width + 2 || start < left - 2
      }
      const references = [...document.querySelectorAll<HTMLAnchorElement>('.print-notes td a')]
      const sources = [...document.querySelectorAll('.print-sources p')].map((one) => one.textContent)
      return {
        // Each source stands once, with its address.
        repeated: sources.filter((one, index) => sources.indexOf(one) !== index),
        outside: all
          .filter((element) => isOutside(element) && !element.closest('.sr-only, .chart-hit, defs'))
          .map(name),
        controls: all.filter((element) => element.matches(controls)).map(name),
        // Numbers run from 1, and every one that is referred to stands there.
        unresolved: references.filter((link) => document.getElementById(link.hash.slice(1)) === null).map(name),
        misnumbered: [...document.querySelectorAll<HTMLLIElement>('.print-notes li')]
          .filter((note, index) => note.value !== index + 1)
          .map(name),
        unused: [...document.querySelectorAll('.print-notes li')]
          .filter((note) => !references.some(({ hash }) => hash === `#${note.id}`))
          .map(name),
      }
    },
    [PAPER, CONTROLS] as const,
  )
}

const NO_FAULTS = { repeated: [], outside: [], controls: [], unresolved: [], misnumbered: [], unused: [] }

/** Widths of the charts, from the first to the last. */
function chartSizes(page: Page) {
  return page
    .locator('main .chart-body .plot > svg, main .chart-body figure > svg')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('width'), one.getAttribute('height')].join(' × ')))
}

for (const [index, view] of VIEWS.entries()) {
  const language = LANGUAGES[index % 2 === 0 ? 0 : 1]
  test(`${view} prints alike from any window: whole, light, without controls, with its notes; ${language}`, async ({
    page,
  }) => {
    await openDrawn(page, `?view=${view}&theme=dark&lang=${language}&company=nvidia&pin=nvidia,microsoft`)
    await cardHeading(page, 'Nvidia').waitFor()
    await page.locator('.compare-table').waitFor()
    await toPaper(page)
    const sizes: string[][] = []
    for (const width of [390, 1280]) {
      await page.emulateMedia({ media: 'screen' })
      await page.setViewportSize({ width, height: 900 })
      await waitForDrawn(page)
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.print-header')).toContainText('company=nvidia')
      expect(await findFaults(page), `from ${width} px`).toEqual(NO_FAULTS)
      expect(await page.locator('.print-notes li').count()).toBeGreaterThan(4)
      await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
      sizes.push(await chartSizes(page))
    }
    expect(sizes[0]).toEqual(sizes[1])
    await page.emulateMedia({ media: 'screen' })
    await expect(page.locator('.print-header')).toHaveCount(0)
  })
}

// 249 mm: Letter, the lower of the two, less margins of 14 and 16 mm.
const LETTER_PX = 942

for (const [view, language] of [
  ['bars', 'vi'],
  ['scatter&x=drawdown&basis=close&scope=wider', 'en'],
  ['path', 'vi'],
] as const) {
  test(`the first sheet holds the finding and its chart, on Letter too: ${view}`, async ({ page }) => {
    await openDrawn(page, `?view=${view}&lang=${language}`)
    await toPaper(page)
    const ends = await page
      .locator('main figure')
      .first()
      .evaluate((figure) => {
        const top = document.querySelector('.page')?.getBoundingClientRect().top ?? 0
        const endOf = (selector: string) =>
          (figure.querySelector(selector)?.getBoundingClientRect().bottom ?? 1e4) - top
        return { chart: endOf('.plot'), source: endOf('figcaption p') }
      })
    expect(ends.chart).toBeLessThan(LETTER_PX)
    expect(ends.source).toBeLessThan(LETTER_PX)
  })
}

test('from the screen, as the browser’s own print begins, the notes are on their own sheets', async ({ page }) => {
  await openDrawn(page, '?company=nvidia')
  await toPaper(page)
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('.print-header')).toHaveCount(0)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(2)
  await expect(page.locator('.print-header')).toHaveCount(0)
})

test('holdings and the glossary: what was entered is worked out on paper, and its link holds none of it', async ({
  page,
}) => {
  const words = holdingsTexts.en
  await openDashboard(page, '?view=holdings')
  await page.getByRole('textbox', { name: words.form.label }).fill('NVDA 12345\nMSFT 54321')
  await page.getByRole('button', { name: words.form.workOut }).click()
  await page.locator('.holdings-facts').waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.locator('.print-header').waitFor()
  expect(await findFaults(page)).toEqual(NO_FAULTS)
  await expect(page.locator('.print-header')).not.toContainText(/12345|NVDA/)
  // Of the companies, the notes are on those that are held.
  const who = await page.locator('.print-notes section').first().locator('tbody th').allTextContents()
  expect(who).toContain('Microsoft')
  expect(who).not.toContain('Amazon')
  await page.emulateMedia({ media: 'screen' })
  await openDashboard(page, '?view=glossary')
  await page.locator('.glossary').waitFor()
  await toPaper(page)
  expect(await findFaults(page)).toEqual(NO_FAULTS)
})

test('before its own part is there, a page prints all the same', async ({ page }) => {
  await openDrawn(page, '?theme=dark')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.top-bar')).toBeHidden()
  expect((await findFaults(page)).outside).toEqual([])
  expect(await chartSizes(page)).toEqual([expect.stringMatching(/^680 × /)])
})
