// Where a path's parts come to lie, by numbers that can be checked by hand. 10 px type: an o is 6 px wide, a line 12.5
// px tall.
import { describe, expect, test } from 'vitest'
import { estimateTextWidth } from '../../../src/charts/plot/textWidth.ts'
import { layOutPath } from '../../../src/views/path/pathLayout.ts'
import type { PathMark } from '../../../src/views/path/pathMarks.ts'
import type { PathLine, PathModel } from '../../../src/views/path/pathModel.ts'
import { EMPTY_FRAME } from '../../fixtures/frame.ts'

const EM = 10
const LINE = 12.5

function buildMark(session: number, value: number, kind: PathMark['kind'] = 'end', short = 'oo'): PathMark {
  const tip = { heading: '', value: '', lines: [] }
  return { kind, figureId: `${kind} ${session} ${value}`, session, value, short, spoken: '', tip }
}

function buildLine(id: string, values: readonly (number | null)[], more: Partial<PathLine> = {}): PathLine {
  const last = values.at(-1) ?? 0
  return {
    id,
    name: 'ooo',
    weight: 'picked',
    tone: 0,
    isAnchored: false,
    dimmed: false,
    link: null,
    values,
    marks: [buildMark(values.length - 2, last)],
    ...more,
  }
}

/** Sessions −1 to 3, an axis from 80 to 120, and a rule at the event. */
function buildModel(overrides: Partial<PathModel> = {}): PathModel {
  return {
    frame: EMPTY_FRAME,
    sessions: [-1, 0, 1, 2, 3],
    lines: [buildLine('a', [100, 100, 90, 95, 110])],
    ticks: [-1, 0, 1, 2, 3].map((value) => ({ value, short: 'o', long: 'ooo' })),
    scale: { domain: [80, 120], ticks: [80, 90, 100, 110, 120] },
    formatTick: () => 'oo',
    reader: {
      sessionCount: 5,
      eventPlace: 1,
      at: () => ({ heading: '', value: '', lines: [] }),
      between: () => ({ heading: '', value: '', lines: [] }),
    },
    base: { value: 100, long: 'ooo', short: 'o' },
    rules: [{ session: 0, label: 'oooo', isEvent: true }],
    shocks: [],
    unmarked: { heading: '', companies: [] },
    table: { caption: '', columns: [], rows: [] },
    ...overrides,
  }
}

describe('the plot', () => {
  test('has the ticks’ words to its left, the names of rules over it, and the names of lines to its right', () => {
    const { plot, yAxisWidth, width, height, xAxisHeight } = layOutPath(buildModel(), 600, EM)
    expect(yAxisWidth).toBeCloseTo(12 + 12)
    expect(plot.left).toBe(yAxisWidth)
    // The widest name is 'ooo oo' of 33.4 px; a gap of 1.1 em before it, half an em after it.
    expect(plot.left + plot.width).toBeCloseTo(width - 33.4 - 16)
    expect(plot.top).toBe(1.5 * LINE)
    expect(plot.height).toBe(280)
    expect(xAxisHeight).toBe(20)
    expect(height).toBe(1.5 * LINE + 280 + 20)
  })

  test('runs from the first session at the left to the last at the right, larger values further up', () => {
    const marks = [buildMark(-1, 80), buildMark(3, 120), buildMark(1, 90)]
    const { plot, marks: placed } = layOutPath(buildModel({ lines: [buildLine('a', [], { marks })] }), 600, EM)
    const right = plot.left + plot.width
    expect(placed.map(({ x, y }) => [x, y])).toEqual([
      [plot.left, plot.top + 280],
      [right, plot.top],
      [(plot.left + right) / 2, plot.top + 210],
    ])
  })

  test('is half as tall as the picture is wide, within 22 and 28 em', () => {
    const heightAt = (width: number): number => layOutPath(buildModel(), width, EM).plot.height
    expect([430, 440, 500, 560, 570].map(heightAt)).toEqual([220, 220, 250, 280, 280])
  })

  test('keeps to a limited height, down to 9 em', () => {
    const around = 1.5 * LINE + 20
    expect(layOutPath(buildModel(), 600, EM, around + 200).plot.height).toBe(200)
    expect(layOutPath(buildModel(), 600, EM, around + 90).plot.height).toBe(90)
    expect(layOutPath(buildModel(), 600, EM, around + 80).plot.height).toBe(90)
  })

  test('from 40 em on the first session’s words, which are centred on it, have their room to its left', () => {
    const ticks = [{ value: -1, short: 'o', long: 'oooooooooo' }]
    expect(layOutPath(buildModel({ ticks }), 400, EM).plot.left).toBeCloseTo(30)
    expect(layOutPath(buildModel({ ticks }), 399, EM).plot.left).toBeCloseTo(24)
  })
})

