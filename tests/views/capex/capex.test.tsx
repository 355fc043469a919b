import { readFileSync } from 'node:fs'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { workingTexts } from '../../../src/features/card/workingTexts.ts'
import { cardTexts } from '../../../src/i18n/cardTexts.ts'
import { errorTexts } from '../../../src/i18n/errorTexts.ts'
import { capexTexts } from '../../../src/views/capex/capexTexts.ts'
import { scatterTexts } from '../../../src/views/scatter/scatterTexts.ts'
import {
  chartTitle,
  closePage,
  en,
  FILINGS,
  findCard,
  markOf,
  openPage,
  query,
  startPage,
} from '../../fixtures/page.tsx'
import { FILINGS_FILE } from '../../fixtures/published.ts'
import { phrasesOf } from '../../fixtures/scatterPhrases.ts'
import { viewLabel } from '../../fixtures/viewLabel.ts'

afterEach(closePage)

const words = capexTexts.en
const GROUP = 'Alphabet, Amazon, Microsoft and Meta'
const SPENT = '$132bn'
const TOTALS = words.totals.title(2024, 'about $180bn', '$246bn')
const main = () => within(screen.getByRole('main'))
const figures = (): HTMLElement[] => main().getAllByRole('figure')
const titles = (): string[] => figures().map((one) => within(one).getByRole('heading', { level: 2 }).textContent ?? '')
const mark = (name: RegExp): HTMLElement => main().getByRole('button', { name })
const filed = (): HTMLElement => figures()[1] ?? screen.getByRole('main')
const choose = (name: string): HTMLElement => within(filed()).getByRole('radio', { name })

test('stands in four parts, each with its own finding, and none of them one series with another', async () => {
  await openPage('/?view=capex')
  expect(titles()).toEqual([
    words.stated.title('Microsoft and Meta', 2),
    words.filed.leads.capex('Amazon', SPENT, 2025),
    words.plans.titleAbove('Meta', false),
    TOTALS,
  ])
  expect(figures()[3]).toHaveTextContent(words.totals.note)
})

describe('what the article states', () => {
  test('the derived total opens its working, where a reader can put in other numbers', async () => {
    const user = await openPage('/?view=capex')
    await user.click(mark(/, 2023: about \$115bn/))
    const card = await findCard(GROUP)
    expect(query()).toBe('view=capex&figure=cloud-and-meta-capex-2023')
    await user.click(within(card).getAllByText(workingTexts.en.heading)[0] ?? card)
    const [growth] = within(card).getAllByRole('textbox', { name: /Growth of capital spending/ })
    await user.clear(growth ?? card)
    await user.type(growth ?? card, '80')
    expect(card).toHaveTextContent(workingTexts.en.result('about $100bn'))
    expect(card).toHaveTextContent(workingTexts.en.notASource)
  })

  test('what is not stated opens the company that it is not stated of', async () => {
    const user = await openPage('/?view=capex')
    await user.click(mark(/^Alphabet: no plan stated/))
    await findCard('Alphabet')
  })
})

