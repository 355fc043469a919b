// axe finds nothing, in any view, theme or language, or at any width.
import { exportTexts } from '../../src/i18n/exportTexts.ts'
import { findAll, findAt, findDark, findViolations } from './axe.ts'
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
  tooltip,
  WORDS,
  waitForFit,
} from './dashboard.ts'
import { expect, FAILED_REQUEST, test } from './fixtures.ts'

// The page has two forms: with sheets below 64rem, with columns from 78rem (in between, the rail of the one stands with the sheet of
// the other). Within a form a width moves things and changes nothing else, so that its far end is asked about places only.
const FORMS = [
  { form: 'sheets', viewport: { width: 390, height: 844 }, far: { width: 320, height: 640 } },
  { form: 'columns', viewport: { width: 1280, height: 900 }, far: { width: 1920, height: 1080 } },
] as const
const CARD = '&company=microsoft&lens=demand&sector=cloud,chips,power'

// Every screen in both forms, and in both languages: one form in English and the other in Vietnamese, by turns. What a language
// changes is words: that each has its own is a type, and that they fit is asked in both at every width (phone.e2e.ts).
// The dark theme is asked about the whole page where there are sheets, and about the page with rail and card where there are columns.
SCREENS.forEach((screen, index) => {
  FORMS.forEach(({ form, viewport, far }, place) => {
    const language = LANGUAGES[(index + place) % 2 === 0 ? 0 : 1]
    test.describe(`${form}, ${language}, ${screen}`, () => {
      test.use({ viewport })
      test.setTimeout(90_000)

      test('without and with a card', async ({ page }) => {
        const query = `?${screen}&lang=${language}`
        await openDrawn(page, query)
        await waitForFit(page)
        const found = [...(await findAll(page, 'without')), ...(await findAt(page, far, 'without'))]
        if (form === 'sheets') found.push(...(await findDark(page, 'without')))
        await goWithin(page, `${query}${CARD}`)
        await cardHeading(page, 'Microsoft').waitFor()
        await waitForFit(page)
        found.push(...(await findAll(page, 'with a card')), ...(await findAt(page, far, 'with a card')))
        if (form === 'columns') found.push(...(await findDark(page, 'with a card')))
        expect(found).toEqual([])
      })
    })
  })
})

for (const language of LANGUAGES) {
  test(`what opens on the page, ${language}`, async ({ page, provokes }) => {
    test.setTimeout(90_000)
    provokes(FAILED_REQUEST)
    const words = WORDS[language]
    const query = `lang=${language}`
    const found: string[] = []

    await openDrawn(page, `?${query}`)
    await mark(page, 'Nvidia').hover()
    await tooltip(page).waitFor()
    found.push(...(await findViolations(page, 'tooltip')))
    await page.getByText(words.masthead.atWriting).click()
    await page.getByRole('button', { name: words.controls.showTable }).click()
    await page.getByRole('rowheader').first().waitFor()
    found.push(...(await findViolations(page, 'slider, definition, bars as table')))
    await page.getByRole('button', { name: words.controls.help }).click()
    await helpDialog(page, words).waitFor()
    found.push(...(await findViolations(page, 'help')))
    await page.keyboard.press('Escape')
    await helpDialog(page, words).waitFor({ state: 'detached' })
    await page.keyboard.press('e')
    await page.getByRole('dialog', { name: exportTexts[language].title }).getByRole('img').waitFor()
    found.push(...(await findViolations(page, 'export')))

    await openDashboard(page, `?figure=cloud-and-meta-capex-2023&${query}`)
    await page.getByRole('heading', { name: words.card.figures }).waitFor()
    found.push(...(await findViolations(page, 'card of a group')))
    await openDrawn(page, `?view=capex&trend=growth&figure=microsoft-filed-2024-growth&${query}`)
    await cardHeading(page, 'Microsoft').waitFor()
    await page.getByText(words.card.filed(13)).click()
    await page.locator('.term').first().click()
    await page.locator('.term-popup').waitFor()
    found.push(...(await findViolations(page, 'card of a filed figure, and a term')))
    await openDashboard(page, `?view=glossary&term=inference&${query}`)
    await page.getByRole('heading', { name: words.label.view.glossary }).waitFor()
    found.push(...(await findViolations(page, 'glossary')))
    await openDashboard(page, `?sector=models&direction=fell&${query}`)
    await page.getByText(words.filters.noMatch).waitFor()
    found.push(...(await findViolations(page, 'empty result')))

    await page.goto(`./?event=tulips&${query}`)
    await page.getByRole('alert').waitFor()
    found.push(...(await findViolations(page, 'unknown event')))
    await page.route(DATASET, (route) => route.fulfill({ status: 404 }))
    await page.goto(`./?${query}`)
    await page.getByRole('alert').waitFor()
    await page.getByText(words.errors.details).click()
    found.push(...(await findViolations(page, 'error')))
    expect(found).toEqual([])
  })
}

for (const language of LANGUAGES) {
  test.describe(`phone, ${language}`, () => {
    test.use({ viewport: { width: 390, height: 844 } })

    test('the sheet of filters', async ({ page }) => {
      const words = WORDS[language]
      await openDrawn(page, `?lang=${language}`)
      await page.getByRole('button', { name: words.filters.openSheet(0) }).click()
      await page.getByRole('dialog', { name: words.filters.heading }).waitFor()
      expect(await findViolations(page, 'filters')).toEqual([])
    })
  })
}
