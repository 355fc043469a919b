import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createQueryClient } from '../../src/app/queryClient.ts'
import { encodeStory } from '../../src/data/storyLink.ts'
import { libraryTexts } from '../../src/features/library/libraryTexts.ts'
import { useChosenStory } from '../../src/features/library/stories/useChosenStory.ts'
import { useLibraryRequests } from '../../src/state/libraryRequest.ts'
import { usePreferences } from '../../src/state/preferences.ts'
import { useSavedViews } from '../../src/state/savedViews.ts'
import { changeStory, useStories } from '../../src/state/stories.ts'
import { useViewStore } from '../../src/state/viewStore.ts'
import { addressBar, openAt } from '../fixtures/address.ts'
import { closePage, en, openPage, query, startPage } from '../fixtures/page.tsx'
import { buildSavedView, buildStory, EVENT, keepElsewhere } from '../fixtures/stories.ts'
import { viewLabel } from '../fixtures/viewLabel.ts'

const words = libraryTexts.en
const EMPTY = { items: [], unread: [], refusal: null, undoable: null }

beforeEach(() => {
  useStories.setState(EMPTY)
  useSavedViews.setState(EMPTY)
  useLibraryRequests.setState({ isOpen: false, storyId: null, step: null, isUsed: false })
})
afterEach(closePage)

const sheet = () => within(screen.getByRole('dialog'))
const button = (name: string | RegExp) => sheet().getByRole('button', { name })
const steps = () =>
  sheet()
    .getAllByRole('button', { name: /^Step \d+: / })
    .map((one) => one.getAttribute('aria-label'))
const said = () =>
  screen
    .getAllByRole('status', { hidden: true })
    .map(({ textContent }) => textContent)
    .join(' ')
const fileOf = (value: unknown, name = 'mine.json') =>
  new File([typeof value === 'string' ? value : JSON.stringify(value)], name, { type: 'application/json' })

async function openSheet(address = '/', part: 'views' | 'stories' = 'views') {
  const user = await openPage(address)
  await user.click(screen.getByRole('button', { name: en.controls.keep }))
  await screen.findByRole('dialog', { name: words.title })
  if (part === 'stories') await user.click(sheet().getByRole('radio', { name: words.parts.stories }))
  return user
}

describe('adding a view to the story', () => {
  test('the key a adds the first chart, its title for a headline, and the line takes it back', async () => {
    const user = await openPage('/?sector=chips,power')
    await user.keyboard('a')
    await screen.findByText(words.notice.added('My story', 1))
    expect(useStories.getState().items[0]).toMatchObject({
      event: EVENT,
      steps: [{ view: '?sector=chips,power&chart=bars', headline: { en: 'Siemens Energy fell further than Nvidia' } }],
    })
    await user.click(screen.getByRole('button', { name: en.controls.addStep }))
    await screen.findByText(words.notice.added('My story', 2))
    await user.click(screen.getByRole('button', { name: words.undo }))
    expect(useStories.getState().items[0]?.steps).toHaveLength(1)
    expect(said()).toContain(words.undone)
    await user.keyboard('a')
    await user.click(await screen.findByRole('button', { name: words.notice.editStory }))
    expect(await screen.findByRole('dialog', { name: words.title })).toBeVisible()
    expect(steps()).toHaveLength(2)
  })

  test('the key rests where single keys are switched off, and what own holdings say is no headline', async () => {
    usePreferences.setState({ singleKeys: false })
    const user = await openPage('/?view=holdings')
    usePreferences.setState({ singleKeys: false })
    await user.keyboard('a')
    expect(useLibraryRequests.getState().step).toBeNull()
    await user.click(screen.getAllByRole('button', { name: en.controls.addStep })[0] as HTMLElement)
    await screen.findByText(words.notice.added('My story', 1))
    expect(useStories.getState().items[0]?.steps[0]?.headline).toEqual({ en: viewLabel('holdings') })
  })
})

