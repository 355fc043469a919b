// The investor: narrows the companies down, compares them, and checks a claim before acting on it.

import { linkNoticeTexts } from '../../src/app/page/linkNoticeTexts.ts'
import { marketTexts } from '../../src/features/card/marketTexts.ts'
import { compareTexts } from '../../src/features/compare/compareTexts.ts'
import { noMatchTexts } from '../../src/features/filters/noMatchTexts.ts'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { en } from '../../src/i18n/en.ts'
import { holdingsTexts } from '../../src/views/holdings/holdingsTexts.ts'
import { sectorTexts } from '../../src/views/sectors/sectorTexts.ts'
import { viewLabel } from '../fixtures/viewLabel.ts'
import {
  announcement,
  cardHeading,
  chartTitle,
  chip,
  chips,
  companiesShown,
  countOf,
  drawing,
  figure,
  filterBy,
  mark,
  marks,
  openDashboard,
  openDrawn,
  openEvidence,
  searchField,
  shownCard,
  tooltip,
  viewLink,
} from './dashboard.ts'
import { expect, test } from './fixtures.ts'

const SECTOR = en.label.filter.sector
const DIRECTION = en.label.filter.direction

test('the header states the event as a finding', async ({ page }) => {
  await openDashboard(page)
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toContainText('about $1trn')
  await expect(page).toHaveTitle(/about \$1trn .*Shockwave/)
  await expect(page.getByText('27 January 2025', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/Data revision \d+/)).toBeVisible()
  await expect(page.getByText(en.masthead.atWriting)).toBeVisible()

  await headline.getByRole('button').click()
  const card = shownCard(page, 'American tech companies')
  await expect(card.getByText(cardTexts.en.membership.unnamed)).toBeVisible()
  await expect(openEvidence(card).getByText(/paragraph 1$/)).toBeVisible()
  await expect(page).toHaveURL(/\?figure=american-tech-value-lost$/)
})

