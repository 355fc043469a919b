// What is passed on: the dialog with link, code and QR code, and a chart in the frame of another page.
import { createServer } from 'node:http'
import type { FrameLocator, Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import { startTexts } from '../../src/app/start/startTexts.ts'
import { noMatchTexts } from '../../src/features/filters/noMatchTexts.ts'
import { shareTexts } from '../../src/features/share/shareTexts.ts'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { findViolations } from './axe.ts'
import { findOverflow, LANGUAGES, openDashboard, openDrawn, WORDS, waitForDrawn } from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const EXAMPLE = 'embed-example.html'
/** Every chart that can stand alone, as the address of its frame. */
const EMBEDS = [
  'chart=bars',
  'basis=both&scope=wider&chart=both',
  'view=scatter&chart=scatter',
  'view=table&chart=table',
  'view=sectors&chart=sectors',
  'view=path&chart=path',
  'view=path&chart=relative',
  'view=capex&chart=stated',
  'view=capex&chart=filed',
  'view=capex&chart=plans',
  'view=capex&chart=totals',
  'view=uncertainties&chart=break-even',
  'view=uncertainties&chart=matrix',
] as const

const figureIn = (frame: FrameLocator | Page): Locator => frame.getByRole('main').getByRole('figure')
const marksIn = (frame: FrameLocator): Locator => figureIn(frame).locator('svg').getByRole('button')
const shareDialog = (page: Page, language: 'en' | 'vi'): Locator =>
  page.getByRole('dialog', { name: shareTexts[language].title })

/** How much taller or wider what stands in a frame is than the frame, in pixels; 0 where it fits. */
async function excessOf(frame: Locator): Promise<readonly [height: number, width: number]> {
  return frame.evaluate((element) => {
    const document = element instanceof HTMLIFrameElement ? element.contentDocument : null
    if (!document) return [Number.NaN, Number.NaN]
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
    const page = document.getElementById('root')?.getBoundingClientRect().height ?? 0
    return [Math.max(scrollHeight - clientHeight, clientHeight - Math.ceil(page)), scrollWidth - clientWidth]
  })
}

test('the example draws its charts, as tall as they are, in a wide window and in a narrow one', async ({ page }) => {
  await page.goto(EXAMPLE)
  const frames = page.locator('iframe')
  await expect(frames).toHaveCount(2)
  const heights: number[][] = []
  for (const width of [1100, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const place of [0, 1]) {
      await marksIn(page.frameLocator('iframe').nth(place)).first().waitFor()
      await expect.poll(() => excessOf(frames.nth(place))).toEqual([0, 0])
    }
    heights.push(await frames.evaluateAll((all) => all.map((frame) => frame.clientHeight)))
    expect(await findOverflow(page)).toEqual([])
  }
  expect(heights[1]).not.toEqual(heights[0])
  const [first, second] = [page.frameLocator('iframe').nth(0), page.frameLocator('iframe').nth(1)]
  await expect(first.locator('html')).toHaveAttribute('lang', 'en')
  await expect(second.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(figureIn(first).getByRole('link').first()).toBeVisible()
})

test('within a frame a mark opens its evidence where it is, by keys too, and Back is that of the page around', async ({
  page,
  context,
}) => {
  await page.goto(EXAMPLE)
  const frame = page.frameLocator('iframe').first()
  const mark = marksIn(frame).first()
  await mark.waitFor()
  const entries = await page.evaluate(() => history.length)

  // Tab leads into the frame, to the marks as one stop, and out of it again.
  const inFrame = (): Promise<boolean> => page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)
  await page.keyboard.press('Tab')
  expect(await inFrame()).toBe(true)
  for (let press = 0; press < 30 && !(await isFocused(mark)); press += 1) await page.keyboard.press('Tab')
  const markTop = (await mark.boundingBox())?.y ?? 0
  await page.keyboard.press('Enter')
  const card = frame.getByRole('dialog').getByRole('region', { name: 'Siemens Energy' })
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused()
  const cardTop = (await frame.getByRole('dialog').boundingBox())?.y ?? 0
  expect(Math.abs(cardTop - markTop)).toBeLessThan(120)
  await expect(card.getByRole('link', { name: new RegExp(cardTexts.en.openPlain) }).first()).toBeVisible()
  await expect.poll(async () => (await excessOf(page.locator('iframe').first()))[0]).toBe(0)
  await page.keyboard.press('Escape')
  await expect(mark).toBeFocused()
  for (let press = 0; press < 40 && (await inFrame()); press += 1) await page.keyboard.press('Tab')
  expect(await inFrame()).toBe(false)

  await frame.getByRole('radio', { name: WORDS.en.label.sort.name, exact: true }).check({ force: true })
  expect(await page.evaluate(() => history.length)).toBe(entries)
  const opening = context.waitForEvent('page')
  await frame.getByRole('link', { name: new RegExp(shareTexts.en.embed.openFull) }).click()
  const full = await opening
  await full.getByRole('heading', { level: 1 }).getByRole('button').waitFor()
  expect(new URL(full.url()).search).toBe('?event=deepseek-2025-01-27&sort=name&chart=bars&lang=en&theme=light')
})

async function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === element.ownerDocument.activeElement)
}

