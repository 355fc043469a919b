// A talk: a clicker drives the story, the presenter improvises, and the two windows stay in step.
import type { BrowserContext, Page } from '@playwright/test'
import { presentTexts } from '../../src/features/present/presentTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { CATALOGUE_WITH_STORY, CATALOGUE_WITHOUT_STORY, STORY, STORY_FILE } from '../fixtures/story.ts'
import { findAll } from './axe.ts'
import { CATALOGUE, cardHeading, chip, filterBy, mark, marks, tooltip, waitForFit } from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const words = presentTexts.en
const TOTAL = STORY.steps.length
const LEAST_PX = 24

test.use({ viewport: { width: 1920, height: 1080 } })

test.beforeEach(async ({ context }) => {
  await serveStory(context)
})

async function serveStory(context: BrowserContext): Promise<void> {
  await context.route(CATALOGUE, (route) =>
    route.fulfill({ body: CATALOGUE_WITH_STORY, contentType: 'application/json' }),
  )
  await context.route(`**/${STORY_FILE}`, (route) =>
    route.fulfill({ body: JSON.stringify(STORY), contentType: 'application/json' }),
  )
}

async function openTalk(page: Page, query = '?present=1&step=1'): Promise<void> {
  await page.goto(`./${query}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Waits until a step stands on the stage, or on the presenter's page, drawn. */
async function expectStep(page: Page, number: number): Promise<void> {
  const headline = STORY.steps[number - 1]?.headline.en ?? ''
  await expect(page.getByRole('status').filter({ hasText: words.announce(number, TOTAL, headline) })).toBeAttached()
  await expect(page.locator('.slide-progress').first()).toContainText(`${number} / ${TOTAL}`)
  await page.locator('.slide').first().locator('figure svg [data-mark], figure tbody th').first().waitFor()
}

/** Texts on the screen that are too small to be read from the back row. */
function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement
      // Words for screen readers only are one pixel wide.
      if (!parent?.checkVisibility() || parent.getBoundingClientRect().width <= 1 || !text.textContent?.trim()) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      if (size < least) found.push(`${size} px: ${text.textContent}`)
    }
    return found
  }, LEAST_PX)
}

const isBlank = (page: Page) => page.getByRole('button', { name: words.unblank })

test('a clicker drives the story from end to end, legible and with its source on every step', async ({ page }) => {
  await openTalk(page)
  for (let step = 1; step <= TOTAL; step += 1) {
    await expectStep(page, step)
    expect(await smallTexts(page)).toEqual([])
    const source = page.locator('.slide figcaption p').first()
    await expect(source).toContainText(`${en.frame.source}: `)
    await expect(source).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('PageDown')
  }
  await expectStep(page, TOTAL)
  await page.keyboard.press('PageUp')
  await expectStep(page, TOTAL - 1)

  // A blank screen is lifted by the key that would turn the page, and the page is not turned.
  await page.keyboard.press('.')
  await expect(isBlank(page)).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(isBlank(page)).toHaveCount(0)
  await expectStep(page, TOTAL - 1)

  // What a clicker sends to start a show does not load the page anew.
  await page.evaluate(() => Object.assign(window, { isSame: true }))
  await page.keyboard.press('F5')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true)

  // Mode, step and blank survive a reload; full screen is offered back.
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/present=1&step=\d+&blank=1/)
  await page.reload()
  await expect(isBlank(page)).toBeVisible()
  await page.keyboard.press('b')
  await expectStep(page, TOTAL - 1)
  await page.getByRole('button', { name: words.backToFullscreen }).click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await expect(page.getByRole('button', { name: words.backToFullscreen })).toHaveCount(0)
})

test('keys walk the story, and rest in charts and fields', async ({ page }) => {
  await openTalk(page)
  await expectStep(page, 1)
  for (const [key, step] of [
    ['ArrowRight', 2],
    ['Space', 3],
    ['ArrowLeft', 2],
    ['End', TOTAL],
    ['Home', 1],
  ] as const) {
    await page.keyboard.press(key)
    await expectStep(page, step)
  }
  await page.keyboard.press('3')
  await expect(page.getByText(words.goTo('3'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(words.goTo('3'))).toHaveCount(0)
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expectStep(page, 2)

  await mark(page, 'Siemens Energy').focus()
  await page.keyboard.press('ArrowDown')
  await expect(mark(page, 'Nvidia')).toBeFocused()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/step=2/)
  await page.keyboard.press('PageDown')
  await expectStep(page, 3)
})

test('what is improvised keeps the step, survives a reload and is reset; Escape closes one thing at a time', async ({
  page,
}) => {
  await openTalk(page)
  await expectStep(page, 1)
  await page.getByRole('button', { name: en.filters.openSheet(0) }).click()
  await filterBy(page, en.label.filter.sector, 'Power and equipment').check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(mark(page, 'Nvidia')).toHaveCount(0)
  await expect(page.getByText(words.changed)).toBeVisible()
  await page.reload()
  await expectStep(page, 1)
  await expect(mark(page, 'Siemens Energy')).toBeVisible()
  await expect(mark(page, 'Nvidia')).toHaveCount(0)
  await page.keyboard.press('r')
  await expect(mark(page, 'Nvidia')).toBeVisible()
  await expect(page.getByText(words.changed)).toHaveCount(0)

  await mark(page, 'Nvidia').click()
  await expect(cardHeading(page, 'Nvidia')).toBeFocused()
  await page.keyboard.press('PageDown')
  await expectStep(page, 2)
  await expect(page.locator('.slide-panel')).toHaveCount(0)
  // From here on by keys alone.
  await page.mouse.move(5, 5)
  await mark(page, 'Nvidia').focus()
  await page.keyboard.press('Enter')
  await expect(cardHeading(page, 'Nvidia')).toBeFocused()
  await expect(tooltip(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(cardHeading(page, 'Nvidia')).toHaveCount(0)
  await expect(mark(page, 'Nvidia')).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: words.keys })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // The dialog hands the focus back to the mark, and its tooltip comes with that, to go when the focus goes on.
  await expect(mark(page, 'Nvidia')).toBeFocused()
  await expect(tooltip(page)).toBeVisible()
  await page.getByRole('main').focus()
  await expect(tooltip(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  // What was on the slide is what the page goes on with.
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page).toHaveURL(/\?direction=fell$/)
  await expect(chip(page, 'Fell')).toBeVisible()
})

const progressOf = (one: Page) => one.locator('.slide-progress').first()

/** The stage in Vietnamese and dark, and the speaker's window beside it in English. */
async function openBoth(page: Page): Promise<Page> {
  await page.goto('./?lang=vi&theme=dark')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('p')
  await page.locator('.slide').waitFor()
  const [speaker] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')])
  await speaker.getByRole('heading', { level: 2, name: presentTexts.vi.speaker.notes }).waitFor()
  await speaker.getByRole('radio', { name: 'English' }).check()
  await expectStep(speaker, 1)
  return speaker
}

test('two windows stay in step both ways', async ({ page }) => {
  const speaker = await openBoth(page)
  await speaker.bringToFront()
  await speaker.keyboard.press('PageDown')
  await expect(progressOf(page)).toHaveText(`2 / ${TOTAL}`)
  await speaker.getByRole('button', { name: words.blank }).click()
  await expect(page.getByRole('button', { name: presentTexts.vi.unblank })).toBeVisible()
  await page.bringToFront()
  await page.keyboard.press('b')
  await expect(speaker.getByText(words.blankBadge)).toHaveCount(0)
  await mark(page, 'Cameco').click()
  await expect(speaker.getByText(words.changed)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('PageDown')
  await expectStep(speaker, 3)
  await expect(speaker.getByText(STORY.steps[2]?.notes.en ?? '')).toBeVisible()
  // Each keeps its own language and theme.
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(speaker.locator('html')).toHaveAttribute('lang', 'en')
})

test('neither window loses anything by a reload or by being closed', async ({ page, context }) => {
  const speaker = await openBoth(page)
  await speaker.bringToFront()
  await speaker.keyboard.press('PageDown')
  await speaker.keyboard.press('PageDown')
  await expectStep(speaker, 3)
  await speaker.getByRole('button', { name: words.speaker.start }).click()
  await expect(speaker.getByRole('timer')).not.toHaveText('0:00')
  await speaker.getByRole('button', { name: words.speaker.pause }).click()
  const time = await speaker.getByRole('timer').textContent()
  await speaker.reload()
  await expectStep(speaker, 3)
  await expect(speaker.getByRole('timer')).toHaveText(time ?? '')
  await page.reload()
  await expect(progressOf(page)).toHaveText(`3 / ${TOTAL}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')

  await page.close()
  await expect(speaker.getByText(words.speaker.alone)).toBeVisible()
  await speaker.keyboard.press('PageUp')
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    speaker.getByRole('button', { name: words.speaker.openAudience }).click(),
  ])
  await expectStep(again, 2)
  await again.keyboard.press('PageUp')
  await expectStep(speaker, 1)
  await expect(speaker.getByText(words.speaker.alone)).toHaveCount(0)
})

