// The tooltip of a mark, and what holds it. That it comes, goes and lies beside its mark is asked of a real browser.
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closePage, markOf, openPage } from '../fixtures/page.tsx'

afterEach(() => {
  vi.useRealTimers()
  closePage()
})

const tooltip = () => screen.queryByRole('tooltip')

beforeEach(async () => {
  await openPage()
  fireEvent.pointerEnter(markOf('Nvidia'), { pointerType: 'mouse' })
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Nvidia')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  fireEvent.pointerLeave(markOf('Nvidia'))
})

const wait = (ms: number): void => act(() => void vi.advanceTimersByTime(ms))

test('stays for as long as a pointer needs to reach it, and describes its mark so long', () => {
  wait(149)
  expect(tooltip()).toBeInTheDocument()
  expect(markOf('Nvidia')).toHaveAttribute('aria-describedby', tooltip()?.id)
  wait(1)
  expect(tooltip()).not.toBeInTheDocument()
  expect(markOf('Nvidia')).not.toHaveAttribute('aria-describedby')
})

test('is held by a pointer that moves on it, until that leaves', () => {
  fireEvent.pointerMove(screen.getByRole('tooltip'))
  wait(10_000)
  expect(tooltip()).toBeInTheDocument()
  fireEvent.pointerLeave(screen.getByRole('tooltip'))
  wait(150)
  expect(tooltip()).not.toBeInTheDocument()
})

test('is not held by a pointer that rests where it came up', () => {
  fireEvent.pointerEnter(screen.getByRole('tooltip'))
  wait(150)
  expect(tooltip()).not.toBeInTheDocument()
})

test('goes on to the next mark, which it then describes alone', () => {
  fireEvent.pointerEnter(markOf('Cameco'), { pointerType: 'mouse' })
  wait(10_000)
  expect(tooltip()).toHaveTextContent('Cameco')
  expect(markOf('Cameco')).toHaveAttribute('aria-describedby', tooltip()?.id)
  expect(markOf('Nvidia')).not.toHaveAttribute('aria-describedby')
})