for (const language of LANGUAGES) {
  test.describe(`in a narrow frame, ${language}`, () => {
    test.use({ viewport: { width: 360, height: 700 } })

    for (const [part, charts] of [EMBEDS.slice(0, 5), EMBEDS.slice(5, 10), EMBEDS.slice(10)].entries()) {
      test(`every chart stands alone with its source, and nothing is cut, part ${part + 1}`, async ({ page }) => {
        const found: string[] = []
        for (const query of charts) {
          await page.goto(`./?${query}&embed=1&lang=${language}`)
          await figureIn(page).waitFor()
          await waitForDrawn(page)
          await expect(figureIn(page)).toHaveCount(1)
          await expect(page.getByText(shareTexts[language].embed.nothing)).toBeHidden()
          found.push(...(await findOverflow(page)).map((what) => `${query}: ${what}`))
          const sources = await figureIn(page).locator('figcaption a').count()
          if (sources === 0 && !query.endsWith('break-even')) found.push(`${query}: no source`)
        }
        expect(found).toEqual([])
      })
    }

    test('axe finds nothing in a chart, with a card, and where nothing matches', async ({ page }) => {
      await page.goto(`./?embed=1&lang=${language}&sector=models&direction=fell`)
      await page.getByText(noMatchTexts[language].noMatch).waitFor()
      const found = await findViolations(page, 'no match')
      await page.goto(`./?embed=1&lang=${language}&company=nvidia`)
      await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor()
      found.push(...(await findViolations(page, 'with a card')))
      await page.goto(`./?view=capex&chart=filed&embed=1&lang=${language}`)
      await figureIn(page).locator('svg').getByRole('button').first().waitFor()
      found.push(...(await findViolations(page, 'a chart')))
      expect(found).toEqual([])
    })
  })

  test(`the dialog, ${language}: a code that says the link, enlarged by keys, and a preview`, async ({ page }) => {
    const words = shareTexts[language]
    await page.setViewportSize({ width: 390, height: 844 })
    const dialog = await openShare(page, language)
    const link = await dialog.getByRole('textbox', { name: words.link }).inputValue()
    expect(await findOverflow(page)).toEqual([])
    await dialog.getByRole('button', { name: words.code.enlarge }).focus()
    await page.keyboard.press('Enter')
    const picture = page.getByRole('dialog', { name: words.code.scan }).getByRole('img', { name: words.code.name })
    await picture.waitFor()
    expect(await readCode(picture)).toBe(link)
    await page.keyboard.press('Escape')
    await expect(dialog.getByRole('button', { name: words.code.enlarge })).toBeFocused()

    await dialog.getByText(words.embed.preview).click()
    const preview = dialog.locator('iframe')
    await figureIn(dialog.frameLocator('iframe')).waitFor()
    await expect.poll(() => excessOf(preview)).toEqual([0, 0])
  })

  test(`axe finds nothing in the dialog, ${language}, nor in its code for the back row`, async ({ page }) => {
    const words = shareTexts[language]
    await page.setViewportSize({ width: 390, height: 844 })
    const dialog = await openShare(page, language)
    const found = await findViolations(page, 'dialog', 'dialog')
    await dialog.getByRole('button', { name: words.code.enlarge }).click()
    await page.getByRole('dialog', { name: words.code.scan }).getByRole('img', { name: words.code.name }).waitFor()
    expect([...found, ...(await findViolations(page, 'enlarged code', 'dialog'))]).toEqual([])
  })
}

