// The student: follows a derived number to its working, cites it, and sees what is not known.

import type { Page } from '@playwright/test'
import { workingTexts } from '../../src/features/card/workingTexts.ts'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { errorTexts } from '../../src/i18n/errorTexts.ts'
import { linkTexts } from '../../src/i18n/linkTexts.ts'
import { scenarioTexts } from '../../src/views/uncertainties/scenarioTexts.ts'
import { readArticleUrl } from '../fixtures/published.ts'
import { phrasesOf } from '../fixtures/scatterPhrases.ts'
import {
  chartTitle,
  FILINGS,
  figure,
  filterBy,
  mark,
  openDashboard,
  openDrawn,
  openEvidence,
  shownCard,
  viewLink,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const GROUP = 'Alphabet, Amazon, Microsoft and Meta'
const ARTICLE = readArticleUrl()

test('a link to a derived figure shows its working and its evidence', async ({ page }) => {
  await openDashboard(page, '?figure=cloud-and-meta-capex-2023')
  const card = shownCard(page, GROUP)
  await expect(card.getByRole('button', { name: 'about $115bn' }).first()).toBeInViewport()
  await expect(card.getByText(/180.* ÷ .*57.* = .*115/)).toBeVisible()
  await expect(card.getByText(en.label.status.derived).first()).toBeVisible()
  const evidence = openEvidence(card)
  await expect(evidence).toHaveCount(1)
  await expect(evidence.getByText(/The Economist, “.+”, 27 January 2025, paragraph 3/).first()).toBeVisible()
  await expect(evidence.getByRole('link', { name: cardTexts.en.openAtPassage })).toHaveCount(2)
  for (const link of await evidence.getByRole('link', { name: cardTexts.en.openAtPassage }).all()) {
    await expect(link).toHaveAttribute('href', /#:~:text=/)
  }
  for (const member of ['Alphabet', 'Amazon', 'Microsoft', 'Meta']) {
    await expect(
      card.getByRole('group', { name: cardTexts.en.members }).getByRole('button', { name: member }),
    ).toBeVisible()
  }
})

test('an inequality stays one', async ({ page }) => {
  await openDashboard(page, '?figure=ai-startups-venture-growth-2024')
  const card = shownCard(page, 'AI start-ups')
  await expect(card.getByRole('button', { name: 'more than half' }).first()).toBeVisible()
  await expect(card.getByRole('button', { name: 'less than $88bn' }).first()).toBeVisible()
  await expect(card.getByText(/50 ?%/)).toHaveCount(0)
  await expect(card.getByText(cardTexts.en.membership.partial)).toBeVisible()
})

test.describe('citations', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  test('are copied as text, APA and BibTeX', async ({ page }) => {
    await openDashboard(page, '?figure=cloud-and-meta-capex-2023')
    const evidence = openEvidence(shownCard(page, GROUP))
    await evidence.getByRole('button', { name: cardTexts.en.copyText }).first().click()
    await expect(evidence.getByRole('status').first()).toHaveText(cardTexts.en.copied)
    await expect
      .poll(() => copied(page))
      .toBe(`The Economist, “DeepSeek sends a shockwave through markets”, 27 January 2025, paragraph 3. ${ARTICLE}`)
    await evidence.getByRole('button', { name: cardTexts.en.copyApa }).first().click()
    await expect
      .poll(() => copied(page))
      .toBe(`The Economist. (2025, January 27). DeepSeek sends a shockwave through markets. ${ARTICLE}`)
    await evidence.getByRole('button', { name: cardTexts.en.copyBibtex }).first().click()
    await expect.poll(() => copied(page)).toMatch(/^@(misc|online)\{[a-z0-9-]+-2025,\n/)
    const entry = await copied(page)
    expect(entry).toContain('author = {{The Economist}}')
    expect(entry).toContain('2025-01-27')
    expect(entry).toContain(ARTICLE)
    expect(entry.split('{')).toHaveLength(entry.split('}').length)
  })

  test('are in the reader’s language where they are plain text', async ({ page }) => {
    await openDashboard(page, '?company=nvidia&lang=vi')
    const evidence = openEvidence(shownCard(page, 'Nvidia')).first()
    await evidence.getByRole('button', { name: cardTexts.vi.copyText }).click()
    await expect(evidence.getByRole('status')).toHaveText(cardTexts.vi.copied)
    await expect.poll(() => copied(page)).toContain('27/1/2025, đoạn 1')
  })
})

test('a citation that cannot be copied is shown to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
    })
  })
  await openDashboard(page, '?company=nvidia')
  const evidence = openEvidence(shownCard(page, 'Nvidia')).first()
  await evidence.getByRole('button', { name: cardTexts.en.copyText }).click()
  await expect(evidence.getByRole('status')).toHaveText(cardTexts.en.copyFailed)
  await expect(evidence.getByRole('textbox', { name: cardTexts.en.cite })).toHaveValue(/^The Economist/)
})

