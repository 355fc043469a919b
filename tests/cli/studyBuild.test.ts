import { describe, expect, test } from 'vitest'
import type { StudySettings } from '../../src/cli/marketSymbols.ts'
import { buildStudy, type StudyInput } from '../../src/cli/studyBuild.ts'
import type { Table } from '../../src/data/readTable.ts'
import type { MarketLayer } from '../../src/domain/layers/marketLayer.ts'
import { buildEvidence } from '../fixtures/dataset.ts'
import { buildMarketLayer } from '../fixtures/market.ts'

/** Three hundred days in order; every one counts as a session. */
const DAYS = Array.from({ length: 300 }, (_, place) =>
  new Date(Date.UTC(2024, 0, 1 + place)).toISOString().slice(0, 10),
)
const EVENT_PLACE = 270
const EVENT = DAYS[EVENT_PLACE] ?? ''
// The market goes up and down; a share follows it twice over, with a residual of its own that has no part in it.
const marketReturn = (place: number): number => (place % 2 === 0 ? 1 : -0.8) + (place % 5) / 10
const residual = (place: number): number => [0.5, 0.5, -0.5, -0.5][place % 4] ?? 0

function closesOf(returnOf: (place: number) => number, days: readonly string[] = DAYS): [string, number][] {
  let level = 100
  return days.map((day) => {
    level *= 1 + returnOf(DAYS.indexOf(day)) / 100
    return [day, level]
  })
}

const MARKET = closesOf(marketReturn)
const SHARE = closesOf((place) => 2 * marketReturn(place) + residual(place) - (place === EVENT_PLACE ? 9 : 0))

function tableOf(bySymbol: Readonly<Record<string, readonly (readonly [string, number])[]>>, column: string): Table {
  const rows = Object.entries(bySymbol).flatMap(([symbol, values]) =>
    values.map(([day, value]) => [symbol, day, String(value)]),
  )
  return { header: ['symbol', 'date', column], rows: rows.map((cells, index) => ({ row: index + 2, cells })) }
}

const settings: StudySettings = {
  window: { from: -250, to: -11 },
  markets: [{ symbol: 'MKT', id: 'fund', name: { en: 'fund' }, standsFor: 'broad', source: 'prices' }],
  paraphrase: { en: 'Closes' },
  method: [buildEvidence()],
  volumes: { evidence: [buildEvidence()] },
  values: { column: 'value', date: DAYS[200] ?? '', evidence: [buildEvidence()] },
  without: [],
}

/** A layer of one company, whose sessions are those from twenty before the event to `after` after it. */
function layerOf(after = 20, share = SHARE): MarketLayer {
  const window = share.slice(EVENT_PLACE - 20, EVENT_PLACE + after + 1)
  const base = share[EVENT_PLACE - 1]?.[1] ?? Number.NaN
  const [series] = buildMarketLayer().series
  if (series?.kind !== 'company') throw new Error('the fixture begins with a company')
  const points = window.map(([day, level]): [string, number] => [day, (level / base) * 100])
  return {
    ...buildMarketLayer(),
    baseline: DAYS[EVENT_PLACE - 1] ?? '',
    series: [{ ...series, subject: 'share', symbol: 'SHR', points }],
  }
}

function build(changes: Partial<StudyInput> = {}) {
  return buildStudy({
    settings,
    history: tableOf({ MKT: MARKET, SHR: SHARE }, 'adj_close'),
    volumes: null,
    values: null,
    layer: layerOf(),
    eventDate: EVENT,
    ...changes,
  })
}

function studyOf(changes: Partial<StudyInput> = {}) {
  const built = build(changes)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  return built.study
}

function foundIn(changes: Partial<StudyInput>): readonly string[] {
  const built = build(changes)
  return built.ok ? [] : built.faults.map(({ file, place, found }) => `${file}, ${place}: ${found}`)
}

