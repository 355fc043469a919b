import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MAX_BYTES } from '../../../src/data/readTextFile.ts'
import { MAX_CHARACTERS } from '../../../src/domain/holdings/reading/reading.ts'
import { deleteHoldings, giveHoldings } from '../../../src/state/holdings.ts'
import { holdingsTexts } from '../../../src/views/holdings/holdingsTexts.ts'
import { previewTexts } from '../../../src/views/holdings/previewTexts.ts'
import { EXPORTS, HISTORIES } from '../../fixtures/exports.ts'
import { closePage, en, findCard, openPage, PHONE, query } from '../../fixtures/page.tsx'
import { viewLabel } from '../../fixtures/viewLabel.ts'

afterEach(() => {
  closePage()
  deleteHoldings()
})

const KEY = 'shockwave.holdings'
const words = holdingsTexts.en
const preview = previewTexts.en
const findPreview = () => main().findByRole('region', { name: preview.heading })
const main = () => within(screen.getByRole('main'))
const field = () => main().getByRole('textbox', { name: words.form.label })
const button = (name: string) => main().getByRole('button', { name })
const figureOf = (title: string) => main().findByRole('figure', { name: title })
const keepBox = () => main().getByRole('checkbox', { name: words.form.keep })
const said = () =>
  main()
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')

/** Opens the view, enters a text and has it worked out. */
async function workOut(text: string, address = '/?view=holdings', width?: number) {
  const user = await openPage(address, width === undefined ? {} : { width })
  await user.click(field())
  await user.paste(text)
  await user.click(button(words.form.workOut))
  await waitFor(() => expect(said()).toMatch(/\d/))
  return user
}

describe('entering', () => {
  test('starts with what to enter, and an example that fills and works itself out', async () => {
    const user = await openPage('/?view=holdings')
    expect(screen.getByText(words.form.privacy)).toBeVisible()
    expect(main().getAllByRole('figure')).toHaveLength(1)
    await user.click(button(words.form.example))
    await figureOf(words.chart.tookMost('Nvidia'))
    expect(field()).toHaveValue('NVDA 10000\nMSFT 8000\nVST 2000')
    expect(button(words.form.example)).toHaveAttribute('aria-disabled', 'true')
  })

  test('works out the hand-checked example, and announces it', async () => {
    await workOut('NVDA 10000\nMSFT, 10,000')
    const figure = await figureOf(words.chart.tookMost('Nvidia'))
    expect(within(figure).getByText('−9.56%')).toBeVisible()
    expect(within(figure).getByText('1,911')).toBeVisible()
    expect(said()).toContain(words.result.announce(2, 0, 2, '−9.56%'))
  })

  test('lists what does not count with line and reason, and counts the rest', async () => {
    await workOut('NVDA 10000\nMSFT\n\nTSLA -5\nGOOG 100\nnvda 10.000')
    const report = main().getByRole('region', { name: words.report.heading })
    expect(report).toHaveTextContent(words.report.bad(2))
    expect(report).toHaveTextContent(`${words.report.fault['no-amount']}Line 2: MSFT`)
    expect(report).toHaveTextContent(`${words.report.fault['not-positive']}Line 4: TSLA -5`)
    expect(report).toHaveTextContent(words.report.decimals(6, '10.000', '10'))
    expect(report).toHaveTextContent(words.report.addedUp('NVDA', '1 and 6'))
    expect(await main().findByText(words.uncovered.heading(1))).toBeVisible()
    expect(main().getByText(words.uncovered.reason.unknown(''))).toBeVisible()
    expect(said()).toContain(words.result.announce(2, 2, 1, '−16.97%'))
  })

  test('says where nothing can be read, where nothing is entered, and where it is too much', async () => {
    const user = await workOut('hello')
    expect(main().getByText(words.report.noRows)).toBeVisible()
    expect(main().getAllByRole('figure')).toHaveLength(1)
    await user.clear(field())
    await user.click(button(words.form.workOut))
    expect(said()).toContain(words.form.nothing)
    fireEvent.change(field(), { target: { value: 'x'.repeat(MAX_CHARACTERS + 1) } })
    await user.click(button(words.form.workOut))
    expect(said()).toContain(words.form.tooLong('200,000'))
  })

  test('reads a file that is chosen, and counts it on one press; says why it does not', async () => {
    const user = await openPage('/?view=holdings')
    const input = main().getByLabelText(words.form.file)
    await user.upload(input, new File(['Ticker,Shares,Price\nNVDA,10,100\nMSFT,5,'], 'mine.csv', { type: 'text/csv' }))
    await main().findByText(words.form.fromFile('mine.csv'))
    expect(field()).toHaveValue('Ticker,Shares,Price\nNVDA,10,100\nMSFT,5,')
    expect(within(await findPreview()).getByText(/Line 3/)).toBeVisible()
    expect(main().getAllByRole('figure')).toHaveLength(1)
    await user.click(button(preview.count))
    expect(await main().findByText('1,000 of 1,000')).toBeVisible()
    await user.upload(input, new File(['PK\0\0'], 'book.csv', { type: 'text/csv' }))
    await main().findByText(words.form['not-text'])
    await user.upload(input, new File(['x'.repeat(MAX_BYTES + 1)], 'large.csv', { type: 'text/csv' }))
    await main().findByText(words.form.tooLarge('201', '200'))
    expect(field()).toHaveValue('Ticker,Shares,Price\nNVDA,10,100\nMSFT,5,')
  })

  test('reads a file that is dropped', async () => {
    const user = await openPage('/?view=holdings')
    const dataTransfer = { files: [new File(['VST 5'], 'dropped.txt')], types: ['Files'] }
    fireEvent.dragOver(field(), { dataTransfer })
    fireEvent.drop(field(), { dataTransfer })
    await main().findByText(words.form.fromFile('dropped.txt'))
    await user.click(button(words.form.workOut))
    expect((await main().findAllByText('−28.27%', { selector: 'strong' }))[0]).toBeVisible()
  })

  test('numbers keep the language that they were entered in, when the page changes its own', async () => {
    const user = await workOut('NVDA 10,000\nMSFT 10,000')
    await user.click(screen.getByRole('radio', { name: 'Tiếng Việt' }))
    await main().findAllByText('−9,56%')
    expect(main().queryByText(/được đọc là/)).toBeNull()
  })
})

