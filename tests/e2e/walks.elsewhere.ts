// The main walks, in each of the three engines, on the web servers that deploy/ has configurations for.
// `npm run test:elsewhere` walks in those that are installed. With KEEP_PICTURES=1, what each step
// looks like is kept in test-results/engines.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { exportTexts } from '../../src/features/export/exportTexts.ts'
import { holdingsTexts } from '../../src/views/holdings/holdingsTexts.ts'
import { viewLabel } from '../fixtures/viewLabel.ts'
import { VIEWS } from './dashboard.ts'
import { ENGINES, type Engine, programOf, startEngine, type Tab } from './engines.ts'
import { isInstalled, type RunningServer, startPreview, startServer } from './servers.ts'

const PICTURES = 'test-results/engines'
const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }
const STAGE = { width: 1366, height: 768 }

/** Which engine walks on which server, so that each server is used as a reader does. */
const SERVER_OF = { chromium: 'nginx', firefox: 'apache', webkit: 'caddy' } as const

/** Waits until the page says yes. */
async function until<Args extends readonly (string | number | boolean | null)[]>(
  tab: Tab,
  isSo: (...args: Args) => boolean | Promise<boolean>,
  ...args: Args
): Promise<void> {
  await expect.poll(() => tab.read(isSo, ...args), { message: String(isSo), intervals: [50, 100, 200] }).toBe(true)
}

/** Waits until something stands on the page that a selector finds, and that holds these words. */
function untilShown(tab: Tab, selector: string, words = ''): Promise<void> {
  return until(
    tab,
    (wanted, text) =>
      [...document.querySelectorAll(wanted)].some(
        (element) => element.getClientRects().length > 0 && (element.textContent ?? '').includes(text),
      ),
    selector,
    words,
  )
}

/** Clicks the first such thing in sight, by its words or its label. */
async function click(tab: Tab, selector: string, words = ''): Promise<void> {
  const locate = () =>
    tab.read(
      (wanted, text) => {
        const says = (element: Element): boolean =>
          text === '' || element.getAttribute('aria-label') === text || element.textContent?.trim() === text
        const found = [...document.querySelectorAll(wanted)].find(
          (element) => element.getClientRects().length > 0 && says(element),
        )
        found?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const box = found?.getBoundingClientRect()
        return box ? `${Math.round(box.left + box.width / 2)},${Math.round(box.top + box.height / 2)}` : ''
      },
      selector,
      words,
    )
  let place = ''
  // It is clicked once it has come to rest.
  await expect
    .poll(
      async () => {
        const before = place
        place = await locate()
        return place !== '' && place === before
      },
      { message: `${selector} ${words}`, intervals: [50] },
    )
    .toBe(true)
  const [x = 0, y = 0] = place.split(',').map(Number)
  await tab.click(x, y)
}

/** Waits until everything stands that the page draws. */
async function untilDrawn(tab: Tab): Promise<void> {
  await untilShown(tab, ':root[data-ready] h1')
  await tab.read(() => void window.dispatchEvent(new Event('scroll')))
  await until(tab, () => document.querySelector('.skeleton, [data-placeholder]') === null)
  await until(tab, () => document.fonts.status === 'loaded')
}

/** Waits until what moves has arrived. */
async function untilAtRest(tab: Tab): Promise<void> {
  let drawn = ''
  const isAtRest = async (): Promise<boolean> => {
    const before = drawn
    drawn = await tab.read(() =>
      [...document.querySelectorAll('svg *, .slide *')]
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y, width, height].join())
        .join('\n'),
    )
    return drawn === before
  }
  await expect.poll(isAtRest, { intervals: [150] }).toBe(true)
}

/** True where the first story on the device has so many steps. */
function hasSteps(count: number): boolean {
  const { items = [] } = JSON.parse(localStorage.getItem('shockwave.stories') ?? '{}')
  return items[0]?.steps.length === count
}

/** Adds the chart to the reader's own story, and waits until it is on the device as one of so many steps. */
async function keepStep(tab: Tab, count: number): Promise<void> {
  await tab.press('a')
  await until(tab, hasSteps, count)
}