describe('what the filings show', () => {
  test('every form is a choice that the address keeps', async () => {
    const user = await openPage('/?view=capex')
    for (const form of [
      'by-year',
      'by-company',
      'lines',
      'growth',
      'index',
      'share',
      'of-revenue',
      'of-cash-flow',
    ] as const) {
      await user.click(choose(words.filed.form[form]))
      await waitFor(() => expect(query()).toBe(`view=capex&trend=${form}`))
      expect(choose(words.filed.form[form])).toBeChecked()
    }
    await user.click(choose(words.filed.inPrices('2024')))
    await waitFor(() => expect(query()).toBe('view=capex&trend=real'))
    expect(choose(words.filed.inPrices('2024'))).toHaveAttribute(
      'title',
      words.filed.formulaOf.capexReal?.('US consumer prices', '2024'),
    )
    expect(choose(words.filed.form.stacked)).not.toHaveAttribute('title')
    await user.click(choose(words.filed.form.stacked))
    await waitFor(() => expect(query()).toBe('view=capex'))
  })

  test('what the filings say nothing of is not offered, and an address that asks for it is answered in words', async () => {
    const { prices: _prices, ...layer } = JSON.parse(readFileSync(FILINGS_FILE, 'utf8'))
    const figures = layer.figures.filter(({ measure }: { measure: string }) => /^capex|saleProceeds/.test(measure))
    const files = { [FILINGS]: () => new Response(JSON.stringify({ ...layer, figures })) }
    await openPage('/?view=capex&trend=of-revenue', { files })
    expect(within(filed()).queryByRole('group', { name: words.filed.against })).toBeNull()
    expect(filed()).toHaveTextContent(words.filed.notHere)
    expect(within(filed()).queryByRole('button', { name: /^Meta, \d{4}: / })).toBeNull()
  })

  test('a log scale is offered for lines of levels', async () => {
    const user = await openPage('/?view=capex&trend=lines')
    await user.click(within(filed()).getByRole('checkbox', { name: words.filed.log }))
    await waitFor(() => expect(query()).toBe('view=capex&trend=lines&scale=log'))
    expect(filed()).toHaveTextContent(words.filed.logMeaning)
    await user.click(choose(words.filed.form.growth))
    expect(within(filed()).queryByRole('checkbox')).toBeNull()
  })

  test('a column opens its source; a point of growth its working', async () => {
    const user = await openPage('/?view=capex&trend=growth')
    await user.click(mark(/^Microsoft, 2024: \+58\.2%/))
    const card = await findCard('Microsoft')
    expect(card).toHaveTextContent('$44.477bn ÷ $28.107bn − 1 = +58.2%')
    const [level] = within(card).getAllByRole('button', { name: '$44.477bn' })
    await user.click(level ?? card)
    await waitFor(() => expect(query()).toContain('figure=microsoft-filed-2024'))
    expect(await findCard('Microsoft')).toHaveTextContent('Stock Analysis')
  })

  test('a share of revenue opens its working, its sources and its inputs', async () => {
    const user = await openPage('/?view=capex&trend=of-revenue')
    await user.click(mark(/^Meta, 2025: 34\.7%/))
    const card = await findCard('Meta')
    expect(query()).toBe('view=capex&figure=meta-filed-2025-of-revenue&trend=of-revenue')
    expect(card).toHaveTextContent('$69.691bn ÷ $200.966bn = 34.7%')
    expect(card).toHaveTextContent('Meta Reports Fourth Quarter and Full Year 2025 Results')
    const [revenue] = within(card).getAllByRole('button', { name: '$200.966bn' })
    await user.click(revenue ?? card)
    await waitFor(() => expect(query()).toContain('figure=meta-revenue-2025'))
  })

  test('spending in other prices opens its working, and from there the card of the prices', async () => {
    const user = await openPage('/?view=capex&trend=real')
    await user.click(mark(/^Microsoft, 2015: \$7\.867bn/))
    const card = await findCard('Microsoft')
    expect(card).toHaveTextContent('$5.944bn × 313.689 ÷ 237.017 = $7.867bn')
    const [prices] = within(card).getAllByRole('button', { name: '237.017' })
    await user.click(prices ?? card)
    expect(await findCard('US consumer prices')).toHaveTextContent('1982-84 is 100')
    expect(query()).toContain('figure=us-consumer-prices-2015')
  })

  test('the table says the same, and opens the same', async () => {
    const user = await openPage('/?view=capex&trend=share')
    await user.click(within(filed()).getByRole('button', { name: en.controls.showTable }))
    const table = await within(filed()).findByRole('table', { name: words.filed.table })
    expect(within(table).getAllByRole('row')).toHaveLength(12)
    await user.click(within(table).getByRole('button', { name: '36.9%' }))
    await findCard('Amazon')
    expect(query()).toContain('figure=amazon-filed-2025-share')
  })

  test('follow the filters', async () => {
    await openPage('/?view=capex&q=meta')
    expect(within(filed()).getAllByRole('button', { name: /^Meta, \d{4}: / })).toHaveLength(11)
    expect(within(filed()).queryByRole('button', { name: /^Amazon/ })).toBeNull()
    expect(figures()).toHaveLength(4)
  })

  test('where nobody has filed anything, the page says so and draws nothing', async () => {
    await openPage('/?view=capex&sector=power')
    expect(main().getByText(words.filed.nobody)).toBeVisible()
    expect(main().getByText(words.stated.nothing)).toBeVisible()
    expect(main().queryByText('2015')).toBeNull()
  })
})

