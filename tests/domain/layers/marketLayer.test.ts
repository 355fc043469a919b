import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { LANGUAGES } from '../../../src/domain/dataset/text.ts'
import { type MarketLayer, parseMarketLayer } from '../../../src/domain/layers/marketLayer.ts'
import type { DatasetProblem, MarketRule } from '../../../src/domain/parsing/problems.ts'
import { describeProblem } from '../../../src/i18n/problems.ts'
import { buildDataset, buildEvidence, buildFigure } from '../../fixtures/dataset.ts'
import { GONE, type JsonKey, placesIn, withValueAt } from '../../fixtures/json.ts'
import { buildMarketLayer, SESSIONS } from '../../fixtures/market.ts'
import { MARKET_FILE, readDeepSeek, readMarket, readUntyped } from '../../fixtures/published.ts'

const built = buildDataset()
// Of the fixture's layer, omega fell furthest on the day.
const close = { text: { en: 'Omega fell further', vi: 'Omega giảm sâu hơn' }, companies: ['omega'] }
const base = { ...built, event: { ...built.event, close } }
const layer = buildMarketLayer()

type Edit = readonly [keys: readonly JsonKey[], value: unknown]

function edited(...edits: readonly Edit[]): unknown {
  return edits.reduce<unknown>((json, [keys, value]) => withValueAt(json, keys, value), layer)
}

function problemsOf(value: unknown): readonly DatasetProblem[] {
  const parsed = parseMarketLayer(value, base)
  return parsed.ok ? [] : parsed.problems
}

/** Paths and codes, or rules, of what is wrong with an edited layer; empty where it is sound. */
function faultsOf(...edits: readonly Edit[]): string[] {
  return problemsOf(edited(...edits)).map(({ path, detail }) => {
    return `${path} ${detail.code === 'rule' ? detail.rule : detail.code}`
  })
}

function expectWords(problem: DatasetProblem): void {
  const [en, vi] = LANGUAGES.map((language) => describeProblem(problem, language))
  for (const text of [en, vi]) {
    for (const words of [text?.found, text?.expected, text?.mend]) expect(words).toBeTruthy()
  }
  expect(vi?.expected).not.toBe(en?.expected)
  expect(vi?.mend).not.toBe(en?.mend)
}

const indexOf = (subject: string): number => layer.series.findIndex((series) => series.subject === subject)
const at = (subject: string, ...keys: readonly JsonKey[]): JsonKey[] => ['series', indexOf(subject), ...keys]
const pathOf = (subject: string, rest = ''): string => `$.series[${indexOf(subject)}]${rest}`
const anchorIndex = layer.reported.findIndex(({ id }) => id === 'zeta-close-reported')
const EVENT_PLACE = SESSIONS.indexOf(base.event.date)

describe('a sound layer', () => {
  test('comes back as it went in', () => {
    expect(parseMarketLayer(layer, base)).toEqual({ ok: true, value: layer })
  })

  test('is what is published', () => {
    expect(parseMarketLayer(readUntyped(MARKET_FILE), readDeepSeek())).toMatchObject({ ok: true })
  })

  test('may name sources of the event, and hang a path on a move that is not whole', () => {
    const day = at('zeta', 'points', EVENT_PLACE, 1)
    expect(faultsOf([at('alpha', 'evidence', 0, 'source'), 'paper'])).toEqual([])
    expect(faultsOf([['reported', anchorIndex, 'value'], -28.27], [day, 71.73])).toEqual([])
  })
})

