import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/cli/dataCheck.ts'
import {
  formatMarketLayer,
  type MarketOptions,
  readArguments,
  USAGE,
  writeMarket,
} from '../../src/cli/marketCommand.ts'
import { parseSymbols } from '../../src/cli/marketSymbols.ts'
import { buildDataset } from '../fixtures/dataset.ts'
import { withValueAt } from '../fixtures/json.ts'
import { buildMarketLayer } from '../fixtures/market.ts'
import { buildPrices, buildSymbols, PRICE_LINES, SPAN } from '../fixtures/prices.ts'
import { MARKET_FILE, readMarket, readUntyped } from '../fixtures/published.ts'

const SYMBOLS_FILE = 'src/cli/symbols/deepseek-2025-01-27.json'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-market-'))
  writeCatalogue()
  write('event.json', buildDataset())
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
  return file
}

function writeCatalogue(layers: object = {}): void {
  const { id, date, title } = buildDataset().event
  write('catalogue.json', {
    format: 'shockwave-catalogue/1',
    default: id,
    events: [{ id, date, title, file: 'event.json', layers }],
  })
}

async function run(
  prices: string | Uint8Array,
  symbols: unknown = buildSymbols(),
  options: Partial<MarketOptions> = {},
) {
  const { ok, lines } = await writeMarket({
    prices: write('prices.csv', prices),
    symbols: write('symbols.json', symbols),
    event: 'test-event',
    folder,
    span: SPAN,
    ...options,
  })
  return { ok, lines: lines.map((line) => line.replaceAll(`${folder}/`, '')) }
}

const written = (name = 'test-event.market.json'): string => readFileSync(join(folder, name), 'utf8')

describe('a good run', () => {
  test('writes the layer and one line', async () => {
    expect(await run(buildPrices())).toEqual({
      ok: true,
      lines: [
        "wrote test-event.market.json: market layer of test-event; 2 companies (0 beyond the event's), 1 benchmarks; " +
          '5 sessions from 2025-02-27 to 2025-03-05, 100 on 2025-02-28; 1 later shocks; 1 reported figures',
      ],
    })
    expect(JSON.parse(written())).toMatchObject({ format: 'shockwave-market/1', event: 'test-event', revision: 3 })
  })

  test('writes what data:check finds sound', async () => {
    writeCatalogue({ market: 'market.json' })
    await run(buildPrices())
    const { ok } = await checkFiles({
      files: [join(folder, 'catalogue.json'), join(folder, 'market.json')],
      sources: new Map(),
    })
    expect(ok).toBe(true)
  })

  test('writes the same bytes again, whatever the order of symbols in the prices', async () => {
    await run(buildPrices())
    const first = written()
    const [header, ...rows] = PRICE_LINES
    await run([header, ...rows.slice(7), ...rows.slice(0, 7)].join('\r\n'))
    expect(written()).toBe(first)
  })

  test('writes no price', async () => {
    await run(buildPrices({ 5: '^CAL,2025-03-03,4850.25,,S1' }))
    const { series } = JSON.parse(written())
    expect(JSON.stringify(series)).not.toMatch(/4850|4900|5050|59\.37/)
  })

  test('goes where the catalogue says, or where it is told', async () => {
    writeCatalogue({ market: 'elsewhere.json' })
    await run(buildPrices())
    expect(existsSync(join(folder, 'elsewhere.json'))).toBe(true)
    const out = join(folder, 'told.json')
    expect((await run(buildPrices(), buildSymbols(), { out })).lines[0]).toMatch(/^wrote told\.json: /)
    expect(written('told.json')).toBe(written('elsewhere.json'))
  })
})