describe('a model', () => {
  test('is fitted on the sessions of the window', () => {
    const [market] = studyOf().markets
    const [model] = market?.models ?? []
    expect(model?.returns).toBe(240)
    expect(model?.start).toBe(DAYS[EVENT_PLACE - 250])
    expect(model?.beta).toBeCloseTo(2, 1)
    expect(model?.sigma).toBeCloseTo(0.5, 1)
    // Nine percent below the line are more than any day before.
    expect(model?.asLarge).toBe(0)
  })

  test('of a company listed later counts its own returns', () => {
    const late = closesOf((place) => 2 * marketReturn(place) + residual(place), DAYS.slice(150))
    const history = tableOf({ MKT: MARKET, SHR: late }, 'adj_close')
    const share: [string, number][] = [...SHARE.slice(0, 150), ...late]
    const study = studyOf({ history, layer: layerOf(20, share) })
    expect(study.markets[0]?.models.map(({ returns, start }) => [returns, start])).toEqual([[109, DAYS[151]]])
    expect(study.portfolio?.returns).toBe(109)
  })

  test('is not there with fewer than sixty returns, and nothing is made up for it', () => {
    const late = closesOf((place) => marketReturn(place), DAYS.slice(210))
    const history = tableOf({ MKT: MARKET, SHR: late }, 'adj_close')
    const share: [string, number][] = [...SHARE.slice(0, 210), ...late]
    const study = studyOf({ history, layer: layerOf(20, share) })
    expect(study.markets[0]?.models).toEqual([])
    expect(study.portfolio).toBeUndefined()
  })

  test('of a company that is left out is not there, and the reason is', () => {
    const without = [{ subject: 'share', reason: { en: 'Other hours' } }]
    const study = studyOf({ settings: { ...settings, without } })
    expect(study.markets[0]?.models).toEqual([])
    expect(study.without).toEqual(without)
    expect(study.facts[0]?.sums).toBeUndefined()
  })
})

describe('sums of returns', () => {
  test('go from the day on, and the path from five sessions before', () => {
    const [own] = studyOf().facts
    expect(own?.sums?.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 10],
      [-5, 20],
    ])
  })

  test('end with the sessions that there are', () => {
    const fresh = SHARE.slice(0, EVENT_PLACE + 2)
    const market = MARKET.slice(0, EVENT_PLACE + 2)
    const history = tableOf({ MKT: market, SHR: fresh }, 'adj_close')
    const study = studyOf({ history, layer: layerOf(1, fresh) })
    expect(study.facts[0]?.sums?.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [-5, 1],
    ])
    expect(study.markets[0]?.points).toHaveLength(22)
  })
})

describe('facts', () => {
  test('are there as far as the files have them', () => {
    expect(Object.keys(studyOf().facts[0] ?? {})).toEqual(['subject', 'sums', 'runUp'])
    const volumes = tableOf({ SHR: DAYS.map((day) => [day, day === EVENT ? 300 : 100]) }, 'volume')
    const values: Table = { header: ['symbol', 'value'], rows: [{ row: 2, cells: ['SHR', '50000000000'] }] }
    const [own] = studyOf({ volumes, values }).facts
    expect(own?.volumeRatio).toBe(3)
    const [then = 1, now = 1] = [SHARE[200]?.[1], SHARE[EVENT_PLACE - 1]?.[1]]
    expect(own?.value).toBeCloseTo((50 * now) / then, 0)
  })

  test('need every one of the twenty sessions before', () => {
    const volumes = tableOf({ SHR: DAYS.slice(EVENT_PLACE - 10).map((day) => [day, 100]) }, 'volume')
    expect(studyOf({ volumes }).facts[0]?.volumeRatio).toBeUndefined()
  })
})

describe('faults', () => {
  test('a return of the day that is not the move of the layer', () => {
    const shifted = SHARE.map(([, level], place): [string, number] => [
      DAYS[place - 3] ?? `2023-12-0${place + 1}`,
      level,
    ])
    const [fault = ''] = foundIn({ history: tableOf({ MKT: MARKET, SHR: shifted }, 'adj_close') })
    expect(fault).toMatch(/^history, adj_close: SHR -?[\d.]+% on 2024-09-27$/)
    expect(foundIn({ history: tableOf({ MKT: MARKET }, 'adj_close') })).toEqual([
      'history, adj_close: no return of SHR on 2024-09-27',
    ])
  })

  test('a table without a column, a number or the event', () => {
    expect(foundIn({ history: tableOf({ MKT: MARKET }, 'close') })).toEqual([
      'history, header: the columns symbol, date, close',
    ])
    const [first, ...rest] = MARKET
    const broken = tableOf({ MKT: rest, SHR: SHARE }, 'adj_close')
    const rows = [{ row: 2, cells: ['MKT', first?.[0] ?? '', 'n/a'] }, ...broken.rows]
    expect(foundIn({ history: { ...broken, rows } })).toEqual(['history, row 2, column adj_close: "n/a"'])
    expect(foundIn({ history: tableOf({ MKT: MARKET.slice(0, 200), SHR: SHARE }, 'adj_close') })[0]).toMatch(
      /^history, date: no close on 2024-09-27$/,
    )
  })
})
