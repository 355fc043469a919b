// A chart taken along as a picture: what it holds, asserted by its structure.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { encodeView, parseView } from '../../src/domain/view/viewUrl.ts'
import { exportTexts } from '../../src/features/export/exportTexts.ts'
import {
  keepBlobs,
  LANGUAGES,
  type Language,
  lengthenNames,
  openDashboard,
  openDrawn,
  PHONE,
  textOf,
  unfoldControls,
  WORDS,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

/** Every chart, by an address that shows it. */
const CHARTS: Readonly<Record<string, readonly string[]>> = {
  'lens=geopolitics': ['bars'],
  'basis=both&scope=wider': ['both'],
  'view=scatter&company=microsoft': ['scatter'],
  'view=table': ['table'],
  'view=sectors': ['sectors'],
  'view=path': ['path', 'relative'],
  'view=capex': ['stated', 'filed', 'plans', 'totals'],
  'view=uncertainties&scenario=0.5,0.5,1,3,0,0': ['matrix', 'break-even'],
  'view=holdings': ['contributions', 'own-sectors', 'own-exposure'],
}
const TABLES = ['table', 'matrix', 'own-sectors', 'own-exposure']
const PAPER = { light: 'rgb(251, 250, 246)', dark: 'rgb(18, 20, 22)' } as const
const THEMES = ['light', 'dark'] as const
const HOLDINGS = 'NVDA 10000\nMSFT 8000\nENR.DE 2500\nXXX 400'

test.beforeEach(({ page }) => keepBlobs(page))

const frameOf = (page: Page, chart: string): Locator => page.locator(`main figure[data-chart="${chart}"]`)

async function openExport(page: Page, chart: string, language: Language): Promise<Locator> {
  const frame = frameOf(page, chart)
  const title = await frame.getByRole('heading', { level: 2 }).innerText()
  await unfoldControls(page, WORDS[language])
  await frame.getByRole('button', { name: WORDS[language].controls.export(title) }).click()
  return page.getByRole('dialog', { name: exportTexts[language].title })
}

/** The picture that the dialog shows, which is the one that it hands out as SVG. */
async function readPicture(dialog: Locator): Promise<string> {
  const preview = dialog.getByRole('img')
  await preview.waitFor()
  return textOf(preview)
}

async function choose(dialog: Locator, group: string, option: string): Promise<void> {
  await dialog.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true }).check()
}

/** What a picture holds, once a page with nothing else in it shows it. */
async function inspect(blank: Page, svg: string) {
  return blank.evaluate(async (markup) => {
    const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml')
    if (parsed.querySelector('parsererror')) throw new Error(parsed.documentElement.textContent ?? 'no XML')
    const root = document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement
    document.body.style.margin = '0'
    document.body.replaceChildren(root)
    root.getBoundingClientRect()
    await document.fonts.ready
    const [width, height] = [Number(root.getAttribute('width')), Number(root.getAttribute('height'))]
    const words = [...root.querySelectorAll('text')].flatMap((text) => {
      const lines = [...text.querySelectorAll('tspan')]
      return lines.length > 0 ? lines : [text]
    })
    const boxes = words
      .filter((element) => element.textContent?.trim())
      .map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        // A line's box is higher than its letters.
        const air = (bottom - top) * 0.22
        return { text: element.textContent ?? '', left, right, top: top + air, bottom: bottom - air }
      })
    const upon = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
        .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
        .map((b) => `${a.text} | ${b.text}`),
    )
    const references = [...root.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].flatMap(({ name, value }) => {
        if (/href$|^src$/.test(name)) return [value]
        return [...value.matchAll(/url\(([^)]*)\)/g)].flatMap(([, to = '']) =>
          to.startsWith('#') && root.querySelector(to) ? [] : [to],
        )
      }),
    )
    const styleUrls = [...(root.querySelector('style')?.textContent ?? '').matchAll(/url\(([^),]{0,24})/g)]
    return {
      width,
      height,
      paper: root.querySelector(':scope > rect')?.getAttribute('fill'),
      said: boxes.map(({ text }) => text).join(' '),
      outside: boxes
        .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
        .map(({ text }) => text),
      upon,
      least: Math.min(...words.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))),
      marks: root.querySelectorAll('.mark').length,
      shapes: root.querySelectorAll('path, rect, circle, line').length,
      references,
      fonts: styleUrls.map(([, to = '']) => to),
      loaded: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      metadata: root.querySelector('metadata')?.textContent ?? '',
      title: root.querySelector('title')?.textContent ?? '',
      described: root.querySelector('desc')?.textContent ?? '',
      handlers: root.outerHTML.match(/ (on\w+|tabindex|aria-\w+|data-\w+)=/g) ?? [],
    }
  }, svg)
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ')

