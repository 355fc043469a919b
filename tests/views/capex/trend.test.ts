import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from '../../../src/charts/plot/labels.ts'
import { estimateTextWidth } from '../../../src/charts/plot/textWidth.ts'
import { selectCapexTrends } from '../../../src/domain/analysis/capexTrends.ts'
import { LANGUAGES, type Language } from '../../../src/domain/dataset/text.ts'
import { select } from '../../../src/domain/selection/select.ts'
import { SCALES, TREND_FORMS, type View } from '../../../src/domain/view/view.ts'
import { capexTexts } from '../../../src/views/capex/capexTexts.ts'
import { LINE_HEIGHT, layOutTrend, type TrendLayout } from '../../../src/views/capex/trendLayout.ts'
import { buildTrendModel, runsOf, type TrendModel } from '../../../src/views/capex/trendModel.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { buildLayers, buildLayersWithAccounts, readLayers } from '../../fixtures/filings.ts'
import { i18nOf } from '../../fixtures/languages.ts'

const published = readLayers()
const EM = 13
const TINY = 1e-6
const words = capexTexts.en.filed

function modelOf(view: Partial<View> = {}, language: Language = 'en', layers = published): TrendModel {
  const selection = select(layers, buildView(view), language)
  const { filed } = selectCapexTrends(layers, selection)
  if (!filed) throw new Error('no filings')
  return buildTrendModel(filed, selection, i18nOf[language])
}

const opening = (formula: string | undefined): string => `${formula} ${words.opens}`
const seriesOf = ({ series }: TrendModel, id: string) => series.find((one) => one.id === id)?.marks ?? []

