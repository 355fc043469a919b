// Where a trend's parts come to lie, by numbers that can be checked by hand. 10 px type: an o is 6 px wide.
import { describe, expect, test } from 'vitest'
import { layOutTrend } from '../../../src/views/capex/trendLayout.ts'
import type { TrendMark, TrendModel, TrendSeries } from '../../../src/views/capex/trendModel.ts'
import { EMPTY_FRAME } from '../../fixtures/frame.ts'

const EM = 10
const TOP = 14
// The ticks' words are 12 px wide, and 8 px lie between them and the plot.
const LEFT = 20

type Values = Readonly<Record<number, number>>

function buildSeries(id: string, values: Values, tone: number | null = 0): TrendSeries {
  const marks = Object.entries(values).map(([year, value]): TrendMark => {
    const tip = { heading: '', value: '', lines: [] }
    return {
      figureId: `${id}-${year}`,
      seriesId: id,
      year: Number(year),
      covers: '',
      value,
      short: 'oo',
      marks: [],
      dimmed: false,
      link: null,
      spoken: '',
      tip,
    }
  })
  return { id, name: 'ooo', tone, dimmed: false, marks }
}

function buildModel(
  form: TrendModel['form'],
  series: readonly TrendSeries[],
  more: Partial<TrendModel> = {},
): TrendModel {
  const years = series.flatMap(({ marks }) => marks.map(({ year }) => year))
  const first = Math.min(...years)
  return {
    form,
    scale: 'linear',
    frame: EMPTY_FRAME,
    years: Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index),
    series,
    totals: [],
    formatTick: () => 'oo',
    table: { caption: '', columns: [], rows: [] },
    ...more,
  }
}

const two = [buildSeries('a', { 2020: 4, 2021: 6 }), buildSeries('b', { 2020: 1, 2021: 3 }, 1)]
/** The right end of the plot: names of 33.4 px, 0.9 em before and 0.7 em after them. */
const RIGHT = 600 - 33.4 - 16

describe('the plot', () => {
  test('has ticks from zero in whole steps over the largest value, larger ones further up', () => {
    const { plot, yDomain, yTicks, height, points } = layOutTrend(buildModel('lines', two), 600, EM)
    expect(plot).toMatchObject({ left: LEFT, top: TOP, height: 240 })
    expect(plot.left + plot.width).toBeCloseTo(RIGHT)
    expect(height).toBe(TOP + 240 + 20)
    expect(yDomain).toEqual([0, 8])
    expect(yTicks.map(({ value }) => value)).toEqual([0, 2, 4, 6, 8])
    expect(points.map(({ y }) => y)).toEqual([4, 6, 1, 3].map((value) => TOP + 240 - value * 30))
  })

  test('leaves two hundredths over the largest value: one on a tick has the next above it', () => {
    const domainOf = (value: number) =>
      layOutTrend(buildModel('lines', [buildSeries('a', { 2020: value })]), 600, EM).yDomain
    expect(domainOf(9.8)).toEqual([0, 10])
    expect(domainOf(10)).toEqual([0, 15])
    // Without values to speak of, the axis goes up to one all the same.
    expect(domainOf(0)[1]).toBeGreaterThanOrEqual(1)
  })

  test('goes below zero for what is less', () => {
    const { yDomain, columns } = layOutTrend(buildModel('by-year', [buildSeries('a', { 2020: -4, 2021: 4 })]), 600, EM)
    expect(yDomain).toEqual([-4, 6])
    const zero = TOP + 0.6 * 240
    expect(columns.map(({ top, height }) => [top, height].map(Math.round))).toEqual([
      [zero, 96],
      [zero - 96, 96],
    ])
  })

  test('is half as tall as the picture is wide, within 16 and 24 em, and at least 9 em where height is short', () => {
    const heightAt = (width: number, limit: number | null = null): number =>
      layOutTrend(buildModel('lines', two), width, EM, limit).plot.height
    expect([310, 320, 400, 480, 490].map((width) => heightAt(width))).toEqual([160, 160, 200, 240, 240])
    expect([34 + 150, 34 + 90, 34 + 80].map((limit) => heightAt(600, limit))).toEqual([150, 90, 90])
  })
})

