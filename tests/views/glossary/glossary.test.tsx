import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GLOSSARY } from '../../../src/i18n/glossary.ts'
import { closePage, en, findCard, query, startPage } from '../../fixtures/page.tsx'
import { viewLabel } from '../../fixtures/viewLabel.ts'

afterEach(closePage)

const capex = GLOSSARY.find(({ id }) => id === 'capex')

const openAt = async (address: string) => {
  const { user } = startPage(address)
  await screen.findByRole('heading', { level: 1 })
  return user
}

test('a term opens its meaning where it stands, and Escape gives the focus back and closes nothing else', async () => {
  const user = await openAt('/?view=capex&company=meta')
  const [term] = await screen.findAllByRole('button', { name: 'Cash capital spending' })
  await findCard('Meta')
  await user.click(term ?? document.body)
  const popup = await screen.findByRole('dialog', { name: 'cash capex' })
  expect(popup).toHaveTextContent(GLOSSARY.find(({ id }) => id === 'cash-capex')?.en.definition ?? 'none')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'cash capex' })).toBeNull())
  expect(term).toHaveFocus()
  await findCard('Meta')
})

test('leads to the page of all terms, in place', async () => {
  const user = await openAt('/?view=capex')
  const [term] = await screen.findAllByRole('button', { name: 'Cash capital spending' })
  await user.click(term ?? document.body)
  await user.click(await screen.findByRole('link', { name: en.glossary.all }))
  await waitFor(() => expect(query()).toBe('view=glossary&term=cash-capex'))
  const page = await screen.findByRole('region', { name: viewLabel('glossary') })
  expect(within(page).getAllByRole('term')).toHaveLength(GLOSSARY.length)
  expect(page.querySelector('[data-asked]')).toHaveTextContent('cash capex')
  expect(page.querySelector('[data-asked]')).toHaveFocus()
})

test('the footer has the way there, and filters do not matter to it', async () => {
  const user = await openAt('/?q=nobody-at-all')
  await user.click(screen.getByRole('link', { name: viewLabel('glossary') }))
  const page = await screen.findByRole('region', { name: viewLabel('glossary') })
  const names = within(page)
    .getAllByRole('term')
    .map(({ textContent }) => textContent ?? '')
  expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
})

test('speaks Vietnamese', async () => {
  await openAt('/?view=glossary&lang=vi')
  const page = await screen.findByRole('region', { name: viewLabel('glossary', 'vi') })
  expect(page).toHaveTextContent(capex?.vi.definition ?? 'none')
})
