import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { RovingGroup } from '../../../src/ui/keys/RovingGroup.tsx'
import { layOutItems } from '../../fixtures/browser.ts'

function Item({ name, disabled = false }: { readonly name: string; readonly disabled?: boolean }) {
  return (
    <button type="button" tabIndex={-1} data-roving="" disabled={disabled}>
      {name}
    </button>
  )
}

function renderRow(names: readonly string[]) {
  const user = userEvent.setup()
  const view = render(
    <>
      <button type="button">before</button>
      <RovingGroup role="group" aria-label="row">
        {names.map((name) => (
          <Item key={name} name={name} />
        ))}
      </RovingGroup>
      <button type="button">after</button>
    </>,
  )
  return { user, view }
}

const focused = (): string | null | undefined => document.activeElement?.textContent
const stops = (): string[] =>
  screen.getAllByRole('button').flatMap((button) => (button.tabIndex === 0 ? [button.textContent ?? ''] : []))

describe('Tab', () => {
  test('stops once in the group, at its first item, and goes on past the others', async () => {
    const { user } = renderRow(['a', 'b', 'c'])
    expect(stops()).toEqual(['before', 'a', 'after'])
    await user.tab()
    await user.tab()
    expect(focused()).toBe('a')
    await user.tab()
    expect(focused()).toBe('after')
  })

  test('comes back to where the reader was', async () => {
    const { user } = renderRow(['a', 'b', 'c'])
    await user.click(screen.getByRole('button', { name: 'b' }))
    expect(stops()).toEqual(['before', 'b', 'after'])
    await user.tab()
    await user.tab({ shift: true })
    expect(focused()).toBe('b')
  })
})

describe('arrow keys', () => {
  test('walk items that are not laid out in order, and stop at the ends', async () => {
    const { user } = renderRow(['a', 'b', 'c'])
    await user.click(screen.getByRole('button', { name: 'a' }))
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(focused()).toBe('c')
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('c')
    await user.keyboard('{ArrowLeft}{ArrowUp}{ArrowLeft}')
    expect(focused()).toBe('a')
  })

  test('walk by what is seen where there is a layout', async () => {
    layOutItems({ a: [0, 0, 10, 10], b: [100, 0, 10, 10], c: [0, 50, 10, 10], d: [100, 50, 10, 10] })
    const { user } = renderRow(['a', 'b', 'c', 'd'])
    await user.click(screen.getByRole('button', { name: 'a' }))
    await user.keyboard('{ArrowDown}')
    expect(focused()).toBe('c')
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('d')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('b')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('b')
  })

  test('Home and End go to the first and the last', async () => {
    const { user } = renderRow(['a', 'b', 'c'])
    await user.click(screen.getByRole('button', { name: 'b' }))
    await user.keyboard('{End}')
    expect(focused()).toBe('c')
    await user.keyboard('{Home}')
    expect(focused()).toBe('a')
    expect(stops()).toEqual(['before', 'a', 'after'])
  })

  test('with a modifier belong to the browser', async () => {
    const { user } = renderRow(['a', 'b'])
    await user.click(screen.getByRole('button', { name: 'a' }))
    for (const modifier of ['Alt', 'Control', 'Meta']) {
      await user.keyboard(`{${modifier}>}{ArrowRight}{End}{/${modifier}}`)
      expect(focused()).toBe('a')
    }
  })

  test('do not scroll the page while they move, and do where they cannot', async () => {
    const { user } = renderRow(['a', 'b'])
    const prevented = vi.fn()
    window.addEventListener('keydown', (event) => prevented(event.key, event.defaultPrevented))
    await user.click(screen.getByRole('button', { name: 'a' }))
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(prevented.mock.calls).toEqual([
      ['ArrowRight', true],
      ['ArrowRight', false],
    ])
  })
})

describe('items that come and go', () => {
  function Growing() {
    const [names, setNames] = useState<readonly string[]>([])
    return (
      <>
        <button type="button" onClick={() => setNames(['a', 'b'])}>
          fill
        </button>
        <button type="button" onClick={() => setNames(['b'])}>
          shrink
        </button>
        <RovingGroup>
          {names.map((name) => (
            <Item key={name} name={name} />
          ))}
        </RovingGroup>
      </>
    )
  }

  test('later items get a stop of their own', async () => {
    const user = userEvent.setup()
    render(<Growing />)
    await user.click(screen.getByRole('button', { name: 'fill' }))
    await waitFor(() => expect(stops()).toEqual(['fill', 'shrink', 'a']))
  })

  test('and where the stop goes, another takes its place', async () => {
    const user = userEvent.setup()
    render(<Growing />)
    await user.click(screen.getByRole('button', { name: 'fill' }))
    await user.click(screen.getByRole('button', { name: 'shrink' }))
    await waitFor(() => expect(stops()).toEqual(['fill', 'shrink', 'b']))
  })

  test('a control that takes itself away hands the focus to its neighbour', async () => {
    function Shrinking() {
      const [names, setNames] = useState<readonly string[]>(['a', 'b', 'c'])
      return (
        <RovingGroup>
          {names.map((name) => (
            <button
              key={name}
              type="button"
              tabIndex={-1}
              data-roving=""
              onClick={() => setNames(names.filter((other) => other !== name))}
            >
              {name}
            </button>
          ))}
        </RovingGroup>
      )
    }
    const user = userEvent.setup()
    render(<Shrinking />)
    await user.click(screen.getByRole('button', { name: 'b' }))
    expect(focused()).toBe('c')
    await user.keyboard('{Enter}')
    expect(focused()).toBe('a')
  })

  test('a disabled item is passed over', async () => {
    const user = userEvent.setup()
    render(
      <RovingGroup>
        <Item name="a" />
        <Item name="b" disabled />
        <Item name="c" />
      </RovingGroup>,
    )
    await user.click(screen.getByRole('button', { name: 'a' }))
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('c')
  })
})

test('marks in an SVG are items like any other', async () => {
  const user = userEvent.setup()
  render(
    <RovingGroup>
      <svg role="presentation">
        {['a', 'b'].map((name) => (
          // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
          <g key={name} role="button" tabIndex={-1} data-roving="">
            <text>{name}</text>
          </g>
        ))}
      </svg>
    </RovingGroup>,
  )
  await user.tab()
  expect(focused()).toBe('a')
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('b')
})