/** What sticks out of the page to the side. */
function overflow(tab: Tab): Promise<number> {
  return tab.read(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

for (const name of ENGINES) {
  const test = base.extend<
    { readonly tab: Tab; readonly keep: (step: string) => Promise<void> },
    { readonly engine: Engine; readonly site: RunningServer }
  >({
    engine: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
      async ({}, use) => {
        const engine = await startEngine(name)
        await use(engine)
        await engine.close()
      },
      { scope: 'worker' },
    ],
    site: [
      // biome-ignore lint/correctness/noEmptyPattern: as above
      async ({}, use) => {
        const server = SERVER_OF[name]
        const site = isInstalled(server) ? await startServer(server) : await startPreview()
        await use(site)
        await site.stop()
      },
      { scope: 'worker' },
    ],
    baseURL: async ({ site }, use) => use(site.url),
    tab: async ({ engine }, use) => {
      await engine.tab.resize(WIDE)
      await engine.problems()
      await use(engine.tab)
      expect(await engine.problems()).toEqual([])
    },
    keep: async ({ engine }, use) =>
      use(async (step) => {
        if (!process.env['KEEP_PICTURES']) return
        await untilAtRest(engine.tab)
        mkdirSync(PICTURES, { recursive: true })
        writeFileSync(join(PICTURES, `${name}-${step}.png`), await engine.tab.picture())
      }),
  })

  test.describe(name, () => {
    // One browser walks all of it. WebKitGTK's driver stalls now and then; what failed there is tried once more, and
    // counted as such.
    test.describe.configure({ mode: 'default', retries: name === 'webkit' ? 1 : 0 })
    test.skip(() => programOf(name) === null, `${name} is not installed`)

    test('every view, as it opens and by its tab', async ({ engine, tab, site, keep }) => {
      console.log(`${name}: ${engine.version}`)
      await tab.open(site.url)
      await untilDrawn(tab)
      await keep('default')
      for (const view of VIEWS) {
        await click(tab, 'nav a', viewLabel(view, 'en'))
        await until(tab, (wanted) => (new URLSearchParams(location.search).get('view') ?? 'bars') === wanted, view)
        await untilDrawn(tab)
        expect(await overflow(tab)).toBe(0)
        await keep(view)
      }
    })

    test('a filter, a mark, its card and its source', async ({ tab, site, keep }) => {
      await tab.open(site.url)
      await untilDrawn(tab)
      await click(tab, 'search label', 'Chips1')
      await until(tab, () => location.search.includes('sector=chips'))
      await until(tab, () => document.querySelectorAll('main figure svg [role=button]').length === 1)
      await click(tab, 'main figure svg [role=button]')
      await untilShown(tab, '.card-title', 'Nvidia')
      await keep('card')
      await tab.press('Escape')
      await until(tab, () => !location.search.includes('company='))
    })

    test('by keys alone', async ({ tab, site }) => {
      await tab.open(site.url)
      await untilDrawn(tab)
      await tab.press('/')
      await until(tab, () => document.activeElement?.matches('search input') ?? false)
      await tab.write('nvidia')
      await until(tab, () => document.querySelectorAll('main figure svg [role=button]').length === 1)
      for (let step = 0; step < 60; step += 1) {
        if (await tab.read(() => document.activeElement?.matches('main figure svg [role=button]') ?? false)) break
        await tab.press('Tab')
      }
      await tab.press('Enter')
      await untilShown(tab, '.card-title', 'Nvidia')
      await tab.press('Escape')
      await until(tab, () => document.activeElement?.matches('main figure svg [role=button]') ?? false)
      await tab.press('t')
      await until(tab, () => document.documentElement.dataset['theme'] !== undefined)
    })

    test('dark, in Vietnamese, on a phone', async ({ tab, site, keep }) => {
      await tab.resize(PHONE)
      await tab.open(`${site.url}?lang=vi&theme=dark`)
      for (const view of VIEWS) {
        // As Forward does: each would take a second to load.
        await tab.read((address) => {
          history.pushState(null, '', address)
          dispatchEvent(new PopStateEvent('popstate'))
        }, `?view=${view}&lang=vi&theme=dark`)
        await untilShown(tab, 'nav a[aria-current]', viewLabel(view, 'vi'))
        await untilDrawn(tab)
        expect([view, await overflow(tab)]).toEqual([view, 0])
        await keep(`${view}-vi-dark-phone`)
      }
      await tab.resize(WIDE)
      await tab.open(`${site.url}?lang=vi&theme=dark`)
      await untilDrawn(tab)
      await untilShown(tab, 'nav a', viewLabel('bars', 'vi'))
      await keep('vi-dark')
      await tab.open(`${site.url}?lang=en&theme=light`)
      await untilDrawn(tab)
    })

    test('a presentation with its keys and its second window', async ({ engine, tab, site, keep }) => {
      await tab.resize(STAGE)
      await tab.open(`${site.url}?present=1`)
      await untilShown(tab, '.slide figure svg')
      await tab.press('ArrowRight')
      await until(tab, () => location.search.includes('step=2'))
      await untilShown(tab, '.slide figure svg')
      await keep('slide')
      await tab.press('b')
      await until(tab, () => document.querySelector('.stage-blank') !== null)
      await tab.press('b')
      const speaker = await engine.opened(() => tab.press('n'))
      await untilShown(speaker, ':root[data-ready] .slide figure')
      await speaker.press('ArrowRight')
      await until(tab, () => location.search.includes('step=3'))
      await tab.press('ArrowLeft')
      await untilShown(speaker, '.slide-progress', '2 /')
    })

    test('pictures of a chart, and paper', async ({ tab, site }) => {
      await tab.open(site.url)
      await untilDrawn(tab)
      // The page's policy lets nothing fetch what it made; it is kept as it is made.
      await tab.read(() => {
        const make = URL.createObjectURL
        URL.createObjectURL = (made) => {
          Object.assign(window, { made })
          return make(made)
        }
      })
      await tab.press('e')
      for (const format of ['SVG', 'PNG']) {
        await click(tab, 'dialog label', format)
        await until(tab, () => document.querySelector<HTMLImageElement>('dialog img')?.complete ?? false)
        await tab.read(() => Object.assign(window, { made: null }) && true)
        await click(tab, 'dialog button', exportTexts.en.download)
        await untilShown(tab, 'dialog [role=status]', exportTexts.en.done.download)
        const [type, size, width] = await tab.read(async () => {
          const blob: unknown = Reflect.get(window, 'made')
          if (!(blob instanceof Blob)) return ['', 0, 0] as const
          const { width } = blob.type === 'image/png' ? await createImageBitmap(blob) : { width: 0 }
          return [blob.type, blob.size, width] as const
        })
        expect(type).toBe(format === 'PNG' ? 'image/png' : 'image/svg+xml')
        expect(size).toBeGreaterThan(10_000)
        if (format === 'PNG') expect(width).toBeGreaterThan(1000)
      }
      await tab.press('Escape')
      if (tab.paper) expect((await tab.paper()).length).toBeGreaterThan(20_000)
    })

    test('charts in another page', async ({ tab, site, keep }) => {
      await tab.open(`${site.url}embed-example.html`)
      await until(tab, () => {
        const frames = [...document.querySelectorAll('iframe')]
        for (const frame of frames) frame.scrollIntoView()
        return (
          frames.length > 1 && frames.every((frame) => frame.contentDocument?.querySelector('figure svg [role=button]'))
        )
      })
      await until(tab, () => [...document.querySelectorAll('iframe')].every(({ clientHeight }) => clientHeight !== 600))
      await keep('embedded')
    })

    test('holdings that stay on the device', async ({ tab, site, keep }) => {
      await tab.open(`${site.url}?view=holdings`)
      await untilDrawn(tab)
      await click(tab, 'main textarea')
      await tab.write('NVDA 12345')
      await click(tab, 'main button', holdingsTexts.en.form.workOut)
      await untilShown(tab, 'main figure svg [role=button]')
      expect(await tab.read(() => location.href)).not.toContain('12345')
      await keep('holdings')
    })

    test('what two windows keep, one of which comes back from the history', async ({ engine, tab, site }) => {
      await tab.open(site.url)
      await untilDrawn(tab)
      await tab.read(() => addEventListener('keydown', () => window.open(location.href), { once: true }))
      const other = await engine.opened(() => tab.press('y'))
      await untilDrawn(other)
      await keepStep(tab, 1)
      await keepStep(other, 2)
      await tab.open(`${site.url}favicon.svg`)
      await keepStep(other, 3)
      // Between two pages there is none to answer.
      await tab.read(() => history.back()).catch(() => {})
      await expect(() => untilDrawn(tab)).toPass()
      await keepStep(tab, 4)
      await until(other, hasSteps, 4)
      await tab.read(() => localStorage.clear())
    })

    test('without a network', async ({ tab, site, keep }) => {
      await tab.open(site.url)
      await untilDrawn(tab)
      await until(tab, async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
      await until(tab, () => navigator.serviceWorker.controller !== null)
      await site.stop()
      await expect(fetch(site.url)).rejects.toThrow()
      await tab.reload()
      await untilDrawn(tab)
      await click(tab, 'nav a', viewLabel('scatter', 'en'))
      await untilDrawn(tab)
      await untilShown(tab, 'main figure svg [role=button]')
      await keep('offline')
    })
  })
}
