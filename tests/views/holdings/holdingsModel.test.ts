import { describe, expect, test } from 'vitest'
import { layOutBars } from '../../../src/charts/bars/barsLayout.ts'
import { ALL_DERIVED } from '../../../src/charts/frame/fixedKeys.ts'
import type { Precision } from '../../../src/domain/dataset/schema.ts'
import { LANGUAGES, type Language } from '../../../src/domain/dataset/text.ts'
import { type Estimate, selectHoldings } from '../../../src/domain/holdings/holdings.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { deriveMarket } from '../../../src/domain/layers/market.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildHoldingsExposure } from '../../../src/views/holdings/holdingsExposureModel.ts'
import { buildHoldingsModel } from '../../../src/views/holdings/holdingsModel.ts'
import { holdingsTexts } from '../../../src/views/holdings/holdingsTexts.ts'
import { describeChange, describePoints, describeShare } from '../../../src/views/holdings/holdingsWords.ts'
import { buildDataset, buildView } from '../../fixtures/dataset.ts'
import { buildHoldingRows } from '../../fixtures/holdingRows.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { readDeepSeek, readMarket } from '../../fixtures/published.ts'

const dataset = readDeepSeek()
const published: Layers = { dataset, market: deriveMarket(readMarket(), dataset), hasMarket: true }
const words = holdingsTexts.en
const EXAMPLE = { NVDA: 10000, MSFT: 8000, VST: 2000 }

function modelsOf(
  amounts: Readonly<Record<string, number>>,
  view: Partial<View> = {},
  language: Language = 'en',
  layers = published,
) {
  const selection = select(layers, buildView({ view: 'holdings', ...view }), language)
  const result = selectHoldings(layers, selection, buildHoldingRows(amounts))
  const i18n = i18nOf[language]
  return {
    model: buildHoldingsModel(result, selection, i18n),
    exposure: buildHoldingsExposure(result, selection, i18n),
  }
}
const modelOf = (...args: Parameters<typeof modelsOf>) => modelsOf(...args).model
const exposureOf = (...args: Parameters<typeof modelsOf>) => modelsOf(...args).exposure
const titleOf = (...args: Parameters<typeof modelsOf>) => modelOf(...args).chart.frame.title

describe('the title', () => {
  test('names who took or added most, of the covered where not all are', () => {
    expect(titleOf(EXAMPLE)).toBe(words.chart.tookMost('Nvidia'))
    expect(titleOf({ ...EXAMPLE, GOOG: 1 })).toBe(words.chart.tookMostOfCovered('Nvidia'))
    expect(titleOf({ AAPL: 9, CRM: 1 })).toBe(words.chart.addedMost('Apple'))
    expect(titleOf({ AAPL: 9, CRM: 1, OpenAI: 3 })).toBe(words.chart.addedMostOfCovered('Apple'))
  })

  test('is neutral where nothing can be claimed, and says where there is nothing', () => {
    expect(titleOf({ NVDA: 1 })).toBe(words.chart.neutral)
    expect(titleOf({ GOOG: 1 })).toBe(words.chart.none)
  })

  test('holds no number and at most 15 words, in both languages', () => {
    for (const language of LANGUAGES) {
      for (const amounts of [EXAMPLE, { ...EXAMPLE, GOOG: 1 }, { GOOG: 1 }, { NVDA: 1 }, { ENR: 1, MSFT: 1 }]) {
        const { model, exposure } = modelsOf(amounts, {}, language)
        const titles = [model.chart.frame.title, model.sectors?.frame.title ?? '', exposure.frame.title]
        for (const title of titles) {
          expect(title).not.toMatch(/\d/)
          expect(title.split(' ').length).toBeLessThanOrEqual(15)
        }
      }
    }
  })
})

