import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { presentTexts } from '../../src/features/present/presentTexts.ts'
import { errorTexts } from '../../src/i18n/errorTexts.ts'
import { usePreferences } from '../../src/state/preferences.ts'
import { toggleBlank } from '../../src/state/presentation.ts'
import { useViewStore } from '../../src/state/viewStore.ts'
import {
  CATALOGUE,
  chartTitle,
  closePage,
  en,
  type Files,
  findCard,
  markOf,
  openPage,
  query,
  startPage,
} from '../fixtures/page.tsx'
import { CATALOGUE_WITH_STORY, CATALOGUE_WITHOUT_STORY, STORY, STORY_FILE } from '../fixtures/story.ts'

const words = presentTexts.en
const TOLD: Files = { [CATALOGUE]: CATALOGUE_WITH_STORY, [STORY_FILE]: JSON.stringify(STORY) }
const headline = (step: number): string => STORY.steps[step - 1]?.headline.en ?? ''

beforeEach(() => {
  // What jsdom lacks of motion; nothing here is about what it shows.
  Object.assign(Element.prototype, { animate: vi.fn(), scrollIntoView: vi.fn() })
  sessionStorage.clear()
})

afterEach(() => {
  closePage()
  Reflect.deleteProperty(Element.prototype, 'animate')
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
})

const open = (address: string) => openPage(address, { files: TOLD })

async function expectStep(step: number): Promise<void> {
  expect(await screen.findByRole('heading', { level: 1, name: headline(step) })).toBeVisible()
}

describe('coming on stage', () => {
  test('p shows the first step as its author left it, and Back is one step away', async () => {
    const user = await open('/?direction=rose')
    await user.keyboard('p')
    await expectStep(1)
    await waitFor(() => expect(query()).toBe('view=bars&present=1&step=1'))
    expect(markOf('Nvidia')).toBeVisible()
    expect(screen.queryByRole('banner')).not.toBeInTheDocument()
    expect(screen.queryByText(words.changed)).not.toBeInTheDocument()
  })

  test('an address that names the step alone shows the step', async () => {
    await open('/?present=1&step=2')
    await expectStep(2)
    await waitFor(() => expect(query()).toBe('view=bars&direction=fell&present=1&step=2'))
  })

  test('an address that names more shows what was improvised, and r resets it', async () => {
    const user = await open('/?view=bars&direction=rose&present=1&step=2&lang=en')
    await expectStep(2)
    expect(screen.getByText(words.changed)).toBeVisible()
    await user.keyboard('r')
    await waitFor(() => expect(query()).toBe('view=bars&direction=fell&present=1&step=2&lang=en'))
    expect(screen.queryByText(words.changed)).not.toBeInTheDocument()
  })

  test('a step beyond the end is the last one', async () => {
    await open('/?present=1&step=50')
    await expectStep(STORY.steps.length)
  })

  test('each step is announced', async () => {
    const user = await open('/?present=1&step=1')
    const status = () => screen.getByRole('status')
    expect(status()).toHaveTextContent(words.announce(1, 4, headline(1)))
    await user.keyboard('{PageDown}')
    expect(status()).toHaveTextContent(words.announce(2, 4, headline(2)))
  })
})

