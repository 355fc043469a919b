import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { LANGUAGES } from '../../../src/domain/dataset/text.ts'
import { type Parsed, parseCatalogue, parseDataset } from '../../../src/domain/parsing/parse.ts'
import {
  type DatasetProblem,
  type IndexRule,
  jsonPath,
  type MarketRule,
  type ProblemDetail,
  type Rule,
  type SavedViewRule,
  type StoryRule,
} from '../../../src/domain/parsing/problems.ts'
import { describeProblem } from '../../../src/i18n/problems.ts'
import { buildDataset, buildFigure } from '../../fixtures/dataset.ts'
import { GONE, type JsonKey, placesIn, withValueAt } from '../../fixtures/json.ts'
import { CATALOGUE_FILE, DEEPSEEK_FILE, readUntyped } from '../../fixtures/published.ts'

/** The sound dataset with values put at places. */
function edited(...edits: readonly (readonly [keys: readonly JsonKey[], value: unknown])[]): unknown {
  return edits.reduce<unknown>((json, [keys, value]) => withValueAt(json, keys, value), buildDataset())
}

function problemsOf(parsed: Parsed<unknown>): readonly DatasetProblem[] {
  return parsed.ok ? [] : parsed.problems
}

function expectWords(problem: DatasetProblem): void {
  const [en, vi] = LANGUAGES.map((language) => describeProblem(problem, language))
  for (const text of [en, vi]) {
    expect(text?.found).not.toBe('')
    expect(text?.expected).not.toBe('')
    expect(text?.mend).not.toBe('')
  }
  expect(vi?.expected).not.toBe(en?.expected)
  expect(vi?.mend).not.toBe(en?.mend)
}

const figureIndex = (id: string): number => buildDataset().figures.findIndex((figure) => figure.id === id)
const figureKeys = (id: string, ...keys: JsonKey[]): JsonKey[] => ['figures', figureIndex(id), ...keys]

describe('parseDataset', () => {
  test('a sound dataset comes back as it went in', () => {
    expect(parseDataset(buildDataset())).toEqual({ ok: true, value: buildDataset() })
  })

  const sound = { invented: buildDataset(), published: readUntyped(DEEPSEEK_FILE) }
  const anyValue = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, '', ' ', 'x', -1, 0, 1.5, 1e308, true, [], {}, '\ud800', 'Ä‘', '2025-02-30', 'javascript:x'),
  )
  const anyKey = fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'kind', 'id', '$'),
  )

  test.each(Object.entries(sound))('no change to the %s dataset makes it throw or fail without a place', (_, json) => {
    const places = placesIn(json)
    const change = fc.oneof(
      fc.record({ place: fc.constantFrom(...places), value: fc.oneof(anyValue, fc.constant(GONE)) }),
      fc.record({
        place: fc.tuple(fc.constantFrom([], ...places), anyKey).map(([at, key]) => [...at, key]),
        value: anyValue,
      }),
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce<unknown>((at, { place, value }) => {
          try {
            return withValueAt(at, place, value)
          } catch {
            // An earlier change has taken this place away.
            return at
          }
        }, json)
        const parsed = parseDataset(changed)
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

  test('any JSON value at all is refused with a place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const problems = problemsOf(parseDataset(json))
        expect(problems.length).toBeGreaterThan(0)
        expect(problems.every(({ path }) => path.startsWith('$'))).toBe(true)
      }),
    )
  })

  test('any value that is taken away is missed, unless it is optional or one of a list', () => {
    const optional = new Set(['ticker', 'vi', 'evidence', 'paragraph', 'basis', 'direction', 'scope', 'derivation'])
    const required = placesIn(buildDataset()).filter((keys) => {
      const key = keys.at(-1)
      return typeof key === 'string' && !optional.has(key)
    })
    for (const keys of required) {
      const problems = problemsOf(parseDataset(edited([keys, GONE])))
      expect(
        problems.map(({ path }) => path),
        jsonPath(keys),
      ).toContain(jsonPath(keys))
    }
  })

  test('any key that the format lacks is found, wherever it stands', () => {
    const objects = [[], ...placesIn(buildDataset())].filter((keys) => {
      const value = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), buildDataset())
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    })
    for (const keys of objects) {
      const place = [...keys, 'xyzzy']
      const problems = problemsOf(parseDataset(edited([place, 1])))
      expect(problems.map(({ path, detail }) => [path, detail.code])).toEqual([[jsonPath(place), 'unknown-key']])
      const { detail } = problems[0] ?? {}
      // A suggestion needs the keys that could have been meant.
      expect(detail?.code === 'unknown-key' && detail.candidates.length, jsonPath(place)).toBeGreaterThan(0)
    }
  })
})