describe('bars', () => {
  test('rises have ticks with a plus, in the reader’s language, and zero among them', () => {
    const labelsOf = (language: Language) =>
      modelOf({ NVDA: 100, AAPL: 900 }, {}, language).chart.ticks.map(({ label }) => label)
    expect(labelsOf('en')).toEqual(['−2', '−1', '0', '+1', '+2', '+3'])
    expect(labelsOf('vi')).toEqual(['−2', '−1', '0', '+1', '+2', '+3'])
    const few = modelOf({ MSFT: 100, AAPL: 10 }, {}, 'vi').chart.ticks.map(({ label }) => label)
    expect(few).toContain('−0,5')
  })

  test('of sectors run from zero on one scale: losses to the left, gains to the right', () => {
    const rows = modelOf({ NVDA: 100, AAPL: 900 }).sectors?.rows ?? []
    const [chips, hardware] = rows.map(({ bar }) => bar)
    expect(chips?.start).toBe(0)
    expect(chips?.start ?? 0).toBeLessThan(chips?.zero ?? 0)
    expect((chips?.start ?? 0) + (chips?.length ?? 0)).toBeCloseTo(chips?.zero ?? 0)
    expect(hardware?.start).toBeCloseTo(hardware?.zero ?? 0)
    expect((hardware?.start ?? 0) + (hardware?.length ?? 0)).toBeCloseTo(1)
    expect(hardware?.zero).toBe(chips?.zero)
  })

  test('the largest loss first, as long as what was not rounded', () => {
    const { chart } = modelOf(EXAMPLE)
    expect(chart.rows).toMatchObject([
      { name: 'Nvidia', value: '−8.49 pts', changePct: -8.485, direction: 'fell', marks: [] },
      { name: 'Vistra', value: '−2.83 pts', changePct: -2.827 },
      { name: 'Microsoft', value: '−0.86 pts', changePct: -0.856 },
    ])
    expect(chart.domain).toEqual([-10, 0])
    expect(chart.ticks.map(({ value, label }) => [value, label])).toEqual([
      [-10, '−10'],
      [-8, '−8'],
      [-6, '−6'],
      [-4, '−4'],
      [-2, '−2'],
      [0, '0'],
    ])
    expect(chart.frame.statuses).toEqual(ALL_DERIVED)
  })

  test('say what cannot be known: halves of whole percents are about', () => {
    const { chart } = modelOf({ NVDA: 1, MSFT: 1 }, { basis: 'at-writing' })
    expect(chart.rows).toMatchObject([{ value: 'about −8.5 pts' }, { value: 'about −1.5 pts' }])
    expect(chart.frame.subtitle).toContain('at the time of writing')
  })

  test('dim what the filters or a lens leave out, and say so', () => {
    const { chart } = modelOf(EXAMPLE, { sector: ['chips'] })
    expect(chart.rows.map((row) => row.kind === 'mark' && row.dimmed)).toEqual([false, true, true])
    expect(chart.frame.notes).toContain(words.chart.outside('Vistra and Microsoft'))
    const lens = modelOf(EXAMPLE, { lens: 'geopolitics' }).chart
    expect(lens.rows).toMatchObject([
      { dimmed: false, link: 'inferred' },
      { dimmed: true, link: null },
      { dimmed: true },
    ])
    expect(lens.frame.lens?.note).toContain('Geopolitics')
    expect(lens.frame.notes).toHaveLength(4)
  })

  test('fit at any width, in both languages', () => {
    for (const language of LANGUAGES) {
      const { chart } = modelOf({ ...EXAMPLE, ENR: 5000, AAPL: 3000 }, {}, language)
      for (const width of [280, 358, 640, 1300]) {
        const layout = layOutBars(chart, width, 16)
        expect(layout.domain[0]).toBeLessThanOrEqual(chart.domain[0])
        expect(layout.nameWidth).toBeLessThan(width)
      }
    }
  })
})

test('sectors whose holdings the filters all leave out are dimmed', () => {
  const { sectors } = modelOf({ NVDA: 1, AVGO: 1, VST: 1 }, { sector: ['chips'] })
  expect(sectors?.rows.map(({ key, dimmed }) => [key, dimmed])).toEqual(
    expect.arrayContaining([
      ['chips', false],
      ['power', true],
    ]),
  )
})

