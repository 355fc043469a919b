import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildBreakEvenModel, layOutBreakEven } from '../../src/charts/breakEvenModel.ts'
import { project } from '../../src/charts/scale.ts'
import { PLACEHOLDERS, type Scenario } from '../../src/domain/scenario.ts'
import { scenarioTexts } from '../../src/i18n/scenarioTexts.ts'
import { i18nOf } from '../fixtures/languages.ts'

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

  test('null is the placeholders', () => {
    expect(buildBreakEvenModel(null, en)).toEqual(buildBreakEvenModel(PLACEHOLDERS, en))
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

  test('is not drawn where there is no line', () => {
    expect(layOutBreakEven({ ...PLACEHOLDERS, trainingShare: 1 }, en, 500, EM)).toBeNull()
  })
})