function candidatesFor(target: 'source' | 'sector' | 'company' | 'company or group' | 'figure'): string[] {
  const { sources, sectors, companies, groups, figures } = buildDataset()
  const lists = { source: sources, sector: sectors, company: companies, figure: figures }
  const items = target === 'company or group' ? [...companies, ...groups] : lists[target]
  return items.map(({ id }) => id)
}

interface Fault {
  readonly name: string
  readonly edits: readonly (readonly [keys: readonly JsonKey[], value: unknown])[]
  readonly path: string
  readonly found: string
  readonly detail: ProblemDetail
  /** Words that the English text has to hold. */
  readonly says: string
}

const LINKS = ['uncertainties', 0, 'forces', 0, 'companies'] as const

const faults: readonly Fault[] = [
  {
    name: 'an unknown key, with the nearest known one',
    edits: [[['companies', 0, 'tikcer'], 'X']],
    path: '$.companies[0].tikcer',
    found: '"X"',
    detail: {
      code: 'unknown-key',
      key: 'tikcer',
      candidates: ['id', 'name', 'aliases', 'ticker', 'exchange', 'listing', 'sector', 'role'],
    },
    says: 'did you mean "ticker"?',
  },
  {
    name: 'an unknown key of one kind of derivation',
    edits: [[figureKeys('pair-2023', 'derivation', 'decimal'), 0]],
    path: `$.figures[${figureIndex('pair-2023')}].derivation.decimal`,
    found: '0',
    detail: { code: 'unknown-key', key: 'decimal', candidates: ['kind', 'inputs', 'decimals'] },
    says: 'did you mean "decimals"?',
  },
  {
    name: 'an unknown key that resembles none',
    edits: [[['xyzzy'], 1]],
    path: '$.xyzzy',
    found: '1',
    detail: {
      code: 'unknown-key',
      key: 'xyzzy',
      candidates: ['$schema', ...Object.keys(buildDataset())],
    },
    says: 'remove "xyzzy"',
  },
  {
    name: 'a missing key',
    edits: [[['event', 'title', 'en'], GONE]],
    path: '$.event.title.en',
    found: '',
    detail: { code: 'missing-key', key: 'en' },
    says: 'found nothing',
  },
  {
    name: 'a value of the wrong type',
    edits: [[figureKeys('alpha-move', 'value'), '-12']],
    path: '$.figures[1].value',
    found: '"-12"',
    detail: { code: 'wrong-type', expected: 'number' },
    says: 'a value of type number',
  },
  {
    name: 'a word that is no option',
    edits: [[['companies', 0, 'listing'], 'pubic']],
    path: '$.companies[0].listing',
    found: '"pubic"',
    detail: { code: 'not-allowed', allowed: ['public', 'private'] },
    says: 'did you mean "public"?',
  },
  {
    name: 'a kind of derivation that there is not',
    edits: [[figureKeys('pair-2023', 'derivation', 'kind'), 'prior']],
    path: `$.figures[${figureIndex('pair-2023')}].derivation.kind`,
    found: '"prior"',
    detail: {
      code: 'not-allowed',
      allowed: [
        'prior-period',
        'sum',
        'difference',
        'growth',
        'index',
        'share',
        'real',
        'ratio',
        'part',
        'abnormal',
        'abnormal-sum',
        'prediction-error',
        'prediction-error-sum',
      ],
    },
    says: 'one of: prior-period, sum, difference',
  },
  {
    name: 'an id that is not kebab-case',
    edits: [[['sectors', 4, 'id'], 'Shipping']],
    path: '$.sectors[4].id',
    found: '"Shipping"',
    detail: { code: 'bad-id' },
    says: 'kebab-case',
  },
  {
    name: 'a text without letters',
    edits: [[['event', 'title', 'vi'], ' ']],
    path: '$.event.title.vi',
    found: '" "',
    detail: { code: 'blank' },
    says: 'a text',
  },
  {
    name: 'a date that does not exist',
    edits: [[['revised'], '2025-02-30']],
    path: '$.revised',
    found: '"2025-02-30"',
    detail: { code: 'bad-date' },
    says: 'a date that exists',
  },
  {
    name: 'a date of another form',
    edits: [[['revised'], '30/01/2025']],
    path: '$.revised',
    found: '"30/01/2025"',
    detail: { code: 'bad-date' },
    says: 'YYYY-MM-DD',
  },
  {
    name: 'a link that is not http(s)',
    edits: [[['sources', 0, 'url'], 'javascript:alert(1)']],
    path: '$.sources[0].url',
    found: '"javascript:alert(1)"',
    detail: { code: 'bad-link' },
    says: 'http:// or https://',
  },
  {
    name: 'a language that is no language tag',
    edits: [[['sources', 0, 'language'], 'English']],
    path: '$.sources[0].language',
    found: '"English"',
    detail: { code: 'bad-format', pattern: '/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/' },
    says: 'correct the text',
  },
  {
    name: 'a revision below the first',
    edits: [[['revision'], 0]],
    path: '$.revision',
    found: '0',
    detail: { code: 'out-of-range', minimum: 1, maximum: null },
    says: 'at least 1',
  },
  {
    name: 'a year out of bounds',
    edits: [[figureKeys('beta-plan', 'period', 'year'), 20250]],
    path: `$.figures[${figureIndex('beta-plan')}].period.year`,
    found: '20250',
    detail: { code: 'out-of-range', minimum: null, maximum: 2200 },
    says: 'at most 2200',
  },
  {
    name: 'a fall of more than all',
    edits: [[figureKeys('alpha-move', 'value'), -100.5]],
    path: '$.figures[1].value',
    found: '-100.5',
    detail: { code: 'out-of-range', minimum: -100, maximum: 1000 },
    says: 'between -100 and 1000',
  },
  {
    name: 'a rise beyond belief',
    edits: [[figureKeys('alpha-move', 'value'), { low: 5, high: 1001 }]],
    path: '$.figures[1].value',
    found: '{"low":5,"high":1001}',
    detail: { code: 'out-of-range', minimum: -100, maximum: 1000 },
    says: 'between -100 and 1000',
  },
  {
    name: 'a list that is too short',
    edits: [[figureKeys('alpha-move', 'evidence'), []]],
    path: '$.figures[1].evidence',
    found: '[]',
    detail: { code: 'too-few', minimum: 1 },
    says: 'at least 1',
  },
  ...(
    [
      [['event', 'headlineFigure'], 'figure', 'market-loss', '$.event.headlineFigure'],
      [['companies', 0, 'sector'], 'sector', 'chip', '$.companies[0].sector'],
      [['groups', 1, 'members', 0], 'company', 'betta', '$.groups[1].members[0]'],
      [figureKeys('alpha-move', 'subject'), 'company or group', 'alfa', '$.figures[1].subject'],
      [figureKeys('alpha-move', 'evidence', 0, 'source'), 'source', 'papers', '$.figures[1].evidence[0].source'],
      [['claims', 0, 'companies', 0], 'company', 'alpa', '$.claims[0].companies[0]'],
      [['claims', 0, 'evidence', 0, 'source'], 'source', 'pape', '$.claims[0].evidence[0].source'],
      [
        ['uncertainties', 0, 'forces', 0, 'evidence', 0, 'source'],
        'source',
        'pape',
        '$.uncertainties[0].forces[0].evidence[0].source',
      ],
      [
        ['uncertainties', 0, 'forces', 0, 'companies', 1, 'id'],
        'company',
        'bta',
        '$.uncertainties[0].forces[0].companies[1].id',
      ],
      [
        ['uncertainties', 0, 'forces', 0, 'companies', 0, 'evidence', 0, 'source'],
        'source',
        'pape',
        '$.uncertainties[0].forces[0].companies[0].evidence[0].source',
      ],
      [
        figureKeys('pair-2023', 'derivation', 'inputs', 'level'),
        'figure',
        'pair-2044',
        `$.figures[${figureIndex('pair-2023')}].derivation.inputs.level`,
      ],
      [
        figureKeys('pair-plans', 'derivation', 'inputs', 'terms', 1),
        'figure',
        'gama-plan',
        `$.figures[${figureIndex('pair-plans')}].derivation.inputs.terms[1]`,
      ],
    ] as const
  ).map(
    ([keys, target, id, path]): Fault => ({
      name: `a dangling reference at ${path}`,
      edits: [[keys, id]],
      path,
      found: JSON.stringify(id),
      detail: { code: 'dangling', target, candidates: candidatesFor(target) },
      says: 'did you mean "',
    }),
  ),
  {
    name: 'a reference to nothing near',
    edits: [[['companies', 0, 'sector'], 'agriculture']],
    path: '$.companies[0].sector',
    found: '"agriculture"',
    detail: { code: 'dangling', target: 'sector', candidates: candidatesFor('sector') },
    says: 'add it, or correct the id',
  },
  ...(
    [
      [['sources', 1, 'id'], 'wire', '$.sources[0].id', '$.sources[1].id'],
      [['sectors', 4, 'id'], 'chips', '$.sectors[0].id', '$.sectors[4].id'],
      [['companies', 4, 'id'], 'alpha', '$.companies[0].id', '$.companies[4].id'],
      [['groups', 0, 'id'], 'alpha', '$.companies[0].id', '$.groups[0].id'],
      [figureKeys('zeta-move', 'id'), 'beta-move', '$.figures[2].id', '$.figures[3].id'],
      [['uncertainties', 1, 'id'], 'demand', '$.uncertainties[0].id', '$.uncertainties[1].id'],
      [
        ['uncertainties', 1, 'forces', 0, 'id'],
        'less-use',
        '$.uncertainties[0].forces[0].id',
        '$.uncertainties[1].forces[0].id',
      ],
    ] as const
  ).map(
    ([keys, id, first, path]): Fault => ({
      name: `an id used twice at ${path}`,
      edits: [[keys, id]],
      path,
      found: JSON.stringify(id),
      detail: { code: 'duplicate', first },
      says: `${first} has it already`,
    }),
  ),
  {
    name: 'a claim id used twice',
    edits: [[['claims', 1], buildDataset().claims[0]]],
    path: '$.claims[1].id',
    found: '"alpha-exposed"',
    detail: { code: 'duplicate', first: '$.claims[0].id' },
    says: 'rename one of the two',
  },
  {
    name: 'a member that a group names twice',
    edits: [[['groups', 1, 'members', 2], 'beta']],
    path: '$.groups[1].members[2]',
    found: '"beta"',
    detail: { code: 'duplicate', first: '$.groups[1].members[0]' },
    says: '$.groups[1].members[0] has it already',
  },
  {
    name: 'a company that a force links twice in one effect',
    edits: [[[...LINKS, 2], buildDataset().uncertainties[0]?.forces[0]?.companies[1]]],
    path: '$.uncertainties[0].forces[0].companies[2]',
    found: '"beta (relief)"',
    detail: { code: 'duplicate', first: '$.uncertainties[0].forces[0].companies[1]' },
    says: '$.uncertainties[0].forces[0].companies[1] has it already',
  },
  {
    name: 'a derived value that disagrees with its working',
    edits: [[figureKeys('pair-2023', 'value'), 81]],
    path: `$.figures[${figureIndex('pair-2023')}].value`,
    found: '81',
    detail: { code: 'derived-value', expected: '80', working: '100 ÷ (1 + 25 ÷ 100)' },
    says: '80, which is 100 ÷ (1 + 25 ÷ 100)',
  },
  {
    name: 'a sum that disagrees with its terms',
    edits: [[figureKeys('pair-plans', 'value'), 61]],
    path: `$.figures[${figureIndex('pair-plans')}].value`,
    found: '61',
    detail: { code: 'derived-value', expected: '60', working: '40 + 20' },
    says: '60, which is 40 + 20',
  },
  {
    name: 'a derived precision that its inputs do not carry',
    edits: [[figureKeys('pair-2023', 'precision'), 'exact']],
    path: `$.figures[${figureIndex('pair-2023')}].precision`,
    found: '"exact"',
    detail: { code: 'derived-precision', expected: 'about' },
    says: '"about", which its inputs carry over',
  },
  {
    name: 'an input that is a range',
    edits: [[figureKeys('gamma-plan', 'value'), { low: 15, high: 25 }]],
    path: `$.figures[${figureIndex('pair-plans')}].derivation`,
    found: '{"kind":"sum","inputs":{"terms":["beta-plan","gamma-plan"]}…',
    detail: { code: 'derived-input', fault: 'not-a-number', input: 'gamma-plan' },
    says: 'correct "gamma-plan"',
  },
  {
    name: 'a growth that divides by zero',
    edits: [[figureKeys('pair-growth', 'value'), -100]],
    path: `$.figures[${figureIndex('pair-2023')}].derivation`,
    found: '{"kind":"prior-period","inputs":{"level":"pair-2024","growt…',
    detail: { code: 'derived-input', fault: 'divides-by-zero', input: 'pair-growth' },
    says: 'nor by a growth of −100%',
  },
  {
    name: 'text in the wrong encoding',
    edits: [[['companies', 1, 'role', 'vi'], 'HÃ£ng Ä‘iá»‡n toÃ¡n Ä‘Ã¡m mÃ¢y']],
    path: '$.companies[1].role.vi',
    found: '"HÃ£ng Ä‘iá»‡n toÃ¡n Ä‘Ã¡m mÃ¢y"',
    detail: { code: 'garbled' },
    says: 'save the source of this text as UTF-8',
  },
  {
    name: 'half a surrogate pair',
    edits: [[figureKeys('alpha-move', 'evidence', 0, 'anchor'), 'fell \ud83d hard']],
    path: '$.figures[1].evidence[0].anchor',
    found: '"fell \\ud83d hard"',
    detail: { code: 'garbled' },
    says: 'UTF-8',
  },
]

