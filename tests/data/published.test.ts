// The published dataset holds what it was meant to hold.

import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/domain/dataset/schema.ts'
import { derivationInputs } from '../../src/domain/figures/derive.ts'
import { select } from '../../src/domain/selection/select.ts'
import { buildView } from '../fixtures/dataset.ts'
import { placesIn } from '../fixtures/json.ts'
import { readCatalogue, readDeepSeek } from '../fixtures/published.ts'
import { scatterOf } from '../fixtures/scatter.ts'

const dataset = readDeepSeek()
const selectFor = (q: string) => select({ dataset }, buildView({ q }), 'vi').rows.map(({ company }) => company.id)
const figureOf = (subject: string, measure: Figure['measure'], year?: number): Figure | undefined =>
  dataset.figures.find(
    (figure) =>
      figure.subject === subject &&
      figure.measure === measure &&
      (year === undefined || ('year' in figure.period && figure.period.year === year)),
  )

test('the catalogue opens on this event, with the same id, date and title', () => {
  const { events, default: opens } = readCatalogue()
  const { id, date, title } = dataset.event
  expect(opens).toBe('deepseek-2025-01-27')
  expect(events).toEqual([
    {
      id,
      date,
      title,
      file: 'deepseek-2025-01-27.json',
      layers: {
        filings: 'deepseek-2025-01-27.filings.json',
        market: 'deepseek-2025-01-27.market.json',
        index: 'deepseek-2025-01-27.index.json',
      },
      story: 'deepseek-2025-01-27.story.json',
    },
  ])
})

test('15 companies, the private ones marked', () => {
  const listed = (listing: 'public' | 'private'): string[] =>
    dataset.companies.filter((company) => company.listing === listing).map(({ id }) => id)
  expect(listed('public').sort()).toEqual(
    'alphabet amazon apple cameco meta microsoft nvidia salesforce siemens-energy'.split(' '),
  )
  expect(listed('private').sort()).toEqual('anthropic cerebras coreweave deepseek groq openai'.split(' '))
})

test('every company stands in its sector; makers of AI chips that are start-ups, with the start-ups', () => {
  const members = dataset.sectors.map(({ id }) => [
    id,
    dataset.companies.filter(({ sector }) => sector === id).map((company) => company.id),
  ])
  expect(Object.fromEntries(members)).toEqual({
    chips: ['nvidia'],
    hardware: [],
    cloud: ['alphabet', 'amazon', 'microsoft', 'meta'],
    power: ['siemens-energy', 'cameco'],
    software: ['salesforce', 'apple'],
    models: ['deepseek', 'openai', 'anthropic'],
    infrastructure: ['groq', 'cerebras', 'coreweave'],
  })
})

test('the sectors, and four groups', () => {
  expect(dataset.sectors.map(({ id }) => id)).toEqual(
    'chips hardware cloud power software models infrastructure'.split(' '),
  )
  expect(dataset.groups.map(({ id, membership, members }) => [id, membership, members])).toEqual([
    ['american-tech', 'unnamed', []],
    ['cloud-and-meta', 'listed', ['alphabet', 'amazon', 'microsoft', 'meta']],
    ['ai-startups', 'partial', ['openai', 'anthropic', 'groq', 'cerebras', 'coreweave']],
    ['microsoft-and-meta', 'listed', ['microsoft', 'meta']],
  ])
})

describe('moves, at the time of writing', () => {
  test.each([
    ['nvidia', 'marketValueChange', -17, 1],
    ['alphabet', 'sharePriceChange', -3, 1],
    ['amazon', 'sharePriceChange', -1, 1],
    ['microsoft', 'sharePriceChange', -3, 1],
    ['siemens-energy', 'sharePriceChange', -20, 4],
    ['cameco', 'sharePriceChange', -13, 4],
  ] as const)('%s: %s %d%%', (subject, measure, value, paragraph) => {
    expect(figureOf(subject, measure)).toMatchObject({
      value,
      status: 'stated',
      precision: 'rounded',
      basis: 'at-writing',
      evidence: [{ source: 'economist', paragraph }],
    })
  })

  test.each(['salesforce', 'apple'])('%s rose, without a size', (subject) => {
    expect(figureOf(subject, 'sharePriceChange')).toMatchObject({
      value: null,
      direction: 'rose',
      status: 'direction-only',
      evidence: [{ paragraph: 8 }],
    })
  })

  test('nobody else has one', () => {
    const { sized, directionOnly, withoutMove } = select({ dataset }, buildView(), 'en')
    expect([sized.length, directionOnly.length, withoutMove.length]).toEqual([6, 2, 7])
  })
})

