import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/cli/dataCheck.ts'
import { buildIndex } from '../../src/cli/indexBuild.ts'
import { formatIndexLayer, type IndexOptions, readArguments, USAGE, writeIndex } from '../../src/cli/indexCommand.ts'
import { type IndexSettings, parseIndexSettings } from '../../src/cli/indexSettings.ts'
import type { Table } from '../../src/data/readTable.ts'
import { abnormalReturn, fitMarketModel } from '../../src/domain/study/marketModel.ts'
import { buildDataset } from '../fixtures/dataset.ts'
import { INDEX_FILE, readIndex, readUntyped } from '../fixtures/published.ts'
import { buildIndexLayer } from '../fixtures/shareIndex.ts'

const EVENT = { id: 'test-event', date: '2025-03-03' }
const COUNT = 255

/** Weekdays up to the event's, oldest first, which is the last of them. */
const DAYS: readonly string[] = Array.from({ length: 2 * COUNT }, (_, back) => new Date(Date.UTC(2025, 2, 3 - back)))
  .filter((day) => day.getUTCDay() % 6 !== 0)
  .slice(0, COUNT)
  .map((day) => day.toISOString().slice(0, 10))
  .reverse()

function toTable(header: string, lines: readonly string[]): Table {
  return { header: header.split(','), rows: lines.map((line, index) => ({ row: index + 2, cells: line.split(',') })) }
}

// Returns that repeat, and a day on which the market fell by 1% and the first member by 10%.
const marketReturn = (place: number): number => (place === COUNT - 1 ? -1 : ([1, -0.5, 0.25][place % 3] ?? 0))
const ownReturn = (place: number): number =>
  place === COUNT - 1 ? -10 : 2 * marketReturn(place) + (place % 2 === 0 ? 0.5 : -0.5)

function closesOf(symbol: string, returns: (place: number) => number, from = 0): string[] {
  let close = 100
  return DAYS.flatMap((day, place) => {
    if (place > from) close *= 1 + returns(place) / 100
    return place < from ? [] : [`${symbol},${day},${close}`]
  })
}

const MEMBERS = [
  'BET.A,Beta,Machines of All Kinds,1,2000000000',
  'ALF,Alpha Inc.,Machines of All Kinds,1,1000000000',
  'NEW,New,Goods,1,',
  'OLD,Old,Goods,0,5000000000',
  'GON,Gone,Goods,1,7000000000',
]

const { format: _, sectors, market, baseline: __, members: ___, event, ...rest } = buildIndexLayer()
const { window: ____, return: _____, ...named } = market
const SETTINGS: IndexSettings = {
  ...rest,
  event,
  format: 'shockwave-index-settings/1',
  market: named,
  sectors: sectors.map((sector, index) => ({ ...sector, listed: ['Machines of All Kinds', 'Goods'][index] ?? '' })),
  countedWith: {},
  names: { ALF: 'Alpha of the list', 'BET.A': 'Beta (class A)' },
}

function buildInput(members: readonly string[] = MEMBERS) {
  return {
    members: toTable('symbol,name,gics_sector,member_2025_03_03,market_cap_usd_2025_02_03', members),
    closes: toTable('symbol,date,adj_close', [
      ...closesOf('SIX', marketReturn),
      ...closesOf('ALF', ownReturn),
      // A class of shares, as sources of prices write it.
      ...closesOf('BET-A', (place) => (place === COUNT - 1 ? 0.1 : (place % 5) / 10)),
      ...closesOf('NEW', ownReturn, 200),
    ]),
    volumes: toTable(
      'symbol,date,volume',
      DAYS.slice(-21).map((day, place) => `ALF,${day},${place === 20 ? 300 : 100}`),
    ),
    settings: SETTINGS,
    event: EVENT,
    companies: [
      { id: 'alpha', name: 'Alpha', ticker: 'ALF' },
      { id: 'nobody', name: 'Nobody' },
    ],
  }
}

function build(members?: readonly string[]) {
  const built = buildIndex(buildInput(members))
  if (!built.ok) throw new Error(built.faults.join('\n'))
  return built.layer
}

describe('the layer', () => {
  const layer = build()
  const memberOf = (symbol: string) => layer.members.find((member) => member.symbol === symbol)

  test('has the members of the day, by symbol, each with its company, name and sector', () => {
    expect(layer.members.map(({ symbol, name, sector, company }) => [symbol, name, sector, company])).toEqual([
      ['ALF', 'Alpha', 'machines', 'alpha'],
      ['BET.A', 'Beta (class A)', 'machines', undefined],
      ['GON', 'Gone', 'goods', undefined],
      ['NEW', 'New', 'goods', undefined],
    ])
  })

  test('has returns, and models fitted on the sessions −250 to −11', () => {
    const pairs = DAYS.flatMap((_, place) =>
      place >= COUNT - 251 && place <= COUNT - 12 ? [{ own: ownReturn(place), market: marketReturn(place) }] : [],
    )
    const model = fitMarketModel(pairs)
    if (!model) throw new Error('there are enough')
    const own = memberOf('ALF')
    expect(own?.return).toBe(-10)
    expect(own?.model?.beta).toBeCloseTo(model.beta, 4)
    expect(own?.model?.sigma).toBeCloseTo(model.sigma, 4)
    expect(own?.model).not.toHaveProperty('window')
    expect(layer.market).toMatchObject({ return: -1, window: { returns: 240, start: DAYS[4], end: DAYS[COUNT - 12] } })
    expect(layer.market.window.mean).toBeCloseTo(model.marketMean, 4)
    const { alpha = 0, beta = 0 } = own?.model ?? {}
    expect(abnormalReturn({ alpha, beta }, { own: -10, market: -1 })).toBeCloseTo(
      abnormalReturn(model, { own: -10, market: -1 }),
      3,
    )
  })

  test('has values carried on with the closes, and volumes against the mean of 20 sessions', () => {
    const places = [COUNT - 2, DAYS.indexOf('2025-02-03')]
    const [before = 0, valued = 0] = places.map((place) => Number(closesOf('ALF', ownReturn)[place]?.split(',')[2]))
    expect(memberOf('ALF')).toMatchObject({ value: Math.round((before / valued) * 10) / 10, volumeRatio: 3 })
  })

  test('what is not known is null', () => {
    expect(memberOf('GON')).toMatchObject({ return: null, model: null, value: null, volumeRatio: null })
    // Too few returns, and no market value.
    expect(memberOf('NEW')).toMatchObject({ return: -10, model: null, value: null })
    expect(memberOf('BET.A')).toMatchObject({ return: 0.1, volumeRatio: null })
  })
})

