// Everything by keyboard alone: one Tab stop a group, arrows inside it, Enter to open, Escape to close.

import type { Locator, Page } from '@playwright/test'
import { helpTexts } from '../../src/features/help/helpTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { phrasesOf } from '../fixtures/scatterPhrases.ts'
import {
  cardHeading,
  chips,
  countOf,
  figure,
  filterBy,
  helpDialog,
  lens,
  lensStrip,
  MOVE_VIEWS,
  mark,
  marks,
  openDrawn,
  PHONE,
  searchField,
  shownCard,
  tooltip,
  viewLink,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

test('the first Tab stop skips to the chart', async ({ page }) => {
  await openDrawn(page)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: en.skipToMain })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(mark(page, 'Siemens Energy')).toBeFocused()
})

test('Back undoes a press: a sector, the basis, the scope, a company compared', async ({ page }) => {
  await openDrawn(page, '?view=sectors')
  const steps = [
    ['sector=power', () => figure(page).getByRole('button', { name: 'Show Power and equipment only' }).press('Enter')],
    ['basis=at-writing', () => page.getByRole('radio', { name: en.label.viewBasis['at-writing'] }).press(' ')],
    ['scope=article', () => page.getByRole('radio', { name: en.label.companyScope.article }).press(' ')],
    ['pin=', () => page.getByRole('combobox', { name: en.controls.compareWith }).selectOption('siemens-energy')],
  ] as const
  for (const [part, press] of steps) {
    await press()
    await expect(page).toHaveURL(new RegExp(part))
  }
  for (const [part] of [...steps].reverse()) {
    await page.goBack()
    await expect(page).not.toHaveURL(new RegExp(part))
  }
  await expect(page).toHaveURL(/view=sectors$/)
})

for (const view of MOVE_VIEWS) {
  test(`each group of the view ${view} is one Tab stop`, async ({ page }) => {
    await openDrawn(page, `?view=${view}&sector=chips,cloud,models&direction=fell,not-stated&lens=demand`)
    await expect(chips(page)).toBeVisible()
    const stops = await tabThrough(page)
    const names = [en.masthead.keyFigures, en.filters.active]
    if (view === 'table') names.push(en.table.caption)
    else names.push((await figure(page).getByRole('heading').first().textContent()) ?? '')
    for (const name of names)
      expect(
        stops.filter((stop) => stop.group === name),
        name,
      ).toHaveLength(1)
    expect(stops.filter((stop) => stop.group === en.filters.lens && stop.tag === 'button')).toHaveLength(1)
    if (view !== 'table') {
      const heading = { bars: en.bars.withoutMove(4), scatter: phrasesOf('plan').neither(3) }[view]
      const underneath = stops.filter((stop) => stop.group === heading)
      expect(underneath).toHaveLength(1)
    }
    // Nothing that takes the focus is out of sight.
    expect(stops.filter((stop) => !stop.isVisible)).toEqual([])
  })
}