test.each(faults)('$name', ({ edits, path, found, detail, says }) => {
  const problems = problemsOf(parseDataset(edited(...edits)))
  const problem = problems.find((other) => other.path === path && other.detail.code === detail.code)
  expect(problem).toEqual({ path, found, detail })
  if (!problem) return
  const { found: foundText, expected, mend } = describeProblem(problem, 'en')
  expect(`found ${foundText}; expected ${expected}; ${mend}`).toContain(says)
  expectWords(problem)
})

const rules: Readonly<
  Record<
    Exclude<Rule, IndexRule | MarketRule | SavedViewRule | StoryRule | 'default-event-listed'>,
    { readonly edits: readonly (readonly [keys: readonly JsonKey[], value: unknown])[]; readonly path: string }
  >
> = {
  'unit-of-measure': { edits: [[figureKeys('alpha-move', 'unit'), 'usd-bn']], path: '$.figures[1].unit' },
  'price-needs-basis': { edits: [[figureKeys('alpha-move', 'basis'), GONE]], path: '$.figures[1].basis' },
  'basis-only-for-prices': {
    edits: [[figureKeys('beta-plan', 'basis'), 'close']],
    path: `$.figures[${figureIndex('beta-plan')}].basis`,
  },
  'abnormal-on-its-basis': { edits: [[figureKeys('alpha-move', 'basis'), 'abnormal']], path: '$.figures[1].basis' },
  'capex-needs-scope': {
    edits: [[figureKeys('beta-plan', 'scope'), GONE]],
    path: `$.figures[${figureIndex('beta-plan')}].scope`,
  },
  'scope-only-for-capex': { edits: [[figureKeys('alpha-move', 'scope'), 'ai']], path: '$.figures[1].scope' },
  'direction-needs-null-value': {
    edits: [[figureKeys('alpha-move', 'direction'), 'fell']],
    path: '$.figures[1].direction',
  },
  'null-value-needs-direction': {
    edits: [[figureKeys('delta-move', 'direction'), GONE]],
    path: `$.figures[${figureIndex('delta-move')}].direction`,
  },
  'null-value-is-direction-only': {
    edits: [[figureKeys('delta-move', 'status'), 'stated']],
    path: `$.figures[${figureIndex('delta-move')}].status`,
  },
  'direction-only-has-null-value': {
    edits: [[figureKeys('alpha-move', 'status'), 'direction-only']],
    path: '$.figures[1].status',
  },
  'derived-needs-derivation': {
    edits: [[figureKeys('pair-2023', 'derivation'), GONE]],
    path: `$.figures[${figureIndex('pair-2023')}].derivation`,
  },
  'derivation-needs-derived': {
    edits: [[figureKeys('pair-2023', 'status'), 'combined']],
    path: `$.figures[${figureIndex('pair-2023')}].status`,
  },
  'group-is-combined': {
    edits: [[figureKeys('pair-2024', 'status'), 'stated']],
    path: `$.figures[${figureIndex('pair-2024')}].status`,
  },
  'company-is-not-combined': { edits: [[figureKeys('alpha-move', 'status'), 'combined']], path: '$.figures[1].status' },
  'money-is-not-negative': {
    edits: [[figureKeys('market-lost', 'value'), -500]],
    path: '$.figures[0].value',
  },
  'level-above-zero': {
    edits: [
      [figureKeys('market-lost', 'measure'), 'revenue'],
      [figureKeys('market-lost', 'value'), 0],
    ],
    path: '$.figures[0].value',
  },
  'range-low-below-high': {
    edits: [[figureKeys('alpha-move', 'value'), { low: -3, high: -5 }]],
    path: '$.figures[1].value',
  },
  'period-start-before-end': {
    edits: [[figureKeys('alpha-move', 'period', 'start'), '2025-03-04']],
    path: '$.figures[1].period',
  },
  'public-needs-ticker': { edits: [[['companies', 0, 'ticker'], GONE]], path: '$.companies[0].ticker' },
  'private-has-no-ticker': { edits: [[['companies', 4, 'ticker'], 'EPS']], path: '$.companies[4].ticker' },
  'one-preferred': {
    edits: [[['figures', buildDataset().figures.length], buildFigure({ id: 'alpha-again' })]],
    path: `$.figures[${buildDataset().figures.length}].preferred`,
  },
  'derivation-of-itself': {
    edits: [[figureKeys('pair-plans', 'derivation', 'inputs', 'terms', 0), 'pair-plans']],
    path: `$.figures[${figureIndex('pair-plans')}].derivation.inputs.terms[0]`,
  },
}

