import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useElementSize } from '../../../src/ui/size/useElementSize.ts'
import { layOutPage } from '../../fixtures/browser.ts'

afterEach(() => vi.unstubAllGlobals())

function drawWith(seen: number[]) {
  return function Measured() {
    const [ref, { width }] = useElementSize<HTMLDivElement>()
    seen.push(width)
    return <div ref={ref}>{width}</div>
  }
}

test('a new size is drawn in the turn in which the browser tells of it', () => {
  layOutPage(900)
  let tell = (): void => undefined
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        tell = callback
      }
      observe(): void {}
      disconnect(): void {}
    },
  )
  const Measured = drawWith([])
  render(<Measured />)
  expect(screen.getByText('900')).toBeVisible()
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600)
  tell()
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
