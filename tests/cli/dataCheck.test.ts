import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkFiles, readArguments } from '../../src/cli/dataCheck.ts'
import { buildCapex, buildDataset, buildEvidence, buildFigure } from '../fixtures/dataset.ts'
import { withValueAt } from '../fixtures/json.ts'
import { buildMarketLayer } from '../fixtures/market.ts'
import {
  CATALOGUE_FILE,
  DEEPSEEK_FILE,
  FILINGS_FILE,
  INDEX_FILE,
  MARKET_FILE,
  STORY_FILE,
} from '../fixtures/published.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-check-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
  return file
}

async function check(files: readonly string[], sources: Readonly<Record<string, string>> = {}) {
  const { ok, lines } = await checkFiles({ files, sources: new Map(Object.entries(sources)) })
  return { ok, lines: lines.map((line) => line.replaceAll(`${folder}/`, '')) }
}

describe('sound files', () => {
  test('a summary: companies, figures by status, citations', async () => {
    expect(await check([write('event.json', buildDataset())])).toEqual({
      ok: true,
      lines: [
        'event.json: sound; revision 1; 6 companies; ' +
          '12 figures (3 stated, 4 combined, 2 planned, 1 direction-only, 2 derived); 1 claims; 2 uncertainties; 17 citations',
      ],
    })
  })

  test('the published files, which are those checked by default', async () => {
    const options = readArguments([])
    expect(options.files).toEqual([CATALOGUE_FILE, FILINGS_FILE, INDEX_FILE, DEEPSEEK_FILE, MARKET_FILE, STORY_FILE])
    const { ok, lines } = await checkFiles(options)
    expect(ok).toBe(true)
    expect(lines[0]).toBe(`${CATALOGUE_FILE}: sound; 1 event(s), opens on deepseek-2025-01-27`)
    expect(lines[1]).toMatch(
      /: sound; revision \d+; filings layer of deepseek-2025-01-27; .* 48 sources; \d+ citations$/,
    )
    expect(lines[2]).toContain('503 members of the S&P 500')
    expect(lines[3]).toMatch(/: sound; revision \d+; 15 companies; \d+ figures \(6 stated, 5 combined, 2 planned, /)
    expect(lines[4]).toMatch(
      /: sound; revision \d+; market layer of deepseek-2025-01-27; 19 further companies; 30 series \(4 benchmarks\); 81 sessions; 19 reported figures; 26 sources; \d+ citations$/,
    )
    expect(lines[5]).toBe(`${STORY_FILE}: sound; story of deepseek-2025-01-27; 11 steps; told in en, vi`)
  })
})

describe('layers', () => {
  const base = buildDataset()
  const layer = {
    format: 'shockwave/1',
    layer: 'filings',
    extends: base.event.id,
    revision: 1,
    revised: '2025-03-04',
    sources: [],
    groups: [],
    figures: [buildCapex({ id: 'beta-filed', scope: 'cash-capex', status: 'stated' })],
  }
  const market = buildMarketLayer()
  const catalogue = (layers: Readonly<Record<string, string>>) => ({
    format: 'shockwave-catalogue/1',
    default: base.event.id,
    events: [{ id: base.event.id, date: base.event.date, title: base.event.title, file: 'event.json', layers }],
  })

  test('are checked against the event that the catalogue beside them names', async () => {
    write('event.json', base)
    const files = [
      write('catalogue.json', catalogue({ filings: 'filings.json', market: 'market.json' })),
      write('filings.json', layer),
      write('market.json', market),
    ]
    expect(await check(files)).toEqual({
      ok: true,
      lines: [
        `catalogue.json: sound; 1 event(s), opens on ${base.event.id}`,
        `filings.json: sound; revision 1; filings layer of ${base.event.id}; 1 companies and groups; 1 figures (1 stated); 0 sources; 1 citations`,
        `market.json: sound; revision 1; market layer of ${base.event.id}; 2 further companies; 9 series (2 benchmarks); 25 sessions; 4 reported figures; 3 sources; 14 citations`,
      ],
    })
  })

  test.each([
    ['filings.json', layer],
    ['market.json', market],
  ])('%s: without a catalogue, one line says where the event is looked for', async (name, content) => {
    const { ok, lines } = await check([write(name, content)])
    expect(ok).toBe(false)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      /found a layer of an event; expected a catalogue.json beside it that lists the event "test-/,
    )
  })

  test.each([
    ['filings', layer, 'extends'],
    ['market', market, 'event'],
  ])('%s: missing, or of another event or kind, it is a fault of the catalogue', async (key, content, eventKey) => {
    write('event.json', base)
    const name = `${key}.json`
    const file = write('catalogue.json', catalogue({ [key]: name }))
    const at = `catalogue.json: $.events[0].layers.${key}: found "${name}"`
    const expected = `expected a ${key} layer of "test-event"; check "${eventKey}" there`
    expect((await check([file])).lines).toEqual([`${at}; expected a file beside the catalogue; check the path`])
    write(name, { ...content, [eventKey]: 'tulips' })
    expect((await check([file])).lines).toEqual([`${at}, a ${key} layer of "tulips"; ${expected}`])
    write(name, key === 'filings' ? market : layer)
    expect((await check([file])).lines).toEqual([`${at}, which is no ${key} layer; ${expected}`])
  })

  test('faults in them are found with their path, through the catalogue too', async () => {
    write('event.json', base)
    const file = write('catalogue.json', catalogue({ filings: 'filings.json', market: 'market.json' }))
    const figures = [buildCapex({ id: 'lost', subject: 'nobody', scope: 'cash-capex', status: 'stated' })]
    write('filings.json', { ...layer, figures })
    write('market.json', withValueAt(market, ['series', 0, 'points', 1, 1], 99))
    const expected = [
      expect.stringMatching(/^filings\.json: \$\.figures\[0\]\.subject: found "nobody"/),
      expect.stringMatching(/^market\.json: \$\.series\[0\]\.points\[1\]: found 99; expected 100 at the baseline; /),
    ]
    expect(await check([join(folder, 'filings.json'), join(folder, 'market.json')])).toEqual({
      ok: false,
      lines: expected,
    })
    expect(await check([file])).toEqual({ ok: false, lines: expected })
  })

  test('the paragraphs and anchors of a market layer are looked up as well', async () => {
    write('event.json', base)
    write('catalogue.json', catalogue({ market: 'market.json' }))
    const words =
      'Many words stand here so that this line counts as a paragraph of the body and of nothing else at all,'
    const file = write('market.json', withValueAt(market, ['shocks', 0, 'evidence', 0, 'anchor'], 'said Beta'))
    expect((await check([file], { 'late-wire': `${words} said Beta.` })).ok).toBe(true)
    expect((await check([file], { 'late-wire': `${words} said Alpha.` })).lines).toEqual([
      expect.stringMatching(
        /^market\.json: \$\.shocks\[0\]\.evidence\[0\]\.anchor: found "said Beta"; expected a phrase/,
      ),
    ])
  })
})

