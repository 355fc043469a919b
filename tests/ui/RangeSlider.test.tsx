import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RangeSlider } from '../../src/ui/RangeSlider.tsx'
import { layOutPage } from '../fixtures/browser.ts'

beforeEach(() => layOutPage(400))
afterEach(() => {
  vi.unstubAllGlobals()
})

function renderSlider(start: readonly [number, number] = [-20, 0]) {
  const user = userEvent.setup()
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
  return { user, changed, thumb }
}

test('has two ends, each with a name, a value in words and its bounds', () => {
  const { thumb } = renderSlider([-15, -5])
  expect(thumb('Lowest')).toHaveValue('-15')
  expect(thumb('Highest')).toHaveValue('-5')
  expect(thumb('Lowest')).toHaveAttribute('aria-valuetext', '-15 percent')
  expect(thumb('Lowest')).toHaveAttribute('min', '-20')
  expect(thumb('Highest')).toHaveAttribute('max', '0')
})

test('arrow keys move one end by one step', async () => {
  const { user, changed, thumb } = renderSlider()
  thumb('Lowest').focus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(changed.mock.lastCall).toEqual([[-18, 0]])
  thumb('Highest').focus()
  await user.keyboard('{ArrowLeft}')
  expect(changed.mock.lastCall).toEqual([[-18, -1]])
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(changed.mock.lastCall).toEqual([[-18, 0]])
})

test('an end does not pass the other', async () => {
  const { user, changed, thumb } = renderSlider([-10, -9])
  thumb('Lowest').focus()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(changed.mock.lastCall).toEqual([[-9, -9]])
})

test('Home and End go as far as they can', async () => {
  const { user, changed, thumb } = renderSlider([-10, -5])
  thumb('Lowest').focus()
  await user.keyboard('{Home}')
  expect(changed.mock.lastCall).toEqual([[-20, -5]])
  thumb('Highest').focus()
  await user.keyboard('{End}')
  expect(changed.mock.lastCall).toEqual([[-20, 0]])
})
