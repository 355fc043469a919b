import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { sectorTexts } from '../../../src/views/sectors/sectorTexts.ts'
import { chartTitle, closePage, en, figure, findCard, markOf, openPage, PHONE, query } from '../../fixtures/page.tsx'

afterEach(closePage)

const words = sectorTexts.en
const POWER = 'Power and equipment'
const button = (name: string | RegExp): HTMLElement => within(figure()).getByRole('button', { name })
const median = (sector: string, value: string): HTMLElement => button(words.medianSaid(sector, value))
const working = (sector: string): HTMLElement | null =>
  within(figure()).queryByRole('group', { name: words.workingHeading(sector) })

async function openSectors(address = '/?view=sectors', opening = {}) {
  const user = await openPage(address, opening)
  await within(figure()).findByRole('group', { name: chartTitle() })
  return user
}

test('each company of the wider market is a mark in its sector, by the close', async () => {
  await openSectors()
  expect(chartTitle()).toBe(words.lowest.move(POWER, '−20.85%'))
  expect(markOf('Vertiv')).toHaveAccessibleName(en.controls.openEvidence(words.memberSaid('Vertiv', POWER, '−29.88%')))
  expect(figure()).toHaveTextContent(words.coverage(27, 34, 6))
  const rest = within(figure()).getByRole('group', { name: words.without.move(7) })
  expect(within(rest).getAllByRole('button')).toHaveLength(7)
})

test('moves or drawdowns are compared, and the address keeps which', async () => {
  const user = await openSectors()
  await user.click(within(figure()).getByRole('radio', { name: words.outcome.drawdown }))
  await waitFor(() => expect(query()).toBe('view=sectors&outcome=drawdown'))
  expect(chartTitle()).toBe(words.lowest.drawdown(POWER, '−22.71%'))
  expect(markOf('Vertiv')).toHaveAccessibleName(/−37\.79%/)
  expect(median(POWER, '−22.71%')).toBeVisible()
  expect(figure()).toHaveTextContent(words.noteDrawdown(20))
})

test('a mark opens its company, and gets the focus back', async () => {
  const user = await openSectors()
  await user.click(markOf('Vertiv'))
  await findCard('Vertiv')
  expect(query()).toBe('view=sectors&company=vertiv')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(markOf('Vertiv')).toHaveFocus())
})

test('the name of a sector shows it alone, and all again', async () => {
  const user = await openSectors()
  await user.click(button(words.showOnly('Chips')))
  await waitFor(() => expect(query()).toBe('view=sectors&sector=chips'))
  expect(within(figure()).queryByRole('button', { name: words.showOnly(POWER) })).toBeNull()
  await user.click(button(words.showAll))
  await waitFor(() => expect(query()).toBe('view=sectors'))
  expect(button(words.showOnly(POWER))).toBeVisible()
})