test('arrow keys, Home and End move between the bars', async ({ page }) => {
  await openDrawn(page)
  await mark(page, 'Siemens Energy').focus()
  await page.keyboard.press('ArrowDown')
  await expect(mark(page, 'Nvidia')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(mark(page, 'Cameco')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(mark(page, 'Nvidia')).toBeFocused()
  await page.keyboard.press('End')
  await expect(mark(page, 'Salesforce')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(mark(page, 'Salesforce')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(mark(page, 'Siemens Energy')).toBeFocused()
  // The stop stays where the reader left it.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(mark(page, 'Nvidia')).toBeFocused()
})

test('arrow keys reach every mark of the scatter', async ({ page }) => {
  await openDrawn(page, '?view=scatter')
  const names = await marks(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  expect(names).toHaveLength(8)
  const reached = new Set([names[0]])
  const queue = [0]
  for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      await marks(page).nth(from).focus()
      await page.keyboard.press(key)
      const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
      if (!reached.has(name)) queue.push(names.indexOf(name))
      reached.add(name)
    }
  }
  expect([...reached].sort()).toEqual([...names].sort())
})

test('arrow keys move between cells of the table, chips and lenses', async ({ page }) => {
  await openDrawn(page, '?view=table&sector=chips,cloud&lens=demand')
  const value = (name: RegExp) => page.getByRole('row', { name }).getByRole('cell').locator('.figure-button').first()
  await value(/^Nvidia/).focus()
  await page.keyboard.press('ArrowDown')
  await expect(value(/^Alphabet GOOGL/)).toBeFocused()
  // Every cell is a step, to either side.
  await page.keyboard.press('ArrowRight')
  await expect(
    page.getByRole('row', { name: /^Alphabet GOOGL/ }).getByRole('button', { name: 'when written', exact: true }),
  ).toBeFocused()
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('rowheader', { name: 'Alphabet', exact: true }).getByRole('button')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.getByRole('columnheader').first().getByRole('button')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending')

  const all = chips(page).getByRole('button')
  await all.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(all.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(all.last()).toBeFocused()

  await lensStrip(page).getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(lens(page, 'Geopolitics')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(lens(page, 'Geopolitics')).toHaveAttribute('aria-pressed', 'true')
  await expect(lens(page, 'Geopolitics')).toBeFocused()
})

test('removing a chip by keyboard keeps the focus near', async ({ page }) => {
  await openDrawn(page, '?sector=chips,cloud')
  await chips(page).getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await expect(countOf(page, 4)).toBeVisible()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
})

test('Enter opens the card, Escape closes it and returns the focus to the mark', async ({ page }) => {
  for (const query of ['', '?view=scatter']) {
    await openDrawn(page, query)
    await mark(page, 'Cameco').focus()
    await page.keyboard.press('Enter')
    await expect(cardHeading(page, 'Cameco')).toBeFocused()
    await expect(mark(page, 'Cameco')).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Escape')
    await expect(shownCard(page, 'Cameco')).toHaveCount(0)
    await expect(mark(page, 'Cameco')).toBeFocused()
  }
})

test('Escape returns the focus to the number that opened the card, and to the mark of a deep link', async ({
  page,
}) => {
  await openDrawn(page)
  const headline = page.getByRole('heading', { level: 1 }).getByRole('button')
  await headline.focus()
  await page.keyboard.press('Enter')
  await expect(cardHeading(page, 'American tech companies')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(headline).toBeFocused()

  await openDrawn(page, '?company=nvidia')
  await shownCard(page, 'Nvidia').waitFor()
  await page.keyboard.press('Escape')
  await expect(mark(page, 'Nvidia')).toBeFocused()
})

test.describe('on a phone with a keyboard', () => {
  test.use(PHONE)

  test('the sheet keeps the focus off the page, and Escape returns it to the mark', async ({ page }) => {
    await openDrawn(page)
    await mark(page, 'Nvidia').focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog', { name: en.card.label('Nvidia') })
    await expect(cardHeading(page, 'Nvidia')).toBeFocused()
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      // At either end the focus passes through the browser's own bars; the body then stands for them.
      const isKept = await sheet.evaluate((sheet) => {
        const focused = document.activeElement
        return focused === document.body || sheet.contains(focused)
      })
      expect(isKept).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(mark(page, 'Nvidia')).toBeFocused()
  })
})

test.describe('single-letter keys', () => {
  test('? lists the keys, and Escape returns to where the reader was', async ({ page }) => {
    await openDrawn(page)
    await mark(page, 'Nvidia').focus()
    await page.keyboard.press('?')
    await expect(helpDialog(page)).toBeVisible()
    for (const line of Object.values(helpTexts.en.shortcuts))
      await expect(helpDialog(page).getByText(line)).toBeVisible()
    // They rest while the dialog is open.
    await page.keyboard.press('2')
    await page.keyboard.press('Escape')
    await expect(helpDialog(page)).toHaveCount(0)
    await expect(mark(page, 'Nvidia')).toBeFocused()
    await expect(viewLink(page, 'bars')).toHaveAttribute('aria-current', 'page')
  })

  test('/ goes to the search, where letters are letters', async ({ page }) => {
    await openDrawn(page)
    await page.keyboard.press('/')
    await expect(searchField(page)).toBeFocused()
    await page.keyboard.type('x2')
    await expect(searchField(page)).toHaveValue('x2')
    await expect(viewLink(page, 'bars')).toHaveAttribute('aria-current', 'page')
  })

  test('1 2 3 switch the view, t the theme, x resets', async ({ page }) => {
    await openDrawn(page, '?sector=cloud')
    const html = page.locator('html')
    for (const [key, view] of [
      ['2', 'scatter'],
      ['9', 'table'],
      ['1', 'bars'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(viewLink(page, view)).toHaveAttribute('aria-current', 'page')
    }
    await page.keyboard.press('t')
    await expect(html).toHaveCSS('color-scheme', 'light')
    await page.keyboard.press('t')
    await expect(html).toHaveCSS('color-scheme', 'dark')
    await page.keyboard.press('t')
    await expect(html).toHaveCSS('color-scheme', 'light dark')
    await expect(countOf(page, 4)).toBeVisible()
    await page.keyboard.press('x')
    await expect(countOf(page, 15)).toBeVisible()
  })

  test('[ and ] walk the selection', async ({ page }) => {
    await openDrawn(page, '?company=siemens-energy')
    await shownCard(page, 'Siemens Energy').waitFor()
    await page.keyboard.press(']')
    await expect(shownCard(page, 'Nvidia')).toBeVisible()
    await page.keyboard.press(']')
    await expect(shownCard(page, 'Cameco')).toBeVisible()
    await page.keyboard.press('[')
    await expect(shownCard(page, 'Nvidia')).toBeVisible()
  })

  test('can be switched off for good', async ({ page }) => {
    await openDrawn(page)
    await page.keyboard.press('?')
    await helpDialog(page).getByRole('checkbox', { name: helpTexts.en.singleKeys }).uncheck()
    await page.keyboard.press('Escape')
    await expect(helpDialog(page)).toHaveCount(0)
    for (const reload of [false, true]) {
      if (reload) await openDrawn(page)
      for (const key of ['2', 't', 'x', '/', '?']) await page.keyboard.press(key)
      // Whatever the keys had done would be done before this is.
      await filterBy(page, en.label.filter.sector, 'Chips').setChecked(!reload)
      await expect(viewLink(page, 'bars')).toHaveAttribute('aria-current', 'page')
      await expect(helpDialog(page)).toHaveCount(0)
      await expect(page).not.toHaveURL(/theme=/)
    }
    await page.getByRole('button', { name: en.controls.help }).click()
    await helpDialog(page).getByRole('checkbox', { name: helpTexts.en.singleKeys }).check()
    await page.keyboard.press('Escape')
    await expect(helpDialog(page)).toHaveCount(0)
    await page.keyboard.press('2')
    await expect(viewLink(page, 'scatter')).toHaveAttribute('aria-current', 'page')
  })

  test('leave the browser’s own shortcuts alone', async ({ page }) => {
    await openDrawn(page)
    for (const key of ['Alt+2', 'Control+/']) await page.keyboard.press(key)
    await filterBy(page, en.label.filter.sector, 'Chips').check()
    await expect(viewLink(page, 'bars')).toHaveAttribute('aria-current', 'page')
  })
})

test('Escape closes the tooltip first, then the card', async ({ page }) => {
  await openDrawn(page)
  await mark(page, 'Nvidia').focus()
  await page.keyboard.press('Enter')
  await expect(shownCard(page, 'Nvidia')).toBeVisible()
  await focusByKeyboard(page, mark(page, 'Nvidia'))
  await page.keyboard.press('ArrowDown')
  await expect(tooltip(page)).toContainText('Cameco')
  await page.keyboard.press('Escape')
  await expect(tooltip(page)).toHaveCount(0)
  await expect(shownCard(page, 'Nvidia')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shownCard(page, 'Nvidia')).toHaveCount(0)
})

test('the palette can be chosen, and is remembered', async ({ page }) => {
  await openDrawn(page)
  const colour = () =>
    page
      .locator('rect.chart-bar')
      .first()
      .evaluate((bar) => getComputedStyle(bar).fill)
  const before = await colour()
  await page.keyboard.press('?')
  await helpDialog(page).getByRole('radio', { name: helpTexts.en.palettes.western }).check()
  await expect.poll(colour).not.toBe(before)
  const western = await colour()
  await openDrawn(page)
  expect(await colour()).toBe(western)
})

async function focusByKeyboard(page: Page, target: Locator): Promise<void> {
  await target.focus()
  await expect(target).toBeFocused()
  await expect(page.locator(':focus-visible')).toHaveCount(1)
}

interface TabStop {
  readonly tag: string
  readonly name: string
  readonly group: string
  readonly isVisible: boolean
}

/** Walks the page with Tab from its start until the focus leaves it. */
async function tabThrough(page: Page): Promise<TabStop[]> {
  const stops: TabStop[] = []
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      if (element.hasAttribute('data-visited')) return null
      element.setAttribute('data-visited', '')
      const group = element.closest('[role=group][aria-label], [role=region][aria-label]')
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return {
        tag: element.tagName.toLowerCase(),
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        group: group?.getAttribute('aria-label') ?? '',
        isVisible: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && right > left && bottom > top,
      }
    })
    if (!stop) return stops
    stops.push(stop)
  }
  throw new Error('the focus never left the page')
}