describe('faults: one line each', () => {
  test('path, what was found, what was expected, how to mend it', async () => {
    const json = withValueAt(
      withValueAt(buildDataset(), ['companies', 0, 'tikcer'], 'X'),
      ['sources', 0, 'url'],
      'ftp://wire.example',
    )
    expect(await check([write('event.json', json)])).toEqual({
      ok: false,
      lines: [
        'event.json: $.sources[0].url: found "ftp://wire.example"; ' +
          'expected a link that begins with http:// or https://; give the full address',
        'event.json: $.companies[0].tikcer: found "X"; expected a key of the format; did you mean "ticker"?',
      ],
    })
  })

  test.each([
    ['an empty file', '', 'found an empty file; expected JSON; check that it was saved'],
    ['HTML', '<!doctype html>', 'found HTML; expected JSON; check that this is the data file and not a web page'],
    [
      'malformed JSON',
      '{\n  "format": ',
      'line 2, column 13: found malformed JSON (ValueExpected); expected JSON; mend it there',
    ],
    [
      'Latin-1',
      Uint8Array.from([0x7b, 0x0a, 0x22, 0xe9, 0x22, 0x7d]),
      'line 2: found bytes that are not UTF-8; expected UTF-8; save the file as UTF-8',
    ],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
      'line 1: found UTF-16; expected UTF-8; save the file as UTF-8',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await check([write('event.json', content)])).toEqual({ ok: false, lines: [`event.json: ${expected}`] })
  })

  test('a file that is not there, and a folder', async () => {
    mkdirSync(join(folder, 'sub'))
    expect(await check([join(folder, 'gone.json'), join(folder, 'sub')])).toEqual({
      ok: false,
      lines: ['gone.json', 'sub'].map(
        (name) => `${name}: found no file; expected a dataset or a catalogue; check the path`,
      ),
    })
  })

  test.each([[{}], [[]], [null], [{ format: { toString: 1 } }], [{ format: 3 }]])('%j is no dataset', async (json) => {
    const { ok, lines } = await check([write('event.json', json)])
    expect(ok).toBe(false)
    expect(lines[0]).toMatch(/^event\.json: \$/)
  })

  test('one unsound file does not hide the next', async () => {
    const { ok, lines } = await check([write('a.json', ''), write('b.json', buildDataset())])
    expect(ok).toBe(false)
    expect(lines).toEqual([expect.stringMatching(/^a\.json: found an empty/), expect.stringMatching(/^b\.json: sound/)])
  })
})

