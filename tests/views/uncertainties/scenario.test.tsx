import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { scenarioTexts } from '../../../src/views/uncertainties/scenarioTexts.ts'
import { closePage, openPage, query } from '../../fixtures/page.tsx'

afterEach(closePage)

const words = scenarioTexts.en
const explorer = (t = words): HTMLElement => {
  const [figure] = screen
    .getAllByRole('figure')
    .filter((one) => within(one).queryByRole('button', { name: t.close }) !== null)
  if (!figure) throw new Error('no explorer')
  return figure
}
const title = (): string => within(explorer()).getByRole('heading', { level: 2 }).textContent ?? ''
const slider = (name: string, t = words): HTMLElement => within(explorer(t)).getByRole('slider', { name })
const TODAY = '0.5,0,1,1,0,0'
const open = (scenario = TODAY) => openPage(`/?view=uncertainties&scenario=${scenario}`)

test('is a press away, and opens on a preset that shows something', async () => {
  const user = await openPage('/?view=uncertainties')
  await user.click(screen.getByRole('button', { name: words.offer.open }))
  expect(query()).toBe('view=uncertainties&scenario=0.5,0.5,1,3,0,0')
  expect(title()).toBe(words.title.more)
  expect(explorer()).toHaveTextContent(words.result('1.75'))
  expect(explorer()).toHaveTextContent(words.steps.total.formula)
  expect(explorer()).toHaveTextContent('(0.25 + 1.5) × 1 = 1.75')
  await user.click(within(explorer()).getByRole('button', { name: words.close }))
  expect(query()).toBe('view=uncertainties')
  expect(screen.getByRole('button', { name: words.offer.open })).toBeVisible()
})

test('two sliders come first; the others are folded away until one of them is set', async () => {
  const user = await open()
  const more = () => within(explorer()).getByText(words.more).closest('details')
  expect(more()).not.toHaveAttribute('open')
  expect(more()?.querySelectorAll('input')).toHaveLength(4)
  await user.click(within(explorer()).getByRole('button', { name: words.preset.limits }))
  expect(more()).toHaveAttribute('open')
})

test('as today goes on, it says as much, and that its numbers are nobody’s estimates', async () => {
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

test('the working has the reader’s numbers filled in', async () => {
  const user = await open('0.4,0.5,2,1.5,0.5,0.5')
  const summary = within(explorer()).getByText(words.working, { selector: 'summary' })
  expect(summary.closest('details')).not.toHaveAttribute('open')
  await user.click(summary)
  expect(summary.closest('details')).toHaveAttribute('open')
  const working = screen.getByRole('table', { name: words.working })
  expect(working).toHaveTextContent('1 − 0.5 × 0.5 = 0.75')
  expect(working).toHaveTextContent('0.4 × (1 − 0.5) = 0.2')
  expect(working).toHaveTextContent('(0.2 + 1.8) × 0.75 = 1.5')
})

test('presets are set with one press', async () => {
  const user = await open()
  const preset = () => within(explorer()).getByRole('button', { name: words.preset['more-use'] })
  expect(preset()).toHaveAttribute('aria-pressed', 'false')
  await user.click(preset())
  expect(preset()).toHaveAttribute('aria-pressed', 'true')
  expect(query()).toBe('view=uncertainties&scenario=0.5,0.5,1,3,0,0')
  expect(title()).toBe(words.title.more)
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
