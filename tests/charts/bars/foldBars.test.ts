import { expect, test } from 'vitest'
import { foldBars } from '../../../src/charts/bars/foldBars.ts'
import { buildBarsModel } from '../../../src/views/bars/barsModel.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { buildMoves, type MoveSpec, selectView } from '../../fixtures/moves.ts'

/** One move each of −50, −49 … +49, and so many rises without a size. */
function foldRange(arrows = 0, sort: 'size' | 'name' = 'size') {
  const sized = Array.from({ length: 100 }, (_, index) => [`S${index}`, index - 50] as const)
  const rest = Array.from({ length: arrows }, (_, index) => [`Z${index}`, 'rose'] as const)
  const moves: Readonly<Record<string, MoveSpec>> = Object.fromEntries([...sized, ...rest])
  return foldBars(buildBarsModel(selectView(buildMoves(moves), { sort }), i18nOf.en))
}

test('twenty bars at each end, and room for what lies between', () => {
  const rows = foldRange()?.model.rows ?? []
  const sizes = rows.map((row) => (row.kind === 'mark' ? row.changePct : row.kind))
  expect(sizes.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, index) => index - 50))
  expect(sizes.slice(20, 24)).toEqual(['room', 'room', 'room', 'room'])
  expect(sizes.slice(24)).toEqual(Array.from({ length: 20 }, (_, index) => index + 30))
})

test('the moves between are all counted, in classes that keep falls and rises apart', () => {
  const spread = foldRange()?.spread
  expect(spread).toMatchObject({ count: 60, low: -30, high: 29, step: 2, row: 20, rowCount: 4 })
  expect(spread?.classes.reduce((sum, { count }) => sum + count, 0)).toBe(60)
  expect(spread?.classes.map(({ from }) => from)).toContain(0)
  expect(spread?.classes.every(({ count }) => count === 2)).toBe(true)
})

test('the ends are those of the sizes, whatever the order of the rows', () => {
  expect(foldRange(0, 'name')?.model.rows.map(({ key }) => key)).toEqual(foldRange()?.model.rows.map(({ key }) => key))
})

test('ten arrows are drawn, and the others counted', () => {
  expect(foldRange(12)).toMatchObject({ hiddenArrows: 2 })
  expect(foldRange(12)?.model.rows).toHaveLength(54)
  expect(foldRange(10)).toMatchObject({ hiddenArrows: 0 })
})

test('without sizes there is nothing to fold', () => {
  const moves: Readonly<Record<string, MoveSpec>> = Object.fromEntries(
    Array.from({ length: 80 }, (_, index) => [`Z${index}`, 'fell'] as const),
  )
  expect(foldBars(buildBarsModel(selectView(buildMoves(moves), {}), i18nOf.en))).toBe(null)
})
