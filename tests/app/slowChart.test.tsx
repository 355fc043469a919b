// The code of the chart is on its way, and stays there: what the page is worth without it.
import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { chartTitle, closePage, companiesShown, en, figure, findCard, option, startPage } from '../fixtures/page.tsx'

vi.mock('../../src/charts/bars/BarsChart.tsx', () => new Promise(() => {}))

afterEach(closePage)

test('title, headline, filters, and the moves as a table that opens cards', async () => {
  const { user } = startPage()
  await screen.findByRole('figure')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('about $1trn')
  expect(chartTitle()).toBe(en.bars.fellFurther('Siemens Energy', 'Nvidia'))
  const [, ...rows] = within(within(figure()).getByRole('group', { name: chartTitle() })).getAllByRole('row')
  const read = (row: HTMLElement, role: 'rowheader' | 'cell') => within(row).getByRole(role).firstChild?.textContent
  expect(rows.map((row) => `${read(row, 'rowheader')}${read(row, 'cell')}`)).toEqual([
    'Siemens Energy−20%',
    'Nvidia−17%',
    'Cameco−13%',
    'Alphabet−3%',
    'Microsoft−3%',
    'Amazon−1%',
    `Apple${en.value.directionOnly.rose}`,
    `Salesforce${en.value.directionOnly.rose}`,
  ])
  await user.click(option(en.label.filter.sector, 'Power and equipment'))
  expect(companiesShown()).toEqual(['Siemens Energy', 'Cameco'])
  await user.click(within(figure()).getByRole('button', { name: /^Cameco: −13%/ }))
  await findCard('Cameco')
})
