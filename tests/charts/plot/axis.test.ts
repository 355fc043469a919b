import { describe, expect, test } from 'vitest'
import { barOf } from '../../../src/charts/frame/moveBar.ts'
import { marginAround, numberAxis } from '../../../src/charts/plot/axisProps.ts'

// Where an axis puts the words of a tick.
const PLACE = { x: 40, y: 7, textAnchor: 'middle', verticalAnchor: 'start', payload: { value: 0 } } as const

describe('a number axis', () => {
  const ticks = [
    { value: -10, label: 'ten down' },
    { value: 0, label: 'none' },
    { value: 10, label: 'ten up' },
  ]

  test('has the ticks and the domain of the layout, and each tick its own words', () => {
    const axis = numberAxis({ ticks, domain: [-12, 11] }, 13)
    expect(axis).toMatchObject({ type: 'number', ticks: [-10, 0, 10], domain: [-12, 11], allowDataOverflow: true })
    const words = [-10, 0, 10, 5].map((value) => axis.tick({ ...PLACE, payload: { value } }).props.children)
    expect(words).toEqual(['ten down', 'none', 'ten up', ''])
  })

  test('draws every tick that it is given', () => {
    expect(numberAxis({ ticks, domain: [-12, 11] }, 13).interval).toBe(0)
  })

  // 0.93 of 13 px type is just over 12 px.
  test.each([
    [10, 12],
    [12 / 0.93, 12],
    [20, 18.6],
  ])('at %d px type its words are %d px', (fontSize, size) => {
    expect(numberAxis({ ticks, domain: [0, 1] }, fontSize).tick(PLACE).props.fontSize).toBeCloseTo(size, 6)
  })

  // 0.6 em from the plot, of which the library keeps 6 px itself; and 2 px at least.
  test.each([
    [10, 2],
    [40 / 3, 2],
    [20, 6],
    [30, 12],
  ])('at %d px type its words stand %d px off', (fontSize, margin) => {
    expect(numberAxis({ ticks, domain: [0, 1] }, fontSize).tickMargin).toBeCloseTo(margin, 6)
  })
})

test('the margin leaves the plot where the layout has put it, its axes beside and below it', () => {
  const plot = { left: 50, top: 20, width: 300, height: 150 }
  expect(marginAround({ width: 400, height: 220, plot, yAxisWidth: 30, xAxisHeight: 25 })).toEqual({
    top: 20,
    right: 50,
    bottom: 25,
    left: 20,
  })
})

describe('a little bar', () => {
  const range = [-4, 1] as const

  test('runs from zero to its value: to the left for a fall, to the right for a rise', () => {
    const [fall, rise] = [barOf(-2, range), barOf(1, range)]
    expect(fall.zero).toBeCloseTo(0.8)
    expect([fall.start, fall.length].map((share) => share.toFixed(6))).toEqual(['0.400000', '0.400000'])
    expect(rise.zero).toBeCloseTo(0.8)
    expect([rise.start, rise.length].map((share) => share.toFixed(6))).toEqual(['0.800000', '0.200000'])
  })

  test('fills its room at the ends of the range, and none of it at zero', () => {
    expect(barOf(-4, range).start).toBe(0)
    expect(barOf(1, range).start + barOf(1, range).length).toBeCloseTo(1)
    expect(barOf(0, range)).toMatchObject({ start: 0.8, length: 0 })
  })
})
