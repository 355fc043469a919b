import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { cardTexts } from '../../../src/i18n/cardTexts.ts'
import { linkTexts } from '../../../src/i18n/linkTexts.ts'
import { uncertaintyTexts } from '../../../src/i18n/uncertaintyTexts.ts'
import { chips, closePage, en, findCard, openPage, option, query } from '../../fixtures/page.tsx'

afterEach(closePage)

const words = uncertaintyTexts.en
const main = () => within(screen.getByRole('main'))
const question = (title: string): HTMLElement => main().getByRole('region', { name: new RegExp(title) })
const touched = (region: HTMLElement, heading: string): string[] =>
  within(within(region).getByRole('group', { name: heading }))
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label')?.replace(/:.*/, '') ?? '')
const figureWith = (heading: string): HTMLElement => main().getByRole('figure', { name: heading })

describe('the questions', () => {
  test('name their forces, whom they touch and where the source says so', async () => {
    await openPage('/?view=uncertainties')
    const geopolitics = question('Geopolitics')
    expect(touched(geopolitics, words.touched.pressure)).toEqual(['Nvidia', 'Cerebras', 'DeepSeek', 'Groq'])
    expect(geopolitics).toHaveTextContent(words.noneNamed.relief)
    expect(question('Demand')).not.toHaveTextContent(words.noneNamed.relief)
    expect(main().getByRole('figure', { name: words.title('The economics of AI') })).toBeVisible()
    expect(screen.queryByRole('heading', { name: en.lenses.heading })).toBeNull()
  })

  test('a force opens its evidence and the reasons; a company there its own', async () => {
    const user = await openPage('/?view=uncertainties')
    const [evidence] = within(question('Geopolitics')).getAllByRole('button', { name: /The Economist, ¶7/ })
    if (!evidence) throw new Error('no evidence')
    await user.click(evidence)
    const card = await findCard('Geopolitics')
    expect(query()).toBe('view=uncertainties&force=tighter-limits')
    expect(card).toHaveTextContent(cardTexts.en.touched)
    await user.click(within(card).getByRole('button', { name: 'Nvidia' }))
    const company = await findCard('Nvidia')
    expect(query()).toBe('view=uncertainties&company=nvidia&force=tighter-limits')
    const [first] = within(company).getAllByRole('heading', { level: 3 })
    expect(first).toHaveTextContent(cardTexts.en.forces)
    expect(company.querySelector('[data-focused] details')).toHaveAttribute('open')
  })

  test('a touched company opens the reason, and Escape gives the focus back', async () => {
    const user = await openPage('/?view=uncertainties')
    const group = within(question('Demand')).getByRole('group', { name: words.touched.relief })
    const nvidia = within(group).getByRole('button', { name: /^Nvidia: −17%\. Relief, inferred by the editor/ })
    expect(nvidia).toHaveAttribute('data-link', 'inferred')
    await user.click(nvidia)
    await findCard('Nvidia')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Nvidia' })).toBeNull()
    expect(nvidia).toHaveFocus()
  })

  test('follow the filters, and count whom they leave out', async () => {
    const user = await openPage('/?view=uncertainties')
    await user.click(option(en.label.filter.sector, 'Chips'))
    const geopolitics = question('Geopolitics')
    expect(touched(geopolitics, words.touched.pressure)).toEqual(['Nvidia'])
    expect(geopolitics).toHaveTextContent(words.leftOut(3))
  })

  test('choosing one is the lens of the whole page', async () => {
    const user = await openPage('/?view=uncertainties')
    const button = within(question('Demand')).getByRole('button', { name: new RegExp(words.highlight) })
    await user.click(button)
    expect(button).toHaveAttribute('aria-pressed', 'true')
    expect(query()).toBe('view=uncertainties&lens=demand')
    expect(chips()).toContain(`${en.filters.lens}: Demand`)
    await user.click(button)
    expect(query()).toBe('view=uncertainties')
  })
})

describe('the comparison', () => {
  const both = (region: HTMLElement): string[] => touched(region, words.compare.both)

  test('shows who is exposed to both of two', async () => {
    const user = await openPage('/?view=uncertainties&lens=geopolitics&versus=demand')
    const comparison = figureWith(words.compare.title('Nvidia', 1))
    expect(both(comparison)).toEqual(['Nvidia'])
    const beside = within(comparison).getByRole('group', { name: words.compare.second })
    await user.click(within(beside).getByRole('radio', { name: 'The economics of AI' }))
    expect(query()).toBe('view=uncertainties&lens=geopolitics&versus=economics')
    expect(both(comparison)).toEqual(['Nvidia', 'Cerebras', 'DeepSeek', 'Groq'])
  })

  test('choosing the one beside it swaps the two', async () => {
    const user = await openPage('/?view=uncertainties&lens=geopolitics&versus=demand')
    const one = main().getByRole('group', { name: words.compare.first })
    await user.click(within(one).getByRole('radio', { name: 'Demand' }))
    expect(query()).toBe('view=uncertainties&lens=demand&versus=geopolitics')
  })
})

describe('the matrix', () => {
  const matrix = () => main().getByRole('table', { name: words.matrix.caption })

  test('has a row for each company and a mark for each link; a mark opens its reason', async () => {
    const user = await openPage('/?view=uncertainties')
    expect(within(matrix()).getAllByRole('rowheader')).toHaveLength(15)
    const nvidia = within(matrix()).getByRole('row', { name: /Nvidia/ })
    const marks = within(nvidia).getAllByRole('button', { name: /^Nvidia: / })
    expect(marks.map((mark) => mark.dataset['link'])).toEqual([
      'stated',
      'inferred',
      'inferred',
      'inferred',
      'inferred',
    ])
    await user.click(within(nvidia).getByRole('button', { name: /Pressure, inferred by the editor.*export limits/ }))
    await findCard('Nvidia')
    expect(query()).toBe('view=uncertainties&company=nvidia&force=tighter-limits')
  })

  test('is one Tab stop, and arrow keys move in it', async () => {
    const user = await openPage('/?view=uncertainties')
    const buttons = within(matrix()).getAllByRole('button')
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1)
    buttons[0]?.focus()
    await user.keyboard('{End}')
    expect(buttons.at(-1)).toHaveFocus()
  })
})

test('speaks Vietnamese throughout', async () => {
  await openPage('/?view=uncertainties&lang=vi')
  const text = screen.getByRole('main').textContent ?? ''
  expect(text).toContain(uncertaintyTexts.vi.matrix.title)
  expect(text).toContain(linkTexts.vi.effect.pressure)
  for (const english of [words.subtitle, words.highlight, words.compare.both, words.matrix.title, words.inferred]) {
    expect(text).not.toContain(english)
  }
})

test('a link that names a force which does not touch the company is brought into line', async () => {
  await openPage('/?view=uncertainties&company=apple&force=tighter-limits')
  await findCard('Apple')
  expect(query()).toBe('view=uncertainties&company=apple')
})
