import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/domain/dataset/text.ts'
import { LISTINGS, STATUSES } from '../../../src/domain/dataset/vocabulary.ts'
import { isWritten } from '../../../src/domain/story/isWritten.ts'
import {
  COMPANY_SCOPES,
  GROUPINGS,
  MOVE_DIRECTIONS,
  OUTCOMES,
  PRESENT_ROLES,
  QUERY_LENGTH,
  SCALES,
  SCATTER_AXES,
  SORTS,
  THEMES,
  TREND_FORMS,
  VIEW_BASES,
  type View,
} from '../../../src/domain/view/view.ts'
import { DEFAULT_VIEW, normaliseView, OFF_STAGE, viewFields } from '../../../src/domain/view/viewFields.ts'
import { axisOf, basisOf, factsOf, scopeOf, viewNames } from '../../../src/domain/view/views.ts'
import { encodeView, isImprovised, parseView } from '../../../src/domain/view/viewUrl.ts'
import { buildView } from '../../fixtures/dataset.ts'

const PARAMETERS = [...viewFields().keys()]

const nastyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  // Any UTF-16 code units, so lone surrogates too.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 250 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\ud800', 'a\udfff b', ' a,b ', '+', '1+1 = 2', '%', '%zz', '&q=x', 'a&b=c#d?e', '\u0000', '\ufeffx'),
  fc.constantFrom(`${'x'.repeat(QUERY_LENGTH - 1)}😀`, ` ${'y '.repeat(QUERY_LENGTH)}`),
)
const id = fc.oneof(fc.constantFrom('cloud', 'chips', 'siemens-energy', 'a1-b2'), nastyText)
const maybeId = fc.option(id)
const percent = fc.option(
  fc.oneof(fc.double(), fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(Number.NaN, -0, 0.05, -0.04)),
)
const anyAmount = fc.oneof(fc.double(), fc.float({ min: 0, max: 25, noNaN: true }), fc.constantFrom(0, 1, 0.1, -0))
const anyView: fc.Arbitrary<View> = fc.record({
  event: maybeId,
  view: fc.constantFrom(...viewNames()),
  basis: fc.option(fc.constantFrom(...VIEW_BASES)),
  scope: fc.option(fc.constantFrom(...COMPANY_SCOPES)),
  outcome: fc.constantFrom(...OUTCOMES),
  benchmark: maybeId,
  pin: fc.array(id),
  baseline: maybeId,
  sector: fc.array(id),
  listing: fc.array(fc.constantFrom(...LISTINGS)),
  direction: fc.array(fc.constantFrom(...MOVE_DIRECTIONS)),
  status: fc.array(fc.constantFrom(...STATUSES)),
  min: percent,
  max: percent,
  q: nastyText,
  lens: maybeId,
  only: fc.boolean(),
  versus: maybeId,
  company: maybeId,
  figure: maybeId,
  force: maybeId,
  scenario: fc.option(
    fc.record({
      trainingShare: anyAmount,
      trainingFall: anyAmount,
      computingPerAnswer: anyAmount,
      answers: anyAmount,
      blockedShare: anyAmount,
      limitYears: anyAmount,
    }),
  ),
  sort: fc.constantFrom(...SORTS),
  group: fc.constantFrom(...GROUPINGS),
  x: fc.constantFrom(...SCATTER_AXES),
  trend: fc.constantFrom(...TREND_FORMS),
  scale: fc.constantFrom(...SCALES),
  term: maybeId,
  chart: fc.option(fc.constantFrom(...viewNames().flatMap((view) => factsOf(view).charts))),
  embed: fc.boolean(),
  present: fc.option(fc.constantFrom(...PRESENT_ROLES)),
  step: fc.option(fc.oneof(fc.integer({ min: -3, max: 120 }), fc.double())),
  story: maybeId,
  blank: fc.boolean(),
  talk: maybeId,
  lang: fc.option(fc.constantFrom(...LANGUAGES)),
  theme: fc.option(fc.constantFrom(...THEMES)),
})

