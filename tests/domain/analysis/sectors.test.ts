import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEAST_FOR_MEDIAN, medianOf, type SectorMember, selectSectors } from '../../../src/domain/analysis/sectors.ts'
import type { Figure, Precision } from '../../../src/domain/dataset/schema.ts'
import { combinePrecision, roundTo } from '../../../src/domain/figures/derive.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { buildCompany, buildMove, buildMoves, type MoveSpec, selectView } from '../../fixtures/moves.ts'
import { readMarketLayers } from '../../fixtures/published.ts'

const published = readMarketLayers()
const sectorsOf = (view: Partial<View> = {}, layers: Parameters<typeof select>[0] = published) =>
  selectSectors(layers, select(layers, buildView({ view: 'sectors', ...view }), 'en'))
const mediansOf = (...args: Parameters<typeof sectorsOf>) =>
  sectorsOf(...args).sectors.map(({ sector, median }) => [sector.id, median?.value ?? null])

/** Members with these values, the lowest first. */
function members(values: readonly number[], overrides: Partial<Figure> = {}): SectorMember[] {
  const named = Object.fromEntries([...values].sort((a, b) => a - b).map((value, index) => [`C ${index}`, value]))
  const { rows } = selectView(buildMoves(named))
  return rows.flatMap((row) =>
    row.move.figure && row.move.changePct !== null
      ? [{ row, figure: { ...row.move.figure, ...overrides }, marks: row.move.marks, value: row.move.changePct }]
      : [],
  )
}
const median = (values: readonly number[], overrides?: Partial<Figure>) => medianOf(members(values, overrides))

/** The test event with sectors of companies at these moves, at the time of writing; `precision` by company. */
function compare(
  sectors: Readonly<Record<string, readonly MoveSpec[]>>,
  precision: Readonly<Record<string, Precision>> = {},
) {
  const specs = Object.entries(sectors).flatMap(([sector, moves]) =>
    moves.map((move, index) => ({ sector, move, name: `${sector} ${index}` })),
  )
  const dataset = buildMoves(
    {},
    {
      companies: specs.map(({ name, sector }) => ({ ...buildCompany(name), sector })),
      figures: specs.flatMap(({ name, move }) =>
        move === null ? [] : [buildMove(name, move, { precision: precision[name] ?? 'exact' })],
      ),
    },
  )
  return sectorsOf({ basis: 'at-writing', scope: 'article' }, { dataset })
}

describe('a median', () => {
  test('is of three or more', () => {
    expect(LEAST_FOR_MEDIAN).toBe(3)
    expect(median([])).toBeNull()
    expect(median([-3, -5])).toBeNull()
    expect(median([-3, -5, -9])).not.toBeNull()
  })

  test('is the middle one of an odd number, as it is given', () => {
    expect(median([-9, -5, -3])).toMatchObject({ value: -5, precision: 'rounded' })
    expect(median([4, -9, -5, 1, -3])?.middle.map(({ value }) => value)).toEqual([-3])
    expect(median([-9, -5, -3], { precision: 'about' })?.precision).toBe('about')
  })

  test('is half-way between the middle two of an even number, no finer than the coarser', () => {
    expect(median([-9, -5.5, -4.25, -3])?.value).toBe(-4.9)
    expect(median([-9, -5.5, -4.25, -3])?.middle.map(({ value }) => value)).toEqual([-5.5, -4.25])
    // −4.5 rounds away from zero.
    expect(median([-9, -5, -4, -3])).toMatchObject({ value: -5, precision: 'rounded' })
  })

  test('of what is worked out to two places has two, though the last be a zero', () => {
    const derivation = { kind: 'growth', inputs: { level: 'a', prior: 'b' }, decimals: 2 } as const
    expect(median([-9, -4.2, -3.15, -3], { derivation })?.value).toBe(-3.68)
  })

  test('that had to be rounded is not exact', () => {
    expect(median([-9, -5, -4, -3], { precision: 'exact' })?.precision).toBe('rounded')
    expect(median([-9, -6, -4, -3], { precision: 'exact' })).toMatchObject({ value: -5, precision: 'exact' })
  })

  test('carries the precision of both that it is between', () => {
    const [a, b, c, d] = members([-9, -6, -4, -3])
    if (!a || !b || !c || !d) throw new Error('four members')
    const as = (member: SectorMember, precision: Precision): SectorMember => ({
      ...member,
      figure: { ...member.figure, precision },
    })
    expect(medianOf([a, as(b, 'exact'), as(c, 'about'), d])?.precision).toBe('about')
    expect(medianOf([as(a, 'about'), as(b, 'exact'), as(c, 'exact'), d])?.precision).toBe('exact')
    expect(medianOf([a, as(b, 'more-than'), as(c, 'rounded'), d])?.precision).toBe(
      combinePrecision(['more-than', 'rounded']),
    )
  })

  test('has as many values below it as above, and equals a direct computation', () => {
    const value = fc.integer({ min: -4000, max: 500 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 12 }), (values) => {
        const found = median(values)
        const sorted = [...values].sort((a, b) => a - b)
        const half = sorted.length / 2
        const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
        const places = Math.min(...[low, high].map((one) => String(one).split('.')[1]?.length ?? 0))
        expect(found?.value).toBe(low === high ? low : roundTo((low + high) / 2, places))
        const middle = (low + high) / 2
        const below = values.filter((one) => one < middle).length
        const above = values.filter((one) => one > middle).length
        expect(below).toBeLessThanOrEqual(half)
        expect(above).toBeLessThanOrEqual(half)
      }),
    )
  })
})

