import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BarMark, BarsModel } from '../../../src/charts/bars/bars.ts'
import { ARROW_EM, type BarsLayout, LABEL_GAP_EM, layOutBars } from '../../../src/charts/bars/barsLayout.ts'
import { project } from '../../../src/charts/plot/scale.ts'
import { estimateTextWidth } from '../../../src/charts/plot/textWidth.ts'
import { LANGUAGES } from '../../../src/domain/dataset/text.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildBarsModel } from '../../../src/views/bars/barsModel.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { buildMoves, type MoveSpec, selectView } from '../../fixtures/moves.ts'
import { readDeepSeek } from '../../fixtures/published.ts'

const deepSeek = readDeepSeek()
const REM = 16
const TINY = 1e-6
const WIDTHS = [272, 280, 288, 320, 360, 390, 480, 600, 720, 900, 1280, 1600]
const VIEWS: readonly Partial<View>[] = [
  {},
  { group: 'sector' },
  { sector: ['cloud'] },
  { sector: ['software'] },
  { sector: ['software', 'power'] },
  { direction: ['fell'] },
  { direction: ['rose'] },
]

const modelsOf = (view: Partial<View>): BarsModel[] =>
  LANGUAGES.map((language) => buildBarsModel(selectView(deepSeek, view, language), i18nOf[language]))
const marksOf = ({ rows }: BarsModel): BarMark[] => rows.filter((row) => row.kind === 'mark')

/** The stretch of the picture that a mark takes, its words with it, as the chart draws them. */
function extentOf(mark: BarMark, layout: BarsLayout, width: number): readonly [number, number] {
  const range = [layout.nameWidth, width] as const
  const zero = project(0, layout.domain, range)
  const away = mark.direction === 'fell' ? -1 : 1
  const text = mark.changePct === null && layout.arrowWords === 'short' ? mark.shortValue : mark.value
  const words = estimateTextWidth(text, layout.fontSize)
  const gap = LABEL_GAP_EM * layout.fontSize
  const arrow = ARROW_EM * layout.fontSize
  const isArrow = mark.changePct === null
  const end = isArrow ? zero : project(mark.changePct ?? 0, layout.domain, range)
  const ends =
    isArrow && layout.arrowWords === 'opposite'
      ? [zero + away * arrow, zero - away * (gap + words)]
      : [zero, end + away * (gap + words + (isArrow ? arrow : 0))]
  return [Math.min(...ends), Math.max(...ends)]
}

function outside(model: BarsModel, width: number, rem = REM): string[] {
  const layout = layOutBars(model, width, rem)
  return marksOf(model).flatMap((mark) => {
    const [left, right] = extentOf(mark, layout, width)
    return left >= layout.nameWidth - TINY && right <= width + TINY
      ? []
      : [`${mark.name} at ${width}: ${left}–${right}`]
  })
}

test('bars and the words beside them fit, in both languages', () => {
  for (const view of VIEWS) {
    for (const width of WIDTHS) {
      for (const model of modelsOf(view)) expect(outside(model, width), JSON.stringify(view)).toEqual([])
    }
  }
})

test('names fit beside the plot, and the zero line stands inside it', () => {
  for (const view of VIEWS) {
    for (const width of WIDTHS) {
      for (const model of modelsOf(view)) {
        const layout = layOutBars(model, width, REM)
        const names = marksOf(model).map(({ name }) => estimateTextWidth(name, layout.fontSize))
        expect(Math.max(...names)).toBeLessThan(layout.nameWidth)
        const zero = project(0, layout.domain, [layout.nameWidth, width])
        expect(zero, `${width}`).toBeGreaterThan(layout.nameWidth)
        expect(zero, `${width}`).toBeLessThan(width)
      }
    }
  }
})

