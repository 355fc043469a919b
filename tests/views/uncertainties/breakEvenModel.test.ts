import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { project } from '../../../src/charts/plot/scale.ts'
import { PLACEHOLDERS, type Scenario } from '../../../src/domain/view/scenario.ts'
import { buildBreakEvenModel, layOutBreakEven } from '../../../src/views/uncertainties/breakEvenModel.ts'
import { scenarioTexts } from '../../../src/views/uncertainties/scenarioTexts.ts'
import { i18nOf } from '../../fixtures/languages.ts'

const { en, vi } = i18nOf
const EM = 13
const words = scenarioTexts.en

describe('words', () => {
  test.each<[Partial<Scenario>, keyof typeof words.title]>([
    [{}, 'same'],
    [{ answers: 1.2 }, 'more'],
    [{ trainingFall: 0.5 }, 'less'],
    [{ trainingFall: 0.5, answers: 1.5 }, 'same'],
  ])('%o', (patch, lean) => {
    expect(buildBreakEvenModel({ ...PLACEHOLDERS, ...patch }, en).frame.title).toBe(words.title[lean])
  })

  test('in both languages, with the numbers of the language', () => {
    const scenario = { ...PLACEHOLDERS, trainingFall: 0.5 }
    expect(buildBreakEvenModel(scenario, en).result).toBe(words.result('0.75'))
    expect(buildBreakEvenModel(scenario, vi).result).toBe(scenarioTexts.vi.result('0,75'))
  })

  test('the table has a row for every tenth of a fall', () => {
    const { table } = buildBreakEvenModel(PLACEHOLDERS, en)
    expect(table.rows.map(({ cells }) => cells['fall']?.text)).toEqual(
      Array.from({ length: 11 }, (_, index) => `${index * 10}%`),
    )
    expect(table.rows.at(-1)?.cells['uses']?.text).toBe('2')
  })
})

