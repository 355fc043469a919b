import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Built, buildMarket } from '../../src/cli/marketBuild.ts'
import { parseSymbols } from '../../src/cli/marketSymbols.ts'
import { readTable } from '../../src/data/readTable.ts'
import { roundTo } from '../../src/domain/figures/derive.ts'
import type { Series } from '../../src/domain/layers/marketLayer.ts'
import { parseMarketLayer } from '../../src/domain/layers/marketLayer.ts'
import { jsonPath } from '../../src/domain/parsing/problems.ts'
import { buildDataset } from '../fixtures/dataset.ts'
import { GONE, type JsonKey, withValueAt } from '../fixtures/json.ts'
import { buildPrices, buildSymbols, PRICE_LINES, SPAN } from '../fixtures/prices.ts'

const { event } = buildDataset()

async function build(text = buildPrices(), symbols: unknown = buildSymbols(), span = SPAN): Promise<Built> {
  const table = await readTable(text)
  const parsed = parseSymbols(symbols)
  if (!table.ok || !parsed.ok) throw new Error(JSON.stringify({ table, parsed }))
  return buildMarket({ prices: table.table, symbols: parsed.value, event, span })
}

async function seriesOf(symbol: string, ...input: Parameters<typeof build>): Promise<Series> {
  const built = await build(...input)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  const series = built.layer.series.find((one) => one.symbol === symbol)
  if (!series) throw new Error(`no series of ${symbol}`)
  return series
}

const levelsOf = async (...input: Parameters<typeof seriesOf>) =>
  (await seriesOf(...input)).points.map(([, value]) => value)

/** Faults as `place: found; expected`. */
async function faultsOf(...input: Parameters<typeof build>): Promise<string[]> {
  const built = await build(...input)
  if (built.ok) return []
  for (const { found, expected, mend } of built.faults)
    for (const words of [found, expected, mend]) expect(words).toBeTruthy()
  return built.faults.map(({ place, found, expected }) => `${place}: ${found}; ${expected}`)
}

/** The symbols file with one value put at a place. */
const symbolsWith = (keys: readonly JsonKey[], value: unknown): unknown => withValueAt(buildSymbols(), keys, value)

describe('windows', () => {
  test('run over the sessions of the calendar, rebased to 100 before the event', async () => {
    expect(await seriesOf('^CAL')).toEqual({
      kind: 'benchmark',
      subject: 'broad',
      symbol: '^CAL',
      name: { en: 'Broad Index', vi: 'Chỉ số rộng' },
      currency: 'USD',
      evidence: [{ source: 'closes', paraphrase: { en: 'Plain closes.', vi: 'Giá chưa điều chỉnh.' } }],
      points: [
        ['2025-02-27', 98],
        ['2025-02-28', 100],
        ['2025-03-03', 97],
        ['2025-03-04', 98],
        ['2025-03-05', 101],
      ],
    })
  })

  test('use adjusted closes where they stand', async () => {
    const { evidence, points } = await seriesOf('AAA')
    expect(points.map(([, value]) => value)).toEqual([102, 100, 88, 90, 101])
    expect(evidence).toEqual([{ source: 'closes', paraphrase: { en: 'Adjusted closes.', vi: 'Giá đã điều chỉnh.' } }])
  })

  test('adjusted closes outside the window do not count', async () => {
    const rows = [10, 11, 12, 13, 14].map((row) => [row, (PRICE_LINES[row - 1] ?? '').replace(/,[\d.]+,S1/, ',,S1')])
    const { evidence } = await seriesOf('AAA', buildPrices(Object.fromEntries(rows)))
    expect(evidence[0]?.paraphrase.en).toBe('Plain closes.')
  })

  test('round to four decimals', async () => {
    const third = buildPrices({ 11: 'AAA,2025-02-28,1,3,S1', 12: 'AAA,2025-03-03,1,2,S1', 13: 'AAA,2025-03-04,1,1,S1' })
    expect(await levelsOf('AAA', third)).toEqual([1700, 100, 66.6667, 33.3333, 1683.3333])
  })

  test('may be of any length that the closes fill', async () => {
    expect(await levelsOf('^CAL', undefined, undefined, { before: 1, after: 0 })).toEqual([100, 97])
    const built = await build(buildPrices({ 20: 'BBB,2025-03-06,63,,S1' }), undefined, { before: 3, after: 3 })
    expect(built.ok && built.layer.series[0]?.points).toHaveLength(7)
  })

  test('leave out closes on days that are no session', async () => {
    const sunday = buildPrices({ 11: 'AAA,2025-02-28,100,50,S1\nAAA,2025-03-02,1,1,S1' })
    expect(await levelsOf('AAA', sunday)).toEqual([102, 100, 88, 90, 101])
  })

  test('do not ask for the order of symbols, nor of columns', async () => {
    const [header = '', ...rows] = PRICE_LINES
    const turned = [header, ...rows].map((line) => line.split(',').reverse().join(';'))
    const bySymbolReversed = [turned[0], ...turned.slice(8), ...turned.slice(1, 8)].join('\n')
    expect(await build(bySymbolReversed)).toEqual(await build())
  })
})

