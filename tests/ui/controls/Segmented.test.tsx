import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Segmented } from '../../../src/ui/controls/Segmented.tsx'

type Size = 'small' | 'large'

function Sizes({ legend = 'Size', onChange }: { readonly legend?: string; readonly onChange: (size: Size) => void }) {
  const [value, setValue] = useState<Size>('small')
  return (
    <Segmented<Size>
      legend={legend}
      options={[
        { value: 'small', label: 'S', name: 'Small' },
        { value: 'large', label: 'Large' },
      ]}
      value={value}
      onChange={(size) => {
        setValue(size)
        onChange(size)
      }}
    />
  )
}

test('is a named group of radio buttons, each by its name or else its label', () => {
  render(<Sizes onChange={vi.fn()} />)
  expect(screen.getByRole('group', { name: 'Size' })).toBeVisible()
  expect(screen.getByRole('radio', { name: 'Small' })).toBeChecked()
  expect(screen.getByRole('radio', { name: 'Large' })).not.toBeChecked()
})

test('says what was chosen, by pointer and by key', async () => {
  const user = userEvent.setup()
  const chosen = vi.fn()
  render(<Sizes onChange={chosen} />)
  await user.click(screen.getByRole('radio', { name: 'Large' }))
  expect(screen.getByRole('radio', { name: 'Large' })).toBeChecked()
  await user.keyboard('{ArrowLeft}')
  expect(screen.getByRole('radio', { name: 'Small' })).toBeChecked()
  expect(chosen.mock.calls).toEqual([['large'], ['small']])
})

test('two of them on a page do not switch each other', async () => {
  const user = userEvent.setup()
  render(
    <>
      <Sizes legend="Shoes" onChange={vi.fn()} />
      <Sizes legend="Hats" onChange={vi.fn()} />
    </>,
  )
  const [shoes, hats] = screen.getAllByRole('radio', { name: 'Large' })
  if (!shoes || !hats) throw new Error('two were rendered')
  await user.click(shoes)
  await user.click(hats)
  expect(shoes).toBeChecked()
  expect(hats).toBeChecked()
})
