// A reader's own story, from three charts on the page to another device: as a file, and as a link.
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { keepTexts } from '../../src/i18n/keepTexts.ts'
import { findOverflow, openDrawn } from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const words = keepTexts.en
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: words.title })
const steps = (page: Page): Locator => sheet(page).getByRole('button', { name: /^Step \d: / })
const keepButton = (page: Page): Locator => page.getByRole('button', { name: en.controls.keep, exact: true })
const storyLists = (page: Page): Locator => sheet(page).getByRole('radio', { name: words.parts.stories })
const stored = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('shockwave.stories') ?? '[]'))

async function expectClean(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  // Charts follow the width a moment later.
  await expect.poll(() => findOverflow(page)).toEqual([])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page }).setLegacyMode()
    // A theme changes colours and nothing else.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
  }
}

test('three charts become a story that is put in order, edited, and opened elsewhere from a file and from a link', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  await openDrawn(page)
  for (const [place, view] of ['1', '2', '4'].entries()) {
    await page.keyboard.press(view)
    await expect(page.getByRole('main').locator('figure svg [role=button]').first()).toBeVisible()
    await page.keyboard.press('a')
    await expect(page.getByText(words.notice.added('My story', place + 1))).toBeVisible()
  }
  expect(await findOverflow(page)).toEqual([])

  // By keys alone, as far as the order goes.
  await page.getByRole('button', { name: words.notice.editStory }).focus()
  await page.keyboard.press('Enter')
  await expect(steps(page)).toHaveCount(3)
  const last = await steps(page).nth(2).getAttribute('aria-label')
  await steps(page).nth(2).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(steps(page).nth(0)).toBeFocused()
  await expect(steps(page).nth(0)).toHaveAccessibleName((last ?? '').replace('Step 3', 'Step 1'))
  await page.keyboard.press('Enter')
  await sheet(page).getByRole('textbox', { name: words.editor.text }).fill('One thing. Another. A third.')
  await expect(sheet(page).getByText(words.editor.sentences(3, 2))).toBeVisible()
  for (const width of [390, 1280]) await expectClean(page, width)
  await sheet(page).getByRole('textbox', { name: words.editor.text }).fill('Chips fell furthest. Power came next.')
  await sheet(page).getByRole('textbox', { name: words.editor.notes }).fill('Point at the median.')

  await sheet(page)
    .getByRole('button', { name: /^Delete / })
    .nth(1)
    .click()
  await expect(steps(page)).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(steps(page)).toHaveCount(3)

  const download = page.waitForEvent('download')
  await sheet(page).getByRole('button', { name: words.editor.export }).click()
  const file = await (await download).path()
  await sheet(page).getByRole('button', { name: words.editor.link.make }).click()
  const link = await sheet(page).getByRole('textbox', { name: words.editor.link.label }).inputValue()
  const kept = await stored(page)
  expect([JSON.parse(readFileSync(file, 'utf8'))]).toEqual(kept)

  const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: { width: 390, height: 844 } })
  const other = await elsewhere.newPage()
  const asked: string[] = []
  other.on('request', (request) => asked.push(request.url()))
  await other.goto(link)
  const offer = other.getByRole('dialog', { name: words.linked.heading })
  await expect(offer.getByText('My story')).toBeVisible()
  await expectClean(other, 390)
  expect(await stored(other)).toEqual([])
  expect(asked.filter((url) => url.includes('story='))).toEqual([])
  await offer.getByRole('button', { name: words.linked.leave }).click()
  await expect(other).toHaveURL(/\?event=deepseek-2025-01-27$/)

  await keepButton(other).click()
  await storyLists(other).check({ force: true })
  await expectClean(other, 390)
  await sheet(other).getByLabel(words.stories.import).setInputFiles(file)
  await expect(sheet(other).getByText(words.stories.imported('My story'))).toBeVisible()
  expect(await stored(other)).toEqual(kept)
  await other.reload()
  await keepButton(other).click()
  await storyLists(other).check({ force: true })
  await expect(sheet(other).getByRole('button', { name: words.stories.edit('My story') })).toBeVisible()
  await elsewhere.close()
})

test('a saved view is opened again, also in another tab of the browser', async ({ page, context }) => {
  await openDrawn(page, '?view=scatter&sector=cloud')
  const tab = await context.newPage()
  await openDrawn(tab)
  await keepButton(tab).click()
  await expect(sheet(tab).getByText(words.views.none)).toBeVisible()
  await keepButton(page).click()
  await sheet(page).getByRole('button', { name: words.views.save }).click()
  await expect(sheet(page).getByText(words.views.saved('Scatter · Cloud and platforms'))).toBeVisible()
  for (const width of [390, 1280]) await expectClean(page, width)
  await sheet(tab).getByRole('button', { name: 'Scatter · Cloud and platforms', exact: true }).click()
  await expect(tab).toHaveURL(/\?view=scatter&sector=cloud$/)
  await expect(sheet(tab)).toHaveCount(0)
})
