import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { pressOnce, useEscape, useKeys } from '../../../src/ui/keys/keys.ts'

function Layer({ name, onClose }: { readonly name: string; readonly onClose: (name: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  useEscape(() => {
    setOpen(false)
    onClose(name)
  }, isOpen)
  return (
    <button type="button" aria-expanded={isOpen} onClick={() => setOpen(true)}>
      {name}
    </button>
  )
}

function renderLayers() {
  const closed: string[] = []
  const user = userEvent.setup()
  const close = (name: string): void => {
    closed.push(name)
  }
  const view = render(
    <>
      <Layer name="card" onClose={close} />
      <Layer name="dialog" onClose={close} />
      <Layer name="tooltip" onClose={close} />
    </>,
  )
  const open = (name: string) => user.click(screen.getByRole('button', { name }))
  return { user, open, closed, view }
}

test('closes one thing at a time, the last opened first', async () => {
  const { user, open, closed } = renderLayers()
  await open('tooltip')
  await open('card')
  await open('dialog')
  await user.keyboard('{Escape}')
  expect(closed).toEqual(['dialog'])
  await user.keyboard('{Escape}{Escape}')
  expect(closed).toEqual(['dialog', 'card', 'tooltip'])
  await user.keyboard('{Escape}')
  expect(closed).toHaveLength(3)
})

test('what is closed otherwise gives the key back', async () => {
  const { user, open, closed, view } = renderLayers()
  await open('card')
  await open('dialog')
  view.rerender(<Layer name="card" onClose={(name) => closed.push(name)} />)
  await user.keyboard('{Escape}')
  expect(closed).toEqual(['card'])
})

test('calls the handler of the last render, not of the first', async () => {
  const user = userEvent.setup()
  const [first, second] = [vi.fn(), vi.fn()]
  function Always({ handler }: { readonly handler: () => void }) {
    useEscape(handler, true)
    return null
  }
  const { rerender } = render(<Always handler={first} />)
  rerender(<Always handler={second} />)
  await user.keyboard('{Escape}')
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
})

test('leaves the key to an input method that is composing a word', async () => {
  const { open, closed } = renderLayers()
  await open('card')
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }))
  expect(closed).toEqual([])
})

test('a press that closes something is used up; others are left to the browser and to what used them', async () => {
  const press = (): KeyboardEvent => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
  const { open, closed } = renderLayers()
  const unused = press()
  window.dispatchEvent(unused)
  expect(unused.defaultPrevented).toBe(false)
  await open('card')
  const used = press()
  used.preventDefault()
  window.dispatchEvent(used)
  expect(closed).toEqual([])
  const taken = press()
  act(() => window.dispatchEvent(taken))
  expect(taken.defaultPrevented).toBe(true)
  expect(closed).toEqual(['card'])
})

describe('a key that is held down', () => {
  const hold = (key: string, target: EventTarget = window): void => {
    for (const repeat of [false, true, true])
      act(
        () => void target.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true })),
      )
  }

  test('acts once, unless it goes a step further each time', () => {
    const pressed: string[] = []
    function Keys() {
      useKeys(
        ({ key }) =>
          () =>
            pressed.push(key),
      )
      return null
    }
    render(<Keys />)
    for (const key of ['t', 'b', 'f', '2', 'PageDown', '[']) hold(key)
    expect(pressed).toEqual(['t', 'b', 'f', '2', 'PageDown', 'PageDown', 'PageDown', '[', '[', '['])
  })

  test('closes one thing', async () => {
    const { open, closed } = renderLayers()
    await open('card')
    await open('dialog')
    hold('Escape')
    expect(closed).toEqual(['dialog'])
  })

  test.each(['Enter', ' '])('presses a control once (%j)', (key) => {
    pressOnce()
    const onKeyDown = vi.fn()
    render(
      <>
        <button type="button" onKeyDown={onKeyDown}>
          press
        </button>
        <textarea onKeyDown={onKeyDown} />
      </>,
    )
    hold(key, screen.getByRole('button'))
    expect(onKeyDown).toHaveBeenCalledOnce()
    hold(key, screen.getByRole('textbox'))
    expect(onKeyDown).toHaveBeenCalledTimes(4)
  })
})
