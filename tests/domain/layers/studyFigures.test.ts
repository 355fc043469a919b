// The published study against values that were reckoned apart from this code, twice, from the same closes.
import { describe, expect, test } from 'vitest'
import { selectAbnormalPaths } from '../../../src/domain/analysis/abnormalPaths.ts'
import { selectPaths } from '../../../src/domain/analysis/paths.ts'
import { magnitude } from '../../../src/domain/figures/figures.ts'
import { lookupOf } from '../../../src/domain/layers/lookup.ts'
import { deriveMarket } from '../../../src/domain/layers/market.ts'
import type { Abnormal } from '../../../src/domain/layers/studyFigures.ts'
import { select } from '../../../src/domain/selection/select.ts'
import { USUAL_ERRORS } from '../../../src/domain/study/limits.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { readMarket, readMarketLayers } from '../../fixtures/published.ts'

const { dataset, market } = readMarketLayers()
if (!market) throw new Error('The published event has a market layer.')
const { format } = i18nOf.en
const recordOf = (company: string) => {
  const study = market.recordOf(company)?.study
  if (!study) throw new Error(`${company} is studied.`)
  return study
}
const againstSpy = (company: string): Abnormal => {
  const [first] = recordOf(company).against
  if (first?.market.id !== 'spy') throw new Error(`${company} has a model against SPY.`)
  return first
}
const two = (value: number | null): string => (value ?? Number.NaN).toFixed(2)
const one = (value: number | null): string => (value ?? Number.NaN).toFixed(1)

describe('the day of the event', () => {
  test.each([
    ['nvidia', '2.69', '0.21', '2.61', '-13.33', '-5.06', 0, 240, '-6.88', '-4.63', '-0.5'],
    ['vistra', '2.10', '0.27', '3.32', '-25.77', '-7.70', 0, 240, '-18.88', '-10.35', '-0.9'],
    ['apple', '0.92', '0.10', '1.22', '4.46', '3.63', 2, 240, '7.30', '2.68', '0.6'],
    ['super-micro', '3.08', '0.56', '6.98', '-8.12', '-1.15', 34, 240, '-13.67', '31.71', '1.3'],
    ['ge-vernova', '2.01', '0.22', '2.53', '-19.10', '-7.46', 0, 197, '-13.65', '-9.06', '-1.0'],
  ])('%s', (company, beta, betaError, sigma, abnormal, t, asLarge, of, toOne, toTen, tToTen) => {
    const found = againstSpy(company)
    const [short, long] = found.cumulative
    expect({
      beta: two(magnitude(found.beta)),
      betaError: two(magnitude(found.betaError)),
      sigma: two(magnitude(found.sigma)),
      abnormal: two(magnitude(found.abnormal)),
      t: two(magnitude(found.t)),
      asLarge: magnitude(found.asLarge),
      of: magnitude(found.returns),
      toOne: two(magnitude(short?.abnormal ?? found.abnormal)),
      toTen: two(magnitude(long?.abnormal ?? found.abnormal)),
      tToTen: one(magnitude(long?.t ?? found.t)),
    }).toEqual({ beta, betaError, sigma, abnormal, t, asLarge, of, toOne, toTen, tToTen })
  })

  test('the return of the study is the move of the layer', () => {
    for (const { subject, study, move } of market.records) {
      if (!study?.against.length || !move) continue
      const own = lookupOf({ dataset, market }).figureById.get(`${subject}-return`)
      expect(Math.abs((magnitude(own ?? move) ?? 0) - (magnitude(move) ?? 0)), subject).toBeLessThan(0.006)
    }
  })

  test('what is not computed says why', () => {
    expect(market.layer.study?.without.map(({ subject }) => subject)).toEqual(['siemens-energy'])
    expect(market.recordOf('siemens-energy')?.study?.against).toEqual([])
  })

  test('every figure of the study can be worked out anew from those that it names', () => {
    const { figureById } = lookupOf({ dataset, market })
    const nvidia = figureById.get('nvidia-abnormal-spy')
    expect(nvidia?.derivation?.kind).toBe('abnormal')
    expect(format.figure(nvidia ?? againstSpy('nvidia').abnormal)).toBe('−13.33%')
  })
})

test('values in USD are about right, and unknown ones stay unknown', () => {
  expect(magnitude(recordOf('nvidia').valueChange ?? againstSpy('nvidia').abnormal)).toBeCloseTo(-592.7, 0)
  expect(magnitude(recordOf('broadcom').valueChange ?? againstSpy('nvidia').abnormal)).toBeCloseTo(-199, 0)
  expect(recordOf('nvidia').valueChange?.precision).toBe('about')
  expect(recordOf('tsmc').valueChange).toBeNull()
  expect(recordOf('tsmc').volumeRatio).toBeNull()
  expect(format.figure(recordOf('nvidia').volumeRatio ?? againstSpy('nvidia').t)).toMatch(/^\d\.\d\d$/)
})

test('the path of sums ends at its figure, within what is usual or beyond', () => {
  const view = buildView({ view: 'path' })
  const selection = select({ dataset, market, hasMarket: true }, view, 'en')
  const paths = selectPaths({ dataset, market }, selection, { pins: [], open: null })
  const found = paths && selectAbnormalPaths(market, paths)
  expect(found?.sessions).toEqual(Array.from({ length: 26 }, (_, place) => place - 5))
  expect(found?.market.id).toBe('spy')
  for (const { values, usual, end, isUnusual } of found?.companies ?? []) {
    const last = values.at(-1) ?? Number.NaN
    // The points are of indices to four places, so that their sum is right in the second.
    expect(Math.abs(last - (magnitude(end.abnormal) ?? 0))).toBeLessThan(0.02)
    expect(Math.abs((usual.at(-1) ?? 0) - USUAL_ERRORS * (magnitude(end.error) ?? 0))).toBeLessThan(0.01)
    expect(isUnusual).toBe(Math.abs(last) > (usual.at(-1) ?? 0))
    expect(usual).toEqual(usual.toSorted((a, b) => a - b))
  }
})

test('with another benchmark, the fund that stands for it', () => {
  const selection = select({ dataset, market, hasMarket: true }, buildView({ view: 'path', benchmark: 'smh' }), 'en')
  const paths = selectPaths({ dataset, market }, selection, { pins: [], open: null })
  expect(paths && selectAbnormalPaths(market, paths)?.market.standsFor).toBe('smh')
  expect(paths && selectAbnormalPaths(null, paths)).toBeNull()
})

describe('an event that has just happened', () => {
  const layer = readMarket()
  const until = market.eventPlace + 2
  const fresh = deriveMarket(
    {
      ...layer,
      shocks: [],
      series: layer.series.map((series) => ({ ...series, points: series.points.slice(0, until) })),
    },
    dataset,
  )

  test('has not failed to recover', () => {
    expect(fresh.recordOf('nvidia')?.recovery).toEqual({ kind: 'too-soon', figure: null })
    expect(fresh.recordOf('nvidia')?.drawdowns).toEqual([null, null])
    // One that was back already was back.
    expect(fresh.recordOf('microsoft')?.recovery.kind).toBe('recovered')
  })
})
