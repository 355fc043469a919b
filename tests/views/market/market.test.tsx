import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { noMatchTexts } from '../../../src/features/filters/noMatchTexts.ts'
import { wholeMarketTexts } from '../../../src/views/market/wholeMarketTexts.ts'
import { CATALOGUE, closePage, en, findCard, INDEX, openPage, PHONE, query, startPage } from '../../fixtures/page.tsx'
import { readCatalogue } from '../../fixtures/published.ts'

afterEach(closePage)

const words = wholeMarketTexts.en

const chart = (name: 'treemap' | 'strips'): HTMLElement => {
  const figure = document.querySelector<HTMLElement>(`[data-chart="${name}"]`)
  if (!figure) throw new Error(`no ${name}`)
  return figure
}
const chartTitle = (): string => screen.getAllByRole('figure')[0]?.querySelector('h2')?.textContent ?? ''
const inTreemap = (name: string | RegExp): HTMLElement => within(chart('treemap')).getByRole('button', { name })

async function openMarket(address = '/?view=market', opening = {}) {
  const user = await openPage(address, opening)
  await waitFor(() => expect(chart('treemap').querySelectorAll('.edge').length).toBeGreaterThan(0))
  await waitFor(() => expect(chart('strips').querySelectorAll('circle.chart-bar').length).toBeGreaterThan(0))
  return user
}

test('every member is an area and a dot, and the others are named', async () => {
  await openMarket()
  expect(chartTitle()).toBe('Seven in ten members rose; information technology lost about $960bn')
  expect(chart('treemap').querySelectorAll('.edge')).toHaveLength(497)
  expect(chart('strips').querySelectorAll('circle.chart-bar')).toHaveLength(503)
  const named = within(chart('treemap')).getByRole('group', { name: words.unmarked(6) })
  expect(within(named).getAllByRole('button')).toHaveLength(6)
  expect(chart('treemap')).toHaveTextContent('500 of 503')
})

test('a member opens its card, whose figures open their working', async () => {
  const user = await openMarket()
  await user.click(inTreemap(/^Johnson & Johnson: \+4\.13%/))
  const card = await findCard('Johnson & Johnson')
  expect(query()).toBe('view=market&company=index-jnj')
  expect(card).toHaveTextContent('JNJ · Health care')
  const abnormal = within(card).getByRole('button', { name: '+4.07%' })
  await user.click(abnormal)
  await waitFor(() => expect(query()).toBe('view=market&figure=index-jnj-abnormal'))
  expect(await findCard('Johnson & Johnson')).toHaveTextContent(/4\.\d+% − \(/)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(inTreemap(/^Johnson & Johnson: /)).toHaveFocus())
})

test('a company of the event opens its own card', async () => {
  const user = await openMarket()
  await user.click(inTreemap(/^Nvidia: −16\.97%, about −\$590bn/))
  expect(await findCard('Nvidia')).toHaveTextContent('The Economist')
})

test('the head of a sector shows it alone, and all again', async () => {
  const user = await openMarket()
  await user.click(inTreemap(words.showOnly('Health care')))
  await waitFor(() => expect(query()).toBe('view=market&sector=gics-health-care'))
  expect(chart('treemap').querySelectorAll('.edge')).toHaveLength(61)
  await user.click(inTreemap(words.showAll))
  await waitFor(() => expect(query()).toBe('view=market'))
})

test('the amount in the title opens how it is worked out, and Escape closes it', async () => {
  const user = await openMarket()
  await user.click(inTreemap('about $960bn'))
  const heading = within(chart('treemap')).getByRole('heading', { name: /^How Information technology/ })
  expect(heading).toHaveFocus()
  expect(chart('treemap')).toHaveTextContent(words.workingRose(21, 69, '30.4%'))
  expect(chart('treemap')).toHaveTextContent('over 68 of 69 members')
  expect(inTreemap('Nvidia about −$592.7bn')).toBeVisible()
  await user.keyboard('{Escape}')
  expect(within(chart('treemap')).queryByRole('heading', { name: /^How/ })).toBeNull()
})

