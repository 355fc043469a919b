import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { marketTexts } from '../../../src/features/card/marketTexts.ts'
import { errorTexts } from '../../../src/i18n/errorTexts.ts'
import { pathTexts } from '../../../src/views/path/pathTexts.ts'
import { closePage, en, findCard, MARKET, openPage, query, startPage } from '../../fixtures/page.tsx'
import { viewLabel } from '../../fixtures/viewLabel.ts'

afterEach(closePage)

const words = pathTexts.en
const main = () => within(screen.getByRole('main'))
const figures = (): HTMLElement[] => main().getAllByRole('figure')
const titles = (): string[] => figures().map((one) => within(one).getByRole('heading', { level: 2 }).textContent ?? '')
const first = () => within(figures()[0] ?? screen.getByRole('main'))
const second = () => within(figures()[2] ?? screen.getByRole('main'))
const point = (name: string, what: string) =>
  first().getByRole('button', { name: (label) => label.startsWith(`${name}, ${what}: `) })

test('stands in four parts, each with its own finding', async () => {
  await openPage('/?view=path')
  expect(titles()).toEqual([
    words.title.both('Alphabet and Microsoft', 2, 'Nvidia and Cameco'),
    words.recovery.title,
    words.relative.title.named('Siemens Energy and Apple', true, true, words.relative.included(1)),
    words.abnormal.share('all', false),
  ])
  expect(figures()[0]).toHaveTextContent(words.coverage(9, 15))
  expect(screen.getByRole('link', { name: viewLabel('path') })).toHaveAttribute('aria-current', 'page')
})

describe('every point opens its figure', () => {
  test('the day, in the company’s card, with the formula and the source', async () => {
    const user = await openPage('/?view=path')
    await user.click(point('Nvidia', words.point.day))
    const card = await findCard('Nvidia')
    expect(query()).toBe('view=path&figure=nvidia-index-2025-01-27')
    expect(card).toHaveTextContent(marketTexts.en.formula.priceIndex ?? '')
    expect(point('Nvidia', words.point.day)).toHaveAttribute('aria-expanded', 'true')
  })

  test('the close that regained opens how many sessions that took', async () => {
    const user = await openPage('/?view=path')
    await user.click(point('Alphabet', words.point.recovered))
    await findCard('Alphabet')
    expect(query()).toBe('view=path&figure=alphabet-regain')
  })

  test('by keyboard too, and Escape leads back', async () => {
    const user = await openPage('/?view=path')
    const end = point('Cameco', words.point.end)
    end.focus()
    await user.keyboard('{Enter}')
    await findCard('Cameco')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(point('Cameco', words.point.end)).toHaveFocus())
    expect(query()).toBe('view=path')
  })

  test('a company that is not picked out is reached at the end of its line, and then is', async () => {
    const user = await openPage('/?view=path')
    expect(first().queryByRole('button', { name: /^Meta, Close of the day/ })).toBeNull()
    await user.click(point('Meta', words.point.end))
    await findCard('Meta')
    expect(point('Meta', words.point.day)).toBeInTheDocument()
  })

  test('against the benchmark the end opens the one against the other, with its working', async () => {
    const user = await openPage('/?view=path')
    await user.click(second().getByRole('button', { name: /^Apple, / }))
    const card = await findCard('Apple')
    expect(query()).toBe('view=path&figure=apple-relative-sp-500')
    expect(card).toHaveTextContent('100 × 91.9404 ÷ 88.1109 = 104.3')
  })

  test('the benchmark’s end opens its card', async () => {
    const user = await openPage('/?view=path')
    await user.click(point('S&P 500', words.point.end))
    await findCard('S&P 500')
  })
})

