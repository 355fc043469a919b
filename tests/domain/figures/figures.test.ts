import { describe, expect, test } from 'vitest'
import { isPriceMeasure, MEASURES, unitOfMeasure } from '../../../src/domain/dataset/measures.ts'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import {
  directionOf,
  isCapexMeasure,
  isMove,
  magnitude,
  marksOf,
  sizeBounds,
  yearOf,
} from '../../../src/domain/figures/figures.ts'
import { buildCapex, buildDataset, buildFigure } from '../../fixtures/dataset.ts'
import { readDeepSeek } from '../../fixtures/published.ts'

describe('directionOf', () => {
  test.each([
    ['a fall by its sign', buildFigure({ value: -3 }), 'fell'],
    ['a rise by its sign', buildFigure({ value: 3 }), 'rose'],
    ['no change', buildFigure({ value: 0 }), 'flat'],
    ['a range by its middle', buildFigure({ value: { low: -5, high: 1 } }), 'fell'],
    ['what is stated where there is no size', buildFigure({ value: null, direction: 'rose' }), 'rose'],
    ['nothing where neither is stated', buildFigure({ value: null }), null],
    [
      'a loss, which is a fall though its number is positive',
      buildFigure({ measure: 'marketValueLost', value: 9 }),
      'fell',
    ],
    ['growth by its sign', buildCapex({ measure: 'capexGrowth', value: 57 }), 'rose'],
    ['nothing for a level', buildCapex({ value: 40 }), null],
    ['nothing for funding', buildCapex({ measure: 'ventureFunding', value: 40 }), null],
  ])('reads %s', (_, figure, expected) => {
    expect(directionOf(figure)).toBe(expected)
  })
})

test('magnitude is the number, the middle of a range, or null', () => {
  expect(magnitude(buildFigure({ value: -3 }))).toBe(-3)
  expect(magnitude(buildFigure({ value: { low: 10, high: 20 } }))).toBe(15)
  expect(magnitude(buildFigure({ value: null }))).toBeNull()
})

test('a period belongs to its year, or to that of its last day', () => {
  expect(yearOf({ year: 2024, fiscalYearEnd: '2025-01-31' })).toBe(2024)
  expect(yearOf({ start: '2024-12-31', end: '2025-01-01' })).toBe(2025)
  expect(yearOf({ start: '2024-01-01', end: '2024-12-31' })).toBe(2024)
})

describe('sizeBounds', () => {
  const OPEN = Number.POSITIVE_INFINITY

  test.each<[Figure['precision'], Figure['value'], readonly [number, number] | null]>([
    ['exact', -20, [20, 20]],
    ['rounded', 20, [20, 20]],
    ['about', -20, [20, 20]],
    ['nearly', 20, [20, 20]],
    ['less-than', -20, [0, 20]],
    ['at-least', -20, [20, OPEN]],
    ['more-than', 20, [20, OPEN]],
    ['exact', { low: -5, high: -3 }, [3, 5]],
    ['less-than', { low: 3, high: 5 }, [0, 5]],
    ['more-than', { low: -5, high: -3 }, [3, OPEN]],
    ['exact', null, null],
  ])('%s %j is of %j', (precision, value, expected) => {
    expect(sizeBounds(buildFigure({ precision, value }))).toEqual(expected)
  })
})

describe('marksOf', () => {
  const figures = buildDataset().figures
  const marksOfId = (id: string, isGroup: boolean) => {
    const figure = figures.find((other) => other.id === id)
    return figure && marksOf(figure, isGroup, (other) => figures.find((known) => known.id === other))
  }

  test.each([
    ['alpha-move', false, ['stated']],
    ['delta-move', false, ['direction-only']],
    ['beta-plan', false, ['planned']],
    ['pair-2024', true, ['combined']],
    ['pair-2023', true, ['derived', 'combined']],
    ['pair-plans', true, ['derived', 'planned', 'combined']],
  ] as const)('%s carries %j', (id, isGroup, marks) => {
    expect(marksOfId(id, isGroup)).toEqual(marks)
  })

  test('a sum of which one term is no plan is not planned', () => {
    const sum = buildCapex({
      status: 'derived',
      derivation: { kind: 'sum', inputs: { terms: ['beta-plan', 'pair-2024'] }, decimals: 0 },
    })
    expect(marksOf(sum, false, (id) => figures.find((figure) => figure.id === id))).toEqual(['derived'])
  })

  test('a sum of which one term is not known is not planned, and no fault', () => {
    const sum = buildCapex({
      status: 'derived',
      derivation: { kind: 'sum', inputs: { terms: ['beta-plan', 'nobody'] }, decimals: 0 },
    })
    expect(marksOf(sum, false, (id) => figures.find((figure) => figure.id === id))).toEqual(['derived'])
  })

  test('what is worked out by a rule has no formula, and is derived all the same', () => {
    expect(marksOf(buildFigure({ status: 'derived' }), false, () => undefined)).toEqual(['derived'])
    expect(marksOf(buildFigure({ status: 'combined' }), false, () => undefined)).toEqual(['combined'])
  })

  test('a direction of a whole group is combined first', () => {
    const figure = buildFigure({ value: null, direction: 'fell', status: 'combined' })
    expect(marksOf(figure, true, () => undefined)).toEqual(['combined', 'direction-only'])
  })

  test.each([
    ['invented', buildDataset()],
    ['published', readDeepSeek()],
  ])('the status is the first mark of every figure of the %s dataset', (_, dataset) => {
    const groups = new Set(dataset.groups.map(({ id }) => id))
    for (const figure of dataset.figures) {
      const marks = marksOf(figure, groups.has(figure.subject), (id) =>
        dataset.figures.find((other) => other.id === id),
      )
      expect(marks[0], figure.id).toBe(figure.status)
    }
  })
})

test('each measure is of one family at most; changes, growth, shares and drawdown are percent, but a difference of changes is points', () => {
  for (const measure of MEASURES) {
    expect(isPriceMeasure(measure) && isCapexMeasure(measure)).toBe(false)
    const isPercent =
      /(Change|Growth|Return|Deviation|Weight)$|Share|^(drawdown|alpha|marketMean|predictionError|runUp|breadth)$/.test(
        measure,
      ) &&
      measure !== 'relativeChange' &&
      measure !== 'valueChange'
    expect(unitOfMeasure[measure] === 'percent', measure).toBe(isPercent)
  }
  expect(MEASURES.filter((measure) => isMove(buildFigure({ measure })))).toEqual([
    'sharePriceChange',
    'marketValueChange',
    'abnormalReturn',
  ])
})
