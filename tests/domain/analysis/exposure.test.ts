import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ExposureRow,
  forcesInOrder,
  missingEffects,
  selectExposure,
} from '../../../src/domain/analysis/exposure.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildDataset } from '../../fixtures/dataset.ts'
import { buildMoves, selectView } from '../../fixtures/moves.ts'
import { readDeepSeek } from '../../fixtures/published.ts'
import { viewsOf } from '../../fixtures/views.ts'

const deepSeek = readDeepSeek()
const exposureOf = (view: Partial<View> = {}, dataset = deepSeek) => selectExposure(dataset, selectView(dataset, view))
const names = (rows: readonly { readonly company: { readonly id: string } }[]): string[] =>
  rows.map(({ company }) => company.id)
const idsOf = (rows: readonly ExposureRow[]): string[] => names(rows.map(({ row }) => row))

describe('forces', () => {
  test('stand by their effect, and where the source names none of a kind, that is known', () => {
    const [economics, geopolitics, demand] = exposureOf().uncertainties
    expect(economics?.forces.relief.map(({ force }) => force.id)).toEqual(['costlier-inference'])
    expect(economics?.forces.pressure.map(({ force }) => force.id)).toEqual(['cheaper-training'])
    expect(economics?.forces.context).toHaveLength(1)
    expect(geopolitics && missingEffects(geopolitics)).toEqual(['relief'])
    expect(demand && missingEffects(demand)).toEqual([])
  })

  test('touch passing companies only, in the order of the selection', () => {
    const [economics] = exposureOf({ sector: ['cloud'] }).uncertainties
    const [pressure] = economics?.forces.pressure ?? []
    expect(pressure?.touched.pressure.map(({ row }) => row.company.id)).toEqual(['alphabet', 'microsoft', 'amazon'])
    expect(pressure?.touched.relief.map(({ row }) => row.company.id)).toEqual([
      'alphabet',
      'microsoft',
      'amazon',
      'meta',
    ])
  })

  test('cite the link’s own evidence, else the force’s', () => {
    const [economics] = exposureOf().uncertainties
    const links = economics
      ? forcesInOrder(economics).flatMap(({ touched }) => [...touched.relief, ...touched.pressure])
      : []
    expect(links.length).toBeGreaterThan(0)
    for (const { citations, link } of links) {
      expect(citations.length).toBeGreaterThan(0)
      if (link.evidence) expect(citations.map(({ evidence }) => evidence)).toEqual(link.evidence)
    }
  })
})

describe('the comparison', () => {
  test('sets the lens beside the one chosen with it', () => {
    const { comparison } = exposureOf({ lens: 'demand', versus: 'geopolitics' })
    expect(comparison?.first.id).toBe('demand')
    expect(comparison?.second.id).toBe('geopolitics')
    expect(comparison && idsOf(comparison.both)).toEqual(['nvidia'])
    expect(comparison && idsOf(comparison.onlySecond)).toEqual(['cerebras', 'deepseek', 'groq'])
  })

  test('is asked for by the second; the first is the lens, else the first other one', () => {
    expect(exposureOf().comparison).toBeNull()
    expect(exposureOf({ lens: 'geopolitics' }).comparison).toBeNull()
    expect(exposureOf({ lens: 'geopolitics', versus: 'geopolitics' }).comparison).toBeNull()
    expect(exposureOf({ versus: 'economics' }).comparison).toMatchObject({
      first: { id: 'geopolitics' },
      second: { id: 'economics' },
    })
    expect(exposureOf({ versus: 'demand' }).comparison).toMatchObject({ first: { id: 'economics' } })
  })

  test('names whom a third one touches, and neither of the two', () => {
    const { comparison } = exposureOf({ lens: 'demand', versus: 'geopolitics' })
    expect(comparison && idsOf(comparison.neither)).toEqual(['siemens-energy', 'cameco', 'coreweave'])
  })

  test('needs two', () => {
    const [one] = deepSeek.uncertainties
    const dataset = { ...deepSeek, uncertainties: one ? [one] : [] }
    expect(exposureOf({ versus: 'economics' }, dataset).comparison).toBeNull()
    expect(exposureOf({ versus: 'economics' }, buildMoves({ A: -1 })).comparison).toBeNull()
  })
})