describe('how a table was read', () => {
  const enter = async (text: string) => {
    const user = await openPage('/?view=holdings')
    await user.click(field())
    await user.paste(text)
    return user
  }
  const textOf = (name: string): string => EXPORTS[name]?.text ?? ''

  test('is shown before anything counts: rows, companies, day, what is left out', async () => {
    await enter(textOf('accounts, cash without a quantity, an option, sentences below'))
    const shown = within(await findPreview())
    expect(shown.getByText(preview.counted(2, 3))).toBeVisible()
    expect(shown.getByText(new RegExp(preview.day.same('24 January 2025')))).toBeVisible()
    expect(shown.getByRole('row', { name: /^3 NVDA Nvidia 10 140.5 1,405\s\$$/ })).toBeVisible()
    expect(shown.getByText(words.report.fault.option)).toBeVisible()
    expect(main().getAllByRole('figure')).toHaveLength(1)
  })

  test('each choice can be changed, and is remembered on the device by the header', async () => {
    const text = 'Ticker,Worth then,Value\nNVDA,100,200'
    const user = await enter(text)
    await user.click(within(await findPreview()).getByText(preview.change))
    await user.selectOptions(main().getByRole('combobox', { name: preview.role.value }), 'Worth then')
    expect(await main().findByRole('row', { name: '2 NVDA Nvidia – – 100' })).toBeVisible()
    await user.click(button(preview.count))
    expect(await main().findByText('100 of 100')).toBeVisible()
    expect(localStorage.getItem('shockwave.holdings.columns')).not.toContain('NVDA')
    await user.clear(field())
    await user.click(field())
    await user.paste(text.replace('100', '300'))
    expect(await main().findByRole('row', { name: '2 NVDA Nvidia – – 300' })).toBeVisible()
    await user.click(button(words.form.delete))
    expect({ ...localStorage }).toEqual({})
  })

  test('a column that could be shares or money is asked about first', async () => {
    const user = await enter('Ticker,Amount,Price\nNVDA,10,140.5')
    const question = within(await main().findByRole('group', { name: preview.question }))
    await user.click(button(words.form.workOut))
    await waitFor(() => expect(said()).toContain(preview.unanswered))
    expect(main().getAllByRole('figure')).toHaveLength(1)
    // A change of another column does not answer it.
    await user.click(main().getByText(preview.change))
    await user.selectOptions(main().getByRole('combobox', { name: preview.role.name }), 'Ticker')
    await waitFor(() => expect(main().getByRole('combobox', { name: preview.role.symbol })).toHaveValue(''))
    expect(main().getByRole('group', { name: preview.question })).toBeVisible()
    await user.click(question.getByRole('button', { name: preview.shares }))
    await main().findByRole('row', { name: '2 NVDA Nvidia 10 140.5 1,405' })
    await user.click(button(preview.count))
    expect(await main().findByText('1,405 of 1,405')).toBeVisible()
  })

  test('a currency that the file leaves open is asked for, and named with the result', async () => {
    const user = await enter(textOf('German, a sum and an account below, prices in another currency than the values'))
    expect(await main().findByText(preview.currency.asked)).toBeVisible()
    await user.selectOptions(main().getByRole('combobox', { name: preview.currency.legend }), 'EUR')
    await waitFor(() => expect(main().queryByText(preview.currency.asked)).toBeNull())
    await user.click(button(preview.count))
    expect(await main().findByText(words.result.inCurrency('EUR'))).toBeVisible()
  })

  test('rows in another currency count with a rate', async () => {
    const user = await enter('Ticker,Value,Currency\nNVDA,100,USD\nMSFT,100,USD\nENR,50,EUR')
    await user.type(await main().findByRole('textbox', { name: preview.currency.rate('EUR', 'USD') }), '1.04')
    await main().findByText(preview.counted(3, 0))
    await user.click(button(preview.count))
    expect(await main().findByText('252 of 252')).toBeVisible()
  })

  test('typed lines in another currency too, at once', async () => {
    const user = await workOut('NVDA $100\nMSFT $100\nENR €50')
    expect(await main().findByText('200 of 200')).toBeVisible()
    await user.type(main().getByRole('textbox', { name: preview.currency.rate('EUR', '$') }), '2')
    expect(await main().findByText('300 of 300')).toBeVisible()
  })

  test('a table of transactions beside the one of positions is named', async () => {
    await enter(textOf('a table of transactions below the one of positions'))
    expect(await main().findByText(new RegExp(preview.passedOver(1)))).toBeVisible()
  })

  test('values of another day are said to be of that day, before they count and after', async () => {
    const user = await enter('As of,Ticker,Value\n2025-01-22,NVDA,100')
    const { day } = preview
    expect(await main().findByText(new RegExp(day.other('22 January 2025', '24 January 2025')))).toBeVisible()
    await user.click(button(preview.count))
    expect(await main().findByText(new RegExp(words.chart.valuesOf('22 January 2025')))).toBeVisible()
  })

  test('a list of transactions, or no table, says so and counts nothing', async () => {
    const user = await enter(HISTORIES['a column of actions'] ?? '')
    expect(await main().findByRole('alert')).toHaveTextContent(
      preview.transactions(1, 'Date, Action').split(':')[0] ?? '',
    )
    await user.click(button(words.form.workOut))
    await user.clear(field())
    await user.paste('foo,bar,baz\nNVDA,10,140.50')
    await waitFor(() => expect(main().getByRole('alert')).toHaveTextContent(preview.noTable('foo, bar, baz')))
    expect(main().getAllByRole('figure')).toHaveLength(1)
  })
})

