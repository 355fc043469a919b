import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { workingTexts } from '../../src/features/card/workingTexts.ts'
import { closePage, en, findCard, openPage, query } from '../fixtures/page.tsx'

afterEach(closePage)

const words = workingTexts.en
const GROUP = 'Alphabet, Amazon, Microsoft and Meta'

/** The working of the figure that the card was opened for. */
async function openWorking(figure: string, name: string, lang = '') {
  const user = await openPage(`/?figure=${figure}${lang}`)
  const card = await findCard(name)
  const entry = card.querySelector<HTMLElement>('.figure-entry[data-focused]')
  if (!entry) throw new Error('no figure in focus')
  return { user, entry }
}
const field = (entry: HTMLElement, name: RegExp) => within(entry).getByRole('textbox', { name })

test('says how it was rounded and how the inputs’ wording carries over', async () => {
  const { entry } = await openWorking('cloud-and-meta-capex-2023', GROUP)
  expect(entry).toHaveTextContent(words.rounding('114.65', 0))
  expect(entry).toHaveTextContent(words.precision('“about” and “rounded”', en.label.precision.about))
  expect(entry).not.toHaveTextContent(words.turned(en.label.precision.about))
})

test('a bound that is divided by turns round, and says so', async () => {
  const { entry } = await openWorking('ai-startups-venture-2023', 'AI start-ups')
  expect(entry).toHaveTextContent(words.notRounded)
  expect(entry).toHaveTextContent(words.turned(en.label.precision['more-than']))
  expect(entry).toHaveTextContent(en.label.precision['less-than'])
})

test('a sum of exact figures closes as it is written, and the reader’s changes start from it', async () => {
  const { user, entry } = await openWorking('cloud-and-meta-filed-2024', GROUP)
  expect(entry).toHaveTextContent('$44.477bn + $52.535bn + $82.999bn + $37.256bn = $217.267bn')
  expect(entry).toHaveTextContent(words.notRounded)
  const [first] = within(entry).getAllByRole('textbox')
  if (!first) throw new Error('no field')
  await user.clear(first)
  await user.type(first, '44.477')
  expect(entry).toHaveTextContent(words.result('$217.267bn'))
})

test('what only rounding costs is put down to rounding', async () => {
  const { entry } = await openWorking('meta-filed-2025-growth', 'Meta')
  expect(entry).toHaveTextContent(words.precision('“exact”', en.label.precision.exact))
  expect(entry).toHaveTextContent(words.rounded(en.label.precision.rounded))
})

describe('a reader’s own numbers', () => {
  test('leave a bound a bound', async () => {
    const { user, entry } = await openWorking('ai-startups-venture-2023', 'AI start-ups')
    const level = field(entry, /^Venture funding/)
    await user.clear(level)
    await user.type(level, '150')
    expect(field(entry, /^Growth of venture funding, 2024, more than, %/)).toHaveValue('50')
    expect(entry).toHaveTextContent(words.result('less than $100bn'))
  })

  test('change the result, marked as the reader’s; nothing goes into the address or the storage', async () => {
    const { user, entry } = await openWorking('cloud-and-meta-capex-2023', GROUP)
    const before = query()
    const growth = field(entry, /^Growth of capital spending/)
    expect(growth).toHaveValue('57')
    await user.clear(growth)
    expect(entry).toHaveTextContent(words.notANumber)
    await user.type(growth, '80')
    expect(entry).toHaveTextContent(words.result('about $100bn'))
    expect(entry).toHaveTextContent(words.notASource)
    expect(within(entry).getAllByRole('button', { name: 'about $115bn' })).not.toHaveLength(0)
    expect(query()).toBe(before)
    expect(JSON.stringify({ ...localStorage })).not.toContain('80')
    await user.click(within(entry).getByRole('button', { name: words.reset }))
    expect(growth).toHaveValue('57')
    expect(entry).not.toHaveTextContent(words.notASource)
  })

  test('that have no result say why', async () => {
    const { user, entry } = await openWorking('cloud-and-meta-capex-2023', GROUP)
    const growth = field(entry, /^Growth of capital spending/)
    await user.clear(growth)
    await user.type(growth, '-100')
    expect(entry).toHaveTextContent(words.dividesByZero)
    await user.clear(growth)
    await user.type(growth, 'much')
    expect(growth).toBeInvalid()
  })

  test('may be typed with a comma', async () => {
    const { user, entry } = await openWorking('microsoft-and-meta-capex-2025', 'Microsoft and Meta')
    const [first] = within(entry).getAllByRole('textbox')
    if (!first) throw new Error('no field')
    await user.clear(first)
    await user.type(first, '80,4')
    expect(entry).toHaveTextContent(words.result('$145bn'))
  })
})

test('speaks Vietnamese', async () => {
  await openPage('/?figure=cloud-and-meta-capex-2023&lang=vi')
  expect(await screen.findByText(workingTexts.vi.rounding('114,65', 0))).toBeInTheDocument()
})
