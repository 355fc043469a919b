import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedCompanies, MAX_PICKED, type Paths, selectPaths } from '../../../src/domain/analysis/paths.ts'
import { magnitude } from '../../../src/domain/figures/figures.ts'
import { DRAWDOWN_WINDOW } from '../../../src/domain/layers/drawdownWindows.ts'
import type { Series } from '../../../src/domain/layers/marketLayer.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { buildCompany } from '../../fixtures/moves.ts'
import { buildPathLayers, readPathLayers, SESSIONS } from '../../fixtures/paths.ts'
import { viewsOf } from '../../fixtures/views.ts'

const small = buildPathLayers()
const published = readPathLayers()

function pathsOf(view: Partial<View> = {}, layers = small): Paths {
  const full = buildView({ view: 'path', ...view })
  const selection = select(layers, full, 'en')
  const paths = selectPaths(layers, selection, askedCompanies(selection))
  if (!paths) throw new Error('no market')
  return paths
}

const idsOf = ({ companies }: Paths): string[] => companies.map(({ record }) => record.subject)
const pathOf = (paths: Paths, id: string) => paths.companies.find(({ record }) => record.subject === id)
const picked = (paths: Paths): string[] =>
  [...paths.companies]
    .filter(({ pick }) => pick !== null)
    .sort((a, b) => (a.pick ?? 0) - (b.pick ?? 0))
    .map(({ record }) => record.subject)
const without = ({ without: rows }: Paths): string[] => rows.map(({ company }) => company.id)
const rest = (paths: Paths): string[] => paths.rest.map(({ subject }) => subject)

/** A point at 100, so many sessions after the day. */
function backAt(session: number): Series['points'][number] {
  return [SESSIONS[small.market.eventPlace + session] ?? '', 100]
}

describe('who stands where', () => {
  test('passing companies with closes, the rest with closes, and those without', () => {
    const paths = pathsOf()
    expect(idsOf(paths).sort()).toEqual(['alpha', 'beta', 'delta', 'gamma', 'zeta'])
    expect(rest(paths)).toEqual(['eta'])
    expect(without(paths)).toEqual(['epsilon'])
  })

  test('the wider market joins where it is asked for', () => {
    const paths = pathsOf({ scope: 'wider' })
    expect(idsOf(paths)).toContain('eta')
    expect(rest(paths)).toEqual([])
  })

  test('what a filter leaves out becomes the rest; a private firm is only named where it passes', () => {
    const paths = pathsOf({ sector: ['cloud'] })
    expect(idsOf(paths).sort()).toEqual(['beta', 'gamma'])
    expect(rest(paths)).toEqual(['alpha', 'delta', 'zeta', 'eta'])
    expect(without(paths)).toEqual([])
  })

  test('a series without any close is as good as none', () => {
    const layers = buildPathLayers()
    const record = layers.market.recordOf('beta')
    if (!record) throw new Error('no beta')
    const empty = { ...record, points: record.points.map(() => null) }
    const market = { ...layers.market, recordOf: (id: string) => (id === 'beta' ? empty : layers.market.recordOf(id)) }
    expect(without(pathsOf({ sector: ['cloud'] }, { ...layers, market }))).toEqual(['beta'])
    const records = market.records.map((one) => (one.subject === 'beta' ? empty : one))
    expect(rest(pathsOf({ sector: ['chips'] }, { ...layers, market: { ...market, records } }))).not.toContain('beta')
  })

  test('a path ends with its last close, be it before the last session', () => {
    expect(pathOf(pathsOf(), 'beta')?.end).toMatchObject({ place: SESSIONS.length - 1, figure: { value: 85 } })
    const last = SESSIONS.length - 1
    const series = small.market.layer.series.map((one) =>
      one.subject === 'beta' ? { ...one, points: one.points.with(last, [SESSIONS[last] ?? '', null]) } : one,
    )
    expect(pathOf(pathsOf({}, buildPathLayers({ series })), 'beta')?.end).toMatchObject({ place: last - 1 })
  })

  test('there is nothing without the layer', () => {
    const { dataset } = small
    const selection = select({ dataset }, buildView({ view: 'path' }), 'en')
    expect(selectPaths({ dataset }, selection, askedCompanies(selection))).toBeNull()
  })
})