const evidence = layer.series[0]?.evidence ?? []
const portfolio = {
  market: 'fund',
  returns: 100,
  start: '2024-01-02',
  mean: 0,
  spread: 100,
  subjects: ['alpha', 'beta'],
  alphas: [0, 0],
  betas: [1, 1],
  covariances: [[1], [0, 1]],
}
const model = {
  subject: 'alpha',
  alpha: 0.1,
  beta: 1.2,
  betaError: 0.1,
  sigma: 2,
  returns: 100,
  start: '2024-01-02',
  mean: 0.1,
  spread: 90,
  asLarge: 3,
}
const study = {
  window: { start: '2024-01-02', end: '2025-02-10' },
  evidence,
  markets: [
    {
      id: 'fund',
      name: { en: 'fund' },
      symbol: 'FUND',
      standsFor: 'broad',
      evidence,
      points: SESSIONS.map((date, place) => [date, place === EVENT_PLACE - 1 ? 100 : 101]),
      sums: [{ from: 0, to: 1, sum: -3 }],
      models: [model],
    },
  ],
  portfolio,
  facts: [{ subject: 'alpha', sums: [{ from: 0, to: 1, sum: -9 }], runUp: 4, value: 20 }],
  without: [],
}

describe('a study', () => {
  const faultsWith = (changes: object): readonly string[] => faultsOf([['study'], { ...study, ...changes }])
  const [market] = study.markets

  test('is part of a sound layer', () => {
    expect(faultsWith({})).toEqual([])
  })

  test('names only what the layer has', () => {
    expect(faultsWith({ facts: [{ subject: 'nobody', runUp: 1 }] })).toEqual(['$.study.facts[0].subject dangling'])
    expect(faultsWith({ without: [{ subject: 'nobody', reason: { en: 'Why' } }] })).toEqual([
      '$.study.without[0].subject dangling',
    ])
    expect(faultsWith({ markets: [{ ...market, standsFor: 'nothing' }] })).toEqual([
      '$.study.markets[0].standsFor dangling',
    ])
    expect(faultsWith({ markets: [{ ...market, models: [{ ...model, subject: 'nobody' }] }] })).toEqual([
      '$.study.markets[0].models[0].subject dangling',
    ])
    expect(faultsWith({ evidence: [{ ...evidence[0], source: 'nowhere' }] })).toEqual([
      '$.study.evidence[0].source dangling',
    ])
  })

  test('has the sessions of the layer, and 100 before the event', () => {
    expect(faultsWith({ markets: [{ ...market, points: market?.points.slice(1) }] })).toEqual([
      '$.study.markets[0].points points-share-days',
    ])
    const flat = SESSIONS.map((date) => [date, 101])
    expect(faultsWith({ markets: [{ ...market, points: flat }] })).toEqual([
      '$.study.markets[0].points baseline-is-100',
    ])
  })

  test('has no model of fewer than sixty returns', () => {
    expect(faultsWith({ markets: [{ ...market, models: [{ ...model, returns: 59 }] }] })).toEqual([
      '$.study.markets[0].models[0].returns out-of-range',
    ])
  })
})

