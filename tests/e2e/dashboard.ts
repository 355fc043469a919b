// What a reader finds on the page, by role and name. The words come from the app, so that tests follow its wording; the
// facts (names, figures, counts) stand in the tests.

import type { Locator, Page } from '@playwright/test'
import { helpTexts } from '../../src/features/help/helpTexts.ts'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { errorTexts } from '../../src/i18n/errorTexts.ts'
import { vi } from '../../src/i18n/vi.ts'
import { viewLabel } from '../fixtures/viewLabel.ts'

/** The page's texts, with those that are loaded when they are needed. */
export const WORDS = {
  en: {
    ...en,
    card: { ...en.card, ...cardTexts.en },
    errors: { ...en.errors, ...errorTexts.en },
    help: helpTexts.en,
  },
  vi: {
    ...vi,
    card: { ...vi.card, ...cardTexts.vi },
    errors: { ...vi.errors, ...errorTexts.vi },
    help: helpTexts.vi,
  },
} as const
export const LANGUAGES = ['en', 'vi'] as const
/** Views of the moves: one chart or table, with the lenses beside it. */
export const MOVE_VIEWS = ['bars', 'scatter', 'table'] as const
export const VIEWS = [...MOVE_VIEWS, 'sectors', 'path', 'capex', 'uncertainties'] as const
/** Every screen to look at, as the start of a query: the views, and what only a choice shows. */
export const SCREENS = [
  ...VIEWS.map((view) => `view=${view}`),
  'basis=both&scope=wider',
  'view=sectors&outcome=drawdown&pin=nvidia,vistra&baseline=nvidia',
  'view=scatter&x=drawdown&scope=wider&basis=close',
] as const

export type Language = (typeof LANGUAGES)[number]
export type Words = typeof en

export const TOTAL = 15
export const DATASET = '**/data/deepseek-2025-01-27.json'
export const FILINGS = '**/data/deepseek-2025-01-27.filings.json'
export const CATALOGUE = '**/data/catalogue.json'
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