describe('a link to a point', () => {
  test('opens the company’s card with that figure first', async () => {
    await openPage('/?view=path&figure=nvidia-index-2025-02-03')
    const card = await findCard('Nvidia')
    const [leading] = within(card).getAllByRole('button', { name: /^\d/ })
    expect(leading).toHaveTextContent('81.8')
    expect(leading?.closest('[data-focused]')).toHaveTextContent('3 February 2025')
    expect(first().getByRole('button', { name: /^Nvidia, .*3 February 2025 \(\+5\)/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
  })

  test('to one that there is not is dropped', async () => {
    await openPage('/?view=path&figure=nvidia-index-2025-02-02')
    await waitFor(() => expect(query()).toBe('view=path'))
  })
})

describe('the benchmark', () => {
  test('is a choice that the address keeps, but for the first', async () => {
    const user = await openPage('/?view=path')
    const choice = () => main().getByRole('combobox', { name: words.benchmark })
    await user.selectOptions(choice(), 'smh')
    await waitFor(() => expect(query()).toBe('view=path&benchmark=smh'))
    expect(second().getByRole('button', { name: /^Apple, .*SMH \(semiconductor fund\).*: 120\.9/ })).toBeInTheDocument()
    await user.selectOptions(choice(), 'sp-500')
    await waitFor(() => expect(query()).toBe('view=path'))
  })
})

describe('who is shown', () => {
  test('private firms are named, and open their cards', async () => {
    const user = await openPage('/?view=path')
    const named = first().getByRole('group', { name: words.without(6) })
    expect(within(named).getAllByRole('button')).toHaveLength(6)
    await user.click(within(named).getByRole('button', { name: en.controls.open('OpenAI') }))
    await findCard('OpenAI')
  })

  test('the wider market joins by the choice of companies', async () => {
    const user = await openPage('/?view=path')
    await user.click(main().getByRole('radio', { name: en.label.companyScope.wider }))
    await waitFor(() => expect(titles()[0]).toBe(words.title.share('half', false)))
    expect(point('Vistra', words.point.end)).toBeInTheDocument()
    expect(figures()[0]).toHaveTextContent(words.coverage(26, 34))
  })

  test('filters leave out; nobody with closes is said, and drawn as nothing', async () => {
    await openPage('/?view=path&listing=private')
    expect(first().getByText(words.nobody)).toBeVisible()
    expect(second().getByText(words.relative.nobody)).toBeVisible()
    expect(first().queryByRole('button', { name: en.controls.showTable })).toBeNull()
  })

  test('a lens dims, and drops nobody', async () => {
    await openPage('/?view=path&lens=geopolitics')
    expect(point('Nvidia', words.point.end)).not.toHaveAttribute('data-dimmed')
    expect(point('Salesforce', words.point.end)).toHaveAttribute('data-dimmed')
  })
})

test('the later shock is a rule with a name, and under the chart a note with its source', async () => {
  await openPage('/?view=path')
  expect(first().getByText('2 April: US tariffs announced')).toBeInTheDocument()
  expect(first().getByText('2 April 2025: US tariffs announced')).toBeVisible()
  expect(first().getByRole('link', { name: /^Federal Register/ })).toHaveAttribute(
    'href',
    expect.stringMatching(/^https:/),
  )
})

test('the table says every close, and opens each', async () => {
  const user = await openPage('/?view=path&q=nvidia')
  await user.click(first().getByRole('button', { name: en.controls.showTable }))
  const table = await first().findByRole('table', { name: words.table.caption })
  expect(within(table).getAllByRole('row')).toHaveLength(82)
  const row = within(table).getByRole('row', { name: /^3 February 2025 \+5/ })
  await user.click(within(row).getAllByRole('button')[0] ?? row)
  await findCard('Nvidia')
  expect(query()).toBe('view=path&q=nvidia&figure=nvidia-index-2025-02-03')
})

test('a layer that cannot be loaded says so in its place', async () => {
  startPage('/?view=path', { files: { [MARKET]: () => new Response('', { status: 404 }) } })
  expect(await screen.findByRole('alert')).toHaveTextContent(errorTexts.en.headingPart.market)
})

test('speaks Vietnamese', async () => {
  await openPage('/?view=path&lang=vi')
  expect(titles()[0]).toBe(pathTexts.vi.title.both('Alphabet và Microsoft', 2, 'Nvidia và Cameco'))
  expect(first().getByText(/^2\/4: Mỹ công bố thuế quan$/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: viewLabel('path', 'vi') })).toHaveAttribute('aria-current', 'page')
})