describe('series', () => {
  test('stacked: each company, and the totals over them', () => {
    const model = modelOf()
    expect(model.series.map(({ name }) => name)).toEqual(['Alphabet', 'Amazon', 'Microsoft', 'Meta'])
    expect(model.years).toEqual(Array.from({ length: 11 }, (_, index) => 2015 + index))
    expect(model.totals.at(-2)).toMatchObject({ figureId: 'cloud-and-meta-filed-2024', value: 217.267, short: '217' })
  })

  test('without one of them, the rest has no total', () => {
    expect(modelOf({ q: 'amazon' })).toMatchObject({ totals: [], series: [{ name: 'Amazon' }] })
    expect(modelOf({ q: 'amazon', trend: 'growth' }).series.map(({ name }) => name)).toEqual(['Amazon'])
  })

  test('growth leaves out the years around a change of scope', () => {
    const model = modelOf({ trend: 'growth' })
    expect(seriesOf(model, 'amazon').map(({ year }) => year)).toEqual([
      2016, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
    ])
    expect(seriesOf(model, 'microsoft').map(({ year }) => year)[0]).toBe(2016)
    expect(model.series.at(-1)).toMatchObject({ name: words.together, tone: null })
  })

  test('the index is 100 in the base year, for all', () => {
    const model = modelOf({ trend: 'index' })
    expect(model.frame.subtitle).toContain('2017 = 100')
    for (const { marks } of model.series) expect(marks.find(({ year }) => year === 2017)?.value).toBe(100)
  })

  test('a year without a mark is a gap, and not left out', () => {
    expect(modelOf({ q: 'amazon', trend: 'growth' }).years).toContain(2017)
  })

  test('a line breaks where the spending covers something else', () => {
    const runs = (id: string, view: Partial<View>) => {
      const series = modelOf(view).series.find((one) => one.id === id)
      return series ? runsOf(series).map((run) => [run[0]?.year, run.at(-1)?.year]) : []
    }
    expect(runs('amazon', { trend: 'lines' })).toEqual([
      [2015, 2016],
      [2017, 2025],
    ])
    expect(runs('amazon', { trend: 'growth' })).toEqual([
      [2016, 2016],
      [2018, 2025],
    ])
    expect(runs('meta', { trend: 'share' })).toEqual([[2015, 2025]])
    expect(runs('amazon', { trend: 'real' })).toEqual([
      [2015, 2016],
      [2017, 2025],
    ])
  })

  test('a line breaks where what a share is taken of was restated, but only there', () => {
    const runs = (id: string, trend: View['trend']) => {
      const series = modelOf({ trend }).series.find((one) => one.id === id)
      return series ? runsOf(series).map((run) => [run[0]?.year, run.at(-1)?.year]) : []
    }
    expect(runs('amazon', 'of-cash-flow')).toEqual([
      [2015, 2015],
      [2016, 2016],
      [2017, 2025],
    ])
    expect(runs('microsoft', 'of-revenue')).toEqual([
      [2015, 2015],
      [2016, 2025],
    ])
    expect(runs('microsoft', 'of-cash-flow')).toEqual([[2015, 2025]])
    expect(runs('meta', 'of-revenue')).toEqual([[2015, 2025]])
  })

  test('shares of revenue and of cash flow have no total, and are in percent', () => {
    for (const trend of ['of-revenue', 'of-cash-flow'] as const) {
      const model = modelOf({ trend })
      expect(model.series.map(({ id }) => id)).toEqual(['alphabet', 'amazon', 'microsoft', 'meta'])
      expect(model.formatTick(25)).toBe('25%')
      expect(seriesOf(model, 'meta').at(-1)?.short).toMatch(/^\d+\.\d%$/)
    }
    expect(modelOf({ trend: 'real' }).formatTick(25)).toBe('25')
  })

  test('a company keeps its tone, whoever else passes', () => {
    const toneOf = (view: Partial<View>) => modelOf(view).series.find(({ id }) => id === 'meta')?.tone
    expect(toneOf({ q: 'meta' })).toBe(toneOf({}))
  })

  test('sources are of what is drawn', () => {
    const publishers = new Set(modelOf({ q: 'meta' }).frame.sources.map(({ id }) => id))
    expect([...publishers].every((id) => id.startsWith('meta'))).toBe(true)
  })

  test('shares of a year add up to the whole', () => {
    const { series, years } = modelOf({ trend: 'share' })
    for (const year of years) {
      const total = series.reduce((sum, { marks }) => sum + (marks.find((mark) => mark.year === year)?.value ?? 0), 0)
      expect(total).toBeCloseTo(100, 0)
    }
  })

  test('a mark says its working, in words and numbers', () => {
    const [mark] = seriesOf(modelOf({ trend: 'growth' }), 'microsoft').filter(({ year }) => year === 2024)
    expect(mark?.tip.lines.at(-1)).toBe(words.formula('$44.477bn ÷ $28.107bn − 1 = +58.2%'))
    expect(mark?.spoken).toMatch(/^Microsoft, 2024: \+58\.2%/)
  })

  test('the working of spending in other prices keeps the digits of the index', () => {
    const [mark] = seriesOf(modelOf({ trend: 'real' }), 'microsoft')
    expect(mark?.tip.lines.at(-1)).toBe(words.formula('$5.944bn × 313.689 ÷ 237.017 = $7.867bn'))
    const [vietnamese] = seriesOf(modelOf({ trend: 'of-revenue' }, 'vi'), 'meta').slice(-1)
    expect(vietnamese?.tip.lines.at(-1)).toBe('Cách tính: 69,691 tỷ USD ÷ 200,966 tỷ USD = 34,7%')
  })

  test('a logarithm is taken of levels only', () => {
    for (const trend of ['lines', 'index', 'real'] as const) {
      expect(modelOf({ trend, scale: 'log' }).scale).toBe('log')
    }
    for (const trend of ['stacked', 'growth', 'share', 'of-revenue', 'of-cash-flow'] as const) {
      expect(modelOf({ trend, scale: 'log' }).scale).toBe('linear')
    }
  })
})