test.each(Object.entries(rules))('the rule %s', (rule, { edits, path }) => {
  const problems = problemsOf(parseDataset(edited(...edits)))
  const problem = problems.find(({ detail }) => detail.code === 'rule' && detail.rule === rule)
  expect(problem?.path).toBe(path)
  if (problem) expectWords(problem)
})

describe('the ends of what the format takes', () => {
  const derivation = figureKeys('pair-plans', 'derivation')
  const codesAt = (keys: readonly JsonKey[], value: unknown): string[] =>
    problemsOf(parseDataset(edited([keys, value])))
      .filter(({ path }) => path === jsonPath(keys))
      .map(({ detail }) => detail.code)

  test.each<[string, readonly JsonKey[], inside: readonly unknown[], beyond: readonly unknown[], code: string]>([
    ['a revision', ['revision'], [1], [0, 1.5], ''],
    ['a paragraph', figureKeys('alpha-move', 'evidence', 0, 'paragraph'), [1], [0], 'out-of-range'],
    ['decimals', [...derivation, 'decimals'], [0, 6], [-1, 7], 'out-of-range'],
    ['terms of a sum', [...derivation, 'inputs', 'terms'], [['beta-plan', 'gamma-plan']], [['beta-plan']], 'too-few'],
    ['a year', figureKeys('beta-plan', 'period', 'year'), [1900, 2200], [1899, 2201], 'out-of-range'],
    ['percent', figureKeys('alpha-move', 'value'), [-100, 1000], [-100.1, 1000.1], 'out-of-range'],
    ['percent of a range', figureKeys('alpha-move', 'value'), [{ low: -100, high: 1000 }], [], ''],
    ['an amount of money', figureKeys('market-lost', 'value'), [0, 0.1], [-0.1], 'rule'],
    ['a range of money', figureKeys('market-lost', 'value'), [{ low: 0, high: 1 }], [{ low: -1, high: 1 }], 'rule'],
    ['the last day of a period', figureKeys('alpha-move', 'period', 'end'), ['2025-03-03', '2025-03-04'], [], ''],
    [
      'a language',
      ['sources', 0, 'language'],
      ['en', 'ceb', 'zh-TW', 'zh-Hant-TW'],
      ['e', 'engl', 'en-a'],
      'bad-format',
    ],
    [
      'a link',
      ['sources', 0, 'url'],
      ['http://a', 'https://a/b'],
      ['https://', 'https:// a', ' https://a'],
      'bad-link',
    ],
  ])('of %s', (_, keys, inside, beyond, code) => {
    for (const value of inside) expect(codesAt(keys, value), JSON.stringify(value)).toEqual([])
    for (const value of beyond) {
      const codes = codesAt(keys, value)
      expect(codes, JSON.stringify(value)).toHaveLength(1)
      if (code) expect(codes).toEqual([code])
    }
  })

  test('a cash flow may be below zero, and of percent only percent is bounded', () => {
    const extra = (changes: Partial<Figure>) => {
      const { scope: _scope, ...flow } = { ...buildDataset().figures[figureIndex('gamma-plan')], id: 'extra' } as Figure
      return problemsOf(
        parseDataset(edited([['figures', buildDataset().figures.length], { ...flow, status: 'stated', ...changes }])),
      )
    }
    expect(extra({ measure: 'freeCashFlow', value: -5 })).toEqual([])
    expect(extra({ measure: 'operatingCashFlow', value: -5 })).toEqual([])
    expect(extra({ measure: 'saleProceeds', value: -5 }).map(({ detail }) => detail)).toEqual([
      { code: 'rule', rule: 'money-is-not-negative' },
    ])
    expect(extra({ measure: 'saleProceeds', value: 1001 })).toEqual([])
  })
})