describe('the way back, by the end of the span', () => {
  test.each([
    ['alpha', 'recovered'],
    ['beta', 'not-recovered'],
    ['gamma', 'did-not-fall'],
    ['delta', 'not-recovered'],
    ['zeta', 'unclear'],
  ])('%s: %s', (id, wayBack) => {
    expect(pathOf(pathsOf(), id)?.wayBack).toBe(wayBack)
  })

  test.each([
    [-0.1, 'unclear'],
    [0, 'did-not-fall'],
    [3, 'did-not-fall'],
  ])('of a path that hangs on a reported move of %d: %s', (value, wayBack) => {
    const reported = small.market.layer.reported.map((figure) => ({ ...figure, value }))
    expect(pathOf(pathsOf({}, buildPathLayers({ reported })), 'zeta')?.wayBack).toBe(wayBack)
  })

  test('without a close on the day nothing is said', () => {
    const { eventPlace, layer } = small.market
    const series = layer.series.map((one) =>
      one.subject === 'beta'
        ? { ...one, points: one.points.with(eventPlace, [SESSIONS[eventPlace] ?? '', null]) }
        : one,
    )
    expect(pathOf(pathsOf({}, buildPathLayers({ series })), 'beta')).toMatchObject({
      wayBack: 'unclear',
      recovery: null,
    })
  })

  test('the close that recovered is found on its day, be it after the span', () => {
    expect(pathOf(pathsOf(), 'alpha')?.recovery).toMatchObject({
      place: 4,
      figure: { id: 'alpha-index-2025-03-05', value: 101 },
      sessions: { id: 'alpha-regain', value: 2 },
    })
    expect(pathOf(pathsOf(), 'delta')?.recovery).toMatchObject({ sessions: { value: DRAWDOWN_WINDOW + 1 } })
    expect(pathOf(pathsOf(), 'beta')?.recovery).toBeNull()
  })

  test.each([
    [DRAWDOWN_WINDOW - 1, 'recovered'],
    [DRAWDOWN_WINDOW, 'recovered'],
    [DRAWDOWN_WINDOW + 1, 'not-recovered'],
  ])('a first close of 100 at session %d: %s', (session, wayBack) => {
    const { eventPlace, layer } = small.market
    const series = layer.series.map((one) =>
      one.subject === 'beta' ? { ...one, points: one.points.with(eventPlace + session, backAt(session)) } : one,
    )
    const path = pathOf(pathsOf({}, buildPathLayers({ series })), 'beta')
    expect(path?.recovery).toMatchObject({ place: eventPlace + session, sessions: { value: session } })
    expect(path?.wayBack).toBe(wayBack)
  })

  test.each([
    [9, 'unclear'],
    [DRAWDOWN_WINDOW - 1, 'unclear'],
    [DRAWDOWN_WINDOW, 'not-recovered'],
  ])('a window of %d sessions without such a close: %s', (sessions, wayBack) => {
    const end = small.market.eventPlace + sessions + 1
    const series = small.market.layer.series.map((one) => ({ ...one, points: one.points.slice(0, end) }))
    expect(pathOf(pathsOf({}, buildPathLayers({ series })), 'beta')?.wayBack).toBe(wayBack)
  })
})

describe('against a benchmark', () => {
  test('the first unless another is asked for', () => {
    expect(pathsOf().benchmark?.benchmark.id).toBe('first')
    expect(pathsOf({ benchmark: 'second' }).benchmark?.benchmark.id).toBe('second')
    expect(pathsOf().benchmarks.map(({ id }) => id)).toEqual(['first', 'second'])
  })

  test('is index ÷ index × 100 where both have a close, and nothing elsewhere', () => {
    const beta = pathOf(pathsOf(), 'beta')?.relative ?? []
    expect(beta.slice(0, 3)).toEqual([99, 100, 85])
    expect(beta.at(-1)).toBeCloseTo((100 * 85) / 80)
    const zeta = pathOf(pathsOf(), 'zeta')?.relative ?? []
    expect(zeta.slice(0, 8).map((value) => value === null)).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      false,
      true,
    ])
  })

  test('ends where the layer’s own figure does', () => {
    for (const { id } of published.market.benchmarks) {
      for (const { record, relative } of pathsOf({ benchmark: id, scope: 'wider' }, published).companies) {
        const figure = record.relativeEnd.get(id)
        const decimals = figure?.precision === 'about' ? 0 : 1
        expect(relative.at(-1), record.subject).toBeCloseTo(Number(figure && magnitude(figure)), decimals)
      }
    }
  })

  test('an event may have none', () => {
    const series = small.market.layer.series.filter(({ kind }) => kind === 'company')
    const paths = pathsOf({}, buildPathLayers({ series }))
    expect(paths.benchmark).toBeNull()
    expect(pathOf(paths, 'beta')?.relative).toEqual([])
  })
})