const rules: Readonly<Record<MarketRule, readonly { readonly edits: readonly Edit[]; readonly path: string }[]>> = {
  'benchmark-is-no-company': ['epsilon', 'cloud-pair'].map((id) => ({
    edits: [[at('broad', 'subject'), id]],
    path: pathOf('broad', '.subject'),
  })),
  'points-in-order': [
    {
      edits: [
        [at('beta', 'points', 3), layer.series[1]?.points[4]],
        [at('beta', 'points', 4), layer.series[1]?.points[3]],
      ],
      path: pathOf('beta', '.points[4]'),
    },
    { edits: [[at('beta', 'points', 4), layer.series[1]?.points[3]]], path: pathOf('beta', '.points[4]') },
  ],
  'points-share-days': [
    {
      edits: [[at('beta', 'points', SESSIONS.length - 1), GONE]],
      path: pathOf('beta', `.points[${SESSIONS.length - 1}]`),
    },
    { edits: [[at('beta', 'points', 0, 0), '2025-02-26']], path: pathOf('beta', '.points[0]') },
    {
      edits: [[at('beta', 'points', SESSIONS.length), ['2025-05-01', 99]]],
      path: pathOf('beta', `.points[${SESSIONS.length}]`),
    },
  ],
  'baseline-before-event': [
    { edits: [[['baseline'], '2025-02-27']], path: '$.baseline' },
    { edits: [[['baseline'], base.event.date]], path: '$.baseline' },
  ],
  'baseline-is-100': [
    {
      edits: [[at('alpha', 'points', EVENT_PLACE - 1, 1), 99.5]],
      path: pathOf('alpha', `.points[${EVENT_PLACE - 1}]`),
    },
    {
      edits: [[at('narrow', 'points', EVENT_PLACE - 1, 1), null]],
      path: pathOf('narrow', `.points[${EVENT_PLACE - 1}]`),
    },
  ],
  'one-covariance-a-pair': [
    {
      edits: [[['study'], { ...study, portfolio: { ...portfolio, betas: [1] } }]],
      path: '$.study.portfolio.covariances',
    },
    {
      edits: [[['study'], { ...study, portfolio: { ...portfolio, covariances: [[1], [1]] } }]],
      path: '$.study.portfolio.covariances',
    },
  ],
  'event-day-has-close': [
    { edits: [[at('alpha', 'points', EVENT_PLACE, 1), null]], path: pathOf('alpha', `.points[${EVENT_PLACE}]`) },
  ],
  'anchor-is-the-move': (
    [
      [[['reported', anchorIndex, 'value'], -11]],
      [[['reported', anchorIndex, 'value'], { low: -12, high: -10 }]],
      [
        [['reported', anchorIndex, 'value'], null],
        [['reported', anchorIndex, 'direction'], 'flat'],
        [['reported', anchorIndex, 'status'], 'direction-only'],
        [at('zeta', 'points', EVENT_PLACE, 1), 100],
      ],
      [[['reported', anchorIndex, 'basis'], 'at-writing']],
      [[['reported', anchorIndex, 'measure'], 'marketValueChange']],
      [[['reported', anchorIndex, 'subject'], 'sigma']],
      [[['reported', anchorIndex, 'period', 'end'], '2025-03-04']],
      [[['reported', anchorIndex, 'period', 'start'], '2025-03-02']],
      [[['reported', anchorIndex, 'period'], { year: 2025 }]],
      [[at('zeta', 'points', EVENT_PLACE, 1), null]],
      [[at('zeta', 'points', EVENT_PLACE - 1, 1), 100]],
      [[at('zeta', 'anchor'), 'omega-close-reported']],
    ] as const satisfies readonly (readonly Edit[])[]
  ).map((edits) => ({ edits, path: pathOf('zeta', '.anchor') })),
  'close-line-names-lowest': [{ edits: [[at('omega', 'points', EVENT_PLACE, 1), 95]], path: '$.series' }],
  'shock-in-window': [{ edits: [[['shocks', 0, 'date'], '2025-03-08']], path: '$.shocks[0].date' }],
}

describe('rules', () => {
  const cases = Object.entries(rules).flatMap(([rule, breaks]) => breaks.map((one) => ({ rule, ...one })))

  test.each(cases)('$rule: $path', ({ rule, edits, path }) => {
    expect(faultsOf(...edits)).toEqual([`${path} ${rule}`])
    for (const problem of problemsOf(edited(...edits))) expectWords(problem)
  })

  test('where the days are not those of the event, it is said once', () => {
    const moved = layer.series.map((series) => ({ ...series, points: series.points.slice(EVENT_PLACE) }))
    expect(faultsOf([['series'], moved])).toEqual(['$.baseline baseline-before-event'])
  })
})