test.each<[string, readonly JsonKey[]]>([
  ['a text', ['event', 'title', 'en']],
  ['the format', ['format']],
  ['an option', figureKeys('alpha-move', 'unit')],
  ['one of several shapes', figureKeys('alpha-move', 'period')],
  ['the kind of a derivation', figureKeys('pair-2023', 'derivation', 'kind')],
])('%s that is missing is said to be missing, by its name', (_, keys) => {
  const [problem] = problemsOf(parseDataset(edited([keys, GONE])))
  expect(problem).toEqual({
    path: jsonPath(keys),
    found: '',
    detail: { code: 'missing-key', key: String(keys.at(-1)) },
  })
})

test('a derivation of itself, or of what there is not, is said once, and not worked out', () => {
  const [of, terms] = [figureIndex('pair-plans'), figureKeys('pair-plans', 'derivation', 'inputs', 'terms', 0)]
  for (const [id, code] of [
    ['pair-plans', 'rule'],
    ['beta-plans', 'dangling'],
  ] as const) {
    const problems = problemsOf(parseDataset(edited([terms, id])))
    expect(problems.map(({ path, detail }) => [path, detail.code])).toEqual([
      [`$.figures[${of}].derivation.inputs.terms[0]`, code],
    ])
  }
})

test('a range that is no range has its number instead', () => {
  const equal = problemsOf(parseDataset(edited([figureKeys('alpha-move', 'value'), { low: -5, high: -5 }])))
  expect(equal.map(({ detail }) => detail)).toEqual([{ code: 'rule', rule: 'range-low-below-high' }])
  expect(parseDataset(edited([figureKeys('alpha-move', 'value'), { low: -5, high: -3 }])).ok).toBe(true)
})

