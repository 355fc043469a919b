import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AxisFrame } from '../../../src/charts/plot/AxisFrame.tsx'

test('ticks stand where the domain puts them, the grid as high as the plot, the words under it', () => {
  const ticks = [-10, 0, 10].map((value) => ({ value, label: `${value} %` }))
  const { container } = render(
    <AxisFrame
      width={400}
      height={200}
      plot={{ left: 100, top: 20, width: 200, height: 150 }}
      fontSize={20}
      x={{ ticks, domain: [-20, 20] }}
    >
      <circle />
    </AxisFrame>,
  )
  const read = (selector: string, ...names: string[]) =>
    [...container.querySelectorAll(selector)].map((element) => names.map((name) => Number(element.getAttribute(name))))
  expect(read('line', 'x1', 'y1', 'x2', 'y2')).toEqual([
    [150, 20, 150, 170],
    [200, 20, 200, 170],
    [250, 20, 250, 170],
  ])
  // Twelve pixels off the plot: 0.6 of the type.
  expect(read('text', 'x', 'y')).toEqual([
    [150, 182],
    [200, 182],
    [250, 182],
  ])
  expect([...container.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
    '-10 %',
    '0 %',
    '10 %',
  ])
  // Marks lie over the grid, and words over marks.
  expect([...(container.querySelector('svg')?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
    'g',
    'circle',
    'g',
  ])
})