describe('ids and references', () => {
  test.each<[name: string, edit: Edit, fault: string]>([
    ['a company that nobody knows', [at('alpha', 'subject'), 'alfa'], `${pathOf('alpha', '.subject')} dangling`],
    ['a group as a company', [at('alpha', 'subject'), 'cloud-pair'], `${pathOf('alpha', '.subject')} dangling`],
    ['a subject with two series', [at('gamma', 'subject'), 'beta'], `${pathOf('gamma', '.subject')} duplicate`],
    [
      'a source of closes',
      [at('alpha', 'evidence', 0, 'source'), 'x'],
      `${pathOf('alpha', '.evidence[0].source')} dangling`,
    ],
    [
      'an ISIN of a company that nobody knows',
      [['isins'], [{ company: 'alfa', isin: 'US67066G1040', source: 'closes' }]],
      '$.isins[0].company dangling',
    ],
    [
      'an ISIN out of an unknown source',
      [['isins'], [{ company: 'alpha', isin: 'US67066G1040', source: 'x' }]],
      '$.isins[0].source dangling',
    ],
    ['a source of a shock', [['shocks', 0, 'evidence', 0, 'source'], 'x'], '$.shocks[0].evidence[0].source dangling'],
    [
      'a source of a report',
      [['reported', 0, 'evidence', 0, 'source'], 'x'],
      '$.reported[0].evidence[0].source dangling',
    ],
    ['the subject of a report', [['reported', 0, 'subject'], 'nobody'], '$.reported[0].subject dangling'],
    ['a benchmark as one whose share moved', [['reported', 3, 'subject'], 'broad'], '$.reported[3].subject dangling'],
    ['an anchor', [at('zeta', 'anchor'), 'zeta-close'], `${pathOf('zeta', '.anchor')} dangling`],
    ['a sector', [['companies', 0, 'sector'], 'farming'], '$.companies[0].sector dangling'],
    ['a company of the event', [['companies', 1, 'id'], 'epsilon'], '$.companies[1].id duplicate'],
    ['a source of the event', [['sources', 1, 'id'], 'paper'], '$.sources[1].id duplicate'],
    ['a figure of the event', [['reported', 0, 'id'], 'alpha-move'], '$.reported[0].id duplicate'],
    ['a shock that stands twice', [['shocks', 1], layer.shocks[0]], '$.shocks[1].id duplicate'],
    ['a figure that is worked out', [['reported', 0, 'id'], 'alpha-close'], '$.reported[0].id duplicate'],
    ['a point of a path', [['reported', 0, 'id'], 'alpha-index-2025-03-03'], '$.reported[0].id duplicate'],
    [
      'a second move at the close',
      [['reported', 4], { ...layer.reported[3], id: 'again' }],
      '$.reported[4].preferred one-preferred',
    ],
  ])('%s', (_, edit, fault) => {
    expect(faultsOf(edit)).toContain(fault)
    for (const problem of problemsOf(edited(edit))) expectWords(problem)
  })

  test('what is reported may be of a benchmark', () => {
    const ofBroad: Figure = {
      id: 'broad-breadth',
      subject: 'broad',
      measure: 'breadth',
      value: 69,
      unit: 'percent',
      status: 'stated',
      precision: 'rounded',
      period: { start: '2025-03-03', end: '2025-03-03' },
      evidence: [buildEvidence({ source: 'evening-wire' })],
    }
    const edit: Edit = [['reported', layer.reported.length], ofBroad]
    expect(faultsOf(edit)).toEqual([])
    // Where nobody knows the subject, benchmarks are among what it might be.
    const stranger: Edit = [['reported', layer.reported.length, 'subject'], 'brod']
    const [problem] = problemsOf(edited(edit, stranger))
    expect(problem?.detail).toEqual({
      code: 'dangling',
      target: 'company, group or benchmark',
      candidates: [...base.companies, ...layer.companies, ...base.groups].map(({ id }) => id).concat('broad', 'narrow'),
    })
    if (problem) expectWords(problem)
  })

  test('what stands twice is said against the first, and what is unknown beside what is known', () => {
    const detailOf = (edit: Edit) => problemsOf(edited(edit))[0]?.detail
    const known = [...base.companies, ...layer.companies].map(({ id }) => id)
    const [first] = layer.shocks
    expect(detailOf([['shocks', 1], first])).toEqual({ code: 'duplicate', first: '$.shocks[0].id' })
    expect(detailOf([['reported', 0, 'id'], 'alpha-close'])).toEqual({ code: 'duplicate', first: '$.series[0]' })
    expect(detailOf([at('gamma', 'subject'), 'beta'])).toEqual({ code: 'duplicate', first: '$.series[1].subject' })
    expect(detailOf([['companies', 1, 'id'], 'epsilon'])).toEqual({ code: 'duplicate', first: 'the dataset' })
    expect(detailOf([at('alpha', 'subject'), 'alfa'])).toEqual({
      code: 'dangling',
      target: 'company',
      candidates: known,
    })
    expect(detailOf([at('zeta', 'anchor'), 'zeta-close'])).toEqual({
      code: 'dangling',
      target: 'figure',
      candidates: layer.reported.map(({ id }) => id),
    })
    expect(detailOf([['shocks', 0, 'evidence', 0, 'source'], 'x'])).toEqual({
      code: 'dangling',
      target: 'source',
      candidates: [...base.sources, ...layer.sources].map(({ id }) => id),
    })
  })

  test('two shocks stand side by side, and an id that only begins like a subject is free', () => {
    expect(faultsOf([['shocks', 1], { ...layer.shocks[0], id: 'third-shock' }])).toEqual([])
    for (const id of ['alpha-closed', 'alpha-drawdown', 'alpha-drawdown-x', 'alphabet-close', 'beta-alpha-close']) {
      expect(faultsOf([['reported', 0, 'id'], id]), id).toEqual([])
    }
    for (const id of ['alpha-regain', 'alpha-drawdown-5', 'alpha-versus-x', 'alpha-relative-x', 'narrow-close']) {
      expect(faultsOf([['reported', 0, 'id'], id]), id).toEqual(['$.reported[0].id duplicate'])
    }
  })

  test('no figure of the event has the id of one that is worked out', () => {
    const taken = buildDataset({ figures: [...base.figures, buildFigure({ id: 'alpha-drawdown-20', basis: 'close' })] })
    const parsed = parseMarketLayer(layer, taken)
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { path: pathOf('alpha'), found: '"alpha-drawdown-20"', detail: { code: 'duplicate', first: 'the dataset' } },
    ])
  })

  test('a layer of another event is refused', () => {
    expect(faultsOf([['event'], 'tulips'])).toEqual(['$.event not-allowed'])
  })
})