describe('a catalogue', () => {
  const catalogue = {
    format: 'shockwave-catalogue/1',
    default: 'one',
    events: [{ id: 'one', date: '2025-03-03', title: { en: 'One' }, file: 'one.json' }],
  }

  test('is sound where its files are there', async () => {
    const file = write('catalogue.json', catalogue)
    expect(await check([file])).toEqual({
      ok: false,
      lines: [
        'catalogue.json: $.events[0].file: found "one.json"; expected a file beside the catalogue; check the path',
      ],
    })
    write('one.json', buildDataset())
    expect((await check([file])).ok).toBe(true)
  })

  test('has to open on one of its events', async () => {
    const { ok, lines } = await check([write('catalogue.json', { ...catalogue, default: 'two' })])
    expect(ok).toBe(false)
    expect(lines).toEqual([expect.stringMatching(/^catalogue\.json: \$\.default: found "two"; /)])
  })
})

describe('a story', () => {
  const base = buildDataset()
  const story = (patch: object = {}, view = '?company=alpha') => ({
    format: 'shockwave-story/1',
    id: 'told',
    event: base.event.id,
    title: { en: 'Told' },
    steps: [{ id: 'one', view, headline: { en: 'One' }, text: {}, notes: {} }],
    ...patch,
  })
  const writeEvent = (extra: object = {}): string => {
    write('event.json', base)
    const { id, date, title } = base.event
    return write('catalogue.json', {
      format: 'shockwave-catalogue/1',
      default: id,
      events: [{ id, date, title, file: 'event.json', ...extra }],
    })
  }

  test('is summed up, where its steps name what the event holds', async () => {
    writeEvent()
    expect(await check([write('told.json', story())])).toEqual({
      ok: true,
      lines: [`told.json: sound; story of ${base.event.id}; 1 steps; told in en`],
    })
  })

  test.each([
    [
      'a company that nobody knows',
      story({}, '?company=nobody'),
      /\$\.steps\[0\]\.view: found .*nobody.*; expected a view of what/,
    ],
    ['a headline in no language', story({ title: {} }), /\$\.title: found \{\}; expected words/],
    ['an event that is not listed', story({ event: 'other' }), /lists the event "other"/],
  ])('%s', async (_, told, line) => {
    writeEvent()
    const { ok, lines } = await check([write('told.json', told)])
    expect(ok).toBe(false)
    expect(lines).toEqual([expect.stringMatching(line)])
  })

  test('has to be where the catalogue names it, and of that event', async () => {
    const file = writeEvent({ story: 'told.json' })
    expect(await check([file])).toMatchObject({
      ok: false,
      lines: [expect.stringContaining('events[0].story: found "told.json"')],
    })
    write('told.json', story({ event: 'other' }))
    expect(await check([file])).toMatchObject({
      ok: false,
      lines: [expect.stringContaining('found a story of "other"')],
    })
    write('told.json', story())
    expect((await check([file])).ok).toBe(true)
  })
})