describe('the codec', () => {
  test('decode(encode(view)) is normaliseView(view), from the bare query and from a whole address', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const encoded = encodeView(view)
        const normal = normaliseView(view)
        // What a view opens with is the reader's own choice once its address has named it.
        const named = { basis: basisOf(normal), scope: scopeOf(normal), x: axisOf(normal) }
        const expected = normal.view === 'scatter' ? { ...normal, ...named } : normal
        expect(parseView(encoded)).toEqual(expected)
        expect(parseView(`https://example.org/page${encoded}#top?view=table`)).toEqual(expected)
        expect(parseView(new URL(encoded, 'https://example.org/'))).toEqual(expected)
        expect(encodeView(expected)).toBe(encoded)
      }),
      { numRuns: 500 },
    )
  })

  test('normaliseView is idempotent', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const normal = normaliseView(view)
        expect(normaliseView(normal)).toEqual(normal)
      }),
      { numRuns: 500 },
    )
  })

  test('what is encoded names each parameter once, and only those that differ from the default; in a talk, the view always', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const keys = [...new URLSearchParams(encodeView(view)).keys()]
        const normal = normaliseView(view)
        const changed = PARAMETERS.filter(
          (key) =>
            JSON.stringify(normal[key]) !== JSON.stringify(DEFAULT_VIEW[key]) ||
            (key === 'view' && normal.present !== null) ||
            (normal.view === 'scatter' && ['basis', 'scope', 'x'].includes(key)),
        )
        expect(keys).toEqual(changed)
      }),
    )
  })
})

test('the ways to look at filed spending keep their names in addresses', () => {
  for (const trend of ['of-revenue', 'of-cash-flow', 'real'] as const) {
    expect(parseView(`?view=capex&trend=${trend}`).trend).toBe(trend)
    expect(encodeView({ ...DEFAULT_VIEW, view: 'capex', trend })).toBe(`?view=capex&trend=${trend}`)
  }
  expect(parseView('?view=capex&trend=of-profit').trend).toBe('stacked')
})