describe('results', () => {
  test('move, loss in the reader’s currency, and share covered', () => {
    expect(modelOf({ NVDA: 10000, MSFT: 10000, GOOG: 5000 }).facts).toMatchObject([
      { key: 'move', value: '−9.56%' },
      { key: 'change', label: words.result.loss, value: '1,911' },
      { key: 'low', value: '−12.83%', detail: 'on 3 February 2025, a loss of 2,567' },
      { key: 'benchmark', label: 'S&P 500', value: '−1.46%' },
      { key: 'covered', value: '80%', detail: '20,000 of 25,000' },
    ])
    expect(modelOf({ NVDA: 100, OpenAI: 5, META: 10, '?': 1 }).facts[2]?.detail).not.toMatch(/of 3/)
    expect(modelOf({ AAPL: 100 }).facts).toMatchObject([
      { value: '+3.18%' },
      { label: words.result.gain, value: '3.18' },
      { key: 'low' },
      { key: 'benchmark' },
      { key: 'covered' },
    ])
    expect(modelOf({ GOOG: 5 }).facts).toMatchObject([{ key: 'covered', value: words.result.none, detail: '0 of 5' }])
  })

  test('the working has every term with its weight, its cited move, the sum and its rounding', () => {
    const { working } = modelOf({ NVDA: 10000, MSFT: 10000 })
    expect(working?.terms).toMatchObject([
      {
        name: 'Nvidia',
        weighing: '10,000 ÷ 20,000 = 50% ×',
        move: '−16.97%',
        figureId: 'nvidia-close',
        contribution: '= −8.49 pts',
      },
      { name: 'Microsoft', move: '−2.14%' },
    ])
    expect(working?.conclusion).toEqual([
      words.result.sum('−9.56%'),
      words.result.rounding('−9.555%', '−9.56%'),
      words.result.precision('“rounded”', 'rounded'),
      words.result.sumOf('a loss of 1,911'),
    ])
  })

  test('sectors are sums of their terms, and named only where all is covered', () => {
    const { sectors } = modelOf({ NVDA: 100, AVGO: 100, MSFT: 100 })
    expect(sectors?.rows).toMatchObject([
      { name: 'Chips', contribution: '−11.46 pts', terms: [{ name: 'Broadcom' }, { name: 'Nvidia' }] },
      { name: 'Cloud and platforms', contribution: '−0.71 pts', terms: [{ name: 'Microsoft' }] },
    ])
    expect(sectors?.frame.title).toBe(words.sectors.tookMost('Chips'))
    expect(modelOf({ NVDA: 100, MSFT: 100, GOOG: 1 }).sectors?.frame.title).toBe(words.sectors.neutral)
    expect(modelOf({ GOOG: 1 }).sectors).toBeNull()
  })

  test('what is not covered is named, with the reason', () => {
    const { uncovered, chart } = modelOf({ NVDA: 1, AAPL: 2, GOOG: 3, 'asml.as': 4, VST: 5 }, { basis: 'at-writing' })
    expect(uncovered.map(({ name, reason, amount, opens }) => [name, reason, amount, opens])).toEqual([
      ['AAPL (Apple)', words.uncovered.reason['direction-only'](''), '2', { company: 'apple' }],
      ['GOOG', words.uncovered.reason.unknown(''), '3', null],
      ['asml.as', words.uncovered.reason['other-listing']('ASML, Nasdaq'), '4', { company: 'asml' }],
      ['VST (Vistra)', words.uncovered.reason['no-move'](''), '5', { company: 'vistra' }],
    ])
    expect(chart.frame.coverage).toContain('1 of 5 holdings')
    expect(chart.frame.coverage).toContain('6.7%')
  })

  test('the table has the same numbers, and those that are not covered', () => {
    const { chart } = modelOf({ ...EXAMPLE, GOOG: 5 })
    expect(chart.table.rows.map(({ cells }) => cells['contribution']?.text)).toEqual([
      '−8.49 pts',
      '−2.83 pts',
      '−0.86 pts',
      '–',
    ])
    expect(chart.table.rows[0]?.cells).toMatchObject({
      company: { opens: { company: 'nvidia' } },
      weight: { text: '50%', sort: 0.5 },
      move: { text: '−16.97%', opens: { figure: 'nvidia-close' } },
      change: { text: 'a loss of 1,697' },
    })
    expect(chart.table.rows[3]?.cells['move']).toEqual({ text: words.uncovered.reason.unknown(''), sort: null })
  })
})

