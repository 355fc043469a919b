// Data that are slow, broken or not there, and parts of the page whose code does not arrive.

import type { Page, Route } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { errorTexts } from '../../src/i18n/errorTexts.ts'
import { problemListWords } from '../../src/i18n/problems.ts'
import {
  CATALOGUE,
  cardHeading,
  chip,
  countOf,
  DATASET,
  figure,
  filterBy,
  LANGUAGES,
  type Language,
  mark,
  marks,
  openDashboard,
  shownCard,
  viewLink,
  WORDS,
} from './dashboard.ts'
import { expect, FAILED_REQUEST, test } from './fixtures.ts'

interface Fault {
  readonly kind: keyof typeof errorTexts.en.kinds
  readonly answer: (route: Route) => Promise<void>
  /** What the technical details say, in any language. */
  readonly detail: RegExp
}

const json = (route: Route, body: string): Promise<void> => route.fulfill({ contentType: 'application/json', body })

const FAULTS: readonly Fault[] = [
  { kind: 'offline', answer: (route) => route.abort('internetdisconnected'), detail: /Failed to fetch/ },
  { kind: 'not-found', answer: (route) => route.fulfill({ status: 404, body: 'no such file' }), detail: /404/ },
  { kind: 'server', answer: (route) => route.fulfill({ status: 500, body: 'oops' }), detail: /500/ },
  { kind: 'refused', answer: (route) => route.fulfill({ status: 403, body: 'no' }), detail: /403/ },
  {
    kind: 'html',
    answer: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' }),
    detail: /HTML/,
  },
  {
    kind: 'syntax',
    answer: async (route) => json(route, (await datasetText(route)).slice(0, 5000)),
    detail: /(line|dòng) \d+, (column|cột) \d+/,
  },
  { kind: 'empty', answer: (route) => json(route, ''), detail: /0 B/ },
  {
    kind: 'invalid',
    answer: async (route) =>
      json(route, (await datasetText(route)).replace('"rounded"', '"roundish"').replace('"public"', '"listed"')),
    detail: /./,
  },
]

async function datasetText(route: Route): Promise<string> {
  return (await route.fetch()).text()
}

for (const language of LANGUAGES) {
  const words = WORDS[language]
  for (const { kind, answer, detail } of FAULTS) {
    test(`${kind}: a plain message, its details, and a Retry that works, in ${language}`, async ({
      page,
      provokes,
    }) => {
      provokes(FAILED_REQUEST)
      let requests = 0
      await page.route(DATASET, async (route) => {
        await answer(route)
        requests += 1
      })
      await page.goto(`./?lang=${language}`)
      await expect(page.getByRole('heading', { level: 1, name: words.errors.heading })).toBeVisible()
      await expect(page.getByRole('alert').getByText(words.errors.kinds[kind])).toBeVisible()
      const file = page.getByText(/data\/deepseek-2025-01-27\.json$/)
      await expect(file).toBeHidden()
      await page.getByText(words.errors.details).click()
      await expect(file).toBeVisible()
      await expect(page.getByRole('definition').filter({ hasText: detail }).first()).toBeVisible()
      if (kind === 'invalid') await expectProblems(page, language)

      const retry = page.getByRole('button', { name: words.controls.retry, exact: true })
      const before = requests
      await retry.click()
      // What may pass by itself, the page asks for once more before it gives up.
      await expect.poll(() => requests).toBe(before + (kind === 'offline' || kind === 'server' ? 2 : 1))
      await expect(page.getByRole('alert').getByText(words.errors.kinds[kind])).toBeVisible()
      await page.unrouteAll({ behavior: 'wait' })
      await retry.click()
      await expect(mark(page, 'Nvidia')).toBeVisible()
      await expect(page.getByRole('alert')).toHaveCount(0)
    })
  }

  test(`a catalogue that cannot be reached is told too, in ${language}`, async ({ page, provokes }) => {
    provokes(FAILED_REQUEST)
    await page.route(CATALOGUE, (route) => route.abort('internetdisconnected'))
    await page.goto(`./?lang=${language}`)
    await expect(page.getByRole('alert').getByText(words.errors.kinds.offline)).toBeVisible()
    await page.unroute(CATALOGUE)
    await page.getByRole('button', { name: words.controls.retry }).click()
    await expect(mark(page, 'Nvidia')).toBeVisible()
  })

  test(`an unknown event: the list of those there are, and opening one works, in ${language}`, async ({ page }) => {
    await page.goto(`./?event=tulips-1637&lang=${language}`)
    await expect(page.getByRole('alert').getByText(words.errors.kinds['unknown-event'])).toBeVisible()
    await expect(page.getByRole('alert').getByText('deepseek-2025-01-27')).toBeVisible()
    await page.getByText(words.errors.details).click()
    await expect(page.getByRole('definition').filter({ hasText: 'tulips-1637' })).toBeVisible()
    await page
      .getByRole('listitem')
      .getByRole('button', { name: { en: /The DeepSeek shock/, vi: /Cú sốc DeepSeek/ }[language] })
      .click()
    await expect(mark(page, 'Nvidia')).toBeVisible()
  })
}

