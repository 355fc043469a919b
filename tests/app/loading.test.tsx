import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { errorTexts } from '../../src/i18n/errorTexts.ts'
import { problemListWords } from '../../src/i18n/problems.ts'
import { withValueAt } from '../fixtures/json.ts'
import { CATALOGUE, closePage, DATASET, en, query, startPage, vietnamese } from '../fixtures/page.tsx'
import { DEEPSEEK_FILE, readCatalogue, readUntyped } from '../fixtures/published.ts'

afterEach(closePage)

const sound = JSON.stringify(readUntyped(DEEPSEEK_FILE))
const invalid = JSON.stringify(
  withValueAt(withValueAt(readUntyped(DEEPSEEK_FILE), ['figures', 1, 'value'], '-17'), ['event', 'date'], '2025-02-30'),
)
const HEADLINE = /about \$1trn/
/** The headline's number; a table has it too. */
const findHeadline = () =>
  waitFor(() => within(screen.getByRole('heading', { level: 1 })).getByRole('button', { name: HEADLINE }))
const offline = (): never => {
  throw new TypeError('Failed to fetch')
}

type Answer = () => Response
const FAULTS: readonly (readonly [string, Answer, keyof typeof errorTexts.en.kinds, string])[] = [
  ['offline', offline, 'offline', 'Failed to fetch'],
  ['404', () => new Response('', { status: 404 }), 'not-found', '404'],
  ['500', () => new Response('', { status: 503 }), 'server', '503'],
  ['403', () => new Response('', { status: 403 }), 'refused', '403'],
  ['HTML', () => new Response('<!doctype html><title>Home</title>'), 'html', 'HTML'],
  ['truncated JSON', () => new Response(sound.slice(0, 5000)), 'syntax', 'line 1'],
  ['an empty file', () => new Response(' '), 'empty', '0 B'],
  ['UTF-16', () => new Response(new Uint8Array([0xff, 0xfe, 0x7b, 0x00])), 'encoding', 'utf-16'],
  ['an invalid dataset', () => new Response(invalid), 'invalid', errorTexts.en.faults(2)],
]