async function openShare(page: Page, language: 'en' | 'vi'): Promise<Locator> {
  await openDashboard(page, `?view=capex&sector=cloud&lang=${language}`)
  await page.keyboard.press('s')
  await shareDialog(page, language).waitFor()
  return shareDialog(page, language)
}

/** What a reader of codes finds in a picture, as the browser draws it. */
async function readCode(picture: Locator): Promise<string | undefined> {
  const side = 320
  const dark = await picture.evaluate(async (svg, side) => {
    const copy = svg.cloneNode(true)
    if (!(copy instanceof SVGElement)) return []
    copy.setAttribute('width', String(side))
    copy.setAttribute('height', String(side))
    const image = new Image(side, side)
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d')
    canvas?.drawImage(image, 0, 0, side, side)
    const { data } = canvas?.getImageData(0, 0, side, side) ?? { data: [] }
    return Array.from({ length: side * side }, (_, pixel) => (data[pixel * 4] ?? 255) < 128).flatMap((isDark, pixel) =>
      isDark ? [pixel] : [],
    )
  }, side)
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const pixel of dark) pixels.fill(0, pixel * 4, pixel * 4 + 3)
  return jsQR(pixels, side, side)?.data
}

test('the code of the dialog works in a page of another origin', async ({ page }) => {
  await openDashboard(page, '?view=sectors')
  await page.keyboard.press('s')
  const code = await shareDialog(page, 'en').getByRole('textbox', { name: shareTexts.en.embed.code }).inputValue()
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><link rel="icon" href="data:," /><title>Host</title><p>Words before.</p>${code}${code}`,
    )
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  const address = host.address()
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  for (const place of [0, 1]) {
    const frame = page.frameLocator('iframe').nth(place)
    await page.locator('iframe').nth(place).scrollIntoViewIfNeeded()
    await marksIn(frame).first().waitFor()
    const tall = (): Promise<number> =>
      frame.locator('#root').evaluate((root) => Math.ceil(root.getBoundingClientRect().height))
    const isAsTall = async (): Promise<boolean> =>
      (await page.locator('iframe').nth(place).boundingBox())?.height === (await tall())
    await expect.poll(isAsTall).toBe(true)
  }
  host.close()
})

test('a frame whose sandbox lacks what the chart needs says so', async ({ page, baseURL, provokes }) => {
  // The browser's own words on what it refuses to such a frame.
  provokes(/sandboxed|CORS policy|Failed to load|Blocked script execution|error loading dynamically|preloaded/)
  const src = `${baseURL}?chart=bars&embed=1&lang=en`
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    const frame = `<iframe src="${src}" width="600" height="500" sandbox="allow-scripts"></iframe>`
    response.end(`<!doctype html><link rel="icon" href="data:," /><title>Host</title>${frame}`)
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  const address = host.address()
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  await expect(page.frameLocator('iframe').getByRole('alert')).toHaveText(startTexts.en.sandboxed)
  host.close()
})

test('a link that names a chart opens on it', async ({ page }) => {
  await openDrawn(page, '?view=capex&chart=totals')
  await expect(page.locator('[data-chart=totals]')).toBeInViewport({ ratio: 0.5 })
  await openDrawn(page, '?view=capex&chart=stated')
  expect(await page.evaluate(() => scrollY)).toBe(0)
})