test('filters by sector: chart, counts, chips and announcement follow together', async ({ page }) => {
  await openDrawn(page)
  await expect(chartTitle(page)).toHaveText('Siemens Energy fell further than Nvidia')
  await filterBy(page, SECTOR, 'Cloud and platforms').check()
  expect(await companiesShown(page)).toEqual(['Alphabet', 'Amazon', 'Meta', 'Microsoft'])
  await expect(countOf(page, 4)).toBeVisible()
  await expect(announcement(page, 4)).toBeAttached()
  await expect(chip(page, 'Cloud and platforms')).toBeVisible()
  await expect(chartTitle(page)).toHaveText(/^Alphabet and Microsoft fell furthest/)
  // Each option counts under the other filters, and not under its own.
  await expect(page.getByRole('checkbox', { name: 'Fell 3', exact: true })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Not stated 1', exact: true })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Chips 1', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/\?sector=cloud$/)

  await filterBy(page, SECTOR, 'Chips').check()
  await expect(countOf(page, 5)).toBeVisible()
  await filterBy(page, DIRECTION, 'Fell').check()
  await expect(countOf(page, 4)).toBeVisible()
  expect(await companiesShown(page)).toEqual(['Alphabet', 'Amazon', 'Microsoft', 'Nvidia'])
  await expect(page).toHaveURL(/\?sector=chips,cloud&direction=fell$/)

  await chip(page, 'Chips').click()
  await expect(countOf(page, 3)).toBeVisible()
  await expect(filterBy(page, SECTOR, 'Chips')).not.toBeChecked()
  await chips(page).getByRole('button', { name: en.filters.reset }).click()
  await expect(countOf(page, 15)).toBeVisible()
  await expect(chips(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\/$/)
})

test('filters by listing, kind of figure and text', async ({ page }) => {
  await openDrawn(page)
  await filterBy(page, en.label.filter.listing, 'Private').check()
  await expect(countOf(page, 6)).toBeVisible()
  await page.getByRole('search').getByRole('button', { name: en.filters.reset }).click()
  await filterBy(page, en.label.filter.status, 'Planned').check()
  await expect(countOf(page, 2)).toBeVisible()
  await expect(page.getByText(en.bars.none)).toHaveCount(0)
  expect(await companiesShown(page)).toEqual(['Meta', 'Microsoft'])
  await filterBy(page, en.label.filter.status, 'Planned').uncheck()
  await searchField(page).fill('nvda')
  await expect(countOf(page, 1)).toBeVisible()
  await expect(mark(page, 'Nvidia')).toBeVisible()
  await page.getByRole('button', { name: en.filters.clearFind }).click()
  await expect(countOf(page, 15)).toBeVisible()
  await expect(searchField(page)).toHaveValue('')
})

test('filters by size with the keyboard on the slider, and says who is left out', async ({ page }) => {
  await openDrawn(page, '?sector=cloud,power')
  const low = page.getByRole('slider', { name: en.filters.min })
  const high = page.getByRole('slider', { name: en.filters.max })
  await expect(low).toHaveAttribute('aria-valuetext', '−20%')
  await low.focus()
  await low.press('ArrowRight')
  await expect(countOf(page, 4)).toBeVisible()
  await expect(page.getByText(en.filters.leftOut(1), { exact: true })).toBeVisible()
  await expect(chip(page, '−19% or higher')).toBeVisible()
  expect(await companiesShown(page)).toEqual(['Alphabet', 'Amazon', 'Cameco', 'Microsoft'])
  await high.focus()
  for (const value of [-1, -2]) {
    await high.press('ArrowLeft')
    await expect(high).toHaveValue(String(value))
  }
  await expect(chip(page, '−19% to −2%')).toBeVisible()
  expect(await companiesShown(page)).toEqual(['Alphabet', 'Cameco', 'Microsoft'])
  await expect(page).toHaveURL(/min=-19&max=-2/)
  await low.focus()
  await low.press('Home')
  await expect(chip(page, '−2% or lower')).toBeVisible()
  await expect(page).not.toHaveURL(/min=/)
  await expect(mark(page, 'Siemens Energy')).toBeVisible()
})

test('says which filter to relax when nothing matches, and relaxes it', async ({ page }) => {
  await openDashboard(page, '?sector=models&direction=fell')
  await expect(countOf(page, 0)).toBeVisible()
  await expect(announcement(page, 0)).toBeAttached()
  await expect(page.getByText(noMatchTexts.en.noMatch)).toBeVisible()
  await expect(page.getByRole('button', { name: noMatchTexts.en.relax(DIRECTION, 3) })).toBeVisible()
  await page.getByRole('button', { name: noMatchTexts.en.relax(SECTOR, 6) }).click()
  await expect(countOf(page, 6)).toBeVisible()
  await expect(mark(page, 'Nvidia')).toBeVisible()
})

test('orders the bars by size, name and sector', async ({ page }) => {
  await openDrawn(page)
  const names = () =>
    marks(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.replace(/:.*/, '')))
  expect(await names()).toEqual([
    'Siemens Energy',
    'Nvidia',
    'Cameco',
    'Alphabet',
    'Microsoft',
    'Amazon',
    'Apple',
    'Salesforce',
  ])
  await page.getByRole('radio', { name: en.label.sort.name, exact: true }).check()
  await expect(marks(page).first()).toHaveAccessibleName(/^Alphabet:/)
  expect(await names()).toEqual((await names()).toSorted())
  await page.getByRole('checkbox', { name: en.controls.groupBySector }).check()
  await expect(marks(page).first()).toHaveAccessibleName(/^Nvidia:/)
  await expect(figure(page).locator('svg').getByText('Cloud and platforms')).toBeVisible()
  await expect(page).toHaveURL(/\?sort=name&group=sector$/)
})

test('bars start at zero, and a direction without a size has an arrow and no bar', async ({ page }) => {
  await openDrawn(page)
  const widths = await page
    .locator('rect.chart-bar')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))))
  expect(widths).toHaveLength(6)
  const [largest = 0, second = 0] = widths
  expect(second / largest).toBeCloseTo(17 / 20, 2)
  await expect(mark(page, 'Apple').locator('path')).toHaveCount(1)
  await expect(mark(page, 'Nvidia').locator('path')).toHaveCount(0)
})