describe.each(FAULTS)('%s', (_, answer, kind, detail) => {
  test('says so plainly, with the detail behind a disclosure, and Retry brings the page', async () => {
    let isMended = false
    const { user } = startPage('/', { files: { [DATASET]: () => (isMended ? new Response(sound) : answer()) } })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(errorTexts.en.heading)
    expect(alert).toHaveTextContent(errorTexts.en.kinds[kind])
    const technical = screen.getByText(DATASET.replace(/^data\//, ''), { exact: false, selector: 'dd' })
    expect(technical).not.toBeVisible()
    await user.click(screen.getByText(en.errors.details))
    expect(technical).toBeVisible()
    expect(technical.closest('dl')).toHaveTextContent(detail)
    isMended = true
    await user.click(screen.getByRole('button', { name: en.controls.retry }))
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('American tech companies')
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
    // The button that brought it is gone; its focus is not lost to the top of the page.
    expect(screen.getByRole('main')).toHaveFocus()
  })

  test('in Vietnamese too', async () => {
    startPage('/?lang=vi', { files: { [DATASET]: answer } })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(errorTexts.vi.kinds[kind])
    expect(screen.getByRole('button', { name: vietnamese.controls.retry })).toBeVisible()
  })
})

test('Retry that fails again says why it failed this time', async () => {
  const answers: Answer[] = [() => new Response('', { status: 404 }), () => new Response('')]
  const { user } = startPage('/', { files: { [DATASET]: () => (answers.shift() ?? (() => new Response(sound)))() } })
  await screen.findByText(errorTexts.en.kinds['not-found'])
  await user.click(screen.getByRole('button', { name: en.controls.retry }))
  await screen.findByText(errorTexts.en.kinds.empty)
  await user.click(screen.getByRole('button', { name: en.controls.retry }))
  await findHeadline()
})

test('what may pass by itself is asked for once more before the reader is bothered; the rest is not', async () => {
  const asked = (address: string, fetch: ReturnType<typeof startPage>['fetch']): number =>
    fetch.mock.calls.filter(([url]) => url.endsWith(address)).length
  let first = true
  const stumble = (): Response => {
    const response = first ? new Response('', { status: 502 }) : new Response(sound)
    first = false
    return response
  }
  const { fetch } = startPage('/', { files: { [DATASET]: stumble } })
  await screen.findByRole('heading', { level: 1, name: /American tech companies/ })
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  expect(asked(DATASET, fetch)).toBe(2)
  closePage()
  const missing = startPage('/', { files: { [DATASET]: () => new Response('', { status: 404 }) } })
  await screen.findByRole('alert')
  expect(asked(DATASET, missing.fetch)).toBe(1)
})

test('an invalid dataset: the first errors, each with its place, what was found and what was expected', async () => {
  startPage('/', { files: { [DATASET]: invalid } })
  await screen.findByRole('alert')
  const problems = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(problems).toHaveLength(2)
  expect(problems.join('\n')).toContain('event.date')
  expect(problems.join('\n')).toContain('2025-02-30')
  expect(problems.join('\n')).toContain('figures[1].value')
})

test('many errors: the first five, and how many more there are', async () => {
  const broken = [0, 1, 2, 3, 4, 5, 6].reduce<unknown>(
    (json, index) => withValueAt(json, ['figures', index, 'unit'], 'pounds'),
    readUntyped(DEEPSEEK_FILE),
  )
  startPage('/', { files: { [DATASET]: JSON.stringify(broken) } })
  await screen.findByRole('alert')
  expect(screen.getAllByRole('listitem')).toHaveLength(6)
  expect(screen.getByText(problemListWords.en.more(2))).toBeVisible()
})

describe('the catalogue', () => {
  test('that cannot be had is a fault like any other, and Retry asks for it', async () => {
    let isMended = false
    const catalogue = (): Response =>
      isMended ? new Response(JSON.stringify(readUntyped('public/data/catalogue.json'))) : new Response('<html>')
    const { user } = startPage('/', { files: { [CATALOGUE]: catalogue } })
    await screen.findByText(errorTexts.en.kinds.html)
    isMended = true
    await user.click(screen.getByRole('button', { name: en.controls.retry }))
    await findHeadline()
  })

  test('without the event asked for: lists those there are, and opens one', async () => {
    const { user } = startPage('/?event=another-day&view=table')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(errorTexts.en.kinds['unknown-event'])
    expect(alert).toHaveTextContent('deepseek-2025-01-27')
    await user.click(screen.getByRole('button', { name: /The DeepSeek shock/ }))
    await findHeadline()
    expect(query()).toContain('event=deepseek-2025-01-27')
  })

  test('to which the event is added meanwhile: Retry finds it', async () => {
    let isAdded = false
    const catalogue = readCatalogue()
    const added = catalogue.events.map((event) => ({ ...event, id: 'another-day' }))
    const answer = (): Response =>
      new Response(JSON.stringify(isAdded ? { ...catalogue, events: [...catalogue.events, ...added] } : catalogue))
    const { user } = startPage('/?event=another-day', { files: { [CATALOGUE]: answer } })
    await screen.findByRole('alert')
    isAdded = true
    await user.click(screen.getByRole('button', { name: en.controls.retry }))
    await findHeadline()
    // Two events, so there is a menu to choose from.
    expect(await screen.findByRole('combobox', { name: en.masthead.chooseEvent })).toBeVisible()
  })

  test('or the default one', async () => {
    const { user } = startPage('/?event=another-day')
    await screen.findByRole('alert')
    await user.click(screen.getByRole('button', { name: errorTexts.en.openDefault }))
    await findHeadline()
    expect(query()).toBe('')
  })
})

test('on its way: a skeleton that says so to a screen reader, and no content yet', async () => {
  let answer = (_: Response): void => {}
  startPage('/', { files: { [DATASET]: () => new Promise<Response>((resolve) => (answer = resolve)) } })
  await screen.findByText(en.controls.loading)
  expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true')
  expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument()
  await waitFor(() => expect(answer.length).toBe(1))
  await act(async () => answer(new Response(sound)))
  await findHeadline()
  expect(screen.getByRole('main')).not.toHaveAttribute('aria-busy')
})