describe('whom to pick out', () => {
  test('all of a few, the highest last close first', () => {
    expect(pathsOf().pickedBy).toBe('all')
    expect(picked(pathsOf())).toEqual(['zeta', 'gamma', 'delta', 'beta', 'alpha'])
  })

  test('six can still be told apart, seven cannot', () => {
    const six = pathsOf({ scope: 'wider' })
    expect([idsOf(six).length, six.pickedBy]).toEqual([MAX_PICKED, 'all'])
    expect(picked(six)).toHaveLength(MAX_PICKED)
    const { companies, series } = small.market.layer
    const theta = series.flatMap((one) => (one.subject === 'eta' ? [{ ...one, subject: 'theta' }] : []))
    const layers = buildPathLayers({
      companies: [...companies, buildCompany('Theta')],
      series: [...theta, ...series],
    })
    const seven = pathsOf({ scope: 'wider' }, layers)
    expect([idsOf(seven).length, seven.pickedBy]).toEqual([MAX_PICKED + 1, 'ends'])
    expect(picked(seven)).toHaveLength(MAX_PICKED)
  })

  test('of many the three highest and the three lowest last closes', () => {
    const paths = pathsOf({}, published)
    expect(paths.pickedBy).toBe('ends')
    expect(picked(paths)).toEqual(['siemens-energy', 'apple', 'microsoft', 'salesforce', 'cameco', 'nvidia'])
  })

  test('or those that are pinned, be they outside the selection', () => {
    const paths = pathsOf({ pin: ['meta', 'nvidia', 'oracle'] }, published)
    expect(paths.pickedBy).toBe('pins')
    expect(picked(paths)).toEqual(['meta', 'nvidia', 'oracle'])
    expect(rest(paths)).not.toContain('oracle')
    expect(picked(pathsOf({ pin: ['oracle'], sector: ['chips'] }, published))).toEqual(['nvidia', 'oracle'])
  })

  test('those that are pinned keep their places, whatever is added and however they end', () => {
    expect(picked(pathsOf({ pin: ['nvidia', 'meta'] }, published))).toEqual(['nvidia', 'meta'])
    expect(picked(pathsOf({ pin: ['nvidia', 'meta', 'apple'] }, published))).toEqual(['nvidia', 'meta', 'apple'])
  })

  test('the company whose card is open joins last, however the card was opened', () => {
    for (const card of [{ company: 'meta' }, { figure: 'meta-index-2025-02-03' }]) {
      expect(picked(pathsOf(card, published))).toEqual([...picked(pathsOf({}, published)), 'meta'])
    }
    expect(picked(pathsOf({ company: 'nvidia' }, published))).toEqual(picked(pathsOf({}, published)))
    expect(picked(pathsOf({ company: 'oracle' }, published)).at(-1)).toBe('oracle')
  })
})

test('what is drawn is cited: the paths that pass, and the benchmark', () => {
  expect(pathsOf().sources.map(({ id }) => id)).toEqual(['paper', 'closes'])
  expect(pathsOf({ sector: ['cloud'] }).sources.map(({ id }) => id)).toEqual(['closes'])
  // No company passes; the benchmark is drawn all the same.
  expect(pathsOf({ q: 'nowhere' }).sources.map(({ id }) => id)).toEqual(['closes'])
})

test('later shocks stand at their session, with their evidence', () => {
  expect(pathsOf().shocks).toMatchObject([
    { shock: { id: 'storm' }, place: 6, citations: [{ source: { id: 'paper' } }] },
  ])
})

test('whatever is chosen, every company with closes is shown once, and every one that passes has its place', () => {
  const names = published.dataset.companies.map(({ name }) => name)
  const everyone = published.market.records.map(({ subject }) => subject).sort()
  fc.assert(
    fc.property(viewsOf(published.dataset, names), fc.boolean(), (view, isWide) => {
      const full = buildView({ ...view, view: 'path', scope: isWide ? 'wider' : null })
      const selection = select(published, full, 'en')
      const paths = selectPaths(published, selection, askedCompanies(selection))
      if (!paths) throw new Error('no market')
      expect([...idsOf(paths), ...rest(paths)].sort()).toEqual(everyone)
      const passing = selection.rows.map(({ company }) => company.id)
      expect([...idsOf(paths), ...without(paths)]).toEqual(expect.arrayContaining(passing))
      // Beside those that pass, only the company whose card is open.
      const asked = selection.card?.kind === 'company' ? [selection.card.row.company.id] : []
      for (const id of idsOf(paths)) expect([...passing, ...asked]).toContain(id)
      expect(picked(paths).length).toBeLessThanOrEqual(7)
      expect(picked(paths).length > 0).toBe(paths.companies.length > 0)
    }),
    { numRuns: 60 },
  )
})
