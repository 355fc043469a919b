import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { travel } from '../fixtures/address.ts'
import { closePage, companiesShown, en, findCard, markOf, openPage, query } from '../fixtures/page.tsx'
import { viewLabel } from '../fixtures/viewLabel.ts'

afterEach(closePage)

const go = (steps: 1 | -1) => act(() => travel(steps))

describe('an address', () => {
  test('opens what it names: view, filters, card and language', async () => {
    await openPage('/?view=scatter&sector=cloud,chips&company=microsoft&lang=vi')
    await findCard('Microsoft')
    expect(document.documentElement.lang).toBe('vi')
    expect(screen.getByRole('figure')).toBeVisible()
    expect(markOf('Microsoft')).toHaveAttribute('aria-expanded', 'true')
  })

  test('that names what the data lack is brought into line, without a step to go back to', async () => {
    const pushed = vi.spyOn(window.history, 'pushState')
    await openPage('/?sector=chips,zebras&lens=fate&company=nobody&figure=nothing&pin=nobody&utm=mail')
    await waitFor(() => expect(query()).toBe('sector=chips&utm=mail'))
    expect(companiesShown()).toEqual(['Nvidia'])
    expect(pushed).not.toHaveBeenCalled()
  })

  test('full of nonsense is the default page', async () => {
    await openPage('/?view=pie&min=low&max=&direction=sideways&sort=&lang=xx&theme=neon&q=')
    expect(companiesShown()).toHaveLength(15)
  })
})

describe('Back and Forward', () => {
  test('walk through cards and views', async () => {
    const user = await openPage()
    await user.click(markOf('Nvidia'))
    await findCard('Nvidia')
    await user.click(markOf('Cameco'))
    await findCard('Cameco')
    await go(-1)
    await findCard('Nvidia')
    await go(-1)
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Nvidia' })).not.toBeInTheDocument())
    await go(1)
    await findCard('Nvidia')
  })

  test('bring filters back with the view they belonged to', async () => {
    const user = await openPage('/?sector=power')
    await user.click(screen.getByRole('link', { name: viewLabel('table') }))
    await screen.findByRole('table', { name: en.table.caption })
    await user.click(screen.getByRole('button', { name: en.masthead.rose(2) }))
    await go(-1)
    await waitFor(() => expect(window.location.search).toBe('?view=table&sector=power'))
    await go(-1)
    await waitFor(() => expect(companiesShown()).toEqual(['Siemens Energy', 'Cameco']))
  })
})