describe('of several shapes, the one that was most likely meant is held against', () => {
  const value = figureKeys('alpha-move', 'value')
  const period = figureKeys('alpha-move', 'period')
  const anchor = figureKeys('alpha-move', 'evidence', 0, 'anchor')
  test.each<[string, readonly JsonKey[], unknown, readonly (readonly [string, string])[]]>([
    ['half a range', value, { low: -5 }, [['.high', 'missing-key']]],
    [
      'a range in words',
      value,
      { low: 'a', high: 'b' },
      [
        ['.low', 'wrong-type'],
        ['.high', 'wrong-type'],
      ],
    ],
    ['a number in words', value, '-5', [['', 'wrong-type']]],
    ['half a span', period, { start: '2025-01-27' }, [['.end', 'missing-key']]],
    ['a year in words', period, { year: '2025', fiscalYearEnd: '2025-06-30' }, [['.year', 'wrong-type']]],
    ['no text', anchor, ' ', [['', 'blank']]],
    ['parts without a start', anchor, { end: 'x' }, [['.start', 'missing-key']]],
    ['neither text nor parts', anchor, 5, [['', 'wrong-type']]],
  ])('%s', (_, keys, put, expected) => {
    const problems = problemsOf(parseDataset(edited([keys, put])))
    expect(problems.map(({ path, detail }) => [path, detail.code])).toEqual(
      expected.map(([below, code]) => [jsonPath(keys) + below, code]),
    )
  })
})

