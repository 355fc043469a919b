import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/domain/dataset/text.ts'
import { lookupOf } from '../../../src/domain/layers/lookup.ts'
import { moveOf } from '../../../src/domain/selection/moves.ts'
import { SORTS, type Sort } from '../../../src/domain/view/view.ts'
import { buildDataset, buildFigure } from '../../fixtures/dataset.ts'
import { buildMoves, type MoveSpec, selectView } from '../../fixtures/moves.ts'

const dataset = buildDataset()
describe('moveOf', () => {
  const lookup = lookupOf({ dataset })

  test('a size, a direction, or nothing: never a zero', () => {
    expect(moveOf(lookup, 'alpha', 'at-writing')).toMatchObject({ kind: 'sized', changePct: -12, direction: 'fell' })
    expect(moveOf(lookup, 'delta', 'at-writing')).toMatchObject({
      kind: 'direction-only',
      changePct: null,
      direction: 'rose',
    })
    expect(moveOf(lookup, 'gamma', 'at-writing')).toMatchObject({ kind: 'not-stated', figure: null, changePct: null })
  })

  test('a move carries every mark of its figure, and none where none is stated', () => {
    const marksFor = (id: string) => moveOf(lookup, id, 'at-writing').marks
    expect(['alpha', 'delta', 'gamma'].map(marksFor)).toEqual([['stated'], ['direction-only'], []])
    const derivation = { kind: 'sum' as const, inputs: { terms: ['one', 'two'] }, decimals: 0 }
    const term = { subject: 'beta', basis: 'close', status: 'planned' } as const
    const figures = [
      buildFigure({ id: 'one', ...term }),
      buildFigure({ id: 'two', ...term }),
      buildFigure({ status: 'derived', derivation }),
    ]
    expect(moveOf(lookupOf({ dataset: buildDataset({ figures }) }), 'alpha', 'at-writing').marks).toEqual([
      'derived',
      'planned',
    ])
  })

  test('a figure with neither size nor direction says nothing', () => {
    const figures = [buildFigure({ value: null, status: 'direction-only' })]
    expect(moveOf(lookupOf({ dataset: buildDataset({ figures }) }), 'alpha', 'at-writing').kind).toBe('not-stated')
  })

  test('a move on one basis is none on another', () => {
    expect(moveOf(lookup, 'alpha', 'close').kind).toBe('not-stated')
  })

  test('the preferred figure is drawn, else the first', () => {
    const other = buildFigure({ id: 'alpha-other', value: -10 })
    const both = (changes: Parameters<typeof buildFigure>[0]) =>
      lookupOf({ dataset: buildDataset({ figures: [buildFigure(), { ...other, ...changes }] }) })
    expect(moveOf(both({}), 'alpha', 'at-writing').changePct).toBe(-12)
    expect(moveOf(both({ preferred: true }), 'alpha', 'at-writing').changePct).toBe(-10)
  })

  test('a loss in dollars is no move in percent', () => {
    const loss = buildFigure({ measure: 'marketValueLost', unit: 'usd-bn', value: 90 })
    expect(moveOf(lookupOf({ dataset: buildDataset({ figures: [loss] }) }), 'alpha', 'at-writing').kind).toBe(
      'not-stated',
    )
  })
})

/** Companies by name: with a move, and in the sector given, else in the first one. */
type Spec = readonly (readonly [name: string, move: MoveSpec, sector?: string])[]

describe('the order of rows', () => {
  const specs: Spec = [
    ['Nothing', null],
    ['Up', 4, 'power'],
    ['Rose', 'rose'],
    ['Fell', 'fell', 'power'],
    ['B', -3],
    ['Worst', -20],
    ['A', -3, 'power'],
    ['Flat', 0],
  ]

  function namesIn(sort: Sort, companies: Spec, language: Language = 'en'): string[] {
    const moves = buildMoves(Object.fromEntries(companies))
    const sectorOf = new Map(companies.map(([name, , sector = 'chips']) => [name, sector]))
    const dataset = {
      ...moves,
      sectors: ['power', 'chips'].map((id) => ({ id, name: { en: id } })),
      companies: moves.companies.map((company) => ({ ...company, sector: sectorOf.get(company.name) ?? 'chips' })),
    }
    return selectView(dataset, { sort }, language).rows.map(({ company }) => company.name)
  }

  test('by size: falls from the largest, rises, directions, then those without', () => {
    expect(namesIn('size', specs)).toEqual(['Worst', 'A', 'B', 'Flat', 'Up', 'Fell', 'Rose', 'Nothing'])
  })

  test('by sector: in the order of the dataset, each by size', () => {
    expect(namesIn('sector', specs)).toEqual(['A', 'Up', 'Fell', 'Worst', 'B', 'Flat', 'Rose', 'Nothing'])
  })

  test('by name: as the language sorts', () => {
    const named = ['Zara', 'Đông', 'Dung', 'anh', 'Ân'].map((name) => [name, null] as const)
    expect(namesIn('name', named, 'vi')).toEqual(['anh', 'Ân', 'Dung', 'Đông', 'Zara'])
  })

  test('by name, whatever the sizes', () => {
    const named: Spec = [
      ['B', -20],
      ['A', -1],
      ['C', 'fell'],
    ]
    expect(namesIn('name', named)).toEqual(['A', 'B', 'C'])
  })

  test('any order of the file comes to the same', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...specs], { minLength: specs.length }),
        fc.constantFrom(...SORTS),
        (shuffled, sort) => {
          expect(namesIn(sort, shuffled)).toEqual(namesIn(sort, specs))
        },
      ),
    )
  })
})

describe('ranks', () => {
  test('falls and rises are ranked apart, largest first, and ties share a place', () => {
    const { ranks } = selectView(buildMoves({ A: -3, B: -20, C: -3, D: -1, E: 2, F: 5, G: 'fell', H: null }))
    expect([...ranks]).toEqual([
      [-20, { place: 1, of: 4, direction: 'fell', joint: false }],
      [-3, { place: 2, of: 4, direction: 'fell', joint: true }],
      [-1, { place: 4, of: 4, direction: 'fell', joint: false }],
      [5, { place: 1, of: 2, direction: 'rose', joint: false }],
      [2, { place: 2, of: 2, direction: 'rose', joint: false }],
    ])
  })

  test('a place is one more than the number of larger moves the same way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 20 }), (changes) => {
        const { ranks } = selectView(
          buildMoves(Object.fromEntries(changes.map((change, index) => [`C${index}`, change]))),
        )
        for (const change of changes) {
          const peers = changes.filter((other) => Math.sign(other) === Math.sign(change))
          expect(ranks.get(change)).toMatchObject({
            place: 1 + peers.filter((other) => Math.abs(other) > Math.abs(change)).length,
            of: peers.length,
            joint: peers.filter((other) => other === change).length > 1,
          })
        }
      }),
    )
  })
})
