// A reader's own holdings: they never leave the browser, and stay on the device only where that was asked for.

import type { Locator, Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { holdingsTexts } from '../../src/views/holdings/holdingsTexts.ts'
import { previewTexts } from '../../src/views/holdings/previewTexts.ts'
import { EXPORTS, HISTORIES } from '../fixtures/exports.ts'
import { viewLabel } from '../fixtures/viewLabel.ts'
import { findViolations } from './axe.ts'
import {
  findOverflow,
  LANGUAGES,
  openDashboard,
  PHONE,
  shownCard,
  unfoldControls,
  WORDS,
  waitForRest,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const KEY = 'shockwave.holdings'
const words = holdingsTexts.en
const ENTERED = /NVDA|MSFT|12345|54321/i

const field = (page: Page): Locator => page.getByRole('textbox', { name: words.form.label })
const button = (page: Page, name: string): Locator => page.getByRole('main').getByRole('button', { name })
const result = (page: Page, value: string): Locator =>
  page.locator('.holdings-facts').getByText(value, { exact: true }).first()
const keepBox = (page: Page): Locator => page.getByRole('checkbox', { name: words.form.keep })
const stored = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), KEY)

async function openHoldings(page: Page, query = ''): Promise<void> {
  // What stands on paper only comes with the view, as the last of its parts.
  const last = Promise.all([page.waitForResponse(/printPart/), page.waitForResponse(/drawn-/)])
  await openDashboard(page, `?view=holdings${query}`)
  await page.locator('.holdings-form').waitFor()
  for (const response of await last) await response.finished()
  await waitForRest(page)
}

/** Everything that the page asks for or sends, from now on. */
function recordTraffic(page: Page): string[] {
  const traffic: string[] = []
  page.on('request', (request) => traffic.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  page.on('websocket', (socket) => traffic.push(socket.url()))
  return traffic
}

test('no request is made while holdings are entered, worked out, kept, read from a file and deleted', async ({
  page,
}) => {
  await openHoldings(page)
  const traffic = recordTraffic(page)
  await field(page).pressSequentially('NVDA 12345')
  await button(page, words.form.workOut).click()
  await expect(result(page, '−16.97%')).toBeVisible()
  await keepBox(page).check()
  await page.getByLabel(words.form.file).setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('ticker,quantity,price\nMSFT,10,54321\nNVDA,5,'),
  })
  await button(page, previewTexts.en.count).click()
  await expect(result(page, '−2.14%')).toBeVisible()
  await expect(page.getByText(words.report.fault['no-price'])).toBeVisible()
  await page.getByText(previewTexts.en.change).click()
  await page.getByRole('combobox', { name: previewTexts.en.role.name }).selectOption('quantity')
  await page
    .locator('svg')
    .getByRole('button', { name: /^Microsoft: / })
    .hover()
  await page.getByRole('tooltip').waitFor()
  await button(page, en.controls.showTable).click()
  await page.getByRole('rowheader', { name: 'Microsoft' }).waitFor()
  await page.getByText(words.result.working).click()
  await keepBox(page).uncheck()
  await button(page, words.form.delete).click()
  await expect(field(page)).toHaveValue('')
  expect(traffic).toEqual([])
  await expect(page).toHaveURL(/\/\?view=holdings$/)
  // The record itself: what does fetch something is seen.
  await page.getByRole('link', { name: viewLabel('capex') }).click()
  await expect.poll(() => traffic.length).toBeGreaterThan(0)
  expect(traffic.join('\n')).not.toMatch(ENTERED)
})

test('the address never holds them, whatever is opened or chosen meanwhile', async ({ page }) => {
  await openHoldings(page)
  const addresses: string[] = []
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  const traffic = recordTraffic(page)
  await field(page).fill('NVDA 12345\nMSFT; 54,321')
  await button(page, words.form.workOut).click()
  await page
    .locator('svg')
    .getByRole('button', { name: /^Nvidia: / })
    .click()
  await shownCard(page, 'Nvidia').waitFor()
  await page.getByRole('radio', { name: en.label.viewBasis['at-writing'] }).check({ force: true })
  await expect(page).toHaveURL(/\?view=holdings&basis=at-writing&company=nvidia$/)
  await page.getByRole('link', { name: viewLabel('bars'), exact: true }).click()
  await expect(page).toHaveURL(/\?basis=at-writing&company=nvidia$/)
  await page.goBack()
  await expect(field(page)).toHaveValue(/12345/)
  const history = await page.evaluate(() => JSON.stringify(window.history.state))
  for (const place of [...addresses, history, ...traffic]) expect(place).not.toMatch(/NVDA|MSFT|12345|54,?321/)
})

test('gone after a reload; back where they were kept; gone from the device once deleted', async ({ page }) => {
  await openHoldings(page)
  await field(page).fill('NVDA 10000\nMSFT 10,000')
  await button(page, words.form.workOut).click()
  await expect(result(page, '−9.56%')).toBeVisible()
  expect(await stored(page)).toBeNull()
  await page.reload()
  await expect(field(page)).toHaveValue('')
  await expect(page.locator('.holdings-facts')).toHaveCount(0)

  await field(page).fill('NVDA 10000\nMSFT 10,000')
  await button(page, words.form.workOut).click()
  await keepBox(page).check()
  await page.reload()
  await expect(result(page, '−9.56%')).toBeVisible()
  await expect(keepBox(page)).toBeChecked()
  // Numbers are read as they were written, whatever language the page speaks by now.
  await page.goto('./?view=holdings&lang=vi')
  await expect(result(page, '−9,56%')).toBeVisible()

  await page.goto('./?view=holdings')
  await button(page, words.form.delete).click()
  await expect(page.getByText(words.form.deleted)).toBeVisible()
  expect(await stored(page)).toBeNull()
  await page.reload()
  await expect(field(page)).toHaveValue('')
})