/** The page's own words of a chart, and how many marks or rows it has. */
async function readFrame(page: Page, chart: string) {
  const frame = frameOf(page, chart)
  const isTable = TABLES.includes(chart)
  await (isTable ? frame.locator('h2') : frame.locator('.plot text').first()).waitFor()
  return {
    title: await frame.getByRole('heading', { level: 2 }).innerText(),
    subtitle: await frame.locator('h2 + p').innerText(),
    marks: isTable ? 0 : await frame.locator('.plot .chart-mark').count(),
    rows: isTable ? await frame.locator('tbody th').allInnerTexts() : [],
  }
}

function checkPicture(
  seen: Awaited<ReturnType<typeof inspect>>,
  { title, subtitle, marks, rows }: Awaited<ReturnType<typeof readFrame>>,
  { chart, language, theme, url }: { chart: string; language: Language; theme: 'light' | 'dark'; url: string },
): void {
  const at = `${chart} ${language} ${theme}`
  // A scenario is the reader's own, and has no source.
  const hasSource = chart !== 'break-even'
  expect.soft(seen.outside, `outside ${at}`).toEqual([])
  expect.soft(seen.upon, `one upon another ${at}`).toEqual([])
  expect.soft(seen.references, `references ${at}`).toEqual([])
  expect.soft(seen.handlers, `of a live page ${at}`).toEqual([])
  expect.soft(seen.paper, at).toBe(PAPER[theme])
  expect.soft(seen.width, at).toBe(1600)
  expect.soft(seen.height, at).toBeGreaterThanOrEqual(900)
  expect.soft(seen.least, at).toBeGreaterThanOrEqual(12)
  expect.soft(seen.marks, `marks ${at}`).toBe(marks)
  expect.soft(seen.shapes, at).toBeGreaterThan(4)
  expect.soft(seen.fonts.length, at).toBeGreaterThanOrEqual(language === 'vi' ? 4 : 2)
  expect
    .soft(
      seen.fonts.every((to) => to.startsWith('data:font/woff2;base64')),
      at,
    )
    .toBe(true)
  expect.soft(new Set(seen.loaded).size, `fonts ${at}`).toBe(2)
  const said = squeeze(seen.said)
  for (const text of [title, subtitle, ...rows]) expect.soft(said, at).toContain(squeeze(text))
  expect.soft(said.includes(`${WORDS[language].frame.source}: `), at).toBe(hasSource)
  const metadata = JSON.parse(seen.metadata)
  expect.soft(said, at).toContain(metadata.link)
  expect.soft(metadata, at).toMatchObject({ chart, theme, language, dataset: { id: 'deepseek-2025-01-27' } })
  expect.soft(metadata.sources.length > 0, at).toBe(hasSource)
  expect.soft(encodeView(parseView(metadata.view)), at).toBe(encodeView(parseView(url)))
  expect.soft([seen.title, seen.described.length > 0], at).toEqual([title, true])
}

// Each chart in both languages, one of them light and the other dark, by turns. A theme changes colours and nothing
// else: each chart is in each, and whose words stand on which paper makes no difference.
for (const [index, [query, charts]] of Object.entries(CHARTS).entries()) {
  for (const [place, language] of LANGUAGES.entries()) {
    const theme = THEMES[(index + place) % 2 === 0 ? 0 : 1]
    test(`a whole picture by itself: ${charts.join(', ')}, in ${language}, ${theme}`, async ({ page, browser }) => {
      const alone = await browser.newContext()
      const blank = await alone.newPage()
      const requests: string[] = []
      blank.on('request', (request) => requests.push(request.url()))
      await openDashboard(page, `?${query}&lang=${language}`)
      if (query === 'view=holdings') {
        await page.getByRole('main').getByRole('textbox').fill(HOLDINGS)
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
      }
      for (const chart of charts) {
        const frame = await readFrame(page, chart)
        const dialog = await openExport(page, chart, language)
        await choose(dialog, exportTexts[language].theme, WORDS[language].label.theme[theme])
        const seen = await inspect(blank, await readPicture(dialog))
        checkPicture(seen, frame, { chart, language, theme, url: page.url() })
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
      }
      expect(requests.filter((url) => !/^(data|blob|about):/.test(url))).toEqual([])
      await alone.close()
    })
  }
}

