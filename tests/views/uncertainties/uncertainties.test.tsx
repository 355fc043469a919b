import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { cardTexts } from '../../../src/i18n/cardTexts.ts'
import { linkTexts } from '../../../src/i18n/linkTexts.ts'
import { uncertaintyTexts } from '../../../src/i18n/uncertaintyTexts.ts'
import { chips, closePage, en, findCard, LAPTOP, openPage, option, PHONE, query } from '../../fixtures/page.tsx'

afterEach(closePage)

const words = uncertaintyTexts.en
const main = () => within(screen.getByRole('main'))
const matrix = () => main().getByRole('table', { name: words.matrix.caption })
const question = (title: string): HTMLElement => {
  const item = main()
    .getByRole('heading', { level: 3, name: new RegExp(title) })
    .closest('li')
  if (!item) throw new Error('no such question')
  return item
}
const rowOf = (name: RegExp): HTMLElement => within(matrix()).getByRole('row', { name })
/** The companies of each part of the matrix, under its heading. */
const parts = (): Record<string, string[]> => {
  const bodies = within(matrix()).getAllByRole('rowgroup').slice(1)
  return Object.fromEntries(
    bodies.map((body) => {
      const heads = within(body)
        .getAllByRole('rowheader')
        .map((head) => head.textContent ?? '')
      return body.querySelector('.matrix-part') ? [heads[0] ?? '', heads.slice(1)] : ['', heads]
    }),
  )
}