test('the keyboard alone does it all', async ({ page }) => {
  await openHoldings(page)
  await field(page).focus()
  await page.keyboard.type('NVDA 10000\nVST 2000')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: '2 holdings read' })).toBeAttached()
  const bar = (name: string) => page.locator('svg').getByRole('button', { name: new RegExp(`^${name}: `) })
  await bar('Nvidia').focus()
  await page.keyboard.press('ArrowDown')
  await expect(bar('Vistra')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(shownCard(page, 'Vistra').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar('Vistra')).toBeFocused()
  await page.getByText('Chips', { exact: true }).last().locator('..').focus()
  await page.keyboard.press('Enter')
  const term = page.getByRole('button', { name: en.controls.open('Nvidia') })
  await term.waitFor()
  await page.keyboard.press('Tab')
  await expect(term).toBeFocused()
})

test('a file is looked at first, with the keyboard alone, and counts on one press', async ({ page }) => {
  await openHoldings(page)
  const words = previewTexts.en
  await page.getByLabel(holdingsTexts.en.form.file).setInputFiles({
    name: 'positions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(EXPORTS['accounts, cash without a quantity, an option, sentences below']?.text ?? ''),
  })
  const preview = page.getByRole('region', { name: words.heading })
  await expect(preview.getByText(words.counted(2, 3))).toBeVisible()
  await expect(page.locator('.holdings-facts')).toHaveCount(0)
  await preview.getByText(words.change).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: words.role.symbol })).toBeFocused()
  await button(page, words.count).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.holdings-facts').getByText(holdingsTexts.en.result.inCurrency('$'))).toBeVisible()
})

test('a list of transactions counts nothing, and says why', async ({ page }) => {
  await openHoldings(page)
  await field(page).fill(HISTORIES['a column of codes'] ?? '')
  await expect(page.getByRole('alert')).toContainText('list of transactions')
  await button(page, words.form.workOut).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('.holdings-facts')).toHaveCount(0)
})

test('deleted in one window, they are gone in another', async ({ page, context }) => {
  await openHoldings(page)
  await field(page).fill('NVDA 10000')
  await button(page, words.form.workOut).click()
  await keepBox(page).check()
  const other = await context.newPage()
  await openDashboard(other, '?view=holdings')
  await expect(field(other)).toHaveValue('NVDA 10000')
  await button(other, words.form.delete).click()
  await expect(field(page)).toHaveValue('')
  await expect(page.locator('.holdings-facts')).toHaveCount(0)
  await field(page).fill('MSFT 5')
  await button(page, words.form.workOut).click()
  await expect(result(page, '−2.14%')).toBeVisible()
  expect(await stored(page)).toBeNull()
})

for (const language of LANGUAGES) {
  test.describe(`on a phone, in ${language}`, () => {
    test.use(PHONE)

    test('how a table was read fits', async ({ page }) => {
      await openHoldings(page, `&lang=${language}`)
      const words = previewTexts[language]
      await page
        .getByRole('textbox', { name: holdingsTexts[language].form.label })
        .fill(`Ticker;Amount;Price;Currency\nNVDA;10;140,5;USD\nENR.DE;4;59;EUR\n${'x'.repeat(80)};5;5;JPY\nCash;5;;`)
      await page.getByRole('button', { name: words.shares }).tap()
      await page.getByText(words.change).tap()
      await page.getByRole('textbox', { name: words.currency.rate('EUR', 'USD') }).fill('1,04')
      expect(await findOverflow(page)).toEqual([])
      expect(await findViolations(page, 'holdings preview')).toEqual([])
    })

    test('everything fits', async ({ page }) => {
      const { form } = holdingsTexts[language]
      await openHoldings(page, `&lang=${language}`)
      expect(await findOverflow(page)).toEqual([])
      await page
        .getByRole('textbox', { name: form.label })
        .fill(`NVDA 123456789\nENR.DE 5\nGOOG 7\n${'x'.repeat(80)} 9\nTSLA -${'5'.repeat(70)}\nAAPL 12`)
      await page.getByRole('button', { name: form.workOut, exact: true }).click()
      await page.locator('.holdings-facts').waitFor()
      for (const summary of await page.locator('main summary').all()) await summary.click()
      expect(await findOverflow(page)).toEqual([])
      await unfoldControls(page, WORDS[language])
      await page.getByRole('main').getByRole('button', { name: WORDS[language].controls.showTable }).click()
      await page.getByRole('rowheader').first().waitFor()
      expect(await findOverflow(page)).toEqual([])
    })
  })
}

for (const [name, viewport] of [
  ['least', { width: 320, height: 640 }],
  ['laptop', { width: 1280, height: 900 }],
] as const) {
  test.describe(`${name} width`, () => {
    test.use({ viewport })

    test('axe finds nothing, with results, faults and everything open, in either theme', async ({ page }) => {
      await openHoldings(page, '&sector=chips')
      await field(page).fill('NVDA 10000\nMSFT 8000\nVST 5\nGOOG 7\nOpenAI 5\nTSLA')
      await button(page, words.form.workOut).click()
      await page.locator('.holdings-facts').waitFor()
      for (const summary of await page.locator('main summary').all()) await summary.click()
      expect(await findViolations(page, 'holdings')).toEqual([])
      expect(await findOverflow(page)).toEqual([])
    })
  })
}