describe('keys', () => {
  test('digits are shown, and forgotten with Escape, which closes nothing else', async () => {
    const user = await open('/?present=1&step=1')
    await user.keyboard('12')
    expect(screen.getByText(words.goTo('12'))).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.queryByText(words.goTo('12'))).not.toBeInTheDocument()
    await expectStep(1)
    await user.keyboard('12{Enter}')
    await expectStep(4)
  })

  test('a blank screen is lifted by whatever would turn the page, and by Escape', async () => {
    const user = await open('/?present=1&step=2')
    for (const key of ['b', '.', '{ArrowRight}', '{PageUp}', '{Home}', '{Escape}']) {
      await user.keyboard('b')
      expect(screen.getByRole('button', { name: words.unblank })).toBeInTheDocument()
      expect(screen.getByRole('status')).toHaveTextContent(words.isBlank)
      await user.keyboard(key)
      expect(screen.queryByRole('button', { name: words.unblank })).not.toBeInTheDocument()
      await expectStep(2)
    }
  })

  test('Space on a button is the button’s', async () => {
    const user = await open('/?present=1&step=2')
    screen.getByRole('button', { name: words.previous }).focus()
    await user.keyboard(' ')
    await expectStep(1)
    screen.getByRole('main').focus()
    await user.keyboard(' ')
    await expectStep(2)
  })

  test('single letters can be switched off; what a clicker sends goes on', async () => {
    usePreferences.setState({ singleKeys: false })
    const user = await open('/?present=1&step=1')
    usePreferences.setState({ singleKeys: false })
    await user.keyboard('b2{Enter}?')
    expect(useViewStore.getState().view.blank).toBe(false)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    await expectStep(1)
    await user.keyboard('{PageDown}{ArrowRight}')
    await expectStep(3)
  })

  test('all of them are listed under ?', async () => {
    const user = await open('/?present=1&step=1')
    await user.keyboard('?')
    const dialog = await screen.findByRole('dialog', { name: words.keys })
    for (const what of Object.values(words.shortcuts)) expect(within(dialog).getByText(what)).toBeVisible()
    // In a dialog only a clicker turns the page.
    await user.keyboard('{ArrowRight}b')
    expect(useViewStore.getState().view).toMatchObject({ step: 1, blank: false })
    await user.keyboard('{PageDown}')
    expect(useViewStore.getState().view.step).toBe(2)
  })

  test('a blank screen, which the presenter’s window can ask for, hides a dialog too', async () => {
    const user = await open('/?present=1&step=1')
    await user.keyboard('?')
    await screen.findByRole('dialog', { name: words.keys })
    act(toggleBlank)
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: words.unblank }))
    expect(await screen.findByRole('dialog', { name: words.keys })).toBeVisible()
  })
})

test('a chart stays alive: a mark opens its card, and Escape leaves it before it leaves the stage', async () => {
  const user = await open('/?present=1&step=1')
  await user.click(markOf('Nvidia'))
  await findCard('Nvidia')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await expectStep(1)
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('banner')).toBeVisible()
  await waitFor(() => expect(query()).toBe(''))
})

test('the buttons do what the keys do', async () => {
  const user = await open('/?present=1&step=1')
  await user.click(screen.getByRole('button', { name: words.next }))
  await expectStep(2)
  await user.selectOptions(screen.getByRole('combobox', { name: words.steps }), `3. ${headline(3)}`)
  await expectStep(3)
  expect(chartTitle()).toBe('Power and equipment fell furthest: median −20.85%')
  await user.click(screen.getByRole('button', { name: words.adjust }))
  expect(screen.getByRole('button', { name: words.adjust })).toHaveAttribute('aria-pressed', 'true')
  await user.click(screen.getByRole('button', { name: words.leave }))
  await waitFor(() => expect(query()).toBe('view=sectors'))
})

