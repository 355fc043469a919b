// Where the scatter's parts come to lie, by numbers that can be checked by hand. 10 px type: an o is 6 px wide.

import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset/schema.ts'
import type { View } from '../../../src/domain/view/view.ts'
import {
  labelCandidates,
  layOutScatter,
  nameLines,
  type ScatterLayout,
  textOf,
} from '../../../src/views/scatter/scatterLayout.ts'
import { buildScatterModel } from '../../../src/views/scatter/scatterModel.ts'
import { buildCapex, buildDataset } from '../../fixtures/dataset.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { buildMove, buildMoves } from '../../fixtures/moves.ts'
import { scatterOf } from '../../fixtures/scatter.ts'

const EM = 10

const modelOf = (view: Partial<View> = {}, width = 700, dataset = buildDataset(), maxHeight: number | null = null) =>
  buildScatterModel(scatterOf({ dataset }, view), i18nOf.en, {
    width,
    fontSize: EM,
    maxHeight,
  })
const markOf = (model: ReturnType<typeof modelOf>, id: string) => {
  const mark = model.marks.find(({ companyId }) => companyId === id)
  if (!mark) throw new Error(`no mark of ${id}`)
  return mark
}

/** Companies by name, each with a move and, where it is given, a plan. */
function buildPoints(points: Readonly<Record<string, readonly [move: number, plan?: number]>>): Dataset {
  const names = Object.fromEntries(Object.keys(points).map((name) => [name, null]))
  const figures = Object.entries(points).flatMap(([name, [move, plan]]) => {
    const subject = name.toLowerCase()
    const moved = buildMove(name, move)
    return plan === undefined ? [moved] : [moved, buildCapex({ id: `${subject}-plan`, subject, value: plan })]
  })
  return buildMoves(names, { figures })
}

describe('plot and gutters', () => {
  test('from left to right: the gutter, the axis and the plot; the other gutter under both', () => {
    const { plot, xGutter, yGutter, yAxisWidth, xAxisHeight, height } = modelOf()
    expect(xGutter).toMatchObject({ left: 0, top: 26, width: 170, height: 260 })
    // '−15%' is 26.8 px wide.
    expect(yAxisWidth).toBeCloseTo(26.8 + 14)
    expect(plot).toMatchObject({ top: 26, height: 260 })
    expect(plot.left).toBeCloseTo(170 + 40.8)
    expect(plot.left + plot.width).toBeCloseTo(700 - 15)
    expect(xAxisHeight).toBe(18)
    expect(yGutter).toMatchObject({ left: plot.left, width: plot.width, top: 286 + 36, height: 32, dotY: 322 + 16 })
    expect(height).toBe(322 + 32 + 5)
  })

  test('is 42 hundredths as tall as the picture is wide, within 17 and 26 em', () => {
    const heightAt = (width: number): number => modelOf({}, width).plot.height
    expect([400, 500, 610, 640, 1000].map(heightAt).map(Math.round)).toEqual([170, 210, 256, 260, 260])
  })

  test('the gutter takes three tenths of the width, and 17 em at most', () => {
    expect(modelOf({}, 500).xGutter.width).toBe(150)
    expect(modelOf({}, 570).xGutter.width).toBe(170)
  })

  test('below 36 em it takes 11.5 em, and the axes have fewer ticks', () => {
    expect(modelOf({}, 360).xGutter.width).toBe(108)
    expect(modelOf({}, 359).xGutter.width).toBe(115)
    expect(modelOf({}, 360).xTicks.map(({ value }) => value)).toEqual([0, 10, 20, 30, 40, 50])
    expect(modelOf({}, 359).xTicks.map(({ value }) => value)).toEqual([0, 20, 40, 60])
  })

  test('a plot narrower than 15 em stacks its labels', () => {
    // Gutter, axis and margin take 115 + 40.8 + 15 px; from 36 em on, three tenths of the width instead.
    const at = (width: number) => ({ plot: modelOf({}, width).plot.width, stacked: modelOf({}, width).stacked })
    expect(at(321).plot).toBeCloseTo(150.2)
    expect(at(321).stacked).toBe(false)
    expect(at(320).plot).toBeCloseTo(149.2)
    expect(at(320).stacked).toBe(true)
    const { yGutter } = modelOf({}, 320)
    expect(yGutter.height).toBeGreaterThanOrEqual(46)
    expect(yGutter.dotY).toBe(yGutter.top + 11)
  })

  test('axes have zero as an edge where all values lie on one side, and room beyond the last tick where they lie', () => {
    const { xDomain, yDomain } = modelOf()
    expect(xDomain).toEqual([0, 50])
    // From −15 to 0, and a twentieth of that.
    expect(yDomain).toEqual([-15.75, 0])
    const bothSides = modelOf({}, 700, buildPoints({ A: [-4, 10], B: [4, 20] }))
    expect(bothSides.yDomain).toEqual([-4.4, 4.4])
    const rises = modelOf({}, 700, buildPoints({ A: [9, 10], B: [4, 20] }))
    expect(rises.yDomain[0]).toBe(0)
    expect(rises.yDomain[1]).toBeCloseTo(10.5)
  })

  test('an axis of spending goes up to ten at least, with eight hundredths of room for what is only a bound', () => {
    expect(modelOf({}, 700, buildPoints({ A: [-4, 2] })).xDomain).toEqual([0, 12])
    expect(modelOf({}, 700, buildPoints({ A: [-4, 37] })).xDomain).toEqual([0, 40])
    expect(modelOf({}, 700, buildPoints({ A: [-4, 37.1] })).xDomain).toEqual([0, 50])
  })

  test('an axis of moves does not: zero is its right end where everything fell', () => {
    const layers = buildMarketLayers()
    const selection = scatterOf(layers, { x: 'at-writing', sector: ['chips'] })
    const { xDomain } = layOutScatter(selection, i18nOf.en, { width: 700, fontSize: EM })
    expect(xDomain[1]).toBe(0)
    expect(xDomain[0]).toBeLessThanOrEqual(-12 * 1.08)
  })

  test('where height is short the plot gives way, down to 9 em', () => {
    const around = 359 - 260
    expect(modelOf({}, 700, buildDataset(), around + 200).plot.height).toBe(200)
    expect(modelOf({}, 700, buildDataset(), around + 90).plot.height).toBe(90)
    expect(modelOf({}, 700, buildDataset(), around + 80).plot.height).toBe(90)
  })

  test('down to what the words in the gutter need, a line each', () => {
    const names = Array.from({ length: 10 }, (_, index) => [`C${index}`, [-1 - index] as const] as const)
    const dataset = buildPoints({ ...Object.fromEntries(names), Last: [-3, 20] })
    expect(modelOf({}, 700, dataset, 1).plot.height).toBeCloseTo(130)
  })

  test('the name of the axis down stands over it, or where it would reach over the edge, further left', () => {
    const { yLabelX, plot } = modelOf()
    expect(yLabelX).toBe(plot.left)
    const alone = modelOf({ q: 'alpha' }, 320)
    // 'Change, %': seven letters of 0.6 or 0.74 em and two narrow ones.
    expect(alone.yLabelX).toBeLessThan(alone.plot.left)
    expect(alone.yLabelX).toBeGreaterThan(320 - 60)
  })
})