describe('the picture', () => {
  test('holds the reader’s point, and the line as far as it goes, at any width', () => {
    const share = fc.integer({ min: 0, max: 99 }).map((value) => value / 100)
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: 0, max: 200 }),
        share,
        fc.integer({ min: 272, max: 900 }),
        (s, d, u, blocked, width) => {
          const scenario = {
            ...PLACEHOLDERS,
            trainingShare: s,
            trainingFall: d,
            answers: u / 10,
            blockedShare: blocked,
            limitYears: 1,
          }
          const layout = layOutBreakEven(scenario, en, width, EM)
          if (!layout) throw new Error('no layout')
          const { plot, point, yDomain, curve } = layout
          expect(point.x).toBeGreaterThanOrEqual(plot.left)
          expect(point.x).toBeLessThanOrEqual(plot.left + plot.width)
          expect(point.y).toBeGreaterThanOrEqual(plot.top)
          expect(point.y).toBeLessThanOrEqual(plot.top + plot.height)
          expect(curve.length).toBeGreaterThan(0)
          for (const { uses } of curve) expect(uses).toBeLessThanOrEqual(yDomain[1])
        },
      ),
    )
  })

  test('puts the point at the fall and the use that are assumed', () => {
    const layout = layOutBreakEven({ ...PLACEHOLDERS, trainingFall: 0.25, answers: 1.5 }, en, 500, EM)
    if (!layout) throw new Error('no layout')
    const { plot, point, yDomain } = layout
    expect(point.x).toBeCloseTo(plot.left + 0.25 * plot.width)
    expect(point.y).toBeCloseTo(project(1.5, yDomain, [plot.top + plot.height, plot.top]))
  })

  test('keeps to a limited height as far as it stays legible, with every word inside', () => {
    const share = fc.integer({ min: 0, max: 99 }).map((value) => value / 100)
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 272, max: 1600 }),
        fc.constantFrom(EM, 21, 26),
        fc.integer({ min: 50, max: 1200 }),
        (trainingFall, u, width, em, maxHeight) => {
          const scenario = { ...PLACEHOLDERS, trainingFall, answers: u / 10 }
          const layOutAt = (limit: number | null) => {
            const layout = layOutBreakEven(scenario, en, width, em, limit)
            if (!layout) throw new Error('no layout')
            return layout
          }
          const { height, plot, point, name, yTicks } = layOutAt(maxHeight)
          expect(height).toBeLessThanOrEqual(Math.max(maxHeight, layOutAt(1).height) + 1e-6)
          expect(plot.height / (yTicks.length - 1)).toBeGreaterThanOrEqual(1.2 * em)
          expect(point.wordY - em).toBeGreaterThanOrEqual(0)
          expect(point.wordY).toBeLessThanOrEqual(plot.top + plot.height)
          if (name) expect(name.y - em).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  test('has the words of the axes over and under the plot, and zero at the foot', () => {
    // 10 px type: '0.5' is 15.4 px wide, and a gap of an em beside it.
    const layout = layOutBreakEven(PLACEHOLDERS, en, 600, 10)
    expect(layout?.plot).toMatchObject({ top: 32, height: 200 })
    expect(layout?.plot.left).toBeCloseTo(25.4)
    expect((layout?.plot.left ?? 0) + (layout?.plot.width ?? 0)).toBeCloseTo(585)
    expect(layout?.height).toBe(32 + 200 + 36)
    expect(layout?.yDomain).toEqual([0, 2])
    expect(layout?.yTicks.map(({ value, label }) => [value, label])).toEqual([
      [0, '0'],
      [0.5, '0.5'],
      [1, '1'],
      [1.5, '1.5'],
      [2, '2'],
    ])
  })

  test('from 30 em on every quarter of a fall has its tick, below that every half', () => {
    const ticksAt = (width: number) =>
      layOutBreakEven(PLACEHOLDERS, en, width, 10)?.xTicks.map(({ value, label }) => [value, label])
    expect(ticksAt(300)).toEqual([
      [0, '0%'],
      [0.25, '25%'],
      [0.5, '50%'],
      [0.75, '75%'],
      [1, '100%'],
    ])
    expect(ticksAt(299)).toEqual([
      [0, '0%'],
      [0.5, '50%'],
      [1, '100%'],
    ])
  })

  test('is half as tall as it is wide, within 13 and 20 em, and 9 em where height is short', () => {
    const heightAt = (width: number, limit: number | null = null) =>
      layOutBreakEven(PLACEHOLDERS, en, width, 10, limit)?.plot.height
    expect([250, 260, 300, 400, 410].map((width) => heightAt(width))).toEqual([130, 130, 150, 200, 200])
    expect([68 + 120, 68 + 90, 68 + 80].map((limit) => heightAt(600, limit))).toEqual([120, 90, 90])
  })

  test('goes up to what is used, with room over it, and leaves a line that shoots up to its own', () => {
    const domainOf = (patch: Partial<Scenario>) => layOutBreakEven({ ...PLACEHOLDERS, ...patch }, en, 600, 10)?.yDomain
    expect(domainOf({ answers: 1.7 })).toEqual([0, 2])
    expect(domainOf({ answers: 1.75 })).toEqual([0, 2.5])
    // Nearly all is training: the line ends at a hundred, the picture at four.
    const steep = layOutBreakEven({ ...PLACEHOLDERS, trainingShare: 0.99 }, en, 600, 10)
    expect(steep?.yDomain).toEqual([0, 4])
    expect(steep?.curve.at(-1)?.uses).toBeLessThanOrEqual(4)
    expect(steep?.curve.length).toBeLessThan(101)
  })

  test('the word of the point stands under it on or below the line, and over it above the line', () => {
    const wordOf = (patch: Partial<Scenario>) => {
      const layout = layOutBreakEven({ ...PLACEHOLDERS, ...patch }, en, 600, 10)
      return layout && Math.round(layout.point.wordY - layout.point.y)
    }
    expect(wordOf({})).toBe(17)
    expect(wordOf({ answers: 0.5 })).toBe(17)
    expect(wordOf({ answers: 1.2 })).toBe(-10)
    // At the foot there is no room under it.
    expect(wordOf({ answers: 0 })).toBe(-10)
  })

  test('the word leans to the left from the right half on, and the line’s name begins where it would not fit', () => {
    const layoutAt = (patch: Partial<Scenario>) => layOutBreakEven({ ...PLACEHOLDERS, ...patch }, en, 600, 10)
    expect(layoutAt({ trainingFall: 0.5 })?.point.leansLeft).toBe(false)
    expect(layoutAt({ trainingFall: 0.51 })?.point.leansLeft).toBe(true)
    const name = layoutAt({})?.name
    expect(name).toMatchObject({ anchor: 'end', y: 32 - 6 })
    expect(name?.x).toBeCloseTo(585)
    // A line that leaves the picture at once is named to the right of that.
    expect(layoutAt({ trainingShare: 0.99 })?.name?.anchor).toBe('start')
  })

  test('is not drawn where there is no line', () => {
    expect(layOutBreakEven({ ...PLACEHOLDERS, trainingShare: 1 }, en, 500, EM)).toBeNull()
  })
})
