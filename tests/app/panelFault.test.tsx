// One part of the page fails while it draws. No data can make it, so here a model is replaced by one that throws.

import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildFiguresTableModel } from '../../src/views/table/figuresTableModel.ts'
import { chartTitle, closePage, companiesShown, en, filters, openPage, option, startPage } from '../fixtures/page.tsx'
import { viewLabel } from '../fixtures/viewLabel.ts'

vi.mock('../../src/views/table/figuresTableModel.ts', { spy: true })

beforeEach(() => {
  // React reports what an error boundary caught.
  vi.mocked(console.error).mockImplementation(() => {})
  vi.mocked(buildFiguresTableModel).mockImplementation(() => {
    throw new Error('a broken panel')
  })
})

afterEach(closePage)

test('a panel that throws says so in its place; the rest of the page works on', async () => {
  const user = await openPage()
  await user.click(screen.getByRole('link', { name: viewLabel('table') }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(en.errors.panel)
  expect(screen.getByText('a broken panel')).not.toBeVisible()
  expect(screen.getByRole('heading', { level: 1 })).toBeVisible()
  await user.click(option(en.label.filter.sector, 'Power and equipment'))
  expect(within(filters()).getByRole('checkbox', { name: /Power and equipment/ })).toBeChecked()
  await user.click(screen.getByRole('link', { name: viewLabel('bars') }))
  await waitFor(() => expect(chartTitle()).toBe(en.bars.fellFurther('Siemens Energy', 'Cameco')))
  expect(companiesShown()).toEqual(['Siemens Energy', 'Cameco'])
})

test('Retry draws it anew', async () => {
  const { user } = startPage('/?view=table')
  await screen.findByRole('alert')
  vi.mocked(buildFiguresTableModel).mockRestore()
  await user.click(screen.getByRole('button', { name: en.controls.retry }))
  expect(await screen.findByRole('table', { name: en.table.caption })).toBeVisible()
})
