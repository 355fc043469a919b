// A phone and a tablet: filters and cards come as sheets.
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import {
  closePage,
  companiesShown,
  en,
  markOf,
  openPage,
  option,
  PHONE,
  query,
  startPage,
  TABLET,
} from '../fixtures/page.tsx'

afterEach(closePage)

const noDialog = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

describe('filters on a phone', () => {
  test('are a button with their number, and a sheet', async () => {
    const user = await openPage('/', { width: PHONE })
    expect(screen.queryByRole('complementary', { name: en.filters.heading })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: en.filters.openSheet(0) }))
    const sheet = await screen.findByRole('dialog', { name: en.filters.heading })
    await user.click(option(en.label.filter.sector, 'Power and equipment'))
    await user.click(within(sheet).getByRole('button', { name: en.filters.showResults(2) }))
    await noDialog()
    expect(companiesShown()).toEqual(['Siemens Energy', 'Cameco'])
    const button = screen.getByRole('button', { name: en.filters.openSheet(1) })
    await waitFor(() => expect(button).toHaveFocus())
  })
})

describe.each([
  ['phone', PHONE],
  ['tablet', TABLET],
])('the card on a %s', (_, width) => {
  test('is a sheet with the company’s name; Escape closes it and returns the focus to the mark', async () => {
    const user = await openPage('/', { width })
    await user.click(markOf('Cameco'))
    const sheet = await screen.findByRole('dialog', { name: en.card.label('Cameco') })
    await waitFor(() => expect(within(sheet).getByRole('heading', { name: 'Cameco' })).toHaveFocus())
    await user.keyboard('{Escape}')
    await noDialog()
    expect(query()).toBe('')
    await waitFor(() => expect(markOf('Cameco')).toHaveFocus())
  })

  test('opens at a deep link', async () => {
    startPage('/?company=nvidia', { width })
    const sheet = await screen.findByRole('dialog', { name: en.card.label('Nvidia') })
    expect(await within(sheet).findByRole('heading', { name: 'Nvidia' })).toBeVisible()
  })
})