describe('columns', () => {
  // Two years: the axis has half a year on either side, so a year is half of the plot; 78 hundredths of it are filled.
  const slot = (RIGHT - LEFT) / 2
  const leftOf = (place: number): number => LEFT + (place + 0.5) * slot - 0.39 * slot

  test('stacked stand over their years, the first series at the foot', () => {
    const { columns, xDomain, yDomain } = layOutTrend(buildModel('stacked', two), 600, EM)
    expect(xDomain).toEqual([2019.5, 2021.5])
    // 6 and 3 make 9.
    expect(yDomain).toEqual([0, 10])
    const px = 24
    const places = columns.map(({ mark, left, top, width, height }) => [mark.figureId, left, top, width, height])
    const foot = TOP + 240
    const expected = [
      ['a-2020', leftOf(0), foot - 4 * px, 0.78 * slot, 4 * px],
      ['a-2021', leftOf(1), foot - 6 * px, 0.78 * slot, 6 * px],
      ['b-2020', leftOf(0), foot - 5 * px, 0.78 * slot, 1 * px],
      ['b-2021', leftOf(1), foot - 9 * px, 0.78 * slot, 3 * px],
    ]
    expect(places.map(([id]) => id)).toEqual(expected.map(([id]) => id))
    for (const [index, numbers] of places.entries()) {
      for (const [at, number] of numbers.slice(1).entries())
        expect(number).toBeCloseTo(Number(expected[index]?.[at + 1]))
    }
  })

  test('by year stand side by side, in the order of the series', () => {
    const { columns } = layOutTrend(buildModel('by-year', two), 600, EM)
    const half = 0.39 * slot
    const lefts = columns.map(({ left }) => left)
    for (const [index, left] of [leftOf(0), leftOf(1), leftOf(0) + half, leftOf(1) + half].entries()) {
      expect(lefts[index]).toBeCloseTo(left)
      expect(columns[index]?.width).toBeCloseTo(half)
    }
  })

  test('by company stand over their company, in the order of the years, a missing year left free', () => {
    const series = [buildSeries('a', { 2020: 4, 2022: 6 }), buildSeries('b', { 2021: 3 })]
    const { columns, plot, xTicks, xDomain } = layOutTrend(buildModel('by-company', series), 600, EM)
    expect(xTicks.map(({ value, label }) => [value, label])).toEqual([
      [0, 'ooo'],
      [1, 'ooo'],
    ])
    expect(xDomain).toEqual([-0.5, 1.5])
    expect(plot.left + plot.width).toBeCloseTo(600 - 5)
    const own = plot.width / 2
    const third = (0.78 * own) / 3
    const begins = [plot.left + 0.11 * own, plot.left + 0.11 * own + 2 * third, plot.left + 1.11 * own + third]
    for (const [index, left] of begins.entries()) expect(columns[index]?.left).toBeCloseTo(left)
  })
})

test('points stand at their years, with a quarter of a year before the first and after the last', () => {
  const { points, xDomain } = layOutTrend(
    buildModel('lines', [buildSeries('a', { 2020: 1, 2021: 2, 2022: 3 })]),
    600,
    EM,
  )
  expect(xDomain).toEqual([2019.75, 2022.25])
  const year = (RIGHT - LEFT) / 2.5
  for (const [index, { x }] of points.entries()) expect(x).toBeCloseTo(LEFT + (0.25 + index) * year)
})

describe('a logarithm', () => {
  const rangeOf = (least: number, greatest: number) => {
    const { yDomain, yTicks } = layOutTrend(
      buildModel('lines', [buildSeries('a', { 2020: least, 2021: greatest })], { scale: 'log' }),
      600,
      EM,
    )
    return { yDomain, ticks: yTicks.map(({ value }) => Number(value.toPrecision(6))) }
  }

  test('runs from the last round value that is no more than the least to the first that is no less than the greatest', () => {
    expect(rangeOf(2, 50)).toEqual({ yDomain: [2, 50], ticks: [2, 5, 10, 20, 50] })
    expect(rangeOf(1.9, 51).ticks).toEqual([1, 2, 5, 10, 20, 50, 100])
    expect(rangeOf(0.02, 0.3).ticks).toEqual([0.02, 0.05, 0.1, 0.2, 0.5])
  })

  test('puts ten halfway between one and a hundred', () => {
    const series = [buildSeries('a', { 2020: 1, 2021: 10, 2022: 100 })]
    const { points } = layOutTrend(buildModel('lines', series, { scale: 'log' }), 600, EM)
    expect(points.map(({ y }) => y)).toEqual([TOP + 240, TOP + 120, TOP])
  })
})