describe('marks', () => {
  test('stand in the plot by both values', () => {
    const model = modelOf()
    const beta = markOf(model, 'beta')
    expect(beta.x).toBeCloseTo(model.plot.left + (40 / 50) * model.plot.width)
    expect(beta.y).toBeCloseTo(26 + (3 / 15.75) * 260)
    // Larger values further to the right, and further up.
    const two = modelOf({}, 700, buildPoints({ A: [-4, 10], B: [4, 20] }))
    expect(markOf(two, 'b').x).toBeGreaterThan(markOf(two, 'a').x)
    expect(markOf(two, 'b').y).toBeLessThan(markOf(two, 'a').y)
  })

  test('in the gutter at the left 1.2 em from its right edge, their words to the left, level with them', () => {
    const alpha = markOf(modelOf(), 'alpha')
    expect(alpha.x).toBe(170 - 12)
    expect(alpha.y).toBeCloseTo(26 + (12 / 15.75) * 260)
    expect(alpha.text).toMatchObject({ x: 158 - 10 - 4, anchor: 'end', lines: ['Alpha −12%'] })
    expect(alpha.text.y).toBeCloseTo(alpha.y + 3.5)
  })

  test('their words are to the right of dots in the plot, the first line above their middle', () => {
    const { x, y, text } = markOf(modelOf(), 'beta')
    expect(text).toMatchObject({ anchor: 'start', lines: ['Beta', '−3%, $40bn'] })
    expect(text.x).toBeCloseTo(x + 10 + 3.5)
    expect(text.y).toBeCloseTo(y - 12.5 + 10)
  })

  test('up to eight have their values beside their names, and nine their names alone', () => {
    const spread = (count: number) =>
      modelOf(
        {},
        1600,
        buildPoints(
          Object.fromEntries(Array.from({ length: count }, (_, index) => [`C${index}`, [-1 - index, 10 + 10 * index]])),
        ),
      )
    expect(spread(8).marks.map(({ text }) => text.lines.length)).toEqual(Array(8).fill(2))
    expect(spread(9).marks.map(({ text }) => text.lines.length)).toEqual(Array(9).fill(1))
  })

  test('in a crowded gutter a name is kept where it stands a line from those before it', () => {
    // In 359 px a name has 92 px, and a name with its value a second line: seven of them are more than the 170 px of
    // the plot.
    const values = [-10, -1, -1.8, -5, -5.81, -7, -8]
    const names = values.map((value, index) => [`Firmnumber0${index}`, [value] as const] as const)
    const model = modelOf({}, 359, buildPoints({ ...Object.fromEntries(names), Last: [-3, 20] }))
    expect(model.plot.height).toBe(170)
    // The largest move comes first. 170 px for 10.5 percent: 0.8 percent are 12.95 px, 0.81 percent 13.1 px.
    const named = (value: number) => {
      const mark = model.marks.find(({ yValue, zone }) => yValue === value && zone === 'no-x')
      return mark?.text.lines.length
    }
    expect(values.map(named)).toEqual([1, 0, 1, 1, 1, 1, 1])
  })

  test('the bracket stands at the left edge of the gutter, from its highest member to under its words', () => {
    const figures = buildDataset().figures.filter(({ id }) => !['beta-plan', 'gamma-plan', 'pair-plans'].includes(id))
    const moved = [...figures, buildMove('Gamma', -9, { id: 'gamma-move', subject: 'gamma' })]
    const model = modelOf({}, 700, buildDataset({ figures: moved }))
    const { bracket } = model
    const [beta, gamma] = [markOf(model, 'beta').y, markOf(model, 'gamma').y]
    expect(beta).toBeLessThan(gamma)
    expect(bracket?.x).toBe(6)
    expect(bracket?.text.x).toBe(13)
    expect(bracket?.top).toBe(beta)
    expect(bracket?.memberYs.toSorted((a, b) => a - b)).toEqual([beta, gamma])
    expect(bracket?.text.y).toBeGreaterThan(gamma)
    expect(bracket?.bottom).toBeCloseTo((bracket?.text.y ?? 0) - 9 + 13 * (bracket?.text.lines.length ?? 0))
  })
})