describe('the questions', () => {
  test('say whom they touch, and of which effects the source names no force', async () => {
    await openPage('/?view=uncertainties')
    expect(question('Geopolitics')).toHaveTextContent(en.lenses.touches(4, 15, 0))
    expect(question('Geopolitics')).toHaveTextContent(words.noneNamed.relief)
    expect(question('Demand')).not.toHaveTextContent(words.noneNamed.relief)
    expect(main().getByRole('figure', { name: words.title('The economics of AI') })).toBeVisible()
    expect(screen.queryByRole('heading', { name: en.lenses.heading })).toBeNull()
  })

  test('stand once: a force that touches somebody is a head of the matrix, the others stand with the question', async () => {
    await openPage('/?view=uncertainties', { width: LAPTOP })
    for (const [statement, place] of [
      ['export limits stricter', matrix()],
      ['have not held China', question('Geopolitics')],
    ] as const) {
      expect(main().getAllByRole('button', { name: new RegExp(statement) })).toHaveLength(
        within(place).getAllByRole('button', { name: new RegExp(statement) }).length,
      )
    }
  })

  test('hold the statements on a phone, where the heads have no room for them', async () => {
    await openPage('/?view=uncertainties', { width: PHONE })
    expect(question('Geopolitics')).toHaveTextContent(/2a Pressure: The American president/)
    expect(within(matrix()).getByRole('columnheader', { name: /^2a Pressure: The American president/ })).toBeVisible()
  })

  test('a force opens its evidence and the reasons; a company there its own', async () => {
    const user = await openPage('/?view=uncertainties')
    await user.click(main().getByRole('button', { name: /The Economist, ¶7.*limits stricter/ }))
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

  test('choosing one is the lens of the whole page, and dims whom it does not touch', async () => {
    const user = await openPage('/?view=uncertainties')
    const button = within(question('Demand')).getByRole('button', { name: new RegExp(words.highlight) })
    await user.click(button)
    expect(button).toHaveAttribute('aria-pressed', 'true')
    expect(query()).toBe('view=uncertainties&lens=demand')
    expect(chips()).toContain(`${en.filters.lens}: Demand`)
    expect(rowOf(/Cameco/)).toHaveAttribute('data-dimmed')
    expect(rowOf(/Nvidia/)).not.toHaveAttribute('data-dimmed')
    await user.click(button)
    expect(query()).toBe('view=uncertainties')
  })
})

describe('the matrix', () => {
  test('has a row for each company with its move, and a mark for each link that opens its reason', async () => {
    const user = await openPage('/?view=uncertainties')
    expect(within(matrix()).getAllByRole('rowheader')).toHaveLength(15)
    expect(rowOf(/Siemens Energy/)).toHaveTextContent('−20%')
    expect(rowOf(/Apple/)).toHaveTextContent('rose')
    const nvidia = rowOf(/Nvidia/)
    const marks = within(nvidia).getAllByRole('button', { name: /^Nvidia: (Relief|Pressure)/ })
    expect(marks.map((mark) => mark.dataset['link'])).toEqual([
      'inferred',
      'stated',
      'inferred',
      'inferred',
      'inferred',
    ])
    await user.click(within(nvidia).getByRole('button', { name: /Pressure, inferred by the editor.*export limits/ }))
    await findCard('Nvidia')
    expect(query()).toBe('view=uncertainties&company=nvidia&force=tighter-limits')
  })

  test('a company opens its card, and Escape gives the focus back', async () => {
    const user = await openPage('/?view=uncertainties')
    const nvidia = within(rowOf(/Nvidia/)).getByRole('button', { name: /^Nvidia: −17%/ })
    await user.click(nvidia)
    await findCard('Nvidia')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Nvidia' })).toBeNull()
    expect(nvidia).toHaveFocus()
  })

  test('follows the filters', async () => {
    const user = await openPage('/?view=uncertainties')
    await user.click(option(en.label.filter.sector, 'Chips'))
    expect(parts()).toEqual({ '': ['Nvidia'] })
  })

  test('is one Tab stop, and arrow keys move in it', async () => {
    const user = await openPage('/?view=uncertainties')
    const rows = within(matrix()).getAllByRole('row').slice(2)
    const buttons = rows.flatMap((row) => within(row).getAllByRole('button'))
    const stops = within(matrix()).getAllByRole('button')
    expect(stops.filter((button) => button.tabIndex === 0 && !button.matches('.term'))).toHaveLength(1)
    buttons[0]?.focus()
    await user.keyboard('{End}')
    expect(buttons.at(-1)).toHaveFocus()
  })
})

describe('two questions compared', () => {
  test('part the rows into both, either and neither, and dim nobody', async () => {
    const user = await openPage('/?view=uncertainties&lens=geopolitics&versus=demand')
    expect(
      main().getByRole('figure', { name: words.compare.title('Nvidia', 1, 'Geopolitics', 'Demand') }),
    ).toBeVisible()
    expect(parts()).toEqual({
      [`${words.compare.both} (1)`]: ['Nvidia'],
      [`${words.compare.only('Geopolitics')} (3)`]: ['Cerebras', 'DeepSeek', 'Groq'],
      [`${words.compare.only('Demand')} (8)`]: [
        'Alphabet',
        'Microsoft',
        'Amazon',
        'Apple',
        'Salesforce',
        'Anthropic',
        'Meta',
        'OpenAI',
      ],
      [`${words.compare.neither} (3)`]: ['Siemens Energy', 'Cameco', 'CoreWeave'],
    })
    expect(matrix().querySelector('[data-dimmed]')).toBeNull()
    const choice = main().getByRole('combobox', { name: words.compare.legend })
    expect(choice).toHaveDisplayValue(words.compare.pair('Geopolitics', 'Demand'))
    await user.selectOptions(choice, words.compare.pair('The economics of AI', 'Geopolitics'))
    expect(query()).toBe('view=uncertainties&lens=economics&versus=geopolitics')
    expect(parts()[`${words.compare.both} (4)`]).toEqual(['Nvidia', 'Cerebras', 'DeepSeek', 'Groq'])
    await user.selectOptions(choice, words.compare.none)
    expect(query()).toBe('view=uncertainties')
    expect(Object.keys(parts())).toEqual([''])
  })
})

test('speaks Vietnamese throughout', async () => {
  await openPage('/?view=uncertainties&lang=vi')
  const text = screen.getByRole('main').textContent ?? ''
  expect(text).toContain(uncertaintyTexts.vi.subtitle)
  expect(text).toContain(linkTexts.vi.effect.pressure)
  for (const english of [words.subtitle, words.highlight, words.heading.relief, words.matrix.stated, words.notStated]) {
    expect(text).not.toContain(english)
  }
})

test('an address of old that names a chart which is now part of the matrix opens the matrix', async () => {
  await openPage('/?view=uncertainties&chart=forces&embed=1')
  expect(matrix()).toBeVisible()
})

test('a link that names a force which does not touch the company is brought into line', async () => {
  await openPage('/?view=uncertainties&company=apple&force=tighter-limits')
  await findCard('Apple')
  expect(query()).toBe('view=uncertainties&company=apple')
})
