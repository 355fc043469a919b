import { readFileSync } from 'node:fs'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { marketTexts } from '../../src/features/card/marketTexts.ts'
import { compareTexts } from '../../src/features/compare/compareTexts.ts'
import { noMatchTexts } from '../../src/features/filters/noMatchTexts.ts'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { errorTexts } from '../../src/i18n/errorTexts.ts'
import { dumbbellTexts } from '../../src/views/bars/dumbbellTexts.ts'
import {
  announced,
  CATALOGUE,
  chartTitle,
  closePage,
  companiesShown,
  countOf,
  en,
  figure,
  filters,
  findCard,
  MARKET,
  markOf,
  openPage,
  option,
  PHONE,
  query,
  startPage,
  vietnamese,
} from '../fixtures/page.tsx'
import { MARKET_FILE, readCatalogue } from '../fixtures/published.ts'

afterEach(closePage)

const words = marketTexts.en
const main = () => within(screen.getByRole('main'))
const bar = (legend: string) => main().queryByRole('group', { name: legend })
const choose = (legend: string, name: string): HTMLElement =>
  within(main().getByRole('group', { name: legend })).getByRole('radio', { name })
const masthead = (): string => screen.getByRole('banner').textContent ?? ''

/** The market layer, which does not arrive until `arrive` is called, or is not there until `mend` is. */
function lateMarket() {
  let arrive = (): void => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const answer = async (): Promise<Response> => {
    await arrived
    return new Response(readFileSync(MARKET_FILE, 'utf8'))
  }
  return { files: { [MARKET]: answer }, arrive: () => arrive() }
}

function missingMarket() {
  let isMended = false
  const answer = (): Response =>
    isMended ? new Response(readFileSync(MARKET_FILE, 'utf8')) : new Response('', { status: 404 })
  return {
    files: { [MARKET]: answer },
    mend: () => {
      isMended = true
    },
  }
}