describe('--source', () => {
  const copy = `${'Many words stand here so that this line counts as a paragraph of the body and of nothing else at all,'} said Alpha.`
  const dataset = buildDataset({
    figures: [buildFigure({ id: 'market-lost', evidence: [buildEvidence({ anchor: 'said Alpha' })] })],
    claims: [],
    uncertainties: [],
  })

  test('looks up every paragraph and anchor', async () => {
    const { ok, lines } = await check([write('event.json', dataset)], { paper: copy })
    expect(ok).toBe(true)
    expect(lines.at(-1)).toBe('event.json: source paper: every paragraph and anchor found')
  })

  test('says where an anchor does not stand', async () => {
    const keys = ['figures', 0, 'evidence', 0, 'anchor']
    const { ok, lines } = await check([write('event.json', withValueAt(dataset, keys, 'said Beta'))], { paper: copy })
    expect(ok).toBe(false)
    expect(lines).toEqual([
      'event.json: $.figures[0].evidence[0].anchor: found "said Beta"; ' +
        'expected a phrase that occurs in paper; copy the words exactly as they stand there',
    ])
  })

  test('of a source that nobody cites is an error', async () => {
    const { ok, lines } = await check([write('event.json', dataset)], { almanac: copy })
    expect(ok).toBe(false)
    expect(lines.at(-1)).toBe('--source almanac: no file cites a source with this id')
  })
})

describe('--source over several files', () => {
  const words = 'Many words stand here so that this line counts as a paragraph of the body and of nothing else at all,'
  const citing = (source: string) =>
    buildDataset({
      sources: buildDataset().sources.map((item) => (item.id === 'wire' ? { ...item, id: source } : item)),
      figures: [buildFigure({ id: 'market-lost', evidence: [buildEvidence({ source, anchor: 'said Alpha' })] })],
      claims: [],
      uncertainties: [],
    })
  const copy = `${words} said Alpha.`

  test('each has to be cited by one of them, not by all', async () => {
    const files = [write('a.json', citing('diary')), write('b.json', citing('ledger'))]
    const { ok, lines } = await check(files, { diary: copy, ledger: copy })
    expect(lines.filter((line) => !line.includes(': sound; '))).toEqual([
      'a.json: source diary: every paragraph and anchor found',
      'b.json: source ledger: every paragraph and anchor found',
    ])
    expect(ok).toBe(true)
  })

  test('each that none cites is named', async () => {
    const { ok, lines } = await check([write('a.json', citing('diary'))], { diary: copy, almanac: copy, gazette: copy })
    expect(ok).toBe(false)
    expect(lines.slice(-2)).toEqual([
      '--source almanac: no file cites a source with this id',
      '--source gazette: no file cites a source with this id',
    ])
  })

  test('a file is not taken to cite what its name says', async () => {
    const { ok, lines } = await check([write('source almanac: notes.json', citing('diary'))], { almanac: copy })
    expect(ok).toBe(false)
    expect(lines.at(-1)).toBe('--source almanac: no file cites a source with this id')
  })

  test('while a file is unsound, it may be the one that cites it', async () => {
    const { ok, lines } = await check([write('a.json', citing('diary')), write('b.json', '')], { almanac: copy })
    expect(ok).toBe(false)
    expect(lines).toEqual([
      expect.stringMatching(/^a\.json: sound; /),
      expect.stringMatching(/^b\.json: found an empty/),
    ])
  })

  test('a catalogue cites nothing', async () => {
    write('a.json', citing('diary'))
    const catalogue = write('catalogue.json', {
      format: 'shockwave-catalogue/1',
      default: 'one',
      events: [{ id: 'one', date: '2025-03-03', title: { en: 'One' }, file: 'a.json' }],
    })
    const { ok, lines } = await check([catalogue], { diary: copy })
    expect(ok).toBe(false)
    expect(lines.at(-1)).toBe('--source diary: no file cites a source with this id')
  })
})

describe('readArguments', () => {
  test('files, and copies of sources by id', () => {
    const file = write('copy.txt', 'text = text')
    expect(readArguments(['a.json', '--source', `paper=${file}`, 'b.json'])).toEqual({
      files: ['a.json', 'b.json'],
      sources: new Map([['paper', 'text = text']]),
    })
  })

  test.each([
    [['--source', 'paper'], '--source takes ID=FILE, not "paper"'],
    [['--source', '=file'], '--source takes ID=FILE, not "=file"'],
    [['--source', 'paper=gone.txt'], '--source paper: there is no file gone.txt'],
    [['--unheard-of'], "Unknown option '--unheard-of'"],
  ])('%j is refused with a sentence', (args, message) => {
    expect(() => readArguments(args)).toThrow(message)
  })
})