describe('shape', () => {
  test.each<[name: string, edit: Edit, fault: string]>([
    ['a close of nothing', [at('alpha', 'points', 5, 1), 0], `${pathOf('alpha', '.points[5][1]')} out-of-range`],
    ['a close as text', [at('alpha', 'points', 5, 1), '92'], `${pathOf('alpha', '.points[5][1]')} wrong-type`],
    [
      'a day that does not exist',
      [at('alpha', 'points', 5, 0), '2025-02-30'],
      `${pathOf('alpha', '.points[5][0]')} bad-date`,
    ],
    ['a point without a value', [at('alpha', 'points', 5), ['2025-03-06']], `${pathOf('alpha', '.points[5]')} too-few`],
    ['a currency', [at('alpha', 'currency'), 'dollars'], `${pathOf('alpha', '.currency')} bad-format`],
    ['no series', [['series'], []], '$.series too-few'],
    ['a kind of series that there is not', [at('alpha', 'kind'), 'fund'], `${pathOf('alpha', '.kind')} not-allowed`],
    ['a benchmark without a name', [at('broad', 'name'), GONE], `${pathOf('broad', '.name')} missing-key`],
    [
      'a benchmark with an anchor',
      [at('broad', 'anchor'), 'zeta-close-reported'],
      `${pathOf('broad', '.anchor')} unknown-key`,
    ],
    ['a dataset', [['format'], 'shockwave/1'], '$.format not-allowed'],
    [
      'a close below the least',
      [at('alpha', 'points', 5, 1), 0.00009],
      `${pathOf('alpha', '.points[5][1]')} out-of-range`,
    ],
    ['a currency of two letters', [at('alpha', 'currency'), 'US'], `${pathOf('alpha', '.currency')} bad-format`],
    ['a currency of four letters', [at('alpha', 'currency'), 'USDT'], `${pathOf('alpha', '.currency')} bad-format`],
    ['no source', [['sources'], []], '$.sources too-few'],
    ['a revision below the first', [['revision'], 0], '$.revision out-of-range'],
  ])('%s', (_, edit, fault) => {
    expect(faultsOf(edit)).toEqual([fault])
    for (const problem of problemsOf(edited(edit))) expectWords(problem)
  })

  test('the least close, the first revision, and a window of two sessions are within it', () => {
    expect(faultsOf([at('alpha', 'points', 5, 1), 0.0001], [['revision'], 1])).toEqual([])
    const cut = (from: number, to: number) =>
      [
        [['series'], layer.series.map((series) => ({ ...series, points: series.points.slice(from, to) }))],
        [['shocks'], []],
      ] as const
    expect(faultsOf(...cut(EVENT_PLACE - 1, EVENT_PLACE + 1))).toEqual([])
    expect(faultsOf(...cut(EVENT_PLACE, EVENT_PLACE + 1))[0]).toBe('$.series[0].points too-few')
  })

  test('a shock may be on the first and on the last session of the window', () => {
    for (const date of [SESSIONS[0], SESSIONS.at(-1)]) expect(faultsOf([['shocks', 0, 'date'], date])).toEqual([])
  })

  test.each([
    ['alpha', 'ancor', 'anchor'],
    ['broad', 'nam', 'name'],
    ['broad', 'simbol', 'symbol'],
  ])('of %s, the key %j is taken for %j, which its kind has', (subject, key, meant) => {
    const [problem] = problemsOf(edited([at(subject, key), 1]))
    expect(problem?.detail.code).toBe('unknown-key')
    expect(problem && describeProblem(problem, 'en').mend).toBe(`did you mean "${meant}"?`)
  })

  test('any value that is taken away is missed, unless it is optional or one of a list', () => {
    const optional = new Set([
      'ticker',
      'exchange',
      'vi',
      'paragraph',
      'basis',
      'preferred',
      'attributedTo',
      'note',
      'anchor',
    ])
    const required = placesIn(layer).filter((keys) => {
      const key = keys.at(-1)
      return typeof key === 'string' && !optional.has(key)
    })
    expect(required.length).toBeGreaterThan(150)
    for (const keys of required) expect(problemsOf(edited([keys, GONE])), keys.join('.')).not.toEqual([])
  })

  test('no change makes it throw or fail without a place', () => {
    const places = placesIn(layer)
    const anyValue = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(null, '', -1, 0, 1e308, [], {}, '2025-02-30', '__proto__'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.oneof(anyValue, fc.constant(GONE)), (place, value) => {
        const parsed = parseMarketLayer(edited([place, value]), base)
        if (parsed.ok) return
        expect(parsed.problems.length).toBeGreaterThan(0)
        for (const problem of parsed.problems) {
          expect(problem.path).toMatch(/^\$/)
          expectWords(problem)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the published layer', () => {
  const published: MarketLayer = readMarket()

  test('holds windows of one calendar, and no price', () => {
    const [first] = published.series
    expect([first?.points[0]?.[0], first?.points.at(-1)?.[0], first?.points.length]).toEqual([
      '2024-12-24',
      '2025-04-23',
      81,
    ])
    expect(published.baseline).toBe('2025-01-24')
    expect(published.series.map(({ subject }) => subject).sort()).toEqual(
      [
        'alphabet amazon amd apple arista asml broadcom cameco constellation dell eaton ge-vernova marvell meta micron',
        'microsoft nasdaq-composite nrg nvidia oracle rsp salesforce siemens-energy smh sp-500 super-micro',
        'talen tsmc vertiv vistra',
      ]
        .join(' ')
        .split(' '),
    )
    // Rebased, every path starts near 100; the S&P 500 stood near 6000.
    for (const { symbol, points } of published.series) {
      for (const [, value] of points.slice(0, 20)) expect(value ?? 100, symbol).toBeLessThan(150)
    }
  })

  test('only the anchored symbol lacks closes', () => {
    const gaps = published.series.flatMap(({ symbol, points }) => (points.some(([, v]) => v === null) ? [symbol] : []))
    expect(gaps).toEqual(['ENR.DE'])
  })

  test('reports the loss of Nvidia three times over, the one drawn first', () => {
    const lost = published.reported.filter(({ measure }) => measure === 'marketValueLost')
    expect(lost.map(({ value, precision, preferred }) => [value, precision, preferred ?? false])).toEqual([
      [593, 'rounded', true],
      [589, 'rounded', false],
      [593.7, 'exact', false],
    ])
    expect(lost[0]).toMatchObject({ attributedTo: { en: 'LSEG' }, evidence: [{ source: 'reuters-nasdaq' }] })
    expect(lost[1]?.evidence).toHaveLength(2)
  })

  test('the rest of what the press reported', () => {
    const moves = published.reported.filter(({ measure }) => measure === 'sharePriceChange')
    expect(moves.map(({ id, value, precision }) => [id, value, precision])).toEqual([
      ['siemens-energy-close-reported', -20, 'rounded'],
      ['vistra-close-reported', -30, 'nearly'],
      ['constellation-close-reported', -20, 'more-than'],
      ['talen-close-reported', -20, 'more-than'],
      ['ge-vernova-close-reported', -20, 'more-than'],
      ['softbank-close-reported', -8.3, 'rounded'],
      ['asml-amsterdam-close-reported', -7, 'rounded'],
    ])
    expect(moves.every(({ basis, status }) => basis === 'close' && status === 'stated')).toBe(true)
  })

  test('reports facts of the day beside the moves, and keeps what disagrees', () => {
    const moves = ['marketValueLost', 'sharePriceChange', 'benchmarkChange']
    const facts = published.reported.filter(({ measure }) => !moves.includes(measure))
    expect(facts.map(({ subject, measure, value, unit }) => [subject, measure, value, unit])).toEqual([
      ['nvidia', 'indexWeight', 6.96, 'percent'],
      ['nvidia', 'indexWeight', 6.8, 'percent'],
      ['nvidia', 'indexContribution', -1.2, 'points'],
      ['sp-500', 'breadth', 69, 'percent'],
      ['sp-500', 'volatilityIndex', 17.9, 'index'],
      ['sp-500', 'volatilityChange', 20.54, 'percent'],
      ['advantest', 'intradayChange', -9.6, 'percent'],
      ['advantest', 'intradayChange', -11, 'percent'],
    ])
  })

  test('what was reported of the day after is no move, and no company of Tokyo has a path', () => {
    const later = published.reported.filter(({ period }) => 'start' in period && period.start > '2025-01-27')
    expect(later.map(({ measure }) => measure)).toEqual(['intradayChange', 'intradayChange'])
    const series = published.series.map(({ subject }) => subject)
    expect(published.companies.filter(({ id }) => !series.includes(id)).map(({ exchange }) => exchange)).toEqual([
      'Tokyo',
      'Tokyo',
    ])
  })

  test('the copy of an agency’s report is cited as that, in both languages', () => {
    const copies = published.sources.filter(({ publisher }) => publisher.includes(', carried by '))
    expect(copies.map(({ id }) => id)).toEqual([
      'reuters-nasdaq',
      'cnbc-power',
      'dpa-afx-frankfurt',
      'reuters-europe',
      'ap-tech-stocks',
      'dataconomy-sell-off',
      'reuters-tokyo',
      'bloomberg-tokyo',
    ])
    for (const { publisher, knownAs } of copies) {
      expect(knownAs).toEqual({ en: publisher, vi: publisher.replace(/, carried by (.*)$/, ', do $1 đăng lại') })
    }
  })

  test('every text is there in both languages', () => {
    const texts = placesIn(published).flatMap((keys) => {
      const value = keys.reduce<unknown>((place, key) => Reflect.get(Object(place), key), published)
      return typeof Reflect.get(Object(value), 'en') === 'string' ? [{ keys, value }] : []
    })
    expect(texts.length).toBeGreaterThan(80)
    for (const { keys, value } of texts) expect(Reflect.get(Object(value), 'vi'), keys.join('.')).toBeTruthy()
  })
})