describe('an anchored symbol', () => {
  test('goes through 100 plus the reported move, and the rest in proportion', async () => {
    expect(await seriesOf('BBB')).toMatchObject({
      kind: 'company',
      subject: 'zeta',
      anchor: 'zeta-close-reported',
      currency: 'EUR',
      note: { en: 'It hangs on the reported move.' },
      evidence: [{ paraphrase: { en: 'Closes by a reported move.' } }],
      points: [
        ['2025-02-27', 118.74],
        ['2025-02-28', null],
        ['2025-03-03', 90],
        ['2025-03-04', 108],
        ['2025-03-05', null],
      ],
    })
  })

  test('a row without a close is a session without one', async () => {
    const empty = buildPrices({ 17: `${PRICE_LINES[16]}\nBBB,2025-02-28,,,S1` })
    expect(await levelsOf('BBB', empty)).toEqual([118.74, null, 90, 108, null])
  })
})

test('the layer carries what the symbols file says, in the order of its format, and is sound', async () => {
  const built = await build()
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  expect(Object.keys(built.layer)).toEqual(
    '$schema format event revision revised asOf baseline sources companies shocks reported series'.split(' '),
  )
  expect(built.layer).toMatchObject({ revision: 3, baseline: '2025-02-28', asOf: '2025-04-08' })
  expect(built.layer.series.map(({ symbol }) => symbol)).toEqual(['AAA', 'BBB', '^CAL'])
  expect(parseMarketLayer(built.layer, buildDataset())).toEqual({ ok: true, value: built.layer })
})

