// axe finds nothing, in any view, theme, language or width.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { exportTexts } from '../../src/i18n/exportTexts.ts'
import {
  cardHeading,
  DATASET,
  helpDialog,
  LANGUAGES,
  mark,
  openDashboard,
  openDrawn,
  SCREENS,
  searchField,
  tooltip,
  VIEWS,
  WORDS,
} from './dashboard.ts'
import { expect, FAILED_REQUEST, test } from './fixtures.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// What a choice adds to a view is looked at where it is laid out in two ways, and not at every width.
const PLAIN = VIEWS.map((view) => `view=${view}`)
const WIDTHS = [
  { name: 'least', viewport: { width: 320, height: 640 }, screens: PLAIN },
  { name: 'phone', viewport: { width: 390, height: 844 }, screens: SCREENS },
  { name: 'laptop', viewport: { width: 1280, height: 900 }, screens: SCREENS },
  { name: 'projector', viewport: { width: 1920, height: 1080 }, screens: PLAIN },
] as const

const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
// A theme changes colours and nothing else, so that the second is only asked about those.
const THEMES = [
  ['light', { type: 'tag', values: TAGS }],
  ['dark', { type: 'rule', values: COLOUR_RULES }],
] as const

/** What axe finds on the page as it stands, in the light theme and in the dark; empty where it finds nothing. */
async function findViolations(page: Page, where: string): Promise<string[]> {
  const found: string[] = []
  for (const [theme, runOnly] of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    found.push(...(await runAxe(page, `${where}, ${theme}`, runOnly)))
  }
  return found
}

type RunOnly = (typeof THEMES)[number][1]

async function runAxe(page: Page, where: string, runOnly: RunOnly): Promise<string[]> {
  // The page has no frames, so that axe need not look into any: one context, half the time.
  const builder = new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] }).setLegacyMode()
  const { violations, passes } = await builder.analyze()
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${where}: ${id} (${help}) at ${target.join(' ')}`),
  )
}

for (const { name, viewport, screens } of WIDTHS) {
  for (const language of LANGUAGES) {
    for (const screen of screens) {
      test.describe(`${name}, ${language}, ${screen}`, () => {
        test.use({ viewport })
        test.setTimeout(90_000)

        test('both themes, without and with a card', async ({ page }) => {
          const found: string[] = []
          for (const query of ['', '&company=microsoft&lens=demand&sector=cloud,chips,power']) {
            await openDrawn(page, `?${screen}&lang=${language}${query}`)
            if (query) await cardHeading(page, 'Microsoft').waitFor()
            found.push(...(await findViolations(page, query ? 'with a card' : 'without')))
          }
          expect(found).toEqual([])
        })
      })
    }
  }
}

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
    await searchField(page, words).focus()
    await page.getByRole('slider').first().waitFor()
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
