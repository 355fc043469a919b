// What a tab fetches before it is chosen, and how its view then comes.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ViewName } from '../../../src/domain/view/view.ts'
import { manifestOf } from '../../../src/views/manifest.ts'
import { chartTitle, closePage, FILINGS, MARKET, openPage, startPage } from '../../fixtures/page.tsx'

afterEach(closePage)

async function startOn(address: string) {
  const { user, fetch } = startPage(address)
  const tab = (name: string) => screen.getByRole('link', { name })
  await waitFor(() => expect(tab('Path')).toBeVisible())
  const countOf = (file: string): number => fetch.mock.calls.filter(([url]) => String(url).endsWith(file)).length
  return { user, tab, countOf }
}

test('pointing at a tab fetches the layers of its view, once', async () => {
  const { user, tab, countOf } = await startOn('/')
  expect([countOf(MARKET), countOf(FILINGS)]).toEqual([0, 0])
  await user.hover(tab('Uncertainties'))
  expect([countOf(MARKET), countOf(FILINGS)]).toEqual([0, 0])
  await user.hover(tab('Path'))
  await waitFor(() => expect(countOf(MARKET)).toBe(1))
  await user.unhover(tab('Path'))
  await user.hover(tab('Path'))
  expect([countOf(MARKET), countOf(FILINGS)]).toEqual([1, 0])
})

test('so does the focus', async () => {
  const { tab, countOf } = await startOn('/')
  act(() => tab('Capex').focus())
  await waitFor(() => expect(countOf(FILINGS)).toBe(1))
  expect(countOf(MARKET)).toBe(0)
})

test('what could not be fetched ahead is fetched again when the view is shown', async () => {
  let failures = 0
  const { user } = startPage('/', {
    files: {
      [FILINGS]: () => {
        failures += 1
        return new Response('', { status: 404 })
      },
    },
  })
  await waitFor(() => expect(screen.getByRole('link', { name: 'Capex' })).toBeVisible())
  await user.hover(screen.getByRole('link', { name: 'Capex' }))
  await waitFor(() => expect(failures).toBe(1))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('link', { name: 'Capex' }))
  await waitFor(() => expect(failures).toBe(2))
  expect(await screen.findByRole('alert')).toBeVisible()
})

test.each([
  ['scatter', 'Scatter'],
  ['table', 'All figures'],
  ['sectors', 'Sectors'],
  ['path', 'Path'],
  ['capex', 'Capex'],
  ['uncertainties', 'Uncertainties'],
])('once it has been there, the view %s comes back at once, without a skeleton', async (view, name) => {
  await openPage(`/?view=${view}`)
  fireEvent.click(screen.getByRole('link', { name: 'Bars' }))
  await waitFor(() => expect(chartTitle()).toMatch(/./))
  const charts = (): (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>('main figure')].map(({ dataset }) => dataset['chart'])
  expect(charts()).toEqual(['bars'])
  fireEvent.click(screen.getByRole('link', { name }))
  // The scenario is drawn once the reader opens it.
  expect(charts()).toEqual(manifestOf(view as ViewName).charts.filter((chart) => chart !== 'break-even'))
  expect(document.querySelector('main .skeleton, main [data-placeholder]')).toBeNull()
})