describe('the plot', () => {
  const shareOfBars = (model: BarsModel, width: number): number => {
    const { domain } = layOutBars(model, width, REM)
    return (model.domain[1] - model.domain[0]) / (domain[1] - domain[0])
  }

  test('belongs to the bars by half or more, where the words beside them allow it', () => {
    for (const width of WIDTHS.filter((candidate) => candidate >= 360)) {
      for (const model of [...modelsOf({}), ...modelsOf({ direction: ['fell'] })]) {
        expect(shareOfBars(model, width), `at ${width}`).toBeGreaterThanOrEqual(0.5)
      }
    }
  })

  test('gives words of arrows a place of their own where it can, and the free side of zero where it cannot', () => {
    const model = buildBarsModel(selectView(deepSeek), i18nOf.en)
    expect(layOutBars(model, 1280, REM).arrowWords).toBe('beside')
    expect(layOutBars(model, 390, REM).arrowWords).toBe('opposite')
  })

  test('words of arrows are shortened where neither side has room for them', () => {
    const model = buildBarsModel(selectView(deepSeek), i18nOf.en)
    expect(layOutBars(model, 272, REM).arrowWords).toBe('short')
    expect(marksOf(model).find(({ companyId }) => companyId === 'salesforce')?.shortValue).toBe('rose')
  })

  test('bars share a side with the words of arrows that point the other way', () => {
    const { domain, fontSize, nameWidth, arrowWords } = layOutBars(buildModel({ A: -10, B: 'rose' }), 330, REM)
    expect(arrowWords).toBe('opposite')
    const bar = project(0, domain, [nameWidth, 330]) - project(-10, domain, [nameWidth, 330])
    const words = estimateTextWidth('rose, size not stated', fontSize)
    expect(bar).toBeGreaterThan(words - 0.5 * words)
  })

  test('takes no room on a side where nothing points', () => {
    const { domain, fontSize, nameWidth } = layOutBars(buildModel({ A: -10, B: -5 }), 600, REM)
    const right = 600 - project(0, domain, [nameWidth, 600])
    expect(right).toBeCloseTo(fontSize)
  })
})

/** A model of nothing but what a test is about. */
function bareModel(
  domain: readonly [number, number],
  step: number,
  marks: readonly Partial<BarMark>[] = [],
): BarsModel {
  const count = (domain[1] - domain[0]) / step + 1
  const ticks = Array.from({ length: count }, (_, index) => ({ value: domain[0] + index * step, label: '' }))
  const model = buildModel({})
  const [template] = marksOf(buildModel({ A: -10 }))
  if (!template) throw new Error('no mark')
  return { ...model, rows: marks.map((mark) => ({ ...template, name: '', value: '', ...mark })), domain, ticks }
}

