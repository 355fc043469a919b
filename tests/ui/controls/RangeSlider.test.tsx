import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { RangeSlider } from '../../../src/ui/controls/RangeSlider.tsx'

function renderSlider(start: readonly [number, number] = [-20, 0]) {
  const changed = vi.fn()
  function Controlled() {
    const [value, setValue] = useState(start)
    return (
      <RangeSlider
        min={-20}
        max={0}
        value={value}
        labels={['Lowest', 'Highest']}
        format={(number) => `${number} percent`}
        onChange={(next) => {
          setValue(next)
          changed(next)
        }}
      />
    )
  }
  render(<Controlled />)
  const thumb = (name: string) => screen.getByRole('slider', { name })
  // Which key or pointer moves a slider of the browser's is the browser's own: here it has been moved.
  const move = (name: string, value: number) => fireEvent.change(thumb(name), { target: { value } })
  return { move, changed, thumb }
}

test('has two ends, each with a name, a value in words and its bounds', () => {
  const { thumb } = renderSlider([-15, -5])
  expect(thumb('Lowest')).toHaveValue('-15')
  expect(thumb('Highest')).toHaveValue('-5')
  expect(thumb('Lowest')).toHaveAttribute('aria-valuetext', '-15 percent')
  for (const name of ['Lowest', 'Highest']) {
    expect(thumb(name)).toHaveAttribute('min', '-20')
    expect(thumb(name)).toHaveAttribute('max', '0')
    expect(thumb(name)).toHaveAttribute('step', '1')
  }
})

test('each end is moved by itself', () => {
  const { move, changed, thumb } = renderSlider()
  move('Lowest', -18)
  expect(changed.mock.lastCall).toEqual([[-18, 0]])
  move('Highest', -1)
  expect(changed.mock.lastCall).toEqual([[-18, -1]])
  expect(thumb('Lowest')).toHaveValue('-18')
  expect(thumb('Highest')).toHaveValue('-1')
})

test('an end does not pass the other', () => {
  const { move, changed, thumb } = renderSlider([-10, -9])
  move('Lowest', -3)
  expect(changed.mock.lastCall).toEqual([[-9, -9]])
  expect(thumb('Lowest')).toHaveValue('-9')
  move('Highest', -15)
  expect(changed.mock.lastCall).toEqual([[-9, -9]])
})

test('the part of the track between the ends is theirs', () => {
  const { move, thumb } = renderSlider([-15, -5])
  const track = () => thumb('Lowest').parentElement
  expect(track()).toHaveStyle({ '--low': '0.25', '--high': '0.75' })
  move('Lowest', -5)
  expect(track()).toHaveStyle({ '--low': '0.75', '--high': '0.75' })
})

describe('a press beside the ends', () => {
  // 220 pixels: 200 for the middle of a thumb of 20 to run, 10 a step.
  const press = (clientX: number, pointerType = 'mouse') => {
    const track = screen.getByRole('slider', { name: 'Lowest' }).parentElement ?? document.body
    vi.spyOn(track, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 0, 220, 32))
    document.documentElement.style.fontSize = '16px'
    fireEvent.pointerDown(track, { clientX, pointerType })
  }
  afterEach(() => document.documentElement.removeAttribute('style'))

  test.each([
    [150, [-16, -5]],
    [110, [-20, -5]],
    [90, [-20, -5]],
    [209, [-10, -5]],
    [221, [-15, -9]],
    [300, [-15, -1]],
    [330, [-15, 0]],
  ])('at %i px brings the nearer end there: %j', (clientX, expected) => {
    const { changed } = renderSlider([-15, -5])
    press(clientX)
    expect(changed.mock.lastCall).toEqual([expected])
  })

  test('where both ends stand together, one or the other, by the side', () => {
    const { changed } = renderSlider([-10, -10])
    press(160)
    expect(changed.mock.lastCall).toEqual([[-15, -10]])
    press(260)
    expect(changed.mock.lastCall).toEqual([[-15, -5]])
  })

  test('of a finger, which may be about to scroll, brings none', () => {
    const { changed } = renderSlider([-15, -5])
    press(150, 'touch')
    expect(changed).not.toHaveBeenCalled()
  })
})

test('where both ends stand on the right, the lower one lies above, as it alone can be moved', () => {
  const { thumb } = renderSlider([0, 0])
  expect(thumb('Lowest')).toHaveClass('z-2')
})

test('where both ends stand on the left, the upper one lies above', () => {
  const { thumb } = renderSlider([-20, -20])
  expect(thumb('Lowest')).not.toHaveClass('z-2')
})