test('the scatter says that only Microsoft has both, and gives the rest a place', async ({ page }) => {
  await openDrawn(page, '?view=scatter')
  await expect(chartTitle(page)).toHaveText(/^Only Microsoft has both/)
  await expect(figure(page).getByText('1 of 15 companies has both')).toBeVisible()
  const drawn = figure(page).locator('svg')
  await expect(drawn.getByText(/No capex plan/).first()).toBeVisible()
  await expect(drawn.getByText(/No move/).first()).toBeVisible()

  const centre = async (name: string) => {
    const box = await mark(page, name).locator('circle').first().boundingBox()
    if (!box) throw new Error(`${name} has no place`)
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
  }
  const microsoft = await centre('Microsoft')
  const withoutCapex = await Promise.all(['Siemens Energy', 'Nvidia', 'Cameco', 'Alphabet', 'Amazon'].map(centre))
  expect(new Set(withoutCapex.map(({ x }) => x)).size).toBe(1)
  const [siemens, nvidia] = withoutCapex
  const meta = await centre('Meta')
  if (!siemens || !nvidia) throw new Error('marks are missing')
  expect(nvidia.y).toBeLessThan(siemens.y)
  // Gutters lie beyond the axes: one below every move, the other to the left of every plan.
  expect(meta.y).toBeGreaterThan(siemens.y)
  expect(microsoft.x).toBeGreaterThan(meta.x)
  expect(siemens.x).toBeLessThan(meta.x)

  const neither = figure(page).getByRole('group', { name: phrasesOf('plan').neither(8) })
  await expect(neither.getByRole('button')).toHaveCount(8)
})

test('a bracket joins the four firms, has no place on the axis and is never split', async ({ page }) => {
  await openDrawn(page, '?view=scatter')
  const bracket = figure(page)
    .locator('svg')
    .getByRole('button', { name: new RegExp(`^${GROUP}: about \\$180bn`) })
  await expect(bracket).toContainText('about $180bn, 2024')
  await expect(bracket.locator('circle')).toHaveCount(0)
  await bracket.press('Enter')
  await expect(shownCard(page, GROUP)).toBeVisible()
  await expect(page).toHaveURL(/figure=cloud-and-meta-capex-2024/)
  await filterBy(page, en.label.filter.sector, 'Power and equipment').check()
  await expect(bracket).toHaveCount(0)
})

test.describe('from a question to a scenario that can be shared', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('what was spent in 2023, what if; which question touches Nvidia, why, and what a reader would assume', async ({
    page,
  }) => {
    await openDrawn(page, '?view=capex')
    await page.getByRole('button', { name: /, 2023: about \$115bn/ }).click()
    const spent = shownCard(page, GROUP)
    await expect(spent.getByText(/180.* ÷ .*57.* = .*115/)).toBeVisible()
    await spent.getByText(workingTexts.en.heading).first().click()
    await spent
      .getByRole('textbox', { name: /^Growth of capital spending/ })
      .first()
      .fill('80')
    await expect(spent.getByText(workingTexts.en.result('about $100bn'))).toBeVisible()
    await expect(page).toHaveURL(/\?view=capex&figure=cloud-and-meta-capex-2023$/)

    await viewLink(page, 'uncertainties').click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^The Economist, ¶7.*limits stricter/ }).click()
    const force = shownCard(page, 'Geopolitics')
    await expect(openEvidence(force).getByText(/paragraph 7/)).toBeVisible()
    await force.getByRole('button', { name: 'Nvidia', exact: true }).click()
    const card = shownCard(page, 'Nvidia')
    await expect(card.getByText(linkTexts.en.status.inferred).first()).toBeVisible()
    await expect(card.getByText(`${cardTexts.en.because}:`).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/\?view=uncertainties$/)

    const words = scenarioTexts.en
    await page.getByRole('button', { name: words.offer.open }).click()
    await expect(page).toHaveURL(/scenario=0\.5,0\.5,1,3,0,0$/)
    await expect(page.getByText(words.result('1.75'), { exact: true })).toBeVisible()
    await page.getByRole('slider', { name: words.assumption.trainingFall }).press('Home')
    await page.getByRole('slider', { name: words.assumption.answers }).fill('1')
    await page.getByText(words.more, { exact: true }).click()
    await page.getByRole('slider', { name: words.assumption.blockedShare }).press('PageUp')
    await page.getByRole('slider', { name: words.assumption.limitYears }).press('End')
    await expect(page.getByText(words.result('0.9'), { exact: true })).toBeVisible()
    await expect(page).toHaveURL(/scenario=0\.5,0,1,1,0\.1,3$/)
    await page.getByRole('button', { name: words.copyLink }).click()
    await expect(page.getByText(words.copied)).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())

    await page.goto('about:blank')
    await page.goto(link)
    await expect(page.getByText(words.result('0.9'), { exact: true })).toBeVisible()
    await page.getByText(words.working, { exact: true }).first().click()
    await expect(page.getByRole('table', { name: words.working })).toContainText('1 − 0.1 × 1 = 0.9')
  })
})