test('marks move to their new places and leave nothing behind; without motion they stand there at once', async ({
  page,
}) => {
  const moving = () => page.evaluate(() => document.getAnimations().filter(({ effect }) => effect !== null).length)
  await openTalk(page)
  await expectStep(page, 1)
  await expect.poll(moving).toBe(0)
  // Looked at in the task that follows the drawing, so that no clock decides.
  const moved = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = (): void => {
          const running = document
            .getAnimations()
            .filter(
              ({ effect }) =>
                effect instanceof KeyframeEffect &&
                effect.target?.closest('[data-mark="nvidia"], [data-shape="nvidia"]'),
            )
          if (running.length > 0) resolve(running.length)
          else requestAnimationFrame(seen)
        }
        requestAnimationFrame(seen)
      }),
  )
  await page.keyboard.press('PageDown')
  expect(await moved).toBe(2)
  // A slide that is fitted once more moves its marks once more.
  await expect(page.locator('[data-shape="nvidia"]')).toHaveCSS('transform', 'none')
  await expect.poll(moving).toBe(0)

  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(() => {
    const { animate } = Element.prototype
    Element.prototype.animate = function (...args) {
      document.body.dataset['animated'] = 'true'
      return animate.apply(this, args)
    }
  })
  await page.keyboard.press('PageUp')
  await expectStep(page, 1)
  await expect(marks(page)).toHaveCount(8)
  await expect(page.locator('body')).not.toHaveAttribute('data-animated')
})