describe('money', () => {
  test.each([
    ['american-tech', 'marketValueLost', undefined, 1000, 'combined', 'about', 1],
    ['cloud-and-meta', 'capex', 2024, 180, 'combined', 'about', 3],
    ['cloud-and-meta', 'capexGrowth', 2024, 57, 'combined', 'rounded', 3],
    ['cloud-and-meta', 'capex', 2023, 115, 'derived', 'about', 3],
    ['microsoft', 'capex', 2025, 80, 'planned', 'rounded', 3],
    ['meta', 'capex', 2025, 65, 'planned', 'rounded', 3],
    ['microsoft-and-meta', 'capex', 2025, 145, 'derived', 'rounded', 3],
    ['ai-startups', 'ventureFunding', 2024, 132, 'combined', 'rounded', 5],
    ['ai-startups', 'ventureFundingGrowth', 2024, 50, 'combined', 'more-than', 5],
    ['ai-startups', 'ventureFunding', 2023, 88, 'derived', 'less-than', 5],
  ] as const)('%s %s %s is %d, %s, %s', (subject, measure, year, value, status, precision, paragraph) => {
    const figure = figureOf(subject, measure, year)
    expect(figure).toMatchObject({ value, status, precision })
    expect(figure?.evidence[0]).toMatchObject({ source: 'economist', paragraph })
  })

  test('the headline is the value lost together', () => {
    expect(select({ dataset }, buildView(), 'en').facts.headline?.figure).toMatchObject({
      measure: 'marketValueLost',
      value: 1000,
    })
  })

  test('venture figures name the count they come from, and scopes tell the spending apart', () => {
    expect(figureOf('ai-startups', 'ventureFunding', 2024)?.attributedTo?.en).toContain('PitchBook')
    const scopes = ['cloud-and-meta', 'microsoft', 'meta'].map((id) => figureOf(id, 'capex')?.scope)
    expect(scopes).toEqual(['data-centres', 'ai-infrastructure', 'ai'])
  })

  test("Microsoft's note on its fiscal year has a source of its own", () => {
    const figure = figureOf('microsoft', 'capex')
    expect(figure?.note).toBeDefined()
    expect(figure?.evidence.length).toBeGreaterThan(1)
  })

  test('exactly one company has both a move and capex of its own', () => {
    const { points } = scatterOf({ dataset })
    const ids = (list: typeof points.both): string[] => list.map(({ row }) => row.company.id).sort()
    expect(ids(points.both)).toEqual(['microsoft'])
    expect(ids(points.xOnly)).toEqual(['meta'])
    expect(ids(points.yOnly)).toEqual(['alphabet', 'amazon', 'cameco', 'nvidia', 'siemens-energy'])
    expect(points.neither).toHaveLength(8)
    expect(points.combined?.detail.figure.value).toBe(180)
  })

  test('no figure splits the total of the four firms', () => {
    for (const id of ['alphabet', 'amazon']) expect(figureOf(id, 'capex')).toBeUndefined()
    const inputs = dataset.figures.flatMap(({ derivation }) =>
      derivation?.kind === 'sum' ? derivation.inputs.terms : [],
    )
    expect(inputs.sort()).toEqual(['meta-capex-2025', 'microsoft-capex-2025'])
  })
})

describe('claims and uncertainties', () => {
  test('every company that no figure is about has a claim', () => {
    const named = new Set(dataset.claims.flatMap(({ companies }) => companies))
    for (const id of ['deepseek', 'openai', 'anthropic', 'groq', 'cerebras', 'coreweave']) expect(named).toContain(id)
    const cited = new Set(dataset.claims.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph)))
    expect([...cited]).toEqual(expect.arrayContaining([2, 4, 5]))
  })

  test('three uncertainties, and no relief in geopolitics', () => {
    const effects = dataset.uncertainties.map(({ id, forces }) => [id, forces.map(({ effect }) => effect).sort()])
    expect(Object.fromEntries(effects)).toEqual({
      economics: ['context', 'pressure', 'relief'],
      geopolitics: ['context', 'pressure'],
      demand: ['pressure', 'relief'],
    })
    const links = dataset.uncertainties
      .filter(({ id }) => id === 'geopolitics')
      .flatMap(({ forces }) => forces.flatMap(({ companies }) => companies))
    expect(links.map(({ effect }) => effect)).not.toContain('relief')
  })
})