describe('exposure', () => {
  test('shares by what a force does and by who links it; rows open the company with the force', () => {
    const [economics, geopolitics] = exposureOf(EXAMPLE).uncertainties
    expect(economics).toMatchObject({
      share: words.exposure.touched('90%'),
      effects: [
        { effect: 'relief', stated: 0.4, inferred: 0.5, value: '40% stated + 50% inferred' },
        { effect: 'pressure', stated: 0.9, inferred: 0, value: '90% stated' },
      ],
    })
    expect(economics?.effects[0]?.touched).toMatchObject([
      { name: 'Microsoft', link: 'stated', opens: { company: 'microsoft', force: 'cheaper-training' } },
      { name: 'Nvidia', link: 'inferred', opens: { company: 'nvidia', force: 'costlier-inference' } },
    ])
    expect(geopolitics?.effects[0]).toMatchObject({ value: words.exposure.none, touched: [] })
  })

  test('the widest is named, and a tie is none', () => {
    expect(exposureOf(EXAMPLE).frame.title).toBe(words.exposure.neutral)
    expect(exposureOf({ NVDA: 1, ENR: 1 }).frame.title).toBe(words.exposure.widest('The economics of AI'))
    expect(exposureOf({ VST: 1 }).frame.title).toBe(words.exposure.neutral)
  })

  test('the test event', () => {
    const layers: Layers = { dataset: buildDataset() }
    const { uncertainties, frame } = exposureOf({ ALF: 3, BET: 1 }, {}, 'en', layers)
    expect(uncertainties[0]?.effects.map(({ value }) => value)).toEqual(['25% inferred', '75% stated'])
    expect(uncertainties[1]?.share).toBe(words.exposure.untouched)
    expect(frame.sources.map(({ id }) => id)).toEqual(['paper'])
  })
})

describe('numbers in words', () => {
  const estimate = (value: number, precision: Precision = 'exact', unrounded = value): Estimate => ({
    value,
    unrounded,
    decimals: 2,
    precision,
  })
  const { en, vi } = i18nOf

  test('points have their sign, a bound has none', () => {
    expect(describePoints(estimate(-8.49, 'rounded'), en)).toBe('−8.49 pts')
    expect(describePoints(estimate(0.5, 'about'), en)).toBe('about +0.5 pts')
    expect(describePoints(estimate(-8.5, 'more-than'), en)).toBe('a fall of more than 8.5 pts')
    expect(describePoints(estimate(0), en)).toBe('0 pts')
    expect(describePoints(estimate(0, 'rounded', -0.001), en)).toBe('less than 0.01 pts')
    expect(describePoints(estimate(-8.49), vi)).toBe('−8,49 điểm %')
  })

  test('money of the reader’s own is a loss or a gain', () => {
    expect(describeChange(estimate(-1911), en)).toBe('a loss of 1,911')
    expect(describeChange(estimate(3.18, 'about'), en)).toBe('a gain of about 3.18')
    expect(describeChange(estimate(0), en)).toBe('0')
  })

  test('a little is not nothing, and nearly all is not all', () => {
    expect([0, 1e-6, 0.123, 0.99999, 1].map((share) => describeShare(share, en))).toEqual([
      '0%',
      'less than 0.1%',
      '12.3%',
      'more than 99.9%',
      '100%',
    ])
  })
})