describe('refusals, each with its row and column', () => {
  test.each<[name: string, changes: Readonly<Record<number, string | null>>, faults: readonly string[]]>([
    [
      'a missing column',
      { 1: 'symbol,date,close,source_id,other' },
      ['header: the columns symbol, date, close, source_id, other; one column "adj_close"'],
    ],
    ['a column twice', { 1: 'symbol,date,close,adj_close,close' }, ['header: 2 columns "close"; one column "close"']],
    ['a row that is too short', { 5: '^CAL,2025-03-03,4850' }, ['row 5: 3 cells; 5, as in the header']],
    ['a row that is too long', { 5: '^CAL,2025-03-03,4,850,,S1' }, ['row 5: 6 cells; 5, as in the header']],
    [
      'a date of another form',
      { 12: 'AAA,03/03/2025,88,44,S1' },
      ['row 12, column date: "03/03/2025"; a date that exists, YYYY-MM-DD'],
    ],
    [
      'a date that does not exist',
      { 12: 'AAA,2025-02-30,88,44,S1' },
      ['row 12, column date: "2025-02-30"; a date that exists, YYYY-MM-DD'],
    ],
    ['no date', { 12: 'AAA,,88,44,S1' }, ['row 12, column date: nothing; a date that exists, YYYY-MM-DD']],
    [
      'a day that stands twice',
      { 12: 'AAA,2025-02-28,88,44,S1' },
      ['row 12, column date: "2025-02-28"; a day after 2025-02-28, which stands in row 11'],
    ],
    [
      'rows that are not sorted',
      { 12: PRICE_LINES[12] ?? '', 13: PRICE_LINES[11] ?? '' },
      ['row 13, column date: "2025-03-03"; a day after 2025-03-04, which stands in row 12'],
    ],
    [
      'a year too late, once, and not for every row after it',
      { 10: 'AAA,2052-02-27,102,51,S1' },
      ['row 11, column date: "2025-02-28"; a day after 2052-02-27, which stands in row 10'],
    ],
    ...['abc', '0', '-5', '1e3', '1.234,5', '$44', 'NaN', '4 4', '0x10'].map(
      (price): [string, Record<number, string>, string[]] => [
        `a price of ${price}`,
        { 12: `AAA,2025-03-03,88,"${price}",S1` },
        [`row 12, column adj_close: "${price}"; a number greater than 0, with a point for decimals, or nothing`],
      ],
    ),
    [
      'two prices of a row',
      { 12: 'AAA,2025-03-03,x,y,S1' },
      [
        'row 12, column close: "x"; a number greater than 0, with a point for decimals, or nothing',
        'row 12, column adj_close: "y"; a number greater than 0, with a point for decimals, or nothing',
      ],
    ],
    [
      'a symbol that the symbols file lacks, once however many rows it has',
      { 21: 'CCC,2025-03-03,20,,S1\nCCC,2025-03-04,20,,S1' },
      ['row 21, column symbol: "CCC"; a symbol of the symbols file'],
    ],
    ['no symbol', { 21: ',2025-03-03,20,,S1' }, ['row 21, column symbol: nothing; a symbol']],
    [
      'a gap before the event',
      { 11: null },
      ['row 11, column date: "2025-03-03"; a close of AAA on 2025-02-28, the last session before the event'],
    ],
    [
      'a gap on the day of the event',
      { 12: null },
      ['row 12, column date: "2025-03-04"; a close of AAA on 2025-03-03, the day of the event'],
    ],
    [
      'a day without a close',
      { 12: 'AAA,2025-03-03,,,S1' },
      ['row 12, column adj_close: nothing; a close of AAA on 2025-03-03, the day of the event'],
    ],
    ['a gap elsewhere', { 13: null }, ['row 13, column date: "2025-03-05"; a close of AAA on 2025-03-04']],
    [
      'two gaps',
      { 10: null, 13: null },
      [
        'row 10, column date: "2025-02-28"; a close of AAA on 2025-02-27',
        'row 12, column date: "2025-03-05"; a close of AAA on 2025-03-04',
      ],
    ],
    [
      'a long gap',
      { 11: null, 12: null, 13: null },
      [
        'row 11, column date: "2025-03-05"; a close of AAA on the 3 sessions from 2025-02-28 to 2025-03-04, ' +
          'the last session before the event and the day of the event among them',
      ],
    ],
    [
      'a window that is not filled to its end',
      { 14: null, 15: null },
      ['row 13, column date: "2025-03-04", the last of AAA; a close of AAA on 2025-03-05'],
    ],
    [
      'a window that is not filled from its start',
      { 9: null, 10: null },
      ['row 9, column date: "2025-02-28"; a close of AAA on 2025-02-27'],
    ],
    [
      'closes of both kinds in one window',
      { 13: 'AAA,2025-03-04,90,,S1' },
      ['row 13, column adj_close: nothing; an adjusted close of AAA on each session, as in row 10'],
    ],
    [
      'closes of both kinds in several rows',
      { 10: 'AAA,2025-02-27,102,,S1', 13: 'AAA,2025-03-04,90,,S1' },
      [
        'row 10, column adj_close: nothing, as in 1 more of its rows in the window; ' +
          'an adjusted close of AAA on each session, as in row 11',
      ],
    ],
    [
      'a calendar without the day of the event',
      { 5: null },
      ['row 5, column date: "2025-03-04"; a close of ^CAL, the calendar, on 2025-03-03, the day of the event'],
    ],
    [
      'a calendar that ends before the event',
      { 5: null, 6: null, 7: null, 8: null },
      ['row 4, column date: "2025-02-28"; a close of ^CAL, the calendar, on 2025-03-03, the day of the event'],
    ],
    [
      'a calendar that is too short before the event',
      { 2: null, 3: null, 7: null, 8: null },
      ['row 2, column date: 1 session(s) of the calendar ^CAL before 2025-03-03; 2'],
    ],
    [
      'an anchored symbol without the day of the event',
      { 18: null },
      ['row 18, column date: "2025-03-04"; a close of BBB on 2025-03-03, the day of the event'],
    ],
    [
      'an anchored symbol with a close before the event',
      { 17: 'BBB,2025-02-27,59,,S1\nBBB,2025-02-28,50,,S1' },
      ['row 18, column close: a close; no close of BBB on 2025-02-28, as it has an anchor'],
    ],
    [
      'an anchored symbol that does not span the window',
      { 16: null, 17: null, 20: null },
      [
        'row 16, column date: "2025-03-03"; a close of BBB on 2025-02-27 or before',
        'row 17, column date: "2025-03-04", the last of BBB; a close of BBB on 2025-03-05 or after',
      ],
    ],
  ])('%s', async (_, changes, faults) => {
    expect(await faultsOf(buildPrices(changes))).toEqual(faults)
  })

  test('all faults of a file are listed, in the order of its rows', async () => {
    const changes = { 5: '^CAL,2025-03-03,x,,S1', 12: 'AAA,2025-03-03,88,y,S1', 16: 'CCC,2025-02-26,62,,S1' }
    expect((await faultsOf(buildPrices(changes))).map((line) => line.split(':')[0])).toEqual([
      'row 5, column close',
      'row 12, column adj_close',
      'row 16, column symbol',
    ])
  })

  test('a symbol with a faulty row is not told to lack its close as well; others are', async () => {
    const changes = { 12: 'AAA,2025-03-03,88,y,S1', 18: null }
    expect((await faultsOf(buildPrices(changes))).map((line) => line.split(':')[0])).toEqual([
      'row 12, column adj_close',
      'row 18, column date',
    ])
  })

  test('rows count blank lines', async () => {
    const changes = { 12: '\n\nAAA,2025-03-03,88,y,S1' }
    expect((await faultsOf(buildPrices(changes)))[0]).toMatch(/^row 14, column adj_close/)
  })
})