describe('parseView', () => {
  test('never throws, and gives a normalised View, whatever it is given', () => {
    const pair = fc.tuple(fc.constantFrom(...PARAMETERS), nastyText).map(([key, value]) => `${key}=${value}`)
    const anyQuery = fc.array(fc.oneof(pair, nastyText)).map((pairs) => `?${pairs.join('&')}`)
    fc.assert(
      fc.property(fc.oneof(nastyText, anyQuery), (url) => {
        const view = parseView(url)
        expect(normaliseView(view)).toEqual(view)
      }),
      { numRuns: 1000 },
    )
  })

  test('an empty address is the default View, and the default View an empty query', () => {
    expect(parseView('')).toEqual(DEFAULT_VIEW)
    expect(parseView('https://example.org/page')).toEqual(DEFAULT_VIEW)
    expect(encodeView(DEFAULT_VIEW)).toBe('')
  })

  test('the documented example', () => {
    const view = parseView('?view=sectors&sector=cloud,chips&company=microsoft&lang=vi')
    expect(view).toEqual(buildView({ view: 'sectors', sector: ['chips', 'cloud'], company: 'microsoft', lang: 'vi' }))
    expect(encodeView(view)).toBe('?view=sectors&sector=chips,cloud&company=microsoft&lang=vi')
  })

  test('every parameter at once', () => {
    const query =
      '?event=e-1&view=glossary&basis=close&scope=wider&sector=a,b&listing=public,private&direction=fell,not-stated' +
      '&status=stated,derived&min=-20.5&max=3&q=%C4%91i%E1%BB%87n+to%C3%A1n&lens=demand&only=1&versus=geopolitics&company=c&figure=f' +
      '&force=tighter-limits&scenario=0.4,0.9,2.5,10,0.07,1' +
      '&sort=name&group=sector&x=growth&outcome=drawdown&benchmark=sp-500&pin=b,a&baseline=a&trend=index&scale=log&term=capex&lang=en&theme=dark'
    expect(parseView(query)).toEqual({
      event: 'e-1',
      view: 'glossary',
      basis: 'close',
      scope: 'wider',
      sector: ['a', 'b'],
      listing: ['public', 'private'],
      direction: ['fell', 'not-stated'],
      status: ['stated', 'derived'],
      min: -20.5,
      max: 3,
      q: 'điện toán',
      lens: 'demand',
      only: true,
      versus: 'geopolitics',
      company: 'c',
      figure: 'f',
      force: 'tighter-limits',
      scenario: {
        trainingShare: 0.4,
        trainingFall: 0.9,
        computingPerAnswer: 2.5,
        answers: 10,
        blockedShare: 0.07,
        limitYears: 1,
      },
      sort: 'name',
      group: 'sector',
      x: 'growth',
      outcome: 'drawdown',
      benchmark: 'sp-500',
      pin: ['b', 'a'],
      baseline: 'a',
      trend: 'index',
      scale: 'log',
      term: 'capex',
      ...OFF_STAGE,
      lang: 'en',
      theme: 'dark',
    })
    expect(encodeView(parseView(query))).toBe(query)
  })

  test('a talk: step, story, blank screen and the name of the talk, and the view even where it is the default', () => {
    const query = '?view=bars&present=1&step=3&story=my-own&blank=1&talk=k3f9'
    const view = parseView(query)
    expect(view).toEqual(buildView({ present: 'audience', step: 3, story: 'my-own', blank: true, talk: 'k3f9' }))
    expect(encodeView(view)).toBe(query)
    expect(parseView('?present=1')).toMatchObject({ present: 'audience', step: 1 })
    expect(parseView('?present=speaker&step=2')).toMatchObject({ present: 'speaker', step: 2 })
    expect(parseView('?step=3&blank=1&talk=a')).toEqual(buildView({}))
    expect(parseView('?present=1&step=0&embed=1')).toMatchObject({ step: 1, embed: false })
    expect(
      ['99', '100', '003', '0003', '3.0', '-3', 'x3'].map((step) => parseView(`?present=1&step=${step}`).step),
    ).toEqual([99, 1, 3, 1, 1, 1, 1])
  })

  test('one chart of a view, embedded; a chart of another view is none of this one', () => {
    const query = '?view=capex&chart=filed&embed=1'
    expect(parseView(query)).toEqual(buildView({ view: 'capex', chart: 'filed', embed: true }))
    expect(encodeView(parseView(query))).toBe(query)
    expect(parseView('?view=path&chart=filed').chart).toBeNull()
  })

  test.each([
    ['?present=1&step=3', false],
    ['?present=1&step=3&lang=vi&theme=dark&talk=a&blank=1&story=b&event=c', false],
    ['?view=bars&present=1&step=3', true],
    ['?present=1&step=3&company=nvidia', true],
  ])('%s names more than its step: %s', (query, expected) => {
    expect(isImprovised(query)).toBe(expected)
  })

  test('the parameters are those that outside links rely on', () => {
    expect(PARAMETERS).toEqual(
      'event view basis scope sector listing direction status min max q lens only versus company figure force scenario sort group x outcome benchmark pin baseline trend scale term chart embed present step story blank talk lang theme'.split(
        ' ',
      ),
    )
  })

  test.each([
    ['view=pie'],
    ['basis=open'],
    ['sector=,,'],
    ['sector=Not%20An%20Id'],
    ['listing=both'],
    ['direction=up'],
    ['status=guessed'],
    ['min=abc'],
    ['min='],
    ['max=1e3'],
    ['max=Infinity'],
    ['company=..%2Fetc'],
    ['lens=UPPER'],
    ['lang=fr'],
    ['theme=pink'],
    ['q=%20%20'],
    ['unknown=1&__proto__=2&constructor=3'],
  ])('%s falls back to the default', (query) => {
    expect(parseView(`?${query}`)).toEqual(DEFAULT_VIEW)
  })

  test('a known option survives beside unknown ones', () => {
    expect(parseView('?status=guessed,planned&sector=cloud,No').status).toEqual(['planned'])
    expect(parseView('?sector=cloud,No').sector).toEqual(['cloud'])
  })

  test('an address, its query with or without a question mark, or its parameters come to the same', () => {
    for (const url of [
      '?view=table&min=-5',
      'view=table&min=-5',
      'https://example.org/page?view=table&min=-5#top',
      new URL('https://example.org/page?view=table&min=-5'),
      new URLSearchParams('view=table&min=%20-5%20'),
    ]) {
      expect(parseView(url)).toEqual(buildView({ view: 'table', min: -5 }))
      expect(isImprovised(url)).toBe(true)
    }
    expect(parseView('?present=1&blank=yes').blank).toBe(false)
    expect(parseView('?min=5x').min).toBeNull()
    expect(parseView('?min=x5').min).toBeNull()
  })

  test('a fragment is not the query', () => {
    expect(parseView('https://example.org/page#note?view=table')).toEqual(DEFAULT_VIEW)
    expect(parseView('?view=table#view=scatter').view).toBe('table')
  })

  test('percent: bounded, ordered, one decimal, a true minus sign accepted', () => {
    expect(parseView('?min=-900&max=99999')).toMatchObject({ min: -100, max: 1000 })
    expect(parseView('?min=5&max=-5')).toMatchObject({ min: -5, max: 5 })
    expect(parseView('?min=-1.26')).toMatchObject({ min: -1.3, max: null })
    expect(parseView('?min=−17')).toMatchObject({ min: -17 })
    expect(Object.is(parseView('?min=-0').min, 0)).toBe(true)
    expect(parseView(`?min=${'9'.repeat(400)}`).min).toBeNull()
  })
})