test('a picture holds names of any length', async ({ page, browser }) => {
  const alone = await browser.newContext()
  const blank = await alone.newPage()
  await lengthenNames(page)
  // Those whose layout follows the names.
  for (const chart of ['bars', 'both', 'scatter', 'sectors', 'path', 'stated', 'filed']) {
    const query = Object.keys(CHARTS).find((one) => CHARTS[one]?.includes(chart))
    await openDashboard(page, `?${query}`)
    await readFrame(page, chart)
    const { outside, upon } = await inspect(blank, await readPicture(await openExport(page, chart, 'en')))
    expect.soft([chart, outside, upon]).toEqual([chart, [], []])
  }
  await alone.close()
})

test('the theme of a picture is chosen in its dialog, whatever the page’s own', async ({ page, browser }) => {
  const alone = await browser.newContext()
  const blank = await alone.newPage()
  await openDrawn(page, '?lang=en&theme=dark')
  const dialog = await openExport(page, 'bars', 'en')
  for (const theme of THEMES) {
    await choose(dialog, exportTexts.en.theme, WORDS.en.label.theme[theme])
    expect((await inspect(blank, await readPicture(dialog))).paper).toBe(PAPER[theme])
  }
  await alone.close()
})

test('a PNG has the pixels that were asked for, and is no empty sheet; a copy is the same picture', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openDrawn(page, '?lang=en&theme=light')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: exportTexts.en.title })
  for (const [option, name, width, height] of [
    ['1600 × 900', 'bars-en-light.png', 1600, 900],
    ['3200 × 1800', 'bars-en-light@2x.png', 3200, 1800],
  ] as const) {
    await choose(dialog, exportTexts.en.size, option)
    await dialog.getByRole('img').waitFor()
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: exportTexts.en.download }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(`shockwave-deepseek-2025-01-27-${name}`)
    const bytes = await readFile(await download.path())
    // The header of a PNG: its width, then its height.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height])
    expect(await countColours(page, bytes.toString('base64'))).toBeGreaterThan(20)
  }
  await choose(dialog, exportTexts.en.size, '1600 × 900')
  await dialog.getByRole('button', { name: exportTexts.en.copy.png }).click()
  await expect(dialog.getByRole('status').first()).toHaveText(exportTexts.en.done.copy)
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
    return [image.width, image.height]
  })
  expect(copied).toEqual([1600, 900])
  await choose(dialog, exportTexts.en.format, 'SVG')
  await dialog.getByRole('button', { name: exportTexts.en.copy.svg }).click()
  await expect(dialog.getByRole('status').first()).toHaveText(exportTexts.en.done.copy)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await readPicture(dialog))
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

/** How many colours an image has, along one line in three of its pixels. */
function countColours(page: Page, base64: string): Promise<number> {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height)
    const colours = new Set<number>()
    for (let at = 0; at + 2 < pixels.length; at += 12) {
      colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0))
    }
    return colours.size
  }, base64)
}

test('a picture does not depend on the window; as on screen, it does; and its link reopens the view', async ({
  browser,
  page,
}) => {
  const pictures: string[] = []
  const onScreen: number[] = []
  let query = ''
  for (const device of [PHONE, { viewport: { width: 1920, height: 1080 } }]) {
    const context = await browser.newContext(device)
    const one = await context.newPage()
    await keepBlobs(one)
    await openDrawn(one, '?view=scatter&sector=cloud,chips&lang=vi&theme=dark')
    const dialog = await openExport(one, 'scatter', 'vi')
    const svg = await readPicture(dialog)
    pictures.push(svg)
    await choose(dialog, exportTexts.vi.size, exportTexts.vi.asOnScreen)
    onScreen.push(Number(/width="(\d+)"/.exec(await readPicture(dialog))?.[1]))
    query = /"view":"([^"]*)"/.exec(svg.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))?.[1] ?? ''
    await context.close()
  }
  // Said so, and not shown: the fonts are in them.
  expect(pictures[0] === pictures[1], 'the same picture').toBe(true)
  expect(onScreen[0]).toBeLessThan(390)
  expect(onScreen[1]).toBeGreaterThan(1000)
  await openDrawn(page, query)
  await expect(page).toHaveURL(/\?view=scatter&basis=at-writing&scope=article&sector=chips,cloud&x=plan&lang=vi$/)
})
