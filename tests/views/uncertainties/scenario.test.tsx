import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { scenarioTexts } from '../../../src/views/uncertainties/scenarioTexts.ts'
import { closePage, openPage, query } from '../../fixtures/page.tsx'

afterEach(closePage)

const words = scenarioTexts.en
const explorer = (t = words): HTMLElement => {
  const [figure] = screen
    .getAllByRole('figure')
    .filter((one) => within(one).queryByRole('button', { name: t.reset }) !== null)
  if (!figure) throw new Error('no explorer')
  return figure
}
const title = (): string => within(explorer()).getByRole('heading', { level: 2 }).textContent ?? ''
const slider = (name: string, t = words): HTMLElement => within(explorer(t)).getByRole('slider', { name })
const open = (scenario = '') => openPage(`/?view=uncertainties${scenario && `&scenario=${scenario}`}`)

test('starts from placeholders, and says that they are none of anybody’s estimates', async () => {
  await open()
  expect(title()).toBe(words.title.same)
  expect(explorer()).toHaveTextContent(words.placeholders)
  expect(explorer()).toHaveTextContent(words.note)
  expect(explorer()).toHaveTextContent(words.result('1'))
})

test('a slider moves, and the result, the words and the address with it', async () => {
  await open()
  fireEvent.change(slider(words.assumption.trainingFall), { target: { value: 1 } })
  expect(slider(words.assumption.trainingFall)).toHaveAttribute('aria-valuetext', words.percent('100'))
  expect(query()).toBe('view=uncertainties&scenario=0.5,1,1,1,0,0')
  expect(explorer()).toHaveTextContent(words.result('0.5'))
  expect(title()).toBe(words.title.less)
  expect(explorer()).toHaveTextContent(words.breakEven.uses('2', '1', words.breakEven.below))
})

test('the result opens its working, with the reader’s numbers filled in', async () => {
  const user = await open('0.4,0.5,2,1.5,0.5,0.5')
  const result = within(explorer()).getByText(words.result('1.5'))
  expect(result.closest('details')).not.toHaveAttribute('open')
  await user.click(result)
  expect(result.closest('details')).toHaveAttribute('open')
  const working = screen.getByRole('table', { name: words.working })
  expect(working).toHaveTextContent('1 − 0.5 × 0.5 = 0.75')
  expect(working).toHaveTextContent('0.4 × (1 − 0.5) = 0.2')
  expect(working).toHaveTextContent('0.75 × (0.2 + 1.8) = 1.5')
})

test('presets are set with one press, and reset goes back', async () => {
  const user = await open()
  const preset = () => within(explorer()).getByRole('button', { name: words.preset['more-use'] })
  expect(preset()).toHaveAttribute('aria-pressed', 'false')
  await user.click(preset())
  expect(preset()).toHaveAttribute('aria-pressed', 'true')
  expect(query()).toBe('view=uncertainties&scenario=0.5,0.5,1,3,0,0')
  expect(title()).toBe(words.title.more)
  await user.click(within(explorer()).getByRole('button', { name: words.reset }))
  // Changes that stream are written at intervals.
  await waitFor(() => expect(query()).toBe('view=uncertainties'))
  expect(preset()).toHaveAttribute('aria-pressed', 'false')
})

describe('where there is no line', () => {
  test.each([
    ['1,0,1,1,0,0', words.breakEven.any],
    ['1,0.5,1,1,0,0', words.breakEven.allTraining],
    ['0.5,0,1,1,1,1', words.breakEven.blocked],
  ])('%s', async (scenario, sentence) => {
    await open(scenario)
    expect(explorer()).toHaveTextContent(sentence)
    expect(explorer()).toHaveTextContent(words.breakEven.noCurve)
  })
})

test('the chart’s point opens the working, and the table says what the line says', async () => {
  const user = await open('0.5,0.5,1,3,0,0')
  const point = await within(explorer()).findByRole('button', { name: /^Your point/ })
  point.focus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('table', { name: words.working }).closest('details')).toHaveAttribute('open')
  await user.click(within(explorer()).getByRole('button', { name: /table/i }))
  const table = await screen.findByRole('table', { name: words.chart.table })
  expect(within(table).getByRole('row', { name: /50% 1\.5/ })).toBeVisible()
})

test('the link is copied', async () => {
  const user = await open('0.5,0.5,1,3,0,0')
  await user.click(within(explorer()).getByRole('button', { name: words.copyLink }))
  expect(await within(explorer()).findByText(words.copied)).toBeVisible()
  expect(await navigator.clipboard.readText()).toMatch(/scenario=0\.5,0\.5,1,3,0,0$/)
})

test('speaks Vietnamese', async () => {
  const t = scenarioTexts.vi
  await openPage('/?view=uncertainties&lang=vi&scenario=0.5,0.5,1,3,0,0')
  expect(explorer(t)).toHaveTextContent(t.title.more)
  expect(slider(t.assumption.answers, t)).toHaveAttribute('aria-valuetext', t.times('3'))
  expect(explorer(t)).toHaveTextContent(t.result('1,75'))
})