const widestOf = ({ widest }: ReturnType<typeof exposureOf>): string[] => widest.map(({ id }) => id)

describe('the widest uncertainty', () => {
  test('is the one that touches most of what passes', () => {
    expect(widestOf(exposureOf())).toEqual(['economics'])
    expect(widestOf(exposureOf({ sector: ['software'] }))).toEqual(['demand'])
  })

  test('is several where they touch as many, and none where none touches any', () => {
    expect(widestOf(exposureOf({ sector: ['chips'] }))).toEqual(['economics', 'geopolitics', 'demand'])
    expect(widestOf(exposureOf({}, buildMoves({ A: -1 })))).toEqual([])
  })
})

test('every passing company stands in the matrix or among the untouched, exactly once, under any filter', () => {
  fc.assert(
    fc.property(viewsOf(deepSeek, ['chip', 'AI']), (view) => {
      const selection = select({ dataset: deepSeek }, view, 'en')
      const exposure = selectExposure(deepSeek, selection)
      const listed = [...exposure.matrix.map(({ row }) => row), ...exposure.untouched]
      expect(names(listed).sort()).toEqual(names(selection.rows).sort())
      const { comparison } = exposure
      if (comparison) {
        const { both, onlyFirst, onlySecond, neither } = comparison
        const compared = [...both, ...onlyFirst, ...onlySecond, ...neither]
        expect(idsOf(compared).sort()).toEqual(idsOf(exposure.matrix).sort())
      }
      exposure.uncertainties.forEach(({ lens }, index) => {
        const touched = exposure.matrix.filter(({ cells }) => (cells[index]?.length ?? 0) > 0)
        expect(touched).toHaveLength(lens.passingCount)
      })
    }),
  )
})

describe('of the test event', () => {
  const small = (view: Partial<View> = {}, overrides: Parameters<typeof buildDataset>[0] = {}) =>
    exposureOf(view, buildDataset(overrides))

  test('who is touched stands in the matrix with the links, and everybody else beside it', () => {
    const { matrix, untouched } = small()
    expect(matrix.map(({ row, cells }) => [row.company.id, cells.map((links) => links.length)])).toEqual([
      ['alpha', [1, 0]],
      ['beta', [1, 0]],
    ])
    expect(matrix[0]?.cells[0]).toMatchObject([
      { force: { id: 'less-use' }, link: { id: 'alpha', effect: 'pressure' } },
    ])
    expect(names(untouched)).toEqual(['zeta', 'delta', 'epsilon', 'gamma'])
  })

  test('the lens is the chosen one', () => {
    const chosen = (view: Partial<View>) => small(view).uncertainties.map(({ isChosen }) => isChosen)
    expect(chosen({})).toEqual([false, false])
    expect(chosen({ lens: 'demand' })).toEqual([true, false])
    expect(chosen({ lens: 'politics' })).toEqual([false, true])
  })

  test('of two, those that the first alone touches', () => {
    const { comparison } = small({ versus: 'politics' })
    expect(comparison && [comparison.both, comparison.onlyFirst, comparison.onlySecond].map(idsOf)).toEqual([
      [],
      ['alpha', 'beta'],
      [],
    ])
  })

  test('an uncertainty that touches nobody is not the widest, be it the only one', () => {
    const politics = buildDataset().uncertainties.filter(({ id }) => id === 'politics')
    expect(widestOf(small({}, { uncertainties: politics }))).toEqual([])
    expect(widestOf(small())).toEqual(['demand'])
  })
})

test('the scale of the moves holds zero and every move that passes', () => {
  expect(exposureOf().changeRange).toEqual([-20, 0])
  expect(exposureOf({ sector: ['software'] }).changeRange).toEqual([0, 0])
  expect(exposureOf({}, buildMoves({ A: -3, B: 5 })).changeRange).toEqual([-3, 5])
})

test('sources are those that forces and links cite', () => {
  expect(exposureOf().sources.map(({ id }) => id)).toEqual(['economist'])
  expect(exposureOf({}, buildDataset({ uncertainties: [] })).sources).toEqual([])
})
