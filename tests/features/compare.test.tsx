import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { compareTexts } from '../../src/features/compare/compareTexts.ts'
import { cardTexts } from '../../src/i18n/cardTexts.ts'
import { closePage, en, findCard, markOf, openPage, query } from '../fixtures/page.tsx'

afterEach(closePage)

const words = compareTexts.en
const SIX = 'nvidia,microsoft,amazon,meta,alphabet,apple'
const panel = (): Promise<HTMLElement> => screen.findByRole('region', { name: words.heading })
const noPanel = () => waitFor(() => expect(screen.queryByRole('region', { name: words.heading })).toBeNull())

/** The table's rows as texts: the heads of the columns first. */
async function cells(): Promise<readonly (readonly string[])[]> {
  const table = await within(await panel()).findByRole('table', { name: words.table })
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''))
}
async function rowOf(heading: string): Promise<readonly string[]> {
  const found = (await cells()).find(([first]) => first === heading)
  return found?.slice(1) ?? []
}

describe('pinned companies', () => {
  test('stand side by side in the order of the address, under any view', async () => {
    await openPage('/?pin=amazon,nvidia')
    expect((await cells()).map(([first]) => first)).toEqual([
      words.measure,
      words.row['at-writing'](''),
      words.row.close(''),
      words.row.abnormal(''),
      words.row.drawdown('20'),
      words.row.regain(''),
      words.row.versus('S&P 500'),
    ])
    const [heads] = await cells()
    expect(heads?.slice(1).map((head) => head.replace(/Chips$|the baseline$/, ''))).toEqual(['Amazon', 'Nvidia'])
    expect(await rowOf(words.row.close(''))).toEqual(['+0.24%', `−16.97%−17.21 pts ${words.against('Amazon')}`])
    expect(await rowOf(words.row.regain(''))).toEqual([words.why['did-not-fall'], 'more than 60 sessions'])
    closePage()
    await openPage('/?view=sectors&pin=amazon,nvidia&sector=software')
    expect((await rowOf(words.row.close('')))[0]).toBe('+0.24%')
  })

  test('differ from the baseline chosen, which the address keeps', async () => {
    const user = await openPage('/?pin=nvidia,microsoft')
    const choice = within(await panel()).getByRole('combobox', { name: words.baseline })
    expect(choice).toHaveValue('nvidia')
    expect(await panel()).toHaveTextContent(words.small('Nvidia'))
    await user.selectOptions(choice, 'microsoft')
    await waitFor(() => expect(query()).toBe('pin=nvidia,microsoft&baseline=microsoft'))
    expect(await panel()).toHaveTextContent(words.small('Microsoft'))
    expect(await rowOf(words.row.close(''))).toEqual([`−16.97%−14.83 pts ${words.against('Microsoft')}`, '−2.14%'])
    // A market value, and a share price: nothing to take away.
    expect(await rowOf(words.row['at-writing'](''))).toEqual(['−17%', '−3%'])
    await user.selectOptions(choice, 'nvidia')
    await waitFor(() => expect(query()).toBe('pin=nvidia,microsoft'))
    expect(await rowOf(words.row.close(''))).toEqual(['−16.97%', `−2.14%+14.83 pts ${words.against('Nvidia')}`])
  })

  test('each number opens its evidence, each name its card, and the focus comes back', async () => {
    const user = await openPage('/?pin=nvidia,microsoft')
    const close = await within(await panel()).findByRole('button', { name: '−16.97%' })
    await user.click(close)
    expect(await findCard('Nvidia')).toHaveTextContent('83.0318 ÷ 100 − 1 = −16.97%')
    expect(query()).toBe('figure=nvidia-close&pin=nvidia,microsoft')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(close).toHaveFocus())
    await user.click(within(await panel()).getByRole('button', { name: 'Microsoft' }))
    await findCard('Microsoft')
    expect(query()).toBe('company=microsoft&pin=nvidia,microsoft')
  })

  test('are taken away one by one, or all at once', async () => {
    const user = await openPage('/?pin=nvidia,microsoft,meta&baseline=nvidia')
    await user.click(await within(await panel()).findByRole('button', { name: words.unpin('Nvidia') }))
    await waitFor(() => expect(query()).toBe('pin=microsoft,meta'))
    await user.click(within(await panel()).getByRole('button', { name: words.clear }))
    await waitFor(() => expect(query()).toBe(''))
    await noPanel()
  })

  test('that there are not are dropped, once the layer has been asked', async () => {
    await openPage('/?pin=nobody,amd,power')
    await waitFor(() => expect(query()).toBe('pin=amd'))
    expect(await rowOf(words.row.close(''))).toEqual(['−6.37%'])
  })

  test('say who is not stated, and cite their sources', async () => {
    await openPage('/?pin=microsoft,meta')
    expect(await rowOf(words.row['at-writing'](''))).toEqual(['−3%', words.missing])
    expect(await rowOf(words.row.plan('2025'))).toEqual(['$80bn', '$65bn'])
    const sources = within(await panel()).getAllByRole('link')
    expect(sources[0]).toHaveTextContent('The Economist')
    expect(await panel()).toHaveTextContent(words.note)
  })

  test('speak Vietnamese', async () => {
    await openPage('/?pin=nvidia,microsoft&baseline=microsoft&lang=vi')
    const found = await screen.findByRole('region', { name: compareTexts.vi.heading })
    await waitFor(() => expect(found).toHaveTextContent('−14,83 điểm %'))
    expect(found).toHaveTextContent(compareTexts.vi.small('Microsoft'))
  })
})