describe('without a story', () => {
  test('an event is presented by its views, each headed by what its chart says', async () => {
    const user = await openPage('/?present=1&step=1', { files: { [CATALOGUE]: CATALOGUE_WITHOUT_STORY } })
    const steps = screen.getByRole('combobox', { name: words.steps })
    expect(
      within(steps)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toContain('7. Capex')
    expect(screen.getByRole('heading', { level: 1, name: 'Bars' })).toBeInTheDocument()
    expect(chartTitle()).toBe('Siemens Energy fell further than Nvidia')
    await user.keyboard('{PageDown}{PageDown}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Sectors' })).toBeInTheDocument()
    expect(screen.queryByText(words.changed)).not.toBeInTheDocument()
  })

  test('a chart can be presented alone, with what was chosen on the page', async () => {
    const user = await openPage('/?view=path&sector=chips')
    const buttons = await screen.findAllByRole('button', { name: en.controls.presentChart })
    await user.click(buttons[1] as HTMLElement)
    await waitFor(() => expect(query()).toBe('view=path&sector=chips&chart=recovery&present=1&step=1&story=this'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Path' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: words.next })).not.toBeInTheDocument()
    await user.keyboard('{PageDown}')
    expect(useViewStore.getState().view).toMatchObject({ step: 1, chart: 'recovery' })
    await user.click(screen.getByRole('button', { name: words.leave }))
    // The page goes on at that chart.
    await waitFor(() => expect(query()).toBe('view=path&sector=chips&chart=recovery'))
  })

  test('that a link names and the device does not have, that is said, with the way back', async () => {
    const { user } = startPage('/?present=1&step=3&story=elsewhere')
    expect(await screen.findByRole('heading', { level: 1, name: words.noStory })).toBeVisible()
    await user.click(screen.getByRole('button', { name: words.toPage }))
    expect(await screen.findByRole('banner')).toBeVisible()
  })

  test('a story that does not load can be tried again', async () => {
    let isThere = false
    const { user } = startPage('/?present=1&step=2', {
      files: { ...TOLD, [STORY_FILE]: () => new Response(JSON.stringify(STORY), { status: isThere ? 200 : 404 }) },
    })
    expect(await screen.findByRole('heading', { name: errorTexts.en.headingPart.story })).toBeVisible()
    isThere = true
    await user.click(screen.getByRole('button', { name: en.controls.retry }))
    await expectStep(2)
  })
})

describe('the presenter’s window', () => {
  test('opens with a talk of its own, in this window’s language and theme', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(window)
    const user = await open('/?present=1&step=2')
    await user.keyboard('n')
    const [address = '', name] = opened.mock.calls[0] ?? []
    const { talk } = useViewStore.getState().view
    expect(String(address)).toBe(`/?view=bars&direction=fell&present=speaker&step=2&talk=${talk}&lang=en&theme=system`)
    expect(name).toBe(`shockwave-speaker-${talk}`)
  })

  test('that is blocked can be opened by hand', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null)
    const user = await open('/?present=1&step=2')
    await user.click(screen.getByRole('button', { name: words.speaker.open }))
    expect(screen.getByRole('alert')).toHaveTextContent(words.speaker.blocked)
    const link = screen.getByRole('link', { name: words.speaker.openByHand })
    expect(link).toHaveAttribute('href', expect.stringContaining('present=speaker'))
  })

  test('shows the notes, what comes next, and the time', async () => {
    const { user } = startPage('/?present=speaker&step=1&talk=t', { files: TOLD })
    const notes = await screen.findByRole('region', { name: words.speaker.notes })
    for (const line of STORY.steps[0]?.notes.en?.split('\n') ?? []) expect(within(notes).getByText(line)).toBeVisible()
    const next = screen.getByRole('region', { name: words.speaker.following })
    expect(within(next).getAllByText(headline(2))[0]).toBeVisible()
    expect(screen.getByRole('timer')).toHaveTextContent('0:00')
    await user.click(screen.getByRole('button', { name: words.speaker.start }))
    expect(screen.getByRole('button', { name: words.speaker.pause })).toBeVisible()
    await user.click(screen.getByRole('button', { name: words.next }))
    expect(useViewStore.getState().view).toMatchObject({ step: 2, present: 'speaker' })
    await user.keyboard('{End}')
    expect(await screen.findByText(words.speaker.isLast)).toBeVisible()
    expect(screen.getByText(words.speaker.noNotes)).toBeVisible()
    // Escape closes nothing here: the talk goes on in the other window.
    await user.keyboard('{Escape}')
    expect(useViewStore.getState().view.present).toBe('speaker')
  })
})
