import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useEscape } from '../../../src/ui/keys/keys.ts'
import { Sheet } from '../../../src/ui/sheet/Sheet.tsx'
import { layOutPage } from '../../fixtures/browser.ts'

beforeEach(() => layOutPage(400))
afterEach(() => {
  vi.unstubAllGlobals()
})

function Page({ returnTo, below = () => {} }: { readonly returnTo?: string; readonly below?: () => void }) {
  const [isOpen, setOpen] = useState(false)
  useEscape(below, true)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      <button type="button" id="other">
        other
      </button>
      {isOpen && (
        <Sheet
          label="Filters"
          kind="sheet"
          showTitle
          onClose={() => setOpen(false)}
          {...(returnTo === undefined ? {} : { returnFocus: () => document.getElementById(returnTo) })}
        >
          <p>inside</p>
        </Sheet>
      )}
    </>
  )
}

async function openSheet(page: React.ReactElement) {
  const user = userEvent.setup()
  render(page)
  await user.click(screen.getByRole('button', { name: 'open' }))
  const dialog = await screen.findByRole('dialog', { name: 'Filters' })
  return { user, dialog }
}

const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

test('takes the focus, and gives it back to what opened it', async () => {
  const { user, dialog } = await openSheet(<Page />)
  await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement))
  await user.keyboard('{Escape}')
  await gone()
  await waitFor(() => expect(screen.getByRole('button', { name: 'open' })).toHaveFocus())
})

test('gives it to another place where it is told so', async () => {
  const { user } = await openSheet(<Page returnTo="other" />)
  await user.keyboard('{Escape}')
  await gone()
  await waitFor(() => expect(screen.getByRole('button', { name: 'other' })).toHaveFocus())
})

test('closes with its own button', async () => {
  const { user } = await openSheet(<Page />)
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await gone()
})

test('Escape closes the sheet and nothing below it', async () => {
  const below = vi.fn()
  const { user } = await openSheet(<Page below={below} />)
  await user.keyboard('{Escape}')
  await gone()
  expect(below).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  expect(below).toHaveBeenCalledOnce()
})

test('Escape closes it once, as the key is used up', async () => {
  const onClose = vi.fn()
  render(
    <Sheet label="Card" kind="dialog" onClose={onClose}>
      <p>inside</p>
    </Sheet>,
  )
  await userEvent.setup().keyboard('{Escape}')
  await new Promise((resolve) => setTimeout(resolve))
  expect(onClose).toHaveBeenCalledOnce()
})

test('a close that comes from the browser is taken over by the page', async () => {
  const { dialog } = await openSheet(<Page />)
  ;(dialog as HTMLDialogElement).close()
  await gone()
  expect(screen.getByRole('button', { name: 'open' })).toHaveFocus()
})

test('a press outside closes it, one that starts or ends inside does not', async () => {
  const { dialog } = await openSheet(<Page />)
  vi.spyOn(dialog, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 100, 200, 200))
  const [inside, outside] = [
    { clientX: 150, clientY: 150 },
    { clientX: 50, clientY: 150 },
  ]
  const press = (from: object, to: object, start: Element = dialog): void => {
    fireEvent.pointerDown(start, from)
    fireEvent.click(dialog, to)
  }
  press(inside, outside)
  press(inside, outside, screen.getByText('inside'))
  press(outside, inside)
  press(inside, inside)
  expect(dialog).toBeVisible()
  press(outside, outside)
  await gone()
})

test('one that opens from another closes by itself', async () => {
  function Pair() {
    const [isOpen, setOpen] = useState(false)
    return (
      <Sheet label="Share" kind="dialog" onClose={closeOuter}>
        <button type="button" onClick={() => setOpen(true)}>
          enlarge
        </button>
        {isOpen && (
          <Sheet label="Code" kind="screen" onClose={() => setOpen(false)}>
            <button type="button">inner</button>
          </Sheet>
        )}
      </Sheet>
    )
  }
  const closeOuter = vi.fn()
  const user = userEvent.setup()
  render(<Pair />)
  const open = () => user.click(within(screen.getByRole('dialog', { name: 'Share' })).getByText('enlarge'))
  await open()
  screen.getByRole<HTMLDialogElement>('dialog', { name: 'Code' }).close()
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Code' })).toBeNull())
  await open()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog', { name: 'Code' })).toBeNull()
  expect(screen.getByText('enlarge')).toHaveFocus()
  expect(closeOuter).not.toHaveBeenCalled()
})

test('gives the focus back to a mark of a chart', async () => {
  function Chart() {
    const [isOpen, setOpen] = useState(false)
    return (
      <>
        <svg aria-hidden="true">
          {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button */}
          <g data-testid="mark" role="button" tabIndex={0} onKeyDown={() => setOpen(true)} />
        </svg>
        {isOpen && (
          <Sheet label="Card" kind="sheet" onClose={() => setOpen(false)}>
            <p>inside</p>
          </Sheet>
        )}
      </>
    )
  }
  render(<Chart />)
  const mark = screen.getByTestId('mark')
  mark.focus()
  await userEvent.setup().keyboard('x{Escape}')
  await gone()
  expect(mark).toHaveFocus()
})

test('without a title of its own it has its name all the same', () => {
  render(
    <Sheet label="Card: Nvidia" kind="sheet" onClose={() => {}}>
      <p>inside</p>
    </Sheet>,
  )
  expect(screen.getByRole('dialog', { name: 'Card: Nvidia' })).toHaveTextContent('inside')
  expect(screen.queryByRole('heading')).not.toBeInTheDocument()
})