describe('places for a label', () => {
  const layout = { ...modelOf(), ring: 10 } satisfies ScatterLayout
  const frame = { left: 0, top: 0, width: 200, height: 100 }
  const placesAt = (x: number) => labelCandidates(x, 50, ['oo', 'oooo'], layout, frame)

  test('to the right, to the left, below, above, and then further down and up', () => {
    // 24 px wide, two lines of 12.5 px; the ring and 0.35 em between them and the dot.
    const box = { width: 24, height: 25 }
    const beside = 50 - 12.5
    expect(placesAt(100).slice(0, 8)).toEqual([
      { ...box, left: 113.5, top: beside, anchor: 'start' },
      { ...box, left: 100 - 13.5 - 24, top: beside, anchor: 'end' },
      { ...box, left: 88, top: 63.5, anchor: 'middle' },
      { ...box, left: 88, top: 50 - 13.5 - 25, anchor: 'middle' },
      { ...box, left: 113.5, top: beside + 25, anchor: 'start' },
      { ...box, left: 62.5, top: beside + 25, anchor: 'end' },
      { ...box, left: 113.5, top: beside - 25, anchor: 'start' },
      { ...box, left: 62.5, top: beside - 25, anchor: 'end' },
    ])
    const tops = placesAt(100)
      .slice(4)
      .filter(({ anchor }) => anchor === 'start')
      .map(({ top }) => (top - beside) / 25)
    expect(tops).toEqual([1, -1, 2, -2, 3, -3, 4, -4])
  })

  test('above and below they are moved into the frame at its edges', () => {
    const leftOf = (x: number) => placesAt(x)[2]?.left
    expect([5, 12, 13, 188, 189].map(leftOf)).toEqual([0, 0, 1, 176, 176])
  })

  test('words begin, end or are centred where the place says, on the baseline of their first line', () => {
    const box = { left: 100, top: 50, width: 24, height: 25 }
    const wordsAt = (anchor: 'start' | 'middle' | 'end') => textOf({ ...box, anchor }, ['oo'], EM)
    expect(wordsAt('start')).toEqual({ x: 100, y: 60, anchor: 'start', lines: ['oo'] })
    expect(wordsAt('end')).toMatchObject({ x: 124, y: 60 })
    expect(wordsAt('middle')).toMatchObject({ x: 112, y: 60 })
  })

  test('name and value stand on one line where it is just wide enough, and else one below the other', () => {
    // 12 + 3.4 + 18 px.
    expect(nameLines({ name: 'oo', value: 'ooo' }, 33.41, EM)).toEqual(['oo ooo'])
    expect(nameLines({ name: 'oo', value: 'ooo' }, 33.39, EM)).toEqual(['oo', 'ooo'])
  })
})
