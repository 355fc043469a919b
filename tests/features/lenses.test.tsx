import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { chips, closePage, companiesShown, en, figure, markOf, openPage, option, query } from '../fixtures/page.tsx'

afterEach(closePage)

const strip = () =>
  screen
    .getAllByRole('group', { name: en.filters.lens })
    .find((group) => within(group).queryAllByRole('button').length > 0) ?? document.body
const lens = (title: string) => within(strip()).getByRole('button', { name: (name) => name.includes(title) })
const isDimmed = (name: string): boolean => markOf(name).hasAttribute('data-dimmed')

test('a lens highlights whom it touches, dims the rest and drops nobody; pressed again it is lifted', async () => {
  const user = await openPage()
  expect(isDimmed('Siemens Energy')).toBe(false)
  await user.click(lens('Demand'))
  expect(lens('Demand')).toHaveAttribute('aria-pressed', 'true')
  expect(isDimmed('Siemens Energy')).toBe(true)
  expect(isDimmed('Nvidia')).toBe(false)
  expect(markOf('Apple')).toHaveAttribute('data-lens', 'stated')
  expect(markOf('Nvidia')).toHaveAttribute('data-lens', 'inferred')
  expect(companiesShown()).toHaveLength(15)
  expect(figure()).toHaveTextContent(en.frame.dimmed('Demand', 9, 7))
  expect(query()).toBe('lens=demand')
  await user.click(lens('Demand'))
  expect(lens('Demand')).toHaveAttribute('aria-pressed', 'false')
  expect(isDimmed('Siemens Energy')).toBe(false)
  expect(query()).toBe('')
})

test('one lens at a time', async () => {
  const user = await openPage('/?lens=demand')
  await user.click(lens('Geopolitics'))
  expect(lens('Demand')).toHaveAttribute('aria-pressed', 'false')
  expect(lens('Geopolitics')).toHaveAttribute('aria-pressed', 'true')
  expect(isDimmed('Alphabet')).toBe(true)
})

test('counts whom it touches in the selection', async () => {
  const user = await openPage()
  expect(lens('Geopolitics')).toHaveTextContent(en.lenses.touches(4, 15, 0))
  await user.click(option(en.label.filter.sector, 'Chips'))
  expect(lens('Geopolitics')).toHaveTextContent(en.lenses.touches(1, 1, 0))
})

test('is in the rail as well, and a chip', async () => {
  const user = await openPage()
  await user.click(option(en.filters.lens, 'Geopolitics'))
  expect(lens('Geopolitics')).toHaveAttribute('aria-pressed', 'true')
  expect(chips()).toEqual([`${en.filters.lens}: Geopolitics`, en.filters.reset])
  await user.click(option(en.filters.lens, 'Demand'))
  expect(option(en.filters.lens, 'Geopolitics')).not.toBeChecked()
  await user.click(option(en.filters.lens, en.filters.noLens))
  expect(chips()).toEqual([])
})

test('dims in the scatter and in the table too', async () => {
  await openPage('/?view=scatter&lens=demand')
  expect(isDimmed('Siemens Energy')).toBe(true)
  expect(isDimmed('Meta')).toBe(false)
})

test('shows only the companies that it touches, where it is asked to; the sentence, the counts and a chip say so', async () => {
  const user = await openPage('/?lens=geopolitics')
  await user.click(screen.getByRole('checkbox', { name: en.filters.onlyLens }))
  await waitFor(() => expect(query()).toBe('lens=geopolitics&only=1'))
  expect(companiesShown()).toHaveLength(4)
  expect(figure()).toHaveTextContent(en.frame.only('Geopolitics', 4, 0).slice(0, 30))
  expect(chips()).toEqual([en.filters.onlyChip('Geopolitics'), en.filters.reset])
  expect(lens('Geopolitics')).toHaveTextContent(en.lenses.touches(4, 15, 0))
  await user.click(screen.getByRole('button', { name: en.filters.remove(en.filters.onlyChip('Geopolitics')) }))
  await waitFor(() => expect(query()).toBe(''))
  expect(companiesShown()).toHaveLength(15)
})

test('who is exposed to geopolitics and fell can be asked', async () => {
  await openPage('/?lens=geopolitics&only=1&direction=fell')
  expect(companiesShown()).toEqual(['Nvidia'])
})

test('companies that nobody has judged are counted apart', async () => {
  await openPage('/?lens=geopolitics&scope=wider&basis=close')
  await waitFor(() => expect(lens('Geopolitics')).toHaveTextContent(en.lenses.touches(4, 15, 19)))
  expect(figure()).toHaveTextContent(en.frame.unassessed(19))
})