describe('words', () => {
  test.each([
    ['stacked', 'Amazon', words.leads.capex],
    ['growth', 'Meta', words.leads.capexGrowth],
    ['index', 'Amazon', words.leads.capexIndex],
    ['share', 'Amazon', words.leads.capexShare],
    ['of-revenue', 'Meta', words.leads.capexShareOfRevenue],
    ['of-cash-flow', 'Amazon', words.leads.capexShareOfCashFlow],
    ['real', 'Amazon', words.leads.capexReal],
  ] as const)('the title of %s is its finding, with the number that opens its evidence', (trend, name, say) => {
    const { frame, series } = modelOf({ trend })
    const last = series.find((one) => one.name === name)?.marks.at(-1)
    const [number] = frame.titleFigures ?? []
    expect(number?.id).toBe(last?.figureId)
    expect(number?.text).toContain(last?.short.replace(/%$/, ''))
    expect(frame.title).toBe(say(name, number?.text ?? '', last?.year ?? 0))
  })

  test('without one of the four, the title speaks of those shown', () => {
    expect(modelOf({ q: 'amazon, meta' }).frame.title).toMatch(new RegExp(`^Amazon .*${words.ofShown}$`))
    expect(modelOf().frame.title).not.toContain(words.ofShown)
  })

  test('one company leads before nobody: its title says what it spent', () => {
    expect(modelOf({ q: 'amazon' }).frame.title).toMatch(/^Amazon in fiscal 2025: \$\d/)
    expect(modelOf({ q: 'amazon', trend: 'of-revenue' }).frame.title).toMatch(/^Amazon in fiscal 2025: [\d.]+%$/)
  })

  test('notes: fiscal years, the change of scope, net figures, what is derived', () => {
    const notes = modelOf().frame.notes
    expect(notes).toContain(words.noteFiscal('Microsoft', '30 June'))
    expect(notes).toContain(words.noteScope('Amazon', '2015–2016', 'cash capex net of proceeds, all purposes'))
    expect(notes).toContain(words.noteNet('Meta'))
    expect(notes).toContain(words.noteDerived('Meta 2021'))
    expect(modelOf({ trend: 'growth' }).frame.notes[0]).toBe(opening(words.formulaOf.capexGrowth?.('', '')))
    expect(modelOf({ q: 'alphabet' }).frame.notes).toEqual([
      words.noteScope('Alphabet', '2015', 'cash capex net of proceeds, all purposes'),
      `${words.notePurposes} ${words.noteApart}`,
    ])
  })

  test('notes on what spending is set against: its formula, and first what was not restated', () => {
    const noteOf = (trend: View['trend'], of?: Partial<View>) => modelOf({ trend, ...of }).frame.notes
    expect(noteOf('of-revenue').slice(0, 2)).toEqual([
      opening(words.formulaOf.capexShareOfRevenue?.('', '')),
      words.noteBreak('Microsoft', '2015', 'revenue'),
    ])
    expect(noteOf('of-cash-flow')[1]).toBe(words.noteBreak('Amazon', '2015', 'operating cash flow'))
    // Amazon’s spending of those years is net, and may be set against its cash flow, but not unsaid.
    expect(noteOf('of-cash-flow')).toContain(
      words.noteScope('Amazon', '2015–2016', 'cash capex net of proceeds, all purposes'),
    )
    expect(noteOf('of-cash-flow', { q: 'meta' }).join(' ')).not.toContain('first reported')
  })

  test('notes on prices: what they are, the year that lacks a month, and whose years are not theirs', () => {
    const { subtitle, notes } = modelOf({ trend: 'real' }).frame
    expect(subtitle).toContain('prices of 2024')
    expect(notes[0]).toBe(opening(words.formulaOf.capexReal?.('US consumer prices', '2024')))
    expect(notes[1]).toMatch(/2025 are the average of eleven months/)
    expect(notes[2]).toMatch(/averages of calendar years, half a year late for a fiscal year to June/)
    expect(notes).toContain(words.noteFiscal('Microsoft', '30 June'))
    expect(notes.filter((note) => /eleven months/.test(note))).toHaveLength(1)
    expect(modelOf({ trend: 'real' }, 'vi').frame.notes[1]).toMatch(/mười một tháng/)
  })

  test('what nobody has filed is not drawn as zero', () => {
    expect(modelOf({ trend: 'of-revenue' }, 'en', buildLayers())).toMatchObject({ series: [], years: [] })
    const against = modelOf({ trend: 'of-cash-flow' }, 'en', buildLayersWithAccounts())
    expect(against.series.map(({ id, marks }) => [id, marks.map(({ value }) => value)])).toEqual([['beta', [40]]])
    const row = against.table.rows.find(({ id }) => id === '2024')
    expect(row?.cells['beta']?.sort).toBeNull()
  })

  test('the table has a row a year and a column a company; what cannot be compared is empty', () => {
    const { table } = modelOf({ trend: 'growth' })
    expect(table.columns.map(({ label }) => label)).toEqual([
      words.year,
      'Alphabet',
      'Amazon',
      'Microsoft',
      'Meta',
      words.together,
    ])
    const row = table.rows.find(({ id }) => id === '2017')
    expect(row?.cells['amazon']?.sort).toBeNull()
    expect(row?.cells['microsoft']).toMatchObject({ text: '−2.6%', opens: { figure: 'microsoft-filed-2017-growth' } })
  })
})