describe('what is shown', () => {
  test('a bar opens the company, a move in the working its evidence', async () => {
    const user = await workOut('NVDA 10000\nVST 2000')
    const figure = await figureOf(words.chart.tookMost('Nvidia'))
    await user.click(await within(figure).findByRole('button', { name: /^Vistra: −4\.71 pts/ }))
    await findCard('Vistra')
    expect(query()).toBe('view=holdings&company=vistra')
    await user.click(within(figure).getByText(words.result.working))
    await user.click(within(figure).getByRole('button', { name: /^Nvidia: −16\.97%/ }))
    expect(await findCard('Nvidia')).toHaveTextContent('Close to close')
    expect(query()).toBe('view=holdings&figure=nvidia-close')
  })

  test('the table says the same', async () => {
    const user = await workOut('NVDA 10000\nMSFT 10000\nGOOG 1')
    await user.click(await main().findByRole('button', { name: en.controls.showTable }))
    const table = await main().findByRole('table', { name: words.chart.table })
    expect(
      within(table).getByRole('row', { name: /^Nvidia 10,000 50% −16\.97% −8\.49 pts a loss of 1,697/ }),
    ).toBeVisible()
    expect(within(table).getByRole('row', { name: /^GOOG 1 – not among/ })).toBeVisible()
  })

  test('a sector opens its terms, an uncertainty its companies with the reason', async () => {
    const user = await workOut('NVDA 10000\nMSFT 10000')
    const sectors = await figureOf(words.sectors.tookMost('Chips'))
    await user.click(within(sectors).getByText('Chips'))
    expect(await within(sectors).findByRole('button', { name: /^Nvidia: −16\.97%/ })).toBeVisible()
    const exposure = await figureOf(words.exposure.neutral)
    expect(exposure).toHaveTextContent(words.exposure.articleOnly)
    await user.click(within(exposure).getByText('50% stated + 50% inferred'))
    await user.click(await within(exposure).findByRole('button', { name: /^Microsoft, 50%, stated/ }))
    await findCard('Microsoft')
    expect(query()).toBe('view=holdings&company=microsoft&force=cheaper-training')
  })

  test('follows the basis; filters dim and drop nothing', async () => {
    const user = await workOut('NVDA 10000\nVST 2000', '/?view=holdings&sector=power&direction=rose')
    expect(await main().findByText(new RegExp(words.chart.outside('Nvidia and Vistra').slice(0, 30)))).toBeVisible()
    await user.click(main().getByRole('radio', { name: en.label.viewBasis['at-writing'] }))
    expect(await main().findByText('−17%', { selector: 'strong' })).toBeVisible()
    expect(main().getByText('VST (Vistra)')).toBeVisible()
    expect(main().getByText(words.uncovered.reason['no-move'](''))).toBeVisible()
  })

  test('stands on a phone', async () => {
    await workOut('NVDA 10000', '/?view=holdings', PHONE)
    expect(await main().findByText('−16.97%', { selector: 'strong' })).toBeVisible()
  })
})

