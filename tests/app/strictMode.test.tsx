// React's strict mode draws, starts and stops everything twice: whatever would then be there twice, or not at all, is a
// fault. The other tests draw once.

import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { tabNames } from '../../src/domain/view/views.ts'
import { addressBar } from '../fixtures/address.ts'
import { closePage, companiesShown, en, findCard, markOf, openPage, option, query } from '../fixtures/page.tsx'
import { viewLabel } from '../fixtures/viewLabel.ts'

afterEach(closePage)

test.each(tabNames())('the view %s stands once, with a card', async (view) => {
  await openPage(`/?view=${view}&company=nvidia`, { isStrict: true })
  await findCard('Nvidia')
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  expect(screen.getByRole('link', { name: viewLabel(view) })).toHaveAttribute('aria-current', 'page')
  expect(addressBar()).toContain('company=nvidia')
})

test('what is chosen is chosen once: filters, keys, cards, the address and Escape', async () => {
  const user = await openPage('/', { isStrict: true })
  await user.click(option(en.label.filter.sector, 'Chips'))
  expect(companiesShown()).toEqual(['Nvidia'])
  await user.click(markOf('Nvidia'))
  await findCard('Nvidia')
  await waitFor(() => expect(query()).toBe('sector=chips&company=nvidia'))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Nvidia' })).not.toBeInTheDocument())
  fireEvent.keyDown(document.body, { key: 'x' })
  expect(companiesShown()).toHaveLength(15)
  fireEvent.keyDown(document.body, { key: '?' })
  expect(within(await screen.findByRole('dialog')).getByRole('heading', { level: 2 })).toBeVisible()
})