describe('what is named once', () => {
  const linked = (change: object) => {
    const [, link] = buildDataset().uncertainties[0]?.forces[0]?.companies ?? []
    return parseDataset(edited([[...LINKS, 2], { ...link, ...change }]))
  }

  test('every repeat is reported once, against the first', () => {
    const problems = problemsOf(
      parseDataset(
        edited([
          ['groups', 1, 'members'],
          ['beta', 'gamma', 'beta', 'beta'],
        ]),
      ),
    )
    const duplicate = { found: '"beta"', detail: { code: 'duplicate', first: '$.groups[1].members[0]' } }
    expect(problems).toEqual([
      { path: '$.groups[1].members[2]', ...duplicate },
      { path: '$.groups[1].members[3]', ...duplicate },
    ])
  })

  test('a company may belong to several groups', () => {
    expect(
      parseDataset(
        edited([
          ['groups', 2, 'members'],
          ['epsilon', 'beta'],
        ]),
      ).ok,
    ).toBe(true)
  })

  test('a force may both weigh on a company and help it', () => {
    expect(linked({ effect: 'pressure' }).ok).toBe(true)
  })

  test('whether a link is stated or inferred makes it no other link', () => {
    const problems = problemsOf(linked({ status: 'stated' }))
    expect(problems.map(({ path, detail }) => [path, detail.code])).toContainEqual([
      '$.uncertainties[0].forces[0].companies[2]',
      'duplicate',
    ])
  })

  test('another force may link the same company in the same effect', () => {
    const [link] = buildDataset().uncertainties[0]?.forces[0]?.companies ?? []
    expect(parseDataset(edited([['uncertainties', 1, 'forces', 0, 'companies', 0], link])).ok).toBe(true)
  })
})

describe('one move is drawn for a company on a basis', () => {
  const withMoves = (...figures: readonly Partial<Figure>[]) => {
    const sound = buildDataset()
    const others = sound.figures.filter(({ id }) => id !== 'alpha-move')
    const moves = figures.map((changes, index) => buildFigure({ id: `move-${index}`, ...changes }))
    const problems = problemsOf(parseDataset({ ...sound, figures: [...moves, ...others] }))
    for (const problem of problems) expectWords(problem)
    return problems
  }
  const preferred = { preferred: true } as const
  const rule = { code: 'rule', rule: 'one-preferred' }

  test.each<[string, Partial<Figure>[]]>([
    ['a single one, preferred or not', [preferred]],
    ['the first of two', [preferred, {}]],
    ['the last of three', [{}, {}, preferred]],
    ['one on each basis', [{}, { basis: 'close' }]],
    ['one preferred on each basis', [preferred, {}, { basis: 'close' }, { basis: 'close', ...preferred }]],
    ['a loss in dollars is no rival', [{}, { measure: 'marketValueLost', unit: 'usd-bn', value: 90 }]],
    ['the move of another company is no rival', [{}, { subject: 'gamma' }]],
  ])('sound: %s', (_, moves) => {
    expect(withMoves(...moves)).toEqual([])
  })

  test('none of several', () => {
    expect(withMoves({}, {}, {})).toEqual([{ path: '$.figures[1].preferred', found: '', detail: rule }])
  })

  test('more than one', () => {
    expect(withMoves(preferred, {}, preferred, preferred)).toEqual([
      { path: '$.figures[2].preferred', found: 'true', detail: rule },
    ])
  })

  test('a share price and a market value are both moves', () => {
    expect(withMoves({}, { measure: 'marketValueChange' }).map(({ detail }) => detail)).toEqual([rule])
  })

  test('each basis is judged by itself', () => {
    const close = { basis: 'close' } as const
    expect(withMoves(preferred, {}, close, close).map(({ path }) => path)).toEqual(['$.figures[3].preferred'])
  })
})

