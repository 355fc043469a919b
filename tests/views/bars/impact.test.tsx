import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { scatterTexts } from '../../../src/views/scatter/scatterTexts.ts'
import {
  chartTitle,
  closePage,
  companiesShown,
  en,
  figure,
  findCard,
  markOf,
  openPage,
  query,
} from '../../fixtures/page.tsx'
import { phrasesOf } from '../../fixtures/scatterPhrases.ts'

afterEach(closePage)

const words = phrasesOf('plan')

const sortBy = (user: UserEvent, label: string) => user.click(within(figure()).getByRole('radio', { name: label }))
const drawn = (): string[] =>
  companiesShown().filter((name) =>
    within(figure()).queryByRole('button', { name: (label) => label.startsWith(`${name}: `) }),
  )

describe('bars', () => {
  test('by size, by name, by sector', async () => {
    const user = await openPage('/?sector=software,power')
    expect(drawn()).toEqual(['Siemens Energy', 'Cameco', 'Apple', 'Salesforce'])
    await sortBy(user, en.label.sort.name)
    expect(drawn()).toEqual(['Apple', 'Cameco', 'Salesforce', 'Siemens Energy'])
    await sortBy(user, en.label.sort.sector)
    expect(drawn()).toEqual(['Siemens Energy', 'Cameco', 'Apple', 'Salesforce'])
    await waitFor(() => expect(query()).toContain('sort=sector'))
  })

  test('grouped by sector on request', async () => {
    const user = await openPage()
    expect(within(figure()).queryByText('Cloud and platforms')).not.toBeInTheDocument()
    await user.click(within(figure()).getByRole('checkbox', { name: en.controls.groupBySector }))
    expect(within(figure()).getByText('Cloud and platforms')).toBeVisible()
    expect(drawn()).toEqual([
      'Nvidia',
      'Alphabet',
      'Microsoft',
      'Amazon',
      'Siemens Energy',
      'Cameco',
      'Apple',
      'Salesforce',
    ])
  })

  test('values stand at the bars, and words at the arrows; those without a move are listed with their number', async () => {
    await openPage()
    expect(markOf('Nvidia')).toHaveTextContent('−17%')
    expect(markOf('Apple')).toHaveTextContent(en.value.directionOnly.rose)
    const rest = within(figure()).getByRole('group', { name: en.bars.withoutMove(7) })
    expect(within(rest).getAllByRole('button')).toHaveLength(7)
  })

  test('the chart is one Tab stop, and arrows move between its marks', async () => {
    const user = await openPage()
    const chart = within(figure()).getByRole('group', { name: chartTitle() })
    const stops = within(chart)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0)
    expect(stops).toEqual([markOf('Siemens Energy')])
    stops[0]?.focus()
    await user.keyboard('{ArrowDown}')
    expect(markOf('Nvidia')).toHaveFocus()
    await user.keyboard('{End}')
    expect(markOf('Salesforce')).toHaveFocus()
    await user.tab()
    expect(within(figure()).getByRole('button', { name: en.controls.open('Anthropic') })).toHaveFocus()
  })

  test('the tooltip shows on hover, names the measure and the rank, and closes with Escape', async () => {
    const user = await openPage()
    await user.hover(markOf('Nvidia'))
    const tooltip = await screen.findByRole('tooltip')
    expect(tooltip).toHaveTextContent(`Nvidia −17%${en.label.measure.marketValueChange}`)
    expect(tooltip).toHaveTextContent('2nd largest of 6 falls in the selection')
    expect(markOf('Nvidia')).toHaveAccessibleDescription(/−17%/)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('tooltip')).not.toBeInTheDocument())
  })

  test('Escape closes the tooltip before the card', async () => {
    const user = await openPage('/?company=nvidia')
    await findCard('Nvidia')
    await user.hover(markOf('Cameco'))
    await screen.findByRole('tooltip')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('tooltip')).not.toBeInTheDocument())
    expect(query()).toBe('company=nvidia')
    await user.keyboard('{Escape}')
    expect(query()).toBe('')
  })

  test('the frame has source, coverage and a summary in words', async () => {
    await openPage()
    expect(within(figure()).getByRole('link', { name: (name) => name.startsWith('The Economist') })).toBeVisible()
    expect(figure()).toHaveTextContent('6 of 15 companies have a size; 2 with rise or fall only')
    expect(figure()).toHaveTextContent(/Summary of the chart: 6 companies with a size: Siemens Energy −20%/)
    const key = within(figure()).getByRole('list', { name: en.frame.key })
    expect(within(key).getAllByRole('listitem')).toHaveLength(2)
  })
})