describe('names at the right end', () => {
  test('stand level with where their lines end, in the order of the values', () => {
    const lines = [buildLine('low', [85]), buildLine('high', [115])].map((line) => ({
      ...line,
      marks: [buildMark(3, line.values[0] ?? 0)],
    }))
    const { marks, base, plot } = layOutPath(buildModel({ lines }), 600, EM)
    const [low, high] = marks
    expect(low?.label?.y).toBe(low?.y)
    expect(high?.label?.y).toBe(high?.y)
    expect(high?.y).toBeLessThan(low?.y ?? 0)
    expect(low?.label?.x).toBeCloseTo(plot.left + plot.width + 11)
    expect(low?.label?.lines).toEqual(['ooo oo'])
    expect(low?.label?.top).toBeCloseTo((low?.y ?? 0) - (LINE + 1.5) / 2)
    expect(low?.label?.left).toBeCloseTo(plot.left + plot.width + 9)
    // The name of the rule at 100, in the middle of the axis.
    expect(base.ruleY).toBe(plot.top + 140)
    expect(base.label.y).toBe(base.ruleY)
    expect(base.label.lines).toEqual(['ooo'])
  })

  test('are pushed down from one another, and reach over the ends of the plot by half an em', () => {
    const lines = ['a', 'b'].map((id) => buildLine(id, [120], { marks: [buildMark(3, 120, 'end', id)] }))
    const { marks, plot } = layOutPath(buildModel({ lines }), 600, EM)
    // Names are 14 px tall.
    expect(marks.map(({ label }) => label?.y)).toEqual([plot.top - 5 + 7, plot.top - 5 + 7 + 14])
  })

  test('below 40 em the value stands under the name', () => {
    expect(layOutPath(buildModel(), 400, EM).marks[0]?.label?.lines).toEqual(['ooo oo'])
    const [narrow] = layOutPath(buildModel(), 399, EM).marks
    expect(narrow?.label?.lines).toEqual(['ooo', 'oo'])
    expect(narrow?.label?.height).toBe(2 * LINE + 1.5)
  })

  test('where many are named they stand further off', () => {
    const linesOf = (count: number) =>
      Array.from({ length: count }, (_, index) => buildLine(`${index}`, [100], { marks: [buildMark(3, 100)] }))
    const gapOf = (count: number): number => {
      const { base, plot } = layOutPath(buildModel({ lines: linesOf(count) }), 600, EM)
      return base.label.x - plot.left - plot.width
    }
    // Names of 14 px fill six tenths of the 280 px from the twelfth on, that of the rule among them.
    expect(gapOf(10)).toBeCloseTo(11)
    expect(gapOf(11)).toBeCloseTo(30)
  })

  test('what is picked out is named, and the benchmark, however few pass', () => {
    const linesOf = (count: number): PathLine[] => [
      ...Array.from({ length: count - 2 }, (_, index) =>
        buildLine(`${index}`, [], { weight: 'passing', marks: [buildMark(3, 100 + index / 10)] }),
      ),
      buildLine('benchmark', [], { weight: 'benchmark', marks: [buildMark(3, 90)] }),
      buildLine('picked', [], { marks: [buildMark(3, 95)] }),
    ]
    const named = (count: number): number =>
      layOutPath(buildModel({ lines: linesOf(count) }), 600, EM).marks.filter(({ label }) => label !== null).length
    expect(named(3)).toBe(2)
    expect(named(30)).toBe(2)
  })
})