describe('sectors', () => {
  const chips = { chips: [-9, -8, -7], cloud: [-3, -2, -1], power: [-1, -30], software: ['rose' as const, null] }

  test('stand by median, then by their lowest value, then those without any', () => {
    expect(compare(chips).sectors.map(({ sector }) => sector.id)).toEqual(['chips', 'cloud', 'power', 'software'])
  })

  test('have their members from the lowest up, and name those without a size', () => {
    const [, , power, software] = compare(chips).sectors
    expect(power?.members.map(({ value }) => value)).toEqual([-30, -1])
    expect(power?.median).toBeNull()
    expect(software).toMatchObject({ members: [], median: null })
    expect(software?.without).toHaveLength(2)
  })

  test('every passing company is in one, with a value or without', () => {
    const { sectors } = sectorsOf({ scope: 'wider' })
    const named = sectors.flatMap(({ members: with_, without }) => [...with_.map(({ row }) => row), ...without])
    expect(new Set(named.map(({ company }) => company.id)).size).toBe(34)
    expect(named).toHaveLength(34)
  })

  test('follow the filters', () => {
    expect(mediansOf({ sector: ['chips'] })).toEqual([['chips', -13.33]])
    expect(mediansOf({ sector: ['chips'], scope: 'article' })).toEqual([['chips', null]])
    expect(sectorsOf({ direction: ['rose'] }).sectors.map(({ sector }) => sector.id)).toEqual(['cloud', 'software'])
  })

  test('are compared by move or by drawdown; the way back has no median here', () => {
    expect(sectorsOf().outcome).toBe('move')
    expect(sectorsOf({ outcome: 'drawdown' }).outcome).toBe('drawdown')
    expect(sectorsOf({ outcome: 'regain' }).outcome).toBe('move')
    const { dataset, market } = buildMarketLayers()
    const valuesOf = (outcome: View['outcome']) =>
      sectorsOf({ outcome }, { dataset, market }).sectors.flatMap(({ members: all }) =>
        all.map(({ row, value }) => [row.company.id, value]),
      )
    expect(Object.fromEntries(valuesOf('move'))).toMatchObject({ alpha: -12, gamma: 3, zeta: -10, omega: -30 })
    expect(Object.fromEntries(valuesOf('drawdown'))).toMatchObject({ alpha: -20, beta: -4, gamma: -2, omega: -32 })
  })

  test('mark each value by what it is', () => {
    const { dataset, market } = buildMarketLayers()
    const marks = sectorsOf({}, { dataset, market }).sectors.flatMap(({ members: all }) =>
      all.map(({ row, marks: own }) => [row.company.id, own]),
    )
    expect(Object.fromEntries(marks)).toMatchObject({ alpha: ['derived'], omega: ['derived'], zeta: ['stated'] })
  })

  test('cite what they draw', () => {
    const { dataset, market } = buildMarketLayers()
    expect(sectorsOf({}, { dataset, market }).sources.map(({ id }) => id)).toEqual(['closes', 'evening-wire'])
    const alone = sectorsOf({ scope: 'article', basis: 'at-writing' }, { dataset, market })
    expect(alone.sources.map(({ id }) => id)).toEqual(['paper'])
  })

  test('are as published', () => {
    expect(mediansOf()).toEqual([
      ['power', -20.85],
      ['chips', -13.33],
      ['hardware', -12.62],
      ['cloud', -2.14],
      ['infrastructure', null],
      ['software', null],
      ['models', null],
    ])
    expect(mediansOf({ outcome: 'drawdown' })).toEqual([
      ['power', -22.71],
      ['hardware', -19.3],
      ['chips', -15.37],
      ['cloud', -10.22],
      ['software', null],
      ['infrastructure', null],
      ['models', null],
    ])
    const software = sectorsOf().sectors.find(({ sector }) => sector.id === 'software')
    expect(software?.members).toHaveLength(2)
  })
})