test('what a table lacks is said, and nothing is built', () => {
  const faultsOf = (change: Partial<ReturnType<typeof buildInput>>): readonly string[] => {
    const built = buildIndex({ ...buildInput(), ...change })
    return built.ok ? [] : built.faults
  }
  expect(faultsOf({ closes: toTable('symbol,date', []) })[0]).toContain('adj_close')
  expect(faultsOf({ closes: toTable('symbol,date,adj_close', ['SIX,2025-03-03,high']) })[0]).toContain('"high"')
  expect(faultsOf({ closes: toTable('symbol,date,adj_close', ['SIX,2025-03-03,1']) })[0]).toContain('251 sessions')
  expect(faultsOf({ members: toTable('symbol,name', []) })[0]).toContain('member_2025_03_03')
  expect(faultsOf(buildInput(['ALF,Alpha,Toys,1,']))[0]).toContain('"Toys"')
})

describe('the command', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'data-index-'))
    const { id, date, title } = buildDataset().event
    const layers = { index: 'test-event.index.json' }
    const events = [{ id, date, title, file: 'event.json', layers }]
    write('catalogue.json', JSON.stringify({ format: 'shockwave-catalogue/1', default: id, events }))
    write('event.json', JSON.stringify(buildDataset()))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  function write(name: string, text: string): string {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }

  const toCsv = ({ header, rows }: Table): string =>
    [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.join(',')).join('\n')

  function options(): IndexOptions {
    const { members, closes, volumes, settings } = buildInput()
    return {
      members: write('members.csv', toCsv(members)),
      closes: write('closes.csv', toCsv(closes)),
      volumes: write('volumes.csv', toCsv(volumes)),
      settings: write('settings.json', JSON.stringify(settings)),
      event: 'test-event',
      folder,
    }
  }

  test('writes a sound layer, a member on a line, without a price', async () => {
    const { ok, lines } = await writeIndex(options())
    expect(lines.join()).toContain('4 members; 3 with a return, 2 with a model, 2 with a value, 1 with volumes')
    expect(ok).toBe(true)
    const file = join(folder, 'test-event.index.json')
    const text = readFileSync(file, 'utf8')
    expect(JSON.parse(text)).toEqual(build())
    expect(text.split('\n').filter((line) => line.includes('"symbol":"'))).toHaveLength(4)
    expect((await checkFiles({ files: [file], sources: new Map() })).lines.join()).toContain('4 members of the The Six')
  })

  test('says what is wrong, and writes nothing', async () => {
    const sound = options()
    const linesOf = async (change: Partial<IndexOptions>): Promise<string> => {
      const { ok, lines } = await writeIndex({ ...sound, ...change })
      expect(ok).toBe(false)
      return lines.join('\n')
    }
    expect(await linesOf({ closes: join(folder, 'none.csv') })).toContain('found no file')
    expect(await linesOf({ event: 'other' })).toContain('found "other"')
    expect(await linesOf({ settings: write('bad.json', '{}') })).toContain('"format"')
    expect(await linesOf({ settings: write('bad.json', '{') })).toContain('malformed')
    expect(await linesOf({ members: write('bad.csv', '"a') })).toContain('cannot be read')
    expect(await linesOf({ members: write('few.csv', 'symbol,name') })).toContain('market_cap')
    const bad = { ...SETTINGS, countedWith: { ALF: 'NEW' } }
    expect(await linesOf({ settings: write('bad.json', JSON.stringify(bad)) })).toContain('countedWith')
  })

  test('reads its arguments', () => {
    const all = ['members', 'closes', 'volumes', 'settings', 'event'].flatMap((name) => [`--${name}`, name])
    expect(readArguments(all)).toEqual({
      members: 'members',
      closes: 'closes',
      volumes: 'volumes',
      settings: 'settings',
      event: 'event',
    })
    expect(readArguments([...all, '--out', 'there'])).toMatchObject({ out: 'there' })
    expect(() => readArguments(all.slice(2))).toThrow('--members')
    for (const name of ['members', 'closes', 'volumes', 'settings', 'event', 'out']) {
      expect(USAGE.join()).toContain(`--${name}`)
    }
  })
})

test('what is published was written by the command, from settings that are sound', () => {
  const settings = parseIndexSettings(readUntyped('src/cli/symbols/deepseek-2025-01-27.index.json'))
  const layer = readIndex()
  if (!settings.ok) throw new Error(JSON.stringify(settings.problems))
  const { sources, evidence, reported, index } = settings.value
  expect(layer).toMatchObject({ sources, evidence, reported, index })
  expect(formatIndexLayer(layer)).toBe(readFileSync(INDEX_FILE, 'utf8'))
  expect(readFileSync(INDEX_FILE, 'utf8')).not.toMatch(/adj_close|"close"|"volume":\d/)
})