describe('places', () => {
  // 13 px type. Half an em before and after the words beside a bar; names have 12 px of paper.
  const wordsOf = (text: string): number => estimateTextWidth(text, 13) + 13

  test('the longest bar of each side ends where its words just reach the edge', () => {
    const layout = layOutBars(buildModel({ A: -10, B: 5, C: -1 }), 600, REM)
    expect(layout.nameWidth).toBe(22)
    const toX = (value: number): number => project(value, layout.domain, [22, 600])
    expect(toX(-10)).toBeCloseTo(22 + wordsOf('−10%'))
    expect(toX(5)).toBeCloseTo(600 - wordsOf('+5%'))
    expect(layout.ticks.map(({ value, label }) => [value, label])).toEqual([
      [-10, '−10%'],
      [-5, '−5%'],
      [0, '0%'],
      [5, '+5%'],
    ])
  })

  test('with rises alone, zero stands an em from the names', () => {
    const layout = layOutBars(buildModel({ A: 10, B: 5 }), 600, REM)
    expect(project(0, layout.domain, [layout.nameWidth, 600])).toBeCloseTo(22 + 13)
  })

  test('an arrow and its words have their room beside zero', () => {
    const { domain, nameWidth, arrowWords } = layOutBars(buildModel({ A: -10, B: 'rose' }), 900, REM)
    expect(arrowWords).toBe('beside')
    const room = 900 - project(0, domain, [nameWidth, 900])
    expect(room).toBeCloseTo((1.3 + 0.5) * 13 + wordsOf('rose, size not stated'))
  })

  test('ticks have room where their words just fit with an em between them, and are counted from zero', () => {
    // Without a name, 12 px go to names; without words, an em to either side. So 130 px are left to ten steps.
    const model = bareModel([-10, 10], 2)
    const valuesAt = (width: number) => layOutBars(model, width, REM).ticks.map(({ value }) => value)
    expect(valuesAt(12 + 26 + 130)).toEqual([-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10])
    expect(valuesAt(12 + 26 + 129)).toEqual([-8, -4, 0, 4, 8])
    expect(valuesAt(12 + 26 + 65)).toEqual([-8, -4, 0, 4, 8])
    expect(valuesAt(12 + 26 + 64)).toEqual([-6, 0, 6])
  })

  test('whatever the room, ticks are an even number of steps from zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -7, max: 0 }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 60, max: 400 }),
        (low, high, width) => {
          fc.pre(high - low >= 2)
          const values = layOutBars(bareModel([low, high], 1), width, REM).ticks.map(({ value }) => value)
          expect(values).toContain(0)
          const every = values.length > 1 ? (values[1] ?? 0) - (values[0] ?? 0) : 1
          for (const value of values) expect(Math.abs(value % every)).toBe(0)
        },
      ),
    )
  })

  test('words stand beside their arrows as long as half of the plot is left to the bars', () => {
    // Left of the bar of ten percent an em; right of zero the arrow, its words of 78 px, and half an em before each and
    // after.
    const arrow = { changePct: null, direction: 'rose', value: 'oooooooooo', shortValue: 'oo' } as const
    const model = bareModel([-10, 0], 5, [{ changePct: -10, direction: 'fell' }, arrow])
    const taken = 13 + (1.3 + 0.5) * 13 + 78 + 13
    expect(layOutBars(model, 12 + 2 * taken + 0.01, REM).arrowWords).toBe('beside')
    expect(layOutBars(model, 12 + 2 * taken - 0.01, REM).arrowWords).toBe('opposite')
  })

  test('rows close up to a limited height, and no further than their words', () => {
    const model = buildModel({ A: -10, B: 5 })
    expect(layOutBars(model, 600, REM, 32 + 2 * 32)).toMatchObject({ rowHeight: 32, axisHeight: 32, height: 96 })
    expect(layOutBars(model, 600, REM, 32 + 2 * 24)).toMatchObject({ rowHeight: 24, height: 80 })
    expect(layOutBars(model, 600, REM, 40).rowHeight).toBeCloseTo(1.4 * 13)
  })
})

describe('sizes', () => {
  test('follow the page’s type', () => {
    const model = buildModel({ A: -10 })
    const [plain, zoomed] = [layOutBars(model, 600, 16), layOutBars(model, 600, 32)]
    expect(zoomed.fontSize).toBe(2 * plain.fontSize)
    expect(zoomed.rowHeight).toBe(2 * plain.rowHeight)
  })

  test('height is that of the rows and the axis', () => {
    const { height, rowHeight, axisHeight } = layOutBars(buildModel({ A: -10, B: 5, C: 'rose' }), 600, REM)
    expect(height).toBe(3 * rowHeight + axisHeight)
  })
})

test('any sizes fit from 480 pixels on', () => {
  const move = fc.oneof(fc.integer({ min: -100, max: 1000 }), fc.constantFrom<MoveSpec>('rose', 'fell', 'flat', null))
  const names = ['A', 'Bolt', 'Long Holdings', 'Siemens Energy']
  fc.assert(
    fc.property(fc.tuple(move, move, move, move), fc.integer({ min: 480, max: 1600 }), (moves, width) => {
      const model = buildModel(Object.fromEntries(names.map((name, index) => [name, moves[index] ?? null])))
      expect(outside(model, width)).toEqual([])
    }),
  )
})

function buildModel(moves: Readonly<Record<string, MoveSpec>>): BarsModel {
  return buildBarsModel(selectView(buildMoves(moves)), i18nOf.en)
}

test('names of any length leave the bars half of the width', () => {
  const model = buildBarsModel(selectView(deepSeek, {}, 'en'), i18nOf.en)
  const long = {
    ...model,
    rows: model.rows.map((row) => (row.kind === 'mark' ? { ...row, name: 'x'.repeat(400) } : row)),
  }
  for (const width of WIDTHS) expect(layOutBars(long, width, REM).plot.width).toBeGreaterThanOrEqual(width / 2 - 1)
})