test('goes from bars to the table, sorts it, opens a card and checks its evidence', async ({ page }) => {
  await openDrawn(page, '?sector=cloud,chips,power&direction=fell')
  await viewLink(page, 'table').click()
  const table = page.getByRole('table')
  await expect(table.getByRole('caption')).toBeAttached()
  const value = table.getByRole('columnheader', { name: en.table.value })
  await expect(value).toHaveAttribute('aria-sort', 'none')
  await value.getByRole('button').click()
  await expect(value).toHaveAttribute('aria-sort', 'ascending')
  await expect(drawing(page).first()).toHaveText('Siemens Energy')
  await value.getByRole('button').click()
  await expect(value).toHaveAttribute('aria-sort', 'descending')
  await expect(drawing(page).first()).toHaveText('Alphabet, Amazon, Microsoft and Meta')
  const company = table.getByRole('columnheader', { name: en.table.company })
  await company.getByRole('button').click()
  await expect(company).toHaveAttribute('aria-sort', 'ascending')
  await expect(drawing(page).first()).toHaveText('Alphabet')

  const row = table.getByRole('row', { name: /^Nvidia NVDA/ })
  await row.getByRole('button', { name: '−17%' }).click()
  await expect(cardHeading(page, 'Nvidia')).toBeFocused()
  const card = shownCard(page, 'Nvidia')
  await expect(card.getByText('2nd largest of 6 falls')).toBeVisible()
  await expect(card.getByText('NVDA · Nasdaq')).toBeVisible()
  await expect(card.getByText(en.label.precision.rounded).first()).toBeVisible()
  const evidence = openEvidence(card).first()
  await expect(evidence.getByText(/The Economist, “.+”, 27 January 2025, paragraph 1/)).toBeVisible()
  const passage = evidence.getByRole('link', { name: cardTexts.en.openAtPassage })
  await expect(passage).toHaveAttribute('href', /^https:\/\/www\.economist\.com\/.+#:~:text=[^#]+$/)
  await expect(passage).toHaveAttribute('target', '_blank')
  await expect(passage).toHaveAttribute('rel', /noopener/)
  await expect(passage).toHaveAttribute('rel', /noreferrer/)
  const plain = evidence.getByRole('link', { name: cardTexts.en.openPlain })
  await expect(plain).toHaveAttribute('href', /^https:\/\/www\.economist\.com\/[^#]+$/)
  await expect(plain).toHaveAttribute('target', '_blank')
})

test('shows the moves as a table and back', async ({ page }) => {
  await openDrawn(page)
  await page.getByRole('button', { name: en.controls.showTable }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(15)
  await expect(page.getByRole('row', { name: /^Nvidia/ })).toContainText('−17%')
  await expect(page.getByRole('row', { name: /^Meta/ })).toContainText(en.table.notStated)
  await page.getByRole('button', { name: en.controls.hideTable }).click()
  await expect(mark(page, 'Nvidia')).toBeVisible()
})

test('previous and next walk the selection, and the rank follows it', async ({ page }) => {
  await openDrawn(page, '?sector=cloud')
  await mark(page, 'Alphabet').click()
  const previous = page.getByRole('button', { name: cardTexts.en.previous })
  const next = page.getByRole('button', { name: cardTexts.en.next })
  await expect(shownCard(page, 'Alphabet').getByText('Joint largest of 3 falls')).toBeVisible()
  await expect(previous).toHaveAttribute('aria-disabled', 'true')
  for (const name of ['Microsoft', 'Amazon', 'Meta']) {
    await next.click()
    await expect(shownCard(page, name)).toBeVisible()
  }
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await expect(page).toHaveURL(/company=meta/)
  await previous.click()
  await expect(shownCard(page, 'Amazon').getByText('3rd largest of 3 falls')).toBeVisible()
  await filterBy(page, SECTOR, 'Chips').check()
  await expect(shownCard(page, 'Amazon').getByText('4th largest of 4 falls')).toBeVisible()
})

test('a card says what the article does not say, and when the filters leave its company out', async ({ page }) => {
  await openDashboard(page, '?company=openai')
  const card = shownCard(page, 'OpenAI')
  await expect(card.getByRole('heading', { name: cardTexts.en.gaps })).toBeVisible()
  await expect(card.getByText(/OpenAI was private and had no share price/)).toBeVisible()
  await expect(card.getByText(cardTexts.en.notSelected)).toHaveCount(0)
  await filterBy(page, SECTOR, 'Chips').check()
  await expect(card.getByText(cardTexts.en.notSelected)).toBeVisible()
  await page.getByRole('button', { name: cardTexts.en.close }).click()
  await expect(card).toHaveCount(0)
})

test('every number of the header opens its evidence or the companies that it counts', async ({ page }) => {
  await openDrawn(page)
  const group = page.getByRole('group', { name: en.masthead.keyFigures })
  await group.getByRole('button', { name: /Siemens Energy/ }).click()
  await expect(openEvidence(shownCard(page, 'Siemens Energy')).getByText(/paragraph 4$/)).toBeVisible()
  await group.getByRole('button', { name: /about \$180bn/ }).click()
  await expect(shownCard(page, 'Alphabet, Amazon, Microsoft and Meta')).toBeVisible()
  await expect(page).toHaveURL(/figure=cloud-and-meta-capex-2024/)
  await group.getByRole('button', { name: en.masthead.rose(2) }).click()
  await expect(countOf(page, 2)).toBeVisible()
  await group.getByRole('button', { name: /^At the close/ }).click()
  await expect(page).toHaveURL(/basis=close&scope=wider/)
  await mark(page, 'Vertiv').waitFor()
})

test('from sectors to a company, beside another, at the close, laid over holdings, and passed on without them', async ({
  page,
  context,
}) => {
  await openDrawn(page, '?view=sectors')
  await expect(chartTitle(page)).toHaveText('Power and equipment fell furthest: median −20.85%')
  await marks(page)
    .and(page.getByRole('button', { name: sectorTexts.en.showOnly('Power and equipment') }))
    .click()
  await expect(page).toHaveURL(/\?view=sectors&sector=power$/)
  await marks(page)
    .and(page.getByRole('button', { name: /median −20\.85%/ }))
    .click()
  const working = page.getByRole('group', { name: sectorTexts.en.workingHeading('Power and equipment') })
  await expect(working.getByRole('button')).toHaveCount(9)
  await page.keyboard.press('Escape')

  await mark(page, 'Vistra').click()
  const vistra = shownCard(page, 'Vistra')
  await expect(vistra.getByText(marketTexts.en.wider)).toBeVisible()
  await vistra.getByRole('button', { name: '−28.27%' }).first().click()
  await expect(page).toHaveURL(/figure=vistra-close/)
  await expect(
    openEvidence(vistra)
      .getByText(/Factor_Attribution/)
      .first(),
  ).toBeVisible()
  await vistra.getByRole('button', { name: cardTexts.en.pin }).click()
  await marks(page)
    .and(page.getByRole('button', { name: sectorTexts.en.showAll }))
    .click()
  await mark(page, 'Nvidia').focus()
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/pin=vistra,nvidia/)
  const table = page.getByRole('region', { name: compareTexts.en.table })
  await page.getByRole('combobox', { name: compareTexts.en.baseline }).selectOption('nvidia')
  await expect(table.getByRole('cell', { name: /−28\.27% −11\.30 pts against Nvidia/ })).toBeVisible()

  await viewLink(page, 'bars').click()
  await expect(mark(page, 'Nvidia')).toHaveAccessibleName(/−17%/)
  await page.getByRole('radio', { name: en.label.viewBasis.close }).check()
  await expect(mark(page, 'Nvidia')).toHaveAccessibleName(/−16\.97%/)
  await page.getByRole('radio', { name: en.label.viewBasis.both }).check()
  await expect(chartTitle(page)).toHaveText(/^Only Amazon turned/)

  await page.getByRole('link', { name: viewLabel('holdings') }).click()
  const words = holdingsTexts.en
  await page.getByRole('textbox', { name: words.form.label }).fill('NVDA 10000\nVST 10000')
  await page.getByRole('button', { name: words.form.workOut }).click()
  // (−16.97 − 28.27) ÷ 2
  await expect(page.getByRole('main').getByText('−22.62%').first()).toBeVisible()
  const link = page.url()
  expect(link).toMatch(/view=holdings&basis=both&figure=vistra-close&pin=vistra,nvidia&baseline=nvidia$/)
  expect(link).not.toMatch(/10000|NVDA|VST/)

  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByRole('textbox', { name: words.form.label })).toHaveValue('')
  await expect(other.getByRole('region', { name: compareTexts.en.table })).toBeVisible()
  await expect(other.getByText('−22.62%')).toHaveCount(0)
})

test('a path is read by the day and between two days, and a press on a line opens its company', async ({ page }) => {
  await openDrawn(page, '?view=path&pin=nvidia,microsoft')
  const chart = page.locator('[data-chart=path]')
  const plot = chart.locator('[data-crosshair]')
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (!box) throw new Error('the plot has no place')
  const y = box.y + box.height / 2
  const at = (share: number) => [box.x + share * box.width, y] as const
  await page.mouse.move(...at(0.5))
  await expect(tooltip(page)).toContainText(/session \+\d+/)
  await expect(tooltip(page)).toContainText(/Nvidia \d+/)
  await page.mouse.down()
  await page.mouse.move(...at(0.7), { steps: 5 })
  await expect(tooltip(page)).toContainText(/\d+ sessions/)
  await expect(tooltip(page)).toContainText(/Nvidia [+−][\d.]+%/)
  await page.mouse.up()
  await page.mouse.move(2, 2)
  await expect(tooltip(page)).toHaveCount(0)
  const slider = chart.getByRole('slider')
  await slider.focus()
  await slider.press('ArrowRight')
  await expect(chart.locator('output')).toContainText('28 January 2025')
  // The last line lies on top: one of the two that are compared.
  const point = await chart
    .locator('path.recharts-line-curve')
    .last()
    .evaluate((path: SVGPathElement) => {
      const { x, y } = path
        .getPointAtLength(path.getTotalLength() * 0.6)
        .matrixTransform(path.getScreenCTM() ?? undefined)
      return [x, y] as const
    })
  await page.mouse.click(...point)
  await expect(page).toHaveURL(/company=(nvidia|microsoft)/)
})

test('who came back stands in a table that can be sorted', async ({ page }) => {
  await openDrawn(page, '?view=path&scope=wider')
  const table = page.locator('[data-chart=recovery]').getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(27)
  const head = table.getByRole('columnheader', { name: 'Company or group' }).getByRole('button')
  await head.click()
  await head.click()
  await expect(table.getByRole('rowheader').first()).toHaveText('Vistra')
})

test('a link that was mangled on its way is read as meant, and what is not here is told', async ({ page }) => {
  await openDrawn(page, '?view=sectors&amp;sector=chips,%20power&amp;min=%E2%88%9250).')
  const told = page.getByRole('status').filter({ hasText: linkNoticeTexts.en('').slice(0, 20) })
  await expect(chip(page, 'Chips')).toBeVisible()
  await expect(chip(page, 'Power and equipment')).toBeVisible()
  await expect(chips(page)).toContainText('50%')
  await expect(told).toHaveCount(0)
  await openDrawn(page, '?sector=chips,metals&company=nobody&min=deep')
  await expect(told).toContainText('sector=metals, min=deep and company=nobody')
  await expect(chip(page, 'Chips')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: en.controls.close, exact: true }).click()
  await expect(told).toHaveCount(0)
})