describe('the editor', () => {
  async function openEditor(story = buildStory(), address = '/') {
    keepElsewhere('stories', story)
    const user = await openSheet(address, 'stories')
    await user.click(button(words.stories.edit('My talk')))
    return user
  }

  test('moves a step by buttons and by keys, keeps the focus on it, and says where it is', async () => {
    const user = await openEditor()
    await user.click(button(words.moveDown('Who fell')))
    expect(steps()).toEqual(['Step 1: Who spends', 'Step 2: Who fell'])
    expect(said()).toContain(words.moved('Who fell', 2, 2))
    button('Step 2: Who fell').focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(steps()).toEqual(['Step 1: Who fell', 'Step 2: Who spends'])
    expect(button('Step 1: Who fell')).toHaveFocus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(steps()).toEqual(['Step 1: Who fell', 'Step 2: Who spends'])
  })

  test('edits words in either language, and counts sentences', async () => {
    const user = await openEditor()
    await user.click(button('Step 1: Who fell'))
    const text = sheet().getByRole('textbox', { name: words.editor.text })
    await user.type(text, ' More.  Too many.')
    expect(sheet().getByText(words.editor.sentences(3, 2))).toBeVisible()
    expect(text).toHaveAccessibleDescription(words.editor.sentences(3, 2))
    expect(button(words.stories.present)).toHaveAttribute('aria-disabled', 'true')
    expect(sheet().getByText(new RegExp(words.editor.tooManySentences(1)))).toBeVisible()
    await user.clear(text)
    expect(button(words.stories.present)).not.toHaveAttribute('aria-disabled')
    await user.click(sheet().getByRole('radio', { name: words.editor.languageNames.vi }))
    const headline = sheet().getByRole('textbox', { name: words.editor.headline })
    expect(headline).toHaveValue('')
    expect(headline).toHaveAttribute('placeholder', 'Who fell')
    await user.type(headline, 'Ai giảm')
    await user.type(sheet().getByRole('textbox', { name: words.editor.storyTitle }), 'Bài nói')
    expect(useStories.getState().items[0]).toMatchObject({
      title: { en: 'My talk', vi: 'Bài nói' },
      steps: [{ headline: { en: 'Who fell', vi: 'Ai giảm' }, text: {} }, {}],
    })
  })

  test('chooses the figures that a step shows large, of the event and its layers, three at most', async () => {
    const user = await openEditor()
    await user.click(button('Step 1: Who fell'))
    const figures = sheet().getByRole('combobox', { name: words.editor.figures(3) })
    const kept = () => useStories.getState().items[0]?.steps[0]?.figures
    for (const name of [/−17%: Change in market value/, /593/, /132/]) {
      const [option] = await within(figures).findAllByRole('option', { name })
      if (option) await user.selectOptions(figures, option)
    }
    expect(kept()?.[0]).toBe('nvidia-move')
    expect(kept()).toHaveLength(3)
    expect(figures).toBeDisabled()
    await user.click(button(words.editor.dropFigure('−17%: Nvidia, at the time of writing')))
    expect(kept()).toHaveLength(2)
    expect(figures).toBeEnabled()
  })

  test('deletes with undo, duplicates, adds and replaces by the present view, and shows a step', async () => {
    const user = await openEditor(buildStory(), '/?view=table&lang=en')
    await user.click(button(words.delete('Who fell')))
    expect(steps()).toEqual(['Step 1: Who spends'])
    expect(button(words.undo)).toHaveFocus()
    await user.click(button(words.undo))
    expect(steps()).toEqual(['Step 1: Who fell', 'Step 2: Who spends'])
    expect(button('Step 1: Who fell')).toHaveFocus()
    await user.click(button(words.duplicate('Who fell')))
    await user.click(button(words.editor.addView))
    expect(useStories.getState().items[0]?.steps.map(({ view }) => view)).toEqual([
      '',
      '',
      '?view=sectors',
      '?view=table',
    ])
    await user.click(button('Step 1: Who fell'))
    await user.click(button(words.editor.replace))
    expect(said()).toContain(words.editor.replaced(1))
    expect(useStories.getState().items[0]?.steps[0]?.view).toBe('?view=table')
    await user.click(button(words.undo))
    expect(useStories.getState().items[0]?.steps[0]?.view).toBe('')
    await user.click(button('Step 3: Who spends'))
    await user.click(button(words.editor.show))
    await waitFor(() => expect(query()).toBe('view=sectors&lang=en'))
    expect(screen.queryByRole('dialog')).toBeNull()
    // The sheet opens again where it was left.
    await user.click(screen.getByRole('button', { name: en.controls.keep }))
    expect(await screen.findByRole('textbox', { name: words.editor.storyTitle })).toHaveValue('My talk')
  })

  test('presents, and makes a link that is read back; a long story is refused with the reason', async () => {
    const user = await openEditor()
    await user.click(button(words.editor.link.make))
    const link = await sheet().findByRole('textbox', { name: words.editor.link.label })
    expect(link).toHaveValue(`http://localhost:3000/?event=${EVENT}#story=${await encodeStory(buildStory())}`)
    await user.click(button(words.editor.link.copy))
    expect(await navigator.clipboard.readText()).toBe((link as HTMLInputElement).value)
    const noise = Array.from({ length: 3900 }, (_, n) => String.fromCharCode(0x4e00 + ((n * n * 7919) % 9973))).join('')
    await user.click(button('Step 1: Who fell'))
    act(() =>
      changeStory('my-talk', (story) => ({
        ...story,
        steps: story.steps.map((step) => ({ ...step, notes: { en: noise } })),
      })),
    )
    await user.click(button(words.editor.link.make))
    expect(await sheet().findByText(/beyond 8 kB/)).toBeVisible()
    await user.click(button(words.stories.present))
    expect(useViewStore.getState().view).toMatchObject({ present: 'audience', step: 1, story: 'my-talk', event: null })
  })
})