describe('links of the lenses', () => {
  const { lenses } = select({ dataset }, buildView(), 'en')
  const byStatus = (id: string, wanted: 'stated' | 'inferred') => {
    const links = lenses.find(({ uncertainty }) => uncertainty.id === id)?.links ?? new Map<string, string>()
    return [...links].flatMap(([company, status]) => (status === wanted ? [company] : [])).sort()
  }

  test.each([
    [
      'economics',
      'alphabet amazon anthropic cameco microsoft nvidia openai siemens-energy',
      'cerebras coreweave deepseek groq meta',
    ],
    ['geopolitics', '', 'cerebras deepseek groq nvidia'],
    ['demand', 'apple salesforce', 'alphabet amazon anthropic meta microsoft nvidia openai'],
  ])('%s: stated for %j, inferred for %j', (id, stated, inferred) => {
    expect(byStatus(id, 'stated').join(' ')).toBe(stated)
    expect(byStatus(id, 'inferred').join(' ')).toBe(inferred)
  })

  test('the counts are those of the links', () => {
    const counts = lenses.map((lens) => [lens.uncertainty.id, lens.passingCount, lens.inferredCount])
    expect(counts).toEqual([
      ['economics', 13, 5],
      ['geopolitics', 4, 4],
      ['demand', 9, 7],
    ])
  })

  test('what is stated of a company has evidence of its own', () => {
    const stated = dataset.uncertainties.flatMap(({ forces }) =>
      forces.flatMap(({ id, companies }) =>
        companies.flatMap((link) => (link.status === 'stated' ? [{ link, at: `${id} ${link.id}` }] : [])),
      ),
    )
    expect(stated.length).toBeGreaterThan(10)
    for (const { link, at } of stated) expect(link.evidence?.length, at).toBeGreaterThan(0)
  })
})

describe('evidence', () => {
  test('a derived figure cites the passage of each of its inputs', () => {
    const derived = dataset.figures.flatMap((figure) =>
      figure.derivation ? [{ ...figure, derivation: figure.derivation }] : [],
    )
    expect(derived).toHaveLength(3)
    for (const { id, derivation, evidence } of derived) {
      const passages = derivationInputs(derivation).map(
        (input) => dataset.figures.find((figure) => figure.id === input)?.evidence[0]?.anchor,
      )
      expect(passages, id).not.toContain(undefined)
      expect(
        evidence.map(({ anchor }) => anchor),
        id,
      ).toEqual(passages)
    }
  })

  test('each of the article has a paragraph from 1 to 9 and a short anchor', () => {
    const values = placesIn(dataset)
      .filter((keys) => keys.at(-2) === 'evidence')
      .map((keys) => keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), dataset))
    expect(values.length).toBeGreaterThan(40)
    for (const value of values) {
      if (Reflect.get(Object(value), 'source') !== 'economist') continue
      const anchor = Reflect.get(Object(value), 'anchor')
      expect([1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(Reflect.get(Object(value), 'paragraph'))
      const words = typeof anchor === 'string' ? anchor.split(' ').length : 0
      expect(words, String(anchor)).toBeGreaterThanOrEqual(2)
      expect(words, String(anchor)).toBeLessThanOrEqual(8)
      expect(anchor, 'curly quotation marks and dashes break text fragments').not.toMatch(/[‘’“”–—]/)
    }
  })
})

describe('two languages', () => {
  test('every text is there in both, and differs', () => {
    const texts = placesIn(dataset).flatMap((keys) => {
      const value = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), dataset)
      const en: unknown = Reflect.get(Object(value), 'en')
      return typeof en === 'string' ? [{ keys, en, vi: Reflect.get(Object(value), 'vi') }] : []
    })
    expect(texts.length).toBeGreaterThan(140)
    for (const { keys, en, vi } of texts) {
      expect(typeof vi === 'string' && vi.trim(), keys.join('.')).toBeTruthy()
      // A proper name may be written alike in both.
      if (keys.at(-1) !== 'name') expect(vi, keys.join('.')).not.toBe(en)
    }
  })

  test('cloud companies are found with and without accents', () => {
    const found = ['alphabet', 'amazon', 'coreweave', 'microsoft']
    expect(selectFor('điện toán đám mây').sort()).toEqual(found)
    expect(selectFor('dien toan dam may').sort()).toEqual(found)
    expect(selectFor('ĐIỆN TOÁN ĐÁM MÂY').sort()).toEqual(found)
  })

  test('names, tickers and English roles are found, too', () => {
    expect(selectFor('nvda')).toEqual(['nvidia'])
    expect(selectFor('siemens')).toEqual(['siemens-energy'])
    expect(selectFor('uranium')).toEqual(['cameco'])
  })
})