/** Opens the page and waits until the event's data are shown. Charts may still be on their way. */
export async function openDashboard(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`)
  // The page arrives with its headline, before the app. A sheet that opens with it hides the rest of it from roles.
  await waitForVisible(page, ':root[data-ready] h1 button')
  await touch(page)
}

/** What can wait for the reader's first touch, as the chart library can, comes at once. */
export async function touch(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('scroll')))
}

/** Opens the page and waits for everything that stands on it, charts and tables too. */
export async function openDrawn(page: Page, query = ''): Promise<void> {
  await openDashboard(page, query)
  await waitForVisible(page, DRAWING)
  await waitForDrawn(page)
}

const DRAWING = 'main figure :is(svg [role=button], tbody th:not([data-placeholder] *))'

/** Marks of the drawn chart, or rows of the table. */
export function drawing(page: Page): Locator {
  return page.locator(DRAWING).filter({ visible: true })
}

/** Looks once a frame: a locator that finds nothing at once looks again after up to half a second, in every test. */
async function waitForVisible(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const isVisible = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
    }
    return [...document.querySelectorAll(wanted)].some(isVisible)
  }, selector)
}

/**
 * Goes to another address of the open page as Back and Forward do, without loading it again, and waits until that is
 * drawn. The address must keep the page's language, whose texts may have to be loaded first.
 */
export async function goWithin(page: Page, query: string): Promise<void> {
  await page.evaluate((address) => {
    window.history.pushState(null, '', address)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, `./${query}`)
  await waitForVisible(page, DRAWING)
  await waitForDrawn(page)
  await waitForFit(page)
}

export function figure(page: Page): Locator {
  return page.getByRole('main').getByRole('figure')
}

export function chartTitle(page: Page): Locator {
  return figure(page).getByRole('heading', { level: 2 })
}

/** The marks of the drawn chart; the plain list that stands there before has none. */
export function marks(page: Page): Locator {
  return figure(page).locator('svg').getByRole('button')
}

export function mark(page: Page, name: string): Locator {
  return figure(page)
    .locator('svg')
    .getByRole('button', { name: new RegExp(`^${name}:`) })
}

/** The companies that the chart shows, as marks or by name underneath, in alphabetical order. */
export async function companiesShown(page: Page): Promise<string[]> {
  await marks(page).first().waitFor()
  const drawn = await marks(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  const named = await figure(page).locator('.name-button').allTextContents()
  return [...drawn.map((label) => label.replace(/:.*/, '')), ...named].sort()
}

export function filterBy(page: Page, legend: string, option: string): Locator {
  return page
    .getByRole('search')
    .getByRole('group', { name: legend, exact: true })
    .getByRole('checkbox', { name: new RegExp(`^${option} \\d+$`) })
}

export function searchField(page: Page, words: Words = en): Locator {
  return page.getByRole('search').getByRole('textbox', { name: words.filters.find })
}

export function chips(page: Page, words: Words = en): Locator {
  return page.getByRole('group', { name: words.filters.active })
}

/** The chip of one choice; its name may say before the choice of which filter it is. */
export function chip(page: Page, choice: string, words: Words = en): Locator {
  const [before, after] = words.filters
    .remove('\n')
    .split('\n')
    .map((part) => escapePattern(part))
  return page.getByRole('button', { name: new RegExp(`^${before}(.*: )?${escapePattern(choice)}${after}$`) })
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

export function countOf(page: Page, matching: number, words: Words = en): Locator {
  return page.getByRole('main').getByText(words.filters.matches(matching, TOTAL), { exact: true }).first()
}

export function announcement(page: Page, matching: number, words: Words = en): Locator {
  return page.getByRole('status').getByText(words.filters.announce(matching, TOTAL), { exact: true })
}

export function viewLink(page: Page, name: (typeof VIEWS)[number], language: Language = 'en'): Locator {
  return page
    .getByRole('navigation', { name: WORDS[language].controls.views })
    .getByRole('link', { name: viewLabel(name, language), exact: true })
}

export function lensStrip(page: Page, words: Words = en): Locator {
  return page.getByRole('group', { name: words.filters.lens }).filter({ has: page.getByRole('button') })
}

export function lens(page: Page, title: string, words: Words = en): Locator {
  return lensStrip(page, words).getByRole('button', { name: title })
}

/** The open card, in its column or in its sheet. */
export function shownCard(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true })
}

export function cardHeading(page: Page, name: string): Locator {
  return shownCard(page, name).getByRole('heading', { level: 2, name, exact: true })
}

/** The evidence that stands open in a card. */
export function openEvidence(card: Locator): Locator {
  return card.locator('details[open]')
}

export function themeSwitch(page: Page, theme: 'light' | 'dark' | 'system', words: Words = en): Locator {
  return page
    .getByRole('group', { name: words.controls.theme })
    .getByRole('radio', { name: words.label.theme[theme], exact: true })
}

export function languageSwitch(page: Page, language: Language): Locator {
  return page.getByRole('banner').getByRole('radio', { name: { en: 'English', vi: 'Tiếng Việt' }[language] })
}

export function helpDialog(page: Page, words: Pick<(typeof WORDS)[Language], 'help'> = WORDS.en): Locator {
  return page.getByRole('dialog', { name: words.help.title })
}

export function tooltip(page: Page): Locator {
  return page.getByRole('tooltip')
}

/**
 * Waits until everything on the page stands: no skeleton, and no list in the place of a chart whose code is on its way.
 */
export async function waitForDrawn(page: Page): Promise<void> {
  await touch(page)
  await page.waitForFunction(() => document.querySelector('.skeleton, [data-placeholder]') === null)
}

/**
 * Waits until every drawn chart is as wide as its place, which it is a frame or two after a card was closed, and its
 * words are in the typeface that they were laid out for.
 */
export async function waitForFit(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main figure .plot')].every((box) => {
      const drawn = box.querySelector('svg')?.viewBox.baseVal.width
      return drawn === box.clientWidth && drawn === box.parentElement?.clientWidth
    }),
  )
  await page.evaluate(() => document.fonts.ready)
}

/** Waits until the page has all that it asks for by itself, and its browser nothing left to do. */
export async function waitForRest(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await waitForDrawn(page)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestIdleCallback(resolve))
  })
}

/** True where the page itself can be scrolled sideways, or something sticks out of it and cannot be scrolled to. */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const found = scrollWidth > clientWidth ? [`page: ${scrollWidth} px of ${clientWidth} px`] : []
    const isInScroller = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth)
          return true
      }
      return false
    }
    for (const element of document.querySelectorAll('body *')) {
      const { left, right, width } = element.getBoundingClientRect()
      const isOut = width > 1 && (right > clientWidth + 1 || left < -1)
      if (isOut && element.textContent?.trim() && element.checkVisibility() && !isInScroller(element)) {
        found.push(
          `${element.tagName.toLowerCase()} at ${left} to ${right}: ${element.textContent.trim().slice(0, 40)}`,
        )
      }
    }
    return found
  })
}

/** Drags the lower end of a range to the right. */
export async function dragBy(page: Page, slider: Locator, pixels: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded()
  const box = await slider.boundingBox()
  if (!box) throw new Error('the slider is not drawn')
  const [x, y] = [box.x + 10, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + pixels, y, { steps: 10 })
  await page.mouse.up()
}

/** Keeps what the page makes addresses for, as `textOf` reads it: the page's policy lets nothing fetch them. */
export async function keepBlobs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      const url = make(blob)
      Object.assign(window, { [url]: blob })
      return url
    }
  })
}

/** The text of a picture that the page shows, where the page's blobs are kept. */
export async function textOf(image: Locator): Promise<string> {
  return image.evaluate((element) => {
    const blob: unknown = element instanceof HTMLImageElement ? Reflect.get(window, element.src) : null
    if (!(blob instanceof Blob)) throw new Error('the picture was not made by the page')
    return blob.text()
  })
}

/** Gives companies names as long as names are, one of them without a space, one from right to left. */
export async function lengthenNames(page: Page): Promise<void> {
  const names: Readonly<Record<string, string>> = {
    nvidia: 'Donaudampfschifffahrtsgesellschaftskapitaen',
    microsoft: 'The International Consolidated Holding Company of Everything',
    apple: 'شركة الإلكترونيات المتحدة للصناعات الدقيقة',
    meta: '🚀 Meta of the universe, and of all that is in it',
  }
  await page.route(DATASET, async (route) => {
    const dataset: { companies: { id: string; name: string }[] } = await (await route.fetch()).json()
    for (const company of dataset.companies) company.name = names[company.id] ?? company.name
    await route.fulfill({ json: dataset })
  })
}

/** Shows the controls that a phone has no room for at first; elsewhere they are in sight anyway. */
export async function unfoldControls(page: Page, words: Words = en): Promise<void> {
  const more = page.getByRole('button', { name: words.controls.moreControls })
  if ((await more.isVisible()) && (await more.getAttribute('aria-expanded')) === 'false') await more.click()
}
