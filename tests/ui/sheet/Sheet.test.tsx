import { render, screen, waitFor } from '@testing-library/react'
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

test('without a title of its own it has its name all the same', () => {
  render(
    <Sheet label="Card: Nvidia" kind="sheet" onClose={() => {}}>
      <p>inside</p>
    </Sheet>,
  )
  expect(screen.getByRole('dialog', { name: 'Card: Nvidia' })).toHaveTextContent('inside')
  expect(screen.queryByRole('heading')).not.toBeInTheDocument()
})