test.describe('capital spending', () => {
  const stacked = (page: Page) => page.getByRole('figure', { name: /^Amazon spent the most/ })

  test('columns stand where their axis says, and the keys walk them', async ({ page }) => {
    await openDrawn(page, '?view=capex&trend=by-company')
    const chart = stacked(page).locator('.plot > svg')
    const column = (name: string) => chart.getByRole('button', { name: new RegExp(`^${name}: `) })
    const heightOf = async (name: string) => (await column(name).locator('.chart-bar').boundingBox())?.height ?? 0
    const ratio = (await heightOf('Amazon, 2025')) / (await heightOf('Amazon, 2024'))
    expect(Math.abs(ratio - 131.819 / 82.999)).toBeLessThan(0.02)
    // The tick of 100 and the zero line are Recharts’; a column of ours has to agree with them.
    const tick = await chart.getByText('100', { exact: true }).boundingBox()
    const zero = await chart.getByText('0', { exact: true }).first().boundingBox()
    const perBn = ((zero?.y ?? 0) - (tick?.y ?? 0)) / 100
    expect(Math.abs((await heightOf('Amazon, 2025')) / perBn - 131.819)).toBeLessThan(2)

    await column('Amazon, 2024').focus()
    await page.keyboard.press('ArrowRight')
    await expect(column('Amazon, 2025')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(shownCard(page, 'Amazon').getByRole('button', { name: '$131.819bn' }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(column('Amazon, 2025')).toBeFocused()
  })

  test('lines agree with their axis, on a log scale too', async ({ page }) => {
    for (const scale of ['linear', 'log']) {
      await openDrawn(page, `?view=capex&trend=index&scale=${scale}`)
      const chart = page.getByRole('figure').nth(1).locator('.plot > svg')
      const point = chart.getByRole('button', { name: /^Amazon, 2017: / }).locator('.chart-bar')
      const line = chart.locator('.recharts-reference-line').last().locator('line')
      const [dot, base] = [await point.boundingBox(), await line.boundingBox()]
      expect(Math.abs((dot?.y ?? 0) + (dot?.height ?? 0) / 2 - (base?.y ?? 0)), scale).toBeLessThan(1.5)
    }
  })

  test('the link to a filed figure opens it in any view', async ({ page }) => {
    await openDashboard(page, '?figure=meta-with-leases-2025')
    const card = shownCard(page, 'Meta')
    await expect(card.getByRole('button', { name: '$72.215bn' }).first()).toBeVisible()
    await expect(
      openEvidence(card)
        .getByText(/Titan Stock Analysis/)
        .first(),
    ).toBeVisible()
  })

  test('a layer that is missing says so and leaves the rest; Retry brings it', async ({ page, provokes }) => {
    provokes(/Failed to load resource/)
    await page.route(FILINGS, (route) => route.fulfill({ status: 500 }))
    await openDashboard(page, '?view=capex')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(errorTexts.en.headingPart.filings)
    await expect(page.getByRole('button', { name: /, 2023: about \$115bn/ })).toBeVisible()
    await page.unroute(FILINGS)
    await alert.getByRole('button', { name: en.controls.retry }).click()
    await expect(stacked(page)).toBeVisible()
    await expect(page.getByRole('main')).toBeFocused()
  })
})

test('a term is opened and closed with keys and presses, and the reader keeps the place', async ({ page }) => {
  await openDrawn(page, '?view=uncertainties')
  const term = page.getByRole('button', { name: 'Reasoning models', exact: true })
  const popup = page.getByRole('dialog', { name: 'reasoning model' })
  const all = popup.getByRole('link', { name: en.glossary.all })
  await term.focus()
  await page.keyboard.press('Enter')
  await expect(all).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(popup).toBeHidden()
  await expect(term).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(all).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(popup).toBeHidden()
  await expect(term).toBeFocused()
  const next = await page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex="0"]')]
    const after = stops.slice(stops.indexOf(document.activeElement as HTMLElement) + 1)
    return after.find((stop) => stop.tabIndex >= 0 && stop.checkVisibility())?.outerHTML
  })
  await page.keyboard.press('Enter')
  await expect(all).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(popup).toBeHidden()
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(next)
  await term.click()
  await expect(popup).toBeVisible()
  await term.click()
  await expect(popup).toBeHidden()
  await term.click()
  await page.getByRole('heading', { level: 1 }).click({ position: { x: 1, y: 1 } })
  await expect(popup).toBeHidden()
})

test('a term opens where it stands, and leads to the page of all', async ({ page }) => {
  await openDrawn(page, '?view=uncertainties')
  await page.getByRole('button', { name: 'Reasoning models', exact: true }).click()
  const popup = page.getByRole('dialog', { name: 'reasoning model' })
  await expect(popup).toBeVisible()
  await popup.getByRole('link', { name: en.glossary.all }).click()
  await expect(page).toHaveURL(/\?view=glossary&term=reasoning-model$/)
  await expect(page.locator('[data-asked]')).toBeInViewport()
  await page.goBack()
  await expect(page).toHaveURL(/\?view=uncertainties$/)
})