describe('words', () => {
  test('names at the right end stand level with the latest mark', () => {
    const { ends, points } = layOutTrend(buildModel('lines', two), 600, EM)
    expect(ends.map(({ kind, lines }) => [kind, lines])).toEqual([
      ['joined', ['ooo oo']],
      ['joined', ['ooo oo']],
    ])
    expect(ends.map(({ y, fromY, fromX }) => [y, fromY, fromX])).toEqual(
      [points[1], points[3]].map((point) => [point?.y, point?.y, point?.x]),
    )
    for (const { x } of ends) expect(x).toBeCloseTo(RIGHT + 9)
  })

  test('of stacked columns level with their middle; side by side, with their top', () => {
    const [stacked] = layOutTrend(buildModel('stacked', two), 600, EM).ends
    expect(stacked?.y).toBeCloseTo(TOP + 240 - 3 * 24)
    const { ends, columns } = layOutTrend(buildModel('by-year', two), 600, EM)
    expect(ends[0]).toMatchObject({ kind: 'keyed', y: TOP + 240 - 6 * 30 })
    expect(ends[0]?.fromX).toBe((columns[1]?.left ?? 0) + (columns[1]?.width ?? 0))
  })

  test('are pushed apart by their height, and reach over the top by half an em', () => {
    const series = [buildSeries('a', { 2020: 9.8 }), buildSeries('b', { 2020: 9.8 })]
    const { ends } = layOutTrend(buildModel('lines', series), 600, EM)
    // 1.5 em each; the value would stand 4.8 px under the top of the plot.
    expect(ends.map(({ y }) => y.toFixed(3))).toEqual([TOP + 4.8, TOP + 4.8 + 15].map((y) => y.toFixed(3)))
    const higher = layOutTrend(buildModel('lines', [buildSeries('a', { 2020: 9.98 })]), 600, EM)
    expect(higher.yDomain[1]).toBe(15)
  })

  test('below 40 em the value stands under the name', () => {
    const linesAt = (width: number) => layOutTrend(buildModel('lines', two), width, EM).ends[0]?.lines
    expect(linesAt(400)).toEqual(['ooo oo'])
    expect(linesAt(399)).toEqual(['ooo', 'oo'])
  })

  test('by company, year and value stand over the latest column, where they are narrower than their company', () => {
    // '2021: oo' is 24 + 3.4 + 3.4 + 12 px wide.
    const series = [buildSeries('a', { 2020: 4, 2021: 6 })]
    const endAt = (width: number) => layOutTrend(buildModel('by-company', series), width, EM).ends[0]
    const { columns } = layOutTrend(buildModel('by-company', series), 600, EM)
    const last = columns[1]
    expect(endAt(600)).toMatchObject({ kind: 'above', lines: ['2021: oo'], x: (last?.left ?? 0) + (last?.width ?? 0) })
    expect(endAt(600)?.y).toBe((last?.top ?? 0) - 4)
    const four = Array.from({ length: 4 }, (_, index) => buildSeries(`${index}`, { 2020: 4, 2021: 6 }))
    const linesAt = (slot: number) =>
      layOutTrend(buildModel('by-company', four), LEFT + 5 + 4 * slot, EM).ends.map(({ lines }) => lines[0])
    expect(linesAt(43)).toEqual(Array(4).fill('2021: oo'))
    expect(linesAt(42.5)).toEqual(Array(4).fill('oo'))
  })

  test('totals stand over the highest column of their year', () => {
    const totals = buildSeries('total', { 2020: 5, 2021: 9 }, null).marks
    const { totals: placed, columns } = layOutTrend(buildModel('stacked', two, { totals }), 600, EM)
    const slot = (RIGHT - LEFT) / 2
    expect(placed.map(({ mark }) => mark.year)).toEqual([2020, 2021])
    for (const [index, total] of placed.entries()) {
      expect(total.top + total.height).toBeCloseTo(columns[2 + index]?.top ?? 0)
      expect(total.height).toBe(15)
      expect(total.x).toBeCloseTo(LEFT + (index + 0.5) * slot)
      expect(total.left).toBeCloseTo(total.x - 0.39 * slot)
      expect(total.width).toBeCloseTo(0.78 * slot)
    }
  })

  test('years and totals that have no room are left out, counted back from the latest', () => {
    const values = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [2020 + index, 1]))
    const all = [2020, 2021, 2022, 2023, 2024, 2025]
    const totals = buildSeries('total', values, null).marks
    const at = (slot: number) => {
      const model = buildModel('stacked', [buildSeries('a', values)], { totals })
      // In a narrow picture the name, and the value under it, take 18 px.
      const layout = layOutTrend(model, LEFT + 18 + 16 + 6 * slot, EM)
      return [layout.xTicks.map(({ value }) => value), layout.totals.map(({ mark }) => mark.year)]
    }
    // A year is 24 px wide, with 0.6 em between two; a total 12 px, with 0.3 em.
    expect(at(30.1)).toEqual([all, all])
    expect(at(29.9)).toEqual([[2021, 2023, 2025], all])
    expect(at(15.1)).toEqual([[2021, 2023, 2025], all])
    expect(at(14.9)).toEqual([
      [2022, 2025],
      [2021, 2023, 2025],
    ])
  })
})
