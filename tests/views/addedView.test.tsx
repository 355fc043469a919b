// A view is a folder and a line: one that a test adds has all that the others have.
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadDrawn } from '../../src/domain/export/drawn.ts'
import { parseView } from '../../src/domain/view/viewUrl.ts'
import { dataExportTexts } from '../../src/features/export/dataExportTexts.ts'
import { exportTexts } from '../../src/features/export/exportTexts.ts'
import { libraryTexts } from '../../src/features/library/libraryTexts.ts'
import { shareTexts } from '../../src/features/share/shareTexts.ts'
import { useLibraryRequests } from '../../src/state/libraryRequest.ts'
import { useStories } from '../../src/state/stories.ts'
import { addView } from '../../src/views/manifest.ts'
import { closePage, en, openPage, query } from '../fixtures/page.tsx'
import { roll } from '../fixtures/roll/index.ts'

let remove = (): void => {}

beforeEach(async () => {
  remove = addView(roll)
  // The dialogs load what views draw with their own code: once, and perhaps in an earlier test file.
  await loadDrawn()
})

afterEach(() => {
  closePage()
  remove()
  useStories.setState(useStories.getInitialState())
  useLibraryRequests.setState(useLibraryRequests.getInitialState())
})

const tab = () =>
  within(screen.getByRole('navigation', { name: en.controls.views })).getByRole('link', { name: 'Roll' })
const frame = (title: string) => screen.getByRole('figure', { name: title })

test('its tab leads to it, and so does a number', async () => {
  const user = await openPage('/?sector=chips')
  await user.click(tab())
  expect(await screen.findByRole('figure', { name: 'All from A to Z' })).toBeVisible()
  expect(tab()).toHaveAttribute('aria-current', 'page')
  expect(query()).toBe('view=roll&sector=chips')
  await user.keyboard('1')
  expect(tab()).not.toHaveAttribute('aria-current')
  await user.keyboard('0')
  expect(tab()).toHaveAttribute('aria-current', 'page')
})

test('its field is in the address, there and back, and a change of it is a step that Back undoes', async () => {
  const user = await openPage('/?view=roll&order=z-a')
  expect(frame('All from Z to A')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Turn round' }))
  expect(query()).toBe('view=roll')
  expect(frame('All from A to Z')).toBeVisible()
  window.history.back()
  await waitFor(() => expect(query()).toBe('view=roll&order=z-a'))
  expect(frame('All from Z to A')).toBeVisible()
  expect(parseView('?view=roll&order=nonsense')).toMatchObject({ view: 'roll', order: 'a-z' })
})

test('its chart and its figures are exported', async () => {
  const user = await openPage('/?view=roll&sector=chips')
  await user.click(screen.getByRole('button', { name: en.controls.export('All from A to Z') }))
  const dialog = within(await screen.findByRole('dialog', { name: exportTexts.en.title }))
  const words = dataExportTexts.en
  const rows = dialog.getByRole('radio', { name: words.content.figures })
  expect(rows).toHaveAccessibleDescription(words.about.figures(1, 1))
  expect(dialog.getByRole('radio', { name: words.content.table })).toHaveAccessibleDescription(words.about.table(1, 1))
})

test('one of its charts can be embedded, by its name', async () => {
  const user = await openPage('/?view=roll')
  await user.click(screen.getByRole('button', { name: en.controls.share }))
  const dialog = within(await screen.findByRole('dialog', { name: shareTexts.en.title }))
  const chart = dialog.getByRole('combobox', { name: shareTexts.en.embed.chart })
  expect(
    within(chart)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Roll of companies', 'Roll'])
})

test('it has a place in a story, with its field, its chart and what that says', async () => {
  const user = await openPage('/?view=roll&order=z-a')
  await user.keyboard('a')
  await screen.findByText(libraryTexts.en.notice.added('My story', 1))
  const [story] = useStories.getState().items
  expect(story?.steps[0]).toMatchObject({
    view: '?view=roll&chart=roll&order=z-a',
    headline: { en: 'All from Z to A' },
  })
})

test('without it, its address is that of the view that the page opens on', async () => {
  remove()
  await openPage('/?view=roll&order=z-a')
  expect(parseView('?view=roll&order=z-a')).not.toHaveProperty('order')
  expect(parseView('?view=roll').view).toBe('bars')
  expect(screen.queryByRole('link', { name: 'Roll' })).toBeNull()
})