describe('the layout', () => {
  const WIDTHS = [280, 358, 480, 640, 920, 1300]
  const layouts: readonly { readonly name: string; readonly model: TrendModel; readonly layout: TrendLayout }[] =
    LANGUAGES.flatMap((language) =>
      TREND_FORMS.flatMap((trend) =>
        SCALES.flatMap((scale) =>
          [published, buildLayers()].flatMap((layers, index) => {
            const model = modelOf({ trend, scale }, language, layers)
            return WIDTHS.map((width) => ({
              name: `${language} ${trend} ${scale} ${index} ${width}`,
              model,
              layout: layOutTrend(model, width, EM),
            }))
          }),
        ),
      ),
    )

  test('every mark has its place in the plot', () => {
    for (const { name, model, layout } of layouts) {
      const { plot, columns, points } = layout
      const count = model.series.reduce((sum, { marks }) => sum + marks.length, 0)
      expect(columns.length + points.length, name).toBe(count)
      for (const column of columns) {
        expect(column.left, name).toBeGreaterThanOrEqual(plot.left - TINY)
        expect(column.left + column.width, name).toBeLessThanOrEqual(plot.left + plot.width + TINY)
        expect(column.top, name).toBeGreaterThanOrEqual(plot.top - TINY)
        expect(column.top + column.height, name).toBeLessThanOrEqual(plot.top + plot.height + TINY)
      }
      for (const { x, y } of points) {
        expect(x >= plot.left && x <= plot.left + plot.width, name).toBe(true)
        expect(y >= plot.top - TINY && y <= plot.top + plot.height + TINY, name).toBe(true)
      }
    }
  })

  test('columns do not lie upon one another', () => {
    for (const { name, layout } of layouts) {
      for (const [index, column] of layout.columns.entries()) {
        for (const other of layout.columns.slice(index + 1)) expect(overlap(column, other), name).toBeLessThan(0.01)
      }
    }
  })

  test('stacked, the heights of a year add up to its total', () => {
    const { layout } = layouts.find(({ name }) => name === 'en stacked linear 0 920') ?? {}
    const { plot, columns = [], yDomain } = layout ?? {}
    const height = columns.filter(({ mark }) => mark.year === 2024).reduce((sum, one) => sum + one.height, 0)
    expect(height / (plot?.height ?? 0)).toBeCloseTo(217.267 / (yDomain?.[1] ?? 0), 6)
  })

  test('names at the right end keep apart and inside the picture', () => {
    for (const { name, layout } of layouts) {
      const boxes = layout.ends
        .map(({ kind, lines, x, y }) => {
          const width = Math.max(...lines.map((line) => estimateTextWidth(line, EM)))
          return { kind, lines, width, left: kind === 'above' ? x - width : x, y }
        })
        .map(({ lines, width, left, y }) => ({
          left,
          width,
          top: y - (lines.length * LINE_HEIGHT * EM) / 2,
          height: lines.length * LINE_HEIGHT * EM,
        }))
      for (const [index, box] of boxes.entries()) {
        if (layout.width > 300) expect(box.left + box.width, name).toBeLessThanOrEqual(layout.width + TINY)
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other), name).toBeLessThan(0.01)
      }
    }
  })

  test('totals have room for their words', () => {
    for (const { name, layout } of layouts) {
      const edges = layout.totals.map(({ x, mark }) => [x, estimateTextWidth(mark.short, EM) / 2] as const)
      for (const [index, [x, half]] of edges.entries()) {
        const [nextX, nextHalf] = edges[index + 1] ?? [Number.POSITIVE_INFINITY, 0]
        expect(nextX - nextHalf, name).toBeGreaterThanOrEqual(x + half)
      }
    }
  })

  test('years have room for their labels', () => {
    for (const { name, model, layout } of layouts.filter(({ model: { form } }) => form !== 'by-company')) {
      const slot = layout.plot.width / (layout.xDomain[1] - layout.xDomain[0])
      const [first, second] = layout.xTicks
      if (first && second) {
        expect((second.value - first.value) * slot, name).toBeGreaterThan(estimateTextWidth(first.label, EM))
      }
      expect(layout.xTicks.at(-1)?.value, name).toBe(model.years.at(-1))
    }
  })

  const models = LANGUAGES.flatMap((language) =>
    TREND_FORMS.flatMap((trend) => SCALES.map((scale) => modelOf({ trend, scale }, language, published))),
  )

  test('a limited height is kept to as far as names and ticks allow', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...models),
        fc.integer({ min: 320, max: 1700 }),
        fc.constantFrom(EM, 21, 26),
        fc.integer({ min: 60, max: 1200 }),
        (model, width, em, maxHeight) => {
          const layout = layOutTrend(model, width, em, maxHeight)
          const { plot, ends, yDomain, yTicks } = layout
          expect(layout.height).toBeLessThanOrEqual(Math.max(maxHeight, layOutTrend(model, width, em, 1).height) + TINY)
          const names = ends.flatMap(({ kind, lines, y }) =>
            kind === 'above' ? [] : [{ y, half: (lines.length * LINE_HEIGHT * em) / 2 }],
          )
          for (const [index, { y, half }] of names.entries()) {
            expect(y - half).toBeGreaterThanOrEqual(0)
            expect(y + half).toBeLessThanOrEqual(layout.height)
            for (const other of names.slice(index + 1)) {
              expect(Math.abs(y - other.y)).toBeGreaterThanOrEqual(half + other.half - TINY)
            }
          }
          const place = (value: number): number => (model.scale === 'log' ? Math.log10(value) : value)
          const ys = yTicks.map(({ value }) => (place(value) / (place(yDomain[1]) - place(yDomain[0]))) * plot.height)
          for (const [index, y] of ys.entries()) {
            if (index > 0) expect(y - (ys[index - 1] ?? y)).toBeGreaterThanOrEqual(1.2 * em)
          }
        },
      ),
    )
  })

  test('a log axis runs from one round value to another around the data', () => {
    const { layout, model } = layouts.find(({ name }) => name === 'en lines log 0 920') ?? {}
    const values = model?.series.flatMap(({ marks }) => marks.map(({ value }) => value)) ?? []
    expect(layout?.yTicks.map(({ value }) => value)).toEqual([2, 5, 10, 20, 50, 100, 200])
    expect(layout?.yDomain[0]).toBeLessThanOrEqual(Math.min(...values))
    expect(layout?.yDomain[1]).toBeGreaterThanOrEqual(Math.max(...values))
  })
})
