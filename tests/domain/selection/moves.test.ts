import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookupOf } from '../../../src/domain/layers/lookup.ts'
import { type CompanyRow, compareRows, computeRanks, moveOf } from '../../../src/domain/selection/moves.ts'
import { buildDataset, buildFigure } from '../../fixtures/dataset.ts'

const dataset = buildDataset()
const [company] = dataset.companies
const [sector] = dataset.sectors

/** A row by name: with a size, with a direction only, or (null) without a move. */
function buildRow(name: string, move: number | 'fell' | 'rose' | 'flat' | null, sectorId = 'chips'): CompanyRow {
  if (!company || !sector) throw new Error('the fixture has companies and sectors')
  const named = { company: { ...company, id: name.toLowerCase(), name }, sector: { ...sector, id: sectorId } }
  const figure = buildFigure()
  if (move === null) {
    return { ...named, move: { kind: 'not-stated', figure: null, changePct: null, direction: 'not-stated', marks: [] } }
  }
  if (typeof move === 'string') {
    return {
      ...named,
      move: { kind: 'direction-only', figure, changePct: null, direction: move, marks: ['direction-only'] },
    }
  }
  const direction = move < 0 ? 'fell' : move > 0 ? 'rose' : 'flat'
  return { ...named, move: { kind: 'sized', figure, changePct: move, direction, marks: ['stated'] } }
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const namesIn = (sort: 'size' | 'name' | 'sector', rows: readonly CompanyRow[], compare = byCode): string[] =>
  [...rows]
    .sort(
      compareRows(
        sort,
        new Map([
          ['power', 0],
          ['chips', 1],
        ]),
        compare,
      ),
    )
    .map((row) => row.company.name)

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

describe('compareRows', () => {
  const rows = [
    buildRow('Nothing', null),
    buildRow('Up', 4, 'power'),
    buildRow('Rose', 'rose'),
    buildRow('Fell', 'fell', 'power'),
    buildRow('B', -3),
    buildRow('Worst', -20),
    buildRow('A', -3, 'power'),
    buildRow('Flat', 0),
  ]

  test('by size: falls from the largest, rises, directions, then those without', () => {
    expect(namesIn('size', rows)).toEqual(['Worst', 'A', 'B', 'Flat', 'Up', 'Fell', 'Rose', 'Nothing'])
  })

  test('by sector: in the order of the dataset, each by size', () => {
    expect(namesIn('sector', rows)).toEqual(['A', 'Up', 'Fell', 'Worst', 'B', 'Flat', 'Rose', 'Nothing'])
  })

  test('by name: as the language sorts', () => {
    const named = ['Zara', 'Đông', 'Dung', 'anh', 'Ân'].map((name) => buildRow(name, null))
    expect(namesIn('name', named, new Intl.Collator('vi').compare)).toEqual(['anh', 'Ân', 'Dung', 'Đông', 'Zara'])
  })

  test('by name, whatever the sizes', () => {
    expect(namesIn('name', [buildRow('B', -20), buildRow('A', -1), buildRow('C', 'fell')])).toEqual(['A', 'B', 'C'])
  })

  test('by sector, one that has no place last', () => {
    const order = new Map(['power', 'chips', 'cloud'].map((id, index) => [id, index]))
    const inOrder = [
      buildRow('X', -9, 'else'),
      buildRow('Y', -8, 'cloud'),
      buildRow('Z', -1, 'chips'),
      buildRow('W', 2, 'power'),
    ]
      .sort(compareRows('sector', order, byCode))
      .map((row) => row.company.name)
    expect(inOrder).toEqual(['W', 'Z', 'Y', 'X'])
  })

  test('any order comes to the same', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.constantFrom('size', 'name', 'sector'),
        (shuffled, sort) => {
          expect(namesIn(sort, shuffled)).toEqual(namesIn(sort, rows))
        },
      ),
    )
  })
})

describe('computeRanks', () => {
  test('falls and rises are ranked apart, largest first, and ties share a place', () => {
    const ranks = computeRanks([
      buildRow('A', -3),
      buildRow('B', -20),
      buildRow('C', -3),
      buildRow('D', -1),
      buildRow('E', 2),
      buildRow('F', 5),
      buildRow('G', 'fell'),
      buildRow('H', null),
    ])
    expect(Object.fromEntries(ranks)).toEqual({
      b: { place: 1, of: 4, direction: 'fell', joint: false },
      a: { place: 2, of: 4, direction: 'fell', joint: true },
      c: { place: 2, of: 4, direction: 'fell', joint: true },
      d: { place: 4, of: 4, direction: 'fell', joint: false },
      f: { place: 1, of: 2, direction: 'rose', joint: false },
      e: { place: 2, of: 2, direction: 'rose', joint: false },
    })
  })

  test('a place is one more than the number of larger moves the same way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 20 }), (changes) => {
        const rows = changes.map((change, index) => buildRow(`C${index}`, change))
        const ranks = computeRanks(rows)
        changes.forEach((change, index) => {
          const peers = changes.filter((other) => Math.sign(other) === Math.sign(change))
          expect(ranks.get(`c${index}`)).toMatchObject({
            place: 1 + peers.filter((other) => Math.abs(other) > Math.abs(change)).length,
            of: peers.length,
            joint: peers.filter((other) => other === change).length > 1,
          })
        })
      }),
    )
  })
})