describe('refusals of the symbols file', () => {
  test('a symbol without prices', async () => {
    const gone = Object.fromEntries([16, 17, 18, 19, 20].map((row) => [row, null]))
    expect(await faultsOf(buildPrices(gone))).toEqual(['$.symbols[1].symbol: "BBB"; a symbol of the price file'])
  })

  test('an unused symbol needs none', async () => {
    expect(await faultsOf(buildPrices({ 21: null }))).toEqual([])
  })

  test('no calendar, or two', async () => {
    const none = '$.symbols: none or several; one benchmark with "calendar": true'
    expect(await faultsOf(undefined, symbolsWith(['symbols', 2, 'calendar'], GONE))).toEqual([none])
    const second = {
      symbol: 'VVV',
      kind: 'benchmark',
      subject: 'narrow',
      name: { en: 'Narrow' },
      currency: 'USD',
      source: 'closes',
      calendar: true,
    }
    expect(await faultsOf(undefined, symbolsWith(['symbols', 3], second))).toEqual([none])
  })

  test('a calendar without prices', async () => {
    const gone = Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((row) => [row, null]))
    expect(await faultsOf(buildPrices(gone))).toEqual(['$.symbols[2].symbol: "^CAL"; a symbol of the price file'])
  })

  test('an anchor that is no reported number', async () => {
    const expected = 'the id of a reported figure that is one number'
    expect(await faultsOf(undefined, symbolsWith(['symbols', 1, 'anchor'], 'nowhere'))).toEqual([
      `$.symbols[1].anchor: "nowhere"; ${expected}`,
    ])
    expect(await faultsOf(undefined, symbolsWith(['reported', 0, 'value'], { low: -12, high: -8 }))).toEqual([
      `$.symbols[1].anchor: "zeta-close-reported"; ${expected}`,
    ])
  })

  test('another event', async () => {
    expect(await faultsOf(undefined, symbolsWith(['event'], 'tulips'))).toEqual(['$.event: "tulips"; "test-event"'])
  })

  test.each<[name: string, keys: readonly JsonKey[], value: unknown, code: string]>([
    ['an unknown key', ['symbls'], [], 'unknown-key'],
    ['an unknown key of a symbol', ['symbols', 0, 'ankor'], 'x', 'unknown-key'],
    ['an unused symbol without a reason', ['symbols', 3, 'reason'], GONE, 'missing-key'],
    ['a kind that there is not', ['symbols', 0, 'kind'], 'fund', 'not-allowed'],
    ['a calendar that is a company', ['symbols', 0, 'calendar'], true, 'unknown-key'],
    [
      'a text without Vietnamese is sound, one without English is not',
      ['paraphrases', 'close', 'en'],
      GONE,
      'missing-key',
    ],
    ['a figure that is none', ['reported', 0, 'measure'], 'hope', 'not-allowed'],
  ])('of shape: %s', (_, keys, value, code) => {
    const parsed = parseSymbols(symbolsWith(keys, value))
    const faults = parsed.ok ? [] : parsed.problems.map(({ path, detail }) => [path, detail.code])
    expect(faults).toEqual([[jsonPath(keys), code]])
  })

  test('a symbol that stands twice', () => {
    const parsed = parseSymbols(symbolsWith(['symbols', 3, 'symbol'], 'AAA'))
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { path: '$.symbols[3].symbol', found: '"AAA"', detail: { code: 'duplicate', first: '$.symbols[0].symbol' } },
    ])
  })
})

test('whatever the closes are, each index is its close over that before the event, and no price is kept', async () => {
  const price = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100)
  await fc.assert(
    fc.asyncProperty(fc.array(price, { minLength: 7, maxLength: 7 }), async (prices) => {
      const rows = prices.map((close, index) => [
        9 + index,
        `AAA,${PRICE_LINES[8 + index]?.split(',')[1]},,${close},S1`,
      ])
      const levels = await levelsOf('AAA', buildPrices(Object.fromEntries(rows)))
      const base = prices[2] ?? Number.NaN
      expect(levels).toEqual(prices.slice(1, 6).map((close) => roundTo((close / base) * 100, 4)))
    }),
    { numRuns: 50 },
  )
})