test('a story that is presented shows its first step, and not what was looked at before', async () => {
  keepElsewhere('stories', buildStory())
  const user = await openSheet('/?view=sectors&sector=chips', 'stories')
  await user.click(button(words.stories.presentNamed('My talk')))
  await waitFor(() => expect(addressBar()).toBe('/?view=bars&present=1&step=1&story=my-talk'))
  expect(await screen.findByRole('heading', { level: 1, name: 'Who fell' })).toBeVisible()
})

describe('files', () => {
  test('a story is taken, known again, and listed under its own event where that is another', async () => {
    const user = await openSheet('/', 'stories')
    const input = () => sheet().getByLabelText(words.stories.import)
    await user.upload(input(), fileOf(buildStory()))
    expect(await sheet().findByText(words.stories.imported('My talk'))).toBeVisible()
    await user.upload(input(), fileOf(buildStory({ id: 'x' })))
    expect(await sheet().findByText(words.stories.known('My talk'))).toBeVisible()
    await user.upload(input(), fileOf(buildStory({ event: 'tulips', title: { en: 'Tulips' } })))
    await sheet().findByText(words.stories.otherEvent('Tulips', words.stories.unknownEvent))
    expect(sheet().getByRole('heading', { name: words.otherEvents })).toBeVisible()
    expect(useStories.getState().items.map(({ title }) => title.en)).toEqual(['Tulips', 'My talk'])
  })

  test('what is none is named, with place, finding and mending', async () => {
    const user = await openSheet('/', 'stories')
    const input = () => sheet().getByLabelText(words.stories.import)
    const fault = async () => (await sheet().findByRole('alert')).textContent
    await user.upload(input(), fileOf('{\n "format": 5,,', 'broken.json'))
    await waitFor(async () => expect(await fault()).toContain(`broken.json: ${words.file.fault.syntax}`))
    expect(await fault()).toContain('line 2, column 14')
    await user.upload(input(), fileOf({ format: 'shockwave-views/1' }))
    await waitFor(async () =>
      expect(await fault()).toContain(words.file.otherFormat('shockwave-views/1', 'shockwave-story/1')),
    )
    await user.upload(input(), fileOf({ ...buildStory(), steps: [] }))
    await waitFor(async () => expect(await fault()).toContain('$.steps'))
    expect(useStories.getState().items).toEqual([])
  })

  test('what storage holds and cannot be read is told of, and a refusing device too', async () => {
    keepElsewhere('stories', 5)
    useStories.setState({ refusal: 'full' })
    const user = await openSheet('/', 'stories')
    expect(sheet().getByText(words.refusal.full)).toBeVisible()
    expect(sheet().getByText(new RegExp(words.unread(1)))).toBeVisible()
    await user.click(button(words.dropUnread))
    expect(useStories.getState()).toMatchObject({ unread: [], refusal: null })
  })
})

