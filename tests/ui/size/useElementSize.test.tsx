import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { LayoutContext, useElementSize } from '../../../src/ui/size/useElementSize.ts'
import { layOutPage } from '../../fixtures/browser.ts'

afterEach(() => vi.unstubAllGlobals())

function drawWith(seen: number[]) {
  return function Measured() {
    const [ref, { width }] = useElementSize<HTMLDivElement>()
    seen.push(width)
    return <div ref={ref}>{width}</div>
  }
}

test('an element is measured again in the turn in which the page lays itself out anew', () => {
  layOutPage(900)
  const Measured = drawWith([])
  const page = (hasColumn: boolean) => (
    <LayoutContext value={hasColumn}>
      <Measured />
    </LayoutContext>
  )
  const { rerender } = render(page(false))
  expect(screen.getByText('900')).toBeVisible()
  layOutPage(600)
  rerender(page(false))
  expect(screen.getByText('900')).toBeVisible()
  rerender(page(true))
  expect(screen.getByText('600')).toBeVisible()
})

test('the first drawing takes the width that was measured last, and is corrected where it is another', () => {
  layOutPage(500)
  const [first, second, third] = [[], [], []] as [number[], number[], number[]]
  const [First, Second, Third] = [drawWith(first), drawWith(second), drawWith(third)]
  render(<First />)
  expect(first.at(-1)).toBe(500)
  render(<Second />)
  expect(second).toEqual([500])
  layOutPage(300)
  render(<Third />)
  expect(third).toEqual([500, 300])
})
