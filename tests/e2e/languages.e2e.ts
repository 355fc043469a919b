// English and Vietnamese: switching, remembering, searching without accents, and leaving nothing untranslated.

import type { Page } from '@playwright/test'
import { offlineTexts } from '../../src/app/offline/offlineTexts.ts'
import { TREND_FORMS } from '../../src/domain/view/view.ts'
import { marketTexts } from '../../src/features/card/marketTexts.ts'
import { workingTexts } from '../../src/features/card/workingTexts.ts'
import { compareTexts } from '../../src/features/compare/compareTexts.ts'
import { dataExportTexts } from '../../src/features/export/dataExportTexts.ts'
import { exportTexts } from '../../src/features/export/exportTexts.ts'
import { noMatchTexts } from '../../src/features/filters/noMatchTexts.ts'
import { helpTexts } from '../../src/features/help/helpTexts.ts'
import { libraryTexts } from '../../src/features/library/libraryTexts.ts'
import { presentTexts } from '../../src/features/present/presentTexts.ts'
import { shareTexts } from '../../src/features/share/shareTexts.ts'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { errorTexts } from '../../src/i18n/errorTexts.ts'
import { figureTexts } from '../../src/i18n/figureTexts.ts'
import { linkTexts } from '../../src/i18n/linkTexts.ts'
import { uncertaintyTexts } from '../../src/i18n/uncertaintyTexts.ts'
import { vi } from '../../src/i18n/vi.ts'
import { dumbbellTexts } from '../../src/views/bars/dumbbellTexts.ts'
import { capexTexts } from '../../src/views/capex/capexTexts.ts'
import { glossaryTexts } from '../../src/views/glossary/glossaryTexts.ts'
import { holdingsTexts } from '../../src/views/holdings/holdingsTexts.ts'
import { pathTexts } from '../../src/views/path/pathTexts.ts'
import { scatterTexts } from '../../src/views/scatter/scatterTexts.ts'
import { sectorTexts } from '../../src/views/sectors/sectorTexts.ts'
import { tableTexts } from '../../src/views/table/tableTexts.ts'
import { scenarioTexts } from '../../src/views/uncertainties/scenarioTexts.ts'
import { DEEPSEEK_FILE, FILINGS_FILE, readUntyped } from '../fixtures/published.ts'
import { viewLabel } from '../fixtures/viewLabel.ts'
import {
  cardHeading,
  chip,
  companiesShown,
  countOf,
  DATASET,
  filterBy,
  goWithin,
  helpDialog,
  LANGUAGES,
  languageSwitch,
  mark,
  openDashboard,
  openDrawn,
  SCREENS,
  searchField,
  TOTAL,
  themeSwitch,
  viewLink,
  WORDS,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const PARTS = [
  dumbbellTexts,
  compareTexts,
  dataExportTexts,
  sectorTexts,
  tableTexts,
  linkTexts,
  noMatchTexts,
  figureTexts,
  glossaryTexts,
  shareTexts,
  cardTexts,
  errorTexts,
  exportTexts,
  helpTexts,
  holdingsTexts,
  libraryTexts,
  marketTexts,
  offlineTexts,
  capexTexts,
  pathTexts,
  presentTexts,
  scatterTexts,
  scenarioTexts,
  uncertaintyTexts,
  workingTexts,
]

test('switching keeps the selection', async ({ page }) => {
  await openDrawn(page)
  await filterBy(page, en.label.filter.sector, 'Chips').check()
  await mark(page, 'Nvidia').click()
  await viewLink(page, 'table').click()
  await languageSwitch(page, 'vi').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(countOf(page, 1, vi)).toBeVisible()
  await expect(chip(page, 'Chip', vi)).toBeVisible()
  await expect(viewLink(page, 'table', 'vi')).toHaveAttribute('aria-current', 'page')
  await expect(cardHeading(page, 'Nvidia')).toBeVisible()
  await expect(page).toHaveURL(/\?view=table&sector=chips&company=nvidia&lang=vi$/)
  await expect(page).toHaveTitle(/tại thời điểm bài viết/)
  await languageSwitch(page, 'en').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(chip(page, 'Chips')).toBeVisible()
})

test('language and theme are remembered on the device, and the address wins', async ({ page }) => {
  const html = page.locator('html')
  await openDashboard(page)
  await expect(html).toHaveAttribute('lang', 'en')
  await languageSwitch(page, 'vi').click()
  await expect(html).toHaveAttribute('lang', 'vi')
  await themeSwitch(page, 'dark', vi).check()
  await openDashboard(page)
  await expect(html).toHaveAttribute('lang', 'vi')
  await expect(html).toHaveCSS('color-scheme', 'dark')
  await openDashboard(page, '?lang=en&theme=light')
  await expect(html).toHaveAttribute('lang', 'en')
  await expect(html).toHaveCSS('color-scheme', 'light')
  await openDashboard(page)
  await expect(html).toHaveAttribute('lang', 'vi')
  await expect(html).toHaveCSS('color-scheme', 'dark')
})

test.describe('in a Vietnamese browser', () => {
  test.use({ locale: 'vi-VN' })

  test('the page speaks Vietnamese from the start', async ({ page }) => {
    await openDashboard(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
    await expect(viewLink(page, 'bars', 'vi')).toBeVisible()
  })
})

for (const language of LANGUAGES) {
  test(`the search finds the cloud firms by their Vietnamese name, whatever its accents and case, page in ${language}`, async ({
    page,
  }) => {
    const words = WORDS[language]
    await openDrawn(page, `?lang=${language}`)
    for (const query of ['dien toan dam may', 'điện toán đám mây', 'ĐIỆN  TOÁN ĐÁM MÂY']) {
      await searchField(page, words).fill('')
      await expect(countOf(page, TOTAL, words)).toBeVisible()
      await searchField(page, words).pressSequentially(query)
      await expect(countOf(page, 4, words)).toBeVisible()
      expect(await companiesShown(page)).toEqual(['Alphabet', 'Amazon', 'CoreWeave', 'Microsoft'])
      await expect(searchField(page, words)).toHaveValue(query)
    }
  })
}

test('texts of a language that cannot be loaded leave the page in English, with a Retry that works', async ({
  page,
  provokes,
}) => {
  provokes(/./)
  const isVietnamese = /\/assets\/vi-[^/]+\.js$/
  await page.route(isVietnamese, (route) => route.abort())
  await openDashboard(page)
  await languageSwitch(page, 'vi').click()
  const notice = page.getByRole('alert').filter({ hasText: en.errors.language })
  await expect(notice).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.unroute(isVietnamese)
  await notice.getByRole('button', { name: en.controls.retry }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(notice).toHaveCount(0)
})

test('there is English to look for', () => {
  expect(ENGLISH.length).toBeGreaterThan(150)
})

test.describe('no English is left in Vietnamese', () => {
  test('in every screen, with a card, a lens and the help open', async ({ page }) => {
    const query = 'lang=vi&company=microsoft&lens=demand&sector=cloud,models'
    await openDrawn(page, `?${query}`)
    for (const screen of SCREENS) {
      await test.step(screen, async () => {
        await goWithin(page, `?${screen}&${query}`)
        await expect(cardHeading(page, 'Microsoft')).toBeVisible()
        await expectNoEnglish(page)
      })
    }
    await page.getByRole('button', { name: vi.controls.help }).click()
    await expect(helpDialog(page, WORDS.vi)).toBeVisible()
    await expectNoEnglish(page)
  })

  test('in every form of the filed spending, its tables, a filed figure’s card, and the glossary', async ({ page }) => {
    await openDrawn(page, '?view=capex&lang=vi')
    for (const trend of TREND_FORMS) {
      await goWithin(page, `?view=capex&lang=vi&trend=${trend}&scale=log&figure=meta-guidance-2025-october`)
      await expect(cardHeading(page, 'Meta')).toBeVisible()
      await expectNoEnglish(page)
    }
    const toTable = page.getByRole('button', { name: vi.controls.showTable })
    while ((await toTable.count()) > 0) await toTable.first().click()
    await page.getByRole('rowheader').first().waitFor()
    await expectNoEnglish(page)
    await openDashboard(page, '?view=glossary&lang=vi')
    await page.getByRole('heading', { name: viewLabel('glossary', 'vi') }).waitFor()
    await expectNoEnglish(page)
  })

  test('in the view of the reader’s holdings, empty, with results and faults, and as a table', async ({ page }) => {
    const { form, report } = holdingsTexts.vi
    for (const basis of ['close', 'at-writing']) {
      await openDashboard(page, `?view=holdings&lang=vi&basis=${basis}&sector=chips`)
      const field = page.getByRole('textbox', { name: form.label })
      await field.waitFor()
      await expectNoEnglish(page)
      await field.fill('NVDA 10.000\nNVDA 10,000\nAAPL $5\nENR €5\nGOOG 5\nOpenAI 5\nASML.AS 5\nTSLA\nTSLA -1\nTSLA x1')
      await page.getByRole('button', { name: form.workOut, exact: true }).click()
      await page.getByRole('heading', { name: report.bad(4) }).waitFor()
      for (const summary of await page.locator('main summary').all()) await summary.click()
      await expectNoEnglish(page)
      await page.getByRole('main').getByRole('button', { name: vi.controls.showTable }).click()
      await page.getByRole('rowheader').first().waitFor()
      await expectNoEnglish(page)
    }
  })

  test('in saved views, stories and their editor', async ({ page }) => {
    const { views, parts, editor, notice, title } = libraryTexts.vi
    await openDrawn(page, '?lang=vi&sector=cloud&max=-2')
    await page.keyboard.press('a')
    await page.getByRole('button', { name: notice.editStory }).waitFor()
    await expectNoEnglish(page)
    await page.getByRole('button', { name: vi.controls.keep, exact: true }).click()
    const sheet = page.getByRole('dialog', { name: title })
    await sheet.getByRole('button', { name: views.save }).click()
    await expectNoEnglish(page)
    await sheet.getByRole('radio', { name: parts.stories }).check({ force: true })
    await sheet.getByRole('button', { name: libraryTexts.vi.stories.create }).click()
    await sheet.getByRole('button', { name: /^Bước 1: / }).click()
    await sheet.getByRole('textbox', { name: editor.text }).fill('Một. Hai. Ba.')
    await expectNoEnglish(page)
  })

  test('in the bars and the scatter as tables', async ({ page }) => {
    for (const view of ['bars', 'scatter']) {
      await openDrawn(page, `?view=${view}&lang=vi&group=sector`)
      await expectNoEnglish(page)
      await page.getByRole('button', { name: vi.controls.showTable }).click()
      await page.getByRole('rowheader').first().waitFor()
      await expectNoEnglish(page)
    }
  })

  test('in tooltips, other cards, the empty result and errors', async ({ page, provokes }) => {
    await openDrawn(page, '?lang=vi&min=-19')
    await mark(page, 'Nvidia').hover()
    await page.getByRole('tooltip').waitFor()
    await expectNoEnglish(page)
    for (const card of ['company=openai', 'company=apple', 'figure=ai-startups-venture-2023']) {
      await openDashboard(page, `?lang=vi&${card}`)
      await page.getByRole('button', { name: cardTexts.vi.close }).waitFor()
      await expectNoEnglish(page)
    }
    await openDashboard(page, '?lang=vi&sector=models&direction=fell')
    await expect(page.getByText(noMatchTexts.vi.noMatch)).toBeVisible()
    await expectNoEnglish(page)
    await page.goto('./?lang=vi&event=nothing')
    await page.getByRole('heading', { name: errorTexts.vi.heading }).waitFor()
    await page.getByText(vi.errors.details).click()
    await expectNoEnglish(page)
    provokes(/Failed to load resource/)
    await page.route(DATASET, (route) => route.fulfill({ status: 404 }))
    await page.goto('./?lang=vi')
    await page.getByText(errorTexts.vi.kinds['not-found']).waitFor()
    await expectNoEnglish(page)
  })
})

/**
 * Everything that can be read, seen or heard, of the page must not hold a text that has a Vietnamese form of its own.
 */
async function expectNoEnglish(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  const seen = await page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']
    const spoken = [...document.querySelectorAll('*')].flatMap((element) =>
      attributes.flatMap((name) => element.getAttribute(name) ?? []),
    )
    const drawn = [...document.querySelectorAll('svg text')].map((text) => text.textContent ?? '')
    return [document.title, document.body.innerText, ...drawn, ...spoken].join('\n')
  })
  expect(seen).toContain(vi.controls.help)
  expect(ENGLISH.filter((text) => seen.includes(text))).toEqual([])
}

type Pair = readonly [english: string, vietnamese: string]

function pairs(one: object, other: object): Pair[] {
  const rest = new Map(Object.entries(other))
  return Object.entries(one).flatMap(([key, text]: [string, unknown]): Pair[] => {
    const own: unknown = rest.get(key)
    if (typeof text === 'string' && typeof own === 'string') return [[text, own]]
    return isObject(text) && isObject(own) ? pairs(text, own) : []
  })
}

/** The texts of a dataset that it gives in both languages. */
function localTexts(value: unknown): Pair[] {
  if (!isObject(value)) return []
  const { en: english, vi: vietnamese } = value as { readonly en?: unknown; readonly vi?: unknown }
  if (typeof english === 'string' && typeof vietnamese === 'string') return [[english, vietnamese]]
  return Object.values(value).flatMap(localTexts)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Every text that has a Vietnamese form of its own. */
const ENGLISH = [
  ...pairs(en, vi),
  ...PARTS.flatMap((part) => pairs(part.en, part.vi)),
  ...localTexts(readUntyped(DEEPSEEK_FILE)),
  ...localTexts(readUntyped(FILINGS_FILE)),
]
  .filter(([text, own]) => text.length > 8 && text !== own && !own.includes(text))
  .map(([text]) => text)
