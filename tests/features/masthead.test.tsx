import { screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { chips, closePage, companiesShown, en, openPage } from '../fixtures/page.tsx'

afterEach(closePage)

const keyFigures = () => within(screen.getByRole('group', { name: en.masthead.keyFigures })).getAllByRole('button')

test('states the event as a finding, with its day, source and revision, and since when', async () => {
  await openPage()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'American tech companies had shed about $1trn at the time of writing',
  )
  expect(document.title).toBe(en.documentTitle('American tech companies had shed about $1trn at the time of writing'))
  expect(screen.getByText('27 January 2025')).toBeVisible()
  expect(screen.getByText(en.masthead.revision(2, '29 November 2026'))).toBeVisible()
  expect(screen.getByText(en.masthead.atWriting)).toBeVisible()
})

test('the figures to remember: the largest falls, the total, a count, and what the close added', async () => {
  await openPage()
  expect(keyFigures().map(({ textContent }) => textContent)).toEqual([
    '−20% Siemens Energy',
    '−17% Nvidia',
    `about $180bn spent in 2024 Alphabet, Amazon, Microsoft and Meta`,
    en.masthead.rose(2),
    'At the close the wider market fell further: Vertiv, Vistra',
  ])
  expect(keyFigures().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
})

test('the count shows whom it counts, whatever was filtered before', async () => {
  const user = await openPage('/?sector=chips&q=nvidia&lens=demand')
  await user.click(screen.getByRole('button', { name: en.masthead.rose(2) }))
  expect(companiesShown()).toEqual(['Apple', 'Salesforce'])
  expect(chips()).toEqual([`${en.label.filter.direction}: ${en.label.direction.rose}`, en.filters.reset])
  await user.click(screen.getByRole('button', { name: /^At the close/ }))
  expect(window.location.search).toBe('?basis=close&scope=wider')
  expect(chips()).toEqual([])
})

test('stays the event’s own under any filter', async () => {
  await openPage('/?sector=software')
  expect(keyFigures()[0]).toHaveTextContent('−20% Siemens Energy')
})