describe('the lowest sector', () => {
  const lowestOf = (...args: Parameters<typeof compare>) => compare(...args).lowest?.sector.id ?? null
  const pair = (first: readonly MoveSpec[], second: readonly MoveSpec[]) => ({ chips: first, cloud: second })

  test('is the one whose median fell furthest', () => {
    expect(lowestOf(pair([-3, -2, -1], [-9, -8, -7]))).toBe('cloud')
    expect(sectorsOf().lowest?.sector.id).toBe('power')
    expect(sectorsOf({ outcome: 'drawdown' }).lowest?.sector.id).toBe('power')
  })

  test('is nobody where there is nobody to compare with, none fell, or two fell alike', () => {
    expect(lowestOf({ chips: [-3, -2, -1] })).toBeNull()
    expect(lowestOf({ chips: [-3, -2, -1], cloud: [-9, -8] })).toBeNull()
    expect(lowestOf(pair([1, 2, 3], [4, 5, 6]))).toBeNull()
    expect(lowestOf(pair([0, 0, 0], [4, 5, 6]))).toBeNull()
    expect(lowestOf(pair([-3, -2, -1], [-9, -2, 7]))).toBeNull()
  })

  test('is nobody where rounding may have made the difference', () => {
    const rounded = { 'chips 1': 'rounded', 'cloud 1': 'rounded' } as const
    expect(lowestOf(pair([-9, -3, 0], [-9, -2, 0]), rounded)).toBeNull()
    // At most −2.5, and at least −2.5: the two may be the same.
    expect(lowestOf(pair([-9, -3.1, 0], [-9, -2.5, 0]), { 'cloud 1': 'exact' })).toBe('chips')
    expect(lowestOf(pair([-9, -3, 0], [-9, -2.5, 0]), { 'chips 1': 'rounded' })).toBeNull()
    expect(lowestOf(pair([-9, -4, 0], [-9, -2, 0]), rounded)).toBe('chips')
    expect(lowestOf(pair([-9, -4, 0], [-9, -2, 0]), { 'cloud 1': 'about' })).toBeNull()
    expect(lowestOf(pair([-9, -4, 0], [-9, -2, 0]), { 'cloud 1': 'more-than' })).toBeNull()
    expect(lowestOf(pair([-9, -4, 0], [-9, -2, 0]), { 'chips 1': 'more-than' })).toBe('chips')
  })

  test('is held against every other, not the next one alone', () => {
    const three = { chips: [-9, -3.2, 0], cloud: [-9, -3.1, 0], power: [-9, -3, 0] }
    expect(lowestOf(three)).toBe('chips')
    expect(lowestOf(three, { 'power 1': 'rounded' })).toBeNull()
  })

  test('is nobody where a coarse neighbour may change places with the middle one', () => {
    // The middle one is exact, but the one above it may lie below all of the other sector.
    expect(lowestOf(pair([-9, -3, -2.9], [-8, -2.95, -1]))).toBe('chips')
    expect(lowestOf(pair([-9, -3, -2.9], [-8, -2.95, -2]), { 'cloud 2': 'about' })).toBeNull()
  })

  test('holds whatever the figures stand for', () => {
    const value = fc.integer({ min: -12, max: 4 })
    const group = fc.array(fc.tuple(value, fc.constantFrom('exact', 'rounded', 'less-than', 'about' as const)), {
      minLength: 3,
      maxLength: 5,
    })
    const truth = (size: number, precision: string, at: number): number =>
      precision === 'rounded'
        ? size - 0.5 + at
        : precision === 'less-than'
          ? size * at
          : precision === 'about'
            ? size + 40 * (at - 0.5)
            : size
    const middle = (values: readonly number[]): number => {
      const sorted = [...values].sort((a, b) => a - b)
      const half = sorted.length / 2
      return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
    }
    const draws = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(group, group, draws, (first, second, at) => {
        const precision = Object.fromEntries(
          Object.entries({ chips: first, cloud: second }).flatMap(([sector, all]) =>
            all.map(([, one], index) => [`${sector} ${index}`, one] as const),
          ),
        )
        const lowest = lowestOf(
          pair(
            first.map(([size]) => size),
            second.map(([size]) => size),
          ),
          precision,
        )
        if (!lowest) return
        const [own, other] = [first, second].map((all, group_) =>
          middle(all.map(([size, one], index) => truth(size, one, at[group_ * 5 + index] ?? 0))),
        )
        const [low = 0, high = 0] = lowest === 'chips' ? [own, other] : [other, own]
        expect(low).toBeLessThanOrEqual(high)
      }),
      { numRuns: 400 },
    )
  })
})