for (const [lang, colorScheme] of [
  ['en', 'light'],
  ['vi', 'dark'],
] as const) {
  test.describe(`axe finds nothing: ${lang}, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    const look = async (page: Page, where: string): Promise<string[]> => {
      await page.locator('.slide figure svg [data-mark]').first().waitFor()
      return findAll(page, where)
    }

    test('on the stage, blank too', async ({ page }) => {
      await openTalk(page, `?present=1&step=1&lang=${lang}`)
      const found = await look(page, 'stage')
      await page.keyboard.press('b')
      await page.getByRole('button', { name: presentTexts[lang].unblank }).waitFor()
      expect([...found, ...(await look(page, 'blank'))]).toEqual([])
    })

    test('in the presenter’s window', async ({ page }) => {
      await openTalk(page, `?present=speaker&step=2&lang=${lang}`)
      expect(await look(page, 'speaker')).toEqual([])
    })

    test('on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await openTalk(page, `?present=1&step=3&lang=${lang}`)
      expect(await look(page, 'phone')).toEqual([])
    })
  })
}

/** How far right and wide the drawing on the slide is. */
const drawingOf = async (page: Page) => (await page.locator('.slide-chart .plot').boundingBox()) ?? { x: 0, width: 0 }

test('a card or the filters open beside the chart, which shrinks and answers at once', async ({ page }) => {
  await openTalk(page)
  await expectStep(page, 1)
  const before = await drawingOf(page)
  const panel = page.locator('.slide-panel')
  await page.getByRole('button', { name: en.filters.openSheet(0) }).click()
  await expect(panel.getByRole('heading', { name: en.filters.heading })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(async () => (await drawingOf(page)).width).toBeLessThan(before.width)
  const box = await panel.boundingBox()
  expect((await drawingOf(page)).x).toBeGreaterThanOrEqual((box?.x ?? 0) + (box?.width ?? 0))
  await filterBy(page, en.label.filter.sector, 'Chips').check()
  await expect(mark(page, 'Siemens Energy')).toHaveCount(0)
  // A card stands before the filters, which come back; Escape closes one thing at a time.
  await mark(page, 'Nvidia').click()
  await expect(cardHeading(page, 'Nvidia')).toBeFocused()
  await expect(panel.getByRole('heading', { name: en.filters.heading })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('heading', { name: en.filters.heading })).toBeVisible()
  await page.getByRole('main').focus()
  await expect(tooltip(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.locator('[data-open-filters]')).toBeFocused()
  await expect.poll(async () => (await drawingOf(page)).width).toBe(before.width)
  // A key leads into the search; the turn of the page closes the filters.
  await page.keyboard.press('Enter')
  await expect(panel.locator('[data-search]')).toBeFocused()
  await page.keyboard.press('PageDown')
  await expectStep(page, 2)
  await expect(panel).toHaveCount(0)
})

test('the pointer follows the mouse in both windows, from either, while its key is held', async ({ page }) => {
  const speaker = await openBoth(page)
  const share = async (one: Page) => {
    const [dot, chart] = await Promise.all([
      one.locator('.pointer-dot').first().boundingBox(),
      one.locator('.slide-chart').first().boundingBox(),
    ])
    if (!dot || !chart) throw new Error('nobody points')
    const part = (at: number, length: number, from: number, whole: number) => (at + length / 2 - from) / whole
    return [part(dot.x, dot.width, chart.x, chart.width), part(dot.y, dot.height, chart.y, chart.height)] as const
  }
  const pointIn = async (one: Page, x: number, y: number): Promise<void> => {
    const chart = await one.locator('.slide-chart').first().boundingBox()
    if (!chart) throw new Error('no chart')
    await one.mouse.move(chart.x + x * chart.width, chart.y + y * chart.height)
  }
  for (const [from, to] of [
    [speaker, page],
    [page, speaker],
  ] as const) {
    await from.bringToFront()
    await pointIn(from, 0.5, 0.5)
    await expect(to.locator('.pointer-dot')).toHaveCount(0)
    await from.keyboard.down('l')
    await pointIn(from, 0.25, 0.75)
    await expect.poll(async () => (await share(to).catch(() => [0]))[0]).toBeCloseTo(0.25, 1)
    for (const one of [from, to]) {
      const [x, y] = await share(one)
      expect(x).toBeCloseTo(0.25, 1)
      expect(y).toBeCloseTo(0.75, 1)
    }
    await from.keyboard.up('l')
    for (const one of [from, to]) await expect(one.locator('.pointer-dot')).toHaveCount(0)
  }
})

test('an event without a story is presented by its views, each slide headed by its chart', async ({
  page,
  context,
}) => {
  await context.route(CATALOGUE, (route) =>
    route.fulfill({ body: CATALOGUE_WITHOUT_STORY, contentType: 'application/json' }),
  )
  await page.goto('./?present=1')
  const slide = page.locator('.slide')
  await expect(slide.locator('.chart-title')).toHaveText('Siemens Energy fell further than Nvidia')
  await expect(slide.locator('.slide-progress')).toHaveText('1 / 9')
  expect(await smallTexts(page)).toEqual([])
  await page.keyboard.press('End')
  await expect(slide.locator('.slide-progress')).toHaveText('9 / 9')
  await expect(slide.locator('figure tbody th').first()).toBeVisible()
  await page.keyboard.press('Escape')

  // A chart alone.
  await page.goto('./?view=path&company=nvidia')
  await page.getByRole('button', { name: en.controls.presentChart }).nth(1).click()
  await expect(slide.locator('.chart-title')).toBeVisible()
  await expect(slide.locator('figure')).toHaveCount(1)
  await expect(page.getByRole('button', { name: words.next })).toHaveCount(0)
  await page.reload()
  await expect(slide.locator('figure[data-chart="recovery"]')).toBeVisible()

  // The small slide of the presenter's window holds its chart whole, too.
  await openTalk(page, '?view=path&present=speaker&step=1&story=this')
  await slide.locator('figure svg [data-mark]').first().waitFor()
  const sticksOut = () =>
    slide.locator('.chart-body').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
  await waitForFit(page)
  await expect.poll(sticksOut).toBe(0)
})
