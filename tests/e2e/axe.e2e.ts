// axe finds nothing, in any view, theme or language, or at any width.

import { exportTexts } from '../../src/features/export/exportTexts.ts'
import { noMatchTexts } from '../../src/features/filters/noMatchTexts.ts'
import { readFilings } from '../fixtures/published.ts'
import { viewLabel } from '../fixtures/viewLabel.ts'
import { findAll, findDarkAt, findViolations } from './axe.ts'
import {
  cardHeading,
  DATASET,
  goWithin,
  helpDialog,
  LANGUAGES,
  mark,
  openDashboard,
  openDrawn,
  SCREENS,
  shownCard,
  tooltip,
  WORDS,
  waitForFit,
} from './dashboard.ts'
import { expect, FAILED_REQUEST, test } from './fixtures.ts'

// The page has two forms: with sheets below 64rem, with columns from 78rem (in between, the rail of the one stands with
// the sheet of the other). Within a form a width moves things and changes nothing else, so that its far end is asked
// about places only.
const SHEETS = { viewport: { width: 390, height: 844 }, far: { width: 320, height: 640 } } as const
const COLUMNS = { viewport: { width: 1280, height: 900 }, far: { width: 1920, height: 1080 } } as const
const DIALOG = 'dialog'
const CARD = '&company=microsoft&lens=demand&sector=cloud,chips,power'

// What a language changes is words: that each has its own is a type, and that they fit is asked in phone.e2e.ts. Every
// screen is in both languages, by turns in one form or the other, and what opens is in one of them. One page goes
// through several screens, as a reader's does.
for (const [part, screens] of [SCREENS.slice(0, 3), SCREENS.slice(3, 6), SCREENS.slice(6)].entries()) {
  const [one, other] = part % 2 === 0 ? LANGUAGES : LANGUAGES.toReversed()

  test.describe('with sheets', () => {
    test.use({ viewport: SHEETS.viewport })

    test(`every screen, part ${part + 1}, ${one}`, async ({ page }) => {
      await openDrawn(page, `?lang=${one}`)
      const found: string[] = []
      for (const screen of screens) {
        await goWithin(page, `?${screen}&lang=${one}`)
        found.push(...(await findAll(page, screen)), ...(await findDarkAt(page, SHEETS.far)))
      }
      expect(found).toEqual([])
    })
  })

  test.describe('with columns', () => {
    test.use({ viewport: COLUMNS.viewport })

    // With the card in its column: without it the page has nothing that it has not with it, but for places, asked at
    // the far end. The colours of a card in the dark are asked about below, in a sheet.
    test(`every screen, part ${part + 1}, ${other}`, async ({ page }) => {
      await openDrawn(page, `?lang=${other}`)
      const found: string[] = []
      for (const screen of screens) {
        await goWithin(page, `?${screen}&lang=${other}${CARD}`)
        await cardHeading(page, 'Microsoft').waitFor()
        await waitForFit(page)
        found.push(...(await findAll(page, `${screen} with a card`)))
        await page.keyboard.press('Escape')
        await shownCard(page, 'Microsoft').waitFor({ state: 'detached' })
        found.push(...(await findDarkAt(page, COLUMNS.far)))
      }
      expect(found).toEqual([])
    })
  })
}

test.describe('what opens on the page', () => {
  test('a tooltip, a definition, the bars as a table', async ({ page }) => {
    await openDrawn(page, '?lang=en')
    await mark(page, 'Nvidia').hover()
    await tooltip(page).waitFor()
    const found = await findViolations(page, 'tooltip', 'main')
    await page.getByText(WORDS.en.masthead.atWriting).click()
    await page.getByRole('button', { name: WORDS.en.controls.showTable }).click()
    await page.getByRole('rowheader').first().waitFor()
    expect([...found, ...(await findViolations(page, 'definition, bars as table'))]).toEqual([])
  })

  test('the help and the export', async ({ page }) => {
    await openDrawn(page, '?lang=vi')
    await page.getByRole('button', { name: WORDS.vi.controls.help }).click()
    await helpDialog(page, WORDS.vi).waitFor()
    const found = await findViolations(page, 'help', DIALOG)
    await page.keyboard.press('Escape')
    await helpDialog(page, WORDS.vi).waitFor({ state: 'detached' })
    await page.keyboard.press('e')
    await page.getByRole('dialog', { name: exportTexts.vi.title }).getByRole('img').waitFor()
    expect([...found, ...(await findViolations(page, 'export', DIALOG))]).toEqual([])
  })

  test('a group’s card', async ({ page }) => {
    await openDashboard(page, '?figure=cloud-and-meta-capex-2023&lang=en')
    await page.getByRole('heading', { name: WORDS.en.card.figures, exact: true }).waitFor()
    expect(await findViolations(page, 'card of a group')).toEqual([])
  })

  test('a filed figure’s card, and a term', async ({ page }) => {
    await openDrawn(page, '?view=capex&trend=growth&figure=microsoft-filed-2024-growth&lang=vi')
    await cardHeading(page, 'Microsoft').waitFor()
    const count = readFilings().figures.filter(({ subject }) => subject === 'microsoft').length
    await page.getByText(WORDS.vi.card.filed(count)).click()
    await page.locator('.term').first().click()
    await page.locator('.term-popup').waitFor()
    expect(await findViolations(page, 'card of a filed figure, and a term')).toEqual([])
  })

  test('the glossary, and a result that is empty', async ({ page }) => {
    await openDashboard(page, '?view=glossary&term=inference&lang=en')
    await page.getByRole('heading', { name: viewLabel('glossary', 'en') }).waitFor()
    const found = await findViolations(page, 'glossary')
    await openDashboard(page, '?sector=models&direction=fell&lang=en')
    await page.getByText(noMatchTexts.en.noMatch).waitFor()
    expect([...found, ...(await findViolations(page, 'empty result'))]).toEqual([])
  })

  test('errors', async ({ page, provokes }) => {
    provokes(FAILED_REQUEST)
    await page.goto('./?event=tulips&lang=vi')
    await page.getByRole('alert').waitFor()
    const found = await findViolations(page, 'unknown event')
    await page.route(DATASET, (route) => route.fulfill({ status: 404 }))
    await page.goto('./?lang=vi')
    await page.getByRole('alert').waitFor()
    await page.getByText(WORDS.vi.errors.details).click()
    expect([...found, ...(await findViolations(page, 'error'))]).toEqual([])
  })
})

test.describe('sheets', () => {
  test.use({ viewport: SHEETS.viewport })

  test('a card', async ({ page }) => {
    await openDrawn(page, `?lang=vi${CARD}`)
    await cardHeading(page, 'Microsoft').waitFor()
    await waitForFit(page)
    expect([...(await findAll(page, 'card')), ...(await findDarkAt(page, SHEETS.far))]).toEqual([])
  })

  test('the filters', async ({ page }) => {
    await openDrawn(page, '?lang=en')
    await page.getByRole('button', { name: WORDS.en.filters.openSheet(0) }).click()
    await page.getByRole('dialog', { name: WORDS.en.filters.heading }).waitFor()
    expect(await findViolations(page, 'filters')).toEqual([])
  })
})