describe('the scatter', () => {
  const LATEST = '?view=scatter&basis=close&scope=wider&x=run-up'

  test('names what it opens with', () => {
    expect(encodeView(buildView({ view: 'scatter' }))).toBe(LATEST)
    expect(encodeView(buildView({ view: 'scatter', x: 'plan', lens: 'demand' }))).toBe(
      '?view=scatter&basis=close&scope=wider&lens=demand&x=plan',
    )
    expect(parseView(LATEST)).toMatchObject({ basis: 'close', scope: 'wider', x: 'run-up' })
  })

  test('an address that does not name it means what it meant', () => {
    const old = { basis: 'at-writing', scope: 'article', x: 'plan' }
    expect(parseView('?view=scatter')).toMatchObject(old)
    expect(parseView('?view=scatter&x=filed')).toMatchObject({ ...old, x: 'filed' })
    expect(parseView('?view=scatter&basis=close')).toMatchObject({ ...old, basis: 'close' })
    expect(parseView('?view=bars')).toMatchObject({ basis: null, scope: null, x: null })
  })

  test('a query from before is still one that the page has written', () => {
    const keep = (view: View): View => view
    for (const query of [
      LATEST,
      '?view=scatter',
      '?view=scatter&x=filed',
      '?view=scatter&basis=close&sector=cloud',
      '',
    ]) {
      expect(isWritten(query, keep)).toBe(true)
    }
    for (const query of ['?x=plan&view=scatter', '?view=scatter&lens=', '?view=bars', '?view=scatter&x=nothing']) {
      expect(isWritten(query, keep)).toBe(false)
    }
  })

  test('to go on to another view takes nothing along', () => {
    expect(encodeView({ ...buildView({ view: 'scatter' }), view: 'bars' })).toBe('')
  })
})