describe('ticks', () => {
  const isLongAt = (width: number, letters: number, sessions: readonly number[], values = sessions): boolean[] => {
    const long = 'o'.repeat(letters)
    const ticks = values.map((value) => ({ value, short: 'o', long }))
    const { xTicks } = layOutPath(buildModel({ ticks, sessions }), width, EM)
    expect(xTicks.map(({ value }) => value)).toEqual(values)
    return xTicks.map(({ label }) => label === long)
  }
  const [late, middle] = [
    [-1, 0, 1, 2, 3],
    [-2, -1, 0, 1, 2],
  ]

  test('have their days as far as these keep apart: all of them, or the first, the event and the last', () => {
    expect(isLongAt(600, 10, middle)).toEqual([true, true, true, true, true])
    // 76 px apart, and words of 96 px.
    expect(isLongAt(400, 16, middle)).toEqual([true, false, true, false, true])
  })

  test('or the event and the last, or the event alone, or none', () => {
    // The event is next to the first.
    expect(isLongAt(400, 16, late)).toEqual([false, true, false, false, true])
    // Half of the last would reach over the edge, which is 49.4 px off.
    expect(isLongAt(400, 17, late)).toEqual([false, true, false, false, false])
    expect(isLongAt(400, 25, late)).toEqual([false, false, false, false, false])
  })

  test('half an em lies between two at least', () => {
    // Words of 114 px and 5 px between them: four steps of 119 px, 57 px to their left and 49.4 px to their right.
    expect(isLongAt(582.5, 19, late, [1, 2])).toEqual([true, true])
    expect(isLongAt(582.3, 19, late, [1, 2])).toEqual([false, true])
  })
})

describe('rules', () => {
  test('stand at their sessions, from under their names to the foot of the plot', () => {
    const { rules, plot } = layOutPath(buildModel(), 600, EM)
    const [event] = rules
    expect(event?.x).toBeCloseTo(plot.left + plot.width / 4)
    expect(event?.labelX).toBe(event?.x)
    expect(event?.labelY).toBeCloseTo(0.75 * LINE)
    expect(event?.top).toBeCloseTo(0.75 * LINE + 3)
    expect(event?.bottom).toBe(plot.top + plot.height)
  })

  test('names that would touch stand in rows, the first at the foot', () => {
    const rules = [
      { session: 0, label: 'oooooooooo', isEvent: true },
      { session: 0, label: 'oooooooooo', isEvent: false },
      { session: 3, label: 'oooooooooo', isEvent: false },
    ]
    const { rules: placed, plot } = layOutPath(buildModel({ rules }), 600, EM)
    expect(plot.top).toBe(2.5 * LINE)
    expect(placed.map(({ labelY }) => labelY)).toEqual([1.75 * LINE, 0.75 * LINE, 1.75 * LINE])
  })

  test('names keep inside the picture', () => {
    const long = 'o'.repeat(30)
    const rules = [
      { session: -1, label: long, isEvent: true },
      { session: 3, label: long, isEvent: false },
    ]
    const { rules: placed } = layOutPath(buildModel({ rules }), 600, EM)
    const half = estimateTextWidth(long, EM) / 2
    expect(placed.map(({ labelX }) => labelX)).toEqual([half, 600 - half])
  })
})

test('a close with none on either side is a point, and one with a neighbour is not', () => {
  const lonesOf = (values: readonly (number | null)[]) =>
    layOutPath(buildModel({ lines: [buildLine('a', values, { marks: [] })] }), 600, EM).lone.map(({ x, y }) => [x, y])
  const { plot } = layOutPath(buildModel({ lines: [buildLine('a', [], { marks: [] })] }), 600, EM)
  const at = (session: number, value: number) => [
    plot.left + ((session + 1) / 4) * plot.width,
    plot.top + ((120 - value) / 40) * plot.height,
  ]
  expect(lonesOf([null, 90, null, 100, 100])).toEqual([at(0, 90)])
  expect(lonesOf([90, null, null, null, 110])).toEqual([at(-1, 90), at(3, 110)])
  expect(lonesOf([90, 90, null, 100, 100])).toEqual([])
})