describe('the status of a figure is the first that applies', () => {
  const withFigure = (changes: Parameters<typeof buildFigure>[0]) =>
    parseDataset({ ...buildDataset(), figures: [...buildDataset().figures, buildFigure({ id: 'extra', ...changes })] })

  test('a direction of a whole group is combined, not direction-only', () => {
    const direction = { subject: 'cloud-pair', value: null, direction: 'fell' } as const
    expect(withFigure({ ...direction, status: 'combined' }).ok).toBe(true)
    const problems = problemsOf(withFigure({ ...direction, status: 'direction-only' }))
    expect(problems.map(({ detail }) => detail)).toEqual([{ code: 'rule', rule: 'group-is-combined' }])
  })

  test('a direction of one company is direction-only', () => {
    const direction = { subject: 'gamma', value: null, direction: 'fell' } as const
    expect(withFigure({ ...direction, status: 'direction-only' }).ok).toBe(true)
    const problems = problemsOf(withFigure({ ...direction, status: 'stated' }))
    expect(problems.map(({ detail }) => detail)).toEqual([{ code: 'rule', rule: 'null-value-is-direction-only' }])
    const derived = problemsOf(withFigure({ ...direction, status: 'derived' }))
    expect(derived.map(({ detail }) => detail)).toContainEqual({ code: 'rule', rule: 'null-value-is-direction-only' })
    const planned = { measure: 'capex', unit: 'usd-bn', scope: 'ai', value: null, direction: 'rose' } as const
    const { basis: _basis, ...plan } = buildFigure({ id: 'extra', ...planned, status: 'planned' })
    expect(parseDataset({ ...buildDataset(), figures: [...buildDataset().figures, plan] }).ok).toBe(true)
  })
})

describe('parseCatalogue', () => {
  test('the published catalogue is sound', () => {
    expect(parseCatalogue(readUntyped(CATALOGUE_FILE)).ok).toBe(true)
  })

  test('the default has to be one of the events', () => {
    const problems = problemsOf(parseCatalogue(withValueAt(readUntyped(CATALOGUE_FILE), ['default'], 'other')))
    expect(problems).toEqual([
      { path: '$.default', found: '"other"', detail: { code: 'rule', rule: 'default-event-listed' } },
    ])
    for (const problem of problems) expectWords(problem)
  })

  test.each(['../secret.json', '/etc/x.json', 'https://elsewhere.example/x.json', 'x.txt'])(
    'a file outside the folder of the catalogue is refused: %s',
    (file) => {
      const parsed = parseCatalogue(withValueAt(readUntyped(CATALOGUE_FILE), ['events', 0, 'file'], file))
      expect(problemsOf(parsed).map(({ path }) => path)).toEqual(['$.events[0].file'])
    },
  )

  test('no change makes it throw or fail without a place', () => {
    const json = readUntyped(CATALOGUE_FILE)
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(json)), fc.oneof(fc.jsonValue(), fc.constant(GONE)), (keys, value) => {
        const parsed = parseCatalogue(withValueAt(json, keys, value))
        for (const { path } of problemsOf(parsed)) expect(path).toMatch(/^\$/)
        expect(parsed.ok || parsed.problems.length > 0).toBe(true)
      }),
    )
  })
})

test.skipIf(process.env['LARGE_STACK'])('a file with more faults than can be listed is refused with one', () => {
  const companies = Array.from({ length: 60_000 }, () => ({}))
  const tooMany = [{ path: '$', found: '', detail: { code: 'too-many-faults' } }]
  expect(parseDataset({ ...buildDataset(), companies })).toEqual({ ok: false, problems: tooMany })
  const nested = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
  expect(parseDataset({ ...buildDataset(), companies: nested })).toEqual({ ok: false, problems: tooMany })
})

test('an id has 80 characters at most', () => {
  const dataset = buildDataset()
  const withId = (id: string) => parseDataset({ ...dataset, event: { ...dataset.event, id } })
  expect(withId('x'.repeat(80))).toMatchObject({ ok: true })
  expect(withId('x'.repeat(81))).toMatchObject({ problems: [{ path: '$.event.id', detail: { code: 'bad-id' } }] })
})

test('a name has 80 characters at most', () => {
  const dataset = buildDataset()
  const withName = (name: string) =>
    parseDataset({
      ...dataset,
      companies: dataset.companies.map((one, index) => (index === 0 ? { ...one, name } : one)),
    })
  expect(withName('x'.repeat(80))).toMatchObject({ ok: true })
  const path = '$.companies[0].name'
  expect(withName('x'.repeat(10_000))).toMatchObject({
    problems: [{ path, detail: { code: 'too-long', maximum: 80 } }],
  })
})
