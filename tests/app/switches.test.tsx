import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { resolveLanguage, usePreferences } from '../../src/state/preferences.ts'
import { chartTitle, closePage, companiesShown, en, openPage, option, query, vietnamese } from '../fixtures/page.tsx'
import { viewLabel } from '../fixtures/viewLabel.ts'

afterEach(closePage)

const radio = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name })
const stored = (): unknown => JSON.parse(localStorage.getItem('shockwave.preferences') ?? '{}')

describe('language', () => {
  test('one switch speaks Vietnamese all over the page, and is remembered', async () => {
    const user = await openPage('/?sector=power')
    await user.click(radio(en.controls.language, 'Tiếng Việt'))
    await screen.findByRole('group', { name: vietnamese.masthead.keyFigures })
    expect(document.documentElement.lang).toBe('vi')
    expect(chartTitle()).toBe(vietnamese.bars.fellFurther('Siemens Energy', 'Cameco'))
    expect(document.title).toContain('khoảng 1 nghìn tỷ USD')
    expect(screen.getByText('27/1/2025')).toBeVisible()
    expect(companiesShown(vietnamese)).toEqual(['Siemens Energy', 'Cameco'])
    await waitFor(() => expect(query()).toBe('sector=power&lang=vi'))
    expect(stored()).toMatchObject({ lang: 'vi' })
  })

  test('and back', async () => {
    const user = await openPage('/?lang=vi')
    expect(radio(vietnamese.controls.language, 'Tiếng Việt')).toBeChecked()
    await user.click(radio(vietnamese.controls.language, 'English'))
    await screen.findByRole('group', { name: en.masthead.keyFigures })
    expect(document.documentElement.lang).toBe('en')
    expect(query()).toBe('lang=en')
  })

  test('the address outranks what the device remembers', async () => {
    localStorage.setItem('shockwave.preferences', JSON.stringify({ lang: 'vi' }))
    expect(resolveLanguage('en', 'vi')).toBe('en')
    await openPage('/?lang=en')
    usePreferences.getState().remember({ lang: 'vi' })
    expect(await screen.findByRole('group', { name: en.masthead.keyFigures })).toBeVisible()
  })
})

describe('theme', () => {
  test('is put on the document, in the address and on the device', async () => {
    const user = await openPage()
    const { dataset } = document.documentElement
    expect(radio(en.controls.theme, en.label.theme.system)).toBeChecked()
    expect(dataset['theme']).toBeUndefined()
    await user.click(radio(en.controls.theme, en.label.theme.dark))
    expect(dataset['theme']).toBe('dark')
    await waitFor(() => expect(query()).toBe('theme=dark'))
    expect(stored()).toMatchObject({ theme: 'dark' })
    await user.click(radio(en.controls.theme, en.label.theme.system))
    expect(dataset['theme']).toBeUndefined()
  })
})

describe('views', () => {
  test('are links with addresses of their own, and switch in place', async () => {
    const user = await openPage('/?sector=power')
    const views = within(screen.getByRole('navigation', { name: en.controls.views }))
    const table = views.getByRole('link', { name: viewLabel('table') })
    expect(table).toHaveAttribute('href', '?view=table&sector=power')
    expect(views.getByRole('link', { name: viewLabel('bars') })).toHaveAttribute('aria-current', 'page')
    await user.click(table)
    expect(await screen.findByRole('table', { name: en.table.caption })).toBeVisible()
    expect(table).toHaveAttribute('aria-current', 'page')
    expect(query()).toBe('view=table&sector=power')
    expect(option(en.label.filter.sector, 'Power and equipment')).toBeChecked()
  })
})
