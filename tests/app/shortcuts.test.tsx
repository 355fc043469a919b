import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { helpTexts } from '../../src/features/help/helpTexts.ts'
import { usePreferences } from '../../src/state/preferences.ts'
import { closePage, en, filters, findCard, openPage, PHONE, query } from '../fixtures/page.tsx'

afterEach(closePage)

const search = () => within(filters()).getByRole('textbox', { name: en.filters.find })
const help = () => screen.findByRole('dialog', { name: helpTexts.en.title })

describe('single keys', () => {
  test('switch the view', async () => {
    const user = await openPage()
    await user.keyboard('9')
    expect(await screen.findByRole('table', { name: en.table.caption })).toBeVisible()
    await user.keyboard('2')
    await waitFor(() => expect(query()).toBe('view=scatter&basis=close&scope=wider&x=run-up'))
    await user.keyboard('1')
    await waitFor(() => expect(query()).toBe(''))
    await user.keyboard('0')
    expect(query()).toBe('')
  })

  test('/ goes to the search, where they are letters', async () => {
    const user = await openPage()
    await user.keyboard('/')
    expect(search()).toHaveFocus()
    expect(search()).toHaveValue('')
    await user.keyboard('x2t')
    expect(search()).toHaveValue('x2t')
    await waitFor(() => expect(query()).toBe('q=x2t'))
  })

  test('x resets the filters', async () => {
    const user = await openPage('/?sector=power&lens=demand&q=a')
    await user.keyboard('x')
    await waitFor(() => expect(query()).toBe(''))
  })

  test('[ and ] walk the selection while a card is open', async () => {
    const user = await openPage('/?company=nvidia')
    await findCard('Nvidia')
    await user.keyboard(']')
    await findCard('Cameco')
    await user.keyboard('[[[[')
    await findCard('Siemens Energy')
  })

  test('t goes through the themes', async () => {
    const user = await openPage()
    const seen: (string | undefined)[] = []
    for (const _ of ['light', 'dark', 'system']) {
      await user.keyboard('t')
      seen.push(document.documentElement.dataset['theme'])
    }
    expect(new Set(seen)).toEqual(new Set(['light', 'dark', undefined]))
  })

  test('with a modifier belong to the browser', async () => {
    const user = await openPage()
    await user.keyboard('{Control>}3{/Control}{Alt>}3{/Alt}{Meta>}3{/Meta}')
    expect(query()).toBe('')
  })

  test('work on a checkbox, where they type nothing', async () => {
    const user = await openPage()
    within(filters()).getAllByRole('checkbox')[0]?.focus()
    await user.keyboard('9')
    await waitFor(() => expect(query()).toBe('view=table'))
  })
})

describe('help', () => {
  test('? lists the keys; Escape closes the list and nothing else', async () => {
    const user = await openPage('/?company=nvidia')
    await findCard('Nvidia')
    await user.keyboard('?')
    const dialog = await help()
    for (const what of Object.values(helpTexts.en.shortcuts)) expect(within(dialog).getByText(what)).toBeVisible()
    await user.keyboard('3')
    expect(query()).toBe('company=nvidia')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(query()).toBe('company=nvidia')
  })

  test('has a button too, which gets the focus back', async () => {
    const user = await openPage()
    const button = screen.getByRole('button', { name: en.controls.help })
    await user.click(button)
    await user.click(within(await help()).getByRole('button', { name: en.controls.close }))
    await waitFor(() => expect(button).toHaveFocus())
  })

  test('single keys can be switched off there, and are off then', async () => {
    const user = await openPage()
    await user.keyboard('?')
    await user.click(within(await help()).getByRole('checkbox', { name: helpTexts.en.singleKeys }))
    expect(usePreferences.getState().singleKeys).toBe(false)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    await user.keyboard('3t/?')
    expect(query()).toBe('')
    expect(search()).not.toHaveFocus()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  test('the colours of falls and rises are chosen there', async () => {
    const user = await openPage()
    await user.keyboard('?')
    await user.click(within(await help()).getByRole('radio', { name: helpTexts.en.palettes.eastern }))
    expect(document.documentElement.dataset['palette']).toBe('eastern')
    expect(localStorage.getItem('shockwave.preferences')).toContain('eastern')
  })
})

test('on a phone, / opens the sheet with the search', async () => {
  const user = await openPage('/', { width: PHONE })
  await user.keyboard('/')
  expect(await screen.findByRole('dialog', { name: en.filters.heading })).toBeVisible()
})