describe('what is entered stays here', () => {
  /** Counts everything by which a page could send something, from now on. */
  function watchNetwork(fetch: { readonly mock: { readonly calls: readonly unknown[] } }) {
    const before = fetch.mock.calls.length
    const send = vi.spyOn(XMLHttpRequest.prototype, 'open')
    const beacon = vi.fn(() => true)
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { sendBeacon: beacon }))
    const sockets = vi.fn()
    vi.stubGlobal('WebSocket', sockets)
    vi.stubGlobal('EventSource', sockets)
    return () =>
      fetch.mock.calls.length - before + send.mock.calls.length + beacon.mock.calls.length + sockets.mock.calls.length
  }

  test('no request is made on entering, calculating, storing, reading a file or deleting; nothing is in the address', async () => {
    const user = await openPage('/?view=holdings')
    const countSent = watchNetwork(vi.mocked(fetch))
    await user.type(field(), 'NVDA 12345')
    await user.click(button(words.form.workOut))
    await main().findByText('−16.97%', { selector: 'strong' })
    await user.click(keepBox())
    await user.upload(
      main().getByLabelText(words.form.file),
      new File(['MSFT 54321'], 'mine.csv', { type: 'text/csv' }),
    )
    await main().findByText(words.form.fromFile('mine.csv'))
    await user.click(button(words.form.workOut))
    await main().findByText('−2.14%', { selector: 'strong' })
    await user.click(await main().findByRole('button', { name: en.controls.showTable }))
    await main().findByRole('table', { name: words.chart.table })
    await user.click(keepBox())
    await user.click(button(words.form.delete))
    expect(countSent()).toBe(0)
    expect(window.location.href).not.toMatch(/12345|54321|MSFT/i)
    expect(window.location.search).toBe('?view=holdings')
    expect(JSON.stringify(window.history.state)).not.toMatch(/12345|54321/)
  })

  test('the watch would see a request', async () => {
    await openPage('/?view=holdings')
    const countSent = watchNetwork(vi.mocked(fetch))
    await fetch('/data/catalogue.json')
    navigator.sendBeacon('/')
    expect(countSent()).toBe(2)
  })

  test('is kept on the device on request only, and deleted at once', async () => {
    const user = await workOut('NVDA 10000')
    expect(localStorage.getItem(KEY)).toBeNull()
    expect(main().getByText(words.form.notKept)).toBeVisible()
    await user.click(keepBox())
    expect(localStorage.getItem(KEY)).toContain('NVDA 10000')
    expect(main().getByText(words.form.kept)).toBeVisible()
    await user.click(button(words.form.delete))
    expect(localStorage.getItem(KEY)).toBeNull()
    expect(field()).toHaveValue('')
    expect(keepBox()).not.toBeChecked()
    expect(said()).toContain(words.form.deleted)
    expect(main().getAllByRole('figure')).toHaveLength(1)
    expect(button(words.form.delete)).toHaveAttribute('aria-disabled', 'true')
  })

  test('a device that keeps nothing says so', async () => {
    const user = await workOut('NVDA 10000')
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await user.click(keepBox())
    expect(keepBox()).not.toBeChecked()
    expect(main().getByText(words.form.refused)).toBeVisible()
  })

  test('survives a look at another view', async () => {
    const user = await workOut('NVDA 10000')
    await user.click(screen.getByRole('link', { name: viewLabel('bars') }))
    await waitFor(() => expect(query()).toBe(''))
    await user.click(screen.getByRole('link', { name: viewLabel('holdings') }))
    expect(await main().findByText('−16.97%', { selector: 'strong' })).toBeVisible()
  })

  test('the field asks for no spelling from a service, nor to be filled from elsewhere', async () => {
    await openPage('/?view=holdings')
    expect(field()).toHaveAttribute('spellcheck', 'false')
    expect(field()).toHaveAttribute('autocomplete', 'off')
    expect(field()).not.toHaveAttribute('name')
  })
})

test('speaks Vietnamese, and reads its numbers', async () => {
  giveHoldings('NVDA 10.000\nMSFT; 10.000', 'vi')
  await openPage('/?view=holdings&lang=vi')
  expect(await main().findByText('−9,56%')).toBeVisible()
  expect(main().getByText(holdingsTexts.vi.form.privacy)).toBeVisible()
})