describe('a bad run writes nothing', () => {
  test('and prints a line for each fault: file, place, found, expected, how to mend it', async () => {
    const result = await run(buildPrices({ 12: 'AAA,2025-03-03,88,n/a,S1', 21: 'CCC,2025-03-03,20,,S1' }))
    expect(result).toEqual({
      ok: false,
      lines: [
        'prices.csv: row 12, column adj_close: found "n/a"; expected a number greater than 0, with a point for decimals, ' +
          'or nothing; correct it, or leave the cell empty',
        'prices.csv: row 21, column symbol: found "CCC"; expected a symbol of the symbols file; ' +
          'add it there, as "unused" where it is not wanted',
      ],
    })
    expect(existsSync(join(folder, 'test-event.market.json'))).toBe(false)
  })

  test('lists 50 faults, and says how many more there are', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `S${index},2025-03-03,1,,S1`)
    const { lines } = await run([...PRICE_LINES, ...rows].join('\n'))
    expect(lines).toHaveLength(51)
    expect(lines.at(-1)).toBe('and 10 more; mend these first')
  })

  test('faults of the layer are told at their place in the symbols file', async () => {
    const symbols = [
      [['symbols', 1, 'subject'], 'nobody'],
      [['symbols', 2, 'source'], 'nowhere'],
      [['shocks', 0, 'date'], '2025-03-08'],
      [['reported', 0, 'unit'], 'usd-bn'],
    ] as const
    const broken = symbols.reduce<unknown>((json, [keys, value]) => withValueAt(json, keys, value), buildSymbols())
    const { ok, lines } = await run(buildPrices(), broken)
    expect(ok).toBe(false)
    expect(lines.map((line) => line.split(': found')[0])).toEqual([
      'symbols.json: $.reported[0].unit',
      'symbols.json: $.reported[0].value',
      'symbols.json: $.symbols[2].source',
      'symbols.json: $.symbols[1].subject',
      'symbols.json: $.symbols[1].anchor',
      'symbols.json: $.shocks[0].date',
    ])
  })

  test.each<[name: string, prices: string | Uint8Array, line: string]>([
    ['an empty table', '\n', 'prices.csv: found an empty file; expected a table of closes; check that it was saved'],
    [
      'a quotation mark that stays open',
      buildPrices({ 12: 'AAA,"2025-03-03,88,44,S1' }),
      'prices.csv: found a stray quotation mark in row 12; expected cells quoted as a whole; mend the row',
    ],
    [
      'bytes that are no UTF-8',
      Uint8Array.from([0x73, 0xe9, 0x0a]),
      'prices.csv: found bytes that are not UTF-8; expected UTF-8; save the file as UTF-8',
    ],
  ])('%s', async (_, prices, line) => {
    expect(await run(prices)).toEqual({ ok: false, lines: [line] })
  })

  test('files that are not there, both at once', async () => {
    const options = { prices: join(folder, 'gone.csv'), symbols: join(folder, 'gone.json') }
    expect((await run('', {}, options)).lines).toEqual([
      'gone.csv: found no file; expected a table of closes; check the path',
      'gone.json: found no file; expected a symbols file; check the path',
    ])
  })

  test('a symbols file that is broken', async () => {
    const { lines } = await run(buildPrices(), withValueAt(buildSymbols(), ['symbols', 0, 'simbol'], 'x'))
    expect(lines).toEqual([
      'symbols.json: $.symbols[0].simbol: found "x"; expected a key of the format; did you mean "symbol"?',
    ])
    expect((await run(buildPrices(), '{')).lines[0]).toMatch(/^symbols\.json: line 1, column 2: found malformed JSON/)
  })

  test('an event that there is not, and one whose dataset is broken', async () => {
    expect((await run(buildPrices(), buildSymbols(), { event: 'tulips' })).lines).toEqual([
      '--event: found "tulips"; expected an event of catalogue.json: test-event; correct the id',
    ])
    write('event.json', { format: 'x' })
    expect((await run(buildPrices())).lines[0]).toMatch(/^event\.json: \$/)
    rmSync(join(folder, 'catalogue.json'))
    expect((await run(buildPrices())).lines).toEqual([
      'catalogue.json: found no file; expected the catalogue of events; check the path',
    ])
  })
})

describe('the text of a layer', () => {
  test('is JSON, with five points on a line', () => {
    const layer = buildMarketLayer()
    const text = formatMarketLayer(layer)
    expect(JSON.parse(text)).toEqual(layer)
    const pointLines = text.split('\n').filter((line) => /^ {8}\["/.test(line))
    expect(pointLines).toHaveLength(9 * 5)
    expect(pointLines[0]).toBe(
      '        ["2025-02-27",102],["2025-02-28",100],["2025-03-03",88],["2025-03-04",90],["2025-03-05",85],',
    )
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('has empty lists and no lines for what is not there', () => {
    expect(formatMarketLayer({ ...buildMarketLayer(), shocks: [], $schema: undefined })).toContain('"shocks": [],\n')
  })
})

describe('the published layer', () => {
  test('is written as the command writes it', () => {
    const text = readFileSync(MARKET_FILE, 'utf8')
    // The keys as they stand in the file; parsing puts optional ones last.
    expect(formatMarketLayer(JSON.parse(text))).toBe(text)
  })

  test('says what its symbols file says', () => {
    const symbols = parseSymbols(readUntyped(SYMBOLS_FILE))
    if (!symbols.ok) throw new Error(JSON.stringify(symbols.problems))
    const { event, revision, revised, asOf, sources, companies, shocks, reported } = symbols.value
    expect(readMarket()).toMatchObject({ event, revision, revised, asOf, sources, companies, shocks, reported })
    const used = symbols.value.symbols.flatMap((entry) => (entry.kind === 'unused' ? [] : [entry.symbol]))
    expect(readMarket().series.map(({ symbol }) => symbol)).toEqual(used)
  })
})

describe('readArguments', () => {
  const needed = ['--prices', 'p.csv', '--symbols', 's.json', '--event', 'e']

  test('three are needed, one is not', () => {
    expect(readArguments(needed)).toEqual({ prices: 'p.csv', symbols: 's.json', event: 'e' })
    expect(readArguments([...needed, '--out', 'o.json'])).toMatchObject({ out: 'o.json' })
  })

  test.each([
    [[], '--prices, --symbols and --event are all needed; see --help'],
    [needed.slice(2), '--prices, --symbols and --event are all needed; see --help'],
    [[...needed, '--ouput', 'x'], "Unknown option '--ouput'"],
    [[...needed, 'stray'], "Unexpected argument 'stray'"],
  ])('%j is refused with a sentence', (args, message) => {
    expect(() => readArguments(args)).toThrow(message)
  })

  test('the help names them all', () => {
    for (const option of ['--prices', '--symbols', '--event', '--out']) expect(USAGE.join('\n')).toContain(option)
  })
})
