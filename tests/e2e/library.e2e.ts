// A reader's own story, from three charts on the page to another device: as a file, and as a link.
import '../setupViews.ts'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { libraryTexts } from '../../src/features/library/libraryTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { buildStory } from '../fixtures/stories.ts'
import { findViolations } from './axe.ts'
import { drawing, findOverflow, openDrawn, viewLink, waitForDrawn } from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const words = libraryTexts.en
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: words.title })
const steps = (page: Page): Locator => sheet(page).getByRole('button', { name: /^Step \d: / })
const keepButton = (page: Page): Locator => page.getByRole('button', { name: en.controls.keep, exact: true })
const storyLists = (page: Page): Locator => sheet(page).getByRole('radio', { name: words.parts.stories })
const stored = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('shockwave.stories') ?? '{}').items ?? [])

/** As on a device that has kept a story already. */
async function keepStory(page: Page): Promise<void> {
  await page.addInitScript(
    (story) => {
      if (localStorage.getItem('shockwave.stories') === null) localStorage.setItem('shockwave.stories', story)
    },
    JSON.stringify({ items: [buildStory()], changes: [] }),
  )
}

async function openStories(page: Page): Promise<void> {
  await keepButton(page).click()
  await storyLists(page).check({ force: true })
  await sheet(page).getByLabel(words.stories.import).waitFor({ state: 'attached' })
}

async function openEditor(page: Page): Promise<void> {
  await openStories(page)
  await sheet(page)
    .getByRole('button', { name: words.stories.edit('My talk') })
    .click()
  await steps(page).first().waitFor()
}

/** What axe finds in what is open over the page, and what sticks out of the page, at both ends of the widths. */
async function findFaults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    // Charts follow the width a moment later.
    await expect.poll(() => findOverflow(page)).toEqual([])
    found.push(...(await findViolations(page, `${width} px`, 'dialog')))
  }
  return found
}

test('three charts become a story that is put in order and edited', async ({ page }) => {
  await openDrawn(page)
  for (const [place, [key, view]] of Object.entries({ 1: 'bars', 2: 'scatter', 3: 'sectors' } as const).entries()) {
    await page.keyboard.press(key)
    await expect(viewLink(page, view)).toHaveAttribute('aria-current', 'page')
    await waitForDrawn(page)
    await drawing(page).first().waitFor()
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
  await expect(steps(page).nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(steps(page).nth(0)).toBeFocused()
  await expect(steps(page).nth(0)).toHaveAccessibleName((last ?? '').replace('Step 3', 'Step 1'))
  await page.keyboard.press('Enter')
  await sheet(page).getByRole('textbox', { name: words.editor.text }).fill('One thing. Another. A third.')
  await expect(sheet(page).getByText(words.editor.sentences(3, 2))).toBeVisible()
  await sheet(page).getByRole('textbox', { name: words.editor.text }).fill('Chips fell furthest. Power came next.')
  await sheet(page).getByRole('textbox', { name: words.editor.notes }).fill('Point at the median.')

  await sheet(page)
    .getByRole('button', { name: /^Delete / })
    .nth(1)
    .click()
  await expect(steps(page)).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(steps(page)).toHaveCount(3)
  const views = ((await stored(page)) as readonly { readonly steps: readonly { readonly view: string }[] }[])[0]?.steps
  expect(views?.map(({ view }) => view)).toEqual([
    '?view=sectors&chart=sectors',
    '?chart=bars',
    '?view=scatter&basis=close&scope=wider&x=run-up&chart=scatter',
  ])
})

test('the editor of a story fits and is clean, with a fault in it too', async ({ page }) => {
  await keepStory(page)
  await openDrawn(page)
  await openEditor(page)
  await steps(page).first().click()
  await sheet(page).getByRole('textbox', { name: words.editor.text }).fill('One thing. Another. A third.')
  await expect(sheet(page).getByText(words.editor.sentences(3, 2))).toBeVisible()
  expect(await findFaults(page)).toEqual([])
})

test('a story is opened elsewhere from a link and from a file, and only kept where that is asked for', async ({
  page,
  browser,
  baseURL,
}) => {
  await keepStory(page)
  await openDrawn(page)
  await openEditor(page)
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
  await expect(offer.getByText('My talk')).toBeVisible()
  expect(await findFaults(other)).toEqual([])
  expect(await stored(other)).toEqual([])
  expect(asked.filter((url) => url.includes('story='))).toEqual([])
  await offer.getByRole('button', { name: words.linked.leave }).click()
  await expect(other).toHaveURL(/\?event=deepseek-2025-01-27$/)

  await openStories(other)
  await sheet(other).getByLabel(words.stories.import).setInputFiles(file)
  await expect(sheet(other).getByText(words.stories.imported('My talk'))).toBeVisible()
  expect(await stored(other)).toEqual(kept)
  await other.reload()
  await openStories(other)
  await expect(sheet(other).getByRole('button', { name: words.stories.edit('My talk') })).toBeVisible()
  await elsewhere.close()
})

test('the list of stories fits and is clean', async ({ page }) => {
  await keepStory(page)
  await openDrawn(page)
  await openStories(page)
  expect(await findFaults(page)).toEqual([])
})

test('a saved view is opened again, also in another tab of the browser', async ({ page, context }) => {
  await openDrawn(page, '?view=sectors&sector=cloud')
  const tab = await context.newPage()
  await openDrawn(tab)
  await keepButton(tab).click()
  await expect(sheet(tab).getByText(words.views.none)).toBeVisible()
  await keepButton(page).click()
  await sheet(page).getByRole('button', { name: words.views.save }).click()
  await expect(sheet(page).getByText(words.views.saved('Sectors · Cloud and platforms'))).toBeVisible()
  expect(await findFaults(page)).toEqual([])
  await sheet(tab).getByRole('button', { name: 'Sectors · Cloud and platforms', exact: true }).click()
  await expect(tab).toHaveURL(/\?view=sectors&sector=cloud$/)
  await expect(sheet(tab)).toHaveCount(0)
})

test('tabs that add steps in the same instant, or come back from the history, lose none', async ({ page, context }) => {
  const pages = [page, await context.newPage(), await context.newPage()]
  for (const tab of pages) await openDrawn(tab)
  const count = async (tab: Page) => {
    const stories = (await stored(tab)) as readonly { readonly steps: readonly unknown[] }[]
    return stories.map((story) => story.steps.length)
  }
  // The first step makes the story that all of them add to, and loads the code that adds.
  for (const tab of pages) {
    await tab.keyboard.press('a')
    await expect(tab.getByText(words.notice.added('My story', pages.indexOf(tab) + 1))).toBeVisible()
  }
  for (const steps of [6, 9]) {
    await Promise.all(pages.map((tab) => tab.keyboard.press('a')))
    for (const tab of pages) await expect.poll(() => count(tab)).toEqual([steps])
  }

  const [first, second] = pages
  if (!first || !second) throw new Error('no tabs')
  await first.goto('/favicon.svg')
  await second.keyboard.press('a')
  await expect.poll(() => count(second)).toEqual([10])
  await first.goBack()
  await waitForDrawn(first)
  await first.keyboard.press('a')
  for (const tab of pages) await expect.poll(() => count(tab)).toEqual([11])
})