describe('pinning', () => {
  test('on the card: a button that is pressed while the company is pinned', async () => {
    const user = await openPage('/?company=nvidia')
    const card = await findCard('Nvidia')
    const pin = within(card).getByRole('button', { name: cardTexts.en.pin })
    expect(pin).toHaveAttribute('aria-pressed', 'false')
    await user.click(pin)
    await waitFor(() => expect(query()).toBe('company=nvidia&pin=nvidia'))
    const unpin = within(card).getByRole('button', { name: cardTexts.en.pin })
    expect(unpin).toHaveAttribute('aria-pressed', 'true')
    expect(unpin).toHaveFocus()
    await user.click(unpin)
    await waitFor(() => expect(query()).toBe('company=nvidia'))
    await noPanel()
  })

  test('no more than six: the button says so and does nothing; one of the six can still go', async () => {
    const user = await openPage(`/?company=cameco&pin=${SIX}`)
    const full = within(await findCard('Cameco')).getByRole('button', { name: cardTexts.en.pinsFull(6) })
    expect(full).toHaveAttribute('aria-disabled', 'true')
    expect(full).toHaveAttribute('aria-pressed', 'false')
    await user.click(full)
    await user.keyboard('c')
    expect(query()).toBe(`company=cameco&pin=${SIX}`)
    closePage()
    const again = await openPage(`/?company=nvidia&pin=${SIX}`)
    const unpin = within(await findCard('Nvidia')).getByRole('button', { name: cardTexts.en.pin })
    expect(unpin).toHaveAttribute('aria-disabled', 'false')
    await again.click(unpin)
    await waitFor(() => expect(query()).toBe(`company=nvidia&pin=${SIX.replace('nvidia,', '')}`))
  })

  test('c pins the company whose mark has the focus, and unpins it again', async () => {
    const user = await openPage()
    markOf('Nvidia').focus()
    await user.keyboard('c')
    await waitFor(() => expect(query()).toBe('pin=nvidia'))
    markOf('Cameco').focus()
    await user.keyboard('c')
    await waitFor(() => expect(query()).toBe('pin=nvidia,cameco'))
    markOf('Nvidia').focus()
    await user.keyboard('c')
    await waitFor(() => expect(query()).toBe('pin=cameco'))
  })

  test('c pins the company of the open card, where no mark has the focus', async () => {
    const user = await openPage('/?company=meta')
    ;(await findCard('Meta')).querySelector<HTMLElement>('h2')?.focus()
    await user.keyboard('c')
    await waitFor(() => expect(query()).toBe('company=meta&pin=meta'))
    await user.keyboard('c')
    await waitFor(() => expect(query()).toBe('company=meta'))
  })

  test('c does nothing where there is nobody to pin, and is a letter in the search', async () => {
    const user = await openPage()
    await user.keyboard('c')
    expect(query()).toBe('')
    await user.keyboard('/c')
    await waitFor(() => expect(query()).toBe('q=c'))
  })

  test('c on what is no company leaves no pin behind', async () => {
    const user = await openPage('/?view=sectors&sector=power')
    screen.getByRole('button', { name: /^Power and equipment: median/ }).focus()
    await user.keyboard('c')
    await waitFor(() => expect(query()).toBe('view=sectors&sector=power'))
    await noPanel()
  })

  test('a pin asks for the closes, and no card or view says that they are missing meanwhile', async () => {
    const user = await openPage()
    markOf('Nvidia').focus()
    await user.keyboard('c')
    expect(await rowOf(words.row.close(''))).toEqual(['−16.97%'])
    // The view stays on what was written.
    expect(markOf('Nvidia')).toHaveTextContent('−17%')
    expect(screen.getByRole('radio', { name: en.label.viewBasis['at-writing'] })).toBeChecked()
  })
})

describe('choosing', () => {
  test('from the list of those shown, which leaves out who is compared already', async () => {
    const user = await openPage('/?sector=chips,software')
    const list = screen.getByRole('combobox', { name: en.controls.compareWith })
    await user.selectOptions(list, 'nvidia')
    await waitFor(() => expect(query()).toBe('sector=chips,software&pin=nvidia'))
    expect(await panel()).toHaveTextContent(words.alone)
    expect(within(list).queryByRole('option', { name: 'Nvidia' })).toBeNull()
    await user.selectOptions(list, 'apple')
    await waitFor(() => expect(query()).toBe('sector=chips,software&pin=nvidia,apple'))
  })

  test('by a search for several names or tickers', async () => {
    const user = await openPage('/?q=NVDA, siemens energy&scope=wider&basis=close')
    await user.click(await screen.findByRole('button', { name: en.controls.compareThese(2) }))
    await waitFor(() => expect(query()).toContain('pin='))
    expect(
      new Set(
        query()
          .match(/pin=([^&]*)/)?.[1]
          ?.split(','),
      ),
    ).toEqual(new Set(['nvidia', 'siemens-energy']))
    expect(screen.queryByRole('button', { name: en.controls.compareThese(2) })).toBeNull()
  })

  test('the table stands above the chart', async () => {
    await openPage('/?pin=nvidia')
    const chart = screen.getAllByRole('figure')[0]
    expect((await panel()).compareDocumentPosition(chart ?? document.body)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })
})