describe('saved views', () => {
  test('are named after what they show, opened, renamed, moved and deleted with undo', async () => {
    const user = await openSheet('/?view=sectors&sector=chips&max=-5')
    const name = sheet().getByRole('textbox', { name: words.views.name })
    expect(name).toHaveValue('Sectors · Chips · −5% or lower')
    await user.click(button(words.views.save))
    await user.clear(name)
    await user.type(name, 'Second{Enter}')
    const names = () => useSavedViews.getState().items.map((saved) => saved.name)
    expect(names()).toEqual(['Sectors · Chips · −5% or lower', 'Second'])
    await user.click(button(words.moveUp('Second')))
    expect(said()).toContain(words.moved('Second', 1, 2))
    expect(names()[0]).toBe('Second')

    await user.click(button(words.rename('Second')))
    const field = sheet().getByRole('textbox', { name: words.views.rowName })
    expect(field).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(button(words.rename('Second'))).toHaveFocus()
    await user.click(button(words.rename('Second')))
    await user.keyboard(' one{Enter}')
    expect(names()).toEqual(['Second one', 'Sectors · Chips · −5% or lower'])

    await user.click(button(words.delete('Second one')))
    expect(button(words.undo)).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(names()).toHaveLength(2)
  })

  test('opening one brings it back and closes the sheet; language and theme stay', async () => {
    keepElsewhere('views', buildSavedView())
    const user = await openSheet('/?lang=en&theme=dark&q=meta')
    await user.click(button('Chips'))
    await waitFor(() => expect(query()).toBe('view=sectors&sector=chips&lang=en&theme=dark'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('a file adds what is new', async () => {
    keepElsewhere('views', buildSavedView())
    const user = await openSheet()
    const views = [buildSavedView(), buildSavedView({ name: 'Other' })]
    await user.upload(sheet().getByLabelText(words.views.import), fileOf({ format: 'shockwave-views/1', views }))
    expect(await sheet().findByText(words.views.imported(1, 1))).toBeVisible()
    expect(useSavedViews.getState().items.map(({ name }) => name)).toEqual(['Chips', 'Other'])
  })

  test('are saved as a file', async () => {
    keepElsewhere('views', buildSavedView())
    const user = await openSheet()
    const saved: Blob[] = []
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => {} }),
    )
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await user.click(button(words.views.export))
    expect(saved).toHaveLength(1)
    expect(JSON.parse((await saved[0]?.text()) ?? '{}')).toEqual({
      format: 'shockwave-views/1',
      views: [buildSavedView()],
    })
  })
})

describe('a story in the address', () => {
  // The offer may be there before the page's own heading, which it then covers: only the offer is waited for.
  test('is offered, and kept only where that is asked for', async () => {
    const { user } = startPage(`/#story=${await encodeStory(buildStory())}`)
    const dialog = await screen.findByRole('dialog', { name: words.linked.heading })
    expect(within(dialog).getByText('My talk')).toBeVisible()
    expect(useStories.getState().items).toEqual([])
    await user.click(button(words.linked.keep))
    expect(await screen.findByRole('textbox', { name: words.editor.storyTitle })).toHaveValue('My talk')
    expect(useStories.getState().items).toEqual([buildStory()])
    expect(addressBar()).toBe('/')
  })

  test('can be presented without being kept: the address goes on carrying it', async () => {
    const hash = `#story=${await encodeStory(buildStory())}`
    const { user } = startPage(`/${hash}`)
    await screen.findByRole('dialog', { name: words.linked.heading })
    await user.click(button(words.linked.present))
    expect(useViewStore.getState().view).toMatchObject({ present: 'audience', step: 1, story: 'my-talk' })
    expect(addressBar().endsWith(hash)).toBe(true)
    expect(useStories.getState().items).toEqual([])
  })

  test('that is damaged is told of, and taken off', async () => {
    const { user } = startPage('/?view=table#story=AQ')
    const dialog = await screen.findByRole('dialog', { name: words.linked.badHeading })
    expect(within(dialog).getByText(words.linked.fault.damaged)).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(addressBar()).toBe('/?view=table'))
  })
})

describe('the story that a View presents', () => {
  const find = (story: string | null, ofEvent?: ReturnType<typeof buildStory> | null) => {
    const queryClient = createQueryClient()
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    )
    return renderHook(() => useChosenStory({ story }, ofEvent), { wrapper }).result
  }

  test('is the event’s, while none is named', () => {
    const own = buildStory({ id: 'event-story' })
    expect(find(null, own).current).toBe(own)
    expect(find(null).current).toBeUndefined()
    expect(find(null, null).current).toBeNull()
  })

  test('is one of this device, where it has steps, or none', () => {
    keepElsewhere('stories', buildStory(), buildStory({ id: 'my-empty', steps: [] }))
    expect(find('my-talk', null).current).toEqual(buildStory())
    expect(find('my-empty', null).current).toBeNull()
    expect(find('nothing', null).current).toBeNull()
  })

  test('is the one that the address carries, before one of this device', async () => {
    keepElsewhere('stories', buildStory({ title: { en: 'Older' } }))
    openAt(`/?present=1&story=my-talk#story=${await encodeStory(buildStory())}`)
    const found = find('my-talk', null)
    expect(found.current).toBeUndefined()
    await waitFor(() => expect(found.current).toEqual(buildStory()))
    openAt('/?present=1&story=my-talk#story=AQ')
    const own = find('my-talk', null)
    await waitFor(() => expect(own.current?.title.en).toBe('Older'))
  })
})