describe('the basis', () => {
  test('is a choice that the address keeps; moves, values and coverage follow', async () => {
    const user = await openPage()
    const before = masthead()
    expect(choose(en.controls.basis, en.label.viewBasis['at-writing'])).toBeChecked()
    await user.click(choose(en.controls.basis, en.label.viewBasis.close))
    await waitFor(() => expect(query()).toBe('basis=close'))
    await waitFor(() => expect(markOf('Alphabet')).toHaveTextContent('−4.20%'))
    expect(markOf('Amazon')).toHaveTextContent('+0.24%')
    expect(figure()).toHaveTextContent('9 of 15 companies have a size')
    // The header says what the article says, on any basis.
    expect(masthead()).toBe(before)
    await user.click(choose(en.controls.basis, en.label.viewBasis['at-writing']))
    await waitFor(() => expect(markOf('Alphabet')).toHaveTextContent('−3%'))
    await waitFor(() => expect(query()).toBe('basis=at-writing'))
  })

  test('the kind of figure counts what is worked out from closes', async () => {
    await openPage('/?basis=close')
    await waitFor(() => expect(markOf('Alphabet')).toHaveTextContent('−4.20%'))
    expect(countOf(en.label.filter.status, en.label.status.derived)).toBe(8)
  })

  test('both at once show what was known and what the day came to', async () => {
    const user = await openPage('/?basis=both')
    await waitFor(() => expect(chartTitle()).toBe(dumbbellTexts.en.title.turnedUp('Amazon', true)))
    expect(markOf('Alphabet')).toHaveAccessibleName(/at the time of writing −3%; at the close −4\.20%/)
    expect(figure()).toHaveTextContent(dumbbellTexts.en.noteUnlike('Nvidia'))
    expect(figure()).toHaveTextContent(dumbbellTexts.en.coverage(6, 15))
    const rest = within(figure()).getByRole('group', { name: en.bars.withoutMove(6) })
    expect(within(rest).getAllByRole('button')).toHaveLength(6)
    markOf('Amazon').focus()
    await user.keyboard('{Enter}')
    await findCard('Amazon')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(markOf('Amazon')).toHaveFocus())
  })

  test('both at once stand in a table too, whose numbers open their evidence', async () => {
    const user = await openPage('/?basis=both')
    await waitFor(() => expect(chartTitle()).toContain('Amazon'))
    await user.click(within(figure()).getByRole('button', { name: en.controls.showTable }))
    const table = await within(figure()).findByRole('table', { name: dumbbellTexts.en.table })
    expect(within(table).getAllByRole('row')).toHaveLength(10)
    await user.click(within(table).getByRole('button', { name: '−4.20%' }))
    const card = await findCard('Alphabet')
    expect(query()).toBe('basis=both&figure=alphabet-close')
    expect(card.querySelector('.figure-entry[data-focused]')).toHaveTextContent('−4.20%')
  })

  test('is not offered where there is no choice of it', async () => {
    await openPage('/?view=capex')
    expect([bar(en.controls.basis), bar(en.controls.scope)]).toEqual([null, null])
    closePage()
    await openPage('/?view=uncertainties')
    expect(bar(en.controls.basis)).not.toBeNull()
    expect(bar(en.controls.scope)).toBeNull()
    expect(main().queryByRole('radio', { name: en.label.viewBasis.both })).toBeNull()
  })

  test('an event without a market layer offers neither bar, and its link gives the basis up', async () => {
    const catalogue = readCatalogue()
    const events = catalogue.events.map(({ layers: _, ...event }) => event)
    await openPage('/?basis=close&scope=wider', {
      files: {
        [CATALOGUE]: JSON.stringify({ ...catalogue, events }),
        [MARKET]: () => new Response('', { status: 404 }),
      },
    })
    await waitFor(() => expect(query()).not.toContain('basis'))
    expect([bar(en.controls.basis), bar(en.controls.scope)]).toEqual([null, null])
    expect(markOf('Alphabet')).toHaveTextContent('−3%')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('while the closes are on their way', () => {
  test('nothing is counted, and no company is said to have no move', async () => {
    const late = lateMarket()
    const { fetch } = startPage('/?basis=close&direction=fell', { files: late.files })
    await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(fetch.mock.calls.some(([url]) => url.endsWith(MARKET))).toBe(true))
    const held = screen.getByRole('main')
    expect(held.querySelector('.skeleton')).not.toBeNull()
    expect(within(held).queryByRole('figure')).toBeNull()
    expect(within(held).queryByText(noMatchTexts.en.noMatch)).toBeNull()
    expect(held).not.toHaveTextContent(/ of 15 companies/)
    expect(announced()).toBe('')
    expect(within(filters()).queryByText('15')).toBeNull()
    expect(option(en.label.filter.direction, en.label.direction['not-stated']).closest('label')).toHaveTextContent(
      new RegExp(`^${en.label.direction['not-stated']}$`),
    )
    expect(query()).toBe('basis=close&direction=fell')
    late.arrive()
    await waitFor(() => expect(companiesShown()).toHaveLength(5))
    expect(announced()).toContain(en.filters.announce(5, 15))
    expect(countOf(en.label.filter.direction, en.label.direction['not-stated'])).toBe(6)
  })

  test('the card says of nobody that the article gives no move', async () => {
    const late = lateMarket()
    startPage('/?basis=close&company=nvidia', { files: late.files })
    const card = await findCard('Nvidia')
    expect(card).toHaveTextContent('−17%')
    expect(card).not.toHaveTextContent(cardTexts.en.gap({ kind: 'no-move' }, 'Nvidia', ''))
    late.arrive()
    await within(card).findByRole('group', { name: words.heading })
    expect(card).not.toHaveTextContent(cardTexts.en.gap({ kind: 'no-move' }, 'Nvidia', ''))
  })

  test('on a phone the sheet does not promise a number of companies', async () => {
    const late = lateMarket()
    const { user } = startPage('/?basis=close', { width: PHONE, files: late.files })
    await user.click(await screen.findByRole('button', { name: en.filters.openSheet(0) }))
    const sheet = await screen.findByRole('dialog', { name: en.filters.heading })
    expect(within(sheet).queryByRole('button', { name: /^Show \d+ compan/ })).toBeNull()
    late.arrive()
    await within(sheet).findByRole('button', { name: en.filters.showResults(15) })
  })
})

describe('closes that cannot be loaded', () => {
  const alerts = (): HTMLElement[] => screen.queryAllByRole('alert')

  test.each([
    ['in the view', '/?basis=close', 'main'],
    ['in the view of sectors', '/?view=sectors', 'main'],
    ['in the view alone, with a card and pins beside it', '/?basis=close&company=nvidia&pin=meta', 'main'],
    ['on the card, where the view does without', '/?company=nvidia', 'card'],
    ['among the pinned', '/?pin=nvidia,meta', 'pins'],
    ['among the pinned alone, with a card beside them', '/?pin=nvidia,meta&company=nvidia', 'pins'],
    ['over the view, where a link asks for what only they have', '/?company=amd', 'main'],
    ['over the view, for a figure', '/?figure=sp-500-close', 'main'],
  ])('are said once: %s', async (_, address, place) => {
    const missing = missingMarket()
    const { user } = startPage(address, { files: missing.files })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(errorTexts.en.headingPart.market)
    expect(alert).toHaveTextContent(errorTexts.en.kinds['not-found'])
    const places = { main: screen.queryByRole('main'), card: null, pins: null } as Record<string, HTMLElement | null>
    places['card'] = address.includes('company=nvidia') ? await findCard('Nvidia') : null
    places['pins'] = screen.queryByRole('region', { name: compareTexts.en.heading })
    expect(places[place]).toContainElement(alert)
    expect(alerts()).toHaveLength(1)
    expect(`/?${query()}`).toBe(address)
    missing.mend()
    await user.click(within(alert).getByRole('button', { name: en.controls.retry }))
    await waitFor(() => expect(alerts()).toHaveLength(0))
    await waitFor(() => expect(screen.getByRole('main').querySelector('figure')).not.toBeNull())
    expect(`/?${query()}`).toBe(address)
  })

  test('nothing is counted in their place', async () => {
    startPage('/?basis=close', { files: missingMarket().files })
    await screen.findByRole('alert')
    expect(within(screen.getByRole('main')).queryByRole('figure')).toBeNull()
    expect(announced()).toBe('')
    expect(within(filters()).queryByText('15')).toBeNull()
  })

  test('are not asked for by what does without them', async () => {
    const { fetch } = startPage('/?view=uncertainties')
    await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(screen.getByRole('main').querySelector('figure, section')).not.toBeNull())
    expect(fetch.mock.calls.some(([url]) => url.endsWith(MARKET))).toBe(false)
  })

  test('what has been loaded once does not show where the view does not ask for it', async () => {
    const user = await openPage('/?basis=close')
    await waitFor(() => expect(markOf('Meta')).toHaveTextContent('+1.91%'))
    await user.click(choose(en.controls.basis, en.label.viewBasis['at-writing']))
    await waitFor(() => expect(figure()).toHaveTextContent('6 of 15 companies have a size'))
  })
})

describe('the wider market', () => {
  test('is a choice that brings nineteen more companies', async () => {
    const user = await openPage()
    await user.click(choose(en.controls.scope, en.label.companyScope.wider))
    await waitFor(() => expect(query()).toBe('scope=wider'))
    await waitFor(() => expect(announced()).toContain(en.filters.announce(34, 34)))
    expect(within(figure()).getByRole('button', { name: en.controls.open('Oracle') })).toBeVisible()
    await user.click(choose(en.controls.basis, en.label.viewBasis.close))
    await waitFor(() => expect(within(figure()).getByRole('button', { name: /^Oracle: −13\.79%/ })).toBeVisible())
    expect(countOf(en.label.filter.sector, 'Chips')).toBe(8)
  })

  test('a company of it says that the article does not name it, and has market evidence alone', async () => {
    await openPage('/?company=amd')
    const card = await findCard('AMD')
    expect(card).toHaveTextContent(words.wider)
    expect(within(card).getByRole('group', { name: words.heading })).toHaveTextContent('−6.37%')
    expect(card).not.toHaveTextContent(cardTexts.en.gaps)
    expect(card).not.toHaveTextContent('The Economist')
  })
})

describe('the card of a company', () => {
  test('has what the closes say, and each number opens its working and evidence', async () => {
    const user = await openPage('/?company=nvidia')
    const card = await findCard('Nvidia')
    const list = await within(card).findByRole('group', { name: words.heading })
    const lines = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    const facts = { span: 20, benchmark: 'S&P 500', measure: '', publishers: '', isPreferred: false }
    expect(lines).toEqual(
      expect.arrayContaining([
        `${words.entry.move(facts)}−16.97%`,
        `${words.entry.drawdown(facts)}−18.20%`,
        `${words.entry.regain(facts)}more than 60 sessions`,
        `${words.entry.versus(facts)}−15.51 pts`,
      ]),
    )
    await user.click(within(list).getByRole('button', { name: '−16.97%' }))
    await waitFor(() => expect(query()).toBe('figure=nvidia-close'))
    const entry = (await findCard('Nvidia')).querySelector('.figure-entry[data-focused]')
    expect(entry).toHaveTextContent('83.0318 ÷ 100 − 1 = −16.97%')
  })

  test('what several report is one line, each number with who reported it, and the one that is drawn marked', async () => {
    await openPage('/?company=nvidia')
    const list = await within(await findCard('Nvidia')).findByRole('group', { name: words.heading })
    const lines = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    const label = words.entry.reported({ span: 0, benchmark: '', measure: en.label.measure.marketValueLost })
    expect(lines.filter((line) => line?.includes('$'))).toEqual([
      `${label}Reuters, carried by Investing.com (${cardTexts.en.preferred}) $593bnLongbridge and CCN $589bnThe Epoch Times $593.7bn`,
      `${words.entry['value-change']({ span: 0, benchmark: '', measure: '' })}about −$592.7bn`,
    ])
  })

  test.each([
    ['apple', 'Apple', words.recovery['did-not-fall']],
    ['siemens-energy', 'Siemens Energy', words.recovery['not-computed']],
  ])('says how the path of %s went on, where no figure does', async (company, name, sentence) => {
    await openPage(`/?company=${company}`)
    const card = await findCard(name)
    await waitFor(() => expect(card).toHaveTextContent(sentence ?? '?'))
  })

  test('opens for a point of its path, which stands first with its evidence', async () => {
    await openPage('/?figure=nvidia-index-2025-02-03')
    const card = await findCard('Nvidia')
    const [first] = card.querySelectorAll('.figure-entry')
    expect(first).toHaveAttribute('data-focused')
    expect(first).toHaveTextContent(en.label.measure.priceIndex)
    expect(first).toHaveTextContent('3 February 2025')
    expect(first).toHaveTextContent(words.formula.priceIndex ?? '?')
    expect(first?.querySelector('cite')).toHaveTextContent(/Factor_Attribution/)
    expect(first?.querySelector('cite')).toBeVisible()
  })

  test('of a benchmark has its figures with their evidence, and Escape closes it', async () => {
    const user = await openPage('/?figure=sp-500-close')
    const card = await findCard('S&P 500')
    expect(card).toHaveTextContent(/−1\.46%/)
    expect(card).toHaveTextContent(en.label.measure.benchmarkChange)
    expect(within(card).getAllByText(/acc102-macro-dashboard/)[0]).toBeVisible()
    expect(within(card).queryByRole('button', { name: cardTexts.en.pin })).toBeNull()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(query()).toBe(''))
  })

  test('of an index has what was reported of it, with who reports it', async () => {
    const user = await openPage('/?figure=sp-500-breadth')
    const card = await findCard('S&P 500')
    const [first] = card.querySelectorAll('.figure-entry')
    expect(first).toHaveTextContent(`69% ${en.label.measure.breadth}`)
    expect(within(card).getAllByText(/Thrasher Analytics/)[0]).toBeVisible()
    await user.click(within(card).getByRole('button', { name: '17.90' }))
    await waitFor(() => expect(query()).toBe('figure=sp-500-volatility'))
  })

  test('of a company without closes says what was reported, and no closes', async () => {
    await openPage('/?company=advantest')
    const card = await findCard('Advantest')
    const list = await within(card).findByRole('group', { name: words.onlyReported })
    const label = words.entry.reported({ span: 0, benchmark: '', measure: en.label.measure.intradayChange })
    expect(list).toHaveTextContent(
      `${label}Reuters, carried by The Japan News −9.6%Bloomberg, carried by finapress.com −11%`,
    )
    expect(card).not.toHaveTextContent(words.heading)
    // When it was is said without a press, as it was not on the day.
    expect(card).toHaveTextContent('By the midday break in Tokyo on 28 January')
  })

  test('a figure that no layer has is dropped once they have been asked', async () => {
    await openPage('/?figure=sp-500-open')
    await waitFor(() => expect(query()).toBe(''))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('speaks Vietnamese', async () => {
  await openPage('/?basis=both&lang=vi&company=nvidia')
  await waitFor(() => expect(chartTitle()).toBe(dumbbellTexts.vi.title.turnedUp('Amazon', true)))
  const card = await findCard('Nvidia')
  const list = await within(card).findByRole('group', { name: marketTexts.vi.heading })
  expect(list).toHaveTextContent('hơn 60 phiên')
  expect(list).toHaveTextContent('−15,51 điểm %')
  expect(choose(vietnamese.controls.basis, vietnamese.label.viewBasis.both)).toBeChecked()
})