test('a row of the strips says breadth, median and value, and opens their working', async () => {
  const user = await openMarket()
  const row = within(chart('strips')).getByRole('button', { name: /^Energy: 11 of 22 rose, median −0\.43%/ })
  await user.click(row)
  expect(within(chart('strips')).getByRole('heading', { name: /^How Energy/ })).toHaveFocus()
  expect(row).toHaveAttribute('aria-expanded', 'true')
  await user.click(row)
  expect(within(chart('strips')).queryByRole('heading', { name: /^How/ })).toBeNull()
})

test('the abnormal return has its own title and shades', async () => {
  await openMarket('/?view=market&basis=abnormal')
  expect(chartTitle()).toBe('Eight in ten members beat the market model; information technology lost about $960bn')
  expect(inTreemap(/^Nvidia: −13\.33%/)).toBeVisible()
})

test('each chart has its table', async () => {
  const user = await openMarket()
  await user.click(inTreemap(en.controls.showTable))
  const table = await within(chart('treemap')).findByRole('table', { name: words.tableCaption })
  expect(within(table).getByRole('button', { name: 'Nvidia' })).toBeVisible()
  await user.click(within(chart('strips')).getByRole('button', { name: en.controls.showTable }))
  const sectors = await within(chart('strips')).findByRole('table', { name: words.stripsCaption })
  expect(within(sectors).getAllByRole('row')).toHaveLength(12)
})

test('on a phone, one sector is shown at a time', async () => {
  const user = await openMarket('/?view=market', { width: PHONE })
  expect(chart('treemap').querySelectorAll('.edge')).toHaveLength(68)
  await user.selectOptions(within(chart('treemap')).getByRole('combobox', { name: words.sectorOf }), 'Energy')
  expect(chart('treemap').querySelectorAll('.edge')).toHaveLength(22)
  // What is shown is the reader's way of looking; the finding is still of all.
  expect(query()).toBe('view=market')
})

test('filters that nothing passes say so', async () => {
  await openPage('/?view=market&q=nobody')
  expect(await screen.findByText(noMatchTexts.en.noMatch)).toBeVisible()
})

describe('other views', () => {
  test('look at the members, too', async () => {
    const user = await openPage('/?scope=index')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('503 of 503'))
    expect(chartTitle()).toBe('Vistra fell further than Arista Networks')
    expect(screen.getByRole('radio', { name: en.label.companyScope.index })).toBeChecked()
    expect(screen.queryByRole('radio', { name: en.label.viewBasis.both })).toBeNull()
    await user.click(screen.getByRole('radio', { name: en.label.companyScope.article }))
    await waitFor(() => expect(query()).toBe('scope=article'))
  })

  test('keep a member that was pinned', async () => {
    await openPage('/?pin=index-jnj,nvidia')
    await screen.findAllByText('Johnson & Johnson')
    expect(query()).toBe('pin=index-jnj,nvidia')
  })
})

test('an event without an index has no tab for it', async () => {
  const catalogue = readCatalogue()
  const events = catalogue.events.map(({ layers, ...event }) => ({
    ...event,
    layers: { ...(layers?.market && { market: layers.market }) },
  }))
  await openPage('/?scope=index', { files: { [CATALOGUE]: JSON.stringify({ ...catalogue, events }) } })
  await waitFor(() => expect(query()).toBe(''))
  expect(screen.queryByRole('link', { name: 'Whole market' })).toBeNull()
  expect(screen.queryByRole('radio', { name: en.label.companyScope.index })).toBeNull()
})

test('an index that cannot be loaded is said, and tried again', async () => {
  startPage('/?view=market', { files: { [INDEX]: () => new Response('', { status: 404 }) } })
  expect(await screen.findByRole('alert')).toBeVisible()
})