describe('a figure of the layer', () => {
  test('opens by its address, in any view', async () => {
    await openPage('/?figure=meta-guidance-2025-january')
    const card = await findCard('Meta')
    expect(card).toHaveTextContent('$60bn to $65bn')
    expect(card).toHaveTextContent(cardTexts.en.filed(40))
  })

  test('that there is not is dropped, once the layer has been asked', async () => {
    await openPage('/?figure=meta-filed-1999')
    await waitFor(() => expect(query()).toBe(''))
  })

  test('the company’s card names the layer’s figures only where the view asked for them', async () => {
    await openPage('/?company=meta')
    expect(await findCard('Meta')).not.toHaveTextContent(/filings \(/)
  })
})

describe('a layer that cannot be loaded', () => {
  test('says so in its place; the article’s part stands, the link is kept, and Retry brings it', async () => {
    let isDown = true
    const files = {
      [FILINGS]: () => new Response(isDown ? '' : readFileSync(FILINGS_FILE, 'utf8'), { status: isDown ? 404 : 200 }),
    }
    const user = await openPage('/?view=capex&figure=meta-filed-2024', { files })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(errorTexts.en.headingPart.filings)
    expect(alert).toHaveTextContent(errorTexts.en.kinds['not-found'])
    expect(titles()).toEqual([words.stated.title('Microsoft and Meta', 2)])
    expect(query()).toBe('view=capex&figure=meta-filed-2024')
    isDown = false
    await user.click(within(alert).getByRole('button', { name: en.controls.retry }))
    await findCard('Meta')
    expect(titles()).toHaveLength(4)
  })

  test('is asked for only by what needs it', async () => {
    const { fetch } = startPage('/?view=bars')
    await screen.findByRole('heading', { level: 1 })
    expect(fetch.mock.calls.some(([url]) => url.endsWith(FILINGS))).toBe(false)
  })
})

describe('the scatter', () => {
  test('takes filed spending or its growth across', async () => {
    const user = await openPage('/?view=scatter')
    await user.selectOptions(main().getByRole('combobox', { name: scatterTexts.en.across }), 'growth')
    await waitFor(() => expect(query()).toBe('view=scatter&basis=at-writing&scope=article&x=growth'))
    await waitFor(() => expect(chartTitle()).toBe(phrasesOf('growth').titleOnly('Alphabet, Microsoft and Amazon', 3)))
    expect(markOf('Microsoft')).toHaveAccessibleName(/−3%, \+58\.2%/)
    await user.selectOptions(main().getByRole('combobox', { name: scatterTexts.en.across }), 'plan')
    await waitFor(() => expect(chartTitle()).toBe(phrasesOf('plan').titleOnly('Microsoft', 1)))
  })
})

test('speaks Vietnamese', async () => {
  await openPage('/?view=capex&lang=vi')
  expect(titles()[2]).toBe(capexTexts.vi.plans.titleAbove('Meta', false))
  expect(mark(/, 2023: khoảng 115 tỷ USD/)).toBeVisible()
  expect(screen.getByRole('link', { name: viewLabel('capex', 'vi') })).toHaveAttribute('aria-current', 'page')
})