test('data that never come, and code that never comes, are told of after ten seconds, and can be asked for again', async ({
  page,
  provokes,
}) => {
  provokes(/TimeoutError: nothing in 10 s/)
  const data = await hold(page, DATASET)
  await page.goto('./?view=scatter')
  await expect(page.getByRole('alert').getByText(errorTexts.en.kinds.timeout)).toBeVisible({ timeout: 20_000 })
  data.release()
  await page.unroute(DATASET)
  await page.getByRole('button', { name: en.controls.retry, exact: true }).click()
  await expect(mark(page, 'Nvidia')).toBeVisible()
  const code = await hold(page, chunk('TablePanel'))
  await viewLink(page, 'table').click()
  await expect(page.getByRole('alert').getByText(en.errors.panel)).toBeVisible({ timeout: 20_000 })
  // What comes after all needs no press.
  code.release()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('an unknown event: the default event is one press away', async ({ page }) => {
  await page.goto('./?event=tulips-1637')
  await page.getByRole('button', { name: errorTexts.en.openDefault }).click()
  await expect(mark(page, 'Nvidia')).toBeVisible()
  await expect(page).not.toHaveURL(/event=/)
})

test('an unknown event: Retry finds it once the catalogue has it', async ({ page }) => {
  await page.route(CATALOGUE, async (route) => {
    const text = await (await route.fetch()).text()
    await json(route, text.replaceAll('"deepseek-2025-01-27"', '"another-event"'))
  })
  await page.goto('./?event=deepseek-2025-01-27')
  await expect(page.getByRole('alert').getByText(errorTexts.en.kinds['unknown-event'])).toBeVisible()
  await page.unroute(CATALOGUE)
  await page.getByRole('button', { name: en.controls.retry, exact: true }).click()
  await expect(mark(page, 'Nvidia')).toBeVisible()
})

test('several faults of a dataset: the first are listed, the rest counted', async ({ page }) => {
  await page.route(DATASET, async (route) => {
    await json(route, (await datasetText(route)).replaceAll('"status": "stated"', '"status": "guessed"'))
  })
  await page.goto('./')
  const list = page.getByRole('main').getByRole('list').first().getByRole('listitem')
  await expect(list).toHaveCount(6)
  await expect(list.first().getByText(/figures\[\d+\]\.status$/)).toBeVisible()
  await expect(list.last()).toHaveText(/^and \d+ more$/)
})

test.describe('while the data are on their way', () => {
  test('a skeleton stands in, and stays out of sight for the first 200 ms', async ({ page }) => {
    const held = await hold(page, DATASET)
    // In the default view the page itself stands there meanwhile.
    await page.goto('./?view=scatter')
    const skeleton = page.locator('.start .skeleton').filter({ visible: true }).first()
    await expect.poll(() => skeleton.evaluate((element) => getComputedStyle(element).opacity)).toBe('1')
    await expect(page.getByRole('progressbar')).toHaveCount(0)

    // The animation's own clock is set by hand, so that it does not matter how fast this machine is.
    const opacities = await skeleton.evaluate((element) => {
      const animation = element.getAnimations()[0]
      if (!animation) return null
      animation.pause()
      return [0, 150, 199, 200].map((time) => {
        animation.currentTime = time
        return getComputedStyle(element).opacity
      })
    })
    expect(opacities).toEqual(['0', '0', '0', '1'])
    held.release()
    await expect(mark(page, 'Nvidia')).toBeVisible()
    await expect(skeleton).toHaveCount(0)
  })

  test('every placeholder of the page waits as long', async ({ page }) => {
    const held = await hold(page, /\/assets\/(TablePanel|DataTable|CardPanel)-[^/]+\.js$/)
    await openDashboard(page, '?view=table&company=nvidia')
    const skeletons = page.locator('.skeleton')
    await expect(skeletons.first()).toBeAttached()
    const delays = await skeletons.evaluateAll((all) =>
      all.map((element) => element.getAnimations()[0]?.effect?.getTiming().delay),
    )
    expect(delays.length).toBeGreaterThan(0)
    expect(delays.every((delay) => delay === 200)).toBe(true)
    held.release()
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await expect(cardHeading(page, 'Nvidia')).toBeVisible()
  })
})

test.describe('before the chart’s code has arrived', () => {
  test('title, headline, filters and the moves as a table can be used', async ({ page }) => {
    const held = await hold(page, chunk('bars'))
    await openDashboard(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('about $1trn')
    await expect(figure(page).getByRole('heading', { level: 2 })).toHaveText('Siemens Energy fell further than Nvidia')
    await expect(marks(page)).toHaveCount(0)
    const moves = figure(page).getByRole('group', { name: 'Siemens Energy fell further than Nvidia' })
    await expect(moves.getByRole('row')).toHaveCount(9)
    await expect(moves.getByRole('row').nth(2)).toHaveText(/Nvidia.*−17%/)
    await filterBy(page, en.label.filter.sector, 'Chips').check()
    await expect(countOf(page, 1)).toBeVisible()
    await expect(figure(page).getByRole('button', { name: /^Nvidia:/ })).toBeVisible()
    await expect(figure(page).getByRole('button', { name: /^Cameco:/ })).toHaveCount(0)
    await figure(page)
      .getByRole('button', { name: /^Nvidia:/ })
      .click()
    await expect(shownCard(page, 'Nvidia').getByText(/only fall/)).toBeVisible()
    held.release()
    await expect(mark(page, 'Nvidia')).toBeVisible()
    await expect(marks(page)).toHaveCount(1)
    await expect(chip(page, 'Chips')).toBeVisible()
  })

  test('the focus and the card survive the chart’s arrival', async ({ page }) => {
    const held = await hold(page, chunk('bars'))
    await openDashboard(page)
    const listed = figure(page).getByRole('button', { name: /^Cameco:/ })
    await listed.focus()
    await page.keyboard.press('Enter')
    await expect(cardHeading(page, 'Cameco')).toBeFocused()
    held.release()
    await expect(mark(page, 'Cameco')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(mark(page, 'Cameco')).toBeFocused()
  })

  test('the scatter shows its points as a list too', async ({ page }) => {
    const held = await hold(page, chunk('ScatterChart'))
    await openDashboard(page, '?view=scatter')
    await expect(figure(page).getByRole('heading', { level: 2 })).toHaveText(/^Only Microsoft/)
    await expect(figure(page).getByRole('listitem').filter({ hasText: 'Microsoft' })).toContainText('$80bn')
    held.release()
    await expect(mark(page, 'Microsoft')).toBeVisible()
  })
})

const PANELS = [
  { part: 'bars', query: '', drawn: (page: Page) => mark(page, 'Nvidia') },
  { part: 'ScatterChart', query: '?view=scatter', drawn: (page: Page) => mark(page, 'Microsoft') },
  { part: 'ScatterPanel', query: '?view=scatter', drawn: (page: Page) => mark(page, 'Microsoft') },
  { part: 'TablePanel', query: '?view=table', drawn: (page: Page) => page.getByRole('rowheader').first() },
  { part: 'DataTable', query: '?view=table', drawn: (page: Page) => page.getByRole('rowheader').first() },
  { part: 'CardPanel', query: '?company=nvidia', drawn: (page: Page) => cardHeading(page, 'Nvidia') },
] as const

for (const { part, query, drawn } of PANELS) {
  test(`when the code of ${part} fails, the rest of the page works and its Retry does`, async ({ page, provokes }) => {
    provokes(/./)
    await page.route(chunk(part), (route) => route.abort())
    await openDashboard(page, query)
    const alert = page.getByRole('alert').filter({ hasText: en.errors.panel })
    await expect(alert).toHaveCount(1)
    await alert.getByText(en.errors.details).click()
    await expect(drawn(page)).toHaveCount(0)
    await filterBy(page, en.label.filter.sector, 'Chips').check()
    await filterBy(page, en.label.filter.sector, 'Cloud and platforms').check()
    await expect(countOf(page, 5)).toBeVisible()

    await alert.getByRole('button', { name: en.controls.retry }).click()
    await expect(alert).toBeVisible()
    await page.unroute(chunk(part))
    await alert.getByRole('button', { name: en.controls.retry }).click()
    await expect(drawn(page)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('another view works while the code of one fails', async ({ page, provokes }) => {
  provokes(/./)
  await page.route(chunk('bars'), (route) => route.abort())
  await openDashboard(page)
  await expect(page.getByRole('alert')).toBeVisible()
  await viewLink(page, 'table').click()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

function chunk(name: string): RegExp {
  return new RegExp(`/assets/${name}-[^/]+\\.js$`)
}

/** Keeps the answers to matching requests back until they are released. */
async function hold(page: Page, url: string | RegExp): Promise<{ readonly release: () => void }> {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(url, async (route) => {
    await released
    await route.continue().catch(() => {})
  })
  return { release }
}

async function expectProblems(page: Page, language: Language): Promise<void> {
  const problems = page.getByRole('main').locator('ol').getByRole('listitem')
  await expect(problems).toHaveCount(2)
  await expect(problems.filter({ hasText: /figures\[\d+\]\.precision/ })).toContainText('"roundish"')
  await expect(problems.filter({ hasText: 'companies[0].listing' })).toContainText('"listed"')
  await expect(problems.first()).toContainText(problemListWords[language].expected)
}