describe('the table beside the bars', () => {
  test('says the same, and the chart comes back', async () => {
    const user = await openPage('/?sector=power')
    await user.click(within(figure()).getByRole('button', { name: en.controls.showTable }))
    const table = await within(figure()).findByRole('table', { name: en.bars.table })
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
    expect(rows).toEqual([
      'Siemens EnergyPower and equipment−20%Change in share priceFell',
      'CamecoPower and equipment−13%Change in share priceFell',
    ])
    await user.click(within(figure()).getByRole('button', { name: en.controls.hideTable }))
    expect(markOf('Cameco')).toBeVisible()
  })

  test('its cells open the card', async () => {
    const user = await openPage('/?sector=power')
    await user.click(within(figure()).getByRole('button', { name: en.controls.showTable }))
    const table = await within(figure()).findByRole('table', { name: en.bars.table })
    await user.click(within(table).getByRole('button', { name: '−13%' }))
    await findCard('Cameco')
    expect(query()).toBe('sector=power&figure=cameco-move')
  })
})

describe('scatter', () => {
  test('marks for those with a move or a plan; the others are counted and named', async () => {
    await openPage('/?view=scatter')
    expect(chartTitle()).toBe(words.titleOnly('Microsoft', 1))
    expect(drawn().toSorted()).toEqual([
      'Alphabet',
      'Amazon',
      'Cameco',
      'Meta',
      'Microsoft',
      'Nvidia',
      'Siemens Energy',
    ])
    const rest = within(figure()).getByRole('group', { name: words.neither(8) })
    expect(within(rest).getAllByRole('button')).toHaveLength(8)
    expect(figure()).toHaveTextContent('1 of 15 companies has both')
  })

  test('the total of four firms is a control of its own, and opens its evidence', async () => {
    const user = await openPage('/?view=scatter')
    const name = en.controls.openEvidence('Alphabet, Amazon, Microsoft and Meta: about $180bn')
    await user.click(within(figure()).getByRole('button', { name }))
    await findCard('Alphabet, Amazon, Microsoft and Meta')
    expect(query()).toBe('view=scatter&basis=at-writing&scope=article&figure=cloud-and-meta-capex-2024&x=plan')
  })

  test('the note says what the total covers, and opens it too', async () => {
    const user = await openPage('/?view=scatter')
    await user.click(
      within(figure()).getByRole('button', { name: /together spent about \$180bn on data centres in 2024/ }),
    )
    await findCard('Alphabet, Amazon, Microsoft and Meta')
  })

  test('a point opens its card', async () => {
    const user = await openPage('/?view=scatter')
    await user.click(markOf('Microsoft'))
    await findCard('Microsoft')
    expect(markOf('Microsoft')).toHaveAttribute('aria-expanded', 'true')
  })

  test('filters hold here as well', async () => {
    await openPage('/?view=scatter&sector=chips')
    expect(drawn()).toEqual(['Nvidia'])
    expect(chartTitle()).toBe(words.titleNone)
    expect(within(figure()).queryByRole('button', { name: /\$180bn/ })).not.toBeInTheDocument()
  })

  test('has its table', async () => {
    const user = await openPage('/?view=scatter&status=planned')
    await user.click(within(figure()).getByRole('button', { name: en.controls.showTable }))
    const table = await within(figure()).findByRole('table', { name: scatterTexts.en.table })
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
    expect(rows).toEqual([
      'MicrosoftCloud and platforms$80bnAI infrastructure−3%Change in share price',
      'MetaCloud and platforms$65bnAInot stated–',
    ])
  })
})