describe('a median', () => {
  test('shows the values that it is the middle of; Escape hides them and gives the focus back', async () => {
    const user = await openSectors()
    expect(median(POWER, '−20.85%')).toHaveAttribute('aria-expanded', 'false')
    await user.click(median(POWER, '−20.85%'))
    const heading = within(figure()).getByRole('heading', { name: `${words.workingHeading(POWER)}: −20.85%` })
    await waitFor(() => expect(heading).toHaveFocus())
    expect(median(POWER, '−20.85%')).toHaveAttribute('aria-expanded', 'true')
    expect(figure()).toHaveTextContent(words.working(9, false))
    const values = within(working(POWER) ?? heading).getAllByRole('button')
    expect(values.map(({ textContent }) => textContent)).toEqual([
      'Vertiv −29.88%',
      'Vistra −28.27%',
      'Talen Energy −21.59%',
      'GE Vernova −21.52%',
      'Constellation Energy −20.85%',
      'Siemens Energy −20%',
      'Eaton −15.56%',
      'Cameco −15.16%',
      'NRG Energy −13.24%',
    ])
    expect(values.map(({ dataset }) => 'middle' in dataset).indexOf(true)).toBe(4)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(working(POWER)).toBeNull())
    expect(median(POWER, '−20.85%')).toHaveFocus()
    expect(query()).toBe('view=sectors')
  })

  test('each value opens its evidence; Escape closes the card before the working', async () => {
    const user = await openSectors()
    await user.click(median('Chips', '−13.33%'))
    const values = within(working('Chips') ?? figure())
    await user.click(values.getByRole('button', { name: 'Nvidia −16.97%' }))
    const card = await findCard('Nvidia')
    expect(query()).toBe('view=sectors&figure=nvidia-close')
    expect(card.querySelector('.figure-entry[data-focused]')).toHaveTextContent('−16.97%')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(query()).toBe('view=sectors'))
    expect(values.getByRole('button', { name: 'Nvidia −16.97%' })).toHaveFocus()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(working('Chips')).toBeNull())
    expect(median('Chips', '−13.33%')).toHaveFocus()
  })

  test('hides by its own control and by that of the working', async () => {
    const user = await openSectors()
    await user.click(median(POWER, '−20.85%'))
    await user.click(median(POWER, '−20.85%'))
    await waitFor(() => expect(working(POWER)).toBeNull())
    await user.click(median(POWER, '−20.85%'))
    await user.click(button(words.close))
    await waitFor(() => expect(working(POWER)).toBeNull())
    expect(median(POWER, '−20.85%')).toHaveFocus()
  })

  test('is not there for two companies, and the chart says so', async () => {
    await openSectors('/?view=sectors&sector=software')
    expect(within(figure()).queryByRole('button', { name: /median/ })).toBeNull()
    expect(figure()).toHaveTextContent(words.noMedian)
    expect(chartTitle()).toBe(words.share('all', false, 'move'))
  })
})

test('the chart is one Tab stop, and arrows reach names, marks and medians', async () => {
  const user = await openSectors('/?view=sectors&sector=cloud')
  const chart = within(figure()).getByRole('group', { name: chartTitle() })
  const controls = within(chart).getAllByRole('button')
  expect(controls).toHaveLength(7)
  const stops = controls.filter(({ tabIndex }) => tabIndex === 0)
  expect(stops).toHaveLength(1)
  expect(stops[0]).toBe(controls[0])
  stops[0]?.focus()
  await user.keyboard('{End}')
  expect(median('Cloud and platforms', '−2.14%')).toHaveFocus()
  await user.keyboard('{ArrowLeft}')
  expect(controls.some((control) => control === document.activeElement)).toBe(true)
})

test('the table says the same, and opens the same', async () => {
  const user = await openSectors('/?view=sectors&sector=chips')
  await user.click(within(figure()).getByRole('button', { name: en.controls.showTable }))
  const table = await within(figure()).findByRole('table', { name: words.table })
  expect(within(table).getAllByRole('row')).toHaveLength(9)
  expect(within(table).getAllByText('−13.33%')).toHaveLength(9)
  await user.click(within(table).getByRole('button', { name: '−16.97%' }))
  await findCard('Nvidia')
  expect(query()).toContain('figure=nvidia-close')
})

test('where nobody has a value, it says so and draws nothing', async () => {
  await openPage('/?view=sectors&sector=models')
  expect(chartTitle()).toBe(words.none)
  expect(within(figure()).queryByRole('group', { name: chartTitle() })).toBeNull()
  expect(within(figure()).getByRole('group', { name: words.without.move(3) })).toBeVisible()
})

test('on the article’s own moves, its own companies', async () => {
  await openSectors('/?view=sectors&basis=at-writing&scope=article')
  expect(figure()).toHaveTextContent(words.coverage(6, 15, 3))
  expect(screen.getByRole('radio', { name: en.label.viewBasis['at-writing'] })).toBeChecked()
})

test('fits a phone, in Vietnamese', async () => {
  await openSectors('/?view=sectors&lang=vi', { width: PHONE })
  expect(chartTitle()).toBe(sectorTexts.vi.lowest.move('Điện và thiết bị điện', '−20,85%'))
  expect(medianVi('Điện và thiết bị điện', '−20,85%')).toBeVisible()
})
const medianVi = (sector: string, value: string): HTMLElement => button(sectorTexts.vi.medianSaid(sector, value))
